//! The module of the questions: what can be asked, and which lines answer a question. The script of a page asks for it with
//! the first text that could be a question; `site/answers/` is the script that fetches the lines and writes the answer over
//! the results, which the publisher puts behind the glue.

#![cfg_attr(target_arch = "wasm32", no_main)]

mod entry;

#[cfg(target_arch = "wasm32")]
mod module {
    use solieu::answer::{AnswerKind, Book, answer};
    use solieu::library;
    use solieu::locale::Lang;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// What can be asked.
    #[wasm_bindgen]
    pub struct Questions(Book);

    #[wasm_bindgen]
    impl Questions {
        /// What this build carries, with what the search tells (`Search.subjects`).
        #[wasm_bindgen(constructor)]
        pub fn new(names: &str, context: &str) -> Questions {
            Questions(library::book(names, context))
        }

        /// What answers a question: whether it is stated (1; 0 if not), whether it is in English, then for each sentence the
        /// indicator and two lines of its file (`Answer::lines`). Empty where there is none, and for a name alone, which the
        /// results answer.
        pub fn lines(&self, question: &str) -> Vec<u32> {
            let answer = answer(&self.0, question).filter(|answer| answer.kind != AnswerKind::Named);
            let Some(answer) = answer else { return Vec::new() };
            let mut out = vec![u32::from(answer.kind == AnswerKind::Value), u32::from(answer.lang == Lang::En)];
            out.extend(answer.lines(&self.0).into_iter().flatten().map(|number| number as u32));
            out
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    entry::refuse();
}
