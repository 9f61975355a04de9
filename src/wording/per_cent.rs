//! What a per cent is that is no change: a ratio to another value, a part of something, an excess over a plan.
//! Knows no unit and no row.

use super::direction::{are_qualifiers, movement, way};
use super::words::{Token, sentence, tokens};
use crate::dataset::Qualifiers;
use std::ops::Range;

/// Whether the numeral is a ratio and no change: "bằng 95,2% so với cùng kỳ", "đạt 61,5% kế hoạch".
pub fn is_ratio(text: &str, numeral: &Range<usize>, table: &Qualifiers) -> bool {
    let before = tokens(text, sentence(text, numeral).start..numeral.start);
    let clause = &before[before.iter().rposition(Token::is_border).map_or(0, |at| at + 1)..];
    let beside =
        (0..clause.len()).rev().take_while(|at| are_qualifiers(&clause[*at..], table)).last().unwrap_or(clause.len());
    let beside = &clause[beside..];
    let moves = clause.iter().any(|token| way(token).is_some());
    beside.iter().any(|t| t.text == "bằng") || (!moves && beside.iter().any(|t| t.text == "đạt"))
}

/// Whether a per cent is of the thing behind it, and nothing before it moves: "97,5% học sinh lên lớp".
pub fn is_part(text: &str, numeral: &Range<usize>, table: &Qualifiers) -> bool {
    const THINGS: [&str; 19] = [
        "số",
        "tổng",
        "học",
        "hộ",
        "dân",
        "người",
        "xã",
        "thôn",
        "trường",
        "cơ",
        "doanh",
        "lao",
        "diện",
        "of",
        "cán",
        "đơn",
        "trẻ",
        "phụ",
        "gia",
    ];
    let moves = movement(text, numeral, table).is_some_and(|movement| movement.is_own || movement.is_beside);
    let has_sign = text[numeral.clone()].starts_with(|c: char| !c.is_ascii_digit());
    let after = tokens(text, numeral.end..text.len());
    let is_of = matches!(&after[..], [sign, thing, ..] if sign.text == "%" && THINGS.contains(&thing.text.as_str()));
    !moves && !has_sign && is_of
}

/// "…, vượt 21,4%": by how much more than was planned, and no share.
pub fn is_excess(text: &str, numeral: &Range<usize>) -> bool {
    let before = tokens(text, sentence(text, numeral).start..numeral.start);
    let is_alone = match &before[..] {
        [.., border, word] => word.text == "vượt" && border.parts_clauses(),
        [word] => word.text == "vượt",
        [] => false,
    };
    is_alone && text[numeral.end..].trim_start().starts_with('%')
}
