//! A number that says how far something is from a plan or from another time: "thấp hơn kế hoạch 0,3 tấn", "36 days longer than the
//! standard". Knows no name.

use super::position::Moment;
use super::proposal::Proposal;
use crate::dataset::{Direction, PeriodKind, Status, Unit, UnitKind};
use crate::wording::comparison::{holds_plan, time_before};
use crate::wording::words::{Token, holds, sentence, tokens};
use crate::wording::{base, difference};
use std::ops::Range;

/// How far, and from what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Apart {
    direction: Direction,
    against: Option<PeriodKind>,
    /// Whether English words behind the unit say it: a per cent of such is no share.
    pub(super) is_behind: bool,
}

/// What sets a value in English without being called a plan.
const SET: [&str; 5] = ["appraised", "appraisal", "standard", "norm", "ceiling"];

/// What the words around a quantity say.
pub(super) fn apart(text: &str, at: &Range<usize>) -> Option<Apart> {
    let whole = sentence(text, at);
    if let Some((_, direction)) = difference::differs(text, at) {
        let before = tokens(text, whole.start..at.start);
        let clause = &before[before.iter().rposition(Token::is_border).map_or(0, |at| at + 1)..];
        // "thấp hơn mức cùng kỳ 5 tấn": the level that it is compared with.
        let is_level = clause.iter().rev().take(4).any(|t| matches!(t.text.as_str(), "mức" | "số"));
        return (!is_level).then(|| Apart { direction, against: against(clause), is_behind: false });
    }
    if base::base(&tokens(text, whole.clone()), at).is_some() {
        return None;
    }
    let (_, direction, from) = difference::differs_behind(text, at)?;
    let after = tokens(text, from..whole.end.max(from));
    let rest = &after[..after.iter().position(Token::parts_clauses).unwrap_or(after.len())];
    Some(Apart { direction, against: against(rest), is_behind: true })
}

/// What the words name: a plan, or a time before.
fn against(words: &[Token]) -> Option<PeriodKind> {
    let is_set = holds_plan(words) || SET.iter().any(|set| holds(words, set));
    if is_set { Some(PeriodKind::OnPlan) } else { time_before(words) }
}

impl Apart {
    /// The unit of such a number: a per cent is one of the other value.
    pub(super) fn unit(self, unit: Unit, relative: Option<Unit>) -> Unit {
        if self.is_behind && unit.kind == UnitKind::Share { relative.unwrap_or(unit) } else { unit }
    }

    /// The proposal as a change; `own` is the time of the value that differs.
    pub(super) fn told(self, proposal: Proposal, own: Moment) -> Proposal {
        use UnitKind::{Count, Duration, Length, Money, Points, Rate, Relative};
        if !matches!(proposal.unit.kind, Count | Duration | Length | Money | Points | Rate | Relative) {
            return proposal;
        }
        let moment = self.against.map_or(proposal.moment, |kind| Moment { kind, ..own });
        Proposal { status: Status::Change, direction: Some(self.direction), moment, ..proposal }
    }
}
