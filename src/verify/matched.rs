//! A number beside one observation: the verdict on the pair, and how far off the pair is.
//! Knows which slip it is; `cost` knows the order of slips.

use super::Verdict;
use super::asked::Asked;
use super::cost::{
    AND_COMPUTED, AND_TIME, AND_WORDING, BASE, DIFFERENT, EXACT, MISPRINT, REST, ROUNDED, ROUNDED_AND_TIME, TIME,
    TURNED, UNIT, WORDING,
};
use super::loose::counts;
use super::named::Named;
use super::value::{
    Fit, fit, has_digits, is_equal, is_misprint, is_rest, is_rounded, is_shifted, is_telling, kind, same,
};
use super::wording::{is_of_status, is_then, same_words};
use crate::dataset::{Observation, PeriodKind, Status, Unit, UnitKind};
use crate::lexicon::Measure;
use crate::locale::Lang;
use crate::text::among;

/// A comparison with one observation.
pub(super) struct Match<'a> {
    pub observation: &'a Observation,
    pub verdict: Verdict,
    /// By the costs of `cost`, without the distance of the name.
    pub cost: u32,
    pub of: Named,
}

impl Match<'_> {
    /// Whether a computation may explain the number better.
    pub fn is_loose(&self) -> bool {
        let is_exact = matches!(self.verdict, Verdict::Same | Verdict::Derived | Verdict::Qualifier | Verdict::Points);
        !(is_exact || self.verdict == Verdict::Rounded && self.observation.direction.is_some())
    }
}

impl<'a> Asked<'a, '_> {
    /// The number beside one observation; `None` where they cannot be compared.
    pub(super) fn matched(&self, o: &'a Observation, of: Named) -> Option<Match<'a>> {
        let (dataset, n, context) = (self.facts.dataset, self.n, &self.context);
        let made = |verdict, cost| Some(Match { observation: o, verdict, cost, of });
        if kind(dataset, o) == Some(UnitKind::Share) && has_digits(o, n) && self.text.is_per_mille(n) {
            return made(Verdict::Unit, UNIT);
        }
        if self.is_bare_value(o) {
            let (verdict, cost) = self.worded(o, Fit::Same);
            return made(verdict, cost);
        }
        // "Bằng 146% mục tiêu" of 46% above it, "230%" of 2,3 times.
        let of_target = match kind(dataset, o) {
            Some(UnitKind::Excess) => dataset.base_value(o) + 100.0,
            Some(UnitKind::Multiple) => dataset.base_value(o) * 100.0,
            _ => 0.0,
        };
        if n.measure == Measure::Percent && same(of_target, n.raw) {
            return made(Verdict::Derived, WORDING);
        }
        let fit = fit(dataset, o, n)?;
        // In English a point is never between thousands.
        let is_point = self.text.lang == Lang::En && n.other.is_some_and(|other| other > n.raw);
        let is_equal = is_equal(dataset, o, n) && !is_point;
        let is_carried = context.change.is_none() && o.direction.is_some() && o.direction == context.before;
        if self.is_turned(o) && !(is_equal && is_carried) {
            // "Sáp nhập 40 xã thành 21 xã": where the change would begin stands before it.
            let is_end = context.change.is_none()
                && self.is_of_pair(o)
                && self.text.says(n.from.saturating_sub(3)..n.from, "thanh into con xuong to");
            return if is_equal && !is_end { made(Verdict::Unsure, TURNED) } else { None };
        }
        let kind = kind(dataset, o);
        // "Số doanh nghiệp đăng ký hơn 1.000": a pace is told by a name of its own, or as one.
        if kind == Some(UnitKind::Rate) && of.via != of.indicator && !context.is_yearly {
            return None;
        }
        if of.is_negated && kind == Some(UnitKind::Share) {
            let is_rest = o.direction.is_none() && is_rest(dataset, o, n, context) && self.is_timely(o);
            return if is_rest { made(Verdict::Derived, WORDING) } else { None };
        }
        if self.is_rest_of_whole(o) {
            return made(Verdict::Derived, WORDING);
        }
        if self.is_on_other_base(o) {
            return made(Verdict::Same, EXACT);
        }
        if kind == Some(UnitKind::Rank) && !self.is_rank() {
            return None;
        }
        // "Xếp thứ 40, nhà ở xã hội …": a place counts nothing.
        if kind == Some(UnitKind::Count) && self.text.before(n.from) == "thu" && self.text.is_ranked(n) {
            return None;
        }
        if is_equal && !counts(self.facts, self.text, n, o) {
            // "124 huyện" for 124 xã
            return if self.text.is_other_thing(n) && is_telling(n) { made(Verdict::Unit, UNIT) } else { None };
        }
        if is_equal && fit != Fit::Unit {
            let (verdict, cost) = self.worded(o, fit);
            return made(verdict, cost);
        }
        self.unequal(o, of, fit)
    }

    /// "3/9 huyện về đích, 6 huyện chưa": what is left of a whole.
    fn is_rest_of_whole(&self, o: &Observation) -> bool {
        let left = o.quantity.whole.map(|whole| whole.to_f64() - self.facts.dataset.base_value(o));
        self.n.whole.is_none() && left.is_some_and(|left| same(left, self.n.raw)) && self.text.is_left(self.n)
    }

    /// "2,7 giường trên 1.000 dân" for 27 on ten thousand.
    fn is_on_other_base(&self, o: &Observation) -> bool {
        let (dataset, n) = (self.facts.dataset, self.n);
        let own = dataset.unit(&o.unit).map_or(1.0, Unit::denominator);
        let per = self.context.per.filter(|per| own > 1.0 && *per > 1.0 && *per != own);
        per.is_some_and(|per| same(n.raw * n.magnitude * own / per, dataset.base_value(o))) && self.is_timely(o)
    }

    /// "CN-XD 58,9, DV 25,9": whether digits that no chance gives stand alone, without the measure that a note leaves out.
    pub(super) fn is_bare_value(&self, o: &Observation) -> bool {
        let (text, n) = (self.text, self.n);
        let is_apart = !text.gap(n.to).trim_matches(' ').is_empty() || n.to >= text.reading.tokens.len();
        let kind = kind(self.facts.dataset, o);
        let is_measured = matches!(kind, Some(UnitKind::Share | UnitKind::Growth | UnitKind::Money));
        is_measured && !n.is_measured && is_apart && is_telling(n) && has_digits(o, n) && o.direction.is_none()
    }

    /// A number that is another than the observation's: of another magnitude, rounded, what is left of a hundred, or different.
    fn unequal(&self, o: &'a Observation, of: Named, fit: Fit) -> Option<Match<'a>> {
        let (dataset, n, context) = (self.facts.dataset, self.n, &self.context);
        let made = |verdict, cost| Some(Match { observation: o, verdict, cost, of });
        let kind = kind(dataset, o);
        let is_late = !self.is_timely(o);
        let late = |cost: u32| if is_late { cost } else { 0 };
        let computed = if o.status == Status::Derived { AND_COMPUTED } else { 0 };
        let is_scaled = matches!(kind, Some(UnitKind::Money | UnitKind::Length));
        // "10.000 triệu doanh nghiệp"; but "giá 1,45 tỷ" beside something that is counted is money.
        let is_heaped =
            kind == Some(UnitKind::Count) && n.is_measured && n.magnitude > dataset.base_value(o).max(999.0);
        if is_heaped && !has_digits(o, n) && n.magnitude >= 1e6 {
            return None;
        }
        if (is_heaped || is_scaled || fit == Fit::Unit) && has_digits(o, n) || is_shifted(dataset, o, n) {
            return made(Verdict::Unit, UNIT + late(AND_TIME));
        }
        if fit != Fit::Same {
            return None;
        }
        // Of a time that the report does not know nothing was rounded.
        let is_dated = |other: &Observation| {
            context.years.is_none_or(|(from, to)| other.period.to == to || other.period.from == from)
        };
        let is_known = !is_late || o.status != Status::Derived && dataset.observations_of(&o.indicator).any(is_dated);
        if is_known && is_rounded(dataset, o, n, context) {
            let (verdict, cost) = self.rounded(o, is_late);
            return made(verdict, cost + computed);
        }
        // What a share with decimals leaves of a hundred is hit by no other number.
        let is_left = n.step < 1.0 || self.text.is_left(n);
        if kind == Some(UnitKind::Share) && o.direction.is_none() && is_left && is_rest(dataset, o, n, context) {
            return made(Verdict::Derived, REST + late(AND_TIME));
        }
        // A part of a whole is near a share, or says something else.
        let is_plain = n.whole.is_none() || o.quantity.whole.is_some();
        is_plain.then_some(())?;
        let far = if is_misprint(dataset, o, n) { MISPRINT } else { DIFFERENT };
        made(Verdict::Different, far + late(AND_TIME) + computed)
    }

    /// The verdict on a number that a value rounds to, and how far off it is.
    fn rounded(&self, o: &Observation, is_late: bool) -> (Verdict, u32) {
        let (n, context) = (self.n, &self.context);
        // What the report does not print is told roundly.
        let is_computed = o.status == Status::Derived && !is_late;
        // "Che phủ rừng đạt 37%": nobody rounds what was there before without saying so.
        let is_earlier = context.years.is_some() || context.since.is_some() || self.text.is_start(n) || n.step < 1.0;
        match () {
            () if is_computed && !is_earlier && context.qualifiers.is_empty() => (Verdict::Different, DIFFERENT),
            () if is_computed => (Verdict::Derived, ROUNDED),
            () => (Verdict::Rounded, ROUNDED + if is_late { ROUNDED_AND_TIME } else { 0 }),
        }
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
        let is_loose = context.years.is_none()
            && context.is_target.is_none()
            && context.governing.is_some()
            && !self.text.within(self.n).any(|at| self.text.is_already(at));
        let words = if is_exact { 0 } else { AND_WORDING };
        let has_target = || dataset.observations_of(&o.indicator).any(|other| other.status == Status::Target);
        match () {
            () if is_counted_otherwise => (Verdict::Unit, BASE),
            () if self.text.is_monthly(self.n) => (Verdict::Unit, UNIT),
            // From the result to the target: whether it is told as reached is not said.
            () if !is_timely && context.is_ended && o.status == Status::Target => (Verdict::Unsure, TIME),
            // A sentence before gives another time: it need not be this number's.
            () if !is_timely && is_loose => (Verdict::Unsure, TIME),
            () if !is_timely => (Verdict::Status, TIME + words),
            // "Đến năm 2025 …. Tỷ lệ hộ nghèo 3,5%": a result where the target may be meant.
            () if is_loose && context.governing.is_some_and(|year| year > o.period.to) && has_target() => {
                (Verdict::Unsure, WORDING)
            }
            () if fit == Fit::Points => (Verdict::Points, WORDING + words),
            () if o.is_computed() => (Verdict::Derived, WORDING),
            () if !is_exact => (Verdict::Qualifier, WORDING),
            () => (Verdict::Same, EXACT),
        }
    }

    /// Whether the number may be a place in a ranking: it counts nothing that stands behind it.
    fn is_rank(&self) -> bool {
        let (text, n) = (self.text, self.n);
        let clauses = &text.reading.parts.clauses;
        let is_bare = clauses.get(n.to).is_none_or(|clause| *clause != clauses[n.from]) || text.reading.fillers[n.to];
        n.whole.is_some() || text.is_ranked(n) || is_bare
    }

    /// "đứng thứ 12" where the report says a group of 12.
    fn is_place_for_group(&self, o: &Observation) -> bool {
        let unit = self.facts.dataset.unit(&o.unit);
        let is_group = unit.is_some_and(|unit| unit.kind() == UnitKind::Rank && !unit.symbol.is_empty());
        is_group && among("thu hang", self.text.before(self.n.from))
    }

    /// Whether the text speaks of the observation's time and status.
    pub(super) fn is_timely(&self, o: &Observation) -> bool {
        // "Mục tiêu bị vượt 46%": what is told of a target is a result.
        let is_of_target = matches!(kind(self.facts.dataset, o), Some(UnitKind::Excess | UnitKind::Multiple));
        // "Trong 5 năm tăng tổng cộng 27%": a pace is no sum.
        let is_sum = o.period.kind() == PeriodKind::Mean && self.text.before(self.n.from) == "cong";
        !is_sum && is_then(o, &self.context) && (is_of_target || is_of_status(o, &self.context))
    }

    /// A change is no level, and a fall no rise.
    pub(super) fn is_turned(&self, o: &Observation) -> bool {
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
            // "So mục tiêu: +46%"
            (None, Some(_)) if kind == Some(UnitKind::Excess) => !self.text.around(self.n).0.ends_with('+'),
            (None, Some(_)) => {
                !matches!(kind, Some(UnitKind::Growth | UnitKind::Relative | UnitKind::Count | UnitKind::Grade))
            }
        }
    }
}
