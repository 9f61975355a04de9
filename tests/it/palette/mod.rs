//! The colours as they meet in the drawings, in both themes: words can be read, neighbours are apart, eyes that mix
//! colours up tell them apart (`eyes`), and nothing is said by a colour alone (seen on a `sheet`).
pub mod eyes;
mod sheet;

use self::eyes::{APART, contrast, difference};
use self::sheet::{Cell, Sheet};
use super::chart::figures;
use super::paint::variable;
use super::province::{FOLDERS, library};
use solieu::chart::{Datum, Form, Group, Ink, Scene, Shape, Side, Spec, layout};
use solieu::figure::Figure;
use solieu::locale::Lang;
use solieu::paint::Theme;
use std::collections::BTreeSet;

type Rgb = (u8, u8, u8);

const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];

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
                    sheet.within(&text.bounds().inset(1.0)).into_iter().map(|at| sheet.cells[at].ink()).collect();
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
        Spec::Spans { panels: groups, .. }
        | Spec::Dumbbells(groups)
        | Spec::Bars(groups)
        | Spec::Rows { rows: groups, .. } => groups.iter().flat_map(of).collect(),
        Spec::Units { rows, .. } | Spec::Ranks { rows, .. } => rows.iter().flat_map(of).collect(),
        Spec::Interval(group) | Spec::Trend(group) | Spec::Numeral(group) => of(group),
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
            sheet.samples(&mark.rect)
        };
        let marks: Vec<_> = data(spec).into_iter().map(|(datum, telling)| (datum, telling, drawn(datum))).collect();
        let said: Vec<(&str, f64)> = scene
            .texts()
            .flat_map(|text| text.words.split(' ').map(|word| (word, (text.bounds().top + text.bounds().bottom) / 2.0)))
            .collect();
        let is_said = |telling: &str| telling.split(' ').all(|word| said.iter().any(|(other, _)| *other == word));
        // An earlier value has the form of a result; its time stands in its own row, beside or right above the mark.
        let is_dated = |datum: &Datum| {
            let mark = scene.marks.iter().find(|mark| mark.key == datum.key).expect("a mark");
            let middle = (mark.rect.top + mark.rect.bottom) / 2.0;
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
        remark: String::new(),
    };
    let scene = layout(&Spec::Composition { names: vec!["A".to_owned()], rows: vec![vec![datum]] }, 328.0, Lang::Vi);
    let mut sheet = Sheet::new(&scene);
    scene.shapes.iter().for_each(|shape| sheet.paint(shape));
    sheet.samples(&scene.marks[0].rect)
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
