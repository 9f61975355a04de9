//! A text → every number in it with one verdict and what the report says. It says what the report says, never that a
//! text is wrong; where the words do not decide, it abstains.
//! Knows no page, and no text but the one it is given.

mod above;
mod asked;
mod certain;
mod change;
mod compare;
mod context;
mod cost;
mod derive;
mod loose;
mod manuscript;
mod matched;
mod named;
mod owner;
mod pace;
mod qualifier;
mod read;
mod say;
mod statistic;
mod stranger;
mod table;
mod telling;
mod text;
mod time;
mod value;
mod whose;
mod wording;

use crate::lexicon::{Lexicon, numerals};
use crate::locale::Lang;
use crate::sentence::Facts;

pub use manuscript::{Manuscript, Number, Part};
use std::ops::Range;

/// What is found about a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As in the report, perhaps in other notation.
    Same,
    /// A word of the number is lost, added or changed.
    Qualifier,
    /// Rounded.
    Rounded,
    /// Per cent for percentage points, or the reverse.
    Points,
    /// Per cent where percentage points are meant, as the report prints it, too.
    Printed,
    /// A target for a result, another year or span.
    Status,
    /// Another unit or magnitude.
    Unit,
    /// The report has another number.
    Different,
    /// Follows from numbers of the report.
    Derived,
    /// Not in the report.
    Absent,
    /// No statistic.
    None,
    /// The words do not decide.
    Unsure,
}

/// What a verdict means for who reads a text before it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concern {
    /// The report says it, or it follows from what the report says.
    Agrees,
    /// The report says something else.
    Differs,
    /// It cannot be held against the report.
    Open,
    /// There is nothing to check.
    Idle,
}

impl Verdict {
    /// Every verdict, in the order in which they are told.
    pub const ALL: [Verdict; 12] = [
        Verdict::Same,
        Verdict::Rounded,
        Verdict::Derived,
        Verdict::Different,
        Verdict::Status,
        Verdict::Unit,
        Verdict::Points,
        Verdict::Printed,
        Verdict::Qualifier,
        Verdict::Absent,
        Verdict::Unsure,
        Verdict::None,
    ];

    /// What it means for the reader.
    pub fn concern(self) -> Concern {
        match self {
            Verdict::Same | Verdict::Rounded | Verdict::Derived => Concern::Agrees,
            Verdict::Absent | Verdict::Unsure | Verdict::Printed => Concern::Open,
            Verdict::None => Concern::Idle,
            _ => Concern::Differs,
        }
    }

    /// The word of the programs' output.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Same => "same",
            Verdict::Qualifier => "qualifier",
            Verdict::Rounded => "rounded",
            Verdict::Points | Verdict::Printed => "points",
            Verdict::Status => "status",
            Verdict::Unit => "unit",
            Verdict::Different => "different",
            Verdict::Derived => "derived",
            Verdict::Absent => "absent",
            Verdict::None => "none",
            Verdict::Unsure => "unsure",
        }
    }
}

/// A number of a text with its verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// First UTF-16 unit of the number, its measure included.
    pub start: usize,
    /// The unit after the last.
    pub end: usize,
    /// The same in bytes.
    pub range: Range<usize>,
    /// What is found.
    pub verdict: Verdict,
    /// The observation it is compared with.
    pub observation: Option<String>,
    /// What is said of it; empty where nothing is.
    pub text: String,
    /// A sentence to write instead; empty where none is needed.
    pub corrected: String,
    /// Where the report says it.
    pub place: String,
}

/// Every number of a text, in order.
pub fn verify(facts: &Facts, lexicon: &Lexicon, text: &str, lang: Lang) -> Vec<Checked> {
    let text = &table::tabbed(text);
    let reading = lexicon.read(text);
    let mut found = numerals(text, &reading, lang);
    table::measure(text, &mut found, |unit| numerals(unit, &lexicon.read(unit), lang).pop());
    let read = read::read(text, reading, found, lang);
    let (mut byte, mut unit) = (0, 0);
    let mut utf16 = |to: usize| {
        unit += text[byte..to].encode_utf16().count();
        byte = to;
        unit
    };
    let mut out = Vec::new();
    for at in 0..read.numerals.len() {
        let range = read.numerals[at].range.clone();
        let (start, end) = (utf16(range.start), utf16(range.end));
        let found = compare::compare(facts, &read, at);
        out.push(Checked { start, end, range, ..say::say(facts, found, lang) });
    }
    out
}
