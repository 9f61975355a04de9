//! A spelled word at three levels: key, marks, tone; and how far two spellings of one key agree.

use super::fold::Letter;
use super::key::Key;

/// A word as typed or printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spelling {
    /// The folded letters.
    pub key: Key,
    /// Two bits a letter, the first letter lowest: see [`Letter::mark`]; above them the tone of the syllable, wherever
    /// it is written: see [`Letter::tone`].
    pub marks: u32,
}

/// Where the tone stands.
const TONE: usize = 2 * Key::MOST;

/// Where a typed spelling and a printed one of the same letters differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Marks and tones that are printed but were not typed.
    pub missing: u32,
    /// Marks and tones that were typed but not printed so.
    pub conflicts: u32,
    /// The only conflict is hỏi for ngã or ngã for hỏi, which half the country speaks alike.
    pub is_hoi_nga: bool,
}

impl Spelling {
    /// The spelling of letters.
    pub fn of(letters: &[Letter]) -> Spelling {
        Spelling::typed(letters).settled()
    }

    /// The spelling of letters still being typed: a final y stays y, since "qu-y" may become "quyết".
    pub fn typed(letters: &[Letter]) -> Spelling {
        Spelling::default().followed_by(letters)
    }

    /// More letters behind.
    pub fn followed_by(mut self, letters: &[Letter]) -> Spelling {
        letters.iter().for_each(|letter| self.push(*letter));
        self
    }

    /// A word that has no marks: a number, a sign.
    pub fn bare(key: Key) -> Spelling {
        Spelling { key, marks: 0 }
    }

    /// Whether no mark and no tone is written.
    pub fn is_bare(self) -> bool {
        self.marks == 0
    }

    /// The tone of the syllable.
    pub fn tone(self) -> u8 {
        (self.marks >> TONE) as u8
    }

    /// The same letters with the same marks, and this tone.
    pub fn with_tone(self, tone: u8) -> Spelling {
        Spelling { marks: self.marks & ((1 << TONE) - 1) | u32::from(tone) << TONE, ..self }
    }

    /// Of several tones the last one counts.
    pub(super) fn push(&mut self, letter: Letter) {
        let at = self.key.len();
        self.key.push(letter.base);
        if at < Key::MOST {
            self.marks |= u32::from(letter.mark) << (at * 2);
        }
        if letter.tone != 0 {
            *self = self.with_tone(letter.tone);
        }
    }

    /// Kỹ and kĩ, tỷ and tỉ, quý and quí are one word: a final y after these consonants counts as i.
    pub fn settled(mut self) -> Spelling {
        let before = |back: usize| self.key.len().checked_sub(back).map_or(0, |place| self.key.at(place));
        let is_free = match before(2) {
            b'h' | b'k' | b'l' | b'm' | b's' | b't' | b'v' => true,
            b'u' => before(3) == b'q',
            _ => false,
        };
        if is_free && before(1) == b'y' {
            self.key.set_last(b'i');
        }
        self
    }

    /// How the printed spelling differs from this typed one, over as many letters as were typed.
    pub fn difference(self, printed: Spelling) -> Difference {
        let typed_letters = (1 << (self.key.len() * 2)) - 1;
        // One bit for each letter that has a mark.
        let marked = |bits: u32| (bits | bits >> 1) & 0x5555_5555;
        let differing = marked((self.marks ^ printed.marks) & typed_letters);
        let typed = marked(self.marks);
        let mut missing = (differing & !typed).count_ones();
        let mut conflicts = (differing & typed).count_ones();
        let mut is_hoi_nga = false;
        match (self.tone(), printed.tone()) {
            (typed, printed) if typed == printed => {}
            (0, _) => missing += 1,
            (typed, printed) => {
                is_hoi_nga = conflicts == 0 && matches!((typed, printed), (3, 4) | (4, 3));
                conflicts += 1;
            }
        }
        Difference { missing, conflicts, is_hoi_nga }
    }
}
