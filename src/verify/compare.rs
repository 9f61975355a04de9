//! A number against the observations that its words name: the one that fits best, and in what it differs.
//! Knows the order of slips: a lost qualifier is nearer than a rounding, that nearer than another number.

use super::Verdict;
use super::context::Context;
use super::derive::derived;
use super::named::{Named, is_adjacent, is_alone, is_bare, named, names_behind};
use super::text::Text;
use super::value::{Fit, fit, has_digits, is_equal, is_rounded, is_shifted, kind};
use super::wording::{is_of_status, is_then, same_words};
use crate::dataset::{Observation, Status, Unit, UnitKind};
use crate::lexicon::{Measure, Numeral};
use crate::sentence::Facts;

/// What was found about a number.
pub(super) struct Finding<'a> {
    pub verdict: Verdict,
    pub observation: Option<&'a Observation>,
    /// A computation, for derived numbers.
    pub formula: String,
}

impl Finding<'_> {
    fn bare(verdict: Verdict) -> Self {
        Finding { verdict, observation: None, formula: String::new() }
    }
}

/// A comparison with one observation.
struct Match<'a> {
    observation: &'a Observation,
    verdict: Verdict,
    cost: u32,
    of: Named,
}

/// A number with everything around it.
struct Asked<'a, 'b> {
    facts: &'b Facts<'a>,
    text: &'b Text<'b>,
    at: usize,
    n: &'b Numeral,
    context: Context,
    named: Vec<Named>,
}

/// The finding for a number.
pub(super) fn compare<'a>(facts: &Facts<'a>, text: &Text, at: usize) -> Finding<'a> {
    if !text.is_statistic(at) {
        return Finding::bare(Verdict::None);
    }
    let asked =
        Asked { facts, text, at, n: &text.numerals[at], context: text.context(at), named: named(facts, text, at) };
    if asked.named.is_empty() {
        return Finding::bare(if asked.is_known() { Verdict::Unsure } else { Verdict::Absent });
    }
    let Some(best) = asked.best() else { return asked.derived().unwrap_or(Finding::bare(Verdict::Absent)) };
    let computed = if best.is_loose() { asked.derived() } else { None };
    computed.unwrap_or_else(|| asked.settled(best))
}

impl Match<'_> {
    /// Whether a computation may explain the number better.
    fn is_loose(&self) -> bool {
        let is_exact = matches!(self.verdict, Verdict::Same | Verdict::Derived | Verdict::Qualifier | Verdict::Points);
        !(is_exact || self.verdict == Verdict::Rounded && self.observation.direction.is_some())
    }
}

impl<'a> Asked<'a, '_> {
    /// Whether the report has the number anywhere.
    fn is_known(&self) -> bool {
        let dataset = self.facts.dataset;
        let is_it = |o: &Observation| fit(dataset, o, self.n) == Some(Fit::Same) && is_equal(dataset, o, self.n);
        dataset.observations.iter().any(is_it)
    }

    /// A computation that gives the number.
    fn derived(&self) -> Option<Finding<'a>> {
        let named: Vec<usize> = self.named.iter().map(|one| one.indicator).collect();
        let is_other = self.context.is_elsewhere || self.is_strange();
        let (o, formula) = derived(self.facts, &named, self.n, &self.context).filter(|_| !is_other)?;
        Some(Finding { verdict: Verdict::Derived, observation: Some(o), formula })
    }

    /// Whether a name is said that no observation's own sentence has.
    fn is_strange(&self) -> bool {
        let is_quoted = |name: &str| self.facts.quoted.iter().any(|one| one.quote.contains(name));
        self.context.strangers.iter().any(|name| !is_quoted(&self.text.text[name.clone()]))
    }

    /// The observation that fits best, of the nearest name.
    fn best(&self) -> Option<Match<'a>> {
        let dataset = self.facts.dataset;
        let of = |one: &Named| {
            let (id, one) = (&dataset.indicators[one.indicator].id, *one);
            dataset.observations_of(id).filter_map(move |o| self.matched(o, one))
        };
        let all = || self.named.iter().flat_map(of);
        let least = |all: &mut dyn Iterator<Item = Match<'a>>| all.min_by_key(|found| found.cost + found.of.distance);
        let best = least(&mut all())?;
        // "14 đô thị, gồm 17 đô thị loại V": a number has the name right behind it, whatever else it may fit.
        let own = names_behind(self.facts, self.text, self.n, best.of.via);
        if !own.is_empty()
            && !own.contains(&best.of.via)
            && let Some(found) = least(&mut all().filter(|found| own.contains(&found.of.via)))
        {
            return Some(found);
        }
        // The name next to the number has another one: this one belongs to a neighbour, perhaps by exchange.
        let is_next = |found: &Match| {
            found.of.distance == 0 && found.verdict == Verdict::Different && self.is_timely(found.observation)
        };
        // At 1 it has a name on its other side, or a second one before it, which may be the one that is meant.
        if best.of.distance < 2 || !is_alone(self.text, self.at, &self.named) {
            return Some(best);
        }
        Some(all().find(is_next).unwrap_or(best))
    }

    /// What may be said of the best comparison; where words are left over, nothing.
    fn settled(&self, best: Match<'a>) -> Finding<'a> {
        let o = best.observation;
        // A rank is one among other places.
        let is_rank = kind(self.facts.dataset, o) == Some(UnitKind::Rank);
        let is_other = self.context.is_elsewhere && !is_rank || self.is_strange();
        let limit = match best.verdict {
            Verdict::Different if is_other => return Finding::bare(Verdict::Absent),
            Verdict::Different => return self.different(&best),
            Verdict::Rounded | Verdict::Unit | Verdict::Status => 2,
            _ => 5,
        };
        if is_other || best.of.distance > limit || best.of.is_claimed {
            return Finding::bare(Verdict::Unsure);
        }
        Finding { observation: Some(o), ..Finding::bare(best.verdict) }
    }

    /// Another number than the report's: said only where nothing else can be meant.
    fn different(&self, best: &Match<'a>) -> Finding<'a> {
        let (o, context) = (best.observation, &self.context);
        if !self.facts.dataset.observations_of(&o.indicator).any(|other| is_then(other, context)) {
            return Finding::bare(Verdict::Absent);
        }
        // A number that the report has elsewhere may be that one, unless the name stands next to it.
        let is_telling = self.n.step < 1.0 || self.n.raw >= 1000.0;
        let is_own = !is_telling || is_adjacent(self.text, self.n, best.of.via) || !self.is_known();
        let is_sure = best.of.distance == 0
            && is_own
            && self.is_timely(o)
            && !context.is_past
            && is_alone(self.text, self.at, &self.named)
            && is_bare(self.text, self.at, best.of.via, self.facts);
        if !is_sure {
            return Finding::bare(Verdict::Unsure);
        }
        Finding { observation: Some(o), ..Finding::bare(Verdict::Different) }
    }

    /// The number beside one observation; `None` where they cannot be compared.
    fn matched(&self, o: &'a Observation, of: Named) -> Option<Match<'a>> {
        let (dataset, n, context) = (self.facts.dataset, self.n, &self.context);
        let fit = fit(dataset, o, n)?;
        let made = |verdict, cost| Some(Match { observation: o, verdict, cost, of });
        let is_equal = is_equal(dataset, o, n);
        if self.is_turned(o) {
            return if is_equal { made(Verdict::Unsure, 6) } else { None };
        }
        let late = u32::from(!self.is_timely(o));
        if is_equal && fit != Fit::Unit {
            let (verdict, cost) = self.worded(o, fit);
            return made(verdict, cost);
        }
        let is_scaled = matches!(kind(dataset, o), Some(UnitKind::Money | UnitKind::Length));
        if is_scaled && has_digits(o, n) || is_shifted(dataset, o, n) {
            return made(Verdict::Unit, 3 + 2 * late);
        }
        if fit != Fit::Same {
            return None;
        }
        if is_rounded(dataset, o, n, context) {
            return made(Verdict::Rounded, 2 + 3 * late + u32::from(o.status == Status::Derived));
        }
        // A part of a whole is near a share, or says something else.
        let is_plain = n.whole.is_none() || o.quantity.whole.is_some();
        is_plain.then_some(())?;
        made(Verdict::Different, 9 + 2 * late + u32::from(o.status == Status::Derived))
    }

    /// The verdict on the words around an equal number, and how far off they are.
    fn worded(&self, o: &Observation, fit: Fit) -> (Verdict, u32) {
        let (dataset, context) = (self.facts.dataset, &self.context);
        // "Vượt 46%" is how much above it is, no bound.
        let is_excess = kind(dataset, o) == Some(UnitKind::Excess);
        let is_exact = is_excess || same_words(o, context) && !self.is_place_for_group(o);
        let is_timely = self.is_timely(o);
        let own = dataset.unit(&o.unit).map_or(1.0, Unit::denominator);
        let is_counted_otherwise = own > 1.0 && context.per.is_some_and(|per| per > 1.0 && per != own);
        match () {
            () if is_counted_otherwise => (Verdict::Unit, 2),
            // From the result to the target: whether it is told as reached is not said.
            () if !is_timely && context.is_ended && o.status == Status::Target => (Verdict::Unsure, 3),
            () if !is_timely => (Verdict::Status, 3 + u32::from(!is_exact)),
            () if fit == Fit::Points => (Verdict::Points, 1 + u32::from(!is_exact)),
            () if o.status == Status::Derived => (Verdict::Derived, 1),
            () if !is_exact => (Verdict::Qualifier, 1),
            () => (Verdict::Same, 0),
        }
    }

    /// "đứng thứ 12" where the report says a group of 12.
    fn is_place_for_group(&self, o: &Observation) -> bool {
        let unit = self.facts.dataset.unit(&o.unit);
        let is_group = unit.is_some_and(|unit| unit.kind == UnitKind::Rank && !unit.symbol.is_empty());
        is_group && matches!(self.text.before(self.n.from), "thu" | "hang")
    }

    /// Whether the text speaks of the observation's time and status.
    fn is_timely(&self, o: &Observation) -> bool {
        is_then(o, &self.context) && is_of_status(o, &self.context)
    }

    /// A change is no level, and a fall no rise.
    fn is_turned(&self, o: &Observation) -> bool {
        let dataset = self.facts.dataset;
        let kind = kind(dataset, o);
        let is_points = self.n.measure == Measure::Points;
        match (o.direction, self.context.change) {
            (Some(own), Some(Some(told))) => own != told,
            (Some(_), Some(None)) | (None, None) => false,
            // "40 xã thành 21 xã": without a word of change a number of things is a level.
            (Some(_), None) if kind == Some(UnitKind::Count) => true,
            // Of some indicators the yearly change is all there is.
            (Some(_), None) => {
                !is_points && dataset.indicator(o.indicator.as_str()).is_none_or(|row| row.unit != o.unit)
            }
            (None, Some(_)) => !matches!(kind, Some(UnitKind::Growth | UnitKind::Count)),
        }
    }
}
