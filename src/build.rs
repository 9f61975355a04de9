//! Build step: checks the data folder and writes one file for each program that reads some of it, or prints every fault and
//! refuses.
//! It mounts the very files of the pure rooms: an impure import there does not compile here.
#![allow(dead_code, unused_imports, missing_docs)]

#[path = "answer/mod.rs"]
mod answer;
#[path = "compile/mod.rs"]
mod compile;
#[path = "dataset/mod.rs"]
mod dataset;
#[path = "diag.rs"]
mod diag;
#[path = "evidence/mod.rs"]
mod evidence;
#[path = "locale/mod.rs"]
mod locale;
#[path = "office/mod.rs"]
mod office;
#[path = "order.rs"]
mod order;
#[path = "report/mod.rs"]
mod report;
#[path = "table/mod.rs"]
mod table;
#[path = "text/mod.rs"]
mod text;
#[path = "variants.rs"]
mod variants;
#[path = "vocabulary/mod.rs"]
mod vocabulary;
#[path = "wording/mod.rs"]
mod wording;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Bytes of a page's stack, a multiple of 16.
const STACK: usize = 128 * 1024;

fn main() {
    // The one switch for another province: its data folder.
    println!("cargo:rerun-if-env-changed=SOLIEU_DATA");
    println!("cargo:rerun-if-changed=src/build.rs");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let folder = root.join(env::var_os("SOLIEU_DATA").unwrap_or_else(|| "src/data".into()));
    println!("cargo:rerun-if-changed={}", folder.display());
    // A page's stack is 1 MiB if nobody says otherwise, half of all its memory; every view and search together were seen
    // to take 17 KiB. It lies below all else, so an overflow ends the program and harms nothing.
    if env::var_os("CARGO_CFG_TARGET_ARCH").is_some_and(|target| target == "wasm32") {
        println!("cargo:rustc-link-arg-bins=-zstack-size={STACK}");
    }
    let (contents, compiled) = checked(&folder);
    tell_variants(&compiled);
    write_all(&contents, compiled);
}

/// Reads and checks the folder; a fault of it ends the build.
fn checked(folder: &Path) -> (BTreeMap<String, String>, compile::Compiled) {
    let compile::Folder { contents, compiled, faults } = compile::read(folder);
    let is_sound = compile::is_sound(&faults);
    for fault in faults {
        let line = format!("{}/{fault}", folder.display());
        match fault.severity {
            diag::Severity::Warning => println!("cargo:warning={line}"),
            diag::Severity::Error => eprintln!("{line}"),
        }
    }
    let waiting = compiled.as_ref().map_or(0, |compiled| compiled.waiting.len());
    if waiting > 0 {
        println!("cargo:warning={waiting} proposed observations wait to be confirmed");
    }
    let Some(compiled) = compiled.filter(|_| is_sound) else {
        eprintln!("The data folder has faults; nothing was built.");
        std::process::exit(1);
    };
    (contents, compiled)
}

/// Tells the compiler of the browser's modules what the folder needs: `src/variants.rs`.
fn tell_variants(compiled: &compile::Compiled) {
    if env::var_os("CARGO_CFG_TARGET_ARCH").is_some_and(|target| target == "wasm32") {
        for (name, count) in compile::variants(compiled) {
            println!("cargo:rustc-env={name}={count}");
        }
    }
}

/// Writes a file for each program that reads some of the data.
fn write_all(contents: &BTreeMap<String, String>, mut compiled: compile::Compiled) {
    // Not a part of what is checked: it follows from the files, and stands in all that is taken away.
    let version = compile::version(contents, &compiled.dataset);
    compiled.dataset.site.push((dataset::VERSION.to_owned(), locale::Bilingual::of(|_| version.clone())));
    // A search needs less than charts and tables, and each module carries only its own.
    let site = ["name", "lead"].map(|key| compiled.dataset.site(key));
    let mut outline = compiled.outline.clone();
    let pieces: Vec<_> = outline.blocks.iter_mut().map(|block| std::mem::take(&mut block.pieces)).collect();
    write("report.bin", &outline);
    let mut cards = compiled.dataset.cards();
    compiled.citations.tell(&compiled.dataset, &mut cards);
    write("cards.bin", &(cards, site, compiled.dataset.lang));
    // A quote is a place in the report, which has its words.
    let mut dataset = compiled.dataset.clone();
    dataset.observations.iter_mut().for_each(|o| o.quote.clear());
    write("facts.bin", &(&dataset, &compiled.citations));
    // What the check and all sentences need: values and names without notes, quotes and figures, and how people name them.
    // The words for other words are the index's.
    write("synonyms.bin", &compiled.vocabulary.synonyms);
    let quoted = evidence::quoted(&compiled.dataset, &compiled.citations, &compiled.outline);
    let dataset::Dataset { site, units, indicators, observations, lang, .. } = dataset.bare();
    let phrases = &compiled.vocabulary.phrases;
    write("statements.bin", &(site, units, indicators, observations, lang, phrases, quoted));
    // What a question can be about: neither words of the interface nor sentences, which are files of their own.
    let book = answer::Book::write(&compiled.dataset, &compiled.vocabulary);
    write_bytes("questions.txt", Ok(book.into_bytes()));
    // For the publisher alone: the account of the report's numerals, its printed text, and where each block stands in it.
    let text = contents.get(compile::report_of(contents).0).map_or("", String::as_str);
    write("printed.bin", &(&compiled.account, text, &pieces));
}

fn write(name: &str, value: &impl serde::Serialize) {
    write_bytes(name, postcard::to_allocvec(value));
}

fn write_bytes(name: &str, bytes: Result<Vec<u8>, postcard::Error>) {
    let path = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join(name);
    let written = bytes.map(|bytes| fs::write(&path, bytes));
    if !matches!(written, Ok(Ok(()))) {
        eprintln!("The checked data cannot be written to {}.", path.display());
        std::process::exit(1);
    }
}
