//! Whether a number is a statistic at all: no date, name, ordinal, denominator, limit, or mark of a list.
//! Knows the words next to a number, and no observation.

use super::text::Text;
use crate::lexicon::{Cue, Measure, Numeral};
use crate::locale::Lang;
use crate::text::{Found, Kind, among, lower};

/// Before a number that names something: folded.
pub(super) const NAMERS: &str = "so no number dieu khoan muc phan chuong article section chapter item part figure table hinh bang \
trang page quoc lo duong uong khoa lan ngay thang qui nghi quyet chi dinh covid sars version route highway term qcvn \
january february march april may june july august september october november december \
jan feb mar apr jun jul aug sept oct nov dec tiet sheet kenh luc ql dt day month quarter \
phone tel grade level loai type class top plan resolution decree directive decision law qd nq tt nd \
phong lop bus flight age aged ext extension ngo kiot room floor bien tap clause bai cau phut thon worksheet ron ref nha p pp ex exercise";

/// After a number that is a time: folded.
const TIMES: &str = "nam thang ngay tuan gio phut qui nhiem ki year month day week hour minute term decade o am pm g h \
january february march april may june july august september october november december";

/// Behind a number and a stroke, what it is counted on: folded.
const BASES: &str = "van nghin trieu ha nguoi nam dan year person head km";

/// What a place in a ranking is told by.
const LARGEST: &str = "largest biggest highest";

impl Text<'_> {
    /// "Nghị quyết 6, 7": a bare number behind one that names something names as well.
    pub fn continues(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let (first, n) = (&self.numerals[before], &self.numerals[at]);
        let gap = self.text.get(first.range.end..n.range.start).unwrap_or_default();
        // "Nghị quyết 14, 16 tỉnh sáp nhập": what counts something does not.
        let clauses = &self.reading.parts.clauses;
        let is_counting = clauses.get(n.to) == clauses.get(n.from)
            && !self.reading.fillers[n.to]
            && !among(NAMERS, self.word(n.to))
            && !self.written(n.to).starts_with(|c| lower(c) != c);
        !is_counting
            && !self.is_statistic(before)
            && first.measure != Measure::Grade
            && self.years(first).is_none()
            && !n.is_measured
            && gap == ", "
    }

    /// Whether a number measures or counts.
    pub fn is_figure(&self, at: usize) -> bool {
        let n = &self.numerals[at];
        // "mức độ 2" is a part of a name, "36 thôn, bản" counts.
        let is_label = among("do muc loai duoi level grade per under", self.before(n.from));
        // "14 đô thị loại V" are counted by their grade, "thành phố X là đô thị loại II" has it.
        let is_counted = |topic: &Found<usize>| {
            n.measure != Measure::Grade || self.numerals.iter().any(|m| m.to <= topic.from && topic.from < m.to + 3)
        };
        let is_held = |topic: &Found<usize>| {
            topic.holds(n.from) && is_label && !self.reading.skipped[n.from] && is_counted(topic)
        };
        let in_name = self.reading.topics.iter().any(is_held);
        if n.raw.is_nan() || self.years(n).is_some() || in_name || self.is_denominator(n) {
            return false;
        }
        n.is_measured && (n.measure != Measure::Things || n.magnitude > 1.0)
            || !(self.is_code(n) || self.is_marker(n) || self.is_name(n) || self.is_label(n) || self.is_time(n))
    }

    /// Part of a code: "05-CT/TW", "6B", "7:30", "98A-12345", "0982345671".
    fn is_code(&self, n: &Numeral) -> bool {
        let (head, tail) = self.around(n);
        let token = &self.reading.tokens[n.from];
        let is_glued = token.is_joined && n.from > 0 && self.reading.tokens[n.from - 1].kind != Kind::Percent
            || head.ends_with(['-', '/', '–', '_', '.'])
                && !head.ends_with(" -")
                && !head.ends_with("\n-")
                && !head.ends_with(" –");
        let starts = |rest: &str, of: fn(char) -> bool| rest.starts_with(of);
        // "30/vạn dân" is counted on something.
        let is_base = |at: usize| among(BASES, self.word(at));
        let is_number = self.reading.tokens.get(n.to).is_some_and(|token| token.kind == Kind::Number);
        let base = self.numerals.iter().find(|m| m.from == n.to).map_or(0.0, |m| m.raw * m.magnitude);
        let is_number = is_number && (base == 1.0 || base >= 100.0);
        let is_counted = tail.starts_with('/') && (is_base(n.to) || is_number && is_base(n.to + 1));
        // "the third-largest"
        let is_counted = is_counted || among(LARGEST, self.word(n.to));
        let is_linked = tail.starts_with(['-', '/', '_']) && starts(&tail[1..], char::is_alphanumeric) && !is_counted;
        // "100m2"
        let is_area = self.word(n.to) == "m" && self.reading.tokens.get(n.to + 1).is_some_and(|next| next.is_joined);
        let has_letter = starts(tail, |c| c.is_ascii_alphabetic()) && !n.is_spelled && !self.is_place(n) && !is_area;
        let is_clock = tail.starts_with(':') && starts(&tail[1..], |c| c.is_ascii_digit())
            || head.strip_suffix(':').is_some_and(|head| head.ends_with(|c: char| c.is_ascii_digit()));
        let is_long = !n.is_spelled && token.range.len() >= 9 && !self.text[token.range.clone()].contains(['.', ',']);
        is_glued || is_linked || has_letter || is_clock || is_long || self.is_telephone(n)
    }

    /// "0204.385.4321", "+84 204 385 4321": nine digits or more that begin as a telephone number does.
    fn is_telephone(&self, n: &Numeral) -> bool {
        let (head, tail) = self.around(n);
        let is_part = |c: &char| c.is_ascii_digit() || matches!(c, '.' | ' ' | '-' | '+' | '(' | ')' | '\u{a0}');
        let before: Vec<char> = head.chars().rev().take_while(is_part).collect();
        let own = self.text[n.range.clone()].chars();
        let all = before.into_iter().rev().chain(own).chain(tail.chars().take_while(is_part));
        let all: String = all.skip_while(|c| !matches!(c, '+' | '0'..='9')).collect();
        let digits = all.bytes().filter(u8::is_ascii_digit).count();
        // "1900.6868"
        let is_service = digits == 8 && ["1900", "1800"].iter().any(|code| all.starts_with(code));
        is_service
            || (all.starts_with('+') || all.starts_with('0') && !all.starts_with("0.")) && (9..=13).contains(&digits)
    }

    /// The mark of an item: "1. ", "(2)", "2- ", "3/ ", "3 | " in the first cell of a row, "Ý kiến 3: ".
    fn is_marker(&self, n: &Numeral) -> bool {
        let (head, tail) = self.around(n);
        let line = head.rfind('\n').map_or(head, |at| &head[at..]).trim();
        let is_first = line.is_empty() || head.ends_with('(');
        let is_ended = [". ", ")", "- ", "/ ", " |", "\t"].iter().any(|end| tail.starts_with(end));
        // "Ý kiến 1: …", but "Hộ nghèo năm 2020: …" and "Xã sáp nhập 40: …".
        let is_title = || {
            let words = line.split_whitespace().count();
            let is_named =
                self.reading.topics.iter().any(|topic| self.is_beside(topic.from, n.from) && topic.to <= n.from);
            (1..4).contains(&words) && n.raw < 30.0 && tail.starts_with(": ") && !is_named
        };
        // "#1 nick: …"
        n.whole.is_none() && (is_first && is_ended || line == "#" || n.step >= 1.0 && is_title())
    }

    /// A name or ordinal: "Điều 12", "thứ Sáu"; a rank is none.
    fn is_name(&self, n: &Numeral) -> bool {
        let before = self.before(n.from);
        let is_named = among(NAMERS, before) && !self.is_counting(n, before);
        // "tổ 8", not "to".
        let is_group = before == "to" && n.from > 0 && self.reading.tokens[n.from - 1].spelling.tone() == 3;
        // "Sáng 5/6": a day.
        let is_day = n.whole.is_some_and(|month| month <= 12.0) && among("sang chieu trua hom", before);
        // "24 lớp, 940 học sinh": a word before a comma names nothing behind it.
        // "cả huyện thu 135.000 tấn": no place in a ranking has so many before it.
        let is_place = before == "thu" && n.raw < 100.0;
        // "Thành lập năm 1895"
        let is_place = is_place || before == "nam" && !n.is_measured && self.written(n.from).len() == 4;
        // "679 thôn → 362 thôn"
        let is_apart = self.is_parted(n.from) || self.gap(n.from).contains(['→', '>', '=', '+']);
        // "Tỷ lệ 1/500"
        let is_scale = before == "le" && n.whole >= Some(100.0);
        (is_named || is_group || is_day || is_place || is_scale) && !is_apart && !self.is_ranked(n)
    }

    /// "gate 3 of the pagoda", "gió cấp 3": a small number behind a word of its own, with nothing that it counts.
    fn is_label(&self, n: &Numeral) -> bool {
        let clauses = &self.reading.parts.clauses;
        let own = |at: &usize| clauses.get(*at) == Some(&clauses[n.from]);
        let is_behind = self.gap(n.from) == " "
            && !among("them thu thanh into dap noi ghi viet bao moi tru", self.before(n.from))
            && !self.reading.unknown(n.from - 1..n.from).is_empty();
        let is_cue = |cue: &Found<Cue>| cue.holds(n.to) && cue.what != Cue::Polite;
        let counts = own(&n.to) && !self.reading.fillers[n.to] && !self.reading.cues.iter().any(is_cue);
        let is_named = self.reading.topics.iter().any(|topic| own(&topic.from));
        // "children under 5"
        let is_age = among("under duoi", self.before(n.from))
            && among("children kids em tre those", self.word(n.from.wrapping_sub(2)))
            && !counts;
        is_age
            || n.raw < 100.0
                && n.step >= 1.0
                && n.upper.is_none()
                && n.whole.is_none()
                && is_behind
                && !counts
                && !is_named
    }

    /// "số 05" names, "con số 05" and "số xã: 05" count.
    fn is_counting(&self, n: &Numeral, before: &str) -> bool {
        let second = self.word(n.from.wrapping_sub(2));
        // "chỉ 8,5 người", "mức 30,2 giường"; "mục 4.2" names.
        n.step < 1.0 && among("chi muc", before) && self.reading.tokens[n.from - 1].spelling.tone() != 5
            || before == "so" && among("con la tong dan", second)
            || before == "muc" && among("vuot dat o len tren duoi ngang xuong", second)
            || before == "so" && self.lang == Lang::En
            || before == "number" && self.has_topic(n)
    }

    /// "85% là cái gì?", "36 là dự án hay thôn bản?": asked of what it is.
    pub(super) fn is_riddle(&self, n: &Numeral) -> bool {
        let end = self.within(n).end;
        let is_question =
            self.before(n.from) == "hoi" || self.text[self.reading.tokens[end - 1].range.end..].starts_with('?');
        let is_asked = |at: usize| {
            self.word(at) == "la" && (self.says(at..at + 4, "gi") || is_question && self.says(at..end, "hay hoac"))
        };
        (n.to..(n.to + 4).min(end)).any(is_asked)
    }

    /// How long, or how old.
    fn is_time(&self, n: &Numeral) -> bool {
        let is_plural = |word: &str| {
            let own = self.word(n.to);
            own == word || word.len() > 2 && own.strip_suffix('s') == Some(word)
        };
        // "Con số là 12, năm sau …": what follows a comma is no measure.
        let is_per = self.around(n).1.starts_with('/');
        TIMES.split_whitespace().any(is_plural)
            && n.raw.fract() == 0.0
            && !is_per
            && !self.is_parted(n.to)
            && !self.is_age(n)
            // "Từ 3 sao", but "3 sào", also where marks are left out.
            || self.written(n.to) == "sao" && !among("ruong dat", self.word(n.to + 1))
            || self.word(n.to) == "tuoi" && (self.has_bound(n) || !self.has_topic(n) || n.raw < 50.0)
    }

    fn is_age(&self, n: &Numeral) -> bool {
        // "75 years": only where a life's length is spoken of.
        among("year years", self.word(n.to)) && self.has_topic(n) && !self.reading.has(Cue::Yearly) && n.raw > 40.0
    }

    fn has_topic(&self, n: &Numeral) -> bool {
        self.reading.topics.iter().any(|topic| self.is_beside(topic.from, n.from))
    }

    /// "4th" in a ranking.
    fn is_place(&self, n: &Numeral) -> bool {
        let (_, tail) = self.around(n);
        let ending: String = tail.chars().take_while(char::is_ascii_alphabetic).collect();
        matches!(ending.as_str(), "st" | "nd" | "rd" | "th") && self.is_ranked(n)
    }

    pub(super) fn is_ranked(&self, n: &Numeral) -> bool {
        let is_ordered = self.before(n.from) == "thu" || among("st nd rd th", self.word(n.to));
        // "Kỳ họp thứ 11 …, sắp xếp lại": what ranks a number stands before it, or near, and is a word of its own.
        let is_near = |at: usize| {
            let is_near = is_ordered && at < n.from || n.from.abs_diff(at) < 8;
            is_near && self.is_beside(at, n.from) && self.before(at) != "sap"
        };
        let second = self.word(n.from.wrapping_sub(2));
        let is_placed =
            matches!((second, self.before(n.from)), ("dung" | "xep" | "hang" | "giu" | "tri" | "lon", "thu"));
        let is_among = self.before(n.from) == "thu" && among("ca toan ve trong tren", self.word(n.to));
        // "16th among the provinces"
        let is_ordinal = among("st nd rd th", self.word(n.to))
            && among("among nationwide nationalli of largest biggest highest", self.word(n.to + 1));
        let is_largest = n.raw < 100.0 && among(LARGEST, self.word(n.to));
        let is_said = is_ordinal || is_largest || among("rank ranks ranked ranking placed", self.before(n.from));
        is_placed
            // "Quy mô: thứ 16"
            || self.before(n.from) == "thu" && self.gap(n.from - 1).contains(':')
            || is_among
            || is_said
            || n.whole.is_some() && self.before(n.from) == "thu"
            || self.reading.cues.iter().any(|cue| cue.what == Cue::Rank && is_near(cue.from))
    }

    /// Whether a comma or the like stands before a word.
    pub(super) fn is_parted(&self, at: usize) -> bool {
        self.gap(at).contains([',', ';', '|', ':', '\n'])
    }

    fn has_bound(&self, n: &Numeral) -> bool {
        self.reading.cues.iter().any(|cue| cue.to == n.from && matches!(cue.what, Cue::Under | Cue::Over))
            || self.around(n).0.ends_with(['<', '>'])
    }

    /// "0,6‰"
    pub(super) fn is_per_mille(&self, n: &Numeral) -> bool {
        self.around(n).1.trim_start().starts_with('‰')
    }

    /// "/01 vạn dân", "per 10,000 people": what something is counted on.
    pub fn is_denominator(&self, n: &Numeral) -> bool {
        let (head, tail) = self.around(n);
        let before = self.before(n.from);
        let is_round = n.raw * n.magnitude >= 100.0 && n.step >= n.raw;
        let is_per = head.ends_with('/')
            || before == "per"
            || is_round && among("every cu", before)
            || before == "tren" && among("dan ha", self.word(n.to));
        let of_people = self.word(n.to) == "dan" && n.magnitude >= 1e3 && n.raw == 1.0;
        (is_per || of_people || tail.starts_with(" ha ") && n.raw == 1.0) && n.measure == Measure::Things
    }
}
