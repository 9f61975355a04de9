//! The observation that an intent asks for.
//! Knows the years and the measure that were asked for: what holds for another time or in another measure is no answer.

use super::intent::Intent;
use super::reading::Span;
use super::words::Cue;
use super::{Answer, AnswerKind, Form, Question, Value};
use crate::dataset::{PeriodKind, Status, UnitKind};

impl Question<'_> {
    /// The answer out of the indicators that a name may mean.
    pub(super) fn pick(&self, intent: Intent, span: &Span) -> Option<Answer> {
        let first = *span.rows.first()?;
        if self.is_off_time() || self.is_off_event(span) {
            return self.not_stated(first);
        }
        let mut rows = span.rows.clone();
        // "mấy dự án … bao nhiêu tiền": the money has the same name.
        let is_money = |row: &usize| self.kind(*row) == UnitKind::Money;
        if self.reading.has(Cue::Money) && !rows.iter().any(is_money) {
            rows = self.with_first(span, &is_money, rows);
        }
        if intent == Intent::Rank {
            rows = rows.into_iter().filter_map(|row| self.ranking(row)).collect();
        }
        // "46% xuất khẩu": the number is of another that is named by these words.
        if !self.numbers.is_empty() && !rows.iter().any(|row| self.has_numbers(*row)) {
            rows = self.with_first(span, &|row| self.has_numbers(*row), rows);
        }
        // "hộ nghèo xã khó khăn giờ còn bao nhiêu" is answered by no movement.
        let is_still = intent == Intent::Level && !self.has_change() && !self.reading.has(Cue::Yearly);
        if is_still && rows.iter().any(|row| self.kind(*row) == UnitKind::Share) {
            rows.retain(|row| self.kind(*row) != UnitKind::PointsPerYear);
        }
        // The measure that is asked for comes first.
        let (mut rows, others): (Vec<usize>, Vec<usize>) = rows.into_iter().partition(|row| self.fits_measure(*row));
        rows.extend(others);
        let row = *rows.first()?;
        let mut found = None;
        for row in &rows {
            found = found.or_else(|| self.candidate(intent, *row));
        }
        // A target may be one of its parts; what is missing is missing to the whole.
        for row in rows.iter().filter(|_| matches!(intent, Intent::Target | Intent::Gap)) {
            let is_near = |near: usize| match intent {
                Intent::Gap => self.book.rows[*row].parent == Some(near),
                _ => self.book.rows[near].parent == Some(*row),
            };
            for near in (0..self.book.rows.len()).filter(|near| is_near(*near)) {
                found = found.or_else(|| self.candidate(intent, near));
            }
        }
        let is_free = !matches!(intent, Intent::Level | Intent::Target);
        let measured = |answer: &Answer| self.book.values[answer.values[0]].row;
        match found {
            Some(answer) if is_free || self.is_measured(measured(&answer), span.start()) => Some(answer),
            _ => self.not_stated(row),
        }
    }

    /// "sau sắp xếp còn lại mấy đơn vị": whether a question asks for a side of an event of which the report has neither side,
    /// or for what is left where the report counts what was done.
    fn is_off_event(&self, span: &Span) -> bool {
        let is_side = |kind: PeriodKind| matches!(kind, PeriodKind::Before | PeriodKind::After);
        let has_sides = |row: &usize| self.book.values_of(*row).iter().any(|value| is_side(value.kind));
        let first = &self.book.values[self.book.rows[span.rows[0]].first];
        let is_done = first.kind == PeriodKind::Total && first.from < first.to;
        let mut cues = self.reading.cues.iter().filter(|cue| matches!(cue.what, Cue::Before | Cue::After));
        cues.any(|cue| {
            cue.to - cue.from == 1 && span.words >> cue.to & 1 == 1
                || is_done && self.reading.fillers >> cue.from & 1 == 1
        }) && !span.rows.iter().any(has_sides)
    }

    /// Before some indicators those that the words of a name may also mean.
    fn with_first(&self, span: &Span, is: &dyn Fn(&usize) -> bool, rows: Vec<usize>) -> Vec<usize> {
        let mut out = self.named(span);
        out.retain(is);
        out.extend(rows);
        out
    }

    /// What an indicator has to say to the question; `None` if the report does not say it of this one.
    fn candidate(&self, intent: Intent, row: usize) -> Option<Answer> {
        let of = |is: &dyn Fn(&Value) -> bool| self.at(row, is);
        let is_relative = matches!(self.kind(row), UnitKind::Multiple | UnitKind::Excess);
        match intent {
            Intent::Target | Intent::Met if is_relative => self.one(self.level(row)?),
            Intent::Gap => self.missing(row),
            Intent::Met => self.met(row),
            // "được nâng lên loại mấy": what a grade is to become.
            Intent::Change if self.kind(row) == UnitKind::Grade => self.one(of(&|o| o.status == Status::Target)?),
            Intent::Change => self.changed(row),
            Intent::Target => self.one(of(&|o| o.status == Status::Target && self.is_then(o))?),
            Intent::Event(kind) => self.one(of(&|o| o.kind == kind)?),
            Intent::Events => self.answer_if_consistent(
                Form::Each,
                &[of(&|o| o.kind == PeriodKind::Before)?, of(&|o| o.kind == PeriodKind::After)?],
            ),
            Intent::When => self.one(self.valued(row)?),
            Intent::Rank if self.reading.has(Cue::Target) => self.one(of(&|o| o.status == Status::Target)?),
            Intent::Level if self.years.len() == 2 && self.level(row).is_none() => self.both(row),
            Intent::Rank | Intent::Level => self.one(self.other_side(self.level(row)?)),
            Intent::Larger => None,
        }
    }

    /// The first observation of an indicator that is so.
    pub(super) fn at(&self, row: usize, is: &dyn Fn(&Value) -> bool) -> Option<usize> {
        Some(self.book.rows[row].first + self.book.values_of(row).iter().position(is)?)
    }

    /// The level at the time asked for: what came of it, else what was before, else what is aimed at.
    fn level(&self, row: usize) -> Option<usize> {
        let of = |status: Status| self.at(row, &|o| o.status == status && self.is_then(o));
        let is_mean = |o: &Value| o.status == Status::Change && o.kind == PeriodKind::Mean && o.is_own_unit;
        self.latest(row, &|o| self.is_then(o))
            .or_else(|| of(Status::Baseline))
            .or_else(|| of(Status::Derived))
            .or_else(|| self.at(row, &|o| is_mean(o) && self.is_then(o)))
            .or_else(|| if self.reading.has(Cue::Now) { None } else { of(Status::Target) })
    }

    /// The levels of the two years asked for, the later first.
    fn both(&self, row: usize) -> Option<Answer> {
        let [a, b] = self.times(row)?;
        let is_earlier = self.book.values[a].to < self.book.values[b].to;
        self.answer_if_consistent(Form::Each, &if is_earlier { [b, a] } else { [a, b] })
    }

    /// What a question says itself it does not ask for: "679 thôn gộp lại còn bao nhiêu" says what was before the event.
    fn other_side(&self, at: usize) -> usize {
        let value = &self.book.values[at];
        let other = match value.kind {
            PeriodKind::Before => PeriodKind::After,
            PeriodKind::After => PeriodKind::Before,
            _ => return at,
        };
        let is_said = self.numbers.iter().flatten().any(|number| value.numbers.iter().any(|own| own.is(*number)));
        let found = if is_said { self.at(value.row, &|o| o.kind == other) } else { None };
        found.unwrap_or(at)
    }

    /// The last result that is so.
    fn latest(&self, row: usize, is: &dyn Fn(&Value) -> bool) -> Option<usize> {
        let mut last: Option<usize> = None;
        let first = self.book.rows[row].first;
        for (at, o) in self.book.values_of(row).iter().enumerate() {
            let is_later = last.is_none_or(|last| o.to >= self.book.values[last].to);
            if o.status == Status::Result && is(o) && is_later {
                last = Some(first + at);
            }
        }
        last
    }

    /// The observation with the number that the question names, else the level.
    fn valued(&self, row: usize) -> Option<usize> {
        if self.numbers.is_empty() {
            return self.level(row);
        }
        let first = self.book.rows[row].first;
        (first..first + self.book.rows[row].count).find(|at| self.accounts_for_numbers(&[*at]))
    }

    fn changed(&self, row: usize) -> Option<Answer> {
        let of = |kind: PeriodKind| self.at(row, &|o| o.status == Status::Change && o.kind == kind);
        let (mean, total) = (of(PeriodKind::Mean), of(PeriodKind::Change));
        let picked = if self.reading.has(Cue::Yearly) { mean.or(total) } else { total.or(mean) };
        let is_yearly = self.reading.has(Cue::Yearly) && mean.is_none();
        if let Some(growth) = is_yearly.then(|| self.growth(row)).flatten() {
            return self.one(growth);
        }
        let Some(change) = picked else { return self.risen(row) };
        let period = &self.book.values[change];
        let is_end = |year: &u16| *year == period.from || *year == period.to;
        if !self.asked().iter().all(is_end) {
            return None;
        }
        match self.level_of(row) {
            Some(level) if self.book.values[level].to == period.to && Some(change) == total => {
                self.answer_if_consistent(Form::Change, &[change, level])
            }
            _ => self.one(change),
        }
    }

    /// The growth a year of what is named, which is an indicator of its own.
    fn growth(&self, row: usize) -> Option<usize> {
        let span = self.reading.spans.iter().find(|span| span.rows.contains(&row))?;
        let is_growth = |near: &usize| *near != row && self.kind(*near) == UnitKind::Growth;
        let mut found = self.named(span).into_iter().filter(is_growth);
        let near = found.next()?;
        found.next().is_none().then(|| self.level(near)).flatten()
    }

    /// A change of what has none of its own: of a rate that is one itself, or between two levels.
    fn risen(&self, row: usize) -> Option<Answer> {
        let is_named = self.reading.cues.iter().any(|cue| {
            let word = self.reading.tokens[cue.from].spelling;
            matches!(cue.what, Cue::Up | Cue::Down) && self.book.is_name_of(row, word)
        });
        // "so với năm 2015": a level alone says no change since then.
        let is_since = self.years.len() == 1 && self.asked().is_empty();
        let is_rate = matches!(self.kind(row), UnitKind::Growth | UnitKind::PointsPerYear | UnitKind::Rate);
        if !is_since && (is_named || is_rate) {
            return self.one(self.level(row)?);
        }
        let before = self.at(row, &|o| o.status == Status::Baseline)?;
        self.answer_if_consistent(Form::Change, &[self.at(row, &|o| o.status == Status::Result)?, before])
    }

    /// The latest result, whatever is asked for.
    fn level_of(&self, row: usize) -> Option<usize> {
        self.latest(row, &|_| true)
    }

    fn missing(&self, row: usize) -> Option<Answer> {
        let level = self.level_of(row)?;
        let target = self.at(row, &|o| o.status == Status::Target)?;
        let (result, aim) = (&self.book.values[level], &self.book.values[target]);
        let is_theirs = |year: &u16| [aim.to, aim.from, result.to].contains(year);
        self.years.iter().all(is_theirs).then_some(())?;
        self.answer_if_consistent(Form::Gap, &[level, target])
    }

    /// What the report itself says of it: its own words first; a part of it has words of its own, and so has its whole.
    fn met(&self, row: usize) -> Option<Answer> {
        let judged = |row: usize| self.at(row, &|o| o.is_assessed && self.is_then(o));
        let assessed = judged(row)
            .or_else(|| self.book.children(row).find_map(judged))
            .or_else(|| self.book.rows[row].parent.and_then(judged));
        if let Some(assessed) = assessed {
            return self.answer_if_consistent(Form::Met, &[assessed]);
        }
        let result = self.at(row, &|o| o.status == Status::Result && self.is_then(o))?;
        self.answer_if_consistent(Form::Met, &[result]).map(|answer| Answer { kind: AnswerKind::NotStated, ..answer })
    }
}
