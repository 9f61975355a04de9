//! How a page starts the app: by the scripts of `start/`, in place of Trunk's script, which has the browser fetch the app before the
//! page's own text. `early.js` stands before the style and fetches what answers first; `start.js` says when it starts;
//! `load.js` says where a module comes from.

use super::Error;
use super::modules::Modules;
use crate::embed::minify;

/// Defines `start(load, take, address, live)`, see `start/start.js`.
pub const START: &str = concat!(
    include_str!("../embed/trusted.js"),
    include_str!("start/position.js"),
    include_str!("start/history.js"),
    include_str!("start/charts.js"),
    include_str!("start/check.js"),
    include_str!("start/search.js"),
    include_str!("start/app.js"),
    include_str!("start/start.js"),
);
/// Calls `start` with modules that lie beside the page.
const LOAD: &str = include_str!("start/load.js");
/// Fetches what answers first.
const EARLY: &str = include_str!("start/early.js");
/// Where `early.js` names the modules, and the file of what a chart's data tell.
const PLACEHOLDERS: [&str; 2] = ["MODULES", "LIVE"];
/// How Trunk's script starts.
const TRUNKS: &str = "<script type=\"module\">";
/// How the one before the style starts.
const OUR_FIRST: &str = "<script data-early>";
/// Before this line it stands.
const STYLE: &str = "<style";
/// How ours starts. A classic one runs where it stands: it hears a reader while the page is still on its way.
const OURS: &str = "<script data-app>";
const CLOSING: &str = "</script>";

/// The page that Trunk wrote, with our script in the place of its own and of the links that fetch the app before the page's
/// own text.
///
/// # Errors
/// If the page starts no app.
pub fn with_start(page: &str, modules: &Modules) -> Result<String, Error> {
    let page = ["<link rel=\"modulepreload\"", "<link rel=\"preload\""]
        .into_iter()
        .fold(page.to_owned(), |page, opening| without(&page, opening));
    let (before, after) = split(&page, TRUNKS).ok_or(Error::NoApp)?;
    let [list, live] = PLACEHOLDERS;
    let (head, style) = before.split_once(STYLE).ok_or(Error::Line(STYLE))?;
    let early = EARLY.replace(list, &modules.json()).replace(live, &modules.live_name());
    // In a block: the names of a classic script would be everybody's.
    let script = ["{\n", START, &LOAD.replace(live, &modules.live_name()), "}"].concat();
    let [early, script] = [early, script].map(|script| minify::script(&script));
    Ok([head, OUR_FIRST, &early, CLOSING, STYLE, style, OURS, &script, CLOSING, after].concat())
}

/// What is before the script that starts the app, less the one that fetches for it, and what is after it.
///
/// # Errors
/// If there is none.
pub fn around(page: &str) -> Result<(String, &str), Error> {
    let (before, after) = split(page, OURS).ok_or(Error::NoApp)?;
    let (head, style) = split(before, OUR_FIRST).ok_or(Error::NoApp)?;
    Ok(([head, style].concat(), after))
}

fn split<'a>(page: &'a str, opening: &str) -> Option<(&'a str, &'a str)> {
    let (before, rest) = page.split_once(opening)?;
    Some((before, rest.split_once(CLOSING)?.1))
}

/// Markup without the tags that open like this.
pub fn without(markup: &str, opening: &str) -> String {
    let mut pieces = markup.split(opening);
    let first = pieces.next().unwrap_or_default();
    let rest = pieces.map(|piece| piece.split_once('>').map_or("", |(_, rest)| rest));
    std::iter::once(first).chain(rest).collect()
}
