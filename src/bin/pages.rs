//! The module of the pages: any view as markup, and what can be taken away of a figure. Plain functions without a state
//! of their own; the app asks for it when a link is followed or a menu opened.

#![cfg_attr(target_arch = "wasm32", no_main)]

mod entry;

#[cfg(target_arch = "wasm32")]
mod module {
    use solieu::chart::{LEAST_WIDTH, Scene};
    use solieu::export::{self, Picture, Size};
    use solieu::figure::{self, Figure};
    use solieu::library::Library;
    use solieu::page::{self, Cx};
    use solieu::paint::{self, Theme};
    use solieu::route::{Page, View};
    use solieu::web::{self, Reading};
    use std::ops::Range;
    use std::rc::Rc;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::HtmlCanvasElement;

    /// The pages.
    #[wasm_bindgen]
    pub struct Pages(Rc<Library>, Option<Reading>);

    #[wasm_bindgen]
    impl Pages {
        /// Over a report, as `build.rs` wrote it.
        #[wasm_bindgen(constructor)]
        pub fn new(report: &[u8]) -> Pages {
            let library = Rc::new(Library::with_outline(report));
            let (own, tips) = (library.clone(), library.clone());
            let copy = move |view: &View, id: &str| {
                tips.dataset.observation(id).map(|o| page::copy(&Cx::new(&tips, view), o).into_string())
            };
            let card = move |view: &View, id: &str, width| datum(&own, view, id, width);
            let reading = Reading::start(card, copy);
            Pages(library, reading)
        }

        /// Shows the view of an address below the site's root in the place of the page that is shown; `found` are the
        /// words that a search found in the report, as triples of block, first byte and end. `false` if the document has
        /// no place for a page.
        pub fn show(&self, href: &str, found: &[u32]) -> bool {
            self.1.as_ref().inspect(|reading| reading.leave());
            let is_shown = self.put(&View::of_href(href), found);
            self.1.as_ref().inspect(|reading| reading.arrive());
            is_shown
        }

        /// What the chart module needs of a figure of a view.
        pub fn live(&self, href: &str, figure: &str) -> Option<Vec<u8>> {
            let (view, figure) = self.figure(href, figure)?;
            export::live(&self.0, &figure, view.lang).map(|live| live.write())
        }

        /// A text to be taken away of a figure of a view: `svg` at a width in CSS pixels, `csv`, `json`, `citation`,
        /// `bibtex`, or the quotations. `address` is where the figure is found again.
        pub fn text(&self, href: &str, figure: &str, kind: &str, address: &str, width: f64) -> Option<String> {
            let (view, figure) = self.figure(href, figure)?;
            let (library, lang) = (&self.0, view.lang);
            Some(match kind {
                "svg" => {
                    let Picture { scene, .. } = export::picture(library, &figure, Size::Shown, width, lang);
                    paint::svg_file(
                        &scene,
                        Theme::Light,
                        &figure.title,
                        &figure.alt,
                        &export::data_words(library, lang),
                    )
                }
                "csv" => export::spreadsheet_csv(&export::shown(library, &figure, lang)),
                "json" => export::json(&export::shown(library, &figure, lang)),
                "citation" => export::citation(library, &figure, address, lang),
                "bibtex" => export::bibtex(library, &figure, address, lang),
                _ => export::quotations(library, &figure, &export::Address::new(address, href), lang),
            })
        }

        /// A picture of a figure of a view, in the colours of paper: `1x` and `2x` at a width in CSS pixels, or the square.
        pub fn picture(&self, href: &str, figure: &str, size: &str, width: f64) -> Option<HtmlCanvasElement> {
            let (view, figure) = self.figure(href, figure)?;
            let size = [Size::Shown, Size::Double].into_iter().find(|one| one.name() == size).unwrap_or(Size::Square);
            let Picture { scene, ratio } = export::picture(&self.0, &figure, size, width, view.lang);
            let canvas = web::canvas()?;
            paint::canvas(&scene, Theme::Light, &canvas, 1.0, ratio).ok()?;
            Some(canvas)
        }
    }

    /// A number of the report beside its text, with its drawing for a place of some width.
    fn datum(library: &Library, view: &View, id: &str, width: f64) -> Option<page::Datum> {
        let observation = library.dataset.observation(id)?;
        let paint = |scene: &Scene| paint::svg(scene, &paint::variable);
        let width = width.max(LEAST_WIDTH);
        let cx = Cx::new(library, view);
        Some(page::datum(&cx, observation, &page::Room { width, paint: &paint }))
    }

    impl Pages {
        /// Puts a page in the place of the one that is shown.
        fn put(&self, view: &View, found: &[u32]) -> bool {
            let found: Vec<(usize, Range<usize>)> = found
                .as_chunks()
                .0
                .iter()
                .map(|[block, from, to]| (*block as usize, *from as usize..*to as usize))
                .collect();
            // The chart module draws what is shown, at the width of its place.
            let cx = Cx { found: &found, ..Cx::new(&self.0, view) };
            let is_report = |view: &View| matches!(view.page, Page::Report { .. });
            if web::shown().is_some_and(|shown| shown.lang == view.lang && is_report(&shown) && is_report(view)) {
                let block = |id: &str| Some(page::block(&cx, self.0.outline.position(id)?).into_string());
                let marked =
                    page::marked_blocks(&cx).into_iter().map(|index| self.0.outline.blocks[index].id.0.as_str());
                web::rewrite_blocks(block, &marked.collect::<Vec<_>>());
                web::set_shown(view);
                return true;
            }
            web::show(&page::page(&cx), view)
        }

        /// A figure as the page of an address shows it.
        fn figure(&self, href: &str, slug: &str) -> Option<(View, Figure)> {
            let view = View::of_href(href);
            let dataset = &self.0.dataset;
            let is_own = matches!(&view.page, Page::Indicator { id, .. } if id == slug);
            // The example of the guide is of an indicator that need not have a figure of its own.
            let figure = match dataset.figure(slug).filter(|_| !is_own) {
                Some(row) => figure::of_figure(dataset, row, view.lang),
                None => figure::of_indicator(dataset, dataset.indicator(slug)?, view.lang),
            };
            Some((view, figure))
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    entry::refuse();
}
