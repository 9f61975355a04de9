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
    let (mut links, mut citations): (Vec<Range<usize>>, Vec<&Citation>) = (Vec::new(), Vec::new());
    for citation in cx.library.citations.in_block(index) {
        let link = numeral_range(&cx.library.dataset, &block.text, citation);
        if link.start >= links.last().map_or(range.start, |last| last.end) && link.end <= range.end {
            links.push(link);
            citations.push(citation);
        }
    }
    let text = Text {
        cx,
        text: &block.text,
        corrections: cx.library.outline.corrections_of(&block.id).collect(),
        emphasis: &block.emphasis,
        here: Placed::among(&links, marks.here.as_slice()),
        found: Placed::among(&links, &marks.found),
        links,
        citations,
    };
    text.pointed(range)
}

/// Marks of one kind. One that is a part of a number's link stays in it; any other stands around the whole of the links that
/// it ends in, so that no link is cut in two.
struct Placed {
    around: Vec<Range<usize>>,
    within: Vec<Range<usize>>,
}

impl Placed {
    fn among(links: &[Range<usize>], marks: &[Range<usize>]) -> Placed {
        let is_part = |mark: &Range<usize>| {
            links.iter().any(|link| link != mark && link.start <= mark.start && mark.end <= link.end)
        };
        let (within, mut around): (Vec<_>, Vec<_>) = marks.iter().cloned().partition(is_part);
        for mark in &mut around {
            for link in links {
                if link.start < mark.end && mark.start < link.end {
                    *mark = mark.start.min(link.start)..mark.end.max(link.end);
                }
            }
        }
        Placed { around, within }
    }
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
    /// What is pointed to, what was found.
    here: Placed,
    found: Placed,
    /// Where the numbers stand, in order, and what each is.
    links: Vec<Range<usize>>,
    citations: Vec<&'a Citation>,
}

/// A stretch with something around each of these pieces of it, in order; `inside` makes what stands in and between them.
fn wrapped(
    range: Range<usize>,
    pieces: &[Range<usize>],
    inside: &dyn Fn(Range<usize>) -> Markup,
    wrap: &dyn Fn(usize, Markup) -> Markup,
) -> Markup {
    let mut out = String::new();
    let mut at = range.start;
    for (i, piece) in pieces.iter().enumerate() {
        let (start, end) = (piece.start.max(at), piece.end.min(range.end));
        if start < end {
            inside(at..start).render_to(&mut out);
            wrap(i, inside(start..end)).render_to(&mut out);
            at = end;
        }
    }
    inside(at..range.end).render_to(&mut out);
    PreEscaped(out)
}

// What is pointed to stands around what was found, and that around numbers, each in one piece: of two pieces that meet, the
// ground of the second would cover what hangs over the end of the first, the accent of "phố" or the last sign of "58,9%".
impl Text<'_> {
    fn pointed(&self, range: Range<usize>) -> Markup {
        wrapped(range, &self.here.around, &|piece| self.searched(piece), &|_, words| here(words))
    }

    fn searched(&self, range: Range<usize>) -> Markup {
        wrapped(range, &self.found.around, &|piece| self.linked(piece), &|_, words| html! { mark { (words) } })
    }

    fn linked(&self, range: Range<usize>) -> Markup {
        wrapped(range, &self.links, &|piece| self.words(piece), &|i, words| self.link(self.citations[i], words))
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
        for r in emphasis.chain(slips).chain(&self.found.within).chain(&self.here.within) {
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
        if self.found.within.iter().any(covers) {
            html = html! { mark { (html) } };
        }
        if let Some(correction) = self.corrections.iter().find(|c| covers(&c.range)) {
            html = html! {
                span.fix { (html) }
                // Written by the style sheet: what is copied or looked for is the report as it is printed.
                @if correction.range.end == range.end { span.to data-words=(correction.corrected) {} }
            };
        }
        if self.here.within.iter().any(covers) {
            html = here(html);
        }
        html
    }
}

/// Words that are pointed to. They take the focus when they are opened, so that the Tab key goes on from there.
fn here(words: Markup) -> Markup {
    html! { span.here tabindex="-1" { (words) } }
}
