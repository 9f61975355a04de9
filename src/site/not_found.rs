//! The page for addresses that have none. A server sends it for any of them, so it does not know its own depth: the
//! site's root is written into it where the public address is known, else a script looks for it.

use super::Error;
use super::modules::Modules;
use super::template::{Head, Template};
use crate::embed::{Site, squeeze};
use crate::locale::Lang;
use crate::route::{ROOTS, View};

/// Folders of the site that are no pages of the app.
const FOLDERS: [&str; 3] = ["c", "data", "gallery"];
/// What looks for the root.
const FINDER: &str = include_str!("not_found.js");

/// The page.
///
/// # Errors
/// A line that `index.html` has lost.
pub fn not_found(template: &Template, site: &Site, modules: &Modules) -> Result<String, Error> {
    let title = [Lang::Vi, Lang::En].map(|lang| lang.messages().guide.not_found).join(" / ");
    let (root, finder) = match root(site) {
        Some(root) => (root, String::new()),
        None => ("./".to_owned(), finder(&modules.app.script_name())),
    };
    let head = Head {
        lang: Lang::Vi,
        title: &title,
        description: "",
        root: &root,
        after_root: &finder,
        more: "<meta name=\"robots\" content=\"noindex\">",
    };
    template.page(&head, &body())
}

/// The path of the public address, with a slash at both ends.
fn root(site: &Site) -> Option<String> {
    let address = site.absolute("")?;
    let (_, rest) = address.split_once("://")?;
    rest.find('/').map(|start| rest[start..].to_owned())
}

/// The script that looks for the root; `file` lies there and nowhere else.
fn finder(file: &str) -> String {
    let words: Vec<&str> = ROOTS.into_iter().chain(FOLDERS).collect();
    let script = squeeze::script(FINDER).replace("WORDS", &words.join("|")).replace("FILE", file);
    ["<script>", &script, "</script>"].concat()
}

/// The body, with its tags: what is wrong, and the way to both overviews, in both languages.
fn body() -> String {
    let [own, other] = [(Lang::Vi, "h1"), (Lang::En, "h2")].map(|(lang, heading)| {
        let messages = lang.messages();
        format!(
            "<section lang=\"{}\"><{heading}>{}</{heading}><p><a href=\"{}\">{}</a></p></section>",
            lang.tag(),
            messages.guide.not_found,
            View { lang, ..View::default() }.href(),
            messages.common.overview
        )
    });
    format!(
        "<body><header class=\"wrap\"><p><a href=\"./\">Số liệu</a></p></header>\
         <main class=\"wrap page\">{own}{other}</main></body>"
    )
}
