//! The drawing of a figure: inline SVG until the page is in a browser, then a canvas of the same scene at the real width
//! and sharpness, and over it a link for each datum.

use super::points::Points;
use crate::chart::{Scene, layout};
use crate::figure::Figure;
use crate::paint::{self, Theme};
use crate::route::View;
use crate::ui::hook::{use_screen, use_width};
use crate::ui::state::Shared;
use std::rc::Rc;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

/// What is drawn.
#[derive(Properties, PartialEq)]
pub struct DrawingProps {
    /// The facts, for what a datum tells.
    pub library: Shared,
    /// The view, for links and the language.
    pub view: View,
    /// The figure; one without a chart draws nothing.
    pub figure: Figure,
}

/// Width in CSS pixels for pages made ahead of time: a phone's.
const FIRST_WIDTH: f64 = 328.0;
/// The narrowest drawing; a narrower frame scrolls.
const LEAST_WIDTH: f64 = 280.0;

/// The drawing.
#[component]
pub fn Drawing(props: &DrawingProps) -> Html {
    let node = use_node_ref();
    let canvas = use_node_ref();
    let width = use_width(node.clone());
    let screen = use_screen();
    let shown = (props.figure.clone(), width, props.view.lang);
    let scene = use_memo(shown, |(figure, width, lang)| {
        let width = width.map_or(FIRST_WIDTH, f64::from).max(LEAST_WIDTH);
        figure.spec.as_ref().map_or_else(Scene::default, |spec| layout(spec, width, *lang))
    });
    let target = canvas.clone();
    use_effect_with((scene.clone(), screen), move |(scene, screen)| {
        if let (Some(screen), Some(canvas)) = (screen, target.cast::<HtmlCanvasElement>()) {
            draw(scene, if screen.dark { Theme::Dark } else { Theme::Light }, &canvas, screen.ratio);
        }
    });
    let is_live = width.is_some() && screen.is_some();
    let alt = props.figure.alt.clone();
    html! {
        <div class="draw" ref={node}>
            if is_live {
                <canvas ref={canvas} role="img" aria-label={alt} />
                { points(props, scene) }
            } else {
                <div role="img" aria-label={alt}>{ Html::from_html_unchecked(paint::svg(&scene, &paint::variable).into()) }</div>
            }
        </div>
    }
}

fn points(props: &DrawingProps, scene: Rc<Scene>) -> Html {
    html! { <Points library={props.library.clone()} view={props.view.clone()} {scene} /> }
}

#[cfg(target_arch = "wasm32")]
fn draw(scene: &Scene, theme: Theme, canvas: &HtmlCanvasElement, ratio: f64) {
    if let Err(error) = paint::canvas(scene, theme, canvas, ratio) {
        gloo::console::error!(error);
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn draw(_: &Scene, _: Theme, _: &HtmlCanvasElement, _: f64) {}
