//! The answer over the results of a search: the value, the sentence, and the report's own words with their place.
//! Knows no search; what it says was decided by the room `answer`.

use super::part::glyph;
use super::part::quote::quote;
use crate::answer::{Answer, Says};
use crate::dataset::Wording;
use crate::locale::Lang;
use crate::route::{Page, View};
use crate::sentence::Facts;
use maud::{Markup, html};

/// An answer in an interface of a language. The first link is a stop like a result.
pub fn answer(facts: &Facts, answer: &Answer, lang: Lang) -> Markup {
    let spoken = || answer.observations.iter().filter_map(|id| facts.dataset.observation(id));
    let Some(main) = spoken().next() else { return Markup::default() };
    let view = View { lang, ..View::default() };
    let target = view.at(Page::value(&main.indicator.0, main.id.as_str()));
    let is_stated = answer.says == Says::Value;
    html! {
        a.answer href=(target.href()) {
            // What is not stated the sentence says itself.
            @if is_stated {
                b { (lang.verdicts().answer) }
                span.much { (facts.dataset.label(main, Wording::Full, lang).full()) }
                span.pa {
                    (glyph::mark(main.status, main.quantity.bound()))
                    (main.status.word(lang)) ", " (main.period.words(lang))
                }
            }
            span.said lang=(answer.lang.tag()) { (answer.text) }
        }
        @for o in spoken().take(2) { (quote(facts, o, lang)) }
    }
}
