//! Relevance by kind of query: `tests/cases/queries.tsv`, and the exact spellings typed otherwise.
use super::super::cases::{Case, all, decompose, of_kind, words};
use super::{blocks, corpus, marked, search};

/// The part of each kind's cases, in per cent, that must hold.
const PASS: [(&str, usize); 18] = [
    ("exact", 100),
    ("no diacritics", 100),
    ("NFD", 100),
    ("mixed case", 100),
    ("partial diacritics", 95),
    ("tone placement", 100),
    ("i/y", 100),
    ("typo", 95),
    ("phrase", 100),
    ("abbreviation", 95),
    ("number", 95),
    ("prefix", 95),
    ("Telex", 95),
    ("VNI", 95),
    ("English", 95),
    ("punctuation", 95),
    ("spacing", 95),
    ("slips", 100),
];

/// What a case got instead of its rows.
fn miss(case: &Case) -> Option<String> {
    let mut wanted = case.rows.clone();
    let mut found: Vec<&str> = blocks(&case.query).into_iter().take(wanted.len()).collect();
    wanted.sort_unstable();
    found.sort_unstable();
    (found != wanted).then(|| format!("\n  '{}': wanted {wanted:?}, found {found:?}", case.query))
}

#[test]
fn every_kind_of_query_finds_what_it_asks_for() {
    let cases = all();
    for case in &cases {
        assert!(PASS.iter().any(|(kind, _)| *kind == case.kind), "kind '{}' is not judged", case.kind);
    }
    let mut faults = String::new();
    for (kind, pass) in PASS {
        let of: Vec<&Case> = cases.iter().filter(|case| case.kind == kind).collect();
        let misses: Vec<String> = of.iter().filter_map(|case| miss(case)).collect();
        let good = of.len() - misses.len();
        println!("{kind}: {good} of {}{}", of.len(), misses.concat());
        if good * 100 < pass * of.len() || of.is_empty() {
            faults += &format!("{kind}: {good} of {}, asked for {pass} per cent:{}\n", of.len(), misses.concat());
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

#[test]
fn the_expectations_are_the_rows_with_the_phrase() {
    for Case { query: phrase, rows, .. } in of_kind("exact") {
        let has = |text: &str| format!(" {} ", words(text)).contains(&format!(" {} ", words(&phrase)));
        let with: Vec<_> =
            corpus().outline.blocks.iter().filter(|block| has(&block.text)).map(|block| block.id.0.as_str()).collect();
        let mut wanted = rows;
        wanted.sort_by_key(|id| corpus().outline.position(id));
        assert_eq!(with, wanted, "{phrase}");
    }
}

#[test]
fn decomposed_queries_find_the_same_with_the_same_marks() {
    for Case { query, .. } in of_kind("exact") {
        assert_eq!(search(&query).hits, search(&decompose(&query)).hits, "{query}");
    }
}

#[test]
fn every_prefix_of_a_phrase_finds_something() {
    for Case { query, .. } in of_kind("exact") {
        for (at, _) in query.char_indices().skip(1) {
            assert!(search(&query[..at]).total > 0, "'{}'", &query[..at]);
        }
    }
}

#[test]
fn corrected_readings_mark_the_printed_slip() {
    assert_eq!(marked("tiểu thủ công nghiệp"), ["tiêu thụ công nghiệp"]);
    assert_eq!(marked("xây dựng hạ tầng thương mại"), ["xây hạ tầng thương mại"]);
    assert_eq!(marked("phấn đấu Bắc Giang"), ["Phần đầu Bắc Giang"]);
}
