//! Vietnamese spelling: letters, syllables, tokens and raw keystrokes, folded so that differently typed words meet.
//! Knows no report and no index.
//!
//! Folding has three levels. The [`Key`] holds base letters only (đ is d, a final y that may be written i is i); the
//! *marks* of the letters (â ê ô đ, ă ơ ư) and the *tone* of the whole syllable stand beside it. So "hoà" and "hòa" are
//! one spelling, composed and decomposed Unicode are one path, and how far two spellings agree is a comparison of bits.

mod fold;
mod key;
mod number;
mod phrase;
mod spelling;
mod syllable;
mod telex;
mod token;

pub use fold::{Letter, is_vowel, letters, lower};
pub use key::Key;
pub use phrase::{Fillers, Found, Marks, Parts, Phrases, among, is_foreign, longest, spellings};
pub use spelling::{Difference, Spelling};
pub use telex::{telex, vni};
pub use token::{Kind, Token, tokens};

/// The folded words of a text, one space between them. Folding what is folded changes nothing.
///
/// ```
/// use solieu::text::fold;
/// assert_eq!(fold("Hộ NGHÈO giảm"), "ho ngheo giam");
/// // Both ways to place the tone are one spelling.
/// assert_eq!(fold("hoà"), fold("hòa"));
/// ```
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for token in tokens(text) {
        if !out.is_empty() {
            out.push(' ');
        }
        token.spelling.key.write(&mut out);
    }
    out
}
