//! What the search page says: how much was found, each result with where it leads, other words where nothing was.
use super::made::HOSTILE;
use super::markup::{Element, read};
use solieu::library::{Corpus, Library};
use solieu::locale::Lang;
use solieu::page::{Cx, Results, ranked, result_id, result_number, results, search, target};
use solieu::route::{Page, View};

/// Queries that find indicators, passages, both; and some that markup must not take for its own.
const FINDING: [&str; 8] =
    ["hộ nghèo", "nuoc sach", "GRDP", "16/63", "poverty", "14,6%", "nông & nghiệp", "\"tinh\" <gọn>"];

/// Queries that find nothing, some with words that do.
const LOST: [&str; 6] = ["xyzxyz", "qqqq wwww", HOSTILE, "zzz&zzz<i>", "giá vàng hôm nay", "sâan bay"];

/// Queries that no text has all words of, and the words that the best result lacks.
const NEAR: [(&str, &str); 3] =
    [("bệnh viện đa khoa", "đa khoa"), ("du lịch tâm linh", "tâm linh"), ("tỷ lệ hộ nghèo là bao nhiêu", "bao nhiêu")];

/// The search page in a language, and what it says.
fn asked(corpus: &Corpus, query: &str, lang: Lang) -> (View, Results) {
    let view = View { page: Page::Search(query.to_owned()), lang };
    let results = results(corpus, &view, query, &ranked(corpus, query));
    (view, results)
}

fn options<'a>(root: &'a Element<'a>) -> Vec<&'a Element<'a>> {
    root.all().into_iter().filter(|element| element.get("role") == Some("option")).collect()
}

#[test]
fn nothing_asked_is_nothing_said() {
    let corpus = Corpus::embedded();
    for query in ["", " ", "\t\u{a0}"] {
        let (_, results) = asked(&corpus, query, Lang::Vi);
        assert_eq!((results.count, results.class), (0, "unseen"), "{query:?}");
        assert_eq!((results.status.0.as_str(), results.list.0.as_str()), ("", ""));
        assert_eq!(ranked(&corpus, query), Default::default());
    }
}

#[test]
fn the_status_counts_what_is_listed() {
    let corpus = Corpus::embedded();
    for query in FINDING {
        for lang in Lang::ALL {
            let (view, results) = asked(&corpus, query, lang);
            assert!(results.count > 0, "{query} finds nothing");
            let root = read(&results.list.0);
            let options = options(&root);
            assert_eq!(options.len(), results.count, "{query}");
            let indicators = options.iter().filter(|option| {
                matches!(View::of_href(option.get("href").unwrap_or_default()).page, Page::Indicator { .. })
            });
            let indicators = indicators.count();
            let words = view.lang.messages().search;
            let passages = results.count - indicators;
            let counts = [(indicators, words.count_indicators), (passages, words.count_passages)];
            let counts = counts.into_iter().filter(|(count, _)| *count > 0);
            let counts: Vec<String> = counts
                .map(|(count, [one, several])| format!("{count} {}", if count == 1 { one } else { several }))
                .collect();
            let status = format!("{}.", counts.join(", "));
            let said = read(&results.status.0).text();
            assert_eq!(results.class, "hint", "{query}");
            assert_eq!(said, status, "{query}: nothing is named as loose that has the words together");
            // Each group under its heading, which says how many it has.
            let groups: Vec<_> = root.named("h2").iter().map(|heading| heading.text()).collect();
            let mut due = Vec::new();
            for (name, count) in [(words.indicators, indicators), (words.report, passages)] {
                due.extend((count > 0).then(|| format!("{name} {count}")));
            }
            assert!(groups.iter().all(|group| due.contains(group)) && groups.len() == due.len(), "{groups:?} {due:?}");
            let hits = ranked(&corpus, query).hits;
            for (n, (option, hit)) in options.iter().zip(&hits).enumerate() {
                assert_eq!(option.get("id"), Some(result_id(n).as_str()));
                assert_eq!(option.get("id").and_then(result_number), Some(n));
                let to = target(&corpus, &view, query, hit).expect("it leads somewhere");
                assert_eq!(option.get("href"), Some(to.href().as_str()));
                assert_eq!(View::of_href(&to.href()), to, "{query}");
                assert_eq!(to.lang, lang);
                if let Page::Report { query: carried, block, .. } = to.page {
                    assert_eq!(carried.as_deref(), Some(query), "the passage marks the same words");
                    assert!(block.is_some_and(|id| corpus.outline.block(&id).is_some()));
                }
            }
        }
    }
}

#[test]
fn figures_come_first_and_each_group_is_in_the_order_of_its_rank() {
    let corpus = Corpus::embedded();
    let blocks = corpus.outline.blocks.len();
    for query in FINDING {
        let all = corpus.index().search(query, 60).hits;
        let (figures, passages): (Vec<_>, Vec<_>) = all.into_iter().partition(|hit| hit.document >= blocks);
        assert_eq!(ranked(&corpus, query).hits, [figures, passages].concat(), "{query}");
    }
}

#[test]
fn a_number_finds_the_figure_and_shows_that_value() {
    let corpus = Corpus::embedded();
    // Printed values, a rank, a target, a derived value, an end of a range; in both notations.
    for (query, id, value) in [
        ("16/63", "hang-quy-mo-grdp", "16/63"),
        ("58,9", "ty-trong-cong-nghiep-xay-dung", "58,9"),
        ("58.9", "ty-trong-cong-nghiep-xay-dung", "58,9"),
        ("128", "quy-mo-grdp", "128"),
        ("3,5", "ty-le-ho-ngheo", "3,5"),
        ("3,5%", "ty-le-ho-ngheo", "3,5"),
        ("69,3", "ty-trong-cong-nghiep-xay-dung", "69,3"),
        ("13,93", "ty-le-ho-ngheo", "13,93"),
        ("6.000", "grdp-dau-nguoi", "5.500–6.000"),
        ("12.000", "thu-ngan-sach", "12.000"),
    ] {
        let (_, results) = asked(&corpus, query, Lang::Vi);
        let root = read(&results.list.0);
        let first = options(&root)[0];
        assert_eq!(first.get("data-hit"), Some(id), "{query}");
        assert!(first.named("mark").iter().any(|mark| mark.text().contains(value)), "{query}: {}", first.text());
    }
}

#[test]
fn found_words_are_marked() {
    let (_, results) = asked(&Corpus::embedded(), "hộ nghèo", Lang::Vi);
    let root = read(&results.list.0);
    for option in options(&root) {
        let marks: Vec<_> = option.named("mark").iter().map(|mark| mark.text().to_lowercase()).collect();
        assert!(!marks.is_empty(), "{}", option.text());
        assert!(marks.iter().all(|mark| !mark.trim().is_empty() && option.text().to_lowercase().contains(mark)));
    }
    let best = options(&root)[0].named("mark");
    assert!(best.iter().any(|mark| mark.text().to_lowercase().contains("nghèo")));
}

#[test]
fn where_nothing_is_found_the_words_are_told_and_others_offered() {
    let corpus = Corpus::embedded();
    let mut offered = 0;
    for query in LOST {
        for lang in Lang::ALL {
            let (_, results) = asked(&corpus, query, lang);
            assert_eq!(results.count, 0, "{query}");
            assert_eq!((results.class, results.list.0.as_str()), ("st", ""), "{query}");
            let root = read(&results.status.0);
            let [before, after] = lang.messages().search.none;
            assert!(root.text().starts_with(&[before, query, after].concat()), "{query}: {}", root.text());
            assert!(root.all().iter().all(|element| element.name == "a"), "{query}: {}", results.status.0);
            offered += offers(&corpus, &root, lang);
        }
    }
    for (query, _) in NEAR {
        offered += offers(&corpus, &read(&asked(&corpus, query, Lang::Vi).1.status.0), Lang::Vi);
    }
    assert!(offered > 0, "no other words were offered");
}

/// How many other words a status offers; each finds something.
fn offers(corpus: &Corpus, status: &Element, lang: Lang) -> usize {
    for link in status.named("a") {
        let to = View::of_href(link.get("href").expect("an address"));
        assert_eq!(to, View { page: Page::Search(link.text()), lang });
        assert!(asked(corpus, &link.text(), lang).1.count > 0, "what is offered finds something: {}", link.text());
        assert!(status.text().contains(lang.messages().search.suggestion));
    }
    status.named("a").len()
}

#[test]
fn what_has_not_all_words_says_which_it_lacks() {
    let corpus = Corpus::embedded();
    for (query, lacking) in NEAR {
        for lang in Lang::ALL {
            let (_, results) = asked(&corpus, query, lang);
            let words = lang.messages().search;
            assert!(results.count > 0, "{query}");
            let [before, after] = words.partial;
            let status = read(&results.status.0).text();
            assert!(status.starts_with(&[before, query, after].concat()), "{query}: {status}");
            let root = read(&results.list.0);
            for option in options(&root) {
                assert!(option.text().contains(words.lacks), "{query}: {}", option.text());
            }
            let first = options(&root)[0].text();
            assert!(first.contains(&format!("{}“", words.lacks)) && first.contains(lacking), "{query}: {first}");
        }
    }
}

#[test]
fn what_is_not_as_it_was_typed_is_named_as_loose() {
    let corpus = Corpus::embedded();
    for query in ["nông nghieppp", "sinh nghèo", "xuat khauu"] {
        let (view, results) = asked(&corpus, query, Lang::Vi);
        let [before, after] = view.lang.messages().search.loose;
        let status = read(&results.status.0).text();
        assert!(status.starts_with(&[before, query, after].concat()), "{status}");
    }
}

#[test]
fn the_best_figure_is_opened_and_its_sentence_is_marked() {
    let (corpus, library) = (Corpus::embedded(), Library::embedded());
    for query in ["hộ nghèo", "16/63", "GRDP", "69,3"] {
        let (_, results) = asked(&corpus, query, Lang::Vi);
        let root = read(&results.list.0);
        let best: Vec<_> =
            options(&root).into_iter().filter(|o| o.get("class").is_some_and(|class| class.contains("best"))).collect();
        assert_eq!(best.len(), 1, "{query}");
        assert_eq!(best[0].get("id"), Some("hit-0"));
        let id = best[0].get("data-hit").expect("an indicator");
        let quoted = best[0].all().into_iter().find(|element| element.get("class") == Some("q")).expect("a sentence");
        let marks: Vec<_> = quoted.named("mark").iter().map(|mark| mark.text()).collect();
        let of_it = library.dataset.observations_of(&id.into()).any(|o| marks == [o.quote.as_str()]);
        assert!(of_it, "{query}: {marks:?}");
    }
}

#[test]
fn headings_of_passages_are_short() {
    let corpus = Corpus::embedded();
    for query in ["hộ nghèo", "phat trien", "nông nghiệp", "GRDP", "đảng"] {
        for lang in Lang::ALL {
            let (_, results) = asked(&corpus, query, lang);
            let root = read(&results.list.0);
            for passage in options(&root) {
                let heading = passage.all().into_iter().find(|element| element.get("class") == Some("hd"));
                let heading = heading.expect("a heading").text();
                let is_figure = library_has(&corpus, passage.get("data-hit").unwrap_or_default());
                assert!(is_figure || heading.chars().count() <= 60 + 12, "{query}: {heading}");
            }
        }
    }
}

fn library_has(corpus: &Corpus, id: &str) -> bool {
    corpus.catalogue.cards.cards.iter().any(|card| card.id.0 == id)
}

/// The whole search page.
fn whole(library: &Library, view: &View) -> solieu::page::Page {
    solieu::page::page(&Cx::new(library, view))
}

#[test]
fn an_empty_field_has_ways_on() {
    let (corpus, library) = (Corpus::embedded(), Library::embedded());
    for lang in Lang::ALL {
        let view = View { page: Page::Search(String::new()), lang };
        let body = whole(&library, &view).body().into_string();
        let root = read(&body);
        let links = root.id("ways").named("a");
        let leads: Vec<View> = links.iter().map(|link| View::of_href(link.get("href").expect("an address"))).collect();
        let has = |page: &Page| leads.iter().any(|to| to.page == *page);
        assert!(has(&Page::Indicators) && has(&Page::Report { block: None, observation: None, query: None }));
        assert!(library.dataset.topics.iter().all(|topic| has(&Page::Topic(topic.id.0.clone()))));
        let tried = leads.iter().filter_map(|to| match &to.page {
            Page::Search(words) => Some(words),
            _ => None,
        });
        let tried: Vec<_> = tried.collect();
        assert!(tried.len() > 1 && tried.iter().all(|words| !ranked(&corpus, words).hits.is_empty()), "{tried:?}");
    }
}

#[test]
fn a_query_of_markup_is_words() {
    let corpus = Corpus::embedded();
    for lang in Lang::ALL {
        let view = View { page: Page::Search(HOSTILE.to_owned()), lang };
        let page = search(&corpus, &view, HOSTILE);
        assert!(page.meta.title.starts_with(HOSTILE));
        let body = page.body().into_string();
        assert!(!body.contains("<script"));
        read(&body);
    }
}

#[test]
fn the_search_page_is_the_same_without_the_facts() {
    let (corpus, library) = (Corpus::embedded(), Library::embedded());
    for lang in Lang::ALL {
        for query in ["", "nước & <b>"] {
            let view = View { page: Page::Search(query.to_owned()), lang };
            let whole = whole(&library, &view);
            let quick = search(&corpus, &view, query);
            // Topics are the facts'.
            let mut ways = whole.body.0.clone();
            ways.replace_range(..ways.find("<nav id=\"ways\"").expect("ways"), "");
            let ways = &ways[ways.find('>').expect("a tag") + 1..ways.find("</nav>").expect("an end")];
            assert_eq!((&quick.meta.title, &quick.body.0), (&whole.meta.title, &whole.body.0.replace(ways, "")));
            let (field, other) = (quick.search.expect("a field"), whole.search.expect("a field"));
            assert_eq!(field.markup().0, other.markup().0);
            assert!(quick.frame.is_none() && whole.frame.is_some(), "what stands around the page stays as it is");
        }
    }
}
