//! How high a chart page is, before any browser has seen it: for frames whose host listens to nobody.

use super::Chart;
use super::widths::{MADE, MARGIN, NARROW_MARGIN, ROOMY};
use crate::chart::{Style, layout, paragraph, width, wrap};

/// Distances of `page.css` in CSS pixels: lines of title, subtitle and notes; space before a subtitle and before a note;
/// above and below the drawing; the table's line with its space; the last line with its space.
const TITLE: f64 = 24.3;
const SUBTITLE: (f64, f64) = (20.3, 4.0);
const NOTE: (f64, f64) = (18.85, 6.0);
const DRAWING: f64 = 28.0;
const SUMMARY: f64 = 32.0;
const LAST: (f64, f64) = (24.0, 7.0);
/// Behind each link of the last line.
const GAP: f64 = 16.0;
/// Longest line of a note, widest drawing with its words, in CSS pixels.
const MEASURE: f64 = 704.0;
const WIDEST: f64 = 896.0;

/// The height in a frame of some width, in CSS pixels, with the table closed. Our own table of letters measures no letter
/// too narrow, so a browser needs this or a line or two less.
pub fn height(chart: &Chart, frame: f64) -> f64 {
    let figure = &chart.figure;
    let inner = if frame < ROOMY { frame - 2.0 * NARROW_MARGIN } else { (frame - 2.0 * MARGIN).min(WIDEST) };
    let made = MADE.iter().rev().find(|made| **made <= inner).unwrap_or(&MADE[0]);
    let block = |words: &str, most: f64, style: Style, (leading, space): (f64, f64)| {
        let lines = paragraph(words, most, style).len();
        if lines == 0 { 0.0 } else { space + lines as f64 * leading }
    };
    let note = |words: &str| block(words, inner.min(MEASURE), Style::Note, NOTE);
    // Two wide letters are as wide as a form and its distances.
    let legend: String = figure.legend.iter().map(|entry| format!(" mm {}", entry.words)).collect();
    let source = chart.source_words();
    let title = wrap(&figure.title, inner, Style::Title).len() as f64 * TITLE;
    let subtitle = block(&[&figure.subtitle, &*legend].concat(), inner, Style::Subtitle, SUBTITLE);
    let drawing = figure.spec.as_ref().map_or(0.0, |spec| DRAWING + layout(spec, *made, chart.lang).height);
    let notes: f64 = chart.notes().iter().map(|words| note(words)).sum();
    let last = LAST.1 + ways(chart, inner) as f64 * LAST.0;
    2.0 * MARGIN + title + subtitle + drawing + notes + note(&source) + SUMMARY + last
}

/// How many lines the links at the bottom take.
fn ways(chart: &Chart, most: f64) -> usize {
    let name = chart.library.dataset.site("name").get(chart.lang);
    let bold = width(name, Style::Title) * Style::Note.size() / Style::Title.size();
    let others = [chart.lang.messages().take.embed, "PNG", "CSV"].map(|words| width(words, Style::Note));
    let (mut lines, mut taken) = (1, 0.0);
    for wide in [bold].into_iter().chain(others).map(|wide| wide + GAP) {
        if taken > 0.0 && taken + wide > most {
            lines += 1;
            taken = 0.0;
        }
        taken += wide;
    }
    lines
}
