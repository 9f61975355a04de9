//! All indicators by topic, each with its latest value.

use crate::dataset::{Indicator, Wording};
use crate::route::{Page, View};
use crate::ui::part::glyph;
use crate::ui::part::star::star_key;
use crate::ui::part::unbroken::unbroken;
use crate::ui::state::Shared;
use maud::{Markup, html as markup};

/// The list.
#[inline(never)]
pub fn indicators(library: &Shared, view: &View) -> Markup {
    let words = view.lang.messages();
    markup! {
        div class="wrap page" {
            h1 { (words.common.indicators) }
            p.lead { (words.indicator.list_lead) }
            @for topic in &library.dataset.topics {
                section.res id=(topic.id.0) {
                    h2 { (topic.name.get(view.lang)) }
                    ul {
                        @for row in library.dataset.indicators.iter().filter(|row| row.topic == topic.id) {
                            (entry(library, view, row))
                        }
                    }
                }
            }
            (star_key(view))
        }
    }
}

/// An indicator with its headline value; nothing for one without a value of its own.
fn entry(library: &Shared, view: &View, row: &Indicator) -> Markup {
    let Some(observation) = library.headline(&row.id) else { return Markup::default() };
    let label = library.dataset.label(observation, Wording::Full, view.lang);
    markup! {
        li {
            a.row href=(view.at(Page::Indicator(row.id.0.clone())).href()) {
                span.hd { (unbroken(row.name.get(view.lang))) }
                span.val {
                    (glyph::mark(observation.status, observation.quantity.bound())) (unbroken(&label.starred()))
                    small { (unbroken(&observation.period.words(view.lang))) ", " (observation.status.word(view.lang)) }
                }
            }
        }
    }
}
