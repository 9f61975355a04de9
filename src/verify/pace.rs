//! Of what stretch a number is told, and on what it is counted: of each year or month, of a whole term, on so many people.
//! Knows no observation.

use super::text::Text;
use crate::lexicon::{Cue, Numeral};
use crate::text::{Found, among};

impl Text<'_> {
    /// Whether a number is told of each year.
    pub(super) fn is_yearly(&self, n: &Numeral, own: &[Found<Cue>]) -> bool {
        let clauses = &self.reading.parts.clauses;
        // "46 nghìn tỷ mỗi năm vì 5 năm được 230": what gives the pace is not told of each year.
        let is_there = |cue: &Found<Cue>| {
            cue.what == Cue::Yearly
                && (clauses[cue.from] == clauses[n.from] || !self.head(n).is_empty())
                && !(self.has_statistic(0, cue.from) && self.says(cue.to..n.from, "vi do because since nen ca so"))
        };
        self.around(n).1.starts_with('/') && among("nam year", self.word(n.to)) || own.iter().any(is_there)
    }

    /// "Tăng 18,3% so với năm ngoái", "up 18.3% on last year": the change of one year.
    pub(super) fn is_on_year(&self, n: &Numeral) -> bool {
        self.behind(n, 6).any(|at| {
            matches!(
                (self.before(at), self.word(at), self.word(at + 1)),
                ("nam", "ngoai" | "truoc", _) | ("cung", "ki", _) | ("last" | "previous" | "on", "year", _)
            )
        })
    }

    /// "Mỗi tháng", "a month": said of each of something shorter than a year.
    pub(super) fn is_monthly(&self, n: &Numeral) -> bool {
        let is_each = |at: usize| among("moi mot a per each every", self.word(at));
        let is_short = |at: usize| among("thang qui tuan ngay month quarter week day", self.word(at));
        // "1.000 cái mỗi tháng"
        self.around(n).1.starts_with('/') && is_short(n.to)
            || self.behind(n, 8).any(|at| is_each(at) && is_short(at + 1) && !self.has_statistic(n.to, at))
    }

    /// "Quý III", "7 tháng", "so với cùng kỳ": whether the words before in its line, or of its sentence, speak of a stretch that
    /// the report does not know.
    pub(super) fn is_of_other_stretch(&self, n: &Numeral) -> bool {
        let line = self.text[..n.range.start].rfind('\n').unwrap_or(0);
        let from = self.reading.tokens.partition_point(|token| token.range.start < line);
        let is_number = |at: usize, of: std::ops::Range<f64>| {
            self.gap(at) == " "
                && self.numeral_at(at.wrapping_sub(1)).is_some_and(|m| !m.is_measured && of.contains(&m.raw))
        };
        (from..self.within(n).end).any(|at| match self.word(at) {
            "qui" => self.word(at + 1) != "mo",
            "quarter" | "half" => true,
            "ki" => self.before(at) == "cung",
            // "Bảy tháng đầu năm", "tháng qua", "last month"
            "thang" if among("dau qua truoc nay roi vua", self.word(at + 1)) => true,
            "month" => true,
            // "Tháng 9, xuất khẩu đạt …", but "ngày 14 tháng 10".
            "thang" if at >= self.within(n).start && self.is_month(at) => true,
            "thang" | "months" => is_number(at, 1.0..12.0),
            // A term has five.
            "nam" | "years" => is_number(at, 6.0..30.0),
            _ => false,
        })
    }

    /// Whether a word is that of a month, and of no day in it.
    fn is_month(&self, at: usize) -> bool {
        let day = self.numeral_at(at.wrapping_sub(1));
        day.is_none() && self.numeral_at(at + 1).is_some_and(|m| m.raw <= 12.0 && !m.is_measured)
    }

    /// The same by the words of its sentence.
    pub(super) fn is_paced(&self, n: &Numeral) -> bool {
        let own = self.reading.cues.iter().copied().filter(|cue| self.is_beside(cue.from, n.from));
        self.is_yearly(n, &own.collect::<Vec<_>>())
    }

    /// "27 giường trên 1.000 dân": the denominator of the same sentence nearest to the number.
    pub(super) fn per(&self, n: &Numeral) -> Option<f64> {
        let others = self.numerals.iter().filter(|m| self.is_beside(m.from, n.from) && self.is_denominator(m));
        let nearest = others.min_by_key(|m| m.from.abs_diff(n.from)).map(|m| m.raw * m.magnitude);
        // "27 giường/nghìn dân": a word alone.
        let power = |at: usize| match (self.before(at), self.word(at), self.word(at + 1)) {
            ("tren" | "moi" | "giuong" | "si", "nghin" | "ngan", "dan" | "nguoi") => Some(1e3),
            ("tren" | "moi" | "giuong" | "si", "trieu", "dan" | "nguoi") => Some(1e6),
            _ => None,
        };
        nearest.or_else(|| (n.to..n.to + 6).find_map(power))
    }

    /// "nhiệm kỳ trước", "the last term".
    pub(super) fn is_last_term(&self, at: usize) -> bool {
        let (before, word, next) = (self.before(at), self.word(at), self.word(at + 1));
        matches!((before, word, next), ("nhiem", "ki", "truoc") | (_, "khoa", "truoc"))
            || matches!((before, word), ("last" | "previous", "term"))
    }

    /// "… trong giai đoạn trước", "the previous five years saw …": whether a number is said to be of the span before the one
    /// that its sentence names.
    pub(super) fn is_of_span_before(&self, n: &Numeral) -> bool {
        let clauses = &self.reading.parts.clauses;
        let head = clauses.partition_point(|own| *own < clauses[n.from]);
        (head..n.from.min(head + 4)).chain(self.behind(n, 6)).any(|at| {
            let is_span = || among("5 five year years term period", self.word(at + 1));
            among("previous preceding", self.word(at)) && is_span()
                || self.word(at) == "truoc" && among("ki doan", self.before(at))
        })
    }

    /// "cả nhiệm kỳ", "5 năm", "five-year".
    pub(super) fn is_term(&self, at: usize) -> bool {
        let is_five = among("5 nam five", self.word(at)) && among("nam year years", self.word(at + 1));
        is_five || self.before(at) == "nhiem" && self.word(at) == "ki"
    }
}
