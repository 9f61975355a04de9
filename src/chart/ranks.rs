//! Places on a scale of places: first is left; the scale ends where the report says how many there are.

use super::measure::{width, wrap};
use super::scale::Scale;
use super::scene::{Anchor, Ink, Scene, Style};
use super::sheet::Sheet;
use super::spec::Group;

/// The drawing of ranks.
pub fn layout(rows: &[Group], wholes: &[Option<u32>], width: f64) -> Scene {
    let mut sheet = Sheet::new(width);
    let mut top = 0.0;
    for (row, whole) in rows.iter().zip(wholes) {
        top = rank(&mut sheet, row, *whole, top) + 14.0;
    }
    sheet.finish(top - 14.0)
}

fn rank(sheet: &mut Sheet, row: &Group, whole: Option<u32>, top: f64) -> f64 {
    let Some(datum) = row.data.first() else { return top };
    let name = wrap(&row.name, sheet.width(), Style::Name);
    sheet.lines(0.0, top + 14.0, &name, Style::Name, Anchor::Start);
    let y = top + name.len() as f64 * Style::Name.leading() + 34.0;
    // Without a last place the scale shows some places more and stays open.
    let last = f64::from(whole.unwrap_or(0)).max(datum.value + if whole.is_some() { 0.0 } else { 6.0 });
    let right = sheet.width() - 10.0;
    let scale =
        Scale { most: (last - 1.0).max(1.0), from: 10.0, to: if whole.is_some() { right } else { right - 24.0 } };
    let at = |place: f64| scale.at(place - 1.0);
    sheet.stroke((at(1.0), y), (at(last), y), Ink::Line, 1.0);
    if whole.is_none() {
        sheet.dashes((at(last), y), (right, y), Ink::Line, 1.0);
    }
    let step = if (at(2.0) - at(1.0)) >= 4.0 { 1 } else { 10 };
    for place in (1..=last as u32).filter(|p| *p == 1 || *p == last as u32 || p % step == 0) {
        let x = at(f64::from(place));
        sheet.stroke((x, y - 4.0), (x, y + 4.0), Ink::Line, 1.0);
    }
    let x = at(datum.value);
    let reach = width(&datum.label, Style::Value) / 2.0;
    sheet.text(x.max(reach).min(sheet.width() - reach), y - 13.0, &datum.label, Style::Value, Anchor::Middle);
    ends(sheet, datum.value, whole, (at(1.0), at(last)), y);
    sheet.point(datum, x, y);
    y + 26.0
}

/// The numbers of the first and the last place.
fn ends(sheet: &mut Sheet, place: f64, whole: Option<u32>, (first, last): (f64, f64), y: f64) {
    if place > 1.0 {
        sheet.text(first, y + 22.0, "1", Style::Note, Anchor::Middle);
    }
    if let Some(whole) = whole.filter(|whole| f64::from(*whole) > place) {
        let words = whole.to_string();
        let reach = width(&words, Style::Note) / 2.0;
        sheet.text(last.min(sheet.width() - reach), y + 22.0, &words, Style::Note, Anchor::Middle);
    }
}
