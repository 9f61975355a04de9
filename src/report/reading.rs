//! `outline.csv`: lines of the printed text and what they are, where the rules read them wrongly.
//! Knows the lines of the report, not its tree.

use super::level::named;
use super::marker::marker;
use super::style::Style;
use crate::diag::Diagnostic;
use crate::table::Table;

/// Columns of `outline.csv`.
pub const OUTLINE_COLUMNS: [&str; 2] = ["line", "level"];

/// Words for levels that no mark has.
const LEVELS: [&str; 8] = ["paragraph", "join", "furniture", "row", "title", "introduction", "letterhead", "signature"];

/// What a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The line, counted from 1, as an editor shows it.
    pub line: usize,
    /// A word of `outline.csv`: "section", "paragraph", "join".
    pub level: String,
}

/// The rows of `outline.csv`; the file may be empty.
pub fn readings(text: &str, source: &str) -> (Vec<Reading>, Vec<Diagnostic>) {
    if text.trim().is_empty() {
        return (Vec::new(), Vec::new());
    }
    let (table, mut faults) = Table::parse("outline.csv", text, &OUTLINE_COLUMNS);
    let mut out = Vec::new();
    for row in table.rows() {
        let (line, level) = (row.get("line"), row.get("level"));
        let number = line.parse::<usize>().ok();
        let is_printed = |n: &usize| source.lines().nth(n.wrapping_sub(1)).is_some_and(|line| !line.trim().is_empty());
        let Some(number) = number.filter(is_printed) else {
            let message = format!("the report has no words in line '{line}'");
            faults.push(row.place("line").error(message, "lines count from 1, as an editor shows them"));
            continue;
        };
        if named(level).is_none() && !LEVELS.contains(&level) {
            faults.push(row.place("level").error(
                format!("'{level}' is not a level"),
                format!("one of: annex, part, chapter, article, section, item, letter, bullet, {}", LEVELS.join(", ")),
            ));
            continue;
        }
        out.push(Reading { line: number, level: level.to_owned() });
    }
    (out, faults)
}

/// Levels by how deep their headings stand, and the marks that have them.
const DEPTHS: [(&str, Style); 5] = [
    ("part", Style::Part),
    ("section", Style::Roman),
    ("item", Style::Number),
    ("letter", Style::Letter),
    ("bullet", Style::Dash),
];

/// What the headings of a Word document are that have no mark: those of one depth are of the level that the marked ones
/// have, or of the next below that of the depth above. `lines` are lines of the text and depths, "12 1".
pub fn headed(lines: &str, source: &str, own: &[Reading]) -> Vec<Reading> {
    let pair =
        |line: &str| line.split_once(' ').and_then(|(line, depth)| Some((line.parse().ok()?, depth.parse().ok()?)));
    let all: Vec<(usize, u8)> = lines.lines().filter_map(pair).collect();
    let printed: Vec<&str> = source.lines().collect();
    let words = |line: usize| printed.get(line.wrapping_sub(1)).map_or("", |words| words.trim());
    let marked = |depth: u8| {
        let of_depth = all.iter().filter(|(_, other)| *other == depth);
        let mark = of_depth.filter_map(|(line, _)| marker(words(*line))).next()?;
        DEPTHS.iter().position(|(_, style)| *style == mark.style)
    };
    let mut levels = std::collections::BTreeMap::new();
    let mut next = None;
    for depth in 1..=9 {
        let below = (depth + 1..=9).find_map(marked);
        let due = next.unwrap_or(1).min(below.map_or(DEPTHS.len(), |below| below.saturating_sub(1)));
        if let Some(level) = marked(depth).or(all.iter().any(|(_, other)| *other == depth).then_some(due)) {
            levels.insert(depth, level.min(DEPTHS.len() - 1));
            next = Some(level + 1);
        }
    }
    // The line after a bare "Phần I" is its heading.
    let is_awaited = |line: usize| {
        let before =
            printed[..line.saturating_sub(1).min(printed.len())].iter().rev().find(|words| !words.trim().is_empty());
        before.is_some_and(|words| {
            marker(words.trim()).is_some_and(|mark| mark.style.takes_heading() && mark.range.end == words.trim().len())
        })
    };
    let is_open = |line: usize| {
        !is_awaited(line)
            && !words(line).is_empty()
            && marker(words(line)).is_none()
            && !own.iter().any(|reading| reading.line == line)
    };
    let unmarked = all.iter().filter(|(line, _)| is_open(*line));
    let level = |depth: &u8| levels.get(depth).and_then(|at| DEPTHS.get(*at)).map_or("section", |(word, _)| word);
    unmarked.map(|(line, depth)| Reading { line: *line, level: level(depth).to_owned() }).collect()
}
