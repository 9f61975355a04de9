//! A link over each datum of a drawing: it shows what the datum is, and leads to its sentence.
//!
//! Real elements rather than a hit test on the canvas: keyboard, finger and screen reader get them for nothing, hovering
//! runs no script, and the link's own words are what a screen reader speaks. One stop of the Tab key a chart; the arrow
//! keys go from datum to datum, Escape puts the tip away.

use super::source::sentence_view;
use crate::chart::{Frame, Scene};
use crate::dataset::{Observation, Status, Wording};
use crate::route::View;
use crate::ui::state::Shared;
use crate::web::{self, Spot};
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

/// A finger hits a mark within this many pixels.
const TOUCH: f64 = 24.0;
/// Width of a tip; the narrowest drawing holds it.
const TIP: f64 = 256.0;

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
    let last = marks.len().saturating_sub(1);
    let onkeydown = {
        let (node, current, is_quiet) = (node.clone(), current.clone(), is_quiet.clone());
        Callback::from(move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowRight" | "ArrowDown" => (*current + 1).min(last),
                "ArrowLeft" | "ArrowUp" => current.saturating_sub(1),
                "Home" => 0,
                "End" => last,
                "Escape" => return is_quiet.set(true),
                _ => return,
            };
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
        let told = Told::new(props, observation);
        let class = (frame.width() == frame.height()).then_some("pt");
        html! {
            <a {href} {tabindex} {onclick} {class} key={observation.id.0.clone()} aria-label={told.spoken()}>
                { tip(props, told, observation) }
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

/// Where the link lies, large enough for a finger, and how far its tip is moved to stay in the drawing.
fn spot(frame: &Frame, width: f64) -> Spot {
    let grown = |low: f64, high: f64| {
        let missing = (TOUCH - (high - low)).max(0.0) / 2.0;
        (low - missing, high - low + 2.0 * missing)
    };
    let ((left, across), (top, down)) = (grown(frame.left, frame.right), grown(frame.top, frame.bottom));
    let middle = left + across / 2.0;
    let tip = (middle - TIP / 2.0).min(width - TIP).max(0.0);
    Spot { left, top, width: across, height: down, inner: tip - left }
}

/// What a datum is: name, time and status, value, the words that say it and their place.
struct Told<'a> {
    name: &'a str,
    time: String,
    value: String,
    place: Option<String>,
    /// What the value's star means, or empty.
    star: String,
}

impl Told<'_> {
    fn new<'a>(props: &'a PointsProps, o: &Observation) -> Told<'a> {
        let (library, lang) = (&props.library, props.view.lang);
        Told {
            name: library.dataset.indicator(&o.indicator.0).map_or("", |row| row.short.get(lang)),
            time: [&o.period.words(lang), ", ", o.status.word(lang)].concat(),
            value: library.dataset.label(o, Wording::Full, lang).starred(),
            star: library.dataset.star_note([o], lang),
            place: library.citation(o).map(|(citation, _)| library.place_words(citation.block, lang)),
        }
    }

    /// One sentence, for the link's name.
    fn spoken(&self) -> String {
        let place = self.place.as_deref().unwrap_or_default();
        let star = if self.star.is_empty() { String::new() } else { [&self.star, ". "].concat() };
        [self.name, ", ", &self.time, ": ", &self.value, ". ", &star, place].concat()
    }
}

/// The box that hovering, a tap or the focus shows; hidden from screen readers, which have the link's name.
fn tip(props: &PointsProps, told: Told, o: &Observation) -> Html {
    let (library, lang) = (&props.library, props.view.lang);
    html! {
        <span class="tip" aria-hidden="true">
            <b>{ told.name }</b>
            <span>{ told.time }</span>
            <strong>{ told.value }</strong>
            if o.status == Status::Derived {
                <span>{ lang.messages().common.from }{ " " }{ library.dataset.formula_words(o, lang) }</span>
            } else {
                <q lang="vi">{ &o.quote }</q>
            }
            if !told.star.is_empty() { <span>{ told.star }</span> }
            <span>{ told.place }</span>
        </span>
    }
}
