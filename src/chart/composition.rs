//! 100 per cent bars over the years: one row a time, the categories side by side. Where the report states how the
//! shares changed, that stands in tinted bands between two bars; else thin lines join their boundaries.

use super::builder::{SceneBuilder, column, spread};
use super::measure::{widest, width, wrap};
use super::scale::Scale;
use super::scene::{Anchor, Rect, Scene};
use super::spec::{Datum, Form};
use super::style::{Ink, Style};

const GAP: f64 = 2.0;
/// Between two bars that only lines join, and what a band between them takes.
const BETWEEN: f64 = 30.0;
const BAND: f64 = 62.0;
/// What the year takes above its bar, where it does not stand beside it.
const HEAD: f64 = 24.0;
/// From a bar's foot to the baseline of a number that stands under it, and what that takes.
const UNDER: f64 = 15.0;

/// The drawing of a composition.
pub fn layout(names: &[String], rows: &[Vec<Datum>], width: f64) -> Scene {
    let mut builder = SceneBuilder::new(width);
    let is_narrow = width < 480.0;
    let heads = rows.iter().filter_map(|row| row.first());
    let column = column(heads.flat_map(|d| [d.time.as_str(), d.status.as_str()]), Style::Year, 168.0) + 28.0;
    let (left, bar, head) = if is_narrow { (0.0, 42.0, HEAD) } else { (column, 54.0, 0.0) };
    let total = rows.iter().map(|row| row.iter().map(|d| d.value).sum::<f64>()).fold(100.0, f64::max);
    let scale = Scale { most: total, from: left, to: width };
    let edges: Vec<Vec<f64>> = rows.iter().map(|row| edges(row, &scale)).collect();
    let style = largest(rows, &edges);
    let mut top = edges.first().map_or(head + 8.0, |edges| names_above(&mut builder, names, edges, (width, head)));
    let (mut bottom, mut bands) = (top, Vec::new());
    for (i, (row, own)) in rows.iter().zip(&edges).enumerate() {
        if let Some(above) = i.checked_sub(1).and_then(|i| edges.get(i)) {
            // A number under its bar leaves no room for the year of the next.
            let between = if row.iter().any(|d| !d.remark.is_empty()) { BAND } else { BETWEEN };
            let next = bottom.max(top + bar) + head.max(1.0) + 2.0;
            let next = next.max(top + bar + between);
            bands.push((i, Rect { left: 0.0, top: top + bar, right: 0.0, bottom: next }));
            join(&mut builder, above, own, (top + bar, next), row);
            top = next;
        }
        if let Some(first) = row.first() {
            let (year, status) = match is_narrow {
                true => ((0.0, top - 7.0), (self::width(&first.time, Style::Year) + 7.0, top - 7.0)),
                false => ((0.0, top + bar / 2.0 - 3.0), (0.0, top + bar / 2.0 + 14.0)),
            };
            builder.text(year.0, year.1, &first.time, Style::Year, Anchor::Start);
            builder.text(status.0, status.1, &first.status, Style::Note, Anchor::Start);
        }
        bottom = segments(&mut builder, row, own, (top, bar), style);
    }
    for (i, band) in bands {
        remarks(&mut builder, &rows[i], &edges[i - 1], &edges[i], (band.top, band.bottom, head * 0.8));
    }
    builder.finish(bottom + 1.0)
}

/// Left ends of the segments and the right end of the last.
fn edges(row: &[Datum], scale: &Scale) -> Vec<f64> {
    let mut sum = 0.0;
    let mut out = vec![scale.at(0.0)];
    for datum in row {
        sum += datum.value;
        out.push(scale.at(sum));
    }
    out
}

/// Whether a segment holds its number.
fn holds(datum: &Datum, edges: &[f64], i: usize, style: Style) -> bool {
    width(&datum.label, style) + 6.0 + GAP <= edges[i + 1] - edges[i]
}

/// The largest style that holds wherever the usual one does: numbers of one drawing have one size.
fn largest(rows: &[Vec<Datum>], edges: &[Vec<f64>]) -> Style {
    let fits = |style: &Style| {
        let mut all = rows.iter().zip(edges).flat_map(|(row, own)| row.iter().enumerate().map(move |at| (at, own)));
        all.all(|((i, datum), own)| holds(datum, own, i, *style) || !holds(datum, own, i, Style::Value))
    };
    [Style::Lead, Style::Large].into_iter().find(fits).unwrap_or(Style::Value)
}

/// The names over the first bar, each over its segment as far as they fit side by side; returns where the bar begins.
fn names_above(builder: &mut SceneBuilder, names: &[String], edges: &[f64], (right, head): (f64, f64)) -> f64 {
    let left = edges[0];
    // As few lines as let all stand side by side.
    let mut most = right - left;
    loop {
        let wrapped: Vec<Vec<String>> = names.iter().map(|name| wrap(name, most, Style::Name)).collect();
        let widths: Vec<f64> = wrapped.iter().map(|lines| widest(lines, Style::Name)).collect();
        let gap = if most > 40.0 { 12.0 } else { 4.0 };
        let needed: f64 = widths.iter().sum::<f64>() + gap * (names.len().max(1) - 1) as f64;
        if needed > right - left && most > 40.0 {
            most = (most - (right - left) / 6.0).max(40.0);
            continue;
        }
        let wished: Vec<f64> = widths.iter().zip(edges).map(|(w, edge)| edge + w / 2.0).collect();
        let places = spread(&wished, &widths, gap, left, right);
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(1);
        let low = 14.0 + (height - 1) as f64 * Style::Name.leading();
        let mut air = 8.0;
        for (i, ((lines, place), w)) in wrapped.iter().zip(&places).zip(&widths).enumerate() {
            let first = 14.0 + (height - lines.len()) as f64 * Style::Name.leading();
            let start = place - w / 2.0;
            builder.lines(start, first, lines, Style::Name, Anchor::Start);
            // A name that is nowhere over its segment has a line to it.
            let end = start + w;
            if start > edges[i + 1] || end < edges[i] {
                air = 20.0;
                let to = (edges[i] + edges[i + 1] - GAP) / 2.0;
                builder.stroke((start.max(to.min(end)), low + 5.0), (to, low + head + 19.0), Ink::Line, 1.0);
            }
        }
        return low + head + air;
    }
}

/// The segments of one bar with their numbers; returns where they end: the bar's foot, or that of a number under it.
fn segments(builder: &mut SceneBuilder, row: &[Datum], edges: &[f64], (top, bar): (f64, f64), style: Style) -> f64 {
    let mut bottom = top + bar;
    let mut under = places_under(row, edges, builder.width()).into_iter();
    for (i, datum) in row.iter().enumerate() {
        let gap = if i + 1 < row.len() { GAP } else { 0.0 };
        let rect = Rect::new(edges[i], top, (edges[i + 1] - edges[i] - gap).max(1.0), bar);
        let category = i as u8;
        builder.area(datum, rect, category);
        let (x, y) = ((rect.left + rect.right) / 2.0, top + bar / 2.0 + style.size() * 0.36);
        match (holds(datum, edges, i, Style::Value), datum.form) {
            (true, Form::Stated | Form::Earlier) => {
                builder.text_in(x, y, &datum.label, style, Anchor::Middle, Ink::On(category))
            }
            (true, Form::Derived) => builder.text(x, y, &datum.label, style, Anchor::Middle),
            (true, Form::Target) => builder.text_on_background(x, y, &datum.label, style, Anchor::Middle),
            // Too narrow for its number: the number stands under it, on a plate over the joints.
            (false, _) => {
                let x = under.next().unwrap_or(x);
                builder.text_on_background(x, top + bar + UNDER, &datum.label, Style::Value, Anchor::Middle);
                bottom = top + bar + UNDER + 3.0;
            }
        }
    }
    bottom
}

/// Where the numbers stand that their segments are too narrow for: each under its own, as far as they fit side by side.
fn places_under(row: &[Datum], edges: &[f64], right: f64) -> Vec<f64> {
    let outside = row.iter().enumerate().filter(|(i, datum)| !holds(datum, edges, *i, Style::Value));
    let (wished, widths): (Vec<f64>, Vec<f64>) = outside
        .map(|(i, datum)| {
            let gap = if i + 1 < row.len() { GAP } else { 0.0 };
            ((edges[i] + edges[i + 1] - gap) / 2.0, width(&datum.label, Style::Value))
        })
        .unzip();
    spread(&wished, &widths, 8.0, 0.0, right)
}

/// Bands from the segments of one row to those of the next where the report states the change, thin lines from boundary
/// to boundary; dashed if the next row is a target.
fn join(builder: &mut SceneBuilder, above: &[f64], below: &[f64], (top, bottom): (f64, f64), row: &[Datum]) {
    let is_target = row.iter().any(|datum| datum.form == Form::Target);
    let count = above.len().min(below.len()).saturating_sub(1);
    for i in (0..count).filter(|i| row.get(*i).is_some_and(|datum| !datum.remark.is_empty())) {
        builder.polygon(
            vec![(above[i], top), (above[i + 1], top), (below[i + 1], bottom), (below[i], bottom)],
            Ink::Tint(i as u8),
        );
    }
    for (a, b) in above.iter().zip(below).take(count).skip(1) {
        let (from, to) = ((a - GAP / 2.0, top), (b - GAP / 2.0, bottom));
        if is_target {
            builder.dashes(from, to, Ink::Line, 1.0);
        } else {
            builder.stroke(from, to, Ink::Line, 1.0);
        }
    }
}

/// The stated changes in their bands, on one line or two; `foot` is what the year of the next bar takes of a band.
/// What finds no room is left to the table.
fn remarks(
    builder: &mut SceneBuilder,
    row: &[Datum],
    above: &[f64],
    below: &[f64],
    (top, bottom, foot): (f64, f64, f64),
) {
    let style = if foot > 0.0 { Style::Note } else { Style::Year };
    let middle = (top + bottom - foot) / 2.0;
    for (i, datum) in row.iter().enumerate().filter(|(_, datum)| !datum.remark.is_empty()) {
        let broken: Vec<String> = datum.remark.split(' ').map(str::to_owned).collect();
        for lines in [vec![datum.remark.clone()], broken] {
            let reach = (lines.len() as f64 * style.leading()) / 2.0;
            // A boundary at the upper and the lower end of the words.
            let at = |edge: usize, y: f64| above[edge] + (below[edge] - above[edge]) * (y - top) / (bottom - top);
            let (y1, y2) = (middle - reach, middle + reach);
            let (left, right) = (at(i, y1).max(at(i, y2)) + 4.0, at(i + 1, y1).min(at(i + 1, y2)) - 6.0);
            let rect = Rect::new((left + right - widest(&lines, style)) / 2.0, y1, widest(&lines, style), 2.0 * reach);
            if rect.left >= left && y1 > top && y2 < bottom - foot && builder.is_free(&rect) {
                for (n, line) in lines.iter().enumerate() {
                    let y = y1 + 13.0 + n as f64 * style.leading();
                    builder.text_in((left + right) / 2.0, y, line, style, Anchor::Middle, Ink::Text);
                }
                break;
            }
        }
    }
}
