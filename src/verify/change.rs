//! Whether a number is a change, and which way it goes, by the words and the sign before it.
//! Knows no observation.

use super::text::Text;
use crate::dataset::Direction;
use crate::lexicon::{Cue, Numeral};
use crate::text::{Found, among};

impl Text<'_> {
    /// "giảm nghèo 2%": where the name ends that a word of change is of.
    fn end_of_name(&self, cue: &Found<Cue>, n: &Numeral) -> usize {
        let own = self.reading.topics.iter().filter(|topic| topic.holds(cue.from) && topic.to <= n.from);
        own.map(|topic| topic.to).max().unwrap_or(cue.to)
    }

    /// The change that is said of the number before in the sentence: "giảm 10,43%, bình quân trên 2%/năm".
    pub(super) fn change_before(&self, n: &Numeral, own: &[Found<Cue>]) -> Option<Direction> {
        let before = self.statistics_within(self.within(n).start, n.from).last()?;
        self.change(before, own).flatten()
    }

    /// Which way it goes, if the number is a change; `None` inside for a change either way.
    pub(super) fn change(&self, n: &Numeral, own: &[Found<Cue>]) -> Option<Option<Direction>> {
        // "+15,3", and "−3,7" in a cell: elsewhere a stroke parts, or marks an item.
        let before = self.around(n).0.chars().next_back();
        match before {
            Some('+') => return Some(Some(Direction::Up)),
            Some('-' | '−' | '–') if !self.head(n).is_empty() => return Some(Some(Direction::Down)),
            _ => {}
        }
        // "Tăng/giảm": a column of changes.
        let is_headed =
            |cue: &Found<Cue>| matches!(cue.what, Cue::Up | Cue::Down | Cue::Change) && self.is_at_head(n, cue.from);
        if self.reading.cues.iter().any(is_headed) {
            return Some(None);
        }
        let is_change = |cue: &&Found<Cue>| {
            cue.to <= n.from
                && matches!(cue.what, Cue::Up | Cue::Down | Cue::Change | Cue::Gap)
                // "mới đạt 70%" is what there is so far, "để đạt 32,4%" what there is to be.
                && !(cue.what == Cue::Gap && among("dat reach", self.before(cue.to)))
                && self.is_open(self.end_of_name(cue, n), n.from, own)
        };
        // "an 8.4% rise"
        let is_noun = |cue: &&Found<Cue>| {
            cue.from == n.to && matches!(cue.what, Cue::Up | Cue::Down) && among("a an", self.before(n.from))
        };
        let cue = own.iter().rev().find(is_change).or_else(|| own.iter().find(is_noun))?;
        // "giảm còn 3,5%": a level again; "giảm từ 14,8%": where it began is one too.
        let is_ended = own.iter().any(|end| end.what == Cue::Until && end.from >= cue.from && end.to <= n.from);
        (!is_ended && !self.is_start(n)).then_some(match cue.what {
            Cue::Up => Some(Direction::Up),
            Cue::Down => Some(Direction::Down),
            _ => None,
        })
    }
}
