//! Folders as offices make them of their reports: each draft was read against the report, corrected and confirmed. What
//! their pages show stands in a list beside each folder, which was read line by line against the report's own text.
use super::province::{folder, library, sound};
use solieu::dataset::Wording;
use solieu::locale::Lang;
use solieu::page;
use solieu::route::{Page, View};
use solieu::site::Preview;
use std::fs;
use std::path::Path;

/// The folders, and how many observations are confirmed in each.
pub const OFFICES: [(&str, usize); 10] = [
    ("tests/cases/offices/1", 62),
    ("tests/cases/offices/2", 46),
    ("tests/cases/offices/3", 70),
    ("tests/cases/offices/3b", 36),
    ("tests/cases/offices/4", 65),
    ("tests/cases/offices/5", 27),
    ("tests/cases/offices/6", 21),
    ("tests/cases/offices/7", 15),
    ("tests/cases/offices/8", 38),
    ("tests/cases/offices/9", 21),
];

/// What the pages say of each observation: the words of its page, in the order of the table.
fn shown(name: &str) -> String {
    let library = library(name);
    let dataset = &library.dataset;
    let line = |o: &solieu::dataset::Observation| {
        let row = dataset.indicator(&o.indicator.0).expect("an indicator");
        let value = dataset.label(o, Wording::Full, Lang::Vi).starred();
        let words = [&row.name.vi, &value, &o.period.words(Lang::Vi), o.status.word(Lang::Vi)];
        words.join(" · ").replace('\u{a0}', " ") + "\n"
    };
    dataset.observations.iter().map(line).collect()
}

#[test]
fn every_folder_is_sound_and_has_its_confirmed_observations() {
    for (name, count) in OFFICES {
        let compiled = sound(name);
        assert_eq!(compiled.dataset.observations.len(), count, "{name}");
        assert!(count >= 10, "{name}");
    }
}

#[test]
fn what_is_shown_is_what_was_read_against_the_report() {
    for (name, _) in OFFICES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name).with_extension("txt");
        let shown = shown(name);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&path, &shown).expect("written");
        }
        assert_eq!(shown, fs::read_to_string(&path).expect("a list"), "{name}");
    }
}

/// The text of a page: its markup taken out, spaces made one.
fn text(page: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in page.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => out.push(if c == '\u{a0}' { ' ' } else { c }),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_preview_shows_every_line_of_the_list() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (name, _) in OFFICES {
        let mut preview = Preview::of(&project.join(name), project).expect("styles");
        let dataset = library(name).dataset;
        for row in dataset.indicators.iter().filter(|row| dataset.observations_of(&row.id).next().is_some()) {
            let view = View { page: Page::indicator(row.id.0.clone()), ..View::default() };
            let answer = preview.answer(&view.href().replace("./", "/")).expect("a page");
            assert_eq!(answer.status, "200 OK", "{name}: {}", row.id.0);
            let page = text(&answer.page);
            for o in dataset.observations_of(&row.id) {
                let labels = [Wording::Full, Wording::Short].map(|wording| dataset.label(o, wording, Lang::Vi).full());
                let is_shown = labels.iter().any(|label| page.contains(&label.replace('\u{a0}', " ")));
                assert!(is_shown && page.contains(&o.period.words(Lang::Vi)), "{name}: {}: {labels:?}", o.id.0);
            }
        }
    }
}

/// The words of a page of a folder's preview.
fn page(name: &str, address: &str) -> String {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut preview = Preview::of(&project.join(name), project).expect("styles");
    let answer = preview.answer(address).expect("a page");
    assert_eq!(answer.status, "200 OK", "{name}{address}");
    text(&answer.page)
}

#[test]
fn every_number_says_where_it_stands() {
    for (name, _) in OFFICES {
        let library = library(name);
        for citation in &library.citations.0 {
            for lang in library.dataset.languages() {
                let place = library.outline.place_words(citation.block, lang);
                assert!(!place.trim().is_empty(), "{name}: {}", citation.observation.0);
            }
        }
    }
    let library = library("tests/cases/offices/3b");
    let first = &library.citations.0[0];
    assert_eq!(library.outline.place_words(first.block, Lang::Vi), "1. Tăng trưởng");
}

#[test]
fn the_overview_names_the_part_of_the_year_and_its_first_figure() {
    let quarters = page("tests/cases/offices/3b", "/");
    for words in ["6,95% quý I/2018, so với cùng kỳ năm trước", "ước 7,40% 9 tháng năm 2018", "Cơ cấu vốn đầu tư"]
    {
        assert!(quarters.contains(words), "{words}");
    }
}

#[test]
fn a_report_says_its_language_to_readers_of_the_other() {
    let english = "tests/cases/offices/8";
    assert!(!page(english, "/en/bao-cao/").contains("The report is in"));
    assert!(page(english, "/bao-cao/").contains("Báo cáo bằng tiếng Anh."));
    assert!(!page("tests/cases/offices/3", "/bao-cao/").contains("Báo cáo bằng tiếng"));
    assert!(page("tests/cases/province", "/en/bao-cao/").contains("The report is in Vietnamese."));
}

#[test]
fn the_reports_words_are_of_its_language_in_what_a_search_finds() {
    for (name, own, query) in [("8", "en", "industry"), ("3", "vi", "sản xuất công nghiệp")] {
        let corpus = library(&["tests/cases/offices/", name].concat()).corpus();
        let view = View::default().at(Page::Search(query.to_owned()));
        let found = page::ranked(&corpus, query);
        let list = page::results(&corpus, &view, query, &found).list.into_string();
        let of = |class: &str, lang: &str| list.matches(&format!("class=\"{class}\" lang=\"{lang}\"")).count();
        let other = if own == "en" { "vi" } else { "en" };
        for class in ["q", "sn"] {
            assert!(of(class, own) > 0 && of(class, other) == 0, "{name}: {class}: {list}");
        }
    }
}

#[test]
fn no_folder_repeats_a_table_of_the_default() {
    for (name, _) in OFFICES {
        for file in ["qualifiers.csv", "ranks.csv"] {
            assert!(!folder(name).contains_key(file), "{name}/{file}");
        }
    }
}
