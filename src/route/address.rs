//! The codec of a view: address → view, view → address.

use super::percent::{decode, encode};
use super::{Ledger, Page, View};
use crate::locale::Lang;

/// How many bytes of a query an address holds at most: encoded they are three times as many, and IIS takes 2,048.
const MAX_QUERY: usize = 480;

impl View {
    /// Reads the part of an address below the site's root: path, query (after `?`) and fragment (after `#`).
    pub fn parse(path: &str, query: &str, fragment: &str) -> View {
        let mut words: Vec<String> = path.split('/').map(decode).filter(|word| !is_way(word)).collect();
        while words.last().is_some_and(|w| w == "index.html") {
            words.pop();
        }
        let lang = if words.first().is_some_and(|w| w == Lang::En.tag()) {
            words.remove(0);
            Lang::En
        } else {
            Lang::Vi
        };
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        View { page: page(&words, query, fragment), lang }
    }

    /// Reads what [`href`](Self::href) writes. Any address is a view.
    ///
    /// ```
    /// use solieu::route::{Page, View};
    /// let view = View::of_href("en/so-lieu/ty-le-ho-ngheo/");
    /// assert_eq!(view.page, Page::indicator("ty-le-ho-ngheo".to_owned()));
    /// assert_eq!(view.translated().href(), "so-lieu/ty-le-ho-ngheo/");
    /// ```
    pub fn of_href(href: &str) -> View {
        let (rest, fragment) = href.split_once('#').unwrap_or((href, ""));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        View::parse(path, query, fragment)
    }

    /// The address below the root, to be resolved against it. [`parse`](Self::parse) reads it back.
    pub fn href(&self) -> String {
        let mut out = String::new();
        if self.lang == Lang::En {
            out.push_str("en/");
        }
        match &self.page {
            Page::Overview if out.is_empty() => out.push_str("./"),
            Page::Overview => {}
            Page::Topic(id) => {
                out.push_str("chu-de/");
                encode(id, &mut out);
                out.push('/');
            }
            Page::Indicators => out.push_str("so-lieu/"),
            Page::Indicator { id, observation } => {
                out.push_str("so-lieu/");
                encode(id, &mut out);
                out.push('/');
                point(&mut out, observation.as_deref());
            }
            Page::Report { block, observation, query } => {
                out.push_str("bao-cao/");
                arguments(
                    &mut out,
                    [("so-lieu=", observation.clone()), ("q=", query.as_deref().map(cut).map(str::to_owned))],
                );
                point(&mut out, block.as_deref());
            }
            Page::Search(query) => {
                out.push_str("tim/");
                if !query.is_empty() {
                    out.push_str("?q=");
                    encode(cut(query), &mut out);
                }
            }
            Page::Proof => out.push_str("kiem-chung/"),
            Page::Ledger(ledger) => {
                out.push_str("kiem-chung/");
                out.push_str(ledger.path());
            }
            Page::Check => out.push_str("kiem-so/"),
            Page::Guide => out.push_str("cach-doc/"),
            Page::NotFound(path) => {
                for (i, word) in path.split('/').enumerate() {
                    if i > 0 {
                        out.push('/');
                    }
                    encode(word, &mut out);
                }
            }
        }
        out
    }
}

/// The page that the words of a path lead to, the language left out.
fn page(words: &[&str], query: &str, fragment: &str) -> Page {
    match *words {
        // The overview showed the figures of one topic before topics had pages.
        [] => {
            let topic = value(query, "chu-de").filter(|id| !is_way(id) && id != "index.html");
            topic.map_or(Page::Overview, Page::Topic)
        }
        ["chu-de", id] => Page::Topic(id.to_owned()),
        ["so-lieu"] => Page::Indicators,
        ["so-lieu", id] => Page::Indicator { id: id.to_owned(), observation: pointed(fragment) },
        ["bao-cao"] => {
            Page::Report { block: pointed(fragment), observation: value(query, "so-lieu"), query: value(query, "q") }
        }
        ["tim"] => Page::Search(value(query, "q").unwrap_or_default()),
        ["kiem-chung"] => Page::Proof,
        ["kiem-chung", name] => {
            match Ledger::ALL.into_iter().find(|ledger| ledger.path().strip_suffix('/') == Some(name)) {
                Some(ledger) => Page::Ledger(ledger),
                None => not_found(words),
            }
        }
        ["kiem-so"] => Page::Check,
        ["cach-doc"] => Page::Guide,
        _ => not_found(words),
    }
}

/// An address that means nothing. A stroke inside of a word stays encoded: it would lead elsewhere.
fn not_found(words: &[&str]) -> Page {
    let words: Vec<String> = words.iter().map(|word| word.replace('/', "%2F")).collect();
    Page::NotFound(words.join("/"))
}

/// What a fragment points to.
fn pointed(fragment: &str) -> Option<String> {
    Some(decode(fragment)).filter(|id| !id.is_empty())
}

/// Writes what is pointed to as a fragment.
fn point(out: &mut String, id: Option<&str>) {
    if let Some(id) = id {
        out.push('#');
        encode(id, out);
    }
}

/// Writes the arguments that have a value as a query.
fn arguments<const N: usize>(out: &mut String, all: [(&str, Option<String>); N]) {
    let mut before = '?';
    for (name, value) in all {
        if let Some(value) = value {
            out.push(before);
            out.push_str(name);
            encode(&value, out);
            before = '&';
        }
    }
}

/// The decoded value of `key` in a query string.
fn value(query: &str, key: &str) -> Option<String> {
    let pairs = query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
    let found = pairs.into_iter().find(|(k, _)| *k == key);
    found.map(|(_, v)| decode(&v.replace('+', " "))).filter(|v| !v.is_empty())
}

/// Whether a word of a path is none: browsers go up and down by it, whether it is encoded or not.
fn is_way(word: &str) -> bool {
    matches!(word, "" | "." | "..")
}

/// The words of a query that an address holds.
fn cut(query: &str) -> &str {
    if query.len() <= MAX_QUERY {
        return query;
    }
    let end = query.floor_char_boundary(MAX_QUERY);
    query[..end].rsplit_once(' ').map_or(&query[..end], |(words, _)| words)
}
