//! The colours as they meet in the drawings, in both themes: words can be read, neighbours are apart, eyes that mix
//! colours up tell them apart, and nothing is said by a colour alone.
use super::chart::figures;
use super::paint::variable;
use super::province::{FOLDERS, library};
use solieu::chart::{Datum, Form, Frame, Group, Ink, Scene, Shape, Side, Spec, layout};
use solieu::figure::Figure;
use solieu::locale::Lang;
use solieu::paint::Theme;
use std::collections::BTreeSet;

type Rgb = (u8, u8, u8);

const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];

/// Light as a screen adds it up: sRGB without its curve.
fn linear((r, g, b): Rgb) -> [f64; 3] {
    [r, g, b].map(|c| {
        let c = f64::from(c) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    })
}

/// Contrast ratio as WCAG 2.2 defines it.
fn contrast(a: Rgb, b: Rgb) -> f64 {
    let luminance = |colour| {
        let [r, g, b] = linear(colour);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// What an ink shows on a sheet of half pixels.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Cell {
    /// Ground, a plate, a halo.
    Ground,
    /// Axes, gridlines, joints, tints: who does not see them loses no number.
    Scaffold(Ink),
    /// Part of a mark.
    Mark(Ink),
}

impl Cell {
    fn ink(self) -> Ink {
        match self {
            Cell::Ground => Ink::Ground,
            Cell::Scaffold(ink) | Cell::Mark(ink) => ink,
        }
    }
}

/// A drawing without its words, painted in half pixels without smoothing.
struct Sheet {
    across: usize,
    cells: Vec<Cell>,
}

impl Sheet {
    fn new(scene: &Scene) -> Sheet {
        let (across, down) = ((scene.width * 2.0) as usize, (scene.height * 2.0) as usize);
        Sheet { across, cells: vec![Cell::Ground; across * down] }
    }

    fn paint(&mut self, shape: &Shape) {
        let (ink, is_stroke) = match shape {
            Shape::Box(_, ink) | Shape::Outline(_, ink, _) | Shape::Disc(.., ink) | Shape::Polygon(_, ink) => {
                (*ink, false)
            }
            Shape::Stroke(_, _, ink, _) => (*ink, true),
            Shape::Text(_) => return,
        };
        let cell = match ink {
            Ink::Ground => Cell::Ground,
            Ink::Rule | Ink::Tint => Cell::Scaffold(ink),
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
    fn place(&self, at: usize) -> (f64, f64) {
        ((at % self.across) as f64 / 2.0 + 0.25, (at / self.across) as f64 / 2.0 + 0.25)
    }

    /// The cells of a frame.
    fn within(&self, frame: &Frame) -> Vec<usize> {
        let half = |length: f64, most: usize| ((length * 2.0).max(0.0) as usize).min(most);
        let down = self.cells.len() / self.across;
        let columns = half(frame.left, self.across)..half(frame.right + 0.5, self.across);
        let rows = half(frame.top, down)..half(frame.bottom + 0.5, down);
        rows.flat_map(|row| columns.clone().map(move |column| row * self.across + column)).collect()
    }

    /// The frame in `FINE` × `FINE` samples, so that marks of different sizes can be compared.
    fn samples(&self, frame: &Frame) -> Vec<Cell> {
        let at = |part: usize, from: f64, length: f64| from + length * (part as f64 + 0.5) / FINE as f64;
        let place = |i: usize| {
            let (x, y) = (at(i % FINE, frame.left, frame.width()), at(i / FINE, frame.top, frame.height()));
            (y * 2.0) as usize * self.across + (x * 2.0) as usize
        };
        (0..FINE * FINE).map(|i| self.cells.get(place(i)).copied().unwrap_or(Cell::Ground)).collect()
    }
}

const FINE: usize = 24;

fn bounds(shape: &Shape) -> Frame {
    let around = |points: &[(f64, f64)], more: f64| {
        let of = |pick: fn(f64, f64) -> f64, start: f64, axis: fn(&(f64, f64)) -> f64| {
            points.iter().map(axis).fold(start, pick)
        };
        Frame {
            left: of(f64::min, f64::MAX, |p| p.0) - more,
            top: of(f64::min, f64::MAX, |p| p.1) - more,
            right: of(f64::max, f64::MIN, |p| p.0) + more,
            bottom: of(f64::max, f64::MIN, |p| p.1) + more,
        }
    };
    match shape {
        Shape::Box(frame, _) | Shape::Outline(frame, ..) => *frame,
        Shape::Disc(x, y, radius, _) => around(&[(*x, *y)], *radius),
        Shape::Polygon(points, _) => around(points, 0.0),
        Shape::Stroke(from, to, _, width) => around(&[*from, *to], width / 2.0),
        Shape::Text(text) => text.frame(),
    }
}

/// Whether a shape covers a point.
fn holds(shape: &Shape, (x, y): (f64, f64)) -> bool {
    let inside = |f: &Frame| f.left <= x && x < f.right && f.top <= y && y < f.bottom;
    match shape {
        Shape::Box(frame, _) => inside(frame),
        Shape::Outline(frame, _, width) => inside(frame) && !inside(&frame.inset(*width)),
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

/// Every drawing of both folders on a phone and on a page.
fn drawings(langs: &[Lang], mut judge: impl FnMut(&Figure, &Spec, &Scene, &mut Vec<String>)) {
    let mut wrong = Vec::new();
    let mut count = 0;
    for name in FOLDERS {
        let library = library(name);
        for lang in langs.iter().copied() {
            for figure in figures(&library.dataset, lang) {
                let Some(spec) = &figure.spec else { continue };
                for width in [328.0, 704.0] {
                    count += 1;
                    let mut faults = Vec::new();
                    judge(&figure, spec, &layout(spec, width, lang), &mut faults);
                    wrong
                        .extend(faults.into_iter().take(1).map(|fault| format!("{} at {width}: {fault}", figure.slug)));
                }
            }
        }
    }
    assert!(count > 100 * langs.len(), "only {count} drawings");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn words_can_be_read_on_whatever_they_stand() {
    drawings(&Lang::ALL, |_, _, scene, faults| {
        let mut sheet = Sheet::new(scene);
        for shape in &scene.shapes {
            if let Shape::Text(text) = shape {
                let grounds: BTreeSet<Ink> =
                    sheet.within(&text.frame().inset(1.0)).into_iter().map(|at| sheet.cells[at].ink()).collect();
                for (theme, ground) in THEMES.into_iter().flat_map(|theme| grounds.iter().map(move |g| (theme, *g))) {
                    let ratio = contrast(theme.colour(text.ink), theme.colour(ground));
                    if ratio < 4.5 {
                        faults.push(format!("'{}' on {ground:?} has {ratio:.1}, {theme:?}", text.words));
                    }
                }
            }
            sheet.paint(shape);
        }
    });
}

#[test]
fn neighbouring_marks_are_apart() {
    drawings(&[Lang::Vi], |_, _, scene, faults| {
        let mut sheet = Sheet::new(scene);
        scene.shapes.iter().for_each(|shape| sheet.paint(shape));
        // A mark and the ground are neighbours too: a gap between two marks separates them only if each stands out from it.
        let mut pairs = BTreeSet::new();
        for (at, cell) in sheet.cells.iter().enumerate() {
            let beside = sheet.cells.get(at + 1).filter(|_| (at + 1) % sheet.across != 0);
            for other in beside.into_iter().chain(sheet.cells.get(at + sheet.across)) {
                if cell != other {
                    pairs.insert((*cell.min(other), *cell.max(other)));
                }
            }
        }
        for (a, b) in pairs {
            let is_scaffold = [a, b].iter().any(|cell| matches!(cell, Cell::Scaffold(_)));
            for theme in THEMES.into_iter().filter(|_| !is_scaffold) {
                let ratio = contrast(theme.colour(a.ink()), theme.colour(b.ink()));
                if ratio < 3.0 {
                    faults.push(format!("{a:?} touches {b:?} at {ratio:.1}, {theme:?}"));
                }
            }
        }
    });
}

/// What eyes make of light, by Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
/// Vision Deficiency", IEEE TVCG 15 (6), 2009: the matrices of full severity, for linear RGB.
const EYES: [(&str, [[f64; 3]; 3]); 4] = [
    ("every cone", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
    (
        "deuteranopia",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
    (
        "tritanopia",
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
    ),
];

fn times(matrix: &[[f64; 3]; 3], [x, y, z]: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row[0] * x + row[1] * y + row[2] * z)
}

/// A colour in OKLab (Ottosson 2020), seen by these eyes.
fn seen(eyes: &[[f64; 3]; 3], colour: Rgb) -> [f64; 3] {
    const CONES: [[f64; 3]; 3] = [
        [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
        [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
        [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
    ];
    const LAB: [[f64; 3]; 3] = [
        [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
        [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
        [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
    ];
    let light = times(eyes, linear(colour)).map(|part| part.clamp(0.0, 1.0));
    times(&LAB, times(&CONES, light).map(f64::cbrt))
}

/// Least difference of two colours of one figure in OKLab. CSS Color 4 takes 0.02 as just noticeable, for large patches
/// side by side; marks are small and apart, so they get five times that.
const APART: f64 = 0.1;

/// The difference that the worst eyes see, and whose they are.
fn difference(theme: Theme, a: Ink, b: Ink) -> (f64, &'static str) {
    let of = |(name, eyes): &(&'static str, [[f64; 3]; 3])| {
        let (a, b) = (seen(eyes, theme.colour(a)), seen(eyes, theme.colour(b)));
        (a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt(), *name)
    };
    EYES.iter().map(of).min_by(|a, b| a.0.total_cmp(&b.0)).expect("eyes")
}

#[test]
fn the_colour_model_gives_the_published_values() {
    // Ottosson's own table of test pairs: white, and the three primaries by lightness.
    let [(_, eyes), ..] = EYES;
    for (colour, lightness) in
        [((255, 255, 255), 1.0), ((255, 0, 0), 0.628), ((0, 255, 0), 0.866), ((0, 0, 255), 0.452)]
    {
        assert!((seen(&eyes, colour)[0] - lightness).abs() < 0.001, "{colour:?}");
    }
    // Greys stay grey for everybody: each row of a matrix adds up to one.
    for (name, eyes) in EYES {
        assert!(eyes.iter().all(|row| (row.iter().sum::<f64>() - 1.0).abs() < 1e-5), "{name}");
    }
    // The textbook pair: red and green of one lightness are far apart, but hardly for deuteranopes.
    let (red, green) = ((200, 80, 60), (110, 128, 40));
    let apart = |eyes| {
        let ([_, a1, b1], [_, a2, b2]): ([f64; 3], [f64; 3]) = (seen(eyes, red), seen(eyes, green));
        (a1 - a2).hypot(b1 - b2)
    };
    assert!(apart(&EYES[2].1) < apart(&EYES[0].1) / 2.0);
}

#[test]
fn every_eye_tells_the_categories_apart() {
    for theme in THEMES {
        for n in 0..5 {
            let on = contrast(theme.colour(Ink::On(n)), theme.colour(Ink::Category(n)));
            assert!(on >= 4.5, "{theme:?}: text on category {n} has {on:.1}");
            let off = contrast(theme.colour(Ink::Ground), theme.colour(Ink::Category(n)));
            assert!(off >= 3.0, "{theme:?}: category {n} on the ground has {off:.1}");
        }
        for (a, b) in (0..5).flat_map(|a| (a + 1..5).map(move |b| (a, b))) {
            let (difference, eyes) = difference(theme, Ink::Category(a), Ink::Category(b));
            assert!(difference >= APART, "{theme:?}: categories {a} and {b} differ by {difference:.3} with {eyes}");
        }
    }
}

/// The data of a chart, and what tells each from the others where forms are alike.
fn data(spec: &Spec) -> Vec<(&Datum, &str)> {
    fn of(group: &Group) -> Vec<(&Datum, &str)> {
        let own = group.data.iter().map(|datum| (datum, datum.time.as_str()));
        own.chain(group.under.iter().flat_map(of)).collect()
    }
    match spec {
        Spec::Composition { names, rows } => {
            rows.iter().flat_map(|row| row.iter().zip(names).map(|(datum, name)| (datum, name.as_str()))).collect()
        }
        Spec::Spans { panels: groups, .. } | Spec::Dumbbells(groups) | Spec::Bars(groups) | Spec::Targets(groups) => {
            groups.iter().flat_map(of).collect()
        }
        Spec::Units { rows, .. } | Spec::Ranks { rows, .. } => rows.iter().flat_map(of).collect(),
        Spec::Interval(group) | Spec::Trend(group) => of(group),
    }
}

/// The commonest ink of a mark.
fn main_ink(samples: &[Cell]) -> Option<Ink> {
    let inks: BTreeSet<Ink> =
        samples.iter().filter(|cell| matches!(cell, Cell::Mark(_))).map(|cell| cell.ink()).collect();
    inks.into_iter().max_by_key(|ink| samples.iter().filter(|cell| cell.ink() == *ink).count())
}

/// Whether two marks have the same form when colours are taken away.
fn alike(a: &[Cell], b: &[Cell]) -> bool {
    let plain = |cell: &Cell| std::mem::discriminant(cell);
    let apart = a.iter().zip(b).filter(|(a, b)| plain(a) != plain(b)).count();
    apart * 10 < a.len()
}

#[test]
fn nothing_is_said_by_colour_alone() {
    drawings(&[Lang::Vi], |_, spec, scene, faults| {
        let mut sheet = Sheet::new(scene);
        scene.shapes.iter().for_each(|shape| sheet.paint(shape));
        let drawn = |datum: &Datum| {
            let mark = scene.marks.iter().find(|mark| mark.key == datum.key).expect("a mark");
            sheet.samples(&mark.frame)
        };
        let marks: Vec<_> = data(spec).into_iter().map(|(datum, telling)| (datum, telling, drawn(datum))).collect();
        let said: Vec<(&str, f64)> = scene
            .texts()
            .flat_map(|text| text.words.split(' ').map(|word| (word, (text.frame().top + text.frame().bottom) / 2.0)))
            .collect();
        let is_said = |telling: &str| telling.split(' ').all(|word| said.iter().any(|(other, _)| *other == word));
        // An earlier value has the form of a result; its time stands in its own row, beside or right above the mark.
        let is_dated = |datum: &Datum| {
            let mark = scene.marks.iter().find(|mark| mark.key == datum.key).expect("a mark");
            let middle = (mark.frame.top + mark.frame.bottom) / 2.0;
            said.iter().any(|(word, y)| *word == datum.time && (middle - y).abs() < 24.0)
        };
        for (i, (one, telling, form)) in marks.iter().enumerate() {
            for (other, theirs, form2) in &marks[i + 1..] {
                let (Some(a), Some(b)) = (main_ink(form), main_ink(form2)) else { continue };
                let is_told = match [one.form, other.form] {
                    [a, b] if a == b => telling != theirs && is_said(telling) && is_said(theirs),
                    forms => {
                        [one, other].iter().zip(forms).all(|(datum, form)| form != Form::Earlier || is_dated(datum))
                    }
                };
                if alike(form, form2) && (one.form != other.form || a != b) && !is_told {
                    faults.push(format!("'{}' and '{}' differ by colour alone", one.label, other.label));
                }
                for theme in THEMES.into_iter().filter(|_| a != b) {
                    let (difference, eyes) = difference(theme, a, b);
                    if difference < APART {
                        faults.push(format!("{a:?} and {b:?} differ by {difference:.3} with {eyes}, {theme:?}"));
                    }
                }
            }
        }
    });
}

/// The mark of one full bar in a form.
fn bar(form: Form) -> Vec<Cell> {
    let datum = Datum {
        key: "a".to_owned(),
        value: 100.0,
        upper: None,
        form,
        side: Side::Exact,
        label: "100".to_owned(),
        time: "2020".to_owned(),
        status: String::new(),
        years: (2020, 2020),
        apart: false,
    };
    let scene = layout(&Spec::Composition { names: vec!["A".to_owned()], rows: vec![vec![datum]] }, 328.0, Lang::Vi);
    let mut sheet = Sheet::new(&scene);
    scene.shapes.iter().for_each(|shape| sheet.paint(shape));
    sheet.samples(&scene.marks[0].frame)
}

#[test]
fn the_judge_of_forms_sees_no_colour() {
    let [stated, earlier, derived, target] = [Form::Stated, Form::Earlier, Form::Derived, Form::Target].map(bar);
    assert!(alike(&stated, &earlier) && main_ink(&stated) != main_ink(&earlier), "one form in two colours");
    assert!(!alike(&stated, &derived) && !alike(&stated, &target) && !alike(&derived, &target), "three forms");
}

#[test]
fn words_of_the_page_can_be_read() {
    let sheet = super::paint::style_sheet();
    for (nth, theme) in THEMES.into_iter().enumerate() {
        let colour = |name: &str| variable(&sheet, name, nth);
        // Text on marked words and on the sentence pointed to is always ink or accent.
        let pairs = [
            ("--ink", "--bg"),
            ("--ink", "--wash"),
            ("--ink", "--hit"),
            ("--ink2", "--bg"),
            ("--ink2", "--wash"),
            ("--acc", "--bg"),
            ("--acc", "--wash"),
            ("--acc", "--hit"),
            ("--warn", "--bg"),
            ("--warn", "--wash"),
        ];
        for (text, ground) in pairs {
            let ratio = contrast(colour(text), colour(ground));
            assert!(ratio >= 4.5, "{text} on {ground} has {ratio:.1}, {theme:?}");
        }
        for (edge, ground) in [("--line", "--bg"), ("--acc", "--bg"), ("--acc", "--wash")] {
            let ratio = contrast(colour(edge), colour(ground));
            assert!(ratio >= 3.0, "{edge} on {ground} has {ratio:.1}, {theme:?}");
        }
    }
}
