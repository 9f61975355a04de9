//! The qualifiers of a number: words before it, a sign, an estimate anywhere before it.
//! Knows no observation.

use super::text::Text;
use crate::lexicon::{Cue, Numeral};
use crate::text::{Found, among};

impl Text<'_> {
    /// Only fillers, bounds and the like stand between two words.
    pub(super) fn is_open(&self, from: usize, to: usize, own: &[Found<Cue>]) -> bool {
        let is_light = |cue: &Found<Cue>| is_qualifier(cue.what) || matches!(cue.what, Cue::Polite | Cue::Yearly);
        (from..to).all(|at| self.reading.fillers[at] || own.iter().any(|cue| cue.holds(at) && is_light(cue)))
    }

    /// The words that qualify a number, and its sign.
    pub(super) fn qualifiers(&self, n: &Numeral, own: &[Found<Cue>]) -> Vec<Cue> {
        let mut out = Vec::new();
        out.extend(self.sign(n));
        for cue in own.iter().filter(|cue| is_qualifier(cue.what)) {
            // "Some 679 villages": what is told to the last one is not about.
            // "vượt 15/15 chỉ tiêu": so many of them were.
            let is_idle = match self.word(cue.from) {
                "some" => n.step <= 1.0 && n.raw > 12.0,
                "vuot" | "exceeded" => n.whole.is_some(),
                _ => false,
            };
            if !is_idle && self.reaches(cue, n, own) && !out.contains(&cue.what) {
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
        let clauses = &self.reading.parts.clauses;
        // "128 nghìn tỷ (ước)"
        let is_held = cue.from == n.to && self.gap(n.to).trim() == "(" && self.gap(cue.to).contains(')');
        let is_behind = cue.from < n.to + 4 && clauses[cue.from] == clauses[n.to - 1] || is_held;
        if self.is_trailing(cue) {
            return self.is_bounded_behind(cue, n);
        }
        if cue.to > n.from {
            return is_forecast && is_behind;
        }
        let is_far = self.has_statistic(cue.to, n.from) && self.leads(cue, own);
        let is_light = |at: usize| {
            // The currency before a number is a part of it: "over VND12 trillion".
            self.reading.tokens[at].range.start >= n.range.start
                || self.reading.fillers[at] && !among("tu den from to voi with the", self.word(at))
                || own.iter().any(|other| other.holds(at) && is_qualifier(other.what))
        };
        is_forecast && !is_far || !self.is_parted(n.from) && (cue.to..n.from).all(is_light)
    }

    /// "trở lên", "or more": a bound that stands behind its number.
    fn is_trailing(&self, cue: &Found<Cue>) -> bool {
        matches!(cue.what, Cue::AtLeast | Cue::AtMost) && among("tro or and", self.word(cue.from))
    }

    /// Whether a bound behind a number is its own: what is counted may stand between them.
    fn is_bounded_behind(&self, cue: &Found<Cue>, n: &Numeral) -> bool {
        let clauses = &self.reading.parts.clauses;
        let is_near = (n.to..n.to + 3).contains(&cue.from) && clauses[cue.from] == clauses[n.to - 1];
        is_near && self.numerals.iter().all(|m| m.from < n.to || m.from >= cue.from)
    }

    /// "Từ 9% trở lên": a bound, and not where a change begins.
    pub(super) fn has_bound_behind(&self, n: &Numeral) -> bool {
        self.reading.cues.iter().any(|cue| self.is_trailing(cue) && self.is_bounded_behind(cue, n))
    }

    /// Whether a cue stands right before a number, which then has it for itself.
    fn leads(&self, cue: &Found<Cue>, own: &[Found<Cue>]) -> bool {
        let next = self.numerals.iter().find(|m| m.from >= cue.to);
        next.is_some_and(|next| self.is_open(cue.to, next.from, own))
    }
}

/// Words that make a number an estimate.
pub(super) fn is_forecast(cue: Cue) -> bool {
    matches!(cue, Cue::Estimated | Cue::Projected)
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
