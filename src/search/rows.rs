//! A set of rows, a bit each: what all words of a query have in common costs an instruction for sixty-four rows.

/// Rows by their number.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Rows(Vec<u64>);

impl Rows {
    /// None of so many rows.
    pub fn none(count: usize) -> Rows {
        Rows(vec![0; count.div_ceil(64)])
    }

    /// All of so many rows.
    pub fn all(count: usize) -> Rows {
        let mut rows = Rows(vec![u64::MAX; count.div_ceil(64)]);
        if let Some(last) = rows.0.last_mut().filter(|_| !count.is_multiple_of(64)) {
            *last = (1 << (count % 64)) - 1;
        }
        rows
    }

    pub fn insert(&mut self, row: u32) {
        self.0[row as usize / 64] |= 1 << (row % 64);
    }

    pub fn add(&mut self, rows: &[u32]) {
        rows.iter().for_each(|row| self.insert(*row));
    }

    pub fn has(&self, row: u32) -> bool {
        self.0[row as usize / 64] >> (row % 64) & 1 == 1
    }

    /// Keeps the rows that are in the other set as well.
    pub fn keep(&mut self, other: &Rows) {
        self.0.iter_mut().zip(&other.0).for_each(|(bits, other)| *bits &= other);
    }

    /// Adds the rows that are in both of two sets.
    pub fn add_common(&mut self, one: &Rows, other: &Rows) {
        self.0.iter_mut().zip(one.0.iter().zip(&other.0)).for_each(|(bits, (one, other))| *bits |= one & other);
    }

    pub fn count(&self) -> u32 {
        self.0.iter().map(|bits| bits.count_ones()).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|bits| *bits == 0)
    }

    /// The rows, ascending.
    pub fn iter(&self) -> Ascending<'_> {
        Ascending { rows: self, at: 0, bits: self.0.first().copied().unwrap_or(0) }
    }
}

/// Rows that are still to come.
pub(super) struct Ascending<'a> {
    rows: &'a Rows,
    /// The number of the present bits, and those of them that are left.
    at: usize,
    bits: u64,
}

impl Iterator for Ascending<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        while self.bits == 0 {
            self.at += 1;
            self.bits = *self.rows.0.get(self.at)?;
        }
        let bit = self.bits.trailing_zeros();
        self.bits &= self.bits - 1;
        Some(self.at as u32 * 64 + bit)
    }
}
