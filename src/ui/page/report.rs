//! The report: contents beside the text, the current place marked, every number a link, slips shown in the margin.

use crate::locale::Lang;
use crate::report::{Block, BlockKind, Certainty, Correction};
use crate::route::{Page, View};
use crate::search::Hit;
use crate::ui::hook::use_spy;
use crate::ui::part::glyph;
use crate::ui::part::passage::{Marks, excerpt, marked, passage};
use crate::ui::part::still::still;
use crate::ui::state::Shared;
use maud::{Markup, html as markup};
use std::ops::Range;
use yew::prelude::*;

/// What the page shows.
#[derive(Properties, PartialEq, Clone)]
pub struct ReportProps {
    /// The facts.
    pub library: Shared,
    /// The view, for links and for the sentence pointed to.
    pub view: View,
}

/// A run-in heading of more characters than this is a sentence like the others and is set like them.
const LONG: usize = 110;

/// Blocks that carry a place in the contents.
const SPIED: &str = ".text [data-place]";

/// The page.
#[component]
pub fn Report(props: &ReportProps) -> Html {
    let (library, view) = (&props.library, &props.view);
    let words = &view.lang.messages().report;
    let place = use_spy(SPIED, ".pm");
    let here = place.as_deref().and_then(|id| library.outline.position(id));
    let current = here.map(|index| library.outline.path(index)).unwrap_or_default();
    let trail =
        current.iter().skip(1).map(|index| numbered(library, *index, view.lang)).collect::<Vec<_>>().join(" / ");
    // The contents change with every scroll, the text does not.
    let article = use_memo(props.clone(), |props| article(&props.library, &props.view));
    let foreign = (view.lang != Lang::Vi).then_some("vi");
    html! {
        <div class="wrap doc">
            <nav class="side" aria-label={words.contents}>
                <details open={false}>
                    <summary>{ still(glyph::unfold()) }{ words.contents }<small>{ trail }</small></summary>
                    { contents(library, view, &current) }
                </details>
                <div class="wide">{ contents(library, view, &current) }</div>
            </nav>
            <article class="text" lang={foreign}>{ (*article).clone() }</article>
        </div>
    }
}

/// The text, a piece a block: only the blocks in which something else is marked are written anew.
fn article(library: &Shared, view: &View) -> Html {
    let hits = hits(library, view);
    let note = view.lang.messages().report.language_note;
    let note = markup! { @if !note.is_empty() { p.side-note lang=(view.lang.tag()) { (note) } } };
    let blocks = (0..library.outline.blocks.len()).map(|index| still(block(library, view, index, &hits)));
    std::iter::once(still(note)).chain(blocks).collect()
}

/// "II. Mục tiêu", "Phần thứ nhất. Đánh giá kết quả 5 năm".
fn numbered(library: &Shared, index: usize, lang: Lang) -> String {
    let block = &library.outline.blocks[index];
    let heading = library.short_heading(index, lang);
    match (block.kind, lang) {
        (BlockKind::Part, Lang::Vi) => [&block.marker, ". ", heading].concat(),
        (BlockKind::Part, Lang::En) => [&library.place_words(index, lang), ". ", heading].concat(),
        _ => [&block.marker, " ", heading].concat(),
    }
}

/// Parts, sections, and the items of the section that is being read.
fn contents(library: &Shared, view: &View, current: &[usize]) -> Html {
    let outline = &library.outline;
    let parts = outline.blocks.iter().enumerate().filter(|(_, b)| b.kind == BlockKind::Part);
    let parts = parts.map(|(part, _)| {
        let sections =
            outline.children(part).filter(|i| outline.blocks[*i].kind == BlockKind::Section).map(|section| {
                let items = outline.children(section).filter(|i| outline.blocks[*i].kind == BlockKind::Item);
                let items = items
                    .filter(|_| current.contains(&section))
                    .map(|item| entry(library, view, item, current, html! {}));
                entry(library, view, section, current, html! { <ol>{ for items }</ol> })
            });
        entry(library, view, part, current, html! { <ol>{ for sections }</ol> })
    });
    html! { <ol>{ for parts }</ol> }
}

fn entry(library: &Shared, view: &View, index: usize, current: &[usize], under: Html) -> Html {
    let block = &library.outline.blocks[index];
    let target = view.at_block(&block.id.0);
    // The deepest listed block on the path is where the reader is.
    let deepest = current
        .iter()
        .rev()
        .find(|i| matches!(library.outline.blocks[**i].kind, BlockKind::Part | BlockKind::Section | BlockKind::Item));
    let items = current.iter().filter(|i| library.outline.blocks[**i].kind == BlockKind::Item).count();
    let listed = if items > 1 { current.get(current.len().saturating_sub(items)) } else { deepest };
    let is_here = listed == Some(&index);
    html! {
        <li>
            <a href={target.href()} aria-current={is_here.then_some("location")}>{ numbered(library, index, view.lang) }</a>
            { under }
        </li>
    }
}

fn block(library: &Shared, view: &View, index: usize, hits: &[Hit]) -> Markup {
    let block = &library.outline.blocks[index];
    let (id, marker) = (&block.id.0, &block.marker);
    let marks = marks(library, view, index, hits);
    let words = |range| passage(library, view, index, range, &marks);
    let all = || words(0..block.text.len());
    let title = || heading(library.display_heading(index, Lang::Vi), &block.text, &marks);
    // How much there is to lay out is told to the style sheet, see `.pm` in report.css.
    let room = ["--n:", &block.text.chars().count().to_string()].concat();
    markup! {
        div.pm style=(room) {
            div {
                @match block.kind {
                    BlockKind::Title => h1 id=(id) data-place="" { (title()) },
                    BlockKind::Part => h2.part id=(id) data-place="" { span.pt { (marker) } (title()) (permalink(view, block)) },
                    BlockKind::Section => h3.sc id=(id) data-place="" { (marker) " " (title()) (permalink(view, block)) },
                    BlockKind::Item => (item(view, block, &words)),
                    BlockKind::Bullet => p.it id=(id) { span.no { "–" } (all()) },
                    BlockKind::Target => p.it id=(id) data-place="" { span.no { (marker) } (all()) },
                    BlockKind::Lesson => p id=(id) { strong { (marker) } " " (all()) },
                    BlockKind::Signature => p.sign id=(id) { (all()) },
                    BlockKind::Closing => { p.stars aria-hidden="true" { "⁂" } p id=(id) { (all()) } },
                    BlockKind::Introduction | BlockKind::Paragraph => p id=(id) { (all()) },
                }
            }
            (margin(library, view, block))
        }
    }
}

/// An item: its heading, then the rest of its paragraph. A heading as long as a paragraph is set as one.
fn item(view: &View, block: &Block, words: &dyn Fn(Range<usize>) -> Markup) -> Markup {
    let (id, marker) = (&block.id.0, &block.marker);
    if block.heading_text().chars().count() > LONG {
        return markup! {
            p id=(id) data-place="" { b.mk { (marker) } " " (words(0..block.text.len())) (permalink(view, block)) }
        };
    }
    let heading = markup! { (marker) " " (words(block.heading.clone())) (permalink(view, block)) };
    let is_deep = marker.matches('.').count() > 1;
    markup! {
        section id=(id) data-place="" {
            @if is_deep { h5 { (heading) } } @else { h4 { (heading) } }
            @if !block.body().is_empty() { p { (words(block.body())) } }
        }
    }
}

fn permalink(view: &View, block: &Block) -> Markup {
    let name = view.lang.messages().report.permalink;
    markup! {
        a class="anchor noprint" href=(view.at_block(&block.id.0).href()) aria-label={ (name) ": " (block.marker) } { "#" }
    }
}

/// A heading as shown. What was found in its printed form is marked if only the case of letters differs.
fn heading(shown: &str, printed: &str, marks: &Marks) -> Markup {
    let is_alike = shown.chars().map(char::len_utf8).eq(printed.chars().map(char::len_utf8));
    marked(shown, 0..shown.len(), if is_alike { &marks.found } else { &[] })
}

/// What the search that the address names found: in its block, or everywhere if it names no block.
fn hits(library: &Shared, view: &View) -> Vec<Hit> {
    let Page::Report { block, query: Some(query), .. } = &view.page else { return Vec::new() };
    let place = block.as_deref().and_then(|id| library.outline.position(id));
    let mut hits = library.index().search(query, usize::MAX).hits;
    hits.retain(|hit| place.is_none_or(|place| place == hit.document));
    hits
}

/// What is marked in a block. Of the words found, the first that the search result showed is the one pointed to.
fn marks(library: &Shared, view: &View, index: usize, hits: &[Hit]) -> Marks {
    let spans = hits.iter().filter(|hit| hit.document == index).flat_map(|hit| &hit.spans);
    let found: Vec<_> = spans.map(|span| span.range.clone()).collect();
    let shown = excerpt(&library.outline.blocks[index], &found);
    let first = found.iter().find(|range| range.start >= shown.start).cloned();
    Marks { here: pointed(library, view, index).or(first), found }
}

/// The quote of the observation that the address points to, if it stands in this block.
fn pointed(library: &Shared, view: &View, index: usize) -> Option<Range<usize>> {
    let Page::Report { observation: Some(id), .. } = &view.page else { return None };
    let citation = library.citations.of(&id.as_str().into())?;
    (citation.block == index).then(|| citation.quote.clone())
}

/// What stands beside a block: its slips.
fn margin(library: &Shared, view: &View, block: &Block) -> Markup {
    let words = &view.lang.messages().report;
    let corrections: Vec<&Correction> = library.outline.corrections_of(&block.id).collect();
    let is_list = block.kind == BlockKind::Target && block.marker == "(1)";
    markup! {
        @if is_list || !corrections.is_empty() {
            aside.side-note lang=(view.lang.tag()) {
                @for correction in corrections { (slip(view, block, correction)) }
                @if is_list { p { (words.list_note) } }
            }
        }
    }
}

fn slip(view: &View, block: &Block, correction: &Correction) -> Markup {
    let words = &view.lang.messages().report;
    let certainty = words.certainty[match correction.certainty {
        Certainty::Certain => 0,
        Certainty::Likely => 1,
        Certainty::Possible => 2,
    }];
    markup! {
        p {
            (words.printed) " " b lang="vi" { "“" (block.text[correction.range.clone()]) "”" } ", "
            (words.read_as) " " b lang="vi" { "“" (correction.corrected) "”" } " (" (certainty) "). "
            (correction.note.get(view.lang)) " " (words.kept)
        }
    }
}
