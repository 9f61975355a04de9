//! Indicators as a table: what the report says of each before, now and as a target. On a phone each row is two lines.

use super::glyph;
use super::no_break::no_break;
use super::value::{plain_value, value};
use crate::dataset::{Dataset, Indicator, Observation, PeriodKind, Status};
use crate::figure;
use crate::locale::Lang;
use crate::page::Cx;
use crate::route::Page;
use maud::{Markup, PreEscaped, html};
use std::ops::RangeInclusive;

/// What a value of the table is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Values {
    /// Words.
    Plain,
    /// A link to its sentence.
    Cited,
}

/// A column: which statuses it holds, the years that its head names, and the head.
struct Column {
    statuses: &'static [Status],
    from: u16,
    to: u16,
    /// Last years of the derived and the baseline values of this column.
    earlier: RangeInclusive<u16>,
    head: String,
}

impl Column {
    /// Whether a value stands here: an earlier one by its time, "before" a merger of the term in the term; everything else
    /// by its status.
    fn holds(&self, o: &Observation) -> bool {
        let is_earlier = matches!(o.status, Status::Derived | Status::Baseline);
        let is_then = !is_earlier || self.earlier.contains(&o.period.to);
        self.statuses.contains(&o.status) && is_then
    }
}

/// The table of some indicators; those without a value of their own have no row.
pub fn matrix(cx: &Cx, rows: &[&Indicator], values: Values) -> Markup {
    let words = cx.view.lang.messages();
    let columns = columns(&cx.library.dataset, cx.view.lang);
    html! {
        table.matrix {
            thead { tr {
                th scope="col" { (words.ledgers.indicator) }
                @for column in &columns { th.nu scope="col" { (column.head) } }
                @if values == Values::Cited { td.strip {} }
            } }
            tbody { @for row in rows { (line(cx, row, &columns, values)) } }
        }
    }
}

/// The columns that the data have values for: what was before, the results, the targets. A head names the first earlier
/// year, the span of the results, the last target; where no value is of a year, it names the status.
fn columns(dataset: &Dataset, lang: Lang) -> Vec<Column> {
    let of = |statuses: &'static [Status]| dataset.observations.iter().filter(move |o| statuses.contains(&o.status));
    let points = |statuses| of(statuses).filter(|o| o.period.kind() == PeriodKind::Point).map(|o| o.period.to);
    let before: &'static [Status] = &[Status::Derived, Status::Baseline];
    let now: &'static [Status] = &[Status::Baseline, Status::Result, Status::Change, Status::Derived];
    let target: &'static [Status] = &[Status::Target];
    let (first, last) = (points(before).min(), points(&[Status::Result]).max());
    let aim = points(target).max();
    let year = |year: Option<u16>| year.map(|year| year.to_string());
    let after = |year: Option<u16>| year.map_or(0, |year| year + 1);
    let heads = [
        year(first).unwrap_or_else(|| Status::Baseline.word(lang).to_owned()),
        match (first, last) {
            (Some(first), Some(last)) if first + 1 < last => {
                [&(first + 1).to_string(), "–", &last.to_string()].concat()
            }
            _ => year(last).unwrap_or_else(|| Status::Result.word(lang).to_owned()),
        },
        [lang.messages().overview.target, " ", &year(aim).unwrap_or_default()].concat().trim_end().to_owned(),
    ];
    let spans = [
        (before, first.unwrap_or(0), first.unwrap_or(0), 0..=first.unwrap_or(u16::MAX)),
        (now, after(first), last.unwrap_or(0), first.map_or(0..=0, |first| first + 1..=u16::MAX)),
        (target, after(last), aim.unwrap_or(0), 0..=0),
    ];
    let columns = spans.into_iter().zip(heads);
    let columns = columns.map(|((statuses, from, to, earlier), head)| Column { statuses, from, to, earlier, head });
    columns.filter(|column| dataset.observations.iter().any(|o| column.holds(o))).collect()
}

fn line(cx: &Cx, row: &Indicator, columns: &[Column], values: Values) -> Markup {
    let all: Vec<&Observation> = cx.library.dataset.observations_of(&row.id).collect();
    if all.is_empty() {
        return Markup::default();
    }
    html! {
        tr id=[(values == Values::Cited).then_some(&row.id.0)] {
            th scope="row" { a href=(cx.view.at(Page::indicator(row.id.0.clone())).href()) { (no_break(row.name.get(cx.view.lang))) } }
            @for column in columns {
                td.nu { @for o in all.iter().filter(|o| column.holds(o)) { (cell(cx, o, column, values)) } }
            }
            @if values == Values::Cited {
                td.strip { @if let Some(strip) = cx.library.dataset.strip(row) { (PreEscaped(figure::strip(&strip))) } }
            }
        }
    }
}

/// A value, with its own time where the head does not say it.
fn cell(cx: &Cx, o: &Observation, column: &Column, values: Values) -> Markup {
    // Under "2018" stand a quarter and nine months of it, each with its name.
    let is_of_column = o.period.is_of_years()
        && o.period.to == column.to
        && (o.period.from == o.period.to || o.period.from == column.from);
    // "tăng 1,4 m2" alone would be a rise since some year, "40 xã" beside "19 xã" either of two.
    let kind = o.period.kind();
    let is_against = kind.is_comparison() || matches!(kind, PeriodKind::Before | PeriodKind::After);
    html! {
        span.v.derived[o.is_computed()] {
            (glyph::unseen(o, cx.view.lang))
            @match values { Values::Plain => (plain_value(cx, o)), Values::Cited => (value(cx, o)) }
            @if !is_of_column {
                small { " " (no_break(&o.period.words(cx.view.lang))) }
            } @else if is_against {
                small { " " (no_break(o.period.kind_words(cx.view.lang))) }
            }
        }
    }
}
