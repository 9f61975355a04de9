//! Puts a handful in order. The library's sort is made for thousands and is compiled anew for every kind of row, about
//! a kilobyte a time in the page; what is put in order there is a dozen marks of a chart or quotations of a paragraph.
//! Knows no row and no key.

/// Sorts by a key and keeps the order of equal keys; keys that cannot be compared count as equal.
/// Its cost grows with the square of the number of rows: for a handful alone.
pub fn sort_by_key<T, K: PartialOrd>(rows: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..rows.len() {
        let mut at = end;
        while at > 0 && key(&rows[at]) < key(&rows[at - 1]) {
            rows.swap(at - 1, at);
            at -= 1;
        }
    }
}
