//! A drawing over the whole of a phone's screen, its long side across, laid out anew at that width. Title and legend are
//! what the page says of the figure.

use super::hook::use_effect_on_change;
use crate::app::Session;
use crate::{page, web};
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// What it shows.
#[derive(Properties, Clone)]
pub struct FullScreenProps {
    /// What the app works with.
    pub session: Rc<Session>,
    /// The figure's slug.
    pub figure: String,
    /// It was closed.
    pub close: Callback<()>,
}

impl PartialEq for FullScreenProps {
    fn eq(&self, other: &FullScreenProps) -> bool {
        self.figure == other.figure
    }
}

/// The dialog. Its content is made once, of what the page says and by the chart module; Yew has no node in it.
#[component]
pub fn FullScreen(props: &FullScreenProps) -> Html {
    let node = use_node_ref();
    let figure = props.figure.clone();
    let (element, props) = (node.clone(), props.clone());
    use_effect_on_change((), move |()| {
        let element = element.cast::<Element>()?;
        let words = web::figure_words(&props.figure)?;
        let common = &web::shown().unwrap_or_default().lang.messages().common;
        element.set_inner_html(&page::enlarged(&words, [common.upright, common.close]).into_string());
        let closed = props.close.clone();
        let opened = web::open_dialog(&element, &props.session.host, move || closed.emit(()));
        props.session.host.wake(&element.query_selector(".draw").ok()??);
        opened
    });
    html! { <dialog class="large" ref={node} data-chart={figure}></dialog> }
}
