//! Every page of both data folders in both languages, as the publisher makes it and as a browser does: made once.
use super::province::{FOLDERS, library};
use maud::{PreEscaped, html};
use solieu::chart::{MADE_WIDTHS, is_calmer_across, layout};
use solieu::figure::Figure;
use solieu::library::Library;
use solieu::locale::Lang;
use solieu::page::{Cx, Drawing, Meta, page};
use solieu::paint::{svg, variable};
use solieu::route::{Ledger, Page, View};
use std::ops::Range;
use std::sync::OnceLock;

/// A page.
pub struct Made {
    /// The data folder.
    pub folder: &'static str,
    pub view: View,
    pub meta: Meta,
    /// The body, with drawings.
    pub markup: String,
    /// The same as a browser makes it, without them.
    pub bare: String,
}

/// What no address should be taken for.
pub const HOSTILE: &str = "\"><script>alert('&amp;')</script>";

/// The views that links of the site lead to.
fn pages(library: &Library) -> Vec<Page> {
    let text = |text: &str| Some(text.to_owned());
    let mut pages = vec![
        Page::default(),
        Page::Indicators,
        Page::Report { block: None, observation: None, query: None },
        Page::Report { block: None, observation: None, query: text("nước") },
        Page::Search(String::new()),
        Page::Search("nuoc".to_owned()),
        Page::Proof,
        Page::Check,
        Page::Guide,
    ];
    let dataset = &library.dataset;
    pages.extend(Ledger::ALL.map(Page::Ledger));
    pages.extend(dataset.topics.iter().map(|topic| Page::Topic(topic.id.0.clone())));
    pages.extend(dataset.observations.iter().step_by(40).map(|o| Page::Report {
        block: Some(o.section.clone()),
        observation: text(o.id.as_str()),
        query: None,
    }));
    pages.extend(dataset.indicators.iter().map(|row| Page::indicator(row.id.0.clone())));
    pages
}

/// Views of addresses that mean nothing.
fn strange() -> Vec<Page> {
    let text = || Some(HOSTILE.to_owned());
    vec![
        Page::Topic(HOSTILE.to_owned()),
        Page::indicator("khong-co".to_owned()),
        Page::indicator(HOSTILE.to_owned()),
        Page::Report { block: text(), observation: text(), query: text() },
        Page::Search(HOSTILE.to_owned()),
        Page::NotFound(HOSTILE.to_owned()),
        Page::NotFound(String::new()),
    ]
}

/// As the publisher has it drawn.
fn drawing(figure: &Figure, lang: Lang) -> Drawing {
    let Some(spec) = &figure.spec else { return Drawing::default() };
    let scenes = MADE_WIDTHS.map(|width| layout(spec, width, lang));
    let [narrow, wide] = scenes.each_ref().map(|scene| PreEscaped(svg(scene, &variable)));
    Drawing { markup: html! { (narrow) (wide) }, is_calmer_across: is_calmer_across(spec, lang) }
}

/// What the search of a view of the report finds.
fn found(library: &Library, view: &View) -> Vec<(usize, Range<usize>)> {
    let Page::Report { query: Some(query), .. } = &view.page else { return Vec::new() };
    let hits = library.corpus().index().search(query, usize::MAX).hits;
    let in_report = hits.into_iter().filter(|hit| hit.document < library.outline.blocks.len());
    in_report.flat_map(|hit| hit.spans.into_iter().map(move |span| (hit.document, span.range))).collect()
}

fn make(pages: impl Fn(&Library) -> Vec<Page>) -> Vec<Made> {
    let mut out = Vec::new();
    for folder in FOLDERS {
        let library = library(folder);
        for page in pages(&library) {
            for lang in Lang::ALL {
                let view = View { page: page.clone(), lang };
                let drawing = |figure: &Figure| drawing(figure, lang);
                let found = found(&library, &view);
                let cx = Cx { drawing: &drawing, found: &found, ..Cx::new(&library, &view) };
                let made = self::page(&cx);
                let bare = self::page(&Cx { drawing: &|_| Drawing::default(), ..cx });
                let [markup, bare] = [&made, &bare].map(|page| page.body().into_string());
                out.push(Made { folder, view, meta: made.meta, markup, bare });
            }
        }
    }
    out
}

/// The pages that links lead to.
pub fn made() -> &'static [Made] {
    static MADE: OnceLock<Vec<Made>> = OnceLock::new();
    MADE.get_or_init(|| make(pages))
}

/// The pages of addresses that mean nothing.
pub fn made_strange() -> &'static [Made] {
    static MADE: OnceLock<Vec<Made>> = OnceLock::new();
    MADE.get_or_init(|| make(|_| strange()))
}
