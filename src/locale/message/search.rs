//! The sentences of the search page.

/// Search.
pub struct Search {
    /// Accessible name of the field.
    pub label: &'static str,
    /// Placeholder.
    pub placeholder: &'static str,
    /// Heading of the indicators found.
    pub indicators: &'static str,
    /// Heading of the blocks found, before the part.
    pub report: &'static str,
    /// Unit of indicators in the count: of one, of several.
    pub count_indicators: [&'static str; 2],
    /// Unit of passages in the count: of one, of several.
    pub count_passages: [&'static str; 2],
    /// Nothing found, around the words.
    pub none: [&'static str; 2],
    /// Found, but not as it was typed; around the words.
    pub loose: [&'static str; 2],
    /// Nowhere all of the words; around them.
    pub partial: [&'static str; 2],
    /// Before the words that a result lacks.
    pub lacks: &'static str,
    /// Name of the place of an answer in words.
    pub answer: &'static str,
    /// Name of the ways on.
    pub ways: &'static str,
    /// Before words to try, before the topics, before the rest.
    pub rows: [&'static str; 3],
    /// All indicators, the whole report.
    pub doors: [&'static str; 2],
    /// Before a suggestion.
    pub suggestion: &'static str,
    /// Keys.
    pub keys: [&'static str; 3],
    /// Before any word is typed.
    pub invitation: &'static str,
    /// As long as what finds words is not there yet.
    pub waiting: &'static str,
}
