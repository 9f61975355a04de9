//! A spelled word at three levels: key, marks, tone; and how far two spellings of one key agree.

use super::fold::Letter;
use super::key::Key;

/// A word as typed or printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spelling {
    /// The folded letters.
    pub key: Key,
    /// Two bits a letter, the first letter lowest: see [`Letter::mark`].
    pub marks: u64,
    /// The tone of the syllable wherever it is written: see [`Letter::tone`].
    pub tone: u8,
}

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
        let mut spelling = Spelling::typed(letters);
        spelling.settle();
        spelling
    }

    /// The spelling of letters still being typed: a final y stays y, since "qu-y" may become "quyết".
    pub fn typed(letters: &[Letter]) -> Spelling {
        let mut spelling = Spelling::default();
        letters.iter().for_each(|letter| spelling.push(*letter));
        spelling
    }

    /// A word that has no marks: a number, a sign.
    pub fn bare(key: Key) -> Spelling {
        Spelling { key, marks: 0, tone: 0 }
    }

    /// Whether no mark and no tone is written.
    pub fn is_bare(&self) -> bool {
        self.marks == 0 && self.tone == 0
    }

    pub(super) fn push(&mut self, letter: Letter) {
        let at = self.key.len();
        self.key.push(letter.base);
        if at < Key::MOST {
            self.marks |= u64::from(letter.mark) << (at * 2);
        }
        self.set_tone(letter.tone);
    }

    /// Marks the last letter, for combining characters.
    pub(super) fn set_mark(&mut self, mark: u8) {
        let at = self.key.len().saturating_sub(1) * 2;
        self.marks = self.marks & !(3 << at) | u64::from(mark) << at;
    }

    pub(super) fn set_tone(&mut self, tone: u8) {
        if tone != 0 {
            self.tone = tone;
        }
    }

    /// Kỹ and kĩ, tỷ and tỉ, quý and quí are one word: a final y after these consonants counts as i.
    pub(super) fn settle(&mut self) {
        let len = self.key.len();
        if len < 2 || self.key.at(len - 1) != b'y' {
            return;
        }
        let is_free = match self.key.at(len - 2) {
            b'h' | b'k' | b'l' | b'm' | b's' | b't' | b'v' => true,
            b'u' => len > 2 && self.key.at(len - 3) == b'q',
            _ => false,
        };
        if is_free {
            self.key.set_last(b'i');
        }
    }

    /// How the printed spelling differs from this typed one, over as many letters as were typed.
    pub fn difference(&self, printed: &Spelling) -> Difference {
        let typed_letters = (1u64 << (self.key.len().min(Key::MOST) * 2)) - 1;
        // One bit for each letter that has a mark.
        let marked = |bits: u64| (bits | bits >> 1) & 0x5555_5555_5555_5555;
        let differing = marked((self.marks ^ printed.marks) & typed_letters);
        let typed = marked(self.marks);
        let mut missing = (differing & !typed).count_ones();
        let mut conflicts = (differing & typed).count_ones();
        let mut is_hoi_nga = false;
        if self.tone != printed.tone {
            if self.tone == 0 {
                missing += 1;
            } else {
                is_hoi_nga = conflicts == 0 && self.tone + printed.tone == 7 && self.tone.abs_diff(printed.tone) == 1;
                conflicts += 1;
            }
        }
        Difference { missing, conflicts, is_hoi_nga }
    }
}
