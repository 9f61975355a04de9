//! A whole and its parts on a card: bars with the numbers of the parts, or one bar over a list of the parts.
//! Knows nothing of what they are parts of.

use super::MOST;
use super::draw::{CAPTION, GAP};
use crate::chart::builder::SceneBuilder;
use crate::chart::measure::{widest, width, wrap};
use crate::chart::scene::{Anchor, Rect, Scene};
use crate::chart::spec::{Datum, Form};
use crate::chart::style::{Ink, Style};

/// Sizes of the numbers of a list, the best first.
const NUMBERS: [u16; 7] = [28, 24, 20, 18, 16, 14, 12];
/// The smallest number in a bar.
const LEAST: u16 = 14;
/// A swatch, and where the words behind it begin.
const SWATCH: f64 = 9.0;
const BEHIND: f64 = 13.0;
/// Between a number of a list and the name of its part, and how many lines a name has at most.
const BESIDE: f64 = 7.0;
const LINES: usize = 2;
/// From one bar to the next.
const APART: f64 = 4.0;
/// How many parts stand side by side at most, each with its name under its number.
const SIDE_BY_SIDE: usize = 4;

/// Bars over the years, if each of their segments holds its number and a line all names; else the latest that is known, over a
/// list of its parts. A lone bar always has the list: there is room for it.
pub(super) fn composition(names: &[String], rows: &[Vec<Datum>], values: &[Vec<String>], room: (f64, f64)) -> Scene {
    let bars =
        Bars::of(&rows[rows.len().saturating_sub(MOST)..], room, if rows.len() > 1 { BEHIND + 3.0 } else { 0.0 });
    let is_told = rows.len() > 1 && apart(names, room.0) >= 6.0 && bars.hold_all();
    if is_told {
        return bars.layout(names);
    }
    let is_known = |row: &Vec<Datum>| row.iter().all(|datum| datum.form != Form::Target);
    let at = rows.iter().rposition(is_known).unwrap_or(rows.len().saturating_sub(1));
    let none = (Vec::new(), Vec::new());
    let (row, values) = rows.get(at).zip(values.get(at)).unwrap_or((&none.0, &none.1));
    list(names, row, values, room)
}

/// Width of a name behind its swatch.
fn swatched(name: &str) -> f64 {
    BEHIND + width(name, CAPTION)
}

/// What is left between names on one line.
fn apart(names: &[String], all: f64) -> f64 {
    (all - names.iter().map(|name| swatched(name)).sum::<f64>()) / (names.len().max(2) - 1) as f64
}

/// A swatch at the height of a line of captions.
fn swatch(builder: &mut SceneBuilder, part: usize, x: f64, baseline: f64) {
    builder.fill(Rect::new(x, baseline - SWATCH + 1.0, SWATCH, SWATCH), Ink::Category(part as u8));
}

/// Bars of the same whole at different times.
struct Bars<'a> {
    rows: &'a [Vec<Datum>],
    /// Width and height of all.
    room: (f64, f64),
    /// Where the first begins.
    top: f64,
    /// Where the segments begin, and how high a bar is.
    left: f64,
    bar: f64,
}

impl<'a> Bars<'a> {
    fn of(rows: &'a [Vec<Datum>], room: (f64, f64), top: f64) -> Bars<'a> {
        let heads = rows.iter().filter_map(|row| row.first());
        let widths = heads.map(|datum| width(&datum.time, CAPTION).max(width(&datum.status, CAPTION)));
        let left = widths.fold(0.0, f64::max) + 8.0;
        let between = APART * (rows.len() as f64 - 1.0);
        let bar = ((room.1 - top - between) / rows.len().max(1) as f64).floor().min(34.0);
        Bars { rows, room, top, left, bar }
    }

    /// The largest number that a bar is high enough for.
    fn largest(&self) -> u16 {
        (self.bar as u16).saturating_sub(3).clamp(16, 24)
    }

    /// The segments of a row.
    fn segments(&self, row: &'a [Datum], top: f64) -> impl Iterator<Item = (&'a Datum, Rect)> {
        segments(row, Rect { left: self.left, right: self.room.0, top, bottom: top + self.bar })
    }

    fn hold_all(&self) -> bool {
        let all = |row: &'a Vec<Datum>| self.segments(row, 0.0).all(|(datum, rect)| holds(datum, rect, LEAST));
        self.rows.iter().all(all)
    }

    fn layout(&self, names: &[String]) -> Scene {
        let mut builder = SceneBuilder::new(self.room.0);
        let (mut x, gap) = (0.0, apart(names, self.room.0).min(14.0));
        for (i, name) in names.iter().enumerate() {
            swatch(&mut builder, i, x, 9.0);
            builder.text(x + BEHIND, 9.0, name, CAPTION, Anchor::Start);
            x += swatched(name) + gap;
        }
        let mut top = self.top;
        for row in self.rows {
            if let Some(first) = row.first() {
                let y = top + self.bar / 2.0;
                builder.text_in(0.0, y - 1.0, &first.time, CAPTION, Anchor::Start, Ink::Text);
                builder.text(0.0, y + 10.0, &first.status, CAPTION, Anchor::Start);
            }
            for (i, (datum, rect)) in self.segments(row, top).enumerate() {
                builder.area(datum, rect, i as u8);
                number_in(&mut builder, datum, rect, self.largest(), i as u8);
            }
            top += self.bar + APART;
        }
        builder.finish(self.room.1)
    }
}

/// The segments of a row within the rectangle of its bar.
fn segments(row: &[Datum], bar: Rect) -> impl Iterator<Item = (&Datum, Rect)> {
    let total = row.iter().map(|datum| datum.value).sum::<f64>().max(100.0);
    let mut x = bar.left;
    row.iter().map(move |datum| {
        let share = bar.width() * datum.value / total;
        let rect = Rect { left: x, right: x + (share - 2.0).max(1.0), ..bar };
        x += share;
        (datum, rect)
    })
}

/// What stands in a segment.
fn number(datum: &Datum) -> &str {
    datum.label.trim_end_matches('*')
}

/// What a plate has beside its number, and what it leaves of the hatching at each side.
const PLATE: f64 = 2.5;
const LEFT: f64 = 3.5;

/// Whether a segment holds its number; on hatching the number has a plate, which leaves the outline whole.
fn holds(datum: &Datum, rect: Rect, size: u16) -> bool {
    let air = if datum.form == Form::Target { 2.0 * (PLATE + LEFT) } else { 5.0 };
    width(number(datum), Style::Headline(size)) + air <= rect.width()
}

/// The number of a part in its segment, as large as that holds; none where it holds no number that can be read.
fn number_in(builder: &mut SceneBuilder, datum: &Datum, rect: Rect, size: u16, category: u8) {
    let Some(size) = (LEAST..=size).rev().find(|size| holds(datum, rect, *size)) else { return };
    let (label, style) = (number(datum), Style::Headline(size));
    let (x, y) = ((rect.left + rect.right) / 2.0, (rect.top + rect.bottom) / 2.0 + style.size() * 0.36);
    match datum.form {
        Form::Stated | Form::Earlier => builder.text_in(x, y, label, style, Anchor::Middle, Ink::On(category)),
        Form::Derived => builder.text(x, y, label, style, Anchor::Middle),
        Form::Target => {
            let half = width(label, style) / 2.0 + PLATE;
            let plate = Rect { left: x - half, right: x + half, top: rect.top + 1.5, bottom: rect.bottom - 1.5 };
            builder.fill(plate, Ink::Background);
            builder.text(x, y, label, style, Anchor::Middle);
        }
    }
}

/// One bar, when it was, and a list of all its parts: swatch, number, name.
fn list(names: &[String], row: &[Datum], values: &[String], (all, high): (f64, f64)) -> Scene {
    let mut builder = SceneBuilder::new(all);
    if let Some(first) = row.first() {
        builder.text(0.0, CAPTION.size() - 1.0, &first.caption(), CAPTION, Anchor::Start);
    }
    // A low card has a low bar: what is said counts more.
    let (bar, air) = if high < 90.0 { (12.0, 5.0) } else { (22.0, 8.0) };
    let top = CAPTION.size() + 3.0;
    for (i, (datum, rect)) in segments(row, Rect::new(0.0, top, all + 2.0, bar)).enumerate() {
        builder.area(datum, rect, i as u8);
    }
    let top = top + bar + air;
    let grids = NUMBERS.into_iter().flat_map(|size| Grid::of(size, names.len()));
    let mut tried = grids.map(|grid| (grid, grid.height(names, values, all)));
    let fitting = tried.clone().find(|(_, height)| height.is_some_and(|height| height <= high - top));
    // What fits nowhere stands in the grid that is the least too high.
    if let Some((grid, _)) = fitting.or_else(|| tried.by_ref().last()) {
        grid.layout(&mut builder, names, values, top);
    }
    builder.finish(high)
}

/// How a list is set.
#[derive(Clone, Copy)]
struct Grid {
    /// The size of numbers.
    size: u16,
    /// How many parts stand side by side.
    columns: usize,
    /// Whether names stand under their numbers.
    is_stacked: bool,
}

impl Grid {
    /// The ways to set so many parts with numbers of a size, the best first.
    fn of(size: u16, count: usize) -> impl Iterator<Item = Grid> + Clone {
        let stacked = (count <= SIDE_BY_SIDE).then_some(Grid { size, columns: count.max(1), is_stacked: true });
        stacked.into_iter().chain((1..=3).map(move |columns| Grid { size, columns, is_stacked: false }))
    }

    fn numbers(self) -> Style {
        Style::Headline(self.size)
    }

    /// Width of a column.
    fn column(self, all: f64) -> f64 {
        (all - GAP * (self.columns as f64 - 1.0)) / self.columns as f64
    }

    /// What the widest number takes.
    fn number(self, values: &[String]) -> f64 {
        values.iter().map(|value| width(value, self.numbers())).fold(0.0, f64::max)
    }

    /// Where a name begins in its column, and its lines.
    fn name(self, name: &str, values: &[String], all: f64) -> (f64, Vec<String>) {
        let left = if self.is_stacked { BEHIND } else { BEHIND + self.number(values) + BESIDE };
        (left, wrap(name, self.column(all) - left, CAPTION))
    }

    /// From one row to the next.
    fn pitch(self, names: &[String], values: &[String], all: f64) -> f64 {
        let lines = names.iter().map(|name| self.name(name, values, all).1.len()).max().unwrap_or(0);
        let (numbers, words) = (f64::from(self.size) * 1.1, lines as f64 * CAPTION.leading());
        if self.is_stacked { numbers + words } else { numbers.max(words) }
    }

    /// The height of all rows; none where a name or a number does not fit its column.
    fn height(self, names: &[String], values: &[String], all: f64) -> Option<f64> {
        let fits = |name: &String| {
            let (left, lines) = self.name(name, values, all);
            lines.len() <= LINES && left + widest(&lines, CAPTION) <= self.column(all)
        };
        let is_wide = self.number(values) > self.column(all) || !names.iter().all(fits);
        let rows = names.len().div_ceil(self.columns) as f64;
        (!is_wide).then(|| rows * self.pitch(names, values, all))
    }

    fn layout(self, builder: &mut SceneBuilder, names: &[String], values: &[String], top: f64) {
        let (all, pitch) = (builder.width(), self.pitch(names, values, builder.width()));
        for (i, (name, value)) in names.iter().zip(values).enumerate() {
            let x = (i % self.columns) as f64 * (self.column(all) + GAP);
            let (left, lines) = self.name(name, values, all);
            let y = top + (i / self.columns) as f64 * pitch + (f64::from(self.size) * 0.85).round();
            let (number, first) = match self.is_stacked {
                true => (x, y + 3.0 + CAPTION.size()),
                false => (x + BEHIND, y - (lines.len() as f64 - 1.0) * CAPTION.leading() / 2.0),
            };
            builder.text_in(number, y, value, self.numbers(), Anchor::Start, Ink::Text);
            swatch(builder, i, x, if self.is_stacked { first } else { y - f64::from(self.size) * 0.2 });
            builder.lines(x + left, first, &lines, CAPTION, Anchor::Start);
        }
    }
}
