//! The sentences of the interface, one struct a screen, each filled once in Vietnamese and once in English:
//! a missing translation does not compile. Nothing here names a province; that is data.

mod accessibility;
mod booklet;
mod card;
mod check;
mod cite;
mod en;
mod indicator;
mod overview;
mod panel;
mod search;
mod take;
mod vi;
mod webmaster;

pub use booklet::Booklet;
pub use check::{Check, Leads, Verdicts};
pub use cite::{Author, Cite};
pub use indicator::Indicator;
pub use overview::Overview;
pub use panel::Panel;
pub use search::Search;
pub use take::Take;
pub use webmaster::{Answer, Webmaster};

use super::Lang;

/// Header, footer and words used on every page.
pub struct Common {
    /// Link for keyboards and screen readers.
    pub skip: &'static str,
    /// Name of the main navigation.
    pub navigation: &'static str,
    /// Overview.
    pub overview: &'static str,
    /// List of indicators.
    pub indicators: &'static str,
    /// The report.
    pub report: &'static str,
    /// Search page.
    pub search: &'static str,
    /// The other language, in its own words.
    pub other_language: &'static str,
    /// "How to read the figures".
    pub guide: &'static str,
    /// The whole dataset as a workbook.
    pub data: &'static str,
    /// The same as other files.
    pub files: &'static str,
    /// Leads to the accessibility statement.
    pub accessibility: &'static str,
    /// The way to tell the publisher of a wrong number.
    pub report_error: &'static str,
    /// Ledgers.
    pub ledgers: &'static str,
    /// "Source: "
    pub source: &'static str,
    /// Joins two places.
    pub and: &'static str,
    /// Heading of the column of times.
    pub time: &'static str,
    /// The same within a heading.
    pub time_small: &'static str,
    /// Heading of the column of values.
    pub value: &'static str,
    /// Heading of the column of statuses and quotes.
    pub status: &'static str,
    /// Heading of the column of measures.
    pub measure: &'static str,
    /// Before the number of things to mind about a figure.
    pub cautions: &'static str,
    /// After the number of places in the report.
    pub places: &'static str,
    /// Shows a figure's table.
    pub show_table: &'static str,
    /// What a star at a number means, and where it is explained.
    pub star: &'static str,
    /// Before a formula.
    pub from: &'static str,
    /// Before the page's own address on paper, with its colon and space.
    pub address: &'static str,
    /// Opens a drawing over the whole screen.
    pub enlarge: &'static str,
    /// Shows it there as the phone is held.
    pub upright: &'static str,
    /// Closes it.
    pub close: &'static str,
    /// Name of the links over a drawing.
    pub points: &'static str,
    /// In place of a target that the report does not state.
    pub no_target: &'static str,
    /// Where the app does not run: what does not work, before a link to what does.
    pub failed: &'static str,
}

/// The report.
pub struct Report {
    /// Name of the outline.
    pub contents: &'static str,
    /// Name of a permalink.
    pub permalink: &'static str,
    /// Before the printed words.
    pub printed: &'static str,
    /// Before the corrected words.
    pub read_as: &'static str,
    /// How sure, three grades.
    pub certainty: [&'static str; 3],
    /// What is done about a slip.
    pub kept: &'static str,
    /// Under the list of targets.
    pub list_note: &'static str,
    /// For readers of the other language than the report's.
    pub language_note: &'static str,
    /// Before a part's number.
    pub part: &'static str,
}

/// Ledgers.
pub struct Ledgers {
    /// Sentence over them all.
    pub lead: &'static str,
    /// Names, in the order of `Ledger::ALL`.
    pub names: [&'static str; 4],
    /// What each is for.
    pub leads: [&'static str; 4],
    /// Column of indicators.
    pub indicator: &'static str,
    /// Column of assessments.
    pub assessment: &'static str,
    /// Column of formulas.
    pub formula: &'static str,
    /// Column of places.
    pub place: &'static str,
    /// Column of printed words.
    pub printed: &'static str,
    /// Column of corrected words.
    pub corrected: &'static str,
    /// Column of certainty.
    pub certainty: &'static str,
    /// Column of reasons.
    pub reason: &'static str,
    /// Heading of a mean or total.
    pub span: &'static str,
    /// Label of the numbers a caution concerns.
    pub concerns: &'static str,
}

/// How to read, not found, errors.
pub struct Guide {
    /// Heading.
    pub title: &'static str,
    /// Each: heading, sentence.
    pub rules: [(&'static str, &'static str); 6],
    /// Heading of a page that is not there.
    pub not_found: &'static str,
    /// Before the address that means nothing.
    pub not_found_lead: &'static str,
    /// Way out.
    pub not_found_help: &'static str,
    /// Heading of the data files.
    pub files: &'static str,
    /// Sentence over the data files.
    pub files_lead: &'static str,
    /// What a chevron to larger values means.
    pub over: &'static str,
    /// What a chevron to smaller values means.
    pub under: &'static str,
    /// The page of all drawings.
    pub gallery: &'static str,
    /// The whole site as one file: before and after how large it may be.
    pub single: [&'static str; 2],
    /// Heading of the keyboard shortcut, and what its switch says.
    pub slash: [&'static str; 2],
}

/// What a target asks a year.
#[derive(Clone, Copy)]
pub struct Pace {
    /// Heading.
    pub title: &'static str,
    /// Before the mean.
    pub mean: &'static str,
    /// Before an amount: itself, more than, less than.
    pub bounds: [&'static str; 3],
    /// After the mean.
    pub a_year: &'static str,
    /// Before what was done.
    pub before: &'static str,
    /// Before what is needed.
    pub ahead: &'static str,
    /// Whose arithmetic it is, and what it cannot know.
    pub own: &'static str,
}

/// All of them. References, so that a module carries only those screens that it shows.
#[derive(Clone, Copy)]
pub struct Messages {
    /// Every page.
    pub common: &'static Common,
    /// Overview.
    pub overview: &'static Overview,
    /// Indicators.
    pub indicator: &'static Indicator,
    /// Taking a figure away.
    pub take: &'static Take,
    /// Report.
    pub report: &'static Report,
    /// Search.
    pub search: &'static Search,
    /// Ledgers.
    pub ledgers: &'static Ledgers,
    /// Guide and errors.
    pub guide: &'static Guide,
    /// What a target asks a year.
    pub pace: &'static Pace,
}

impl Lang {
    /// The sentences in this language.
    #[inline(always)]
    pub fn messages(self) -> Messages {
        match self {
            Lang::Vi => Messages {
                common: &vi::COMMON,
                overview: &vi::OVERVIEW,
                indicator: &vi::INDICATOR,
                take: &vi::TAKE,
                report: &vi::REPORT,
                search: &vi::SEARCH,
                ledgers: &vi::LEDGERS,
                guide: &vi::GUIDE,
                pace: &vi::PACE,
            },
            Lang::En => Messages {
                common: &en::COMMON,
                overview: &en::OVERVIEW,
                indicator: &en::INDICATOR,
                take: &en::TAKE,
                report: &en::REPORT,
                search: &en::SEARCH,
                ledgers: &en::LEDGERS,
                guide: &en::GUIDE,
                pace: &en::PACE,
            },
        }
    }

    /// The sentences for those who embed.
    pub fn webmaster(self) -> &'static Webmaster {
        match self {
            Lang::Vi => &vi::WEBMASTER,
            Lang::En => &en::WEBMASTER,
        }
    }
}
