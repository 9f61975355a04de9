//! The words of a number beside an observation's: qualifiers, years, status.
//! Knows no value.

use super::context::Context;
use crate::dataset::{Bound, Observation, PeriodKind, Qualifier, Status};
use crate::lexicon::{self, Cue};

/// Whether the qualifiers say the same; "trên" and "hơn" do. One "dự kiến" may stand for several
/// numbers behind it, and of a target it says nothing new.
pub(super) fn same_words(o: &Observation, context: &Context) -> bool {
    let own: Vec<Cue> = o.quantity.qualifiers.iter().map(cue_of).collect();
    let is_aim = o.status == Status::Target;
    let told = &context.qualifiers;
    let class = |cue: &Cue| if *cue == Cue::Projected { Cue::Estimated } else { *cue };
    let has = |all: &[Cue], one: &Cue| all.iter().any(|cue| class(cue) == class(one));
    own.iter().all(|cue| has(told, cue) || context.is_forecast && class(cue) == Cue::Estimated)
        && told.iter().all(|cue| has(&own, cue) || is_aim && class(cue) == Cue::Estimated)
}

/// The cue that says what a qualifier of the report says.
fn cue_of(qualifier: &Qualifier) -> Cue {
    // By the very words that tell it in a text; what is not among them says at least on which side the number lies.
    lexicon::qualifier_cue(&qualifier.words.vi).unwrap_or(match qualifier.bound {
        Bound::Over => Cue::Over,
        Bound::Under => Cue::Under,
        Bound::Exact => Cue::About,
    })
}

/// Whether the years that a text names are the observation's.
pub(super) fn is_then(o: &Observation, context: &Context) -> bool {
    let period = &o.period;
    let is_change = period.kind() == PeriodKind::Change;
    let years = || period.to.saturating_sub(period.from);
    if context.is_whole_term && period.kind() == PeriodKind::Total && years() < 4 {
        return false;
    }
    if context.is_yearly && period.kind() == PeriodKind::Total && period.from < period.to {
        return false;
    }
    if context.is_on_year && period.kind() == PeriodKind::Mean {
        return false;
    }
    let since = context.since.is_none_or(|year| !is_change || year == period.from);
    let years = context.years.is_none_or(|(from, to)| match (from == to, period.from == period.to) {
        (true, true) => period.to == to,
        // "Năm 2020 …; bình quân tăng 7,1%/năm": a mean up to that year.
        (true, false) if period.kind() == PeriodKind::Mean && context.is_yearly && to == period.to => true,
        (true, false) if period.kind() == PeriodKind::Total && context.is_of_term => to == period.to,
        (true, false) => {
            is_change && (to == period.to || to == period.from) || o.status == Status::Target && to == period.to
        }
        // A span in the text: a value at its end, or the same span, also counted from the year before.
        (false, true) => period.to == to || period.to == from,
        (false, false) => {
            period.to == to && (period.from == from || period.from == from + 1 || period.from + 1 == from)
        }
    });
    since && (years || context.is_loosely_dated)
}

/// Whether it is told as what it is: a target as a target, a result as a result.
pub(super) fn is_of_status(o: &Observation, context: &Context) -> bool {
    let is_aim = o.status == Status::Target;
    let is_dated = context.years.is_some_and(|(_, to)| to == o.period.to);
    match context.is_target {
        Some(told) => told == is_aim || is_dated,
        None if is_aim => {
            is_dated
                || context.years.is_none() && context.governing == Some(o.period.to)
                || context.is_among_targets
                || context.is_ahead
                || context.all_years.contains(&o.period.to)
        }
        None => true,
    }
}
