//! How to read the figures, and where the files are.

use super::part::figure::{Setting, figure};
use super::part::glyph;
use super::part::no_break::no_break;
use super::part::value::plain_value;
use crate::chart::Spec;
use crate::dataset::{Bound, LICENCE, LICENCE_URL, Observation, Status, VERSION};
use crate::figure::{Figure, of_indicator};
use crate::library::{Corpus, Library};
use crate::page::Cx;
use maud::{Markup, html};

/// The files that the build publishes under `data/`, and what each is.
const FILES: [&str; 14] = [
    "so-lieu.xlsx",
    "observations.csv",
    "observations.json",
    "indicators.csv",
    "units.csv",
    "topics.csv",
    "coverage.csv",
    "derived.csv",
    "assessments.csv",
    "cautions.csv",
    "corrections.csv",
    "numerals.csv",
    "datapackage.json",
    "report.vi.txt",
];

/// How large `solieu.html` may be, in millions of bytes, which the build holds: the app, and three times the facts, for
/// there they are in the module, in the first page and in the files.
pub const MAX_MEGABYTES: usize = 2 + 3 * (Library::FACTS.len() + Corpus::REPORT.len()) / 1_000_000;

/// The page.
#[inline(never)]
pub fn guide(cx: &Cx) -> Markup {
    let view = cx.view;
    let words = &view.lang.messages().guide;
    let marks = [
        (Status::Result, Bound::Exact, Status::Result.word(view.lang)),
        (Status::Baseline, Bound::Exact, Status::Baseline.word(view.lang)),
        (Status::Derived, Bound::Exact, Status::Derived.word(view.lang)),
        (Status::Target, Bound::Exact, Status::Target.word(view.lang)),
        (Status::Result, Bound::Over, words.over),
        (Status::Result, Bound::Under, words.under),
    ];
    html! {
        div class="wrap page" {
            h1 { (words.title) }
            @if let Some((drawn, shown)) = example(cx) {
                // The figure has a heading of the third level.
                h2.unseen { (view.lang.messages().overview.reading) }
                (annotated(cx, &drawn, &shown))
            }
            ul.marks { @for (status, bound, word) in marks { li { span.kd { (glyph::mark(status, bound)) (word) } } } }
            div.rules { @for (heading, sentence) in words.rules { section { h2 { (heading) } p.lead { (sentence) } } } }
            h2 #du-lieu { (words.files) }
            p.lead { (words.files_lead) }
            ul.files { @for name in FILES { li { a href={ "data/" (name) } download=(name) { (name) } } } }
            (terms(cx))
            p class="lead apart" { a href="solieu.html" download="solieu.html" { (words.single[0]) (MAX_MEGABYTES) (words.single[1]) } }
            p class="lead apart" { a href="gallery/" { (words.gallery) } }
            div class="needs-app noprint" {
                h2 { (words.slash[0]) }
                // src/page/slash.js
                label.switch { input #slash type="checkbox" checked; " " (words.slash[1]) }
            }
        }
    }
}

/// Which state the files are of, and under which licence; what the data folder does not name is not said.
fn terms(cx: &Cx) -> Markup {
    let (words, site) = (cx.view.lang.cite(), |key: &str| cx.library.dataset.site(key).get(cx.view.lang));
    let licence = site(LICENCE);
    html! {
        @if !site(VERSION).is_empty() || !licence.is_empty() {
            p.lead {
                @if !site(VERSION).is_empty() { (words.version) " " b { (site(VERSION)) } @if !licence.is_empty() { ", " } }
                @if !licence.is_empty() {
                    (words.licence) " "
                    @if site(LICENCE_URL).is_empty() { b { (licence) } } @else { a href=(site(LICENCE_URL)) rel="license external" { (licence) } }
                }
            }
        }
    }
}

/// The statuses that the example has.
const SHOWN: [Status; 3] = [Status::Derived, Status::Result, Status::Target];

/// The first line over the years that has a value of each sort, with its values.
fn example<'a>(cx: &Cx<'a>) -> Option<(Figure, Vec<&'a Observation>)> {
    let dataset = &cx.library.dataset;
    dataset.indicators.iter().find_map(|row| {
        let shown: Vec<&Observation> = dataset.levels(row);
        let has_all = SHOWN.iter().all(|status| shown.iter().any(|o| o.status == *status));
        let drawn = has_all.then(|| of_indicator(dataset, row, cx.view.lang))?;
        matches!(drawn.spec, Some(Spec::Trend(_))).then_some((drawn, shown))
    })
}

/// A drawing, and beside it what the form of each of its marks says.
fn annotated(cx: &Cx, drawn: &Figure, shown: &[&Observation]) -> Markup {
    let words = &cx.view.lang.messages().overview;
    let meaning = |status: Status| match status {
        Status::Derived => words.hollow,
        Status::Target => words.diamond,
        Status::Result | Status::Baseline | Status::Change => words.filled,
    };
    html! {
        div.example {
            (figure(cx, drawn, Setting::Among(1)))
            ol { @for o in shown { li { b { (plain_value(cx, o)) } " " (no_break(&o.period.words(cx.view.lang))) br; (meaning(o.status)) } } }
        }
    }
}
