//! Places on one scale of places for all rows: the first is left. A group of places ("among the 15 leading") is a band.
//! Where the report does not say how many were ranked, the scale has ticks up to the place alone and a dashed tail.

use super::builder::SceneBuilder;
use super::measure::{width, wrap};
use super::scale::Scale;
use super::scene::{Anchor, Rect, Scene};
use super::spec::{Datum, Form, Group};
use super::style::{Ink, Style};

/// Half the height of a band.
const HALF: f64 = 10.0;
/// Between a value and what stands beside it.
const BESIDE: f64 = 7.0;

/// The drawing of ranks; `places` is the last place of all rows.
pub fn layout(rows: &[Group], places: u32, wholes: &[Option<u32>], width: f64) -> Scene {
    let mut builder = SceneBuilder::new(width);
    let scale = Scale { most: f64::from(places.max(2) - 1), from: 10.0, to: width - 10.0 };
    let mut top = 0.0;
    for (row, whole) in rows.iter().zip(wholes) {
        top = rank(&mut builder, row, *whole, &scale, top) + 20.0;
    }
    builder.finish(top - 20.0)
}

fn rank(builder: &mut SceneBuilder, row: &Group, whole: Option<u32>, scale: &Scale, top: f64) -> f64 {
    let name = wrap(&row.name, builder.width(), Style::Name);
    builder.lines(0.0, top + 14.0, &name, Style::Name, Anchor::Start);
    let y = top + name.len() as f64 * Style::Name.leading() + 48.0;
    let at = |place: f64| scale.at(place - 1.0);
    let end = |datum: &Datum| datum.upper.unwrap_or(datum.value);
    let known = row.data.iter().map(end).fold(1.0, f64::max);
    let last = whole.map_or(known, f64::from);
    let edge = builder.width() - 10.0;
    for place in 1..=last as u32 {
        let x = at(f64::from(place));
        builder.stroke((x, y - 5.0), (x, y + 5.0), Ink::Line, 1.0);
    }
    if whole.is_none() {
        builder.dashes((at(last), y), (edge, y), Ink::Line, 1.0);
    }
    let half = ((at(2.0) - at(1.0)) / 2.0).min(10.0);
    let mut bottom = y + 12.0;
    for datum in &row.data {
        let is_target = datum.form == Form::Target;
        if let Some(upper) = datum.upper {
            let rect = Rect { left: at(datum.value) - half, right: at(upper) + half, top: y - HALF, bottom: y + HALF };
            builder.area(datum, rect, 0);
        }
        label(builder, datum, at(datum.value), y + if is_target { 31.0 } else { -23.0 });
        bottom = bottom.max(if is_target { y + 35.0 } else { y });
    }
    // Points last: no band covers one.
    for datum in row.data.iter().filter(|datum| datum.upper.is_none()) {
        let x = at(datum.value);
        builder.datum_point(datum, x, y);
        let stem = if datum.form == Form::Target { (y + 9.0, y + 16.0) } else { (y - 18.0, y - 8.0) };
        builder.stroke((x, stem.0), (x, stem.1), Ink::Text, 1.0);
    }
    bottom.max(ends(builder, whole, (at(1.0), edge), y))
}

/// A value with its time and status, beginning at its place as far as the width lets it.
fn label(builder: &mut SceneBuilder, datum: &Datum, x: f64, baseline: f64) {
    let (words, large) = match datum.form {
        Form::Target => ([&datum.status, " ", &datum.time].concat(), Style::Value),
        _ => ([&datum.time, ", ", &datum.status].concat(), Style::Large),
    };
    let room = builder.width() - width(&words, Style::Note) - BESIDE;
    let style = if width(&datum.label, large) <= room { large } else { Style::Value };
    let value = width(&datum.label, style);
    let x = (x - 2.0).min(room - value).max(0.0);
    builder.text(x, baseline, &datum.label, style, Anchor::Start);
    builder.text(x + value + BESIDE, baseline, &words, Style::Note, Anchor::Start);
}

/// The numbers of the first and the last place, where nothing else stands; returns their lowest place.
fn ends(builder: &mut SceneBuilder, whole: Option<u32>, (first, last): (f64, f64), y: f64) -> f64 {
    let Some(whole) = whole else { return y };
    for (place, x) in [(1, first), (whole, last)] {
        let words = place.to_string();
        let reach = width(&words, Style::Note) / 2.0;
        let x = x.min(builder.width() - reach);
        if builder.is_free(&Rect::new(x - reach - 4.0, y + 10.0, 2.0 * reach + 8.0, 16.0)) {
            builder.text(x, y + 22.0, &words, Style::Note, Anchor::Middle);
        }
    }
    y + 26.0
}
