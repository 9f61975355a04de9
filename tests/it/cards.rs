//! An indicator as a search result shows it, made by the build step: the same value as everywhere else.
use super::made::made;
use super::markup::read;
use super::province::{FOLDERS, library};
use solieu::dataset::Wording;
use solieu::library::{Corpus, Library};
use solieu::locale::Lang;
use solieu::route::Page;

#[test]
fn every_indicator_has_its_card_in_order() {
    for name in FOLDERS {
        let library = library(name);
        let (dataset, cards) = (&library.dataset, library.corpus().catalogue.cards.cards);
        assert_eq!(cards.len(), dataset.indicators.len(), "{name}");
        for (row, card) in dataset.indicators.iter().zip(&cards) {
            assert_eq!((&card.id, &card.name, &card.short), (&row.id, &row.name, &row.short));
            // What is searched is the number as it is printed; its sentence is the observation's.
            for (value, o) in card.values.iter().zip(dataset.observations_of(&row.id)) {
                let percent = if value.label.vi.contains('%') { "%" } else { "" };
                let number = o.printed().number(Lang::Vi);
                assert_eq!(value.number().trim_end_matches('%'), number, "{}: {percent}", o.id.0);
                let (block, start, end) = value.quote;
                let quote = library.outline.blocks.get(block).map(|block| &block.text[start..end]);
                assert_eq!(quote, Some(o.quote.as_str()), "{}", o.id.0);
            }
            let headline = dataset.headline(&row.id);
            assert_eq!(card.headline().is_some(), headline.is_some(), "{}", row.id.0);
            let (Some(words), Some(observation)) = (card.headline(), headline) else { continue };
            assert_eq!((words.status, words.bound), (observation.status, observation.quantity.bound()));
            for lang in Lang::ALL {
                let label = dataset.label(observation, Wording::Short, lang);
                assert_eq!(words.label.get(lang), label.starred(), "{}", row.id.0);
                assert_eq!((words.star == 0), label.star.is_empty(), "{}: a star is explained", row.id.0);
            }
        }
    }
}

#[test]
fn a_card_says_what_the_list_of_indicators_says() {
    for page in made().iter().filter(|page| page.view.page == Page::Indicators) {
        let (library, lang, root) = (library(page.folder), page.view.lang, read(&page.markup));
        let main = root.id("page");
        let rows: Vec<_> =
            main.all().into_iter().filter(|element| element.name == "tr" && element.get("id").is_some()).collect();
        let cards = library.dataset.cards().cards;
        let shown: Vec<_> = cards.iter().filter_map(|card| Some((card, card.headline()?))).collect();
        assert_eq!(rows.len(), shown.len(), "{}", page.folder);
        for (card, headline) in shown {
            let row = rows.iter().find(|row| row.get("id") == Some(&card.id.0)).expect("a row");
            let text = row.text();
            assert!(text.contains(card.name.get(lang)) && text.contains(headline.label.get(lang)), "{text}");
        }
    }
}

#[test]
fn what_a_search_carries_is_of_the_facts_that_ship() {
    let (corpus, library) = (Corpus::embedded(), Library::embedded());
    assert!(
        !corpus.catalogue.cards.cards.is_empty()
            && !corpus.outline.blocks.is_empty()
            && corpus.catalogue.site.iter().all(|words| !words.is_empty())
    );
    let other = library.corpus();
    assert_eq!((&corpus.outline, &corpus.catalogue), (&other.outline, &other.catalogue));
    // Each document is a block or an indicator, in one order.
    for (number, document) in corpus.documents().into_iter().enumerate() {
        let id = match corpus.subject(number).expect("a subject") {
            solieu::library::Subject::Block(index, block) => {
                assert_eq!(index, number);
                &block.id.0
            }
            solieu::library::Subject::Indicator(card) => &card.id.0,
        };
        assert_eq!(*id, document.id);
    }
    assert!(corpus.subject(corpus.documents().len()).is_none());
}
