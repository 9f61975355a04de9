//! The scripts that stand beside the chart pages, at the site's root: the host's side of the embed, and what tells a
//! webmaster what a host allows, with its words.

use super::{File, minify};
use crate::locale::Lang;
use serde_json::{Map, Value, json};

/// `embed.js` and `diag.js`.
pub fn scripts() -> [File; 2] {
    let words: Map<_, _> = Lang::ALL.map(|lang| (lang.tag().to_owned(), words(lang))).into_iter().collect();
    let diag = minify::script(include_str!("diag.js")).replace("WORDS", &Value::from(words).to_string());
    [("embed.js", minify::script(include_str!("embed.js"))), ("diag.js", diag)]
        .map(|(path, text)| File { path: path.to_owned(), bytes: ascii(&text).into_bytes() })
}

/// A script whose strings are the same in every encoding: where a server names none, a browser takes that of the page around
/// it for a classic script, and some servers name another.
fn ascii(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    for letter in script.chars() {
        if letter.is_ascii() {
            out.push(letter);
        } else {
            out.extend(letter.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
        }
    }
    out
}

/// What the script says in a language.
fn words(lang: Lang) -> Value {
    let words = lang.webmaster();
    json!({
        "title": words.allows,
        "answers": words.answers.each_ref().map(|answer| [answer.yes, answer.no]),
        "silent": words.silent,
        "tries": words.tries,
        "open": words.open,
        "load": words.load,
    })
}
