//! What keystrokes spell when no input method was on: Telex ("nghieepj") and VNI ("nghie65p").
//! Decodes letter by letter and never refuses; whether the result is a word is for the caller to know.

use super::fold::{Letter, each_letter, is_vowel};

/// The letters that Telex keystrokes spell; `None` if no keystroke is a mark or tone.
pub fn telex(typed: &[Letter]) -> Option<Vec<Letter>> {
    let mut word = Word::default();
    let mut is_changed = false;
    for letter in typed {
        let is_done = match (letter.base, place(b"zfsrxj", letter.base)) {
            _ if letter.mark != 0 || letter.tone != 0 => false,
            (_, Some(tone)) => word.tone(tone),
            (b'w', _) => word.horn(b"aou") || word.lone_w(),
            (b'd', _) => word.stroke(),
            (b'a' | b'e' | b'o', _) => word.hat(&[letter.base]),
            _ => false,
        };
        is_changed |= is_done;
        if !is_done {
            word.letters.push(*letter);
        }
    }
    is_changed.then_some(word.letters)
}

/// The letters that VNI keystrokes spell; `None` if it has no digit that is a mark or tone, or one that is neither.
pub fn vni(typed: &str) -> Option<Vec<Letter>> {
    let mut word = Word::default();
    let mut is_changed = false;
    let mut rest = typed;
    while let Some(c) = rest.chars().next() {
        if c.is_ascii_digit() {
            let is_done = match c {
                '6' => word.hat(b"aeo"),
                '7' => word.horn(b"ou"),
                '8' => word.horn(b"a"),
                '9' => word.stroke(),
                _ => place(b"021345", c as u8).is_some_and(|tone| word.tone(tone)),
            };
            if !is_done {
                return None;
            }
            is_changed = true;
        }
        let len = each_letter(rest, &mut |letter| word.letters.push(letter));
        rest = &rest[len.max(c.len_utf8())..];
    }
    is_changed.then_some(word.letters)
}

/// Keys of tones stand in the order of the tones.
fn place(keys: &[u8; 6], key: u8) -> Option<u8> {
    (0..6).find(|tone| keys[usize::from(*tone)] == key)
}

#[derive(Default)]
struct Word {
    letters: Vec<Letter>,
}

impl Word {
    /// After a vowel no Vietnamese syllable goes on with s, f, r, x, j or z: there they are tones.
    fn tone(&mut self, tone: u8) -> bool {
        let Some(vowel) = self.letters.iter().rposition(|letter| is_vowel(letter.base)) else { return false };
        self.letters.iter_mut().for_each(|letter| letter.tone = 0);
        self.letters[vowel].tone = tone;
        true
    }

    fn hat(&mut self, of: &[u8]) -> bool {
        let place = self.letters.iter().rposition(|letter| of.contains(&letter.base) && letter.mark == 0);
        // The keystroke may come at the end, "nhieuef", but not across another vowel that can bear the hat: "khoeo".
        let bears = |letter: &Letter| b"aeo".contains(&letter.base);
        let Some(place) = place.filter(|place| !self.letters[place + 1..].iter().any(bears)) else {
            return false;
        };
        self.letters[place].mark = 1;
        true
    }

    fn horn(&mut self, of: &[u8]) -> bool {
        let Some(place) = self.letters.iter().rposition(|letter| of.contains(&letter.base) && letter.mark != 2) else {
            return false;
        };
        // "uo" is written ươ as a whole, wherever the keystroke falls; "ua" is ưa, but after q it is quă.
        let is_qu = |at: usize| at > 0 && self.letters[at - 1].base == b'q';
        let before = place.checked_sub(1).filter(|at| self.letters[*at].base == b'u' && !is_qu(*at));
        match (self.letters[place].base, before) {
            (b'o', Some(u)) => {
                self.letters[u].mark = 2;
                self.letters[place].mark = 2;
            }
            (b'a', Some(u)) if place + 1 == self.letters.len() => self.letters[u].mark = 2,
            _ => self.letters[place].mark = 2,
        }
        true
    }

    fn stroke(&mut self) -> bool {
        match self.letters.first_mut() {
            Some(first) if first.base == b'd' && first.mark == 0 => first.mark = 1,
            _ => return false,
        }
        true
    }

    /// A w without a vowel to mark is ư.
    fn lone_w(&mut self) -> bool {
        self.letters.push(Letter { base: b'u', mark: 2, tone: 0 });
        true
    }
}
