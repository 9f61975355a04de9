//! What the words of a paragraph are about: the indicators they name, and cues of status, time and bounds.
//! Knows no verdict, and no value: it reads words, others decide.

mod number;
mod words;

pub use number::{Measure, Numeral, numerals};
pub use words::{Cue, qualifier_cue};

use crate::dataset::{Dataset, ELSEWHERE, UnitKind};
use crate::locale::{Bilingual, Lang};
use crate::text::{Fillers, Found, Kind, Marks, Parts, Phrases, Spelling, Token, is_foreign, longest, tokens};
use crate::vocabulary::Vocabulary;

/// Everything that can be recognised; made once.
pub struct Lexicon {
    /// Names of indicators, by their index.
    topics: Phrases<usize>,
    cues: Phrases<Cue>,
    fillers: Fillers,
    /// By indicator: whether it is a number of things.
    counted: Vec<bool>,
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
    /// The sentence and the clause of each token.
    pub parts: Parts,
}

impl Lexicon {
    /// A lexicon of the indicators' names and of the common cues.
    pub fn new(dataset: &Dataset, vocabulary: &Vocabulary) -> Lexicon {
        let fillers = Fillers::new(&Fillers::words(&dataset.site("province").vi));
        let (mut names, mut counted) = (Vec::new(), Vec::new());
        for (number, row) in dataset.indicators.iter().enumerate() {
            let is_whole = dataset.observations_of(&row.id).next().is_none();
            counted.push(dataset.unit(&row.unit).is_some_and(|unit| unit.kind == UnitKind::Count));
            if is_whole {
                continue;
            }
            let own = [&row.name.vi, &row.name.en, &row.short.vi, &row.short.en];
            let more = vocabulary.phrase(&row.id.0).map_or(&[][..], |phrase| &phrase.names);
            names.extend(own.into_iter().chain(more).map(|name| (number, fillers.without(name))));
        }
        Lexicon { topics: Phrases::new(names), cues: cues(dataset, &fillers), fillers, counted }
    }

    /// Reads a text.
    pub fn read(&self, text: &str) -> Reading {
        let tokens = tokens(text);
        let marks = Marks::of(&tokens);
        let parts = Parts::new(text, &tokens);
        let fillers = tokens.iter().map(|token| self.fillers.has(token.spelling, marks)).collect();
        let mut cues = self.cues.find(&tokens, &parts, marks);
        let mut reading = Reading { tokens, topics: Vec::new(), counted: Vec::new(), cues: Vec::new(), fillers, parts };
        let mut topics = self.topics(&reading, marks);
        // "tăng trưởng" is a name here, its "tăng" no cue.
        topics.retain(|topic| !cues.iter().any(|cue| topic.is_within(cue)));
        cues.retain(|cue| !topics.iter().any(|t| t.from <= cue.from && cue.to <= t.to && !is_bound(cue.what)));
        let counted = topics.iter().filter(|topic| self.counted.get(topic.what) == Some(&true));
        reading.counted = counted.map(|topic| topic.from).collect();
        Reading { topics, cues, ..reading }
    }

    /// The names used; the longest of what overlaps.
    fn topics(&self, reading: &Reading, marks: Marks) -> Vec<Found<usize>> {
        let mut topics = Vec::new();
        for (from, token) in reading.tokens.iter().enumerate() {
            for (what, words) in self.topics.starting(token.spelling) {
                let to = name_at(words, from, marks, reading);
                topics.extend(to.map(|to| Found { what: *what, from, to }));
            }
        }
        longest(&mut topics);
        topics
    }
}

/// The cues, with the places that the folder names. What the province itself is called is not somewhere else: a folder may
/// be about a city.
fn cues(dataset: &Dataset, fillers: &Fillers) -> Phrases<Cue> {
    let Bilingual { vi, en } = dataset.site(ELSEWHERE);
    let lists = words::CUES.into_iter().chain([(Cue::Elsewhere, vi.as_str()), (Cue::Elsewhere, en)]);
    Phrases::listed(lists, |cue, words| cue != Cue::Elsewhere || !fillers.are(words))
}

/// Where a name ends that begins at a word; fillers may stand between its words.
fn name_at(name: &[Spelling], from: usize, marks: Marks, reading: &Reading) -> Option<usize> {
    let sentences = &reading.parts.sentences;
    let mut at = from;
    for word in name {
        loop {
            let token = reading.tokens.get(at).filter(|_| sentences[at] == sentences[from])?;
            if token.spelling.reads(*word, marks) {
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
        if marked * 4 <= self.words().count() && is_foreign(self.words()) { Lang::En } else { Lang::Vi }
    }

    fn words(&self) -> impl Iterator<Item = Spelling> {
        self.tokens.iter().map(|token| token.spelling).filter(|word| word.key.at(0).is_ascii_alphabetic())
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
        let covered = |at: usize| self.topics.iter().any(|t| t.holds(at)) || self.cues.iter().any(|c| c.holds(at));
        range.filter(|at| self.tokens[*at].kind == Kind::Word && !self.fillers[*at] && !covered(*at)).collect()
    }
}

/// Words before a number are read on their own, also within a name.
fn is_bound(cue: Cue) -> bool {
    matches!(cue, Cue::Up | Cue::Down | Cue::Before | Cue::After)
}
