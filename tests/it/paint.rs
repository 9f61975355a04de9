//! Colours are the same in style sheet and drawings; an SVG holds what the scene holds.
use solieu::chart::{Anchor, Ink, Rect, Scene, Shape, Style, Text};
use solieu::paint::{self, FONTS, Theme};
use std::fs;
use std::path::Path;

const INKS: [Ink; 20] = [
    Ink::Background,
    Ink::Text,
    Ink::Second,
    Ink::Line,
    Ink::Rule,
    Ink::Tint(0),
    Ink::Tint(1),
    Ink::Tint(2),
    Ink::Tint(3),
    Ink::Tint(4),
    Ink::Category(0),
    Ink::Category(1),
    Ink::Category(2),
    Ink::Category(3),
    Ink::Category(4),
    Ink::On(0),
    Ink::On(1),
    Ink::On(2),
    Ink::On(3),
    Ink::On(4),
];

pub fn style_sheet() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/page/style/figure.css");
    fs::read_to_string(path).expect("the style sheet")
}

/// The value of a variable in the nth block that sets it: light first, dark second.
pub fn variable(sheet: &str, name: &str, nth: usize) -> (u8, u8, u8) {
    let value = sheet.split(&format!("{name}: #")).nth(nth + 1).unwrap_or_else(|| panic!("{name}"));
    let hex = &value[..value.find(';').expect(";")];
    let long: String = if hex.len() == 3 { hex.chars().flat_map(|c| [c, c]).collect() } else { hex.to_owned() };
    let part = |i: usize| u8::from_str_radix(&long[i..i + 2], 16).expect("hex");
    (part(0), part(2), part(4))
}

#[test]
fn the_style_sheet_has_the_colours_of_the_drawings() {
    let sheet = style_sheet();
    for ink in INKS {
        let name = paint::variable(ink).trim_start_matches("var(").trim_end_matches(')');
        for (nth, theme) in [Theme::Light, Theme::Dark].into_iter().enumerate() {
            assert_eq!(variable(&sheet, name, nth), theme.colour(ink), "{name} {theme:?}");
        }
    }
    let fonts = sheet.split("--sans: ").nth(1).expect("--sans").split(';').next().expect(";");
    assert_eq!(fonts.replace(", ", ","), FONTS);
}

#[test]
fn neighbours_of_the_same_pen_are_one_path() {
    let unit = |left: f64, ink| Shape::Box(Rect::new(left, 0.0, 4.0, 4.0), ink);
    let stroke = |x: f64, slant: f64, width| Shape::Stroke((x, 0.0), (x + slant, 9.0), Ink::Rule, width);
    let shapes = vec![
        unit(0.0, Ink::Line),
        unit(5.0, Ink::Line),
        unit(9.5, Ink::Tint(0)),
        stroke(1.0, 2.0, 1.0),
        stroke(3.0, 2.0, 1.0),
        // Sharp edges are for upright strokes alone, and another width is another pen.
        stroke(5.0, 0.0, 1.0),
        stroke(7.0, 0.0, 1.0),
        stroke(9.0, 0.0, 2.0),
        unit(0.0, Ink::Line),
    ];
    let svg = paint::svg(&Scene { width: 20.0, height: 9.0, shapes, marks: Vec::new() }, &paint::variable);
    let drawn: Vec<&str> = svg.lines().skip(1).collect();
    let expected = [
        r#"<path d="M0 0h4v4h-4zM5 0h4v4h-4z" fill="var(--line)" shape-rendering="crispEdges"/>"#,
        r#"<rect x="9.5" y="0" width="4" height="4" fill="var(--t1)" shape-rendering="crispEdges"/>"#,
        r#"<path d="M1 0L3 9M3 0L5 9" stroke="var(--rule)" stroke-width="1"/>"#,
        r#"<path d="M5 0L5 9M7 0L7 9" stroke="var(--rule)" stroke-width="1" shape-rendering="crispEdges"/>"#,
        r#"<path d="M9 0L9 9" stroke="var(--rule)" stroke-width="2" shape-rendering="crispEdges"/>"#,
        r#"<rect x="0" y="0" width="4" height="4" fill="var(--line)" shape-rendering="crispEdges"/></svg>"#,
    ];
    assert_eq!(drawn, expected);
}

#[test]
fn an_svg_holds_every_shape_once() {
    let scene = Scene {
        width: 300.5,
        height: 80.0,
        shapes: vec![
            Shape::Box(Rect::new(-0.04, 0.25, 10.0, 4.0), Ink::Category(0)),
            Shape::Outline(Rect::new(0.0, 0.0, 10.0, 4.0), Ink::Line, 2.0),
            Shape::Disc(5.0, 5.0, 6.0, Ink::Category(1)),
            Shape::Polygon(vec![(0.0, 0.0), (3.26, 1.0), (-2.0, 4.0)], Ink::Background),
            Shape::Stroke((0.0, 1.0), (2.0, 3.0), Ink::Rule, 1.5),
            Shape::Text(Text {
                x: 1.0,
                y: 2.0,
                words: "A < B & “ẫ”".to_owned(),
                style: Style::Value,
                anchor: Anchor::End,
                ink: Ink::Text,
            }),
        ],
        marks: Vec::new(),
    };
    let expected = "<svg width=\"18.8rem\" viewBox=\"0 0 300.5 80\" aria-hidden=\"true\">\n\
        <rect x=\"0\" y=\"0.3\" width=\"10\" height=\"4\" fill=\"var(--k1)\" shape-rendering=\"crispEdges\"/>\n\
        <rect fill=\"none\" x=\"1\" y=\"1\" width=\"8\" height=\"2\" stroke=\"var(--line)\" stroke-width=\"2\"/>\n\
        <circle cx=\"5\" cy=\"5\" r=\"6\" fill=\"var(--k2)\"/>\n\
        <path d=\"M0 0L3.3 1L-2 4Z\" fill=\"var(--bg)\"/>\n\
        <path d=\"M0 1L2 3\" stroke=\"var(--rule)\" stroke-width=\"1.5\"/>\n\
        <text x=\"1\" y=\"2\" font-size=\"15\" font-weight=\"600\" text-anchor=\"end\" fill=\"var(--ink)\">A &lt; B &amp; “ẫ”</text></svg>";
    assert_eq!(paint::svg(&scene, &paint::variable), expected);
}
