//! An answer: the observations it speaks of, and the lines of their indicators' files that tell it.

use super::file::{AnswerFile, AnswerPart};
use super::number::Number;
use super::{Answer, AnswerKind, Book, Form, Question, Value};
use crate::dataset::{PeriodKind, Status};
use crate::locale::Lang;

impl Answer {
    /// Its parts, one after the other: the indicator, the place of an observation in it, what is said of it.
    pub fn parts(&self, book: &Book) -> Vec<(usize, usize, AnswerPart)> {
        // What speaks of two observations is said once.
        let spoken = if self.form == Form::Each { &self.values[..] } else { &self.values[..self.values.len().min(1)] };
        let places = spoken.iter().filter_map(|at| book.place(*at));
        let part = |[row, own]: [usize; 2]| {
            let part = match self.form {
                Form::Each => AnswerPart::Sentence(own),
                Form::Met => AnswerPart::Assessed(own),
                Form::Change => AnswerPart::Change,
                Form::Gap => AnswerPart::Gap,
            };
            (row, own, part)
        };
        places.map(part).collect()
    }

    /// The same as lines: the indicator, then in its file the line of the answer that speaks of the observation first, in a
    /// Vietnamese interface, and the line that says it.
    pub fn lines(&self, book: &Book) -> Vec<[usize; 3]> {
        let line = |(row, own, part): (usize, usize, AnswerPart)| {
            let file = AnswerFile::of(book.rows[row].count);
            [row, file.opening(own, Lang::Vi), file.line_of(part, self.lang)]
        };
        self.parts(book).into_iter().map(line).collect()
    }
}

impl Question<'_> {
    /// An answer of these values, if it accounts for every number of the question.
    pub(super) fn answer_if_consistent(&self, form: Form, values: &[usize]) -> Option<Answer> {
        self.accounts_for_numbers(values).then(|| Answer {
            kind: AnswerKind::Value,
            values: values.to_vec(),
            form,
            lang: self.lang,
        })
    }

    pub(super) fn one(&self, value: usize) -> Option<Answer> {
        self.answer_if_consistent(Form::Each, &[value])
    }

    /// Every number of the question is one of the answer's, or of its family, or of something else that it names:
    /// "trong 17 đô thị". What was before an event is
    /// told by what came after.
    pub(super) fn accounts_for_numbers(&self, values: &[usize]) -> bool {
        let is_event = |at: &usize| matches!(self.book.values[*at].kind, PeriodKind::Before | PeriodKind::After);
        let all: Vec<usize> = match values {
            [at] if is_event(at) => {
                let row = &self.book.rows[self.book.values[*at].row];
                (row.first..row.first + row.count).collect()
            }
            _ => values.to_vec(),
        };
        self.numbers.iter().all(|readings| {
            let row = self.book.values[values[0]].row;
            let is_near = |near: &usize| {
                *near != row && self.book.is_related(row, *near)
                    || self.reading.spans[1..].iter().any(|span| span.rows.contains(near))
            };
            let others = (0..self.book.rows.len()).filter(is_near).flat_map(|near| self.book.values_of(near));
            let mut numbers =
                all.iter().map(|at| &self.book.values[*at]).chain(others).flat_map(|value| &value.numbers);
            numbers.any(|known| readings.iter().any(|number| number.is(*known)))
        })
    }

    /// Whether one value of an indicator has every number of the question.
    pub(super) fn has_numbers(&self, row: usize) -> bool {
        let is_of = |value: &Value, readings: &[Number; 2]| {
            value.numbers.iter().any(|known| readings.iter().any(|number| number.is(*known)))
        };
        self.book.values_of(row).iter().any(|value| self.numbers.iter().all(|readings| is_of(value, readings)))
    }

    /// The report does not say it; told is its latest result, or whatever it has.
    pub(super) fn not_stated(&self, row: usize) -> Option<Answer> {
        let mut latest = self.book.rows[row].first;
        let values = self.book.values_of(row);
        let results = || values.iter().enumerate().filter(|(_, o)| o.status == Status::Result);
        if let Some(last) = results().map(|(_, o)| o.to).max() {
            latest += results().find(|(_, o)| o.to == last).map_or(0, |(at, _)| at);
        }
        Some(Answer { kind: AnswerKind::NotStated, values: vec![latest], form: Form::Each, lang: self.lang })
    }
}
