//! One block's numerals: what each is, or the observation that it states.
//! Knows no table.

use super::apart::apart;
use super::cells;
use super::class::{by_place, class};
use super::doubt;
use super::manner::{self, against, is_mean, manner};
use super::measure::Around;
use super::naming::{self, Named, Said};
use super::neighbours::Neighbours;
use super::position::{Manner, Moment, Position};
use super::proposal::{Context, DOUBTFUL, Finding, Proposal};
use super::quote::quote;
use super::report_times::{Over, over};
use super::scan::{Quantity, digits, is_surplus, quantities};
use super::subject;
use super::units::Measure;
use super::unprinted::unprinted;
use super::when::when;
use crate::dataset::{Direction, PeriodBasis, PeriodKind, Status, Unit, UnitKind};
use crate::locale::Lang;
use crate::wording::base::{self, Base};
use crate::wording::direction::{self, Movement};
use crate::wording::words::{Token, sentence, tokens};
use crate::wording::year_before::is_of_year_before;
use crate::wording::{governing, qualifier};
use std::ops::Range;

/// Everything that the rules make of a block, in reading order.
pub(super) fn block(context: &Context, index: usize) -> Vec<Finding> {
    let block = &context.outline.blocks[index];
    let text = block.text.as_str();
    let tokens = tokens(text, 0..text.len());
    let over = over(context.outline, index);
    let mut findings: Vec<Finding> = Vec::new();
    let mut is_read = true;
    for quantity in quantities(text, &|end| context.units.end_after(text, end)) {
        let is_measured = context.units.end_after(text, quantity.range.end).is_some();
        let Some(neighbours) = Neighbours::of(text, &tokens, first_digit(text, &quantity), is_measured) else {
            continue;
        };
        if let Some(class) = class(&neighbours).or_else(|| by_place(context, block, &quantity)) {
            let numerals = [Some(&quantity.value), quantity.upper.as_ref(), quantity.whole.as_ref()];
            findings.extend(numerals.into_iter().flatten().map(|range| Finding::Class(digits(text, range), class)));
            continue;
        }
        let last = findings.iter().rev().find_map(|finding| match finding {
            Finding::Observation(proposal) => Some(proposal.as_ref()),
            Finding::Class(..) => None,
        });
        // If the rules made nothing of the number between, this one may refer to that number and not to the last proposal.
        let last = last.filter(|_| is_read);
        let in_sentence = || Reading::of(context, text, &over, &quantity, last).observation();
        let found = cells::cell(context, index, &quantity).or_else(in_sentence);
        is_read = found.is_some();
        findings.extend(found.map(|proposal| Finding::Observation(Box::new(proposal))));
    }
    findings
}

fn first_digit(text: &str, quantity: &Quantity) -> usize {
    digits(text, &quantity.value).start
}

/// A quantity in its sentence.
struct Reading<'a> {
    context: &'a Context<'a>,
    /// The block's text.
    text: &'a str,
    over: &'a Over,
    quantity: &'a Quantity,
    sentence: Range<usize>,
    tokens: Vec<Token>,
    /// The sentence before the quantity, in small letters.
    before: String,
    /// The sentence after it, in small letters.
    after: String,
    /// The movement that the sentence says of it.
    movement: Option<Movement>,
    is_mean: bool,
    /// The proposal before it in the sentence.
    last: Option<&'a Proposal>,
    /// The proposal of the sentence before, if this one is about its parts.
    opening: Option<&'a Proposal>,
}

impl<'a> Reading<'a> {
    fn of(
        context: &'a Context<'a>,
        text: &'a str,
        over: &'a Over,
        quantity: &'a Quantity,
        last: Option<&'a Proposal>,
    ) -> Reading<'a> {
        let at = &quantity.range;
        let sentence = sentence(text, at);
        let before = text[sentence.start..at.start].to_lowercase();
        let after = text[at.end..sentence.end].to_lowercase();
        let tokens = tokens(text, sentence.clone());
        // "tăng so với mức 91,2%": what a movement starts from does not move.
        let is_start = matches!(base::base(&tokens, at), Some(Base::Of(_) | Base::Earlier));
        let movement = direction::movement(text, at, &context.words.qualifiers).filter(|_| !is_start);
        // "rose by 2.4% from November and by 13.6% over the same month"
        let goes_on = before.ends_with(" and by ");
        let movement = movement.map(|said| if goes_on { said.beside() } else { said });
        let is_dated =
            |last: &Proposal| last.moment.basis != PeriodBasis::Context || last.moment.period != context.report.base;
        let is_opened = |last: &&Proposal| is_dated(last) && manner::goes_on(&before);
        let opening = last.filter(is_opened);
        let last = last.filter(|last| last.quantity.range.start >= sentence.start);
        let is_mean = is_mean(&before, &after, last);
        Reading { context, text, over, quantity, sentence, tokens, before, after, movement, is_mean, last, opening }
    }

    /// The observation that the quantity states; `None` where it has no unit.
    fn observation(&self) -> Option<Proposal> {
        let at = &self.quantity.range;
        let mut measure = self.measure()?;
        let apart = apart(self.text, at);
        if let Some(apart) = apart {
            measure.unit = apart.unit(measure.unit, self.context.units.of_kind(UnitKind::Relative));
        }
        let unit = &measure.unit;
        let manner = manner(unit, self.movement, &self.before, self.is_mean);
        let position = Position { sentence: &self.tokens, at, over: self.over, report: self.context.report, manner };
        let (stated, is_goal) = when(&position);
        let base = base::base(&self.tokens, at);
        let status = self.status(unit, manner, is_goal, base);
        let compared = self.compared(&position, unit, stated);
        let is_own = match base {
            Some(Base::Of(year)) => compared.last == year,
            Some(Base::Earlier | Base::Plan) => false,
            None => true,
        };
        let moment = self.settled(unit, status, base, compared);
        let Named { name, thing, is_named } = self.name(&measure, status);
        let is_clear =
            is_own && is_named && self.context.lang == Lang::Vi && !self.is_unclear(&measure, manner, &moment);
        // An earlier value and a change need a time of their own.
        let is_dated = moment.basis != PeriodBasis::Context || (status != Status::Baseline && manner != Manner::Change);
        let is_apart = !doubt::is_beside_comparison(&self.before) || moment.basis == PeriodBasis::Stated;
        let certain = [measure.is_known, is_named, is_dated, is_apart, self.context.report.year > 0];
        let confidence = doubt::confidence(&moment, certain);
        let own = when(&Position { manner: Manner::State, ..position }).0;
        let proposal = Proposal {
            quantity: self.quantity.clone(),
            name,
            thing,
            status,
            qualifiers: qualifier::said(self.text, at, measure.end, &self.context.words.qualifiers),
            direction: self.direction(unit, status),
            quote: quote(self.text, &self.sentence, self.quantity, measure.end)?,
            // Nobody but a reader knows.
            confidence: if is_clear { confidence } else { confidence.min(DOUBTFUL) },
            unit: measure.unit,
            moment,
        };
        Some(apart.map_or(proposal.clone(), |apart| apart.told(proposal, own)))
    }

    fn measure(&self) -> Option<Measure> {
        let Reading { text, quantity, movement, is_mean, .. } = *self;
        let (before, after, is_of_part) = (&self.before, &self.after, self.context.report.is_of_part());
        let around = Around { text, quantity, before, after, movement, is_mean, is_of_part };
        self.context.units.measure(&around).or_else(|| unprinted(&around, self.last.map(|last| &last.unit)))
    }

    fn status(&self, unit: &Unit, manner: Manner, is_goal: bool, base: Option<Base>) -> Status {
        use Status::{Baseline, Result, Target};
        match (manner::status(unit, manner, self.movement, is_goal, [&self.before, &self.after]), base) {
            (Result | Baseline, Some(Base::Plan)) => Target,
            (Result | Target, Some(Base::Of(_) | Base::Earlier)) => Baseline,
            (Result | Target, None) if manner::noted(&self.before, self.context.report.year).is_some() => Baseline,
            (Result, None) if manner::is_planned_beside(&self.before) => Target,
            // "(-1,2%)"
            (Result, None)
                if unit.kind == UnitKind::Relative && manner::sign(self.text, &self.quantity.range).is_some() =>
            {
                Status::Change
            }
            (Result, None) if is_of_year_before(&self.tokens, &self.quantity.range) => Baseline,
            (Result, None) if manner::comes_from(&self.before) => Baseline,
            (status, _) => status,
        }
    }

    /// The time of a change that is not against a year: its own, and what it is against.
    fn compared(&self, position: &Position, unit: &Unit, stated: Moment) -> Moment {
        if position.manner != Manner::Change || unit.kind == UnitKind::PointsPerYear {
            return stated;
        }
        let own = when(&Position { manner: Manner::State, ..*position }).0;
        let said = against(&self.tokens, position.at, &own)
            .filter(|kind| *kind != PeriodKind::Change || own.period.contains('-'));
        // Of a part of a year the sentence need not say that the same part of the year before is meant.
        let is_on_year = self.context.report.is_of_part() && governing::base_year(&self.tokens, position.at).is_none();
        let kind = said.or((is_on_year || position.is_of_year(&own, &stated)).then_some(PeriodKind::OnYear));
        kind.map_or(stated, |kind| Moment { kind, ..own })
    }

    /// The time as its status, its sentence and its unit have it.
    fn settled(&self, unit: &Unit, status: Status, base: Option<Base>, mut moment: Moment) -> Moment {
        let at = &self.quantity.range;
        if let (Status::Baseline, Some(base)) = (status, base) {
            moment = manner::earlier(base, moment, &self.before);
        } else if status == Status::Baseline && is_of_year_before(&self.tokens, at) {
            moment = manner::a_year_back(moment);
        }
        if (status, base) == (Status::Target, Some(Base::Plan)) {
            moment = manner::of_plan(moment, &self.before);
        }
        if status == Status::Baseline
            && let Some(year) = manner::start_of_term(&self.before, self.context.report)
        {
            moment = Moment { period: year.to_string(), last: year, is_span: false, ..moment };
        }
        // "(cùng kỳ năm 2022 bằng 63,1%)": the same part of that year.
        if status == Status::Baseline
            && let (None, Some(year)) = (base, manner::noted(&self.before, self.context.report.year))
        {
            let period = moment.period.replace(&moment.last.to_string(), &year.to_string());
            moment = Moment { period, last: year, ..moment };
        }
        // "so với mức 91,2% của năm học 2022-2023".
        if status == Status::Baseline
            && let Some((years, last)) = manner::across_behind(&self.tokens, at)
        {
            moment = Moment { period: years, last, is_span: false, ..moment };
        }
        if let Some(opening) = self.opening.filter(|_| moment.basis == PeriodBasis::Context) {
            moment = manner::carried(&opening.moment, moment);
        }
        if let Some(kind) = against(&self.tokens, at, &moment).filter(|_| moment.kind.is_comparison()) {
            moment.kind = kind;
        }
        // A share is a state, also of a span.
        if unit.kind == UnitKind::Share && moment.kind == PeriodKind::Total {
            moment.kind = PeriodKind::Point;
        }
        let is_rate_kind = matches!(moment.kind, PeriodKind::Mean | PeriodKind::Change) || moment.kind.is_comparison();
        if is_rate(unit) && !is_rate_kind {
            moment.kind = PeriodKind::OnYear;
        }
        moment
    }

    fn direction(&self, unit: &Unit, status: Status) -> Option<Direction> {
        let moves = status == Status::Change || is_rate(unit);
        if let Some(sign) = manner::sign(self.text, &self.quantity.range).filter(|_| status == Status::Change) {
            return Some(sign);
        }
        let differs = || manner::differs(&self.before).filter(|_| unit.kind == UnitKind::Points && moves);
        let movement = self.movement.filter(|movement| moves && (movement.is_beside || movement.is_own));
        // "gấp 1,4 lần năm 2022"
        let multiplied = || {
            let times = self.before.trim_end().split(' ').rev().take(2).any(|word| word == "gấp");
            (unit.kind == UnitKind::Multiple && (times || self.context.lang == Lang::En)).then_some(Direction::Up)
        };
        let Some(movement) = movement else { return differs().or_else(multiplied) };
        let is_signed = manner::sign(self.text, &self.quantity.range) == Some(Direction::Down);
        match movement.direction {
            Direction::Down => (!is_signed).then_some(Direction::Down),
            Direction::Up => (status == Status::Change).then_some(Direction::Up),
        }
    }

    fn is_unclear(&self, measure: &Measure, manner: Manner, moment: &Moment) -> bool {
        let (text, value) = (self.text, &self.quantity.value);
        let whole = self.quantity.whole.as_ref();
        let candidate = doubt::Candidate {
            moment,
            manner,
            unit: &measure.unit,
            sentence: &self.tokens,
            around: [&self.before, &self.after],
            printed: &text[value.clone()],
            unit_tail: &text[measure.end.min(text.len())..self.sentence.end.max(measure.end)],
            has_whole: whole.is_some(),
            is_surplus: whole.is_some_and(|whole| is_surplus(text, value, whole)),
            over: self.over,
            report: self.context.report,
        };
        doubt::is_unclear(&candidate, self.is_mean)
    }

    /// The name of what is measured, and whether the sentence has it before this very number.
    fn name(&self, Measure { unit, end, .. }: &Measure, status: Status) -> Named {
        let end_after = |end| self.context.units.end_after(self.text, end);
        let lang = self.context.lang;
        let own = subject::name(self.text, &self.sentence, first_digit(self.text, self.quantity), &end_after, lang);
        let (text, last, around) = (self.text, self.last, [self.before.as_str(), &self.after]);
        naming::name(&Said { text, own, around, unit, end: *end, status, lang, last })
    }
}

/// Whether a unit says how fast something moves.
fn is_rate(unit: &Unit) -> bool {
    matches!(unit.kind, UnitKind::Growth | UnitKind::Relative)
}
