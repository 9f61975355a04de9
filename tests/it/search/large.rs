//! A corpus of several reports, many rows of which are equal: a limit cuts the list of what is found and changes nothing else.
use super::super::cases::{Case, listed, next};
use super::{corpus, documents};
use solieu::search::{Document, Index, Role};

/// How many times the report.
const TIMES: usize = 6;

/// What a reader sees of the answer.
const SEEN: usize = 20;

/// One of so many prefixes is typed.
const SAMPLE: usize = 7;

/// The report over and over: every other time as it is, so that rows are equal, then with its running text made of its
/// sentences at random, so that few are.
fn many() -> Index {
    let outline = &corpus().outline;
    let sentences: Vec<&str> =
        outline.blocks.iter().flat_map(|block| block.text.split_inclusive(['.', ';', ':', ','])).collect();
    let mut random = 1;
    let mut mixed = |mut document: Document| {
        for field in document.fields.iter_mut().filter(|field| field.role == Role::Body) {
            let count = 1 + next(&mut random) as usize % 12;
            let drawn: Vec<&str> =
                (0..count).map(|_| sentences[next(&mut random) as usize % sentences.len()]).collect();
            field.text = drawn.concat();
            field.heading = 0..if next(&mut random) & 3 == 0 { drawn[0].len() } else { 0 };
            field.readings.clear();
        }
        document
    };
    let copy = |number: usize| documents(outline).into_iter().map(move |document| (number, document));
    let document = |(number, document)| if number % 2 == 0 { document } else { mixed(document) };
    Index::build((0..TIMES).flat_map(copy).map(document).collect())
}

#[test]
fn a_limit_only_cuts_the_list() {
    let index = many();
    let blind = include_str!("../../cases/blind.tsv").lines().filter_map(|line| line.split('\t').nth(1));
    let queries: Vec<String> =
        listed().into_iter().map(|Case { query, .. }| query).chain(blind.map(str::to_owned)).collect();
    let prefixes = |query: &String| {
        let query = query.clone();
        let ends: Vec<usize> = query.char_indices().map(|(at, _)| at).skip(1).collect();
        ends.into_iter().map(move |end| query[..end].to_owned())
    };
    let typed: Vec<String> = queries.iter().flat_map(prefixes).step_by(SAMPLE).chain(queries.iter().cloned()).collect();
    for query in &typed {
        let few = index.search(query, SEEN);
        let all = index.search(query, usize::MAX);
        let first = all.hits.len().min(SEEN);
        assert_eq!(few.hits, all.hits[..first], "'{query}'");
        assert_eq!(few.total, all.total, "'{query}'");
    }
}
