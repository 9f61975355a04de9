//! What a chart page's own module is given: the same chart after a journey as bytes, and every mark with what it tells.
use super::chart::figures;
use super::province::{FOLDERS, library};
use solieu::chart::{Rect, layout};
use solieu::export::live;
use solieu::live::{Basis, Live, Spot, spots, step};
use solieu::locale::Lang;
use solieu::route::{Page, View};

fn each(mut check: impl FnMut(&str, Live)) {
    for name in FOLDERS {
        let library = library(name);
        for lang in Lang::ALL {
            for figure in figures(&library.dataset, lang) {
                if let Some(live) = live(&library, &figure, lang) {
                    check(&figure.slug, live);
                }
            }
        }
    }
}

#[test]
fn a_chart_comes_back_from_its_bytes() {
    each(|slug, live| {
        let bytes = live.write();
        assert_eq!(Live::read(&bytes).as_ref(), Some(&live), "{slug}");
        // Whatever a broken line leaves of it is no chart, and no panic.
        for end in [0, 1, bytes.len() / 2, bytes.len() - 1] {
            assert_eq!(Live::read(&bytes[..end]), None, "{slug} cut at {end}");
        }
    });
}

#[test]
fn every_mark_tells_what_it_is_in_one_order_at_every_width() {
    each(|slug, live| {
        let keys = |width: f64| {
            layout(&live.spec, width, live.lang).marks.into_iter().map(|mark| mark.key).collect::<Vec<_>>()
        };
        let first = keys(280.0);
        assert!(!first.is_empty(), "{slug} has no mark");
        for width in (288..=1400).step_by(56) {
            assert_eq!(keys(f64::from(width)), first, "{slug} at {width}");
        }
        for key in first {
            let tooltip = live
                .data
                .iter()
                .find(|tooltip| tooltip.key == key)
                .unwrap_or_else(|| panic!("{slug}: {key} is silent"));
            let (Basis::Quote(words) | Basis::Formula(words)) = &tooltip.basis;
            for words in [&tooltip.href, &tooltip.name, &tooltip.time, &tooltip.value, &tooltip.place, words] {
                assert!(!words.is_empty(), "{slug}: {tooltip:?}");
            }
            // Wherever the link is pasted, it marks this number.
            let to = View::of_href(&tooltip.href);
            let is_marked = matches!(&to.page, Page::Report { observation: Some(id), .. } if *id == key);
            assert!(is_marked && to.lang == live.lang, "{slug}: {}", tooltip.href);
            // What is seen in the box is in the name of the link, in the same order.
            let (spoken, mut at) = (tooltip.spoken(), 0);
            for words in [&tooltip.name, &tooltip.time, &tooltip.value, words, &tooltip.star, &tooltip.place] {
                let found = spoken[at..].find(words.as_str()).unwrap_or_else(|| panic!("{slug}: {words} in {spoken}"));
                at += found + words.len();
            }
        }
    });
}

#[test]
fn every_link_is_large_enough_for_a_finger_and_its_box_is_inside() {
    each(|slug, live| {
        for width in [280.0, 440.0, 704.0] {
            for spot in spots(&layout(&live.spec, width, live.lang), 1.0) {
                assert!(spot.width >= 24.0 && spot.height >= 24.0, "{slug} at {width}: {spot:?}");
                let left = spot.left + spot.inner;
                assert!(left >= 0.0 && left + 256.0 <= width, "{slug} at {width}: {spot:?}");
            }
        }
    });
}

/// The digits of a value, with what is printed between them.
fn digits(words: &str) -> String {
    words.chars().filter(|c| c.is_ascii_digit() || ",.–/".contains(*c)).collect()
}

#[test]
fn a_box_of_words_leaves_its_mark_and_its_label_free() {
    each(|slug, live| {
        for width in [280.0, 328.0, 568.0, 704.0] {
            let scene = layout(&live.spec, width, live.lang);
            for (mark, spot) in scene.marks.iter().zip(spots(&scene, 1.0)) {
                let tooltip = live.data.iter().find(|tooltip| tooltip.key == mark.key).expect("a datum");
                let number = digits(&tooltip.value);
                let distance = |rect: &Rect| {
                    let across = (rect.left - mark.rect.right).max(mark.rect.left - rect.right).max(0.0);
                    let along = (rect.top - mark.rect.bottom).max(mark.rect.top - rect.bottom).max(0.0);
                    across.hypot(along)
                };
                let label =
                    scene.texts().filter(|text| digits(&text.words).contains(&number)).map(|text| text.bounds());
                let label = label.min_by(|a, b| distance(a).total_cmp(&distance(b)));
                // A frame turns the boxes of its lower half upward.
                let ways = [false, true].map(|is_up| Spot { is_up, ..spot });
                for rect in ways.map(|spot| spot.tip()) {
                    assert!(!rect.meets(&mark.rect), "{slug} at {width}: {} is covered", tooltip.value);
                    // A row's value may stand at the end of its row, far from the mark.
                    let near = label.as_ref().filter(|label| distance(label) < 30.0);
                    assert!(
                        near.is_none_or(|label| !rect.meets(label)),
                        "{slug} at {width}: label of {}",
                        tooltip.value
                    );
                }
            }
        }
    });
}

#[test]
fn a_box_of_words_stands_where_it_covers_the_fewest_labels() {
    let (mut chosen, mut below) = (0, 0);
    each(|slug, live| {
        for width in [568.0, 704.0] {
            let scene = layout(&live.spec, width, live.lang);
            let covered = |rect: Rect| scene.texts().filter(|text| text.bounds().meets(&rect)).count();
            for spot in spots(&scene, 1.0) {
                let own = covered(spot.tip());
                assert!(spot.tip().left >= 0.0 && spot.tip().right <= width, "{slug} at {width}");
                let under = Rect::new(
                    (spot.left + spot.width / 2.0 - 128.0).clamp(0.0, width - 256.0),
                    spot.top + spot.height + 8.0,
                    256.0,
                    150.0,
                );
                (chosen, below) = (chosen + own, below + covered(under));
            }
        }
    });
    assert!(chosen * 3 < below * 2, "{chosen} labels covered, {below} if every box stood below");
}

#[test]
fn keys_lead_from_datum_to_datum_and_stop_at_the_ends() {
    assert_eq!([step("ArrowRight", 0, 3), step("ArrowDown", 2, 3)], [Some(1), Some(2)]);
    assert_eq!([step("ArrowLeft", 0, 3), step("ArrowUp", 2, 3)], [Some(0), Some(1)]);
    assert_eq!([step("Home", 2, 3), step("End", 0, 3)], [Some(0), Some(2)]);
    assert_eq!([step("Tab", 1, 3), step("ArrowLeft", 0, 0)], [None, None]);
}
