//! The drawings of a card: numbers beside one another, marks joined by lines, bars of a whole.
//! Knows what is to be shown, not why.

use super::{Column, MOST};
use crate::chart::builder::{SceneBuilder, spread};
use crate::chart::measure::{paragraph, width};
use crate::chart::scene::{Anchor, Rect, Scene};
use crate::chart::spec::{Datum, Form};
use crate::chart::style::{Ink, Style};
use crate::locale::number_at;

/// Everything that is no number, and what stands before and behind one.
const CAPTION: Style = Style::Caption(10);
/// Sizes of numbers, the best first. The last is larger than the words of a page.
const NUMBERS: [u16; 8] = [56, 44, 36, 32, 28, 24, 20, 16];
/// Between columns, and the height of a bar.
const GAP: f64 = 18.0;
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
        if let Some((form, from, to)) = column.bar {
            let rect = |from: f64, to: f64| Rect::new(x + from * one, y + 9.0, ((to - from) * one).max(2.0), BAR);
            builder.fill(Rect::new(x, y + 9.0 + BAR, one, 1.0), Ink::Line);
            builder.patch(form, rect(from, to), 0);
        }
        let first = y + if has_bars { 9.0 + BAR + 5.0 } else { 3.0 + f64::from(size) * descent } + CAPTION.size();
        builder.lines(x, first, caption, CAPTION, Anchor::Start);
    }
    builder.finish(high)
}

/// Marks joined by lines, each with its number; the years below.
pub(super) fn trend(data: &[Datum], (all, high): (f64, f64)) -> Scene {
    let mut builder = SceneBuilder::new(all);
    let size = if high < 70.0 { 20 } else { 24 };
    let foot = high - CAPTION.leading() - 6.0;
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
        (x, foot - 9.0 - (foot - 9.0 - top) * datum.value / most)
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
        builder.text(x.clamp(reach, all - reach), foot + 14.0, &caption, CAPTION, Anchor::Middle);
    }
    builder.finish(high)
}

/// Bars of a whole with the numbers of their parts, the names of these over them as far as they fit.
pub(super) fn composition(names: &[String], rows: &[Vec<Datum>], (all, high): (f64, f64)) -> Scene {
    let mut builder = SceneBuilder::new(all);
    let rows = &rows[rows.len().saturating_sub(MOST)..];
    let swatched = |name: &String| 13.0 + width(name, CAPTION);
    let apart = (all - names.iter().map(swatched).sum::<f64>()) / (names.len().max(2) - 1) as f64;
    let mut top = 0.0;
    if apart >= 6.0 {
        let mut x = 0.0;
        for (i, name) in names.iter().enumerate() {
            builder.fill(Rect::new(x, 1.0, 9.0, 9.0), Ink::Category(i as u8));
            builder.text(x + 13.0, 9.0, name, CAPTION, Anchor::Start);
            x += swatched(name) + apart.min(14.0);
        }
        top = 16.0;
    }
    let heads = rows.iter().filter_map(|row| row.first());
    let left = heads.map(|datum| width(&datum.time, CAPTION).max(width(&datum.status, CAPTION))).fold(0.0, f64::max);
    let left = left + 8.0;
    let bar = ((high - top - 4.0 * (rows.len() as f64 - 1.0)) / rows.len().max(1) as f64).floor().min(34.0);
    let size = (bar as u16).saturating_sub(3).clamp(16, 24);
    for row in rows {
        let total = row.iter().map(|datum| datum.value).sum::<f64>().max(100.0);
        if let Some(first) = row.first() {
            let y = top + bar / 2.0;
            builder.text_in(0.0, y - 1.0, &first.time, CAPTION, Anchor::Start, Ink::Text);
            builder.text(0.0, y + 10.0, &first.status, CAPTION, Anchor::Start);
        }
        let mut x = left;
        for (i, datum) in row.iter().enumerate() {
            let share = (all - left) * datum.value / total;
            let rect = Rect::new(x, top, (share - 2.0).max(1.0), bar);
            builder.area(datum, rect, i as u8);
            number_in(&mut builder, datum, rect, size, i as u8);
            x += share;
        }
        top += bar + 4.0;
    }
    builder.finish(high)
}

/// The number of a part in its segment, as large as that holds; none where it holds no number that can be read.
fn number_in(builder: &mut SceneBuilder, datum: &Datum, rect: Rect, size: u16, category: u8) {
    let label = datum.label.trim_end_matches('*');
    let holds = |size: &u16| width(label, Style::Headline(*size)) + 5.0 <= rect.width();
    let Some(size) = (14..=size).rev().find(holds) else { return };
    let style = Style::Headline(size);
    let (x, y) = ((rect.left + rect.right) / 2.0, (rect.top + rect.bottom) / 2.0 + style.size() * 0.36);
    match datum.form {
        Form::Stated | Form::Earlier => builder.text_in(x, y, label, style, Anchor::Middle, Ink::On(category)),
        Form::Derived => builder.text(x, y, label, style, Anchor::Middle),
        Form::Target => {
            let half = width(label, style) / 2.0 + 3.0;
            let plate = Rect { left: x - half, right: x + half, top: rect.top + 1.5, bottom: rect.bottom - 1.5 };
            builder.fill(plate, Ink::Background);
            builder.text(x, y, label, style, Anchor::Middle);
        }
    }
}
