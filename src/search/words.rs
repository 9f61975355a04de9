//! Spellings, numbered as they come and put in order at the end.

use super::order::in_order;
use crate::text::Spelling;

/// A number for each distinct spelling.
#[derive(Default)]
pub(super) struct Words {
    distinct: Vec<Spelling>,
    /// Numbers by a hash of the spelling, in the next free cell; at most half of the cells are taken.
    cells: Vec<u32>,
}

const FREE: u32 = u32::MAX;

/// Cells at first: enough for a report.
const CELLS: usize = 4096;

impl Words {
    /// The number of a spelling, the next one if it is new.
    pub fn number(&mut self, spelling: Spelling) -> u32 {
        if self.distinct.len() * 2 >= self.cells.len() {
            self.cells = vec![FREE; (self.cells.len() * 2).max(CELLS)];
            for number in 0..self.distinct.len() {
                let cell = self.cell(&self.distinct[number]);
                self.cells[cell] = number as u32;
            }
        }
        let cell = self.cell(&spelling);
        if self.cells[cell] == FREE {
            self.cells[cell] = self.distinct.len() as u32;
            self.distinct.push(spelling);
        }
        self.cells[cell]
    }

    /// The cell of a spelling, or the free one where it belongs.
    fn cell(&self, spelling: &Spelling) -> usize {
        let mask = self.cells.len() - 1;
        let (front, back) = spelling.key.halves();
        let mixed = front ^ back ^ spelling.marks << 3 ^ u64::from(spelling.tone);
        let mut cell = (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize & mask;
        while self.distinct.get(self.cells[cell] as usize).is_some_and(|known| known != spelling) {
            cell = (cell + 1) & mask;
        }
        cell
    }
}

/// The spellings in order, and for each number its place in that order. What is sorted is the rank of the key among all
/// keys, the marks (forty bits) and the tone.
pub(super) fn by_spelling(words: Words) -> (Vec<Spelling>, Vec<u32>) {
    let spellings = words.distinct;
    let mut keys: Vec<(u64, u64)> = spellings.iter().map(|spelling| spelling.key.halves()).collect();
    in_order(&mut keys);
    keys.dedup();
    let ranked = |(number, spelling): (usize, &Spelling)| {
        let rank = keys.partition_point(|key| *key < spelling.key.halves()) as u64;
        (rank << 44 | spelling.marks << 4 | u64::from(spelling.tone), number as u64)
    };
    let mut order: Vec<(u64, u64)> = spellings.iter().enumerate().map(ranked).collect();
    in_order(&mut order);
    let mut ranks = vec![0; spellings.len()];
    for (rank, (_, number)) in order.iter().enumerate() {
        ranks[*number as usize] = rank as u32;
    }
    (order.iter().map(|(_, number)| spellings[*number as usize]).collect(), ranks)
}
