//! What the check is asked: a number with its words, the names around it, and the facts to hold it against.
//! Knows no verdict.

use super::context::Context;
use super::named::{Named, named};
use super::text::Text;
use crate::lexicon::Numeral;
use crate::sentence::Facts;

/// A number with everything around it.
pub(super) struct Asked<'a, 'b> {
    pub facts: &'b Facts<'a>,
    pub text: &'b Text<'b>,
    /// Which of the text's numbers it is.
    pub at: usize,
    pub n: &'b Numeral,
    pub context: Context,
    /// The indicators that it may be of.
    pub named: Vec<Named>,
}

impl<'a, 'b> Asked<'a, 'b> {
    /// About one of a text's numbers.
    pub fn new(facts: &'b Facts<'a>, text: &'b Text<'b>, at: usize) -> Self {
        let (context, named) = (text.context(at), named(facts, text, at));
        Asked { facts, text, at, n: &text.numerals[at], context, named }
    }
}
