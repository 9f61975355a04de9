//! One indicator: its chart, all its values with their sentences, notes, and what is related.

use crate::dataset::{Indicator, IndicatorId, Observation, PeriodBasis, Status, Wording};
use crate::figure;
use crate::order;
use crate::route::{Page, View};
use crate::ui::part::chart::Chart;
use crate::ui::part::glyph;
use crate::ui::part::passage::{Marks, passage};
use crate::ui::part::source::sentence_view;
use crate::ui::part::star::{star_key, star_note};
use crate::ui::part::unbroken::unbroken;
use crate::ui::state::Shared;
use std::ops::Range;
use yew::prelude::*;

/// The page of an indicator.
pub fn indicator(library: &Shared, view: &View, row: &Indicator) -> Html {
    let words = &view.lang.messages().indicator;
    let figure = figure::of_indicator(&library.dataset, row, view.lang);
    let topic = library.dataset.topic(&row.topic);
    let title = figure.title.clone();
    let shown = observations(library, row);
    html! {
        <div class="wrap page">
            <p class="crumb">
                if let Some(topic) = topic {
                    <a href={[view.at(Page::Indicators).href(), "#".to_owned(), topic.id.0.clone()].concat()}>{ topic.name.get(view.lang) }</a>
                    { " / " }
                }
                { row.short.get(view.lang) }
            </p>
            <h1>{ unbroken(&title) }</h1>
            <div class="cols2">
                <div>
                    <Chart key={row.id.0.clone()} library={library.clone()} view={view.clone()} {figure} span={2} own={true} />
                    <h2>{ words.numbers }</h2>
                    { table(library, view, row, &shown) }
                    { star_note(library, view, shown.iter().copied()) }
                    <h2>{ words.sentences }</h2>
                    { sentences(library, view, &shown) }
                </div>
                <div>
                    { pace(library, view, row) }
                    { notes(library, view, row, &shown) }
                    { related(library, view, row) }
                </div>
            </div>
        </div>
    }
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

fn table(library: &Shared, view: &View, row: &Indicator, shown: &[&Observation]) -> Html {
    let words = view.lang.messages();
    let part = |o: &Observation| {
        let name = library.dataset.indicator(&o.indicator.0).map_or("", |part| part.short.get(view.lang));
        (o.indicator != row.id).then(|| [name, ", "].concat())
    };
    let rows = shown.iter().map(|o| {
        let label = library.dataset.label(o, Wording::Short, view.lang);
        html! {
            <tr id={o.id.0.clone()}>
                <th scope="row">{ part(o) }{ unbroken(&o.period.words(view.lang)) }{ basis(o, view) }</th>
                <td class="nu">{ label.lead }{ " " }{ &label.qualifier }{ " " }<b class="nb">{ label.number.clone() }</b><small class="un">{ unbroken(&label.spaced_unit()) }{ label.star }</small></td>
                <td>{ glyph::status(o, view.lang) }{ " " }{ evidence(library, view, o) }</td>
            </tr>
        }
    });
    let caption = [words.indicator.caption, row.name.get(view.lang)].concat();
    html! {
        <table class="values">
            <caption>{ caption }</caption>
            <thead><tr>
                <th scope="col">{ words.common.time }</th>
                <th scope="col" class="nu">{ words.common.value }</th>
                <th scope="col">{ words.common.status }</th>
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

/// How the time is known, where the sentence does not say it.
fn basis(o: &Observation, view: &View) -> Html {
    let words = &view.lang.messages().indicator;
    match (o.status, o.period.basis) {
        (Status::Derived, _) | (_, PeriodBasis::Stated) => html! {},
        (_, PeriodBasis::Heading) => html! { <small>{ words.by_heading }</small> },
        (_, PeriodBasis::Context) => html! { <small>{ words.by_context }</small> },
    }
}

/// The quote as a link to its sentence and what the report says of it; for a derived value the computation.
fn evidence(library: &Shared, view: &View, o: &Observation) -> Html {
    if o.status == Status::Derived {
        let words = &view.lang.messages().common;
        return html! { <span class="q1">{ words.from }{ " " }{ library.dataset.formula_words(o, view.lang) }</span> };
    }
    html! {
        <>
            <a class="q1" href={sentence_view(library, view, o).href()}><q lang="vi">{ &o.quote }</q></a>
            if !o.assessment.is_empty() {
                <small>{ view.lang.messages().indicator.assessment }<q lang="vi">{ &o.assessment }</q></small>
            }
        </>
    }
}

/// Every block that holds a quote of this indicator, once, with the quotes marked.
fn sentences(library: &Shared, view: &View, shown: &[&Observation]) -> Html {
    let cited = |o: &&Observation| {
        library.citations.of(&o.id).map(|c| (c.block, c.quote.clone(), sentence_view(library, view, o)))
    };
    let mut all: Vec<(usize, Range<usize>, View)> = shown.iter().filter_map(cited).collect();
    order::by_key(&mut all, |(block, range, _)| (*block, range.start));
    let quotes = all.chunk_by(|(a, ..), (b, ..)| a == b).map(|quotes| {
        let (index, first, source) = &quotes[0];
        let text = &library.outline.blocks[*index].text;
        let end = quotes.iter().map(|(_, range, _)| range.end).fold(first.end, usize::max);
        let range = around(text, first.start..end);
        let marks = Marks {
            found: quotes.iter().map(|(_, range, _)| range.clone()).collect(),
            here: None,
        };
        html! {
            <>
                <blockquote lang="vi">
                    if range.start > 0 { { "… " } }
                    { passage(library, view, *index, range.clone(), &marks) }
                    if range.end < text.len() { { " …" } }
                </blockquote>
                <p class="src"><a href={source.href()}>{ library.place_words(*index, view.lang) }{ ". " }{ view.lang.messages().indicator.in_report }</a></p>
            </>
        }
    });
    html! { <>{ for quotes }</> }
}

/// The whole sentences that hold `range`.
fn around(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text[..range.start].rfind(". ").map_or(0, |at| at + 2);
    let end = text[range.end..].find(". ").map_or(text.len(), |at| range.end + at + 1);
    start..end
}

/// What the target asks a year beside what was done a year.
fn pace(library: &Shared, view: &View, row: &Indicator) -> Html {
    let words = view.lang.messages().pace;
    let Some(pace) = figure::pace(&library.dataset, row, view.lang) else { return html! {} };
    html! {
        <>
            <h2>{ words.title }</h2>
            if let Some(achieved) = pace.achieved { <p class="pace">{ words.before }{ unbroken(&achieved) }{ "." }</p> }
            <p class="pace">{ words.ahead }{ unbroken(&pace.needed) }{ "." }</p>
            <p class="note">{ words.own }</p>
        </>
    }
}

/// Everything a careful reader must know, each once: of the indicator, of its values, and where the report trips.
fn notes(library: &Shared, view: &View, row: &Indicator, shown: &[&Observation]) -> Html {
    let words = &view.lang.messages().indicator;
    let lang = view.lang;
    let mut notes: Vec<(String, String)> = Vec::new();
    let mut add = |title: &str, note: &str| {
        if !note.is_empty() && !notes.iter().any(|(_, other)| other == note) {
            notes.push((title.to_owned(), note.to_owned()));
        }
    };
    add("", row.note.get(lang));
    for o in shown {
        add(words.not_comparable, o.break_reason.get(lang));
        add("", o.note.get(lang));
    }
    for caution in shown.iter().flat_map(|o| library.dataset.cautions_of(&o.id)) {
        add(&[caution.title.get(lang), ". "].concat(), caution.text.get(lang));
    }
    if notes.is_empty() {
        return html! {};
    }
    let notes =
        notes.into_iter().map(|(title, note)| html! { <li><b>{ unbroken(&title) }</b>{ unbroken(&note) }</li> });
    html! { <><h2>{ words.notes }</h2><ul class="notes">{ for notes }</ul></> }
}

/// Parent, siblings and children with their values.
fn related(library: &Shared, view: &View, row: &Indicator) -> Html {
    let words = &view.lang.messages().indicator;
    let parent = row.parent.as_ref().map(|(id, _)| id);
    let others = library.dataset.indicators.iter().filter(|other| {
        let theirs = other.parent.as_ref().map(|(id, _)| id);
        other.id != row.id
            && (Some(&other.id) == parent || theirs == Some(&row.id) || (theirs.is_some() && theirs == parent))
    });
    let mut has_star = false;
    let entries: Vec<Html> = others.filter_map(|other| {
        let o = library.headline(&other.id)?;
        has_star |= !library.dataset.inconsistencies([o]).is_empty();
        let label = library.dataset.label(o, Wording::Short, view.lang).starred();
        Some(html! { <li><a href={view.at(Page::Indicator(other.id.0.clone())).href()}>{ other.short.get(view.lang) }</a><b>{ label }</b></li> })
    }).collect();
    if entries.is_empty() {
        return html! {};
    }
    let key = if has_star {
        star_key(view)
    } else {
        html! {}
    };
    html! { <><h2>{ words.related }</h2><ul class="rel">{ for entries }</ul><p class="note">{ words.related_note }</p>{ key }</> }
}
