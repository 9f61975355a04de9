//! The drawing of a figure: inline SVG until the page is in a browser, then a canvas of the same scene at the real width
//! and sharpness, and over it a link for each datum. On paper it is SVG again, which is sharp at any size.

use super::source::sentence_view;
use crate::chart::{LEAST_WIDTH, Scene, layout};
use crate::export::told;
use crate::figure::Figure;
use crate::live::Told;
use crate::locale::Lang;
use crate::paint::{self, Theme};
use crate::route::View;
use crate::ui::hook::{use_after, use_print, use_screen, use_width};
use crate::ui::state::Shared;
use crate::web::{Opens, Points};
use std::rc::Rc;
use web_sys::{Element, HtmlCanvasElement};
use yew::prelude::*;

/// What is drawn.
#[derive(Properties, PartialEq, Clone)]
pub struct DrawingProps {
    /// The facts, for what a datum tells.
    pub library: Shared,
    /// The view, for links and the language.
    pub view: View,
    /// The figure; one without a chart draws nothing.
    pub figure: Rc<Figure>,
}

/// Widths in CSS pixels at which a page made ahead of time, or printed, shows the drawing, and the narrowest frame for
/// each: a phone or half a page, and a whole page. The style sheet chooses; the heights are those of the canvas that follows.
const MADE: [(f64, &str); 2] = [(328.0, "made s"), (704.0, "made m")];

/// The drawing.
#[component]
pub fn Drawing(props: &DrawingProps) -> Html {
    let node = use_node_ref();
    let canvas = use_node_ref();
    let width = use_width(node.clone());
    let screen = use_screen(width.is_some());
    let shown = (props.figure.clone(), width, props.view.lang);
    let scene = use_memo(shown, |(figure, width, lang)| {
        let spec = figure.spec.as_ref().zip(*width);
        spec.map_or_else(Scene::default, |(spec, width)| layout(spec, f64::from(width).max(LEAST_WIDTH), *lang))
    });
    let is_live = width.is_some() && screen.is_some();
    let target = canvas.clone();
    use_after((scene.clone(), screen), move |(scene, screen)| {
        if let (Some(screen), Some(canvas)) = (screen, target.cast::<HtmlCanvasElement>()) {
            draw(scene, if screen.dark { Theme::Dark } else { Theme::Light }, &canvas, screen.ratio);
        }
    });
    // Kept while the drawing changes its width: whoever stands on a link stays there.
    let points = use_node_ref();
    let kept = use_mut_ref(|| None::<Points>);
    use_after((scene.clone(), props.clone(), is_live), {
        let points = points.clone();
        move |(scene, props, _)| {
            let mut kept = kept.borrow_mut();
            let element = points.cast::<Element>();
            let Some(element) = element else { return *kept = None };
            kept.get_or_insert_with(|| Points::on(&element)).show(scene, &data(props, scene), Opens::Here);
        }
    });
    let paper = use_node_ref();
    let sheet = paper.clone();
    use_print((props.figure.clone(), props.view.lang), move |(figure, lang), is_paper| {
        let drawing = |(width, class)| ["<div class=\"", class, "\">", &made(figure, *lang, width), "</div>"].concat();
        let drawings = if is_paper { MADE.map(drawing).concat() } else { String::new() };
        if let Some(sheet) = sheet.cast::<Element>() {
            sheet.set_inner_html(&drawings);
        }
    });
    let alt = props.figure.alt.clone();
    html! {
        <div class="draw" ref={node}>
            if is_live {
                <div class="paper" ref={paper} />
                // Its size from the start, so that nothing moves between the made drawing and the first stroke.
                <canvas ref={canvas} role="img" aria-label={alt} width={whole(scene.width)} height={whole(scene.height)} />
                <div class="points noprint" role="group" aria-label={props.view.lang.messages().common.points} ref={points} />
            } else {
                <div role="img" aria-label={alt}>{ for MADE.map(|(width, class)| html! { <div {class}>{ there(props, width) }</div> }) }</div>
            }
        </div>
    }
}

/// The drawing as markup.
fn made(figure: &Figure, lang: Lang, width: f64) -> String {
    let drawn = figure.spec.as_ref().map(|spec| paint::svg(&layout(spec, width, lang), &paint::variable));
    drawn.unwrap_or_default()
}

/// The same where a page is made. In a browser the markup is there already when the app takes the page over, is not
/// compared, and is replaced by the canvas at once: making it again would be for nothing.
fn there(props: &DrawingProps, width: f64) -> Html {
    let is_there = cfg!(target_arch = "wasm32");
    let drawn = if is_there { String::new() } else { made(&props.figure, props.view.lang, width) };
    Html::from_html_unchecked(drawn.into())
}

fn whole(length: f64) -> String {
    (length.round() as i64).to_string()
}

/// What the marks of a drawing tell.
fn data(props: &DrawingProps, scene: &Scene) -> Vec<Told> {
    let DrawingProps { library, view, .. } = props;
    let observations = scene.marks.iter().filter_map(|mark| library.dataset.observation(&mark.key));
    observations.map(|o| told(library, o, sentence_view(library, view, o).href(), view.lang)).collect()
}

#[cfg(target_arch = "wasm32")]
fn draw(scene: &Scene, theme: Theme, canvas: &HtmlCanvasElement, ratio: f64) {
    if let Err(error) = paint::canvas(scene, theme, canvas, ratio) {
        gloo::console::error!(error);
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn draw(_: &Scene, _: Theme, _: &HtmlCanvasElement, _: f64) {}
