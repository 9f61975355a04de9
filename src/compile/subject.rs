//! Does a row name the indicator that the words at its numeral name? Where these are of another one alone, it is the other's.
//! Knows no value and no time.

use crate::dataset::{Dataset, Indicator, Observation, Tables};
use crate::diag::Diagnostic;
use crate::evidence::{Citation, Citations};
use crate::locale::Lang;
use crate::report::{Block, BlockKind, Outline};
use crate::vocabulary::Vocabulary;
use crate::wording::words::{Token, holds, sentence, tokens};
use std::collections::{BTreeMap, BTreeSet};

/// Words of names that tell nothing apart: of form, of time, of plans.
const FORMAL: [&str; 74] = [
    "tỷ", "tỉ", "lệ", "số", "của", "và", "các", "trong", "theo", "ở", "tại", "cho", "được", "có", "là", "đến", "về",
    "một", "năm", "mỗi", "tổng", "đạt", "tháng", "quý", "ngày", "kỳ", "giai", "đoạn", "nhiệm", "khóa", "cả", "thêm",
    "chiếm", "mới", "mục", "tiêu", "kế", "hoạch", "dự", "kiến", "đây", "qua", "nay", "vào", "do", "bằng", "the", "of",
    "in", "and", "to", "for", "on", "at", "number", "share", "rate", "total", "per", "average", "with", "from",
    "against", "as", "month", "months", "year", "years", "quarter", "growth", "change", "value", "that", "was",
];

/// Words of movements, comparisons and qualifiers. "5 tấn, tăng 8%": the second number is of what the first one is of.
const MOVING: [&str; 54] = [
    "tăng", "giảm", "gấp", "vượt", "hơn", "kém", "lên", "xuống", "còn", "mức", "so", "với", "cùng", "trước", "từ",
    "bình", "quân", "trên", "dưới", "khoảng", "gần", "xấp", "xỉ", "ước", "chỉ", "thì", "mạnh", "nhẹ", "sâu", "nhanh",
    "chậm", "lần", "điểm", "phần", "trăm", "tương", "ứng", "đương", "up", "down", "by", "an", "a", "rising", "falling",
    "rose", "fell", "about", "nearly", "over", "under", "than", "cao", "thấp",
];

/// The longer ones, apart from the others: the formatter would set every word on a line of its own.
const MOVING_LONG: [&str; 6] = ["increase", "decrease", "increasing", "decreasing", "increased", "decreased"];

/// What may stand beside them: times, marks, and currencies before their number.
const BESIDE: [&str; 26] = [
    "năm", "tháng", "quý", "ngày", "kỳ", "của", "đến", "i", "ii", "iii", "iv", "%", "-", "–", "+", "/", "the", "of",
    "in", "year", "years", "month", "months", "quarter", "vnd", "usd",
];

/// An indicator and the words of each of its names.
struct Named<'a> {
    row: &'a Indicator,
    names: Vec<Vec<String>>,
    all: BTreeSet<String>,
}

impl<'a> Named<'a> {
    fn of(row: &'a Indicator, vocabulary: &Vocabulary, lang: Lang) -> Named<'a> {
        let own = [row.name.get(lang), row.short.get(lang)].into_iter();
        let all = own.chain(vocabulary.names(&row.id.0).iter().map(String::as_str)).map(words);
        let names: Vec<Vec<String>> = all.filter(|name| !name.is_empty()).collect();
        Named { row, all: names.iter().flatten().cloned().collect(), names }
    }

    /// What a name of it has that no name of the other has: its stretches of such words.
    fn apart<'n>(name: &'n [String], other: &Named) -> Vec<&'n [String]> {
        let is_shared = |word: &String| is_formal(word) || other.all.contains(word);
        name.split(is_shared).filter(|run| !run.is_empty()).collect()
    }
}

fn words(text: &str) -> Vec<String> {
    let all = tokens(text, 0..text.len()).into_iter().map(|token| token.text);
    all.filter(|word| word.starts_with(char::is_alphanumeric)).collect()
}

fn is_formal(word: &str) -> bool {
    FORMAL.contains(&word) || is_moving(word)
}

fn is_moving(word: &str) -> bool {
    MOVING.contains(&word) || MOVING_LONG.contains(&word)
}

/// Checks the indicator of every row but of those that already have a fault.
pub(super) fn check(
    dataset: &Dataset,
    outline: &Outline,
    citations: &Citations,
    vocabulary: &Vocabulary,
    tables: &Tables,
    known: &[Diagnostic],
) -> Vec<Diagnostic> {
    let table = tables.table("observations.csv");
    let names = Names::of(dataset, vocabulary, tables.lang);
    let mut observations = dataset.observations.iter();
    let mut faults = Vec::new();
    for citation in citations.0.iter() {
        let Some(o) = observations.find(|o| o.id == citation.observation) else { continue };
        let place = table.place("id", o.id.as_str(), "indicator");
        let is_known = || known.iter().any(|fault| fault.file == place.file && fault.line == place.line);
        let Some((other, words)) = names.other(outline, citation, o).filter(|_| !is_known()) else { continue };
        faults.push(place.error(
            format!("the words at the numeral, '{words}', are of '{}', and none is of '{}'", other.id.0, o.indicator.0),
            "correct the indicator, or add what the report calls it to its names in phrases.csv",
        ));
    }
    faults
}

/// All indicators, found by id and by the words of their names.
struct Names<'a> {
    named: Vec<Named<'a>>,
    by_id: BTreeMap<&'a str, usize>,
    by_word: BTreeMap<String, Vec<usize>>,
}

impl<'a> Names<'a> {
    fn of(dataset: &'a Dataset, vocabulary: &Vocabulary, lang: Lang) -> Names<'a> {
        let named: Vec<Named> = dataset.indicators.iter().map(|row| Named::of(row, vocabulary, lang)).collect();
        let by_id = named.iter().enumerate().map(|(at, named)| (named.row.id.as_str(), at)).collect();
        let mut by_word: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, named) in named.iter().enumerate() {
            for word in named.all.iter().filter(|word| !is_formal(word)) {
                by_word.entry(word.clone()).or_default().push(at);
            }
        }
        Names { named, by_id, by_word }
    }

    /// The indicator that the words at a numeral name in place of the row's own, and these words.
    fn other(&self, outline: &Outline, at: &Citation, o: &Observation) -> Option<(&'a Indicator, String)> {
        let own = self.by_id.get(o.indicator.as_str()).filter(|_| !at.numeral.is_empty());
        let own = &self.named[*own?];
        let near = near(&outline.blocks[at.block], at);
        // In the order of the table.
        let told: BTreeSet<usize> =
            near.iter().filter_map(|token| self.by_word.get(&token.text)).flatten().copied().collect();
        let rivals = told.into_iter().map(|at| &self.named[at]);
        let mut rivals =
            rivals.filter(|other| other.row.id != o.indicator && other.row.unit == own.row.unit).peekable();
        rivals.peek()?;
        let over = over(outline, at);
        let is_said = |word: &String| near.iter().chain(&over).any(|token| token.text == *word);
        rivals.find_map(|other| {
            let apart: Vec<&[String]> = own.names.iter().flat_map(|name| Named::apart(name, other)).collect();
            // Of a whole and its part: what is said of the part may be a word about the whole.
            if apart.is_empty() || apart.iter().any(|run| run.iter().any(is_said)) {
                return None;
            }
            let theirs = other.names.iter().map(|name| Named::apart(name, own));
            let mut joined = theirs.map(|runs| runs.iter().map(|run| run.join(" ")).collect::<Vec<_>>());
            let said = joined.find(|runs| !runs.is_empty() && runs.iter().all(|run| holds(&near, run)))?;
            Some((other.row, said.join(" … ")))
        })
    }
}

fn is_value(token: &Token) -> bool {
    token.is_numeral() && token.year().is_none()
}

/// Whether a clause tells of a movement or compares, and names nothing.
fn moves(clause: &[Token]) -> bool {
    clause.iter().any(|t| is_moving(&t.text))
        && clause.iter().all(|t| is_moving(&t.text) || t.is_numeral() || BESIDE.contains(&t.text.as_str()))
}

/// The words that name what a numeral is of: those between the number before it and the end of its clause. Where only a
/// movement stands there, "5 tấn, tăng 8%", those before that number.
fn near(block: &Block, at: &Citation) -> Vec<Token> {
    let own = tokens(&block.text, sentence(&block.text, &at.numeral));
    if block.kind == BlockKind::Row {
        return own;
    }
    let is_border = |t: &Token| is_value(t) || matches!(t.text.as_str(), ";" | "." | "…" | "!" | "?");
    let place = own.partition_point(|t| t.range.start < at.numeral.start);
    let rest = &own[own.partition_point(|t| t.range.start < at.numeral.end)..];
    let end = rest.iter().position(|t| is_border(t) || t.parts_clauses()).unwrap_or(rest.len());
    // "05 khu và 30 cụm": what follows "và" is of the next number.
    let is_list = rest.get(end).is_some_and(is_value);
    let cut = rest[..end].iter().rposition(|t| is_list && matches!(t.text.as_str(), "và" | "and"));
    let mut from = place;
    loop {
        let start = own[..from].iter().rposition(is_border).map_or(0, |border| border + 1);
        let clause = own[start..from].iter().rposition(Token::parts_clauses).map_or(start, |mark| start + mark + 1);
        let is_same = moves(&own[clause..from]) || clause == from && clause > start && own[clause - 1].text == "(";
        from = start;
        if start == 0 || !is_same || !(is_value(&own[start - 1]) || own[start - 1].text == ";") {
            break;
        }
        from = start - 1;
    }
    let near = [&own[from..place], &rest[..cut.unwrap_or(end)]].concat();
    // A name may have a comma in it: "nông, lâm nghiệp".
    near.into_iter().filter(|t| !t.parts_clauses()).collect()
}

/// The words of the headings over a numeral.
fn over(outline: &Outline, at: &Citation) -> Vec<Token> {
    let words = |text: &str| tokens(text, 0..text.len());
    let path = outline.path(at.block);
    let heads = path[..path.len() - 1].iter().map(|index| &outline.blocks[*index]);
    let texts = heads.map(Block::head);
    let own = &outline.blocks[at.block];
    // A numeral may stand in a run-in heading, whose words are those of its sentence.
    let run_in = (own.heading.end <= at.numeral.start).then(|| own.heading_text());
    texts.chain(run_in).flat_map(words).collect()
}
