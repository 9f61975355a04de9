//! Numbers in either notation. Their key is in Vietnamese notation without thousands: 32.800 is "32800", 14,6 is "14,6".

use super::key::Key;

/// What digits with points and commas between them stand for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Number {
    /// One number; the second key is the English reading where both are possible: "32,800".
    One(Key, Option<Key>),
    /// No number but a row of them: "1.2.5".
    Row,
}

/// Reads digits with single points and commas between them, as Vietnamese unless only English makes sense.
pub(super) fn read(digits: &str) -> Number {
    let Some(last) = digits.rfind(['.', ',']) else {
        return Number::One(whole(digits), None);
    };
    let separator = digits.as_bytes()[last];
    let (front, fraction) = (&digits[..last], &digits[last + 1..]);
    let is_grouped = is_grouped(digits, separator);
    let is_single = !front.contains(['.', ',']);
    if is_single {
        let (grouped, decimal) = (whole(digits), decimal(front, fraction));
        return match (is_grouped, separator) {
            (false, _) => Number::One(decimal, None),
            (true, b'.') => Number::One(grouped, Some(decimal)),
            (true, _) => Number::One(decimal, Some(grouped)),
        };
    }
    let other = if separator == b'.' { b',' } else { b'.' };
    match () {
        _ if is_grouped => Number::One(whole(digits), None),
        _ if self::is_grouped(front, other) => Number::One(decimal(front, fraction), None),
        _ => Number::Row,
    }
}

/// Whether groups of three follow one to three digits, all with this separator.
fn is_grouped(digits: &str, separator: u8) -> bool {
    let mut groups = digits.split(separator as char);
    let first = groups.next().unwrap_or_default();
    let is_first = matches!(first.len(), 1..=3) && !first.starts_with('0') && is_digits(first);
    is_first && groups.all(|group| group.len() == 3 && is_digits(group))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// 05 is 5: the report writes small numbers with a zero in front.
fn whole(digits: &str) -> Key {
    let mut key = Key::default();
    for byte in digits.bytes().filter(u8::is_ascii_digit) {
        if key == Key::of(b"0") {
            key = Key::default();
        }
        key.push(byte);
    }
    key
}

fn decimal(front: &str, fraction: &str) -> Key {
    let mut key = whole(front);
    // A comma as the last character that fits would not fold to itself.
    if key.len() + 1 < Key::MOST {
        key.push(b',');
        fraction.bytes().for_each(|byte| key.push(byte));
    }
    key
}
