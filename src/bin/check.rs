//! The module that checks texts. The page of the check asks for it when it is opened, the app for the ready sentences of an
//! indicator; `site/check/` is the script that serves that page, which the publisher puts behind the module's glue.

#![cfg_attr(target_arch = "wasm32", no_main)]

mod entry;

#[cfg(target_arch = "wasm32")]
mod module {
    use solieu::library;
    use solieu::locale::Lang;
    use solieu::page;
    use solieu::sentence::sample;
    use solieu::verify::Manuscript;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The facts, and the text that is being checked.
    #[wasm_bindgen]
    pub struct Checker {
        library: library::Statements,
        manuscript: Manuscript,
        lang: Lang,
    }

    #[wasm_bindgen]
    impl Checker {
        /// With what this build carries.
        #[wasm_bindgen(constructor)]
        #[allow(clippy::new_without_default)]
        pub fn new() -> Checker {
            Checker { library: library::Statements::embedded(), manuscript: Manuscript::default(), lang: Lang::Vi }
        }

        /// A paragraph to try the check on.
        pub fn sample(&self, tag: &str) -> String {
            sample(&self.library.facts(), language(tag))
        }

        /// The ready sentences of an indicator, and those that are easily mistaken.
        pub fn ready(&self, indicator: &str, tag: &str) -> String {
            page::ready(&self.library.facts(), indicator, language(tag)).into_string()
        }

        /// Begins the check of a text, in an interface of a language.
        pub fn begin(&mut self, text: &str, tag: &str) {
            self.manuscript = Manuscript::new(&self.library.lexicon, text);
            self.lang = language(tag);
        }

        /// The next paragraph, checked, as markup; `None` at the end of the text.
        pub fn next(&mut self) -> Option<String> {
            let text_lang = self.manuscript.lang();
            let facts = self.library.facts();
            let part = self.manuscript.next(&facts, &self.library.lexicon)?;
            Some(page::checked(&part, text_lang, self.lang).into_string())
        }

        /// The account of what was checked so far, as markup.
        pub fn summary(&self) -> String {
            page::summary(&self.manuscript, self.lang).into_string()
        }

        /// What is said about the nth number, as markup.
        pub fn note(&self, n: usize) -> String {
            page::note(&self.library.facts(), &self.manuscript, n, self.lang).into_string()
        }

        /// The account of what was checked as plain text; `origin` is where the page of the check is found, and the day.
        pub fn protocol(&self, origin: &str) -> String {
            page::protocol(&self.library.facts(), &self.manuscript, origin, self.lang)
        }
    }

    fn language(tag: &str) -> Lang {
        Lang::from_tag(tag).unwrap_or_default()
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    entry::refuse();
}
