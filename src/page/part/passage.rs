//! The report speaking: a stretch of a block's text with its numbers linked, its slips shown, and words marked.

use crate::dataset::Dataset;
use crate::evidence::Citation;
use crate::order;
use crate::page::Cx;
use crate::report::{Block, Correction, Emphasis};
use crate::route::Page;
use crate::search::snippet;
use maud::{Markup, PreEscaped, Render, html};
use std::ops::Range;

/// What is marked in a passage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    /// Words that a search found.
    pub found: Vec<Range<usize>>,
    /// The sentence or words pointed to.
    pub here: Option<Range<usize>>,
}

/// How many characters of a passage a search result shows.
const WIDTH: usize = 160;

/// The stretch of a block that shows the most of what was found, of its body if it was found there.
pub fn excerpt(block: &Block, found: &[Range<usize>]) -> Range<usize> {
    let body = if block.body().is_empty() { 0..block.text.len() } else { block.body() };
    let in_body: Vec<_> = found.iter().filter(|r| r.start >= body.start).cloned().collect();
    snippet(&block.text, if in_body.is_empty() { found } else { &in_body }, WIDTH)
}

/// The stretch of a text that shows some words of it, which are marked.
pub fn stretch(text: &str, words: Range<usize>) -> Markup {
    let words = std::slice::from_ref(&words);
    cut(text, snippet(text, words, WIDTH), words)
}

/// A stretch of a text with the found words marked, and with dots where it breaks off.
pub fn cut(text: &str, shown: Range<usize>, found: &[Range<usize>]) -> Markup {
    html! {
        @if breaks_off(&text[..shown.start]) { "… " }
        (marked(text, shown.clone(), found))
        @if breaks_off(&text[..shown.end]) { " …" }
    }
}

/// Whether a text that ends here breaks off within a sentence.
fn breaks_off(before: &str) -> bool {
    !matches!(before.trim_end().chars().next_back(), None | Some('.' | ';' | ':' | '!' | '?'))
}

/// The whole sentences that hold `range`.
pub fn around(text: &str, range: Range<usize>) -> Range<usize> {
    let ends = |(at, _): &(usize, char)| text[*at..].starts_with(". ");
    let stops = || text.char_indices().filter(ends);
    let start = stops().take_while(|(at, _)| at + 1 < range.start).last().map_or(0, |(at, _)| at + 2);
    let end = stops().find(|(at, _)| *at >= range.end).map_or(text.len(), |(at, _)| at + 1);
    start..end
}

/// Text with the found words marked.
pub fn marked(text: &str, range: Range<usize>, found: &[Range<usize>]) -> Markup {
    let mut out = String::new();
    let mut at = range.start;
    for hit in found.iter().filter(|hit| hit.start >= range.start && hit.end <= range.end) {
        html! { (text[at..hit.start]) mark { (text[hit.clone()]) } }.render_to(&mut out);
        at = hit.end;
    }
    text[at..range.end].render_to(&mut out);
    PreEscaped(out)
}

/// The text of a block in `range`, with everything that belongs to it.
pub fn passage(cx: &Cx, index: usize, range: Range<usize>, marks: &Marks) -> Markup {
    let block = &cx.library.outline.blocks[index];
    let mut links: Vec<(Range<usize>, &Citation)> = Vec::new();
    for citation in cx.library.citations.in_block(index) {
        let link = numeral_range(&cx.library.dataset, &block.text, citation);
        if link.start >= links.last().map_or(range.start, |(last, _)| last.end) && link.end <= range.end {
            links.push((link, citation));
        }
    }
    let (mut layers, mut within) = ([vec![], vec![], vec![]], [vec![], vec![]]);
    for (layer, marked) in [marks.here.as_slice(), &marks.found].into_iter().enumerate() {
        for mark in marked {
            let place = if is_within(&links, mark) { &mut within[layer] } else { &mut layers[layer] };
            place.push(widened(&links, mark));
        }
    }
    layers[2] = links.iter().map(|(link, _)| link.clone()).collect();
    let text = Text {
        cx,
        text: &block.text,
        corrections: cx.library.outline.corrections_of(&block.id).collect(),
        emphasis: &block.emphasis,
        links,
        layers,
        within,
    };
    text.layer(range, 0)
}

/// Whether a mark is a part of a number's link: then it stays in it.
fn is_within(links: &[(Range<usize>, &Citation)], mark: &Range<usize>) -> bool {
    links.iter().any(|(link, _)| link != mark && link.start <= mark.start && mark.end <= link.end)
}

/// A mark with the whole of the links that it ends in: no link is cut in two.
fn widened(links: &[(Range<usize>, &Citation)], mark: &Range<usize>) -> Range<usize> {
    let mut out = mark.clone();
    for (link, _) in links.iter().filter(|_| !is_within(links, mark)) {
        if link.start < out.end && out.start < link.end {
            out = out.start.min(link.start)..out.end.max(link.end);
        }
    }
    out
}

/// A number in the text of its block and what cannot be torn from it: the qualifier before it, the unit after it.
pub fn numeral_range(dataset: &Dataset, text: &str, citation: &Citation) -> Range<usize> {
    let Range { mut start, mut end } = citation.numeral;
    let Some(observation) = dataset.observation(&citation.observation.0) else { return start..end };
    for qualifier in observation.quantity.qualifiers.iter().rev() {
        let before = text[..start].trim_end();
        start = before.strip_suffix(qualifier.words.get(dataset.lang)).map_or(start, str::len);
    }
    let unit = dataset.unit(&observation.unit);
    end += unit.and_then(|unit| unit.printed_after(&text[end..])).unwrap_or(0);
    start..end
}

struct Text<'a> {
    cx: &'a Cx<'a>,
    text: &'a str,
    corrections: Vec<&'a Correction>,
    emphasis: &'a [(Range<usize>, Emphasis)],
    /// Numbers, in order.
    links: Vec<(Range<usize>, &'a Citation)>,
    /// From the outermost to the innermost: what is pointed to, what was found, the numbers.
    layers: [Vec<Range<usize>>; 3],
    /// What of the first two lies in a number.
    within: [Vec<Range<usize>>; 2],
}

impl Text<'_> {
    /// A mark stands around the numbers in it, in one piece: of two pieces that meet, the ground of the second would cover
    /// what hangs over the end of the first, the accent of "phố" or the last sign of "58,9%".
    fn layer(&self, range: Range<usize>, layer: usize) -> Markup {
        let Some(pieces) = self.layers.get(layer) else { return self.words(range) };
        let mut out = String::new();
        let mut at = range.start;
        for piece in pieces {
            let (start, end) = (piece.start.max(at), piece.end.min(range.end));
            if start < end {
                self.layer(at..start, layer + 1).render_to(&mut out);
                let inner = self.layer(start..end, layer + 1);
                match self.links.iter().find(|(link, _)| layer == 2 && link.start == start) {
                    Some((_, citation)) => self.link(citation, inner),
                    None => marked_as(layer, inner),
                }
                .render_to(&mut out);
                at = end;
            }
        }
        self.layer(at..range.end, layer + 1).render_to(&mut out);
        PreEscaped(out)
    }

    fn link(&self, citation: &Citation, words: Markup) -> Markup {
        let Some(observation) = self.cx.library.dataset.observation(&citation.observation.0) else {
            return words;
        };
        let target = self.cx.view.at(Page::value(&observation.indicator.0, &observation.id.0));
        let is_report = matches!(self.cx.view.page, Page::Report { .. });
        html! {
            a.num-l aria-describedby=[is_report.then_some("opens")] href=(target.href()) data-observation=(observation.id.0) { (words) }
        }
    }

    /// Plain words, cut where a slip, an emphasis or a mark begins or ends.
    fn words(&self, range: Range<usize>) -> Markup {
        let mut cuts = vec![range.start, range.end];
        let emphasis = self.emphasis.iter().map(|(r, _)| r);
        let slips = self.corrections.iter().map(|c| &c.range);
        for r in emphasis.chain(slips).chain(self.within.iter().flatten()) {
            cuts.extend([r.start, r.end].into_iter().filter(|at| range.contains(at)));
        }
        order::sort_by_key(&mut cuts, |at| *at);
        cuts.dedup();
        html! { @for pair in cuts.windows(2) { (self.stretch(pair[0]..pair[1])) } }
    }

    fn stretch(&self, range: Range<usize>) -> Markup {
        let covers = |r: &Range<usize>| r.start <= range.start && range.end <= r.end;
        let mut html = html! { (self.text[range.clone()]) };
        for (_, kind) in self.emphasis.iter().filter(|(r, _)| covers(r)) {
            html = match kind {
                Emphasis::Strong => html! { strong { (html) } },
                Emphasis::Stress => html! { em { (html) } },
            };
        }
        if self.within[1].iter().any(covers) {
            html = marked_as(1, html);
        }
        if let Some(correction) = self.corrections.iter().find(|c| covers(&c.range)) {
            html = html! {
                span.fix { (html) }
                // Written by the style sheet: what is copied or looked for is the report as it is printed.
                @if correction.range.end == range.end { span.to data-words=(correction.corrected) {} }
            };
        }
        if self.within[0].iter().any(covers) {
            html = marked_as(0, html);
        }
        html
    }
}

/// Words that are pointed to, in the first layer, or were found.
fn marked_as(layer: usize, words: Markup) -> Markup {
    if layer > 0 {
        return html! { mark { (words) } };
    }
    // It takes the focus when it is opened, so that the Tab key goes on from there.
    html! { span.here tabindex="-1" { (words) } }
}
