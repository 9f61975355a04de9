//! Which of two is larger; of places in a ranking, which is higher.

use super::words::Cue;
use super::{Answer, Form, Question};
use crate::dataset::{Status, UnitKind};

impl Question<'_> {
    /// Both observations, the larger first.
    pub(super) fn larger(&self) -> Option<Answer> {
        let spans = &self.reading.spans;
        let sibling: Vec<usize> = self.sibling().into_iter().collect();
        let second = spans.get(1).map_or(&sibling, |span| &span.rows);
        if spans.len() > 2 {
            return None;
        }
        if second.is_empty() {
            return spans[0].rows.iter().find_map(|row| self.sorted(self.times(*row)?));
        }
        let pairs = |first: &[usize], second: &[usize]| {
            first.iter().find_map(|a| second.iter().find_map(|b| self.compared(*a, *b)))
        };
        // "thôn bản khó khăn nhất hay xã …": the name may be of another measure too.
        let wider = |at: usize| spans.get(at).map(|span| self.named(span)).unwrap_or_default();
        pairs(&spans[0].rows, second).or_else(|| pairs(&wider(0), &wider(1)))
    }

    fn compared(&self, a: usize, b: usize) -> Option<Answer> {
        let rows = &self.book.rows;
        if a == b || rows[a].class != rows[b].class {
            return None;
        }
        let of = |is: &dyn Fn(Status) -> bool| {
            let then = |row: usize| self.at(row, &|o| is(o.status) && self.is_then(o));
            Some((then(a)?, then(b)?))
        };
        let aims = || of(&|status| status == Status::Target);
        let outcomes = || {
            of(&|status| status == Status::Result)
                .or_else(|| of(&|status| matches!(status, Status::Result | Status::Derived)))
                .or_else(|| of(&|status| status == Status::Change))
        };
        let (a, b) = if self.reading.has(Cue::Target) { aims() } else { outcomes() }.or_else(aims)?;
        self.sorted([a, b])
    }

    /// The values of one indicator at the two times that a question names: "2016-2020 với 2021-2025".
    pub(super) fn times(&self, row: usize) -> Option<[usize; 2]> {
        let spans = match self.years[..] {
            [a, b] => [[a, a], [b, b]],
            [a, b, c, d] => [[a, b], [c, d]],
            _ => return None,
        };
        let at = |[from, to]: [u16; 2]| self.at(row, &|o| o.status != Status::Change && o.from == from && o.to == to);
        Some([at(spans[0])?, at(spans[1])?])
    }

    fn sorted(&self, [a, b]: [usize; 2]) -> Option<Answer> {
        let size = |at: usize| self.book.values[at].size;
        let is_rank = self.kind(self.book.values[a].row) == UnitKind::Rank;
        let is_first = (size(a) > size(b)) != is_rank;
        self.answer_if_consistent(Form::Each, &if is_first { [a, b] } else { [b, a] })
    }
}
