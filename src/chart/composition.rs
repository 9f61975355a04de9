//! 100 per cent bars over the years: one row a time, the categories side by side, their boundaries joined.

use super::measure::{widest, width, wrap};
use super::scale::Scale;
use super::scene::{Anchor, Frame, Ink, Scene, Style};
use super::sheet::{Sheet, column, spread};
use super::spec::{Datum, Form};

const GAP: f64 = 2.0;
const BETWEEN: f64 = 28.0;
/// From a bar's foot to the baseline of a number that stands under it.
const UNDER: f64 = 15.0;

/// The drawing of a composition.
pub fn layout(names: &[String], rows: &[Vec<Datum>], width: f64) -> Scene {
    let mut sheet = Sheet::new(width);
    let heads = rows.iter().filter_map(|row| row.first());
    let left = column(heads.flat_map(|d| [d.time.as_str(), d.status.as_str()]), Style::Year, 96.0)
        + if width < 480.0 { 12.0 } else { 28.0 };
    let total = rows.iter().map(|row| row.iter().map(|d| d.value).sum::<f64>()).fold(100.0, f64::max);
    let scale = Scale { most: total, from: left, to: width };
    let bar = if width < 480.0 { 38.0 } else { 44.0 };
    let mut top = names_above(&mut sheet, names, &edges(rows.first(), &scale), width) + 8.0;
    let mut bottom = top;
    for (i, row) in rows.iter().enumerate() {
        if i > 0 {
            joints(&mut sheet, &edges(rows.get(i - 1), &scale), &edges(Some(row), &scale), top - BETWEEN, row);
        }
        if let Some(head) = row.first() {
            sheet.text(0.0, top + bar / 2.0 - 3.0, &head.time, Style::Year, Anchor::Start);
            sheet.text(0.0, top + bar / 2.0 + 14.0, &head.status, Style::Note, Anchor::Start);
        }
        bottom = segments(&mut sheet, row, &edges(Some(row), &scale), top, bar);
        top += bar + BETWEEN;
    }
    sheet.finish(bottom + 1.0)
}

/// Left ends of the segments and the right end of the last.
fn edges(row: Option<&Vec<Datum>>, scale: &Scale) -> Vec<f64> {
    let mut sum = 0.0;
    let mut out = vec![scale.at(0.0)];
    for datum in row.into_iter().flatten() {
        sum += datum.value;
        out.push(scale.at(sum));
    }
    out
}

/// The names over the first bar, each over its segment as far as they fit side by side; returns the lowest baseline.
fn names_above(sheet: &mut Sheet, names: &[String], edges: &[f64], right: f64) -> f64 {
    let left = edges[0];
    // As few lines as let all stand side by side.
    for most in (1..=6).rev().map(|n| (right - left) * f64::from(n) / 6.0).chain([40.0]) {
        let wrapped: Vec<Vec<String>> = names.iter().map(|name| wrap(name, most, Style::Name)).collect();
        let widths: Vec<f64> = wrapped.iter().map(|lines| widest(lines, Style::Name)).collect();
        let needed: f64 = widths.iter().sum::<f64>() + 12.0 * (names.len().max(1) - 1) as f64;
        if needed > right - left && most > 40.0 {
            continue;
        }
        let wished: Vec<f64> = widths.iter().zip(edges).map(|(w, edge)| edge + w / 2.0).collect();
        let places = spread(&wished, &widths, 12.0, left, right);
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(1);
        for ((lines, place), w) in wrapped.iter().zip(&places).zip(&widths) {
            let first = 14.0 + (height - lines.len()) as f64 * Style::Name.leading();
            sheet.lines(place - w / 2.0, first, lines, Style::Name, Anchor::Start);
        }
        return 14.0 + (height - 1) as f64 * Style::Name.leading();
    }
    14.0
}

/// The segments of one bar with their numbers; returns where they end: the bar's foot, or that of a number under it.
fn segments(sheet: &mut Sheet, row: &[Datum], edges: &[f64], top: f64, bar: f64) -> f64 {
    let mut bottom = top + bar;
    for (i, datum) in row.iter().enumerate() {
        let gap = if i + 1 < row.len() { GAP } else { 0.0 };
        let frame = Frame::new(edges[i], top, (edges[i + 1] - edges[i] - gap).max(1.0), bar);
        let category = i as u8;
        sheet.area(datum, frame, category);
        let (x, y) = ((frame.left + frame.right) / 2.0, top + bar / 2.0 + 5.5);
        let fits = width(&datum.label, Style::Value) + 6.0 <= frame.width();
        match (fits, datum.form) {
            (true, Form::Stated | Form::Earlier) => {
                sheet.text_in(x, y, &datum.label, Style::Value, Anchor::Middle, Ink::On(category))
            }
            (true, Form::Derived) => sheet.text(x, y, &datum.label, Style::Value, Anchor::Middle),
            (true, Form::Target) => sheet.plated(x, y, &datum.label, Style::Value, Anchor::Middle),
            // Too narrow for its number: the number stands under it, on a plate over the joints.
            (false, _) => {
                let reach = width(&datum.label, Style::Value) / 2.0;
                let x = x.min(sheet.width() - reach).max(reach);
                sheet.plated(x, top + bar + UNDER, &datum.label, Style::Value, Anchor::Middle);
                bottom = top + bar + UNDER + 3.0;
            }
        }
    }
    bottom
}

/// Thin lines from the boundaries of one row to those of the next; dashed if the next row is a target.
fn joints(sheet: &mut Sheet, above: &[f64], below: &[f64], top: f64, row: &[Datum]) {
    let is_target = row.iter().any(|datum| datum.form == Form::Target);
    let inner = above.len().min(below.len()).saturating_sub(1);
    for (a, b) in above.iter().zip(below).take(inner).skip(1) {
        let (from, to) = ((a - GAP / 2.0, top + 4.0), (b - GAP / 2.0, top + BETWEEN - 4.0));
        if is_target {
            sheet.dashes(from, to, Ink::Line, 1.0);
        } else {
            sheet.stroke(from, to, Ink::Line, 1.0);
        }
    }
}
