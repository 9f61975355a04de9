//! One result of a search as markup: the best figure opened, other figures in a row, passages with the found words.

use super::found::{Found, result_id, target};
use super::part::glyph;
use super::part::passage::{cut, excerpt, marked, stretch};

use crate::dataset::{Card, CardValue, Status};
use crate::library::{Corpus, Subject};
use crate::locale::Lang;
use crate::report::Block;
use crate::route::View;
use crate::search::Hit;
use maud::{Markup, html};
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
    /// Some of the results, all of one kind, under their heading. The first indicator is opened.
    pub fn group(&self, range: Range<usize>) -> Markup {
        if range.is_empty() {
            return Markup::default();
        }
        let words = &self.view.lang.messages().search;
        let is_indicators = range.start < self.found.indicators;
        let (name, id, list) =
            if is_indicators { (words.indicators, "g-i", "l-i") } else { (words.report, "g-r", "l-r") };
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
            Some(Subject::Indicator(card)) => {
                let is_best = n == 0;
                (&card.id.0, if is_best { "hit best" } else { "hit" }, self.indicator(card, hit, is_best))
            }
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
                span class="pa lacks" {
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

    /// A value with its mark and time.
    fn value(&self, value: &CardValue, is_asked: bool) -> Markup {
        let [before, number, after] = CardValue::parts(value.label.get(self.view.lang));
        html! {
            (glyph::mark(value.status, value.bound))
            (before) @if is_asked { mark { (number) } } @else { b { (number) } } (after)
            " " small { (self.phrase(value.time)) }
        }
    }

    /// The language of the report's own words, as markup has it.
    fn printed(&self) -> &'static str {
        self.corpus.catalogue.lang.tag()
    }

    /// Words that many cards share.
    fn phrase(&self, number: usize) -> &str {
        self.corpus.catalogue.cards.phrases.get(number).map_or("", |words| words.get(self.view.lang))
    }

    /// An indicator with its value; the best one opened: its value large, the others on a line, its sentence.
    fn indicator(&self, card: &Card, hit: &Hit, is_best: bool) -> Markup {
        let (index, is_asked) = self.shown(card, hit);
        let Some(value) = card.values.get(index) else { return self.name(card, hit) };
        let others = card.values.iter().enumerate().filter(|(i, _)| *i != index).take(OTHERS);
        html! {
            span.row { (self.name(card, hit)) span.val { (self.value(value, is_asked)) } }
            @if value.star > 0 { span.pa { (self.phrase(value.star)) } }
            @if is_best {
                (line(card))
                span.others { @for (_, other) in others { span { (self.value(other, false)) } } }
                (self.quote(value))
            }
        }
    }

    /// The sentence of a value.
    fn quote(&self, value: &CardValue) -> Markup {
        let (block, start, end) = value.quote;
        html! {
            @if start < end && let Some(block) = self.corpus.outline.blocks.get(block) {
                span.q lang=(self.printed()) { (stretch(&block.text, start..end)) }
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
        // "I.2.5", as the outline and a citation have it; what has no item goes by its own number.
        let place = outline.locator(titled).within();
        let marker = if place.is_empty() { &outline.blocks[titled].marker } else { &place };
        let part = path.first().filter(|part| **part != titled).map(|part| outline.short_heading(*part, lang));
        html! {
            span.hd lang=[outline.heading_lang(titled, lang)] {
                (marker) " "
                @if is_printed { (marked(&block.text, own_range, &found)) } @else { (heading[..end]) }
                (ellipsis)
            }
            @if let Some(part) = part { span.pa { " · " (part) } }
            span.sn lang=(self.printed()) { (cut(&block.text, excerpt(block, &found), &found)) }
        }
    }
}

/// The values of an indicator on a line as wide as its place, joined in the order of time; a range is a bar.
fn line(card: &Card) -> Markup {
    let Some(is_joined) = card.line else { return Markup::default() };
    let marks: Vec<&CardValue> = card.values.iter().filter(|value| value.place != CardValue::NOWHERE).collect();
    html! {
        svg.track aria-hidden="true" {
            (stroke("x", 0, 1000))
            @if is_joined {
                @for pair in marks.windows(2) {
                    (stroke(if pair[1].status == Status::Target { "j to" } else { "j" }, pair[0].place.1, pair[1].place.0))
                }
            }
            @for value in marks {
                @if value.place.0 != value.place.1 {
                    (stroke("g", value.place.0, value.place.1))
                } @else {
                    svg x=(percent(value.place.0)) y="4" { g transform="translate(-6)" { (glyph::mark(value.status, value.bound)) } }
                }
            }
        }
    }
}

fn stroke(class: &str, from: u16, to: u16) -> Markup {
    html! { line class=(class) x1=(percent(from)) x2=(percent(to)) y1="10" y2="10" {} }
}

/// "34.5%".
fn percent(thousandths: u16) -> String {
    [&(thousandths / 10).to_string(), ".", &(thousandths % 10).to_string(), "%"].concat()
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
