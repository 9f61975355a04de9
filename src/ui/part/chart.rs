//! A figure: title, drawing, note, source, table, and ways to take it away.

use crate::chart::{MADE_WIDTHS, layout};
use crate::dataset::Observation;
use crate::figure::{self, Derived, Figure};
use crate::locale::Lang;
use crate::route::{Page, View};
use crate::ui::part::drawing::Drawing;
use crate::ui::part::glyph;
use crate::ui::part::large::use_large;
use crate::ui::part::source::source;
use crate::ui::part::star::star_note;
use crate::ui::part::still::{letters, still};
use crate::ui::part::take::{Taken, use_take};
use crate::ui::part::unbroken::unbroken;
use crate::ui::part::value::value;
use crate::ui::state::Shared;
use maud::{Markup, html as markup};
use yew::prelude::*;

/// What a figure shows.
#[derive(Properties, PartialEq, Clone)]
pub struct ChartProps {
    /// The facts.
    pub library: Shared,
    /// The view, for the language and links.
    pub view: View,
    /// Which figure of the overview, or which indicator's own.
    pub slug: String,
    /// Whether it shows derived values.
    #[prop_or_default]
    pub derived: Derived,
    /// Columns it takes on a wide page.
    pub span: u8,
    /// On its indicator's own page, where title and table stand outside.
    #[prop_or_default]
    pub own: bool,
    /// Whether its element is there, of a page made ahead of time.
    #[prop_or_default]
    pub lives_in_made: bool,
}

/// The figure in words and numbers; none for a name that is none.
fn made(library: &Shared, slug: &str, derived: Derived, own: bool, lang: Lang) -> Option<Figure> {
    let dataset = &library.dataset;
    if own {
        return dataset.indicator(slug).map(|row| figure::of_indicator(dataset, row, lang));
    }
    dataset.figure(slug).map(|row| figure::filtered(dataset, row, derived, lang))
}

/// A figure that answers: what can be opened is this component's, all else stands still.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let ChartProps { library, view, slug, derived, span, own, .. } = props;
    let figure = use_memo((slug.clone(), *derived, *own, view.lang), |(slug, derived, own, lang)| {
        made(library, slug, *derived, *own, *lang).unwrap_or_default()
    });
    let observations: Vec<&Observation> =
        figure.observations.iter().filter_map(|id| library.dataset.observation(&id.0)).collect();
    let large = use_large(library, view, &figure);
    let beside = html! {
        <>
            { large }
            if figure.spec.is_some() && !own { { still(folded(library, view, &observations)) } }
        </>
    };
    let taken = Taken { library: library.clone(), view: view.clone(), figure: figure.clone(), own: *own };
    let take = use_take(taken, beside);
    let (head, foot) = (head(props, &figure), foot(props, &figure, &observations));
    let style = (!own).then(|| room(&figure, view.lang, [&head, &foot])).flatten();
    let within = html! {
        <>
            { still(head) }
            if figure.spec.is_some() {
                <Drawing library={library.clone()} view={view.clone()} figure={figure.clone()} />
            }
            { still(foot) }
            { take }
        </>
    };
    if props.lives_in_made {
        return within;
    }
    let class = if *span > 1 { "fig w2" } else { "fig" };
    html! { <figure {class} {style} id={figure.slug.clone()} data-chart={figure.slug.clone()}>{ within }</figure> }
}

/// What a row of the table that stands for a drawing takes beside its letters, in CSS pixels.
const ROW_HEIGHT: f64 = 50.0;

/// What the style sheet needs to know in order to keep about the right place for a resting figure that is far from the
/// screen and not yet laid out (`.fig` in part.css): the heights of its drawings and how many letters stand around them.
/// A figure that the app makes is laid out at once.
fn room(figure: &Figure, lang: Lang, around: [&Markup; 2]) -> Option<String> {
    if cfg!(target_arch = "wasm32") {
        return None;
    }
    let rows = figure.observations.len() as f64;
    let [narrow, wide] = match &figure.spec {
        Some(spec) => MADE_WIDTHS.map(|width| layout(spec, width, lang).height),
        None => [ROW_HEIGHT * rows; 2],
    };
    let letters: usize = around.into_iter().map(|markup| letters(&markup.0)).sum();
    Some(format!("--s:{narrow:.0}px;--m:{wide:.0}px;--n:{letters}"))
}

/// Over the drawing: the title, where the page has none for it, and what is measured.
fn head(props: &ChartProps, figure: &Figure) -> Markup {
    markup! {
        @if !props.own { h3 { a href=(target(props, figure).href()) { (unbroken(&figure.title)) } } }
        (subtitle(figure))
    }
}

/// Measure and unit, and the forms that the drawing does not name itself.
pub fn subtitle(figure: &Figure) -> Markup {
    markup! {
        @if !figure.subtitle.is_empty() || !figure.key.is_empty() {
            p.sub {
                (unbroken(&figure.subtitle))
                @if !figure.subtitle.is_empty() && !figure.key.is_empty() { "\u{2003}" }
                @for key in &figure.key { (glyph::key(key)) }
            }
        }
    }
}

/// Under the drawing: what changes its reading, where it is from, and the table of a figure that has no drawing.
fn foot(props: &ChartProps, figure: &Figure, observations: &[&Observation]) -> Markup {
    let ChartProps { library, view, own, .. } = props;
    markup! {
        @if !figure.note.is_empty() { p.note { (unbroken(&figure.note)) } }
        @if !own { (star_note(library, view, observations)) }
        (source(library, view, observations))
        @if figure.spec.is_none() { (table(library, view, observations)) }
    }
}

/// A figure of one indicator leads to its page; others to the first indicator's.
fn target(props: &ChartProps, figure: &Figure) -> View {
    let first = figure.observations.first().and_then(|id| props.library.dataset.observation(&id.0));
    first.map_or(props.view.at(Page::Indicators), |o| props.view.at(Page::Indicator(o.indicator.0.clone())))
}

/// The table, to be unfolded.
fn folded(library: &Shared, view: &View, observations: &[&Observation]) -> Markup {
    markup! {
        details.tab {
            summary { (view.lang.messages().common.show_table) }
            (table(library, view, observations))
        }
    }
}

/// The same numbers as a table of two columns, so that it fits a phone and half a page alike.
fn table(library: &Shared, view: &View, observations: &[&Observation]) -> Markup {
    let words = &view.lang.messages().common;
    let name = |o: &Observation| library.dataset.indicator(&o.indicator.0).map_or("", |row| row.short.get(view.lang));
    markup! {
        table.pairs {
            thead { tr {
                th scope="col" { (words.measure) ", " (words.time_small) }
                th.nu scope="col" { (words.value) }
            } }
            tbody {
                @for o in observations {
                    tr {
                        th scope="row" {
                            a href=(view.at(Page::Indicator(o.indicator.0.clone())).href()) { (unbroken(name(o))) }
                            small { (unbroken(&o.period.words(view.lang))) }
                        }
                        td.nu { (value(library, view, o)) small { (o.status.word(view.lang)) } }
                    }
                }
            }
        }
    }
}
