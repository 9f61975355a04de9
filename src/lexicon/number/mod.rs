//! Numbers of a text with their magnitude and measure: "12 nghìn tỷ đồng", "$9.5bn", "mười bốn phẩy sáu phần trăm", "3/9".
//! Knows no indicator; whether a number is a statistic others decide.

mod digits;
mod measure;
mod spelled;
mod table;

use super::Reading;
use crate::locale::Lang;
use crate::text::{Kind, Spelling, among};
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
    /// Another currency.
    OtherMoney,
    /// Kilometres.
    Km,
    /// Metres.
    Metres,
    /// Another length.
    OtherLength,
    /// A multiple of something.
    Times,
    /// A grade in Roman numerals.
    Grade,
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

impl Numeral {
    /// One token, a plain number of things.
    fn bare(at: usize, raw: f64) -> Numeral {
        Numeral {
            range: 0..0,
            from: at,
            to: at + 1,
            raw,
            other: None,
            magnitude: 1.0,
            step: 1.0,
            upper: None,
            whole: None,
            measure: Measure::Things,
            is_measured: false,
            is_spelled: false,
        }
    }
}

/// Tones of Vietnamese words that others fold to as well: "đồng" is no "động", "vạn" no "văn".
const TONES: &str = "hai0 ba0 nam0 tram0 mot5 bon2 tu0 sau2 bay3 tam2 chin2 muoi1 nghin1 ngan1 van5 trieu5 ti3 do0 dong1 lan1 met2 diem3";

/// The numbers of a text, in order; numbers in words only where they are clearly numbers.
pub fn numerals(text: &str, reading: &Reading, lang: Lang) -> Vec<Numeral> {
    let scanner = Scanner { text, reading, lang, folded: fold_all(reading) };
    let mut out: Vec<Numeral> = Vec::new();
    let mut at = 0;
    while at < reading.tokens.len() {
        match scanner.numeral(at, out.last().map_or(0, |last| last.range.end)) {
            Some(numeral) => {
                at = numeral.to.max(at + 1);
                out.push(numeral);
            }
            None => at += 1,
        }
    }
    scanner.lend(&mut out);
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
        // "ba mươi mốt"
        let is_one = word == "mot" && spelling.tone() == 2;
        match tone {
            // "từ 230 lên 555"
            Some(0) if word == "tu" && spelling.tone() == 1 => "from".to_owned(),
            Some(tone) if !spelling.is_bare() && spelling.tone() != tone && !is_ten && !is_one => String::new(),
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

    fn numeral(&self, at: usize, end: usize) -> Option<Numeral> {
        let mut numeral = match self.kind(at)? {
            Kind::Number => self.digits(at)?,
            Kind::Word => self.grade(at).or_else(|| self.spelled(at))?,
            Kind::Percent => return None,
        };
        if !numeral.is_spelled && numeral.measure != Measure::Grade {
            self.grouped(&mut numeral);
            self.extend(&mut numeral);
        }
        if numeral.measure != Measure::Grade {
            self.magnitude(&mut numeral);
            self.measure(&mut numeral);
        }
        if numeral.is_spelled && numeral.to == at + 1 && !self.is_counting(&numeral) {
            return None;
        }
        let start = self.reading.tokens[at].range.start - self.prefix(&mut numeral, end);
        numeral.range = start..self.reading.tokens[numeral.to - 1].range.end;
        Some(numeral)
    }

    /// Whether a single number word counts something: a magnitude or the name of an indicator follows.
    fn is_counting(&self, numeral: &Numeral) -> bool {
        let at = numeral.to;
        let is_article = among("mot one second nhat nhi tam bay sau", self.word(numeral.from));
        // In English a number word is one, whatever it counts.
        let is_english = self.lang == Lang::En && self.kind(at) == Some(Kind::Word) && self.gap(at) == " ";
        let names = is_english || self.reading.counted.contains(&at) || self.reading.things.contains(&at);
        let is_ordinal =
            self.word(numeral.from).ends_with("th") || among("first second third", self.word(numeral.from));
        let ranks = self.word(numeral.from.wrapping_sub(1)) == "thu" || is_ordinal && numeral.raw > 1.0;
        // "sau khu công nghiệp" is "after", unless it is marked as six.
        let is_marked = !self.text[self.reading.tokens[numeral.from].range.clone()].is_ascii();
        names && (!is_article || is_marked && self.word(numeral.from) != "mot") || ranks
    }
}
