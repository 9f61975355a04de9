//! What stands over a block: the headings and entries that it is under, and the line that leads to its list.
//! Knows no word.

use crate::report::{BlockKind, Outline};

/// The blocks over a block, the nearest last: those that it stands under, and the lines above their lists and its own.
pub fn above(outline: &Outline, block: usize) -> Vec<usize> {
    let path = outline.path(block).into_iter();
    path.flat_map(|at| lead(outline, at).into_iter().chain((at != block).then_some(at))).collect()
}

/// "Vụ Đông Xuân 2024-2025:": the paragraph that ends in a colon right over the list of an entry.
fn lead(outline: &Outline, block: usize) -> Option<usize> {
    let own = &outline.blocks[block];
    let is_entry = matches!(own.kind, BlockKind::Bullet | BlockKind::Letter);
    // What stands under an entry before belongs to that entry.
    let mut beside = (0..block).rev().filter(|at| outline.blocks[*at].parent == own.parent);
    let at = beside.find(|at| outline.blocks[*at].kind != own.kind).filter(|_| is_entry)?;
    let lead = &outline.blocks[at];
    let text = lead.text.trim_end();
    (lead.kind == BlockKind::Paragraph && text.ends_with(':') && text.chars().count() <= LENGTH).then_some(at)
}

/// How long such a line may be; what is longer is a paragraph of its own.
const LENGTH: usize = 220;
