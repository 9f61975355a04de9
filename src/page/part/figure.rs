//! A figure: title, drawing, note, source, table, and ways to take it away. The one anatomy of a figure: on the overview,
//! on its indicator's page, on its chart page, made ahead of time or in a browser.

use super::glyph;
use super::link::link;
use super::marked::changes;
use super::no_break::no_break;
use super::source::{short_source, source};
use super::star::star_note;
use super::value::{plain_value, value};
use crate::dataset::Observation;
use crate::export::{notes, report_figure};
use crate::figure::Figure;
use crate::page::Cx;
use crate::route::{Page, View, chart_folder};
use maud::{Markup, html};

/// What stands in the place of a drawing until a browser lays it out there.
#[derive(Default)]
pub struct Drawing {
    /// The drawing at some widths, of which the style sheet shows one; empty where there is none yet.
    pub markup: Markup,
    /// Whether it is calmer on a phone that lies on its side, so that it is worth a full screen.
    pub is_calmer_across: bool,
}

/// Where a figure stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Setting<'a> {
    /// The first of the overview, whose finding the headline says.
    Lead,
    /// On the overview, beside its finding and a sentence.
    Story(&'a str, &'a str),
    /// Among others, on so many columns of a wide page.
    Among(u8),
    /// On its indicator's own page, where title and table stand outside.
    Own,
    /// On its chart page, which has nothing else.
    Alone,
}

/// The pieces of a figure in reading order, for a page that puts something of its own between them.
pub struct Pieces {
    /// Title and subtitle.
    pub head: Markup,
    /// The drawing.
    pub drawn: Markup,
    /// Notes and source.
    pub foot: Markup,
    /// The table, to be unfolded.
    pub table: Markup,
}

/// The pieces of a figure that is alone on its page. It must be one that is drawn.
pub fn pieces(cx: &Cx, figure: &Figure) -> Pieces {
    let observations = observations(cx, figure);
    Pieces {
        head: head(cx, figure, Setting::Alone),
        drawn: drawn(figure.shown(), &(cx.drawing)(figure).markup),
        foot: foot(cx, figure, &observations),
        table: folded(cx, &observations, Rows::Words),
    }
}

/// What the figure shows, in reading order.
fn observations<'a>(cx: &Cx<'a>, figure: &Figure) -> Vec<&'a Observation> {
    figure.observations.iter().filter_map(|id| cx.library.dataset.observation(&id.0)).collect()
}

/// The figure.
pub fn figure(cx: &Cx, figure: &Figure, setting: Setting) -> Markup {
    let observations = observations(cx, figure);
    let drawing = (cx.drawing)(figure);
    // The lead and the stories have a heading that says something else than the title.
    let alternative = if matches!(setting, Setting::Lead | Setting::Story(..)) { &figure.alt } else { figure.shown() };
    let body = html! {
        @if figure.spec.is_some() { (drawn(alternative, &drawing.markup)) }
        @else { (table(cx, &observations, Rows::Links)) }
        (line(cx, figure, &observations, setting, drawing.is_calmer_across))
    };
    let is_story = matches!(setting, Setting::Story(..));
    html! {
        figure.fig.w2[setting == Setting::Among(2)].story[is_story] id=(figure.slug) data-chart=(figure.slug) data-figure=(figure.slug) {
            @if is_story {
                div { (head(cx, figure, setting)) }
                div { (body) }
            } @else {
                (head(cx, figure, setting))
                (body)
            }
        }
    }
}

/// Over the drawing: the title, where the page has none for it, and what is measured.
fn head(cx: &Cx, figure: &Figure, setting: Setting) -> Markup {
    let title = |words: &str| html! { a href=(target(cx, figure).href()) { (no_break(words)) } };
    html! {
        @match setting {
            Setting::Among(_) => { h3 { (title(&figure.title)) } (subtitle(figure)) },
            Setting::Story(finding, text) => { h3 { (title(finding)) } p { (no_break(text)) } (subtitle(figure)) },
            // Of a folder without stories the headline says no finding of a figure.
            Setting::Lead if cx.library.dataset.stories.is_empty() => {
                h2.sub { (title(&figure.title)) }
                (subtitle(figure))
            },
            Setting::Lead => h2.sub { (title(&figure.subtitle)) },
            Setting::Own => (subtitle(figure)),
            Setting::Alone => { h1 { (no_break(&figure.title)) } (subtitle(figure)) },
        }
    }
}

/// The drawing as one picture, whose text alternative says everything it shows.
pub fn drawn(alt: &str, drawing: &Markup) -> Markup {
    html! { div.draw { div role="img" aria-label=(alt) { (drawing) } } }
}

/// Measure and unit, and the forms that the drawing does not name itself.
pub fn subtitle(figure: &Figure) -> Markup {
    html! {
        @if !figure.subtitle.is_empty() || !figure.legend.is_empty() {
            p.sub {
                (no_break(&figure.subtitle))
                @if !figure.subtitle.is_empty() && !figure.legend.is_empty() { "\u{2003}" }
                @for entry in &figure.legend { (glyph::legend_entry(entry)) }
            }
        }
    }
}

/// Under a drawing that stands alone: what changes its reading, and where it is from in full.
fn foot(cx: &Cx, figure: &Figure, observations: &[&Observation]) -> Markup {
    html! {
        @for note in notes(cx.library, figure, observations, cx.view.lang) { p.note { (no_break(&note)) } }
        (star_note(cx, observations))
        (source(cx, observations))
    }
}

/// A figure of one indicator leads to its page; others to the first indicator's.
fn target(cx: &Cx, figure: &Figure) -> View {
    let first = figure.observations.first().and_then(|id| cx.library.dataset.observation(&id.0));
    first.map_or(cx.view.at(Page::Indicators), |o| cx.view.at(Page::indicator(o.indicator.0.clone())))
}

/// The line under a figure: where it is from, what to mind, its table, ways to take it away. What only the app can do is
/// shown once the app is there; until then a link leads to the chart's own page, which has its files.
fn line(cx: &Cx, figure: &Figure, observations: &[&Observation], setting: Setting, is_calmer_across: bool) -> Markup {
    let (words, common) = (&cx.view.lang.messages().take, &cx.view.lang.messages().common);
    let is_drawn = figure.spec.is_some();
    html! {
        div.line {
            (short_source(cx, observations))
            @if setting != Setting::Own { (cautions(cx, figure, observations)) }
            // The overview has every value in its table.
            @if is_drawn && matches!(setting, Setting::Among(_)) { (folded(cx, observations, Rows::Links)) }
            @if is_drawn { button.app-only.enlarge.noprint type="button" data-dialog="" aria-haspopup="dialog" hidden[!is_calmer_across] { (common.enlarge) } }
            (wrong(cx, figure))
            @if setting != Setting::Own {
                span.take.noprint {
                    @if is_drawn { a.no-app href=(chart_folder(&figure.slug, cx.view.lang)) { (words.menu) (glyph::unfold()) } }
                    button.app-only type="button" data-menu="take" aria-expanded="false" { (words.menu) (glyph::unfold()) }
                }
            }
        }
        @if setting == Setting::Own {
            // The rest is among the notes of the page.
            @for note in notes(cx.library, figure, observations, cx.view.lang) { p.note { (no_break(&note)) } }
        } @else {
            div.panel.noprint {}
        }
    }
}

/// The way to whoever mends a wrong number, where the data folder names one: the letter says which figure, and where it is.
fn wrong(cx: &Cx, figure: &Figure) -> Markup {
    let address = [&cx.view.bare().href(), "#", &figure.slug].concat();
    let letter = report_figure(cx.library, figure, &cx.published(&address), cx.view.lang);
    html! { @if let Some(letter) = letter { a.noprint href=(letter) { (cx.view.lang.messages().common.report_error) } } }
}

/// What changes the reading of the drawing, unfolded by its count.
fn cautions(cx: &Cx, figure: &Figure, observations: &[&Observation]) -> Markup {
    let notes = notes(cx.library, figure, observations, cx.view.lang);
    let count = notes.len() + cx.library.dataset.inconsistencies(observations).len();
    html! {
        @if count > 0 {
            details.care {
                summary { (cx.view.lang.messages().common.cautions) " " (count) (glyph::unfold()) }
                @for note in notes { p.note { (no_break(&note)) } }
                (star_note(cx, observations))
            }
        }
    }
}

/// The table, to be unfolded.
fn folded(cx: &Cx, observations: &[&Observation], rows: Rows) -> Markup {
    html! {
        details.tab.noprint {
            summary { (cx.view.lang.messages().common.show_table) }
            (table(cx, observations, rows))
        }
    }
}

/// What the rows of the table are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// Links to the indicator and to the sentence.
    Links,
    /// Words alone: two links a row would make a chart page heavier by a thirtieth, and the points of its drawing lead to
    /// the same sentences.
    Words,
    /// The same on paper, where a number may stand under its indicator and under a whole: no row is a place of an address.
    Paper,
}

/// The same numbers as a table of two columns, so that it fits a phone and half a page alike.
pub fn table(cx: &Cx, observations: &[&Observation], rows: Rows) -> Markup {
    let words = &cx.view.lang.messages().common;
    html! {
        table.pairs {
            thead { tr {
                th scope="col" { (words.measure) ", " (words.time_small) }
                th.nu scope="col" { (words.value) }
            } }
            tbody { @for o in observations { (row(cx, o, observations, rows)) } }
        }
    }
}

/// An observation: what was measured and when, the value and its status.
fn row(cx: &Cx, o: &Observation, shown: &[&Observation], rows: Rows) -> Markup {
    let name = no_break(cx.library.dataset.indicator(&o.indicator.0).map_or("", |row| row.short.get(cx.view.lang)));
    let (name, value) = match rows {
        Rows::Links => {
            let indicator = cx.view.at(Page::value(&o.indicator.0, &o.id.0));
            (link(cx, None, &indicator.href(), &name), value(cx, o))
        }
        Rows::Words | Rows::Paper => (name, plain_value(cx, o)),
    };
    // On a chart's own page an address marks a row; on other pages the row of the indicator's own page has this id.
    let id = (rows == Rows::Words).then_some(&o.id.0);
    html! {
        tr id=[id] data-change=[id.and_then(|_| changes(cx, o, shown))] {
            th scope="row" { (name) small { (no_break(&o.period.words(cx.view.lang))) } }
            td.nu { (value) small { (o.shown_status().word(cx.view.lang)) } }
        }
    }
}

/// What a figure on the page says of itself.
pub struct FigureWords {
    /// Title.
    pub title: String,
    /// Measure, unit and legend, as markup of ours.
    pub subtitle: Markup,
    /// Everything it shows, in words.
    pub alt: String,
}

/// The same over a whole screen, with room for the drawing. A phone that is held upright shows it on its side, or upright:
/// the style sheet reads the switch.
pub fn enlarged(words: &FigureWords, [upright, close]: [&str; 2]) -> Markup {
    html! {
        div.sheet {
            input #upright.unseen type="checkbox";
            div.turn {
                div.row {
                    p.ti { (no_break(&words.title)) }
                    label.btn for="upright" { (upright) }
                    button.btn type="button" data-close="" { (close) }
                }
                (words.subtitle)
                (drawn(&words.alt, &html! {}))
            }
        }
    }
}
