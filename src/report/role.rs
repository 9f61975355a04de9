//! What a paragraph is, before there is a tree.
//! Knows no paragraph's words: `unmarked` reads them.

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// What its mark says; a plain paragraph without one.
    Body,
    Letterhead,
    Title,
    Slogan,
    Introduction,
    Recipients,
    Signature,
    Closing,
    /// A heading in capitals without a number.
    Heading,
    /// The head of a document that is attached to the first.
    Attached,
    /// A row of a table, all of it.
    Row,
    /// The first cell of a row whose cells are paragraphs.
    FirstCell,
    /// Another cell of it.
    Cell,
    /// The same words that the paragraph before began: a title in two lines.
    More,
    /// Not words: rules, page numbers, an asterism.
    Furniture(&'static str),
}
