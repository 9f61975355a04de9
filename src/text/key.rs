//! A folded word as two numbers, so that comparing, sorting and prefixes cost an instruction or two and no allocation.

/// Base letters, digits, the decimal comma and the percent sign of a word, six bits each, from the top down, ten to a
/// number; longer words are cut at [`Key::MOST`]. Keys order like the words they hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key([u64; 2]);

/// Characters in a number.
const HALF: usize = 10;

impl Key {
    /// How many characters a key holds.
    pub const MOST: usize = 2 * HALF;

    /// The key of the ASCII characters of a folded word; characters that no key holds are left out.
    pub fn of(word: &[u8]) -> Key {
        let mut key = Key::default();
        word.iter().for_each(|byte| key.push(*byte));
        key
    }

    /// Appends a character; a full key stays as it is.
    pub fn push(&mut self, byte: u8) {
        let code = match byte {
            b'a'..=b'z' => byte - b'a' + 1,
            b'0'..=b'9' => byte - b'0' + 27,
            b',' => 37,
            b'%' => 38,
            _ => return,
        };
        let at = self.len();
        if at < Key::MOST {
            self.0[at / HALF] |= u64::from(code) << shift(at);
        }
    }

    /// Number of characters.
    pub fn len(self) -> usize {
        let used = |half: u64| HALF - half.trailing_zeros() as usize / 6;
        match self.0 {
            [0, _] => 0,
            [front, 0] => used(front),
            [_, back] => HALF + used(back),
        }
    }

    /// Whether it holds nothing.
    pub fn is_empty(self) -> bool {
        self.0[0] == 0
    }

    /// The character at a place; 0 behind the end.
    pub fn at(self, place: usize) -> u8 {
        if place >= Key::MOST {
            return 0;
        }
        match (self.0[place / HALF] >> shift(place)) as u8 & 63 {
            code @ 1..=26 => code + b'a' - 1,
            code @ 27..=36 => code + b'0' - 27,
            37 => b',',
            38 => b'%',
            _ => 0,
        }
    }

    /// The key as two numbers; pairs of numbers order like keys.
    pub fn halves(self) -> (u64, u64) {
        (self.0[0], self.0[1])
    }

    /// The letters that occur, a bit each from a on; digits and signs are not counted.
    pub fn letters(self) -> u32 {
        let bytes = (0..self.len()).map(|place| self.at(place));
        bytes.filter(u8::is_ascii_lowercase).fold(0, |bits, byte| bits | 1 << (byte - b'a'))
    }

    /// Replaces the last character.
    pub(super) fn set_last(&mut self, byte: u8) {
        let at = self.len().saturating_sub(1);
        self.0[at / HALF] &= !(63 << shift(at));
        self.push(byte);
    }

    /// The least key that is greater than every key that starts with this one.
    pub fn end(self) -> Key {
        let mut end = self;
        match self.len() {
            0 => end.0 = [u64::MAX; 2],
            len => end.0[(len - 1) / HALF] += 1 << shift(len - 1),
        }
        end
    }

    /// Appends the characters to a text.
    pub fn write(self, out: &mut String) {
        (0..self.len()).for_each(|place| out.push(self.at(place) as char));
    }
}

fn shift(place: usize) -> u32 {
    (HALF - 1 - place % HALF) as u32 * 6
}
