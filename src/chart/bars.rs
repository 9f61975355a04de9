//! Horizontal bars from zero: a panel a measure, each on its own scale, a bar a time.

use super::builder::{SceneBuilder, column};
use super::measure::{width, wrap};
use super::scale::Scale;
use super::scene::{Anchor, Rect, Scene};
use super::spec::{Datum, Form, Group};
use super::style::{Ink, Style};

const BAR: f64 = 24.0;
const PITCH: f64 = 34.0;
const GAP: f64 = 48.0;

/// The drawing of bars.
pub fn layout(panels: &[Group], width: f64) -> Scene {
    let mut builder = SceneBuilder::new(width);
    let columns = if width >= 600.0 && panels.len() > 1 { 2 } else { 1 };
    let panel = (width - GAP * (columns - 1) as f64) / columns as f64;
    let mut top = 0.0;
    for row in panels.chunks(columns) {
        let heads: Vec<Vec<String>> = row.iter().map(|group| head(group, panel)).collect();
        let lines = heads.iter().map(Vec::len).max().unwrap_or(0) as f64;
        let first = top + lines * Style::Name.leading() + if lines > 0.0 { 10.0 } else { 0.0 };
        let mut lowest = first;
        for (i, (group, head)) in row.iter().zip(&heads).enumerate() {
            let left = i as f64 * (panel + GAP);
            let skipped = (lines - head.len() as f64) * Style::Name.leading();
            title(&mut builder, group, head, left, top + 14.0 + skipped);
            lowest = lowest.max(bars(&mut builder, group, left, first, panel));
        }
        top = lowest + 22.0;
    }
    builder.finish(top - 22.0 - (PITCH - BAR) + 1.0)
}

/// Name and unit, wrapped together.
fn head(group: &Group, panel: f64) -> Vec<String> {
    let words = if group.unit.is_empty() { group.name.clone() } else { [&group.name, ", ", &group.unit].concat() };
    wrap(&words, panel, Style::Name)
}

fn title(builder: &mut SceneBuilder, group: &Group, lines: &[String], left: f64, baseline: f64) {
    let ink = if group.name.is_empty() { Ink::Second } else { Ink::Text };
    for (i, line) in lines.iter().enumerate() {
        builder.text_in(left, baseline + i as f64 * Style::Name.leading(), line, Style::Name, Anchor::Start, ink);
    }
}

/// The bars of one panel; returns the lowest place.
fn bars(builder: &mut SceneBuilder, group: &Group, left: f64, top: f64, panel: f64) -> f64 {
    let times = column(group.data.iter().map(|d| d.time.as_str()), Style::Year, panel * 0.4) + 12.0;
    let reach = |d: &Datum| d.upper.unwrap_or(d.value);
    let most = group.data.iter().map(reach).fold(f64::MIN_POSITIVE, f64::max);
    // Each bar with its own label: the longest label need not be beside the longest bar.
    let mut room = panel - times - 20.0;
    for d in &group.data {
        room = room.min((panel - times - width(&d.label, Style::Value) - 20.0) * most / reach(d).max(most * 0.3));
    }
    // Where a label leaves no room beside its bar, it stands above it.
    let is_tight = room < 70.0;
    let scale = Scale { most, from: left + times, to: left + if is_tight { panel - 20.0 } else { times + room } };
    let mut y = top;
    for datum in &group.data {
        if is_tight {
            builder.text(scale.from, y + 14.0, &datum.label, Style::Value, Anchor::Start);
            y += 20.0;
        }
        let style =
            if datum.years.0 == datum.years.1 && datum.form != Form::Earlier { Style::Year } else { Style::Name };
        builder.text(left, y + 17.0, &datum.time, style, Anchor::Start);
        let rect = Rect::new(scale.from, y, (scale.at(datum.value) - scale.from).max(2.0), BAR);
        let label = match datum.upper {
            Some(upper) => {
                builder.range(datum, Rect { left: rect.right, right: scale.at(upper), ..rect });
                scale.at(upper) + 10.0
            }
            None => builder.bar(datum, rect),
        };
        if !is_tight {
            let label = label.min(builder.width() - width(&datum.label, Style::Value));
            builder.text(label, y + 17.5, &datum.label, Style::Value, Anchor::Start);
        }
        y += PITCH;
    }
    y
}
