//! Words in an element of their own, written by an effect: a translator replaces text nodes, and Yew would look for its own in
//! vain. Knows no language and no page.

use super::hook::use_effect_on_change;
use crate::web;
use web_sys::Element;
use yew::prelude::*;

/// An element with words, which are written into it and are no node of Yew's.
#[derive(Properties, PartialEq)]
pub struct WordsProps {
    /// The element's name.
    pub tag: &'static str,
    /// Its class.
    pub class: &'static str,
    /// Its role.
    #[prop_or_default]
    pub role: Option<&'static str>,
    /// What it says.
    pub words: String,
    /// Where it leads.
    #[prop_or_default]
    pub href: Option<String>,
    /// What it does.
    #[prop_or_default]
    pub onclick: Option<Callback<MouseEvent>>,
    /// Whether it does nothing any more.
    #[prop_or_default]
    pub is_off: bool,
    /// Whether its words are selected and wait for the reader's own keys.
    #[prop_or_default]
    pub is_selected: bool,
}

/// The element.
#[component]
pub fn Words(props: &WordsProps) -> Html {
    let node = use_node_ref();
    let element = node.clone();
    let is_selected = props.is_selected;
    use_effect_on_change(props.words.clone(), move |words| {
        if let Some(element) = element.cast::<Element>() {
            element.set_text_content(Some(words));
            if is_selected && !words.is_empty() {
                web::select(&element);
            }
        }
    });
    let kind = (props.tag == "button").then_some("button");
    // Not the attribute "disabled": the button has the focus.
    html! {
        <@{props.tag} ref={node} type={kind} class={props.class} href={props.href.clone()} role={props.role} onclick={props.onclick.clone()}
            aria-disabled={props.is_off.then_some("true")}></@>
    }
}
