//! What the table of all indicators and the page of one say.

/// Indicator list and page.
pub struct Indicator {
    /// Sentence over the list.
    pub list_lead: &'static str,
    /// Name of the field that narrows it.
    pub narrow: &'static str,
    /// Leaves derived values out.
    pub hide_derived: &'static str,
    /// Heading of the table.
    pub caption: &'static str,
    /// Values at a time.
    pub levels: &'static str,
    /// Changes over a time.
    pub changes: &'static str,
    /// Notes that concern many numbers.
    pub general: &'static str,
    /// Heading of two statements on one matter.
    pub statements: &'static str,
    /// The way to the indicator before.
    pub before: &'static str,
    /// The way to the indicator after.
    pub after: &'static str,
    /// Heading of the ways to take the chart away.
    pub take: &'static str,
    /// Unfolds the other forms.
    pub more: &'static str,
    /// Unfolds sentences to copy.
    pub ready: &'static str,
    /// Heading of the quotes.
    pub sentences: &'static str,
    /// Heading of the notes.
    pub notes: &'static str,
    /// Heading of related indicators.
    pub related: &'static str,
    /// Sentence under related indicators.
    pub related_note: &'static str,
    /// Before the reason why values are not joined.
    pub not_comparable: &'static str,
    /// Period known from a heading.
    pub by_heading: &'static str,
    /// Period known from words like "now".
    pub by_context: &'static str,
    /// No target.
    pub no_target: &'static str,
    /// Before an assessment.
    pub assessment: &'static str,
}
