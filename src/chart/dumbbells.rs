//! Several shares on one axis, a row each: earlier value, result, target, joined where they may be.

use super::builder::{REACH, SceneBuilder, column, spread};
use super::interval::tick;
use super::measure::{width, wrap};
use super::scale::{Scale, ticks};
use super::scene::{Anchor, Scene, Text};
use super::spec::{Datum, Form, Group, Side};
use super::style::{Ink, Style};
use crate::locale::Decimal;
use crate::order;

/// A target nearer than this to another mark goes down a lane.
const NEAR: f64 = 16.0;
const LANE: f64 = 20.0;
/// Between a value and the year that stands with it.
const BEFORE_YEAR: f64 = 5.0;

/// The drawing of rows on one axis of per cent. `number` writes a tick.
pub fn layout(rows: &[Group], number: impl Fn(Decimal) -> String, width: f64) -> Scene {
    let mut builder = SceneBuilder::new(width);
    let is_narrow = width < 560.0;
    let names = if is_narrow {
        0.0
    } else {
        column(rows.iter().map(|row| row.name.as_str()), Style::Name, width * 0.34) + 28.0
    };
    let scale = Scale { most: 100.0, from: names + if is_narrow { REACH } else { 0.0 }, to: width - 26.0 };
    let (marks, _) = ticks(100.0);
    let wrapped: Vec<Vec<String>> =
        rows.iter().map(|row| wrap(&row.name, if is_narrow { width } else { names - 20.0 }, Style::Name)).collect();
    let heights: Vec<f64> = rows.iter().zip(&wrapped).map(|(row, name)| height(row, name, &scale, is_narrow)).collect();
    let bottom: f64 = heights.iter().sum();
    let step = marks.len().div_ceil(6).max(1);
    for mark in marks.iter().step_by(step) {
        let x = scale.at(*mark);
        builder.stroke((x, 0.0), (x, bottom), Ink::Rule, 1.0);
        builder.text(x, bottom + 18.0, &number(tick(*mark)), Style::Note, Anchor::Middle);
    }
    let mut top = 0.0;
    for ((group, name), height) in rows.iter().zip(&wrapped).zip(&heights) {
        row(&mut builder, group, name, &scale, top, is_narrow);
        top += height;
    }
    builder.finish(bottom + 24.0)
}

fn height(row: &Group, name: &[String], scale: &Scale, is_narrow: bool) -> f64 {
    let lanes = if row.data.iter().any(|d| is_low(d, &row.data, scale)) { LANE } else { 0.0 };
    let lines = name.len() as f64 * Style::Name.leading();
    if is_narrow { lines + 52.0 + lanes } else { (50.0 + lanes).max(lines + 18.0) }
}

/// Whether a target stands in the lower lane because it would touch another mark.
fn is_low(datum: &Datum, data: &[Datum], scale: &Scale) -> bool {
    let near = |other: &Datum| (scale.at(other.value) - scale.at(datum.value)).abs() < NEAR;
    datum.form == Form::Target && data.iter().any(|other| other.form != Form::Target && near(other))
}

fn row(builder: &mut SceneBuilder, row: &Group, name: &[String], scale: &Scale, top: f64, is_narrow: bool) {
    let lines = name.len() as f64 * Style::Name.leading();
    let lane = if is_narrow { top + lines + 30.0 } else { top + 30.0 };
    let baseline = if is_narrow { top + 14.0 } else { lane + 5.0 - (lines - Style::Name.leading()) / 2.0 };
    for (i, line) in name.iter().enumerate() {
        builder.text_on_background(0.0, baseline + i as f64 * Style::Name.leading(), line, Style::Name, Anchor::Start);
    }
    let (low, mut high): (Vec<&Datum>, Vec<&Datum>) = row.data.iter().partition(|d| is_low(d, &row.data, scale));
    joints(builder, &high, scale, lane);
    order::sort_by_key(&mut high, |d| d.value);
    let widths: Vec<f64> = high.iter().map(|d| width(&d.label, Style::Value) + dated(d)).collect();
    let wished: Vec<f64> = high.iter().map(|d| scale.at(d.value)).collect();
    let places = spread(&wished, &widths, 9.0, scale.from - REACH, builder.width());
    for ((datum, place), width) in high.iter().zip(places).zip(&widths) {
        above(builder, datum, place, *width, lane - 12.0);
    }
    // Marks after labels: no plate covers a mark; in order of time for the reader.
    for datum in row.data.iter() {
        let x = scale.at(datum.value);
        if low.iter().any(|d| d.key == datum.key) {
            lower(builder, datum, x, lane + LANE);
        } else {
            builder.datum_point(datum, x, lane);
        }
    }
}

/// What the year beside an earlier value takes. A grey disc differs from the result's by its colour alone, so its year
/// stands with its number; the other forms are their own.
fn dated(datum: &Datum) -> f64 {
    if datum.form == Form::Earlier { BEFORE_YEAR + width(&datum.time, Style::Note) } else { 0.0 }
}

/// The label above a mark, as wide as `room`, its year behind an earlier value.
fn above(builder: &mut SceneBuilder, datum: &Datum, middle: f64, room: f64, baseline: f64) {
    if datum.form != Form::Earlier {
        return builder.text_on_background(middle, baseline, &datum.label, Style::Value, Anchor::Middle);
    }
    let year = middle + room / 2.0 - width(&datum.time, Style::Note);
    let text = |x: f64, words: &str, style: Style, anchor: Anchor| Text {
        x,
        y: baseline,
        words: words.to_owned(),
        style,
        anchor,
        ink: style.ink(),
    };
    builder.texts_on_background([
        text(year - BEFORE_YEAR, &datum.label, Style::Value, Anchor::End),
        text(year, &datum.time, Style::Note, Anchor::Start),
    ]);
}

/// A target in the lower lane, its label beside it where there is room.
fn lower(builder: &mut SceneBuilder, datum: &Datum, x: f64, y: f64) {
    let left = x - if datum.side == Side::Under { REACH + 6.0 } else { 13.0 };
    let right = x + if datum.side == Side::Over { REACH + 6.0 } else { 13.0 };
    let fits = left - width(&datum.label, Style::Value) > 0.0;
    if fits {
        builder.text_on_background(left, y + 5.0, &datum.label, Style::Value, Anchor::End);
    } else {
        builder.text_on_background(right, y + 5.0, &datum.label, Style::Value, Anchor::Start);
    }
    builder.datum_point(datum, x, y);
}

/// Solid up to the last stated value, dashed to a target, nothing to what stands apart.
fn joints(builder: &mut SceneBuilder, data: &[&Datum], scale: &Scale, y: f64) {
    for pair in data.windows(2).filter(|pair| !pair[0].apart && !pair[1].apart) {
        let (from, to) = ((scale.at(pair[0].value), y), (scale.at(pair[1].value), y));
        if pair[1].form == Form::Target {
            builder.dashes(from, to, Ink::Category(0), 2.0);
        } else {
            builder.stroke(from, to, Ink::Category(0), 2.0);
        }
    }
}
