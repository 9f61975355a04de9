//! Numbers in digits: their two notations, groups of three parted by spaces, ranges, parts of a whole.
//! Knows no measure.

use super::{Numeral, Scanner};
use crate::locale::{Decimal, Lang};
use crate::text::{Kind, among};

impl Scanner<'_> {
    /// Digits in the notation of the language; where that makes no sense, in the other; both where both do.
    pub(super) fn digits(&self, at: usize) -> Option<Numeral> {
        let digits = &self.text[self.reading.tokens[at].range.clone()];
        let read = |lang: Lang| Decimal::parse_in(digits, lang).ok();
        let (own, foreign) = (read(self.lang), read(self.lang.other()));
        let value = own.or(foreign);
        let is_twofold = own.is_some() && digits.contains(['.', ',']);
        // "8.000 nghìn tỷ": no decimals end in idle zeros behind three digits.
        let is_idle = |other: &Decimal| other.decimals() == 3 && digits.ends_with('0');
        let other = foreign.filter(|other| is_twofold && !is_idle(other)).map(Decimal::to_f64);
        let decimals = value.map_or(0, |value| i32::from(value.decimals()));
        let raw = value.map_or(f64::NAN, Decimal::to_f64);
        Some(Numeral { other, step: granularity(raw, decimals), ..Numeral::bare(at, raw) })
    }

    /// "32 800", "1 061,5": groups of three digits behind up to three, decimals only in the last.
    pub(super) fn grouped(&self, numeral: &mut Numeral) {
        // How many digits stand before a separator, and how many behind it.
        let digits = |at: usize| {
            let is_number = self.kind(at) == Some(Kind::Number);
            let own = is_number.then(|| &self.text[self.reading.tokens[at].range.clone()])?;
            Some(own.split_once(['.', ',']).map_or((own.len(), 0), |(whole, decimals)| (whole.len(), decimals.len())))
        };
        let (mut raw, mut to, mut decimals) = (numeral.raw, numeral.to, 0);
        let is_led = matches!(digits(numeral.from), Some((1..=3, 0))) && raw >= 1.0;
        while is_led && decimals == 0 && matches!(self.gap(to), " " | "\u{a0}" | "\u{2009}" | "\u{202f}") {
            let Some((3, own)) = digits(to).filter(|(_, own)| *own < 3) else { break };
            raw = raw * 1000.0 + self.digits(to).map_or(0.0, |group| group.raw);
            (to, decimals) = (to + 1, own as i32);
        }
        // Two numbers stand side by side in tables: only a measure tells that they are one.
        let is_one = to > numeral.to && (self.is_measure(to) || self.reading.is_counted(to));
        if is_one {
            *numeral = Numeral { raw, to, step: granularity(raw, decimals), ..numeral.clone() };
        }
    }

    /// "5.500-6.000", "3/9": a second number that belongs to the first.
    pub(super) fn extend(&self, numeral: &mut Numeral) {
        let at = numeral.to;
        if let Some((whole, to)) = self.whole_in_words(numeral) {
            (numeral.whole, numeral.to) = (Some(whole), to);
            return;
        }
        let is_percent = self.kind(at) == Some(Kind::Percent);
        let second = at + usize::from(is_percent);
        let is_number = self.kind(second) == Some(Kind::Number);
        let is_date = self.kind(second + 1) == Some(Kind::Number) && self.gap(second + 1) == "/";
        let Some(upper) = (is_number && !is_date).then(|| self.digits(second)).flatten() else {
            return self.spoken_range(numeral);
        };
        let gap = self.gap(second);
        // "27/10.000 dân" is counted on them, no part of them.
        let is_base = upper.raw >= 1000.0 && self.kind(second + 1) == Some(Kind::Word) && !is_percent;
        if gap == "/" && is_base {
            return;
        }
        if gap == "/" && !is_percent && numeral.raw <= upper.raw {
            numeral.whole = Some(upper.raw);
        } else if is_dash(gap) && upper.raw > numeral.raw && !(is_percent && upper.raw > 1000.0) {
            numeral.upper = Some(upper.raw);
        } else {
            return;
        }
        numeral.to = second + 1;
    }

    /// "16 trong 63", "16th of 63", "16 out of 63": what it is one of, and the word behind that.
    fn whole_in_words(&self, numeral: &Numeral) -> Option<(f64, usize)> {
        let is_ordinal = among("st nd rd th", self.word(numeral.to));
        let from = numeral.to + usize::from(is_ordinal);
        let words = (0..4)
            .take_while(|i| among("trong tren so tong out of among our the its all", self.word(from + i)))
            .count();
        let at = from + words;
        let is_number = words > 0 && self.kind(at) == Some(Kind::Number);
        let whole = is_number.then(|| self.digits(at)).flatten()?.raw;
        let is_part = numeral.raw.fract() == 0.0 && numeral.raw <= whole && whole < 1000.0;
        (is_part && !self.is_measure(at + 1)).then_some((whole, at + 1))
    }

    /// "5.500 đến 6.000 USD", "between 84 and 90 percent": a range in words. From one value to another is a change.
    fn spoken_range(&self, numeral: &mut Numeral) {
        let at = numeral.to;
        let before = self.word(numeral.from.wrapping_sub(1));
        let is_linked = match self.word(at) {
            "den" | "toi" | "to" => before != "year" && before != "nam",
            "and" => before == "between",
            _ => false,
        };
        let is_bare = self.kind(numeral.from) == Some(Kind::Number) && self.kind(at + 1) == Some(Kind::Number);
        let starts_change = among("tu from between", before) && {
            let cues = self.reading.cues.iter().filter(|cue| cue.to < numeral.from && cue.to + 3 > numeral.from);
            cues.into_iter().any(|cue| matches!(cue.what, super::super::Cue::Up | super::super::Cue::Down))
        };
        if !is_linked || !is_bare || starts_change {
            return;
        }
        if let Some(upper) = self.digits(at + 1).filter(|upper| upper.raw > numeral.raw) {
            numeral.upper = Some(upper.raw);
            numeral.to = at + 2;
        }
    }
}

fn is_dash(gap: &str) -> bool {
    // In the next cell a stroke is a sign.
    matches!(gap.trim_matches([' ', '\u{a0}']), "-" | "–" | "—")
}

/// The value of the last digit that is not an idle zero: 100 for 4.200, 0.1 for 14,6.
pub(super) fn granularity(value: f64, decimals: i32) -> f64 {
    let mut step = 10f64.powi(-decimals);
    while step < value && (value / (step * 10.0)).fract().abs() < 1e-9 && step < 1e12 {
        step *= 10.0;
    }
    step
}
