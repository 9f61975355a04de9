//! What stands around the digits: magnitudes, measures, currencies.
//! Knows no number's value.

use super::table::{MEASURES, PREFIXES, magnitude};
use super::{Measure, Numeral, Scanner};
use crate::locale::{Lang, is_year};
use crate::text::{Kind, among};

impl Scanner<'_> {
    /// The factor of a magnitude word; "tỷ lệ", "văn hóa", a lone letter are none.
    pub(super) fn factor(&self, at: usize) -> Option<f64> {
        let (word, next) = (self.word(at), self.word(at + 1));
        let is_other = match word {
            // "128 nghìn tỷ trong năm 2020", but "tỷ trọng", also where marks are left out.
            "ti" if next == "trong" => {
                let spelling = |at: usize| self.reading.tokens[at].spelling;
                spelling(at + 1).tone() == 5 || spelling(at).is_bare()
            }
            "ti" => among("le suat", next),
            "van" => among("hoa de con", next),
            "tram" => next == "i",
            // "12.000 tr.đ"
            "k" | "tr" => !self.reading.tokens[at].is_joined && next != "d",
            "m" | "b" => self.lang == Lang::Vi || !self.reading.tokens[at].is_joined,
            _ => false,
        };
        magnitude(word).filter(|_| !is_other && self.gap(at).trim().is_empty())
    }

    /// "nghìn tỷ", "bn": any number of them; "1 vạn rưỡi" has half of the last.
    pub(super) fn magnitude(&self, numeral: &mut Numeral) {
        while let Some(factor) = self.factor(numeral.to) {
            numeral.magnitude *= factor;
            numeral.is_measured = true;
            numeral.to += 1;
            if self.word(numeral.to) == "ruoi" && numeral.raw.fract() == 0.0 {
                numeral.raw += 0.5;
                numeral.step = 0.1;
                numeral.to += 1;
            }
        }
    }

    /// The measure right behind the number.
    pub(super) fn measure(&self, numeral: &mut Numeral) {
        let at = numeral.to;
        // What begins the next cell or line is no measure.
        let is_apart = !self.gap(at).trim_matches([' ', '\u{a0}', '\u{202f}']).is_empty();
        // "3000 $/năm"
        let rest = &self.text[self.reading.tokens[at - 1].range.end..];
        if rest.trim_start().starts_with('$') && !numeral.is_measured {
            (numeral.measure, numeral.is_measured) = (Measure::Usd, true);
        }
        if is_apart || numeral.whole.is_some() {
            return;
        }
        if let Some((measure, words)) = self.measure_at(at) {
            // "463 km²"
            let is_squared = self.text[self.reading.tokens[at].range.end..].starts_with('²');
            numeral.measure = if is_squared { Measure::OtherLength } else { measure };
            numeral.is_measured = true;
            numeral.to = at + words;
        }
    }

    /// "từ trên 230 lên 555 nghìn tỷ", "3,7 và 11,6%": the first number of a change or a list counts in what the next does.
    pub(super) fn lend(&self, all: &mut [Numeral]) {
        all.iter_mut().filter(|n| self.is_share(n)).for_each(|n| (n.measure, n.is_measured) = (Measure::Percent, true));
        for i in 1..all.len() {
            self.lend_on(all, i);
            self.share_of(all, i);
        }
        // From the last on: "58,9, 25,9 và 15,2%".
        for i in (1..all.len()).rev() {
            let (first, second) = (&all[i - 1], &all[i]);
            let is_start = (first.from.saturating_sub(2)..first.from).any(|at| among("tu from", self.word(at)));
            let is_linked = (first.to..second.from).any(|at| among("len den xuong toi to", self.word(at)));
            // "đầu tư 5 năm tới 555 nghìn tỷ": a time is no start.
            let is_bare = !first.is_measured
                && !is_year(first.raw)
                && first.upper.is_none()
                && first.whole.is_none()
                && !among("nam thang ngay year", self.word(first.to));
            // "93,2 hay 92,4%"
            let is_either = second.from == first.to + 1 && among("hay hoac or", self.word(first.to));
            // "giảm 3,7 và 11,6 điểm phần trăm"
            let is_alike = first.step < 1.0 || first.raw >= 10.0 && first.step == second.step;
            let is_and = second.from == first.to + 1 && is_alike && among("va and", self.word(first.to));
            let is_comma = second.from == first.to && first.step < 1.0 && self.gap(second.from).trim() == ",";
            let is_start = is_start && is_linked || is_either || is_and || is_comma;
            if is_bare && is_start && second.is_measured && second.from <= first.to + 3 {
                let (magnitude, measure) = (second.magnitude, second.measure);
                all[i - 1] = Numeral { magnitude, measure, is_measured: true, ..first.clone() };
            }
        }
    }

    /// "Tỷ lệ phòng học kiên cố 92,4", "% xã có nhà văn hóa: 90": a bare number behind the word of a share.
    fn is_share(&self, n: &Numeral) -> bool {
        let sentences = &self.reading.parts.sentences;
        let from = sentences.partition_point(|own| *own < sentences[n.from]);
        let is_last = self.kind(n.to) != Some(Kind::Word) || !self.gap(n.to).trim().is_empty();
        let is_bare = !n.is_measured && n.whole.is_none() && n.raw <= 100.0 && is_last;
        // The sentence begins with it, perhaps behind the mark of a row.
        let is_ratio = self.word(from) == "ti" && among("le trong", self.word(from + 1));
        let is_sign = self.kind(from) == Some(Kind::Percent);
        is_bare && !n.is_spelled && (is_sign || is_ratio && n.raw.fract() > 0.0)
    }

    /// "cứ 10 lao động thì 7 người đã qua đào tạo": seventy of a hundred.
    fn share_of(&self, all: &mut [Numeral], at: usize) {
        let (first, second) = (&all[at - 1], &all[at]);
        let is_every = self.word(first.from.wrapping_sub(1)) == "cu" && [10.0, 100.0, 1000.0].contains(&first.raw);
        let is_part = second.raw < first.raw && second.from <= first.to + 8 && !second.is_measured;
        let is_said = || (first.to..second.from).any(|at| among("thi co chi con", self.word(at)));
        if is_every && is_part && second.whole.is_none() && second.upper.is_none() && is_said() {
            let factor = 100.0 / first.raw;
            let (raw, step) = (second.raw * factor, second.step * factor);
            all[at] =
                Numeral { raw, step, measure: Measure::Percent, is_measured: true, other: None, ..second.clone() };
        }
    }

    /// "mất 3,7 điểm còn công nghiệp thêm 15,3": what has decimals and no measure of its own counts in shares as the number
    /// before it does; "7 tỷ USD, bình quân 1,3 tỷ": a mean in the currency of its total.
    fn lend_on(&self, all: &mut [Numeral], at: usize) {
        let (first, second) = (&all[at - 1], &all[at]);
        let sentences = &self.reading.parts.sentences;
        let is_share = matches!(first.measure, Measure::Percent | Measure::Points);
        let is_last = self.kind(second.to) != Some(Kind::Word) || !self.gap(second.to).trim().is_empty();
        let is_bare = !second.is_measured && second.raw.fract() > 0.0 && second.whole.is_none() && is_last;
        let is_money = matches!(first.measure, Measure::Usd | Measure::OtherMoney) && second.measure == Measure::Things;
        let is_mean = || (first.to..second.from).any(|at| among("quan average averaging", self.word(at)));
        let is_lent = is_share && is_bare || is_money && second.magnitude > 1e3 && is_mean();
        if is_lent && sentences[first.from] == sentences[second.from] {
            all[at] = Numeral { measure: first.measure, is_measured: true, ..second.clone() };
        }
    }

    /// The currency right before the number, with the bytes it takes.
    pub(super) fn prefix(&self, numeral: &mut Numeral, end: usize) -> usize {
        // The currency of the number before it, "6.000 VND 2015", is not its own.
        let before = &self.text[end..self.reading.tokens[numeral.from].range.start];
        let found = PREFIXES.iter().find(|(sign, _)| before.trim_end_matches([' ', '\u{a0}']).ends_with(sign));
        let Some((sign, measure)) = found.filter(|(sign, _)| before.ends_with(sign) || sign.len() > 2) else {
            return 0;
        };
        numeral.measure = *measure;
        numeral.is_measured = true;
        sign.len() + before.len() - before.trim_end_matches([' ', '\u{a0}']).len()
    }

    /// Whether a magnitude or measure stands at a word.
    pub(super) fn is_measure(&self, at: usize) -> bool {
        self.factor(at).is_some() || self.measure_at(at).is_some()
    }

    /// The longest measure at a word, with the number of its words.
    fn measure_at(&self, at: usize) -> Option<(Measure, usize)> {
        let all = MEASURES.iter().flat_map(|(measure, all)| all.split('|').map(|phrase| (*measure, phrase)));
        let is_there = |phrase: &str| phrase.split(' ').enumerate().all(|(i, word)| self.word(at + i) == word);
        let found = all.filter(|(_, phrase)| is_there(phrase)).map(|(m, phrase)| (m, phrase.split(' ').count()));
        found.max_by_key(|(_, words)| *words).filter(|(measure, words)| match self.word(at) {
            // "9,4 m2/người" is no length.
            "m" => self.lang == Lang::Vi && !self.reading.tokens.get(at + 1).is_some_and(|next| next.is_joined),
            // "17 đô thị" counts towns, "5 do …" nothing.
            "do" if *measure == Measure::Usd && *words == 1 => {
                let is_per = self.gap(at + 1) == "/" || among("la mi", self.word(at + 1));
                // "9.5 ty do, …" without marks.
                let is_last = || {
                    self.kind(at + 1).is_none()
                        || !self.gap(at + 1).trim().is_empty()
                        || among("roi thoi nhe nha luon a", self.word(at + 1))
                };
                let is_priced = |at: usize| self.factor(at).is_some() && is_last();
                let is_marked = !self.reading.tokens[at].spelling.is_bare();
                self.word(at + 1) != "thi" && (is_per || is_marked || at > 0 && is_priced(at - 1))
            }
            // "So với 2015 lần lượt tăng …": each in its turn.
            "lan" => self.word(at + 1) != "luot",
            // "39 đồng chí" are people.
            "dong" => *words > 1 || !among("chi bao nghiep doi", self.word(at + 1)) || self.gap(at + 1) != " ",
            _ => true,
        })
    }
}
