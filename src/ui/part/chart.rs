//! A figure: title, drawing, note, source, table, and ways to take it away.

use crate::dataset::Observation;
use crate::figure::Figure;
use crate::route::{Page, View};
use crate::ui::part::drawing::Drawing;
use crate::ui::part::glyph;
use crate::ui::part::large::{self, Large};
use crate::ui::part::source::source;
use crate::ui::part::star::star_note;
use crate::ui::part::take::{Taken, use_take};
use crate::ui::part::unbroken::unbroken;
use crate::ui::part::value::value;
use crate::ui::state::Shared;
use yew::prelude::*;

/// What a figure shows.
#[derive(Properties, PartialEq)]
pub struct ChartProps {
    /// The facts, for links and the table.
    pub library: Shared,
    /// The view, for links.
    pub view: View,
    /// The figure in words and numbers.
    pub figure: Figure,
    /// Columns it takes on a wide page.
    pub span: u8,
    /// On its indicator's own page, where title and table stand outside.
    #[prop_or_default]
    pub own: bool,
}

/// The figure.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let ChartProps { library, view, figure, .. } = props;
    let observations: Vec<&Observation> =
        figure.observations.iter().filter_map(|id| library.dataset.observation(&id.0)).collect();
    let show = view.lang.messages().common.show_table;
    // An opened menu is no new drawing.
    let profits = use_memo((figure.clone(), view.lang), |(figure, lang)| large::profits(figure, *lang));
    let beside = html! {
        <>
            if *profits {
                <Large library={library.clone()} view={view.clone()} figure={figure.clone()} />
            }
            if figure.spec.is_some() && !props.own {
                <details class="tab"><summary>{ show }</summary>{ table(library, view, &observations) }</details>
            }
        </>
    };
    let take = use_take(
        Taken { library: library.clone(), view: view.clone(), figure: figure.clone(), own: props.own },
        beside,
    );
    let title = html! { <a href={target(props).href()}>{ unbroken(&figure.title) }</a> };
    html! {
        <figure class={classes!("fig", (props.span > 1).then_some("w2"))} id={figure.slug.clone()} data-chart={figure.slug.clone()}>
            if !props.own { <h3>{ title }</h3> }
            if !figure.subtitle.is_empty() || !figure.key.is_empty() {
                <p class="sub">
                    { unbroken(&figure.subtitle) }
                    if !figure.subtitle.is_empty() && !figure.key.is_empty() { { "\u{2003}" } }
                    { for figure.key.iter().map(|key| html! { <span class="key">{ glyph::key(key) }{ &key.words }</span> }) }
                </p>
            }
            if figure.spec.is_some() {
                <Drawing library={library.clone()} view={view.clone()} figure={figure.clone()} />
            }
            if !figure.note.is_empty() { <p class="note">{ unbroken(&figure.note) }</p> }
            if !props.own { { star_note(library, view, observations.iter().copied()) } }
            { source(library, view, observations.iter().copied()) }
            if figure.spec.is_none() { { table(library, view, &observations) } }
            { take }
        </figure>
    }
}

/// A figure of one indicator leads to its page; others to the first indicator's.
fn target(props: &ChartProps) -> View {
    let first = props.figure.observations.first().and_then(|id| props.library.dataset.observation(&id.0));
    first.map_or(props.view.at(Page::Indicators), |o| props.view.at(Page::Indicator(o.indicator.0.clone())))
}

/// The same numbers as a table of two columns, so that it fits a phone and half a page alike.
fn table(library: &Shared, view: &View, observations: &[&Observation]) -> Html {
    let words = &view.lang.messages().common;
    let rows = observations.iter().map(|o| {
        let name = library.dataset.indicator(&o.indicator.0).map_or("", |row| row.short.get(view.lang));
        html! {
            <tr>
                <th scope="row">
                    <a href={view.at(Page::Indicator(o.indicator.0.clone())).href()}>{ unbroken(name) }</a>
                    <small>{ unbroken(&o.period.words(view.lang)) }</small>
                </th>
                <td class="nu">
                    { value(library, view, o) }
                    <small>{ o.status.word(view.lang) }</small>
                </td>
            </tr>
        }
    });
    html! {
        <table class="pairs">
            <thead><tr>
                <th scope="col">{ words.measure }{ ", " }{ words.time_small }</th>
                <th scope="col" class="nu">{ words.value }</th>
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
