//! The words of the published tables for statuses, kinds of period and the like: the same in every file.

use crate::dataset::{Bound, Direction, Observation, PeriodBasis, PeriodKind, Sign, Status};

/// Of a derived value: the keys that it is computed from, with their signs.
pub(super) fn formula(o: &Observation) -> String {
    let mut out = String::new();
    for (i, (sign, id)) in o.formula.terms.iter().enumerate() {
        out.push_str(match (i, sign) {
            (0, Sign::Plus) => "",
            (_, Sign::Plus) => " + ",
            (_, Sign::Minus) => " - ",
        });
        out.push_str(id.as_str());
    }
    out
}

/// The word of the tables for a status.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Result => "result",
        Status::Baseline => "baseline",
        Status::Target => "target",
        Status::Change => "change",
        Status::Derived => "derived",
    }
}

pub(super) fn period_kind(kind: PeriodKind) -> &'static str {
    match kind {
        PeriodKind::Point => "point",
        PeriodKind::Total => "total",
        PeriodKind::Mean => "mean",
        PeriodKind::Change => "change",
        PeriodKind::Before => "before",
        PeriodKind::After => "after",
        PeriodKind::OnYear => "on-year",
        PeriodKind::OnPrevious => "on-previous",
        PeriodKind::OnPlan => "on-plan",
    }
}

pub(super) fn period_basis(basis: PeriodBasis) -> &'static str {
    match basis {
        PeriodBasis::Stated => "stated",
        PeriodBasis::Heading => "heading",
        PeriodBasis::Context => "context",
    }
}

pub(super) fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "exact",
        Bound::Over => "over",
        Bound::Under => "under",
    }
}

pub(super) fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
    }
}
