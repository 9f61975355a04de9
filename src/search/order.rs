//! The one sort of the search.

/// The one sort: whatever is sorted is made pairs of numbers. Shell's sort, since the standard library's would be an
/// eighth of the whole search in bytes, and lists are short or nearly sorted.
pub(super) fn in_order(pairs: &mut [(u64, u64)]) {
    let mut gap = pairs.len();
    while gap > 1 {
        gap = (gap * 5 / 11).max(1);
        for end in gap..pairs.len() {
            let pair = pairs[end];
            let mut at = end;
            while at >= gap && pairs[at - gap] > pair {
                pairs[at] = pairs[at - gap];
                at -= gap;
            }
            pairs[at] = pair;
        }
    }
}
