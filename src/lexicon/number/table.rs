//! Number words of both languages, folded: digits, magnitudes as powers of ten, what numbers count in.
//! Knows no text.

use super::Measure;

/// Digits and tens, folded: the last letter of "twenty" is an i.
const DIGITS: &str = "khong=0 mot=1 hai=2 ba=3 bon=4 tu=4 nam=5 lam=5 sau=6 bay=7 tam=8 chin=9 muoi=10 zero=0 one=1 two=2 \
three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 \
fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenti=20 thirti=30 forti=40 fifti=50 sixti=60 \
seventi=70 eighti=80 nineti=90 first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 \
ninth=9 tenth=10 fifteenth=15 sixteenth=16 nhat=1 nhi=2 linh=0 le=0";

/// Powers of ten.
const MAGNITUDES: &str = "tram=2 nghin=3 ngan=3 van=4 trieu=6 ti=9 hundred=2 thousand=3 million=6 billion=9 trillion=12 bn=9 mn=6 \
tn=12 trn=12 k=3 tr=6 trd=6 m=6 b=9";

/// What follows a number; the longest that fits counts.
pub(super) const MEASURES: [(Measure, &str); 9] = [
    (Measure::Points, "diem phan tram|diem %|d %|percentage points|percentage point|points|pp|diem|% diem"),
    (Measure::Percent, "phan tram|percent|per cent|%"),
    (Measure::Vnd, "dong|vnd|d|viet nam dong|vietnamese dong"),
    (Measure::Usd, "usd|do|do la|do la mi|do mi|us dollars|dollars|us dollar"),
    (Measure::OtherMoney, "euro|euros|eur|nhan dan te|yen nhat|bang anh|pounds"),
    (Measure::Km, "km|kilometres|kilometers|cay so|ki lo met"),
    (Measure::Metres, "m|metres|meters|met"),
    (Measure::OtherLength, "miles|nautical miles"),
    (Measure::Times, "lan|times"),
];

/// Currencies that stand before their number.
pub(super) const PREFIXES: [(&str, Measure); 8] = [
    ("US$", Measure::Usd),
    ("$", Measure::Usd),
    ("USD", Measure::Usd),
    ("VND", Measure::Vnd),
    ("VNĐ", Measure::Vnd),
    ("₫", Measure::Vnd),
    ("€", Measure::OtherMoney),
    ("£", Measure::OtherMoney),
];

/// The value of a digit word.
pub(super) fn digit(word: &str) -> Option<f64> {
    listed(DIGITS, word).map(f64::from)
}

/// The factor of a magnitude word.
pub(super) fn magnitude(word: &str) -> Option<f64> {
    listed(MAGNITUDES, word).map(|power| (0..power).fold(1.0, |factor, _| factor * 10.0))
}

fn listed(table: &str, word: &str) -> Option<u32> {
    let mut pairs = table.split(' ').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(known, _)| *known == word)?;
    Some(value.bytes().fold(0, |value, digit| value * 10 + u32::from(digit - b'0')))
}
