//! What keystrokes spell when no input method was on: Telex ("nghieepj") and VNI ("nghie65p").
//! Decodes letter by letter and never refuses; whether the result is a word is for the caller to know.

use super::fold::{Letter, is_vowel, letters};

/// The letters that Telex keystrokes spell; `None` if no keystroke is a mark or tone.
pub fn telex(typed: &[Letter]) -> Option<Vec<Letter>> {
    let mut word = Word::default();
    for letter in typed {
        let is_done = match letter.base {
            _ if letter.mark != 0 || letter.tone != 0 => false,
            b's' => word.tone(2),
            b'f' => word.tone(1),
            b'r' => word.tone(3),
            b'x' => word.tone(4),
            b'j' => word.tone(5),
            b'z' => word.tone(0),
            b'w' => word.horn(b"aou") || word.lone_w(),
            b'd' => word.stroke(),
            b'a' | b'e' | b'o' => word.hat(&[letter.base]),
            _ => false,
        };
        if !is_done {
            word.letters.push(*letter);
        }
    }
    word.finish()
}

/// The letters that VNI keystrokes spell; `None` if it has no digit that is a mark or tone.
pub fn vni(typed: &str) -> Option<Vec<Letter>> {
    let mut word = Word::default();
    for c in typed.chars() {
        let is_done = match c {
            '1' => word.tone(2),
            '2' => word.tone(1),
            '3' => word.tone(3),
            '4' => word.tone(4),
            '5' => word.tone(5),
            '0' => word.tone(0),
            '6' => word.hat(b"aeo"),
            '7' => word.horn(b"ou"),
            '8' => word.horn(b"a"),
            '9' => word.stroke(),
            _ => {
                let mut bytes = [0; 4];
                word.letters.extend(letters(c.encode_utf8(&mut bytes)));
                true
            }
        };
        if !is_done {
            return None;
        }
    }
    word.finish()
}

#[derive(Default)]
struct Word {
    letters: Vec<Letter>,
    is_changed: bool,
}

impl Word {
    fn finish(self) -> Option<Vec<Letter>> {
        self.is_changed.then_some(self.letters)
    }

    /// After a vowel no Vietnamese syllable goes on with s, f, r, x, j or z: there they are tones.
    fn tone(&mut self, tone: u8) -> bool {
        let Some(vowel) = self.letters.iter().rposition(|letter| is_vowel(letter.base)) else { return false };
        self.letters.iter_mut().for_each(|letter| letter.tone = 0);
        self.letters[vowel].tone = tone;
        self.is_changed = true;
        true
    }

    fn hat(&mut self, of: &[u8]) -> bool {
        let place = self.letters.iter().rposition(|letter| of.contains(&letter.base) && letter.mark == 0);
        // The keystroke may come at the end, "nhieuef", but not across another vowel that can bear the hat: "khoeo".
        let bears = |letter: &Letter| matches!(letter.base, b'a' | b'e' | b'o');
        let Some(place) = place.filter(|place| !self.letters[place + 1..].iter().any(bears)) else {
            return false;
        };
        self.letters[place].mark = 1;
        self.is_changed = true;
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
        self.is_changed = true;
        true
    }

    fn stroke(&mut self) -> bool {
        match self.letters.first_mut() {
            Some(first) if first.base == b'd' && first.mark == 0 => first.mark = 1,
            _ => return false,
        }
        self.is_changed = true;
        true
    }

    /// A w without a vowel to mark is ư.
    fn lone_w(&mut self) -> bool {
        self.letters.push(Letter { base: b'u', mark: 2, tone: 0 });
        self.is_changed = true;
        true
    }
}
