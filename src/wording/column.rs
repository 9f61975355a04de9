//! What a table says of a number alone in its cell: the head of its column, and where the unit may stand.
//! Knows no unit and no row of the data.

use super::words::{Token, tokens};
use crate::report::{Block, BlockKind, Outline};
use std::ops::Range;

/// A cell with the rows that say what it is.
pub struct Column<'a> {
    outline: &'a Outline,
    table: usize,
    row: &'a Block,
    heads: Vec<String>,
    at: usize,
}

/// The heads of a table's columns. Where a second row of heads stands under the first, each column of a group has the words
/// of its group before its own: "Tháng 9: Giá trị".
pub fn heads(outline: &Outline, table: usize) -> Vec<String> {
    let words = |block: &Block| block.cells().map(|cell| block.text[cell].to_owned()).collect::<Vec<String>>();
    let mut first = words(&outline.blocks[table]);
    let Some(second) = outline.blocks.get(table + 1).filter(|row| row.parent == Some(table)).map(words) else {
        return first;
    };
    if !is_of_heads(&second) {
        return first;
    }
    // A group at the end of the first row may stand over more columns than its cells are.
    first.resize(first.len().max(second.len()), String::new());
    let group = |at: usize| first[1..=at].iter().rev().find(|cell| !cell.is_empty()).cloned().unwrap_or_default();
    let joined = |(at, own): (usize, &String)| match second.get(at).filter(|own| at > 0 && !own.is_empty()) {
        Some(own) if group(at).is_empty() => own.clone(),
        Some(own) => [group(at).as_str(), ": ", own].concat(),
        None => own.clone(),
    };
    first.iter().enumerate().map(joined).collect()
}

/// Whether the cells are a second row of heads: none for the column of names, and words in the others.
fn is_of_heads(cells: &[String]) -> bool {
    let is_number = |cell: &&String| cell.starts_with(|c: char| c.is_ascii_digit() || "-+–\u{2212}".contains(c));
    let named = cells.iter().filter(|cell| !cell.is_empty());
    cells.first().is_some_and(String::is_empty) && named.clone().count() > 1 && !named.clone().any(|c| is_number(&c))
}

impl<'a> Column<'a> {
    /// The column of a place in a row; `None` elsewhere.
    pub fn of(outline: &'a Outline, row: &'a Block, place: &Range<usize>) -> Option<Column<'a>> {
        let table = row.parent.filter(|_| row.kind == BlockKind::Row)?;
        let at = row.cells().position(|cell| cell.start <= place.start && place.end <= cell.end)?;
        let heads = heads(outline, table);
        (at < heads.len()).then_some(Column { outline, table, row, heads, at })
    }

    /// The head with its group.
    pub fn head(&self) -> &str {
        &self.heads[self.at]
    }

    /// The corner, the head of the group where it stands over the first of its columns alone, and the head.
    pub fn over(&self) -> Vec<&str> {
        let group = self.heads[..self.at].iter().rposition(|cell| cell.contains(':'));
        let group = group.filter(|_| !self.head().contains(':'));
        let mut said = vec![self.corner()];
        said.extend(group.map(|at| self.heads[at].as_str()));
        said.push(self.head());
        said
    }

    /// What the head measures, in brackets; a time in brackets measures nothing: "Mục tiêu (2027)".
    pub(super) fn bracket(&self) -> Option<&str> {
        last_bracket(self.head()).filter(|words| !tokens(words, 0..words.len()).iter().any(|t| t.year().is_some()))
    }

    /// The row's cell for its unit: "Đơn vị | … | Nghìn tấn".
    pub(super) fn unit_cell(&self) -> Option<&'a str> {
        let at = self.heads.iter().position(|head| is_of_units(head))?;
        self.row.cells().nth(at).map(|cell| &self.row.text[cell]).filter(|words| !words.is_empty())
    }

    /// What stands in brackets behind the row's name: "Tỷ lệ hộ nghèo (%)".
    pub(super) fn of_name(&self) -> Option<&'a str> {
        let name = self.name()?;
        last_bracket(name).filter(|_| name.ends_with(')'))
    }

    /// The row's name.
    pub(super) fn name(&self) -> Option<&'a str> {
        let names = |words: &&str| words.contains(char::is_alphabetic);
        self.row.cells().map(|cell| &self.row.text[cell]).find(names)
    }

    /// The corner of the table.
    pub(super) fn corner(&self) -> &str {
        self.heads.first().map_or("", String::as_str)
    }

    /// The line right over the table: "Bảng 1. Thu, chi (tỷ đồng)", "Đơn vị tính: tỷ đồng".
    pub(super) fn caption(&self) -> &'a str {
        let over = self.table.checked_sub(1).map(|at| &self.outline.blocks[at]);
        over.filter(|block| block.kind != BlockKind::Row).map_or("", |block| &block.text)
    }
}

/// The line over the table of a cell; nothing elsewhere.
pub fn caption<'a>(outline: &'a Outline, row: &'a Block, at: &Range<usize>) -> &'a str {
    Column::of(outline, row, at).map_or("", |column| column.caption())
}

/// What the last brackets of some words hold.
fn last_bracket(words: &str) -> Option<&str> {
    let (_, rest) = words.rsplit_once('(')?;
    rest.split_once(')').map(|(inside, _)| inside.trim())
}

/// Whether the head of a column says that its cells are units.
pub fn is_of_units(head: &str) -> bool {
    MARKS.contains(&head.to_lowercase().trim())
}

/// What says that a unit follows.
const MARKS: [&str; 5] = ["đơn vị tính", "đơn vị", "đvt", "đv tính", "unit"];

/// The words for the unit in a line over a table or in its corner, and whether they are called that.
pub(super) fn called(words: &str) -> (String, bool) {
    let lower = words.to_lowercase();
    let marked = MARKS.iter().find_map(|mark| {
        let (_, rest) = lower.split_once(mark)?;
        rest.trim_start().strip_prefix(':').or_else(|| rest.strip_prefix(' ')).map(str::to_owned)
    });
    let inside = |words: &str| words.split([')', ';', '.']).next().unwrap_or_default().trim().to_owned();
    match marked {
        Some(rest) => (inside(&rest), true),
        None => (last_bracket(&lower).unwrap_or_default().to_owned(), false),
    }
}

/// Whether words for a unit are those of one: alone, or before a comma ("tỷ đồng, %").
pub(super) fn is_unit(words: &str, printed: &str) -> bool {
    let (said, own) = (lowered(words), lowered(printed));
    let next = said.get(own.len());
    !own.is_empty() && said.len() >= own.len() && said[..own.len()] == own[..] && next.is_none_or(|next| next == ",")
}

/// Whether words name a unit with its whole scale: "đồng" is none of "tỷ đồng", "ha" none of "tạ/ha".
pub(super) fn names_unit(words: &str, printed: &str) -> bool {
    const BEFORE: [&str; 11] =
        ["nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "thousand", "million", "billion", "/", "per"];
    const AFTER: [&str; 5] = ["/", "per", "thousand", "million", "billion"];
    let (said, own) = (lowered(words), lowered(printed));
    let is_at = |at: usize| {
        let before = at.checked_sub(1).map_or("", |at| said[at].as_str());
        let after = said.get(at + own.len()).map_or("", String::as_str);
        said[at..].starts_with(&own) && !BEFORE.contains(&before) && !AFTER.contains(&after)
    };
    !own.is_empty() && (0..said.len()).any(is_at)
}

/// The tokens of words, without the gap of a unit that is printed on both sides of its number: "VND … billion".
fn lowered(words: &str) -> Vec<String> {
    let all = tokens(words, 0..words.len()).into_iter();
    all.map(|Token { text, .. }| text).filter(|text| text != "…").collect()
}

/// What a table says over a cell: the head of its column, of its group ("Năm 2022: Diện tích"), of its rows. What another
/// column is of is none of its own.
pub fn words_over(outline: &Outline, row: &Block, at: &Range<usize>) -> String {
    let table = row.parent.and_then(|table| outline.blocks.get(table));
    let Some(column) = Column::of(outline, row, at) else {
        return table.map_or(String::new(), |table| table.text.clone());
    };
    column.over().join(" | ")
}
