//! Step 3b, marked paragraphs → levels: the kind of each block, its rank, and its step of an address.
//! Knows one mark and what is open, no text.

use super::BlockKind;
use super::roman::roman_of;
use super::style::{Marker, Style};

/// What a mark makes of its paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Level {
    pub(super) kind: BlockKind,
    /// A block closes every open block of its rank or a higher one.
    pub(super) rank: u32,
    /// Whether blocks may stand under it.
    pub(super) opens: bool,
}

/// The table of levels: style, kind, rank. Ranks leave room for the depths of "1.1.1.".
const LEVELS: [(Style, BlockKind, u32, bool); 18] = [
    (Style::Annex, BlockKind::Annex, 0, true),
    (Style::Part, BlockKind::Part, 10, true),
    (Style::Capital, BlockKind::Chapter, 20, true),
    (Style::Chapter, BlockKind::Chapter, 30, true),
    (Style::Division, BlockKind::Chapter, 40, true),
    (Style::Article, BlockKind::Article, 50, true),
    (Style::Roman, BlockKind::Section, 60, true),
    (Style::Number, BlockKind::Item, 70, true),
    (Style::Bracketed, BlockKind::Item, 80, true),
    (Style::Letter, BlockKind::Letter, 90, true),
    (Style::Lettered, BlockKind::Item, 95, true),
    (Style::SmallRoman, BlockKind::Letter, 100, true),
    (Style::Listed, BlockKind::Target, 110, false),
    (Style::Lesson, BlockKind::Lesson, 110, false),
    (Style::Star, BlockKind::Bullet, 120, true),
    (Style::Dash, BlockKind::Bullet, 130, true),
    (Style::Plus, BlockKind::Bullet, 140, false),
    (Style::Footnote, BlockKind::Footnote, 0, false),
];

/// Between sections and items, where "A." stands under "I.".
const INNER_CAPITAL: u32 = 65;

/// Below letters, where "1)" stands under "a)".
const INNER_BRACKETED: u32 = 94;

/// The rank of headings in capitals without a number.
pub(super) const UNNUMBERED: u32 = 60;

/// The rank from which on blocks may be entries of a list: a line that sums them up stands beside them.
pub(super) const ENTRIES: u32 = 70;

/// The rank from which on blocks are signs of a list: a plain paragraph closes them.
pub(super) const SIGNS: u32 = 110;

/// The level of a mark.
/// `inner` are the styles that stand inside here, where they usually stand outside.
pub(super) fn level(mark: &Marker, inner: &[Style]) -> Level {
    let row = LEVELS.iter().find(|(style, ..)| *style == mark.style).unwrap_or(&LEVELS[7]);
    let deeper = if row.0 == Style::Number { mark.numbers.len().saturating_sub(1) as u32 } else { 0 };
    let rank = match mark.style {
        Style::Capital if inner.contains(&Style::Capital) => INNER_CAPITAL,
        Style::Bracketed if inner.contains(&Style::Bracketed) => INNER_BRACKETED,
        _ => row.2 + deeper,
    };
    Level { kind: row.1, rank, opens: row.3 }
}

/// The step that a numbered block adds to its parent's address; `None` if it is counted under its parent.
pub(super) fn step(mark: &Marker, is_root: bool) -> Option<String> {
    let number = *mark.numbers.last()?;
    Some(match mark.style {
        Style::Chapter | Style::Division => format!("ch{number}"),
        Style::Capital => format!("ph{number}"),
        Style::Article => format!("dieu{number}"),
        Style::Roman => roman_of(number).to_lowercase(),
        // An address must not begin with a digit.
        Style::Number | Style::Bracketed | Style::Lettered if is_root => format!("m{number}"),
        Style::Number | Style::Bracketed | Style::Lettered => number.to_string(),
        Style::Letter => letter(number),
        Style::SmallRoman => format!("r{number}"),
        Style::Listed => format!("ct{number}"),
        Style::Footnote => format!("cn{number}"),
        _ => return None,
    })
}

/// The letter of a list in ASCII: "đ" is "dd".
fn letter(number: u32) -> String {
    const LETTERS: [&str; 24] = [
        "a", "b", "c", "d", "dd", "e", "f", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
        "x", "y",
    ];
    LETTERS.get(number.saturating_sub(1) as usize).map_or_else(|| number.to_string(), |letter| (*letter).to_owned())
}

/// The prefix under which blocks of a kind are counted.
pub(super) fn counted(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Title => "tieu-de",
        BlockKind::Introduction => "mo-dau",
        BlockKind::Part => "p",
        BlockKind::Chapter => "ch",
        BlockKind::Article => "dieu",
        BlockKind::Section => "s",
        BlockKind::Item => "m",
        BlockKind::Letter => "c",
        BlockKind::Paragraph => "d",
        BlockKind::Bullet => "b",
        BlockKind::Lesson => "bh",
        BlockKind::Target => "ct",
        BlockKind::Closing => "ket",
        BlockKind::Signature => "ky-ten",
        BlockKind::Annex => "pl",
        BlockKind::Table => "bang",
        BlockKind::Row => "h",
        BlockKind::Footnote => "cn",
        BlockKind::Letterhead => "dau-trang",
        BlockKind::Slogan => "khau-hieu",
        BlockKind::Recipients => "noi-nhan",
    }
}

/// The mark that a word of `outline.csv` stands for, without a number; `None` for a word that is no mark.
pub(super) fn named(word: &str) -> Option<Marker> {
    let style = match word {
        "annex" => Style::Annex,
        "part" => Style::Part,
        "chapter" => Style::Chapter,
        "article" => Style::Article,
        "section" => Style::Roman,
        "item" => Style::Number,
        "letter" => Style::Letter,
        "bullet" => Style::Dash,
        _ => return None,
    };
    Some(Marker { style, range: 0..0, numbers: Vec::new() })
}
