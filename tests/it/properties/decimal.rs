//! Numbers: what is printed reads back, sums are those of whole numbers, and nothing overflows.
use super::{holds, text};
use proptest::prelude::{Strategy, prop_oneof};
use solieu::locale::{Decimal, Lang, numerals};

/// The digits of a number as a report prints it, without groups, and how many stand behind the comma: 15 at most, and
/// a zero in front only of a short one ("06").
fn digits() -> impl Strategy<Value = (String, usize)> {
    ("0|0[1-9]|[1-9][0-9]{0,9}", "[0-9]{0,5}").prop_map(|(whole, fraction)| (whole + &fraction, fraction.len()))
}

fn printed((digits, decimals): &(String, usize)) -> Decimal {
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    let text = if fraction.is_empty() { whole.to_owned() } else { [whole, fraction].join(",") };
    Decimal::parse_in(&text, Lang::Vi).unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

/// The number as it would be counted in the smallest unit that is looked at.
fn units((digits, decimals): &(String, usize), smallest: usize) -> i128 {
    digits.parse::<i128>().expect("digits") * 10_i128.pow((smallest - decimals) as u32)
}

#[test]
fn every_number_reads_back_in_both_languages() {
    holds(digits(), |digits| {
        let number = printed(&digits);
        for lang in Lang::ALL {
            let text = number.format(lang);
            let read = Decimal::parse_in(&text, lang).unwrap_or_else(|error| panic!("{text}: {error:?}"));
            assert!(read.same_value(number) && read.format(lang) == text, "{text} became {}", read.format(lang));
            assert_eq!(Decimal::parse_report(&text, lang).map(|read| read.same_value(number)), Ok(true), "{text}");
            assert_eq!(numerals(&text).len(), 1, "{text}");
        }
        let plain: f64 = number.format_plain().parse().expect("a number for programs");
        assert!((plain - number.to_f64()).abs() <= plain.abs() * 1e-12, "{plain} and {}", number.to_f64());
        assert!(number.trimmed().same_value(number));
    });
}

#[test]
fn sums_are_exact_and_never_overflow() {
    // Longer than any that is printed: what a damaged file may hold.
    let long = || ("[0-9]{1,15}", 0..15_usize).prop_map(|(digits, at)| (digits.clone(), at.min(digits.len() - 1)));
    holds((prop_oneof![digits(), long()], prop_oneof![digits(), long()]), |(a, b)| {
        let smallest = a.1.max(b.1);
        let (x, y) = (units(&a, smallest), units(&b, smallest));
        let fits = |value: i128| i64::try_from(value).is_ok();
        let (sum, difference) = (printed(&a) + printed(&b), printed(&a) - printed(&b));
        if fits(x) && fits(y) && fits(x + y) {
            let read = |number: Decimal| -> i128 {
                let plain = number.format_plain();
                let sign = if plain.starts_with('-') { -1 } else { 1 };
                sign * plain.replace(['.', '-'], "").parse::<i128>().expect("digits")
            };
            assert_eq!([read(sum), read(difference)], [x + y, x - y]);
            assert_eq!(printed(&a).same_value(printed(&b)), x == y);
        }
    });
}

#[test]
fn no_text_breaks_it_and_what_it_reads_has_its_digits() {
    holds(text(5), |text| {
        for lang in Lang::ALL {
            let Ok(number) = Decimal::parse_report(&text, lang) else { continue };
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            let (read, given) = (digits(&number.format(lang)), digits(&text));
            assert_eq!(read.trim_start_matches('0'), given.trim_start_matches('0'), "{text}");
        }
        for range in numerals(&text) {
            assert!(text[range.clone()].bytes().any(|byte| byte.is_ascii_digit()), "{text:?}: {range:?}");
        }
    });
}
