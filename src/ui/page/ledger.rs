//! The ledgers: tables that say what the numbers can and cannot be checked against.

use crate::dataset::{Dataset, Observation, PeriodKind, Status};
use crate::report::Certainty;
use crate::route::{Ledger, Page, View};
use crate::ui::part::source::sentence_view;
use crate::ui::part::star::star_key;
use crate::ui::part::unbroken::unbroken;
use crate::ui::part::value::value;
use crate::ui::state::Shared;
use yew::prelude::*;

/// One ledger, with the way to the others.
pub fn ledger(library: &Shared, view: &View, ledger: Ledger) -> Html {
    let words = &view.lang.messages().ledgers;
    let others = Ledger::ALL.into_iter().map(|other| {
        let is_current = (other == ledger).then_some("page");
        html! { <a href={view.at(Page::Ledger(other)).href()} aria-current={is_current}>{ words.names[other as usize] }</a> }
    });
    let body = match ledger {
        Ledger::Coverage => coverage(library, view),
        Ledger::Derived => derived(library, view),
        Ledger::Assessments => assessments(library, view),
        Ledger::Cautions => cautions(library, view),
        Ledger::Corrections => corrections(library, view),
    };
    html! {
        <div class="wrap page ledger">
            <nav class="tabs noprint" aria-label={view.lang.messages().common.ledgers}>{ for others }</nav>
            <h1>{ words.names[ledger as usize] }</h1>
            <p class="lead">{ words.leads[ledger as usize] }</p>
            <div class="scroll" tabindex="0" role="region" aria-label={words.names[ledger as usize]}>{ body }</div>
            if matches!(ledger, Ledger::Coverage | Ledger::Derived) { { star_key(view) } }
        </div>
    }
}

fn name(library: &Shared, view: &View, id: &crate::dataset::IndicatorId) -> Html {
    let name = library.dataset.indicator(&id.0).map_or("", |row| row.name.get(view.lang));
    html! { <a href={view.at(Page::Indicator(id.0.clone())).href()}>{ unbroken(name) }</a> }
}

/// First and last year of results and the year of targets, as the data has them.
fn years(dataset: &Dataset) -> (u16, u16, u16) {
    let of = |status: Status| {
        dataset
            .observations
            .iter()
            .filter(move |o| o.status == status && o.period.kind == PeriodKind::Point)
            .map(|o| o.period.to)
    };
    let result = of(Status::Result).max().unwrap_or(0);
    let earlier = of(Status::Derived).chain(of(Status::Baseline)).min().unwrap_or(0);
    (earlier, result, of(Status::Target).max().unwrap_or(0))
}

fn coverage(library: &Shared, view: &View) -> Html {
    let words = view.lang.messages();
    let (earlier, result, target) = years(&library.dataset);
    let topics = library.dataset.topics.iter().map(|topic| {
        let rows = library.dataset.indicators.iter().filter(|row| row.topic == topic.id);
        let rows = rows.filter(|row| library.dataset.observations_of(&row.id).next().is_some()).map(|row| {
            let all: Vec<_> = library.dataset.observations_of(&row.id).collect();
            let cell = |holds: &dyn Fn(&Observation) -> bool| {
                let mut values = all.iter().filter(|o| holds(o)).map(|o| value(library, view, o)).peekable();
                if values.peek().is_none() {
                    html! { <td class="none">{ words.ledgers.missing }</td> }
                } else {
                    html! { <td>{ for values }</td> }
                }
            };
            let assessments =
                all.iter().filter(|o| !o.assessment.is_empty()).map(|o| html! { <q>{ &o.assessment }</q> });
            html! {
                <tr>
                    <th scope="row">{ name(library, view, &row.id) }</th>
                    { cell(&|o| matches!(o.status, Status::Derived | Status::Baseline)) }
                    { cell(&|o| o.status == Status::Result || o.status == Status::Change) }
                    { cell(&|o| o.status == Status::Target) }
                    <td>{ for assessments }</td>
                </tr>
            }
        });
        html! {
            <tbody>
                <tr class="group"><th colspan="5" scope="rowgroup">{ topic.name.get(view.lang) }</th></tr>
                { for rows }
            </tbody>
        }
    });
    html! {
        <table>
            <thead><tr>
                <th scope="col">{ words.ledgers.indicator }</th>
                <th scope="col">{ earlier }</th>
                <th scope="col">{ result }</th>
                <th scope="col">{ words.overview.target }{ " " }{ target }</th>
                <th scope="col">{ words.ledgers.assessment }</th>
            </tr></thead>
            { for topics }
        </table>
    }
}

fn derived(library: &Shared, view: &View) -> Html {
    let words = view.lang.messages();
    let rows = library.dataset.observations.iter().filter(|o| o.status == Status::Derived).map(|o| {
        let terms = o.formula.terms.iter().filter_map(|(_, id)| library.dataset.observation(&id.0));
        html! {
            <tr>
                <th scope="row">{ name(library, view, &o.indicator) }</th>
                <td>{ o.period.words(view.lang) }</td>
                <td>{ value(library, view, o) }</td>
                <td class="nb">{ library.dataset.formula_words(o, view.lang) }</td>
                <td>{ for terms.map(|term| value(library, view, term)) }</td>
                <td>{ o.note.get(view.lang) }</td>
            </tr>
        }
    });
    html! {
        <table>
            <thead><tr>
                <th scope="col">{ words.ledgers.indicator }</th>
                <th scope="col">{ words.common.time }</th>
                <th scope="col">{ words.common.value }</th>
                <th scope="col">{ words.ledgers.formula }</th>
                <th scope="col">{ words.ledgers.place }</th>
                <th scope="col">{ words.indicator.notes }</th>
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

fn assessments(library: &Shared, view: &View) -> Html {
    let words = view.lang.messages();
    let rows = library.dataset.observations.iter().filter(|o| !o.assessment.is_empty()).enumerate().map(|(i, o)| {
        let place = library.citation(o).map(|(citation, _)| library.place_words(citation.block, view.lang));
        html! {
            <tr>
                <td class="nu">{ i + 1 }</td>
                <th scope="row">{ name(library, view, &o.indicator) }</th>
                <td>{ value(library, view, o) }</td>
                <td><q>{ &o.assessment }</q></td>
                <td><a href={sentence_view(library, view, o).href()}>{ place }</a></td>
            </tr>
        }
    });
    html! {
        <table>
            <thead><tr>
                <th scope="col" class="nu">{ "#" }</th>
                <th scope="col">{ words.ledgers.indicator }</th>
                <th scope="col">{ words.common.value }</th>
                <th scope="col">{ words.ledgers.assessment }</th>
                <th scope="col">{ words.ledgers.place }</th>
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

fn cautions(library: &Shared, view: &View) -> Html {
    let words = view.lang.messages();
    let entries = library.dataset.cautions.iter().map(|caution| {
        let values = caution.observations.iter().filter_map(|id| library.dataset.observation(&id.0)).map(|o| {
            html! { <li>{ name(library, view, &o.indicator) }{ " " }{ value(library, view, o) }</li> }
        });
        html! {
            <section class="caution" id={caution.id.clone()}>
                <h2>{ caution.title.get(view.lang) }</h2>
                <p>{ caution.text.get(view.lang) }</p>
                if !caution.observations.is_empty() {
                    <p class="note">{ words.ledgers.concerns }</p>
                    <ul class="rel">{ for values }</ul>
                }
            </section>
        }
    });
    html! { <>{ for entries }</> }
}

fn corrections(library: &Shared, view: &View) -> Html {
    let words = view.lang.messages();
    let rows = library.outline.corrections.iter().filter_map(|correction| {
        let index = library.outline.position(&correction.block.0)?;
        let block = &library.outline.blocks[index];
        let grade = match correction.certainty {
            Certainty::Certain => 0,
            Certainty::Likely => 1,
            Certainty::Possible => 2,
        };
        let target = view.at_block(&block.id.0);
        Some(html! {
            <tr>
                <td lang="vi"><q>{ &block.text[correction.range.clone()] }</q></td>
                <td lang="vi"><q>{ &correction.corrected }</q></td>
                <td>{ words.report.certainty[grade] }</td>
                <td>{ correction.note.get(view.lang) }</td>
                <td><a href={target.href()}>{ library.place_words(index, view.lang) }</a></td>
            </tr>
        })
    });
    html! {
        <table>
            <thead><tr>
                <th scope="col">{ words.ledgers.printed }</th>
                <th scope="col">{ words.ledgers.corrected }</th>
                <th scope="col">{ words.ledgers.certainty }</th>
                <th scope="col">{ words.ledgers.reason }</th>
                <th scope="col">{ words.ledgers.place }</th>
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
