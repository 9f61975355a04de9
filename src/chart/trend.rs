//! One measure over the years: points where the report has numbers, straight lines between them, nothing in between.

use super::builder::{DISC, SceneBuilder, length};
use super::interval::tick;
use super::measure::width;
use super::scale::{Scale, ticks};
use super::scene::{Anchor, Rect, Scene, Text};
use super::spec::{Datum, Form, Group};
use super::style::{Ink, Style};
use crate::locale::Decimal;

const TOP: f64 = 44.0;

/// The drawing of a trend. `number` writes a tick.
pub fn layout(group: &Group, number: impl Fn(Decimal) -> String, width: f64) -> Scene {
    let mut builder = SceneBuilder::new(width);
    let top = group.data.iter().map(|d| d.upper.unwrap_or(d.value)).fold(0.0, f64::max);
    let (marks, most) = ticks(top);
    let base = TOP + if width < 480.0 { 170.0 } else { 200.0 };
    let vertical = Scale { most, from: base, to: TOP };
    let numbers: Vec<String> = marks.iter().map(|mark| number(tick(*mark))).collect();
    let left = super::builder::column(numbers.iter().map(String::as_str), Style::Note, width) + 10.0;
    let mut ticks = Vec::new();
    for (mark, words) in marks.iter().zip(&numbers) {
        let y = vertical.at(*mark);
        // With the room that keeps a label from being read with it.
        ticks.push(Rect::new(0.0, y - 8.0, left + 4.0, 16.0));
        let ink = if *mark == 0.0 { Ink::Line } else { Ink::Rule };
        builder.stroke((left, y), (width, y), ink, 1.0);
        builder.text(left - 8.0, y + 4.5, words, Style::Note, Anchor::End);
    }
    let points = places(&group.data, left, width, &vertical);
    for (datum, (x, _)) in group.data.iter().zip(&points) {
        let reach = self::width(&datum.time, Style::Year) / 2.0;
        builder.text(x.min(width - reach), base + 20.0, &datum.time, Style::Year, Anchor::Middle);
    }
    let lines = connect(&mut builder, &group.data, &points, &vertical);
    let plot = Rect { left: 0.0, top: 0.0, right: width, bottom: base };
    labels(&mut builder, &group.data, &points, &lines, plot, ticks);
    remarks(&mut builder, &group.data, &points, &lines, plot);
    for (datum, (x, y)) in group.data.iter().zip(&points) {
        match datum.upper {
            Some(upper) => upright(&mut builder, datum, *x, vertical.at(upper), *y),
            None => builder.datum_point(datum, *x, *y),
        }
    }
    builder.finish(base + 28.0)
}

/// Points by year, with some air at both ends.
fn places(data: &[Datum], left: f64, right: f64, vertical: &Scale) -> Vec<(f64, f64)> {
    let first = data.iter().map(|d| d.years.1).min().unwrap_or(0);
    let last = data.iter().map(|d| d.years.1).max().unwrap_or(0);
    let air = ((right - left) * 0.06).max(24.0);
    let span = f64::from(last.saturating_sub(first)).max(1.0);
    let x = |year: u16| left + air + (right - left - 2.0 * air) * f64::from(year - first) / span;
    data.iter().map(|d| (x(d.years.1), vertical.at(d.value))).collect()
}

/// A range standing upright: a hatched box with a tick at each end.
fn upright(builder: &mut SceneBuilder, datum: &Datum, x: f64, top: f64, bottom: f64) {
    let rect = Rect::new(x - 8.0, top, 16.0, bottom - top);
    builder.hatch(rect, Ink::Category(0));
    for y in [top, bottom] {
        builder.stroke((x - 12.0, y), (x + 12.0, y), Ink::Category(0), 2.0);
    }
    builder.mark(datum, rect);
}

type Segment = ((f64, f64), (f64, f64));

/// Joins what may be joined; returns the segments, for the labels to avoid.
fn connect(builder: &mut SceneBuilder, data: &[Datum], points: &[(f64, f64)], vertical: &Scale) -> Vec<Segment> {
    let mut out = Vec::new();
    for (pair, at) in data.windows(2).zip(points.windows(2)).filter(|(pair, _)| !pair[0].apart && !pair[1].apart) {
        // To the middle of a range.
        let aim = |d: &Datum, p: (f64, f64)| (p.0, d.upper.map_or(p.1, |upper| (p.1 + vertical.at(upper)) / 2.0));
        let (from, to) = (aim(&pair[0], at[0]), aim(&pair[1], at[1]));
        if pair[1].form == Form::Target {
            builder.dashes(from, to, Ink::Category(0), 2.0);
        } else {
            builder.stroke(from, to, Ink::Category(0), 2.0);
        }
        out.push((from, to));
    }
    out
}

/// Value and status beside each point: of all ways to place them, the one that covers least.
fn labels(
    builder: &mut SceneBuilder,
    data: &[Datum],
    points: &[(f64, f64)],
    lines: &[Segment],
    plot: Rect,
    ticks: Vec<Rect>,
) {
    let marks = points.iter().map(|(x, y)| Rect::new(x - 9.0, y - 9.0, 18.0, 18.0));
    let taken: Vec<Rect> = marks.chain(ticks).collect();
    let tries: Vec<Vec<(f64, [Text; 2])>> = data
        .iter()
        .zip(points)
        .map(|(datum, (x, y))| {
            let style = if plot.right < 480.0 { Style::Value } else { Style::Large };
            let priced = candidates(datum, *x, *y, style).into_iter().enumerate().map(|(i, texts)| {
                let cost: f64 = texts.iter().map(|text| price(&text.bounds(), plot, &taken, lines)).sum();
                (cost + i as f64, texts)
            });
            priced.collect()
        })
        .collect();
    for (of, chosen) in tries.iter().zip(cheapest(&tries)) {
        builder.texts_on_background(of[chosen].1.clone());
    }
}

/// One candidate a point, so that their prices and meetings are least. Point by point, the sixty best
/// beginnings are kept: every way for two points, nearly every one for three.
fn cheapest(tries: &[Vec<(f64, [Text; 2])>]) -> Vec<usize> {
    let meets = |a: &[Text], b: &[Text]| a.iter().any(|a| b.iter().any(|b| apart(a.bounds()).meets(&b.bounds())));
    let mut ways: Vec<(f64, Vec<usize>)> = vec![(0.0, Vec::new())];
    for of in tries {
        let longer = ways.iter().flat_map(|(cost, way)| {
            of.iter().enumerate().map(move |(i, (price, texts))| {
                let met = way.iter().zip(tries).filter(|(n, of)| meets(&of[**n].1, texts)).count();
                let mut way = way.clone();
                way.push(i);
                (cost + price + 500.0 * met as f64, way)
            })
        });
        // Each goes to its place among the cheapest sixty: the library's sort is more code than all of this.
        let mut best: Vec<(f64, Vec<usize>)> = Vec::new();
        for one in longer {
            let at = best.partition_point(|(cost, _)| *cost <= one.0);
            if at < 60 {
                best.insert(at, one);
                best.truncate(60);
            }
        }
        ways = best;
    }
    ways.into_iter().next().map(|(_, way)| way).unwrap_or_default()
}

/// The room in which another label would be read with this one: more at its sides than above and below.
fn apart(rect: Rect) -> Rect {
    Rect { left: rect.left - 14.0, right: rect.right + 14.0, ..rect.inset(-2.0) }
}

/// Places for a label, value and status, the preferred first: right above, above, left above, right below, below, left
/// below; last a little higher, clear of a line that falls to the point.
fn candidates(datum: &Datum, x: f64, y: f64, large: Style) -> Vec<[Text; 2]> {
    let text = |x: f64, y: f64, words: &str, style: Style, anchor: Anchor| Text {
        x,
        y,
        words: words.to_owned(),
        style,
        anchor,
        ink: style.ink(),
    };
    let value = width(&datum.label, large);
    let status = width(&datum.status, Style::Note);
    let beside = |dx: f64, dy: f64| {
        [
            text(x + dx, y + dy, &datum.label, large, Anchor::Start),
            text(x + dx + value + 6.0, y + dy, &datum.status, Style::Note, Anchor::Start),
        ]
    };
    let stacked = |dy: f64, dx: f64, anchor: Anchor| {
        [
            text(x + dx, y + dy, &datum.label, large, anchor),
            text(x + dx, y + dy + large.size() * 0.24 + 11.4, &datum.status, Style::Note, anchor),
        ]
    };
    let whole = value + 6.0 + status;
    vec![
        beside(DISC + 4.0, -DISC - 4.0),
        stacked(-29.0, 0.0, Anchor::Middle),
        beside(-whole - DISC - 4.0, -DISC - 4.0),
        stacked(-29.0, 12.0, Anchor::End),
        stacked(-29.0, -12.0, Anchor::Start),
        beside(DISC + 4.0, DISC + 18.0),
        stacked(26.0, 0.0, Anchor::Middle),
        beside(-whole - DISC - 4.0, DISC + 18.0),
        stacked(26.0, 12.0, Anchor::End),
        stacked(26.0, -12.0, Anchor::Start),
        stacked(-41.0, 12.0, Anchor::End),
        stacked(-41.0, 0.0, Anchor::Middle),
        stacked(-41.0, -12.0, Anchor::Start),
    ]
}

/// What the report says of a change, beside the line that shows it, where nothing else is; else it is left to the table.
fn remarks(builder: &mut SceneBuilder, data: &[Datum], points: &[(f64, f64)], lines: &[Segment], plot: Rect) {
    let marks: Vec<Rect> = points.iter().map(|(x, y)| Rect::new(x - 14.0, y - 9.0, 28.0, 18.0)).collect();
    for (datum, ends) in data.iter().skip(1).zip(points.windows(2)).filter(|(datum, _)| !datum.remark.is_empty()) {
        let tries = [0.5, 0.42, 0.58, 0.34, 0.66, 0.25, 0.75].into_iter().flat_map(|t| {
            let (x, y) = (ends[0].0 + (ends[1].0 - ends[0].0) * t, ends[0].1 + (ends[1].1 - ends[0].1) * t);
            let sides = [(10.0, Anchor::Start), (-10.0, Anchor::End)];
            // On whole pixels, where canvas and SVG set the same letters.
            let (x, y) = (x.round(), y.round());
            let places =
                [-10.0, 20.0].into_iter().flat_map(move |dy| sides.map(|(dx, anchor)| (x + dx, y + dy, anchor)));
            places.map(|(x, y, anchor)| Text {
                x,
                y,
                words: datum.remark.clone(),
                style: Style::Name,
                anchor,
                ink: Ink::Text,
            })
        });
        let is_free = |text: &Text| {
            let area = text.bounds().inset(-4.0);
            price(&area, plot, &marks, lines) == 0.0 && builder.is_free(&area)
        };
        if let Some(text) = tries.into_iter().find(is_free) {
            builder.texts_on_background([text]);
        }
    }
}

/// What a label would cost here: leaving the plot and covering marks most, lines less.
fn price(rect: &Rect, plot: Rect, taken: &[Rect], lines: &[Segment]) -> f64 {
    let leaves = rect.left < plot.left || rect.right > plot.right || rect.top < plot.top || rect.bottom > plot.bottom;
    let outside = if leaves { 1000.0 } else { 0.0 };
    let covered = taken.iter().filter(|other| other.meets(rect)).count() as f64 * 300.0;
    let crossed = lines.iter().filter(|line| crosses(rect, line)).count() as f64 * 40.0;
    outside + covered + crossed
}

/// Whether a segment runs through a rectangle or the ground around it, looked at every two pixels.
fn crosses(rect: &Rect, ((x1, y1), (x2, y2)): &Segment) -> bool {
    let steps = (length(x2 - x1, y2 - y1) / 2.0).ceil().max(1.0);
    (0..=steps as usize).any(|i| {
        let t = i as f64 / steps;
        let (x, y) = (x1 + (x2 - x1) * t, y1 + (y2 - y1) * t);
        rect.left - 3.5 < x && x < rect.right + 3.5 && rect.top - 3.5 < y && y < rect.bottom + 3.5
    })
}
