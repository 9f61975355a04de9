//! What was understood of a report: its blocks by kind, its contents as a tree, and what looks as if it was not read.
//! Knows the finished outline, no mark.

use super::marker::marker;
use super::{BlockKind, Outline};

/// Kinds and the words for them, in the order in which a report has them.
const KINDS: [(BlockKind, &str); 21] = [
    (BlockKind::Letterhead, "letterhead"),
    (BlockKind::Title, "title"),
    (BlockKind::Slogan, "slogan"),
    (BlockKind::Introduction, "introduction"),
    (BlockKind::Part, "part"),
    (BlockKind::Chapter, "chapter"),
    (BlockKind::Article, "article"),
    (BlockKind::Section, "section"),
    (BlockKind::Item, "item"),
    (BlockKind::Letter, "letter"),
    (BlockKind::Paragraph, "paragraph"),
    (BlockKind::Bullet, "bullet"),
    (BlockKind::Lesson, "lesson"),
    (BlockKind::Target, "target"),
    (BlockKind::Table, "table"),
    (BlockKind::Row, "row"),
    (BlockKind::Annex, "annex"),
    (BlockKind::Footnote, "footnote"),
    (BlockKind::Closing, "closing"),
    (BlockKind::Recipients, "recipients"),
    (BlockKind::Signature, "signature"),
];

/// A block of more characters is probably many paragraphs; the longest of real reports are half of it.
const GIANT: usize = 8_000;

/// The word for a kind.
fn word(kind: BlockKind) -> &'static str {
    KINDS.iter().find(|(other, _)| *other == kind).map_or("", |(_, word)| word)
}

/// How many blocks of each kind there are, without those of which there is none.
pub fn kinds(outline: &Outline) -> Vec<(&'static str, usize)> {
    let count = |kind| outline.blocks.iter().filter(|block| block.kind == kind).count();
    KINDS.iter().map(|(kind, word)| (*word, count(*kind))).filter(|(_, count)| *count > 0).collect()
}

/// The contents as lines, two spaces a level: address, number and first words; plain paragraphs only as a number.
pub fn tree(outline: &Outline) -> String {
    let mut out = String::new();
    // How many paragraphs and rows stand under each block.
    let mut under = vec![[0_usize; 2]; outline.blocks.len()];
    for block in &outline.blocks {
        let sort = [BlockKind::Paragraph, BlockKind::Row].iter().position(|kind| *kind == block.kind);
        if let (Some(sort), Some(counts)) = (sort, block.parent.and_then(|parent| under.get_mut(parent))) {
            counts[sort] += 1;
        }
    }
    for (i, block) in outline.blocks.iter().enumerate() {
        if matches!(block.kind, BlockKind::Paragraph | BlockKind::Row | BlockKind::Introduction) {
            continue;
        }
        let short: String = block.head().replace('\t', " | ").chars().take(60).collect();
        let [plain, rows] = under[i];
        let under: String = [(plain, "paragraphs"), (rows, "rows")]
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| format!(" [{count} {word}]"))
            .collect();
        let indent = "  ".repeat(outline.path(i).len());
        let line = format!("{indent}{} {} {} {short}{under}", word(block.kind), block.id.0, block.marker);
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// What a person should look at: no heading at all, a giant block, marks within a block that open nothing.
pub fn unclear(outline: &Outline) -> Vec<String> {
    let mut out = Vec::new();
    let is_heading = |kind| !matches!(kind, BlockKind::Title | BlockKind::Introduction | BlockKind::Letterhead);
    if !outline.blocks.iter().any(|block| is_heading(block.kind)) {
        out.push(
            "the outline is empty: no part, section or item was found (outline.csv tells lines and levels)".to_owned(),
        );
    }
    for block in &outline.blocks {
        let length = block.text.chars().count();
        if length > GIANT {
            let id = &block.id.0;
            out.push(format!("{id} holds {length} characters: are its paragraphs lines of their own?"));
        }
        let unread =
            block.pieces.iter().skip(1).filter(|piece| marker(&block.text[piece.text.clone()]).is_some()).count();
        if unread > 0 {
            out.push(format!("{unread} lines within {} begin with a mark that was not read as one", block.id.0));
        }
    }
    out
}
