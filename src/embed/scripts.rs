//! The scripts that stand beside the chart pages, at the site's root: the host's side of the embed, and what tells a
//! webmaster what a host allows, with its words.

use super::{File, minify};
use crate::export::string;
use crate::locale::Lang;

/// `embed.js` and `diag.js`.
pub fn scripts() -> [File; 2] {
    let words = Lang::ALL.map(words).join(",");
    let diag = minify::script(include_str!("diag.js")).replace("WORDS", &format!("{{{words}}}"));
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

/// `vi:{…}`
fn words(lang: Lang) -> String {
    let words = lang.webmaster();
    let answers = words.answers.each_ref().map(|answer| format!("[{},{}]", string(answer.yes), string(answer.no)));
    let fields = [
        ("title", string(words.allows)),
        ("answers", format!("[{}]", answers.join(","))),
        ("silent", string(words.silent)),
        ("tries", string(words.tries)),
        ("open", string(words.open)),
        ("load", string(words.load)),
    ];
    let fields = fields.map(|(name, value)| format!("{name}:{value}"));
    format!("{}:{{{}}}", lang.tag(), fields.join(","))
}
