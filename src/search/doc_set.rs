//! A set of documents, a bit each: what all words of a query have in common costs an instruction for sixty-four documents.

/// Documents by their number.
#[derive(Clone, Default, PartialEq)]
pub(super) struct DocSet(Vec<u64>);

impl DocSet {
    /// None of so many documents.
    pub fn none(count: usize) -> DocSet {
        DocSet(vec![0; count.div_ceil(64)])
    }

    /// All of so many documents.
    pub fn all(count: usize) -> DocSet {
        let mut documents = DocSet(vec![u64::MAX; count.div_ceil(64)]);
        if let Some(last) = documents.0.last_mut().filter(|_| !count.is_multiple_of(64)) {
            *last = (1 << (count % 64)) - 1;
        }
        documents
    }

    pub fn insert(&mut self, document: u32) {
        self.0[document as usize / 64] |= 1 << (document % 64);
    }

    pub fn add(&mut self, documents: &[u32]) {
        documents.iter().for_each(|document| self.insert(*document));
    }

    /// Keeps the documents that are in the other set as well.
    pub fn keep(&mut self, other: &DocSet) {
        self.0.iter_mut().zip(&other.0).for_each(|(bits, other)| *bits &= other);
    }

    /// Adds the documents that are in both of two sets.
    pub fn add_common(&mut self, one: &DocSet, other: &DocSet) {
        self.0.iter_mut().zip(one.0.iter().zip(&other.0)).for_each(|(bits, (one, other))| *bits |= one & other);
    }

    pub fn count(&self) -> u32 {
        self.0.iter().map(|bits| bits.count_ones()).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|bits| *bits == 0)
    }

    /// The documents, ascending.
    pub fn iter(&self) -> Ascending<'_> {
        Ascending { documents: self, at: 0, bits: self.0.first().copied().unwrap_or(0) }
    }
}

/// Documents that are still to come.
pub(super) struct Ascending<'a> {
    documents: &'a DocSet,
    /// The number of the present bits, and those of them that are left.
    at: usize,
    bits: u64,
}

impl Iterator for Ascending<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        while self.bits == 0 {
            self.at += 1;
            self.bits = *self.documents.0.get(self.at)?;
        }
        let bit = self.bits.trailing_zeros();
        self.bits &= self.bits - 1;
        Some(self.at as u32 * 64 + bit)
    }
}
