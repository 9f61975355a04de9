//! Vietnamese spelling: folding, tokens, numbers, raw keystrokes.
use super::cases::{DECOMPOSED, decompose, soup};
use solieu::text::{Key, Kind, Marks, Parts, Phrases, Spelling};
use solieu::text::{fold, letters, lower, spellings, telex, tokens, vni};

#[test]
fn one_word_one_spelling() {
    for (a, b) in [
        ("hoà", "hòa"),
        ("thuỷ", "thủy"),
        ("khoẻ", "khỏe"),
        ("tuý", "túy"),
        ("kỹ", "kĩ"),
        ("tỷ lệ", "tỉ lệ"),
        ("quý", "quí"),
        ("ĐƯỜNG", "đường"),
        ("Ðường", "đường"),
        ("tie\u{301}\u{302}ng", "tiếng"),
        ("tie\u{302}\u{301}ng", "tiếng"),
        ("ti\u{ea}\u{301}ng", "tiếng"),
        ("đươ\u{300}ng", "đường"),
        ("ngh\u{ad}ệ", "nghệ"),
        ("05", "5"),
    ] {
        assert_eq!(spellings(a), spellings(b), "{a} {b}");
    }
    for (a, b) in
        [("tuy", "tui"), ("thúy", "thúi"), ("tỉnh", "tính"), ("ban", "bàn"), ("đa", "da"), ("ý", "í"), ("may", "mai")]
    {
        assert_ne!(spellings(a), spellings(b), "{a} {b}");
    }
}

#[test]
fn composed_and_decomposed_letters_are_one() {
    for pair in DECOMPOSED.split(' ') {
        let (composed, marks) = pair.split_once('=').expect("a pair");
        assert_eq!(letters(composed), letters(marks), "{composed}");
        assert_eq!(letters(&composed.to_uppercase()), letters(composed), "{composed}");
        assert_eq!(letters(composed).len(), 1);
        let capital = composed.to_uppercase().chars().next().expect("a letter");
        assert_eq!(lower(capital).to_string(), composed);
    }
}

#[test]
fn folding_twice_is_folding_once() {
    let mut random = 1;
    for _ in 0..3000 {
        let text = soup(&mut random, 40);
        let once = fold(&text);
        assert_eq!(fold(&once), once, "{text:?}");
        assert!(once.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b" ,%".contains(&b)), "{once}");
    }
    assert_eq!(fold("Đường cao tốc Bắc Giang - Lạng Sơn, ĐT293"), "duong cao toc bac giang lang son dt 293");
    assert_eq!(fold("tỷ lệ 14,6%/năm; 32.800 tỷ"), "ti le 14,6 % nam 32800 ti");
}

#[test]
fn decomposing_changes_no_token() {
    let mut random = 9;
    for _ in 0..2000 {
        let text = soup(&mut random, 30);
        assert_eq!(spellings(&text), spellings(&decompose(&text)), "{text:?}");
    }
}

#[test]
fn tokens_lie_in_order_on_character_boundaries() {
    let mut random = 2;
    for _ in 0..3000 {
        let text = soup(&mut random, 40);
        let mut end = 0;
        for token in tokens(&text) {
            assert!(token.range.start >= end && token.range.end > token.range.start, "{text:?}");
            assert!(text.get(token.range.clone()).is_some(), "{text:?}");
            assert!(!token.spelling.key.is_empty(), "{text:?}");
            end = token.range.end;
        }
    }
}

#[test]
fn numbers_are_read_in_both_notations() {
    let read = |text: &str| -> Vec<String> {
        let mut out = Vec::new();
        for token in tokens(text).iter().filter(|token| token.kind == Kind::Number) {
            for key in [Some(token.spelling.key), token.other].into_iter().flatten() {
                let mut word = String::new();
                key.write(&mut word);
                out.push(word);
            }
        }
        out
    };
    for (text, keys) in [
        ("14,6", "14,6"),
        ("14.6", "14,6"),
        ("32.800", "32800 32,800"),
        ("32,800", "32,800 32800"),
        ("32800", "32800"),
        ("1.155.000", "1155000"),
        ("1,155,000.5", "1155000,5"),
        ("1.155.000,5", "1155000,5"),
        ("0,6", "0,6"),
        ("0.600", "0,600"),
        ("007", "7"),
        ("0", "0"),
        ("1.2.5", "1 2 5"),
        ("19.8.1945", "19 8 1945"),
        ("16/63", "16 63"),
        ("2020-2025", "2020 2025"),
        ("1234.567", "1234,567"),
    ] {
        assert_eq!(read(text), keys.split(' ').collect::<Vec<_>>(), "{text}");
    }
}

#[test]
fn keys_order_and_extend_like_words() {
    let words = ["a", "an", "anh", "b", "ba", "bao", "nghiep", "nghieps", "quyet", "z"];
    let keys: Vec<Key> = words.iter().map(|word| Key::of(word.as_bytes())).collect();
    assert!(keys.is_sorted());
    for (a, word) in keys.iter().zip(words) {
        for (b, other) in keys.iter().zip(words) {
            assert_eq!(a <= b && *b < a.end(), other.starts_with(word), "{word} {other}");
        }
    }
}

#[test]
fn syllables_are_told_from_other_words() {
    for word in [
        "nghiep", "ngheo", "a", "uong", "gi", "gia", "qui", "quyet", "khoeo", "ghe", "ke", "thuyen", "ngoai", "y",
        "ieu",
    ] {
        assert!(Key::of(word.as_bytes()).is_syllable(), "{word}");
    }
    for word in [
        "ngeo", "ngiep", "ce", "ka", "ge", "nghan", "nhuung", "thamm", "kcn", "xyzzy", "grdp", "tourism", "f", "q", "",
        "14",
    ] {
        assert!(!Key::of(word.as_bytes()).is_syllable(), "{word}");
    }
}

#[test]
fn telex_keystrokes_spell_words() {
    for (typed, word) in [
        ("nghieepj", "nghiệp"),
        ("nghieejp", "nghiệp"),
        ("nghiepej", "nghiệp"),
        ("dduwowngf", "đường"),
        ("duwowngfd", "đường"),
        ("duongwfd", "đường"),
        ("cuar", "của"),
        ("quaanr", "quẩn"),
        ("muwa", "mưa"),
        ("muaw", "mưa"),
        ("quawng", "quăng"),
        ("wowcs", "ước"),
        ("nhieeuf", "nhiều"),
        ("nhieuef", "nhiều"),
        ("khoer", "khoẻ"),
        ("tyr", "tỷ"),
        ("gif", "gì"),
        ("DDAIJ", "đại"),
        ("toas", "toá"),
        ("ddeens", "đến"),
        ("xoawn", "xoăn"),
    ] {
        let decoded = telex(&letters(typed)).unwrap_or_else(|| panic!("{typed}"));
        assert_eq!(Spelling::of(&decoded), Spelling::of(&letters(word)), "{typed}");
    }
    for typed in ["nong", "thanh", "xa", "sang", "rung", "", "đường"] {
        assert_eq!(telex(&letters(typed)), None, "{typed}");
    }
}

#[test]
fn vni_keystrokes_spell_words() {
    for (typed, word) in [
        ("nghie65p", "nghiệp"),
        ("nghiep65", "nghiệp"),
        ("d9u7o7ng2", "đường"),
        ("duong792", "đường"),
        ("ca8n1", "cắn"),
        ("mu7a", "mưa"),
        ("u7o71c", "ước"),
        ("ty3", "tỷ"),
        ("D9A5I", "đại"),
    ] {
        let decoded = vni(typed).unwrap_or_else(|| panic!("{typed}"));
        assert_eq!(Spelling::of(&decoded), Spelling::of(&letters(word)), "{typed}");
    }
    for typed in ["nong", "qcvn02", "dt293", "7up", "99"] {
        assert_eq!(vni(typed), None, "{typed}");
    }
}

/// What phrases mean that stand in a text, with their words.
fn found(phrases: &Phrases<char>, text: &str) -> Vec<(char, usize, usize)> {
    let tokens = tokens(text);
    let found = phrases.find(&tokens, &Parts::new(text, &tokens), Marks::of(&tokens));
    found.iter().map(|found| (found.what, found.from, found.to)).collect()
}

#[test]
fn a_phrase_is_found_as_it_may_be_typed() {
    let phrases =
        Phrases::listed([('p', "parks"), ('k', "park|parking space"), ('h', "hộ|hộ nghèo"), ('e', "")], |_, _| {
            true
        });
    // Either number of an English word, also where other words stand between them in the alphabet.
    assert_eq!(found(&phrases, "a park"), [('k', 1, 2), ('p', 1, 2)]);
    assert_eq!(found(&phrases, "two parks"), [('k', 1, 2), ('p', 1, 2)]);
    assert_eq!(found(&phrases, "parking spaces"), [('k', 0, 2)]);
    // The longest, within a sentence.
    assert_eq!(found(&phrases, "số hộ nghèo"), [('h', 1, 3)]);
    assert_eq!(found(&phrases, "một hộ. Nghèo"), [('h', 1, 2)]);
    // A word without marks is another word only where marks are typed.
    assert_eq!(found(&phrases, "so ho ngheo"), [('h', 1, 3)]);
    assert_eq!(found(&phrases, "đã ho nhiều"), []);
}

#[test]
fn sentences_and_clauses_are_parted() {
    let text = "Một, hai (ba). Bốn\nnăm";
    let parts = Parts::new(text, &tokens(text));
    // A line that is only broken goes on in lower case.
    assert_eq!(parts.sentences, [0, 0, 0, 1, 1]);
    let sentences = |text: &str| Parts::new(text, &tokens(text)).sentences;
    assert_eq!(sentences("Một hai\nBa"), [0, 0, 1]);
    assert_eq!(sentences("một hai\nba"), [0, 0, 1]);
    assert_eq!(sentences("Một | hai\nba | bốn"), [0, 0, 1, 1]);
}

#[test]
fn a_letter_wrong_is_told_apart_from_another_word() {
    let slip = |typed: &str, word: &str| Key::of(typed.as_bytes()).slip(Key::of(word.as_bytes()));
    // Two letters exchanged, one left out, one too many, another one; syllables from three letters on, foreign words from five.
    assert_eq!(slip("tagn", "tang"), Some(0));
    assert_eq!(slip("ngiep", "nghiep"), Some(1));
    assert_eq!(slip("tangg", "tang"), Some(2));
    assert_eq!(slip("tjnh", "tinh"), Some(2));
    assert_eq!(slip("enterprizes", "enterprises"), Some(2));
    // A syllable, another beginning, too far away, too short.
    for (typed, word) in [("tan", "tang"), ("tagn", "gang"), ("tjnh", "tanhh"), ("gdpx", "gdp"), ("grdp", "grup")] {
        assert_eq!(slip(typed, word), None, "{typed} {word}");
    }
}
