//! What a question asks for. Knows cues and years, and of values only when they hold.

use super::words::Cue;
use super::{Question, Value};
use crate::dataset::{PeriodKind, Status};

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
    /// Before and after it.
    Events,
    /// Which of two is larger.
    Larger,
    /// Whether a target was met.
    Met,
}

impl Question<'_> {
    /// The strongest cue decides; years decide between results and targets.
    pub(super) fn intent(&self) -> Intent {
        let has = |cue| self.reading.has(cue);
        let is_then = |row: &usize| self.times(*row).is_some();
        let is_two =
            self.reading.spans.len() > 1 || self.sibling().is_some() || self.reading.spans[0].rows.iter().any(is_then);
        let is_event = |kind| self.any_value(&|value| value.kind == kind);
        let [is_after, is_before] = [(Cue::After, PeriodKind::After), (Cue::Before, PeriodKind::Before)]
            .map(|(cue, kind)| has(cue) && is_event(kind));
        let is_fall = has(Cue::Down) && self.any_value(&|value| value.status == Status::Change);
        match () {
            () if (has(Cue::Larger) || has(Cue::Than)) && is_two && !has(Cue::Gap) => Intent::Larger,
            () if has(Cue::Gap) && (has(Cue::Target) || has(Cue::Met) || self.is_aimed()) => Intent::Gap,
            () if has(Cue::When) => Intent::When,
            () if self.has_met() && !self.is_known() => Intent::Target,
            () if self.has_met() && self.is_aimed_then() => Intent::Gap,
            () if self.has_met() => Intent::Met,
            () if has(Cue::Rank) => Intent::Rank,
            () if is_after && is_before => Intent::Events,
            () if (is_after || is_before) && is_fall => Intent::Change,
            () if is_after => Intent::Event(PeriodKind::After),
            () if is_before => Intent::Event(PeriodKind::Before),
            () if has(Cue::Against) && is_event(PeriodKind::Change) && !has(Cue::Target) => Intent::Change,
            () if self.years.len() == 2 && has(Cue::Since) && is_event(PeriodKind::Change) => Intent::Change,
            () if has(Cue::Target) || self.is_aimed_then() => Intent::Target,
            () if self.has_change() => Intent::Change,
            () => Intent::Level,
        }
    }

    /// "what per cent of communes meet the criteria" asks for the part, not for a target.
    fn has_met(&self) -> bool {
        let is_word = |from: usize, to: usize| to - from == 1;
        let is_target = self.reading.has(Cue::Target);
        let is_share = self.reading.has(Cue::Share);
        self.reading
            .cues
            .iter()
            .any(|cue| cue.what == Cue::Met && (is_target || !is_share || !is_word(cue.from, cue.to)))
    }

    /// Whether there is more than what is aimed at.
    fn is_known(&self) -> bool {
        self.any_value(&|value| value.status != Status::Target)
    }

    /// Whether any indicator that may be meant has such a value.
    fn any_value(&self, is: &dyn Fn(&Value) -> bool) -> bool {
        self.reading.spans.iter().flat_map(|span| &span.rows).any(|row| self.book.values_of(*row).iter().any(is))
    }

    fn is_aimed(&self) -> bool {
        self.any_value(&|value| value.status == Status::Target)
    }

    fn is_aimed_then(&self) -> bool {
        self.any_value(&|value| value.status == Status::Target && self.years.contains(&value.to))
    }

    /// A name alone, perhaps with words that ask for nothing else.
    pub(super) fn is_name_alone(&self) -> bool {
        self.years.is_empty()
            && self.numbers.is_empty()
            && self.reading.cues.iter().all(|cue| matches!(cue.what, Cue::Polite | Cue::Share | Cue::Meaning))
    }
}
