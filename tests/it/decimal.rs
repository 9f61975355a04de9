//! Numbers keep their printed digits and are added exactly.
use solieu::locale::{Decimal, DecimalError, Lang, is_year, number_at, numerals, year};

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
    assert_eq!(["14,60", "7", "1.155"].map(|text| printed(text).decimals()), [2, 0, 0]);
}

#[test]
fn divides_with_rounding_half_up() {
    assert_eq!(printed("10,43").divide(5, 2).format(Lang::Vi), "2,09");
    assert_eq!(printed("2,5").divide(5, 1).format(Lang::Vi), "0,5");
    assert_eq!(printed("1").divide(8, 2).format(Lang::Vi), "0,13");
}

#[test]
fn halves_are_rounded_away_from_zero_and_nothing_is_divided_by_less_than_one() {
    assert_eq!(printed("2,5").divide(2, 1).format(Lang::Vi), "1,3");
    assert_eq!((-printed("2,5")).divide(2, 1).format(Lang::Vi), "\u{2212}1,3");
    assert_eq!(printed("10").divide(4, 0).format(Lang::Vi), "3");
    assert_eq!(printed("10,43").divide(1, 0).format(Lang::Vi), "10");
    assert_eq!(printed("7").divide(0, 0).format(Lang::Vi), "7");
    assert_eq!(printed("7").divide(-2, 0).format(Lang::Vi), "7");
}

#[test]
fn zeros_are_left_out_only_where_nobody_printed_them() {
    let trimmed = |text| printed(text).trimmed().format(Lang::Vi);
    assert_eq!(["2,500", "10,0", "100", "0,0", "1,05"].map(trimmed), ["2,5", "10", "100", "0", "1,05"]);
    assert_eq!(printed("06").unpadded().format(Lang::Vi), "6");
    assert_eq!(printed("06").trimmed().format(Lang::Vi), "06");
    assert!(printed("0,00").is_zero() && !printed("0,01").is_zero());
}

#[test]
fn a_product_that_is_too_large_is_none() {
    assert_eq!(printed("1,5").times(4).map(|product| product.format(Lang::Vi)), Some("6,0".to_owned()));
    assert_eq!(printed("999999999999999").times(i64::MAX), None);
}

#[test]
fn grades_and_places_are_printed_as_they_were_read() {
    for (text, value) in [("I", 1), ("II", 2), ("IV", 4), ("IX", 9), ("XII", 12)] {
        let grade = Decimal::parse_report(text, Lang::Vi).unwrap_or_else(|error| panic!("{text}: {error:?}"));
        assert!(grade.is_roman() && !grade.is_in_words() && grade.same_value(Decimal::integer(value)), "{text}");
        assert_eq!(Lang::ALL.map(|lang| grade.unpadded().format(lang)), [text, text]);
        assert_eq!(grade.format_plain(), value.to_string());
    }
    for text in ["XIII", "IIII", "i"] {
        assert_eq!(Decimal::parse_report(text, Lang::Vi), Err(DecimalError::NotANumber), "{text}");
    }
    for (value, vi, en) in [(1, "đứng đầu", "first"), (2, "đứng thứ hai", "second"), (9, "đứng thứ chín", "ninth")]
    {
        let place = Decimal::place(value).unwrap_or_else(|| panic!("{value}"));
        assert!(place.is_in_words() && !place.is_roman() && !place.is_negative(), "{value}");
        assert_eq!(Lang::ALL.map(|lang| place.unpadded().format(lang)), [vi, en]);
        assert_eq!(place.format_plain(), value.to_string());
    }
    assert_eq!([0, 10, usize::MAX].map(Decimal::place), [None; 3]);
    // What is computed of them has neither numeral nor word where there is none.
    let computed = |number: Option<Decimal>, factor| number.and_then(|number| number.times(factor));
    let texts = [0, -1, 7].map(|factor| computed(Decimal::place(2), factor).map(|number| number.format(Lang::Vi)));
    assert_eq!(texts, ["0", "\u{2212}2", "14"].map(|text| Some(text.to_owned())));
    let texts = [0, -1, 7].map(|factor| {
        computed(Decimal::parse_report("II", Lang::Vi).ok(), factor).map(|number| number.format(Lang::Vi))
    });
    assert_eq!(texts, ["0", "\u{2212}2", "14"].map(|text| Some(text.to_owned())));
}

#[test]
fn a_sign_stands_before_the_first_group() {
    let minus = -printed("1.155.000,50");
    assert_eq!(minus.format(Lang::Vi), "\u{2212}1.155.000,50");
    assert_eq!(minus.format(Lang::En), "\u{2212}1,155,000.50");
    assert_eq!(minus.format_plain(), "-1155000.50");
    assert!(minus.is_negative() && !(-minus).is_negative() && !Decimal::integer(0).is_negative());
    assert_eq!((-printed("0,05")).format(Lang::Vi), "\u{2212}0,05");
    assert_eq!([minus.to_f64(), printed("0,05").to_f64()], [-1_155_000.5, 0.05]);
}

/// What a label of a chart says is set apart from what it says of it.
#[test]
fn the_number_of_a_label_begins_at_its_sign() {
    for (label, at) in [
        ("khoảng \u{2212}0,7 điểm", "\u{2212}0,7 điểm"),
        ("về -3", "-3"),
        ("+5", "+5"),
        ("trên 12.000", "12.000"),
        ("a + 5", "5"),
        ("loại II", "II"),
        ("loại\u{a0}IX*", "IX*"),
        // A digit is the number, also behind a word that could be a Roman numeral.
        ("vùng II: 14", "14"),
    ] {
        assert_eq!(number_at(label).map(|start| &label[start..]), Some(at), "{label}");
    }
    for label in ["đứng đầu", "", " ", "Ivan", "loại ii"] {
        assert_eq!(number_at(label), None, "{label:?}");
    }
}

#[test]
fn a_report_may_print_signs_spaces_and_the_other_languages_marks() {
    for (text, value) in [
        ("-3,5", "-3.5"),
        ("\u{2212}3,5", "-3.5"),
        ("–3,5", "-3.5"),
        ("+3,5", "3.5"),
        ("1 061,5", "1061.5"),
        ("1\u{a0}061", "1061"),
        ("1\u{2009}061", "1061"),
        ("1\u{202f}061", "1061"),
        ("27, 4", "27.4"),
        ("73.4", "73.4"),
        ("0.539", "0.539"),
        ("1.539", "1539"),
        ("1,204.5", "1204.5"),
        ("12,345,678", "12345678"),
        ("1.204.567,8", "1204567.8"),
    ] {
        assert_eq!(Decimal::parse_report(text, Lang::Vi).map(Decimal::format_plain), Ok(value.to_owned()), "{text}");
    }
    assert_eq!(Decimal::parse_report("1.204,5", Lang::En).map(Decimal::format_plain), Ok("1204.5".to_owned()));
    assert_eq!(Decimal::parse_report("1 06", Lang::Vi), Err(DecimalError::Grouping));
    assert_eq!(Decimal::parse_report("-", Lang::Vi), Err(DecimalError::NotANumber));
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
        ("1.23a", DecimalError::NotANumber),
        ("1234567890123456", DecimalError::TooLong),
        ("1234567890,123456", DecimalError::TooLong),
    ] {
        assert_eq!(Decimal::parse_in(text, Lang::Vi), Err(error), "{text}");
    }
}

#[test]
fn finds_every_numeral() {
    let text = "đạt 14,6%/năm, 5.500-6.000 USD, thứ 16/63, QCVN02. Hết 2020.";
    let found: Vec<_> = numerals(text).into_iter().map(|range| &text[range]).collect();
    assert_eq!(found, ["14,6", "5.500", "6.000", "16", "63", "02", "2020"]);
    // A mark that has no digit before it belongs to the sentence.
    let text = "Điều.5, ,6; 7..8 và 9.";
    let found: Vec<_> = numerals(text).into_iter().map(|range| &text[range]).collect();
    assert_eq!(found, ["5", "6", "7", "8", "9"]);
}

#[test]
fn a_year_is_four_digits_of_the_last_century_or_of_this_one() {
    let read = |text: &str| year(text.bytes());
    assert_eq!(["1900", "2026", "2100"].map(read), [Some(1900), Some(2026), Some(2100)]);
    for text in ["", "202", "20260", "1899", "2101", "1500", "2,02", "2.026", "+202", "năm"] {
        assert_eq!(read(text), None, "{text}");
    }
    assert!(is_year(1900.0) && is_year(2100.0));
    assert!(!is_year(1899.0) && !is_year(2101.0) && !is_year(2020.5) && !is_year(f64::NAN) && !is_year(f64::INFINITY));
}
