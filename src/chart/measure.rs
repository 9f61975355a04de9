//! How wide words are, the same natively and in every browser, because no font is asked.
//!
//! Each letter has the widest advance among Noto Sans 2.013, Roboto 2.138 and Liberation Sans 2.1 (Arial's metrics),
//! regular and bold, read from the fonts' `hmtx` tables; Segoe UI and San Francisco are narrower than that. Text is thus
//! never wider than measured, at most some per cent narrower. Accents change no advance but those of ơ and ư.

use super::style::Style;

/// Advances of U+0020 to U+007E in thousandths of the font size.
const REGULAR: [u16; 95] = [
    278, 278, 408, 646, 572, 889, 732, 225, 342, 348, 551, 584, 278, 333, 278, 413, 572, 572, 572, 572, 572, 572, 572,
    572, 572, 572, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 730, 667, 611, 778, 741, 339, 552, 667, 556, 907,
    760, 781, 667, 781, 722, 667, 611, 731, 667, 944, 667, 667, 611, 329, 411, 329, 572, 556, 333, 561, 615, 523, 615,
    564, 348, 615, 618, 278, 258, 534, 258, 935, 618, 605, 615, 615, 413, 516, 361, 618, 508, 786, 529, 510, 500, 380,
    551, 380, 680,
];
const BOLD: [u16; 95] = [
    278, 333, 474, 646, 574, 901, 750, 266, 351, 353, 545, 584, 285, 388, 291, 413, 574, 574, 574, 574, 574, 574, 574,
    574, 574, 574, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 740, 667, 611, 778, 765, 389, 559, 722, 611, 943,
    813, 796, 667, 796, 722, 667, 619, 756, 667, 967, 667, 667, 611, 333, 422, 333, 584, 556, 362, 604, 633, 556, 633,
    591, 387, 633, 657, 305, 305, 620, 305, 982, 657, 619, 633, 633, 454, 556, 434, 657, 569, 856, 578, 569, 509, 394,
    551, 394, 649,
];

/// Width of one line, in CSS pixels.
pub fn width(words: &str, style: Style) -> f64 {
    let thousandths: u32 = words.chars().map(|c| advance(c, style.is_bold())).sum();
    f64::from(thousandths) * style.size() / 1000.0
}

fn advance(c: char, is_bold: bool) -> u32 {
    let pick = |regular: u32, bold: u32| if is_bold { bold } else { regular };
    let base = match c {
        'ơ' | 'ờ' | 'ớ' | 'ở' | 'ỡ' | 'ợ' => return pick(616, 679),
        'Ơ' | 'Ờ' | 'Ớ' | 'Ở' | 'Ỡ' | 'Ợ' => return pick(784, 825),
        'ư' | 'ừ' | 'ứ' | 'ử' | 'ữ' | 'ự' => return pick(674, 760),
        'Ư' | 'Ừ' | 'Ứ' | 'Ử' | 'Ữ' | 'Ự' => return pick(780, 885),
        '\u{a0}' => ' ',
        '–' => return pick(657, 632),
        '“' | '”' => return pick(360, 500),
        '…' => return 1000,
        '·' => return 302,
        _ => letter(c),
    };
    match (base as usize).checked_sub(0x20) {
        Some(i) if i < REGULAR.len() => pick(REGULAR[i].into(), BOLD[i].into()),
        // A letter that no Vietnamese report has: as wide as the font is high.
        _ => 1000,
    }
}

/// The plain letter below the accents; the character itself if it has none.
fn letter(c: char) -> char {
    let lower = match c {
        'À'..='Ã' | 'à'..='ã' | 'Ă' | 'ă' | 'Ạ'..='ặ' => 'a',
        'È'..='Ê' | 'è'..='ê' | 'Ẹ'..='ệ' => 'e',
        'Ì' | 'Í' | 'ì' | 'í' | 'Ĩ' | 'ĩ' | 'Ỉ'..='ị' => 'i',
        'Ò'..='Õ' | 'ò'..='õ' | 'Ọ'..='ộ' => 'o',
        'Ù' | 'Ú' | 'ù' | 'ú' | 'Ũ' | 'ũ' | 'Ụ'..='ủ' => 'u',
        'Ý' | 'ý' | 'Ỳ'..='ỹ' => 'y',
        'Đ' | 'đ' => 'd',
        _ => return c,
    };
    if is_capital(c) { lower.to_ascii_uppercase() } else { lower }
}

/// Capitals have even code points in the Vietnamese rows of Unicode, and come first in Latin-1.
fn is_capital(c: char) -> bool {
    match c {
        '\u{c0}'..='\u{de}' => true,
        '\u{df}'..='\u{ff}' => false,
        _ => (c as u32).is_multiple_of(2),
    }
}

/// Cuts words into lines no wider than `most`, at spaces only, as few as possible and as even as possible.
/// A single word that is wider stands alone on its line.
pub fn wrap(words: &str, most: f64, style: Style) -> Vec<String> {
    let lines = fill(words, most, style);
    if lines.len() < 2 {
        return lines;
    }
    // The narrowest column with the same number of lines looks the calmest.
    let (mut low, mut high) = (most / 2.0, most);
    while high - low > 2.0 {
        let middle = (low + high) / 2.0;
        if fill(words, middle, style).len() == lines.len() { high = middle } else { low = middle }
    }
    fill(words, high, style)
}

/// Cuts words into lines that are as full as they can be, as in a paragraph; a last line of a word or two would look
/// forgotten, so then the lines are evened out.
pub fn paragraph(words: &str, most: f64, style: Style) -> Vec<String> {
    let lines = fill(words, most, style);
    let last = lines.last().map_or(most, |line| width(line, style));
    if last < most / 4.0 { wrap(words, most, style) } else { lines }
}

fn fill(words: &str, most: f64, style: Style) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces(words) {
        match lines.last_mut() {
            Some(line) if width(line, style) + width(" ", style) + width(piece, style) <= most => {
                line.push(' ');
                line.push_str(piece);
            }
            _ => lines.push(piece.to_owned()),
        }
    }
    lines
}

/// What no line may cut, in order: words, and a number with the word after it, which is its unit or what it counts.
pub fn pieces(words: &str) -> impl Iterator<Item = &str> {
    let mut rest = words.trim_matches(' ');
    std::iter::from_fn(move || {
        let mut end = word_end(rest, 0);
        while rest[..end].ends_with(|c: char| c.is_ascii_digit()) && end < rest.len() {
            end = word_end(rest, end + 1);
        }
        let piece = &rest[..end];
        rest = rest[end..].trim_start_matches(' ');
        (!piece.is_empty()).then_some(piece)
    })
}

/// Where the word that starts at `from` ends.
fn word_end(words: &str, from: usize) -> usize {
    words[from..].find(' ').map_or(words.len(), |at| from + at)
}

/// Width of the widest line.
pub fn widest(lines: &[String], style: Style) -> f64 {
    lines.iter().map(|line| width(line, style)).fold(0.0, f64::max)
}
