//! The years that a sentence counts back from the report's own: "ba năm gần đây lần lượt là 5, 6 và 7 tấn".
//! Knows no observation.

use super::mention::{IN_TURN, number_at};
use super::words::{Token, holds, starts_with, tokens};
use crate::report::{BlockKind, Outline};
use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};

const RECENT: [&str; 7] = ["gần đây", "gần nhất", "vừa qua", "qua", "trở lại đây", "cuối", "liên tiếp"];

/// Years counted back, and which of them a numeral is of where each has its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recent {
    count: u16,
    /// From 0.
    own: Option<u16>,
}

impl Recent {
    /// The years that the last of them leaves to the numeral.
    pub fn year(self, last: u16) -> RangeInclusive<u16> {
        let first = last.saturating_sub(self.count.saturating_sub(1));
        self.own.map_or(first..=last, |own| first + own..=first + own)
    }
}

/// What the sentence of a numeral counts.
pub fn counted_back(own: &[Token], at: &Range<usize>) -> Option<Recent> {
    let place = own.iter().position(|t| t.range.start >= at.start)?;
    let (end, count) = (0..place).rev().find_map(|start| {
        let (count, length) = number_at(own, start).filter(|(count, _)| (2..=10).contains(count))?;
        let rest = own.get(start + length..place)?;
        let vi = rest.first().filter(|t| t.text == "năm").and_then(|_| {
            RECENT.iter().find_map(|words| starts_with(&rest[1..], words)).map(|words| start + length + 1 + words)
        });
        let is_last = start > 0 && matches!(own[start - 1].text.as_str(), "last" | "past");
        let en = rest.first().filter(|t| is_last && t.text == "years").map(|_| start + length + 1);
        Some((vi.or(en)?, u16::from(count)))
    })?;
    let values = |from: usize, to: usize| own[from..to].iter().filter(|t| t.is_numeral()).count();
    let before = values(end, place);
    let list = own[place..].iter().position(|t| t.text == "." || t.text == "(").map_or(own.len(), |at| place + at);
    let in_turn = IN_TURN.iter().any(|words| holds(&own[..place], words)) && before < usize::from(count);
    let is_full = values(end, list) >= usize::from(count);
    Some(Recent { count, own: u16::try_from(before).ok().filter(|_| in_turn && is_full) })
}

/// The years in which spans of the title, the introduction and the headings begin.
pub fn openings(outline: &Outline) -> BTreeSet<u16> {
    let is_head = |kind: BlockKind| matches!(kind, BlockKind::Title | BlockKind::Introduction);
    let heads = outline.blocks.iter().filter(|block| is_head(block.kind) || !block.heading.is_empty());
    heads
        .flat_map(|block| {
            let all = tokens(&block.text, 0..block.text.len());
            let spans: Vec<u16> = all
                .windows(3)
                .filter(|t| t[2].year().is_some() && matches!(t[1].text.as_str(), "-" | "–" | "đến"))
                .filter_map(|t| t[0].year())
                .collect();
            spans
        })
        .collect()
}
