//! Tokens, and what keystrokes of an input method spell.
use super::super::cases::decompose;
use super::{holds, text};
use proptest::prelude::Strategy;
use proptest::sample::select;
use solieu::text::{Spelling, fold, letters, telex, tokens, vni};

#[test]
fn tokens_lie_in_order_and_hold_every_digit() {
    holds(text(24), |text| {
        let mut end = 0;
        for token in tokens(&text) {
            assert!(token.range.start >= end && token.range.end > token.range.start, "{token:?}");
            let between = &text[end..token.range.start];
            assert!(
                !between.contains(|c: char| c.is_ascii_alphanumeric() || "đươăâêô%".contains(c)),
                "{between:?} is lost"
            );
            assert!(!token.spelling.key.is_empty() && text.get(token.range.clone()).is_some(), "{token:?}");
            end = token.range.end;
        }
        let rest = &text[end..];
        assert!(!rest.contains(|c: char| c.is_ascii_alphanumeric() || c == '%'), "{rest:?} is lost");
    });
}

#[test]
fn folding_is_idempotent_and_blind_to_composition() {
    holds(text(24), |text| {
        let once = fold(&text);
        assert_eq!(fold(&once), once);
        assert_eq!(fold(&decompose(&text)), once);
        assert_eq!(fold(&text.to_uppercase()), fold(&text.to_uppercase().to_lowercase()));
    });
}

/// Syllables as printed: beginning, vowels, end, each with its Telex and VNI keystrokes.
const BEGINS: [[&str; 3]; 8] = [
    ["", "", ""],
    ["đ", "dd", "d9"],
    ["ngh", "ngh", "ngh"],
    ["th", "th", "th"],
    ["kh", "kh", "kh"],
    ["l", "l", "l"],
    ["tr", "tr", "tr"],
    ["b", "b", "b"],
];
const VOWELS: [[&str; 3]; 10] = [
    ["a", "a", "a"],
    ["ă", "aw", "a8"],
    ["â", "aa", "a6"],
    ["ê", "ee", "e6"],
    ["iê", "iee", "ie6"],
    ["ô", "oo", "o6"],
    ["ơ", "ow", "o7"],
    ["ươ", "uow", "uo7"],
    ["ư", "uw", "u7"],
    ["uyê", "uyee", "uye6"],
];
const ENDS: [&str; 5] = ["n", "ng", "m", "c", "p"];
const TONES: [[&str; 3]; 6] = [
    ["", "", ""],
    ["\u{300}", "f", "2"],
    ["\u{301}", "s", "1"],
    ["\u{309}", "r", "3"],
    ["\u{303}", "x", "4"],
    ["\u{323}", "j", "5"],
];

#[test]
fn a_syllable_is_what_its_keystrokes_spell_wherever_the_tone_is_typed() {
    let tables =
        (select(&BEGINS[..]), select(&VOWELS[..]), select(&ENDS[..]), select(&TONES[..]), select(&[true, false][..]));
    holds(tables, |(begin, vowel, end, tone, is_late)| {
        let printed = [begin[0], vowel[0], tone[0], end].concat();
        let typed = |at: usize| {
            if is_late {
                [begin[at], vowel[at], end, tone[at]].concat()
            } else {
                [begin[at], vowel[at], tone[at], end].concat()
            }
        };
        let spelling = |letters: &[_]| Spelling::of(letters);
        let expected = spelling(&letters(&printed));
        for (keys, decoded) in [(typed(1), telex(&letters(&typed(1)))), (typed(2), vni(&typed(2)))] {
            let has_keys = keys != printed;
            let decoded = decoded.map(|letters| spelling(&letters));
            assert_eq!(decoded, has_keys.then_some(expected), "{keys} for {printed}");
        }
    });
}

#[test]
fn any_keystrokes_spell_something_without_a_panic() {
    holds(text(12), |typed| {
        let all = letters(&typed);
        if let Some(decoded) = telex(&all) {
            assert!(!decoded.is_empty() && decoded.len() <= all.len() + typed.matches(['w', 'W']).count());
        }
        if let Some(decoded) = vni(&typed) {
            assert!(decoded.len() < typed.chars().count(), "digits are no letters");
        }
    });
}

#[test]
fn a_word_without_marks_asks_for_no_input_method() {
    let plain = "[bcdghklmnpqtv]{1,3}[iuy]{1,2}[cmnpt]{0,1}".prop_filter("dd is đ", |word| !word.contains('d'));
    holds(plain, |word| {
        assert_eq!(telex(&letters(&word)), None, "{word}");
        assert_eq!(vni(&word), None, "{word}");
    });
}
