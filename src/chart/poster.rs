//! A drawing that travels alone: title, subtitle and legend above it, notes and source below.
//! Knows neither where the words come from nor what becomes of the picture.

use super::builder::{REACH, SceneBuilder};
use super::measure::{self, paragraph, wrap};
use super::scene::{Anchor, Rect, Scene};
use super::spec::{Form, Side, Spec};
use super::style::{Ink, Style};
use crate::locale::Lang;

/// Everything that stands on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Poster {
    /// The finding.
    pub title: String,
    /// Measure and unit; may be empty.
    pub subtitle: String,
    /// Forms that are not named at their marks.
    pub legend: Vec<Entry>,
    /// The drawing.
    pub body: Body,
    /// What changes the reading, a paragraph each.
    pub notes: Vec<String>,
    /// Whose numbers these are, and where they stand.
    pub source: String,
    /// Who drew it.
    pub site: String,
}

/// One entry of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Which form.
    pub form: Form,
    /// How the marks of that form are drawn.
    pub shape: MarkShape,
    /// What it is.
    pub words: String,
}

/// How marks are drawn, as far as a legend shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkShape {
    /// As points.
    Point,
    /// As areas: bars, blocks.
    Area,
}

/// What stands in the middle.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// A chart.
    Chart(Spec),
    /// Numbers that a table says best.
    Table(Vec<Row>),
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What is measured.
    pub name: String,
    /// When.
    pub time: String,
    /// The number with its qualifiers and unit.
    pub value: String,
    /// What sort of number it is.
    pub status: String,
    /// The form of its mark.
    pub form: Form,
    /// Where the true value lies.
    pub side: Side,
}

/// Margin around everything, in CSS pixels.
const MARGIN: f64 = 24.0;
/// Between the words above and the drawing, and between it and the words below.
const GAPS: (f64, f64) = (16.0, 12.0);
/// Baselines of a paragraph: further apart than those of labels.
const LEADING: f64 = 18.0;
/// Lines of a paragraph are no longer than that.
const MEASURE: f64 = 704.0;
/// A form of the legend, and between its entries.
const GLYPH: f64 = 12.0;
const APART: f64 = 14.0;

impl Poster {
    /// As wide as asked, as high as it needs.
    pub fn layout(&self, width: f64, lang: Lang) -> Scene {
        let parts = self.parts(width - 2.0 * MARGIN, lang);
        compose(&parts, width, parts.height() + 2.0 * MARGIN, MARGIN)
    }

    /// As wide as high, on the first of some sides that holds it; they are given from the smallest, where the letters are
    /// largest when every square is shown at one size. What no square holds stays whole, higher than wide.
    pub fn square(&self, sides: &[f64], lang: Lang) -> Scene {
        let last = sides.last().copied().unwrap_or_default();
        // The margin is 1/15 of the side; a full last square may spend it down to the usual one.
        let margins = sides.iter().map(|side| (*side, (side / 15.0).floor())).chain([(last, MARGIN)]);
        let fitting = margins.into_iter().find_map(|(side, margin)| {
            let parts = self.parts(side - 2.0 * margin, lang);
            (parts.height() + 2.0 * margin <= side).then(|| compose(&parts, side, side, margin))
        });
        fitting.unwrap_or_else(|| self.layout(last, lang))
    }

    fn parts(&self, width: f64, lang: Lang) -> Parts {
        Parts { head: self.head(width), body: self.drawing(width, lang), foot: self.foot(width) }
    }

    /// What stands in the middle.
    fn drawing(&self, width: f64, lang: Lang) -> Scene {
        match &self.body {
            Body::Chart(spec) => super::layout(spec, width, lang),
            Body::Table(rows) => table(rows, width),
        }
    }

    /// Title, subtitle, legend.
    fn head(&self, width: f64) -> Scene {
        let mut builder = SceneBuilder::new(width);
        let lines = wrap(&self.title, width, Style::Title);
        builder.lines(0.0, 18.0, &lines, Style::Title, Anchor::Start);
        let legend = self.subtitle_and_legend(width, Style::Subtitle);
        let y = lines.len() as f64 * Style::Title.leading() + 4.0;
        builder.place(&legend, 0.0, y);
        builder.finish(y + legend.height)
    }

    /// Subtitle and legend.
    fn subtitle_and_legend(&self, width: f64, style: Style) -> Scene {
        let mut builder = SceneBuilder::new(width);
        let lines = paragraph(&self.subtitle, width, style);
        builder.lines(0.0, style.size() + 1.0, &lines, style, Anchor::Start);
        let mut y = lines.len() as f64 * style.leading();
        // The legend goes on where the subtitle ends, if all of it finds place there; else it has lines of its own.
        let wide = |entry: &Entry| GLYPH + 5.0 + measure::width(&entry.words, style);
        let all: f64 = self.legend.iter().map(|entry| wide(entry) + APART).sum();
        let mut x = lines.last().map_or(width, |line| measure::width(line, style) + 20.0);
        let mut is_first = x + all - APART > width;
        for entry in &self.legend {
            if is_first || x + wide(entry) > width {
                (x, y, is_first) = (0.0, y + style.leading(), false);
            }
            let top = y - style.leading() + style.size() - 10.0;
            match entry.shape {
                MarkShape::Area => builder.patch(entry.form, Rect::new(x, top, GLYPH, GLYPH), 0),
                MarkShape::Point => builder.point(entry.form, x + GLYPH / 2.0, top + GLYPH / 2.0),
            }
            builder.text(x + GLYPH + 5.0, top + 11.0, &entry.words, style, Anchor::Start);
            x += wide(entry) + APART;
        }
        builder.finish(y)
    }

    /// Notes, source, and whose page it is.
    fn foot(&self, width: f64) -> Scene {
        let mut builder = SceneBuilder::new(width);
        let mut y = 0.0;
        for words in self.notes.iter().chain([&self.source]) {
            for line in paragraph(words, width.min(MEASURE), Style::Note) {
                builder.text(0.0, y + 13.0, &line, Style::Note, Anchor::Start);
                y += LEADING;
            }
            y += 6.0;
        }
        let middle = y + 14.0;
        for (form, x) in [(Form::Derived, 7.0), (Form::Stated, 23.0), (Form::Target, 40.0)] {
            builder.point(form, x, middle);
        }
        builder.text(56.0, middle + 4.5, &self.site, Style::Note, Anchor::Start);
        builder.finish(middle + 9.0)
    }
}

/// The three parts, each as wide as the others.
struct Parts {
    head: Scene,
    body: Scene,
    foot: Scene,
}

impl Parts {
    fn height(&self) -> f64 {
        self.head.height + GAPS.0 + self.body.height + GAPS.1 + self.foot.height
    }
}

/// Words at the top and at the bottom, the drawing in the middle of what is between them.
fn compose(parts: &Parts, width: f64, height: f64, margin: f64) -> Scene {
    let mut builder = SceneBuilder::new(width);
    builder.fill(Rect::new(0.0, 0.0, width, height.ceil()), Ink::Background);
    let spare = (height - 2.0 * margin - parts.height()).max(0.0);
    builder.place(&parts.head, margin, margin);
    builder.place(&parts.body, margin, margin + parts.head.height + GAPS.0 + (spare / 2.0).floor());
    builder.place(&parts.foot, margin, height - margin - parts.foot.height);
    builder.finish(height)
}

/// Names with their times at the left, numbers with their marks at the right.
fn table(rows: &[Row], width: f64) -> Scene {
    let mut builder = SceneBuilder::new(width);
    let mut y = 0.0;
    for row in rows {
        builder.stroke((0.0, y), (width, y), Ink::Rule, 1.0);
        let value = wrap(&row.value, width / 2.0, Style::Value);
        let edge = width - measure::widest(&value, Style::Value);
        let mark = edge - if row.side == Side::Over { REACH + 6.0 } else { 13.0 };
        builder.point(row.form, mark, y + 17.0);
        builder.bound_marker(row.side, mark, y + 17.0);
        let name = wrap(&row.name, mark - REACH - 12.0, Style::Name);
        let time = wrap(&row.time, mark - REACH - 12.0, Style::Note);
        builder.lines(0.0, y + 22.0, &name, Style::Name, Anchor::Start);
        let under = y + 22.0 + name.len() as f64 * Style::Name.leading();
        builder.lines(0.0, under, &time, Style::Note, Anchor::Start);
        builder.lines(width, y + 22.0, &value, Style::Value, Anchor::End);
        let beside = y + 22.0 + value.len() as f64 * Style::Value.leading();
        builder.text(width, beside, &row.status, Style::Note, Anchor::End);
        let last = under + (time.len() as f64 - 1.0) * Style::Note.leading();
        y = last.max(beside) + 12.0;
    }
    builder.finish(y)
}
