//! An answer as the lines that tell it. The lines of an indicator were made when the site was: for each observation its
//! sentence and the sentence with the report's judgement, then the change, then the way to the target, each in Vietnamese
//! and English.

use super::{Answer, Book, Form, Question, Says};
use crate::dataset::{PeriodKind, Status};
use crate::locale::Lang;

/// Lines of an observation, and of an indicator beside these.
pub const LINES: usize = 4;

impl Answer {
    /// Each line: the indicator, the place of an observation in it, the number of the line.
    pub fn lines(&self, book: &Book) -> Vec<[usize; 3]> {
        let is_alone = self.form != Form::Each;
        let mut lines = Vec::new();
        for at in &self.values {
            let Some([row, own]) = book.place(*at) else { continue };
            let line = match self.form {
                Form::Each => own * LINES,
                Form::Met => own * LINES + 2,
                Form::Change => book.rows[row].count * LINES,
                Form::Gap => book.rows[row].count * LINES + 2,
            };
            lines.push([row, own, line + usize::from(self.lang == Lang::En)]);
            if is_alone {
                break;
            }
        }
        lines
    }
}

impl Question<'_> {
    /// An answer that names every number of the question.
    pub(super) fn say(&self, form: Form, values: &[usize]) -> Option<Answer> {
        self.agrees(values).then(|| Answer { says: Says::Value, values: values.to_vec(), form, lang: self.lang })
    }

    pub(super) fn one(&self, value: usize) -> Option<Answer> {
        self.say(Form::Each, &[value])
    }

    /// Every number of the question is one of the answer's. What was before an event is told by what came after.
    pub(super) fn agrees(&self, told: &[usize]) -> bool {
        let is_event = |at: &usize| matches!(self.book.values[*at].kind, PeriodKind::Before | PeriodKind::After);
        let all: Vec<usize> = match told {
            [at] if is_event(at) => {
                let row = &self.book.rows[self.book.values[*at].row];
                (row.first..row.first + row.count).collect()
            }
            _ => told.to_vec(),
        };
        self.numbers.iter().all(|readings| {
            let mut numbers = all.iter().flat_map(|at| &self.book.values[*at].numbers);
            numbers.any(|known| readings.iter().any(|number| number.is(*known)))
        })
    }

    /// The report does not say it; told is its latest result, or whatever it has.
    pub(super) fn not_stated(&self, row: usize) -> Option<Answer> {
        let mut latest = self.book.rows[row].first;
        let values = self.book.values_of(row);
        let results = || values.iter().enumerate().filter(|(_, o)| o.status == Status::Result);
        if let Some(last) = results().map(|(_, o)| o.to).max() {
            latest += results().find(|(_, o)| o.to == last).map_or(0, |(at, _)| at);
        }
        Some(Answer { says: Says::NotStated, values: vec![latest], form: Form::Each, lang: self.lang })
    }
}
