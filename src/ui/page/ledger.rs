//! The ledgers: tables that say what the numbers can and cannot be checked against.

use crate::dataset::{Dataset, Indicator, IndicatorId, Observation, PeriodKind, Status};
use crate::report::{Certainty, Correction};
use crate::route::{Ledger, Page, View};
use crate::ui::part::source::sentence_view;
use crate::ui::part::star::star_key;
use crate::ui::part::unbroken::unbroken;
use crate::ui::part::value::value;
use crate::ui::state::Shared;
use maud::{Markup, html as markup};

/// One ledger, with the way to the others.
#[inline(never)]
pub fn ledger(library: &Shared, view: &View, ledger: Ledger) -> Markup {
    let words = &view.lang.messages().ledgers;
    let name = words.names[ledger as usize];
    let body = match ledger {
        Ledger::Coverage => coverage(library, view),
        Ledger::Derived => derived(library, view),
        Ledger::Assessments => assessments(library, view),
        Ledger::Cautions => cautions(library, view),
        Ledger::Corrections => corrections(library, view),
    };
    markup! {
        div class="wrap page ledger" {
            nav class="tabs noprint" aria-label=(view.lang.messages().common.ledgers) {
                @for other in Ledger::ALL {
                    a href=(view.at(Page::Ledger(other)).href()) aria-current=[(other == ledger).then_some("page")] {
                        (words.names[other as usize])
                    }
                }
            }
            h1 { (name) }
            p.lead { (words.leads[ledger as usize]) }
            div.scroll tabindex="0" role="region" aria-label=(name) { (body) }
            @if matches!(ledger, Ledger::Coverage | Ledger::Derived) { (star_key(view)) }
        }
    }
}

/// A table with these column headings, and rows already in their table bodies.
fn table(headings: &[&str], bodies: Markup) -> Markup {
    markup! {
        table {
            thead { tr { @for heading in headings { th scope="col" class=[(*heading == "#").then_some("nu")] { (heading) } } } }
            (bodies)
        }
    }
}

fn name(library: &Shared, view: &View, id: &IndicatorId) -> Markup {
    let name = library.dataset.indicator(&id.0).map_or("", |row| row.name.get(view.lang));
    markup! { a href=(view.at(Page::Indicator(id.0.clone())).href()) { (unbroken(name)) } }
}

/// First and last year of results and the year of targets, as the data has them.
fn years(dataset: &Dataset) -> [String; 3] {
    let of = |status: Status| {
        dataset
            .observations
            .iter()
            .filter(move |o| o.status == status && o.period.kind == PeriodKind::Point)
            .map(|o| o.period.to)
    };
    let result = of(Status::Result).max().unwrap_or(0);
    let earlier = of(Status::Derived).chain(of(Status::Baseline)).min().unwrap_or(0);
    [earlier, result, of(Status::Target).max().unwrap_or(0)].map(|year| year.to_string())
}

fn coverage(library: &Shared, view: &View) -> Markup {
    let words = view.lang.messages();
    let [earlier, result, target] = years(&library.dataset);
    let target = [words.overview.target, " ", &target].concat();
    let rows_of = |topic| library.dataset.indicators.iter().filter(move |row| row.topic == topic);
    let bodies = markup! {
        @for topic in &library.dataset.topics {
            tbody {
                tr.group { th colspan="5" scope="rowgroup" { (topic.name.get(view.lang)) } }
                @for row in rows_of(topic.id.clone()) { (covered(library, view, row)) }
            }
        }
    };
    table(&[words.ledgers.indicator, &earlier, &result, &target, words.ledgers.assessment], bodies)
}

/// What there is of an indicator: before, now, and as a target.
fn covered(library: &Shared, view: &View, row: &Indicator) -> Markup {
    let all: Vec<&Observation> = library.dataset.observations_of(&row.id).collect();
    if all.is_empty() {
        return Markup::default();
    }
    let columns: [&[Status]; 3] =
        [&[Status::Derived, Status::Baseline], &[Status::Result, Status::Change], &[Status::Target]];
    markup! {
        tr {
            th scope="row" { (name(library, view, &row.id)) }
            @for column in columns {
                @if all.iter().any(|o| column.contains(&o.status)) {
                    td { @for o in all.iter().filter(|o| column.contains(&o.status)) { (value(library, view, o)) } }
                } @else {
                    td.none { (view.lang.messages().ledgers.missing) }
                }
            }
            td { @for o in all.iter().filter(|o| !o.assessment.is_empty()) { q { (o.assessment) } } }
        }
    }
}

fn derived(library: &Shared, view: &View) -> Markup {
    let words = view.lang.messages();
    let rows = markup! {
        tbody {
            @for o in library.dataset.observations.iter().filter(|o| o.status == Status::Derived) {
                tr {
                    th scope="row" { (name(library, view, &o.indicator)) }
                    td { (o.period.words(view.lang)) }
                    td { (value(library, view, o)) }
                    td.nb { (library.dataset.formula_words(o, view.lang)) }
                    td {
                        @for term in o.formula.terms.iter().filter_map(|(_, id)| library.dataset.observation(&id.0)) {
                            (value(library, view, term))
                        }
                    }
                    td { (o.note.get(view.lang)) }
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

fn assessments(library: &Shared, view: &View) -> Markup {
    let words = view.lang.messages();
    let place = |o| library.citation(o).map(|(citation, _)| library.place_words(citation.block, view.lang));
    let rows = markup! {
        tbody {
            @for (i, o) in library.dataset.observations.iter().filter(|o| !o.assessment.is_empty()).enumerate() {
                tr {
                    td.nu { (i + 1) }
                    th scope="row" { (name(library, view, &o.indicator)) }
                    td { (value(library, view, o)) }
                    td { q { (o.assessment) } }
                    td { a href=(sentence_view(library, view, o).href()) { (place(o).unwrap_or_default()) } }
                }
            }
        }
    };
    let ledgers = &words.ledgers;
    table(&["#", ledgers.indicator, words.common.value, ledgers.assessment, ledgers.place], rows)
}

fn cautions(library: &Shared, view: &View) -> Markup {
    markup! {
        @for caution in &library.dataset.cautions {
            section.caution id=(caution.id) {
                h2 { (caution.title.get(view.lang)) }
                p { (caution.text.get(view.lang)) }
                @if !caution.observations.is_empty() {
                    p.note { (view.lang.messages().ledgers.concerns) }
                    ul.rel {
                        @for o in caution.observations.iter().filter_map(|id| library.dataset.observation(&id.0)) {
                            li { (name(library, view, &o.indicator)) " " (value(library, view, o)) }
                        }
                    }
                }
            }
        }
    }
}

fn corrections(library: &Shared, view: &View) -> Markup {
    let words = &view.lang.messages().ledgers;
    let rows = markup! {
        tbody { @for correction in &library.outline.corrections { (corrected(library, view, correction)) } }
    };
    table(&[words.printed, words.corrected, words.certainty, words.reason, words.place], rows)
}

fn corrected(library: &Shared, view: &View, correction: &Correction) -> Markup {
    let Some(index) = library.outline.position(&correction.block.0) else { return Markup::default() };
    let block = &library.outline.blocks[index];
    let grade = match correction.certainty {
        Certainty::Certain => 0,
        Certainty::Likely => 1,
        Certainty::Possible => 2,
    };
    markup! {
        tr {
            td lang="vi" { q { (block.text[correction.range.clone()]) } }
            td lang="vi" { q { (correction.corrected) } }
            td { (view.lang.messages().report.certainty[grade]) }
            td { (correction.note.get(view.lang)) }
            td { a href=(view.at_block(&block.id.0).href()) { (library.place_words(index, view.lang)) } }
        }
    }
}
