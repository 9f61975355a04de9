//! Units that a table says and no folder has: made of the words of a cell for units, of a row's name, of the line over the table.
//! Knows no number.

use super::nouns::count;
use crate::dataset::{Unit, UnitKind};
use crate::wording::column::is_of_units;

/// Powers of ten that a cell writes in digits, with their words.
const ROUND: [(&str, &str, i64); 6] = [
    ("1000 ", "nghìn", 1_000),
    ("1.000 ", "nghìn", 1_000),
    ("1,000 ", "nghìn", 1_000),
    ("1000000 ", "triệu", 1_000_000),
    ("1.000.000 ", "triệu", 1_000_000),
    ("thousand ", "nghìn", 1_000),
];

/// "1000 tấn", "cái", "thousand".
pub(super) fn of_cell(cell: Option<&str>) -> Option<Unit> {
    let words = cell?;
    if words == "thousand" || words == "million" {
        let scale = if words == "million" { 1_000_000 } else { 1_000 };
        return Some(Unit { scale, ..count(words) });
    }
    let round = ROUND.iter().find_map(|(digits, word, scale)| Some((words.strip_prefix(digits)?, word, scale)));
    if let Some((thing, word, scale)) = round {
        let own = count(&[word, " ", thing].concat());
        return Some(Unit { scale: *scale, printed: vec![words.to_owned()], ..own });
    }
    let is_noun = words.chars().all(|c| c.is_alphabetic() || c == ' ') && words.split(' ').count() <= 3;
    is_noun.then(|| count(words))
}

/// "Số bác sĩ/vạn dân", "Tỷ số tử vong mẹ/100.000 trẻ đẻ sống", "Tỷ số giới tính (bé trai/100 bé gái)": what a number is per.
pub(super) fn of_name(name: &str) -> Option<Unit> {
    let bracket =
        name.rsplit_once('(').and_then(|(_, rest)| rest.strip_suffix(')')).filter(|words| words.contains('/'));
    if let Some(words) = bracket {
        return Some(Unit { kind: UnitKind::Rate, ..count(words.trim()) });
    }
    let (head, per) = name.split('(').next().unwrap_or_default().trim().split_once('/')?;
    let counted = ["Số ", "Số lượng "].iter().rev().find_map(|number| head.strip_prefix(number));
    let words = [counted.unwrap_or_default(), "/", per].concat();
    let is_per = per.starts_with(|c: char| c.is_ascii_digit()) || counted.is_some();
    let own = count(words.trim());
    let id = if words.starts_with('/') { ["tren-", own.id.as_str()].concat() } else { own.id.0.clone() };
    is_per.then(|| Unit { id: id.as_str().into(), kind: UnitKind::Rate, ..own })
}

/// "Table 2. Disbursement by category (US$ thousand)".
pub(super) fn of_line(over: &str) -> Option<Unit> {
    let (_, words) = over.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    let (money, scale) = words.split_once(' ')?;
    let factor = match scale {
        "thousand" => 1_000,
        "million" | "mn" => 1_000_000,
        "billion" | "bn" => 1_000_000_000,
        _ => return None,
    };
    let currency = match money {
        "US$" | "USD" | "$" => "USD",
        "VND" => "VND",
        _ => return None,
    };
    let own = Unit { kind: UnitKind::Money, currency: currency.to_owned(), scale: factor, ..count(words) };
    (!is_of_units(words)).then_some(own)
}
