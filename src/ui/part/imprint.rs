//! The page's own address at the end of what is printed: paper has no address bar.

use crate::route::View;
use crate::ui::hook::use_print;
use crate::web;
use web_sys::Element;
use yew::prelude::*;

/// The address of a view, on paper alone.
#[hook]
pub fn use_imprint(view: &View) -> Html {
    let node = use_node_ref();
    let line = node.clone();
    use_print(view.clone(), move |view, is_paper| {
        let words =
            if is_paper { [view.lang.messages().common.address, &web::absolute(view)].concat() } else { String::new() };
        if let Some(line) = line.cast::<Element>() {
            line.set_text_content(Some(&words));
        }
    });
    html! { <p class="src paper" ref={node}></p> }
}
