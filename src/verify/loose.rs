//! Names that are not said as names: their words around a number, in whatever order, and what a number counts.
//! Knows words and their places, and no value.

use super::cost::{BEFORE, NEAR, PARTED};
use super::named::follows;
use super::stranger::is_upper;
use super::text::Text;
use crate::dataset::{Observation, UnitKind};
use crate::lexicon::{Cue, Measure, Numeral};
use crate::sentence::Facts;
use crate::text::{Found, Kind, Marks, Spelling, among, spellings};
use std::ops::Range;

/// So many words around a number are searched.
const REACH: usize = 80;

/// How far the words of an indicator's name are from a number; `None` where one is missing.
pub(super) fn loosely(facts: &Facts, text: &Text, n: &Numeral, indicator: usize, next: &[usize]) -> Option<u32> {
    let marks = Marks::of(&text.reading.tokens);
    if n.measure == Measure::Grade {
        return is_called(facts, text, n, indicator).then_some(1);
    }
    let names = names(facts, text, indicator);
    let (near, sentence, more) = windows(text, n);
    // "Công nghiệp giữ nhịp 27% mỗi năm": what is told of each year in per cent grows.
    let is_paced = n.measure == Measure::Percent && text.is_paced(n);
    let is_telling = n.step < 1.0 || n.raw >= 100.0 || n.upper.is_some() || n.whole.is_some() || text.is_ranked(n);
    // In a table a name is said in three places: its row, the head of its column, the corner.
    let [head, corner] = text.head_and_corner(n);
    // Found once: they are few, and the words around a number are many.
    let others: Vec<_> = text.reading.cues.iter().filter(|cue| cue.what == Cue::Other).collect();
    let has = |window: &Range<usize>, name: &Vec<Spelling>| {
        let is_other = |at: &usize| others.iter().any(|cue| cue.holds(*at));
        let all = || window.clone().chain(head.clone()).chain(corner.clone()).filter(|at| !is_other(at));
        let said = |word: &Spelling| all().any(|at| text.reading.tokens[at].spelling.reads(*word, marks));
        name.iter().all(|word| is_paced && is_of_pace(*word) || said(word))
    };
    // Another name next to the number, with words of its own, is nearer.
    let is_others = |name: &Vec<Spelling>| {
        let topics = text.reading.topics.iter().filter(|topic| near.start <= topic.from && topic.to <= near.end);
        let is_of = |at: usize| name.iter().any(|word| text.reading.tokens[at].spelling.reads(*word, marks));
        let is_strange = |at: usize| {
            let is_word = text.reading.tokens[at].kind == Kind::Word;
            is_word && !text.reading.fillers[at] && !text.reading.skipped[at] && !is_of(at)
        };
        // "hộ nghèo ở 36 thôn, bản": a name around the number is none of it.
        let is_around = |topic: &Found<usize>| topic.from < n.from && n.to <= topic.to;
        let is_other = |topic: &&Found<usize>| topic.what != indicator && !is_around(topic);
        let mut next = topics.filter(is_other).filter(|topic| next.contains(&topic.what));
        next.any(|topic| (topic.from..topic.to).any(is_strange))
    };
    // "GRDP grew 14.6%; its size is VND128 trillion": a word that is a name of its own within another's.
    let is_within = |word: &Spelling| {
        let topics = text.reading.topics.iter().filter(|topic| text.is_beside(topic.from, n.from));
        let mut words = topics.flat_map(|topic| topic.from..topic.to);
        words.any(|at| text.reading.tokens[at].spelling.reads(*word, marks))
    };
    let is_name = |name: &&Vec<Spelling>| (name.len() > 1 || name.iter().all(is_within)) && !is_others(name);
    let reach = |name: &Vec<Spelling>| match () {
        () if has(&near, name) => Some(NEAR),
        () if is_telling && has(&sentence, name) => Some(PARTED),
        () if is_telling && has(&more, name) => Some(BEFORE),
        () => None,
    };
    names.iter().filter(is_name).filter_map(reach).min()
}

/// "An Phú với Tân Lập hướng tới loại III": whether what has a grade is called by its proper name.
fn is_called(facts: &Facts, text: &Text, n: &Numeral, indicator: usize) -> bool {
    let own = spellings(&facts.dataset.indicators[indicator].short.vi);
    let is_it = |at: usize| {
        let word = text.reading.tokens[at].spelling;
        text.written(at).starts_with(is_upper) && own.iter().any(|one| word.reads(*one, Marks::Missing))
    };
    text.within(n).any(is_it)
}

/// Whether a word of a name says no more than that something grows.
fn is_of_pace(word: Spelling) -> bool {
    let mut own = String::new();
    word.key.write(&mut own);
    among("tang truong toc do grew grow growth rate growing", &own)
}

/// Whether all words of a name of something that is counted are said in a number's sentence.
pub(super) fn is_said(facts: &Facts, text: &Text, n: &Numeral, indicator: usize) -> bool {
    let row = &facts.dataset.indicators[indicator];
    let kind = facts.dataset.unit(&row.unit).map(|unit| unit.kind());
    let is_count = kind == Some(UnitKind::Count) && n.measure == Measure::Things;
    let marks = Marks::of(&text.reading.tokens);
    let (_, sentence, _) = windows(text, n);
    let said = |word: &Spelling| sentence.clone().any(|at| text.reading.tokens[at].spelling.reads(*word, marks));
    is_count && names(facts, text, indicator).iter().any(|name| name.len() > 1 && name.iter().all(said))
}

/// The words between the numbers around one, its sentence, and this with the one before.
fn windows(text: &Text, n: &Numeral) -> (Range<usize>, Range<usize>, Range<usize>) {
    let sentences = &text.reading.parts.sentences;
    let own = sentences[n.from];
    let from = |sentence: u32| sentences.partition_point(|one| *one < sentence);
    let (start, end) = (from(own), from(own + 1));
    // A name right behind the number before is that one's.
    let end_of = |m: &Numeral| {
        let own = text.reading.topics.iter().filter(|topic| topic.to <= n.from && follows(text, m, topic));
        own.map(|topic| topic.to).max().unwrap_or(m.to)
    };
    let before = text.statistics_within(start, n.from).iter().map(end_of).max().unwrap_or(start);
    let after = text.statistics_within(n.to, end).iter().map(|m| m.from).min().unwrap_or(end);
    // A sentence without an end is not searched for each of its numbers.
    let cut = |range: Range<usize>| range.start.max(n.from.saturating_sub(REACH))..range.end.min(n.to + REACH);
    (cut(before..after), cut(start..end), cut(from(own.saturating_sub(1))..end))
}

/// The names of an indicator, each without words that say nothing.
fn names(facts: &Facts, text: &Text, indicator: usize) -> Vec<Vec<Spelling>> {
    facts.names(indicator).map(|name| text.fillers(facts).without(name)).collect()
}

/// Whether an indicator is of what the words right behind a number name: "15.000 ha" are none of its đồng. Where they
/// name nothing, it may be.
pub(super) fn counts(facts: &Facts, text: &Text, n: &Numeral, o: &Observation) -> bool {
    let reading = &text.reading;
    let clauses = &reading.parts.clauses;
    let is_thing = n.measure == Measure::Things && n.whole.is_none() && n.magnitude < 1e6 && !text.is_ranked(n);
    // "30,2 trừ 27"
    let is_reckoned = among("tru cong nhan chia minus plus times", text.word(n.to));
    let is_known = || reading.unknown(n.to..n.to + 1).is_empty() && !text.is_other_thing(n);
    if !is_thing || clauses.get(n.to) != clauses.get(n.from) || is_reckoned || is_known() {
        return true;
    }
    let key = reading.tokens[n.to].spelling.key;
    let unit = facts.dataset.unit(&o.unit);
    let symbols = unit.into_iter().flat_map(|unit| unit.printed.iter().chain([&unit.symbol.vi, &unit.symbol.en]));
    let is_unit = symbols.flat_map(|symbol| spellings(symbol)).any(|word| word.key == key);
    let at = facts.dataset.indicators.iter().position(|row| row.id == o.indicator);
    // "124 thôn" are no communes of the new countryside, though a name of these has the word.
    let is_said = |at| names(facts, text, at).iter().flatten().any(|word| word.key == key);
    is_unit || !text.is_other_thing(n) && at.is_none_or(is_said)
}
