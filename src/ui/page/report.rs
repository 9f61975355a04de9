//! The report: contents beside the text, the current place marked, every number a link, slips shown in the margin.
//!
//! A document of this length stands still: it is made once for each language, as one piece, and from then on marked, in
//! the contents the place where the reader is, in the text what the address points to. A tree of it would have to be
//! compared with every scroll, and to be taken over in full before a page made ahead of time answers.

use crate::locale::Lang;
use crate::report::{Block, BlockKind, Certainty, Correction};
use crate::route::{Page, View};
use crate::search::Hit;
use crate::ui::hook::{use_after, use_spy};
use crate::ui::part::glyph;
use crate::ui::part::passage::{Marks, excerpt, marked, passage};
use crate::ui::part::still::as_made;
use crate::ui::state::Shared;
use crate::web;
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

/// Around a block and what stands beside it.
const BLOCK: &str = ".pm";

/// The page.
#[component]
pub fn Report(props: &ReportProps) -> Html {
    let (library, view) = (&props.library, &props.view);
    let shown = use_mut_ref(Vec::new);
    let made = {
        let (props, shown) = (props.clone(), shown.clone());
        use_memo(view.lang, move |_| {
            let ReportProps { library, view } = &props;
            let marks = all_marks(library, view);
            let page = as_made(|| page(library, view, &marks));
            shown.replace(marks);
            page
        })
    };
    use_after(props.clone(), move |ReportProps { library, view }| {
        let before = shown.replace(all_marks(library, view));
        for (index, (before, now)) in before.iter().zip(&*shown.borrow()).enumerate() {
            if before != now {
                let id = &library.outline.blocks[index].id.0;
                web::rewrite(&["#", id].concat(), BLOCK, &block(library, view, index, now).into_string());
            }
        }
    });
    let (library, lang) = (library.clone(), view.lang);
    use_spy(SPIED, BLOCK, lang, move |place| mark_place(&library, lang, place));
    (*made).clone()
}

/// All of it, as it is before the reader has moved.
fn page(library: &Shared, view: &View, marks: &[Marks]) -> Markup {
    let words = &view.lang.messages().report;
    let contents = contents(library, view);
    markup! {
        div.wrap.doc {
            nav.side aria-label=(words.contents) {
                details {
                    summary { (glyph::unfold()) (words.contents) small {} }
                    (contents)
                }
                .wide { (contents) }
            }
            article.text lang=[(view.lang != Lang::Vi).then_some("vi")] {
                @if !words.language_note.is_empty() { p.side-note lang=(view.lang.tag()) { (words.language_note) } }
                @for (index, marks) in marks.iter().enumerate() {
                    // How much there is to lay out is told to the style sheet, see `.pm` in report.css.
                    div.pm style={ "--n:" (library.outline.blocks[index].text.chars().count()) } { (block(library, view, index, marks)) }
                }
            }
        }
    }
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

/// Parts, sections and their items, of which those of the section that is being read are shown.
fn contents(library: &Shared, view: &View) -> Markup {
    let outline = &library.outline;
    let under = |of: usize, kind| outline.children(of).filter(move |index| outline.blocks[*index].kind == kind);
    let link = |index: usize| {
        let href = view.at_block(&outline.blocks[index].id.0).href();
        markup! { a href=(href) { (numbered(library, index, view.lang)) } }
    };
    let parts = (0..outline.blocks.len()).filter(|index| outline.blocks[*index].kind == BlockKind::Part);
    markup! {
        ol {
            @for part in parts {
                li {
                    (link(part))
                    ol {
                        @for section in under(part, BlockKind::Section) {
                            li {
                                (link(section))
                                ol { @for item in under(section, BlockKind::Item) { li { (link(item)) } } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Marks in the contents where the reader is: below the heading with this id.
fn mark_place(library: &Shared, lang: Lang, place: Option<&str>) {
    let outline = &library.outline;
    let path = place.and_then(|id| outline.position(id)).map(|index| outline.path(index)).unwrap_or_default();
    let trail = path.iter().skip(1).map(|index| numbered(library, *index, lang)).collect::<Vec<_>>().join(" / ");
    web::set_text(".side small", &trail);
    // The contents go down to the items of a section, not to what is below them.
    let is_item = |index: &&usize| outline.blocks[**index].kind == BlockKind::Item;
    let is_listed = |index: &&usize| matches!(outline.blocks[**index].kind, BlockKind::Part | BlockKind::Section);
    let listed = path.iter().filter(is_listed).chain(path.iter().find(is_item));
    web::mark_path(".side", &listed.map(|index| outline.blocks[*index].id.0.as_str()).collect::<Vec<_>>());
}

/// A block and what stands beside it.
fn block(library: &Shared, view: &View, index: usize, marks: &Marks) -> Markup {
    let block = &library.outline.blocks[index];
    let (id, marker) = (&block.id.0, &block.marker);
    let words = |range| passage(library, view, index, range, marks);
    let all = || words(0..block.text.len());
    let title = || heading(library.display_heading(index, Lang::Vi), &block.text, marks);
    markup! {
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

/// What is marked in each block.
fn all_marks(library: &Shared, view: &View) -> Vec<Marks> {
    let hits = hits(library, view);
    (0..library.outline.blocks.len()).map(|index| marks(library, view, index, &hits)).collect()
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
