//! What a question asks for. Knows cues and years, and of values only when they hold.

use super::Question;
use crate::dataset::{PeriodKind, Status};
use crate::lexicon::Cue;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Intent {
    /// How much there is.
    Level,
    /// By how much it changed.
    Change,
    /// What is aimed at.
    Target,
    /// What is missing, and how fast it has to come.
    Gap,
    /// A place in a ranking.
    Rank,
    /// When it was so.
    When,
    /// Before or after an event.
    Event(PeriodKind),
    /// Which of two is larger.
    Larger,
    /// Whether a target was met.
    Met,
}

/// The strongest cue decides; years decide between results and targets.
pub(super) fn intent(question: &Question) -> Intent {
    let reading = &question.reading;
    let has = |cue| reading.has(cue);
    let spans = question.spans();
    let rows = || spans.iter().flat_map(|span| &span.what).map(|at| &question.facts.dataset.indicators[*at]);
    let own = |is: &dyn Fn(&crate::dataset::Observation) -> bool| {
        rows().any(|row| question.observations(row).into_iter().any(is))
    };
    let is_two = spans.len() > 1 || question.sibling().is_some();
    let is_event = |kind| own(&|o| o.period.kind == kind);
    let is_aimed = || {
        let later = |year: &u16| own(&|o| o.status == Status::Target && o.period.to == *year);
        question.years.iter().any(later)
    };
    match () {
        () if has(Cue::Larger) && is_two && !has(Cue::Gap) => Intent::Larger,
        () if has(Cue::Gap) && (has(Cue::Target) || has(Cue::Met) || own(&|o| o.status == Status::Target)) => {
            Intent::Gap
        }
        () if has(Cue::When) => Intent::When,
        () if has(Cue::Met) && is_aimed() => Intent::Gap,
        () if has(Cue::Met) => Intent::Met,
        () if has(Cue::Rank) => Intent::Rank,
        () if has(Cue::After) && is_event(PeriodKind::After) => Intent::Event(PeriodKind::After),
        () if has(Cue::Before) && is_event(PeriodKind::Before) => Intent::Event(PeriodKind::Before),
        () if question.years.len() == 2 && has(Cue::Since) && is_event(PeriodKind::Change) => Intent::Change,
        () if has(Cue::Target) || is_aimed() => Intent::Target,
        () if has(Cue::Up) || has(Cue::Down) || has(Cue::Change) => Intent::Change,
        () => Intent::Level,
    }
}
