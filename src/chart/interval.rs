//! One number line: values as points, a range as a box, their times below.

use super::builder::{SceneBuilder, spread};
use super::measure::width;
use super::scale::{Scale, ticks};
use super::scene::{Anchor, Rect, Scene};
use super::spec::{Datum, Form, Group};
use super::style::{Ink, Style};
use crate::locale::Decimal;
use crate::order;

const LINE: f64 = 58.0;

/// The drawing of a number line. `number` writes a tick.
pub fn layout(group: &Group, number: impl Fn(Decimal) -> String, width: f64) -> Scene {
    let mut builder = SceneBuilder::new(width);
    let top = group.data.iter().map(|d| d.upper.unwrap_or(d.value)).fold(0.0, f64::max);
    let (marks, most) = ticks(top);
    let scale = Scale { most, from: 8.0, to: width - 16.0 };
    let step = if width < 300.0 { 2 } else { 1 };
    for mark in marks.iter().step_by(step) {
        let x = scale.at(*mark);
        builder.stroke((x, LINE - 22.0), (x, LINE + 22.0), Ink::Rule, 1.0);
    }
    builder.stroke((scale.from, LINE), (width - 2.0, LINE), Ink::Line, 1.0);
    connect(&mut builder, &group.data, &scale);
    words(&mut builder, &group.data, &scale);
    for datum in &group.data {
        let x = scale.at(datum.value);
        match datum.upper {
            Some(upper) => builder.range(datum, Rect::new(x, LINE - 9.0, scale.at(upper) - x, 18.0)),
            None => builder.datum_point(datum, x, LINE),
        }
    }
    numbers(&mut builder, &marks, step, &scale, number);
    builder.finish(LINE + 68.0)
}

fn numbers(builder: &mut SceneBuilder, marks: &[f64], step: usize, scale: &Scale, number: impl Fn(Decimal) -> String) {
    let all: Vec<(f64, String)> =
        marks.iter().step_by(step).map(|mark| (scale.at(*mark), number(tick(*mark)))).collect();
    let widths: Vec<f64> = all.iter().map(|(_, words)| width(words, Style::Note)).collect();
    let wished: Vec<f64> = all.iter().map(|(x, _)| *x).collect();
    for (place, (_, words)) in spread(&wished, &widths, 6.0, 0.0, builder.width()).into_iter().zip(&all) {
        builder.text(place, LINE + 62.0, words, Style::Note, Anchor::Middle);
    }
}

/// A tick as an exact number; ticks are round, so two decimals hold them.
pub fn tick(value: f64) -> Decimal {
    let hundredths = (value * 100.0).round() as i64;
    match hundredths % 100 {
        0 => Decimal::integer(hundredths / 100),
        n if n % 10 == 0 => Decimal::integer(hundredths / 10).divide(10, 1),
        _ => Decimal::integer(hundredths).divide(100, 2),
    }
}

/// From each value to the next in time; dashed to a target.
fn connect(builder: &mut SceneBuilder, data: &[Datum], scale: &Scale) {
    for pair in data.windows(2).filter(|pair| !pair[0].apart && !pair[1].apart) {
        let from = scale.at(pair[0].upper.unwrap_or(pair[0].value));
        let to = scale.at(pair[1].value);
        if pair[1].form == Form::Target {
            builder.dashes((from, LINE), (to, LINE), Ink::Category(0), 2.0);
        } else {
            builder.stroke((from, LINE), (to, LINE), Ink::Category(0), 2.0);
        }
    }
}

/// Values above, times below, pushed apart.
fn words(builder: &mut SceneBuilder, data: &[Datum], scale: &Scale) {
    let mut order: Vec<&Datum> = data.iter().collect();
    order::sort_by_key(&mut order, |d| d.value);
    let middle = |d: &Datum| scale.at((d.value + d.upper.unwrap_or(d.value)) / 2.0);
    let wished: Vec<f64> = order.iter().map(|d| middle(d)).collect();
    let time = |d: &Datum| if d.form == Form::Stated { d.time.clone() } else { [&d.status, " ", &d.time].concat() };
    let labels: Vec<f64> = order.iter().map(|d| width(&d.label, Style::Value)).collect();
    let times: Vec<f64> = order.iter().map(|d| width(&time(d), Style::Year)).collect();
    let above = spread(&wished, &labels, 9.0, 0.0, builder.width());
    let below = spread(&wished, &times, 9.0, 0.0, builder.width());
    for ((datum, x), under) in order.iter().zip(above).zip(below) {
        builder.text_on_background(x, LINE - 28.0, &datum.label, Style::Value, Anchor::Middle);
        builder.text_on_background(under, LINE + 38.0, &time(datum), Style::Year, Anchor::Middle);
    }
}
