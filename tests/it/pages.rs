//! Every page is made natively, without a browser: it is whole in both languages, its markup nests, text stays text, its
//! links lead somewhere, and the page that a browser makes says the same.
use super::made::{HOSTILE, Made, made, made_strange};
use super::markup::{Element, read};
use super::province::{FOLDERS, library};
use solieu::dataset::Wording;
use solieu::embed::{Site, charts};
use solieu::export::live;
use solieu::figure::{of_figure, of_indicator};
use solieu::locale::Lang;
use solieu::page::{Cx, page};
use solieu::route::{Page, View, embed_folder, number_folder};
use solieu::site::{booklets, statements};
use std::collections::{BTreeMap, BTreeSet};

/// What the app looks for in order to put another page in the place of this one.
const PLACES: [&str; 6] = ["skip", "header", "main", "search", "page", "footer"];
/// And around the search field, where there is one.
const FIELD: [&str; 4] = ["find", "headline", "field", "examples"];

/// Every page, also those of addresses that mean nothing.
fn each(mut check: impl FnMut(&Made, &Element)) {
    for page in made().iter().chain(made_strange()) {
        check(page, &read(&page.markup));
    }
}

#[test]
fn every_page_is_whole_in_both_languages() {
    each(|Made { view, meta, markup, .. }, root| {
        let headings = root.named("h1");
        assert_eq!(headings.len(), 1, "{view:?}");
        assert!(!headings[0].text().trim().is_empty(), "{view:?}");
        assert!(!meta.title.trim().is_empty() && !meta.description.trim().is_empty(), "{view:?}: {meta:?}");
        assert!(!markup.contains("<script") && !markup.contains("javascript:"), "{view:?}");
        for element in root.all() {
            for name in ["href", "aria-label", "id", "class", "action", "lang"] {
                // The page for no address leads to the root, which has no words.
                let is_root = name == "href" && view.page == Page::NotFound(String::new());
                assert!(is_root || element.get(name) != Some(""), "{view:?}: <{} {name}=\"\">", element.name);
            }
        }
    });
}

/// Of what is derived; every other value is of its status.
#[test]
fn a_value_of_the_table_stands_under_its_own_time() {
    for Made { view, markup, .. } in made().iter().filter(|page| page.view.page == Page::Indicators) {
        let root = read(markup);
        let mut seen = 0;
        for table in root.named("table").into_iter().filter(|table| table.is_of("matrix")) {
            let heads: Vec<String> = table.named("thead")[0].named("th").iter().map(|head| head.text()).collect();
            let rows = table.named("tbody")[0].named("tr");
            let cells = rows.iter().flat_map(|row| row.named("td").into_iter().zip(&heads[1..]));
            for (cell, head) in cells {
                let derived = cell.named("span").into_iter().filter(|value| value.is_of("derived"));
                // One of the column's year says no time of its own.
                for time in derived.inspect(|_| seen += 1).flat_map(|value| value.named("small")) {
                    let year = time.text().trim().rsplit(['–', ' ']).find_map(|word| word.parse::<u16>().ok());
                    let first = head.split('–').find_map(|word| word.parse::<u16>().ok());
                    assert!(year > first && head.contains('–'), "{view:?}: {} under {head}", cell.text());
                }
            }
        }
        assert!(seen > 0, "{view:?}: nothing derived");
    }
}

#[test]
fn titles_tell_pages_apart_and_end_with_the_site() {
    for folder in FOLDERS {
        let library = library(folder);
        let mut titles: BTreeMap<(&str, String), View> = BTreeMap::new();
        for Made { view, meta, .. } in made().iter().filter(|page| page.folder == folder) {
            let name = library.dataset.site("name").get(view.lang);
            assert!(meta.title.ends_with(name), "{view:?}: {}", meta.title);
            let other = titles.insert((view.lang.tag(), meta.title.clone()), view.bare());
            assert!(other.is_none_or(|other| other == view.bare()), "{view:?}: {} twice", meta.title);
        }
    }
}

#[test]
fn text_of_an_address_stays_text() {
    for Made { view, markup, meta, .. } in made_strange() {
        let root = read(markup);
        match &view.page {
            Page::NotFound(what) | Page::Indicator { id: what, .. } if !what.is_empty() => {
                let shown = root.named("code");
                let [code] = shown[..] else { panic!("{view:?}: {shown:?}") };
                assert_eq!((code.text().as_str(), code.children().count()), (what.as_str(), 0));
            }
            Page::Search(query) => assert!(meta.title.starts_with(query.as_str()) && query == HOSTILE),
            _ => {}
        }
        // It leads to the same page in the other language, unharmed; where there is no page, to the first.
        let other = root.all().into_iter().find(|link| link.is_of("lang")).and_then(|link| link.get("href"));
        let due = match &view.page {
            Page::NotFound(what) if what.is_empty() => view.translated().at(Page::default()),
            _ => view.translated(),
        };
        assert_eq!(View::of_href(other.expect("a link")), due);
    }
}

#[test]
fn what_the_app_looks_for_is_there_once() {
    each(|Made { view, .. }, root| {
        let all = root.all();
        let ids: Vec<&str> = all.iter().filter_map(|element| element.get("id")).collect();
        let different: BTreeSet<&str> = ids.iter().copied().collect();
        let twice: Vec<_> = different.iter().filter(|id| ids.iter().filter(|other| other == id).count() > 1).collect();
        assert!(twice.is_empty(), "{view:?}: {twice:?} stand twice");
        for id in PLACES {
            assert!(different.contains(id), "{view:?} has no #{id}");
        }
        let has_field = matches!(view.page, Page::Overview | Page::Search(_));
        for id in FIELD {
            assert_eq!(different.contains(id), has_field, "{view:?}: #{id}");
        }
        // The field is found from the element that holds it, which is the only one in its place.
        assert_eq!(root.id("search").children().count(), usize::from(has_field), "{view:?}");
        for element in &all {
            for name in ["aria-labelledby", "aria-controls", "aria-describedby", "for"] {
                let named = element.get(name).into_iter().flat_map(|value| value.split(' '));
                named.for_each(|id| assert!(different.contains(id), "{view:?}: {name}=\"{id}\" names nothing"));
            }
        }
    });
}

#[test]
fn links_around_pages_of_a_language_stand_in_the_same_places() {
    let mut counts: BTreeMap<[&str; 3], usize> = BTreeMap::new();
    each(|Made { folder, view, .. }, root| {
        for part in ["skip", "header", "footer"] {
            let count = root.id(part).named("a").len();
            let before = *counts.entry([folder, view.lang.tag(), part]).or_insert(count);
            assert_eq!(count, before, "{view:?}: #{part}");
        }
    });
}

/// Where links to files lead, and folders that are no pages of the app: charts' own pages come beside these.
const OUTSIDE: [&str; 1] = ["gallery/"];

#[test]
fn every_link_leads_somewhere() {
    for folder in FOLDERS {
        let library = library(folder);
        let charts = Lang::ALL.into_iter().flat_map(|lang| charts(&library, lang));
        let observations = library.dataset.observations.iter();
        let numbers = observations.flat_map(|o| Lang::ALL.map(|lang| number_folder(&o.id.0, lang)));
        let outside: BTreeSet<String> = charts
            .flat_map(|chart| [chart.folder(), embed_folder(&chart.figure.slug, chart.lang)])
            .chain(OUTSIDE.map(str::to_owned))
            .chain(numbers.clone())
            .chain(booklets(&library, &Site::default()).into_iter().map(|page| page.below))
            .chain(statements(&library).into_iter().map(|page| page.below))
            .collect();
        let pages: Vec<(&View, Element)> =
            made().iter().filter(|page| page.folder == folder).map(|page| (&page.view, read(&page.markup))).collect();
        let ids = |root: &Element| root.all().into_iter().filter_map(|e| e.get("id").map(str::to_owned)).collect();
        let places: BTreeMap<String, BTreeSet<String>> =
            pages.iter().map(|(view, root)| (view.href(), ids(root))).collect();
        for (view, root) in &pages {
            for link in root.named("a") {
                let href = link.get("href").unwrap_or_else(|| panic!("{view:?}: a link without an address"));
                // What the data folder names: contact and licence.
                if href.starts_with("mailto:") || link.get("rel").is_some_and(|rel| rel.contains("external")) {
                    continue;
                }
                let is_below = !href.starts_with(['/', '#', '?']) && !href.contains("//") && !href.contains("../");
                assert!(is_below, "{view:?}: {href} is not an address below the root");
                if outside.contains(href) {
                    continue;
                }
                if href.split(['?', '#']).next().is_some_and(|path| path.rsplit('/').next().is_some_and(is_file)) {
                    assert!(link.get("download").is_some(), "{view:?}: {href}");
                    continue;
                }
                let to = View::of_href(href);
                assert!(!matches!(to.page, Page::NotFound(_)), "{view:?}: {href} leads nowhere");
                assert_eq!(to.lang, if link.is_of("lang") { view.lang.other() } else { view.lang }, "{view:?}: {href}");
                let there = places.get(&to.bare().href()).unwrap_or_else(|| panic!("{view:?}: {href} is no page"));
                if let Some((_, fragment)) = href.split_once('#') {
                    assert!(there.contains(fragment), "{view:?}: {href} has no such place");
                }
                if let Page::Report { observation: Some(id), .. } = &to.page {
                    assert!(library.dataset.observation(id).is_some(), "{view:?}: {href}");
                }
            }
        }
    }
}

#[test]
fn an_address_marks_one_value() {
    for folder in FOLDERS {
        let library = library(folder);
        for o in &library.dataset.observations {
            let view = View { page: Page::value(&o.indicator.0, &o.id.0), lang: Lang::En };
            let cx = Cx::new(&library, &view);
            let markup = page(&cx).body().into_string();
            let root = read(&markup);
            let marked = root.named("tr").into_iter().filter(|row| row.get("aria-current") == Some("true"));
            let [row] = marked.collect::<Vec<_>>()[..] else { panic!("{}: one row", o.id.0) };
            // Without script it is the fragment that finds the row.
            assert_eq!(row.get("id"), Some(o.id.as_str()));
            let label = library.dataset.label(o, Wording::Short, Lang::En);
            assert!(row.text().contains(&label.number), "{}: {}", o.id.0, row.text());
        }
    }
}

fn is_file(name: &str) -> bool {
    name.contains('.') && name != "."
}

/// What a policy without inline styles and the check of `embed/trusted.js` would stop in a browser.
#[test]
fn nothing_in_a_page_is_stopped_by_its_policy() {
    const REFUSED: [&str; 8] = ["script", "iframe", "object", "embed", "base", "meta", "link", "style"];
    let check = include_str!("../../src/embed/trusted.js");
    assert!(check.contains(&format!("({})", REFUSED.join("|"))), "the test has the list of the script");
    each(|made, root| {
        for element in root.all() {
            assert!(!REFUSED.contains(&element.name), "{:?}: <{}>", made.view, element.name);
            for (name, value) in &element.attributes {
                assert!(*name != "style" && !name.starts_with("on"), "{:?}: {name}={value}", made.view);
                assert!(!value.trim_start().starts_with("javascript:"), "{:?}: {name}={value}", made.view);
            }
        }
    });
}

#[test]
fn nothing_that_answers_stands_in_another() {
    const ANSWERS: [&str; 4] = ["a", "button", "input", "summary"];
    const INLINE: [&str; 3] = ["p", "h1", "h2"];
    const BLOCKS: [&str; 9] = ["p", "div", "ul", "ol", "table", "h2", "h3", "section", "blockquote"];
    each(|Made { view, .. }, root| {
        for element in root.all() {
            if ANSWERS.contains(&element.name) {
                let inner = element.all().into_iter().find(|inner| ANSWERS.contains(&inner.name));
                assert!(inner.is_none(), "{view:?}: <{}> in {element:?}", inner.map_or("", |inner| inner.name));
            }
            // A browser would close the outer one before the inner one.
            if INLINE.contains(&element.name) {
                let inner = element.all().into_iter().find(|inner| BLOCKS.contains(&inner.name));
                assert!(inner.is_none(), "{view:?}: {element:?}");
            }
        }
    });
}

#[test]
fn the_overview_offers_few_things_at_once() {
    each(|Made { view, .. }, root| {
        if view.page != Page::default() {
            return;
        }
        let main = root.all().into_iter().find(|element| element.name == "main").expect("a main element");
        let counted = |element: &Element| ["a", "button", "input", "summary"].contains(&element.name);
        let count = main.all().into_iter().filter(|element| counted(element)).count();
        // A link over each mark of a drawing comes in the browser: some forty.
        assert!(count <= 110, "{view:?}: {count} controls");
    });
}

#[test]
fn a_browser_makes_the_same_page_but_for_its_drawings() {
    for Made { view, markup, bare, .. } in made().iter().chain(made_strange()) {
        let (made, bare) = (read(markup), read(bare));
        assert_eq!(made.text_without("draw"), bare.text_without("draw"), "{view:?}");
        let named = |root: &Element| {
            let all = root.all().into_iter().filter(|element| !element.is_of("draw"));
            all.filter_map(|e| e.get("id").or(e.get("href")).map(str::to_owned)).collect::<Vec<_>>()
        };
        assert_eq!(named(&made), named(&bare), "{view:?}");
        let places = |root: &Element| root.all().into_iter().filter(|element| element.is_of("draw")).count();
        assert_eq!(places(&made), places(&bare), "{view:?}: a browser has a place for every drawing");
        for place in bare.all().into_iter().filter(|element| element.is_of("draw")) {
            let [image] = place.children().collect::<Vec<_>>()[..] else { panic!("{view:?}: {place:?}") };
            assert!(image.get("role") == Some("img") && image.get("aria-label").is_some_and(|alt| alt.len() > 20));
            assert!(image.inside.is_empty(), "{view:?}");
        }
    }
}

#[test]
fn the_width_of_a_drawing_is_a_whole_number() {
    // The module of the charts reads no other.
    each(|Made { view, .. }, root| {
        for place in root.all().into_iter().filter(|element| element.is_of("draw")) {
            let widths: Vec<Option<u32>> =
                place.named("svg").iter().map(|svg| svg.get("viewBox")?.split(' ').nth(2)?.parse().ok()).collect();
            assert_eq!(widths, [Some(328), Some(704)], "{view:?}");
        }
    });
}

#[test]
fn a_chart_answers_with_what_its_page_draws() {
    // A figure is known by its slug alone: on the overview, on its indicator's page, and as a page of its own.
    for folder in FOLDERS {
        let library = library(folder);
        let dataset = &library.dataset;
        for lang in Lang::ALL {
            let files: BTreeMap<String, Vec<u8>> = charts(&library, lang)
                .into_iter()
                .filter_map(|chart| Some((chart.figure.slug.clone(), live(&library, &chart.figure, lang)?.write())))
                .collect();
            let figures = dataset.figures.iter().map(|row| of_figure(dataset, row, lang));
            let own = dataset.indicators.iter().map(|row| of_indicator(dataset, row, lang));
            for figure in figures.chain(own) {
                let live = live(&library, &figure, lang).map(|live| live.write());
                assert_eq!(live.as_ref(), files.get(&figure.slug), "{folder} {}", figure.slug);
            }
        }
    }
}

#[test]
fn the_headline_breaks_within_no_word() {
    let page = made().iter().find(|page| page.view == View::default() && page.folder == FOLDERS[0]).expect("overview");
    let root = read(&page.markup);
    let held: Vec<_> = root.id("headline").named("span").iter().map(|span| span.text()).collect();
    assert!(held.iter().any(|words| words.starts_with("kinh tế")), "{held:?}");
    assert!(!held.iter().any(|words| words.contains("lên")), "{held:?}");
}

#[test]
fn the_guide_begins_with_a_drawing_of_every_sort_of_value() {
    for page in made().iter().filter(|page| page.view.page == Page::Guide && page.folder == FOLDERS[0]) {
        let root = read(&page.markup);
        let main = root.id("page");
        let classes: Vec<_> = main.all().into_iter().filter_map(|element| element.get("class")).collect();
        let at = |class: &str| classes.iter().position(|other| *other == class);
        assert!(at("example").is_some_and(|example| at("marks").is_some_and(|marks| example < marks)), "{classes:?}");
        let words: Vec<_> = main.named("ol").iter().map(|list| list.text()).collect();
        let overview = page.view.lang.messages().overview;
        for meaning in [overview.filled, overview.hollow, overview.diamond] {
            assert!(words.iter().any(|list| list.contains(meaning)), "{meaning} is missing in {words:?}");
        }
    }
}

/// A folder may have no earlier values, or no targets, or no value of a year.
#[test]
fn a_table_has_only_the_columns_that_the_data_have_values_for() {
    use solieu::dataset::Status;
    let heads = |keep: &[Status]| {
        let mut library = library(FOLDERS[0]);
        library.dataset.observations.retain(|o| keep.contains(&o.status));
        let view = View { page: Page::Indicators, ..View::default() };
        let cx = Cx::new(&library, &view);
        let page = page(&cx).body.into_string();
        let root = read(&page);
        let table = root.named("table")[0];
        let rows: BTreeSet<usize> =
            table.named("tr").iter().map(|row| row.named("th").len() + row.named("td").len()).collect();
        assert_eq!(rows.len(), 1, "{keep:?}: every row has a cell for each head");
        table.named("thead")[0].named("th").iter().skip(1).map(|head| head.text()).collect::<Vec<_>>()
    };
    let all = [Status::Result, Status::Baseline, Status::Derived, Status::Change, Status::Target];
    assert_eq!(heads(&all), ["2015", "2016–2020", "mục tiêu 2025"]);
    assert_eq!(heads(&[Status::Result]), ["2020"]);
    assert_eq!(heads(&[Status::Change]), ["kết quả"]);
    assert_eq!(heads(&[Status::Result, Status::Target]), ["2020", "mục tiêu 2025"]);
    assert_eq!(heads(&[Status::Target]), ["mục tiêu 2025"]);
}
