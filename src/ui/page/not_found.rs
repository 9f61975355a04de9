//! An address that leads nowhere: says so and offers ways out.

use crate::route::{Page, View};
use yew::prelude::*;

/// The page for `what`, the part of the address that means nothing.
pub fn not_found(view: &View, what: &str) -> Html {
    let words = view.lang.messages();
    html! {
        <div class="wrap page">
            <h1>{ words.guide.not_found }</h1>
            <p class="lead">{ words.guide.not_found_lead }<code>{ what }</code></p>
            <p class="lead">{ words.guide.not_found_help }</p>
            <p class="tools">
                <a class="btn" href={view.at(Page::Search(String::new())).href()}>{ words.common.search }</a>
                <a class="btn" href={view.at(Page::Indicators).href()}>{ words.common.indicators }</a>
                <a class="btn" href={view.at(Page::default()).href()}>{ words.common.overview }</a>
            </p>
        </div>
    }
}
