//! A drawing on a sheet of half pixels, without smoothing: which ink is seen where, and whether it is part of a mark.
use solieu::chart::{Ink, Rect, Scene, Shape};

/// What an ink shows on a sheet of half pixels.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Cell {
    /// Ground, a plate, a halo.
    Ground,
    /// Axes, gridlines, joints, tints: who does not see them loses no number.
    Scaffold(Ink),
    /// Part of a mark.
    Mark(Ink),
}

impl Cell {
    pub fn ink(self) -> Ink {
        match self {
            Cell::Ground => Ink::Background,
            Cell::Scaffold(ink) | Cell::Mark(ink) => ink,
        }
    }
}

/// A drawing without its words, painted in half pixels without smoothing.
pub struct Sheet {
    pub across: usize,
    pub cells: Vec<Cell>,
}

impl Sheet {
    pub fn new(scene: &Scene) -> Sheet {
        let (across, down) = ((scene.width * 2.0) as usize, (scene.height * 2.0) as usize);
        Sheet { across, cells: vec![Cell::Ground; across * down] }
    }

    pub fn paint(&mut self, shape: &Shape) {
        let (ink, is_stroke) = match shape {
            Shape::Box(_, ink) | Shape::Outline(_, ink, _) | Shape::Disc(.., ink) | Shape::Polygon(_, ink) => {
                (*ink, false)
            }
            Shape::Stroke(_, _, ink, _) => (*ink, true),
            Shape::Text(_) => return,
        };
        let cell = match ink {
            Ink::Background => Cell::Ground,
            Ink::Rule | Ink::Tint(_) => Cell::Scaffold(ink),
            Ink::Line if is_stroke => Cell::Scaffold(ink),
            _ => Cell::Mark(ink),
        };
        for at in self.within(&bounds(shape)) {
            if holds(shape, self.place(at)) {
                self.cells[at] = cell;
            }
        }
    }

    /// Middle of a cell in CSS pixels.
    pub fn place(&self, at: usize) -> (f64, f64) {
        ((at % self.across) as f64 / 2.0 + 0.25, (at / self.across) as f64 / 2.0 + 0.25)
    }

    /// The cells of a frame.
    pub fn within(&self, rect: &Rect) -> Vec<usize> {
        let half = |length: f64, most: usize| ((length * 2.0).max(0.0) as usize).min(most);
        let down = self.cells.len() / self.across;
        let columns = half(rect.left, self.across)..half(rect.right + 0.5, self.across);
        let rows = half(rect.top, down)..half(rect.bottom + 0.5, down);
        rows.flat_map(|row| columns.clone().map(move |column| row * self.across + column)).collect()
    }

    /// The frame in `FINE` × `FINE` samples, so that marks of different sizes can be compared.
    pub fn samples(&self, rect: &Rect) -> Vec<Cell> {
        let at = |part: usize, from: f64, length: f64| from + length * (part as f64 + 0.5) / FINE as f64;
        let place = |i: usize| {
            let (x, y) = (at(i % FINE, rect.left, rect.width()), at(i / FINE, rect.top, rect.height()));
            (y * 2.0) as usize * self.across + (x * 2.0) as usize
        };
        (0..FINE * FINE).map(|i| self.cells.get(place(i)).copied().unwrap_or(Cell::Ground)).collect()
    }
}

const FINE: usize = 24;

fn bounds(shape: &Shape) -> Rect {
    let around = |points: &[(f64, f64)], more: f64| {
        let of = |pick: fn(f64, f64) -> f64, start: f64, axis: fn(&(f64, f64)) -> f64| {
            points.iter().map(axis).fold(start, pick)
        };
        Rect {
            left: of(f64::min, f64::MAX, |p| p.0) - more,
            top: of(f64::min, f64::MAX, |p| p.1) - more,
            right: of(f64::max, f64::MIN, |p| p.0) + more,
            bottom: of(f64::max, f64::MIN, |p| p.1) + more,
        }
    };
    match shape {
        Shape::Box(rect, _) | Shape::Outline(rect, ..) => *rect,
        Shape::Disc(x, y, radius, _) => around(&[(*x, *y)], *radius),
        Shape::Polygon(points, _) => around(points, 0.0),
        Shape::Stroke(from, to, _, width) => around(&[*from, *to], width / 2.0),
        Shape::Text(text) => text.bounds(),
    }
}

/// Whether a shape covers a point.
fn holds(shape: &Shape, (x, y): (f64, f64)) -> bool {
    let inside = |f: &Rect| f.left <= x && x < f.right && f.top <= y && y < f.bottom;
    match shape {
        Shape::Box(rect, _) => inside(rect),
        Shape::Outline(rect, _, width) => inside(rect) && !inside(&rect.inset(*width)),
        Shape::Disc(cx, cy, radius, _) => (x - cx).hypot(y - cy) <= *radius,
        Shape::Polygon(points, _) => {
            let edges = points.iter().zip(points.iter().cycle().skip(1));
            let crossed =
                edges.filter(|(a, b)| (a.1 > y) != (b.1 > y) && x < a.0 + (y - a.1) * (b.0 - a.0) / (b.1 - a.1));
            crossed.count() % 2 == 1
        }
        Shape::Stroke(a, b, _, width) => {
            let (dx, dy) = (b.0 - a.0, b.1 - a.1);
            let along = (((x - a.0) * dx + (y - a.1) * dy) / (dx * dx + dy * dy).max(1e-9)).clamp(0.0, 1.0);
            (x - a.0 - along * dx).hypot(y - a.1 - along * dy) <= width / 2.0
        }
        Shape::Text(_) => false,
    }
}
