//! The figures of a page, of the overview by topic, and which of them a filter shows.

use crate::dataset::{FigureRow, Status, Topic};
use crate::figure::{self, Derived};
use crate::locale::Lang;
use crate::route::{Filter, Kind, Page, View};
use crate::ui::hook::{use_after, use_rest};
use crate::ui::part::chart::Chart;
use crate::ui::part::still::{PIECE, still};
use crate::ui::state::Shared;
use crate::web;
use maud::{Markup, PreEscaped, html as markup};
use yew::prelude::*;

/// What they show.
#[derive(Properties, PartialEq, Clone)]
pub struct FiguresProps {
    /// The facts.
    pub library: Shared,
    /// The page, and its language.
    pub view: View,
}

/// The figures. On a page made ahead of time they are one piece of markup with all around them, and those that are awake
/// live in their places in it: a figure that comes alive leaves all else as it is, and a page of many that rest costs no
/// more to take over than a page of none.
#[component]
pub fn Figures(props: &FiguresProps) -> Html {
    let FiguresProps { library, view } = props;
    let (filter, own) = match &view.page {
        Page::Overview(filter) => (filter.clone(), None),
        Page::Indicator(id) => (Filter::default(), Some(id.as_str())),
        _ => return Html::default(),
    };
    let all = || library.dataset.figures.iter().map(|row| row.id.0.clone()).collect();
    let ids = own.map_or_else(all, |own| vec![own.to_owned()]);
    let awake = use_rest(ids, own.is_some(), (filter.hides_derived, view.lang));
    let is_made = awake.is_some();
    use_after(props.clone(), move |FiguresProps { library, view }| {
        if let (true, Page::Overview(filter)) = (is_made, &view.page) {
            show(library, view.lang, filter);
        }
    });
    let chart = |id: &str, span: u8, lives_in_made: bool| {
        let (key, slug, derived, own) = (id.to_owned(), id.to_owned(), derived(&filter), own.is_some());
        html! { <Chart {key} library={library.clone()} view={view.clone()} {slug} {derived} {span} {own} {lives_in_made} /> }
    };
    if let Some(awake) = awake {
        let figures = awake.iter().map(|(id, place)| create_portal(chart(id, 1, true), place.clone()));
        return html! { <>{ still(Markup::default()) }<>{ for figures }</></> };
    }
    let section = |topic: &Topic| {
        let shown = shown(library, view.lang, &filter, topic);
        let figures = shown.iter().map(|row| chart(&row.id.0, row.span, false)).collect::<Vec<_>>();
        (!figures.is_empty()).then(|| section(topic, view.lang, figures))
    };
    let figures = match own {
        Some(own) => chart(own, 2, false),
        None => library.dataset.topics.iter().filter_map(section).collect(),
    };
    if cfg!(target_arch = "wasm32") {
        return figures;
    }
    let [start, end] = PIECE.map(|mark| still(PreEscaped(mark.to_owned())));
    html! { <>{ start }{ figures }{ end }</> }
}

fn section(topic: &Topic, lang: Lang, figures: Vec<Html>) -> Html {
    html! {
        <section class="wrap sec" id={topic.id.0.clone()} key={topic.id.0.clone()}>
            { still(heading(topic.name.get(lang), topic.note.get(lang))) }
            <div class="figs">{ for figures }</div>
        </section>
    }
}

/// The head of a part of the overview.
pub fn heading(name: &str, note: &str) -> Markup {
    markup! { header { h2 { (name) } p { (note) } } }
}

/// The figures of a topic that a filter leaves. A topic without one has its indicators in the list, and no empty heading
/// here.
pub fn shown<'a>(library: &'a Shared, lang: Lang, filter: &Filter, topic: &Topic) -> Vec<&'a FigureRow> {
    if filter.topic.as_ref().is_some_and(|id| *id != topic.id.0) {
        return Vec::new();
    }
    let has = |row: &FigureRow, status: Status| {
        let figure = figure::filtered(&library.dataset, row, derived(filter), lang);
        let mut shown = figure.observations.iter().filter_map(|id| library.dataset.observation(&id.0));
        shown.any(|o| o.status == status)
    };
    let is_shown = |row: &&FigureRow| match filter.kind {
        None => true,
        Some(Kind::Result) => has(row, Status::Result),
        Some(Kind::Target) => has(row, Status::Target),
    };
    library.dataset.figures.iter().filter(|row| row.topic == topic.id).filter(is_shown).collect()
}

fn derived(filter: &Filter) -> Derived {
    if filter.hides_derived { Derived::Hidden } else { Derived::Shown }
}

/// Filters what was made ahead of time: what a filter leaves out stays in the page, unseen.
fn show(library: &Shared, lang: Lang, filter: &Filter) {
    for topic in &library.dataset.topics {
        let shown = shown(library, lang, filter, topic);
        web::show(&topic.id.0, !shown.is_empty());
        for row in library.dataset.figures.iter().filter(|row| row.topic == topic.id) {
            web::show(&row.id.0, shown.contains(&row));
        }
    }
}
