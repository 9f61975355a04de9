//! The ledgers: tables that say what the numbers can and cannot be checked against.

use super::part::glyph;
use super::part::no_break::no_break;
use super::part::star::star_key;
use super::part::value::value;
use crate::dataset::IndicatorId;
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
        Ledger::Derived => dataset.observations.iter().filter(|o| o.is_computed()).count(),
        Ledger::Assessments => dataset.observations.iter().filter(|o| !o.assessment.is_empty()).count(),
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

/// A table with these column headings, and rows already in their table bodies. On a phone each cell says its heading
/// itself (`data-head`).
fn table(headings: &[&str], bodies: Markup) -> Markup {
    html! {
        table {
            thead { tr { @for heading in headings { th scope="col" class=[(*heading == "#").then_some("nu")] { (heading) } } } }
            (bodies)
        }
    }
}

fn name(cx: &Cx, id: &IndicatorId) -> Markup {
    let name = cx.library.dataset.indicator(&id.0).map_or("", |row| row.name.get(cx.view.lang));
    html! { a href=(cx.view.at(Page::indicator(id.0.clone())).href()) { (no_break(name)) } }
}

fn derived(cx: &Cx) -> Markup {
    let words = cx.view.lang.messages();
    let rows = html! {
        tbody {
            @for o in cx.library.dataset.observations.iter().filter(|o| o.is_computed()) {
                tr {
                    th scope="row" { (name(cx, &o.indicator)) }
                    td data-head=(words.common.time) { (o.period.words(cx.view.lang)) }
                    td data-head=(words.common.value) { (value(cx, o)) }
                    td.nb data-head=(words.ledgers.formula) { (cx.library.dataset.formula_words(o, cx.view.lang)) }
                    td data-head=(words.ledgers.place) {
                        @for term in o.formula.terms.iter().filter_map(|(_, id)| cx.library.dataset.observation(&id.0)) {
                            (glyph::unseen(term, cx.view.lang)) (value(cx, term))
                        }
                    }
                    td data-head=(words.indicator.notes) { (o.note.get(cx.view.lang)) }
                }
            }
        }
    };
    let headings = [
        words.ledgers.indicator,
        words.common.time,
        words.common.value,
        words.ledgers.formula,
        words.ledgers.place,
        words.indicator.notes,
    ];
    table(&headings, rows)
}

fn assessments(cx: &Cx) -> Markup {
    let words = cx.view.lang.messages();
    let place =
        |o| cx.library.citation(o).map(|(citation, _)| cx.library.outline.place_words(citation.block, cx.view.lang));
    let rows = html! {
        tbody {
            @for (i, o) in cx.library.dataset.observations.iter().filter(|o| !o.assessment.is_empty()).enumerate() {
                tr {
                    td.nu { (i + 1) }
                    th scope="row" { (name(cx, &o.indicator)) }
                    td data-head=(words.common.value) { (value(cx, o)) }
                    td data-head=(words.ledgers.assessment) { q lang=(cx.printed()) { (o.assessment) } }
                    td data-head=(words.ledgers.place) { a href=(cx.sentence(o).href()) { (place(o).unwrap_or_default()) } }
                }
            }
        }
    };
    let ledgers = &words.ledgers;
    table(&["#", ledgers.indicator, words.common.value, ledgers.assessment, ledgers.place], rows)
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
    let words = &cx.view.lang.messages().ledgers;
    let rows = html! {
        tbody { @for correction in &cx.library.outline.corrections { (corrected(cx, correction)) } }
    };
    table(&[words.printed, words.corrected, words.certainty, words.reason, words.place], rows)
}

fn corrected(cx: &Cx, correction: &Correction) -> Markup {
    let Some(index) = cx.library.outline.position(&correction.block.0) else { return Markup::default() };
    let block = &cx.library.outline.blocks[index];
    let grade = match correction.certainty {
        Certainty::Certain => 0,
        Certainty::Likely => 1,
        Certainty::Possible => 2,
    };
    let words = &cx.view.lang.messages().ledgers;
    html! {
        tr {
            td data-head=(words.printed) { q lang=(cx.printed()) { (block.text[correction.range.clone()]) } }
            td data-head=(words.corrected) { q lang=(cx.printed()) { (correction.corrected) } }
            td data-head=(words.certainty) { (cx.view.lang.messages().report.certainty[grade]) }
            td data-head=(words.reason) { (correction.note.get(cx.view.lang)) }
            td data-head=(words.place) { a href=(cx.view.at_block(&block.id.0).href()) { (cx.library.outline.place_words(index, cx.view.lang)) } }
        }
    }
}
