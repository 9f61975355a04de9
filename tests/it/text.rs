//! Vietnamese spelling: folding, tokens, numbers, raw keystrokes.
use super::cases::{DECOMPOSED, decompose, soup};
use solieu::text::{Difference, Key, Kind, Spelling};
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
fn a_spelling_has_letters_marks_and_one_tone() {
    for (word, key, tone) in [
        ("nghiệp", "nghiep", 5),
        ("đường", "duong", 1),
        ("hoá", "hoa", 2),
        ("tỷ", "ti", 3),
        ("kĩ", "ki", 4),
        ("đa", "da", 0),
    ] {
        let spelling = Spelling::of(&letters(word));
        assert_eq!(
            (spelling.key, spelling.tone(), spelling.is_bare()),
            (Key::of(key.as_bytes()), tone, false),
            "{word}"
        );
        assert_eq!(spellings(word), [spelling]);
        assert_ne!(spelling, Spelling::bare(spelling.key), "{word}");
    }
    let of = |word: &str| Spelling::of(&letters(word));
    assert!(of("mai").is_bare() && of("mai") == Spelling::bare(Key::of(b"mai")));
    let toned = [0, 1, 2, 3, 4, 5].map(|tone| of("tiếng").with_tone(tone));
    assert_eq!(toned, ["tiêng", "tiềng", "tiếng", "tiểng", "tiễng", "tiệng"].map(of));
    // The mark of a letter is never a tone, however long the word is.
    for long in ["aaaaaaaâ", "aaaaaaaơ", "aaaaaaaaaaaơ"] {
        assert_eq!((of(long).tone(), of(long).is_bare(), of(long).with_tone(0)), (0, false, of(long)), "{long}");
    }
    // What a key has no room for has no mark either.
    assert_eq!(of("aaaaaaaaaaaaơ"), of("aaaaaaaaaaaa"));
    // What is still being typed may go on behind its y.
    let typed = Spelling::typed(&letters("qu"));
    assert_eq!(typed.followed_by(&letters("ý")), Spelling::typed(&letters("quý")));
    assert_eq!(typed.followed_by(&letters("yết")), of("quyết"));
    assert_ne!(Spelling::typed(&letters("quý")), of("quý"));
}

#[test]
fn what_is_missing_and_what_conflicts_is_counted() {
    for (typed, printed, missing, conflicts, is_hoi_nga) in [
        ("tiếng", "tiếng", 0, 0, false),
        ("tieng", "tiếng", 2, 0, false),
        ("tiêng", "tiếng", 1, 0, false),
        ("tiéng", "tiếng", 1, 0, false),
        ("tiếng", "tieng", 0, 2, false),
        ("duong", "đường", 4, 0, false),
        ("nghiep", "nghiệp", 2, 0, false),
        // Another mark on the same letter, marks on other letters, another tone.
        ("tân", "tăn", 0, 1, false),
        ("đuong", "duơng", 1, 1, false),
        ("tính", "tình", 0, 1, false),
        ("tỉnh", "tĩnh", 0, 1, true),
        ("tĩnh", "tỉnh", 0, 1, true),
        ("tính", "tĩnh", 0, 1, false),
        ("tểnh", "tẽnh", 0, 2, false),
        ("tẻnh", "tễnh", 1, 1, true),
        // Over the letters that were typed; the tone is of the whole syllable.
        ("tie", "tiêng", 1, 0, false),
        ("ti", "tiêng", 0, 0, false),
        ("t", "tiếng", 1, 0, false),
        ("đ", "dương", 0, 1, false),
    ] {
        let difference = Spelling::of(&letters(typed)).difference(Spelling::of(&letters(printed)));
        assert_eq!(difference, Difference { missing, conflicts, is_hoi_nga }, "{typed} {printed}");
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
fn small_letters_and_what_is_no_letter_stay() {
    let all: String = "AZ@[ÀÞ×ĂĐĨŨƠƯẬỸ 5%🙂".chars().map(lower).collect();
    assert_eq!(all, "az@[àþ×ăđĩũơưậỹ 5%🙂");
    assert_eq!(all.chars().map(lower).collect::<String>(), all);
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
fn tokens_know_what_parts_them() {
    let told = |text: &str| -> Vec<(String, bool, bool)> {
        let tokens = tokens(text);
        tokens
            .iter()
            .map(|token| (text[token.range.clone()].to_owned(), token.is_joined, token.is_after_stop))
            .collect()
    };
    let token = |text: &str, is_joined, is_after_stop| (text.to_owned(), is_joined, is_after_stop);
    assert_eq!(
        told("4G, 14%"),
        [token("4", false, false), token("G", true, false), token("14", false, false), token("%", true, false)]
    );
    // Signs of other alphabets and of arithmetic are no letters.
    assert_eq!(told("5×3÷я"), [token("5", false, false), token("3", false, false)]);
    for stop in [". ", "! ", "? ", ": ", "; ", "… ", "\n", ".) "] {
        let text = ["một", stop, "hai ba"].concat();
        let due = [token("một", false, false), token("hai", false, true), token("ba", false, false)];
        assert_eq!(told(&text), due, "{text:?}");
    }
    for between in [", ", " - ", " (", "/", "\u{2003}"] {
        let text = ["một", between, "hai"].concat();
        assert!(!tokens(&text)[1].is_after_stop, "{text:?}");
    }
    // A row of numbers that is no number: "1.2.5" stands apart at its points.
    assert_eq!(told("1.2.5"), [token("1", false, false), token("2", false, false), token("5", false, false)]);
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
        // A key that is full has no room for decimals.
        ("1234567890,5", "1234567890,5"),
        ("12345678901,5", "12345678901"),
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
            assert_eq!(a.number() < b.number(), word < other, "{word} {other}");
        }
        // Between a word and the next key is nothing that goes on from it.
        assert!(*a < a.next() && a.next() <= Key::of([word, "a"].concat().as_bytes()), "{word}");
    }
}

#[test]
fn a_key_holds_its_characters() {
    for word in ["nghiep", "14,6", "%", "a", "abcdefghijkl", "123456789012"] {
        let key = Key::of(word.as_bytes());
        assert_eq!(key.bytes().collect::<Vec<_>>(), word.as_bytes());
        assert_eq!((key.len(), key.is_empty()), (word.len(), false));
        assert_eq!((key.at(word.len()), key.at(99)), (0, 0), "{word}");
        assert_eq!(Key::of([word, "xyzxyzxyzxyz"].concat().as_bytes()).len(), Key::MOST);
    }
    let none = Key::of(b"");
    assert!(none.is_empty() && none.bytes().next().is_none());
    // Every word goes on from no letters.
    assert!(Key::of(b"zzzzzzzzzzzz") < none.end());
}

/// What a search asks before it compares two words: how many letters of one the other lacks.
#[test]
fn characters_of_words_are_compared_as_sets() {
    let set = |word: &str| Key::of(word.as_bytes()).characters();
    assert_eq!((set("giang"), set("")), (set("aging"), 0));
    for (a, b, lacking) in [
        ("giang", "ging", 1),
        ("nghiep", "nghe", 2),
        ("xa", "xa", 0),
        ("a", "z", 1),
        ("banana", "nab", 0),
        ("nab", "banana", 0),
    ] {
        assert_eq!((set(a) & !set(b)).count_ones(), lacking, "{a} {b}");
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
        "ngeo", "ngiep", "ce", "ka", "ge", "qa", "nghan", "nhuung", "thamm", "kcn", "xyzzy", "grdp", "tourism", "f",
        "q", "", "14",
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
        ("tuanw", "tuăn"),
        ("ddda", "đda"),
    ] {
        let decoded = telex(&letters(typed)).unwrap_or_else(|| panic!("{typed}"));
        assert_eq!(Spelling::of(&decoded), Spelling::of(&letters(word)), "{typed}");
    }
    // A letter that has its mark or tone is no keystroke: "aâ" is not "â".
    for typed in ["nong", "thanh", "xa", "sang", "rung", "", "đường", "aâ", "eé", "dđa", "bad"] {
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
    for typed in ["nong", "qcvn02", "dt293", "7up", "99", "a9"] {
        assert_eq!(vni(typed), None, "{typed}");
    }
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
    assert_eq!(slip("tann", "tan"), Some(2));
    // A syllable, another beginning, too far away, too short, two letters others instead of exchanged.
    for (typed, word) in [
        ("tan", "tang"),
        ("tagn", "gang"),
        ("fang", "tang"),
        ("tjnh", "tanhh"),
        ("tangggg", "tang"),
        ("gdpx", "gdp"),
        ("grdp", "grup"),
        ("taa", "ta"),
        ("tjwh", "tanh"),
        ("tnwh", "tanh"),
        ("twah", "tanh"),
    ] {
        assert_eq!(slip(typed, word), None, "{typed} {word}");
    }
}
