//! Where indicators are named: whole names, names that something stands within, names of which only a part is said.
//! Knows no cue, and no number's value.

use super::{Lexicon, Reading};
use crate::locale::year;
use crate::text::{Found, Kind, Marks, Spelling, among, longest};

/// A name that was found, and the tokens within it that are not of it.
struct Named {
    name: Found<usize>,
    gaps: Vec<usize>,
}

/// What may stand within a name.
#[derive(Clone, Copy, PartialEq)]
enum Within {
    /// Fillers and times: "kinh tế giai đoạn 2016-2020 tăng".
    Time,
    /// Also one number with its measure: "huy động 555 nghìn tỷ đồng vốn đầu tư".
    Number,
}

impl Lexicon {
    /// The names used, the longest of what overlaps, and the tokens within them that are not theirs.
    pub(super) fn names(&self, reading: &Reading, marks: Marks) -> (Vec<Found<usize>>, Vec<usize>) {
        let mut found = self.found(reading, marks, Within::Time);
        let mut topics: Vec<Found<usize>> = found.iter().map(|one| one.name).collect();
        longest(&mut topics);
        self.add_elliptic(reading, marks, &mut topics);
        let is_free = |one: &Found<usize>| topics.iter().all(|other| one.to <= other.from || other.to <= one.from);
        let parted: Vec<Named> = self.found(reading, marks, Within::Number);
        found.extend(parted.into_iter().filter(|one| is_free(&one.name)));
        let mut more: Vec<Found<usize>> = found.iter().map(|one| one.name).filter(is_free).collect();
        longest(&mut more);
        topics.extend(more);
        topics.sort_by_key(|topic| topic.from);
        let is_kept = |one: &&Named| topics.contains(&one.name);
        let gaps = found.iter().filter(is_kept).flat_map(|one| one.gaps.iter().copied()).collect();
        (topics, gaps)
    }

    /// All names, also within each other.
    fn found(&self, reading: &Reading, marks: Marks, within: Within) -> Vec<Named> {
        let mut out = Vec::new();
        for (from, token) in reading.tokens.iter().enumerate() {
            let shortened = self.topics.iter().filter(|(_, words)| shortened(token.spelling, words) > 0);
            for (what, words) in self.topics.starting(token.spelling).chain(shortened) {
                let named = name_at(words, from, marks, reading, within);
                out.extend(named.map(|(to, gaps)| Named { name: Found { what: *what, from, to }, gaps }));
            }
        }
        out
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
                // "85% rác thải thu gom được xử lý, thành thị 96%": a part differs from any name of its whole.
                let parent = self.parents[*what];
                let is_part = parent.is_some() && [Some(topic.what), self.parents[topic.what]].contains(&parent);
                let known = || self.topics.iter().filter(|(of, _)| *of == topic.what);
                let parts = || known().find_map(|(_, words)| difference(name, words, marks));
                let own = difference(name, &said, marks).or_else(|| is_part.then(parts).flatten());
                let Some((own, is_long)) = own else { continue };
                let is_there = |from: &usize| {
                    let to = from + own.len();
                    to <= end
                        && (is_long || tokens[*from - 1].kind == Kind::Number)
                        && tokens[*from..to].iter().zip(&own).all(|(token, word)| token.spelling.reads(*word, marks))
                        && topics
                            .iter()
                            .all(|other| to <= other.from || other.to <= *from || other.from == *from && other.to == to)
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
fn difference(name: &[Spelling], said: &[Spelling], marks: Marks) -> Option<(Vec<Spelling>, bool)> {
    let is_said = |word: &Spelling| said.iter().any(|known| known.reads(*word, marks));
    let first = name.iter().position(|word| !is_said(word))?;
    // A number says nothing without the word before it: "mức độ 2".
    let first = first - usize::from(first > 0 && name[first].key.at(0).is_ascii_digit());
    let last = name.iter().rposition(|word| !is_said(word))?;
    let own = name[first..=last].to_vec();
    let shared = name.iter().filter(|word| is_said(word)).count();
    // One syllable is too little; "countryside" is no syllable.
    let is_long = own.len() >= 2 || own.iter().all(|word| word.key.len() > 3 && !word.key.is_syllable());
    let is_long = is_long && shared >= own.len().max(2);
    // Right behind a number one word does: "5 khu công nghiệp và 30 cụm".
    let does = is_long || own.len() == 1 && shared > 0;
    (does && said.len() <= shared + own.len()).then_some((own, is_long))
}

/// Where a name ends that begins at a word, and what stands within that is not of it.
fn name_at(
    name: &[Spelling],
    from: usize,
    marks: Marks,
    reading: &Reading,
    within: Within,
) -> Option<(usize, Vec<usize>)> {
    let sentences = &reading.parts.sentences;
    let (mut at, mut gaps, mut rest) = (from, Vec::new(), name);
    while let Some(word) = rest.first() {
        loop {
            let token = reading.tokens.get(at).filter(|_| sentences[at] == sentences[from])?;
            let words = shortened(token.spelling, rest);
            // "58,9% GRDP, tăng 15,3%": two words with a comma between them are no name.
            if name.len() < 3 && reading.parts.clauses[at] != reading.parts.clauses[from] {
                return None;
            }
            // Two letters alone stand for too much.
            if token.spelling.reads(*word, marks) || words > 0 && (words > 2 || name.len() > 2) {
                rest = &rest[words.max(1)..];
                break;
            }
            if at == from || gaps.len() > 8 {
                return None;
            }
            let is_own = || reading.parts.clauses[at] == reading.parts.clauses[from];
            let is_light = reading.fillers[at] && !is_part(reading, at)
                || is_own() && is_time(reading, at)
                || within == Within::Number && (is_number(reading, at, from) || is_word(reading, at, BOUNDS));
            is_light.then_some(())?;
            gaps.push(at);
            at += 1;
        }
        at += 1;
    }
    let has_number = || gaps.iter().any(|at| reading.tokens[*at].kind == Kind::Number && !is_year(reading, *at));
    (within == Within::Time || has_number()).then_some((at, gaps))
}

/// How many words a token stands for by their initials: "CN" for "công nghiệp". What reads as a syllable is a word.
fn shortened(token: Spelling, words: &[Spelling]) -> usize {
    let (key, len) = (token.key, token.key.len());
    let is_it = (2..=5).contains(&len)
        && len <= words.len()
        && (0..len).all(|at| key.at(at) == words[at].key.at(0))
        && !key.is_syllable();
    if is_it { len } else { 0 }
}

/// Words that say when, or that something is to be or is not: "năm 2020", "giai đoạn 2016-2020", "should", "chưa".
fn is_time(reading: &Reading, at: usize) -> bool {
    const WORDS: &str = "nam giai doan should will must phai year years period chua khong not no already still now expected projected planned forecast are were";
    is_year(reading, at) || is_word(reading, at, WORDS)
}

/// "80% lao động qua đào tạo, trong đó …": what follows is a part, with a name of its own.
fn is_part(reading: &Reading, at: usize) -> bool {
    is_word(reading, at, "do") && at > 0 && is_word(reading, at - 1, "trong")
}

/// Words that bound a number within a name: "đón khoảng 2 triệu khách".
const BOUNDS: &str = "khoang gan tren hon about nearli over some";

/// A number, or its measure right behind one.
fn is_number(reading: &Reading, at: usize, from: usize) -> bool {
    const WORDS: &str = "nghin ngan trieu ti dong usd do la vnd km phan tram billion million trillion bn";
    let clauses = &reading.parts.clauses;
    let is_own = |at: usize| reading.tokens[at].kind == Kind::Number;
    let is_behind = || (from + 1..at).rev().take(5).any(is_own);
    clauses[at] == clauses[from]
        && (is_own(at) || is_behind() && (reading.tokens[at].kind == Kind::Percent || is_word(reading, at, WORDS)))
}

fn is_year(reading: &Reading, at: usize) -> bool {
    let token = &reading.tokens[at];
    // "2.020" has the same key.
    token.range.len() == 4 && year(token.spelling.key.bytes()).is_some()
}

fn is_word(reading: &Reading, at: usize, words: &str) -> bool {
    let mut own = String::new();
    reading.tokens[at].spelling.key.write(&mut own);
    among(words, &own)
}
