//! Numbers keep their printed digits and are added exactly.
use solieu::locale::{Decimal, DecimalError, Lang, numerals};

fn printed(text: &str) -> Decimal {
    Decimal::parse_in(text, Lang::Vi).unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

#[test]
fn prints_what_it_read() {
    for text in ["14,6", "1,0", "02", "06", "3.000", "32.800", "4.231", "0,6", "100", "1.155"] {
        assert_eq!(printed(text).format(Lang::Vi), text);
    }
    assert_eq!(printed("32.800").format(Lang::En), "32,800");
    assert_eq!(printed("14,6").format(Lang::En), "14.6");
    assert_eq!(printed("02").format_plain(), "2");
}

#[test]
fn adds_exactly_with_the_finer_decimals() {
    assert_eq!((printed("3,5") + printed("10,43")).format(Lang::Vi), "13,93");
    assert_eq!((printed("58,9") - printed("15,3")).format(Lang::Vi), "43,6");
    assert_eq!((printed("3,5") - printed("10,43")).format(Lang::Vi), "\u{2212}6,93");
    assert!(printed("1,0").same_value(printed("1")));
}

#[test]
fn divides_with_rounding_half_up() {
    assert_eq!(printed("10,43").divide(5, 2).format(Lang::Vi), "2,09");
    assert_eq!(printed("2,5").divide(5, 1).format(Lang::Vi), "0,5");
    assert_eq!(printed("1").divide(8, 2).format(Lang::Vi), "0,13");
}

#[test]
fn refuses_what_is_not_the_reports_notation() {
    for (text, error) in [
        ("", DecimalError::NotANumber),
        ("14,", DecimalError::NotANumber),
        (",5", DecimalError::NotANumber),
        ("12a", DecimalError::NotANumber),
        ("3.5", DecimalError::Grouping),
        ("3.00", DecimalError::Grouping),
        ("1234.567", DecimalError::Grouping),
        ("1234567890123456", DecimalError::TooLong),
    ] {
        assert_eq!(Decimal::parse_in(text, Lang::Vi), Err(error), "{text}");
    }
}

#[test]
fn finds_every_numeral() {
    let text = "đạt 14,6%/năm, 5.500-6.000 USD, thứ 16/63, QCVN02. Hết 2020.";
    let found: Vec<_> = numerals(text).into_iter().map(|range| &text[range]).collect();
    assert_eq!(found, ["14,6", "5.500", "6.000", "16", "63", "02", "2020"]);
}
