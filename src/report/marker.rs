//! Step 2, paragraphs → marked paragraphs: what a paragraph opens with, read off one table of styles.
//! Knows one paragraph; what stands under what is decided by `level`.

use super::roman::roman;
use std::ops::Range;

/// A way of marking a block, outermost first: the order of the variants is the order of the levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Style {
    /// "PHỤ LỤC", "Annex 2".
    Annex,
    /// "Phần thứ nhất", "PART ONE".
    Part,
    /// "A."
    Capital,
    /// "Chương I".
    Chapter,
    /// "Mục 1".
    Division,
    /// "Điều 1."
    Article,
    /// "IV.", "IV-", "Iv."
    Roman,
    /// "2.", "2-", "2/", "2.1.": how deep is told by its numbers.
    Number,
    /// "2)"
    Bracketed,
    /// "a)", "đ."
    Letter,
    /// "a.1)", "a1)"
    Lettered,
    /// "ii)"
    SmallRoman,
    /// "(1)" at the head of a paragraph.
    Listed,
    /// "Một là:", "Hai là,"
    Lesson,
    /// "* "
    Star,
    /// "- ", "– ", "• "
    Dash,
    /// "+ "
    Plus,
    /// "[1] "
    Footnote,
}

/// What a paragraph opens with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    pub(super) style: Style,
    /// Bytes of the paragraph; the text follows.
    pub(super) range: Range<usize>,
    /// Its numbers: "2.1." is 2 and 1; letters count from 1. Empty for signs.
    pub(super) numbers: Vec<u32>,
}

impl Style {
    /// Whether the heading may stand in the paragraph after the mark.
    pub(super) fn takes_heading(self) -> bool {
        matches!(self, Style::Annex | Style::Part | Style::Chapter | Style::Division | Style::Article)
    }
}

/// Words that open a heading, in small letters.
const WORDS: [(&str, Style); 14] = [
    ("phần thứ", Style::Part),
    ("phần", Style::Part),
    ("part", Style::Part),
    ("chương", Style::Chapter),
    ("chapter", Style::Chapter),
    ("mục", Style::Division),
    ("section", Style::Division),
    ("điều", Style::Article),
    ("article", Style::Article),
    ("phụ lục số", Style::Annex),
    ("phụ lục", Style::Annex),
    ("phụ biểu", Style::Annex),
    ("annex", Style::Annex),
    ("appendix", Style::Annex),
];

/// Signs and the style that each opens, before a space.
const SIGNS: [(char, Style); 27] = [
    ('*', Style::Star),
    ('-', Style::Dash),
    ('–', Style::Dash),
    ('—', Style::Dash),
    ('•', Style::Dash),
    ('·', Style::Dash),
    ('●', Style::Dash),
    ('▪', Style::Dash),
    ('\u{2010}', Style::Dash),
    ('\u{2212}', Style::Dash),
    ('∙', Style::Dash),
    ('‣', Style::Dash),
    ('○', Style::Dash),
    ('◦', Style::Dash),
    ('■', Style::Dash),
    ('□', Style::Dash),
    ('◆', Style::Dash),
    ('❖', Style::Dash),
    ('➢', Style::Dash),
    ('➤', Style::Dash),
    ('►', Style::Dash),
    ('▶', Style::Dash),
    ('→', Style::Dash),
    ('✓', Style::Dash),
    ('✔', Style::Dash),
    ('☑', Style::Dash),
    ('+', Style::Plus),
];

const ORDINALS: [[&str; 3]; 10] = [
    ["nhất", "một", "one"],
    ["hai", "hai", "two"],
    ["ba", "ba", "three"],
    ["tư", "bốn", "four"],
    ["năm", "năm", "five"],
    ["sáu", "sáu", "six"],
    ["bảy", "bảy", "seven"],
    ["tám", "tám", "eight"],
    ["chín", "chín", "nine"],
    ["mười", "mười", "ten"],
];

/// The letters that number lists, in their order; lists in Vietnamese use f, j, w and z now and then.
pub(super) const LETTERS: &str = "abcdđefghiklmnopqrstuvxy";

/// Reads the mark of a paragraph.
pub(super) fn marker(text: &str) -> Option<Marker> {
    let rules = [sign, worded, lesson, ordinal, enclosed, composite, numbered];
    rules
        .iter()
        .find_map(|rule| rule(text))
        .filter(|mark| !is_initial(&text[mark.range.clone()], &text[mark.range.end..]))
}

/// "V. I. Lê-nin", "C. Mác và Ph. Ăng-ghen": a person's name, whose initials look like a mark.
fn is_initial(mark: &str, rest: &str) -> bool {
    let is_letter = mark.len() == 2 && mark.ends_with('.') && mark.starts_with(|c: char| c.is_ascii_uppercase());
    let words = rest.trim_start();
    let second = words.split_whitespace().next().unwrap_or_default();
    let is_dotted = second.len() <= 3 && second.ends_with('.') && second.starts_with(char::is_uppercase);
    let is_known = mark == "C." && words.starts_with("Mác");
    is_letter && (is_known || (is_dotted && words.split_whitespace().count() > 1))
}

/// Whether a paragraph is nothing but asterisks.
pub(super) fn is_asterism(text: &str) -> bool {
    text.chars().all(|c| c == '*' || c.is_whitespace())
}

fn sign(text: &str) -> Option<Marker> {
    let sign = text.chars().next()?;
    // Fonts of signs (Symbol, Wingdings) use an area of their own.
    let is_symbol = ('\u{f000}'..='\u{f0ff}').contains(&sign);
    let style = SIGNS.iter().find(|(c, _)| *c == sign).map(|(_, style)| *style);
    let style = style.or(is_symbol.then_some(Style::Dash))?;
    let end = sign.len_utf8();
    let rest = &text[end..];
    // "-Miền núi" has lost its space; "-1,8 điểm" has a sign, "*Tên*" is set off.
    let is_glued = sign != '*' && rest.starts_with(char::is_uppercase);
    let is_sign = (rest.starts_with(char::is_whitespace) || is_glued) && !is_asterism(text);
    is_sign.then(|| Marker { style, range: 0..end, numbers: Vec::new() })
}

/// "Phần thứ nhất", "Chương II.", "Điều 3. …", "PHỤ LỤC": a word, its number, and no sentence that goes on.
fn worded(text: &str) -> Option<Marker> {
    let (style, mut end) = WORDS.iter().find_map(|(word, style)| Some((*style, prefix(text, word)?)))?;
    let rest = &text[end..];
    let number = rest.trim_start();
    let word_end = number.find(|c: char| c.is_whitespace() || ".:-–/,;)".contains(c)).unwrap_or(number.len());
    let value = value(&number[..word_end]);
    match value {
        Some(_) if rest.starts_with(char::is_whitespace) => end += rest.len() - number.len() + word_end,
        _ if style == Style::Annex => {}
        _ => return None,
    }
    let range = 0..end + closer(text, end)?;
    Some(Marker { style, range, numbers: value.into_iter().collect() })
}

/// How many bytes of punctuation belong to a worded mark; `None` if a sentence goes on after it.
fn closer(text: &str, end: usize) -> Option<usize> {
    let rest = &text[end..];
    let line = rest.lines().next().unwrap_or_default().trim_end();
    if line.is_empty() {
        return Some(0);
    }
    let after = line.trim_start().trim_start_matches(['.', ':', '-', '–']);
    let is_marked = after.len() < line.trim_start().len();
    let starts_large =
        after.trim_start().chars().next().is_none_or(|c| c.is_uppercase() || c.is_ascii_digit() || c == '“');
    let is_shouted = text.lines().next().is_some_and(super::line::is_capitals);
    (is_marked && starts_large || is_shouted)
        .then(|| rest.len() - rest.trim_start().len())
        .map(|space| if is_marked { space + (line.trim_start().len() - after.len()) } else { 0 })
}

/// The bytes of `text` that are `word` in any case, as a whole word.
fn prefix(text: &str, word: &str) -> Option<usize> {
    let end = text.char_indices().nth(word.chars().count()).map_or(text.len(), |(at, _)| at);
    let is_whole = !text[end..].starts_with(char::is_alphanumeric);
    (is_whole && text[..end].to_lowercase() == word).then_some(end)
}

/// "II", "2", "nhất", "ONE", "B".
fn value(word: &str) -> Option<u32> {
    let lower = word.to_lowercase();
    let ordinal = ORDINALS.iter().position(|words| words.contains(&lower.as_str())).map(|at| at as u32 + 1);
    ordinal.or_else(|| roman(word)).or_else(|| small(word)).or_else(|| capital(word))
}

fn lesson(text: &str) -> Option<Marker> {
    let (word, rest) = text.split_once(' ')?;
    let lower = word.to_lowercase();
    let value = ORDINALS.iter().position(|words| words[1] == lower)?;
    let is_lesson = word.starts_with(char::is_uppercase) && (rest.starts_with("là:") || rest.starts_with("là,"));
    let range = 0..word.len() + 1 + "là:".len();
    is_lesson.then(|| Marker { style: Style::Lesson, range, numbers: vec![value as u32 + 1] })
}

/// "Thứ nhất, …", "Bài học thứ hai: …", "First, …": lessons and reasons that are counted in words.
fn ordinal(text: &str) -> Option<Marker> {
    const HEADS: [&str; 8] =
        ["bài học thứ", "nhiệm vụ thứ", "giải pháp thứ", "nguyên nhân thứ", "mục tiêu thứ", "đột phá thứ", "thứ", ""];
    const ENGLISH: [&str; 6] = ["first", "second", "third", "fourth", "fifth", "sixth"];
    let (start, is_english) = HEADS.iter().find_map(|head| match *head {
        "" => Some((0, true)),
        head => prefix(text, head).map(|end| (end + 1, false)),
    })?;
    let rest = text.get(start..)?;
    let length = rest.find([',', ':', ' ']).filter(|at| *at > 0)?;
    let word = rest[..length].to_lowercase();
    let value = if is_english {
        ENGLISH.iter().position(|ordinal| word == *ordinal || word.strip_suffix("ly") == Some(ordinal))?
    } else {
        ORDINALS.iter().position(|words| words[0] == word)?
    };
    let tail = &rest[length..];
    let width = [",", ":", " là:", " là,", " là "]
        .iter()
        .find(|close| tail.starts_with(**close))
        .map(|close| close.trim_end().len())?;
    let after = tail[width..].trim_start();
    // "Thứ hai, ngày 5/7" is a Monday.
    let is_weekday = after.starts_with("ngày") || after.starts_with("hôm");
    let is_counted = text.starts_with(char::is_uppercase) && !(is_english && tail.starts_with(' ')) && !is_weekday;
    let range = 0..start + length + width;
    is_counted.then(|| Marker { style: Style::Lesson, range, numbers: vec![value as u32 + 1] })
}

/// "I.1.", "II.2.3", "A.1": numbers under a section's; "1.a)": a letter under a number; "a.1)", "a1)": numbers under a letter.
fn composite(text: &str) -> Option<Marker> {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '.')).unwrap_or(text.len());
    let word = text[..end].trim_end_matches('.');
    let close = text[word.len()..].chars().next();
    let is_closed = matches!(close, Some('.' | ')' | '-' | '/' | ':'));
    let width = if is_closed { close.map_or(0, char::len_utf8) } else { 0 };
    let after = &text[word.len() + width..];
    let first = after.trim_start().chars().next();
    let is_open = after.starts_with(char::is_whitespace) || after.is_empty();
    let parts: Vec<&str> = match word.split_once(|c: char| c.is_ascii_digit()) {
        // "a1)"
        Some((head, _)) if head.chars().count() == 1 && head.chars().all(char::is_lowercase) => {
            vec![head, &word[head.len()..]]
        }
        _ => word.split('.').collect(),
    };
    let [head, rest @ ..] = &parts[..] else { return None };
    let numbers: Option<Vec<u32>> = rest.iter().map(|part| small(part)).collect();
    let letter = |part: &str| {
        let mut chars = part.chars();
        chars.next().filter(|_| chars.next().is_none()).and_then(|c| LETTERS.chars().position(|letter| letter == c))
    };
    let (style, numbers) = match (numbers, rest.last().and_then(|part| letter(part))) {
        (Some(numbers), _) if !numbers.is_empty() && (roman(head).is_some() || capital(head).is_some()) => {
            (Style::Number, numbers)
        }
        (Some(numbers), _) if !numbers.is_empty() && letter(head).is_some() && is_closed => (Style::Lettered, numbers),
        (None, Some(value)) if small(head).is_some() && is_closed => (Style::Letter, vec![value as u32 + 1]),
        _ => return None,
    };
    let fits = is_open && (is_closed || first.is_some_and(char::is_uppercase));
    fits.then(|| Marker { style, range: 0..word.len() + width, numbers })
}

/// "(1) …" and "[1] …".
fn enclosed(text: &str) -> Option<Marker> {
    let (style, close) = match text.chars().next()? {
        '(' => (Style::Listed, ')'),
        '[' => (Style::Footnote, ']'),
        _ => return None,
    };
    let end = text.find(close)?;
    let word = &text[1..end];
    // "(1) … (2) … (3) …" in one paragraph is cut apart as a list.
    let number = small(word).filter(|_| list(text).is_empty()).map(|number| (style, number));
    let mut letters = word.chars();
    let letter = letters.next().filter(|_| letters.next().is_none() && style == Style::Listed);
    let letter = letter.and_then(|c| LETTERS.chars().position(|letter| letter == c));
    let letter = letter.map(|at| (Style::Letter, at as u32 + 1));
    let is_roman = style == Style::Listed && word.chars().all(char::is_lowercase);
    let small_roman =
        roman(&word.to_uppercase()).filter(|value| is_roman && (*value < 50 && word != "c" && word != "d"));
    let small_roman = small_roman.map(|value| (Style::SmallRoman, value));
    let (style, number) = number.or(small_roman).or(letter)?;
    let is_mark = text[end + 1..].starts_with(char::is_whitespace);
    is_mark.then(|| Marker { style, range: 0..end + 1, numbers: vec![number] })
}

/// "IV.", "2-", "2.1. ", "2.1.Lâm nghiệp", "a)", "A.": a number or letter and what closes it.
fn numbered(text: &str) -> Option<Marker> {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '.')).unwrap_or(text.len());
    // "1.2.Lâm nghiệp": the words begin where the digits end.
    let digits = text.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(text.len());
    let end = if digits > 0 { digits.min(end) } else { end };
    let word = text[..end].trim_end_matches('.');
    let is_dotted = word.len() < end;
    if word.is_empty() || end - word.len() > 1 {
        return None;
    }
    let rest = &text[end..];
    let (width, close) = if is_dotted { (0, '.') } else { close(rest)? };
    let after = &rest[width..];
    let (style, numbers) = style(word, close)?;
    let is_open = after.is_empty() || after.starts_with(char::is_whitespace);
    // Without a space only "1.Lâm nghiệp", never "1.500" or "1.5kg".
    let is_tight = (is_dotted && digits > 0)
        || (close == ')' && style != Style::Capital)
        || (close == '-' && matches!(style, Style::Number | Style::Roman));
    let is_glued = is_tight && after.starts_with(char::is_uppercase);
    // "5: 3" is a ratio.
    let is_said = close != ':' || after.trim_start().starts_with(char::is_uppercase);
    // "1.1 Nông nghiệp" has no closing dot; "1.5 triệu" is a number.
    let is_bare = close == ' ' && !(numbers.len() >= 2 && after.trim_start().starts_with(char::is_uppercase));
    ((is_open || is_glued) && !is_bare && is_said).then(|| Marker { style, range: 0..end + width, numbers })
}

/// What closes a mark that ends without a dot, and its bytes.
fn close(rest: &str) -> Option<(usize, char)> {
    let mut chars = rest.chars();
    match chars.next()? {
        c @ (')' | '-' | '–' | '/' | ':') => Some((c.len_utf8(), c)),
        c if c.is_whitespace() => match (chars.next(), chars.next()) {
            (Some(dash @ ('-' | '–')), Some(space)) if space.is_whitespace() => {
                Some((c.len_utf8() + dash.len_utf8(), '-'))
            }
            _ => Some((0, ' ')),
        },
        _ => None,
    }
}

/// The style of a number or letter, by what closes it.
fn style(word: &str, close: char) -> Option<(Style, Vec<u32>)> {
    let numbers: Option<Vec<u32>> = word.split('.').map(small).collect();
    if let Some(numbers) = numbers.filter(|numbers| numbers.len() <= 4) {
        let style = if close == ')' { Style::Bracketed } else { Style::Number };
        return Some((style, numbers));
    }
    if close == ' ' {
        return None;
    }
    let is_large = word.starts_with(char::is_uppercase);
    if let Some(value) = roman(&word.to_uppercase()).filter(|_| is_large || word.len() > 1) {
        return Some((if is_large { Style::Roman } else { Style::SmallRoman }, vec![value]));
    }
    if is_large {
        return capital(word).map(|value| (Style::Capital, vec![value]));
    }
    let mut letters = word.chars();
    let letter = letters.next().filter(|_| letters.next().is_none())?;
    let value = LETTERS.chars().position(|c| c == letter)?;
    Some((Style::Letter, vec![value as u32 + 1]))
}

/// "A" to "H": further letters are more often Roman numerals or initials.
fn capital(word: &str) -> Option<u32> {
    let at = "ABCDEFGH".find(word).filter(|_| word.len() == 1)?;
    Some(at as u32 + 1)
}

/// A number that may count blocks: years and quantities are longer.
fn small(word: &str) -> Option<u32> {
    let is_number = !word.is_empty() && word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|_| is_number)
}

/// The marks "(1)", "(2)", … of a list inside a paragraph, if they count up from 1 and there are at least three.
/// Each opens a sentence or an entry: "tăng 7,40% (1)" points to a note.
pub(super) fn list(text: &str) -> Vec<Range<usize>> {
    let mut marks = Vec::new();
    let mut from = 0;
    loop {
        let mark = format!("({})", marks.len() + 1);
        let opens = |at: &usize| {
            let before = text[..*at].trim_end();
            before.is_empty() || before.ends_with([':', ';', '.', ','])
        };
        let Some(at) = text[from..].match_indices(&mark).map(|(at, _)| from + at).find(opens) else { break };
        marks.push(at..at + mark.len());
        from = at + mark.len();
    }
    if marks.len() < 3 { Vec::new() } else { marks }
}
