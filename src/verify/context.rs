//! What the words around a number say of it: qualifiers, direction, years, status.
//! Knows no observation.

use super::owner::Owner;
use super::qualifier::is_forecast;
use super::text::Text;
use crate::dataset::Direction;
use crate::lexicon::{Cue, Measure, Numeral};
use crate::text::{Found, among};

/// What the words around a number say.
pub(super) struct Context {
    /// The words before the number.
    pub qualifiers: Vec<Cue>,
    /// Which way a change goes, if the number is one; `None` inside for a change either way.
    pub change: Option<Option<Direction>>,
    /// The same of the number before in its sentence.
    pub before: Option<Direction>,
    /// The year or span the number is of.
    pub years: Option<(u16, u16)>,
    /// Whether these are another number's, which stands with them.
    pub is_loosely_dated: bool,
    /// A year it is compared with.
    pub since: Option<u16>,
    /// Whether it is aimed at; `None` if the words do not say.
    pub is_target: Option<bool>,
    /// Every year that the sentence names.
    pub all_years: Vec<u16>,
    /// Whether words of an aim or a forecast stand in the sentence.
    pub is_ahead: bool,
    /// Whether it is the end of a change whose start is said as well: "từ 230 lên 555 nghìn tỷ".
    pub is_ended: bool,
    /// Whether the sentence before speaks of targets, or the heading.
    pub is_among_targets: bool,
    /// The year that a sentence before gives, or a heading, where the number's own gives none.
    pub governing: Option<u16>,
    /// Whether it is said against the year before.
    pub is_on_year: bool,
    /// Whether it is said of each year.
    pub is_yearly: bool,
    /// Whether something in its sentence is said of each year.
    pub has_yearly: bool,
    /// Whose it is.
    pub owner: Owner,
    /// Whether a word of forecast stands in its sentence or the one before: it may be said of several numbers.
    pub is_forecast: bool,
    /// What it is counted on, where that is said: 10 000 people.
    pub per: Option<f64>,
    /// Whether it is said to be so much more or so much short.
    pub is_more: bool,
    /// Whether it says by how much one thing is above or below another.
    pub is_against: bool,
    /// Whether it may be said of each of some things.
    pub is_each: bool,
    /// Whether the sentence speaks of a term that is over.
    pub is_past: bool,
    /// Whether it says that it is all of the term: "cả nhiệm kỳ".
    pub is_whole_term: bool,
    /// Whether it speaks of a whole term: "five-year total".
    pub is_of_term: bool,
}

impl Text<'_> {
    /// What the words around a number say.
    pub fn context(&self, at: usize) -> Context {
        let n = &self.numerals[at];
        let is_own = |cue: &Found<Cue>| self.is_beside(cue.from, n.from) && self.is_open_to(cue.from, n);
        let own: Vec<Found<Cue>> = self.reading.cues.iter().copied().filter(is_own).collect();
        let sentence = self.reading.parts.sentences[n.from];
        let is_before = |cue: &Found<Cue>| sentence > 0 && self.reading.parts.sentences[cue.from] + 1 == sentence;
        let (years, since) = self.time(n, &own);
        Context {
            qualifiers: self.qualifiers(n, &own),
            change: self.change(n, &own),
            before: self.change_before(n, &own),
            years,
            is_loosely_dated: self.is_loosely_dated(n, &own),
            since,
            // Where a change begins is what is there by now, and what was before is no aim.
            is_target: self
                .is_aimed(n)
                .or(self.is_done(n))
                .or(self.is_target(n, &own).filter(|_| !self.is_start(n) && !self.is_of_span_before(n))),
            all_years: self.all_years(n),
            is_ahead: own.iter().any(|cue| cue.what == Cue::Target || is_forecast(cue.what) && cue.to <= n.from)
                // A table that says neither when nor what of lists what is there and what is aimed at alike.
                || years.is_none() && self.is_under_plain_head(n)
                || self.within(n).any(|at| self.is_ahead(at)),
            is_more: self.is_more(n),
            is_against: self.within(n).any(|at| {
                among("hon kem than above below chenh", self.word(at))
                    && self.reading.parts.clauses[at] == self.reading.parts.clauses[n.from]
            }),
            is_each: self.says(self.within(n), "moi each per apiece"),
            is_ended: own
                .iter()
                .any(|cue| cue.what == Cue::Until && cue.to <= n.from && self.is_open(cue.to, n.from, &own))
                && self.statistics_within(0, n.from).iter().any(|m| self.is_beside(m.from, n.from) && self.is_start(m)),
            is_among_targets: self.reading.cues.iter().any(|cue| cue.what == Cue::Target && is_before(cue))
                || self.is_under_target(n),
            governing: self.governing(n),
            is_on_year: self.is_on_year(n),
            is_yearly: self.is_yearly(n, &own),
            has_yearly: own.iter().any(|cue| cue.what == Cue::Yearly),
            owner: self.owner(n, &own),
            // "Its size is put at …": an estimate in a word that may also be none.
            is_forecast: self.within(n).any(|at| self.word(at) == "put" && self.word(at + 1) == "at")
                || self.reading.cues.iter().any(|cue| {
                    is_forecast(cue.what) && (is_own(cue) || is_before(cue) || self.titles(n).contains(&cue.from))
                }),
            per: self.per(n),
            is_past: self.within(n).any(|at| self.is_last_term(at)),
            is_whole_term: self.within(n).any(|at| {
                self.is_term(at)
                    && [at, at.saturating_sub(1)]
                        .iter()
                        .any(|at| among("ca suot toan nam whole entire full", self.before(*at)))
            }),
            is_of_term: self.within(n).any(|at| self.is_term(at)),
        }
    }

    /// Whether the head of a number's column speaks of an aim or of what is there; `None` where it says neither.
    fn is_aimed(&self, n: &Numeral) -> Option<bool> {
        let is_there = |cue: &&Found<Cue>| matches!(cue.what, Cue::Target | Cue::Now) && self.is_at_head(n, cue.from);
        let told = self.reading.cues.iter().find(is_there).map(|cue| cue.what == Cue::Target);
        // "KH", "TH": the plan and what came of it, by their initials.
        told.or_else(|| {
            self.head(n).find_map(|at| {
                [("kh", true), ("th", false)].into_iter().find(|one| one.0 == self.word(at)).map(|one| one.1)
            })
        })
    }

    /// Whether a number stands in a table whose head has no word of an aim.
    fn is_under_plain_head(&self, n: &Numeral) -> bool {
        let head = self.head(n);
        let is_there = |cue: &Found<Cue>| cue.what == Cue::Target && self.is_beside(cue.from, head.start);
        !head.is_empty() && !self.reading.cues.iter().any(is_there)
    }

    /// "Đã xử lý 100%": what is there, unless it is aimed at.
    fn is_done(&self, n: &Numeral) -> Option<bool> {
        let clauses = &self.reading.parts.clauses;
        let is_own = |at: &usize| clauses[*at] == clauses[n.from];
        (self.within(n).start..n.from).filter(is_own).any(|at| self.is_already(at)).then_some(false)
    }

    /// "A. 2,5%  B. 3,5%": the first of the sentences up to a number's that hold nothing but numbers and letters that count them.
    pub(super) fn before_options(&self, n: &Numeral) -> u32 {
        let sentences = &self.reading.parts.sentences;
        let mut out = sentences[n.from];
        let is_option = |sentence: u32| {
            let own =
                sentences.partition_point(|one| *one < sentence)..sentences.partition_point(|one| *one <= sentence);
            let is_mark = |at: usize| self.word(at).len() < 2 || self.numeral_at(at).is_some();
            own.into_iter().all(is_mark)
        };
        // Its own one may end with what counts the next.
        if is_option(out) {
            while out > 0 && is_option(out - 1) {
                out -= 1;
            }
        }
        out
    }

    /// Whether the sentence before a number's is a question.
    pub(super) fn is_answer(&self, n: &Numeral) -> bool {
        self.gap(self.within(n).start).contains('?')
    }

    /// "6 huyện còn lại", "6 huyện chưa đạt": what is left when the others are counted.
    pub(super) fn is_left(&self, n: &Numeral) -> bool {
        let is_there = |words| self.says(words, "chua lai remaining remain left not outside without");
        // "Còn mấy huyện chưa đạt? – 6."
        let start = self.within(n).start;
        let asked = start.saturating_sub(10)..if self.is_answer(n) { start } else { 0 };
        is_there(self.behind(n, 4)) || is_there(asked)
    }

    /// "124 huyện", "766 ha": whether a number has a thing of its own right behind it that a report counts; a unit is any.
    pub(super) fn is_other_thing(&self, n: &Numeral) -> bool {
        self.reading.is_thing(n.to) && self.word(n.to) != "don" || among("ha thon", self.word(n.to))
    }

    /// "đã", not "dạ".
    pub(super) fn is_already(&self, at: usize) -> bool {
        among("da already", self.word(at)) && self.reading.tokens[at].spelling.tone() != 5
    }

    /// The words of a number's sentence.
    pub(super) fn within(&self, n: &Numeral) -> std::ops::Range<usize> {
        let sentences = &self.reading.parts.sentences;
        let own = sentences[n.from];
        sentences.partition_point(|one| *one < own)..sentences.partition_point(|one| *one <= own)
    }

    /// "phải huy động", "5 năm tới", "the next five years": of what is to come.
    fn is_ahead(&self, at: usize) -> bool {
        match self.word(at) {
            "dat" => self.before(at) == "de",
            "phai" => !among("khong chang ben ko hong", self.before(at)),
            // "Bao giờ lên loại I?", "30,2 trừ 27"
            "gio" => self.before(at) == "bao",
            "tru" => self.numeral_at(at + 1).is_some(),
            "thien" => self.before(at) == "hoan",
            "toi" => among("nam ki doan sap", self.before(at)),
            word => among("next coming must needs need", word),
        }
    }

    /// "thêm 3.000 tỷ đồng", "3,000 billion dong more": said of a difference.
    fn is_more(&self, n: &Numeral) -> bool {
        let clauses = &self.reading.parts.clauses;
        let near = n.from.saturating_sub(3)..(n.to + 3).min(self.reading.tokens.len());
        let is_own = |at: &usize| !(n.from..n.to).contains(at) && clauses[*at] == clauses[n.from];
        near.filter(is_own).any(|at| match self.word(at) {
            "more" | "fewer" => self.word(at + 1) != "than" || at > n.from,
            "hon" => among("cao lon nhieu", self.before(at)) && at < n.from,
            // "giảm 21 xã, tương đương 52,5%"
            "duong" => self.before(at) == "tuong",
            word => among("equivalent them nua further additional extra thieu short", word),
        })
    }

    /// "thay vì 22,2% như hiện nay", "up from $3,000 now": what is there by now, said behind it.
    pub(super) fn is_of_now(&self, n: &Numeral, own: &[Found<Cue>]) -> bool {
        let clauses = &self.reading.parts.clauses;
        let is_near = |cue: &Found<Cue>| (n.to..n.to + 3).contains(&cue.from) && clauses[cue.from] == clauses[n.to - 1];
        own.iter().any(|cue| cue.what == Cue::Now && is_near(cue) && !self.has_statistic(n.to, self.within(n).end))
    }

    /// Whether the last word of its status before a number is of a target; `None` if there is none.
    fn is_target(&self, n: &Numeral, own: &[Found<Cue>]) -> Option<bool> {
        // "2.3 times the congress goal; growth …": what another number is held against.
        let is_held = |cue: &Found<Cue>| {
            let is_there = |m: &Numeral| match m.measure {
                Measure::Times => m.to <= cue.from && cue.from < m.to + 4,
                // "24,3% kế hoạch, thấp hơn 5,7 điểm", "65% of the plan"
                Measure::Percent => m.to <= cue.from && (m.to..cue.from).all(|at| among("of the its", self.word(at))),
                // "15/15 chỉ tiêu đạt và vượt": so many of them.
                Measure::Things => m.to == cue.from && self.years(m).is_none(),
                _ => false,
            };
            // "về đích trước kế hoạch", "ahead of plan"
            let back = usize::from(among("its the their", self.before(cue.from)));
            let is_passed = among("truoc voi of above", self.before(cue.from - back));
            // "Tuổi thọ phấn đấu 75 tuổi, lao động qua đào tạo 70%": said of the one thing that stands before it.
            let clauses = &self.reading.parts.clauses;
            let is_of = |at: usize, clause: usize| {
                self.reading.topics.iter().any(|topic| topic.to <= at && clauses[topic.from] == clauses[clause])
            };
            let is_single = clauses[cue.from] < clauses[n.from]
                && is_of(cue.from, cue.from)
                && is_of(n.from, n.from)
                && self.has_statistic(cue.to, n.from);
            // "Đô thị 22,2%, mục tiêu 32,4%; …": the aim of what was told before.
            let from = (self.within(n).start..=cue.from).rfind(|at| self.gap(*at).contains(';'));
            let from = from.unwrap_or(self.within(n).start);
            let is_told = !self.statistics_within(from, cue.from).is_empty();
            // "Wants more: “70% of workers …”", "mục tiêu thu chỉ cỡ 5,2; còn xuất khẩu thì 9,5": said anew.
            let is_anew = |at: usize| {
                let gap = self.gap(at);
                gap.contains(';') && (is_told || self.word(at) == "con")
                    || gap.contains(':') && gap.contains(['"', '“'])
            };
            cue.what == Cue::Target
                && (is_passed || is_single || self.numerals.iter().any(is_there) || (cue.to..=n.from).any(is_anew))
        };
        let last = |what: Cue| {
            // "from $3,000 now, and revenue to 15 trillion": right behind another number it is that one's.
            let is_others = |cue: &Found<Cue>| {
                let mut all = self.statistics_within(0, cue.from).iter();
                // "So với hiện nay": only compared with.
                what == Cue::Now
                    && (among("voi than", self.before(cue.from))
                        || all.any(|m| m.to == cue.from && self.gap(cue.from) == " " && self.is_parted(cue.to)))
            };
            let all = own.iter().filter(|cue| cue.to <= n.from && cue.what == what && !is_held(cue) && !is_others(cue));
            all.map(|cue| cue.to).max()
        };
        if self.is_of_now(n, own) {
            return Some(false);
        }
        // "con số này lên 5.500 USD sau 5 năm nữa"
        let is_coming = |at: usize| among("toi nua", self.word(at)) && among("nam ki doan", self.before(at));
        let clauses = &self.reading.parts.clauses;
        if self.within(n).any(|at| clauses[at] == clauses[n.from] && is_coming(at)) {
            return Some(true);
        }
        let (target, now) = (last(Cue::Target), last(Cue::Now));
        (target.is_some() || now.is_some()).then_some(target > now)
    }

    fn all_years(&self, n: &Numeral) -> Vec<u16> {
        let own = self.numerals.iter().filter(|m| self.is_beside(m.from, n.from));
        own.filter_map(|m| self.years(m)).map(|(_, to)| to).collect()
    }
}
