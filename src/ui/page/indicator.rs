//! One indicator: its chart, all its values with their sentences, notes, and what is related.

use super::figures::Figures;
use crate::dataset::{Indicator, IndicatorId, Observation, PeriodBasis, Status, Wording};
use crate::figure;
use crate::order;
use crate::route::{Page, View};
use crate::ui::part::glyph;
use crate::ui::part::passage::{Marks, passage};
use crate::ui::part::source::sentence_view;
use crate::ui::part::star::{star_key, star_note};
use crate::ui::part::still::as_made;
use crate::ui::part::unbroken::unbroken;
use crate::ui::state::Shared;
use maud::{Markup, html as markup};
use std::ops::Range;
use yew::prelude::*;

/// The page of an indicator: one component, the chart, among what stands still.
#[inline(never)]
pub fn indicator(library: &Shared, view: &View, row: &Indicator) -> Html {
    let shown = observations(library, row);
    html! {
        <div class="wrap page">
            { as_made(|| head(library, view, row, &figure::title(&library.dataset, row, view.lang))) }
            <div class="cols2">
                <div>
                    <Figures key={row.id.0.clone()} library={library.clone()} view={view.clone()} />
                    { as_made(|| under(library, view, row, &shown)) }
                </div>
                <div>{ as_made(|| beside(library, view, row, &shown)) }</div>
            </div>
        </div>
    }
}

fn head(library: &Shared, view: &View, row: &Indicator, title: &str) -> Markup {
    markup! {
        p.crumb {
            @if let Some(topic) = library.dataset.topic(&row.topic) {
                a href={ (view.at(Page::Indicators).href()) "#" (topic.id.0) } { (topic.name.get(view.lang)) } " / "
            }
            (row.short.get(view.lang))
        }
        h1 { (unbroken(title)) }
    }
}

fn under(library: &Shared, view: &View, row: &Indicator, shown: &[&Observation]) -> Markup {
    let words = &view.lang.messages().indicator;
    markup! {
        h2 { (words.numbers) }
        (table(library, view, row, shown))
        (star_note(library, view, shown))
        h2 { (words.sentences) }
        (sentences(library, view, shown))
    }
}

fn beside(library: &Shared, view: &View, row: &Indicator, shown: &[&Observation]) -> Markup {
    markup! { (pace(library, view, row)) (notes(library, view, row, shown)) (related(library, view, row)) }
}

/// The indicator's own observations; for a whole that has none, those of its parts.
fn observations<'a>(library: &'a Shared, row: &Indicator) -> Vec<&'a Observation> {
    let of = |id: &IndicatorId| library.dataset.observations.iter().filter(|o| o.indicator == *id).collect::<Vec<_>>();
    let own = of(&row.id);
    if !own.is_empty() {
        return own;
    }
    library.dataset.children_of(&row.id).flat_map(|(part, _)| of(&part.id)).collect()
}

fn table(library: &Shared, view: &View, row: &Indicator, shown: &[&Observation]) -> Markup {
    let words = view.lang.messages();
    markup! {
        table.values {
            caption { (words.indicator.caption) (row.name.get(view.lang)) }
            thead { tr {
                th scope="col" { (words.common.time) }
                th.nu scope="col" { (words.common.value) }
                th scope="col" { (words.common.status) }
            } }
            tbody { @for o in shown { (line(library, view, row, o)) } }
        }
    }
}

fn line(library: &Shared, view: &View, row: &Indicator, o: &Observation) -> Markup {
    let part = library.dataset.indicator(&o.indicator.0).filter(|part| part.id != row.id);
    let label = library.dataset.label(o, Wording::Short, view.lang);
    markup! {
        tr id=(o.id.0) {
            th scope="row" {
                @if let Some(part) = part { (part.short.get(view.lang)) ", " }
                (unbroken(&o.period.words(view.lang)))
                @if let Some(basis) = basis(o, view) { small { (basis) } }
            }
            td.nu {
                (label.lead) " " (label.qualifier) " " b.nb { (label.number) }
                small.un { (unbroken(&label.spaced_unit())) (label.star) }
            }
            td { (glyph::status(o, view.lang)) " " (evidence(library, view, o)) }
        }
    }
}

/// How the time is known, where the sentence does not say it.
fn basis(o: &Observation, view: &View) -> Option<&'static str> {
    let words = &view.lang.messages().indicator;
    match (o.status, o.period.basis) {
        (Status::Derived, _) | (_, PeriodBasis::Stated) => None,
        (_, PeriodBasis::Heading) => Some(words.by_heading),
        (_, PeriodBasis::Context) => Some(words.by_context),
    }
}

/// The quote as a link to its sentence and what the report says of it; for a derived value the computation.
fn evidence(library: &Shared, view: &View, o: &Observation) -> Markup {
    let words = view.lang.messages();
    markup! {
        @if o.status == Status::Derived {
            span.q1 { (words.common.from) " " (library.dataset.formula_words(o, view.lang)) }
        } @else {
            a.q1 href=(sentence_view(library, view, o).href()) { q lang="vi" { (o.quote) } }
            @if !o.assessment.is_empty() { small { (words.indicator.assessment) q lang="vi" { (o.assessment) } } }
        }
    }
}

/// Every block that holds a quote of this indicator, once, with the quotes marked.
fn sentences(library: &Shared, view: &View, shown: &[&Observation]) -> Markup {
    let cited = |o: &&Observation| {
        library.citations.of(&o.id).map(|c| (c.block, c.quote.clone(), sentence_view(library, view, o)))
    };
    let mut all: Vec<(usize, Range<usize>, View)> = shown.iter().filter_map(cited).collect();
    order::by_key(&mut all, |(block, range, _)| (*block, range.start));
    markup! { @for quotes in all.chunk_by(|(a, ..), (b, ..)| a == b) { (quoted(library, view, quotes)) } }
}

/// The sentences of one block that hold these quotes.
fn quoted(library: &Shared, view: &View, quotes: &[(usize, Range<usize>, View)]) -> Markup {
    let (index, first, source) = &quotes[0];
    let text = &library.outline.blocks[*index].text;
    let end = quotes.iter().map(|(_, range, _)| range.end).fold(first.end, usize::max);
    let range = around(text, first.start..end);
    let marks = Marks { found: quotes.iter().map(|(_, range, _)| range.clone()).collect(), here: None };
    markup! {
        blockquote lang="vi" {
            @if range.start > 0 { "… " }
            (passage(library, view, *index, range.clone(), &marks))
            @if range.end < text.len() { " …" }
        }
        p.src {
            a href=(source.href()) {
                (library.place_words(*index, view.lang)) ". " (view.lang.messages().indicator.in_report)
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
fn pace(library: &Shared, view: &View, row: &Indicator) -> Markup {
    let words = view.lang.messages().pace;
    let Some(pace) = figure::pace(&library.dataset, row, view.lang) else { return Markup::default() };
    markup! {
        h2 { (words.title) }
        @if let Some(achieved) = pace.achieved { p.pace { (words.before) (unbroken(&achieved)) "." } }
        p.pace { (words.ahead) (unbroken(&pace.needed)) "." }
        p.note { (words.own) }
    }
}

/// Everything a careful reader must know, each once: of the indicator, of its values, and where the report trips.
fn notes(library: &Shared, view: &View, row: &Indicator, shown: &[&Observation]) -> Markup {
    let words = &view.lang.messages().indicator;
    let lang = view.lang;
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
    for caution in shown.iter().flat_map(|o| library.dataset.cautions_of(&o.id)) {
        add([caution.title.get(lang), ". "].concat(), caution.text.get(lang));
    }
    markup! {
        @if !notes.is_empty() {
            h2 { (words.notes) }
            ul.notes { @for (title, note) in notes { li { b { (unbroken(&title)) } (unbroken(note)) } } }
        }
    }
}

/// Parent, siblings and children with their values.
fn related(library: &Shared, view: &View, row: &Indicator) -> Markup {
    let words = &view.lang.messages().indicator;
    let parent = row.parent.as_ref().map(|(id, _)| id);
    let others = library.dataset.indicators.iter().filter(|other| {
        let theirs = other.parent.as_ref().map(|(id, _)| id);
        other.id != row.id
            && (Some(&other.id) == parent || theirs == Some(&row.id) || (theirs.is_some() && theirs == parent))
    });
    let entries: Vec<_> = others.filter_map(|other| Some((other, library.headline(&other.id)?))).collect();
    let has_star = entries.iter().any(|(_, o)| !library.dataset.inconsistencies(&[o]).is_empty());
    let value = |o| library.dataset.label(o, Wording::Short, view.lang).starred();
    markup! {
        @if !entries.is_empty() {
            h2 { (words.related) }
            ul.rel {
                @for (other, o) in &entries {
                    li {
                        a href=(view.at(Page::Indicator(other.id.0.clone())).href()) { (other.short.get(view.lang)) }
                        b { (value(o)) }
                    }
                }
            }
            p.note { (words.related_note) }
            @if has_star { (star_key(view)) }
        }
    }
}
