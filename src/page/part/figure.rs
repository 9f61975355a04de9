//! A figure: title, drawing, note, source, table, and ways to take it away. The one anatomy of a figure: on the overview,
//! on its indicator's page, on its chart page, made ahead of time or in a browser.

use super::glyph;
use super::link::link;
use super::no_break::no_break;
use super::source::source;
use super::star::star_note;
use super::value::{plain_value, value};
use crate::dataset::Observation;
use crate::export::notes;
use crate::figure::Figure;
use crate::page::Cx;
use crate::route::{Page, View, chart_folder, embed_folder};
use maud::{Markup, html};

/// What stands in the place of a drawing until a browser lays it out there.
#[derive(Default)]
pub struct Drawing {
    /// The drawing at some widths, of which the style sheet shows one; empty where there is none yet.
    pub markup: Markup,
    /// Its heights in CSS pixels at the narrow and the wide made width, for keeping its place while it is far from the screen.
    pub heights: Option<[f64; 2]>,
    /// Whether it is calmer on a phone that lies on its side, so that it is worth a full screen.
    pub is_calmer_across: bool,
}

/// Where a figure stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Setting {
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
        drawn: drawn(&figure.alt, &(cx.drawing)(figure).markup),
        foot: foot(cx, figure, &observations, Setting::Alone),
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
    let (head, foot) = (head(cx, figure, setting), foot(cx, figure, &observations, setting));
    let is_own = setting == Setting::Own;
    let style = (!is_own).then(|| room(figure, &drawing, [&head, &foot])).flatten();
    html! {
        figure.fig.w2[setting == Setting::Among(2)] style=[style] id=(figure.slug) data-chart=(figure.slug) {
            (head)
            @if figure.spec.is_some() { (drawn(&figure.alt, &drawing.markup)) }
            (foot)
            (actions(cx, figure, &observations, setting, drawing.is_calmer_across))
        }
    }
}

/// What a row of the table that stands for a drawing takes beside its letters, in CSS pixels.
const ROW_HEIGHT: f64 = 50.0;

/// What the style sheet needs to know in order to keep about the right place for a figure that is far from the screen and
/// not yet laid out (`.fig` in part.css): the heights of its drawings and how many letters stand around them.
fn room(figure: &Figure, drawing: &Drawing, around: [&Markup; 2]) -> Option<String> {
    let [narrow, wide] = match (&figure.spec, drawing.heights) {
        (Some(_), heights) => heights?,
        (None, _) => [ROW_HEIGHT * figure.observations.len() as f64; 2],
    };
    let letters: usize = around.into_iter().map(|markup| letters(&markup.0)).sum();
    let whole = |height: f64| (height.round() as i64).to_string();
    Some(["--s:", &whole(narrow), "px;--m:", &whole(wide), "px;--n:", &letters.to_string()].concat())
}

/// How many letters, spaces included, a piece of markup shows.
pub fn letters(markup: &str) -> usize {
    let mut is_tag = false;
    let shown = |c: &char| {
        is_tag = (is_tag || *c == '<') && *c != '>';
        !is_tag && *c != '>'
    };
    markup.chars().filter(shown).count()
}

/// Over the drawing: the title, where the page has none for it, and what is measured.
fn head(cx: &Cx, figure: &Figure, setting: Setting) -> Markup {
    let title = no_break(&figure.title);
    html! {
        @match setting {
            Setting::Among(_) => h3 { a href=(target(cx, figure).href()) { (title) } },
            Setting::Own => {},
            Setting::Alone => h1 { (title) },
        }
        (subtitle(figure))
    }
}

/// The drawing as one picture, whose text alternative says everything it shows.
fn drawn(alt: &str, drawing: &Markup) -> Markup {
    html! { div.draw { div role="img" aria-label=(alt) { (drawing) } } }
}

/// Measure and unit, and the forms that the drawing does not name itself.
pub fn subtitle(figure: &Figure) -> Markup {
    html! {
        @if !figure.subtitle.is_empty() || !figure.key.is_empty() {
            p.sub {
                (no_break(&figure.subtitle))
                @if !figure.subtitle.is_empty() && !figure.key.is_empty() { "\u{2003}" }
                @for key in &figure.key { (glyph::key(key)) }
            }
        }
    }
}

/// Under the drawing: what changes its reading, where it is from, and the table of a figure that has no drawing.
fn foot(cx: &Cx, figure: &Figure, observations: &[&Observation], setting: Setting) -> Markup {
    html! {
        @for note in notes(figure, observations, cx.view.lang) { p.note { (no_break(&note)) } }
        @if setting != Setting::Own { (star_note(cx, observations)) }
        (source(cx, observations))
        @if figure.spec.is_none() { (table(cx, observations, Rows::Links)) }
    }
}

/// A figure of one indicator leads to its page; others to the first indicator's.
fn target(cx: &Cx, figure: &Figure) -> View {
    let first = figure.observations.first().and_then(|id| cx.library.dataset.observation(&id.0));
    first.map_or(cx.view.at(Page::Indicators), |o| cx.view.at(Page::Indicator(o.indicator.0.clone())))
}

/// Under a figure: ways to take it away, its table. What only the app can do is shown once the app is there; until then
/// "download" is a link to the chart's own page, which has its files.
fn actions(
    cx: &Cx,
    figure: &Figure,
    observations: &[&Observation],
    setting: Setting,
    is_calmer_across: bool,
) -> Markup {
    let (words, common) = (&cx.view.lang.messages().take, &cx.view.lang.messages().common);
    let is_own = setting == Setting::Own;
    let is_drawn = figure.spec.is_some();
    html! {
        div class="take noprint" {
            div class=(if is_own { "tools" } else { "links" }) {
                @if is_drawn {
                    a.no-app.btn[is_own] href=(chart_folder(&figure.slug, cx.view.lang)) { (words.menus[0]) (glyph::unfold()) }
                }
                @for (menu, name) in MENUS.into_iter().zip(words.menus) {
                    button.app-only.btn[is_own] type="button" data-menu=(menu) aria-expanded="false" { (name) (glyph::unfold()) }
                }
                // What is only a table has no page of its own.
                @if is_drawn { a.embed.btn[is_own] href=(embed_folder(&figure.slug, cx.view.lang)) { (words.embed) } }
            }
            @if is_drawn {
                button.app-only.enlarge type="button" data-dialog="" aria-haspopup="dialog" hidden[!is_calmer_across] { (common.enlarge) }
                @if !is_own { (folded(cx, observations, Rows::Links)) }
            }
            div.panel {}
        }
    }
}

/// What the two menus are called in `data-menu`: files, things to copy.
const MENUS: [&str; 2] = ["files", "copies"];

/// The table, to be unfolded.
fn folded(cx: &Cx, observations: &[&Observation], rows: Rows) -> Markup {
    html! {
        details.tab {
            summary { (cx.view.lang.messages().common.show_table) }
            (table(cx, observations, rows))
        }
    }
}

/// What the rows of the table are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rows {
    /// Links to the indicator and to the sentence.
    Links,
    /// Words alone: two links a row would make a chart page heavier by a thirtieth, and the points of its drawing lead to
    /// the same sentences.
    Words,
}

/// The same numbers as a table of two columns, so that it fits a phone and half a page alike.
fn table(cx: &Cx, observations: &[&Observation], rows: Rows) -> Markup {
    let words = &cx.view.lang.messages().common;
    html! {
        table.pairs {
            thead { tr {
                th scope="col" { (words.measure) ", " (words.time_small) }
                th.nu scope="col" { (words.value) }
            } }
            tbody { @for o in observations { (row(cx, o, rows)) } }
        }
    }
}

/// An observation: what was measured and when, the value and its status.
fn row(cx: &Cx, o: &Observation, rows: Rows) -> Markup {
    let name = no_break(cx.library.dataset.indicator(&o.indicator.0).map_or("", |row| row.short.get(cx.view.lang)));
    let (name, value) = match rows {
        Rows::Links => {
            let indicator = cx.view.at(Page::Indicator(o.indicator.0.clone()));
            (link(cx, None, &indicator.href(), &name), value(cx, o))
        }
        Rows::Words => (name, plain_value(cx, o)),
    };
    html! {
        tr {
            th scope="row" { (name) small { (no_break(&o.period.words(cx.view.lang))) } }
            td.nu { (value) small { (o.status.word(cx.view.lang)) } }
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

/// The same over a whole screen, with room for the drawing.
pub fn enlarged(words: &FigureWords, close: &str) -> Markup {
    html! {
        div.sheet {
            div.turn {
                div.row {
                    p.ti { (no_break(&words.title)) }
                    button.btn type="button" data-close="" { (close) }
                }
                (words.subtitle)
                (drawn(&words.alt, &html! {}))
            }
        }
    }
}
