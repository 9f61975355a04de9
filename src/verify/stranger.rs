//! Names of somebody or something that no word of the lexicon explains, told by their capitals.
//! Knows no observation, and not whose a number is.

use super::statistic::NAMERS;
use super::text::Text;
use crate::text::{among, lower};
use std::ops::Range;

impl Text<'_> {
    /// Names that nothing explains, from a word on, each with the capitals that follow, as words.
    pub(super) fn strangers(&self, sentence: u32, home: usize) -> Vec<Range<usize>> {
        let (sentences, clauses) = (&self.reading.parts.sentences, &self.reading.parts.clauses);
        let first = sentences.partition_point(|own| *own < sentence);
        let end = sentences.partition_point(|own| *own <= sentence);
        let is_capital = |at: usize| self.written(at).chars().next().is_some_and(is_upper) && at < end;
        let is_roman = |at: usize| self.written(at).bytes().all(|byte| b"IVXLC".contains(&byte));
        // A capital that begins a sentence or a cell says nothing, unless another follows that is not the province's.
        let begins = |at: usize| at == first || self.is_first_in_cell(at);
        let is_strange = |at: &usize| {
            is_capital(*at)
                && (!begins(*at)
                    || is_capital(at + 1) && clauses[*at] == clauses[at + 1] && !self.reading.homes.contains(&(at + 1)))
                && !is_roman(*at)
                && self.numeral_at(*at).is_none()
                && !among(INSTITUTIONS, self.word(*at))
                // "HANOI, Oct 14": a name of numbers.
                && !(among(NAMERS, self.word(*at)) && self.numeral_at(at + 1).is_some())
        };
        if first >= end {
            return Vec::new();
        }
        let unknown = self.reading.unknown(home.max(first)..end);
        let run = |at: usize| {
            at..(at..end).take_while(|next| is_capital(*next) && clauses[*next] == clauses[at]).last().unwrap_or(at) + 1
        };
        let is_office = |at: usize| among(OFFICES, self.word(at)) && is_capital(at);
        let is_free = |name: &Range<usize>| {
            let bytes = self.bytes(name);
            let is_glued = self.text[..bytes.start].ends_with(['-', '/'])
                || self.text[bytes.end..].starts_with(|c: char| matches!(c, '-' | '/') || c.is_ascii_digit())
                || self.text[bytes.clone()].contains('-');
            let is_led = || among(PLACING, self.before(name.start));
            let are_short = || name.clone().all(|at| self.is_short(at));
            // "thu NS": a short form within a sentence is a word.
            let is_word = name.len() == 1 && bytes.len() <= 5 && are_short() && name.start > first && !is_led();
            let is_office = name.start > first && is_office(name.start - 1);
            !(is_glued || is_office || is_word || self.is_person(name))
        };
        // A name is one, however many words it has.
        let mut end = 0;
        let is_new = |name: &Range<usize>| std::mem::replace(&mut end, name.end) < name.end;
        unknown.into_iter().filter(is_strange).map(run).filter(is_new).filter(is_free).collect()
    }

    /// Whether a name is of a place, as far as its form and the words before it tell: no abbreviation, no person, no firm.
    pub(super) fn is_named_place(&self, name: &Range<usize>, first: usize) -> bool {
        let is_led = among(PLACING, self.before(name.start));
        name.len() > 1
            && !name.clone().all(|at| self.is_short(at))
            && (name.start == first || is_led)
            && !among(SOMEBODY, self.word(name.start))
            // "Họp Ban chỉ đạo": an office, where only the first word of a sentence stands before it.
            && !self.says(name.clone(), OFFICES)
    }

    /// Whether a word begins the cell of a row, or what is said behind a colon.
    fn is_first_in_cell(&self, at: usize) -> bool {
        self.gap(at).contains(['|', '\t', ':'])
    }

    /// Whether a word has only capitals.
    pub(super) fn is_short(&self, at: usize) -> bool {
        self.written(at).chars().all(|c| is_upper(c) || !c.is_alphabetic())
    }

    /// "Ông Dương Văn Thái", "Bí thư Dương Văn Thái cho biết": somebody who speaks.
    fn is_person(&self, name: &Range<usize>) -> bool {
        let is_said = matches!(
            (self.word(name.end), self.word(name.end + 1)),
            ("cho", "biet")
                | ("khang", "dinh")
                | ("nhan", "manh")
                | ("phat", "bieu")
                | ("noi" | "neu" | "said" | "says" | "told", _)
        );
        let is_titled = among("ong ba anh chi mr mrs ms dr", self.before(name.start))
            || self.text[..self.bytes(name).start].ends_with("/c ");
        // "Anh Hùng ơi"
        // "Ông Hùng: …", "TS Hòa: …", "Dear Minh, …"
        let is_called = name.len() > 1 && among(TITLES, self.word(name.start))
            || among("dear hello hi gui chao thua", self.before(name.start));
        let is_full = name.len() > 2 && among(SURNAMES, self.word(name.start));
        is_titled || is_called || is_full || self.word(name.end) == "oi" || name.len() >= 3 && is_said
    }

    /// A word as it is written.
    pub(super) fn written(&self, at: usize) -> &str {
        self.reading.tokens.get(at).map_or("", |token| &self.text[token.range.clone()])
    }

    pub(super) fn bytes(&self, words: &Range<usize>) -> Range<usize> {
        self.reading.tokens[words.start].range.start..self.reading.tokens[words.end - 1].range.end
    }
}

/// Words before the name of a place: folded.
pub(super) const PLACING: &str = "tinh o tai cua in of at from ben nhu province huyen thanh pho";

/// Words before the name of a person: folded.
const TITLES: &str = "ong ba anh chi co chu bac em thay ts pgs gs ths bs ks mr mrs ms dr prof dear hello hi";

/// How the names of most people begin: folded.
const SURNAMES: &str = "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong dinh trinh dao luong";

/// Words before or within the name of a person or a firm: folded.
const SOMEBODY: &str =
    "ong ba anh chi dong thay co bac mr mrs ms dr cong ti tap doan ngan benh vien truong company group";

/// How the name of an office begins that may speak: folded.
const OFFICES: &str = "so ban ubnd uy phong chi hoi van doan department";

/// Words of institutions and documents that are written with a capital: folded.
const INSTITUTIONS: &str = "dai hoi dang bo nghi quyet ban chap hanh bao cao uy dong nhan dan ubnd hdnd so cuc thong ke bi thu chu tich trung uong chinh tri chi xet to party parti congress report province people committee";

pub(super) fn is_upper(c: char) -> bool {
    lower(c) != c
}
