//! Marks that are numbers and letters: "IV.", "2.1.", "a)", "(1)", and what closes them.
//! Knows one paragraph.

use super::case::{is_capitals, is_ended};
use super::list::list;
use super::roman::roman;
use super::style::{LETTERS, Marker, Style};

/// "I.1.", "II.2.3", "A.1": numbers under a section's; "1.a)": a letter under a number; "a.1)", "a1)": numbers under a letter.
pub(super) fn composite(text: &str) -> Option<Marker> {
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

/// "① …" and "¹ …": the number is one sign.
fn signed(text: &str) -> Option<Marker> {
    const RAISED: &str = "¹²³⁴⁵⁶⁷⁸⁹";
    let sign = text.chars().next()?;
    let listed = ('①'..='⑳').contains(&sign).then(|| (Style::Listed, sign as u32 - '①' as u32 + 1));
    let raised = RAISED.chars().position(|c| c == sign).map(|at| (Style::Footnote, at as u32 + 1));
    let (style, number) = listed.or(raised)?;
    let end = sign.len_utf8();
    let is_mark = text[end..].starts_with(char::is_whitespace);
    is_mark.then(|| Marker { style, range: 0..end, numbers: vec![number] })
}

/// "(1) …" and "[1] …".
pub(super) fn enclosed(text: &str) -> Option<Marker> {
    if let Some(mark) = signed(text) {
        return Some(mark);
    }
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
pub(super) fn numbered(text: &str) -> Option<Marker> {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '.')).unwrap_or(text.len());
    // "1.2.Lâm nghiệp": the words begin where the digits end.
    let digits = text.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(text.len());
    let end = if digits > 0 { digits.min(end) } else { glued(text).unwrap_or(end) };
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
    let is_tight = (is_dotted && (digits > 0 || glued(text).is_some()))
        || (close == '.' && width > 0)
        || (close == ')' && style != Style::Capital)
        || (close == '-' && matches!(style, Style::Number | Style::Roman));
    let is_glued = is_tight && after.starts_with(char::is_uppercase);
    // "2 - 3 xã" is a range.
    let is_range = width > 1 && close == '-' && after.trim_start().starts_with(|c: char| c.is_ascii_digit());
    // "5: 3" is a ratio.
    let is_said = close != ':' || after.trim_start().starts_with(char::is_uppercase);
    // "1.1 Nông nghiệp" has no closing dot; "1.5 triệu" is a number.
    let is_bare = close == ' ' && !(numbers.len() >= 2 && after.trim_start().starts_with(char::is_uppercase));
    ((is_open || is_glued) && !is_bare && is_said && !is_range).then(|| Marker {
        style,
        range: 0..end + width,
        numbers,
    })
}

/// Where the mark of "I.KẾT QUẢ", "II.Tồn tại" ends, whose space is missing. "V.Putin" begins a sentence or is a name, so
/// that all of the paragraph must look like a heading.
fn glued(text: &str) -> Option<usize> {
    let (head, tail) = text.split_once('.')?;
    let first = tail.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let is_word =
        tail.starts_with(char::is_uppercase) && first.chars().count() > 1 && tail[first.len()..].starts_with(' ');
    let is_large = is_capitals(tail);
    let is_short = tail.chars().count() <= 80 && !is_ended(tail) && !tail.contains(',');
    let is_number = roman(head).is_some_and(|_| is_large || (is_short && head.len() > 1));
    let is_mark = is_number || (capital(head).is_some() && is_large && is_short);
    (is_word && is_mark).then_some(head.len() + 1)
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
            // "2 .Đô thị": the space stands before the dot.
            (Some('.'), Some(next)) if next.is_whitespace() || next.is_uppercase() => Some((c.len_utf8() + 1, '.')),
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
pub(super) fn capital(word: &str) -> Option<u32> {
    let at = "ABCDEFGH".find(word).filter(|_| word.len() == 1)?;
    Some(at as u32 + 1)
}

/// A number that may count blocks: years and quantities are longer.
pub(super) fn small(word: &str) -> Option<u32> {
    let is_number = !word.is_empty() && word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|_| is_number)
}
