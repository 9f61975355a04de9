//! Whether letters make a syllable that Vietnamese spelling allows: what does not is a slip, a foreign word or keystrokes.

use super::key::Key;

/// Consonants before the vowels. Those that only stand before certain vowels are told apart in [`Key::is_syllable`].
const ONSETS: [&[u8]; 27] = [
    b"ngh", b"ng", b"nh", b"n", b"ch", b"c", b"gh", b"g", b"kh", b"k", b"ph", b"p", b"th", b"tr", b"t", b"qu", b"b",
    b"d", b"h", b"l", b"m", b"r", b"s", b"v", b"x", b"", b"gi",
];

const CODAS: [&[u8]; 9] = [b"", b"c", b"ch", b"m", b"n", b"ng", b"nh", b"p", b"t"];

impl Key {
    /// Whether it could be a Vietnamese syllable, by its letters.
    pub fn is_syllable(self) -> bool {
        let len = self.len();
        let word: Vec<u8> = (0..len).map(|place| self.at(place)).collect();
        ONSETS.iter().filter_map(|onset| Some((onset, word.strip_prefix(*onset)?))).any(|(onset, rest)| {
            let vowels = rest.iter().take_while(|byte| b"aeiouy".contains(byte)).count();
            let (vowels, coda) = rest.split_at(vowels);
            let is_front = matches!(vowels.first(), Some(b'e' | b'i' | b'y'));
            let is_spelled = match *onset {
                b"ngh" | b"gh" | b"k" => is_front,
                b"ng" | b"c" => !is_front,
                b"g" => vowels.first() != Some(&b'e'),
                _ => true,
            };
            let is_doubled = vowels.windows(2).any(|pair| pair[0] == pair[1]);
            is_spelled && !is_doubled && matches!(vowels.len(), 1..=3) && CODAS.contains(&coda)
        })
    }
}
