//! What tests and benchmarks share: the relevance cases, texts that are the same on every machine, decomposed spelling.
#![allow(dead_code, reason = "each program that includes this uses a part of it")]

/// A small generator, the same on every machine: xorshift.
pub fn next(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

/// Characters that have gone wrong somewhere before: letters, marks in any order, digits and separators, other scripts.
const CHARACTERS: [char; 48] = [
    'a', 'â', 'ậ', 'Ắ', 'đ', 'Đ', 'ð', 'y', 'Ỷ', 'q', 'u', 'ư', 'o', 'ơ', 'n', 'g', 'h', 's', 'f', 'r', 'j', 'w', 'z',
    '\u{300}', '\u{301}', '\u{302}', '\u{306}', '\u{309}', '\u{31b}', '\u{323}', '\u{327}', '\u{200d}', '\u{ad}', '0',
    '1', '5', '9', '.', ',', '%', '/', '-', ' ', ' ', '\n', 'я', '農', '🙂',
];

/// Up to `most` characters of all sorts.
pub fn soup(state: &mut u64, most: u64) -> String {
    let count = next(state) % (most + 1);
    (0..count).map(|_| CHARACTERS[next(state) as usize % CHARACTERS.len()]).collect()
}

/// Vietnamese letters with their decomposed form, written out here so that the table of the engine is not its own judge.
pub const DECOMPOSED: &str = "à=a\u{300} á=a\u{301} ả=a\u{309} ã=a\u{303} ạ=a\u{323} ă=a\u{306} ằ=a\u{306}\u{300} ắ=a\u{306}\u{301} \
ẳ=a\u{306}\u{309} ẵ=a\u{306}\u{303} ặ=a\u{323}\u{306} â=a\u{302} ầ=a\u{302}\u{300} ấ=a\u{302}\u{301} ẩ=a\u{302}\u{309} \
ẫ=a\u{302}\u{303} ậ=a\u{323}\u{302} è=e\u{300} é=e\u{301} ẻ=e\u{309} ẽ=e\u{303} ẹ=e\u{323} ê=e\u{302} ề=e\u{302}\u{300} \
ế=e\u{302}\u{301} ể=e\u{302}\u{309} ễ=e\u{302}\u{303} ệ=e\u{323}\u{302} ì=i\u{300} í=i\u{301} ỉ=i\u{309} ĩ=i\u{303} \
ị=i\u{323} ò=o\u{300} ó=o\u{301} ỏ=o\u{309} õ=o\u{303} ọ=o\u{323} ô=o\u{302} ồ=o\u{302}\u{300} ố=o\u{302}\u{301} \
ổ=o\u{302}\u{309} ỗ=o\u{302}\u{303} ộ=o\u{323}\u{302} ơ=o\u{31b} ờ=o\u{31b}\u{300} ớ=o\u{31b}\u{301} ở=o\u{31b}\u{309} \
ỡ=o\u{31b}\u{303} ợ=o\u{31b}\u{323} ù=u\u{300} ú=u\u{301} ủ=u\u{309} ũ=u\u{303} ụ=u\u{323} ư=u\u{31b} ừ=u\u{31b}\u{300} \
ứ=u\u{31b}\u{301} ử=u\u{31b}\u{309} ữ=u\u{31b}\u{303} ự=u\u{31b}\u{323} ỳ=y\u{300} ý=y\u{301} ỷ=y\u{309} ỹ=y\u{303} ỵ=y\u{323}";

/// The decomposed form (NFD) of a text.
pub fn decompose(text: &str) -> String {
    let pairs: Vec<(char, &str)> =
        DECOMPOSED.split(' ').filter_map(|pair| Some((pair.chars().next()?, pair.split_once('=')?.1))).collect();
    let mut out = String::new();
    for c in text.chars() {
        let small = c.to_lowercase().next().unwrap_or(c);
        match pairs.iter().find(|(composed, _)| *composed == small) {
            Some((_, marks)) if small == c => out.push_str(marks),
            Some((_, marks)) => out.push_str(&marks.to_uppercase()),
            None => out.push(c),
        }
    }
    out
}

/// A query and the rows it asks for: as many first hits must be exactly these, in any order.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// What is special about the query.
    pub kind: &'static str,
    /// As typed.
    pub query: String,
    /// Ids of blocks of the report.
    pub rows: Vec<&'static str>,
}

/// The cases as listed in `queries.tsv`.
pub fn listed() -> Vec<Case> {
    let lines = include_str!("queries.tsv").lines().skip(1);
    let case = |line: &'static str| {
        let [kind, query, rows] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line:?}") };
        Case { kind, query: unescape(query), rows: rows.split(' ').collect() }
    };
    lines.map(case).collect()
}

/// The listed cases of a kind.
pub fn of_kind(kind: &str) -> Vec<Case> {
    let cases: Vec<Case> = listed().into_iter().filter(|case| case.kind == kind).collect();
    assert!(!cases.is_empty(), "no case of kind '{kind}'");
    cases
}

/// The listed cases, and those of exact spelling typed in six other ways.
pub fn all() -> Vec<Case> {
    let mut out = listed();
    let exact = of_kind("exact");
    out.extend(exact.iter().filter_map(bare));
    out.extend(exact.iter().map(|case| Case { kind: "NFD", query: decompose(&case.query), ..case.clone() }));
    out.extend(exact.iter().flat_map(mixed_case));
    out.extend(exact.iter().flat_map(partly_marked));
    out
}

/// Without marks "dan" is first of all people, not a herd.
const AMBIGUOUS: &str = "đàn";

fn bare(exact: &Case) -> Option<Case> {
    let query = decompose(&exact.query).chars().filter(|c| !is_mark(*c)).map(plain_d).collect();
    (exact.query != AMBIGUOUS).then(|| Case { kind: "no diacritics", query, ..exact.clone() })
}

/// All capitals, and every second letter a capital.
fn mixed_case(exact: &Case) -> [Case; 2] {
    let turn = |(i, c): (usize, char)| if i % 2 == 0 { c.to_uppercase().to_string() } else { c.to_string() };
    [exact.query.to_uppercase(), exact.query.chars().enumerate().map(turn).collect()].map(|query| Case {
        kind: "mixed case",
        query,
        ..exact.clone()
    })
}

/// Letter marks kept and tones left out; then tones kept on plain letters.
fn partly_marked(exact: &Case) -> Vec<Case> {
    let is_tone = |c: char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let letters = decompose(&exact.query);
    let toneless = letters.chars().filter(|c| !is_tone(*c)).collect::<String>();
    let markless = letters.chars().filter(|c| !is_mark(*c) || is_tone(*c)).map(plain_d).collect();
    let queries = [toneless, markless].into_iter().filter(|_| exact.query != AMBIGUOUS);
    queries.map(|query| Case { kind: "partial diacritics", query, ..exact.clone() }).collect()
}

fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn plain_d(c: char) -> char {
    if c == 'đ' { 'd' } else { c }
}

/// A tab, a line break or an invisible character is written as in Rust.
fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let (c, end) = match after.as_bytes()[0] {
            b't' => ('\t', 1),
            b'n' => ('\n', 1),
            _ => {
                let end = after.find('}').expect("\\u{…}");
                let code = u32::from_str_radix(&after[2..end], 16).expect("a code point");
                (char::from_u32(code).expect("a character"), end + 1)
            }
        };
        out.push(c);
        rest = &after[end..];
    }
    out + rest
}

/// Words whose letters spell others as well: the rows with the very word come first.
pub const SPELLED: [&str; 30] = [
    "tinh",
    "tỉnh",
    "tính",
    "tình",
    "dân",
    "dẫn",
    "đàn",
    "dần",
    "bán",
    "bản",
    "bạn",
    "thu",
    "thư",
    "thủ",
    "hộ",
    "hồ",
    "hội",
    "hỏi",
    "đường",
    "dương",
    "dưỡng",
    "the",
    "thể",
    "thế",
    "giao",
    "giáo",
    "giảo",
    "mới",
    "môi",
    "mọi",
];

/// Small letters, one tone placement, and everything else a space: by the standard library, not by the engine.
pub fn words(text: &str) -> String {
    text.to_lowercase()
        .replace("oá", "óa")
        .replace("oà", "òa")
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
