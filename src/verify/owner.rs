//! Whose a number is: the province's, somebody else's that its sentence or one before names, or not said.
//! Knows names by their capitals, and no observation.

use super::stranger::{PLACING, is_upper};
use super::text::{Mention, Text};
use crate::lexicon::{Cue, Measure, Numeral};
use crate::text::{Found, among};
use std::ops::Range;

/// Whose a number is.
pub(super) struct Owner {
    /// Whether words like "cả nước" stand for another place.
    pub is_elsewhere: bool,
    /// Other places that the folder lists, in bytes.
    pub listed: Vec<Range<usize>>,
    /// Names of somebody or something in its sentence that no word of the lexicon explains, in bytes, and of the place that a
    /// sentence before is about.
    pub strangers: Vec<Range<usize>>,
}

impl Text<'_> {
    /// Whose a number is.
    pub(super) fn owner(&self, n: &Numeral, own: &[Found<Cue>]) -> Owner {
        let sentence = self.reading.parts.sentences[n.from];
        let home = self.home(n).unwrap_or(0);
        let is_there = |cue: &&Found<Cue>| {
            matches!(cue.what, Cue::Elsewhere | Cue::Place)
                && cue.from >= home
                && !self.is_of_later(n, cue.from)
                && self.is_of_place(cue, n, own)
        };
        // "…, mà giá trứng chợ Thương vẫn …": a name in a later clause is of that one.
        let clauses = &self.reading.parts.clauses;
        let is_far = |name: &Range<usize>| {
            let is_led = among(PLACING, self.before(name.start));
            name.start >= n.to && clauses[name.start] > clauses[n.to - 1] && !is_led || self.is_way(name.start)
        };
        let strangers = self.strangers(sentence, home).into_iter();
        let strangers = strangers.filter(|name| !self.is_of_later(n, name.start) && !is_far(name));
        let (listed, others): (Vec<&Found<Cue>>, Vec<_>) =
            own.iter().filter(is_there).partition(|cue| cue.what == Cue::Place);
        Owner {
            is_elsewhere: !others.is_empty(),
            listed: listed.iter().map(|cue| self.bytes(&(cue.from..cue.to))).collect(),
            strangers: strangers.map(|name| self.bytes(&name)).chain(self.carried(n)).collect(),
        }
    }

    /// The places of the sentences, one a sentence.
    pub(super) fn mentions(&self) -> Vec<Mention> {
        let sentences = &self.reading.parts.sentences;
        let mut out = Vec::new();
        for sentence in 0..=sentences.last().copied().unwrap_or_default() {
            let from = sentences.partition_point(|own| *own < sentence);
            let to = sentences.partition_point(|own| *own <= sentence);
            let name = || self.strangers(sentence, 0).into_iter().find(|name| self.is_named_place(name, from));
            let is_there = |cue: &&Found<Cue>| cue.what == Cue::Place && (from..to).contains(&cue.from);
            let listed = || self.reading.cues.iter().find(is_there).map(|cue| cue.from..cue.to);
            // "GDP cả nước tăng 2,91%. Xuất khẩu đạt 281,5 tỷ USD": the country, before a number of its own.
            let is_country = |cue: &&Found<Cue>| cue.what == Cue::Elsewhere && cue.from < from + 6;
            let is_country = |cue: &&Found<Cue>| {
                is_country(cue) && (from..to).contains(&cue.from) && !self.has_statistic(from, cue.from)
            };
            let country = || self.reading.cues.iter().find(is_country).map(|cue| cue.from..cue.to);
            let place = (from..to).find(|at| self.is_own(*at)).map(|at| at..at).or_else(listed).or_else(name);
            if let Some(name) = place.or_else(country) {
                let at = self.reading.tokens[name.start].range.start;
                let stranger = (name.end > name.start).then(|| self.bytes(&name));
                out.push(Mention { sentence, at, stranger });
            }
        }
        out
    }

    /// The place of the sentences before, for a sentence that names none:
    /// "Ninh Thuận có …. Ngành du lịch tỉnh này đón …".
    fn carried(&self, n: &Numeral) -> Option<Range<usize>> {
        let sentence = self.reading.parts.sentences[n.from];
        let before = self.before_in_paragraph(sentence, n.range.start);
        let own = self.mentions.partition_point(|one| one.sentence < sentence);
        let has_own = self.mentions.get(own).is_some_and(|one| one.sentence == sentence);
        // A text that nowhere names the province is of the place that it named last.
        let above = &self.mentions[..own];
        let is_foreign = self.mentions.iter().all(|one| one.stranger.is_some());
        let last = before.last().or(above.last().filter(|_| is_foreign));
        let last = last.filter(|_| !has_own)?;
        last.stranger.clone()
    }

    /// The places that the sentences before are about, in the paragraph of a byte.
    fn before_in_paragraph(&self, sentence: u32, byte: usize) -> &[Mention] {
        let start = self.text[..byte].rfind('\n').unwrap_or(0);
        let from = self.mentions.partition_point(|one| one.at < start);
        let to = self.mentions.partition_point(|one| one.sentence < sentence);
        self.mentions.get(from..to).unwrap_or_default()
    }

    /// Whether the province is named at a word, or called one's own: "tỉnh ta", "quê em".
    pub(super) fn is_own(&self, at: usize) -> bool {
        let next = self.word(at + 1);
        self.reading.homes.contains(&at)
            || matches!((self.word(at), next), ("our", "province"))
            || matches!((self.word(at), next), ("nha", "ta" | "minh"))
            || among("tinh que huong", self.word(at)) && among("ta minh nha em toi chung huong", next)
            || self.before(at) == "cua"
                && self.word(at) == "tinh"
                && !among("nay ban khac do lang", next)
                && !self.written(at + 1).starts_with(is_upper)
            // "Toàn tỉnh", unless another one's name follows.
            || among("toan ca", self.word(at)) && next == "tinh" && !self.written(at + 2).starts_with(is_upper)
            || matches!((self.word(at), next), ("whole", "province"))
    }

    /// Where the province is named for a contrast with what was said before, "tỉnh bạn …, còn tỉnh ta …": from there on a
    /// number is its own.
    fn home(&self, n: &Numeral) -> Option<usize> {
        let clauses = &self.reading.parts.clauses;
        // ", trong khi con số của tỉnh X là": only words that lead to the name stand before it in its clause.
        let is_leading = |at: usize| among(LEADING, self.word(at));
        let is_led = |at: usize| {
            let from = (self.within(n).start..at).rev().take_while(|one| clauses[*one] == clauses[at]).last();
            from.is_some_and(|from| (from..at).all(is_leading))
        };
        // What something is held against, or lies next to, is not whose the number is.
        let is_held = |at: usize| {
            let back = usize::from(among("tinh province", self.before(at)));
            among("hon voi than with to giap gan canh near", self.before(at - back))
        };
        let is_contrast = |at: usize| {
            among("con rieng gieng neighbouring khi while whereas but", self.before(at))
                || at.checked_sub(1).is_some_and(|before| clauses[before] != clauses[at])
                || is_led(at)
                // "chỉ tiêu của tỉnh: 90% …"
                || self.gap(at + 1).contains(':')
                || !is_held(at) && clauses[at] == clauses[n.from]
        };
        // "14 triệu, gấp 7 lần con số khoảng 2 triệu lượt của tỉnh X", "the 67.4% X expected"
        let end = (n.to + 5).min(self.within(n).end);
        let is_behind = |at: &usize| {
            self.is_own(*at)
                && clauses[*at] == clauses[n.to - 1]
                && !self.has_statistic(n.to, *at)
                && (*at == n.to || among("cua of", self.before(*at)))
        };
        if (n.to..end).any(|at| is_behind(&at)) {
            return Some(n.from);
        }
        let mut own = (self.within(n).start..n.from).filter(|at| self.is_own(*at));
        own.rfind(|at| is_contrast(*at))
    }

    /// "99% người dân tỉnh ta có thẻ, Yên Bái 96%": another place behind a number that has a number of its own.
    fn is_of_later(&self, n: &Numeral, from: usize) -> bool {
        let clauses = &self.reading.parts.clauses;
        let clause = clauses[from];
        let is_contrast = among("con while whereas but khi ben", self.before(from));
        let is_told = among("theo to by", self.before(from));
        // The whole country, or a part of what was named, stands beside it whether the province is named or not.
        let is_whole = self.reading.cues.iter().any(|cue| cue.what == Cue::Elsewhere && cue.from == from);
        let is_beside = is_whole || among("rieng huyen xa phuong", self.before(from))
            // "Hộ nghèo 3,5%; Yên Bái 8%": a list that begins without a place.
            || self.gap(from).contains(';') && self.mentions.iter().all(|one| one.at > n.range.start);
        let last = n.to.saturating_sub(1).max(n.from);
        // "Lạng Sơn: hộ nghèo 7,9%": what stands behind its colon is its own as well.
        let is_next = |m: &Numeral| {
            let gap = self.text.get(self.reading.tokens[from].range.start..m.range.start).unwrap_or_default();
            clauses[m.from] == clause || clauses[m.from] == clause + 1 && gap.contains(':')
        };
        let has_own = || self.statistics.iter().any(is_next);
        let is_home = || {
            let before = self.before_in_paragraph(self.reading.parts.sentences[from], n.range.start).last();
            (self.within(n).start..from).any(|at| self.is_own(at)) || before.is_some_and(|one| one.stranger.is_none())
        };
        from >= n.to && (is_contrast || clauses[last] != clause) && !is_told && has_own() && (is_beside || is_home())
    }

    /// Whether words of another place say where a number is of: "cả nước" as what it ranks in or is compared with does
    /// not, nor "tỉnh, thành phố", a number of districts, or the province's own town.
    fn is_of_place(&self, cue: &Found<Cue>, n: &Numeral, own: &[Found<Cue>]) -> bool {
        let clauses = &self.reading.parts.clauses;
        let ranks = |other: &Found<Cue>| other.what == Cue::Rank && clauses[other.from] == clauses[cue.from];
        let before = match self.before(cue.from) {
            "the" => self.before(cue.from.saturating_sub(1)),
            before => before,
        };
        // What stands in a clause before, behind a number of its own, is that one's: "$3,000, in line with the national average; …".
        let is_over = clauses[cue.from] < clauses[n.from] && self.has_statistic(0, cue.from);
        // "So với Bắc Ninh, xuất khẩu của tỉnh X …": the province is named behind what it is held against.
        let is_held = before == "voi" && (cue.to..n.from).any(|at| self.is_own(at));
        let is_over = is_over || clauses[cue.from] < clauses[n.from] && is_held;
        let is_comparing = || self.says(n.to..cue.from, "hon gap than double twice times vuot thua kem behind ahead");
        let is_compared = cue.from >= n.to && is_comparing()
            || (cue.from >= n.to || is_over)
                && among("among nhat dau quan binh tb chung voi bang ngang hon in than with", before);
        // "một huyện" is somewhere, unless it is what is counted.
        let is_one = among("mot one", before) && n.to != cue.from;
        // "Tại thành phố … hộ nghèo" is said of the town.
        let is_said = cue.from < n.from && matches!(before, "tai" | "o" | "cua" | "rieng" | "");
        let is_town = among("thanh huyen", self.word(cue.from))
            && !is_one
            && !is_said
            && (among("tinh xa cac nhieu so", before)
                || self.reading.fillers.get(cue.to).copied().unwrap_or_default()
                || self.numeral_at(cue.from.wrapping_sub(1)).is_some());
        if cue.what == Cue::Place {
            // "HANOI - The province …": where a report was written.
            let is_dateline = cue.from == 0 && self.gap(cue.to).contains(['-', '–', '—', '(']);
            return (!is_compared || before == "in") && !self.is_way(cue.from) && !is_dateline;
        }
        // "Thứ 16/63 tỉnh, thành cả nước".
        let is_near = |m: &Numeral| m.to <= cue.from && cue.from < m.to + 5 || clauses[m.from] == clauses[cue.from];
        let is_rank = |m: &Numeral| self.is_beside(m.from, cue.from) && is_near(m) && self.is_ranked(m);
        // "Vietnam's An Phú", "in northern Vietnam": where the province lies.
        !(self.is_way(cue.from)
            || self.is_own(cue.to)
            || own.iter().any(ranks)
            || self.numerals.iter().any(is_rank)
            || is_compared
            || is_town)
    }

    /// "60 km from Hanoi", "cách Hà Nội 50 km": where the province lies.
    fn is_way(&self, at: usize) -> bool {
        let is_near = |m: &Numeral| m.measure == Measure::Km && m.from < at + 5 && at < m.to + 4;
        // "northeast of Hanoi", "phía bắc Hà Nội"
        let back = usize::from(self.before(at) == "of");
        among(
            "giap bordering northern north south east west northeast northwest bac nam dong tay",
            self.before(at - back),
        ) || self.numerals.iter().any(is_near)
    }
}

/// Words that lead from the beginning of a clause to the name of the province: folded.
const LEADING: &str =
    "trong khi con so cua tinh o tai ti le nay thi while whereas but the figure rate of in for province and";
