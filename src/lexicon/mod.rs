//! What the words of a paragraph are about: the indicators they name, and cues of status, time and bounds.
//! Knows no verdict, and no value: it reads words, others decide.

mod number;
mod words;

pub use number::{Measure, Numeral, numerals};
pub use words::{Cue, qualifier_cue};

use crate::dataset::{Dataset, UnitKind};
use crate::locale::Lang;
use crate::text::{Kind, Spelling, Token, tokens};
use crate::vocabulary::Vocabulary;

/// A sense of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sense {
    /// Index of an indicator.
    Topic(u16),
    /// A cue.
    Cue(Cue),
}

/// Words with their sense.
struct Entry {
    words: Vec<Spelling>,
    sense: Sense,
}

/// Everything that can be recognised; made once.
pub struct Lexicon {
    /// By the key of their first word.
    entries: Vec<Entry>,
    fillers: Vec<Spelling>,
    /// By indicator: whether it is a number of things.
    counted: Vec<bool>,
}

/// Words of a text that name an indicator or give a cue; word numbers, the end not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// What they mean.
    pub what: T,
    /// The first word.
    pub from: usize,
    /// The word after the last.
    pub to: usize,
}

/// A text as read.
pub struct Reading {
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// Indicators named, by index in the dataset; several where the same words name several.
    pub topics: Vec<Found<usize>>,
    /// First words of names of what can be counted.
    counted: Vec<usize>,
    /// Cues, in order.
    pub cues: Vec<Found<Cue>>,
    /// Tokens that may stand around a name.
    pub fillers: Vec<bool>,
    /// Number of the sentence of each token.
    pub sentences: Vec<u32>,
    /// Number of the clause of each token: what commas and semicolons part.
    pub clauses: Vec<u32>,
}

impl Lexicon {
    /// A lexicon of the indicators' names and of the common cues.
    pub fn new(dataset: &Dataset, vocabulary: &Vocabulary) -> Lexicon {
        let mut fillers = spelled(words::FILLERS);
        let province = dataset.site("province");
        fillers.extend(spelled(&province.vi));
        let mut lexicon = Lexicon { entries: Vec::new(), fillers, counted: Vec::new() };
        for (number, row) in dataset.indicators.iter().enumerate() {
            let is_whole = !dataset.observations.iter().any(|o| o.indicator == row.id);
            lexicon.counted.push(dataset.unit(&row.unit).is_some_and(|unit| unit.kind == UnitKind::Count));
            if is_whole {
                continue;
            }
            let own = [&row.name.vi, &row.name.en, &row.short.vi, &row.short.en];
            let more = vocabulary.phrase(&row.id.0).map_or(&[][..], |phrase| &phrase.names);
            for name in own.into_iter().chain(more) {
                let words = spelled(name).into_iter().filter(|word| !lexicon.is_filler(*word, true)).collect();
                lexicon.entries.push(Entry { words, sense: Sense::Topic(number as u16) });
            }
        }
        for (cue, phrases) in words::CUES {
            let entries = phrases.split('|').map(|phrase| Entry { words: spelled(phrase), sense: Sense::Cue(cue) });
            lexicon.entries.extend(entries);
        }
        lexicon.entries.retain(|entry| !entry.words.is_empty());
        lexicon.entries.sort_by_key(|entry| entry.words[0].key);
        lexicon
    }

    fn is_filler(&self, word: Spelling, is_marked: bool) -> bool {
        self.fillers.iter().any(|filler| fits(word, *filler, is_marked))
    }

    /// Reads a text.
    pub fn read(&self, text: &str) -> Reading {
        let tokens = tokens(text);
        let is_marked = is_marked(&tokens);
        let fillers = tokens.iter().map(|token| self.is_filler(token.spelling, is_marked)).collect();
        let (mut sentences, mut clauses) = (Vec::new(), Vec::new());
        let (mut sentence, mut clause, mut end) = (0, 0, 0);
        for token in &tokens {
            let between = &text[end..token.range.start];
            let is_new = between.contains(['.', '!', '?', '\n', '…']);
            sentence += u32::from(is_new);
            clause += u32::from(is_new || between.contains([',', ';', ':', '(', ')']));
            end = token.range.end;
            sentences.push(sentence);
            clauses.push(clause);
        }
        let mut reading =
            Reading { tokens, topics: Vec::new(), counted: Vec::new(), cues: Vec::new(), fillers, sentences, clauses };
        for at in 0..reading.tokens.len() {
            self.match_at(at, is_marked, &mut reading);
        }
        longest(&mut reading.topics);
        longest(&mut reading.cues);
        // "tăng trưởng" is a name here, its "tăng" no cue.
        let mut topics = std::mem::take(&mut reading.topics);
        topics.retain(|t| {
            !reading.cues.iter().any(|c| c.from <= t.from && t.to <= c.to && c.to - c.from > t.to - t.from)
        });
        reading.cues.retain(|cue| !topics.iter().any(|t| t.from <= cue.from && cue.to <= t.to && !is_bound(cue.what)));
        let counted = topics.iter().filter(|topic| self.counted.get(topic.what) == Some(&true));
        reading.counted = counted.map(|topic| topic.from).collect();
        reading.topics = topics;
        reading
    }

    fn match_at(&self, at: usize, is_marked: bool, reading: &mut Reading) {
        let key = reading.tokens[at].spelling.key;
        let from = self.entries.partition_point(|entry| entry.words[0].key < key);
        let low = self.entries[..from]
            .iter()
            .rev()
            .take_while(|entry| is_plural(entry.words[0], reading.tokens[at].spelling));
        let high = self.entries[from..]
            .iter()
            .take_while(|entry| entry.words[0].key == key || is_plural(reading.tokens[at].spelling, entry.words[0]));
        for entry in low.chain(high) {
            let fits_at = |word: Spelling, i: usize| fits(reading.tokens[i].spelling, word, is_marked);
            match entry.sense {
                Sense::Cue(what) => {
                    let to = at + entry.words.len();
                    let is_there = to <= reading.tokens.len()
                        && reading.sentences[to - 1] == reading.sentences[at]
                        && entry.words.iter().enumerate().all(|(i, word)| fits_at(*word, at + i));
                    if is_there {
                        reading.cues.push(Found { what, from: at, to });
                    }
                }
                Sense::Topic(number) => {
                    if let Some(to) = name_at(entry, at, is_marked, reading) {
                        reading.topics.push(Found { what: usize::from(number), from: at, to });
                    }
                }
            }
        }
    }
}

/// Where a name ends that begins at a word; fillers may stand between its words.
fn name_at(entry: &Entry, from: usize, is_marked: bool, reading: &Reading) -> Option<usize> {
    let mut at = from;
    for word in &entry.words {
        loop {
            let token = reading.tokens.get(at).filter(|_| reading.sentences[at] == reading.sentences[from])?;
            if fits(token.spelling, *word, is_marked) {
                break;
            }
            if at == from || !reading.fillers[at] {
                return None;
            }
            at += 1;
        }
        at += 1;
    }
    Some(at)
}

impl Reading {
    /// The language of a text, in which names may have the other's letters: Vietnamese has marks in most of its words.
    pub fn text_language(&self) -> Lang {
        let marked = self.words().filter(|word| !word.is_bare()).count();
        if marked * 4 > self.words().count() { Lang::Vi } else { self.bare_language() }
    }

    fn words(&self) -> impl Iterator<Item = Spelling> {
        self.tokens.iter().map(|token| token.spelling).filter(|word| word.key.at(0).is_ascii_alphabetic())
    }

    fn bare_language(&self) -> Lang {
        let has_vowel = |word: &Spelling| (0..word.key.len()).any(|at| b"aeiou".contains(&word.key.at(at)));
        let spoken = self.words().filter(has_vowel).count();
        let foreign = self.words().filter(has_vowel).filter(|word| !word.key.is_syllable()).count();
        if foreign * 3 > spoken { Lang::En } else { Lang::Vi }
    }

    /// Whether the name of something that is counted begins at a word.
    pub fn is_counted(&self, at: usize) -> bool {
        self.counted.contains(&at)
    }

    /// Whether a cue is anywhere.
    pub fn has(&self, cue: Cue) -> bool {
        self.cues.iter().any(|found| found.what == cue)
    }

    /// Words that are neither name nor cue, number nor filler, among some words.
    pub fn unknown(&self, range: std::ops::Range<usize>) -> Vec<usize> {
        let covered = |at: usize| {
            self.topics.iter().any(|t| t.from <= at && at < t.to) || self.cues.iter().any(|c| c.from <= at && at < c.to)
        };
        range.filter(|at| self.tokens[*at].kind == Kind::Word && !self.fillers[*at] && !covered(*at)).collect()
    }
}

/// Words before a number are read on their own, also within a name.
fn is_bound(cue: Cue) -> bool {
    matches!(cue, Cue::Up | Cue::Down | Cue::Before | Cue::After)
}

fn spelled(words: &str) -> Vec<Spelling> {
    tokens(words).into_iter().map(|token| token.spelling).collect()
}

/// Whether marks are typed at all: then a word without them is meant without them.
fn is_marked(tokens: &[Token]) -> bool {
    let words = || tokens.iter().filter(|token| token.kind == Kind::Word);
    words().filter(|token| !token.spelling.is_bare()).count() * 4 >= words().count().max(1)
}

/// A typed word for a word of the lexicon.
fn fits(typed: Spelling, word: Spelling, is_marked: bool) -> bool {
    if typed.key != word.key {
        return is_plural(typed, word) || is_plural(word, typed);
    }
    let difference = typed.difference(word);
    difference.conflicts == 0 && (difference.missing == 0 || !is_marked)
}

/// "parks" for "park".
fn is_plural(many: Spelling, one: Spelling) -> bool {
    let len = one.key.len();
    many.is_bare()
        && one.is_bare()
        && len > 3
        && many.key.len() == len + 1
        && many.key.at(len) == b's'
        && one.key < many.key
        && many.key < one.key.end()
}

/// Leaves out what stands within something longer; of equal stretches all stay.
fn longest<T: Copy>(found: &mut Vec<Found<T>>) {
    let all = found.clone();
    found.retain(|one| {
        !all.iter()
            .any(|other| other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from)
    });
}

impl<T: Copy> Found<T> {
    /// Whether a word is among them.
    pub fn holds(&self, at: usize) -> bool {
        self.from <= at && at < self.to
    }
}
