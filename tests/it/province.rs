//! Another province's data folder: it compiles without a fault, and every accounting holds on it.
use solieu::compile::{Compiled, compile, load};
use solieu::dataset::Status;
use solieu::evidence::Class;
use solieu::library::Library;
use std::collections::BTreeMap;
use std::path::Path;

/// The files of a data folder of this project.
pub fn folder(name: &str) -> BTreeMap<String, String> {
    let (files, faults) = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join(name));
    assert_eq!(faults, [], "{name}");
    files
}

/// A data folder, compiled without a fault.
pub fn sound(name: &str) -> Compiled {
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
fn blobs(compiled: &Compiled) -> [Vec<u8>; 2] {
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

#[test]
fn every_numeral_is_accounted_for() {
    for name in FOLDERS {
        let compiled = sound(name);
        // `cargo test --test it account -- --nocapture` shows it.
        println!("{name}: {} numerals", compiled.account.len());
        for entry in &compiled.account {
            let block = &compiled.outline.blocks[entry.block];
            let numeral = &block.text[entry.range.clone()];
            let class = match &entry.class {
                Some(Class::Observation(id)) => id.as_str(),
                Some(Class::Named(class)) => class,
                Some(Class::Waiting) => "waiting",
                None => panic!("{}: {numeral} is nobody's", block.id.0),
            };
            println!("{}\t{numeral}\t{class}", block.id.0);
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
            assert_eq!(citation.numeral.is_empty(), observation.status == Status::Derived, "{}", observation.id.0);
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
