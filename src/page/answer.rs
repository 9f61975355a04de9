//! The answer over the results of a search: a link like a result, with the sentence, the value and the report's own words.
//! Made for every observation when the site is; the script of answers puts the sentence in (`site/answers/`).

use super::found::{LIMIT, result_id};
use super::part::glyph;
use super::part::quote::parts;
use crate::dataset::{Observation, Wording};
use crate::locale::Lang;
use crate::route::{Page, View};
use crate::sentence::Facts;
use maud::{Markup, html};

/// The number of the answer among the results: behind all of them, though it is shown before.
pub const ANSWER: usize = LIMIT;

/// Stands where something is put in: that it is not stated, the language of the sentence, the sentence, what is said of a
/// second observation.
pub const OPEN: &str = "\u{1e}";

/// The answer that speaks of an observation first, in an interface of a language, on one line.
pub fn answer(facts: &Facts, o: &Observation, lang: Lang) -> Markup {
    let view = View { lang, ..View::default() };
    let target = view.at(Page::value(&o.indicator.0, o.id.as_str()));
    html! {
        div id="l-a" role="listbox" aria-label=(lang.messages().search.answer) {
            a.hit.answer role="option" id=(result_id(ANSWER)) aria-selected="false" data-hit="answer" href=(target.href()) {
                span.pa { (OPEN) }
                span.hd.said lang=(OPEN) { (OPEN) }
                (spoken(facts, o, lang))
                (OPEN)
            }
        }
    }
}

/// A value with its mark and time, and the report's words with their place.
fn spoken(facts: &Facts, o: &Observation, lang: Lang) -> Markup {
    let quoted = facts.quoted(o);
    let parts = quoted.map(|quoted| parts(facts, o, quoted));
    html! {
        span.val {
            (glyph::mark(o.shown_status(), o.quantity.bound()))
            b { (facts.dataset.label(o, Wording::Full, lang).full()) }
            small { (o.shown_status().word(lang)) ", " (o.period.words(lang)) }
        }
        @if let Some((before, numeral, after)) = parts {
            span.q lang=(facts.dataset.lang.tag()) { "“" (before) @if !numeral.is_empty() { mark { (numeral) } } (after) "”" }
        }
        @if let Some(quoted) = quoted { span.pa { (quoted.place.get(lang)) } }
    }
}
