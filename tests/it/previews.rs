//! Cards for link previews: each names what it shows, says the units and draws lengths from zero.
use super::chart::figures;
use super::offices::OFFICES;
use super::palette::eyes::{APART, difference};
use super::poster::collisions;
use super::province::{FOLDERS, library};
use solieu::chart::{Ink, Rect, Scene, Shape, Spec, Style};
use solieu::dataset::{Observation, Wording};
use solieu::export::card;
use solieu::figure::{self, Figure};
use solieu::library::Library;
use solieu::locale::Lang;
use solieu::paint::Theme;

/// Every card of a drawn figure: of the site's folder, the made-up province's and the offices'.
fn cards(mut check: impl FnMut(&str, &Library, &Figure, Lang, &Scene)) {
    for name in FOLDERS.into_iter().chain(OFFICES.map(|(name, _)| name)) {
        let library = library(name);
        for lang in library.dataset.languages() {
            for figure in figures(&library.dataset, lang).iter().filter(|figure| figure.spec.is_some()) {
                let scene = card(&library, figure, lang).scene;
                check(&format!("{name} {} {lang:?}", figure.slug), &library, figure, lang, &scene);
            }
        }
    }
}

/// The card of an indicator of an office.
fn of_indicator(name: &str, id: &str) -> Scene {
    let library = library(name);
    let row = library.dataset.indicator(id).expect("an indicator");
    card(&library, &figure::of_indicator(&library.dataset, row, Lang::Vi), Lang::Vi).scene
}

/// All words in reading order, lines joined at the spaces where they were cut.
fn words(scene: &Scene) -> String {
    scene.texts().map(|text| text.words.as_str()).collect::<Vec<_>>().join(" ")
}

fn observations<'a>(library: &'a Library, figure: &Figure) -> Vec<&'a Observation> {
    figure.observations.iter().filter_map(|id| library.dataset.observation(&id.0)).collect()
}

fn report(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_words_of_a_card_meet_or_leave_it() {
    let mut wrong = Vec::new();
    cards(|name, _, _, _, scene| {
        wrong.extend(collisions(scene, 12.0).into_iter().map(|fault| format!("{name}: {fault}")));
    });
    report(&wrong);
}

#[test]
fn a_card_names_what_it_shows() {
    let mut wrong = Vec::new();
    cards(|name, _, figure, _, scene| {
        let named = figure.title.split_once(": ").map_or("", |(named, _)| named);
        if !words(scene).to_lowercase().contains(&named.to_lowercase()) {
            wrong.push(format!("{name}: '{named}' in '{}'", words(scene)));
        }
    });
    report(&wrong);
}

#[test]
fn no_line_of_a_card_is_a_bare_sign() {
    let mut wrong = Vec::new();
    cards(|name, _, _, _, scene| {
        let is_bare = |words: &str| !words.contains(char::is_alphanumeric);
        wrong.extend(scene.texts().filter(|text| is_bare(&text.words)).map(|text| format!("{name}: {}", text.words)));
    });
    report(&wrong);
}

#[test]
fn values_in_two_units_on_one_card_say_their_units() {
    let (mut count, mut wrong) = (0, Vec::new());
    cards(|name, library, figure, lang, scene| {
        let shown: Vec<_> = scene.texts().map(|text| text.words.as_str()).collect();
        let of_card: Vec<_> = observations(library, figure)
            .into_iter()
            .map(|o| library.dataset.label(o, Wording::Short, lang))
            .filter(|label| shown.contains(&label.number.as_str()) && !label.unit.is_empty())
            .collect();
        if matches!(figure.spec, Some(Spec::Composition { .. }))
            || of_card.windows(2).all(|two| two[0].unit == two[1].unit)
        {
            return;
        }
        count += 1;
        let is_said = |unit: &str| shown.iter().any(|words| words.contains(unit));
        let silent = of_card.iter().filter(|label| !is_said(&label.unit)).map(|label| label.full());
        wrong.extend(silent.map(|label| format!("{name}: the unit of {label}")));
    });
    assert!(count > 0, "two units on a card");
    report(&wrong);
    let said = words(&of_indicator("tests/cases/offices/1", "hang-hoa-ban-ra"));
    assert!(said.contains("425,6 triệu USD") && said.contains("1,9 tỷ USD"), "{said}");
}

#[test]
fn every_part_of_a_whole_has_its_name_and_its_number() {
    let mut count = 0;
    cards(|name, library, figure, lang, scene| {
        let Some(Spec::Composition { names, rows }) = &figure.spec else { return };
        count += 1;
        let said = words(scene);
        for part in names {
            assert!(said.contains(part), "{name}: '{part}' in '{said}'");
        }
        let number = |key: &str| {
            let o = library.dataset.observation(key).expect("an observation");
            library.dataset.label(o, Wording::Short, lang).number
        };
        let is_said = |key: &str| scene.texts().any(|text| text.words.trim_end_matches('%') == number(key));
        let is_whole = rows.iter().any(|row| row.iter().all(|datum| is_said(&datum.key)));
        assert!(is_whole, "{name}: a row with all its numbers in '{said}'");
    });
    assert!(count >= 8, "{count} compositions");
}

#[test]
fn a_number_in_a_hatched_segment_leaves_its_frame_whole() {
    let (mut plates, mut wrong) = (0, Vec::new());
    cards(|name, _, figure, _, scene| {
        if !matches!(figure.spec, Some(Spec::Composition { .. })) {
            return;
        }
        let mut frames: Vec<Rect> = Vec::new();
        for shape in &scene.shapes {
            match shape {
                Shape::Outline(frame, Ink::Category(_), _) => frames.push(*frame),
                Shape::Box(plate, Ink::Background) => {
                    let under = frames.iter().filter(|frame| frame.meets(plate));
                    plates += under.clone().count();
                    let is_inside = |frame: &Rect| plate.left > frame.left + 2.0 && plate.right < frame.right - 2.0;
                    wrong.extend(
                        under
                            .filter(|frame| !is_inside(frame))
                            .map(|frame| format!("{name}: {plate:?} over {frame:?}")),
                    );
                }
                _ => {}
            }
        }
    });
    report(&wrong);
    assert!(plates > 0, "plates in hatched segments");
}

/// Bars of a card: the line that each stands on, and the shapes on it from left to right.
fn bars(scene: &Scene) -> Vec<(Rect, Vec<Rect>)> {
    let solid = |shape: &Shape| match shape {
        Shape::Box(frame, ink) => Some((*frame, *ink)),
        Shape::Outline(frame, ink, _) => Some((*frame, *ink)),
        _ => None,
    };
    let all: Vec<_> = scene.shapes.iter().filter_map(solid).collect();
    let lines = all.iter().filter(|(frame, ink)| *ink == Ink::Line && (frame.height() - 1.0).abs() < 0.01);
    lines
        .map(|(line, _)| {
            let is_on = |frame: &Rect| {
                (frame.bottom - line.top).abs() < 0.01
                    && frame.left >= line.left - 0.01
                    && frame.right <= line.right + 2.5
            };
            let mut on: Vec<Rect> = all.iter().map(|(frame, _)| *frame).filter(is_on).collect();
            on.sort_by(|a, b| a.left.total_cmp(&b.left));
            on.dedup();
            (*line, on)
        })
        .filter(|(_, on)| !on.is_empty())
        .collect()
}

#[test]
fn bars_of_a_card_begin_at_zero() {
    let (mut count, mut wrong) = (0, Vec::new());
    cards(|name, _, _, _, scene| {
        for (line, on) in bars(scene) {
            count += 1;
            if (on[0].left - line.left).abs() > 0.1 {
                wrong.push(format!("{name}: {:?} on {line:?}", on[0]));
            }
        }
    });
    assert!(count > 20, "{count} bars");
    report(&wrong);
    let ranged = bars(&of_indicator("tests/cases/offices/2", "tang-gia-tri-san-xuat"));
    let [(line, range), (_, one)] = ranged.as_slice() else { panic!("{ranged:?}") };
    let ends: Vec<f64> =
        range.iter().map(|frame| ((frame.right - line.left) / line.width() * 15.0 * 10.0).round()).collect();
    assert_eq!((ends, one.len()), (vec![120.0, 135.0], 1), "the part between the ends is set off");
}

#[test]
fn bars_of_shares_end_at_a_hundred() {
    let (mut several, mut wrong) = (0, Vec::new());
    cards(|name, library, figure, _, scene| {
        let shown = observations(library, figure);
        let dataset = &library.dataset;
        let is_share = |o: &&Observation| dataset.unit(&o.unit).is_some_and(|unit| unit.is_share());
        if !shown.iter().all(is_share) || matches!(figure.spec, Some(Spec::Composition { .. })) {
            return;
        }
        let found = bars(scene);
        several += usize::from(found.len() > 1);
        for (line, on) in found {
            let share = (on[on.len() - 1].right - line.left) / line.width() * 100.0;
            let is_one = |o: &&Observation| {
                let upper = o.quantity.upper.unwrap_or(o.quantity.value);
                (upper.to_f64() - share).abs() < 1.0
            };
            if !shown.iter().any(is_one) {
                wrong.push(format!("{name}: a bar of {share:.1} per cent"));
            }
        }
    });
    assert!(several > 3, "{several} cards with shares beside one another");
    report(&wrong);
}

#[test]
fn the_base_of_a_line_is_zero() {
    let (mut count, mut wrong) = (0, Vec::new());
    cards(|name, _, figure, _, scene| {
        let Some(Spec::Trend(group)) = &figure.spec else { return };
        let base = scene.shapes.iter().find_map(|shape| match shape {
            Shape::Box(frame, Ink::Line) if frame.width() > 300.0 => Some(frame.top),
            _ => None,
        });
        let (Some(base), true) = (base, scene.marks.len() > 1) else { return };
        count += 1;
        let height = |key: &str| {
            let mark = scene.marks.iter().find(|mark| mark.key == key)?;
            Some(base - (mark.rect.top + mark.rect.bottom) / 2.0)
        };
        let drawn: Vec<(f64, f64)> = group.data.iter().filter_map(|d| Some((d.value, height(&d.key)?))).collect();
        let (most, highest) = drawn.iter().copied().fold((0.0, 0.0), |a, b| if b.0 > a.0 { b } else { a });
        for (value, height) in drawn {
            if (height - highest * value / most).abs() > 1.0 {
                wrong.push(format!("{name}: {value} is {height} high, {most} {highest}"));
            }
        }
    });
    assert!(count > 8, "{count} lines");
    report(&wrong);
}

#[test]
fn no_two_of_six_parts_look_alike() {
    for theme in [Theme::Light, Theme::Dark] {
        for a in 0..6 {
            for b in a + 1..6 {
                let (ink, other) = (Ink::Category(a), Ink::Category(b));
                let (apart, eyes) = difference(theme, ink, other);
                assert!(apart >= APART, "{theme:?}: parts {a} and {b} for {eyes}: {apart}");
            }
        }
    }
    let card = of_indicator("tests/cases/offices/4", "co-cau-xuat-khau");
    let is_number = |words: &str| words.contains(|c: char| c.is_ascii_digit());
    let bold = card.texts().filter(|text| matches!(text.style, Style::Headline(_)) && is_number(&text.words)).count();
    assert_eq!(bold, 6, "{}", words(&card));
}
