//! All indicators by topic, each with its latest value.

use crate::dataset::Wording;
use crate::route::{Page, View};
use crate::ui::part::glyph;
use crate::ui::part::star::star_key;
use crate::ui::part::unbroken::unbroken;
use crate::ui::state::Shared;
use yew::prelude::*;

/// The list.
pub fn indicators(library: &Shared, view: &View) -> Html {
    let words = view.lang.messages();
    let topics = library.dataset.topics.iter().map(|topic| {
        let rows = library.dataset.indicators.iter().filter(|row| row.topic == topic.id);
        let rows = rows.filter_map(|row| {
            let observation = library.headline(&row.id)?;
            let label = library.dataset.label(observation, Wording::Full, view.lang);
            let target = view.at(Page::Indicator(row.id.0.clone()));
            Some(html! {
                <li>
                    <a href={target.href()} class="row">
                        <span class="hd">{ unbroken(row.name.get(view.lang)) }</span>
                        <span class="val">
                            { glyph::mark(observation.status, observation.quantity.bound()) }{ unbroken(&label.starred()) }
                            <small>{ unbroken(&observation.period.words(view.lang)) }{ ", " }{ observation.status.word(view.lang) }</small>
                        </span>
                    </a>
                </li>
            })
        });
        html! {
            <section class="res" id={topic.id.0.clone()}>
                <h2>{ topic.name.get(view.lang) }</h2>
                <ul>{ for rows }</ul>
            </section>
        }
    });
    html! {
        <div class="wrap page">
            <h1>{ words.common.indicators }</h1>
            <p class="lead">{ words.indicator.list_lead }</p>
            { for topics }
            { star_key(view) }
        </div>
    }
}
