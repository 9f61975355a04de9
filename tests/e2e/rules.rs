//! What a worse server, or what stands between server and reader, does to the files of a site on their way.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// Rules of one server; the default sends every file as it is.
#[derive(Default)]
pub struct Rules {
    scripts: Vec<String>,
    changes: Vec<Change>,
    faults: Vec<(&'static str, Sent)>,
    is_lower_case: bool,
}

/// What becomes of a page on its way.
pub type Change = fn(&str) -> String;

/// How a file is sent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sent {
    /// As it is.
    Whole,
    /// With status 404 and the page for it.
    Missing,
    /// As text/plain.
    Plain,
    /// The overview in its place, with status 200, as hosts of single-page apps do with what they do not have.
    Page,
    /// A third of it; then the connection ends.
    Cut,
    /// Half of it, as if that were all.
    Half,
    /// A page of somebody else in its place, with this status.
    Stranger(&'static str),
    /// The words of an error as text/plain in its place, with this status, as proxies send them.
    Words(&'static str),
    /// Its head; then nothing until the server is mended.
    Begun,
    /// With another first byte.
    Changed,
    /// The file of the same kind in this folder of the site in its place.
    As(&'static str),
    /// The file with the same name of the other site, as where half of a new version has come; status 404 if that has none.
    Other,
    /// When the server is mended.
    Later,
    /// Not at all: the connection ends.
    Never,
}

/// Remembers what goes wrong on a page.
const FAULTS: &str = "window.faults = []; \
    addEventListener('error', event => window.faults.push(String(event.message))); \
    addEventListener('unhandledrejection', event => window.faults.push(String(event.reason)));";

/// The app has the other pages fetched three seconds after its start, when it is quiet; a visit that is about what comes
/// then need not wait as long. Only the app's own pause, which it begins through the glue of its module, is shorter.
pub const HASTE: &str = "{ const wait = window.setTimeout; \
    window.setTimeout = (call, ms, ...rest) => wait(call, ms === 3000 && '_wbg_cb_unref' in call ? 50 : ms, ...rest) }";

impl Rules {
    /// A server whose pages remember what goes wrong on them, in `window.faults`.
    pub fn new() -> Rules {
        Rules::default().script(FAULTS)
    }

    /// Every page runs a script before its own ones. Its policy allows exactly this one more.
    pub fn script(mut self, script: &str) -> Rules {
        self.scripts.push(script.to_owned());
        self
    }

    /// The module of the pages is fetched soon after the app has come.
    pub fn hasty(self) -> Rules {
        self.script(HASTE)
    }

    /// Every page is changed on its way.
    pub fn change(mut self, change: Change) -> Rules {
        self.changes.push(change);
        self
    }

    /// Files whose path ends so are sent in this way until the server is mended; `pages-*.wasm` also says how the file's
    /// name begins.
    pub fn sends(mut self, ending: &'static str, sent: Sent) -> Rules {
        self.faults.push((ending, sent));
        self
    }

    /// Capitals in a path count as small letters.
    pub fn lower_case(mut self) -> Rules {
        self.is_lower_case = true;
        self
    }

    /// A path as the server understands it.
    pub fn path(&self, path: &str) -> String {
        if self.is_lower_case { path.to_lowercase() } else { path.to_owned() }
    }

    /// How the file at a path is sent.
    pub fn sent(&self, path: &str) -> Sent {
        self.faults.iter().find(|(ending, _)| is_named(path, ending)).map_or(Sent::Whole, |(_, sent)| *sent)
    }

    /// A page as it is sent.
    pub fn page(&self, page: Vec<u8>) -> Vec<u8> {
        let mut page = String::from_utf8(page).expect("a page in UTF-8");
        for change in &self.changes {
            page = change(&page);
        }
        if !self.scripts.is_empty() {
            let script = self.scripts.join("\n");
            let hash = format!("script-src 'sha256-{}' ", BASE64_STANDARD.encode(Sha256::digest(&script)));
            let element = format!("<script>{script}</script>");
            // Behind the policy, so that the policy that is tested is the site's own.
            let place = page.find("<meta name=\"viewport\"").expect("a head");
            page.insert_str(place, &element);
            page = page.replacen("script-src ", &hash, 1);
        }
        page.into_bytes()
    }
}

/// Without comments, as some servers and archives send pages.
pub fn without_comments(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, comment)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    out + rest
}

/// Every run of white space outside of scripts and styles is one space.
pub fn collapsed(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    for (i, part) in page.split("<script").enumerate() {
        let (script, text) = if i == 0 { ("", part) } else { part.split_once("</script>").unwrap_or((part, "")) };
        if i > 0 {
            out.extend(["<script", script, "</script>"]);
        }
        let mut was_space = false;
        for letter in text.chars() {
            let is_space = letter.is_ascii_whitespace();
            if !(is_space && was_space) {
                out.push(if is_space { ' ' } else { letter });
            }
            was_space = is_space;
        }
    }
    out
}

/// White space before every element, as a tool that sets HTML out in lines leaves it.
pub fn set_out(page: &str) -> String {
    let (head, body) = page.split_once("<body>").expect("a body");
    let mut out = [head, "<body>"].concat();
    for (i, part) in body.split("<script").enumerate() {
        let (script, text) = if i == 0 { ("", part) } else { part.split_once("</script>").unwrap_or((part, "")) };
        if i > 0 {
            out.extend(["<script", script, "</script>"]);
        }
        out.push_str(&text.replace("><", ">\n<"));
    }
    out
}

/// Without the end tags that HTML does not ask for.
pub fn without_end_tags(page: &str) -> String {
    ["</p>", "</li>", "</td>", "</th>", "</tr>", "</dd>", "</dt>", "</body>", "</html>"]
        .iter()
        .fold(page.to_owned(), |page, tag| page.replace(tag, ""))
}

/// An archive's toolbar: an element right behind the start of the body, with a script of its own.
pub fn with_toolbar(page: &str) -> String {
    page.replacen("<body>", "<body><div id=\"stranger\" style=\"height: 60px\">Bản lưu</div>", 1)
}

/// Whether a path ends so, and its last part begins with what stands before a star.
fn is_named(path: &str, ending: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    ending.split_once('*').map_or(path.ends_with(ending), |(start, end)| name.starts_with(start) && name.ends_with(end))
}
