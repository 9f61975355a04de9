//! Questions by intent: `tests/cases/questions.tsv`, on which the rules were made, `asked.tsv`, written as a stranger before they
//! were looked at again, `asked-again.tsv` and `asked-blind.tsv`, written by strangers. The main observation is the one asked for,
//! and what the report does not say is not answered.
use super::markup::read;
use super::province::sound;
use solieu::answer::{Answer, AnswerKind, Book, Form, answer};
use solieu::compile::Compiled;
use solieu::dataset::Wording;
use solieu::lexicon::{Cue, Lexicon};
use solieu::library::{self, Corpus, Statements};
use solieu::locale::{Bilingual, Lang};
use solieu::page;
use solieu::route::{Page, View};
use std::collections::BTreeMap;
use std::sync::OnceLock;

pub fn statements() -> &'static Statements {
    static STATEMENTS: OnceLock<Statements> = OnceLock::new();
    STATEMENTS.get_or_init(Statements::embedded)
}

pub fn book() -> &'static Book {
    static BOOK: OnceLock<Book> = OnceLock::new();
    BOOK.get_or_init(|| {
        let [names, context] = library::subjects(&Corpus::embedded());
        library::book(&names, &context)
    })
}

/// The part of each kind's questions, in per cent, that must be answered right, where a set has no mark of its own.
const MARKS: [(&str, usize); 14] = [
    ("level", 90),
    ("change", 90),
    ("target", 90),
    ("gap", 90),
    ("rank", 90),
    ("when", 90),
    ("share", 90),
    ("before-after", 90),
    ("larger", 85),
    ("met", 90),
    ("other", 90),
    ("unanswerable", 100),
    ("foreign", 100),
    ("none", 100),
];

/// The marks of the second set of strangers that differ.
const AGAIN: [(&str, usize); 1] = [("larger", 80)];

/// The marks of the blind sets that differ.
const BLIND: [(&str, usize); 8] = [
    ("level", 95),
    ("change", 95),
    ("rank", 95),
    ("when", 95),
    ("before-after", 95),
    ("larger", 95),
    ("met", 95),
    ("other", 85),
];

/// How many kinds of questions each set has.
const KINDS: usize = 12;

/// "-" wants no value, "0" wants nothing at all; else one of these observations has to be the main one.
fn is_right(wanted: &str, got: Option<&Answer>) -> bool {
    match wanted {
        "0" => got.is_none(),
        "-" => got.is_none_or(|answer| answer.kind == AnswerKind::NotStated),
        ids => {
            let main = got.and_then(|answer| library::ids(&statements().facts(), book(), answer).into_iter().next());
            main.is_some_and(|main| ids.split('|').any(|id| id == main))
        }
    }
}

/// A file of cases: kind, question, what is wanted. Its marks are these, else the common ones.
fn hold(cases: &str, own: &[(&str, usize)]) {
    let mut by_kind: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for line in cases.lines().filter(|line| !line.starts_with('#')) {
        let [kind, question, wanted] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let got = answer(book(), question);
        let is_right = is_right(wanted, got.as_ref());
        let (good, all) = by_kind.entry(kind).or_default();
        *good += usize::from(is_right);
        *all += 1;
        if !is_right {
            println!("{kind}: {question}\n    wanted {wanted}\n    got {got:?}");
            wrong.extend(got.filter(|answer| answer.kind != AnswerKind::NotStated).map(|_| question));
        }
    }
    println!("{by_kind:?}");
    assert_eq!(by_kind.len(), KINDS, "{by_kind:?}");
    for (kind, (good, all)) in by_kind {
        let mark = own.iter().chain(&MARKS).find(|(name, _)| *name == kind);
        let (_, pass) = mark.unwrap_or_else(|| panic!("'{kind}' has no mark"));
        assert!(good * 100 >= pass * all, "{kind}: {good} of {all}");
    }
    assert!(wrong.is_empty(), "wrong numbers: {wrong:?}");
}

#[test]
fn questions_get_their_answer() {
    hold(include_str!("../cases/questions.tsv"), &[]);
}

#[test]
fn strangers_get_their_answer() {
    hold(include_str!("../cases/asked.tsv"), &[]);
    hold(include_str!("../cases/asked-again.tsv"), &AGAIN);
    hold(include_str!("../cases/asked-blind.tsv"), &BLIND);
}

#[test]
fn a_name_alone_is_told_apart_from_a_question() {
    for name in ["ho ngheo", "tỷ lệ hộ nghèo", "GRDP", "poverty rate", "bảo hiểm y tế"] {
        assert_eq!(answer(book(), name).expect(name).kind, AnswerKind::Named, "{name}");
    }
    for question in ["hộ nghèo bao nhiêu", "ho ngheo 2015", "hộ nghèo giảm", "poverty rate now"] {
        assert_eq!(answer(book(), question).expect(question).kind, AnswerKind::Value, "{question}");
    }
}

/// As the script of answers puts an answer together out of the published lines.
fn read_from(files: &[String], answer: &Answer) -> String {
    let mut said: Vec<&str> = Vec::new();
    for [row, opening, line] in answer.lines(book()) {
        let lines: Vec<&str> = files[row].split('\n').collect();
        for (lang, line) in Lang::ALL.into_iter().zip([opening, opening + 1]) {
            let o = statements().dataset.observations_of(&statements().dataset.indicators[row].id);
            let values: Vec<_> = o.map(|o| page::answer(&statements().facts(), o, lang).into_string()).collect();
            assert!(values.contains(&lines[line].to_owned()), "{}", lines[line]);
        }
        let lead = lines[usize::from(answer.lang == Lang::En)];
        said.extend((answer.kind == AnswerKind::NotStated && said.is_empty()).then_some(lead));
        said.push(lines[line]);
    }
    said.join(" ")
}

#[test]
fn the_lines_of_an_answer_say_it() {
    let files = solieu::site::said(statements());
    let cases = include_str!("../cases/questions.tsv").lines().filter(|line| !line.starts_with('#'));
    let mut forms = Vec::new();
    for question in cases.map(|line| line.split('\t').nth(1).expect("a question")) {
        let Some(answer) = answer(book(), question) else { continue };
        let told = library::answer_text(&statements().facts(), book(), &answer);
        assert!(!told.is_empty(), "{question}");
        let said = format!("<p>{}</p>", read_from(&files, &answer));
        assert_eq!(read(&said).text(), told, "{question}");
        forms.push(answer.form);
    }
    assert!([Form::Each, Form::Change, Form::Gap, Form::Met].iter().all(|form| forms.contains(form)), "{forms:?}");
}

#[test]
fn any_text_is_read_to_an_end() {
    let words =
        ["hộ nghèo", "2025", "?", "…", "15.000,5", "nghe2o", "\u{301}", "%", "so với", "🦆", "a\u{300}", "0", "thôn"];
    let mut state = 7u64;
    for _ in 0..3000 {
        let mut query = String::new();
        for _ in 0..12 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            query.push_str(words[(state >> 33) as usize % words.len()]);
            query.push_str(if state >> 63 == 0 { " " } else { "" });
        }
        if let Some(answer) = answer(book(), &query) {
            assert!(!answer.lines(book()).is_empty(), "{query}");
        }
    }
    assert_eq!(answer(book(), &"hộ nghèo ".repeat(1000)), None);
}

#[test]
fn a_damaged_book_never_panics() {
    let numbers: Vec<String> = (0..200u32).map(|n| (n * 37 % 251 % 5).to_string()).collect();
    for end in 0..numbers.len() {
        let text = ["9 ", &numbers[..end].join(" "), "\ncủa\n", library::BOOK].concat();
        let book = Book::read(&text, "hộ nghèo|poverty\nGRDP\n", "");
        for question in ["hộ nghèo bao nhiêu", "GRDP 2020", "hộ nghèo hay GRDP lớn hơn"] {
            if let Some(answer) = answer(&book, question) {
                answer.lines(&book);
            }
        }
    }
}

/// The book and the lexicon of the made-up folder, as if it were about a province of this name.
fn about(province: &str) -> (Book, Lexicon) {
    let Compiled { mut dataset, vocabulary, .. } = sound("tests/cases/province");
    let (_, words) = dataset.site.iter_mut().find(|(key, _)| key == "province").expect("a province");
    *words = Bilingual::of(|_| province.to_owned());
    let names = dataset.indicators.iter().map(|row| format!("{}|{}\n", row.name.vi, row.name.en)).collect::<String>();
    let book = Book::read(&Book::write(&dataset, &vocabulary), &names, "");
    (book, Lexicon::new(&dataset, &vocabulary))
}

#[test]
fn a_folder_is_about_its_own_province() {
    let ask = |province: &str, question: &str| {
        let (book, lexicon) = about(province);
        let reading = lexicon.read(question);
        (answer(&book, question).is_some(), reading.has(Cue::Elsewhere) || reading.has(Cue::Place))
    };
    // The folder names Ninh Bình as another place; every province knows the country.
    for place in ["của tỉnh", "Hoa Lư"] {
        assert_eq!(ask("Hoa Lư", &format!("sản lượng lúa {place} năm 2022")), (true, false), "{place}");
    }
    for place in ["Ở Ninh Bình", "Của cả nước"] {
        assert_eq!(ask("Hoa Lư", &format!("{place}, sản lượng lúa bao nhiêu?")), (false, true), "{place}");
    }
    for province in ["Ninh Bình", "Thành phố Huế"] {
        let question = format!("Ở {province}, sản lượng lúa bao nhiêu?");
        assert_eq!(ask(province, &question), (true, false), "{province}");
    }
}

#[test]
fn an_answer_is_a_result_with_its_places_open() {
    let facts = statements().facts();
    for o in &statements().dataset.observations {
        for lang in Lang::ALL {
            let markup = page::answer(&facts, o, lang).into_string();
            // That it is not stated, language, sentence, what else is spoken of: as the script takes it apart.
            assert_eq!(markup.matches(page::OPEN).count(), 4, "{markup}");
            let parts: Vec<&str> = markup.split(page::OPEN).collect();
            assert!(parts[3].starts_with("</span>") && parts[4] == "</a></div>", "{markup}");
            let root = read(&markup);
            let link = root.named("a").into_iter().next().expect("a link");
            let View { page: Page::Indicator { id, observation, .. }, lang: own } =
                View::of_href(link.get("href").expect("an address"))
            else {
                panic!("{markup}")
            };
            assert_eq!((id, observation, own), (o.indicator.0.clone(), Some(o.id.0.clone()), lang));
            let value = facts.dataset.label(o, Wording::Full, lang).full();
            assert!(root.text().contains(&value), "the value with its qualifier: {value}");
        }
    }
}
