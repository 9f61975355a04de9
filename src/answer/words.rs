//! What words of a question tell: cues of intent and time. The words themselves are in the book (`phrases`).
//! Knows no indicator and no province.

/// What a word or phrase tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// Says nothing about the question.
    Polite,
    /// The question begins behind it.
    Ask,
    /// A rise.
    Up,
    /// A fall.
    Down,
    /// A change either way.
    Change,
    /// What is aimed at.
    Target,
    /// What is there by now.
    Now,
    /// What is missing to a target.
    Gap,
    /// Whether a target was met.
    Met,
    /// A place in a ranking.
    Rank,
    /// Asks for a time.
    When,
    /// Names two things.
    Larger,
    /// Compares them.
    Than,
    /// Asks what a word means, where or how something is done, or what it costs.
    Meaning,
    /// Before an event.
    Before,
    /// After an event.
    After,
    /// Every year.
    Yearly,
    /// Asks for a number of things.
    Count,
    /// Asks for a part of a whole.
    Share,
    /// Asks for an amount of money.
    Money,
    /// The year that follows is where something begins.
    Since,
    /// The year that follows is compared with.
    Against,
    /// Asks for all of it.
    Total,
    /// Somewhere else.
    Elsewhere,
    /// Names something else than the name in it or beside it.
    Other,
}

impl Cue {
    /// Every cue, in the order of the book.
    pub const ALL: [Cue; 25] = [
        Cue::Polite,
        Cue::Ask,
        Cue::Up,
        Cue::Down,
        Cue::Change,
        Cue::Target,
        Cue::Now,
        Cue::Gap,
        Cue::Met,
        Cue::Rank,
        Cue::When,
        Cue::Larger,
        Cue::Than,
        Cue::Meaning,
        Cue::Before,
        Cue::After,
        Cue::Yearly,
        Cue::Count,
        Cue::Share,
        Cue::Money,
        Cue::Since,
        Cue::Against,
        Cue::Total,
        Cue::Elsewhere,
        Cue::Other,
    ];

    /// Whether it asks, and names nothing.
    pub fn is_asking(self) -> bool {
        matches!(self, Cue::Count | Cue::When | Cue::Ask | Cue::Meaning)
    }

    /// Whether it is read on its own, also within a name: "giảm nghèo".
    pub fn is_kept_in_names(self) -> bool {
        matches!(self, Cue::Up | Cue::Down | Cue::Before | Cue::After | Cue::Met)
    }
}
