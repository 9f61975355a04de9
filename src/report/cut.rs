//! Parts of a block: its run-in heading, the targets of a list inside it.
//! Knows no paragraph but the one given.

use super::{Block, BlockId, BlockKind, Piece};
use std::ops::Range;

/// Keeps the text before `end`, without the spaces at its end.
pub(super) fn cut(block: &mut Block, end: usize) {
    let end = block.text[..end].trim_end().len();
    *block = slice(block, 0..end);
}

/// The part of a block's text in `range`, as a block.
fn slice(block: &Block, range: Range<usize>) -> Block {
    let within = |r: &Range<usize>| {
        let (start, end) = (r.start.max(range.start), r.end.min(range.end));
        (start < end).then(|| start - range.start..end - range.start)
    };
    let emphasis = block.emphasis.iter().filter_map(|(r, e)| Some((within(r)?, *e)));
    let pieces = block.pieces.iter().filter_map(|piece| {
        let source = piece.source + range.start.saturating_sub(piece.text.start);
        Some(Piece { text: within(&piece.text)?, source })
    });
    Block {
        text: block.text[range.clone()].to_owned(),
        emphasis: emphasis.collect(),
        pieces: pieces.collect(),
        ..block.clone()
    }
}

/// The nth target of a list inside a paragraph, as a block of its own. It may be without words.
pub(super) fn target(block: &Block, parent: usize, number: usize, mark: &Range<usize>, end: usize) -> Block {
    let text = &block.text[mark.end..end];
    let start = mark.end + (text.len() - text.trim_start().len());
    let end = start + text.trim().len();
    Block {
        id: BlockId(format!("{}-ct{number}", block.id.0)),
        kind: BlockKind::Target,
        parent: Some(parent),
        marker: block.text[mark.clone()].to_owned(),
        ..slice(block, start..end)
    }
}

/// The heading of a block: all of it for parts and sections; for items up to the first colon or full stop.
pub(super) fn heading(block: &Block) -> Range<usize> {
    let text = &block.text;
    match block.kind {
        BlockKind::Title | BlockKind::Part | BlockKind::Section | BlockKind::Chapter | BlockKind::Annex => {
            0..text.len()
        }
        // A letter that is a number from beginning to end is a fact, and no heading: "đ) Mỗi cụm không quá 75 ha;".
        BlockKind::Letter if is_fact(text) => 0..0,
        BlockKind::Item | BlockKind::Article | BlockKind::Letter => 0..first_sentence(text),
        _ => 0..0,
    }
}

/// Whether the first sentence is all, and has a number.
fn is_fact(text: &str) -> bool {
    first_sentence(text) >= text.trim_end_matches(['.', ';']).len() && text.contains(|c: char| c.is_ascii_digit())
}

/// "Component 1", "Hợp phần 2", "Tiểu dự án 3": what stands behind its colon is the name of it.
fn is_label(words: &str) -> bool {
    const LABELS: [&str; 8] = [
        "component",
        "sub-component",
        "hợp phần",
        "tiểu hợp phần",
        "dự án",
        "tiểu dự án",
        "nội dung",
        "dự án thành phần",
    ];
    let Some((label, number)) = words.trim_end().rsplit_once(' ') else { return false };
    LABELS.contains(&label.to_lowercase().as_str()) && number.split('.').all(|part| part.parse::<u8>().is_ok())
}

/// The end of the first sentence or of the words before the first colon, without the mark itself.
fn first_sentence(text: &str) -> usize {
    let ends = |(at, c): (usize, char)| {
        let rest = &text[at + c.len_utf8()..];
        let opens_sentence = rest.trim_start().chars().next().is_none_or(char::is_uppercase);
        // "(năm 2020: 6,9%)" goes on.
        let is_bracketed = text[..at].matches('(').count() > text[..at].matches(')').count();
        let is_end = (c == ':' && !is_bracketed && !is_label(&text[..at]))
            || (c == '.' && opens_sentence && (rest.is_empty() || rest.starts_with(' ')));
        is_end.then_some(at)
    };
    text.char_indices().find_map(ends).unwrap_or(text.len())
}
