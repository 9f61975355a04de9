//! A figure: title, drawing, note, source, table. The drawing is inline SVG until the page is in a browser,
//! then a canvas of the same scene at the real width and sharpness.

use crate::chart::{Scene, layout};
use crate::dataset::Observation;
use crate::figure::Figure;
use crate::locale::Lang;
use crate::paint::{self, Theme};
use crate::route::{Page, View};
use crate::ui::hook::{use_screen, use_width};
use crate::ui::part::glyph;
use crate::ui::part::source::source;
use crate::ui::part::value::value;
use crate::ui::state::Shared;
use web_sys::HtmlCanvasElement;
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

/// Width in CSS pixels for pages made ahead of time: a phone's.
const FIRST_WIDTH: f64 = 328.0;

/// The figure.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let ChartProps { library, view, figure, .. } = props;
    let observations: Vec<&Observation> =
        figure.observations.iter().filter_map(|id| library.dataset.observation(&id.0)).collect();
    let title = html! { <a href={target(props).href()}>{ &figure.title }</a> };
    html! {
        <figure class={classes!("fig", (props.span > 1).then_some("w2"))} id={figure.slug.clone()} data-chart={figure.slug.clone()}>
            if !props.own { <h3>{ title }</h3> }
            if !figure.subtitle.is_empty() || !figure.key.is_empty() {
                <p class="sub">
                    { &figure.subtitle }
                    { for figure.key.iter().map(|key| html! { <span class="key">{ glyph::key(key) }{ &key.words }</span> }) }
                </p>
            }
            if figure.spec.is_some() {
                <Drawing figure={figure.clone()} lang={view.lang} />
            }
            if !figure.note.is_empty() { <p class="note">{ &figure.note }</p> }
            { source(library, view, observations.iter().copied()) }
            if figure.spec.is_none() { { table(library, view, &observations) } }
            else if !props.own {
                <details class="tab noprint"><summary>{ view.lang.messages().common.show_table }</summary>{ table(library, view, &observations) }</details>
            }
        </figure>
    }
}

/// A figure of one indicator leads to its page; others to the first indicator's.
fn target(props: &ChartProps) -> View {
    let first = props.figure.observations.first().and_then(|id| props.library.dataset.observation(&id.0));
    first.map_or(props.view.at(Page::Indicators), |o| props.view.at(Page::Indicator(o.indicator.0.clone())))
}

#[derive(Properties, PartialEq)]
struct DrawingProps {
    figure: Figure,
    lang: Lang,
}

#[component]
fn Drawing(props: &DrawingProps) -> Html {
    let node = use_node_ref();
    let canvas = use_node_ref();
    let width = use_width(node.clone());
    let screen = use_screen();
    let shown = (props.figure.clone(), width, props.lang);
    let scene = use_memo(shown, |(figure, width, lang)| {
        let width = width.map_or(FIRST_WIDTH, f64::from).max(200.0);
        figure.spec.as_ref().map(|spec| layout(spec, width, *lang))
    });
    let drawn = (scene.clone(), screen);
    let target = canvas.clone();
    use_effect_with(drawn, move |(scene, screen)| {
        if let (Some(scene), Some(screen), Some(canvas)) = (scene.as_ref(), screen, target.cast::<HtmlCanvasElement>())
        {
            let theme = if screen.dark { Theme::Dark } else { Theme::Light };
            draw(scene, theme, &canvas, screen.ratio);
        }
    });
    let Some(scene) = (*scene).as_ref() else { return html! {} };
    let is_live = width.is_some() && screen.is_some();
    html! {
        <div class="draw" ref={node}>
            if is_live {
                <canvas ref={canvas} role="img" aria-label={props.figure.alt.clone()} />
            } else {
                <div role="img" aria-label={props.figure.alt.clone()}>{ Html::from_html_unchecked(paint::svg(scene, &paint::variable).into()) }</div>
            }
        </div>
    }
}

#[cfg(target_arch = "wasm32")]
fn draw(scene: &Scene, theme: Theme, canvas: &HtmlCanvasElement, ratio: f64) {
    if let Err(error) = paint::canvas(scene, theme, canvas, ratio) {
        gloo::console::error!(error);
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn draw(_: &Scene, _: Theme, _: &HtmlCanvasElement, _: f64) {}

/// The same numbers as a table of two columns, so that it fits a phone and half a page alike.
fn table(library: &Shared, view: &View, observations: &[&Observation]) -> Html {
    let words = &view.lang.messages().common;
    let rows = observations.iter().map(|o| {
        let name = library.dataset.indicator(&o.indicator.0).map_or("", |row| row.short.get(view.lang));
        html! {
            <tr>
                <th scope="row">
                    <a href={view.at(Page::Indicator(o.indicator.0.clone())).href()}>{ name }</a>
                    <small>{ o.period.words(view.lang) }</small>
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
