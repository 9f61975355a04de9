//! A question in the words of the search field → one answer: the sentence that says it, or that the report does not say it.
//! Knows neither page nor index; where a word of the question is not understood, it gives no answer rather than a wrong one.

mod intent;
mod pick;

use crate::dataset::{Indicator, Observation};
use crate::lexicon::{Cue, Found, Lexicon, Numeral, Reading, numerals};
use crate::locale::Lang;
use crate::sentence::Facts;
use intent::{Intent, intent};

/// What an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// The report says it.
    Value,
    /// The report does not say it; the sentence tells what it says instead.
    NotStated,
}

impl Says {
    /// The word of the programs' output.
    pub fn word(self) -> &'static str {
        match self {
            Says::Value => "value",
            Says::NotStated => "not-stated",
        }
    }
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Whether the report says it.
    pub says: Says,
    /// Ids of the observations spoken of, the main one first.
    pub observations: Vec<String>,
    /// The sentence, in the language of the question.
    pub text: String,
    /// That language.
    pub lang: Lang,
}

/// What a question is made of.
struct Question<'a> {
    facts: &'a Facts<'a>,
    lexicon: &'a Lexicon,
    reading: Reading,
    numerals: Vec<Numeral>,
    years: Vec<u16>,
    lang: Lang,
}

/// The answer to a question, `None` where it is none or not about this report.
pub fn answer(facts: &Facts, lexicon: &Lexicon, query: &str) -> Option<Answer> {
    // A paragraph is no question, and every keystroke passes here.
    if query.len() > 400 {
        return None;
    }
    let reading = lexicon.read(query);
    if reading.topics.is_empty() {
        return None;
    }
    let lang = reading.language();
    let all = numerals(query, &reading, lang);
    let is_year = |n: &Numeral| (1900.0..2100.0).contains(&n.raw) && n.magnitude == 1.0 && !n.is_measured;
    let mut years: Vec<u16> = Vec::new();
    for numeral in all.iter().filter(|n| is_year(n)) {
        years.push(numeral.raw as u16);
        years.extend(numeral.upper.map(|upper| upper as u16));
    }
    let in_name = |n: &Numeral| reading.topics.iter().any(|topic| topic.holds(n.from));
    let numerals = all.into_iter().filter(|n| !is_year(n) && !in_name(n)).collect();
    let question = Question { facts, lexicon, reading, numerals, years, lang };
    if !question.is_understood() {
        return None;
    }
    let intent = intent(&question);
    question.answered(intent)
}

impl<'a> Question<'a> {
    /// Whether every word that could change the question is known. What is said before asking is talk.
    fn is_understood(&self) -> bool {
        let reading = &self.reading;
        let asked = reading.cues.iter().filter(|cue| cue.what == Cue::Ask).map(|cue| cue.to).max().unwrap_or(0);
        let is_asked = |clause: u32| reading.topics.iter().any(|topic| reading.clauses[topic.from] == clause);
        let spans = self.spans();
        let named = spans.first().map_or(&[][..], |span| &span.what);
        let mut unknown = reading.unknown(asked..reading.tokens.len());
        unknown.retain(|at| !named.iter().any(|row| self.lexicon.names(*row, reading.tokens[*at].spelling)));
        if unknown.iter().any(|at| is_asked(reading.clauses[*at])) {
            return self.sibling().is_some();
        }
        !reading.has(Cue::Elsewhere) || reading.has(Cue::Rank)
    }

    /// The names used, the longest first; each with the indicators it may mean.
    fn spans(&self) -> Vec<Found<Vec<usize>>> {
        let mut spans: Vec<Found<Vec<usize>>> = Vec::new();
        for topic in &self.reading.topics {
            match spans.iter_mut().find(|span| span.from == topic.from && span.to == topic.to) {
                Some(span) if span.what.contains(&topic.what) => {}
                Some(span) => span.what.push(topic.what),
                None => spans.push(Found { what: vec![topic.what], from: topic.from, to: topic.to }),
            }
        }
        spans.sort_by_key(|span| usize::MAX - (span.to - span.from));
        // The same indicator named again says nothing new.
        let mut named: Vec<usize> = Vec::new();
        spans.retain(|span| {
            let is_new = span.what.iter().any(|one| !named.contains(one));
            named.extend(&span.what);
            is_new
        });
        spans
    }

    /// "nước sạch thành thị hay nông thôn": the second of two is named by what differs alone.
    fn sibling(&self) -> Option<&'a Indicator> {
        let reading = &self.reading;
        let spans = self.spans();
        let indicators = &self.facts.dataset.indicators;
        let first = &indicators[*spans.first()?.what.first()?];
        let (parent, _) = first.parent.as_ref()?;
        let unknown = reading.unknown(0..reading.tokens.len());
        let has = |row: &Indicator| {
            let names =
                [&row.name.vi, &row.name.en, &row.short.vi, &row.short.en].map(|name| crate::text::tokens(name));
            let known = |at: &usize| names.iter().flatten().any(|t| t.spelling.key == reading.tokens[*at].spelling.key);
            !unknown.is_empty() && unknown.iter().all(known)
        };
        let siblings =
            indicators.iter().filter(|row| row.id != first.id && row.parent.as_ref().is_some_and(|p| p.0 == *parent));
        siblings.filter(|_| reading.has(Cue::Larger)).find(|row| has(row))
    }

    fn observations(&self, row: &Indicator) -> Vec<&'a Observation> {
        self.facts.dataset.observations.iter().filter(|o| o.indicator == row.id).collect()
    }

    fn answered(&self, intent: Intent) -> Option<Answer> {
        if intent == Intent::Larger {
            return self.larger();
        }
        let spans = self.spans();
        let main = spans.first()?;
        let indicators = &self.facts.dataset.indicators;
        let is_related = |a: usize, b: usize| {
            let (a, b) = (&indicators[a], &indicators[b]);
            let parent = |row: &Indicator| row.parent.as_ref().map_or(row.id.clone(), |(id, _)| id.clone());
            a.topic == b.topic && parent(a) == parent(b)
        };
        let is_apart =
            |span: &&Found<Vec<usize>>| !span.what.iter().any(|b| main.what.iter().any(|a| is_related(*a, *b)));
        if spans.iter().skip(1).any(|span| is_apart(&span)) {
            return None;
        }
        let rows: Vec<&Indicator> = main.what.iter().map(|at| &indicators[*at]).collect();
        self.pick(intent, &rows, main.from)
    }
}
