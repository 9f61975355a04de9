//! Whether letters make a syllable that Vietnamese spelling allows: what does not is a slip, a foreign word or keystrokes.

use super::key::Key;

/// Consonants before the vowels, longer ones first.
const ONSETS: &str = "ngh ng nh n ch c gh gi g kh k ph p th tr t qu b d h l m r s v x";

/// Consonants after them.
const CODAS: &str = "c ch m n ng nh p t";

impl Key {
    /// Whether it could be a Vietnamese syllable, by its letters.
    pub fn is_syllable(self) -> bool {
        let mut word = String::new();
        self.write(&mut word);
        let onset = ONSETS.split(' ').find(|onset| word.starts_with(onset)).unwrap_or_default();
        let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        // "gì" and "quy" leave no vowel behind "gi" and "qu": their own counts.
        let rest = &word[onset.len()..];
        let rest = if rest.starts_with(is_vowel) { rest } else { &word[onset.trim_end_matches(is_vowel).len()..] };
        let coda = rest.trim_start_matches(is_vowel);
        let vowels = &rest[..rest.len() - coda.len()];
        let is_front = vowels.starts_with(['e', 'i', 'y']);
        let is_spelled = match onset {
            "ngh" | "gh" | "k" => is_front,
            "ng" | "c" => !is_front,
            "g" => !vowels.starts_with('e'),
            _ => true,
        };
        let is_doubled = vowels.as_bytes().windows(2).any(|pair| pair[0] == pair[1]);
        let is_coda = coda.is_empty() || CODAS.split(' ').any(|known| known == coda);
        is_spelled && !is_doubled && is_coda && matches!(vowels.len(), 1..=3)
    }
}
