//! A figure as one picture with all its words, in the sizes that are offered.
//! Knows no pixel of a backend and no browser.

use super::citation::{self, source_words};
use crate::chart::{Body, Brief, Card, Column, Datum, Entry, Poster, Row, Scene, Value};
use crate::dataset::{Indicator, Observation, Wording};
use crate::figure::{Figure, change, form, side};
use crate::library::Library;
use crate::locale::{Lang, capitalised};

/// A size of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// As wide as shown, a pixel for each CSS pixel.
    Shown,
    /// The same, two pixels for each: for print and sharp screens.
    Double,
    /// A square, for posts.
    Square,
}

/// Side of the square in pixels of the file.
const SIDE: f64 = 1080.0;
/// Sides on which the square is laid out, in CSS pixels: a phone's width first.
const SIDES: [f64; 12] = [360.0, 400.0, 432.0, 480.0, 540.0, 600.0, 675.0, 720.0, 800.0, 900.0, 1000.0, SIDE];

impl Size {
    /// What the file's name says of it.
    pub fn name(self) -> &'static str {
        match self {
            Size::Shown => "1x",
            Size::Double => "2x",
            Size::Square => "1080x1080",
        }
    }
}

/// A picture ready to be painted.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// What is on it.
    pub scene: Scene,
    /// Pixels of the file for each CSS pixel; never below one, so that no letter is smaller than on a page.
    pub ratio: f64,
}

/// The figure in a size; `width` is the shown one, in CSS pixels.
pub fn picture(library: &Library, figure: &Figure, size: Size, width: f64, lang: Lang) -> Picture {
    let poster = poster(library, figure, lang);
    match size {
        Size::Shown => Picture { scene: poster.layout(width, lang), ratio: 1.0 },
        Size::Double => Picture { scene: poster.layout(width, lang), ratio: 2.0 },
        Size::Square => {
            let scene = poster.square(&SIDES, lang);
            let ratio = SIDE / scene.width;
            Picture { scene, ratio }
        }
    }
}

/// Width of a card in pixels of the file.
const CARD: f64 = 1200.0;

/// The figure as the picture of a link preview, 1200 × 630 pixels. At the size of a preview nobody reads a note or compares
/// twenty marks: it has the finding and the numbers that the finding speaks of, without the stars that lead to notes. The
/// page behind the link has the rest.
pub fn card(library: &Library, figure: &Figure, lang: Lang) -> Picture {
    // "Poverty rate: 3.5%" says first what is measured.
    let (named, finding) = figure.title.split_once(": ").unwrap_or(("", &figure.title));
    let subtitle = figure.subtitle.as_str();
    let kickers = match named {
        "" => vec![subtitle.to_owned()],
        _ => vec![[named, subtitle].join(" · "), named.to_owned()],
    };
    let unit = subtitle.split([',', ';', ' ']).next().filter(|unit| unit.starts_with('%')).unwrap_or("");
    let none = Brief::Columns(Vec::new());
    let known = |datum: &Datum| known(library, datum, lang);
    let brief = figure.spec.as_ref().map_or(none, |spec| Brief::of(spec, &figure.title, unit, &known));
    // A bare sign above the finding says nothing: the numbers have it.
    let kickers = kickers.into_iter().map(|words| words.trim_end_matches([' ', '·']).to_owned());
    let kickers = kickers.filter(|words| words.contains(char::is_alphabetic)).collect();
    painted(library, Heading { kickers, name: named.to_owned(), title: capitalised(finding) }, brief, lang)
}

/// What a card knows of a value beyond its mark.
fn known(library: &Library, datum: &Datum, lang: Lang) -> Value {
    let dataset = &library.dataset;
    let Some(o) = dataset.observation(&datum.key) else { return Value::default() };
    let is_share = dataset.unit(&o.unit).is_some_and(|unit| unit.is_share());
    let label = dataset.label(o, Wording::Short, lang);
    Value { label: label.full(), unit: label.unit, is_share }
}

/// The words above the drawing of a card.
struct Heading {
    kickers: Vec<String>,
    name: String,
    title: String,
}

/// The site as the picture of a link preview: its title with the key figures.
pub fn site_card(library: &Library, lang: Lang) -> Picture {
    let dataset = &library.dataset;
    let mut rows: Vec<_> = dataset.indicators.iter().filter(|row| row.highlight > 0).collect();
    rows.sort_by_key(|row| row.highlight);
    let column = |row: &&Indicator| {
        let label = dataset.label(dataset.headline(&row.id)?, Wording::Short, lang);
        Some(Column { label: label.full(), caption: row.short.get(lang).to_owned(), bar: None })
    };
    let columns = rows.iter().filter_map(column).take(KEY_FIGURES).collect();
    // Of a title in two halves the second says what the numbers say.
    let title = dataset.site("title").get(lang);
    let title = title.split_once(": ").map_or(title, |(first, _)| first);
    let heading = Heading { kickers: Vec::new(), name: String::new(), title: title.to_owned() };
    painted(library, heading, Brief::Columns(columns), lang)
}

/// How many key figures the card of the site has.
const KEY_FIGURES: usize = 6;

fn painted(library: &Library, heading: Heading, brief: Brief, lang: Lang) -> Picture {
    let site = |name: &str| library.dataset.site(name).get(lang).to_owned();
    let source = [lang.messages().common.source, &site("source")].concat();
    let Heading { kickers, name, title } = heading;
    let card = Card { kickers, name, title, brief, source, site: site("name") };
    let scene = card.layout();
    Picture { ratio: CARD / scene.width, scene }
}

fn poster(library: &Library, figure: &Figure, lang: Lang) -> Poster {
    let shown: Vec<&Observation> = citation::shown(&library.dataset, figure).collect();
    let legend = figure.legend.iter();
    let legend = legend.map(|entry| Entry { form: form(entry.status), shape: entry.shape, words: entry.words.clone() });
    Poster {
        title: figure.title.clone(),
        subtitle: figure.subtitle.clone(),
        legend: legend.collect(),
        body: match &figure.spec {
            Some(spec) => Body::Chart(spec.clone()),
            None => Body::Table(shown.iter().map(|o| row(library, o, lang)).collect()),
        },
        notes: all_notes(library, figure, &shown, lang),
        source: [lang.messages().common.source, &source_words(library, figure, lang)].concat(),
        site: library.dataset.site("name").get(lang).to_owned(),
    }
}

/// What changes the reading, and last what the stars mean.
pub fn all_notes(library: &Library, figure: &Figure, shown: &[&Observation], lang: Lang) -> Vec<String> {
    let mut notes = notes(library, figure, shown, lang);
    notes.push(library.dataset.star_note(shown, lang));
    notes.retain(|note| !note.is_empty());
    notes
}

/// The figure's note; where it has none, why its values are not joined, and what is said of the changes that it draws.
pub fn notes(library: &Library, figure: &Figure, shown: &[&Observation], lang: Lang) -> Vec<String> {
    if !figure.note.is_empty() {
        return vec![figure.note.clone()];
    }
    let reasons = shown.iter().map(|o| o.break_reason.get(lang)).filter(|reason| !reason.is_empty());
    let reasons = reasons.map(|reason| [lang.messages().indicator.not_comparable, reason].concat());
    let pairs = shown.windows(2).filter(|pair| pair[0].indicator == pair[1].indicator);
    let changes = pairs.filter_map(|pair| change(&library.dataset, pair[0], pair[1]));
    let changes = changes.map(|change| change.note.get(lang).to_owned()).filter(|note| !note.is_empty());
    let mut notes: Vec<String> = reasons.chain(changes).collect();
    notes.dedup();
    notes
}

fn row(library: &Library, o: &Observation, lang: Lang) -> Row {
    Row {
        name: library.dataset.indicator(&o.indicator.0).map_or("", |row| row.short.get(lang)).to_owned(),
        time: o.period.words(lang),
        value: library.dataset.label(o, Wording::Short, lang).starred(),
        status: o.shown_status().word(lang).to_owned(),
        form: form(o.shown_status()),
        side: side(o.quantity.bound()),
    }
}

/// `ty-le-ho-ngheo-2x.png`: letters, digits and hyphens of ASCII, whatever the slug holds.
pub fn file_name(slug: &str, size: Option<Size>, ending: &str) -> String {
    let plain = slug.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    let mut name: String = plain.collect();
    if let Some(size) = size {
        name.push('-');
        name.push_str(size.name());
    }
    name.push('.');
    name.push_str(ending);
    name
}
