//! The view: everything an address can say, and back. A total codec: every address is some view, none panics.
//! Knows no browser; `web` reads and writes the address bar.
//!
//! Addresses are paths below the site's root, English ones below `en/`, so that every view can be a plain file
//! on plain hosting: `so-lieu/ty-le-ho-ngheo/`, `en/bao-cao/#p1-i-1`, `tim/?q=nong+nghiep`.

use crate::locale::Lang;

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Which page.
    pub page: Page,
    /// Language of the interface.
    pub lang: Lang,
}

/// One page with its arguments. Ids are as the address has them; whether they exist is for the page to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// What a visitor lands on.
    #[default]
    Overview,
    /// The figures and the indicators of a topic.
    Topic(String),
    /// All indicators.
    Indicators,
    /// One indicator, perhaps with one of its values pointed to.
    Indicator {
        /// Key of the indicator.
        id: String,
        /// Observation whose row and mark are marked.
        observation: Option<String>,
    },
    /// The report, at a block, perhaps with one observation's sentence or the words of a search pointed to.
    Report {
        /// Block to scroll to.
        block: Option<String>,
        /// Observation whose quote is marked.
        observation: Option<String>,
        /// Search whose found words are marked.
        query: Option<String>,
    },
    /// Search results for these words.
    Search(String),
    /// What the numbers can be checked against: the ledgers and what they count.
    Proof,
    /// One of the ledgers.
    Ledger(Ledger),
    /// A text whose numbers are set beside the report; the text is never in the address.
    Check,
    /// How to read the figures.
    Guide,
    /// An address that means nothing here.
    NotFound(String),
}

/// The ledgers: what the data can and cannot be checked against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ledger {
    /// Derived values with their formulas.
    Derived,
    /// What the report says of its own targets.
    Assessments,
    /// Contradictions and traps.
    Cautions,
    /// Corrections of the printed text.
    Corrections,
}

impl Ledger {
    /// All, in the order of the navigation.
    pub const ALL: [Ledger; 4] = [Ledger::Derived, Ledger::Assessments, Ledger::Cautions, Ledger::Corrections];

    /// Below `kiem-chung/`.
    fn path(self) -> &'static str {
        match self {
            Ledger::Derived => "suy-ra/",
            Ledger::Assessments => "danh-gia/",
            Ledger::Cautions => "luu-y/",
            Ledger::Corrections => "dinh-chinh/",
        }
    }
}

/// First words of the paths below the root, for whoever must find the root in an address.
pub const ROOTS: [&str; 8] = ["en", "chu-de", "so-lieu", "bao-cao", "tim", "kiem-chung", "kiem-so", "cach-doc"];

/// The folder of a chart's own page below the site's root, made for other people's pages. No view: a page without the app.
pub fn chart_folder(slug: &str, lang: Lang) -> String {
    let lang = if lang == Lang::Vi { "" } else { "en/" };
    ["c/", slug, "/", lang].concat()
}

/// The folder of a number's own page below the site's root, where it is cited; likewise no view.
pub fn number_folder(observation: &str, lang: Lang) -> String {
    let lang = if lang == Lang::Vi { "" } else { "en/" };
    ["n/", observation, "/", lang].concat()
}

/// The folder of a booklet to be printed: of one topic, or of all; likewise no view.
pub fn booklet_folder(topic: Option<&str>, lang: Lang) -> String {
    let lang = if lang == Lang::Vi { "" } else { "en/" };
    match topic {
        // Below a folder of its own, so that no topic can be taken for a language.
        Some(topic) => ["in/chu-de/", &encoded(topic), "/", lang].concat(),
        None => ["in/", lang].concat(),
    }
}

/// The page that tells how a chart comes into somebody else's page; likewise no view.
pub fn embed_folder(slug: &str, lang: Lang) -> String {
    [&chart_folder(slug, lang), "nhung/"].concat()
}

impl Page {
    /// An indicator, with none of its values pointed to.
    pub fn indicator(id: String) -> Page {
        Page::Indicator { id, observation: None }
    }

    /// An indicator with one of its values pointed to.
    pub fn value(indicator: &str, observation: &str) -> Page {
        Page::Indicator { id: indicator.to_owned(), observation: Some(observation.to_owned()) }
    }
}

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
        let page = match words[..] {
            // The overview showed the figures of one topic before topics had pages.
            [] => {
                let topic = value(query, "chu-de").filter(|id| !is_way(id) && id != "index.html");
                topic.map_or(Page::Overview, Page::Topic)
            }
            ["chu-de", id] => Page::Topic(id.to_owned()),
            ["so-lieu"] => Page::Indicators,
            ["so-lieu", id] => Page::Indicator { id: id.to_owned(), observation: pointed(fragment) },
            ["bao-cao"] => Page::Report {
                block: pointed(fragment),
                observation: value(query, "so-lieu"),
                query: value(query, "q"),
            },
            ["tim"] => Page::Search(value(query, "q").unwrap_or_default()),
            ["kiem-chung"] => Page::Proof,
            ["kiem-chung", name] => {
                match Ledger::ALL.into_iter().find(|ledger| ledger.path().strip_suffix('/') == Some(name)) {
                    Some(ledger) => Page::Ledger(ledger),
                    None => not_found(&words),
                }
            }
            ["kiem-so"] => Page::Check,
            ["cach-doc"] => Page::Guide,
            _ => not_found(&words),
        };
        View { page, lang }
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

    /// The search words, of a view of the search page.
    pub fn query(&self) -> &str {
        match &self.page {
            Page::Search(query) => query,
            _ => "",
        }
    }

    /// The same page in the other language.
    pub fn translated(&self) -> View {
        View { lang: self.lang.other(), ..self.clone() }
    }

    /// The report at a block, in the same language.
    pub fn at_block(&self, id: &str) -> View {
        self.at(Page::Report { block: Some(id.to_owned()), observation: None, query: None })
    }

    /// The view that its path alone leads to, without query and fragment: what a page made ahead of time shows.
    pub fn bare(&self) -> View {
        let page = match &self.page {
            Page::Report { .. } => Page::Report { block: None, observation: None, query: None },
            Page::Search(_) => Page::Search(String::new()),
            Page::Indicator { id, .. } => Page::indicator(id.clone()),
            page => page.clone(),
        };
        self.at(page)
    }

    /// Another page in the same language.
    pub fn at(&self, page: Page) -> View {
        View { page, lang: self.lang }
    }

    /// Whether going from `self` to `other` keeps the reader on the same page, only its arguments differ.
    pub fn same_page(&self, other: &View) -> bool {
        match (&self.page, &other.page) {
            (Page::Indicator { id, .. }, Page::Indicator { id: other, .. }) => id == other,
            (Page::Topic(_) | Page::Ledger(_), _) => false,
            (one, other) => std::mem::discriminant(one) == std::mem::discriminant(other),
        }
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

/// Percent-decoding; what is not valid UTF-8 becomes U+FFFD, a stray `%` stays.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let hex = |at: usize| bytes.get(at).and_then(|b| (*b as char).to_digit(16));
        match (bytes[i], hex(i + 1), hex(i + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                i += 3;
            }
            (byte, ..) => {
                out.push(byte);
                i += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// How many bytes of a query an address holds at most: encoded they are three times as many, and IIS takes 2,048.
const MAX_QUERY: usize = 480;

/// The words of a query that an address holds.
fn cut(query: &str) -> &str {
    if query.len() <= MAX_QUERY {
        return query;
    }
    let end = query.floor_char_boundary(MAX_QUERY);
    query[..end].rsplit_once(' ').map_or(&query[..end], |(words, _)| words)
}

/// A text as a part of an address.
pub fn encoded(text: &str) -> String {
    let mut out = String::new();
    encode(text, &mut out);
    out
}

/// Percent-encoding of everything but unreserved characters (RFC 3986, section 2.3).
fn encode(text: &str, out: &mut String) {
    const HEX: [u8; 16] = *b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(byte as char);
        } else {
            out.push('%');
            out.push(HEX[usize::from(byte >> 4)] as char);
            out.push(HEX[usize::from(byte & 15)] as char);
        }
    }
}
