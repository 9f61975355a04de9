//! The booklet: every indicator with its figure, table and sentences, and every number once in the annex, with its place.
use super::markup::{Element, read};
use super::province::{FOLDERS, library};
use solieu::dataset::{IndicatorId, LICENCE, PUBLISHER, Status, VERSION, Wording};
use solieu::embed::Site;
use solieu::figure::of_indicator;
use solieu::library::Library;
use solieu::locale::{Bilingual, Lang};
use solieu::route::booklet_folder;
use solieu::site::{StaticPage, booklets};
use std::collections::BTreeSet;

/// Every booklet of both folders, as a page and as what is read of it.
fn each(check: impl Fn(&Library, Lang, Option<&str>, &StaticPage, &Element)) {
    for_all(|library, pages| {
        for page in pages {
            let topics = library.dataset.topics.iter().map(|topic| Some(topic.id.0.as_str()));
            let topic = topics.chain([None]).find(|topic| booklet_folder(*topic, page.lang) == page.below);
            check(library, page.lang, topic.expect("an address of a booklet"), page, &read(&page.body));
        }
    });
}

/// All booklets of each folder.
fn for_all(check: impl Fn(&Library, &[StaticPage])) {
    for folder in FOLDERS {
        let mut library = library(folder);
        library.dataset.site.push((VERSION.to_owned(), Bilingual::of(|_| "2026-01-02+abc".to_owned())));
        let site = Site::new("https://so-lieu.example/tinh/").expect("an address");
        let pages = booklets(&library, &site);
        assert_eq!(pages.len(), 2 * (1 + library.dataset.topics.len()));
        check(&library, &pages);
    }
}

fn of_class<'a>(root: &'a Element<'a>, class: &str) -> Vec<&'a Element<'a>> {
    root.all().into_iter().filter(|element| element.is_of(class)).collect()
}

#[test]
fn the_cover_says_whose_numbers_these_are_and_invents_nothing() {
    each(|library, lang, _, _, root| {
        let [cover] = of_class(root, "cover")[..] else { panic!("one cover") };
        let text = cover.text();
        let site = |key: &str| library.dataset.site(key).get(lang);
        assert!(text.contains(site("report")) && text.contains("2026-01-02+abc"), "{text}");
        assert!(text.contains("https://so-lieu.example/tinh/in/"), "{text}");
        for key in [PUBLISHER, LICENCE] {
            assert!(text.contains(site(key)), "{key}: {text}");
        }
        assert_eq!(text.contains(lang.cite().licence), !site(LICENCE).is_empty(), "{text}");
    });
}

#[test]
fn every_indicator_of_the_topic_has_its_figure_table_and_sentences() {
    each(|library, lang, topic, page, root| {
        let entries = of_class(root, "entry");
        let ids: Vec<&str> = entries.iter().filter_map(|entry| entry.get("id")).collect();
        let rows = library.dataset.indicators.iter().filter(|row| topic.is_none_or(|topic| row.topic.0 == topic));
        let has_values = |id: &IndicatorId| library.dataset.observations.iter().any(|o| o.indicator == *id);
        let is_told =
            |id: &IndicatorId| has_values(id) || library.dataset.children_of(id).any(|(part, _)| has_values(&part.id));
        let due: Vec<&str> = rows.filter(|row| is_told(&row.id)).map(|row| row.id.as_str()).collect();
        assert_eq!(ids, due, "{}", page.below);
        for entry in entries {
            let row = library.dataset.indicator(entry.get("id").expect("an id")).expect("an indicator");
            let is_drawn = of_indicator(&library.dataset, row, lang).spec.is_some();
            assert_eq!(entry.named("svg").iter().any(|svg| svg.get("viewBox").is_some()), is_drawn, "{}", row.id.0);
            let [table] = entry.named("table")[..] else { panic!("{}: one table", row.id.0) };
            for o in library.dataset.observations.iter().filter(|o| o.indicator == row.id) {
                let label = library.dataset.label(o, Wording::Short, lang);
                assert!(table.text().contains(&label.number), "{}: {}", o.id.0, table.text());
                if o.status != Status::Derived {
                    let quotes = entry.named("blockquote").iter().map(|quote| quote.text()).collect::<String>();
                    assert!(quotes.contains(&o.quote), "{}: {quotes}", o.id.0);
                }
                for caution in library.dataset.cautions_of(&o.id) {
                    assert!(root.text().contains(caution.text.get(lang)), "{}: {}", o.id.0, caution.id);
                }
            }
        }
    });
}

#[test]
fn the_annex_has_every_number_once_with_its_place() {
    each(|library, lang, topic, page, root| {
        let [annex] = of_class(root, "annex")[..] else { panic!("one annex") };
        let lines: Vec<&Element> =
            annex.named("tr").into_iter().filter(|row| row.get("data-observation").is_some()).collect();
        let ids: BTreeSet<&str> = lines.iter().filter_map(|line| line.get("data-observation")).collect();
        assert_eq!(ids.len(), lines.len(), "{}: twice", page.below);
        for o in &library.dataset.observations {
            let row = library.dataset.indicator(&o.indicator.0).expect("an indicator");
            let is_due = topic.is_none_or(|topic| row.topic.0 == topic);
            assert!(!is_due || ids.contains(o.id.as_str()), "{}: {}", page.below, o.id.0);
        }
        for line in lines {
            let o = library.dataset.observation(line.get("data-observation").expect("an id")).expect("a number");
            let (citation, _) = library.citation(o).expect("a place");
            let text = line.text();
            assert!(text.contains(&library.dataset.label(o, Wording::Full, lang).number), "{text}");
            assert!(text.contains(&library.outline.place_words(citation.block, lang)), "{text}");
            assert!(text.contains(&format!("n/{}/", o.id.0)), "{text}");
            // Its entry has the number that the line names.
            let entry = root.id(line.get("data-of").expect("an entry")).text();
            let number = line.named("td")[0].text();
            assert!(entry.starts_with(&number), "{number}: {entry}");
        }
    });
}

#[test]
fn an_entry_has_the_same_number_in_every_booklet_and_ids_stand_once() {
    for_all(|_, pages| {
        for lang in [Lang::Vi, Lang::En] {
            let own = || pages.iter().filter(|page| page.lang == lang);
            let whole = own().find(|page| page.below == booklet_folder(None, lang)).expect("all topics");
            let whole = read(&whole.body);
            let number = |entry: &Element| entry.named("h3")[0].named("span")[0].text();
            for page in own() {
                let root = read(&page.body);
                for entry in of_class(&root, "entry") {
                    assert_eq!(number(entry), number(whole.id(entry.get("id").expect("an id"))));
                }
                let ids: Vec<&str> = root.all().into_iter().filter_map(|element| element.get("id")).collect();
                assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{}", page.below);
                assert_eq!(root.named("h1").len(), 1);
            }
        }
    });
}

#[test]
fn what_can_be_chosen_is_what_the_parts_name() {
    each(|_, _, _, page, root| {
        let boxes = root.named("input").into_iter().filter(|input| input.get("name") == Some("i"));
        let keys: BTreeSet<&str> = boxes.filter_map(|input| input.get("value")).collect();
        let parts = root.all().into_iter().filter_map(|element| element.get("data-of"));
        let named: BTreeSet<&str> = parts.flat_map(|of| of.split(' ')).collect();
        assert_eq!(keys, named, "{}", page.below);
        // Without script there is nothing to press.
        let controls = root.all().into_iter().filter(|element| ["input", "button"].contains(&element.name));
        let is_hidden = |element: &Element| element.get("hidden").is_some();
        let in_hidden: usize = of_class(root, "choose")
            .iter()
            .filter(|choose| is_hidden(choose))
            .map(|choose| choose.named("input").len() + choose.named("button").len())
            .sum();
        assert_eq!(controls.filter(|element| !is_hidden(element)).count(), in_hidden, "{}", page.below);
        // Addresses hold what is chosen, also where a server takes 2,048 bytes.
        let longest: usize = keys.iter().map(|key| key.len() + 3).sum();
        assert!(longest < 1900, "{}: {longest}", page.below);
    });
}
