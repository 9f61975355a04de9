//! How to read the figures, and where the files are.

use crate::dataset::{Bound, Status};
use crate::route::View;
use crate::ui::part::glyph;
use yew::prelude::*;

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

/// The page.
pub fn guide(view: &View) -> Html {
    let words = &view.lang.messages().guide;
    let marks = [
        (Status::Result, Bound::Exact, Status::Result.word(view.lang)),
        (Status::Baseline, Bound::Exact, Status::Baseline.word(view.lang)),
        (Status::Derived, Bound::Exact, Status::Derived.word(view.lang)),
        (Status::Target, Bound::Exact, Status::Target.word(view.lang)),
        (Status::Result, Bound::Over, words.over),
        (Status::Result, Bound::Under, words.under),
    ];
    let rules = words
        .rules
        .iter()
        .map(|(heading, sentence)| html! { <><h2>{ heading }</h2><p class="lead">{ sentence }</p></> });
    let marks = marks.into_iter().map(|(status, bound, word)| {
        html! { <li><span class="kd">{ glyph::mark(status, bound) }{ word }</span></li> }
    });
    let files = FILES.map(|name| html! { <li><a href={["data/", name].concat()} download={name}>{ name }</a></li> });
    html! {
        <div class="wrap page">
            <h1>{ words.title }</h1>
            <ul class="marks">{ for marks }</ul>
            { for rules }
            <h2 id="du-lieu">{ words.files }</h2>
            <p class="lead">{ words.files_lead }</p>
            <ul class="files">{ for files }</ul>
            <p class="lead apart"><a href="solieu.html" download="solieu.html">{ words.single }</a></p>
            <p class="lead apart"><a href="gallery/">{ words.gallery }</a></p>
        </div>
    }
}
