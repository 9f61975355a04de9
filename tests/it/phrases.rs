//! Phrases among the words of a text: which typed words may be a known one, where known phrases stand, what parts them.
use solieu::text::{Fillers, Found, Key, Kind, Marks, Parts, Phrases, Spelling};
use solieu::text::{among, is_foreign, longest, spellings, tokens};

fn spelling(word: &str) -> Spelling {
    let [spelling] = spellings(word)[..] else { panic!("one word: {word:?}") };
    spelling
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
fn marks_are_typed_where_a_quarter_of_the_words_has_them() {
    let marks = |text: &str| Marks::of(&tokens(text));
    assert_eq!(marks("một hai bà bon nam"), Marks::Typed);
    assert_eq!(marks("mot hai bà bon"), Marks::Typed);
    assert_eq!(marks("mot hai bà bon nam"), Marks::Missing);
    // Numbers are no words.
    assert_eq!(marks("mot hai bà bon 2020 14,6 %"), Marks::Typed);
    assert_eq!(marks("2020"), Marks::Missing);
    assert_eq!(marks(""), Marks::Missing);
}

#[test]
fn a_plural_is_its_singular_with_an_s_behind() {
    let reads = |typed: &str, word: &str| spelling(typed).reads(spelling(word), Marks::Typed);
    for (many, one) in [("parks", "park"), ("sectors", "sector")] {
        assert!(reads(many, one) && reads(one, many), "{many} {one}");
    }
    for (typed, word) in [
        // Words of three letters are too short: "gas" is not of "ga".
        ("cats", "cat"),
        // More than one letter behind, another letter behind, another beginning on either side of the alphabet.
        ("parkses", "park"),
        ("parkz", "park"),
        ("darks", "park"),
        ("quits", "park"),
        // Vietnamese words have no plural.
        ("párks", "park"),
        ("parks", "párk"),
    ] {
        assert!(!reads(typed, word) && !reads(word, typed), "{typed} {word}");
    }
}

#[test]
fn a_word_is_foreign_to_a_text_by_its_letters() {
    let foreign = |text: &str| is_foreign(spellings(text).into_iter());
    assert!(foreign("tourism revenue of the province"));
    assert!(!foreign("doanh thu du lich"));
    // More than a third of the words, not a third.
    assert!(!foreign("tourism ha noi"));
    assert!(foreign("tourism revenue ha noi"));
    // Abbreviations without a vowel are of either language.
    assert!(!foreign("grdp kcn gdp"));
    assert!(foreign("grdp kcn gdp tourism"));
    assert!(!foreign(""));
}

#[test]
fn a_word_is_among_others_only_whole() {
    for word in ["st", "nd", "th"] {
        assert!(among("st nd th", word), "{word}");
    }
    for word in ["s", "t", "st nd", "rd"] {
        assert!(!among("st nd th", word), "{word}");
    }
}

#[test]
fn what_says_nothing_of_its_own_is_left_out() {
    let fillers = Fillers::new(&Fillers::words("Bắc Giang"));
    for word in ["của", "Bắc", "the", "rate"] {
        assert!(fillers.has(spelling(word), Marks::Typed), "{word}");
    }
    for word in ["nghèo", "cua", "tourism"] {
        assert!(!fillers.has(spelling(word), Marks::Typed), "{word}");
    }
    assert!(fillers.has(spelling("cua"), Marks::Missing));
    assert!(fillers.are(&spellings("tỷ lệ của tỉnh Bắc Giang")) && !fillers.are(&spellings("tỷ lệ hộ nghèo")));
    assert_eq!(fillers.without("tỷ lệ hộ nghèo của tỉnh"), spellings("hộ nghèo"));
}

#[test]
fn of_what_overlaps_the_longest_stays() {
    let of = |what, from, to| Found { what, from, to };
    let mut all = vec![of('a', 0, 2), of('b', 0, 1), of('c', 1, 2), of('d', 1, 3), of('e', 0, 2), of('f', 4, 5)];
    longest(&mut all);
    // Equal stretches and those that only overlap stay.
    assert_eq!(all.iter().map(|found| found.what).collect::<String>(), "adef");
    assert_eq!([0, 1, 2, 3].map(|at| of('a', 1, 3).holds(at)), [false, true, true, false]);
    // Within something that begins or ends with it, never within itself or what it holds.
    let outer = of('o', 1, 4);
    assert!(of('a', 1, 3).is_within(&outer) && of('a', 2, 4).is_within(&outer) && of('a', 2, 3).is_within(&outer));
    for other in [of('a', 1, 4), of('a', 0, 3), of('a', 3, 5), of('a', 0, 5), of('a', 5, 6)] {
        assert!(!other.is_within(&outer), "{other:?}");
    }
}

#[test]
fn lists_of_phrases_keep_what_is_asked_for_by_its_first_word() {
    let phrases = Phrases::listed([('n', "hộ nghèo|nghèo"), ('p', "park|parks")], |what, words| {
        what == 'p' || words.len() == 1
    });
    let all: Vec<char> = phrases.iter().map(|(what, _)| *what).collect();
    assert_eq!(all, ['n', 'p', 'p']);
    assert!(phrases.knows(spelling("nghèo"), Marks::Typed) && phrases.knows(spelling("ngheo"), Marks::Missing));
    assert!(!phrases.knows(spelling("hộ"), Marks::Typed) && !phrases.knows(spelling("ngheo"), Marks::Typed));
    let starting = |typed: &str| phrases.starting(spelling(typed)).count();
    // Its own key, its singular's and its plural's.
    assert_eq!(["park", "parks", "parkss", "par", "parc"].map(starting), [2, 2, 1, 0, 0]);
    assert_eq!(Phrases::<char>::default().iter().count(), 0);
}

/// A word of as many letters as a key holds is its own plural's key: each phrase is found once.
#[test]
fn a_phrase_of_a_long_word_is_found_once() {
    let word = "abcdefghijkl";
    assert_eq!(word.len(), Key::MOST);
    let phrases = Phrases::listed([('l', word)], |_, _| true);
    assert_eq!(phrases.starting(spelling(word)).count(), 1);
    assert_eq!(found(&phrases, word), [('l', 0, 1)]);
}

fn sentences(text: &str) -> Vec<u32> {
    Parts::new(text, &tokens(text)).sentences
}

fn clauses(text: &str) -> Vec<u32> {
    Parts::new(text, &tokens(text)).clauses
}

#[test]
fn sentences_and_clauses_are_parted() {
    let text = "Một, hai (ba). Bốn\nnăm";
    // A line that is only broken goes on in lower case.
    assert_eq!(sentences(text), [0, 0, 0, 1, 1]);
    assert_eq!(clauses(text), [0, 1, 2, 3, 3]);
    assert_eq!(sentences("Một hai\nBa"), [0, 0, 1]);
    assert_eq!(sentences("một hai\nba"), [0, 0, 1]);
    assert_eq!(sentences("Một | hai\nba | bốn"), [0, 0, 1, 1]);
}

#[test]
fn whatever_ends_a_sentence_parts_it() {
    for end in [".", "!", "?", "…", " • ", "●", "✓", "▪", " || ", " 🙂 ", "\u{1f300}", "\u{1faff}"] {
        assert_eq!(sentences(&["Một", end, "hai"].concat()), [0, 1], "{end}");
        assert_eq!(clauses(&["Một", end, "hai"].concat()), [0, 1], "{end}");
    }
    for end in [",", ";", ":", " (", ") ", "|", "\t", " · "] {
        assert_eq!(sentences(&["Một", end, "hai"].concat()), [0, 0], "{end}");
        assert_eq!(clauses(&["Một", end, "hai"].concat()), [0, 1], "{end}");
    }
    for between in [" ", " - ", " – ", "/", " \u{1f2ff} ", " \u{1fb00} "] {
        assert_eq!(clauses(&["Một", between, "hai"].concat()), [0, 0], "{between:?}");
    }
}

/// Whether a line is only broken is asked of the sentence that it stands in, and of the words beside the break.
#[test]
fn a_broken_line_goes_on_in_lower_case_after_a_word() {
    for broken in ["Một\nhai", "Một\r\nhai", "Một,\nhai", "Một ,\r\nhai", "Một \n hai"] {
        assert_eq!(sentences(broken), [0, 0], "{broken:?}");
    }
    for parted in ["Một\n\nhai", "Một.\nhai", "Một;\nhai", "Một\nHai", "một\nhai", "Một\n2"] {
        assert_eq!(sentences(parted), [0, 1], "{parted:?}");
    }
    // After a number a line ends; the row of a table is no broken line.
    assert_eq!(sentences("Năm 2020\nhai"), [0, 0, 1]);
    assert_eq!(sentences("Một\thai\nba"), [0, 0, 1]);
    // The capital is that of the sentence, not of the text.
    assert_eq!(sentences("Một. hai\nba"), [0, 1, 2]);
    assert_eq!(sentences("một. Hai\nba"), [0, 1, 1]);
    assert_eq!(sentences("Một | hai. Ba\nbốn"), [0, 0, 1, 1]);
}

#[test]
fn a_dash_between_a_number_and_a_word_begins_an_item() {
    assert_eq!(clauses("Khu: 5 - Cụm: 30"), [0, 1, 2, 3]);
    assert_eq!(clauses("Khu: 5 – Cụm: 30"), [0, 1, 2, 3]);
    assert_eq!(clauses("5 - 6"), [0, 0]);
    assert_eq!(clauses("Khu - 5 -- Cụm"), [0, 0, 0]);
    assert_eq!(
        tokens("5 % - Cụm").iter().map(|token| token.kind).collect::<Vec<_>>(),
        [Kind::Number, Kind::Percent, Kind::Word]
    );
    assert_eq!(clauses("5 % - Cụm"), [0, 0, 1]);
}
