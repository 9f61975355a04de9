//! Which way a number goes that is alone in a cell of a table: its sign says it, or else the head of its column.
//! Knows no unit and no row.

use super::column::Column;
use super::direction::way;
use super::words::tokens;
use crate::dataset::Direction;
use crate::report::{Block, Outline};
use std::ops::Range;

/// The way of a number without a sign that is alone in its cell; `None` elsewhere, or where its own row names a movement.
pub fn way_of(outline: &Outline, block: &Block, numeral: &Range<usize>) -> Option<Direction> {
    let column = Column::of(outline, block, numeral)?;
    let cell = block.cells().find(|cell| cell.start <= numeral.start && numeral.end <= cell.end)?;
    let beside = [&block.text[cell.start..numeral.start], &block.text[numeral.end..cell.end]].concat();
    let ways = |text: &str| -> Vec<Direction> { tokens(text, 0..text.len()).iter().filter_map(way).collect() };
    // "Tỷ lệ hộ nghèo giảm | % | 1,5": the words of the row say it.
    let is_unsigned = block.text[numeral.clone()].starts_with(|c: char| c.is_ascii_digit());
    if !is_unsigned || !matches!(beside.trim(), "" | "%") || !ways(&block.text).is_empty() {
        return None;
    }
    let said = ways(column.head());
    let falls = !said.is_empty() && said.iter().all(|way| *way == Direction::Down);
    Some(if falls { Direction::Down } else { Direction::Up })
}
