//! Whether letters make a syllable that Vietnamese spelling allows: what does not is a slip, a foreign word or keystrokes.

use super::fold::is_vowel;
use super::key::Key;

/// Consonants before the vowels; there may be none.
const ONSETS: &str = " ngh ng nh n ch c gh gi g kh k ph p th tr t qu q b d h l m r s v x";

/// Consonants after them.
const CODAS: &str = " c ch m n ng nh p t";

impl Key {
    /// Whether it could be a Vietnamese syllable, by its letters.
    pub fn is_syllable(self) -> bool {
        let word: Vec<u8> = (0..self.len()).map(|place| self.at(place)).collect();
        let Some(consonants) = word.iter().position(|byte| is_vowel(*byte)) else { return false };
        // Of "gia" and "quy" the second letter belongs to the consonants, of "gì" it does not.
        let is_glide = matches!(word[..], [b'g', b'i', vowel, ..] | [b'q', b'u', vowel, ..] if is_vowel(vowel));
        let (onset, rest) = word.split_at(consonants + usize::from(is_glide));
        let (vowels, coda) = rest.split_at(rest.iter().position(|byte| !is_vowel(*byte)).unwrap_or(rest.len()));
        let is_front = matches!(vowels[0], b'e' | b'i' | b'y');
        let is_spelled = match onset {
            b"ngh" | b"gh" | b"k" => is_front,
            b"ng" | b"c" => !is_front,
            b"g" => vowels[0] != b'e',
            b"q" => vowels[0] == b'u',
            _ => true,
        };
        let is_doubled = vowels.windows(2).any(|pair| pair[0] == pair[1]);
        let is_among = |known: &str, part: &[u8]| known.split(' ').any(|one| one.as_bytes() == part);
        is_spelled && !is_doubled && vowels.len() <= 3 && is_among(ONSETS, onset) && is_among(CODAS, coda)
    }
}
