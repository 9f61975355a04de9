//! What holds whatever is typed and whatever is indexed: sound spans, an order, no panic; snippets never cut a word.
use super::super::cases::{decompose, next, soup};
use super::{corpus, documents, field, search};
use solieu::search::{Answer, Document, Field, Index, Reading, Role, snippet};
use solieu::text::fold;

/// Everything that must be so whatever is typed.
fn check(query: &str, index: &Index, documents: &[Document]) {
    let answer = index.search(query, 60);
    assert!(answer.hits.len() <= 60 && answer.hits.len() <= answer.total);
    assert!(
        answer.hits.is_sorted_by(|a, b| a.score > b.score || a.score == b.score && a.document < b.document),
        "{query:?}"
    );
    for hit in &answer.hits {
        assert!(hit.score.is_finite() && hit.score > 0.0, "{query:?}: {}", hit.score);
        assert!(!hit.spans.is_empty(), "{query:?}");
        assert!(
            hit.spans.is_sorted_by(|a, b| a.field < b.field || a.field == b.field && a.range.end <= b.range.start),
            "{query:?}: {:?}",
            hit.spans
        );
        for span in &hit.spans {
            let text = &documents[hit.document].fields[span.field].text;
            assert!(text.get(span.range.clone()).is_some_and(|marked| !fold(marked).is_empty()), "{query:?}: {span:?}");
            // A span holds whole words: nothing of a word is outside.
            let inside = fold(&text[span.range.clone()]);
            let around = [fold(&text[..span.range.start]), inside, fold(&text[span.range.end..])];
            let joined = around.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ");
            assert_eq!(joined, fold(text), "{query:?}: {span:?}");
        }
    }
    if let Some(other) = answer.suggestion {
        assert!(answer.total == 0 && index.search(&other, 1).total > 0, "{query:?}: {other}");
    }
}

#[test]
fn no_query_breaks_it() {
    let documents = documents(&corpus().outline);
    let vocabulary: Vec<&str> = documents.iter().flat_map(|document| document.fields[0].text.split(' ')).collect();
    let mut random = 7;
    for _ in 0..300 {
        check(&soup(&mut random, 24), &corpus().index, &documents);
        // Words of the report, cut and glued at random.
        let mut query = String::new();
        for _ in 0..=next(&mut random) % 6 {
            let word = vocabulary[next(&mut random) as usize % vocabulary.len()];
            let end = word.char_indices().nth(next(&mut random) as usize % 9).map_or(word.len(), |(at, _)| at);
            query.push_str(&word[..end]);
            query.push_str([" ", " ", " ", "", "-", "  "][next(&mut random) as usize % 6]);
        }
        check(&query, &corpus().index, &documents);
        let found = |query: &str| {
            search(query).hits.into_iter().map(|hit| (hit.document, hit.spans, hit.missing.len())).collect::<Vec<_>>()
        };
        assert_eq!(found(&query), found(&decompose(&query)), "{query:?}");
    }
}

#[test]
fn any_text_can_be_indexed() {
    let mut random = 11;
    for _ in 0..60 {
        let mut document = |id: usize| {
            let mut only = field(&soup(&mut random, 60), Role::Body);
            let cut = |at: u64, text: &str| text.char_indices().nth(at as usize % 40).map_or(text.len(), |(at, _)| at);
            let (a, b) = (cut(next(&mut random), &only.text), cut(next(&mut random), &only.text));
            only.heading = 0..a.min(b);
            only.readings.push(Reading { range: a.min(b)..a.max(b), text: soup(&mut random, 12) });
            Document { id: id.to_string(), fields: vec![only] }
        };
        let documents: Vec<Document> = (0..3).map(&mut document).collect();
        let queries: Vec<String> = documents.iter().map(|document| document.fields[0].text.clone()).collect();
        let copies = documents.iter().map(|document| {
            let from = &document.fields[0];
            let readings = from.readings.iter().map(|one| Reading { range: one.range.clone(), text: one.text.clone() });
            Document {
                id: document.id.clone(),
                fields: vec![Field {
                    text: from.text.clone(),
                    role: from.role,
                    heading: from.heading.clone(),
                    readings: readings.collect(),
                }],
            }
        });
        let index = Index::build(copies.collect());
        for query in &queries {
            check(query, &index, &documents);
        }
    }
    let none = Index::build(Vec::new());
    assert_eq!(none.search("nông nghiệp", 5), Answer::default());
}

#[test]
fn words_of_a_row_find_the_row_and_mark_themselves() {
    let documents = documents(&corpus().outline);
    let mut random = 3;
    let mut cases = 0;
    for (number, block) in corpus().outline.blocks.iter().enumerate() {
        let words: Vec<&str> = block.text.split(' ').collect();
        let start = next(&mut random) as usize % words.len();
        let query = words[start..(start + 4).min(words.len())].join(" ");
        if fold(&query).split(' ').count() < 3 {
            continue;
        }
        for query in [query.clone(), fold(&query), decompose(&query)] {
            let answer = search(&query);
            let hit = answer
                .hits
                .iter()
                .find(|hit| hit.document == number)
                .unwrap_or_else(|| panic!("'{query}' misses {}", block.id.0));
            let text = &documents[number].fields[0].text;
            let marks = hit.spans.iter().map(|span| fold(&text[span.range.clone()])).collect::<Vec<_>>();
            // Across the end of a sentence a phrase is two spans.
            assert!(
                marks.contains(&fold(&query))
                    || marks.concat().replace(' ', "").contains(&fold(&query).replace(' ', "")),
                "'{query}': {marks:?}"
            );
        }
        cases += 1;
    }
    assert!(cases > 100, "{cases}");
}

#[test]
fn snippets_show_what_was_found() {
    let text = &corpus().outline.block("p1-i-1-3").expect("services").text;
    let at = text.find("32.800").expect("a number");
    let number = at..at + 6;
    let cut = snippet(text, std::slice::from_ref(&number), 160);
    assert!(cut.start <= at && cut.end >= at + 6);
    assert_eq!(&text[cut.start..cut.start + "tổng mức bán lẻ".len()], "tổng mức bán lẻ", "{}", &text[cut.clone()]);
    assert!(text[cut].chars().count() <= 160);
    assert_eq!(snippet("ngắn", &[], 160), 0.."ngắn".len());
    let mut random = 5;
    for block in &corpus().outline.blocks {
        let text = if next(&mut random) & 1 == 0 { block.text.clone() } else { decompose(&block.text) };
        let starts: Vec<usize> = text.split(' ').map(|word| word.as_ptr() as usize - text.as_ptr() as usize).collect();
        let start = starts[next(&mut random) as usize % starts.len()];
        let end = text[start..].find(' ').map_or(text.len(), |len| start + len);
        for width in [0, 1, 20, 60, 160, 1000] {
            let word = start..end;
            let cut = snippet(&text, std::slice::from_ref(&word), width);
            let shown = &text[cut.clone()];
            assert!(cut.start <= start && end <= cut.end, "{shown}");
            assert!(shown.chars().count() <= width.max(text[start..end].chars().count()), "{width}: {shown}");
            let is_whole = |at: usize| {
                at == 0 || at == text.len() || text[at..].starts_with([' ', '\n']) || text[..at].ends_with([' ', '\n'])
            };
            assert!(is_whole(cut.start) && is_whole(cut.end), "{shown}");
        }
    }
    // Ranges that are not of this text are not looked at.
    let odd = [(5, 3), (1, 2), (0, 999)].map(|(start, end)| start..end);
    assert_eq!(snippet("đường đi", &odd, 4).start, 0);
}
