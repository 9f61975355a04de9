//! What a page shows as one thing is one thing: a mark, a mark's form, a heading with its value, a note with its drawing.
use super::chart::figures;
use super::made::made;
use super::markup::{Element, Node, read};
use super::province::{FOLDERS, library};
use solieu::chart::layout;
use solieu::dataset::{FigureKind, PeriodKind, Status, UnitKind};
use solieu::export::all_notes;
use solieu::figure;
use solieu::locale::Lang;
use solieu::page::{Cx, page};
use solieu::route::{Ledger, Page, View};

/// The markup of a view.
fn shown(library: &solieu::library::Library, page_of: Page, lang: Lang) -> String {
    let view = View { page: page_of, lang };
    page(&Cx::new(library, &view)).body().into_string()
}

/// Whether somewhere two elements with a ground of their own touch: the second would cover what hangs over the first.
fn touching(element: &Element) -> Option<String> {
    let ends_in_link =
        |node: &Node| matches!(node, Node::Element(e) if e.name == "a" || e.name == "mark" || e.is_of("here"));
    let is_ground = |node: &Node| matches!(node, Node::Element(e) if e.name == "mark" || e.is_of("here"));
    let found = element.inside.windows(2).find(|pair| ends_in_link(&pair[0]) && is_ground(&pair[1]));
    found.map(|_| element.text()).or_else(|| element.children().find_map(touching))
}

#[test]
fn a_sentence_that_is_pointed_to_is_marked_in_one_piece_around_its_numbers() {
    for folder in FOLDERS {
        let library = library(folder);
        let plain =
            read_report(&shown(&library, Page::Report { block: None, observation: None, query: None }, Lang::Vi));
        for o in &library.dataset.observations {
            let at = Page::Report { block: Some(o.section.clone()), observation: Some(o.id.0.clone()), query: None };
            let markup = shown(&library, at, Lang::Vi);
            let root = read(&markup);
            let here: Vec<_> = root.all().into_iter().filter(|element| element.is_of("here")).collect();
            assert_eq!(here.len(), 1, "{folder} {}: {:?}", o.id.0, here.iter().map(|e| e.text()).collect::<Vec<_>>());
            let quote = o.quote.trim_matches(['“', '”', '.', ' ']);
            assert!(here[0].text().contains(quote), "{folder} {}: {}", o.id.0, here[0].text());
            assert_eq!(touching(&root), None, "{folder} {}", o.id.0);
            assert_eq!(read_report(&markup), plain, "{folder} {}: the words stay", o.id.0);
        }
    }
}

fn read_report(markup: &str) -> String {
    read(markup).all().into_iter().find(|element| element.is_of("text")).map(Element::text).unwrap_or_default()
}

#[test]
fn found_words_are_marked_around_numbers_and_within_them() {
    let library = library(FOLDERS[0]);
    for words in ["679 thon to dan pho de thanh lap", "to dan pho moi", "58,9%", "3,5% giam", "nam 2015 vuot"] {
        let at = Page::Report { block: None, observation: None, query: Some(words.to_owned()) };
        let markup = shown(&library, at, Lang::Vi);
        assert_eq!(touching(&read(&markup)), None, "{words}");
        for link in read(&markup).named("a").into_iter().filter(|link| link.is_of("num-l")) {
            assert!(!link.text().is_empty() && link.get("href").is_some(), "{words}: {}", link.text());
        }
    }
}

/// How far the word of a value's sort stands from the value, in CSS pixels.
const OWN_STATUS: f64 = 6.0;

/// A ground that reaches over the letter before it cuts that letter.
#[test]
fn no_ground_reaches_over_the_letters_beside_it() {
    let mut grounds = 0;
    for sheet in ["page.css", "report.css", "datum.css", "search.css", "answer.css", "check.css", "overview.css"] {
        let path = format!("{}/src/page/style/{sheet}", env!("CARGO_MANIFEST_DIR"));
        let sheet = std::fs::read_to_string(path).expect("a sheet");
        for rule in sheet.split('}').filter(|rule| rule.contains("background: var(--hit)")) {
            grounds += 1;
            let is_row = rule.contains("tr:target") || rule.contains("tr[aria-current]");
            let margin = rule.lines().map(str::trim).find(|line| line.starts_with("margin") && line.contains('-'));
            assert!(is_row || margin.is_none(), "{rule}");
        }
    }
    assert!(grounds > 3, "{grounds}");
}

#[test]
fn a_change_that_is_computed_is_shown_as_derived() {
    let mut seen = 0;
    for folder in FOLDERS {
        let library = library(folder);
        let computed = |o: &&solieu::dataset::Observation| o.is_computed() && o.status == Status::Change;
        for (lang, o) in Lang::ALL
            .iter()
            .flat_map(|lang| library.dataset.observations.iter().filter(computed).map(move |o| (*lang, o)))
        {
            seen += 1;
            let word = Status::Derived.word(lang);
            let list = shown(&library, Page::Indicators, lang);
            let root = read(&list);
            let row = root.id(&o.indicator.0);
            let value = library.dataset.label(o, solieu::dataset::Wording::Short, lang).starred();
            let cell = row.all().into_iter().find(|element| element.is_of("v") && element.text().contains(&value));
            let cell = cell.unwrap_or_else(|| panic!("{}: no '{value}' in {}", o.id.0, row.text()));
            assert!(cell.is_of("derived") && cell.text().starts_with(word), "{}", cell.text());
            assert!(cell.named("circle").iter().any(|mark| mark.get("class") == Some("d")), "{}", o.id.0);
            let own = shown(&library, Page::indicator(o.indicator.0.clone()), lang);
            let own = read(&own);
            let kind = own.id(&o.id.0).all().into_iter().find(|element| element.is_of("kd")).map(Element::text);
            assert_eq!(kind.as_deref(), Some(word), "{}", o.id.0);
        }
    }
    assert!(seen > 1, "{seen}");
}

#[test]
fn a_value_before_a_merger_stands_in_the_column_of_its_term_and_says_so() {
    let library = library(FOLDERS[0]);
    for lang in Lang::ALL {
        let list = shown(&library, Page::Indicators, lang);
        let root = read(&list);
        let before: Vec<_> =
            library.dataset.observations.iter().filter(|o| o.period.kind() == PeriodKind::Before).collect();
        assert!(!before.is_empty());
        for o in before {
            let cells = root.id(&o.indicator.0).named("td");
            let words = o.period.kind_words(lang);
            assert!(!cells[0].text().contains(words), "{}", cells[0].text());
            assert!(cells[1].text().contains(words), "{}: {}", o.id.0, cells[1].text());
        }
    }
}

/// On a phone the headings of a ledger are not seen.
#[test]
fn a_cell_of_a_ledger_says_its_heading_itself() {
    let ledgers =
        |page: &&super::made::Made| matches!(page.view.page, Page::Ledger(ledger) if ledger != Ledger::Cautions);
    let mut seen = 0;
    for page in made().iter().filter(ledgers) {
        let root = read(&page.markup);
        for table in root.named("table") {
            let heads: Vec<String> = table.named("thead")[0].named("th").iter().map(|head| head.text()).collect();
            for row in table.named("tbody")[0].named("tr") {
                for (cell, head) in row.children().zip(&heads).filter(|(cell, _)| cell.name == "td") {
                    seen += 1;
                    assert_eq!(cell.get("data-head").unwrap_or("#"), head, "{:?}", page.view);
                }
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn only_a_drawing_of_squares_speaks_of_squares() {
    for folder in FOLDERS {
        for row in &library(folder).dataset.figures {
            let speaks = row.subtitle.vi.contains("Mỗi ô") || row.subtitle.en.contains("Each square");
            assert!(!speaks || row.kind == FigureKind::Units, "{}: {}", row.id.0, row.subtitle.vi);
        }
    }
}

#[test]
fn a_drawing_that_says_points_where_the_report_prints_per_cent_says_so() {
    let mut seen = 0;
    let library = library(FOLDERS[0]);
    let dataset = &library.dataset;
    for lang in Lang::ALL {
        let words: Vec<String> = dataset
            .observations
            .iter()
            .filter(|o| o.status == Status::Change && !o.is_computed())
            .filter(|o| dataset.unit(&o.unit).is_some_and(|unit| unit.kind() == UnitKind::Points))
            .map(|o| dataset.label(o, solieu::dataset::Wording::Short, lang).full())
            .collect();
        for figure in figures(dataset, lang) {
            let Some(spec) = &figure.spec else { continue };
            let scene = layout(spec, 704.0, lang);
            let says = scene.texts().any(|text| words.contains(&text.words));
            let is_percent = scene.texts().any(|text| text.words.contains("giảm 10,43%"));
            assert!(!is_percent, "{}: one way of saying a change of a share", figure.slug);
            if says {
                seen += 1;
                let shown: Vec<_> = figure.observations.iter().filter_map(|id| dataset.observation(&id.0)).collect();
                let notes = all_notes(&library, &figure, &shown, lang).join(" ");
                assert!(notes.contains("“%”"), "{} {lang:?}: {notes}", figure.slug);
            }
        }
    }
    assert!(seen > 6, "{seen}");
}

/// A block of its own would leave the comma behind it alone in a line.
#[test]
fn a_quote_of_a_statement_is_no_block_of_its_own() {
    let sheet = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/page/style/overview.css"));
    let sheet = sheet.expect("a sheet");
    let rules: Vec<&str> = sheet.split('}').filter(|rule| rule.contains(".sides q")).collect();
    assert!(!rules.is_empty() && rules.iter().all(|rule| !rule.contains("display: block")), "{rules:?}");
}

/// In which a browser would end a line at a dash or a stroke.
#[test]
fn no_heading_breaks_within_a_range_a_date_or_a_rate() {
    let mut seen = 0;
    for page in made().iter().filter(|page| matches!(page.view.page, Page::Indicator { .. })) {
        let root = read(&page.markup);
        for heading in root.named("h1") {
            for node in &heading.inside {
                let Node::Text(words) = node else { continue };
                let cut = words.split(' ').find(|word| {
                    let word = word.trim_start_matches('(');
                    word.starts_with(|c: char| c.is_ascii_digit()) && word.contains(['–', '/'])
                });
                assert_eq!(cut, None, "{:?}", page.view);
            }
            seen += usize::from(heading.named("span").iter().any(|held| held.text().contains('–')));
        }
    }
    assert!(seen > 0);
}

/// What is read in a line needs more room beside it than above and below.
#[test]
fn labels_of_a_trend_are_not_read_as_one_phrase() {
    let dataset = &library(FOLDERS[0]).dataset;
    let mut wrong = Vec::new();
    for figure in dataset.indicators.iter().map(|row| figure::of_indicator(dataset, row, Lang::Vi)) {
        let Some(spec @ solieu::chart::Spec::Trend(_)) = &figure.spec else { continue };
        let scene = layout(spec, 328.0, Lang::Vi);
        let texts: Vec<_> = scene.texts().collect();
        for (i, one) in texts.iter().enumerate() {
            for other in texts.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, other)| other) {
                let gap = other.bounds().left - one.bounds().right;
                let is_line = one.bounds().top < other.bounds().bottom && other.bounds().top < one.bounds().bottom;
                // A value and its own status are one phrase.
                let is_own_status = (gap - OWN_STATUS).abs() < 0.5;
                if is_line && !is_own_status && (0.0..11.5).contains(&gap) {
                    wrong.push(format!("{}: '{}' '{}' {gap}", figure.slug, one.words, other.words));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
