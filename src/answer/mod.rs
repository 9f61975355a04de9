//! A question in the words of the search field → one answer: which observations say it, or that the report does not.
//! Knows neither page nor index, and makes no sentence: it names the lines that were made when the site was. Where a word
//! of the question is not understood, it gives no answer rather than a wrong one.

mod asked;
mod book;
mod compose;
mod file;
mod intent;
mod larger;
mod number;
mod pick;
mod reading;
mod row;
mod words;

#[cfg(not(target_arch = "wasm32"))]
mod phrases;
#[cfg(not(target_arch = "wasm32"))]
mod write;

pub use book::{Book, Row, Value};
pub use file::{AnswerFile, AnswerPart};

use crate::locale::Lang;
use crate::text::Marks;
use intent::Intent;
use number::Number;
use reading::Reading;
use words::Cue;

/// What an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    /// The report says it.
    Value,
    /// A name alone was typed; the value is the one that stands for it.
    Named,
    /// The report does not say it; told is what it says instead.
    NotStated,
}

impl AnswerKind {
    /// The word of the programs' output.
    pub fn word(self) -> &'static str {
        match self {
            AnswerKind::Value | AnswerKind::Named => "value",
            AnswerKind::NotStated => "not-stated",
        }
    }
}

/// How an answer is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Each observation in its sentence.
    Each,
    /// A level with the change that led there.
    Change,
    /// A result with its target, and what lies between them.
    Gap,
    /// A result with the report's own judgement.
    Met,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What it is.
    pub kind: AnswerKind,
    /// Places in the dataset of the observations spoken of, the main one first.
    pub values: Vec<usize>,
    /// How it is told.
    pub form: Form,
    /// The language of the question, and of the sentence.
    pub lang: Lang,
}

/// What a question is made of.
struct Question<'a> {
    book: &'a Book,
    reading: Reading,
    years: Vec<u16>,
    numbers: Vec<[Number; 2]>,
    lang: Lang,
}

/// The answer to a question, `None` where it is none or not about this report.
pub fn answer(book: &Book, query: &str) -> Option<Answer> {
    // A paragraph is no question, and every keystroke passes here.
    if query.len() > 400 {
        return None;
    }
    // Part of a question may be typed without marks.
    let is_mixed = || reading::is_mixed(query).then_some(Marks::Missing);
    let read = |marks| Question::read(book, query, marks)?.answer();
    read(None).or_else(|| read(Some(is_mixed()?)))
}

impl<'a> Question<'a> {
    fn read(book: &'a Book, query: &str, marks: Option<Marks>) -> Option<Question<'a>> {
        let reading = Reading::new(book, query, marks)?;
        let (years, numbers) = asked::numbers(book, &reading);
        let lang = reading.language();
        let question = Question { book, reading, years, numbers, lang };
        question.is_understood().then_some(question)
    }

    fn answer(&self) -> Option<Answer> {
        let intent = self.intent();
        // A comparison with something that is not named, and a word that is to be explained.
        let is_alone = intent == Intent::Level && self.reading.has(Cue::Than);
        if is_alone || self.reading.has(Cue::Meaning) && self.is_name_alone() {
            return None;
        }
        let answer = self.answered(intent)?;
        let is_named = answer.kind == AnswerKind::Value && intent == Intent::Level && self.is_name_alone();
        Some(if is_named { Answer { kind: AnswerKind::Named, ..answer } } else { answer })
    }

    fn answered(&self, intent: Intent) -> Option<Answer> {
        if intent == Intent::Larger {
            return self.larger();
        }
        let main = self.reading.spans.first()?;
        let is_related = |b: &usize| main.rows.iter().any(|a| self.book.is_related(*a, *b));
        if self.reading.spans[1..].iter().any(|span| !span.rows.iter().any(is_related) && !self.is_of(span, main)) {
            return None;
        }
        self.pick(intent, main)
    }
}
