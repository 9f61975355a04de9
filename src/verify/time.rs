//! The years a number is of, and the year it is compared with.
//! Knows where years stand in a sentence, and no observation.

use super::text::Text;
use crate::lexicon::{Cue, Measure, Numeral};
use crate::text::{Found, among};
use std::ops::Range;

/// What the years of a sentence say of one of its numbers.
#[derive(Default)]
struct Dated {
    /// The year or span the number is of.
    years: Option<(u16, u16)>,
    /// A year it is compared with.
    since: Option<u16>,
    /// The last year or span before it, and the word at which that ends.
    last: Option<(usize, (u16, u16))>,
}

impl Text<'_> {
    /// The years of a number: right behind it, else the last before it; and a year it is compared with.
    pub(super) fn time(&self, n: &Numeral, own: &[Found<Cue>]) -> (Option<(u16, u16)>, Option<u16>) {
        self.time_of(n, own, true)
    }

    /// Whether only a year that another number has for itself says when: it may tell, and it contradicts nothing.
    pub(super) fn is_loosely_dated(&self, n: &Numeral, own: &[Found<Cue>]) -> bool {
        let years = self.time(n, own).0;
        years.is_some() && self.time_of(n, own, false).0 != years
    }

    /// The same, with or without years that are over where the number stands.
    fn time_of(&self, n: &Numeral, own: &[Found<Cue>], with_over: bool) -> (Option<(u16, u16)>, Option<u16>) {
        // The head of its column says of which year a number is, or the corner over all rows.
        let year_in = |cell: Range<usize>| {
            let all = self.numerals.iter().filter(|other| cell.contains(&other.from));
            all.filter_map(|other| Some((other, self.years(other)?))).next()
        };
        if let Some((year, span)) = self.head_and_corner(n).into_iter().find_map(year_in) {
            return if self.is_compared(year, &self.reading.cues) { (None, Some(span.0)) } else { (Some(span), None) };
        }
        let Dated { mut years, since, last } = self.dated(n, own, with_over);
        // "Tăng 0,9 điểm so với năm 2015, tức là hồi đó khoảng 37%"
        let is_then = |at: usize| {
            among("hoi khi luc ngay", self.before(at)) && among("do ay", self.word(at)) || self.word(at) == "then"
        };
        if since.is_some() && (n.from.saturating_sub(5)..n.from).any(is_then) {
            return (since.map(|year| (year, year)), None);
        }
        // "In 2021–2025, … against 230 trillion in the previous five years"
        if self.is_of_span_before(n) {
            return (None, since);
        }
        let is_last = years.is_some() && years == last.map(|(_, years)| years);
        // "Đạt 25,1% năm nay, … đích 2025"
        if self.is_of_now(n, own) || is_last && last.is_some_and(|(to, _)| self.is_past(to, n, own)) {
            years = None;
        }
        // "Between 2015 and 2020 … from 13.93% to 3.5%": the years stand for the ends, not for each number.
        let is_dated = self.numerals.iter().any(|m| m.from >= n.to && m.from <= n.to + 2 && self.years(m).is_some());
        if self.is_start(n) && !is_dated {
            return (None, None);
        }
        (years, since)
    }

    /// The years around a number in its sentence, in order: what stands before, and right behind.
    fn dated(&self, n: &Numeral, own: &[Found<Cue>], with_over: bool) -> Dated {
        let Dated { mut years, mut since, mut last } = Dated::default();
        let mut behind = None;
        let is_own = |other: &&Numeral| self.is_beside(other.from, n.from) && self.is_open_to(other.from, n);
        for other in self.numerals.iter().filter(is_own) {
            let Some(span) = self.years(other).filter(|_| with_over || !self.is_over(other, n)) else { continue };
            if self.is_compared(other, own) {
                since = since.or(Some(span.0));
            } else if other.from < n.to {
                // "năm 2017 và năm 2018, 2019" is one span.
                years = match last {
                    Some((at, (from, _))) if from <= span.1 && !self.has_statistic(at, other.from) => {
                        Some((from, span.1))
                    }
                    _ => Some(span),
                };
                last = years.map(|years| (other.to, years));
            } else if self.is_right_behind(other, n) {
                years = Some(span);
                behind = Some(other.to);
            } else if behind.is_some_and(|to| self.is_span(to, other.from)) {
                years = years.map(|(from, _)| (from, span.1));
            } else if !self.has_statistic(n.to, other.from) && !self.has_statistic(other.to, usize::MAX) {
                years = years.or(Some(span));
                behind = Some(other.to);
            }
        }
        Dated { years, since, last }
    }

    /// "giữa 2017 và cuối 2019": whether a year behind another one ends a span.
    fn is_span(&self, from: usize, to: usize) -> bool {
        to <= from + 3 && self.says(from..to, "va and to den toi")
    }

    /// Whether the time that ends before a word is over where a number stands.
    fn is_past(&self, end: usize, n: &Numeral, own: &[Found<Cue>]) -> bool {
        // "Năm 2015 là 13,93%, nay còn 3,5%", "năm 2020 đạt 12.000, mục tiêu là 15.000".
        let is_left = |cue: &Found<Cue>| {
            let is_behind = cue.to <= n.from && cue.from >= end;
            is_behind && (cue.what == Cue::Now || cue.what == Cue::Target && self.has_statistic(end, cue.from))
        };
        // "năm 2019 đạt 16,2%, bình quân nhiệm kỳ 14,6%": the term is another time.
        let clauses = &self.reading.parts.clauses;
        let is_of_term = |at: usize| clauses[at] == clauses[n.from] && self.is_term(at) && self.has_statistic(end, at);
        (end..n.from).any(is_of_term) || own.iter().any(is_left)
    }

    /// "năm 2019 đón 2 triệu khách; 36 dự án …": a year that stands with a number of its own before a semicolon, or right
    /// behind one before a comma.
    fn is_over(&self, year: &Numeral, n: &Numeral) -> bool {
        let clauses = &self.reading.parts.clauses;
        let between = self.text.get(year.range.end..n.range.start).unwrap_or_default();
        let has_own = |to: usize| {
            let mut own = self.statistics_within(0, to).iter().filter(|m| clauses[m.from] == clauses[year.from]);
            own.any(|m| m.from != year.from)
        };
        let is_head = between.trim_start().starts_with(':');
        !is_head && between.contains(';') && has_own(n.from)
            || clauses[year.from] != clauses[n.from] && has_own(year.from)
            || self.is_spent(year, n)
    }

    /// "từ 14,8% năm 2015 xuống 12%", "2 million in 2019 and the herd is fourth": a year right behind a number is that one's,
    /// where a change goes on from there or something else is named.
    fn is_spent(&self, year: &Numeral, n: &Numeral) -> bool {
        let clauses = &self.reading.parts.clauses;
        let last = self.statistics_within(0, year.from).last();
        let is_dated = last.is_some_and(|m| year.from <= m.to + 2 && clauses[m.from] == clauses[year.from]);
        let goes_on = |cue: &Found<Cue>| cue.what == Cue::Until && cue.from >= year.to && cue.to <= n.from;
        let is_named = |topic: &Found<usize>| topic.from >= year.to && topic.to <= n.from;
        is_dated && (self.reading.cues.iter().any(goes_on) || self.reading.topics.iter().any(is_named))
    }

    /// "giảm từ 14,8%": where a change began.
    pub(super) fn is_start(&self, n: &Numeral) -> bool {
        let is_led = || self.says(n.from.saturating_sub(2)..n.from, "tu from");
        // "Gấp 2,4 lần số trên 230 nghìn tỷ", "2.4 times the 230 trillion"
        let is_base = || {
            let before = self.statistics_within(0, n.from).last();
            before.is_some_and(|m| {
                m.measure == Measure::Times && m.to + 4 > n.from && among("so con the", self.word(m.to))
            })
        };
        n.upper.is_none() && (is_led() && !self.has_bound_behind(n) || is_base())
    }

    /// Whether a number is said in comparison with a year.
    pub(super) fn is_compared(&self, year: &Numeral, own: &[Found<Cue>]) -> bool {
        let from = if self.before(year.from) == "nam" { year.from - 1 } else { year.from };
        let is_there = |cue: &Found<Cue>| cue.what == Cue::Since && (cue.to == from || cue.to == year.from);
        // "10.43% of its 2015 level".
        // "tăng so 2015"
        // "Ngay từ năm 2016": as early as that.
        if self.before(from) == "tu" && self.word(from.wrapping_sub(2)) == "ngay" {
            return false;
        }
        let is_level = self.before(from) == "so"
            || among("level levels figure", self.word(year.to))
            || self.word(from.wrapping_sub(1)) == "muc";
        year.upper.is_none() && (is_level || own.iter().any(is_there))
    }

    /// "3,5% năm 2020"
    fn is_right_behind(&self, year: &Numeral, n: &Numeral) -> bool {
        let clauses = &self.reading.parts.clauses;
        // "27 giường trên 1 vạn dân năm 2020": what it is counted on belongs to it.
        let is_base = |m: &&Numeral| m.from >= n.to && m.from < n.to + 4 && self.is_denominator(m);
        let end = self.numerals.iter().find(is_base).map_or(n.to, |base| base.to + 1);
        let gap = self.text.get(n.range.end..year.range.start).unwrap_or_default();
        // "99% (2015: 74%)": the head of another number.
        let is_head = self.around(year).1.starts_with(':');
        if year.from == n.to && gap.trim() == "(" {
            return !is_head;
        }
        clauses[year.from] == clauses[n.to - 1]
            && !is_head
            && year.from <= end + 4
            && !self.has_statistic(n.to, year.from)
    }
}
