//! The ready sentences of an indicator, each to be copied with its place, and those that are easily written and say
//! something else, struck through, with the reason. Knows no page around them.

use super::part::no_break::no_break;
use crate::locale::Lang;
use crate::sentence::{Facts, misstatements, ready as sentences};
use maud::{Markup, html};

/// How many sentences are offered; more would be a table again.
const MOST: usize = 3;

/// Both lists.
pub fn ready(facts: &Facts, indicator: &str, lang: Lang) -> Markup {
    let words = lang.verdicts();
    let (good, slips) = (sentences(facts, indicator, lang), misstatements(facts, indicator, lang));
    html! {
        ul {
            @for one in good.iter().take(MOST) {
                li {
                    span { (no_break(&one.text)) } " "
                    button.copy.app-only.noprint type="button" data-copy data-done=(words.copied) data-refused=(words.refused) { (words.copy) }
                }
            }
        }
        @if !slips.is_empty() {
            h3 { (words.slips) }
            ul { @for one in slips.iter().take(MOST) { li { s { (no_break(&one.text)) } " " small { (one.reason) } } } }
        }
    }
}
