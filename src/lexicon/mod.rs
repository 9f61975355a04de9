//! What the words of a paragraph are about: the indicators they name, and cues of status, time and bounds.
//! Knows no verdict, and no value: it reads words, others decide.

mod number;
mod words;

pub use number::{Measure, Numeral, numerals};
pub use words::{Cue, qualifier_cue};

use crate::dataset::{Dataset, ELSEWHERE, UnitKind};
use crate::locale::{Bilingual, Lang};
use crate::text::{
    Fillers, Found, Kind, Marks, Parts, Phrases, Spelling, Token, is_foreign, longest, spellings, tokens,
};
use crate::vocabulary::Vocabulary;

/// Everything that can be recognised; made once.
pub struct Lexicon {
    /// Names of indicators, by their index.
    topics: Phrases<usize>,
    cues: Phrases<Cue>,
    fillers: Fillers,
    /// What the province is called.
    home: Vec<Spelling>,
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
    /// First words of the name of the province.
    pub homes: Vec<usize>,
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
        let home = spellings(&dataset.site("province").vi);
        Lexicon { topics: Phrases::new(names), cues: cues(dataset, &fillers), fillers, home, counted }
    }

    /// Reads a text.
    pub fn read(&self, text: &str) -> Reading {
        let tokens = tokens(text);
        let marks = Marks::of(&tokens);
        let parts = Parts::new(text, &tokens);
        let fillers = tokens.iter().map(|token| self.fillers.has(token.spelling, marks)).collect();
        let mut cues = self.cues.find(&tokens, &parts, marks);
        let (topics, counted, homes) = (Vec::new(), Vec::new(), self.homes(&tokens, marks));
        let mut reading = Reading { tokens, topics, counted, homes, cues: Vec::new(), fillers, parts };
        let mut topics = self.topics(&reading, marks);
        self.add_elliptic(&reading, marks, &mut topics);
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

    /// Where the province is named.
    fn homes(&self, tokens: &[Token], marks: Marks) -> Vec<usize> {
        let is_home = |from: &usize| {
            let here = tokens.get(*from..from + self.home.len()).unwrap_or_default();
            !here.is_empty() && here.iter().zip(&self.home).all(|(token, word)| token.spelling.reads(*word, marks))
        };
        (0..tokens.len()).filter(is_home).collect()
    }

    /// Names of which only what differs from a name before is said: "nước sạch: thành thị 94,8%, nông thôn trên 80%".
    fn add_elliptic(&self, reading: &Reading, marks: Marks, topics: &mut Vec<Found<usize>>) {
        let (tokens, sentences) = (&reading.tokens, &reading.parts.sentences);
        for topic in topics.clone() {
            let said = (topic.from..topic.to).filter(|at| !reading.fillers[*at]).map(|at| tokens[at].spelling);
            let said: Vec<Spelling> = said.collect();
            let rest = (topic.to..tokens.len()).find(|at| sentences[*at] != sentences[topic.from]);
            let end = rest.unwrap_or(tokens.len());
            for (what, name) in self.topics.iter().filter(|(what, _)| *what != topic.what) {
                let Some(own) = difference(name, &said, marks) else { continue };
                let is_there = |from: &usize| {
                    let to = from + own.len();
                    to <= end
                        && tokens[*from..to].iter().zip(&own).all(|(token, word)| token.spelling.reads(*word, marks))
                        && topics.iter().all(|other| to <= other.from || other.to <= *from)
                };
                if let Some(from) = (topic.to..end).find(is_there) {
                    let at = topics.partition_point(|other| other.from <= from);
                    topics.insert(at, Found { what: *what, from, to: from + own.len() });
                }
            }
        }
    }
}

/// The words of a name that are not said by a like one; `None` where they are too few to name anything, or too many.
fn difference(name: &[Spelling], said: &[Spelling], marks: Marks) -> Option<Vec<Spelling>> {
    let is_said = |word: &Spelling| said.iter().any(|known| known.reads(*word, marks));
    let first = name.iter().position(|word| !is_said(word))?;
    // A number says nothing without the word before it: "mức độ 2".
    let first = first - usize::from(first > 0 && name[first].key.at(0).is_ascii_digit());
    let last = name.iter().rposition(|word| !is_said(word))?;
    let own = name[first..=last].to_vec();
    let shared = name.iter().filter(|word| is_said(word)).count();
    (own.len() >= 2 && shared >= own.len() && said.len() <= shared + own.len()).then_some(own)
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
