//! A number against the observations that its words name: the one that fits best, and in what it differs.
//! Knows where a number may be another's, and which words leave it open.

use super::Verdict;
use super::asked::Asked;
use super::certain::{is_adjacent, is_alone, is_bare, is_neutral, is_of_other, is_of_part, is_of_some, is_of_thing};
use super::cost::{BEFORE, FARTHEST, NEAR, NEXT, PARTED, ROUNDED};
use super::derive::derived;
use super::loose::{counts, is_said, loosely};
use super::matched::Match;
use super::named::{Named, names_behind, topics};
use super::text::Text;
use super::value::{Fit, fit, is_bounded, is_equal, is_misprint, is_value, kind};
use super::wording::is_then;
use crate::dataset::{Indicator, Observation, PeriodKind, UnitKind};
use crate::lexicon::{Measure, Numeral};
use crate::sentence::Facts;
use crate::text::{Found, among};

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

/// The finding for a number.
pub(super) fn compare<'a>(facts: &Facts<'a>, text: &Text, at: usize) -> Finding<'a> {
    if !text.is_statistic(at) {
        return Finding::bare(Verdict::None);
    }
    let asked = Asked::new(facts, text, at);
    let found = asked.found();
    let is_open = matches!(found.verdict, Verdict::Absent | Verdict::Unsure | Verdict::Rounded | Verdict::Different);
    let recognised = if is_open { asked.recognised() } else { None };
    let found = recognised.unwrap_or(found);
    let is_graded = |n: &Numeral| among("thi len urban citi town", text.word(n.from.wrapping_sub(2)));
    match found.verdict {
        Verdict::None | Verdict::Same if asked.n.measure == Measure::Grade => found,
        // Only what is plainly the grade of a town differs: "bệnh viện loại I" and "xếp loại I" are names.
        Verdict::Status | Verdict::Different if asked.n.measure == Measure::Grade && is_graded(asked.n) => found,
        _ if asked.n.measure == Measure::Grade => Finding::bare(Verdict::None),
        _ if text.is_riddle(asked.n) => Finding::bare(Verdict::Unsure),
        _ => found,
    }
}

impl<'a> Asked<'a, '_> {
    /// What is found by the names around the number.
    fn found(&self) -> Finding<'a> {
        let Some(best) = self.best() else {
            return self.derived().unwrap_or_else(|| {
                // A number of the report of which the names around it say nothing may be the report's.
                let is_open = self.is_known() && !self.is_other() && !is_of_thing(self.text, self.n);
                Finding::bare(if is_open { Verdict::Unsure } else { Verdict::Absent })
            });
        };
        let is_counted = best.verdict == Verdict::Different && self.is_named_behind(&best);
        let computed = if best.is_loose() && !is_counted { self.derived() } else { None };
        computed.unwrap_or_else(|| self.settled(best))
    }

    /// "05 KCN, 35 cụm CN": a number that is said to be of one thing alone is no sum.
    fn is_named_behind(&self, best: &Match) -> bool {
        let is_behind =
            |topic: &Found<usize>| topic.what == best.of.via && topic.from == self.n.to && !best.of.is_negated;
        self.text.reading.topics.iter().any(is_behind)
    }

    /// An observation with exactly the number, where words of its name are around, though not as a name: these words may
    /// confirm a number, and never say that it is another one.
    fn recognised(&self) -> Option<Finding<'a>> {
        if self.is_other() {
            return None;
        }
        let dataset = self.facts.dataset;
        let is_it = |o: &&Observation| {
            let is_near = || is_equal(dataset, o, self.n) || is_misprint(dataset, o, self.n);
            self.is_bare_value(o) || fit(dataset, o, self.n) == Some(Fit::Same) && is_near()
        };
        let next = self.named.iter().filter(|one| one.distance == NEXT).map(|one| one.via).collect::<Vec<_>>();
        let of = |o: &'a Observation| {
            let indicator = dataset.indicators.iter().position(|row| row.id == o.indicator)?;
            // "16/63" is no other number, whatever it is called.
            let is_telling = self.n.whole.is_some_and(|whole| whole > 12.0) && o.quantity.whole.is_some();
            let near = loosely(self.facts, self.text, self.n, indicator, &next);
            let distance = near.or((is_telling || self.is_unmistakable(o, indicator)).then_some(BEFORE))?;
            self.matched(o, Named::at(indicator, distance))
        };
        let found = dataset.observations.iter().filter(is_it).filter_map(of);
        let best = found.min_by_key(|one| one.cost + one.of.distance)?;
        let is_agreed = matches!(best.verdict, Verdict::Same | Verdict::Derived | Verdict::Points | Verdict::Qualifier)
            || best.verdict == Verdict::Status && self.n.measure == Measure::Grade;
        if best.verdict == Verdict::Different {
            return Some(self.different(&best)).filter(|found| found.verdict == Verdict::Different);
        }
        is_agreed.then_some(Finding { observation: Some(best.observation), ..Finding::bare(best.verdict) })
    }

    /// Whether the report has the number anywhere, counted in what the words behind it say.
    fn is_known(&self) -> bool {
        let dataset = self.facts.dataset;
        let is_it = |o: &Observation| {
            is_value(dataset, o, self.n) && !self.is_turned(o) && counts(self.facts, self.text, self.n, o)
        };
        dataset.observations.iter().any(is_it)
    }

    /// A computation that gives the number.
    fn derived(&self) -> Option<Finding<'a>> {
        let (o, formula) = derived(self.facts, &self.related(), self.n, &self.context).filter(|_| !self.is_other())?;
        Some(Finding { verdict: Verdict::Derived, observation: Some(o), formula })
    }

    /// The indicators that may be computed with: what is named, what its words name in part, and what belongs to these.
    fn related(&self) -> Vec<usize> {
        let rows = &self.facts.dataset.indicators;
        let mut all: Vec<usize> = self.named.iter().map(|one| one.indicator).collect();
        // "35 khu và cụm công nghiệp": of what is counted together a word may be said once.
        for at in 0..rows.len() {
            if !all.contains(&at) && is_said(self.facts, self.text, self.n, at) {
                all.push(at);
            }
        }
        let is_of = |row: &Indicator, at: &usize| row.parent.as_ref().is_some_and(|(id, _)| rows[*at].id == *id);
        let children = (0..rows.len()).filter(|at| !all.contains(at) && all.iter().any(|own| is_of(&rows[*at], own)));
        let children: Vec<usize> = children.collect();
        all.extend(children);
        all
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
        let is_exactly = best.cost < ROUNDED
            && (best.of.distance == NEXT || best.of.distance == NEAR && !self.is_taken(best.of.via));
        if !own.is_empty()
            && !is_exactly
            && !own.contains(&best.of.via)
            && let Some(found) = least(&mut all().filter(|found| own.contains(&found.of.via)))
        {
            return Some(found);
        }
        // The name next to the number has another one: this one belongs to a neighbour, perhaps by exchange.
        let is_next = |found: &Match| {
            found.of.distance == NEXT && found.verdict == Verdict::Different && self.is_timely(found.observation)
        };
        // At NEAR it has a name on its other side, or a second one before it, which may be the one that is meant.
        if best.of.distance < PARTED || !is_alone(self.text, self.at, &self.named) || !self.is_taken(best.of.via) {
            return Some(best);
        }
        Some(all().find(is_next).unwrap_or(best))
    }

    /// Whether a name has another number in its clause.
    fn is_taken(&self, indicator: usize) -> bool {
        let clauses = &self.text.reading.parts.clauses;
        let is_with = |topic: &&Found<usize>| {
            let mut others = self.text.statistics_within(0, usize::MAX).iter().filter(|m| m.from != self.n.from);
            topic.what == indicator
                && others.any(|m| (clauses[topic.from]..=clauses[topic.to - 1]).contains(&clauses[m.from]))
        };
        topics(self.text, self.n).any(|topic| is_with(&topic))
    }

    /// What may be said of the best comparison; where words are left over, nothing.
    fn settled(&self, best: Match<'a>) -> Finding<'a> {
        let o = best.observation;
        // A rank is one among other places.
        let is_rank = kind(self.facts.dataset, o) == Some(UnitKind::Rank);
        let owner = &self.context.owner;
        let is_elsewhere = owner.is_elsewhere || owner.listed.iter().any(|name| !self.is_of(o, name));
        let is_elsewhere = is_elsewhere && !is_rank;
        // What another's name stands with, or follows, is confirmed, and else left open: nobody else has the report's number by
        // chance.
        let is_confirmed =
            matches!(best.verdict, Verdict::Same | Verdict::Derived | Verdict::Qualifier | Verdict::Points);
        if is_elsewhere || !is_confirmed && self.is_strange() {
            return Finding::bare(Verdict::Absent);
        }
        // "Ngành than lãi 1.200 tỷ đồng, nộp ngân sách …": what comes behind in another clause names another amount.
        let clauses = &self.text.reading.parts.clauses;
        let is_before = self.text.reading.topics.iter().any(|topic| {
            let is_near = topic.to <= self.n.from || clauses[topic.from] == clauses[self.n.to - 1];
            topic.what == best.of.via && is_near
        });
        let limit = match best.verdict {
            Verdict::Different => return self.different(&best),
            Verdict::Unit | Verdict::Qualifier if !is_before => NEXT,
            Verdict::Rounded | Verdict::Unit | Verdict::Status => PARTED,
            _ => FARTHEST,
        };
        if best.of.distance > limit || best.of.is_claimed {
            return Finding::bare(Verdict::Unsure);
        }
        Finding { observation: Some(o), ..Finding::bare(best.verdict) }
    }

    /// Another number than the report's: said only where nothing else can be meant.
    fn different(&self, best: &Match<'a>) -> Finding<'a> {
        let o = best.observation;
        let year = match self.context.years {
            Some((_, to)) => Some(to).filter(|_| self.context.is_loosely_dated),
            None => self.context.governing,
        };
        let is_then = |other: &Observation| {
            is_then(other, &self.context)
                // "Mục tiêu 2025: … Che phủ rừng: 37,5%": where no target is known there is nothing to differ from.
                && year.is_none_or(|year| year == other.period.to)
        };
        if !self.facts.dataset.observations_of(&o.indicator).any(is_then) {
            return Finding::bare(Verdict::Absent);
        }
        // A name of the sentence before says nothing of a number that is not its.
        if best.of.distance >= BEFORE && !self.is_known() {
            return Finding::bare(Verdict::Absent);
        }
        // Digits in another order are no chance: they need not stand next to the name.
        let is_misprint = best.of.distance <= PARTED && is_misprint(self.facts.dataset, o, self.n);
        let is_misprint = is_misprint || best.of.distance <= NEAR && self.is_exchanged(o);
        let is_sure = (is_misprint || self.is_its(best))
            && self.is_comparable(o)
            && (counts(self.facts, self.text, self.n, o) || is_neutral(self.text, self.n.to))
            // What is true of the value is not another number, however far it is from it.
            && !is_bounded(self.facts.dataset, o, self.n, &self.context)
            && !is_of_some(self.facts, self.text, best.of.via)
            && self.is_timely(o)
            && !self.context.is_past
            && (self.n.measure == Measure::Grade || !is_of_part(self.text, self.n))
            && (is_misprint || !is_of_other(self.text, self.n))
            && !self.text.is_of_other_stretch(self.n)
            && self.context.owner.strangers.is_empty()
            && self.text.reading.unknown(self.text.head(self.n)).is_empty()
            && (is_misprint || is_bare(self.text, self.at, best.of.via, self.facts));
        // From a level that may not be joined to another nothing follows.
        let is_broken = self.facts.dataset.observations_of(&o.indicator).any(|other| !other.break_reason.is_empty());
        match () {
            () if is_sure => Finding { observation: Some(o), ..Finding::bare(Verdict::Different) },
            () if self.is_known() || is_broken => Finding::bare(Verdict::Unsure),
            () => Finding::bare(Verdict::Absent),
        }
    }

    /// Whether the number can only be of the name that is nearest.
    fn is_its(&self, best: &Match<'a>) -> bool {
        let (o, context) = (best.observation, &self.context);
        // A number that the report has elsewhere may be that one, unless the name stands next to it.
        let is_telling = self.n.step < 1.0 || self.n.raw >= 1000.0;
        let is_own = !is_telling || is_adjacent(self.text, self.n, best.of.via) || !self.is_known();
        let is_nearest = best.of.distance == NEXT && is_alone(self.text, self.at, &self.named);
        // "còn 5,3%, giảm 8,43 điểm so với năm 2015": a change right behind a level of the same.
        let is_change =
            o.direction.is_some() && o.direction == context.change.flatten() && context.since == Some(o.period.from);
        is_own && (is_nearest || best.of.distance == PARTED && is_change)
    }

    /// Whether the words make the number no part of an observation, and no difference from it.
    fn is_comparable(&self, o: &Observation) -> bool {
        // "Bình quân mỗi năm" before it may make a part of a total of it.
        let is_total = o.period.kind() == PeriodKind::Total && o.period.from < o.period.to;
        // "thêm 3,2 giường" is a difference, which no level contradicts.
        let is_level = o.direction.is_none() && o.period.kind() != PeriodKind::Mean;
        // "Số đơn vị còn lại 742": what is left of what a total was taken from.
        let words = [2, 1].map(|back| self.text.word(self.n.from.wrapping_sub(back)));
        let is_left = words == ["con", "lai"] && o.period.kind() == PeriodKind::Total;
        !(self.context.has_yearly && is_total || is_left || self.context.is_more && is_level)
    }
}
