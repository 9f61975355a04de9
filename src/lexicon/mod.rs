//! What the words of a paragraph are about: the indicators they name, and cues of status, time and bounds.
//! Knows no verdict, and no value: it reads words, others decide.

mod names;
mod number;
mod words;

pub use number::{Measure, Numeral, numerals};
pub use words::{Cue, qualifier_cue};

use crate::dataset::{Dataset, ELSEWHERE, IndicatorId, Relation, UnitKind};
use crate::locale::{Bilingual, Lang};
use crate::text::{Fillers, Found, Kind, Marks, Parts, Phrases, Spelling, Token, is_foreign, spellings, tokens};
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
    /// By indicator: what it is a part of.
    parents: Vec<Option<usize>>,
    /// What things are counted in: districts, projects.
    things: Phrases<usize>,
}

/// A text as read.
pub struct Reading {
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// Indicators named, by index in the dataset; several where the same words name several.
    pub topics: Vec<Found<usize>>,
    /// First words of names of what can be counted.
    counted: Vec<usize>,
    /// First words of what things are counted in.
    things: Vec<usize>,
    /// First words of the name of the province.
    pub homes: Vec<usize>,
    /// Cues, in order.
    pub cues: Vec<Found<Cue>>,
    /// Tokens that may stand around a name.
    pub fillers: Vec<bool>,
    /// Tokens within a name that are not of it: "kinh tế [giai đoạn 2016-2020] tăng".
    pub skipped: Vec<bool>,
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
            counted.push(dataset.unit(&row.unit).is_some_and(|unit| unit.kind() == UnitKind::Count));
            if is_whole {
                continue;
            }
            // Of "mức độ một" too little is left to name anything.
            let is_name = |words: &Vec<Spelling>| words.len() > 1 || words.iter().any(|word| word.key.len() > 2);
            let more = vocabulary.names(&row.id.0).iter().map(String::as_str);
            let all = row.names().into_iter().chain(more).map(|name| fillers.without(name));
            names.extend(all.filter(is_name).map(|words| (number, words)));
        }
        let home = spellings(&dataset.site("province").vi);
        let units = dataset.units.iter().filter(|unit| unit.kind() == UnitKind::Count);
        let things = units.flat_map(|unit| [&unit.symbol.vi, &unit.symbol.en]).map(|words| (0, spellings(words)));
        let things = Phrases::new(things.collect());
        let at = |id: &IndicatorId| dataset.indicators.iter().position(|row| row.id == *id);
        let parents = dataset
            .indicators
            .iter()
            .map(|row| row.parent.as_ref().filter(|(_, of)| *of != Relation::See).and_then(|(id, _)| at(id)))
            .collect();
        let cues = cues(dataset, &fillers, &names);
        let topics = Phrases::new(names);
        Lexicon { topics, cues, fillers, home, counted, parents, things }
    }

    /// Reads a text.
    pub fn read(&self, text: &str) -> Reading {
        let tokens = tokens(text);
        let marks = Marks::of(&tokens);
        let parts = Parts::new(text, &tokens);
        let is_filler = |token: &Token| self.fillers.has(token.spelling, marks) || is_item(text, token);
        let mut fillers: Vec<bool> = tokens.iter().map(is_filler).collect();
        let mut cues = self.cues.find(&tokens, &parts, marks);
        let (topics, counted, homes) = (Vec::new(), Vec::new(), self.homes(&tokens));
        let things = self.things.find(&tokens, &parts, marks).iter().map(|one| one.from).collect();
        let own = homes.iter().flat_map(|from| *from..(*from + self.home.len()).min(tokens.len()));
        own.for_each(|at| fillers[at] = true);
        let skipped = vec![false; tokens.len()];
        let mut reading = Reading { tokens, topics, counted, things, homes, cues: Vec::new(), fillers, skipped, parts };
        let (mut topics, gaps) = self.names(&reading, marks);
        gaps.into_iter().for_each(|at| reading.skipped[at] = true);
        // "tăng trưởng" is a name here, its "tăng" no cue.
        // "Hộ cận nghèo", "rừng sản xuất" have names of the report within, and are none.
        let is_other = |topic: &Found<usize>, cue: &Found<Cue>| {
            cue.what == Cue::Other && topic.from < cue.to && cue.from < topic.to
        };
        topics.retain(|topic| !cues.iter().any(|cue| topic.is_within(cue) || is_other(topic, cue)));
        let is_own = |cue: &Found<Cue>| is_bound(cue.what) || (cue.from..cue.to).all(|at| reading.skipped[at]);
        // "xuất khẩu vượt" is a name, and "vượt 9,5 tỷ" a bound.
        let is_last = |cue: &Found<Cue>, t: &Found<usize>| cue.what == Cue::Over && cue.to == t.to;
        let is_of = |cue: &Found<Cue>, t: &Found<usize>| t.from <= cue.from && cue.to <= t.to && !is_last(cue, t);
        cues.retain(|cue| !topics.iter().any(|t| is_of(cue, t) && !is_own(cue)));
        let counted = topics.iter().filter(|topic| self.counted.get(topic.what) == Some(&true));
        reading.counted = counted.map(|topic| topic.from).collect();
        Reading { topics, cues, ..reading }
    }

    /// Where the province is named, with or without its marks.
    fn homes(&self, tokens: &[Token]) -> Vec<usize> {
        // The province by its initials, as people shorten it.
        let is_short = |token: &Token| {
            let key = token.spelling.key;
            key.len() == self.home.len() && (0..key.len()).all(|at| key.at(at) == self.home[at].key.at(0))
        };
        let is_home = |from: &usize| {
            let here = tokens.get(*from..from + self.home.len()).unwrap_or_default();
            !here.is_empty()
                && here.iter().zip(&self.home).all(|(token, word)| token.spelling.reads(*word, Marks::Missing))
        };
        (0..tokens.len()).filter(|at| is_home(at) || tokens.get(*at).is_some_and(is_short)).collect()
    }
}

/// The cues, with the places that the folder names. What the province itself is called is not somewhere else, nor what it
/// is: the report of "huyện An Phú Bắc" says "huyện" of itself.
fn cues(dataset: &Dataset, fillers: &Fillers, names: &[(usize, Vec<Spelling>)]) -> Phrases<Cue> {
    let Bilingual { vi, en } = dataset.site(ELSEWHERE);
    let lists = words::CUES.into_iter().chain([(Cue::Place, vi.as_str()), (Cue::Place, en)]);
    let is_place = |cue: Cue| matches!(cue, Cue::Elsewhere | Cue::Place);
    let before = dataset.site("report").vi.split_once(&dataset.site("province").vi).map_or("", |(before, _)| before);
    let before = spellings(before);
    // What one report does not have another may: "chi ngân sách" is a name where an indicator has it.
    let is_named =
        |words: &[Spelling]| names.iter().any(|(_, name)| name.windows(words.len()).any(|part| part == words));
    Phrases::listed(lists, |cue, words| {
        !(is_place(cue) && (fillers.are(words) || before.ends_with(words)) || cue == Cue::Other && is_named(words))
    })
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

    /// Whether a word begins what things are counted in: "huyện".
    pub fn is_thing(&self, at: usize) -> bool {
        self.things.contains(&at)
    }

    /// Whether a cue is anywhere.
    pub fn has(&self, cue: Cue) -> bool {
        self.cues.iter().any(|found| found.what == cue)
    }

    /// Words that are neither name nor cue, number nor filler, among some words.
    pub fn unknown(&self, range: std::ops::Range<usize>) -> Vec<usize> {
        let is_known = |cue: &Found<Cue>| cue.what != Cue::Other;
        let covered =
            |at: usize| self.topics.iter().any(|t| t.holds(at)) || self.cues.iter().any(|c| c.holds(at) && is_known(c));
        range.filter(|at| self.tokens[*at].kind == Kind::Word && !self.fillers[*at] && !covered(*at)).collect()
    }
}

/// "c) ", "(d) ", "B: ": a letter at the head of a line that counts items, or stands for who speaks.
fn is_item(text: &str, token: &Token) -> bool {
    let head = text[..token.range.start].trim_end_matches([' ', '(']);
    let is_ended = || text[token.range.end..].starts_with([')', '.', ':', '/']);
    token.spelling.key.len() == 1 && (head.is_empty() || head.ends_with('\n')) && is_ended()
}

/// Words before a number are read on their own, also within a name.
fn is_bound(cue: Cue) -> bool {
    matches!(cue, Cue::Up | Cue::Down | Cue::Before | Cue::After)
}
