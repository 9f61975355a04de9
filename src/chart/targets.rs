//! Targets alone: a hatched bar a row, and below it thin rows for parts of the population.

use super::measure::{width, wrap};
use super::scale::Scale;
use super::scene::{Anchor, Frame, Ink, Scene, Style};
use super::sheet::{REACH, Sheet, column};
use super::spec::{Group, Side};

const BAR: f64 = 18.0;

/// The drawing of targets, per cent on one scale.
pub fn layout(rows: &[Group], width: f64) -> Scene {
    let mut sheet = Sheet::new(width);
    let is_narrow = width < 560.0;
    let names =
        if is_narrow { 0.0 } else { column(rows.iter().map(|r| r.name.as_str()), Style::Name, width * 0.34) + 28.0 };
    let all = || rows.iter().flat_map(|r| r.data.iter().chain(r.under.iter().flat_map(|u| &u.data)));
    let labels = column(all().map(|d| d.label.as_str()), Style::Value, width * 0.4);
    let scale = Scale { most: all().map(|d| d.value).fold(100.0, f64::max), from: names, to: width - labels - 20.0 };
    let mut top = 0.0;
    for row in rows {
        top = target(&mut sheet, row, names, &scale, top) + 22.0;
    }
    sheet.finish(top - 22.0 + 1.0)
}

fn target(sheet: &mut Sheet, row: &Group, names: f64, scale: &Scale, top: f64) -> f64 {
    let is_narrow = names == 0.0;
    let name = wrap(&row.name, if is_narrow { sheet.width() } else { names - 20.0 }, Style::Name);
    sheet.lines(0.0, top + 14.0, &name, Style::Name, Anchor::Start);
    let lines = name.len() as f64 * Style::Name.leading();
    let mut y = if is_narrow { top + lines + 8.0 } else { top };
    for datum in &row.data {
        let frame = Frame::new(scale.from, y, (scale.at(datum.value) - scale.from).max(2.0), BAR);
        let label = sheet.bar(datum, frame);
        sheet.text(label, y + 14.5, &datum.label, Style::Value, Anchor::Start);
        y += BAR + 6.0;
    }
    for under in &row.under {
        y = part(sheet, under, scale, y);
    }
    y.max(if is_narrow { 0.0 } else { top + lines })
}

/// A thin row: name, a rule, a point, its value.
fn part(sheet: &mut Sheet, row: &Group, scale: &Scale, top: f64) -> f64 {
    let mut y = top + 12.0;
    for datum in &row.data {
        let x = scale.at(datum.value);
        let name = width(&row.name, Style::Note);
        let reach = if datum.side == Side::Under { REACH + 4.0 } else { 12.0 };
        // A name that would run into its mark goes above the line.
        let is_long = scale.from + name + 10.0 > x - reach;
        if is_long {
            sheet.text(scale.from, y + 5.0, &row.name, Style::Note, Anchor::Start);
            y += 20.0;
        } else {
            sheet.text(scale.from, y + 5.0, &row.name, Style::Note, Anchor::Start);
        }
        let from = scale.from + if is_long { 0.0 } else { name + 8.0 };
        sheet.stroke((from, y), (x, y), Ink::Rule, 1.0);
        sheet.point(datum, x, y);
        let label = x + if datum.side == Side::Over { REACH + 5.0 } else { 13.0 };
        sheet.text(label, y + 5.0, &datum.label, Style::Value, Anchor::Start);
        y += 24.0;
    }
    y - 12.0
}
