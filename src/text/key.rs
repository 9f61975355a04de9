//! A folded word as one number, so that comparing, sorting and prefixes cost an instruction and no allocation.

/// A word of base letters, or a number or sign of digits, commas and the percent sign: the five low bits of each
/// character, from the top down, and one bit for which of the two it is. Longer words are cut at [`Key::MOST`]; the
/// longest syllable has seven letters. Keys order like the words they hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(u64);

/// What a character takes.
const BITS: u32 = 5;
const CHARACTER: u64 = (1 << BITS) - 1;

/// Set in words: their characters and no others have this bit in ASCII, here in its place above all characters.
const WORD: u8 = 0x40;
const WORD_SHIFT: u32 = 57;

impl Key {
    /// How many characters a key holds.
    pub const MOST: usize = 12;

    /// The key of the ASCII characters of a folded word.
    pub fn of(word: &[u8]) -> Key {
        let mut key = Key::default();
        word.iter().for_each(|byte| key.push(*byte));
        key
    }

    /// Appends a character; a full key stays as it is.
    pub fn push(&mut self, byte: u8) {
        let at = self.len();
        if at < Key::MOST {
            self.0 |= u64::from(byte & WORD) << WORD_SHIFT | (u64::from(byte) & CHARACTER) << shift(at);
        }
    }

    /// Number of characters.
    pub fn len(self) -> usize {
        Key::MOST - (self.0.trailing_zeros() / BITS) as usize
    }

    /// Whether it holds nothing.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The character at a place; 0 behind the end.
    pub fn at(self, place: usize) -> u8 {
        if place >= self.len() {
            return 0;
        }
        let high = 0x20 | (self.0 >> WORD_SHIFT) as u8 & WORD;
        high | (self.0 >> shift(place) & CHARACTER) as u8
    }

    /// The characters.
    pub fn bytes(self) -> impl Iterator<Item = u8> {
        (0..self.len()).map(move |place| self.at(place))
    }

    /// The number that orders like the word.
    pub fn number(self) -> u64 {
        self.0
    }

    /// The characters that occur, a bit each.
    pub fn characters(self) -> u32 {
        (0..self.len()).fold(0, |bits, place| bits | 1 << (self.0 >> shift(place) & CHARACTER))
    }

    /// How far a word that is no syllable is from another with the same beginning: 0 where two letters are exchanged, 1 where one
    /// is left out, 2 for a letter more or another one; `None` for everything else. Short foreign words are words of their own.
    pub fn slip(self, word: Key) -> Option<u8> {
        let (own, len) = (self.len(), word.len());
        let most = own.min(len);
        if own.abs_diff(len) > 1 || most < 3 || self.at(0) != word.at(0) {
            return None;
        }
        let head = (0..most).take_while(|at| self.at(*at) == word.at(*at)).count();
        let tail = (1..=most - head).take_while(|at| self.at(own - at) == word.at(len - at)).count();
        let far = match (own - head - tail, len - head - tail) {
            (2, 2) if self.at(head) == word.at(head + 1) && self.at(head + 1) == word.at(head) => 0,
            (0, 1) => 1,
            (1, 0 | 1) => 2,
            _ => return None,
        };
        // What a syllable is takes longest to tell.
        ((most > 4 || word.is_syllable()) && !self.is_syllable()).then_some(far)
    }

    /// Replaces the last character.
    pub(super) fn set_last(&mut self, byte: u8) {
        let at = self.len().saturating_sub(1);
        self.0 &= !(CHARACTER << shift(at));
        self.push(byte);
    }

    /// The next key after this one.
    pub fn next(self) -> Key {
        Key(self.0 + 1)
    }

    /// The least key that is greater than every key that starts with this one.
    pub fn end(self) -> Key {
        match self.len() {
            0 => Key(u64::MAX),
            len => Key(self.0 + (1 << shift(len - 1))),
        }
    }

    /// Appends the characters to a text.
    pub fn write(self, out: &mut String) {
        (0..self.len()).for_each(|place| out.push(self.at(place) as char));
    }
}

fn shift(place: usize) -> u32 {
    (Key::MOST - 1 - place) as u32 * BITS
}
