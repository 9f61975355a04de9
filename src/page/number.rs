//! One number on a page of its own, where it is cited: the value as printed, its sentence in its paragraph, its figure and
//! its neighbours, what to mind, a citation to take along. The same facts as on the indicator's page, in a few lines.

use super::part::glyph;
use super::part::link::link;
use super::part::no_break::no_break;
use super::part::passage::{around, marked};
use crate::dataset::{Observation, Status, Wording};
use crate::export::careful;
use crate::figure;
use crate::page::Cx;
use crate::route::{Page, number_folder};
use maud::{Markup, PreEscaped, html};

/// What only the publisher knows of the page.
pub struct Cited<'a> {
    /// Ready to be copied.
    pub citation: &'a str,
    /// Where a wrong number is reported, if anywhere.
    pub contact: Option<&'a str>,
    /// The file with the same facts.
    pub json: &'a str,
    /// Where an author finds its markup: address and words.
    pub article: (&'a str, &'a str),
}

/// A paragraph of more bytes than this is shown from the sentence on that holds the quote.
const PARAGRAPH: usize = 700;

/// What stands in the page's main element.
pub fn number(cx: &Cx, o: &Observation, cited: &Cited) -> Markup {
    let words = cx.view.lang.messages();
    let notes = careful(cx.library, o, cx.view.lang);
    html! {
        (head(cx, o))
        (neighbours(cx, o))
        (sentence(cx, o))
        @for note in &notes { p { (no_break(note)) } }
        p.label { (cx.view.lang.cite().cite) }
        // The date in the name of an edition breaks at none of its dashes.
        p.cite {
            @for (i, word) in cited.citation.split(' ').enumerate() {
                @if i > 0 { " " }
                @if word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('-') { span.nb { (word) } } @else { (word) }
            }
        }
        p.act {
            (link(cx, None, &cx.view.at(Page::default()).href(), &html! { (cx.library.dataset.site("name").get(cx.view.lang)) }))
            a href=(cited.article.0) { (cited.article.1) }
            a href=(cited.json) { "JSON" }
            @if let Some(contact) = cited.contact { a href=(contact) { (words.common.report_error) } }
            (link(cx, None, &number_folder(&o.id.0, cx.view.lang.other()), &html! { span lang=(cx.view.lang.other().tag()) { (words.common.other_language) } }))
        }
    }
}

/// What is measured, how much, when, and what sort of number it is.
fn head(cx: &Cx, o: &Observation) -> Markup {
    let lang = cx.view.lang;
    let label = cx.library.dataset.label(o, Wording::Full, lang);
    let name = cx.library.dataset.indicator(&o.indicator.0).map_or("", |row| row.name.get(lang));
    let sort = if cx.library.dataset.is_aimed(o) { Status::Target } else { o.shown_status() }.word(lang);
    let home = cx.view.at(Page::value(&o.indicator.0, &o.id.0)).href();
    html! {
        h1 { (link(cx, None, &home, &html! { (name) })) }
        p.v {
            @if !label.lead.is_empty() { small { (label.lead) " " } }
            @if !label.qualifier.is_empty() { small { (label.qualifier) " " } }
            (label.number) small { (no_break(&label.spaced_unit())) (label.star) }
            @if !label.follower.is_empty() { small { " " (label.follower) } }
        }
        p.k { (glyph::mark(o.shown_status(), o.quantity.bound())) (sort) " · " (o.period.words(lang)) }
    }
}

/// The indicator's values on one line with a wedge at this one, and the others by name.
fn neighbours(cx: &Cx, o: &Observation) -> Markup {
    let (dataset, lang) = (&cx.library.dataset, cx.view.lang);
    let Some(row) = dataset.indicator(&o.indicator.0) else { return Markup::default() };
    let place = dataset.levels(row).iter().position(|level| level.id == o.id);
    let strip = place.and_then(|place| Some((dataset.strip(row)?, place)));
    let others = || dataset.observations_of(&row.id).filter(|other| other.id != o.id);
    html! {
        @if let Some((strip, place)) = strip { div.line { (PreEscaped(figure::marked_strip(&strip, Some(place)))) } }
        @if others().next().is_some() {
            ul {
                @for other in others() {
                    li {
                        (glyph::mark(other.shown_status(), other.quantity.bound()))
                        (other.period.words(lang)) ": "
                        (link(cx, None, &number_folder(&other.id.0, lang), &html! { (dataset.label(other, Wording::Short, lang).starred()) }))
                        @if other.status != Status::Result { " " (dataset.sort_words(other, lang)) }
                    }
                }
            }
        }
    }
}

/// The report's words in their paragraph, and where it stands; for a derived value also the computation.
fn sentence(cx: &Cx, o: &Observation) -> Markup {
    let words = cx.view.lang.messages();
    let dataset = &cx.library.dataset;
    let Some((citation, block)) = cx.library.citation(o) else { return Markup::default() };
    let text = &block.text;
    let range = if text.len() > PARAGRAPH { around(text, citation.quote.clone()) } else { 0..text.len() };
    let place = html! { (cx.library.outline.place_words(citation.block, cx.view.lang)) };
    html! {
        @if o.is_computed() {
            p { (Status::Derived.word(cx.view.lang)) " " (words.common.from) " " (dataset.formula_words(o, cx.view.lang)) }
        }
        blockquote lang=(dataset.lang.tag()) {
            @if range.start > 0 { "… " }
            (marked(text, range.clone(), std::slice::from_ref(&citation.quote)))
            @if range.end < text.len() { " …" }
        }
        @if !o.assessment.is_empty() {
            p { (words.indicator.assessment) q lang=(dataset.lang.tag()) { (o.assessment) } }
        }
        p { (words.common.source) (dataset.site("source").get(cx.view.lang)) ", " (link(cx, None, &cx.sentence(o).href(), &place)) }
    }
}
