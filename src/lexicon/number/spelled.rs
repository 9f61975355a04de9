//! Numbers in words: "mười bốn phẩy sáu", "ba mươi hai nghìn tám trăm", "chín tỷ rưỡi", "twenty-one", "hai phần ba".
//! Knows the grammar of number words, no measure.

use super::digits::granularity;
use super::table::digit;
use super::{Measure, Numeral, Scanner};
use crate::text::among;

/// A number in words while it is read.
#[derive(Default)]
struct Spelled {
    /// What is multiplied already, each part with the unit it was multiplied by last.
    parts: Vec<(f64, f64)>,
    hundreds: Option<f64>,
    tens: Option<f64>,
    ones: Option<f64>,
    /// Behind the decimal mark, and the value of its last digit.
    fraction: f64,
    step: f64,
    /// The product of the magnitudes that end the number.
    scale: f64,
}

impl Spelled {
    /// Below the next magnitude.
    fn group(&self) -> f64 {
        [self.hundreds, self.tens, self.ones].into_iter().flatten().sum::<f64>() + self.fraction
    }

    fn is_open(&self) -> bool {
        self.hundreds.is_some() || self.tens.is_some() || self.ones.is_some()
    }

    fn total(&self) -> f64 {
        self.parts.iter().map(|(value, _)| value).sum::<f64>() + self.group()
    }

    /// Takes a digit word; `false` if it cannot continue the number.
    fn digit(&mut self, value: f64) -> bool {
        match (value, self.tens, self.ones) {
            // "hai mươi": a digit before the ten.
            (10.0, None, Some(ones)) if (1.0..10.0).contains(&ones) => {
                (self.tens, self.ones) = (Some(ones * 10.0), None)
            }
            (10.0.., None, None) => {
                self.tens = Some(value - value % 10.0);
                // "fourteen" has its one.
                self.ones = (value % 10.0 > 0.0).then_some(value % 10.0);
            }
            (..10.0, _, None) => self.ones = Some(value),
            _ => return false,
        }
        self.scale = 1.0;
        true
    }

    /// Takes a magnitude; `false` if there is nothing to multiply.
    fn magnitude(&mut self, factor: f64) -> bool {
        if factor == 100.0 {
            let Some(ones) = self.ones.filter(|_| self.tens.is_none() && self.hundreds.is_none()) else { return false };
            (self.hundreds, self.ones) = (Some(ones * 100.0), None);
            return true;
        }
        let mut sum = self.group();
        while let Some((value, _)) = self.parts.pop_if(|(_, unit)| *unit < factor) {
            sum += value;
        }
        if sum <= 0.0 {
            return false;
        }
        self.scale = if self.is_open() { factor } else { self.scale * factor };
        self.parts.push((sum * factor, factor));
        (self.hundreds, self.tens, self.ones, self.fraction) = (None, None, None, 0.0);
        true
    }

    /// "rưỡi": half of the last magnitude.
    fn half(&mut self) -> bool {
        match (self.parts.last_mut(), self.hundreds) {
            // "ba rưỡi"
            (None, None) if self.ones.is_some() => (self.fraction, self.step) = (0.5, 0.1),
            (_, Some(hundreds)) if self.tens.is_none() && self.ones.is_none() => self.hundreds = Some(hundreds + 50.0),
            (Some((value, unit)), None) if self.tens.is_none() && self.ones.is_none() => *value += *unit / 2.0,
            _ => return false,
        }
        true
    }
}

impl Scanner<'_> {
    /// A number in words.
    pub(super) fn spelled(&self, from: usize) -> Option<Numeral> {
        if !self.begins(from) {
            return None;
        }
        let mut read = Spelled { step: 1.0, scale: 1.0, ..Spelled::default() };
        let mut at = from;
        loop {
            let is_next = at == from || self.gap(at).trim_matches('-').trim().is_empty();
            let is_taken = is_next
                && match self.word(at) {
                    // "hai trăm linh năm", "one hundred and ten".
                    "linh" | "le" | "and" => read.hundreds.is_some() && digit(self.word(at + 1)).is_some(),
                    "ruoi" => read.half(),
                    "phai" | "phay" | "point" if read.is_open() => {
                        let digits = self.fraction(at + 1, &mut read);
                        at += digits;
                        digits > 0
                    }
                    // "hai lăm", "ba hai phẩy bốn": ten times the digit before.
                    word if digit(word).is_some()
                        && (among("lam", word) || among("phay phai", self.word(at + 1)))
                        && read.tens.is_none()
                        && read.ones.is_some_and(|ones| ones > 0.0) =>
                    {
                        (read.tens, read.ones) = (read.ones.map(|ones| ones * 10.0), digit(word));
                        read.scale = 1.0;
                        true
                    }
                    // "mười năm": ten years, for five behind a ten is "lăm".
                    "nam" if read.tens.is_some() => false,
                    word => match (self.factor(at), digit(word)) {
                        (Some(factor), _) => at > from && read.magnitude(factor),
                        (None, Some(value)) => read.digit(value),
                        _ => false,
                    },
                };
            if !is_taken {
                break;
            }
            at += 1;
            // "nine and a half billion"
            if (self.word(at), self.word(at + 1), self.word(at + 2)) == ("and", "a", "half") && read.ones.is_some() {
                (read.fraction, read.step) = (0.5, 0.1);
                at += 3;
            }
        }
        (at > from).then(|| self.finished(from, at, &read))
    }

    fn finished(&self, from: usize, to: usize, read: &Spelled) -> Numeral {
        let raw = read.total() / read.scale;
        let decimals = if raw.fract() == 0.0 { 0 } else { 1 };
        let step = if read.step < 1.0 { read.step } else { granularity(raw, decimals) };
        let (scale, is_measured) = (read.scale, read.scale > 1.0);
        let mut out = Numeral { to, step, magnitude: scale, is_measured, is_spelled: true, ..Numeral::bare(from, raw) };
        self.part(&mut out);
        out
    }

    /// "hai phần ba", "two thirds": what the number is part of.
    fn part(&self, numeral: &mut Numeral) {
        let at = numeral.to;
        let (words, whole) = match self.word(at) {
            "phan" => (2, digit(self.word(at + 1))),
            // "three of nine districts", "ba trong chín huyện"
            "of" | "trong" => (2, digit(self.word(at + 1))),
            "out" => (3, digit(self.word(at + 2))),
            "tren" => (2, digit(self.word(at + 1)).filter(|_| self.word(at + 1) != "mot")),
            "quarter" | "quarters" => (1, Some(4.0)),
            word => (1, word.strip_suffix('s').filter(|word| word.len() > 4).and_then(digit)),
        };
        let mut end = at + words;
        // "mười lăm trên mười lăm"
        let whole = whole.map(|whole| match (whole, digit(self.word(end))) {
            (10.0, Some(ones)) if ones < 10.0 => {
                end += 1;
                10.0 + ones
            }
            _ => whole,
        });
        if whole.is_some_and(|whole| whole >= numeral.raw && whole > 1.0) && numeral.raw.fract() == 0.0 {
            numeral.whole = whole;
            numeral.to = end;
        }
    }

    /// "loại II", "grade IV": a Roman numeral behind the word of a grade.
    pub(super) fn grade(&self, at: usize) -> Option<Numeral> {
        const ROMAN: [&str; 5] = ["I", "II", "III", "IV", "V"];
        let own = &self.text[self.reading.tokens[at].range.clone()];
        let value = ROMAN.iter().position(|roman| *roman == own)?;
        among("loai type grade class", self.word(at.wrapping_sub(1))).then_some(())?;
        Some(Numeral { measure: Measure::Grade, is_measured: true, ..Numeral::bare(at, (value + 1) as f64) })
    }

    /// Whether a number in words may begin here: "năm 2020" is a year, "tư vấn" no four.
    fn begins(&self, at: usize) -> bool {
        let word = self.word(at);
        let is_year = word == "nam" && self.kind(at + 1) == Some(crate::text::Kind::Number);
        let is_other = among("linh le lam", word) || word == "tu" && self.word(at.wrapping_sub(1)) != "thu";
        let in_phrase = self.reading.cues.iter().any(|cue| cue.holds(at) && cue.to - cue.from > 1);
        digit(word).is_some() && !is_year && !is_other && !in_phrase
    }

    /// Digits behind the decimal mark, one by one or as tens: "phẩy bốn ba", "phẩy bốn mươi ba". How many words.
    fn fraction(&self, from: usize, read: &mut Spelled) -> usize {
        let mut at = from;
        while let Some(next) = digit(self.word(at)).filter(|_| read.step > 1e-3) {
            let is_ten = next == 10.0;
            // Of "bốn mươi ba" the "mươi" only says that the four is a tenth.
            if !is_ten || at == from {
                if next >= 10.0 {
                    break;
                }
                read.step /= 10.0;
                read.fraction += next * read.step;
            }
            at += 1;
        }
        at - from
    }
}
