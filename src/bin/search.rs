//! The module of the search: report, cards and index, and what was found as markup in the search page. It needs no app: the
//! script of a page has it answer while the app is on its way (`site/start/search.js`), then the app asks it. Questions are
//! another module's (`answer`), so that nobody waits for it to search.

#![cfg_attr(target_arch = "wasm32", no_main)]

mod entry;

#[cfg(target_arch = "wasm32")]
mod module {
    use solieu::library::{self, Corpus};
    use solieu::locale::Lang;
    use solieu::page::{self, Found};
    use solieu::route::{Page, View};
    use solieu::web;
    use std::cell::RefCell;
    use std::rc::Rc;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The search. Views are said as addresses below the site's root.
    #[wasm_bindgen]
    pub struct Search {
        corpus: Corpus,
        // The last words, and what was found for them: asked for again and again while the reader looks at it.
        found: RefCell<(String, Rc<Found>)>,
    }

    #[wasm_bindgen]
    impl Search {
        /// Over what this build carries.
        #[wasm_bindgen(constructor)]
        #[allow(clippy::new_without_default)]
        pub fn new() -> Search {
            Search { corpus: Corpus::embedded(), found: RefCell::default() }
        }

        /// Makes the index, so that the first words need not wait for it.
        pub fn prepare(&self) {
            self.corpus.index();
        }

        /// Shows what is found for words, on the search page of the language that is shown. Returns that page's address, unless
        /// `path` is it already; nothing if the document has no place for the page.
        pub fn answer(&self, words: String, path: Option<String>) -> Option<String> {
            let shown = web::shown().unwrap_or_default();
            let view = shown.at(Page::Search(words));
            if !matches!(shown.page, Page::Search(_)) && !self.put(&view) {
                return None;
            }
            self.write_view(&view);
            (path.map(|path| View::of_href(&path)).as_ref() != Some(&view)).then(|| view.href())
        }

        /// How many results there are for words.
        pub fn count(&self, words: &str) -> usize {
            self.found(words).hits.len()
        }

        /// Shows the search page of a view in the place of the page that is shown; `false` if the document has no place for it.
        pub fn show(&self, href: &str) -> bool {
            self.put(&View::of_href(href))
        }

        /// Writes what was found for a view into its page.
        pub fn write(&self, href: &str) {
            self.write_view(&View::of_href(href));
        }

        /// What the search of a view of the report found, as triples of block, first byte and end: in its block, or everywhere
        /// if it names no block.
        pub fn passages(&self, href: &str) -> Vec<u32> {
            let Page::Report { block, query: Some(query), .. } = View::of_href(href).page else { return Vec::new() };
            let blocks = &self.corpus.outline.blocks;
            let place = block.as_deref().and_then(|id| self.corpus.outline.position(id));
            let hits = self.corpus.index().search(&query, usize::MAX).hits;
            let in_report = hits.iter().filter(|hit| hit.document < blocks.len());
            let here = in_report.filter(|hit| place.is_none_or(|place| place == hit.document));
            here.flat_map(|hit| hit.spans.iter().map(|span| [hit.document, span.range.start, span.range.end]))
                .flatten()
                .map(|number| number as u32)
                .collect()
        }

        /// Whether the report has a block with this id.
        #[wasm_bindgen(js_name = "hasBlock")]
        pub fn has_block(&self, id: &str) -> bool {
            self.corpus.outline.block(id).is_some()
        }

        /// Where a reader is who reads below the heading with this id: the headings on the way there in words, then the ids of
        /// those that the contents list, outermost first.
        pub fn trail(&self, id: Option<String>, lang: &str) -> Vec<String> {
            let lang = if lang == Lang::En.tag() { Lang::En } else { Lang::Vi };
            let (words, ids) = page::trail(&self.corpus.outline, id.as_deref(), lang);
            std::iter::once(words).chain(ids.into_iter().map(str::to_owned)).collect()
        }

        /// The report, for the module of the pages.
        pub fn report(&self) -> Vec<u8> {
            Corpus::REPORT.to_vec()
        }

        /// What the module of the questions needs of it: names of indicators, and the report's words around their values.
        pub fn subjects(&self) -> Vec<String> {
            library::subjects(&self.corpus).into()
        }
    }

    impl Search {
        fn found(&self, words: &str) -> Rc<Found> {
            let mut found = self.found.borrow_mut();
            if found.0 != words {
                *found = (words.to_owned(), Rc::new(page::ranked(&self.corpus, words)));
            }
            found.1.clone()
        }

        fn put(&self, view: &View) -> bool {
            web::show(&page::search(&self.corpus, view, view.query()), view)
        }

        fn write_view(&self, view: &View) {
            let Page::Search(words) = &view.page else { return };
            let meta = page::search_meta(&self.corpus, view, words);
            web::write_results(view, &meta, &page::results(&self.corpus, view, words, &self.found(words)));
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    entry::refuse();
}
