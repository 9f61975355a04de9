//! A drawing that is finished: shapes at their places, in CSS pixels, back to front.
//! Knows no value and no backend; `paint` draws it anywhere and moves nothing.

use super::measure;
use super::style::{Ink, Style};

/// Where a text's `x` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// At its left end.
    Start,
    /// In its middle.
    Middle,
    /// At its right end.
    End,
}

/// A rectangle with its sides in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left.
    pub left: f64,
    /// Top.
    pub top: f64,
    /// Right.
    pub right: f64,
    /// Bottom.
    pub bottom: f64,
}

impl Rect {
    /// A rectangle by its corner and size.
    pub fn new(x: f64, y: f64, width: f64, height: f64) -> Rect {
        Rect { left: x, top: y, right: x + width, bottom: y + height }
    }

    /// Whether it is as wide as it is high, as those of point marks are, but for what adding up has rounded.
    pub fn is_square(&self) -> bool {
        (self.width() - self.height()).abs() < 0.01
    }

    /// Width.
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Height.
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// Whether two rectangles overlap.
    pub fn meets(&self, other: &Rect) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// The rectangle elsewhere.
    pub fn moved(&self, dx: f64, dy: f64) -> Rect {
        Rect { left: self.left + dx, top: self.top + dy, right: self.right + dx, bottom: self.bottom + dy }
    }

    /// The rectangle in a drawing enlarged by `scale`.
    pub fn enlarged(&self, scale: f64) -> Rect {
        let Rect { left, top, right, bottom } = self;
        Rect { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale }
    }

    /// The rectangle with its sides moved inward by `by`.
    pub fn inset(&self, by: f64) -> Rect {
        Rect { left: self.left + by, top: self.top + by, right: self.right - by, bottom: self.bottom - by }
    }
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Horizontal place of the anchor.
    pub x: f64,
    /// Baseline.
    pub y: f64,
    /// The words.
    pub words: String,
    /// How they are set.
    pub style: Style,
    /// Where `x` is.
    pub anchor: Anchor,
    /// Colour.
    pub ink: Ink,
}

impl Text {
    /// The area that the letters may cover, by the widest of the usual fonts.
    pub fn bounds(&self) -> Rect {
        let width = measure::width(&self.words, self.style);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        let size = self.style.size();
        // Digits and Roman numerals stand between baseline and cap height; other letters carry accents and descenders.
        let is_number = !self.words.chars().any(|c| is_letter(c) && !matches!(c, 'I' | 'V' | 'X'));
        let (above, below) = if is_number { (0.74, 0.12) } else { (0.86, 0.24) };
        Rect { left, top: self.y - above * size, right: left + width, bottom: self.y + below * size }
    }
}

/// A letter of the languages that charts speak, composed or not. Not `is_alphabetic`: that is a table of all scripts,
/// more than a kilobyte of it, and no packer makes it smaller.
pub fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{1eff}') && !matches!(c, '×' | '÷')
}

/// One shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Box(Rect, Ink),
    /// A rectangle's outline of some width, inside it.
    Outline(Rect, Ink, f64),
    /// A filled disc: centre, radius.
    Disc(f64, f64, f64, Ink),
    /// A filled polygon.
    Polygon(Vec<(f64, f64)>, Ink),
    /// A straight stroke of some width.
    Stroke((f64, f64), (f64, f64), Ink, f64),
    /// A line of text.
    Text(Text),
}

impl Shape {
    /// The shape elsewhere.
    pub fn moved(&self, dx: f64, dy: f64) -> Shape {
        let at = |(x, y): (f64, f64)| (x + dx, y + dy);
        match self {
            Shape::Box(rect, ink) => Shape::Box(rect.moved(dx, dy), *ink),
            Shape::Outline(rect, ink, width) => Shape::Outline(rect.moved(dx, dy), *ink, *width),
            Shape::Disc(x, y, radius, ink) => Shape::Disc(x + dx, y + dy, *radius, *ink),
            Shape::Polygon(points, ink) => Shape::Polygon(points.iter().map(|point| at(*point)).collect(), *ink),
            Shape::Stroke(from, to, ink, width) => Shape::Stroke(at(*from), at(*to), *ink, *width),
            Shape::Text(text) => Shape::Text(Text { x: text.x + dx, y: text.y + dy, ..text.clone() }),
        }
    }
}

/// Where a datum is drawn, for pointing at it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Key of the datum.
    pub key: String,
    /// The area of its mark.
    pub rect: Rect,
}

/// A finished drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// Shapes, back to front.
    pub shapes: Vec<Shape>,
    /// The data in reading order.
    pub marks: Vec<Mark>,
}

/// How far a ring stands off its mark, and how thick it is, in CSS pixels: labels begin four pixels off a point.
const RING: (f64, f64) = (1.5, 2.0);
/// Pieces of a straight side are no longer than that.
const PIECE: f64 = 5.0;
/// A round ring has thirty straight pieces. Sine and cosine of the angle of one, and of a quarter of one: the first corner
/// lies so far off the axis, so that no piece is upright and all are one path. Constants, because the functions bring
/// kilobytes into a module.
const PIECES: usize = 30;
const TURN: (f64, f64) = (0.207_911_690_817_759_3, 0.978_147_600_733_805_7);
const FIRST: (f64, f64) = (0.052_335_956_242_943_84, 0.998_629_534_754_573_9);

impl Scene {
    /// The drawing with a ring around the mark of a datum, open where it would run through words; as it was if the datum
    /// has none.
    pub fn ringed(mut self, key: &str) -> Scene {
        let Some(mark) = self.marks.iter().find(|mark| mark.key == key) else { return self };
        let (off, width) = RING;
        let rect = mark.rect.inset(-off - width / 2.0);
        let Rect { left, top, right, bottom } = rect;
        let words: Vec<Rect> = self.texts().map(Text::bounds).collect();
        let is_free = |((x1, y1), (x2, y2)): &((f64, f64), (f64, f64))| {
            let piece = Rect { left: x1.min(*x2), top: y1.min(*y2), right: x1.max(*x2), bottom: y1.max(*y2) };
            let piece = piece.inset(-width / 2.0);
            words.iter().all(|words| !words.meets(&piece))
        };
        let mut put = |from, to| {
            let piece = Some((from, to)).filter(is_free);
            self.shapes.extend(piece.map(|(from, to)| Shape::Stroke(from, to, Ink::Text, width)));
        };
        if !rect.is_square() {
            let reach = width / 2.0;
            let (across, down) = ((left - reach, right + reach), (top, bottom));
            for (from, to) in steps(across) {
                [top, bottom].into_iter().for_each(|y| put((from, y), (to, y)));
            }
            for (from, to) in steps(down) {
                [left, right].into_iter().for_each(|x| put((x, from), (x, to)));
            }
            return self;
        }
        let radius = rect.width() / 2.0;
        let (x, y) = ((rect.left + rect.right) / 2.0, (rect.top + rect.bottom) / 2.0);
        let turned = |(sine, cosine): (f64, f64)| (sine * TURN.1 + cosine * TURN.0, cosine * TURN.1 - sine * TURN.0);
        let at = |(sine, cosine): (f64, f64)| (x + radius * cosine, y + radius * sine);
        let corners = std::iter::successors(Some(FIRST), |corner| Some(turned(*corner))).take(PIECES);
        corners.for_each(|corner| put(at(corner), at(turned(corner))));
        self
    }

    /// The texts of the drawing.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.shapes.iter().filter_map(|shape| match shape {
            Shape::Text(text) => Some(text),
            _ => None,
        })
    }
}

/// A stretch in pieces.
fn steps((from, to): (f64, f64)) -> impl Iterator<Item = (f64, f64)> {
    let count = ((to - from) / PIECE).ceil() as usize;
    let at = move |i: usize| from + (to - from) * i as f64 / count as f64;
    (0..count).map(move |i| (at(i), at(i + 1)))
}
