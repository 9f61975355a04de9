//! Scene → SVG text. Numbers are written with one decimal from whole tenths, the same bytes on every machine.

use super::{FONTS, Theme, is_upright};
use crate::chart::{Anchor, Ink, Scene, Shape, Text};

/// Upright edges on device pixels, as on the canvas.
const CRISP: &str = "crispEdges";

/// A reader's letter, in CSS pixels, as most have it: `1rem`.
const LETTER: f64 = 16.0;

/// The drawing as an `svg` element inside a page, as wide as the page's letters are large; the style sheet leaves its
/// height to its view box. `colour` writes an ink.
pub fn svg<'a>(scene: &Scene, colour: &dyn Fn(Ink) -> &'a str) -> String {
    let mut out = String::from("<svg width=\"");
    number(&mut out, scene.width / LETTER);
    out.push_str("rem\"");
    view_box(&mut out, scene);
    word(&mut out, "aria-hidden", "true");
    out.push('>');
    shapes(&mut out, scene, colour);
    out
}

/// The drawing as a file of its own, with the colours of a theme and the fonts of the page; `title` and `words` are what
/// it says to those who do not see it, `origin` whose data it shows in which version, and may be empty.
pub fn svg_file(scene: &Scene, theme: Theme, title: &str, words: &str, origin: &str) -> String {
    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    attributes(&mut out, &[("width", scene.width), ("height", scene.height)]);
    view_box(&mut out, scene);
    word(&mut out, "role", "img");
    word(&mut out, "font-family", &FONTS.replace('"', "'"));
    // Without it some programs round the advance of each letter to pixels, and lines grow longer than they were laid out.
    word(&mut out, "text-rendering", "geometricPrecision");
    out.push_str("><title>");
    escaped(&mut out, title);
    out.push_str("</title><desc>");
    escaped(&mut out, words);
    out.push_str("</desc>");
    if !origin.is_empty() {
        out.push_str("<metadata>");
        escaped(&mut out, origin);
        out.push_str("</metadata>");
    }
    let colours = theme.hexes();
    shapes(&mut out, scene, &|ink| colours.of(ink));
    out.push('\n');
    out
}

fn view_box(out: &mut String, scene: &Scene) {
    out.push_str(" viewBox=\"0 0 ");
    number(out, scene.width);
    out.push(' ');
    number(out, scene.height);
    out.push('"');
}

fn shapes<'a>(out: &mut String, scene: &Scene, colour: &dyn Fn(Ink) -> &'a str) {
    let mut rest = scene.shapes.as_slice();
    while let [first, ..] = rest {
        let many = 1 + rest[1..].iter().take_while(|next| is_alike(first, next)).count();
        let (run, after) = rest.split_at(many);
        // A line a run: a change of a drawing is a readable difference.
        out.push('\n');
        shape(out, run, colour);
        rest = after;
    }
    out.push_str("</svg>");
}

/// Whether two neighbours can be one path: the same pen, and nothing between them that one of them would lie under. A
/// hatched bar is then one element and not twenty, which a page of charts is read and kept the faster for.
fn is_alike(one: &Shape, other: &Shape) -> bool {
    match (one, other) {
        (Shape::Box(_, ink), Shape::Box(_, other)) => ink == other,
        (Shape::Stroke(a, b, ink, width), Shape::Stroke(c, d, other, across)) => {
            ink == other && width == across && is_upright(*a, *b) == is_upright(*c, *d)
        }
        _ => false,
    }
}

/// A run of shapes that are alike; it has one at least.
fn shape<'a>(out: &mut String, run: &[Shape], colour: &dyn Fn(Ink) -> &'a str) {
    match &run[0] {
        Shape::Box(frame, ink) => {
            if run.len() == 1 {
                out.push_str("<rect");
                let sides = [("x", frame.left), ("y", frame.top), ("width", frame.width()), ("height", frame.height())];
                attributes(out, &sides);
            } else {
                out.push_str("<path d=\"");
                run.iter().for_each(|shape| step(out, shape));
                out.push('"');
            }
            word(out, "fill", colour(*ink));
            word(out, "shape-rendering", CRISP);
        }
        Shape::Outline(frame, ink, width) => {
            let inner = frame.inset(width / 2.0);
            out.push_str("<rect fill=\"none\"");
            let sides = [
                ("x", inner.left),
                ("y", inner.top),
                ("width", inner.width().max(0.0)),
                ("height", inner.height().max(0.0)),
            ];
            attributes(out, &sides);
            word(out, "stroke", colour(*ink));
            attributes(out, &[("stroke-width", *width)]);
        }
        Shape::Disc(x, y, radius, ink) => {
            out.push_str("<circle");
            attributes(out, &[("cx", *x), ("cy", *y), ("r", *radius)]);
            word(out, "fill", colour(*ink));
        }
        Shape::Polygon(points, ink) => {
            out.push_str("<path d=\"");
            for (i, point) in points.iter().enumerate() {
                pair(out, if i == 0 { 'M' } else { 'L' }, *point);
            }
            out.push_str("Z\"");
            word(out, "fill", colour(*ink));
        }
        Shape::Stroke(from, to, ink, width) => {
            out.push_str("<path d=\"");
            run.iter().for_each(|shape| step(out, shape));
            out.push('"');
            word(out, "stroke", colour(*ink));
            attributes(out, &[("stroke-width", *width)]);
            if is_upright(*from, *to) {
                word(out, "shape-rendering", CRISP);
            }
        }
        Shape::Text(one) => return text(out, one, colour),
    }
    out.push_str("/>");
}

/// A shape as a part of a path.
fn step(out: &mut String, shape: &Shape) {
    match shape {
        Shape::Box(frame, _) => {
            pair(out, 'M', (frame.left, frame.top));
            for (way, length) in [('h', frame.width()), ('v', frame.height()), ('h', -frame.width())] {
                out.push(way);
                number(out, length);
            }
            out.push('z');
        }
        Shape::Stroke(from, to, ..) => {
            pair(out, 'M', *from);
            pair(out, 'L', *to);
        }
        _ => {}
    }
}

fn pair(out: &mut String, way: char, (x, y): (f64, f64)) {
    out.push(way);
    number(out, x);
    out.push(' ');
    number(out, y);
}

fn text<'a>(out: &mut String, text: &Text, colour: &dyn Fn(Ink) -> &'a str) {
    out.push_str("<text");
    attributes(out, &[("x", text.x), ("y", text.y), ("font-size", text.style.size())]);
    if text.style.is_bold() {
        word(out, "font-weight", "600");
    }
    match text.anchor {
        Anchor::Start => {}
        Anchor::Middle => word(out, "text-anchor", "middle"),
        Anchor::End => word(out, "text-anchor", "end"),
    }
    word(out, "fill", colour(text.ink));
    out.push('>');
    escaped(out, &text.words);
    out.push_str("</text>");
}

/// Text as markup, also within quotes.
pub fn safe(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn escaped(out: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            c => out.push(c),
        }
    }
}

fn word(out: &mut String, name: &str, value: &str) {
    for part in [" ", name, "=\"", value, "\""] {
        out.push_str(part);
    }
}

fn attributes(out: &mut String, all: &[(&str, f64)]) {
    for (name, value) in all {
        for part in [" ", name, "=\""] {
            out.push_str(part);
        }
        number(out, *value);
        out.push('"');
    }
}

/// One decimal at most.
fn number(out: &mut String, value: f64) {
    let tenths = (value * 10.0).round() as i64;
    if tenths < 0 {
        out.push('-');
    }
    out.push_str(&(tenths.abs() / 10).to_string());
    if tenths % 10 != 0 {
        out.push('.');
        out.push(char::from(b'0' + (tenths.abs() % 10) as u8));
    }
}
