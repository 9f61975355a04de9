//! When a value holds, and how that is written: on axes and in tables, in sentences, and in ISO 8601.
//! Knows no value and no report.

use super::Wording;
use crate::locale::Lang;
use crate::variants::{PERIOD_KINDS, PERIOD_PARTS};
use serde::{Deserialize, Serialize};

/// How a time and a value belong together. What few reports have stands last, see [`Period::kind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PeriodKind {
    /// A state at a time.
    Point,
    /// A total over the span.
    Total,
    /// A mean per year over the span.
    Mean,
    /// A change from the first year to the last.
    Change,
    /// Before an event within the span.
    Before,
    /// After an event within the span.
    After,
    /// Against the same period of the year before.
    OnYear,
    /// Against the period before: the month before a month, the quarter before a quarter.
    OnPrevious,
    /// Against the plan for the period.
    OnPlan,
}

impl PeriodKind {
    /// Whether the value compares its time with another time or with a plan.
    pub fn is_comparison(self) -> bool {
        matches!(self, Self::OnYear | Self::OnPrevious | Self::OnPlan)
    }
}

/// How the time is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PeriodBasis {
    /// The sentence says it.
    Stated,
    /// A heading above says it.
    Heading,
    /// Words like "hiện nay", "đến nay".
    Context,
}

/// What of its years a period is. What few reports have stands last, see [`Period::part`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    /// All of them.
    #[default]
    Years,
    /// From a month of the first year to a month of the last: months, quarters, halves, "9 tháng".
    Months(u8, u8),
    /// From a month and day of the first year to those of the last.
    Days([u8; 2], [u8; 2]),
    /// A school year, which begins in the first year and ends in the last.
    SchoolYear,
    /// A fiscal year, within one year or across two.
    FiscalYear,
    /// A term of office.
    Term,
}

impl Part {
    /// Whether it is one of the quarters of a year.
    pub fn is_quarter(self) -> bool {
        matches!(self, Part::Months(first, last) if first % 3 == 1 && last == first + 2)
    }

    /// Its place among the variants.
    pub fn index(self) -> u8 {
        match self {
            Part::Years => 0,
            Part::Months(..) => 1,
            Part::Days(..) => 2,
            Part::SchoolYear => 3,
            Part::FiscalYear => 4,
            Part::Term => 5,
        }
    }
}

/// When a value holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    /// First year.
    pub from: u16,
    /// Last year; the same as the first for a single year.
    pub to: u16,
    /// What of these years.
    pub part: Part,
    /// How time and value belong together.
    pub kind: PeriodKind,
    /// How the time is known.
    pub basis: PeriodBasis,
}

const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "July", in tight places "Jul".
fn month(number: u8, wording: Wording) -> &'static str {
    let name = MONTHS.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or_default();
    if wording == Wording::Full { name } else { name.get(..3).unwrap_or_default() }
}

impl Period {
    /// How time and value belong together, as the compiler is to know it: one of the variants that the data need.
    #[inline(always)]
    pub fn kind(&self) -> PeriodKind {
        if self.kind as u8 >= PERIOD_KINDS { PeriodKind::Point } else { self.kind }
    }

    /// What of its years it is, as the compiler is to know it: one of the variants that the data need.
    #[inline(always)]
    pub fn part(&self) -> Part {
        if self.part.index() >= PERIOD_PARTS { Part::Years } else { self.part }
    }

    /// The time alone, for axes, tables and speech: "2020", "2016–2020", "quý III/2022", "năm học 2019–2020".
    pub fn label(&self, lang: Lang) -> String {
        self.label_in(Wording::Short, lang)
    }

    /// The same, in running text with whole names of months.
    pub fn label_in(&self, wording: Wording, lang: Lang) -> String {
        let is_vi = lang == Lang::Vi;
        match self.part() {
            Part::Years => self.years(),
            Part::SchoolYear if is_vi => ["năm học ", &self.years()].concat(),
            Part::SchoolYear => ["school year ", &self.years()].concat(),
            Part::FiscalYear if is_vi => ["năm tài khóa ", &self.years()].concat(),
            Part::FiscalYear => ["fiscal year ", &self.years()].concat(),
            Part::Term if is_vi => ["nhiệm kỳ ", &self.years()].concat(),
            Part::Term => ["term ", &self.years()].concat(),
            Part::Days(first, last) if first == last && self.from == self.to => day(self.to, last, wording, lang),
            Part::Days(first, last) => {
                [day(self.from, first, wording, lang), day(self.to, last, wording, lang)].join("–")
            }
            Part::Months(first, last) if self.from != self.to => {
                [months([first; 2], self.from, wording, lang), months([last; 2], self.to, wording, lang)].join("–")
            }
            Part::Months(first, last) => months([first, last], self.to, wording, lang),
        }
    }

    fn years(&self) -> String {
        if self.from == self.to {
            return self.to.to_string();
        }
        [self.from.to_string(), self.to.to_string()].join("–")
    }

    /// In ISO 8601: "2020", "2016/2020", "2022-07", "2022-01/2022-09", "2022-07-20".
    pub fn iso(&self) -> String {
        let two = |number: u8| [if number < 10 { "-0" } else { "-" }, &number.to_string()].concat();
        let ends = match self.part() {
            Part::Years | Part::SchoolYear | Part::FiscalYear | Part::Term => [String::new(), String::new()],
            Part::Months(first, last) => [two(first), two(last)],
            Part::Days(first, last) => [first, last].map(|[month, day]| [two(month), two(day)].concat()),
        };
        let [first, last] = [[self.from.to_string(), ends[0].clone()], [self.to.to_string(), ends[1].clone()]];
        let (first, last) = (first.concat(), last.concat());
        if first == last { last } else { [first, last].join("/") }
    }

    /// What puts periods in order of time: the end, then the start, then what they are of the year.
    pub fn order(&self) -> [(u16, [u8; 2]); 2] {
        let [first, last] = match self.part() {
            Part::Months(first, last) => [[first, 1], [last, 31]],
            Part::Days(first, last) => [first, last],
            Part::Years => [[0, 0], [13, 0]],
            Part::SchoolYear => [[0, 1], [13, 1]],
            Part::FiscalYear => [[0, 2], [13, 2]],
            Part::Term => [[0, 3], [13, 3]],
        };
        [(self.to, last), (self.from, first)]
    }

    /// Whether years alone say when: such periods have a place on an axis of years.
    pub fn is_of_years(&self) -> bool {
        self.part() == Part::Years
    }

    /// What the value is over its time: "bình quân năm", "so với cùng kỳ năm trước"; empty for a state.
    pub fn kind_words(&self, lang: Lang) -> &'static str {
        let of = |[vi, en]: [&'static str; 2]| if lang == Lang::Vi { vi } else { en };
        of(match self.kind() {
            // A change is named by its status.
            PeriodKind::Point | PeriodKind::Change => ["", ""],
            PeriodKind::Total => ["cả giai đoạn", "whole span"],
            PeriodKind::Mean => ["bình quân năm", "mean per year"],
            PeriodKind::Before => ["trước", "before"],
            PeriodKind::After => ["sau", "after"],
            PeriodKind::OnYear if self.is_of_years() => ["so với năm trước", "on the year before"],
            PeriodKind::OnYear if self.part() == Part::SchoolYear => {
                ["so với năm học trước", "on the school year before"]
            }
            PeriodKind::OnYear => ["so với cùng kỳ năm trước", "on the same period a year before"],
            // Of a month the period before may be the month or the season.
            PeriodKind::OnPrevious if self.part().is_quarter() => ["so với quý trước", "on the quarter before"],
            PeriodKind::OnPrevious => ["so với kỳ trước", "on the period before"],
            PeriodKind::OnPlan => ["so với kế hoạch", "against the plan"],
        })
    }

    /// The time with what the value is over it: "2016–2020, bình quân năm".
    pub fn words(&self, lang: Lang) -> String {
        // The total of one year, month or day is simply its value.
        let of_one_time = self.kind() == PeriodKind::Total && self.from == self.to;
        match if of_one_time { "" } else { self.kind_words(lang) } {
            // What holds on a day has come about until then.
            "" if self.kind() == PeriodKind::Point
                && matches!(self.part(), Part::Days(first, last) if first == last) =>
            {
                [if lang == Lang::Vi { "đến " } else { "as of " }, &self.label(lang)].concat()
            }
            "" => self.label(lang),
            kind => [&self.label(lang), ", ", kind].concat(),
        }
    }
}

/// "tháng 7/2022", "quý III/2022", "6 tháng đầu năm 2022", "9 tháng năm 2022"; "Jul 2022", "Q3 2022", "Jan–Sep 2022".
fn months([first, last]: [u8; 2], year: u16, wording: Wording, lang: Lang) -> String {
    let quarter = ROMAN.get(usize::from(first / 3)).filter(|_| first % 3 == 1 && last == first + 2);
    let (year, end) = (year.to_string(), last.to_string());
    let parts: &[&str] = match (lang, quarter) {
        (Lang::Vi, _) if first == last => &["tháng ", &end, "/", &year],
        (Lang::En, _) if first == last => &[month(last, wording), " ", &year],
        (Lang::Vi, Some(roman)) => &["quý ", roman, "/", &year],
        (Lang::En, Some(_)) => &["Q", &(last / 3).to_string(), " ", &year],
        (Lang::Vi, _) if (first, last) == (1, 6) => &["6 tháng đầu năm ", &year],
        (Lang::Vi, _) if (first, last) == (7, 12) => &["6 tháng cuối năm ", &year],
        (Lang::Vi, _) if first == 1 => &[&end, " tháng năm ", &year],
        (Lang::Vi, _) => &["tháng ", &first.to_string(), "–", &end, "/", &year],
        (Lang::En, _) => &[month(first, wording), "–", month(last, wording), " ", &year],
    };
    parts.concat()
}

/// "20/7/2022", "20 Jul 2022".
fn day(year: u16, [number, day]: [u8; 2], wording: Wording, lang: Lang) -> String {
    let (year, day) = (year.to_string(), day.to_string());
    match lang {
        Lang::Vi => [&day, "/", &number.to_string(), "/", &year].concat(),
        Lang::En => [&day, " ", month(number, wording), " ", &year].concat(),
    }
}
