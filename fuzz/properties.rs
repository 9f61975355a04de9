//! What holds of any input at all. A violation is a panic. The fuzz targets, the property tests and the regression tests
//! (`tests/it/fuzzed.rs`) try the same functions.
#![allow(dead_code, reason = "each target tries one of them")]

use solieu::answer::{Book, answer};
use solieu::compile::{compile, is_sound};
use solieu::library::{Corpus, Library, Statements, answer_text, book, ids, subjects};
use solieu::locale::Lang;
use solieu::office;
use solieu::report::parse;
use solieu::route::View;
use solieu::search::{Document, Hit, snippet};
use solieu::verify::verify;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;
use std::sync::LazyLock;

/// The small data folder of the tests.
static FOLDER: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR").trim_end_matches("/fuzz")).join("tests/cases/province");
    let files = std::fs::read_dir(folder).expect("the folder").flatten().map(|entry| entry.path());
    let read = |path: &Path| std::fs::read(path).map(|bytes| office::text(&bytes)).expect("a file");
    files.map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), read(&path))).collect()
});

/// A data folder one of whose files, chosen by the first byte, is the rest of the input: what is wrong has a place in its
/// file; what is sound can be shown and searched.
pub fn folder(input: &[u8]) {
    let Some((which, bytes)) = input.split_first() else { return };
    let mut contents = FOLDER.clone();
    let name = contents.keys().nth(usize::from(*which) % contents.len()).cloned().expect("a file");
    contents.insert(name, office::text(bytes));
    let (compiled, faults) = compile(&contents);
    for fault in &faults {
        let lines = contents.get(&fault.file).map_or(1, |text| text.matches(['\n', '\r']).count() + 1);
        assert!(fault.line <= lines, "line {} of {lines}: {fault}", fault.line);
    }
    if is_sound(&faults) {
        Book::write(&compiled.dataset, &compiled.vocabulary);
        Library::new(compiled.dataset, compiled.outline, compiled.citations).corpus().index().search("a 1", 3);
    }
}

/// Every character of a report has one owner, blocks stand in the order of the print, ids are unique.
pub fn report(source: &str) {
    let (outline, typography, _) = parse(source, &[], &[]);
    let mut owned = vec![0_u8; source.len()];
    let mut own = |range: Range<usize>| owned[range].iter_mut().for_each(|count| *count += 1);
    typography.iter().for_each(|(_, range)| own(range.clone()));
    let mut ids = BTreeSet::new();
    let mut last = 0;
    for (at, block) in outline.blocks.iter().enumerate() {
        assert!(ids.insert(&block.id), "{} twice", block.id.0);
        assert!(block.parent.is_none_or(|parent| parent < at), "{} stands before its parent", block.id.0);
        assert!(block.heading.end <= block.text.len() && block.text.get(block.heading.clone()).is_some());
        for piece in &block.pieces {
            let printed = source.get(piece.source..piece.source + piece.text.len());
            assert_eq!(printed, block.text.get(piece.text.clone()), "{}", block.id.0);
            own(piece.source..piece.source + piece.text.len());
        }
        if let Some(first) = block.pieces.first() {
            assert!(first.source >= last, "{} stands before the one printed before it", block.id.0);
            last = first.source;
        }
    }
    assert!(owned.iter().all(|count| *count <= 1), "{owned:?}");
    // Markers are kept as words of their own; all else that belongs to nobody is a fault.
    let markers: usize = outline.blocks.iter().map(|block| block.marker.len()).sum();
    let orphans = owned.iter().filter(|count| **count == 0).count();
    assert!(orphans <= markers, "{orphans} bytes belong to nobody, the markers have {markers}");
}

/// Every address is a view whose address reads back.
pub fn route(address: &str) {
    let view = View::of_href(address);
    let href = view.href();
    assert_eq!(View::of_href(&href), view, "{address} → {href}");
    assert!(href.bytes().all(|byte| byte.is_ascii_graphic()), "{href}");
}

thread_local! {
    /// What a search needs, and what a question needs; the index belongs to a thread.
    static CORPUS: (Corpus, Vec<Document>, Book) = {
        let corpus = Corpus::embedded();
        let [names, context] = subjects(&corpus);
        let (documents, book) = (corpus.documents(), book(&names, &context));
        (corpus, documents, book)
    };
}
static STATEMENTS: LazyLock<Statements> = LazyLock::new(Statements::embedded);

/// Any query has hits in order, whose marks can be shown, and an answer that can be told, or none.
pub fn query(typed: &str) {
    CORPUS.with(|(corpus, documents, book)| {
        found(corpus, documents, typed);
        let Some(answer) = answer(book, typed) else { return };
        let facts = STATEMENTS.facts();
        assert!(!answer_text(&facts, book, &answer).is_empty());
        assert_eq!(ids(&facts, book, &answer).len(), answer.values.len());
    });
}

fn found(corpus: &Corpus, documents: &[Document], typed: &str) {
    const LIMIT: usize = 20;
    let found = corpus.index().search(typed, LIMIT);
    assert!(found.hits.len() <= LIMIT && found.hits.len() <= found.total, "{} of {}", found.hits.len(), found.total);
    let is_shown = |hit: &Hit| {
        for (field, text) in documents[hit.document].fields.iter().map(|field| &field.text).enumerate() {
            let marks: Vec<_> = hit.spans.iter().filter(|span| span.field == field).map(|s| s.range.clone()).collect();
            assert!(marks.windows(2).all(|two| two[0].end <= two[1].start), "{marks:?} in {text:?}");
            assert!(marks.iter().all(|mark| text.get(mark.clone()).is_some_and(|words| !words.is_empty())));
            assert!(text.get(snippet(text, &marks, 160)).is_some());
        }
        assert!(hit.missing.iter().all(|range| typed.get(range.clone()).is_some()), "{:?}", hit.missing);
    };
    let near = corpus.index().nearest(typed, LIMIT);
    found.hits.iter().chain(&near).for_each(is_shown);
    assert!(found.hits.is_sorted_by(|a, b| a.score >= b.score));
    if let Some(other) = &found.suggestion {
        assert!(!corpus.index().search(other, 1).hits.is_empty(), "{other:?} is suggested and finds nothing");
    }
}

/// The numbers of a text stand in its order, and both kinds of their places say the same.
pub fn check(text: &str) {
    let facts = STATEMENTS.facts();
    for lang in Lang::ALL {
        let (mut end, mut end_unit) = (0, 0);
        for number in verify(&facts, &STATEMENTS.lexicon, text, lang) {
            assert!(number.range.start >= end && number.start >= end_unit, "{number:?} begins before {end}");
            let printed = text.get(number.range.clone()).unwrap_or_else(|| panic!("{:?} is no text", number.range));
            assert!(!printed.is_empty() && printed.encode_utf16().count() == number.end - number.start);
            assert_eq!(text[..number.range.start].encode_utf16().count(), number.start);
            (end, end_unit) = (number.range.end, number.end);
            if let Some(id) = &number.observation {
                assert!(facts.dataset.observations.iter().any(|o| o.id.0 == *id), "{id} is no observation");
            }
        }
    }
}
