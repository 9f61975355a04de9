//! Does a row go the way that the words around its numeral say, and is a movement no level?
//! Knows no time.

use super::case::Case;
use crate::dataset::{Direction, PeriodKind, Status, UnitKind};
use crate::diag::Diagnostic;
use crate::wording::{cell, difference, direction, per_cent};
use std::ops::Range;

/// A row goes the way that the words before the numeral say.
pub(super) fn clash(case: &Case, numeral: &Range<usize>) -> Option<Diagnostic> {
    let is_rate = case.unit.is_some_and(|unit| matches!(unit.kind, UnitKind::Growth | UnitKind::Relative));
    if let Some(fault) = no_change(case, numeral).or_else(|| turned(case).filter(|_| is_rate)) {
        return Some(fault);
    }
    if is_rate && direction::is_dashed(&case.block.text, numeral) {
        return dash(case);
    }
    let found = in_points(case, numeral).or_else(|| movement(case, numeral));
    found.or_else(|| in_cell(case, numeral)).or_else(|| multiplied(case, numeral))
}

/// Percentage points are no level unless they part two places at one time.
fn in_points(case: &Case, numeral: &Range<usize>) -> Option<Diagnostic> {
    let o = case.observation;
    let is_point = case.unit?.kind == UnitKind::Points && o.period.kind == PeriodKind::Point;
    let is_level = is_point && o.status != Status::Change && case.row.get("unit").is_empty();
    let is_apart = || difference::differs_from_place(&case.block.text, numeral);
    (is_level && !is_apart()).then(|| case.place("status").error(MOVED, CHANGE))
}

/// "gấp 2,4 lần" is a rise: only words say that a multiple is a fall.
fn multiplied(case: &Case, numeral: &Range<usize>) -> Option<Diagnostic> {
    let is_fall = case.unit?.kind == UnitKind::Multiple && case.observation.direction == Some(Direction::Down);
    let said = direction::movement(&case.block.text, numeral, &case.tables.qualifiers);
    let message = "nothing before the numeral says that it falls";
    (is_fall && said.is_none_or(|said| said.direction != Direction::Down))
        .then(|| case.place("direction").error(message, "a multiple goes up: 'up', or empty"))
}

/// A number in a table goes up unless its sign or the head of its column says that it falls.
fn in_cell(case: &Case, numeral: &Range<usize>) -> Option<Diagnostic> {
    let way = cell::way_of(case.outline, case.block, numeral)?;
    let message = || match way {
        Direction::Up => format!("'{}' has no minus in its cell: it goes up", case.printed().value),
        Direction::Down => format!("the head of its column says that '{}' falls", case.printed().value),
    };
    let own = case.observation.direction;
    own.filter(|own| *own != way).map(|_| case.place("direction").error(message(), "up is tăng, down is giảm"))
}

/// A per cent that is no change is a share or an excess.
fn no_change(case: &Case, numeral: &Range<usize>) -> Option<Diagnostic> {
    let (text, qualifiers) = (&case.block.text, &case.tables.qualifiers);
    let kind = case.unit?.kind;
    let has_sign = text[numeral.clone()].starts_with(|c: char| !c.is_ascii_digit());
    let (message, hint) = match kind {
        // "bằng 95,2% so với cùng kỳ" is a fall of 4,8 %, and no growth of 95,2.
        UnitKind::Relative if !has_sign && per_cent::is_ratio(text, numeral, qualifiers) => (
            "the report says what part of the other value it is, not by how much it changed",
            "give the row a unit of kind 'share', with the same period_kind",
        ),
        UnitKind::Share
            if case.observation.status == Status::Change && per_cent::is_ratio(text, numeral, qualifiers) =>
        {
            (
                "the report says what part of the other value it is, not by how much it changed",
                "make the status 'result', with the same period_kind",
            )
        }
        UnitKind::Relative if case.observation.direction.is_none() && per_cent::is_part(text, numeral, qualifiers) => (
            "the report says which part of something it is, not by how much it changed",
            "give the row a unit of kind 'share'",
        ),
        UnitKind::Share if per_cent::is_excess(text, numeral) => (
            "the report says by how much it is more than planned, not what part it is",
            "give the row a unit of kind 'excess'",
        ),
        _ => return None,
    };
    Some(case.place("unit").error(message, hint))
}

/// The sign and the direction say the same.
fn turned(case: &Case) -> Option<Diagnostic> {
    let o = case.observation;
    let is_turned = o.direction == Some(Direction::Up) && o.quantity.value.is_negative();
    let message = || format!("'{}' goes down", case.printed().value);
    let hint = "the sign and the direction say the same: down, or empty";
    is_turned.then(|| case.place("direction").error(message(), hint))
}

/// A dash that may be a minus has a direction.
fn dash(case: &Case) -> Option<Diagnostic> {
    let message = "a dash with a space behind it stands before the numeral: a minus, or only a mark";
    let hint = "write 'down' into direction if it is a minus, 'up' if it is none";
    case.observation.direction.is_none().then(|| case.place("direction").error(message, hint))
}

const WAYS: &str = "up is tăng, down is giảm";
const MOVED: &str = "the report says by how much it moved or differs, not how much it is";
const CHANGE: &str = "make the status 'change', with its direction and what it is against in period_kind";

/// What the words say of the movement, the row says too.
fn movement(case: &Case, numeral: &Range<usize>) -> Option<Diagnostic> {
    let (o, text) = (case.observation, &case.block.text);
    let own = o.direction.filter(|_| o.status == Status::Change);
    let behind = || difference::differs_behind(text, numeral).map(|(word, way, _)| (word, way, "behind"));
    let found = difference::differs(text, numeral).map(|(word, way)| (word, way, "before")).or_else(behind);
    if let (Some((word, way, place)), Some(own)) = (found, own) {
        let message = format!("the report says '{word}' {place} the numeral");
        return (own != way).then(|| case.place("direction").error(message, WAYS));
    }
    let said = direction::movement(text, numeral, &case.tables.qualifiers)?;
    let word = said.direction.word(case.tables.lang);
    if o.direction.is_some_and(|direction| direction != said.direction) {
        let message = format!("the report says '{word}' before the numeral");
        return Some(case.place("direction").error(message, WAYS));
    }
    let kind = case.unit?.kind;
    let is_level = o.status != Status::Change;
    let has_sign = text[numeral.clone()].starts_with(|c: char| !c.is_ascii_digit());
    let falls = said.direction == Direction::Down && said.is_own && o.direction.is_none() && !has_sign;
    match kind {
        UnitKind::Growth | UnitKind::Relative if is_level && falls => Some(case.place("direction").error(
            format!("the report says '{word}' before the numeral: a growth below zero"),
            "write 'down' into direction; the value then has its sign",
        )),
        _ if is_level && is_amount(kind) && is_difference(case, numeral) => {
            Some(case.place("status").error(MOVED, CHANGE))
        }
        UnitKind::Share if is_level && said.is_beside => Some(case.place("status").error(
            format!("the report says '{word}' right before the numeral: a change, not a level"),
            "make the status 'change', or choose a unit of growth",
        )),
        _ => None,
    }
}

/// Whether a level is only by how much something moved; a total over a time may be the sum of movements.
fn is_difference(case: &Case, numeral: &Range<usize>) -> bool {
    let is_total = case.observation.period.kind == PeriodKind::Total;
    let found = difference::difference(&case.block.text, numeral, &case.tables.qualifiers);
    found.is_some_and(|difference| !is_total || difference == difference::Difference::Compared)
}

/// What is measured in itself: "tăng 26 lớp" are no 26 classes.
fn is_amount(kind: UnitKind) -> bool {
    use UnitKind::{Count, Duration, Length, Money, Rate};
    matches!(kind, Count | Duration | Length | Money | Rate)
}
