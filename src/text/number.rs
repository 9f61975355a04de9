//! Numbers in either notation. Their key is in Vietnamese notation without thousands: 32.800 is "32800", 14,6 is "14,6".

use super::key::Key;

/// Reads digits with single points and commas between them, as Vietnamese unless only English makes sense; the second
/// key is the English reading where both are possible: "32,800". `None` if it is no number but a row of them: "1.2.5".
pub(super) fn read(digits: &[u8]) -> Option<(Key, Option<Key>)> {
    let whole = whole(digits);
    let Some(last) = digits.iter().rposition(|byte| !byte.is_ascii_digit()) else { return Some((whole, None)) };
    let (front, separator, fraction) = (&digits[..last], digits[last], &digits[last + 1..]);
    let decimal = decimal(front, fraction);
    let is_single = are_digits(front);
    match separator {
        _ if !is_grouped(digits, separator) => {
            let other = if separator == b'.' { b',' } else { b'.' };
            (is_single || is_grouped(front, other)).then_some((decimal, None))
        }
        _ if !is_single => Some((whole, None)),
        b'.' => Some((whole, Some(decimal))),
        _ => Some((decimal, Some(whole))),
    }
}

/// Whether groups of three follow one to three digits, all with this separator.
fn is_grouped(digits: &[u8], separator: u8) -> bool {
    let mut groups = digits.split(|byte| *byte == separator);
    let first = groups.next().unwrap_or_default();
    let is_first = matches!(first, [b'1'..=b'9', ..]) && first.len() <= 3 && are_digits(first);
    is_first && groups.all(|group| group.len() == 3 && are_digits(group))
}

fn are_digits(text: &[u8]) -> bool {
    text.iter().all(u8::is_ascii_digit)
}

/// 05 is 5: the report writes small numbers with a zero in front.
pub(super) fn whole(digits: &[u8]) -> Key {
    let mut key = Key::default();
    for byte in digits.iter().filter(|byte| byte.is_ascii_digit()) {
        if key == Key::of(b"0") {
            key = Key::default();
        }
        key.push(*byte);
    }
    key
}

fn decimal(front: &[u8], fraction: &[u8]) -> Key {
    let mut key = whole(front);
    // A comma as the last character that fits would not fold to itself.
    if key.len() + 1 < Key::MOST {
        key.push(b',');
        fraction.iter().for_each(|byte| key.push(*byte));
    }
    key
}
