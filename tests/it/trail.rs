//! Where a reader of the report is: the way to a heading in words, and its places in the contents.
use super::markup::read;
use super::province::{FOLDERS, library};
use solieu::locale::Lang;
use solieu::page::{Cx, page, trail};
use solieu::report::BlockKind;
use solieu::route::{Page, View};

#[test]
fn nowhere_is_no_trail() {
    let outline = library(FOLDERS[0]).outline;
    for id in [None, Some(""), Some("khong-co"), Some("\"]"), Some("main")] {
        assert_eq!(trail(&outline, id, Lang::Vi), (String::new(), Vec::new()), "{id:?}");
    }
}

#[test]
fn a_trail_is_told_in_words_from_the_outside_in() {
    let outline = library(FOLDERS[0]).outline;
    let titles: Vec<_> = outline.blocks.iter().filter(|block| block.kind == BlockKind::Title).collect();
    for title in titles {
        assert_eq!(
            trail(&outline, Some(&title.id.0), Lang::Vi),
            (String::new(), Vec::new()),
            "the title is everywhere"
        );
    }
    let mut depths = [0; 5];
    for (index, block) in outline.blocks.iter().enumerate().filter(|(_, block)| block.kind != BlockKind::Title) {
        for lang in Lang::ALL {
            let (words, ids) = trail(&outline, Some(&block.id.0), lang);
            let path = outline.path(index);
            let places = ids.iter().map(|id| outline.position(id).expect("a block")).collect::<Vec<_>>();
            assert!(places.is_sorted() && places.iter().all(|place| path.contains(place)), "{}: {ids:?}", block.id.0);
            // The part is not said: the line has no room for it.
            let mut rest = words.as_str();
            for place in places.iter().filter(|place| path[0] != **place) {
                let heading = outline.numbered_heading(*place, lang);
                let (_, after) = rest.split_once(heading.as_str()).unwrap_or_else(|| panic!("{heading} in {words}"));
                rest = after;
            }
            assert!(!words.starts_with(" / ") && !words.ends_with(" / ") && !words.contains(" /  / "), "{words}");
            depths[ids.len()] += 1;
        }
    }
    assert!(depths[1..4].iter().all(|count| *count > 0), "parts, sections and items were seen: {depths:?}");
}

#[test]
fn the_contents_have_a_link_to_every_place_of_a_trail() {
    for name in FOLDERS {
        let library = library(name);
        for lang in Lang::ALL {
            let view = View { page: Page::Report { block: None, observation: None, query: None }, lang };
            let made = page(&Cx::new(&library, &view));
            let markup = made.body().into_string();
            let root = read(&markup);
            let side = root.all().into_iter().find(|element| element.is_of("side")).expect("the contents");
            // They stand there twice: folded for narrow windows, open for wide ones.
            let links: Vec<_> = side.named("a").into_iter().filter_map(|a| a.get("href")?.split_once('#')).collect();
            for block in &library.outline.blocks {
                for id in trail(&library.outline, Some(&block.id.0), lang).1 {
                    assert_eq!(links.iter().filter(|(_, to)| *to == id).count(), 2, "{name} {id}");
                }
            }
            // What the reader passes is asked for by this attribute.
            let places = root.all().into_iter().filter(|element| element.get("data-place").is_some());
            for place in places {
                let id = place.get("id").expect("a place has an id");
                assert!(library.outline.block(id).is_some(), "{id}");
            }
        }
    }
}
