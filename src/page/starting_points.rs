//! Where to go from a search that shows nothing: words to try, the topics, every indicator, the report.

use crate::page::Cx;
use crate::route::Page;
use maud::{Markup, html};

/// Each as a row of links.
pub fn starting_points(cx: &Cx) -> Markup {
    let (dataset, view) = (&cx.library.dataset, cx.view);
    let words = &view.lang.messages().search;
    let [try_, topics, all] = words.rows;
    let report = Page::Report { block: None, observation: None, query: None };
    html! {
        // Words to try are typed; topics are links.
        p class="try needs-app" {
            (try_)
            @for text in dataset.site("examples").get(view.lang).split('|').map(str::trim) {
                " " a href=(view.at(Page::Search(text.to_owned())).href()) { (text) }
            }
        }
        p.try {
            (topics)
            @for topic in &dataset.topics {
                " " a href=(view.at(Page::Topic(topic.id.0.clone())).href()) { (topic.name.get(view.lang)) }
            }
        }
        p.try {
            (all)
            @for (page, name) in [Page::Indicators, report].into_iter().zip(words.doors) {
                " " a href=(view.at(page).href()) { (name) }
            }
        }
    }
}
