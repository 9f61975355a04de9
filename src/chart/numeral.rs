//! Numbers that are pictures of their own: the numeral, its words and unit, and below it what it is.
//! For a value that has nothing to be measured against, and for two that a line would only call equal.

use super::builder::SceneBuilder;
use super::measure::{paragraph, width};
use super::scene::{Anchor, Rect, Scene, Text};
use super::spec::{Datum, Group};
use super::style::Style;
use crate::locale::number_at;

/// Between two numbers, at least.
const GAP: f64 = 32.0;
/// Between the parts of a number.
const BESIDE: f64 = 8.0;
/// From a dot's left to the words behind it.
const DOT: f64 = 20.0;
/// Lines of words are no longer than that.
const MEASURE: f64 = 480.0;

/// The drawing of numerals, side by side where they find room.
pub fn layout(group: &Group, width: f64) -> Scene {
    let mut builder = SceneBuilder::new(width);
    let widths: Vec<f64> = group.data.iter().map(|d| across(d, &group.unit, Style::Numeral)).collect();
    let all = widths.iter().sum::<f64>() + GAP * (widths.len().max(1) - 1) as f64;
    let is_row = all <= width;
    let (mut x, mut top, mut bottom) = (0.0, 0.0, 0.0_f64);
    for (datum, own) in group.data.iter().zip(&widths) {
        let room = if is_row { own + GAP } else { width };
        bottom = bottom.max(number(&mut builder, datum, &group.unit, (x, top), room.max(width - x).min(width)));
        if is_row {
            x += room;
        } else {
            top = bottom + 20.0;
        }
    }
    builder.finish(bottom)
}

/// The words before a number, and the number.
fn parts(label: &str) -> (&str, &str) {
    let digit = number_at(label).unwrap_or(0);
    (label[..digit].trim_end(), &label[digit..])
}

/// A number without the words behind it, and those with the unit that they follow: "2.700" and "tỷ đồng trở lên".
fn followed(numeral: &str, unit: &str) -> (String, String) {
    // A place in words, "đứng đầu", is the number itself.
    let is_number = numeral.contains(|c: char| c.is_ascii_digit());
    match numeral.split_once(' ').filter(|_| is_number) {
        Some((number, words)) => (number.to_owned(), [unit, " ", words].concat()),
        None => (numeral.to_owned(), unit.to_owned()),
    }
}

/// What stands before the unit: nothing before a sign, a gap before words.
fn before(unit: &str) -> f64 {
    if unit.starts_with('%') { 3.0 } else { BESIDE }
}

/// How wide a number is with its star, which is smaller.
fn starred(numeral: &str, style: Style) -> f64 {
    let plain = numeral.trim_end_matches('*');
    let star = &numeral[plain.len()..];
    width(plain, style) + if star.is_empty() { 0.0 } else { 2.0 + width(star, Style::Large) }
}

/// The widest line of a number and what stands below it, as far as that is not wrapped.
fn across(datum: &Datum, unit: &str, style: Style) -> f64 {
    let (lead, numeral) = parts(&datum.label);
    let (numeral, unit) = followed(numeral, unit);
    let (numeral, unit) = (numeral.as_str(), unit.as_str());
    let lead = if lead.is_empty() { 0.0 } else { width(lead, Style::Large) + BESIDE };
    let words = DOT + width(&datum.caption(), Style::Subtitle);
    (lead + starred(numeral, style) + before(unit) + width(unit, Style::Unit))
        .max(words)
        .max(width(&datum.remark, Style::Name))
}

/// One number; returns its lowest place. A unit that finds no room beside it stands below.
fn number(builder: &mut SceneBuilder, datum: &Datum, unit: &str, (left, top): (f64, f64), room: f64) -> f64 {
    let (lead, numeral) = parts(&datum.label);
    let (numeral, unit) = followed(numeral, unit);
    let (numeral, unit) = (numeral.as_str(), unit.as_str());
    let style = if width(numeral, Style::Numeral) <= room { Style::Numeral } else { Style::Lead };
    let mut y = top + style.size() * 0.8;
    let lead_width = width(lead, Style::Large);
    let mut x = left;
    if !lead.is_empty() {
        // Words and number on one line if they fit.
        let is_beside = lead_width + BESIDE + width(numeral, style) <= room;
        let baseline = if is_beside { y } else { top + Style::Large.size() };
        builder.text(x, baseline, lead, Style::Large, Anchor::Start);
        (x, y) = if is_beside { (x + lead_width + BESIDE, y) } else { (x, y + Style::Large.leading()) };
    }
    let text = Text { x, y, words: numeral.to_owned(), style, anchor: Anchor::Start, ink: style.ink() };
    builder.mark(datum, Rect { left, ..text.bounds() });
    // A star of its size would be read as a picture.
    let plain = numeral.trim_end_matches('*');
    builder.text(x, y, plain, style, Anchor::Start);
    if plain.len() < numeral.len() {
        let x = x + width(plain, style) + 2.0;
        builder.text(x, y - style.size() * 0.45, &numeral[plain.len()..], Style::Large, Anchor::Start);
    }
    x += starred(numeral, style) + before(unit);
    if x + width(unit, Style::Unit) > left + room {
        (x, y) = (left, y + Style::Unit.leading() + 4.0);
    }
    builder.text(x, y, unit, Style::Unit, Anchor::Start);
    y += 28.0;
    builder.point(datum.form, left + 7.0, y - 5.0);
    builder.text(left + DOT, y, &datum.caption(), Style::Subtitle, Anchor::Start);
    for line in paragraph(&datum.remark, room.min(MEASURE), Style::Name) {
        y += 22.0;
        builder.text(left, y, &line, Style::Name, Anchor::Start);
    }
    y + 6.0
}
