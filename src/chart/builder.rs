//! Builds a scene: shapes go in, in the order in which they cover one another. The forms of marks are drawn here and nowhere else.
//! Knows no chart.

use super::measure;
use super::scene::{Anchor, Mark, Rect, Scene, Shape, Text};
use super::spec::{Datum, Form, Side};
use super::style::{Ink, Style};

/// Radius of a disc on a shared axis.
pub const DISC: f64 = 6.0;
/// What a mark with its chevron reaches from its centre.
pub const REACH: f64 = 14.0;
/// Every how many pixels along x a hatch line starts: 45° lines 6 px apart, measured across.
const HATCH: f64 = 8.5;

/// The drawing in the making.
pub struct SceneBuilder {
    scene: Scene,
}

impl SceneBuilder {
    /// A scene without shapes.
    pub fn new(width: f64) -> SceneBuilder {
        SceneBuilder { scene: Scene { width, ..Scene::default() } }
    }

    /// The finished drawing.
    pub fn finish(mut self, height: f64) -> Scene {
        self.scene.height = height.ceil();
        self.scene
    }

    /// Width of the scene.
    pub fn width(&self) -> f64 {
        self.scene.width
    }

    fn put(&mut self, shape: Shape) {
        self.scene.shapes.push(shape);
    }

    /// A line of text in its style's colour.
    pub fn text(&mut self, x: f64, y: f64, words: &str, style: Style, anchor: Anchor) {
        self.text_in(x, y, words, style, anchor, style.ink());
    }

    /// A line of text in a colour.
    pub fn text_in(&mut self, x: f64, y: f64, words: &str, style: Style, anchor: Anchor, ink: Ink) {
        self.put(Shape::Text(Text { x, y, words: words.to_owned(), style, anchor, ink }));
    }

    /// Lines of text below each other; the first baseline is `y`.
    pub fn lines(&mut self, x: f64, y: f64, lines: &[String], style: Style, anchor: Anchor) {
        for (i, line) in lines.iter().enumerate() {
            self.text(x, y + i as f64 * style.leading(), line, style, anchor);
        }
    }

    /// A text that stands over other shapes: it gets a plate of the background.
    pub fn text_on_background(&mut self, x: f64, y: f64, words: &str, style: Style, anchor: Anchor) {
        self.texts_on_background([Text { x, y, words: words.to_owned(), style, anchor, ink: style.ink() }]);
    }

    /// Texts that belong together, on plates: all plates first, so that none cuts a neighbour's comma.
    pub fn texts_on_background<const N: usize>(&mut self, texts: [Text; N]) {
        for text in &texts {
            self.put(Shape::Box(text.bounds().inset(-3.0), Ink::Background));
        }
        for text in texts {
            self.put(Shape::Text(text));
        }
    }

    /// A filled rectangle.
    pub fn fill(&mut self, rect: Rect, ink: Ink) {
        self.put(Shape::Box(rect, ink));
    }

    /// A rectangle's outline.
    pub fn outline(&mut self, rect: Rect, ink: Ink, width: f64) {
        self.put(Shape::Outline(rect, ink, width));
    }

    /// A filled polygon.
    pub fn polygon(&mut self, points: Vec<(f64, f64)>, ink: Ink) {
        self.put(Shape::Polygon(points, ink));
    }

    /// Whether no words stand in an area.
    pub fn is_free(&self, area: &Rect) -> bool {
        self.scene.texts().all(|text| !text.bounds().meets(area))
    }

    /// A straight stroke.
    pub fn stroke(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink, width: f64) {
        self.put(Shape::Stroke(from, to, ink, width));
    }

    /// A dashed stroke: 4 on, 4 off.
    pub fn dashes(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink, width: f64) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = length(dx, dy);
        if length < 1.0 {
            return;
        }
        let at = |along: f64| (from.0 + dx * along / length, from.1 + dy * along / length);
        let mut along = 0.0;
        while along < length {
            self.stroke(at(along), at((along + 4.0).min(length)), ink, width);
            along += 8.0;
        }
    }

    /// 45° lines clipped to a rectangle, and its outline.
    pub fn hatch(&mut self, rect: Rect, ink: Ink) {
        self.fill(rect, Ink::Background);
        let inner = rect.inset(0.75);
        let (width, height) = (inner.width().max(0.0), inner.height().max(0.0));
        let mut start = HATCH / 2.0;
        while start < width + height {
            // The line x + y = start, within the rectangle.
            let (left, right) = ((start - height).max(0.0), start.min(width));
            let from = (inner.left + left, inner.top + start - left);
            self.stroke(from, (inner.left + right, inner.top + start - right), ink, 2.0);
            start += HATCH;
        }
        self.outline(rect, ink, 1.5);
    }

    /// Remembers where a datum is drawn.
    pub fn mark(&mut self, datum: &Datum, rect: Rect) {
        self.scene.marks.push(Mark { key: datum.key.clone(), rect });
    }

    /// A finished drawing with its corner at a place of this one.
    pub fn place(&mut self, scene: &Scene, x: f64, y: f64) {
        self.scene.shapes.extend(scene.shapes.iter().map(|shape| shape.moved(x, y)));
        let marks = scene.marks.iter().map(|mark| Mark { key: mark.key.clone(), rect: mark.rect.moved(x, y) });
        self.scene.marks.extend(marks);
    }

    /// A form as a point.
    pub fn point(&mut self, form: Form, x: f64, y: f64) {
        let accent = Ink::Category(0);
        match form {
            Form::Stated => self.put(Shape::Disc(x, y, DISC, accent)),
            Form::Earlier => self.put(Shape::Disc(x, y, DISC, Ink::Line)),
            Form::Derived => {
                self.put(Shape::Disc(x, y, 6.5, accent));
                self.put(Shape::Disc(x, y, 4.5, Ink::Background));
            }
            Form::Target => {
                self.polygon(diamond(x, y, 8.0), accent);
                self.polygon(diamond(x, y, 5.2), Ink::Background);
            }
        }
    }

    /// The chevron beside a point.
    pub fn bound_marker(&mut self, side: Side, x: f64, y: f64) {
        match side {
            Side::Exact => {}
            Side::Over => self.chevron(x + REACH - 1.0, y, 5.0, Ink::Category(0)),
            Side::Under => self.chevron(x - REACH + 1.0, y, -5.0, Ink::Category(0)),
        }
    }

    /// A datum as a point, with its chevron.
    pub fn datum_point(&mut self, datum: &Datum, x: f64, y: f64) {
        self.halo(datum, x, y);
        self.point(datum.form, x, y);
        self.bound_marker(datum.side, x, y);
        self.mark(datum, Rect::new(x - 7.0, y - 7.0, 14.0, 14.0));
    }

    /// Background around a mark, so that what it half covers stays apart from it.
    fn halo(&mut self, datum: &Datum, x: f64, y: f64) {
        match datum.form {
            Form::Target => self.put(Shape::Polygon(diamond(x, y, 10.5), Ink::Background)),
            _ => self.put(Shape::Disc(x, y, DISC + 2.0, Ink::Background)),
        }
    }

    /// A chevron with its tip at `x`; `size` is positive if it points to larger values.
    pub fn chevron(&mut self, x: f64, y: f64, size: f64, ink: Ink) {
        let reach = size.abs();
        self.stroke((x - size, y - reach), (x, y), ink, 2.0);
        self.stroke((x - size, y + reach), (x, y), ink, 2.0);
    }

    /// A form as an area: solid, hollow or hatched.
    pub fn patch(&mut self, form: Form, rect: Rect, category: u8) {
        let ink = Ink::Category(category);
        match form {
            Form::Stated => self.fill(rect, ink),
            Form::Earlier => self.fill(rect, Ink::Line),
            Form::Derived => {
                self.fill(rect, Ink::Background);
                self.outline(rect, ink, 2.0);
            }
            Form::Target => self.hatch(rect, ink),
        }
    }

    /// A datum as an area.
    pub fn area(&mut self, datum: &Datum, rect: Rect, category: u8) {
        self.patch(datum.form, rect, category);
        self.mark(datum, rect);
    }

    /// One square of a count: the same forms, without a place of its own in the reading order.
    pub fn unit(&mut self, datum: &Datum, rect: Rect) {
        self.patch(datum.form, rect, 0);
    }

    /// A range on a horizontal axis: a hatched box with a tick at each end.
    pub fn range(&mut self, datum: &Datum, rect: Rect) {
        self.hatch(rect, Ink::Category(0));
        for x in [rect.left, rect.right] {
            self.stroke((x, rect.top - 4.0), (x, rect.bottom + 4.0), Ink::Category(0), 2.0);
        }
        self.mark(datum, rect);
    }

    /// A horizontal bar from `x`, with the chevron of its side; returns where a label may begin.
    pub fn bar(&mut self, datum: &Datum, rect: Rect) -> f64 {
        self.area(datum, rect, 0);
        let middle = (rect.top + rect.bottom) / 2.0;
        let size = (rect.height() / 2.0 - 1.0).min(7.0);
        match datum.side {
            Side::Exact => rect.right + 8.0,
            Side::Over => {
                self.chevron(rect.right + 3.0 + size, middle, size, Ink::Category(0));
                rect.right + 18.0
            }
            // No room to cut it into the bar.
            Side::Under if rect.width() < 20.0 => {
                self.chevron(rect.right + 4.0, middle, -size, Ink::Category(0));
                rect.right + 18.0
            }
            Side::Under => {
                self.chevron(rect.right - 11.0, middle, -size, Ink::Background);
                rect.right + 8.0
            }
        }
    }
}

fn diamond(x: f64, y: f64, reach: f64) -> Vec<(f64, f64)> {
    vec![(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)]
}

/// Pushes intervals of a line apart to `gap` and into `0..width`, moving each as little as the others allow.
/// Takes wished centres in order and widths; returns centres.
pub fn spread(wished: &[f64], widths: &[f64], gap: f64, low: f64, high: f64) -> Vec<f64> {
    let mut places = wished.to_vec();
    for _ in 0..32 {
        for i in 1..places.len() {
            let least = (widths[i - 1] + widths[i]) / 2.0 + gap;
            let overlap = least - (places[i] - places[i - 1]);
            if overlap > 0.0 {
                places[i - 1] -= overlap / 2.0;
                places[i] += overlap / 2.0;
            }
        }
        for (place, width) in places.iter_mut().zip(widths) {
            *place = place.min(high - width / 2.0).max(low + width / 2.0);
        }
    }
    // One exact pass each way, because halving only comes close.
    for i in 1..places.len() {
        places[i] = places[i].max(places[i - 1] + (widths[i - 1] + widths[i]) / 2.0 + gap);
    }
    if let Some(last) = places.len().checked_sub(1) {
        places[last] = places[last].min(high - widths[last] / 2.0);
        for i in (0..last).rev() {
            places[i] = places[i].min(places[i + 1] - (widths[i + 1] + widths[i]) / 2.0 - gap);
        }
    }
    places
}

/// The column that names need on the left: as wide as the widest, at most `most`.
pub fn column<'a>(names: impl Iterator<Item = &'a str>, style: Style, most: f64) -> f64 {
    names.map(|name| measure::width(name, style)).fold(0.0, f64::max).min(most)
}

/// Length of a stroke. Not `hypot`: that is half a kilobyte of care for numbers that no drawing has.
pub fn length(dx: f64, dy: f64) -> f64 {
    (dx * dx + dy * dy).sqrt()
}
