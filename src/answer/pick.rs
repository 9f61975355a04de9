//! The observation that an intent asks for, and the sentence that tells it.
//! Knows the years and the measure that were asked for: what holds for another time or in another measure is no answer.

use super::intent::Intent;
use super::{Answer, Question, Says};
use crate::dataset::{Indicator, Observation, Period, PeriodKind, Status, UnitKind};
use crate::lexicon::{Cue, Found};
use crate::locale::Lang;
use crate::sentence::{Pair, assessed, both, gap, pair, sentence, with_change};

impl<'a> Question<'a> {
    /// The answer out of the indicators that a name may mean.
    pub(super) fn pick(&self, intent: Intent, rows: &[&'a Indicator], at: usize) -> Option<Answer> {
        let is_year = |at: usize| {
            self.years.iter().any(|y| self.reading.tokens.get(at).is_some_and(|t| t.spelling.key == key(*y)))
        };
        let is_off =
            |cue: &Found<Cue>| matches!(cue.what, Cue::Before | Cue::After) && (is_year(cue.to) || is_year(cue.to + 1));
        if self.reading.cues.iter().any(is_off) {
            return self.not_stated(rows.first()?);
        }
        let mut rows = rows.to_vec();
        if intent == Intent::Rank {
            rows = rows.into_iter().filter_map(|row| self.ranking(row)).collect();
            if rows.is_empty() {
                return None;
            }
        }
        // The measure that is asked for comes first.
        let is_share = self.reading.has(Cue::Share);
        let is_asked = |row: &Indicator| self.fits_measure(row, is_share);
        rows.sort_by_key(|row| !is_asked(row));
        let near = rows.iter().flat_map(|row| self.facts.dataset.children_of(&row.id)).map(|(child, _)| child);
        let near: Vec<&Indicator> = near.filter(|_| intent == Intent::Target).collect();
        let found = rows.iter().chain(&near).find_map(|row| self.told(intent, row));
        let row = rows.first()?;
        match found {
            Some(answer) if self.is_measured(intent, row, at) => Some(answer),
            Some(_) => self.not_stated(row),
            None => self.not_stated(row),
        }
    }

    fn kind(&self, row: &Indicator) -> Option<UnitKind> {
        self.facts.dataset.unit(&row.unit).map(|unit| unit.kind)
    }

    fn fits_measure(&self, row: &Indicator, is_share: bool) -> bool {
        let kind = self.kind(row);
        let has_share = matches!(
            kind,
            Some(UnitKind::Share | UnitKind::Growth | UnitKind::PointsPerYear | UnitKind::Excess | UnitKind::Points)
        );
        has_share == is_share
    }

    /// Whether the value is in the measure asked for: "bao nhiêu hộ nghèo" asks for households, not for a share.
    fn is_measured(&self, intent: Intent, row: &Indicator, at: usize) -> bool {
        if !matches!(intent, Intent::Level | Intent::Target) {
            return true;
        }
        let is_share = self.reading.has(Cue::Share);
        let counted =
            self.reading.cues.iter().any(|cue| cue.what == Cue::Count && cue.to <= at && self.is_joined(cue.to, at));
        match self.kind(row) {
            Some(UnitKind::Share) => is_share || !counted,
            Some(UnitKind::Rank) => !self.reading.has(Cue::Count),
            Some(UnitKind::Count | UnitKind::Money | UnitKind::Length) => !is_share,
            _ => true,
        }
    }

    /// Nothing but fillers between two words.
    fn is_joined(&self, from: usize, to: usize) -> bool {
        (from..to).all(|at| self.reading.fillers[at])
    }

    /// The ranking of what is named, or itself.
    fn ranking(&self, row: &'a Indicator) -> Option<&'a Indicator> {
        if self.kind(row) == Some(UnitKind::Rank) {
            return Some(row);
        }
        let children = self.facts.dataset.children_of(&row.id).map(|(child, _)| child);
        children.into_iter().find(|child| self.kind(child) == Some(UnitKind::Rank))
    }

    fn told(&self, intent: Intent, row: &'a Indicator) -> Option<Answer> {
        let own = self.observations(row);
        let is_relative = matches!(self.kind(row), Some(UnitKind::Multiple | UnitKind::Excess));
        match intent {
            Intent::Target if is_relative => self.one(self.level(&own)?),
            Intent::Gap => self.missing(row),
            Intent::Met => self.met(row),
            Intent::Change => self.changed(row, &own),
            Intent::Target => {
                self.one(own.into_iter().find(|o| o.status == Status::Target && self.is_then(&o.period, o.status))?)
            }
            Intent::Event(kind) => self.one(own.into_iter().find(|o| o.period.kind == kind)?),
            Intent::When => self.one(self.valued(&own)?),
            Intent::Rank if self.reading.has(Cue::Target) => {
                self.one(own.into_iter().find(|o| o.status == Status::Target)?)
            }
            Intent::Rank | Intent::Level => self.one(self.level(&own)?),
            Intent::Larger => None,
        }
    }

    fn say(&self, says: Says, observations: &[&Observation], text: String) -> Option<Answer> {
        let ids = observations.iter().map(|o| o.id.0.clone()).collect();
        Some(Answer { says, observations: ids, text, lang: self.lang })
    }

    fn one(&self, o: &Observation) -> Option<Answer> {
        self.agrees(&[o]).then_some(())?;
        self.say(Says::Value, &[o], sentence(self.facts, o, self.lang))
    }

    /// Every number of the question is one of the answer's.
    fn agrees(&self, told: &[&Observation]) -> bool {
        let is_told = |value: f64| {
            told.iter().any(|o| {
                let q = &o.quantity;
                [Some(q.value), q.upper, q.whole].into_iter().flatten().any(|known| same(known.to_f64(), value))
                    || same(self.base(o), value)
            })
        };
        self.numerals.iter().all(|n| {
            let whole = n.whole.is_none_or(is_told);
            whole && (is_told(n.raw) || is_told(n.raw * n.magnitude) || n.other.is_some_and(is_told))
        })
    }

    fn base(&self, o: &Observation) -> f64 {
        let scale = self.facts.dataset.unit(&o.unit).map_or(1, |unit| unit.scale);
        o.quantity.value.to_f64() * scale as f64
    }

    /// Whether a period is the one asked for; without a year every period is.
    fn is_then(&self, period: &Period, status: Status) -> bool {
        match self.asked()[..] {
            [] => true,
            [year] => period.to == year && (period.from == year || status == Status::Target),
            [from, to, ..] => period.to == to && (period.from == from || period.from == from + 1),
        }
    }

    /// The years asked for, without those that are compared with.
    fn asked(&self) -> Vec<u16> {
        let reading = &self.reading;
        let year_of = |at: usize| {
            reading.tokens.get(at).and_then(|token| self.years.iter().find(|y| token.spelling.key == key(**y)))
        };
        let since = |cue: Cue| matches!(cue, Cue::Since);
        let is_change = reading.has(Cue::Up) || reading.has(Cue::Down) || reading.has(Cue::Change);
        let compared: Vec<u16> = reading
            .cues
            .iter()
            .filter(|cue| since(cue.what) && is_change)
            .filter_map(|cue| year_of(cue.to).or_else(|| year_of(cue.to + 1)))
            .copied()
            .collect();
        self.years.iter().copied().filter(|year| !compared.contains(year)).collect()
    }

    fn level(&self, own: &[&'a Observation]) -> Option<&'a Observation> {
        let of = |status: Status| {
            own.iter().copied().filter(move |o| o.status == status).filter(|o| self.is_then(&o.period, o.status))
        };
        let is_now = self.reading.has(Cue::Now);
        of(Status::Result)
            .max_by_key(|o| o.period.to)
            .or_else(|| of(Status::Baseline).next())
            .or_else(|| of(Status::Derived).next())
            .or_else(|| of(Status::Change).find(|o| o.period.kind == PeriodKind::Mean && self.is_own_unit(o)))
            .or_else(|| if is_now { None } else { of(Status::Target).next() })
    }

    /// Whether a change is what its indicator measures, and not beside it.
    fn is_own_unit(&self, o: &Observation) -> bool {
        self.facts.dataset.indicator(o.indicator.as_str()).is_some_and(|row| row.unit == o.unit)
    }

    /// The observation with the number that the question names, else the level.
    fn valued(&self, own: &[&'a Observation]) -> Option<&'a Observation> {
        if self.numerals.is_empty() {
            return self.level(own);
        }
        own.iter().copied().find(|o| self.agrees(&[o]))
    }

    fn changed(&self, row: &'a Indicator, own: &[&'a Observation]) -> Option<Answer> {
        let is_yearly = self.reading.has(Cue::Yearly);
        let changes = || own.iter().copied().filter(|o| o.status == Status::Change);
        let mean = changes().find(|o| o.period.kind == PeriodKind::Mean);
        let total = changes().find(|o| o.period.kind == PeriodKind::Change);
        let picked = if is_yearly { mean.or(total) } else { total.or(mean) };
        let fits = |o: &&Observation| {
            let asked = self.asked();
            asked.iter().all(|year| *year == o.period.from || *year == o.period.to)
                && (self.asked().len() == self.years.len()
                    || self.years.iter().all(|y| *y == o.period.from || *y == o.period.to))
        };
        if let Some(change) = picked {
            let change = Some(change).filter(fits)?;
            return match pair(self.facts, row.id.as_str()) {
                Some(Pair { level, change: Some(total), .. })
                    if total.id == change.id && self.agrees(&[change, level]) =>
                {
                    self.say(Says::Value, &[change, level], with_change(self.facts, level, change, self.lang))
                }
                _ => self.one(change),
            };
        }
        let number = self.facts.dataset.indicators.iter().position(|known| known.id == row.id)?;
        let is_named = self
            .reading
            .cues
            .iter()
            .filter(|cue| matches!(cue.what, Cue::Up | Cue::Down))
            .any(|cue| self.lexicon.names(number, self.reading.tokens[cue.from].spelling));
        let is_rate =
            is_named || matches!(self.kind(row), Some(UnitKind::Growth | UnitKind::PointsPerYear | UnitKind::Rate));
        if is_rate {
            return self.one(self.level(own)?);
        }
        let before = own.iter().copied().find(|o| o.status == Status::Baseline)?;
        let after = own.iter().copied().find(|o| o.status == Status::Result)?;
        self.say(Says::Value, &[after, before], both(self.facts, before, after, self.lang))
    }

    fn missing(&self, row: &Indicator) -> Option<Answer> {
        let Pair { level, target, .. } = pair(self.facts, row.id.as_str())?;
        let target = target.filter(|target| {
            self.years.iter().all(|y| *y == target.period.to || *y == level.period.to || *y == target.period.from)
        })?;
        self.agrees(&[level, target]).then_some(())?;
        self.say(Says::Value, &[level, target], gap(self.facts, row.id.as_str(), self.lang)?)
    }

    fn met(&self, row: &'a Indicator) -> Option<Answer> {
        let own = self.observations(row);
        let related = self.facts.dataset.children_of(&row.id).flat_map(|(child, _)| self.observations(child));
        let parent = row.parent.iter().filter_map(|(id, _)| self.facts.dataset.indicator(id.as_str()));
        let parents = parent.flat_map(|row| self.observations(row));
        let judged = |o: &&Observation| !o.assessment.is_empty() && self.is_then(&o.period, o.status);
        // Its own words first; a part of it has words of its own.
        let told = own.iter().copied().find(judged);
        let o = told.or_else(|| related.into_iter().find(judged)).or_else(|| parents.into_iter().find(judged));
        let o = match o {
            Some(o) => o,
            None => own.into_iter().find(|o| o.status == Status::Result && self.is_then(&o.period, o.status))?,
        };
        self.agrees(&[o]).then_some(())?;
        let says = if o.assessment.is_empty() { Says::NotStated } else { Says::Value };
        self.say(says, &[o], assessed(self.facts, o, self.lang))
    }

    /// Which of two is larger: both sentences, the larger first; of places in a ranking the higher.
    pub(super) fn larger(&self) -> Option<Answer> {
        let spans = self.spans();
        let indicators = &self.facts.dataset.indicators;
        let first = &indicators[*spans.first()?.what.first()?];
        let rows = |span: usize| spans.get(span).map(|s| s.what.iter().map(|at| &indicators[*at]).collect::<Vec<_>>());
        let second = rows(1).or_else(|| self.sibling().map(|row| vec![row]))?;
        if spans.len() > 2 {
            return None;
        }
        let firsts = rows(0).unwrap_or_else(|| vec![first]);
        let pairs = firsts.iter().flat_map(|a| second.iter().map(move |b| (*a, *b)));
        pairs.into_iter().find_map(|(a, b)| self.compared(a, b))
    }

    fn compared(&self, a: &'a Indicator, b: &'a Indicator) -> Option<Answer> {
        let unit = |row: &Indicator| self.facts.dataset.unit(&row.unit).map(|unit| (unit.kind, unit.currency.clone()));
        if a.id == b.id || unit(a) != unit(b) {
            return None;
        }
        let of = |row: &Indicator, status: Status| self.observations(row).into_iter().find(|o| o.status == status);
        let both_of = |status: Status| Some((of(a, status)?, of(b, status)?));
        let is_aim = self.reading.has(Cue::Target);
        let (a, b) = if is_aim { both_of(Status::Target) } else { both_of(Status::Result) }
            .or_else(|| both_of(Status::Target))?;
        let is_rank = self.kind_of(a) == Some(UnitKind::Rank);
        let is_first = (self.base(a) > self.base(b)) != is_rank;
        let (a, b) = if is_first { (a, b) } else { (b, a) };
        self.say(Says::Value, &[a, b], both(self.facts, a, b, self.lang))
    }

    fn kind_of(&self, o: &Observation) -> Option<UnitKind> {
        self.facts.dataset.unit(&o.unit).map(|unit| unit.kind)
    }

    /// "Báo cáo không nêu số này; báo cáo nêu: …".
    fn not_stated(&self, row: &'a Indicator) -> Option<Answer> {
        let own = self.observations(row);
        let latest = own.iter().copied().filter(|o| o.status == Status::Result).max_by_key(|o| o.period.to);
        let o = latest.or_else(|| own.first().copied())?;
        let said = sentence(self.facts, o, self.lang);
        let text = match self.lang {
            Lang::Vi => ["Báo cáo không nêu điều được hỏi. Báo cáo nêu: ", &said],
            Lang::En => ["The report does not state what is asked. It states: ", &said],
        };
        self.say(Says::NotStated, &[o], text.concat())
    }
}

fn key(year: u16) -> crate::text::Key {
    crate::text::Key::of(year.to_string().as_bytes())
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(1.0)
}
