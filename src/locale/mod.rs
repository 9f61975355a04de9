//! What depends on the reader's language: the language itself, numbers, and the sentences of the interface.
//! Knows no data, no file and no page; the browser's own formatting is not used, so that a page made
//! ahead of time and the page in the browser print the same bytes.

mod decimal;
mod message;
mod notation;
mod numeral;
mod spelled;
mod year;

pub use decimal::Decimal;
pub use message::{
    Author, Booklet, Check as CheckMessages, Cite, Common, Guide, Indicator as IndicatorMessages, Leads, Ledgers,
    Messages, Overview as OverviewMessages, Panel, Report as ReportMessages, Search as SearchMessages,
    Take as TakeMessages, Verdicts, Webmaster,
};
pub use notation::{DecimalError, ROMANS, SPACES};
pub use numeral::{number_at, numerals};
use serde::{Deserialize, Serialize};
pub use spelled::MONTHS;
#[cfg(not(target_arch = "wasm32"))]
pub use spelled::{NAMED_MONTHS, NUMBERS, english_month, number, ordinal, roman};
pub use year::{is_year, year};

/// The language of the interface. The report itself stays Vietnamese.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// Vietnamese, the first language.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Both, Vietnamese first.
    pub const ALL: [Lang; 2] = [Lang::Vi, Lang::En];

    /// The BCP 47 tag, for `lang` attributes and addresses.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Vi => "vi",
            Lang::En => "en",
        }
    }

    /// The language of a tag; `None` for any other text.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The other language, for the language switch.
    pub fn other(self) -> Lang {
        match self {
            Lang::Vi => Lang::En,
            Lang::En => Lang::Vi,
        }
    }
}

/// The same words in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// What a function says in each language.
    pub fn of(words: impl Fn(Lang) -> String) -> Bilingual {
        Bilingual { vi: words(Lang::Vi), en: words(Lang::En) }
    }

    /// The words in `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }

    /// Whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.vi.is_empty()
    }
}

/// With a capital at the start.
pub fn capitalised(words: &str) -> String {
    let mut rest = words.chars();
    let first: String = rest.next().into_iter().flat_map(char::to_uppercase).collect();
    first + rest.as_str()
}
