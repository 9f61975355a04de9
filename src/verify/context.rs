//! What the words around a number say of it: qualifiers, direction, years, status, place.
//! Knows no observation.

use super::text::Text;
use crate::dataset::Direction;
use crate::lexicon::{Cue, Numeral};
use crate::text::Found;
use std::ops::Range;

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
    /// Every year that the sentence names.
    pub all_years: Vec<u16>,
    /// Whether words of an aim or a forecast stand in the sentence.
    pub is_ahead: bool,
    /// Whether it is the end of a change whose start is said as well: "từ 230 lên 555 nghìn tỷ".
    pub is_ended: bool,
    /// Whether the sentence before speaks of targets.
    pub is_among_targets: bool,
    /// Whether it is said of each year.
    pub is_yearly: bool,
    /// Whether it speaks of another place.
    pub is_elsewhere: bool,
    /// Names of somebody or something in its sentence that no word of the lexicon explains, in bytes.
    pub strangers: Vec<Range<usize>>,
    /// Whether a word of forecast stands before another number of the sentence.
    pub is_after_forecast: bool,
    /// What it is counted on, where that is said: 10 000 people.
    pub per: Option<f64>,
    /// Whether the sentence speaks of a term that is over.
    pub is_past: bool,
}

impl Text<'_> {
    /// What the words around a number say.
    pub fn context(&self, at: usize) -> Context {
        let n = &self.numerals[at];
        let is_own = |cue: &Found<Cue>| self.is_beside(cue.from, n.from);
        let own: Vec<Found<Cue>> = self.reading.cues.iter().copied().filter(is_own).collect();
        let sentence = self.reading.parts.sentences[n.from];
        let is_before = |cue: &Found<Cue>| sentence > 0 && self.reading.parts.sentences[cue.from] + 1 == sentence;
        let (years, since) = self.time(n, &own);
        let home = self.home(n).unwrap_or(0);
        Context {
            qualifiers: self.qualifiers(n, &own),
            change: self.change(n, &own),
            years,
            since,
            // Where a change begins is what is there by now.
            is_target: is_target(n, &own).filter(|_| !self.is_start(n)),
            all_years: self.all_years(n),
            is_ahead: own.iter().any(|cue| cue.what == Cue::Target || is_forecast(cue.what) && cue.to <= n.from),
            is_ended: own
                .iter()
                .any(|cue| cue.what == Cue::Until && cue.to <= n.from && self.is_open(cue.to, n.from, &own))
                && self.statistics_within(0, n.from).any(|m| self.is_beside(m.from, n.from) && self.is_start(m)),
            is_among_targets: self.reading.cues.iter().any(|cue| cue.what == Cue::Target && is_before(cue)),
            is_yearly: self.is_yearly(n, &own),
            is_elsewhere: own
                .iter()
                .any(|cue| cue.what == Cue::Elsewhere && cue.from >= home && self.is_of_place(cue, n, &own)),
            strangers: self.strangers(sentence, home),
            is_after_forecast: own.iter().any(|cue| is_forecast(cue.what) && cue.to <= n.from),
            per: self.per(n),
            is_past: (0..self.reading.tokens.len()).any(|at| self.is_beside(at, n.from) && self.is_last_term(at)),
        }
    }

    /// "nhiệm kỳ trước", "the last term".
    fn is_last_term(&self, at: usize) -> bool {
        let (before, word, next) = (self.before(at), self.word(at), self.word(at + 1));
        matches!((before, word, next), ("nhiem", "ki", "truoc") | (_, "khoa", "truoc"))
            || matches!((before, word), ("last" | "previous", "term"))
    }

    /// Where the province is named for a contrast with what was said before, "tỉnh bạn …, còn tỉnh ta …": from there on a
    /// number is its own.
    fn home(&self, n: &Numeral) -> Option<usize> {
        let clauses = &self.reading.parts.clauses;
        let is_contrast = |at: usize| {
            matches!(self.before(at), "con" | "rieng" | "khi" | "while" | "whereas" | "but")
                || at.checked_sub(1).is_some_and(|before| clauses[before] != clauses[at])
        };
        let mut homes = self.reading.homes.iter().copied();
        homes.rfind(|at| *at < n.from && self.is_beside(*at, n.from) && is_contrast(*at))
    }

    fn all_years(&self, n: &Numeral) -> Vec<u16> {
        let own = self.numerals.iter().filter(|m| self.is_beside(m.from, n.from));
        own.filter_map(|m| self.years(m)).map(|(_, to)| to).collect()
    }

    fn is_yearly(&self, n: &Numeral, own: &[Found<Cue>]) -> bool {
        let clauses = &self.reading.parts.clauses;
        let is_there = |cue: &Found<Cue>| cue.what == Cue::Yearly && clauses[cue.from] == clauses[n.from];
        self.around(n).1.starts_with('/') && matches!(self.word(n.to), "nam" | "year") || own.iter().any(is_there)
    }

    /// "27 giường trên 1.000 dân": the denominator of the same sentence nearest to the number.
    fn per(&self, n: &Numeral) -> Option<f64> {
        let others = self.numerals.iter().filter(|m| self.is_beside(m.from, n.from) && self.is_denominator(m));
        others.min_by_key(|m| m.from.abs_diff(n.from)).map(|m| m.raw * m.magnitude)
    }

    /// Only fillers, bounds and the like stand between two words.
    fn is_open(&self, from: usize, to: usize, own: &[Found<Cue>]) -> bool {
        let is_light = |cue: &Found<Cue>| is_qualifier(cue.what) || matches!(cue.what, Cue::Polite | Cue::Yearly);
        (from..to).all(|at| self.reading.fillers[at] || own.iter().any(|cue| cue.holds(at) && is_light(cue)))
    }

    fn qualifiers(&self, n: &Numeral, own: &[Found<Cue>]) -> Vec<Cue> {
        let mut out = Vec::new();
        out.extend(self.sign(n));
        for cue in own.iter().filter(|cue| is_qualifier(cue.what)) {
            let is_held = (cue.from..cue.to).all(|at| !self.reading.topics.iter().any(|topic| topic.holds(at)));
            if is_held && self.reaches(cue, n, own) && !out.contains(&cue.what) {
                out.push(cue.what);
            }
        }
        out
    }

    /// ">12.000 tỷ", "~ 22%", "10.000+": a qualifier in a sign.
    fn sign(&self, n: &Numeral) -> Option<Cue> {
        let (head, tail) = self.around(n);
        // The end of a tag, "<b>3,5%", is none.
        let mut last = head.trim_end().chars().rev();
        let before = match last.next().filter(|_| last.next().is_none_or(|c| !c.is_alphanumeric() && c != '-')) {
            Some('>') => Some(Cue::Over),
            Some('<') => Some(Cue::Under),
            Some('~' | '≈') => Some(Cue::About),
            Some('≥') => Some(Cue::AtLeast),
            Some('≤') => Some(Cue::AtMost),
            _ => None,
        };
        before.or_else(|| tail.starts_with('+').then_some(Cue::Over))
    }

    /// Whether a qualifier is one of a number: right before it, or anywhere before it for an estimate.
    fn reaches(&self, cue: &Found<Cue>, n: &Numeral, own: &[Found<Cue>]) -> bool {
        let is_forecast = is_forecast(cue.what);
        let is_behind = cue.from >= n.to && cue.from < n.to + 4;
        if cue.to > n.from {
            return is_forecast && is_behind;
        }
        let is_far = self.has_statistic(cue.to, n.from) && self.leads(cue, own);
        let is_light = |at: usize| {
            // The currency before a number is a part of it: "over VND12 trillion".
            self.reading.tokens[at].range.start >= n.range.start
                || self.reading.fillers[at] && !matches!(self.word(at), "tu" | "den" | "from" | "to")
                || own.iter().any(|other| other.holds(at) && is_qualifier(other.what))
        };
        is_forecast && !is_far || (cue.to..n.from).all(is_light)
    }

    /// Whether a cue stands right before a number, which then has it for itself.
    fn leads(&self, cue: &Found<Cue>, own: &[Found<Cue>]) -> bool {
        let next = self.numerals.iter().find(|m| m.from >= cue.to);
        next.is_some_and(|next| self.is_open(cue.to, next.from, own))
    }

    fn change(&self, n: &Numeral, own: &[Found<Cue>]) -> Option<Option<Direction>> {
        let is_change = |cue: &&Found<Cue>| {
            cue.to <= n.from
                && matches!(cue.what, Cue::Up | Cue::Down | Cue::Change | Cue::Gap)
                && self.is_open(cue.to, n.from, own)
        };
        let cue = own.iter().rev().find(is_change)?;
        // "giảm còn 3,5%": a level again; "giảm từ 14,8%": where it began is one too.
        let is_ended = own.iter().any(|end| end.what == Cue::Until && end.from >= cue.from && end.to <= n.from);
        (!is_ended && !self.is_start(n)).then_some(match cue.what {
            Cue::Up => Some(Direction::Up),
            Cue::Down => Some(Direction::Down),
            _ => None,
        })
    }

    /// Whether words of another place say where a number is of: "cả nước" as what it ranks in or is compared with does
    /// not, nor "tỉnh, thành phố", a number of districts, or the province's own town.
    fn is_of_place(&self, cue: &Found<Cue>, n: &Numeral, own: &[Found<Cue>]) -> bool {
        let clauses = &self.reading.parts.clauses;
        let ranks = |other: &Found<Cue>| other.what == Cue::Rank && clauses[other.from] == clauses[cue.from];
        let before = self.before(cue.from);
        let is_compared =
            cue.from >= n.to && matches!(before, "nhat" | "dau" | "quan" | "chung" | "voi" | "in" | "than");
        // "một huyện" is somewhere, unless it is what is counted.
        let is_one = matches!(before, "mot" | "one") && n.to != cue.from;
        let is_town = matches!(self.word(cue.from), "thanh" | "huyen")
            && !is_one
            && (matches!(before, "tinh" | "xa" | "cac" | "nhieu" | "so")
                || self.reading.fillers.get(cue.to).copied().unwrap_or_default()
                || self.numerals.iter().any(|m| m.to == cue.from));
        !(own.iter().any(ranks) || is_compared || is_town)
    }

    /// Names that nothing explains, from a word on, each with the capitals that follow.
    fn strangers(&self, sentence: u32, home: usize) -> Vec<Range<usize>> {
        let all: Vec<usize> =
            (0..self.reading.tokens.len()).filter(|at| self.reading.parts.sentences[*at] == sentence).collect();
        let (Some(first), Some(last)) = (all.first(), all.last()) else { return Vec::new() };
        let text = |at: usize| self.reading.tokens.get(at).map_or("", |token| &self.text[token.range.clone()]);
        let is_capital = |at: usize| text(at).chars().next().is_some_and(is_upper) && at <= *last;
        let is_roman = |at: usize| text(at).bytes().all(|byte| b"IVXLC".contains(&byte));
        let is_strange = |at: &usize| {
            is_capital(*at)
                && (at != first || is_capital(at + 1))
                && !is_roman(*at)
                && !self.numerals.iter().any(|n| n.from <= *at && *at < n.to)
                && !INSTITUTIONS.split_whitespace().any(|word| word == self.word(*at))
        };
        let unknown = self.reading.unknown(home.max(self.speech(*first, *last))..last + 1);
        let run = |at: usize| {
            let end = (at..=*last).take_while(|at| is_capital(*at)).last().unwrap_or(at);
            self.reading.tokens[at].range.start..self.reading.tokens[end].range.end
        };
        unknown.into_iter().filter(is_strange).map(run).collect()
    }

    /// Where a sentence begins behind the office that speaks: "Sở Công Thương: …".
    fn speech(&self, first: usize, last: usize) -> usize {
        let is_office = OFFICES.split_whitespace().any(|word| word == self.word(first));
        let gap = |at: usize| &self.text[self.reading.tokens[at - 1].range.end..self.reading.tokens[at].range.start];
        let colon = (first + 1..=last).find(|at| gap(*at).contains(':')).filter(|_| is_office);
        let is_said = |at: &usize| !self.numerals.iter().any(|n| n.from < *at && n.from >= first);
        colon.filter(is_said).unwrap_or(first)
    }
}

/// How the name of an office begins that may speak: folded.
const OFFICES: &str = "so ban ubnd uy phong chi hoi van doan department";

/// Words of institutions and documents that are written with a capital: folded.
const INSTITUTIONS: &str = "dai hoi dang bo nghi quyet ban chap hanh bao cao uy hoi dong nhan dan ubnd hdnd so cuc thong ke bi thu chu tich trung uong bo chinh tri dong chi party congress report province people committee";

/// Words that make a number an estimate.
fn is_forecast(cue: Cue) -> bool {
    matches!(cue, Cue::Estimated | Cue::Projected)
}

/// Whether the last word of its status before a number is of a target; `None` if there is none.
fn is_target(n: &Numeral, own: &[Found<Cue>]) -> Option<bool> {
    let last = |what: Cue| own.iter().filter(|cue| cue.to <= n.from && cue.what == what).map(|cue| cue.to).max();
    let (target, now) = (last(Cue::Target), last(Cue::Now));
    (target.is_some() || now.is_some()).then_some(target > now)
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
