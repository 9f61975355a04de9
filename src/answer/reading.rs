//! The words of a question: which indicators they name, which cues stand among them, which of them nobody knows.
//! Names are sets of words: people turn them round, and put others between them.

use super::book::Book;
use super::words::Cue;
use crate::locale::Lang;
use crate::text::{Found, Kind, Marks, Parts, Spelling, Token, is_foreign, letters, telex, tokens, vni};

/// How many words may stand between the words of a name.
const BETWEEN: usize = 9;

/// How many such words.
const BARE: usize = 3;

/// Words that name an indicator, a bit each, and the indicators that they may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub words: u64,
    pub rows: Vec<usize>,
    /// How far the words are from standing as the name has them.
    disorder: u32,
}

/// A question as read.
pub(super) struct Reading {
    pub tokens: Vec<Token>,
    /// The names used, the longest first.
    pub spans: Vec<Span>,
    pub cues: Vec<Found<Cue>>,
    /// Which cues there are, a bit each.
    asks: u32,
    /// Words that may stand around a name.
    pub fillers: u64,
    /// The clause of each word.
    pub parts: Parts,
}

impl Span {
    /// The first of its words.
    pub fn start(&self) -> usize {
        self.words.trailing_zeros() as usize
    }
}

/// Words as bits.
fn bits(from: usize, to: usize) -> u64 {
    (from..to).fold(0, |bits, at| bits | 1 << at)
}

impl Reading {
    /// Reads a question, with its marks as they are typed or as if there were none; `None` if it names nothing.
    pub fn new(book: &Book, query: &str, marks: Option<Marks>) -> Option<Reading> {
        let (tokens, typed) = meant(book, query);
        let marks = marks.unwrap_or(typed);
        if tokens.len() > 63 {
            return None;
        }
        let parts = Parts::new(query, &tokens);
        let mut cues = book.cues.find(&tokens, &parts, marks);
        // The words of "bao nhiêu" are none of a name.
        let is_asking = |cue: &&Found<Cue>| cue.what.is_asking() && cue.to - cue.from > 1;
        let asking = cues.iter().filter(is_asking).fold(0, |words, cue| words | bits(cue.from, cue.to));
        let mut spans = spans(book, &tokens, marks, asking);
        // A phrase that says more than the name within it is no name.
        let is_phrase = |span: &Span, cue: &Found<Cue>| {
            span.words & !bits(cue.from, cue.to) == 0 && cue.to - cue.from > span.words.count_ones() as usize
        };
        spans.retain(|span| !cues.iter().any(|cue| is_phrase(span, cue)));
        // What a name shares with a phrase belongs to the name: "đô thị đạt" has no "thì đạt".
        cues.retain(|cue| {
            let words = bits(cue.from, cue.to);
            // One that asks for something is a cue within a name as well, but a rank only as a whole: "sắp xếp".
            let is_kept = |span: &Span| match cue.what {
                Cue::Rank | Cue::Target => words & !span.words == 0,
                what => what == Cue::Polite || what.is_kept_in_names(),
            };
            spans.iter().all(|span| words & span.words == 0 || is_kept(span))
        });
        // Without their marks "tiêu dùng" has no "đứng", and "dịch vụ" no "đích".
        let is_its =
            |at: usize| spans.iter().flat_map(|span| &span.rows).any(|row| book.is_name_of(*row, tokens[at].spelling));
        let is_guess = |cue: &Found<Cue>| {
            marks == Marks::Missing
                && cue.to - cue.from == 1
                && matches!(cue.what, Cue::Rank | Cue::Target | Cue::Gap)
                && is_its(cue.from)
        };
        cues.retain(|cue| !is_guess(cue));
        if spans.is_empty() {
            return None;
        }
        let filler = |at: usize| u64::from(book.fillers.has(tokens[at].spelling, marks)) << at;
        let fillers = (0..tokens.len()).map(filler).sum();
        let asks = cues.iter().fold(0, |asks, cue| asks | 1 << cue.what as u32);
        Some(Reading { tokens, spans, cues, asks, fillers, parts })
    }

    /// Whether a cue is anywhere.
    pub fn has(&self, cue: Cue) -> bool {
        self.asks & (1 << cue as u32) != 0
    }

    /// Words that are neither name nor cue, number nor filler, from one of them on; a letter alone is none.
    pub fn unknown(&self, from: usize) -> Vec<usize> {
        let known = self.spans.iter().fold(self.fillers, |known, span| known | span.words);
        let known = self.cues.iter().fold(known, |known, cue| known | bits(cue.from, cue.to));
        let is_unknown = |at: &usize| {
            self.tokens[*at].kind == Kind::Word && self.tokens[*at].spelling.key.len() > 1 && known & (1 << at) == 0
        };
        (from..self.tokens.len()).filter(is_unknown).collect()
    }

    /// The words of a name.
    pub fn words_of(&self, span: &Span) -> impl Iterator<Item = Spelling> {
        let words = span.words;
        (0..self.tokens.len()).filter(move |at| words & (1 << at) != 0).map(|at| self.tokens[at].spelling)
    }

    /// The language of a question: Vietnamese unless more than a third of its words could not be.
    pub fn language(&self) -> Lang {
        let words = || self.tokens.iter().filter(|token| token.kind == Kind::Word).map(|token| token.spelling);
        if words().all(Spelling::is_bare) && is_foreign(words()) { Lang::En } else { Lang::Vi }
    }
}

/// Whether several words one after the other have no marks, as hardly ever where somebody types them.
pub(super) fn is_mixed(query: &str) -> bool {
    let is_bare =
        |token: &Token| token.kind == Kind::Word && token.spelling.is_bare() && token.spelling.key.is_syllable();
    tokens(query).windows(BARE).any(|run| run.iter().all(is_bare))
}

/// The tokens of a question and whether it has marks; keystrokes of Telex and VNI that spell a known word are that word, and
/// a short form is the words that it stands for.
fn meant(book: &Book, query: &str) -> (Vec<Token>, Marks) {
    let mut out: Vec<Token> = Vec::new();
    // As it is typed: short forms have no marks, their words have.
    let mut typed: Vec<Token> = Vec::new();
    let mut rest = tokens(query).into_iter().peekable();
    while let Some(mut token) = rest.next() {
        if token.kind == Kind::Word && !book.knows(token.spelling) {
            let typed = &query[token.range.clone()];
            if let Some(word) = telex(&letters(typed)).map(|letters| Spelling::of(&letters))
                && book.knows(word)
            {
                token.spelling = word;
            }
        }
        if let Some(word) = book.meant(token.spelling).filter(|_| token.kind == Kind::Word) {
            token.spelling = word;
        }
        if let Some((first, rest)) =
            book.full(token.spelling).and_then(<[Spelling]>::split_first).filter(|_| token.kind == Kind::Word)
        {
            token.spelling = *first;
            let end = token.range.end;
            let more =
                rest.iter().map(|word| Token { range: end..end, spelling: *word, is_joined: false, ..token.clone() });
            let more: Vec<Token> = more.collect();
            out.push(token);
            out.extend(more);
            continue;
        }
        // The keys of VNI are digits: "nghe2o" is three tokens.
        if token.kind == Kind::Word && rest.peek().is_some_and(|next| next.is_joined && next.kind == Kind::Number) {
            let start = token.range.start;
            let end = query[start..].find(char::is_whitespace).map_or(query.len(), |len| start + len);
            if let Some(word) = vni(&query[start..end]).map(|letters| Spelling::of(&letters))
                && book.knows(word)
            {
                token.spelling = word;
                while rest.next_if(|next| next.range.start < end).is_some() {}
            }
        }
        typed.push(token.clone());
        out.push(token);
    }
    let marks = Marks::of(&typed);
    (out, marks)
}

/// The names that are used: of those that share words the longest, of equal ones those that stand as they are written.
fn spans(book: &Book, tokens: &[Token], marks: Marks, asking: u64) -> Vec<Span> {
    let mut spans = apart(book, found(book, tokens, marks, asking));
    // Of two, the one comes first that says more: "dân quê … nước sạch" before "dân … dùng nước sạch".
    let are_of = |span: &Span, other: &Span| {
        let mut words = (0..tokens.len()).filter(|at| span.words & (1 << at) != 0);
        words.all(|at| other.rows.iter().any(|row| book.is_name_of(*row, tokens[at].spelling)))
    };
    let says_more = |at: &usize| are_of(&spans[0], &spans[*at]) && !are_of(&spans[*at], &spans[0]);
    if let Some(at) = (1..spans.len()).find(says_more) {
        spans[..=at].rotate_right(1);
    }
    spans
}

/// Every name whose words are there; those of the same words together.
fn found(book: &Book, tokens: &[Token], marks: Marks, asking: u64) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for (row, name) in &book.names {
        for anchor in 0..tokens.len() {
            let Some((words, disorder)) = words_of(name, tokens, anchor, marks) else { continue };
            // A name with a filler is one only as it stands: "tỷ lệ tái nghèo" is no "tỷ lệ nghèo".
            let is_apart = disorder > 0 && words & asking != 0;
            if is_apart || disorder > 0 && name.iter().any(|word| book.fillers.has(*word, Marks::Typed)) {
                continue;
            }
            match found.iter_mut().find(|span| span.words == words) {
                Some(span) => {
                    span.disorder = span.disorder.min(disorder);
                    if !span.rows.contains(row) {
                        span.rows.push(*row);
                    }
                }
                None => found.push(Span { words, rows: vec![*row], disorder }),
            }
        }
    }
    found
}

/// Of the names that were found those that share no words, the best first.
fn apart(book: &Book, mut found: Vec<Span>) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let rank = |span: &Span| (64 - span.words.count_ones(), span.disorder);
    while let Some(best) = found.iter().map(rank).min() {
        let Some(at) = found.iter().position(|span| rank(span) == best) else { break };
        let span = found.remove(at);
        // Two of one family that are alike but for a word may be compared.
        let is_related = |other: &Span| other.rows.iter().any(|a| span.rows.iter().any(|b| book.is_related(*a, *b)));
        let is_shared = |other: &Span| other.words & span.words != 0 && (rank(other).0 != best.0 || !is_related(other));
        let is_worse = |other: &Span| other.words & span.words != 0 && other.disorder == 0 && best.1 > 2;
        // The same indicator named again says nothing new.
        let is_new = span.rows.iter().any(|row| !spans.iter().any(|other| other.rows.contains(row)));
        if is_new && !spans.iter().any(|other| is_shared(other) || is_worse(other)) {
            spans.push(span);
        }
    }
    spans
}

/// The words of a name, a bit each, the first of them at a place, and how much stands between them or turned round; `None`
/// if one is missing, or they stand too far apart.
fn words_of(name: &[Spelling], tokens: &[Token], anchor: usize, marks: Marks) -> Option<(u64, u32)> {
    let is_it = |at: usize, word: &Spelling| tokens[at].spelling.reads(*word, marks);
    let (first, rest) = name.split_first()?;
    is_it(anchor, first).then_some(())?;
    let (mut words, mut last, mut disorder) = (1u64 << anchor, anchor, 0);
    for word in rest {
        // The grade of "loại V" stands behind its word: elsewhere a letter is talk.
        let is_near = |at: usize| word.key.len() > 1 || at.wrapping_sub(last) < 4;
        let is_free = |at: &usize| words & (1 << at) == 0 && is_it(*at, word) && is_near(*at);
        let at = (last + 1..tokens.len()).find(is_free).or_else(|| (0..last).rev().find(is_free))?;
        disorder += if at > last { at - last - 1 } else { 1 + last - at };
        words |= 1 << at;
        last = at;
    }
    let width = 64 - (words.leading_zeros() + words.trailing_zeros()) as usize;
    (width <= name.len() + BETWEEN).then_some((words, disorder as u32))
}
