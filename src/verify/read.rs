//! A text under check, read whole: what of it asks for what else, in order.
//! Knows no observation.

use super::text::Text;
use crate::lexicon::{Numeral, Reading};
use crate::locale::Lang;

/// A text with its statistics, lines, places and tables. Each needs those before it.
pub(super) fn read(text: &str, reading: Reading, numerals: Vec<Numeral>, lang: Lang) -> Text<'_> {
    let mut out = Text::of_words(text, reading, numerals, lang);
    for at in 0..out.numerals.len() {
        // Whether a number goes on with the one before it asks whether that is a statistic.
        if out.is_figure(at) && !out.continues(at) {
            out.statistics.push(out.numerals[at].clone());
        }
    }
    out.lines = out.lines();
    out.mentions = out.mentions();
    out.heads = out.heads();
    out
}
