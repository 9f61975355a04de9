//! A link over each datum of a drawing: it shows what the datum is, and leads to its sentence.
//!
//! Real elements rather than a hit test on the canvas: keyboard, finger and screen reader get them for nothing, hovering
//! runs no script, and the link's own words are what a screen reader speaks. One stop of the Tab key a chart; the arrow
//! keys go from datum to datum, Escape puts the tip away.

use super::source::sentence_view;
use super::unbroken::unbroken;
use crate::chart::{Frame, Scene};
use crate::dataset::Observation;
use crate::export::told;
use crate::live::{Ground, Spot, Told, spot, step};
use crate::route::View;
use crate::ui::state::Shared;
use crate::web;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// What the points stand on.
#[derive(Properties, PartialEq)]
pub struct PointsProps {
    /// The facts.
    pub library: Shared,
    /// The view, for links and the language.
    pub view: View,
    /// The drawing.
    pub scene: Rc<Scene>,
}

/// The links.
#[component]
pub fn Points(props: &PointsProps) -> Html {
    let node = use_node_ref();
    let current = use_state_eq(|| 0_usize);
    let is_quiet = use_state_eq(|| false);
    let touched = use_state_eq(|| None);
    let marks: Vec<(Frame, &Observation)> = data(props).collect();
    let spots: Vec<Spot> = marks.iter().map(|(frame, _)| spot(frame, props.scene.width)).collect();
    let target = node.clone();
    use_effect_with((props.scene.clone(), props.view.lang), move |_| {
        if let Some(element) = target.cast::<Element>() {
            web::place(&element, &spots);
        }
    });
    let count = marks.len();
    let onkeydown = {
        let (node, current, is_quiet) = (node.clone(), current.clone(), is_quiet.clone());
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            if key == "Escape" {
                return is_quiet.set(true);
            }
            let Some(next) = step(&key, *current, count) else { return };
            event.prevent_default();
            is_quiet.set(false);
            current.set(next);
            if let Some(element) = node.cast::<Element>() {
                web::focus_child(&element, next);
            }
        })
    };
    let awake = {
        let is_quiet = is_quiet.clone();
        move || is_quiet.set(false)
    };
    let onmouseout = Callback::from(move |_: MouseEvent| awake());
    let points = marks.iter().enumerate().map(|(i, (frame, observation))| {
        let (touched, shown) = (touched.clone(), *touched == Some(i));
        let onclick = Callback::from(move |event: MouseEvent| {
            // A first tap shows the tip, as hovering does; a second one follows the link.
            if web::is_touch(&event) && !shown {
                event.prevent_default();
                touched.set(Some(i));
            }
        });
        let tabindex = if i == *current { "0" } else { "-1" };
        let href = sentence_view(&props.library, &props.view, observation).href();
        let told = told(&props.library, observation, href, props.view.lang);
        let class = frame.is_square().then_some("pt");
        html! {
            <a href={told.href.clone()} {tabindex} {onclick} {class} key={told.key.clone()} aria-label={told.spoken()}>
                { tip(told) }
            </a>
        }
    });
    let class = classes!("points", "noprint", (*is_quiet).then_some("quiet"));
    let name = props.view.lang.messages().common.points;
    html! {
        <div {class} ref={node} role="group" aria-label={name} {onkeydown} {onmouseout}>{ for points }</div>
    }
}

/// The marks of the drawing with their observations, in reading order.
fn data(props: &PointsProps) -> impl Iterator<Item = (Frame, &Observation)> {
    let of = |key: &str| props.library.dataset.observation(key);
    props.scene.marks.iter().filter_map(move |mark| Some((mark.frame, of(&mark.key)?)))
}

/// The box that hovering, a tap or the focus shows; hidden from screen readers, which have the link's name.
fn tip(told: Told) -> Html {
    html! {
        <span class="tip" aria-hidden="true">
            <b>{ told.name }</b>
            <span>{ unbroken(&told.time) }</span>
            <strong>{ unbroken(&told.value) }</strong>
            { match told.ground {
                Ground::Formula(words) => html! { <span>{ words }</span> },
                Ground::Quote(words) => html! { <q lang="vi">{ words }</q> },
            } }
            if !told.star.is_empty() { <span>{ told.star }</span> }
            <span>{ told.place }</span>
        </span>
    }
}
