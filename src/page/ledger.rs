//! The ledgers: tables that say what the numbers can and cannot be checked against.

use super::part::glyph;
use super::part::no_break::no_break;
use super::part::star::star_key;
use super::part::value::value;
use crate::dataset::{Dataset, IndicatorId, Observation};
use crate::page::Cx;
use crate::report::{Certainty, Correction};
use crate::route::{Ledger, Page};
use maud::{Markup, html};

/// One ledger, with the way to the others.
#[inline(never)]
pub fn ledger(cx: &Cx, ledger: Ledger) -> Markup {
    let words = &cx.view.lang.messages().ledgers;
    let name = words.names[ledger as usize];
    let body = match ledger {
        Ledger::Derived => derived(cx),
        Ledger::Assessments => assessments(cx),
        Ledger::Cautions => cautions(cx),
        Ledger::Corrections => corrections(cx),
    };
    html! {
        div class="wrap page ledger" {
            nav class="tabs noprint" aria-label=(cx.view.lang.messages().common.ledgers) {
                a href=(cx.view.at(Page::Proof).href()) { (cx.view.lang.messages().common.ledgers) }
                @for other in Ledger::ALL {
                    a href=(cx.view.at(Page::Ledger(other)).href()) aria-current=[(other == ledger).then_some("page")] {
                        (words.names[other as usize])
                    }
                }
            }
            h1 { (name) }
            p.lead { (words.leads[ledger as usize]) }
            div.scroll tabindex="0" role="region" aria-label=(name) { (body) }
            @if ledger == Ledger::Derived { (star_key(cx)) }
        }
    }
}

/// The way to every ledger, with how much it holds.
#[inline(never)]
pub fn proof(cx: &Cx) -> Markup {
    let words = cx.view.lang.messages();
    let (dataset, outline) = (&cx.library.dataset, &cx.library.outline);
    let count = |ledger: Ledger| match ledger {
        Ledger::Derived => computed(dataset).len(),
        Ledger::Assessments => assessed(dataset).len(),
        Ledger::Cautions => dataset.cautions.len(),
        Ledger::Corrections => outline.corrections.len(),
    };
    html! {
        div class="wrap page" {
            h1 { (words.common.ledgers) }
            p.lead { (words.ledgers.lead) }
            ul.proof {
                li {
                    a href=(cx.view.at(Page::Check).href()) { (cx.view.lang.check().title) }
                    p { (cx.view.lang.check().lead) }
                }
                @for ledger in Ledger::ALL {
                    li {
                        a href=(cx.view.at(Page::Ledger(ledger)).href()) { (words.ledgers.names[ledger as usize]) }
                        b { (count(ledger)) }
                        p { (words.ledgers.leads[ledger as usize]) }
                    }
                }
            }
        }
    }
}

/// A column of a ledger: its heading, and what stands in it for a row.
type Column<'a, T> = (&'static str, &'a dyn Fn(T) -> Markup);

/// A table with these columns, the first of which says what a row is about. On a phone each other cell says its heading
/// itself (`data-head`).
fn table<T: Copy>(rows: &[T], columns: &[Column<T>]) -> Markup {
    html! {
        table {
            thead { tr { @for (heading, _) in columns { th scope="col" { (heading) } } } }
            tbody {
                @for row in rows {
                    tr {
                        @for (i, (heading, cell)) in columns.iter().enumerate() {
                            @if i == 0 { th scope="row" { (cell(*row)) } } @else { td data-head=(heading) { (cell(*row)) } }
                        }
                    }
                }
            }
        }
    }
}

fn name(cx: &Cx, id: &IndicatorId) -> Markup {
    let name = cx.library.dataset.indicator(&id.0).map_or("", |row| row.name.get(cx.view.lang));
    html! { a href=(cx.view.at(Page::indicator(id.0.clone())).href()) { (no_break(name)) } }
}

/// The observations that are computed.
fn computed(dataset: &Dataset) -> Vec<&Observation> {
    dataset.observations.iter().filter(|o| o.is_computed()).collect()
}

/// Those of which the report says itself whether they are good.
fn assessed(dataset: &Dataset) -> Vec<&Observation> {
    dataset.observations.iter().filter(|o| !o.assessment.is_empty()).collect()
}

fn derived(cx: &Cx) -> Markup {
    let (words, lang, dataset) = (cx.view.lang.messages(), cx.view.lang, &cx.library.dataset);
    let terms = |o: &Observation| {
        let terms = o.formula.terms.iter().filter_map(|(_, id)| dataset.observation(&id.0));
        html! { @for term in terms { (glyph::unseen(term, lang)) (value(cx, term)) } }
    };
    table(
        &computed(dataset),
        &[
            (words.ledgers.indicator, &|o| name(cx, &o.indicator)),
            (words.common.time, &|o| html! { (o.period.words(lang)) }),
            (words.common.value, &|o| value(cx, o)),
            (words.ledgers.formula, &|o| html! { span.nb { (dataset.formula_words(o, lang)) } }),
            (words.ledgers.place, &terms),
            (words.indicator.notes, &|o| html! { (o.note.get(lang)) }),
        ],
    )
}

fn assessments(cx: &Cx) -> Markup {
    let (words, lang) = (cx.view.lang.messages(), cx.view.lang);
    let place = |o: &Observation| {
        let place = cx.library.citation(o).map(|(citation, _)| cx.library.outline.place_words(citation.block, lang));
        html! { a href=(cx.sentence(o).href()) { (place.unwrap_or_default()) } }
    };
    table(
        &assessed(&cx.library.dataset),
        &[
            (words.ledgers.indicator, &|o| name(cx, &o.indicator)),
            (words.common.value, &|o| value(cx, o)),
            (words.ledgers.assessment, &|o| html! { q lang=(cx.printed()) { (o.assessment) } }),
            (words.ledgers.place, &place),
        ],
    )
}

fn cautions(cx: &Cx) -> Markup {
    html! {
        @for caution in &cx.library.dataset.cautions {
            section.caution id=(caution.id) {
                h2 { (caution.title.get(cx.view.lang)) }
                p { (caution.text.get(cx.view.lang)) }
                @if !caution.observations.is_empty() {
                    p.note { (cx.view.lang.messages().ledgers.concerns) }
                    ul.rel {
                        @for o in caution.observations.iter().filter_map(|id| cx.library.dataset.observation(&id.0)) {
                            li { (name(cx, &o.indicator)) " " (value(cx, o)) }
                        }
                    }
                }
            }
        }
    }
}

fn corrections(cx: &Cx) -> Markup {
    let (words, lang, outline) = (cx.view.lang.messages(), cx.view.lang, &cx.library.outline);
    let placed = outline.corrections.iter().map(|correction| (correction, outline.position(&correction.block.0)));
    let rows: Vec<(&Correction, usize)> = placed.filter_map(|(row, block)| Some((row, block?))).collect();
    let printed = |(correction, block): (&Correction, usize)| {
        html! { q lang=(cx.printed()) { (outline.blocks[block].text[correction.range.clone()]) } }
    };
    let certainty = |(correction, _): (&Correction, usize)| {
        let grade = match correction.certainty {
            Certainty::Certain => 0,
            Certainty::Likely => 1,
            Certainty::Possible => 2,
        };
        html! { (words.report.certainty[grade]) }
    };
    let place = |(correction, block): (&Correction, usize)| {
        html! { a href=(cx.view.at_block(&correction.block.0).href()) { (outline.place_words(block, lang)) } }
    };
    table(
        &rows,
        &[
            (words.ledgers.printed, &printed),
            (words.ledgers.corrected, &|(correction, _)| html! { q lang=(cx.printed()) { (correction.corrected) } }),
            (words.ledgers.certainty, &certainty),
            (words.ledgers.reason, &|(correction, _)| html! { (correction.note.get(lang)) }),
            (words.ledgers.place, &place),
        ],
    )
}
