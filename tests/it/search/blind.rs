//! Queries by one who did not know the engine: `tests/cases/blind.tsv`; and every word of the report that shares its
//! letters with another. Every kind holds the marks that our own queries have; all but one of the 301 hold, "DTTS", for
//! which seven passages are alike and the page shows five.
use super::super::cases::words;
use solieu::library::{Corpus, Subject};
use solieu::search::Document;
use solieu::text::fold;
use std::collections::{BTreeMap, BTreeSet};

/// The part of each kind's cases, in per cent, that must hold.
const PASS: [(&str, usize); 17] = [
    ("exact", 100),
    ("no diacritics", 100),
    ("partial", 95),
    ("NFD", 100),
    ("tone placement", 100),
    ("i/y", 100),
    ("typo", 95),
    ("phrase", 95),
    ("abbreviation", 95),
    ("number", 95),
    ("prefix", 95),
    ("Telex", 95),
    ("VNI", 95),
    ("English", 95),
    ("mixed case", 100),
    ("punctuation", 95),
    ("nonsense", 100),
];

/// A kind with fewer cases says little.
const LEAST: usize = 15;

/// How many results of a group are seen at once.
const SEEN: usize = 5;

/// Ids of the passages and of the indicators that a query finds, best first.
fn found<'a>(corpus: &'a Corpus, query: &str) -> [Vec<&'a str>; 2] {
    let [mut passages, mut indicators] = [Vec::new(), Vec::new()];
    for hit in corpus.index().search(query, 60).hits {
        match corpus.subject(hit.document).expect("a subject") {
            Subject::Block(_, block) => passages.push(block.id.0.as_str()),
            Subject::Indicator(card) => indicators.push(card.id.0.as_str()),
        }
    }
    [passages, indicators]
}

/// What a query wants and does not get.
fn miss(corpus: &Corpus, query: &str, wanted: &str) -> Option<String> {
    let groups = found(corpus, query);
    let is_seen = |id: &str| groups.iter().any(|group| group.iter().take(SEEN).any(|found| *found == id));
    let is_found = match wanted {
        "-" => groups.iter().all(Vec::is_empty),
        _ => wanted.split(' ').all(|one| one.split('|').any(is_seen)),
    };
    (!is_found).then(|| format!("\n  '{query}': wanted {wanted}, found {groups:?}"))
}

#[test]
fn a_strangers_queries_find_what_they_ask_for() {
    let corpus = Corpus::embedded();
    let mut kinds: BTreeMap<&str, (usize, Vec<String>)> = BTreeMap::new();
    for line in include_str!("../../cases/blind.tsv").lines().filter(|line| !line.starts_with("# ")) {
        let [kind, query, wanted] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line:?}") };
        for id in wanted.split([' ', '|']).filter(|id| *id != "-") {
            let is_known = corpus.outline.position(id).is_some()
                || corpus.catalogue.cards.cards.iter().any(|card| card.id.0 == id);
            assert!(is_known, "'{query}' wants {id}, which is nothing of this report");
        }
        let (count, misses) = kinds.entry(kind).or_default();
        *count += 1;
        misses.extend(miss(&corpus, query, wanted));
    }
    let mut faults = String::new();
    for (kind, pass) in PASS {
        let (count, misses) = kinds.remove(kind).unwrap_or_default();
        println!("{kind}: {} of {count}{}", count - misses.len(), misses.concat());
        if count < LEAST || (count - misses.len()) * 100 < pass * count {
            faults += &format!("{kind}: {} of {count}, asked for {pass} %:{}\n", count - misses.len(), misses.concat());
        }
    }
    assert!(kinds.is_empty(), "kinds that are not judged: {:?}", kinds.keys());
    assert!(faults.is_empty(), "{faults}");
}

/// Each word with each other word of the same letters, in turn: its own rows come first.
#[test]
fn every_word_of_the_report_puts_its_own_rows_first() {
    let corpus = Corpus::embedded();
    // The corrected reading of a slip counts as printed.
    let documents = corpus.documents();
    let said = |document: &Document| {
        let field = &document.fields[0];
        let texts = std::iter::once(&field.text).chain(field.readings.iter().map(|reading| &reading.text));
        format!(" {} ", texts.map(|text| words(text)).collect::<Vec<_>>().join(" "))
    };
    let blocks = corpus.outline.blocks.iter().zip(&documents);
    let rows: BTreeMap<&str, String> = blocks.map(|(block, row)| (block.id.0.as_str(), said(row))).collect();
    let mut alike: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let is_word = |word: &&str| word.chars().all(char::is_alphabetic);
    for word in rows.values().flat_map(|text| text.split_whitespace()).filter(is_word) {
        alike.entry(fold(word)).or_default().insert(word);
    }
    let mut judged = 0;
    let mut faults = String::new();
    for word in alike.values().filter(|words| words.len() > 1).flatten() {
        let [passages, _] = found(&corpus, &format!("{word} "));
        let has = |id: &&str| rows[id].contains(&format!(" {word} "));
        let first_without = passages.iter().position(|id| !has(id)).unwrap_or(passages.len());
        let with = passages.iter().filter(|id| has(id)).count();
        judged += 1;
        if first_without < with || with == 0 {
            faults += &format!("\n  '{word}': {with} rows have it, row {first_without} does not");
        }
    }
    assert!(judged > 300, "{judged}");
    assert!(faults.is_empty(), "of {judged}: {faults}");
}
