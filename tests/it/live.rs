//! What a chart page's own module is given: the same chart after a journey as bytes, and every mark with what it tells.
use super::chart::figures;
use super::province::{FOLDERS, library};
use solieu::chart::layout;
use solieu::export::live;
use solieu::live::{Ground, Live, spot, step};
use solieu::locale::Lang;

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
            let told =
                live.data.iter().find(|told| told.key == key).unwrap_or_else(|| panic!("{slug}: {key} is silent"));
            let (Ground::Quote(words) | Ground::Formula(words)) = &told.ground;
            for words in [&told.href, &told.name, &told.time, &told.value, &told.place, words] {
                assert!(!words.is_empty(), "{slug}: {told:?}");
            }
            assert!(told.spoken().contains(&told.value), "{slug}: {}", told.spoken());
        }
    });
}

#[test]
fn every_link_is_large_enough_for_a_finger_and_its_box_is_inside() {
    each(|slug, live| {
        for width in [280.0, 440.0, 704.0] {
            for mark in layout(&live.spec, width, live.lang).marks {
                let spot = spot(&mark.frame, width);
                assert!(spot.width >= 24.0 && spot.height >= 24.0, "{slug} at {width}: {spot:?}");
                let left = spot.left + spot.inner;
                assert!(left >= 0.0 && left + 256.0 <= width, "{slug} at {width}: {spot:?}");
            }
        }
    });
}

#[test]
fn keys_lead_from_datum_to_datum_and_stop_at_the_ends() {
    assert_eq!([step("ArrowRight", 0, 3), step("ArrowDown", 2, 3)], [Some(1), Some(2)]);
    assert_eq!([step("ArrowLeft", 0, 3), step("ArrowUp", 2, 3)], [Some(0), Some(1)]);
    assert_eq!([step("Home", 2, 3), step("End", 0, 3)], [Some(0), Some(2)]);
    assert_eq!([step("Tab", 1, 3), step("ArrowLeft", 0, 0)], [None, None]);
}
