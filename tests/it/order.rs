//! The room `order`: agrees with the library's stable sort.
use solieu::order;

#[test]
fn a_handful_comes_in_the_order_of_the_stable_sort() {
    // Rows from a fixed linear congruence; few keys, so that equal ones are many and their order is seen.
    let mut state = 1_u32;
    for length in 0..40 {
        let mut rows: Vec<(u32, usize)> = (0..length)
            .map(|place| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                ((state >> 16) % 7, place)
            })
            .collect();
        let mut due = rows.clone();
        due.sort_by_key(|row| row.0);
        order::sort_by_key(&mut rows, |row| row.0);
        assert_eq!(rows, due);
    }
}

#[test]
fn a_value_that_is_no_number_neither_stops_nor_loses_anything() {
    let mut rows = vec![2.0, f64::NAN, 1.0];
    order::sort_by_key(&mut rows, |value| *value);
    assert_eq!(rows.len(), 3);
    assert_eq!(rows.iter().filter(|value| value.is_nan()).count(), 1);
}
