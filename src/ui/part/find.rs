//! The search field: the text as typed goes up, nothing while an input method is composing.

use super::glyph;
use super::still::still;
use crate::locale::Lang;
use crate::ui::hook::use_after;
use crate::web;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

/// What the field shows and tells.
#[derive(Properties, PartialEq)]
pub struct FindProps {
    /// The words.
    pub query: AttrValue,
    /// Language of the interface.
    pub lang: Lang,
    /// The DOM id of the result that the arrow keys point at.
    pub active: Option<AttrValue>,
    /// New words.
    pub typed: Callback<String>,
    /// The field has the focus: words will follow.
    pub focused: Callback<()>,
    /// Arrow keys (−1, +1), Enter (0).
    pub moved: Callback<i8>,
}

/// The field.
#[component]
pub fn Find(props: &FindProps) -> Html {
    let words = &props.lang.messages().search;
    let typed = props.typed.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        // The composed text arrives with compositionend.
        if !event.is_composing() {
            typed.emit(text_of(&event));
        }
    });
    let onfocus = props.focused.reform(|_: FocusEvent| ());
    let node = use_node_ref();
    let (field, typed) = (node.clone(), props.typed.clone());
    use_after(typed, move |typed| {
        let typed = typed.clone();
        field.cast::<HtmlInputElement>().map(|input| web::on_composed(&input, move |text| typed.emit(text)))
    });
    let (typed, moved) = (props.typed.clone(), props.moved.clone());
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        let step = match event.key().as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            "Enter" => 0,
            "Escape" => {
                event.prevent_default();
                return typed.emit(String::new());
            }
            _ => return,
        };
        event.prevent_default();
        moved.emit(step);
    });
    html! {
        <form class="find noprint" role="search" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            { still(glyph::magnifier()) }
            <input type="search" name="q" id="find" value={props.query.clone()} placeholder={words.placeholder}
                aria-label={words.label} autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
                role="combobox" aria-expanded={(!props.query.is_empty()).to_string()} aria-controls="results"
                aria-autocomplete="list" aria-activedescendant={props.active.clone()}
                ref={node} {oninput} {onfocus} {onkeydown} />
        </form>
    }
}

fn text_of(event: &web_sys::Event) -> String {
    let input = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}
