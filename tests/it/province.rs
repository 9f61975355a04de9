//! Another province's data folder: it compiles without a fault, and every accounting holds on it.
use solieu::compile::{Compiled, compile, load};
use solieu::library::Library;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

/// The files of a data folder of this project.
pub fn folder(name: &str) -> BTreeMap<String, String> {
    let (files, faults) = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join(name));
    assert_eq!(faults, [], "{name}");
    files
}

/// A data folder, compiled without a fault; the two of [`FOLDERS`] once for all tests, each of which has a copy.
pub fn sound(name: &str) -> Compiled {
    static SOUND: [OnceLock<Compiled>; 2] = [OnceLock::new(), OnceLock::new()];
    let place = FOLDERS.iter().position(|folder| *folder == name);
    place.map_or_else(|| compiled(name), |place| SOUND[place].get_or_init(|| compiled(name)).clone())
}

fn compiled(name: &str) -> Compiled {
    let (compiled, faults) = compile(&folder(name));
    assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), [] as [&str; 0], "{name}");
    compiled
}

/// Both data folders: the real one and the made-up one.
pub const FOLDERS: [&str; 2] = ["src/data", "tests/cases/province"];

/// A library out of a data folder.
pub fn library(name: &str) -> Library {
    let Compiled { dataset, outline, citations, .. } = sound(name);
    Library::new(dataset, outline, citations)
}

/// Facts and report as the build step writes them: a quote is a place in the report.
pub fn blobs(compiled: &Compiled) -> [Vec<u8>; 2] {
    let mut dataset = compiled.dataset.clone();
    dataset.observations.iter_mut().for_each(|observation| observation.quote.clear());
    let facts = postcard::to_allocvec(&(&dataset, &compiled.citations)).expect("encodes");
    [facts, postcard::to_allocvec(&compiled.outline).expect("encodes")]
}

#[test]
fn every_folder_compiles_without_a_fault() {
    for name in FOLDERS {
        sound(name);
    }
}

/// The blocks of a folder with how often each byte of their text is accounted for; the folder may have faults.
fn accounted(files: &BTreeMap<String, String>) -> Vec<(String, Vec<usize>)> {
    let (Compiled { outline, account, .. }, _) = compile(files);
    let mut blocks: Vec<_> = outline.blocks.into_iter().map(|block| (vec![0; block.text.len()], block)).collect();
    for entry in account.iter().filter(|entry| entry.class.is_some()) {
        blocks[entry.block].0[entry.range.clone()].iter_mut().for_each(|count| *count += 1);
    }
    blocks.into_iter().map(|(counts, block)| (block.text, counts)).collect()
}

/// Digits that are not accounted for just once, and other characters that are more than once.
fn unaccounted(blocks: &[(String, Vec<usize>)]) -> usize {
    let is_wrong = |(byte, count): &(u8, &usize)| if byte.is_ascii_digit() { **count != 1 } else { **count > 1 };
    blocks.iter().map(|(text, counts)| text.bytes().zip(counts).filter(is_wrong).count()).sum()
}

#[test]
fn every_digit_of_a_report_is_accounted_for_once() {
    for name in FOLDERS {
        assert_eq!(unaccounted(&accounted(&folder(name))), 0, "{name}");
    }
}

#[test]
fn a_digit_whose_row_is_gone_is_nobodys() {
    for name in FOLDERS {
        for file in ["observations.csv", "numerals.csv"] {
            let mut files = folder(name);
            let text = &files[file];
            let (kept, _) = text.trim_end().rsplit_once('\n').expect("rows");
            let kept = kept.to_owned();
            files.insert(file.to_owned(), kept);
            assert!(unaccounted(&accounted(&files)) > 0, "{name}: the last row of {file} accounts for nothing");
        }
    }
}

#[test]
fn every_printed_observation_is_cited_at_its_numeral() {
    for name in FOLDERS {
        let library = library(name);
        for observation in &library.dataset.observations {
            let (citation, block) = library.citation(observation).unwrap_or_else(|| panic!("{}", observation.id.0));
            assert_eq!(block.text[citation.quote.clone()], observation.quote);
            assert_eq!(citation.numeral.is_empty(), observation.is_computed(), "{}", observation.id.0);
        }
    }
}

#[test]
fn the_blobs_carry_everything() {
    for name in FOLDERS {
        let compiled = sound(name);
        let [facts, report] = blobs(&compiled);
        let library = Library::decode(&facts, &report);
        assert_eq!(library.dataset, compiled.dataset);
        assert_eq!(library.outline, compiled.outline);
        assert_eq!(library.citations, compiled.citations);
    }
}

#[test]
fn what_is_damaged_is_empty_not_a_panic() {
    let compiled = sound(FOLDERS[1]);
    let [facts, report] = blobs(&compiled);
    for cut in (0..facts.len()).step_by(97) {
        assert!(Library::decode(&facts[..cut], &report).dataset.observations.is_empty(), "cut at {cut}");
    }
    for cut in (0..report.len()).step_by(97) {
        // The facts are whole; only what they say in the report's words is gone.
        let library = Library::decode(&facts, &report[..cut]);
        assert!(library.outline.blocks.is_empty(), "cut at {cut}");
        assert_eq!(library.dataset.observations.len(), compiled.dataset.observations.len());
        assert!(library.dataset.observations.iter().all(|observation| observation.quote.is_empty()));
    }
}
