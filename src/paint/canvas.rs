//! Scene → canvas, through plotters' canvas backend.
//!
//! The backend knows whole numbers only. The context is therefore scaled down, and the backend is given eighths of a
//! device pixel: curves and slanted lines are smooth at every pixel ratio, and upright edges are put on device pixels.
//! Text goes to the context itself, because the backend has no alphabetic baseline and no weight but bold.

use super::{FONTS, Theme, is_upright};
use crate::chart::{Anchor, Ink, Rect, Scene, Shape, Text};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::js_sys::Reflect;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Parts of a device pixel that the backend counts in.
const PARTS: f64 = 8.0;

/// Draws a scene, enlarged by `scale`, and gives the canvas its size; `ratio` is the number of device pixels for each CSS
/// pixel.
///
/// # Errors
/// The browser's words if it refuses to draw.
pub fn canvas(scene: &Scene, theme: Theme, canvas: &HtmlCanvasElement, scale: f64, ratio: f64) -> Result<(), String> {
    let style = canvas.style();
    for (name, value) in [("width", scene.width), ("height", scene.height)] {
        let _ = style.set_property(name, &[&((value * scale).round() as i64).to_string(), "px"].concat());
    }
    let ratio = scale * ratio;
    // Setting the size also clears the canvas and resets its context.
    canvas.set_width((scene.width * ratio).round() as u32);
    canvas.set_height((scene.height * ratio).round() as u32);
    let context = canvas.get_context("2d").ok().flatten().and_then(|c| c.dyn_into::<CanvasRenderingContext2d>().ok());
    let context = context.ok_or("this browser has no 2d canvas")?;
    let backend = CanvasBackend::with_canvas_object(canvas.clone()).ok_or("this browser has no 2d canvas")?;
    // As in the file: letters as wide as they were laid out. A browser that does not know it does so anyway, or nearly.
    let _ = Reflect::set(&context, &"textRendering".into(), &"geometricPrecision".into());
    context.scale(1.0 / PARTS, 1.0 / PARTS).map_err(|_| "the canvas cannot be scaled")?;
    let mut pen = Pen { backend, context, theme, ratio };
    scene.shapes.iter().try_for_each(|shape| pen.shape(shape))
}

/// Colour and width of a stroke, in parts.
struct Ballpoint {
    colour: BackendColor,
    width: u32,
}

impl BackendStyle for Ballpoint {
    fn color(&self) -> BackendColor {
        self.colour
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

struct Pen {
    backend: CanvasBackend,
    context: CanvasRenderingContext2d,
    theme: Theme,
    ratio: f64,
}

impl Pen {
    fn shape(&mut self, shape: &Shape) -> Result<(), String> {
        match shape {
            Shape::Box(rect, ink) => self.fill(rect, *ink),
            Shape::Outline(rect, ink, width) => self.outline(rect, *ink, *width),
            Shape::Disc(x, y, radius, ink) => {
                let radius = (radius * self.ratio * PARTS).round() as u32;
                self.backend.draw_circle(self.at(*x, *y), radius, &self.ink(*ink), true).map_err(words)
            }
            Shape::Polygon(points, ink) => {
                let points: Vec<BackendCoord> = points.iter().map(|(x, y)| self.at(*x, *y)).collect();
                self.backend.fill_polygon(points, &self.ink(*ink)).map_err(words)
            }
            Shape::Stroke(from, to, ink, width) => self.stroke(*from, *to, *ink, *width),
            Shape::Text(text) => self.text(text),
        }
    }

    fn ink(&self, ink: Ink) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: self.theme.colour(ink) }
    }

    fn parts(&self, length: f64) -> i32 {
        (length * self.ratio * PARTS).round() as i32
    }

    fn at(&self, x: f64, y: f64) -> BackendCoord {
        (self.parts(x), self.parts(y))
    }

    /// The nearest edge between device pixels.
    fn edge(&self, place: f64) -> i32 {
        ((place * self.ratio).round() * PARTS) as i32
    }

    fn fill(&mut self, rect: &Rect, ink: Ink) -> Result<(), String> {
        let (from, to) = ((self.edge(rect.left), self.edge(rect.top)), (self.edge(rect.right), self.edge(rect.bottom)));
        self.backend.draw_rect(from, to, &self.ink(ink), true).map_err(words)
    }

    /// Four filled sides, so that every edge is sharp.
    fn outline(&mut self, rect: &Rect, ink: Ink, width: f64) -> Result<(), String> {
        let width = ((width * self.ratio).round().max(1.0) * PARTS) as i32;
        let (left, top) = (self.edge(rect.left), self.edge(rect.top));
        let (right, bottom) = (self.edge(rect.right), self.edge(rect.bottom));
        let sides = [
            ((left, top), (right, top + width)),
            ((left, bottom - width), (right, bottom)),
            ((left, top), (left + width, bottom)),
            ((right - width, top), (right, bottom)),
        ];
        let ink = self.ink(ink);
        sides.into_iter().try_for_each(|(from, to)| self.backend.draw_rect(from, to, &ink, true).map_err(words))
    }

    fn stroke(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink, width: f64) -> Result<(), String> {
        if is_upright(from, to) {
            // A thin box with sharp edges, as wide as the stroke.
            let device = (width * self.ratio).round().max(1.0) / self.ratio;
            let (across, along) = if from.0 == to.0 { (device / 2.0, 0.0) } else { (0.0, device / 2.0) };
            let snap = |place: f64, half: f64| {
                if half == 0.0 { place } else { ((place - half) * self.ratio).round() / self.ratio + half }
            };
            let rect = Rect {
                left: snap(from.0.min(to.0), across) - across,
                right: snap(from.0.max(to.0), across) + across,
                top: snap(from.1.min(to.1), along) - along,
                bottom: snap(from.1.max(to.1), along) + along,
            };
            return self.fill(&rect, ink);
        }
        let style = Ballpoint { colour: self.ink(ink), width: self.parts(width).max(1) as u32 };
        self.backend.draw_line(self.at(from.0, from.1), self.at(to.0, to.1), &style).map_err(words)
    }

    fn text(&mut self, text: &Text) -> Result<(), String> {
        let size = self.parts(text.style.size()).to_string();
        let weight = if text.style.is_bold() { "600 " } else { "" };
        self.context.set_font(&[weight, &size, "px ", FONTS].concat());
        self.context.set_text_baseline("alphabetic");
        self.context.set_text_align(match text.anchor {
            Anchor::Start => "left",
            Anchor::Middle => "center",
            Anchor::End => "right",
        });
        let (r, g, b) = self.theme.colour(text.ink);
        let colour = ["rgb(", &r.to_string(), ",", &g.to_string(), ",", &b.to_string(), ")"].concat();
        self.context.set_fill_style_str(&colour);
        let (x, y) = self.at(text.x, text.y);
        self.context
            .fill_text(&text.words, x.into(), y.into())
            .map_err(|_| "the browser refuses to write on the canvas".to_owned())
    }
}

/// The backend's own words would bring the library's whole writing of errors along.
fn words<E: std::error::Error + Send + Sync>(_: DrawingErrorKind<E>) -> String {
    "the browser refuses to draw on the canvas".to_owned()
}
