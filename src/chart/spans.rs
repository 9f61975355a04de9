//! Means over spans: a panel a measure, in it a block as wide as its span; a target's block is hatched.

use super::builder::SceneBuilder;
use super::measure::{widest, wrap};
use super::scene::{Anchor, Rect, Scene};
use super::spec::{Datum, Form, Group};
use super::style::{Ink, Style};
use crate::order;

const HEIGHT: f64 = 92.0;
const GAP: f64 = 28.0;
const LEAST: f64 = 146.0;

/// The drawing of means.
pub fn layout(panels: &[Group], none: &str, width: f64) -> Scene {
    let mut builder = SceneBuilder::new(width);
    let mut spans: Vec<(u16, u16)> = panels.iter().flat_map(|p| p.data.iter().map(|d| d.years)).collect();
    order::sort_by_key(&mut spans, |years| *years);
    spans.dedup();
    let most = panels.iter().flat_map(|p| &p.data).map(|d| d.upper.unwrap_or(d.value)).fold(1.0, f64::max);
    let count = panels.len().max(1);
    let fitting = (((width + GAP) / (LEAST + GAP)).floor() as usize).clamp(1, count);
    // As many rows as that needs, filled evenly: no panel is left alone below the others.
    let columns = count.div_ceil(count.div_ceil(fitting));
    let panel = (width - GAP * (columns - 1) as f64) / columns as f64;
    // Alone in its row, a panel need not be as wide as the page.
    let block = ((panel - 6.0 * (spans.len().max(1) - 1) as f64) / spans.len().max(1) as f64).min(120.0);
    let mut top = 0.0;
    for row in panels.chunks(columns) {
        let names: Vec<Vec<String>> = row.iter().map(|p| wrap(&p.name, panel, Style::Name)).collect();
        let lines = names.iter().map(Vec::len).max().unwrap_or(1);
        let base = top + lines as f64 * Style::Name.leading() + 36.0 + HEIGHT;
        for (i, (group, name)) in row.iter().zip(&names).enumerate() {
            let left = i as f64 * (panel + GAP);
            let first = top + 14.0 + (lines - name.len()) as f64 * Style::Name.leading();
            builder.lines(left, first, name, Style::Name, Anchor::Start);
            let right = left + block * spans.len() as f64 + 6.0 * (spans.len() - 1) as f64;
            builder.stroke((left, base + 0.5), (right, base + 0.5), Ink::Line, 1.0);
            for (n, span) in spans.iter().enumerate() {
                let x = left + n as f64 * (block + 6.0);
                axis(&mut builder, *span, x, block, base);
                match group.data.iter().find(|d| d.years == *span) {
                    Some(datum) => mean(&mut builder, datum, x, block, base, most),
                    None => absent(&mut builder, none, x, block, base),
                }
            }
        }
        top = base + 25.0 + 22.0;
    }
    builder.finish(top - 22.0)
}

/// A tick for each year and the span below.
fn axis(builder: &mut SceneBuilder, (from, to): (u16, u16), x: f64, block: f64, base: f64) {
    let years = to.saturating_sub(from) + 1;
    for i in 0..years {
        let tick = x + block * (f64::from(i) + 0.5) / f64::from(years);
        builder.stroke((tick, base + 1.0), (tick, base + 5.0), Ink::Line, 1.0);
    }
    let words = if from == to { to.to_string() } else { [from.to_string(), to.to_string()].join("–") };
    builder.text(x + block / 2.0, base + 21.0, &words, Style::Note, Anchor::Middle);
}

fn mean(builder: &mut SceneBuilder, datum: &Datum, x: f64, block: f64, base: f64, most: f64) {
    let top = base - HEIGHT * datum.value / most;
    let rect = Rect::new(x, top, block, base - top);
    if datum.form == Form::Target {
        builder.area(datum, rect, 0);
    } else {
        builder.fill(rect, Ink::Tint(0));
        builder.fill(Rect::new(x, top, block, 4.0), Ink::Category(0));
        builder.mark(datum, rect);
    }
    builder.text(x + block / 2.0, top - 8.0, &datum.label, Style::Value, Anchor::Middle);
}

fn absent(builder: &mut SceneBuilder, none: &str, x: f64, block: f64, base: f64) {
    let lines = wrap(none, block, Style::Note);
    if widest(&lines, Style::Note) > block {
        return;
    }
    let first = base - 8.0 - (lines.len() - 1) as f64 * Style::Note.leading();
    builder.lines(x + block / 2.0, first, &lines, Style::Note, Anchor::Middle);
}
