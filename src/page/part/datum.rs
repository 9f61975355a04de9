//! One number with everything that a reader of its sentence asks: what it measures, when, of which sort it is, what it was
//! before and is to be, where it stands in its drawing, what to mind. The one anatomy, beside the text and over it.
//! Knows no width and no place: whoever shows it says how wide the drawing is and places the links over it.

use super::glyph;
use super::no_break::no_break;
use super::passage::numeral_range;
use super::star::star_note;
use crate::chart::{Scene, Spec, layout};
use crate::dataset::{CautionKind, Observation, PeriodBasis, Wording};
use crate::evidence::Citation;
use crate::export;
use crate::figure::{self, Figure};
use crate::order;
use crate::page::Cx;
use crate::route::{Ledger, Page, number_folder};
use maud::{Markup, PreEscaped, html};

/// How the small drawing comes into the markup.
pub struct Room<'a> {
    /// Width of the place in CSS pixels.
    pub width: f64,
    /// Writes a scene as markup.
    pub paint: &'a dyn Fn(&Scene) -> String,
}

/// A number as markup.
pub struct Datum {
    /// A region with a name, class `datum`; its parts that answer are links, and one button with `data-quotation`.
    pub markup: Markup,
    /// The drawing, if there is one: its marks in the order of the links over them, the children of `.points`.
    pub scene: Option<Scene>,
}

/// The id of the words that name the region.
const NAME: &str = "datum-name";

/// The number of an observation.
pub fn datum(cx: &Cx, o: &Observation, room: &Room) -> Datum {
    let dataset = &cx.library.dataset;
    let row = dataset.indicator(&o.indicator.0);
    let figure = row.map(|row| figure::of_indicator(dataset, row, cx.view.lang));
    let scene = figure.as_ref().and_then(|figure| scene(cx, figure, o, room.width));
    let name = row.map_or("", |row| row.name.get(cx.view.lang));
    let markup = html! {
        section.datum tabindex="-1" aria-labelledby=(NAME) data-observation=(o.id.0) lang=(cx.view.lang.tag()) {
            p.ti id=(NAME) { (no_break(name)) }
            (value(cx, o))
            (star_note(cx, &[o]))
            @if let (Some(figure), Some(scene)) = (&figure, &scene) { (drawing(cx, figure, scene, room)) }
            (others(cx, o))
            (ways(cx, o))
            (notes(cx, o))
            (neighbours(cx, o))
        }
    };
    Datum { markup, scene }
}

/// How the time is known, where the sentence does not say it.
pub fn basis(cx: &Cx, o: &Observation) -> Option<&'static str> {
    let words = &cx.view.lang.messages().indicator;
    match o.period.basis {
        _ if o.is_computed() => None,
        PeriodBasis::Stated => None,
        PeriodBasis::Heading => Some(words.by_heading),
        PeriodBasis::Context => Some(words.by_context),
    }
}

/// The value as it is printed, when it holds, and of which sort it is.
fn value(cx: &Cx, o: &Observation) -> Markup {
    let (dataset, lang) = (&cx.library.dataset, cx.view.lang);
    let words = lang.messages();
    let label = dataset.label(o, Wording::Full, lang);
    let basis = basis(cx, o);
    html! {
        p.big {
            @for before in [label.lead, &label.qualifier] { @if !before.is_empty() { small { (before) " " } } }
            span.nb { (label.number) }
            small { (no_break(&label.spaced_unit())) (label.star) @if !label.follower.is_empty() { " " (label.follower) } }
        }
        p.sub {
            (glyph::mark(o.shown_status(), o.quantity.bound())) (o.shown_status().word(lang)) ", " (no_break(&o.period.words(lang)))
            @if let Some(basis) = basis { " (" (basis) ")" }
            @if o.is_computed() { ", " (words.common.from) " " (no_break(&dataset.formula_words(o, lang))) }
        }
        @if !o.assessment.is_empty() { p.note { (words.indicator.assessment) q lang=(cx.printed()) { (o.assessment) } } }
    }
}

/// The drawing of the indicator with a ring around this number. One value is no drawing: it stands above.
fn scene(cx: &Cx, figure: &Figure, o: &Observation, width: f64) -> Option<Scene> {
    let spec = figure.spec.as_ref().filter(|spec| !matches!(spec, Spec::Numeral(_)))?;
    Some(layout(spec, width, cx.view.lang).ringed(&o.id.0))
}

/// Over each mark lies a link to its sentence, for a finger or a mouse; the list below has the same ones for all others.
fn drawing(cx: &Cx, figure: &Figure, scene: &Scene, room: &Room) -> Markup {
    let of = |key: &str| cx.library.dataset.observation(key);
    html! {
        div.drawn {
            div role="img" aria-label=(figure.alt) { (PreEscaped((room.paint)(scene))) }
            div.points aria-hidden="true" {
                @for mark in &scene.marks {
                    @if let Some(o) = of(&mark.key) { a tabindex="-1" href=(cx.sentence(o).href()) {} } @else { i {} }
                }
            }
        }
    }
}

/// Every value of the indicator, each a link to its sentence, this one marked.
fn others(cx: &Cx, o: &Observation) -> Markup {
    let (dataset, lang) = (&cx.library.dataset, cx.view.lang);
    let mut all: Vec<&Observation> = dataset.observations_of(&o.indicator).collect();
    order::sort_by_key(&mut all, |other| (other.period.to, other.period.from));
    html! {
        @if all.len() > 1 {
            ul.vals aria-label=(lang.messages().indicator.caption) {
                @for other in all {
                    li aria-current=[(other.id == o.id).then_some("true")] {
                        a href=(cx.sentence(other).href()) {
                            (glyph::mark(other.shown_status(), other.quantity.bound()))
                            b { (no_break(&dataset.label(other, Wording::Short, lang).starred())) }
                            " " small { (no_break(&other.period.words(lang))) ", " (other.shown_status().word(lang)) }
                        }
                    }
                }
            }
        }
    }
}

/// What a careful reader must know of this number: why it stands apart, its own note; then the names of what holds for many.
fn notes(cx: &Cx, o: &Observation) -> Markup {
    let (dataset, lang) = (&cx.library.dataset, cx.view.lang);
    let not_comparable = lang.messages().indicator.not_comparable;
    let row = dataset.indicator(&o.indicator.0);
    let own = [(not_comparable, &o.break_reason), ("", &o.note)];
    let own = own.into_iter().chain(row.map(|row| ("", &row.note)));
    let ledger = cx.view.at(Page::Ledger(Ledger::Cautions)).href();
    html! {
        @for (before, note) in own { @if !note.get(lang).is_empty() { p.note { (before) (no_break(note.get(lang))) } } }
        @for caution in dataset.cautions_of(&o.id).filter(|caution| caution.kind != CautionKind::Inconsistency) {
            p.note { a href={ (ledger) "#" (caution.id) } { (caution.title.get(lang)) } }
        }
    }
}

/// Where to go from here: the whole chart, the address under which the number is cited, its words to be copied.
fn ways(cx: &Cx, o: &Observation) -> Markup {
    let words = cx.view.lang.card();
    let chart = cx.view.at(Page::value(&o.indicator.0, &o.id.0)).href();
    let cited = number_folder(&o.id.0, cx.view.lang);
    html! {
        div.ways {
            a href=(chart) { (words.to_chart) }
            a.cite.apart href=(cited) { (words.cite) }
            @if let Some(letter) = export::report_error(cx.library, o, &cx.published(&cited), cx.view.lang) {
                a href=(letter) { (cx.view.lang.messages().common.report_error) }
            }
            button type="button" data-quotation=(export::number_citation(cx.library, o, "", cx.view.lang)) { (words.copy) }
            span.said role="status" {}
        }
    }
}

/// What copies a number out of the box of words over a drawing: all of the box is a link, so that this is no button.
pub fn copy(cx: &Cx, o: &Observation) -> Markup {
    html! {
        span.copy data-quotation=(export::number_citation(cx.library, o, "", cx.view.lang)) data-cite=(number_folder(&o.id.0, cx.view.lang)) {
            (cx.view.lang.card().copy)
        }
        span role="status" {}
    }
}

/// The other numbers of the paragraph; a number's link shows it in the place of this one.
fn neighbours(cx: &Cx, o: &Observation) -> Markup {
    let (dataset, lang) = (&cx.library.dataset, cx.view.lang);
    let Some(here) = cx.library.citations.of(&o.id) else { return Markup::default() };
    let others = cx.library.citations.in_block(here.block).into_iter();
    let others: Vec<(&Citation, &Observation)> = others
        .filter(|citation| citation.observation != o.id)
        .filter_map(|citation| Some((citation, dataset.observation(&citation.observation.0)?)))
        .collect();
    let printed = |citation: &Citation| {
        let text = &cx.library.outline.blocks[citation.block].text;
        text[numeral_range(dataset, text, citation)].to_owned()
    };
    let name = |o: &Observation| dataset.indicator(&o.indicator.0).map_or("", |row| row.short.get(lang));
    html! {
        @if !others.is_empty() {
            p.head id="datum-near" { (lang.card().neighbours) }
            ul.near aria-labelledby="datum-near" {
                @for (citation, other) in others {
                    li {
                        a href=(cx.view.at(Page::value(&other.indicator.0, &other.id.0)).href()) data-observation=(other.id.0) {
                            @if let Some(direction) = other.direction { (direction.word(lang)) " " }
                            b lang=(cx.printed()) { (no_break(&printed(citation))) } " " small { (no_break(name(other))) }
                        }
                    }
                }
            }
        }
    }
}
