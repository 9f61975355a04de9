//! Bars on one scale, a row each: shares in the frame of their whole, parts of a population in thinner bars below it, or
//! one value among others of its kind, which stay grey.

use super::builder::{SceneBuilder, column};
use super::measure::{width, wrap};
use super::scale::Scale;
use super::scene::{Anchor, Rect, Scene};
use super::spec::{Datum, Group, Side};
use super::style::{Ink, Style};

/// Heights of a bar and of a thinner one.
const BAR: f64 = 18.0;
const THIN: f64 = 10.0;
/// How far the name of a part stands in.
const INDENT: f64 = 16.0;
/// Between two rows, and between a value and what stands beside it.
const BETWEEN: f64 = 18.0;
const BESIDE: f64 = 7.0;
/// What a chevron behind a bar takes.
const CHEVRON: f64 = 18.0;

/// How a row is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rank {
    /// One of the values.
    Own,
    /// A part of the row above.
    Part,
    /// For comparison only: grey, and no mark.
    Other,
}

/// The drawing of bars on one scale; `whole` is the end of the scale and draws its frame.
pub fn layout(rows: &[Group], others: &[Group], whole: Option<f64>, width: f64) -> Scene {
    let mut builder = SceneBuilder::new(width);
    let mut all: Vec<(&Group, Rank)> = Vec::new();
    for row in rows {
        all.push((row, Rank::Own));
        all.extend(row.under.iter().map(|part| (part, Rank::Part)));
    }
    all.extend(others.iter().map(|other| (other, Rank::Other)));
    let data = || all.iter().flat_map(|(row, _)| &row.data);
    let most = data().map(|d| d.upper.unwrap_or(d.value)).fold(whole.unwrap_or(0.0), f64::max);
    // Without a frame a label stands behind its bar, else above its end.
    let labels =
        if whole.is_none() { column(data().map(|d| d.label.as_str()), Style::Large, width / 2.0) + 10.0 } else { 1.0 };
    let chevrons = if data().any(|d| d.side == Side::Over) { CHEVRON } else { 0.0 };
    let scale = Scale { most: if most > 0.0 { most } else { 1.0 }, from: 0.0, to: width - labels - chevrons };
    // The first label may be higher than a name.
    let (mut top, mut bottom) = (4.0, 0.0);
    for (row, rank) in all {
        bottom = bars(&mut builder, row, rank, &scale, whole, top) + 5.0;
        top = bottom + if rank == Rank::Own { BETWEEN } else { BETWEEN - 4.0 } - 5.0;
    }
    if let Some(whole) = whole {
        bottom += 17.0;
        builder.text(0.0, bottom - 3.0, "0", Style::Note, Anchor::Start);
        let words = [&(whole as u32).to_string(), "%"].concat();
        builder.text(scale.to + 1.0, bottom - 3.0, &words, Style::Note, Anchor::End);
    }
    builder.finish(bottom)
}

/// Name, labels and bars of one row; returns where its last bar ends.
fn bars(builder: &mut SceneBuilder, row: &Group, rank: Rank, scale: &Scale, whole: Option<f64>, top: f64) -> f64 {
    let indent = if rank == Rank::Part { INDENT } else { 0.0 };
    let (bar, style) = if rank == Rank::Own { (BAR, Style::Large) } else { (THIN, Style::Value) };
    let name = wrap(&row.name, builder.width() - indent, Style::Name);
    builder.lines(indent, top + 14.0, &name, Style::Name, Anchor::Start);
    let mut y = top + name.len() as f64 * Style::Name.leading();
    let mut used = name.last().map_or(builder.width(), |line| indent + self::width(line, Style::Name) + 12.0);
    for datum in &row.data {
        let end = scale.at(datum.value);
        if whole.is_some() {
            // On the name's last line, if both find room there.
            let fits = block(datum, style, name.is_empty()) <= builder.width();
            let style = if fits { style } else { Style::Value };
            let block = block(datum, style, name.is_empty());
            let x = (end - self::width(&datum.label, style)).min(builder.width() - block).max(0.0);
            let baseline = if used <= x { y - 4.0 } else { y + style.size() };
            label(builder, datum, style, (x, baseline), name.is_empty());
            (y, used) = (baseline + 4.0, builder.width());
        }
        let rect = Rect::new(scale.from, y + 4.0, (end - scale.from).max(2.0), bar);
        if let Some(whole) = whole {
            rest(builder, &rect, scale.at(whole));
        }
        let after = match rank {
            Rank::Other => {
                builder.fill(rect, Ink::Line);
                rect.right + 8.0
            }
            _ => builder.bar(datum, rect),
        };
        if whole.is_none() {
            builder.text(after, rect.top + bar / 2.0 + style.size() * 0.36, &datum.label, style, Anchor::Start);
        }
        y = rect.bottom;
    }
    y
}

/// What is left of the whole behind a bar, in outline.
fn rest(builder: &mut SceneBuilder, bar: &Rect, end: f64) {
    if end - bar.right > 1.0 {
        let (top, bottom) = (bar.top + 0.5, bar.bottom - 0.5);
        let corners = [(bar.right, top), (end, top), (end, bottom), (bar.right, bottom)];
        corners.windows(2).for_each(|ends| builder.stroke(ends[0], ends[1], Ink::Line, 1.0));
    }
}

/// What a label takes, with its time and status where the row has no name.
fn block(datum: &Datum, style: Style, is_alone: bool) -> f64 {
    let beside = if is_alone { BESIDE + width(&datum.caption(), Style::Note) } else { 0.0 };
    width(&datum.label, style) + beside
}

fn label(builder: &mut SceneBuilder, datum: &Datum, style: Style, (x, y): (f64, f64), is_alone: bool) {
    builder.text(x, y, &datum.label, style, Anchor::Start);
    if is_alone {
        builder.text(x + width(&datum.label, style) + BESIDE, y, &datum.caption(), Style::Note, Anchor::Start);
    }
}
