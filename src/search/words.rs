//! Spellings with their documents, numbered as they come and put in order at the end.

use super::order::in_order;
use crate::text::Spelling;

/// A spelling and the documents that have it.
#[derive(Default)]
pub(super) struct Variant {
    pub spelling: Spelling,
    /// Ascending.
    pub documents: Vec<u32>,
    /// The characters in it, a bit each.
    pub characters: u32,
}

/// A number for each distinct spelling.
#[derive(Default)]
pub(super) struct Words {
    variants: Vec<Variant>,
    /// Numbers by a hash of the spelling, in the next free cell; at most half of the cells are taken.
    cells: Vec<u32>,
}

const FREE: u32 = u32::MAX;

/// Cells at first: enough for a report.
const CELLS: usize = 4096;

impl Words {
    /// The number of a spelling that stands in a document, the next one if it is new.
    pub fn number(&mut self, spelling: Spelling, document: u32) -> u32 {
        if self.variants.len() * 2 >= self.cells.len() {
            self.cells = vec![FREE; (self.cells.len() * 2).max(CELLS)];
            for number in 0..self.variants.len() {
                let cell = self.cell(self.variants[number].spelling);
                self.cells[cell] = number as u32;
            }
        }
        let cell = self.cell(spelling);
        let new = self.variants.len() as u32;
        let number = &mut self.cells[cell];
        if *number == FREE {
            *number = new;
            self.variants.push(Variant { spelling, documents: Vec::new(), characters: spelling.key.characters() });
        }
        let documents = &mut self.variants[*number as usize].documents;
        if documents.last() != Some(&document) {
            documents.push(document);
        }
        *number
    }

    /// The cell of a spelling, or the free one where it belongs.
    fn cell(&self, spelling: Spelling) -> usize {
        let mask = self.cells.len() - 1;
        let mixed = spelling.key.number() ^ u64::from(spelling.marks);
        let mut cell = (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize & mask;
        while self.variants.get(self.cells[cell] as usize).is_some_and(|known| known.spelling != spelling) {
            cell = (cell + 1) & mask;
        }
        cell
    }

    /// The spellings in order, and for each number its place in that order.
    pub fn in_order(mut self) -> (Vec<Variant>, Vec<u32>) {
        let pair = |(number, variant): (usize, &Variant)| {
            (variant.spelling.key.number(), u64::from(variant.spelling.marks) << 32 | number as u64)
        };
        let mut order: Vec<(u64, u64)> = self.variants.iter().enumerate().map(pair).collect();
        in_order(&mut order);
        let mut places = vec![0; order.len()];
        let mut sorted = |(place, (_, number)): (usize, &(u64, u64))| {
            let number = *number as u32 as usize;
            places[number] = place as u32;
            std::mem::take(&mut self.variants[number])
        };
        (order.iter().enumerate().map(&mut sorted).collect(), places)
    }
}
