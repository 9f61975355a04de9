//! Phrases among the words of a text: whether a typed word is a known one, where known phrases stand, what parts them.
//! Knows no sense of a word: what a phrase means its owner says.

use super::key::Key;
use super::spelling::Spelling;
use super::token::{Kind, Token, tokens};

/// Whether somebody types marks at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// Then a word without them is meant without them.
    Typed,
    /// Then it may be any word of these letters.
    Missing,
}

impl Marks {
    /// Of a text: a quarter of its words has them where they are typed.
    pub fn of(tokens: &[Token]) -> Marks {
        let words = || tokens.iter().filter(|token| token.kind == Kind::Word);
        let marked = words().filter(|token| !token.spelling.is_bare()).count();
        if marked * 4 >= words().count().max(1) { Marks::Typed } else { Marks::Missing }
    }
}

impl Spelling {
    /// Whether this typed word may be a known one; English plurals are their singulars.
    pub fn reads(self, word: Spelling, marks: Marks) -> bool {
        if self.key != word.key {
            return self.is_plural_of(word) || word.is_plural_of(self);
        }
        let difference = self.difference(word);
        difference.conflicts == 0 && (difference.missing == 0 || marks == Marks::Missing)
    }

    /// "parks" of "park".
    fn is_plural_of(self, one: Spelling) -> bool {
        let len = one.key.len();
        self.key.len() == len + 1
            && len > 3
            && self.is_bare()
            && one.is_bare()
            && self.key.at(len) == b's'
            && one.key < self.key
            && self.key < one.key.end()
    }
}

/// The spellings of some words.
pub fn spellings(words: &str) -> Vec<Spelling> {
    tokens(words).into_iter().map(|token| token.spelling).collect()
}

/// Whether more than a third of the words could be no Vietnamese syllables: English has many words that could, "the", "in".
/// Letters without a vowel are of no language.
pub fn is_foreign(words: impl Iterator<Item = Spelling>) -> bool {
    let (mut spoken, mut foreign) = (0, 0);
    for key in words.map(|word| word.key) {
        if (0..key.len()).any(|at| b"aeiou".contains(&key.at(at))) {
            spoken += 1;
            foreign += usize::from(!key.is_syllable());
        }
    }
    foreign * 3 > spoken
}

/// Whether a word is one of some: a call with one string is smaller than a comparison with each.
#[inline(never)]
pub fn among(words: &str, word: &str) -> bool {
    words.split(' ').any(|one| one == word)
}

/// Words that may stand within or around a name without changing what it names.
const FILLERS: &str = "của các những được là và ở tại cho về trong với thì mà này đó đã đang sẽ cũng có \
đạt toàn tỉnh trên theo ra vào hiện tính chung mức số tỷ lệ trọng ạ vậy nhỉ thế ơi à ta mình tôi em bạn nhé \
giá trị nào cái rồi lại do bởi từ đến tới hết cùng riêng khi mỗi một còn giữa bao nhiêu mấy bị để cần nằm lượng \
the a an of in on at by to for from with and is was were are be been has have had its their this that there per \
rate share percentage number total do does did s it province provincial as or stood could would";

/// Words that say nothing of their own: those of both languages, and the name of the province.
#[derive(Default)]
pub struct Fillers(Vec<Spelling>);

impl Fillers {
    /// Words of both languages, and the name of a province, which every text about it has.
    pub fn words(province: &str) -> String {
        [FILLERS, " ", province].concat()
    }

    /// Out of words.
    pub fn new(words: &str) -> Fillers {
        Fillers(spellings(words))
    }

    /// Whether a word is one of them.
    pub fn has(&self, word: Spelling, marks: Marks) -> bool {
        self.0.iter().any(|filler| word.reads(*filler, marks))
    }

    /// Whether they are all that some words say.
    pub fn are(&self, words: &[Spelling]) -> bool {
        words.iter().all(|word| self.has(*word, Marks::Typed))
    }

    /// The words of a name that say something.
    pub fn without(&self, name: &str) -> Vec<Spelling> {
        let mut words = spellings(name);
        words.retain(|word| !self.has(*word, Marks::Typed));
        words
    }
}

/// What parts a text, as a number for each of its tokens.
pub struct Parts {
    /// The sentence that it is in.
    pub sentences: Vec<u32>,
    /// The clause: what commas, semicolons, colons, brackets and the cells of a table part.
    pub clauses: Vec<u32>,
}

impl Parts {
    /// The parts of a text by its tokens.
    pub fn new(text: &str, tokens: &[Token]) -> Parts {
        let mut parts = Parts { sentences: Vec::new(), clauses: Vec::new() };
        let (mut sentence, mut clause, mut end, mut last) = (0, 0, 0, Kind::Word);
        // Where the sentence began.
        let mut first = 0;
        for token in tokens {
            let between = &text[end..token.range.start];
            // A row of a table ends like a sentence, and so does what ends in a picture of a face.
            let is_new = between.contains(['.', '!', '?', '\n', '…', '•', '●', '✓', '▪'])
                || between.contains("||")
                || between.contains(is_picture);
            // A line that is only broken goes on in lower case.
            let begins = |at: usize, of: fn(char) -> bool| text[at..].starts_with(of);
            let is_broken = last == Kind::Word
                && matches!(between.trim_matches(' '), "\n" | ",\n" | "\r\n" | ",\r\n")
                && begins(first, char::is_uppercase)
                && begins(token.range.start, char::is_lowercase)
                && !text[first..end].contains(['|', '\t']);
            let is_new = is_new && !is_broken;
            if is_new || end == 0 {
                first = token.range.start;
            }
            sentence += u32::from(is_new);
            // "Khu công nghiệp: 5 - Cụm công nghiệp: 30", but "công nghiệp - xây dựng".
            let is_item = last != Kind::Word && token.kind == Kind::Word && matches!(between, " - " | " – ");
            last = token.kind;
            clause += u32::from(is_new || is_item || between.contains([',', ';', ':', '(', ')', '|', '\t', '·']));
            end = token.range.end;
            parts.sentences.push(sentence);
            parts.clauses.push(clause);
        }
        parts
    }
}

/// Whether a sign is a picture, as people end a sentence with.
fn is_picture(c: char) -> bool {
    ('\u{1f300}'..='\u{1faff}').contains(&c)
}

/// Words of a text that mean something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// What they mean.
    pub what: T,
    /// The first word.
    pub from: usize,
    /// The word after the last.
    pub to: usize,
}

impl<T> Found<T> {
    /// Whether a word is among them.
    pub fn holds(&self, at: usize) -> bool {
        self.from <= at && at < self.to
    }

    /// Whether they stand within something longer.
    pub fn is_within<U>(&self, other: &Found<U>) -> bool {
        other.from <= self.from && self.to <= other.to && other.to - other.from > self.to - self.from
    }
}

/// Leaves out what stands within something longer; of equal stretches all stay.
pub fn longest<T: Copy>(found: &mut Vec<Found<T>>) {
    let all = found.clone();
    found.retain(|one| !all.iter().any(|other| one.is_within(other)));
}

/// Phrases with what they mean, by the key of their first word.
pub struct Phrases<T>(Vec<(T, Vec<Spelling>)>);

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Phrases(Vec::new())
    }
}

impl<T: Copy> Phrases<T> {
    /// Some phrases; one without words is none.
    pub fn new(mut phrases: Vec<(T, Vec<Spelling>)>) -> Phrases<T> {
        phrases.retain(|(_, words)| !words.is_empty());
        phrases.sort_by_key(|(_, words)| words[0].key);
        Phrases(phrases)
    }

    /// Lists of phrases parted by bars; of them only those that are kept.
    pub fn listed<'a>(
        lists: impl IntoIterator<Item = (T, &'a str)>,
        is_kept: impl Fn(T, &[Spelling]) -> bool,
    ) -> Phrases<T> {
        let mut phrases = Vec::new();
        for (what, list) in lists {
            phrases.extend(list.split('|').map(|phrase| (what, spellings(phrase))));
        }
        phrases.retain(|(what, words)| is_kept(*what, words));
        Phrases::new(phrases)
    }

    /// All of them.
    pub fn iter(&self) -> std::slice::Iter<'_, (T, Vec<Spelling>)> {
        self.0.iter()
    }

    /// Whether a word is part of any of them.
    pub fn knows(&self, word: Spelling, marks: Marks) -> bool {
        self.0.iter().any(|(_, words)| words.iter().any(|known| word.reads(*known, marks)))
    }

    /// Those whose first word may be a typed one: of the same letters, its plural or its singular.
    pub fn starting(&self, typed: Spelling) -> impl Iterator<Item = &(T, Vec<Spelling>)> {
        let key = typed.key;
        let (mut one, mut many) = (Key::default(), key);
        (0..key.len().saturating_sub(1)).for_each(|at| one.push(key.at(at)));
        many.push(b's');
        // A full key has no plural.
        let many = Some(many).filter(|many| *many != key);
        [Some(one), Some(key), many].into_iter().flatten().flat_map(|key| self.of(key))
    }

    fn of(&self, key: Key) -> &[(T, Vec<Spelling>)] {
        let from = self.0.partition_point(|(_, words)| words[0].key < key);
        let len = self.0[from..].iter().take_while(|(_, words)| words[0].key == key).count();
        &self.0[from..from + len]
    }

    /// Where they stand, their words one after the other within a sentence; only the longest of what overlaps.
    pub fn find(&self, tokens: &[Token], parts: &Parts, marks: Marks) -> Vec<Found<T>> {
        let mut found = Vec::new();
        for (from, token) in tokens.iter().enumerate() {
            for (what, words) in self.starting(token.spelling) {
                let to = from + words.len();
                let here = tokens.get(from..to).unwrap_or_default();
                let is_there = !here.is_empty()
                    && parts.sentences[to - 1] == parts.sentences[from]
                    && here.iter().zip(words).all(|(token, word)| token.spelling.reads(*word, marks));
                if is_there {
                    found.push(Found { what: *what, from, to });
                }
            }
        }
        longest(&mut found);
        found
    }
}
