//! Tables in plain text, their cells parted by bars, tabs or wide gaps: what stands at the head of a number's column and in
//! the corner over all rows, and the unit that its row or its column has in brackets.
//! Knows no cue and no observation.

use super::text::Text;
use crate::lexicon::{Measure, Numeral};
use crate::locale::is_year;
use std::ops::Range;

/// So many rows of a table are looked at for its head.
const LONGEST: usize = 100;

/// What parts the cells of a row.
const CELLS: [char; 2] = ['|', '\t'];

/// A row: its cells in bytes.
type Row = Vec<Range<usize>>;

/// Whether a line is a row of a table.
pub(super) fn is_row(line: &str) -> bool {
    tabbed(line).contains(CELLS)
}

/// The text with a tab between the cells of a row, as long as before: in a wide gap, unless a stop stands before it, for a
/// stroke, "Hộ nghèo (%) / 3,5 / 1,0", and behind a name and between its numbers, "Dịch vụ: 29,6 - 25,9 - 21,7".
pub(super) fn tabbed(text: &str) -> String {
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        if let Some(mark) = [';', ','].into_iter().find(|mark| is_separated(line, *mark)) {
            out.extend(line.chars().map(|c| if c == mark { '\t' } else { c }));
            continue;
        }
        let mark = ['/', ';', '-'].into_iter().find(|mark| parts(line, *mark));
        let is_word = |c: char| !c.is_whitespace() && !".,;:!?".contains(c);
        let is_cut = |at: usize, c: char| {
            let rest = &line[at + c.len_utf8()..];
            let is_mark = mark.is_some_and(|mark| c == mark || c == ':' && mark != '/');
            let is_wide = c == ' ' && line[..at].ends_with(is_word) && !rest.trim_start().is_empty();
            rest.starts_with(' ') && (is_wide || is_mark && (c != '-' || line[..at].ends_with(' ')))
        };
        out.extend(line.char_indices().map(|(at, c)| if is_cut(at, c) { '\t' } else { c }));
    }
    out
}

/// "Clean water, urban;%;94.8": whether a sign parts cells as programs write them, without a space, and never two digits.
fn is_separated(line: &str, mark: char) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mut marks =
        line.match_indices(mark).map(|(at, _)| (line[..at].chars().next_back(), line[at + 1..].chars().next()));
    line.matches(mark).count() > 1
        && marks.all(|(before, next)| {
            next.is_some_and(|c| !c.is_whitespace()) && !(mark == ',' && is_digit(before) && is_digit(next))
        })
}

/// Whether a sign parts the cells of a line: a stroke twice, another between numbers behind a name.
fn parts(line: &str, mark: char) -> bool {
    let mut cells = line.split(mark).map(str::trim);
    if mark == '/' {
        return cells.clone().count() > 2 && cells.all(|cell| !cell.is_empty()) && line.contains(" / ");
    }
    let is_number = |cell: &str| cell.len() < 20 && cell.starts_with(|c: char| c.is_ascii_digit());
    let Some((_, rest)) = line.split_once(':') else { return false };
    let mut cells = rest.split(mark).map(str::trim);
    rest.contains(mark) && cells.all(is_number)
}

/// Gives bare numbers in the cells of a table the unit that stands in brackets behind the name of their row, else of their
/// column: "Dịch vụ (%) | 25,9".
pub(super) fn measure(text: &str, numerals: &mut [Numeral], read: impl Fn(&str) -> Option<Numeral>) {
    let rows = rows(text);
    // A cell may also be the unit alone.
    let unit_of = |cell: &Range<usize>| {
        let cell = text[cell.clone()].trim();
        let held = cell.strip_suffix(')').and_then(|cell| cell.rsplit_once('('));
        // "Hộ nghèo %"
        // "GRDP per head, USD"
        let last = cell.rsplit_once(", ").map_or(cell, |(_, last)| last);
        let words = held.map_or(if last.contains('%') { "%" } else { last }, |(_, unit)| unit);
        let read_as = |words: &[&str], is_all: bool| {
            let unit = ["1 ", &words.concat()].concat();
            read(&unit).filter(|one| one.is_measured && one.from == 0 && !(is_all && one.range.len() < unit.len()))
        };
        // "VND bn": the currency first.
        let turned = || words.split_once(' ').and_then(|(first, rest)| read_as(&[rest, " ", first], true));
        read_as(&[words], true).or_else(turned).or_else(|| read_as(&[words], held.is_none()))
    };
    for n in numerals.iter_mut().filter(|n| !n.is_measured && n.whole.is_none()) {
        let Some((row, column)) = cell(&rows, n.range.start) else { continue };
        // Where the first row has numbers itself it is no head.
        let is_number = |cell: &Range<usize>| {
            let mut runs = text[cell.clone()].split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
            runs.any(|run| run.len() != 4)
        };
        let first = &rows[top(&rows, row)];
        let head = if first.get(column).is_some_and(is_number) { &Row::new() } else { first };
        let unit = rows[row]
            .iter()
            .take(column)
            .find_map(unit_of)
            .or_else(|| head.get(column).and_then(unit_of))
            .or_else(|| head.first().and_then(unit_of))
            .or_else(|| title(text, &rows, row).and_then(|cell| unit_of(&cell)))
            // Beside a column of percentage points stand shares.
            .or_else(|| head.iter().find_map(unit_of).filter(|unit| unit.measure == Measure::Points).map(share));
        let is_year = text[n.range.clone()].len() == 4 && is_year(n.raw);
        if let Some(unit) = unit.filter(|_| !is_year) {
            (n.measure, n.magnitude, n.is_measured) = (unit.measure, unit.magnitude, true);
        }
    }
}

/// The line over a row's table, which is no row: its title.
fn title(text: &str, rows: &[Row], row: usize) -> Option<Range<usize>> {
    let is_blank = |row: &&Row| row.len() == 1 && text[row[0].clone()].trim().is_empty();
    let above = rows[..top(rows, row)].iter().rev().find(|row| !is_blank(row))?;
    (above.len() == 1).then(|| above[0].clone())
}

/// The same in per cent.
fn share(unit: Numeral) -> Numeral {
    Numeral { measure: Measure::Percent, ..unit }
}

/// Rows of cells.
fn rows(text: &str) -> Vec<Row> {
    let range = |piece: &str| {
        let from = piece.as_ptr() as usize - text.as_ptr() as usize;
        from..from + piece.len()
    };
    if !text.contains(CELLS) {
        return Vec::new();
    }
    let lines = text.split('\n').flat_map(|line| line.split("||"));
    lines.map(|row| row.split(CELLS).map(range).collect()).collect()
}

/// The row and the column of a byte, behind the first column.
fn cell(rows: &[Row], byte: usize) -> Option<(usize, usize)> {
    let row = rows.partition_point(|row| row.last().is_some_and(|cell| cell.end <= byte));
    let column = rows.get(row)?.iter().position(|cell| cell.contains(&byte)).filter(|column| *column > 0)?;
    Some((row, column))
}

/// The first row of a row's table: the lines above that have as many cells are of it.
fn top(rows: &[Row], row: usize) -> usize {
    let is_like = |other: &&Row| other.len() == rows[row].len();
    row - rows[..row].iter().rev().take(LONGEST).take_while(is_like).count()
}

impl Text<'_> {
    /// By numeral: the words at the head of its column and in the corner over all rows, none outside of a table.
    pub(super) fn heads(&self) -> Vec<[Range<usize>; 2]> {
        let rows = rows(self.text);
        let head = |at: usize| self.head_of(&rows, at).unwrap_or_default();
        (0..self.numerals.len()).map(head).collect()
    }

    /// The words at the head of a number's column, and in the corner.
    pub(super) fn head_and_corner(&self, n: &Numeral) -> [Range<usize>; 2] {
        let at = self.numerals.partition_point(|other| other.from < n.from);
        self.heads.get(at).cloned().unwrap_or_default()
    }

    /// The words at the head of a number's column.
    pub(super) fn head(&self, n: &Numeral) -> Range<usize> {
        let [head, _] = self.head_and_corner(n);
        head
    }

    /// Whether a word is at the head of a number's column.
    pub(super) fn is_at_head(&self, n: &Numeral, at: usize) -> bool {
        self.head(n).contains(&at)
    }

    fn head_of(&self, rows: &[Row], at: usize) -> Option<[Range<usize>; 2]> {
        let n = &self.numerals[at];
        let (row, column) = cell(rows, n.range.start)?;
        let top = top(rows, row);
        let cell = rows[top].get(column)?;
        let first = |byte: usize| self.numerals.partition_point(|m| m.range.start < byte);
        let within = |cell: &Range<usize>| first(cell.start)..first(cell.end);
        let token = |byte: usize| self.reading.tokens.partition_point(|token| token.range.start < byte);
        if within(cell).any(|at| self.is_statistic(at)) {
            // "Kết quả 2020, mục tiêu 2025": over rows without a head a year for each column.
            let title = title(self.text, rows, row)?;
            let years: Vec<usize> = within(&title).filter(|at| self.years(&self.numerals[*at]).is_some()).collect();
            let start = |at: usize| years.get(at).map_or(token(title.end), |at| self.numerals[*at].from);
            let is_each = years.len() + 1 == rows[row].len();
            return is_each.then(|| [start(column - 1)..start(column), 0..0]);
        }
        Some([cell, &rows[top][0]].map(|cell| token(cell.start)..token(cell.end)))
    }
}
