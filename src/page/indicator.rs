//! One indicator: its chart, all its values with their sentences, notes, and what is related.

use super::part::figure::{Setting, figure};
use super::part::glyph;
use super::part::no_break::no_break;
use super::part::passage::{Marks, passage};
use super::part::star::{star_key, star_note};
use crate::dataset::{Indicator, IndicatorId, Observation, PeriodBasis, Status, Wording};
use crate::figure;
use crate::order;
use crate::page::Cx;
use crate::route::{Page, View};
use maud::{Markup, html};
use std::ops::Range;

/// The page.
pub fn indicator(cx: &Cx, row: &Indicator) -> Markup {
    let shown = observations(cx, row);
    let dataset = &cx.library.dataset;
    html! {
        div.wrap.page {
            (head(cx, row, &figure::title(dataset, row, cx.view.lang)))
            div.cols2 {
                div {
                    (figure(cx, &figure::of_indicator(dataset, row, cx.view.lang), Setting::Own))
                    (under(cx, row, &shown))
                }
                div { (beside(cx, row, &shown)) }
            }
        }
    }
}

fn head(cx: &Cx, row: &Indicator, title: &str) -> Markup {
    html! {
        p.crumb {
            @if let Some(topic) = cx.library.dataset.topic(&row.topic) {
                a href={ (cx.view.at(Page::Indicators).href()) "#" (topic.id.0) } { (topic.name.get(cx.view.lang)) } " / "
            }
            (row.short.get(cx.view.lang))
        }
        h1 { (no_break(title)) }
    }
}

fn under(cx: &Cx, row: &Indicator, shown: &[&Observation]) -> Markup {
    let words = &cx.view.lang.messages().indicator;
    html! {
        h2 { (words.numbers) }
        (table(cx, row, shown))
        (star_note(cx, shown))
        h2 { (words.sentences) }
        (sentences(cx, shown))
    }
}

fn beside(cx: &Cx, row: &Indicator, shown: &[&Observation]) -> Markup {
    html! { (pace(cx, row)) (notes(cx, row, shown)) (related(cx, row)) }
}

/// The indicator's own observations; for a whole that has none, those of its parts.
fn observations<'a>(cx: &Cx<'a>, row: &Indicator) -> Vec<&'a Observation> {
    let of =
        |id: &IndicatorId| cx.library.dataset.observations.iter().filter(|o| o.indicator == *id).collect::<Vec<_>>();
    let own = of(&row.id);
    if !own.is_empty() {
        return own;
    }
    cx.library.dataset.children_of(&row.id).flat_map(|(part, _)| of(&part.id)).collect()
}

fn table(cx: &Cx, row: &Indicator, shown: &[&Observation]) -> Markup {
    let words = cx.view.lang.messages();
    html! {
        table.values {
            caption { (words.indicator.caption) (row.name.get(cx.view.lang)) }
            thead { tr {
                th scope="col" { (words.common.time) }
                th.nu scope="col" { (words.common.value) }
                th scope="col" { (words.common.status) }
            } }
            tbody { @for o in shown { (line(cx, row, o)) } }
        }
    }
}

fn line(cx: &Cx, row: &Indicator, o: &Observation) -> Markup {
    let part = cx.library.dataset.indicator(&o.indicator.0).filter(|part| part.id != row.id);
    let label = cx.library.dataset.label(o, Wording::Short, cx.view.lang);
    html! {
        tr id=(o.id.0) {
            th scope="row" {
                @if let Some(part) = part { (part.short.get(cx.view.lang)) ", " }
                (no_break(&o.period.words(cx.view.lang)))
                @if let Some(basis) = basis(cx, o) { small { (basis) } }
            }
            td.nu {
                (label.lead) " " (label.qualifier) " " b.nb { (label.number) }
                small.un { (no_break(&label.spaced_unit())) (label.star) }
                @if !label.follower.is_empty() { " " (label.follower) }
            }
            td { (glyph::status(o, cx.view.lang)) " " (evidence(cx, o)) }
        }
    }
}

/// How the time is known, where the sentence does not say it.
fn basis(cx: &Cx, o: &Observation) -> Option<&'static str> {
    let words = &cx.view.lang.messages().indicator;
    match (o.status, o.period.basis) {
        (Status::Derived, _) | (_, PeriodBasis::Stated) => None,
        (_, PeriodBasis::Heading) => Some(words.by_heading),
        (_, PeriodBasis::Context) => Some(words.by_context),
    }
}

/// The quote as a link to its sentence and what the report says of it; for a derived value the computation.
fn evidence(cx: &Cx, o: &Observation) -> Markup {
    let words = cx.view.lang.messages();
    html! {
        @if o.status == Status::Derived {
            span.q1 { (words.common.from) " " (cx.library.dataset.formula_words(o, cx.view.lang)) }
        } @else {
            a.q1 href=(cx.sentence(o).href()) { q lang="vi" { (o.quote) } }
            @if !o.assessment.is_empty() { small { (words.indicator.assessment) q lang="vi" { (o.assessment) } } }
        }
    }
}

/// Every block that holds a quote of this indicator, once, with the quotes marked.
fn sentences(cx: &Cx, shown: &[&Observation]) -> Markup {
    let cited = |o: &&Observation| cx.library.citations.of(&o.id).map(|c| (c.block, c.quote.clone(), cx.sentence(o)));
    let mut all: Vec<(usize, Range<usize>, View)> = shown.iter().filter_map(cited).collect();
    order::by_key(&mut all, |(block, range, _)| (*block, range.start));
    html! { @for quotes in all.chunk_by(|(a, ..), (b, ..)| a == b) { (quoted(cx, quotes)) } }
}

/// The sentences of one block that hold these quotes.
fn quoted(cx: &Cx, quotes: &[(usize, Range<usize>, View)]) -> Markup {
    let (index, first, source) = &quotes[0];
    let text = &cx.library.outline.blocks[*index].text;
    let end = quotes.iter().map(|(_, range, _)| range.end).fold(first.end, usize::max);
    let range = around(text, first.start..end);
    let marks = Marks { found: quotes.iter().map(|(_, range, _)| range.clone()).collect(), here: None };
    html! {
        blockquote lang="vi" {
            @if range.start > 0 { "… " }
            (passage(cx, *index, range.clone(), &marks))
            @if range.end < text.len() { " …" }
        }
        p.src {
            a href=(source.href()) {
                (cx.library.outline.place_words(*index, cx.view.lang)) ". " (cx.view.lang.messages().indicator.in_report)
            }
        }
    }
}

/// The whole sentences that hold `range`.
fn around(text: &str, range: Range<usize>) -> Range<usize> {
    let ends = |(at, _): &(usize, char)| text[*at..].starts_with(". ");
    let stops = || text.char_indices().filter(ends);
    let start = stops().take_while(|(at, _)| at + 1 < range.start).last().map_or(0, |(at, _)| at + 2);
    let end = stops().find(|(at, _)| *at >= range.end).map_or(text.len(), |(at, _)| at + 1);
    start..end
}

/// What the target asks a year beside what was done a year.
fn pace(cx: &Cx, row: &Indicator) -> Markup {
    let words = cx.view.lang.messages().pace;
    let Some(pace) = figure::pace(&cx.library.dataset, row, cx.view.lang) else { return Markup::default() };
    html! {
        h2 { (words.title) }
        @if let Some(achieved) = pace.achieved { p.pace { (words.before) (no_break(&achieved)) "." } }
        p.pace { (words.ahead) (no_break(&pace.needed)) "." }
        p.note { (words.own) }
    }
}

/// Everything a careful reader must know, each once: of the indicator, of its values, and where the report trips.
fn notes(cx: &Cx, row: &Indicator, shown: &[&Observation]) -> Markup {
    let words = &cx.view.lang.messages().indicator;
    let lang = cx.view.lang;
    let mut notes: Vec<(String, &str)> = Vec::new();
    let mut add = |title: String, note| {
        if !str::is_empty(note) && !notes.iter().any(|(_, other)| *other == note) {
            notes.push((title, note));
        }
    };
    add(String::new(), row.note.get(lang));
    for o in shown {
        add(words.not_comparable.to_owned(), o.break_reason.get(lang));
        add(String::new(), o.note.get(lang));
    }
    for caution in shown.iter().flat_map(|o| cx.library.dataset.cautions_of(&o.id)) {
        add([caution.title.get(lang), ". "].concat(), caution.text.get(lang));
    }
    html! {
        @if !notes.is_empty() {
            h2 { (words.notes) }
            ul.notes { @for (title, note) in notes { li { b { (no_break(&title)) } (no_break(note)) } } }
        }
    }
}

/// Parent, siblings and children with their values.
fn related(cx: &Cx, row: &Indicator) -> Markup {
    let words = &cx.view.lang.messages().indicator;
    let parent = row.parent.as_ref().map(|(id, _)| id);
    let others = cx.library.dataset.indicators.iter().filter(|other| {
        let theirs = other.parent.as_ref().map(|(id, _)| id);
        other.id != row.id
            && (Some(&other.id) == parent || theirs == Some(&row.id) || (theirs.is_some() && theirs == parent))
    });
    let entries: Vec<_> = others.filter_map(|other| Some((other, cx.library.dataset.headline(&other.id)?))).collect();
    let has_star = entries.iter().any(|(_, o)| !cx.library.dataset.inconsistencies(&[o]).is_empty());
    let value = |o| cx.library.dataset.label(o, Wording::Short, cx.view.lang).starred();
    html! {
        @if !entries.is_empty() {
            h2 { (words.related) }
            ul.rel {
                @for (other, o) in &entries {
                    li {
                        a href=(cx.view.at(Page::Indicator(other.id.0.clone())).href()) { (other.short.get(cx.view.lang)) }
                        b { (value(o)) }
                    }
                }
            }
            p.note { (words.related_note) }
            @if has_star { (star_key(cx)) }
        }
    }
}
