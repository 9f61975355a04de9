//! The module that answers questions: which observations say it, and which lines tell it. The app asks for it once a
//! question is typed; `site/questions/` is the script that fetches the lines, which the publisher puts behind the glue.

#![cfg_attr(target_arch = "wasm32", no_main)]

mod entry;

#[cfg(target_arch = "wasm32")]
mod module {
    use solieu::answer::{Book, Says, answer};
    use solieu::library;
    use solieu::locale::Lang;
    use std::cell::OnceCell;
    use wasm_bindgen::prelude::wasm_bindgen;

    thread_local! {
        static BOOK: OnceCell<Book> = const { OnceCell::new() };
    }

    /// The answer to a question, with the names that the app has, which count the first time: whether it is stated (1; 0 if
    /// not, 2 if a name alone was typed), whether it is in English, then for each sentence the
    /// indicator and two lines of its file (`Answer::lines`). Empty where there is none.
    #[wasm_bindgen(js_name = "answer")]
    pub fn answered(query: &str, names: &str) -> Vec<u32> {
        BOOK.with(|book| {
            let book = book.get_or_init(|| library::book(names));
            let Some(answer) = answer(book, query) else { return Vec::new() };
            let says = match answer.says {
                Says::NotStated => 0,
                Says::Value => 1,
                Says::Named => 2,
            };
            let mut out = vec![says, u32::from(answer.lang == Lang::En)];
            for line in answer.lines(book) {
                out.extend(line.map(|number| number as u32));
            }
            out
        })
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    entry::refuse();
}
