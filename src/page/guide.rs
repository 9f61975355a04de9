//! How to read the figures, and where the files are.

use super::part::glyph;
use crate::dataset::{Bound, Status};
use crate::library::{Corpus, Library};
use crate::route::View;
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
pub const MAX_MEGABYTES: usize = 1 + 3 * (Library::FACTS.len() + Corpus::REPORT.len()) / 1_000_000;

/// The page.
#[inline(never)]
pub fn guide(view: &View) -> Markup {
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
            ul.marks { @for (status, bound, word) in marks { li { span.kd { (glyph::mark(status, bound)) (word) } } } }
            @for (heading, sentence) in words.rules { h2 { (heading) } p.lead { (sentence) } }
            h2 #du-lieu { (words.files) }
            p.lead { (words.files_lead) }
            ul.files { @for name in FILES { li { a href={ "data/" (name) } download=(name) { (name) } } } }
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
