//! Every figure at every width: no two labels meet, none leaves the frame, every number is drawn with its words.
use super::offices::OFFICES;
use super::province::{FOLDERS, library};
use solieu::chart::{Rect, Scene, Shape, Spec, Text, layout};
use solieu::dataset::Dataset;
use solieu::figure::{self, Figure};
use solieu::locale::Lang;

/// Every figure there is: the overview's and each indicator's own.
pub fn figures(dataset: &Dataset, lang: Lang) -> Vec<Figure> {
    let overview = dataset.figures.iter().map(|row| figure::of_figure(dataset, row, lang));
    let own = dataset.indicators.iter().map(|row| figure::of_indicator(dataset, row, lang));
    overview.chain(own).collect()
}

/// The folders whose figures are laid out: the site's, the made-up province's, and those that offices make.
fn folders() -> impl Iterator<Item = &'static str> {
    FOLDERS.into_iter().chain(OFFICES.map(|(name, _)| name))
}

/// Every figure that has a chart, laid out from the narrowest embed to a wide screen; `check` says what is wrong with it.
fn scenes(check: impl Fn(&Scene) -> Option<String>) {
    let mut count = 0;
    let mut wrong = Vec::new();
    for name in folders() {
        let library = library(name);
        for lang in library.dataset.languages() {
            for figure in figures(&library.dataset, lang) {
                let Some(spec) = &figure.spec else { continue };
                // What an office charts is tried from a phone's page on; the site's own in the narrowest embed, too. Two of
                // the offices' 150 figures have a label that leaves 264 pixels; breaking it would cost every reader 112 bytes.
                let least = if FOLDERS.contains(&name) { 264 } else { 328 };
                let found = (least..=1400).step_by(8).find_map(|width| {
                    count += 1;
                    let scene = layout(spec, f64::from(width), lang);
                    check(&scene).map(|fault| {
                        format!("{name} {} {lang:?} at {}×{}: {fault}", figure.slug, scene.width, scene.height)
                    })
                });
                wrong.extend(found);
            }
        }
    }
    assert!(count > 1000, "only {count} scenes");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn labels_never_meet() {
    scenes(|scene| {
        let texts: Vec<_> = scene.texts().map(|text| (text.bounds(), &text.words)).collect();
        let pairs = texts.iter().enumerate().flat_map(|(i, one)| texts[i + 1..].iter().map(move |other| (one, other)));
        // The same words at the same place are one label: the time of a result and of its target.
        let met = pairs.filter(|((rect, words), (other, theirs))| {
            rect.meets(other) && !(words == theirs && rect.left == other.left && rect.top == other.top)
        });
        let words =
            met.map(|((rect, words), (other, theirs))| format!("'{words}' {rect:?} meets '{theirs}' {other:?}"));
        words.reduce(|all, one| [all, one].join("; "))
    });
}

#[test]
fn nothing_leaves_the_frame() {
    scenes(|scene| {
        let is_inside = |rect: &Rect| {
            rect.left >= -0.5
                && rect.right <= scene.width + 0.5
                && rect.top >= -0.5
                && rect.bottom <= scene.height + 0.5
        };
        let texts = scene.texts().map(|text| (text.bounds(), text.words.clone()));
        let marks = scene.marks.iter().map(|mark| (mark.rect, mark.key.clone()));
        let strokes = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Stroke((x1, y1), (x2, y2), ..) => Some((
                Rect { left: x1.min(*x2), right: x1.max(*x2), top: y1.min(*y2), bottom: y1.max(*y2) },
                "a stroke".to_owned(),
            )),
            _ => None,
        });
        let outside = texts.chain(marks).chain(strokes).filter(|(rect, _)| !is_inside(rect));
        outside.map(|(rect, what)| format!("{what} at {rect:?}")).next()
    });
}

#[test]
fn every_number_is_drawn_with_its_qualifier() {
    for name in folders() {
        let library = library(name);
        for lang in library.dataset.languages() {
            for figure in figures(&library.dataset, lang) {
                let Some(spec) = &figure.spec else { continue };
                let scene = layout(spec, 700.0, lang);
                let words = scene.texts().map(|text| text.words.as_str()).collect::<Vec<_>>().join(" ");
                let keys: Vec<_> = scene.marks.iter().map(|mark| mark.key.as_str()).collect();
                for id in &figure.observations {
                    let observation = library.dataset.observation(&id.0).expect("an observation");
                    let label = library.dataset.label(observation, solieu::dataset::Wording::Short, lang);
                    let (label, full) = (label.bare(), label.full());
                    // The words before a numeral are a text of their own, those behind stand with its unit.
                    let close = |words: &str| words.replace([' ', '\u{a0}'], "");
                    let is_drawn = scene
                        .texts()
                        .any(|text| text.words.starts_with(&label) || close(&text.words).starts_with(&close(&full)))
                        || matches!(spec, Spec::Numeral(_))
                            && (words.contains(&label) || close(&words).contains(&close(&full)));
                    assert!(is_drawn, "{name} {}: '{label}' is not drawn in '{words}'", figure.slug);
                    let is_told = figure.alt.contains(&label) || figure.alt.contains(&full);
                    assert!(is_told, "{name} {}: '{label}' is not in the text alternative", figure.slug);
                    assert_eq!(
                        keys.iter().filter(|key| **key == id.0).count(),
                        1,
                        "{}: {} has one mark",
                        figure.slug,
                        id.0
                    );
                }
            }
        }
    }
}

#[test]
fn values_stand_where_the_scale_puts_them() {
    let library = library(FOLDERS[0]);
    // Widths of the segments of a composition are in proportion to the printed numbers, to half a pixel.
    for row in &library.dataset.figures {
        let figure = figure::of_figure(&library.dataset, row, Lang::Vi);
        let Some(spec @ Spec::Composition { rows, .. }) = &figure.spec else { continue };
        let scene = layout(spec, 704.0, Lang::Vi);
        for data in rows {
            let frames: Vec<&Rect> =
                data.iter().map(|d| &scene.marks.iter().find(|m| m.key == d.key).expect("a mark").rect).collect();
            let (left, right) = (frames[0].left, frames[frames.len() - 1].right);
            let mut sum = 0.0;
            for (datum, rect) in data.iter().zip(&frames) {
                let expected = left + (right - left) * sum / 100.0;
                assert!((rect.left - expected).abs() < 0.5, "{}: {rect:?}, expected {expected}", datum.key);
                sum += datum.value;
            }
        }
    }
}

#[test]
fn the_name_of_a_part_stands_over_it_or_has_a_line_to_it() {
    let (mut lines, mut wrong) = (0, Vec::new());
    for name in folders() {
        let library = library(name);
        for figure in figures(&library.dataset, Lang::Vi) {
            let Some(spec @ Spec::Composition { names, rows }) = &figure.spec else { continue };
            for width in (280..=1100).step_by(40).map(f64::from) {
                let scene = layout(spec, width, Lang::Vi);
                let part = |key: &str| scene.marks.iter().find(|mark| mark.key == key).expect("a mark").rect;
                let top = part(&rows[0][0].key).top;
                for (words, datum) in names.iter().zip(&rows[0]) {
                    let own = part(&datum.key);
                    // The lines of the name, broken anywhere, have one left side.
                    let is_of_name = |text: &&Text| text.bounds().bottom < top && words.contains(&text.words);
                    let above: Vec<Rect> = scene.texts().filter(is_of_name).map(Text::bounds).collect();
                    let is_over = |x: f64| own.left - 1.0 <= x && x <= own.right;
                    let over = |rect: &Rect| rect.left <= own.right + 0.5 && own.left <= rect.right + 0.5;
                    let is_led = scene.shapes.iter().any(|shape| match shape {
                        Shape::Stroke((from, low), (to, end), ..) => {
                            let under = |rect: &Rect| {
                                rect.left - 0.5 <= *from && *from <= rect.right + 0.5 && rect.bottom <= *low
                            };
                            is_over(*to) && (top - 3.0..=top).contains(end) && above.iter().any(under)
                        }
                        _ => false,
                    });
                    lines += usize::from(is_led);
                    if !is_led && !above.iter().any(over) {
                        wrong.push(format!("{name} {} at {width}: '{words}'", figure.slug));
                    }
                }
            }
        }
    }
    assert!(lines > 0);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_stated_change_of_shares_stands_between_the_bars() {
    let library = library(FOLDERS[0]);
    let row = library.dataset.figure("co-cau").expect("a figure");
    for (lang, words) in
        [(Lang::Vi, ["tăng 15,3 điểm %", "giảm 3,7", "giảm 11,6"]), (Lang::En, ["up 15.3 pp", "down 3.7", "down 11.6"])]
    {
        let figure = figure::of_figure(&library.dataset, row, lang);
        let spec = figure.spec.expect("a chart");
        for width in [264.0, 280.0, 328.0, 440.0, 568.0, 704.0] {
            let all: Vec<String> = layout(&spec, width, lang).texts().map(|text| text.words.clone()).collect();
            let all = all.join(" ").replace('\u{a0}', " ");
            assert!(words.iter().all(|words| all.contains(words)), "{width}: {all}");
        }
    }
}

#[test]
fn ranks_share_one_scale_and_a_group_is_a_band_from_the_first_place() {
    let library = library(FOLDERS[0]);
    let scene = |slug: &str, width| {
        let figure = match library.dataset.figure(slug) {
            Some(row) => figure::of_figure(&library.dataset, row, Lang::Vi),
            None => figure::of_indicator(&library.dataset, library.dataset.indicator(slug).expect("it"), Lang::Vi),
        };
        layout(&figure.spec.expect("a chart"), width, Lang::Vi)
    };
    for width in [280.0, 328.0, 704.0, 864.0] {
        let (all, group) = (scene("thu-hang", width), scene("nhom-giao-duc", width));
        let rect = |scene: &Scene, key: &str| scene.marks.iter().find(|mark| mark.key == key).expect("a mark").rect;
        let middle = |key| (rect(&all, key).left + rect(&all, key).right) / 2.0;
        let place = |n: f64| 10.0 + (width - 20.0) * (n - 1.0) / 62.0;
        for (key, n) in [("hang-quy-mo-grdp-2020", 16.0), ("hang-dan-lon-2020", 4.0), ("hang-dan-ga-2020", 3.0)] {
            assert!((middle(key) - place(n)).abs() < 0.1, "{key} at {width}: {}", middle(key));
        }
        for (band, n) in [(rect(&all, "hang-quy-mo-grdp-2025"), 15.0), (rect(&group, "nhom-giao-duc-2016-2020"), 12.0)]
        {
            assert!(band.left < place(1.0) && band.left >= 0.0, "from the first place: {band:?}");
            assert!(place(n) < band.right && band.right < place(n + 1.0), "to place {n}: {band:?}");
        }
        let is_disc = |shape: &&Shape| matches!(shape, Shape::Disc(..));
        assert_eq!(group.shapes.iter().filter(is_disc).count(), 0, "no place within a group is stated");
    }
}

#[test]
fn titles_are_short() {
    let library = library(FOLDERS[0]);
    for lang in Lang::ALL {
        for figure in figures(&library.dataset, lang) {
            let count = figure.title.chars().count();
            assert!(count <= 70, "{} {lang:?}: {count} letters in '{}'", figure.slug, figure.title);
        }
    }
}
