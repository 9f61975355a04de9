//! One square a unit: filled for what is reached, empty for the rest of a whole that the report gives.

use super::builder::{SceneBuilder, column};
use super::measure::{width, wrap};
use super::scene::{Anchor, Rect, Scene};
use super::spec::{Datum, Form, Group};
use super::style::{Ink, Style};

/// The drawing of squares. One row: a line for each of its data; several: a compact line a row.
pub fn layout(rows: &[Group], wholes: &[Option<u32>], width: f64) -> Scene {
    let mut builder = SceneBuilder::new(width);
    let most = rows
        .iter()
        .flat_map(|r| &r.data)
        .map(|d| d.value as u32)
        .chain(wholes.iter().flatten().copied())
        .max()
        .unwrap_or(0);
    let (side, gap) = if most > 10 { (14.0, 5.0) } else { (24.0, 7.0) };
    let height = match rows {
        [row] if !row.under.is_empty() => whole(&mut builder, row, side, gap),
        [row] => tall(&mut builder, row, wholes, side, gap),
        _ => compact(&mut builder, rows, wholes, side, gap),
    };
    builder.finish(height)
}

fn tall(builder: &mut SceneBuilder, row: &Group, wholes: &[Option<u32>], side: f64, gap: f64) -> f64 {
    let mut top = 0.0;
    for (datum, whole) in row.data.iter().zip(wholes) {
        builder.text(0.0, top + 15.0, &datum.time, Style::Year, Anchor::Start);
        let x = width(&datum.time, Style::Year) + 7.0;
        builder.text(x, top + 15.0, &datum.status, Style::Note, Anchor::Start);
        let x = x + width(&datum.status, Style::Note) + 10.0;
        let room = builder.width() - x;
        let y = if width(&datum.label, Style::Value) > room { top + 35.0 } else { top + 15.0 };
        let x = if y > top + 15.0 { 0.0 } else { x };
        builder.text(x, y, &datum.label, Style::Value, Anchor::Start);
        top = squares(builder, datum, *whole, 0.0, y + 9.0, side, gap) + 20.0;
    }
    top - 20.0 + 1.0
}

/// A whole as one row of its parts, each in its form, the names of the parts below.
fn whole(builder: &mut SceneBuilder, row: &Group, side: f64, gap: f64) -> f64 {
    let Some(all) = row.data.first() else { return 1.0 };
    builder.text(0.0, 20.0, &all.label, Style::Large, Anchor::Start);
    builder.text(width(&all.label, Style::Large) + 7.0, 20.0, &row.name, Style::Name, Anchor::Start);
    builder.mark(all, Rect::new(0.0, 2.0, width(&all.label, Style::Large), 22.0));
    let per_line = (((builder.width() + gap) / (side + gap)).floor() as u32).max(1);
    let (mut first, mut bottom) = (0, 34.0);
    for datum in row.under.iter().flat_map(|part| &part.data) {
        for i in first..first + datum.value as u32 {
            let (x, y) = (f64::from(i % per_line) * (side + gap), 34.0 + f64::from(i / per_line) * (side + gap));
            builder.unit(datum, Rect::new(x, y, side, side));
            bottom = y + side;
        }
        first += datum.value as u32;
    }
    for part in &row.under {
        let Some(datum) = part.data.first() else { continue };
        let lines = wrap(&[&part.name, ", ", &datum.status].concat(), builder.width() - 62.0, Style::Name);
        builder.unit(datum, Rect::new(0.0, bottom + 14.0, 14.0, 14.0));
        builder.mark(datum, Rect::new(0.0, bottom + 14.0, 14.0, 14.0));
        builder.text(22.0, bottom + 26.5, &datum.label, Style::Value, Anchor::Start);
        builder.lines(58.0, bottom + 26.0, &lines, Style::Name, Anchor::Start);
        bottom += 24.0 + (lines.len() - 1) as f64 * Style::Name.leading();
    }
    bottom + 8.0
}

fn compact(builder: &mut SceneBuilder, rows: &[Group], wholes: &[Option<u32>], side: f64, gap: f64) -> f64 {
    let names = column(rows.iter().map(|r| r.name.as_str()), Style::Name, builder.width() * 0.42) + 14.0;
    let counts =
        column(rows.iter().flat_map(|r| r.data.iter().map(|d| d.label.as_str())), Style::Value, builder.width() * 0.3);
    let left = names + counts + 12.0;
    let mut top = 0.0;
    for (row, whole) in rows.iter().zip(wholes) {
        let Some(datum) = row.data.first() else { continue };
        let lines = wrap(&row.name, names - 10.0, Style::Name);
        builder.lines(0.0, top + side / 2.0 + 5.0, &lines, Style::Name, Anchor::Start);
        builder.text(names + counts, top + side / 2.0 + 5.5, &datum.label, Style::Value, Anchor::End);
        let bottom = squares(builder, datum, *whole, left, top, side, gap);
        status(builder, datum, left + f64::from(datum.value as u32) * (side + gap) + 2.0, top + side / 2.0 + 5.0);
        top = bottom.max(top + side + (lines.len() - 1) as f64 * Style::Name.leading()) + 18.0;
    }
    top - 18.0 + 1.0
}

/// Beside a short row of squares that the report does not state as a result: what they are.
fn status(builder: &mut SceneBuilder, datum: &Datum, x: f64, baseline: f64) {
    if datum.form != Form::Stated && x + width(&datum.status, Style::Note) <= builder.width() {
        builder.text(x, baseline, &datum.status, Style::Note, Anchor::Start);
    }
}

/// The squares from `left` on, in as many lines as they need; returns the lowest place.
fn squares(
    builder: &mut SceneBuilder,
    datum: &Datum,
    whole: Option<u32>,
    left: f64,
    top: f64,
    side: f64,
    gap: f64,
) -> f64 {
    let per_line = (((builder.width() - left + gap) / (side + gap)).floor() as u32).max(1);
    let count = datum.value as u32;
    let all = whole.unwrap_or(count).max(count);
    let place = |i: u32| {
        Rect::new(
            left + f64::from(i % per_line) * (side + gap),
            top + f64::from(i / per_line) * (side + gap),
            side,
            side,
        )
    };
    for i in 0..all {
        if i < count {
            builder.unit(datum, place(i));
        } else {
            builder.outline(place(i), Ink::Line, 1.5);
        }
    }
    let lines = all.div_ceil(per_line).max(1);
    let bottom = top + f64::from(lines) * (side + gap) - gap;
    let right = left + f64::from(count.min(per_line)) * (side + gap) - gap;
    builder.mark(datum, Rect { left, top, right, bottom });
    bottom
}
