//! A drawing over the whole of a phone's screen, its long side across, laid out anew at that width.

use super::chart::subtitle;
use super::drawing::Drawing;
use super::still::still;
use super::unbroken::unbroken;
use crate::chart::layout;
use crate::figure::Figure;
use crate::locale::Lang;
use crate::route::View;
use crate::ui::hook::use_after;
use crate::ui::state::Shared;
use crate::web;
use maud::html as markup;
use web_sys::Element;
use yew::prelude::*;

/// A phone's screen upright and on its side, in CSS pixels, less the margins.
const PHONE: [f64; 2] = [328.0, 600.0];

/// Whether a drawing is calmer on its side: upright, it had to stack what stands side by side on a wide screen.
fn profits(figure: &Figure, lang: Lang) -> bool {
    figure.spec.as_ref().is_some_and(|spec| {
        let [upright, across] = PHONE.map(|width| layout(spec, width, lang).height);
        across < upright
    })
}

/// The button, which only phones show, and what it opens, as part of the figure's own component; nothing for a drawing
/// that does not profit.
#[hook]
pub fn use_large(library: &Shared, view: &View, figure: &Figure) -> Html {
    // An opened menu is no new drawing.
    let profits = use_memo((figure.clone(), view.lang), |(figure, lang)| profits(figure, *lang));
    let is_open = use_state_eq(|| false);
    let node = use_node_ref();
    use_after(*is_open, {
        let (node, is_open) = (node.clone(), is_open.clone());
        move |shown| {
            let dialog = node.cast::<Element>().filter(|_| *shown);
            dialog.and_then(|dialog| web::open_stage(&dialog, move || is_open.set(false)))
        }
    });
    if !*profits {
        return html! {};
    }
    let open = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(true))
    };
    let words = &view.lang.messages().common;
    html! {
        <>
            <button type="button" class="enlarge" onclick={open} aria-haspopup="dialog">{ words.enlarge }</button>
            if *is_open {
                <dialog class="large" ref={node} aria-label={figure.title.clone()}>
                    <div class="sheet">
                        <div class="turn">
                            <div class="row">
                                { still(markup! { p.ti { (unbroken(&figure.title)) } }) }
                                <button type="button" class="btn" onclick={close}>{ words.close }</button>
                            </div>
                            { still(subtitle(figure)) }
                            <Drawing library={library.clone()} view={view.clone()} figure={figure.clone()} />
                        </div>
                    </div>
                </dialog>
            }
        </>
    }
}

fn close(event: MouseEvent) {
    if let Some(button) = event.target_dyn_into::<Element>() {
        web::close_stage(&button);
    }
}
