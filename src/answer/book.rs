//! What questions can be about, and the words that steer them: indicators with their names, observations with their years
//! and numbers, without a word of what is said of them. The build step writes it (`write`), a text whose first line is
//! numbers; anything else that is read is a smaller book.

use super::number::Number;
use super::words::Cue;
use crate::dataset::{Keyed, PeriodKind, Status, UnitKind};
use crate::text::{Fillers, Marks, Phrases, Spelling, spellings};

/// Everything that can be asked about.
#[derive(Default)]
pub struct Book {
    pub(super) rows: Vec<Row>,
    pub(super) values: Vec<Value>,
    /// Words that name an indicator, in any order.
    pub(super) names: Vec<(usize, Vec<Spelling>)>,
    /// Phrases that are cues, their words in order.
    pub(super) cues: Phrases<Cue>,
    /// Words that may stand around a name.
    pub(super) fillers: Fillers,
    /// Short forms, with the words that they stand for.
    short: Vec<(Spelling, Vec<Spelling>)>,
    /// What the report says around the values of each indicator.
    context: Vec<Vec<Spelling>>,
}

/// An indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// What its unit measures.
    pub(super) kind: UnitKind,
    /// Values of the same class can be compared.
    pub(super) class: u32,
    /// Its topic.
    pub(super) topic: u32,
    /// The indicator that it belongs to.
    pub(super) parent: Option<usize>,
    /// Its first observation, and how many there are.
    pub(super) first: usize,
    pub(super) count: usize,
}

/// An observation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    pub(super) row: usize,
    pub(super) status: Status,
    pub(super) kind: PeriodKind,
    pub(super) from: u16,
    pub(super) to: u16,
    /// Whether it is in the unit of its indicator.
    pub(super) is_own_unit: bool,
    /// Whether the report judges it.
    pub(super) is_assessed: bool,
    /// Its place among the values of its class by size.
    pub(super) size: u32,
    /// The number, with the other end of its range and its whole.
    pub(super) numbers: Vec<Number>,
}

/// Bits of a value's marks.
pub(super) const OWN_UNIT: u32 = 1;
pub(super) const ASSESSED: u32 = 2;

/// Numbers parted by spaces; what is missing is 0.
struct Reader<'a>(&'a str);

impl Reader<'_> {
    fn next(&mut self) -> u32 {
        let (number, rest) = self.0.split_once(' ').unwrap_or((self.0, ""));
        self.0 = rest;
        number.parse().unwrap_or(0)
    }

    /// A count, which is never more than what is left to read.
    fn count(&mut self) -> usize {
        (self.next() as usize).min(self.0.len())
    }

    fn kind<T: Keyed>(&mut self) -> T {
        T::at(self.next() as usize)
    }
}

impl Book {
    /// A book out of its text, with what stands elsewhere, a line an indicator: names parted by bars, and the words that the
    /// report prints its values with.
    pub fn read(text: &str, names: &str, context: &str) -> Book {
        let mut book = Book::default();
        let (numbers, text) = text.split_once('\n').unwrap_or_default();
        let mut reader = Reader(numbers);
        for _ in 0..reader.count() {
            let row = book.row(&mut reader);
            book.rows.push(row);
        }
        // A damaged book names no row that it does not have.
        let rows = book.rows.len();
        book.rows.iter_mut().for_each(|row| row.parent = row.parent.filter(|at| *at < rows));
        let (fillers, text) = text.split_once('\n').unwrap_or_default();
        book.fillers = Fillers::new(fillers);
        let (short, mut text) = text.split_once('\n').unwrap_or_default();
        let pairs = short.split('|').filter_map(|pair| pair.split_once('='));
        book.short = pairs.filter_map(|(short, full)| Some((*spellings(short).first()?, spellings(full)))).collect();
        book.context = context.split('\n').map(spellings).collect();
        let lists = Cue::ALL.map(|cue| {
            let (list, rest) = text.split_once('\n').unwrap_or_default();
            text = rest;
            (cue, list)
        });
        // What the province itself is called is not somewhere else: a folder may be about a city.
        book.cues = Phrases::listed(lists, |cue, words| cue != Cue::Elsewhere || !book.fillers.are(words));
        book.add_names(names);
        book.add_names(text);
        book
    }

    fn row(&mut self, reader: &mut Reader) -> Row {
        let (kind, class, topic) = (reader.kind(), reader.next(), reader.next());
        let parent = (reader.next() as usize).checked_sub(1);
        let (first, count) = (self.values.len(), reader.count());
        for _ in 0..count {
            let value = value(reader, self.rows.len());
            self.values.push(value);
        }
        Row { kind, class, topic, parent, first, count }
    }

    fn add_names(&mut self, lines: &str) {
        for (row, line) in lines.split('\n').enumerate().take(self.rows.len()) {
            // A whole without a number of its own cannot be asked for.
            if self.rows[row].count == 0 {
                continue;
            }
            for name in line.split('|') {
                let all = self.in_full(spellings(name));
                let mut words = all.clone();
                words.retain(|word| !self.fillers.has(*word, Marks::Typed));
                // Of a phrase one word is left that says too little: "share of industry".
                if words.len() == 1 && all.len() > 2 {
                    words = all;
                }
                if !words.is_empty() {
                    self.names.push((row, words));
                }
            }
        }
    }

    /// The words that a short form stands for.
    pub(super) fn full(&self, word: Spelling) -> Option<&[Spelling]> {
        let found = self.short.iter().find(|(short, _)| word.reads(*short, Marks::Missing));
        found.map(|(_, words)| &words[..])
    }

    fn in_full(&self, words: Vec<Spelling>) -> Vec<Spelling> {
        let full = |word: Spelling| self.full(word).map_or_else(|| vec![word], <[Spelling]>::to_vec);
        words.into_iter().flat_map(full).collect()
    }

    /// Whether the report prints values of an indicator with this word.
    pub(super) fn is_said_of(&self, row: usize, word: Spelling) -> bool {
        self.context.get(row).is_some_and(|words| words.iter().any(|known| word.reads(*known, Marks::Missing)))
    }

    /// The observations of an indicator.
    pub(super) fn values_of(&self, row: usize) -> &[Value] {
        let Row { first, count, .. } = self.rows[row];
        &self.values[first..first + count]
    }

    /// The indicator of an observation, and its place among those of the indicator.
    pub fn place(&self, at: usize) -> Option<[usize; 2]> {
        let row = self.values.get(at)?.row;
        Some([row, at - self.rows[row].first])
    }

    /// Whether two indicators are of one family.
    pub(super) fn is_related(&self, a: usize, b: usize) -> bool {
        let family = |row: usize| self.rows[row].parent.unwrap_or(row);
        self.rows[a].topic == self.rows[b].topic && family(a) == family(b)
    }

    /// The indicators that belong to another.
    pub(super) fn children(&self, row: usize) -> impl Iterator<Item = usize> {
        (0..self.rows.len()).filter(move |at| self.rows[*at].parent == Some(row))
    }

    /// Whether a word is part of any name of an indicator.
    pub(super) fn is_name_of(&self, row: usize, word: Spelling) -> bool {
        let fits = |known: &Spelling| word.reads(*known, Marks::Missing);
        self.names.iter().any(|(at, words)| *at == row && words.iter().any(fits))
    }

    /// The word that is meant by one that is none as it is typed: a mark is left out, or a letter is wrong. Of several that are
    /// as near, none is.
    pub(super) fn meant(&self, typed: Spelling) -> Option<Spelling> {
        let names = || self.names.iter().flat_map(|(_, words)| words);
        if names().any(|word| typed.reads(*word, Marks::Typed)) || self.cues.knows(typed, Marks::Typed) {
            return None;
        }
        if typed.key.is_syllable() {
            let meant = || names().filter(|word| !typed.is_bare() && typed.reads(**word, Marks::Missing));
            return only(meant().next(), meant());
        }
        let cues = || self.cues.iter().flat_map(|(_, words)| words);
        // For how many letters the marks are the same.
        let alike = |word: &&Spelling| (typed.marks ^ word.marks).trailing_zeros();
        // The tone is where it was typed, whatever became of the letters.
        let is_toned = |word: &&Spelling| typed.is_bare() || typed.tone() == word.tone();
        let near =
            |far: u8| names().chain(cues()).filter(is_toned).filter(move |word| typed.key.slip(word.key) == Some(far));
        // Of three letters without a mark little is left to go by.
        let is_told = typed.key.len() > 3 || !typed.is_bare();
        is_told.then(|| (0..3).find_map(|far| only(near(far).max_by_key(alike), near(far)))).flatten()
    }

    /// Whether a word is known at all.
    pub(super) fn knows(&self, word: Spelling) -> bool {
        let fits = |known: &Spelling| word.reads(*known, Marks::Missing);
        self.fillers.has(word, Marks::Typed)
            || self.names.iter().any(|(_, words)| words.iter().any(fits))
            || self.cues.knows(word, Marks::Missing)
    }
}

/// One of some words, if all of them are it by their letters.
fn only<'a>(one: Option<&Spelling>, mut words: impl Iterator<Item = &'a Spelling>) -> Option<Spelling> {
    let one = *one?;
    words.all(|word| word.key == one.key).then_some(one)
}

fn value(reader: &mut Reader, row: usize) -> Value {
    let (status, kind) = (reader.kind(), reader.kind());
    let (from, to) = (reader.next() as u16, reader.next() as u16);
    let (marks, size) = (reader.next(), reader.next());
    let numbers = (0..reader.count()).map(|_| Number { digits: reader.next(), exponent: reader.next() as i32 - 16 });
    let numbers = numbers.collect();
    let (is_own_unit, is_assessed) = (marks & OWN_UNIT != 0, marks & ASSESSED != 0);
    Value { row, status, kind, from, to: from + to, is_own_unit, is_assessed, size, numbers }
}
