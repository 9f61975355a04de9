//! One result of a search as markup: the best figure opened, other figures in a row, passages with the found words.

use super::found::{Found, result_id, target};
use super::part::glyph;
use super::part::no_break::no_break;
use super::part::passage::{cut, excerpt, marked, stretch};

use crate::dataset::{Card, CardValue, STAR};
use crate::figure::strip;
use crate::library::{Corpus, Subject};
use crate::locale::Lang;
use crate::report::Block;
use crate::route::View;
use crate::search::Hit;
use maud::{Markup, PreEscaped, html};
use std::ops::Range;

/// How many characters of a heading are shown at most.
const HEADING: usize = 60;
/// How many other values the opened figure names at most.
const OTHERS: usize = 4;

/// What every result is made of.
pub struct List<'a> {
    pub corpus: &'a Corpus,
    pub view: &'a View,
    pub query: &'a str,
    pub found: &'a Found,
}

impl List<'_> {
    /// Some of the results, all of one kind, under their heading. The first figure is opened.
    pub fn group(&self, range: Range<usize>) -> Markup {
        if range.is_empty() {
            return Markup::default();
        }
        let words = &self.view.lang.messages().search;
        let is_figures = range.start < self.found.figures;
        let (name, id, list) = if is_figures { (words.indicators, "g-i", "l-i") } else { (words.report, "g-r", "l-r") };
        html! {
            div {
                h2 id=(id) { (name) " " span { (range.len()) } }
                div id=(list) role="listbox" aria-labelledby=(id) { @for n in range { (self.result(n)) } }
            }
        }
    }

    /// The link itself is the option: a link inside an option would be a control inside a control.
    fn result(&self, n: usize) -> Markup {
        let hit = &self.found.hits[n];
        let (id, class, words) = match self.corpus.subject(hit.document) {
            Some(Subject::Indicator(card)) if n == 0 => (&card.id.0, "hit best", self.opened(card, hit)),
            Some(Subject::Indicator(card)) => (&card.id.0, "hit", self.row(card, hit)),
            Some(Subject::Block(index, block)) => (&block.id.0, "hit", self.passage(index, block, hit)),
            None => return Markup::default(),
        };
        let href = target(self.corpus, self.view, self.query, hit).map(|view| view.href());
        html! {
            a class=(class) role="option" id=(result_id(n)) aria-selected="false" data-hit=(id) href=[href] {
                (words)
                (self.missing(hit))
            }
        }
    }

    /// The words of the query that a result lacks.
    fn missing(&self, hit: &Hit) -> Markup {
        let lacks = self.view.lang.messages().search.lacks;
        html! {
            @if !hit.missing.is_empty() {
                span.pa {
                    (lacks)
                    @for (i, range) in hit.missing.iter().enumerate() {
                        @if i > 0 { ", " } "“" (self.query[range.clone()]) "”"
                    }
                }
            }
        }
    }

    /// An indicator's name, with the found words marked.
    fn name(&self, card: &Card, hit: &Hit) -> Markup {
        let lang = self.view.lang;
        let name = card.name.get(lang);
        // Fields of an indicator's document: its names in Vietnamese and English first.
        let field = usize::from(lang == Lang::En);
        let found: Vec<_> =
            hit.spans.iter().filter(|span| span.field == field).map(|span| span.range.clone()).collect();
        html! { span.hd { (marked(name, 0..name.len(), &found)) } }
    }

    /// A number that was asked for, where it is one of the values; else the one that stands for the indicator.
    fn shown(&self, card: &Card, hit: &Hit) -> (usize, bool) {
        let asked = hit.spans.iter().find_map(|span| span.field.checked_sub(Corpus::FIRST_VALUE));
        asked.map_or((card.headline, false), |index| (index, true))
    }

    fn row(&self, card: &Card, hit: &Hit) -> Markup {
        let lang = self.view.lang;
        let (index, is_asked) = self.shown(card, hit);
        let value = card.values.get(index);
        html! {
            span.row {
                (self.name(card, hit))
                @if let Some(value) = value {
                    span.val {
                        (glyph::mark(value.status, value.bound))
                        @if is_asked { mark { (value.label.get(lang)) } } @else { (value.label.get(lang)) }
                        small { (value.time.get(lang)) }
                    }
                }
            }
            @if let Some(value) = value { (star(value, lang)) }
        }
    }

    /// The best figure: its value large, where it comes from and goes to, its sentence.
    fn opened(&self, card: &Card, hit: &Hit) -> Markup {
        let lang = self.view.lang;
        let (index, is_asked) = self.shown(card, hit);
        let Some(value) = card.values.get(index) else { return self.row(card, hit) };
        let others = card.values.iter().enumerate().filter(|(i, _)| *i != index).take(OTHERS);
        html! {
            (self.name(card, hit))
            span.big {
                @if is_asked { mark { (numeral(value.label.get(lang))) } } @else { (numeral(value.label.get(lang))) }
                small { (glyph::mark(value.status, value.bound)) (value.time.get(lang)) }
            }
            (star(value, lang))
            @if let Some(drawn) = &card.strip { (PreEscaped(strip(drawn))) }
            @if card.values.len() > 1 {
                span.others {
                    @for (_, other) in others {
                        span {
                            (glyph::mark(other.status, other.bound))
                            (no_break(other.label.get(lang).trim_end_matches(|c| c == '*'))) " "
                            small { (other.time.get(lang)) }
                        }
                    }
                }
            }
            @if let Some((block, quote)) = self.corpus.quote(hit.document, index) {
                @if let Some(place) = self.corpus.outline.blocks.get(*block) {
                    span.q lang="vi" { (stretch(&place.text, std::slice::from_ref(quote))) }
                }
                span.pa { (self.corpus.outline.place_words(*block, lang)) }
            }
        }
    }

    fn passage(&self, index: usize, block: &Block, hit: &Hit) -> Markup {
        let (outline, lang) = (&self.corpus.outline, self.view.lang);
        let found: Vec<Range<usize>> = hit.spans.iter().map(|span| span.range.clone()).collect();
        let path = outline.path(index);
        let (last, above) = path.split_last().unwrap_or((&index, &[]));
        let own = outline.short_heading(*last, lang);
        // A paragraph without a heading goes by the heading above it.
        let titled = if own.is_empty() { *above.last().unwrap_or(last) } else { *last };
        let heading = outline.short_heading(titled, lang);
        let (end, ellipsis) = shortened(heading);
        // Found words are places of the text; only a heading that stands in it has them.
        let own_range = block.heading.start..block.heading.start + end;
        let is_printed = titled == index && block.text.get(own_range.clone()) == heading.get(..end);
        let part = path.first().filter(|part| **part != titled).map(|part| outline.short_heading(*part, lang));
        html! {
            span.hd lang=[outline.heading_lang(titled, lang)] {
                (outline.place(index).within()) " "
                @if is_printed { (marked(&block.text, own_range, &found)) } @else { (heading[..end]) }
                (ellipsis)
            }
            @if let Some(part) = part { span.pa { " · " (part) } }
            span.sn lang="vi" { (cut(&block.text, excerpt(block, &found), &found)) }
        }
    }
}

/// What the star of a value means.
fn star(value: &CardValue, lang: Lang) -> Markup {
    html! { @if !value.star.is_empty() { span.pa { (value.star.get(lang)) } } }
}

/// A value with its digits large: what stands before and after them is smaller.
fn numeral(label: &str) -> Markup {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '/' | '–' | '%');
    let start = label.find(|c: char| c.is_ascii_digit()).unwrap_or(label.len());
    let end = label[start..].find(|c| !is_part(c)).map_or(label.len(), |end| start + end);
    let (unit, star) = label[end..].strip_suffix(STAR).map_or((&label[end..], ""), |unit| (unit, STAR));
    html! {
        @if start > 0 { span.un { (label[..start]) } }
        b { (label[start..end]) }
        @if !unit.is_empty() { span.un { (no_break(unit)) } }
        @if !star.is_empty() { sup { (star) } }
    }
}

/// How many bytes of a heading are shown, and what stands for the rest: up to the last comma within reach, else up to a
/// word.
fn shortened(heading: &str) -> (usize, &'static str) {
    let Some((end, _)) = heading.char_indices().nth(HEADING) else { return (heading.len(), "") };
    match (heading[..end].rfind([',', ';', ':']), heading[..end].rfind(' ')) {
        (Some(comma), _) => (comma, ""),
        (None, Some(space)) => (space, " …"),
        (None, None) => (end, "…"),
    }
}
