//! The time of a change: the year that it is compared with, and its own.
//! Knows no unit.

use super::position::{Moment, Position, moment};
use super::times::free;
use crate::dataset::{PeriodBasis, PeriodKind};
use crate::wording::comparison;
use crate::wording::words::{Token, starts_with};

/// The time of a change: the year that it is compared with, and its own.
pub(super) fn change(position: &Position, governing: Option<u16>) -> Moment {
    let against = compared(position);
    // "gấp 1,7 lần năm 2016": the year is not the number's own.
    let governing = governing.filter(|year| against != Some(*year));
    // "năm 2025 bố trí 684 tỷ đồng, gấp 1,9 lần năm 2024": a later year before it is.
    let later = || {
        against
            .and_then(|first| free(position.before()).iter().rev().find_map(|t| t.year().filter(|year| *year > first)))
    };
    let governing = governing.or_else(later);
    // "(gấp 2,6 lần năm 2025)" among goals for 2030.
    let ahead = || position.over.year.or(position.report.ahead.as_ref().map(|(year, _)| *year));
    let goal = ahead().filter(|year| position.over.is_goal && against.is_some_and(|first| first < *year));
    let last = governing.or(goal).unwrap_or(position.report.year);
    let first = against.filter(|first| *first < last);
    // "năm 2023 giảm 9,28%": against the year before.
    if first.is_none() && governing.is_some() {
        return moment(last, last, PeriodKind::OnYear, PeriodBasis::Stated);
    }
    let start = first.or_else(|| position.report.term.map(|term| last.saturating_sub(term)));
    let basis = if first.is_some() { PeriodBasis::Stated } else { PeriodBasis::Context };
    moment(start.unwrap_or(last.saturating_sub(1)), last, PeriodKind::Change, basis)
}

/// The year that a change is compared with: in its clause, else the first that the rest of the sentence names so.
fn compared(position: &Position) -> Option<u16> {
    let rest = position.after();
    let head = &position.sentence[..position.sentence.len() - rest.len()];
    let find = |tokens: &[Token]| {
        (0..tokens.len()).find_map(|at| {
            let is_multiple = ["lần năm", "times that", "times as high as", "times the figure"]
                .iter()
                .any(|words| starts_with(&tokens[at..], words).is_some());
            (is_multiple || comparison::comparison_at(&tokens[at..]).is_some()).then_some(())?;
            tokens[at..].iter().take(6).find_map(Token::year)
        })
    };
    // "So với năm 2011, ..." at the head; "từ 41% năm 2011 lên 63%, tăng 22 điểm".
    find(rest).or_else(|| find(head)).or_else(|| head.iter().find_map(Token::year))
}
