//! What comes as bytes: whole it comes back, damaged it is nothing or something harmless, never a panic.
use super::super::chart::figures;
use super::super::province::{FOLDERS, blobs, library, sound};
use super::{holds, text};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::sample::Index;
use solieu::export::live;
use solieu::library::Library;
use solieu::live::Live;
use solieu::locale::Lang;

/// Damage: a few bytes are others, or the end is missing.
fn damage() -> impl Strategy<Value = (Vec<(Index, u8)>, Option<Index>)> {
    (vec((any::<Index>(), any::<u8>()), 0..4), proptest::option::of(any::<Index>()))
}

fn damaged(bytes: &[u8], (changes, cut): &(Vec<(Index, u8)>, Option<Index>)) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (at, byte) in changes {
        let at = at.index(bytes.len());
        bytes[at] = *byte;
    }
    let end = cut.map_or(bytes.len(), |cut| cut.index(bytes.len()));
    bytes.truncate(end);
    bytes
}

#[test]
fn facts_and_report_that_are_damaged_break_nothing() {
    let [facts, report] = blobs(&sound(FOLDERS[1]));
    let whole = Library::decode(&facts, &report);
    holds((damage(), damage()), |(first, second)| {
        let (bad_facts, bad_report) = (damaged(&facts, &first), damaged(&report, &second));
        let library = Library::decode(&bad_facts, &bad_report);
        // What is read is written again as the same bytes: nothing is made up of what is missing.
        if bad_facts.len() < facts.len() {
            assert!(library.dataset.observations.is_empty(), "half of the facts are no facts");
        }
        if bad_report.len() < report.len() {
            assert!(library.outline.blocks.is_empty(), "half of the report is no report");
        }
        if bad_facts == facts && bad_report == report {
            assert_eq!((library.dataset, library.outline), (whole.dataset.clone(), whole.outline.clone()));
            return;
        }
        for observation in &library.dataset.observations {
            library.citation(observation);
        }
        library.corpus();
    });
}

#[test]
fn a_chart_comes_back_from_its_bytes_and_from_no_others() {
    let library = library(FOLDERS[1]);
    let charts: Vec<Live> =
        figures(&library.dataset, Lang::Vi).iter().filter_map(|figure| live(&library, figure, Lang::Vi)).collect();
    assert!(!charts.is_empty());
    holds((any::<Index>(), damage(), text(4)), |(which, damage, name)| {
        let chart = Live { name, ..charts[which.index(charts.len())].clone() };
        let bytes = chart.write();
        assert_eq!(Live::read(&bytes), Some(chart.clone()));
        let bad = damaged(&bytes, &damage);
        if bad.len() < bytes.len() {
            assert_eq!(Live::read(&bad), None, "{} of {} bytes", bad.len(), bytes.len());
        } else if let Some(other) = Live::read(&bad) {
            assert!(other.write().len() <= bad.len() + 9, "{other:?}");
        }
    });
}
