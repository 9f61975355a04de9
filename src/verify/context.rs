//! The words around a number: whether it is a statistic at all, its qualifiers, direction, years and status.
//! Knows no observation.

use crate::dataset::Direction;
use crate::lexicon::{Cue, Found, Measure, Numeral, Reading};
use crate::locale::Lang;
use crate::text::Kind;

/// A text as read.
pub(super) struct Text<'a> {
    pub text: &'a str,
    pub reading: Reading,
    pub numerals: Vec<Numeral>,
    pub lang: Lang,
    words: Vec<String>,
    /// By numeral: whether it is a statistic.
    statistics: Vec<bool>,
}

/// What the words around a number say.
pub(super) struct Context {
    /// The words before the number.
    pub qualifiers: Vec<Cue>,
    /// Which way a change goes, if the number is one; `None` inside for a change either way.
    pub change: Option<Option<Direction>>,
    /// The year or span the number is of.
    pub years: Option<(u16, u16)>,
    /// A year it is compared with.
    pub since: Option<u16>,
    /// Whether it is aimed at; `None` if the words do not say.
    pub is_target: Option<bool>,
    /// Whether the sentence before speaks of targets.
    pub is_among_targets: bool,
    /// Whether it is said of each year.
    pub is_yearly: bool,
    /// Whether it speaks of another place.
    pub is_elsewhere: bool,
}

/// Before a number that names something: folded.
const NAMERS: &str = "so no number dieu khoan muc phan chuong article section chapter item part figure table hinh bang \
trang page quoc lo duong uong khoa lan ngay thang qui nghi quyet chi quyet dinh covid sars version route highway term qcvn \
january february march april may june july august september october november december luc ql dt day month quarter \
phone tel grade level loai muc do type class top khoan plan resolution decree directive decision law qd nq tt nd";

/// After a number that is a time: folded.
const TIMES: &str = "nam thang ngay tuan gio phut qui nhiem ki year month day week hour minute term decade o am pm g h \
january february march april may june july august september october november december";

impl<'a> Text<'a> {
    pub fn new(text: &'a str, reading: Reading, numerals: Vec<Numeral>, lang: Lang) -> Text<'a> {
        let fold = |token: &crate::text::Token| {
            let mut word = String::new();
            token.spelling.key.write(&mut word);
            word
        };
        let words = reading.tokens.iter().map(fold).collect();
        let mut out = Text { text, reading, numerals, lang, words, statistics: Vec::new() };
        for at in 0..out.numerals.len() {
            let is_figure = out.is_figure(at) && !out.continues(at);
            out.statistics.push(is_figure);
        }
        out
    }

    /// "Nghị quyết 6, 7": a bare number behind one that names something names as well.
    fn continues(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let (first, n) = (&self.numerals[before], &self.numerals[at]);
        let gap = self.text.get(first.range.end..n.range.start).unwrap_or_default();
        !self.statistics[before] && self.years(first).is_none() && !n.is_measured && gap == ", "
    }

    pub fn is_statistic(&self, at: usize) -> bool {
        self.statistics[at]
    }

    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", String::as_str)
    }

    fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// The year a number is, or the years of a span.
    pub fn years(&self, n: &Numeral) -> Option<(u16, u16)> {
        let is_year = |value: f64| (1900.0..=2100.0).contains(&value) && value.fract() == 0.0;
        let digits = &self.text[self.reading.tokens[n.from].range.clone()];
        let is_plain = !n.is_measured && !n.is_spelled && digits.len() == 4;
        let is_counted = self.reading.is_counted(n.to) && !matches!(self.before(n.from), "nam" | "in" | "since" | "by");
        let to = n.upper.or(n.whole).unwrap_or(n.raw);
        (is_plain && is_year(n.raw) && is_year(to) && !is_counted).then_some((n.raw as u16, to as u16))
    }

    /// A number that is no date, name, ordinal, denominator, limit, or mark of a list.
    fn is_figure(&self, at: usize) -> bool {
        let n = &self.numerals[at];
        let token = &self.reading.tokens[n.from];
        let in_name = self.reading.topics.iter().any(|topic| topic.holds(n.from));
        let (head, tail) = (&self.text[..n.range.start], &self.text[n.range.end..]);
        if n.raw.is_nan() || self.years(n).is_some() || in_name {
            return false;
        }
        if n.is_measured && (n.measure != Measure::Things || n.magnitude > 1.0) {
            // "/01 vạn dân", "per 10,000 people": what something is counted on.
            return !self.is_denominator(n, head, tail);
        }
        let is_glued = token.is_joined && n.from > 0 && self.reading.tokens[n.from - 1].kind != Kind::Percent
            || head.ends_with(['-', '/', '–', '_', '.'])
                && !head.ends_with(" -")
                && !head.ends_with("\n-")
                && !head.ends_with(" –");
        let is_coded = tail.starts_with(['-', '/', '_']) && tail[1..].starts_with(|c: char| c.is_alphanumeric())
            || tail.starts_with(|c: char| c.is_ascii_alphabetic()) && !n.is_spelled && !self.is_place(n, tail)
            || tail.starts_with(':') && tail[1..].starts_with(|c: char| c.is_ascii_digit())
            || head.ends_with(':') && head[..head.len() - 1].ends_with(|c: char| c.is_ascii_digit());
        let is_marker = n.whole.is_none()
            && (head.is_empty() || head.trim_end_matches([' ', '\t']).ends_with('\n') || head.ends_with('('))
            && (tail.starts_with(". ") || tail.starts_with(')') || tail.trim().is_empty() && tail.starts_with('.'));
        let is_long = token.range.len() >= 9 && !self.text[token.range.clone()].contains(['.', ',']);
        let before = self.before(n.from);
        let is_rank = self.is_ranked(n);
        let is_named = NAMERS.split_whitespace().any(|word| word == before) && !self.is_counting(n, before) && !is_rank;
        let is_ordinal = before == "thu" && !is_rank;
        let is_time = TIMES.split_whitespace().any(|word| self.is_plural(n.to, word)) && !self.is_age(n)
            || self.word(n.to) == "tuoi" && (self.has_bound(n) || !self.has_topic(n));
        !(is_glued || is_coded || is_marker || is_long || is_named || is_ordinal || is_time)
            && !self.is_denominator(n, head, tail)
    }

    /// "4th" in a ranking.
    fn is_place(&self, n: &Numeral, tail: &str) -> bool {
        let ending: String = tail.chars().take_while(char::is_ascii_alphabetic).collect();
        matches!(ending.as_str(), "st" | "nd" | "rd" | "th") && self.is_ranked(n)
    }

    fn is_plural(&self, at: usize, word: &str) -> bool {
        let own = self.word(at);
        own == word || word.len() > 3 && own.strip_suffix('s') == Some(word)
    }

    /// "số 05" names, "con số 05" and "số xã: 05" count.
    fn is_counting(&self, n: &Numeral, before: &str) -> bool {
        let second = n.from.checked_sub(2).map_or("", |at| self.word(at));
        before == "so" && matches!(second, "con" | "la" | "tong")
            || before == "lan" && n.measure == Measure::Times
            || before == "may" && self.lang == Lang::En && n.range.len() > 4
    }

    fn is_age(&self, n: &Numeral) -> bool {
        let sentence = self.reading.sentences[n.from];
        let is_there = |topic: &Found<usize>| self.reading.sentences[topic.from] == sentence;
        // "75 years": only where a life's length is spoken of.
        matches!(self.word(n.to), "year" | "years")
            && self.reading.topics.iter().any(is_there)
            && !self.reading.has(Cue::Yearly)
            && n.raw > 40.0
    }

    fn has_topic(&self, n: &Numeral) -> bool {
        let sentence = self.reading.sentences[n.from];
        self.reading.topics.iter().any(|topic| self.reading.sentences[topic.from] == sentence)
    }

    fn is_ranked(&self, n: &Numeral) -> bool {
        let sentence = self.reading.sentences[n.from];
        let near = |found: usize| self.reading.sentences[found] == sentence && n.from.abs_diff(found) < 8;
        self.reading.cues.iter().any(|cue| cue.what == Cue::Rank && near(cue.from))
    }

    fn has_bound(&self, n: &Numeral) -> bool {
        self.reading.cues.iter().any(|cue| cue.to == n.from && matches!(cue.what, Cue::Under | Cue::Over))
    }

    fn is_denominator(&self, n: &Numeral, head: &str, tail: &str) -> bool {
        let is_per = head.ends_with('/')
            || self.before(n.from) == "per"
            || self.before(n.from) == "tren" && (self.word(n.to) == "dan" || self.word(n.to) == "ha");
        let of_people = self.word(n.to) == "dan" && n.magnitude >= 1e3 && n.raw == 1.0;
        (is_per || of_people || tail.starts_with(" ha ") && n.raw == 1.0) && n.measure == Measure::Things
    }

    /// What the words around a number say.
    pub fn context(&self, at: usize) -> Context {
        let n = &self.numerals[at];
        let sentence = self.reading.sentences[n.from];
        let own: Vec<Found<Cue>> =
            self.reading.cues.iter().copied().filter(|cue| self.reading.sentences[cue.from] == sentence).collect();
        let before = || own.iter().filter(|cue| cue.to <= n.from);
        let (years, since) = self.time(at, &own);
        let target = before().filter(|cue| cue.what == Cue::Target).map(|cue| cue.to).max();
        let now = before().filter(|cue| cue.what == Cue::Now).map(|cue| cue.to).max();
        let is_target = match (target, now) {
            (Some(target), now) if now.is_none_or(|now| now < target) => Some(true),
            (_, Some(_)) => Some(false),
            _ => None,
        };
        let is_before = |cue: &Found<Cue>| sentence > 0 && self.reading.sentences[cue.from] + 1 == sentence;
        let is_elsewhere = own.iter().any(|cue| cue.what == Cue::Elsewhere) || self.has_stranger(sentence);
        Context {
            qualifiers: self.qualifiers(n, &own),
            change: self.change(n, &own),
            years,
            since,
            is_target,
            is_among_targets: self.reading.cues.iter().any(|cue| cue.what == Cue::Target && is_before(cue)),
            is_yearly: own
                .iter()
                .any(|cue| cue.what == Cue::Yearly && self.reading.clauses[cue.from] == self.reading.clauses[n.from])
                || self.text[n.range.end..].starts_with("/năm"),
            is_elsewhere,
        }
    }

    /// Only fillers, bounds and the like stand between two words.
    fn is_open(&self, from: usize, to: usize, own: &[Found<Cue>]) -> bool {
        let is_light = |cue: &Found<Cue>| is_qualifier(cue.what) || matches!(cue.what, Cue::Polite | Cue::Yearly);
        (from..to).all(|at| self.reading.fillers[at] || own.iter().any(|cue| cue.holds(at) && is_light(cue)))
    }

    fn qualifiers(&self, n: &Numeral, own: &[Found<Cue>]) -> Vec<Cue> {
        let mut out = Vec::new();
        for cue in own {
            let word = cue.what;
            if !is_qualifier(word) {
                continue;
            }
            let is_forecast = matches!(word, Cue::Estimated | Cue::Projected);
            let is_behind = cue.from >= n.to && cue.from < n.to + 4;
            if cue.to > n.from && !(is_forecast && is_behind) {
                continue;
            }
            let is_held = (cue.from..cue.to).all(|at| !self.reading.topics.iter().any(|topic| topic.holds(at)));
            let is_far = self.has_figure(cue.to, n.from) && self.leads(cue, own);
            let reaches = is_forecast && !is_far
                || (cue.to..n.from).all(|at| {
                    self.reading.fillers[at] && !matches!(self.word(at), "tu" | "den" | "from" | "to")
                        || own.iter().any(|c| c.holds(at) && is_qualifier(c.what))
                });
            if is_held && reaches && !out.contains(&word) {
                out.push(word);
            }
        }
        out
    }

    /// Whether a cue stands right before a number, which then has it for itself.
    fn leads(&self, cue: &Found<Cue>, own: &[Found<Cue>]) -> bool {
        let next = self.numerals.iter().find(|m| m.from >= cue.to);
        next.is_some_and(|next| self.is_open(cue.to, next.from, own))
    }

    fn change(&self, n: &Numeral, own: &[Found<Cue>]) -> Option<Option<Direction>> {
        let cue = own.iter().rev().find(|cue| {
            cue.to <= n.from
                && matches!(cue.what, Cue::Up | Cue::Down | Cue::Change)
                && self.is_open(cue.to, n.from, own)
        });
        let is_ended =
            |cue: &Found<Cue>| own.iter().any(|end| end.what == Cue::Until && end.from >= cue.from && end.to <= n.from);
        // "giảm từ 14,8%": where it began is a level.
        let is_start = (n.from.saturating_sub(2)..n.from).any(|at| matches!(self.word(at), "tu" | "from"));
        cue.filter(|cue| !is_ended(cue) && !is_start).map(|cue| match cue.what {
            Cue::Up => Some(Direction::Up),
            Cue::Down => Some(Direction::Down),
            _ => None,
        })
    }

    /// The years of a number: right behind it, else the last before it; and a year it is compared with.
    fn time(&self, at: usize, own: &[Found<Cue>]) -> (Option<(u16, u16)>, Option<u16>) {
        let n = &self.numerals[at];
        let sentence = self.reading.sentences[n.from];
        let is_since = |year: &Numeral| {
            let from = if self.before(year.from) == "nam" { year.from - 1 } else { year.from };
            let is_there = |cue: &Found<Cue>| cue.what == Cue::Since && (cue.to == from || cue.to == year.from);
            own.iter().any(is_there) && year.upper.is_none()
        };
        let mut years = None;
        let mut since = None;
        let mut last: Option<(usize, (u16, u16))> = None;
        for other in self.numerals.iter().filter(|other| self.reading.sentences[other.from] == sentence) {
            let Some(span) = self.years(other) else { continue };
            let is_behind = other.from >= n.to;
            let same_clause = self.reading.clauses[other.from] == self.reading.clauses[n.to - 1];
            let is_free = !self.has_figure(n.to.min(other.to), other.from.max(n.from));
            if is_since(other) {
                since = since.or(Some(span.0));
            } else if !is_behind {
                // "năm 2017 và năm 2018, 2019" is one span.
                years = match last {
                    Some((at, (from, _))) if !self.has_figure(at, other.from) => Some((from, span.1)),
                    _ => Some(span),
                };
                last = years.map(|years| (other.to, years));
            } else if is_free && same_clause && other.from <= n.to + 4 {
                years = Some(span);
            } else if is_free && !self.has_figure(other.to, usize::MAX) {
                years = years.or(Some(span));
            }
        }
        // "Between 2015 and 2020 … from 13.93% to 3.5%": the years stand for the ends, not for each number.
        let is_start = (n.from.saturating_sub(2)..n.from).any(|at| matches!(self.word(at), "tu" | "from"));
        let is_dated = self.numerals.iter().any(|m| m.from >= n.to && m.from <= n.to + 2 && self.years(m).is_some());
        if is_start && !is_dated {
            return (None, None);
        }
        (years, since)
    }

    /// Whether a statistic of the same sentence stands between two words.
    fn has_figure(&self, from: usize, to: usize) -> bool {
        let sentence = self.reading.sentences.get(from.saturating_sub(1));
        let inside = |m: &Numeral| m.from >= from && m.to <= to && self.reading.sentences.get(m.from) == sentence;
        self.numerals.iter().zip(&self.statistics).any(|(m, is_figure)| *is_figure && inside(m))
    }

    /// A name of somebody or something that no name of the vocabulary and no cue explains.
    fn has_stranger(&self, sentence: u32) -> bool {
        let own = (0..self.reading.tokens.len()).filter(|at| self.reading.sentences[*at] == sentence);
        let all: Vec<usize> = own.collect();
        let (Some(first), Some(last)) = (all.first(), all.last()) else { return false };
        let is_capital =
            |at: usize| self.text[self.reading.tokens[at].range.clone()].chars().next().is_some_and(is_upper);
        let unknown = self.reading.unknown(*first..last + 1);
        unknown.iter().any(|at| {
            let is_first = *at == *first;
            let is_pair = is_first && is_capital(at + 1) && self.reading.sentences.get(at + 1) == Some(&sentence);
            is_capital(*at)
                && (!is_first || is_pair)
                && !matches!(self.word(*at), "dai" | "hoi" | "dang" | "usd" | "vnd" | "party" | "congress")
        })
    }
}

fn is_upper(c: char) -> bool {
    crate::text::lower(c) != c
}

/// Whether a cue stands for a qualifier.
fn is_qualifier(cue: Cue) -> bool {
    matches!(
        cue,
        Cue::Over
            | Cue::Under
            | Cue::About
            | Cue::Nearly
            | Cue::AtMost
            | Cue::AtLeast
            | Cue::Estimated
            | Cue::Projected
    )
}
