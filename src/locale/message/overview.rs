//! What the overview and the pages of topics say.

/// Overview.
pub struct Overview {
    /// Before example words.
    pub examples: &'static str,
    /// After the number of indicators, after that of values, and the rest of the sentence under the headline.
    pub standfirst: [&'static str; 3],
    /// Heading of the stories after the lead.
    pub stories: &'static str,
    /// Around the number of all indicators.
    pub every: [&'static str; 2],
    /// The way to the table of all.
    pub one_table: &'static str,
    /// After the number of a topic's indicators.
    pub indicators: &'static str,
    /// The way to the figures of a topic.
    pub topic_figures: &'static str,
    /// Heading of the indicators of a topic.
    pub topic_indicators: &'static str,
    /// The way to how the marks are read.
    pub reading: &'static str,
    /// Filled mark.
    pub filled: &'static str,
    /// Hollow mark.
    pub hollow: &'static str,
    /// Diamond and hatching.
    pub diamond: &'static str,
    /// Chevron.
    pub chevron: &'static str,
    /// The target of an indicator, before its value.
    pub target: &'static str,
    /// Name of the list of key figures.
    pub key_figures: &'static str,
}
