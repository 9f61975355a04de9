//! What a search found, in the order shown, and where each result leads.

use crate::library::{Corpus, Subject};
use crate::route::{self, View};
use crate::search::{Answer, Fit, Hit};

/// How many results a page shows at most; more would not be read.
pub const LIMIT: usize = 60;

/// How many results are shown where none has all words.
const NEAR_LIMIT: usize = 8;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Results in the order shown: indicators first, as they answer most questions.
    pub hits: Vec<Hit>,
    /// How many of them are indicators.
    pub indicators: usize,
    /// How the best of them has the words.
    pub fit: Fit,
    /// Other words, where no result has all of these.
    pub suggestion: Option<String>,
}

/// The results in the order shown; within a group by rank. Where no text has all words, the nearest.
pub fn ranked(corpus: &Corpus, query: &str) -> Found {
    if query.trim().is_empty() {
        // The index is not made before it is needed.
        return Found::default();
    }
    let Answer { mut hits, mut fit, suggestion, .. } = corpus.index().search(query, LIMIT);
    if hits.is_empty() {
        hits = corpus.index().nearest(query, NEAR_LIMIT);
        fit = Fit::Partial;
    }
    let (mut hits, mut passages): (Vec<Hit>, Vec<Hit>) = hits.into_iter().partition(|hit| is_indicator(corpus, hit));
    let indicators = hits.len();
    hits.append(&mut passages);
    Found { hits, indicators, fit, suggestion }
}

fn is_indicator(corpus: &Corpus, hit: &Hit) -> bool {
    matches!(corpus.subject(hit.document), Some(Subject::Indicator(_)))
}

/// Where a result for these words leads: to the indicator, or to the passage with the same words marked.
pub fn target(corpus: &Corpus, view: &View, query: &str, hit: &Hit) -> Option<View> {
    Some(match corpus.subject(hit.document)? {
        Subject::Indicator(row) => view.at(route::Page::indicator(row.id.0.clone())),
        Subject::Block(_, block) => {
            let query = Some(query.to_owned());
            view.at(route::Page::Report { block: Some(block.id.0.clone()), observation: None, query })
        }
    })
}

/// The DOM ids of the lists of results, as an attribute has them: indicators, passages.
pub const RESULT_LISTS: &str = "l-i l-r";

/// How the DOM id of a result begins; its number in the order of the page follows.
const RESULT: &str = "hit-";

/// The DOM id of the nth result.
pub fn result_id(n: usize) -> String {
    [RESULT, &n.to_string()].concat()
}

/// Which result has this DOM id.
pub fn result_number(id: &str) -> Option<usize> {
    id.strip_prefix(RESULT)?.parse().ok()
}
