//! Numbers of a text with their magnitude and measure: "12 nghìn tỷ đồng", "$9.5bn", "mười bốn phẩy sáu phần trăm", "3/9".
//! Knows no indicator; whether a number is a statistic others decide.

use super::Reading;
use super::numbers::{MEASURES, digit, magnitude};
use crate::locale::{Decimal, Lang};
use crate::text::{Kind, Spelling};
use std::ops::Range;

/// What a number counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Things; which ones the words after it say.
    Things,
    /// Per cent.
    Percent,
    /// Percentage points.
    Points,
    /// Vietnamese đồng.
    Vnd,
    /// US dollars.
    Usd,
    /// Kilometres.
    Km,
    /// Metres.
    Metres,
    /// A multiple of something.
    Times,
}

/// A number of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Numeral {
    /// Bytes of the text: the number with magnitude and measure.
    pub range: Range<usize>,
    /// Its tokens, the end not included.
    pub from: usize,
    /// The token after the last.
    pub to: usize,
    /// The digits as they stand, without magnitude.
    pub raw: f64,
    /// The second reading of digits that have two.
    pub other: Option<f64>,
    /// What to multiply the digits by.
    pub magnitude: f64,
    /// The last digit that is not an idle zero, as a value of the digits.
    pub step: f64,
    /// Upper end of a range.
    pub upper: Option<f64>,
    /// What it is part of: 9 in "3/9".
    pub whole: Option<f64>,
    /// What it counts in.
    pub measure: Measure,
    /// Whether a measure, currency or magnitude is written.
    pub is_measured: bool,
    /// Written in words.
    pub is_spelled: bool,
}

/// Tones of Vietnamese words that others fold to as well: "đồng" is no "động", "vạn" no "văn".
const TONES: &str =
    "hai0 ba0 nam0 tram0 mot5 bon2 tu0 sau2 bay3 tam2 chin2 muoi1 nghin1 ngan1 van5 trieu5 ti3 dong1 lan1 met2 diem3";

/// The numbers of a text, in order; numbers in words only where they are clearly numbers.
pub fn numerals(text: &str, reading: &Reading, lang: Lang) -> Vec<Numeral> {
    let scanner = Scanner { text, reading, lang, folded: fold_all(reading) };
    let mut out = Vec::new();
    let mut at = 0;
    while at < reading.tokens.len() {
        match scanner.numeral(at) {
            Some(numeral) => {
                at = numeral.to.max(at + 1);
                out.push(numeral);
            }
            None => at += 1,
        }
    }
    out
}

/// The words of a text, folded; those with a tone that no number word has are left out.
fn fold_all(reading: &Reading) -> Vec<String> {
    let one = |spelling: Spelling| {
        let mut word = String::new();
        spelling.key.write(&mut word);
        let toned = TONES.split(' ').find(|toned| toned.strip_suffix(|c: char| c.is_ascii_digit()) == Some(&word));
        let tone = toned.and_then(|toned| toned.bytes().last()).map(|digit| digit - b'0');
        // A ten among tens has no tone: "mươi".
        let is_ten = word == "muoi" && spelling.tone() == 0;
        match tone {
            Some(tone) if !spelling.is_bare() && spelling.tone() != tone && !is_ten => String::new(),
            _ => word,
        }
    };
    reading.tokens.iter().map(|token| one(token.spelling)).collect()
}

struct Scanner<'a> {
    text: &'a str,
    reading: &'a Reading,
    lang: Lang,
    folded: Vec<String>,
}

impl Scanner<'_> {
    fn word(&self, at: usize) -> &str {
        self.folded.get(at).map_or("", String::as_str)
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.reading.tokens.get(at).map(|token| token.kind)
    }

    /// The text between a token and the one before it.
    fn gap(&self, at: usize) -> &str {
        match (at.checked_sub(1).and_then(|i| self.reading.tokens.get(i)), self.reading.tokens.get(at)) {
            (Some(before), Some(token)) => &self.text[before.range.end..token.range.start],
            _ => "",
        }
    }

    fn numeral(&self, at: usize) -> Option<Numeral> {
        let mut numeral = match self.kind(at)? {
            Kind::Number => self.digits(at)?,
            Kind::Word => self.spelled(at)?,
            Kind::Percent => return None,
        };
        if !numeral.is_spelled {
            self.extend(&mut numeral);
        }
        self.magnitude(&mut numeral);
        self.measure(&mut numeral);
        if numeral.is_spelled && numeral.to == at + 1 && !self.is_counting(&numeral) {
            return None;
        }
        let before = &self.text[..self.reading.tokens[at].range.start];
        let mut start = before.len();
        for sign in ["US$", "$"] {
            if before.ends_with(sign) {
                start = before.len() - sign.len();
                numeral.measure = Measure::Usd;
                numeral.is_measured = true;
                break;
            }
        }
        numeral.range = start..self.reading.tokens[numeral.to - 1].range.end;
        Some(numeral)
    }

    fn bare(&self, at: usize, raw: f64, step: f64) -> Numeral {
        let measure = Measure::Things;
        Numeral {
            range: 0..0,
            from: at,
            to: at + 1,
            raw,
            other: None,
            magnitude: 1.0,
            step,
            upper: None,
            whole: None,
            measure,
            is_measured: false,
            is_spelled: false,
        }
    }

    /// Digits in the notation of the language; where that makes no sense, in the other; both where both do.
    fn digits(&self, at: usize) -> Option<Numeral> {
        let digits = &self.text[self.reading.tokens[at].range.clone()];
        let read = |lang| Decimal::parse_in(digits, lang).ok();
        let (own, foreign) = (read(self.lang), read(self.lang.other()));
        let value = own.or(foreign);
        let mut numeral = self.bare(at, value.map_or(f64::NAN, Decimal::to_f64), value.map_or(1.0, granularity));
        let is_twofold = own.is_some() && digits.contains(['.', ',']);
        numeral.other = foreign.filter(|_| is_twofold).map(Decimal::to_f64);
        Some(numeral)
    }

    /// "5.500-6.000", "3/9": a second number that belongs to the first.
    fn extend(&self, numeral: &mut Numeral) {
        let at = numeral.to;
        if self.kind(at) == Some(Kind::Percent) && self.kind(at + 1) == Some(Kind::Number) && is_dash(self.gap(at + 1))
        {
            // "10%-12%"
            if let Some(second) = self.digits(at + 1) {
                numeral.upper = Some(second.raw);
                numeral.to = at + 2;
            }
            return;
        }
        if self.kind(at) != Some(Kind::Number) || self.kind(at + 1) == Some(Kind::Number) && self.gap(at + 1) == "/" {
            return;
        }
        let Some(second) = self.digits(at) else { return };
        let gap = self.gap(at);
        let is_range = is_dash(gap) && second.raw > numeral.raw;
        if gap == "/" && numeral.raw <= second.raw {
            numeral.whole = Some(second.raw);
            numeral.to = at + 1;
        } else if is_range {
            numeral.upper = Some(second.raw);
            numeral.to = at + 1;
        }
    }

    /// Numbers in words: "mười bốn phẩy sáu", "twenty-one".
    fn spelled(&self, from: usize) -> Option<Numeral> {
        let digit = |at: usize| digit(self.word(at));
        let is_year_word = self.word(from) == "nam" && self.kind(from + 1) == Some(Kind::Number);
        let mut value = digit(from).filter(|value| *value >= 0.0 && !is_year_word)?;
        if self.reading.cues.iter().any(|cue| cue.holds(from) && cue.to - cue.from > 1) {
            return None;
        }
        if matches!(self.word(from), "linh" | "le" | "half" | "ruoi" | "lam")
            || self.word(from) == "tu" && self.word(from.wrapping_sub(1)) != "thu"
        {
            return None;
        }
        let mut at = from + 1;
        while let Some(next) = digit(at)
            && self.gap(at).trim_matches('-').trim().is_empty()
            && at < from + 6
        {
            value = match next {
                10.0 if value < 10.0 => value * 10.0,
                _ if value >= 10.0 && next < 10.0 => value + next,
                _ => break,
            };
            at += 1;
        }
        let mut step = 1.0;
        if matches!(self.word(at), "phai" | "phay" | "point") && digit(at + 1).is_some_and(|next| next < 10.0) {
            at += 1;
            while let Some(next) = digit(at).filter(|next| *next < 10.0 && step > 1e-3) {
                step /= 10.0;
                value += next * step;
                at += 1;
            }
        }
        let numeral = self.bare(from, value, step);
        Some(Numeral { to: at, is_spelled: true, ..numeral })
    }

    /// "nghìn tỷ", "bn": any number of them; "tỷ lệ" is none.
    fn magnitude(&self, numeral: &mut Numeral) {
        loop {
            let at = numeral.to;
            let word = self.word(at);
            let is_other = word == "ti" && matches!(self.word(at + 1), "le" | "trong" | "suat")
                || word == "van" && self.word(at + 1) == "hoa"
                || word == "tram" && self.word(at + 1) == "i";
            let is_letter = word.len() == 1 && (self.lang == Lang::Vi || !self.reading.tokens[at].is_joined);
            let known = magnitude(word);
            let Some(factor) = known.filter(|_| !is_other && !is_letter && self.gap(at).trim().is_empty()) else {
                break;
            };
            numeral.magnitude *= factor;
            numeral.is_measured = true;
            numeral.to = at + 1;
        }
    }

    fn measure(&self, numeral: &mut Numeral) {
        let at = numeral.to;
        if numeral.whole.is_some() || !self.gap(at).chars().all(|c| c == ' ' || c == '\u{a0}') {
            if numeral.upper.is_some()
                && self.kind(at - 1) == Some(Kind::Number)
                && self.kind(at) != Some(Kind::Percent)
            {
                return;
            }
            if !self.gap(at).trim().is_empty() || numeral.whole.is_some() {
                return;
            }
        }
        let fits = |phrase: &str| {
            let words = phrase.split(' ').count();
            let is_there = phrase.split(' ').enumerate().all(|(i, word)| self.word(at + i) == word);
            is_there.then_some(words)
        };
        let mut best: Option<(usize, Measure)> = None;
        for (measure, phrase) in MEASURES.iter().flat_map(|(measure, all)| all.split('|').map(|one| (*measure, one))) {
            // "đ" and "điểm" alone mean something only right behind digits.
            if let Some(words) = fits(phrase)
                && best.is_none_or(|(most, _)| words > most)
            {
                best = Some((words, measure));
            }
        }
        if best.is_none() && matches!(self.word(at), "m") && self.lang == Lang::Vi {
            best = Some((1, Measure::Metres));
        }
        if let Some((words, measure)) = best {
            numeral.measure = measure;
            numeral.is_measured = true;
            numeral.to = at + words;
        }
    }

    /// Whether a single number word counts something: a magnitude or the name of an indicator follows.
    fn is_counting(&self, numeral: &Numeral) -> bool {
        let at = numeral.to;
        let is_article =
            matches!(self.word(numeral.from), "mot" | "one" | "second" | "nhat" | "nhi" | "tam" | "bay" | "sau");
        let names = self.reading.counted.contains(&at);
        let is_ordinal =
            self.word(numeral.from).ends_with("th") || matches!(self.word(numeral.from), "first" | "second" | "third");
        let ranks = self.word(numeral.from.wrapping_sub(1)) == "thu" || is_ordinal && numeral.raw > 1.0;
        // "sau khu công nghiệp" is "after", unless it is marked as six.
        let is_marked = !self.text[self.reading.tokens[numeral.from].range.clone()].is_ascii();
        names && (!is_article || is_marked && self.word(numeral.from) != "mot") || ranks
    }
}

fn is_dash(gap: &str) -> bool {
    matches!(gap.trim(), "-" | "–" | "—")
}

/// The value of the last digit that is not an idle zero: 100 for 4.200, 0.1 for 14,6.
fn granularity(value: Decimal) -> f64 {
    let mut step = 10f64.powi(-i32::from(value.decimals()));
    let value = value.to_f64();
    while step < value && (value / (step * 10.0)).fract().abs() < 1e-9 && step < 1e12 {
        step *= 10.0;
    }
    step
}
