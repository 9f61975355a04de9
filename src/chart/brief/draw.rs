//! The drawings of a card: numbers beside one another, marks joined by lines.
//! Knows what is to be shown, not why.

use super::{Bar, Column, MOST};
use crate::chart::builder::{SceneBuilder, spread};
use crate::chart::measure::{paragraph, width};
use crate::chart::scene::{Anchor, Rect, Scene};
use crate::chart::spec::{Datum, Form};
use crate::chart::style::{Ink, Style};
use crate::locale::number_at;

/// Everything that is no number, and what stands before and behind one.
pub(super) const CAPTION: Style = Style::Caption(10);
/// Sizes of numbers, the best first. The last is larger than the words of a page.
const NUMBERS: [u16; 8] = [56, 44, 36, 32, 28, 24, 20, 16];
/// Between columns, and the height of a bar.
pub(super) const GAP: f64 = 18.0;
const BAR: f64 = 8.0;
/// Between rows of numbers.
const APART: f64 = 5.0;
/// Between the parts of a label.
const BESIDE: f64 = 4.0;

/// A label as the words before its number, the number, and what is behind it. A value in words is one: "đứng đầu".
fn parts(label: &str) -> [&str; 3] {
    let Some(start) = number_at(label) else { return ["", label, ""] };
    let end = label[start..].find([' ', '\u{a0}', '%']).map_or(label.len(), |at| start + at);
    // A sign is as large as its number, a word is not.
    let end = if &label[end..] == "%" { label.len() } else { end };
    [label[..start].trim(), &label[start..end], label[end..].trim()]
}

/// Of the three parts of a label.
fn styles(size: u16) -> [Style; 3] {
    let small = Style::Caption((size / 2).clamp(10, 14));
    [small, Style::Headline(size), small]
}

/// Width of a label.
fn across(label: &str, size: u16) -> f64 {
    let parts = parts(label).into_iter().zip(styles(size)).filter(|(words, _)| !words.is_empty());
    parts.map(|(words, style)| width(words, style) + BESIDE).sum::<f64>() - BESIDE
}

/// Writes a label from `x` on.
fn write(builder: &mut SceneBuilder, label: &str, size: u16, (x, y): (f64, f64)) {
    let mut x = x;
    for (words, style) in parts(label).into_iter().zip(styles(size)).filter(|(words, _)| !words.is_empty()) {
        builder.text_in(x, y, words, style, Anchor::Start, Ink::Text);
        x += width(words, style) + BESIDE;
    }
}

/// Numbers beside one another; more than three in two columns.
pub(super) fn beside(columns: &[Column], (all, high): (f64, f64)) -> Scene {
    if columns.len() <= MOST {
        return in_line(columns, (all, high));
    }
    let mut builder = SceneBuilder::new(all);
    let row = high / columns.len().div_ceil(2) as f64;
    for (i, pair) in columns.chunks(2).enumerate() {
        builder.place(&in_line(pair, (all, row - APART)), 0.0, i as f64 * row);
    }
    builder.finish(high)
}

/// Numbers in a row, each over its bar and its words.
fn in_line(columns: &[Column], (all, high): (f64, f64)) -> Scene {
    let count = columns.len().max(1) as f64;
    let one = (all - GAP * (count - 1.0)) / count;
    let captions: Vec<Vec<String>> = columns.iter().map(|column| paragraph(&column.caption, one, CAPTION)).collect();
    let lines = captions.iter().map(Vec::len).max().unwrap_or(0) as f64;
    let has_bars = columns.iter().any(|column| column.bar.is_some());
    let under = if has_bars { BAR + 14.0 } else { 5.0 } + lines * CAPTION.leading();
    // A comma hangs below its number, the letters of a value in words further.
    let is_in_words = columns.iter().any(|column| number_at(&column.label).is_none());
    let descent = if is_in_words { 0.25 } else { 0.09 };
    let fits = |size: &u16| {
        let is_low = f64::from(*size) * (0.81 + descent) + under <= high;
        is_low && columns.iter().all(|column| across(&column.label, *size) <= one)
    };
    let size = NUMBERS.into_iter().find(fits).unwrap_or(16);
    let top = ((high - f64::from(size) * 0.85 - under) / 2.0).max(0.0).floor();
    let y = top + (f64::from(size) * 0.85).round();
    let mut builder = SceneBuilder::new(all);
    for (i, (column, caption)) in columns.iter().zip(&captions).enumerate() {
        let x = i as f64 * (one + GAP);
        write(&mut builder, &column.label, size, (x, y));
        if let Some(bar) = column.bar {
            builder.fill(Rect::new(x, y + 9.0 + BAR, one, 1.0), Ink::Line);
            draw_bar(&mut builder, bar, (x, y + 9.0), one);
        }
        let first = y + if has_bars { 9.0 + BAR + 5.0 } else { 3.0 + f64::from(size) * descent } + CAPTION.size();
        builder.lines(x, first, caption, CAPTION, Anchor::Start);
    }
    builder.finish(high)
}

/// A bar from zero at `x`; of a range the part between its ends is a wash in an outline, which no form is.
fn draw_bar(builder: &mut SceneBuilder, bar: Bar, (x, y): (f64, f64), all: f64) {
    let value = Rect::new(x, y, (bar.value * all).max(2.0), BAR);
    builder.patch(bar.form, value, 0);
    if let Some(upper) = bar.upper {
        let between = Rect { left: value.right, right: x + (upper * all).max(value.width() + 2.0), ..value };
        builder.fill(between, Ink::Tint(0));
        builder.outline(between, Ink::Category(0), 1.0);
    }
}

/// Marks joined by lines, each with its number; the years below.
pub(super) fn trend(data: &[Datum], (all, high): (f64, f64)) -> Scene {
    let mut builder = SceneBuilder::new(all);
    let size = if high < 70.0 { 20 } else { 24 };
    // A mark at zero reaches into what is below the line.
    let foot = high - CAPTION.leading() - 8.0;
    let top = f64::from(size) + 8.0;
    let most = data.iter().map(|datum| datum.value).fold(f64::MIN_POSITIVE, f64::max);
    let (first, span) = match data {
        [first, .., last] => (first.years.1, f64::from((last.years.1 - first.years.1).max(1))),
        _ => (data.first().map_or(0, |one| one.years.1), 1.0),
    };
    let widths: Vec<f64> = data.iter().map(|datum| across(&datum.label, size)).collect();
    let air = widths.iter().fold(0.0, |most: f64, one| most.max(*one)) / 2.0 + 4.0;
    let place = |datum: &Datum| {
        let x = air + (all - 2.0 * air) * f64::from(datum.years.1 - first) / span;
        (x, foot - (foot - top) * datum.value / most)
    };
    let places: Vec<(f64, f64)> = data.iter().map(place).collect();
    builder.fill(Rect::new(0.0, foot, all, 1.0), Ink::Line);
    for (pair, at) in data.windows(2).zip(places.windows(2)).filter(|(pair, _)| !pair[0].apart && !pair[1].apart) {
        match pair[1].form {
            Form::Target => builder.dashes(at[0], at[1], Ink::Category(0), 2.0),
            _ => builder.stroke(at[0], at[1], Ink::Category(0), 2.0),
        }
    }
    let centres = spread(&places.iter().map(|(x, _)| *x).collect::<Vec<_>>(), &widths, 8.0, 0.0, all);
    for (i, (datum, (x, y))) in data.iter().zip(&places).enumerate() {
        // A line that comes from above leaves room at the right.
        let falls = |pair: &[(f64, f64)]| pair[0].1 < pair[1].1;
        let is_right = match i {
            0 => places.windows(2).next().is_some_and(falls),
            _ => places.windows(2).nth(i - 1).is_some_and(falls),
        };
        let half = widths[i] / 2.0;
        let wished = if is_right { x + half + 2.0 } else { x - half - 2.0 };
        let left = (if data.len() > 1 { wished } else { centres[i] }).clamp(half, all - half) - half;
        write(&mut builder, &datum.label, size, (left.round(), (y - 13.0).round()));
        builder.datum_point(datum, *x, *y);
        let caption = datum.caption();
        let reach = width(&caption, CAPTION) / 2.0;
        builder.text(x.clamp(reach, all - reach), foot + 17.0, &caption, CAPTION, Anchor::Middle);
    }
    builder.finish(high)
}
