//! Indicators as a table: what the report says of each before, now and as a target. On a phone each row is two lines.

use super::glyph;
use super::no_break::no_break;
use super::value::{plain_value, value};
use crate::dataset::{Dataset, Indicator, Observation, PeriodKind, Status};
use crate::figure;
use crate::page::Cx;
use crate::route::Page;
use maud::{Markup, PreEscaped, html};

/// What a value of the table is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Values {
    /// Words.
    Plain,
    /// A link to its sentence.
    Cited,
}

/// The columns: which statuses they hold, and the years that their heads name.
struct Column {
    statuses: &'static [Status],
    from: u16,
    to: u16,
}

/// The table of some indicators; those without a value of their own have no row.
pub fn matrix(cx: &Cx, rows: &[&Indicator], values: Values) -> Markup {
    let words = cx.view.lang.messages();
    let [before, now, target] = columns(&cx.library.dataset);
    let target_head = [words.overview.target, " ", &target.to.to_string()].concat();
    html! {
        table.matrix {
            thead { tr {
                th scope="col" { (words.ledgers.indicator) }
                th.nu scope="col" { (before.to) }
                th.nu scope="col" { (now.from) "–" (now.to) }
                th.nu scope="col" { (target_head) }
                @if values == Values::Cited { td.strip {} }
            } }
            tbody { @for row in rows { (line(cx, row, [&before, &now, &target], values)) } }
        }
    }
}

/// The years of the heads, as the data has them: the first earlier value, the span of the results, the last target.
fn columns(dataset: &Dataset) -> [Column; 3] {
    let of = |statuses: &'static [Status]| dataset.observations.iter().filter(move |o| statuses.contains(&o.status));
    let points = |statuses| of(statuses).filter(|o| o.period.kind == PeriodKind::Point).map(|o| o.period.to);
    let before: &'static [Status] = &[Status::Derived, Status::Baseline];
    let now: &'static [Status] = &[Status::Result, Status::Change];
    let target: &'static [Status] = &[Status::Target];
    let (first, last) = (points(before).min().unwrap_or(0), points(&[Status::Result]).max().unwrap_or(0));
    let aim = points(target).max().unwrap_or(0);
    [
        Column { statuses: before, from: first, to: first },
        Column { statuses: now, from: first + 1, to: last },
        Column { statuses: target, from: last + 1, to: aim },
    ]
}

fn line(cx: &Cx, row: &Indicator, columns: [&Column; 3], values: Values) -> Markup {
    let all: Vec<&Observation> = cx.library.dataset.observations_of(&row.id).collect();
    if all.is_empty() {
        return Markup::default();
    }
    html! {
        tr id=[(values == Values::Cited).then_some(&row.id.0)] {
            th scope="row" { a href=(cx.view.at(Page::indicator(row.id.0.clone())).href()) { (no_break(row.name.get(cx.view.lang))) } }
            @for column in columns {
                td.nu { @for o in all.iter().filter(|o| column.statuses.contains(&o.status)) { (cell(cx, o, column, values)) } }
            }
            @if values == Values::Cited {
                td.strip { @if let Some(strip) = cx.library.dataset.strip(row) { (PreEscaped(figure::strip(&strip))) } }
            }
        }
    }
}

/// A value, with its own time where the head does not say it.
fn cell(cx: &Cx, o: &Observation, column: &Column, values: Values) -> Markup {
    let is_of_column = o.period.to == column.to && (o.period.from == o.period.to || o.period.from == column.from);
    html! {
        span.v.derived[o.status == Status::Derived] {
            (glyph::unseen(o, cx.view.lang))
            @match values { Values::Plain => (plain_value(cx, o)), Values::Cited => (value(cx, o)) }
            @if !is_of_column { small { " " (no_break(&o.period.words(cx.view.lang))) } }
        }
    }
}
