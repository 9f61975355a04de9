//! A drawing over the whole of a phone's screen, its long side across, laid out anew at that width.

use super::drawing::Drawing;
use super::glyph;
use super::unbroken::unbroken;
use crate::chart::layout;
use crate::figure::Figure;
use crate::locale::Lang;
use crate::route::View;
use crate::ui::state::Shared;
use crate::web;
use web_sys::Element;
use yew::prelude::*;

/// What is enlarged.
#[derive(Properties, PartialEq)]
pub struct LargeProps {
    /// The facts.
    pub library: Shared,
    /// The view, for links and the language.
    pub view: View,
    /// The figure.
    pub figure: Figure,
}

/// A phone's screen upright and on its side, in CSS pixels, less the margins.
const PHONE: [f64; 2] = [328.0, 600.0];

/// Whether a drawing is calmer on its side: upright, it had to stack what stands side by side on a wide screen.
pub fn profits(figure: &Figure, lang: Lang) -> bool {
    figure.spec.as_ref().is_some_and(|spec| {
        let [upright, across] = PHONE.map(|width| layout(spec, width, lang).height);
        across < upright
    })
}

/// The button, which only phones show, and what it opens.
#[component]
pub fn Large(props: &LargeProps) -> Html {
    let LargeProps { library, view, figure } = props;
    let is_open = use_state_eq(|| false);
    let node = use_node_ref();
    use_effect_with(*is_open, {
        let (node, is_open) = (node.clone(), is_open.clone());
        move |shown| {
            let dialog = node.cast::<Element>().filter(|_| *shown);
            let stage = dialog.and_then(|dialog| web::open_stage(&dialog, move || is_open.set(false)));
            move || drop(stage)
        }
    });
    let open = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(true))
    };
    let close = Callback::from(|event: MouseEvent| {
        if let Some(button) = event.target_dyn_into::<Element>() {
            web::close_stage(&button);
        }
    });
    let words = &view.lang.messages().common;
    html! {
        <>
            <button type="button" class="enlarge" onclick={open} aria-haspopup="dialog">{ words.enlarge }</button>
            if *is_open {
                <dialog class="large" ref={node} aria-label={figure.title.clone()}>
                    <div class="sheet">
                        <div class="turn">
                            <div class="row">
                                <p class="ti">{ unbroken(&figure.title) }</p>
                                <button type="button" class="btn" onclick={close}>{ words.close }</button>
                            </div>
                            <p class="sub">
                                { unbroken(&figure.subtitle) }{ "\u{2003}" }
                                { for figure.key.iter().map(|key| html! { <span class="key">{ glyph::key(key) }{ &key.words }</span> }) }
                            </p>
                            <Drawing library={library.clone()} view={view.clone()} figure={figure.clone()} />
                        </div>
                    </div>
                </dialog>
            }
        </>
    }
}
