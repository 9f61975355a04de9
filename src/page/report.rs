//! The report: contents beside the text, every number a link, slips shown in the margin, what the address points to marked.

use super::part::glyph;
use super::part::passage::{Marks, excerpt, marked, passage};
use crate::locale::Lang;
use crate::page::Cx;
use crate::report::{Block, BlockKind, Certainty, Correction, Outline};
use crate::route::Page;
use maud::{Markup, html};
use std::ops::Range;

/// A run-in heading of more characters than this is a sentence like the others and is set like them.
const LONG: usize = 110;

/// The page.
pub fn report(cx: &Cx) -> Markup {
    let words = &cx.view.lang.messages().report;
    let printed = cx.library.dataset.lang;
    let is_foreign = cx.view.lang != printed;
    let contents = contents(cx);
    html! {
        div.wrap.doc {
            nav.side aria-label=(words.contents) {
                details {
                    summary { (glyph::unfold()) (words.contents) small {} }
                    (contents)
                }
                .wide { (contents) }
            }
            article.text lang=[is_foreign.then_some(printed.tag())] {
                @if is_foreign { p.side-note lang=(cx.view.lang.tag()) { (words.language_note) } }
                // The rows of a table are a part of it.
                @for (index, block) in cx.library.outline.blocks.iter().enumerate() {
                    @if block.kind() != BlockKind::Row { div.pm.(length_class(block)) { (self::block(cx, index)) } }
                }
            }
            // The room of the number that is being read, see `web/reading.rs`.
            div.beside.noprint {}
            p #opens hidden { (cx.view.lang.card().opens) }
        }
    }
}

/// How long the text of a block can be for the style sheet, in characters: `.pm` in report.css keeps room for it before it
/// is laid out. Neighbours are a third apart, so a block is thought at most a sixth longer or shorter than it is; over a
/// report that evens out. Classes, because the policy allows no style in an attribute.
const LENGTHS: [u16; 20] =
    [12, 16, 21, 28, 38, 50, 67, 89, 118, 157, 209, 278, 370, 492, 654, 870, 1157, 1539, 2047, 2723];

/// The class of the nearest length, `n157`.
fn length_class(block: &Block) -> String {
    let count = block.text.chars().count();
    // Where two lengths are equally near by ratio, their product is the square of what lies between.
    let is_shorter = |pair: &&[u16]| count.pow(2) > usize::from(pair[0]) * usize::from(pair[1]);
    let nearest = LENGTHS[LENGTHS.windows(2).take_while(is_shorter).count()];
    ["n", &nearest.to_string()].concat()
}

/// The blocks that the view points into, by index.
pub fn marked_blocks(cx: &Cx) -> Vec<usize> {
    let blocks = 0..cx.library.outline.blocks.len();
    blocks.filter(|index| marks(cx, *index) != Marks::default()).collect()
}

/// Where the reader is, below the heading with this id: the headings on the way there in words, and the ids of those that
/// the contents list, outermost first. The contents go down to the items of a section, not to what is below them.
pub fn trail<'a>(outline: &'a Outline, id: Option<&str>, lang: Lang) -> (String, Vec<&'a str>) {
    let path = id.and_then(|id| outline.position(id)).map(|index| outline.path(index)).unwrap_or_default();
    let words = path.iter().skip(1).map(|index| outline.numbered_heading(*index, lang)).collect::<Vec<_>>().join(" / ");
    let is_item = |index: &&usize| outline.blocks[**index].kind() == BlockKind::Item;
    let is_listed = |index: &&usize| outline.blocks[**index].kind().is_heading();
    let listed = path.iter().filter(is_listed).chain(path.iter().find(is_item));
    (words, listed.map(|index| outline.blocks[*index].id.0.as_str()).collect())
}

/// Every heading and the items under it, of which those of the section that is being read are shown.
fn contents(cx: &Cx) -> Markup {
    contents_under(cx, None)
}

fn contents_under(cx: &Cx, parent: Option<usize>) -> Markup {
    let outline = &cx.library.outline;
    let is_listed = |index: &usize| {
        let block = &outline.blocks[*index];
        block.parent == parent && (block.kind().is_heading() || block.kind() == BlockKind::Item)
    };
    let link = |index: usize| {
        let href = cx.view.at_block(&outline.blocks[index].id.0).href();
        html! { a href=(href) lang=[outline.heading_lang(index, cx.view.lang)] { (outline.numbered_heading(index, cx.view.lang)) } }
    };
    html! {
        ol {
            @for index in (0..outline.blocks.len()).filter(is_listed) {
                li {
                    (link(index))
                    @if outline.blocks[index].kind().is_heading() { (contents_under(cx, Some(index))) }
                }
            }
        }
    }
}

/// A table as one, in a box that scrolls where it is too wide. A first row without a number names the columns.
fn table(cx: &Cx, first: usize) -> Markup {
    let blocks = &cx.library.outline.blocks;
    let is_row = |index: &usize| *index == first || blocks[*index].kind() == BlockKind::Row;
    let rows = || (first..blocks.len()).take_while(is_row);
    let width = rows().map(|index| blocks[index].cells().count()).max().unwrap_or_default();
    let is_number = |text: &str| text.trim_start_matches(['-', '+', '(']).starts_with(|c: char| c.is_ascii_digit());
    let is_head =
        |index: usize| index == first && !blocks[index].cells().any(|cell| is_number(&blocks[index].text[cell]));
    let line = |index: usize| {
        let block = &blocks[index];
        let marks = &marks(cx, index);
        let count = block.cells().count();
        html! {
            tr id=(block.id.0) {
                @for (column, cell) in block.cells().enumerate() {
                    @let words = passage(cx, index, cell.clone(), marks);
                    // A row of fewer cells reaches to the end.
                    @let reach = (column + 1 == count && count < width).then_some(width - column);
                    @if is_head(index) {
                        th scope="col" colspan=[reach] { (words) }
                    } @else if column == 0 {
                        th scope="row" colspan=[reach] { (words) }
                    } @else {
                        td.nu[is_number(&block.text[cell])] colspan=[reach] { (words) }
                    }
                }
            }
        }
    };
    html! {
        div.scroll tabindex="0" role="region" aria-label=(cx.library.outline.place_words(first, cx.view.lang)) {
            table {
                @if is_head(first) { thead { (line(first)) } }
                tbody { @for index in rows().filter(|index| !is_head(*index)) { (line(index)) } }
            }
        }
        @for index in rows() { (margin(cx, &blocks[index])) }
    }
}

/// A block and what stands beside it; a row with its whole table.
pub fn block(cx: &Cx, index: usize) -> Markup {
    if let BlockKind::Table | BlockKind::Row = cx.library.outline.blocks[index].kind() {
        let blocks = &cx.library.outline.blocks[..=index];
        return table(cx, blocks.iter().rposition(|block| block.kind() == BlockKind::Table).unwrap_or(index));
    }
    let marks = &marks(cx, index);
    let block = &cx.library.outline.blocks[index];
    let (id, marker) = (&block.id.0, &block.marker);
    let words = |range| passage(cx, index, range, marks);
    let all = || words(0..block.text.len());
    let title = || heading(cx.library.outline.display_heading(index, Lang::Vi), &block.text, marks);
    html! {
        div {
            @match block.kind() {
                BlockKind::Title => h1 id=(id) data-place { (title()) },
                BlockKind::Part | BlockKind::Annex => h2.part id=(id) data-place { span.pt { (marker) } (title()) (permalink(cx, block)) },
                BlockKind::Section | BlockKind::Chapter => h3.sc id=(id) data-place { (marker) " " (title()) (permalink(cx, block)) },
                BlockKind::Item | BlockKind::Article | BlockKind::Letter => (item(cx, block, &words)),
                BlockKind::Bullet => p.it id=(id) { span.no { "–" } (all()) },
                BlockKind::Target => p.it id=(id) data-place { span.no { (marker) } (all()) },
                BlockKind::Lesson => p id=(id) { strong { (marker) } " " (all()) },
                BlockKind::Signature => p.sign id=(id) { (all()) },
                BlockKind::Closing => { p.stars aria-hidden="true" { "⁂" } p id=(id) { (all()) } },
                _ => p id=(id) { (all()) },
            }
        }
        (margin(cx, block))
    }
}

/// An item: its heading, then the rest of its paragraph. A heading as long as a paragraph is set as one.
fn item(cx: &Cx, block: &Block, words: &dyn Fn(Range<usize>) -> Markup) -> Markup {
    let (id, marker) = (&block.id.0, &block.marker);
    if block.heading_text().chars().count() > LONG {
        return html! {
            p id=(id) data-place { b.mk { (marker) } " " (words(0..block.text.len())) (permalink(cx, block)) }
        };
    }
    let heading = html! { (marker) " " (words(block.heading.clone())) (permalink(cx, block)) };
    let is_deep = marker.matches('.').count() > 1;
    html! {
        section id=(id) data-place {
            @if is_deep { h5 { (heading) } } @else { h4 { (heading) } }
            @if !block.body().is_empty() { p { (words(block.body())) } }
        }
    }
}

fn permalink(cx: &Cx, block: &Block) -> Markup {
    let name = cx.view.lang.messages().report.permalink;
    html! {
        a class="anchor noprint" href=(cx.view.at_block(&block.id.0).href()) aria-label={ (name) ": " (block.marker) } {}
    }
}

/// A heading as shown. What was found in its printed form is marked if only the case of letters differs.
fn heading(shown: &str, printed: &str, marks: &Marks) -> Markup {
    let is_alike = shown.chars().map(char::len_utf8).eq(printed.chars().map(char::len_utf8));
    marked(shown, 0..shown.len(), if is_alike { &marks.found } else { &[] })
}

/// What is marked in a block. Of the words found, the first that the search result showed is the one pointed to.
fn marks(cx: &Cx, index: usize) -> Marks {
    let found = cx.found.iter().filter(|(block, _)| *block == index);
    let found: Vec<_> = found.map(|(_, range)| range.clone()).collect();
    let shown = excerpt(&cx.library.outline.blocks[index], &found);
    let first = found.iter().find(|range| range.start >= shown.start).cloned();
    Marks { here: pointed(cx, index).or(first), found }
}

/// The quote of the observation that the address points to, if it stands in this block.
fn pointed(cx: &Cx, index: usize) -> Option<Range<usize>> {
    let Page::Report { observation: Some(id), .. } = &cx.view.page else { return None };
    let citation = cx.library.citations.of(&id.as_str().into())?;
    (citation.block == index).then(|| citation.quote.clone())
}

/// What stands beside a block: its slips.
fn margin(cx: &Cx, block: &Block) -> Markup {
    let words = &cx.view.lang.messages().report;
    let corrections: Vec<&Correction> = cx.library.outline.corrections_of(&block.id).collect();
    let is_list = block.kind() == BlockKind::Target && block.marker == "(1)";
    html! {
        @if is_list || !corrections.is_empty() {
            aside.side-note lang=(cx.view.lang.tag()) {
                @for correction in corrections { (slip(cx, block, correction)) }
                @if is_list { p { (words.list_note) } }
            }
        }
    }
}

fn slip(cx: &Cx, block: &Block, correction: &Correction) -> Markup {
    let words = &cx.view.lang.messages().report;
    let certainty = words.certainty[match correction.certainty {
        Certainty::Certain => 0,
        Certainty::Likely => 1,
        Certainty::Possible => 2,
    }];
    html! {
        p {
            (words.printed) " " b lang=(cx.printed()) { "“" (block.text[correction.range.clone()]) "”" } ", "
            (words.read_as) " " b lang=(cx.printed()) { "“" (correction.corrected) "”" } " (" (certainty) "). "
            (correction.note.get(cx.view.lang)) " " (words.kept)
        }
    }
}
