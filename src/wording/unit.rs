//! The unit of a numeral in its sentence: right after it, around it, or after the last of a list.
//! Knows no value.

use super::column::{Column, called, is_unit, names_unit};
use super::comparison::plan_at;
use super::words::{Token, holds, tokens};
use crate::dataset::{Unit, UnitKind};
use crate::report::{Block, Outline};
use std::ops::Range;

/// Where the unit ends that is printed with the numeral; `None` if another thing is printed there.
pub fn end(unit: &Unit, text: &str, numeral: &Range<usize>) -> Option<usize> {
    if unit.printed.is_empty() {
        let rest = text[numeral.end..].trim_start();
        return (!rest.starts_with('%')).then_some(numeral.end);
    }
    let last = || last_of_list(text, numeral).or_else(|| end_of_movement(text, numeral));
    around(unit, text, numeral)
        .or_else(|| around(unit, text, &(numeral.start..last()?)))
        .or_else(|| counted_before(unit, text, numeral).then_some(numeral.end))
}

/// "từ 61 lên 66 tấn", "5 → 6 tấn": where the second numeral ends, whose unit is that of both.
fn end_of_movement(text: &str, numeral: &Range<usize>) -> Option<usize> {
    let before = tokens(text, 0..numeral.start);
    let after = tokens(text, numeral.end..text.len());
    let starts = before.last().is_some_and(|t| matches!(t.text.as_str(), "từ" | "from"));
    let moves = |t: &Token| matches!(t.text.as_str(), "lên" | "xuống" | "còn" | "đến" | "tới" | "thành" | "to");
    let rest = match &after[..] {
        [word, rest @ ..] if starts && moves(word) => rest,
        _ => &after[arrow(&after)?..],
    };
    rest.first().filter(|t| is_plain(t)).map(|t| t.range.end)
}

/// How many tokens an arrow is at the start of some: "→", "->".
pub(super) fn arrow(tokens: &[Token]) -> Option<usize> {
    match tokens {
        [one, ..] if matches!(one.text.as_str(), "→" | "⇒" | "➔" | "➜" | "⟶") => Some(1),
        [dash, tip, ..] if matches!(dash.text.as_str(), "-" | "–" | "=") && tip.text == ">" => Some(2),
        _ => None,
    }
}

/// "giảm số điểm ngập xuống dưới 5.": what is counted stands before the number, and nothing behind it in its clause.
fn counted_before(unit: &Unit, text: &str, numeral: &Range<usize>) -> bool {
    let ends =
        tokens(text, numeral.end..text.len()).first().is_none_or(|t| matches!(t.text.as_str(), "." | ";" | "," | ")"));
    if unit.kind != UnitKind::Count || unit.scale != 1 || !ends {
        return false;
    }
    let before = tokens(text, 0..numeral.start);
    let clause = before.iter().rposition(|t| t.parts_clauses() || t.is_numeral()).map_or(0, |at| at + 1);
    let own = &before[clause..];
    let counts = |words: &String| {
        let words = words.to_lowercase();
        ["số ", "number of "].iter().any(|head| holds(own, &[head, words.as_str()].concat()))
    };
    // "tỷ lệ số hộ nghèo còn 5" is no number of households.
    let is_share = ["tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "share", "rate"].iter().any(|words| holds(own, words));
    !is_share && unit.printed.iter().any(counts)
}

/// Whether a numeral is alone in its cell of a table that says the unit: in the head of its column ("Sản lượng (nghìn tấn)"),
/// in its row, in the corner, or in the line over the table; the nearest that names any decides.
pub fn of_column(unit: &Unit, outline: &Outline, block: &Block, numeral: &Range<usize>) -> bool {
    let Some(column) = Column::of(outline, block, numeral) else { return false };
    if !block.cells().any(|cell| cell == *numeral) {
        return false;
    }
    let is = |words: &str| unit.printed.iter().any(|printed| is_unit(words, printed));
    let is_measure = unit.kind != UnitKind::Count || unit.scale > 1;
    // "Xã" in a corner is what the rows are, unless it says that it is the unit.
    let is_called = |(words, is_named): (String, bool)| (is_named || is_measure) && is(&words);
    let head = column.head();
    let is_bare = |words: &str| unit.printed.iter().any(|printed| names_unit(words, printed));
    match column.bracket() {
        Some(words) => return is(words) || is_bare(words),
        None if is_bare(head) => return true,
        None if head.contains('%') => return false,
        None => {}
    }
    if let Some(words) = column.unit_cell() {
        return is(words);
    }
    // "Số bác sĩ/vạn dân": the row's name says per what.
    let is_of_ratio =
        |name: &str| unit.printed.iter().any(|printed| printed.contains('/') && names_unit(name, printed));
    if column.name().is_some_and(is_of_ratio) {
        return true;
    }
    let corner = match called(column.corner()) {
        (words, false) if words.is_empty() => (column.corner().to_lowercase(), false),
        said => said,
    };
    match column.of_name().filter(|words| measures(words)) {
        Some(words) => is(words),
        None if measures(&corner.0) || corner.1 => is_called(corner),
        None => is_called(called(column.caption())),
    }
}

/// Whether words in brackets are those of a measure and no part of a name: "(%)", "(nghìn tấn)", but not "(nội địa)".
fn measures(words: &str) -> bool {
    const MEASURES: [&str; 27] = [
        "%", "‰", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "thousand", "million", "billion", "đồng", "usd", "vnd", "tấn",
        "tạ", "kg", "tons", "tonnes", "ha", "km", "km2", "m2", "m3", "mw", "kwh", "người", "con",
    ];
    let all = tokens(words, 0..words.len());
    // "(ca/100.000 dân)"
    let is_ratio = |three: &[Token]| !three[0].is_numeral() && three[1].text == "/" && three[2].is_numeral();
    all.first().is_some_and(|t| MEASURES.contains(&t.text.as_str())) || all.windows(3).any(is_ratio)
}

/// The unit right after the numeral, or its two halves before and after: "VND … billion".
fn around(unit: &Unit, text: &str, numeral: &Range<usize>) -> Option<usize> {
    let before = text[..numeral.start].trim_end();
    let after = &text[numeral.end..];
    let rest = after.trim_start_matches([' ', '\u{a0}']);
    let ends = unit.printed.iter().filter_map(|words| {
        let (head, tail) = match words.split_once('…') {
            Some((head, tail)) => (head.trim(), tail.trim()),
            None => ("", words.as_str()),
        };
        // "US$" ends in "$", as "A$" does, which is other money.
        let is_apart = |before: &str| !before.ends_with(char::is_alphabetic);
        let fits = before.strip_suffix(head).is_some_and(|before| head.is_empty() || is_apart(before))
            && rest.starts_with(tail);
        let end = if tail.is_empty() { numeral.end } else { text.len() - rest.len() + tail.len() };
        (fits && is_whole(text, end, tail)).then_some(end)
    });
    ends.max()
}

/// Whether a unit is printed on both sides of the numeral: "USD 420m" are millions and no metres.
pub fn surrounds(unit: &Unit, text: &str, numeral: &Range<usize>) -> bool {
    let printed: Vec<String> = unit.printed.iter().filter(|words| words.contains('…')).cloned().collect();
    !printed.is_empty() && around(&Unit { printed, ..unit.clone() }, text, numeral).is_some()
}

/// Words that together with the one after them name another thing than the unit.
const COMPOUNDS: [(&str, &[&str]); 10] = [
    ("đồng", &["chí", "bào", "hồ", "bộ", "đội", "nghiệp", "hương", "minh", "ruộng"]),
    ("tỷ", &["lệ", "trọng", "suất", "số"]),
    ("tỉ", &["lệ", "trọng", "suất", "số"]),
    ("tấn", &["công"]),
    ("xã", &["viên", "hội", "luận"]),
    ("trường", &["hợp", "phái"]),
    ("công", &["trình", "ty", "nhân", "chức", "dân", "đoàn"]),
    ("lần", &["lượt", "thứ"]),
    ("cây", &["số", "cầu"]),
    ("con", &["đường", "số", "người", "em"]),
];

/// "39 đồng chí" are no money, "5 tấn rưỡi" are five and a half.
fn is_compound(words: &str, after: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default();
    let next = after.strip_prefix([' ', '\u{a0}']).unwrap_or_default();
    let next = next.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    next == "rưỡi" || COMPOUNDS.iter().any(|(head, tails)| *head == last && tails.contains(&next))
}

/// Whether a unit's words end where a word ends, and no "/ha" makes another unit of them.
fn is_whole(text: &str, end: usize, words: &str) -> bool {
    let mut next = text[end..].chars();
    let (first, second) = (next.next(), next.next());
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let in_word = words.ends_with(char::is_alphanumeric) && is_letter(first);
    // "96,5%/KH 96%": its plan stands behind it.
    let is_plan = || {
        let all = tokens(text, end + 1..text.len());
        plan_at(&all).and_then(|count| all.get(count)).is_some_and(Token::is_numeral)
    };
    let in_other =
        first == Some('/') && (second.is_some_and(char::is_alphabetic) && !is_plan() || is_round(&text[end + 1..]));
    !in_word && !in_other && !is_compound(words, &text[end..])
}

/// "10.000 dân" after "giường/": a round number of another thing. "310 triệu đồng" after a slash is a second value.
fn is_round(text: &str) -> bool {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(text.len());
    let digits = text[..end].trim_start_matches('0').replace('.', "");
    digits.starts_with('1') && digits.trim_end_matches('0') == "1" && text[end..].starts_with([' ', '\u{a0}'])
}

/// The end of the last numeral of the list that a numeral is of: "5, 6 và 7", "64,15; 71,3 và 98,42", "5, 6, 7".
/// Two numerals with a comma alone are no list: "31, 6%" is one number with a slip.
fn last_of_list(text: &str, numeral: &Range<usize>) -> Option<usize> {
    let after = tokens(text, numeral.end..text.len());
    let before = tokens(text, 0..numeral.start);
    let follows = matches!(&before[..], [.., one, mark] if is_plain(one) && matches!(mark.text.as_str(), "," | ";"));
    let mut rest = after.as_slice();
    let mut last = None;
    let mut count = if follows { 2 } else { 1 };
    let mut is_joined = rest.first().is_some_and(|mark| mark.text == ";");
    loop {
        let (mark, tail) = rest.split_first()?;
        let tail = match (mark.text.as_str(), tail) {
            ("," | ";", [and, tail @ ..]) if is_and(and) => {
                is_joined = true;
                tail
            }
            ("," | ";", tail) => tail,
            (_, tail) if is_and(mark) => {
                is_joined = true;
                tail
            }
            _ => break,
        };
        let Some((end, tail)) = element(tail) else { break };
        (last, count, rest) = (Some(end), count + 1, tail);
    }
    last.filter(|_| is_joined || count > 2)
}

/// One of a list: a numeral, or a range, "5 - 6 và 8 - 9 tấn".
fn element(tokens: &[Token]) -> Option<(usize, &[Token])> {
    let (numeral, rest) = tokens.split_first().filter(|(numeral, _)| is_plain(numeral))?;
    match rest {
        [dash, upper, rest @ ..] if dash.is_range_mark() && is_plain(upper) => Some((upper.range.end, rest)),
        _ => Some((numeral.range.end, rest)),
    }
}

fn is_and(token: &Token) -> bool {
    matches!(token.text.as_str(), "và" | "and" | "hoặc" | "or" | "hay")
}

fn is_plain(token: &Token) -> bool {
    token.text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.')) && token.is_numeral()
}
