//! The view: everything an address can say, and back. A total codec: every address is some view, none panics.
//! Knows no browser; `web` reads and writes the address bar.
//!
//! Addresses are paths below the site's root, English ones below `en/`, so that every view can be a plain file
//! on plain hosting: `so-lieu/ty-le-ho-ngheo/`, `en/bao-cao/#p1-i-1`, `tim/?q=nong+nghiep`.

mod address;
mod folder;
mod percent;

use crate::locale::Lang;
pub use folder::{accessibility_folder, booklet_folder, chart_folder, embed_folder, number_folder};
pub use percent::encoded;

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
