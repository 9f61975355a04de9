//! The drawing of a figure: inline SVG until the page is in a browser, then a canvas of the same scene at the real width
//! and sharpness, and over it a link for each datum. On paper it is SVG again, which is sharp at any size.

use super::source::sentence_view;
use crate::chart::{MADE_WIDTHS, Scene, fit, layout};
use crate::export::told;
use crate::figure::Figure;
use crate::live::Told;
use crate::locale::Lang;
use crate::paint::{self, Theme};
use crate::route::View;
use crate::ui::hook::{use_after, use_near, use_print, use_screen, use_width};
use crate::ui::state::Shared;
use crate::web::{self, Opens, Points};
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

/// The drawing.
#[component]
pub fn Drawing(props: &DrawingProps) -> Html {
    let node = use_node_ref();
    let canvas = use_node_ref();
    let width = use_width(node.clone());
    let screen = use_screen();
    // A page of many drawings is there sooner when those far away are only laid out.
    let is_near = use_near(node.clone());
    let (across, scale) = fit(f64::from(width.unwrap_or_default()));
    let is_live = width.is_some() && screen.is_some();
    let shown = (props.figure.clone(), is_live.then_some(across), props.view.lang);
    let scene = use_memo(shown, |(figure, across, lang)| {
        let spec = figure.spec.as_ref().zip(*across);
        spec.map_or_else(Scene::default, |(spec, across)| layout(spec, across, *lang))
    });
    let target = canvas.clone();
    use_after((scene.clone(), scale, screen.filter(|_| is_near)), move |(scene, scale, screen)| {
        if let (Some(screen), Some(canvas)) = (screen, target.cast::<HtmlCanvasElement>()) {
            draw(scene, if screen.dark { Theme::Dark } else { Theme::Light }, &canvas, *scale, screen.ratio);
        }
    });
    // Kept while the drawing changes its width: whoever stands on a link stays there.
    let points = use_node_ref();
    let kept = use_mut_ref(|| None::<Points>);
    use_after((scene.clone(), scale, props.clone(), is_live && is_near), {
        let points = points.clone();
        move |(scene, scale, props, is_drawn)| {
            let mut kept = kept.borrow_mut();
            let element = points.cast::<Element>().filter(|_| *is_drawn);
            let Some(element) = element else { return *kept = None };
            kept.get_or_insert_with(|| Points::on(&element)).show(scene, *scale, &data(props, scene), Opens::Here);
        }
    });
    let paper = use_node_ref();
    let sheet = paper.clone();
    // The sheet is there once the drawing is alive, which may be on paper already.
    use_print((props.figure.clone(), props.view.lang, is_live), move |(figure, lang, _), is_paper| {
        let drawings = if is_paper { made(figure, *lang) } else { String::new() };
        if let Some(sheet) = sheet.cast::<Element>() {
            sheet.set_inner_html(&drawings);
        }
    });
    let made =
        use_mut_ref(
            || if cfg!(target_arch = "wasm32") { web::made_drawing(&props.figure.slug) } else { String::new() },
        );
    if is_live {
        made.borrow_mut().clear();
    }
    let alt = props.figure.alt.clone();
    html! {
        <div class="draw" ref={node}>
            if is_live {
                <div class="paper" ref={paper} />
                // Its size from the start, so that nothing moves between the made drawing and the first stroke.
                <canvas ref={canvas} role="img" aria-label={alt} width={whole(scene.width * scale)} height={whole(scene.height * scale)} />
                <div class="points noprint" role="group" aria-label={props.view.lang.messages().common.points} ref={points} />
            } else {
                { before(props, &made.borrow()) }
            }
        </div>
    }
}

/// What stands in the place until the drawing is alive: in a browser what the page was made with, where that is made the
/// drawing itself.
fn before(props: &DrawingProps, shown: &str) -> Html {
    if cfg!(target_arch = "wasm32") {
        return Html::from_html_unchecked(shown.to_owned().into());
    }
    let alt = props.figure.alt.clone();
    html! { <div role="img" aria-label={alt}>{ Html::from_html_unchecked(made(&props.figure, props.view.lang).into()) }</div> }
}

/// The drawing as markup, at every made width; the style sheet chooses.
fn made(figure: &Figure, lang: Lang) -> String {
    let Some(spec) = &figure.spec else { return String::new() };
    let drawing = |width| paint::svg(&layout(spec, width, lang), &paint::variable);
    let [narrow, wide] = MADE_WIDTHS.map(drawing);
    ["<div class=\"made s\">", &narrow, "</div><div class=\"made m\">", &wide, "</div>"].concat()
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
fn draw(scene: &Scene, theme: Theme, canvas: &HtmlCanvasElement, scale: f64, ratio: f64) {
    if let Err(error) = paint::canvas(scene, theme, canvas, scale, ratio) {
        gloo::console::error!(error);
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn draw(_: &Scene, _: Theme, _: &HtmlCanvasElement, _: f64, _: f64) {}
