//! When something holds, within a sentence: "đến hết quý III/2022", "in the first 9 months of 2021".
//! Knows no value.

use super::value::is_forecast;
use crate::dataset::{Part, Period, PeriodBasis, PeriodKind, Qualifier, Status};
use crate::locale::Lang;

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

const QUARTERS: [&str; 4] = ["first", "second", "third", "fourth"];

/// "đến năm 2020", "giai đoạn 2016–2020", "tháng 7/2022", "over 2016–2020", "in July 2022".
pub fn when(period: &Period, status: Status, qualifiers: &[Qualifier], lang: Lang) -> String {
    let is_target = status == Status::Target;
    let mut time = *period;
    // A change from a stated year says both years itself; one to a target is there at its end.
    if period.kind == PeriodKind::Change && (is_target || period.basis == PeriodBasis::Stated) {
        time.from = time.to;
    }
    // What holds on a day has come about until then.
    let is_day = matches!(time.part, Part::Days(first, last) if first == last);
    let is_until = time.from == time.to
        && match period.kind {
            PeriodKind::Point => {
                is_target || is_day || period.basis == PeriodBasis::Context || qualifiers.iter().any(is_forecast)
            }
            PeriodKind::Change => is_target,
            _ => is_day && period.kind.is_comparison(),
        };
    let mut end = "";
    if let Part::Months(first, last) = time.part
        && is_until
        && first < last
    {
        end = if lang == Lang::Vi { "hết " } else { "the end of " };
        if !is_quarter(time.part) {
            time.part = Part::Months(last, last);
        }
    }
    let (before, words) = spoken(&time, lang);
    let before = match (lang, is_until) {
        (Lang::Vi, true) => ["đến ", end, before].concat(),
        (Lang::En, true) => [if is_day { "as of " } else { "by " }, end].concat(),
        _ => before.to_owned(),
    };
    let event = match (period.kind, lang) {
        (PeriodKind::Before, Lang::Vi) => ", trước khi sắp xếp",
        (PeriodKind::After, Lang::Vi) => ", sau khi sắp xếp",
        (PeriodKind::Before, Lang::En) => ", before the change",
        (PeriodKind::After, Lang::En) => ", after the change",
        _ => "",
    };
    [&before, &words, event].concat()
}

/// "mục tiêu đến năm 2025", "target for 2025".
pub(super) fn target(period: &Period, lang: Lang) -> String {
    match lang {
        Lang::Vi => ["mục tiêu ", &when(period, Status::Target, &[], lang)].concat(),
        Lang::En => {
            let is_change = period.kind == PeriodKind::Change;
            let time = Period { from: if is_change { period.to } else { period.from }, ..*period };
            ["target for ", &spoken(&time, lang).1].concat()
        }
    }
}

/// Whether a part of a year is one of its quarters.
pub(super) fn is_quarter(part: Part) -> bool {
    matches!(part, Part::Months(first, last) if first % 3 == 1 && last == first + 2)
}

/// What leads a time in, and the time.
fn spoken(time: &Period, lang: Lang) -> (&'static str, String) {
    let is_span = time.from != time.to;
    let label = || time.label(lang);
    match (time.part, lang) {
        (Part::Years, Lang::Vi) => (if is_span { "giai đoạn " } else { "năm " }, label()),
        (Part::Years, Lang::En) => (if is_span { "over " } else { "in " }, label()),
        (Part::Days(first, last), Lang::Vi) if first == last && !is_span => ("ngày ", label()),
        (Part::Days(..), Lang::Vi) => ("từ ngày ", label().replace('–', " đến ngày ")),
        (Part::Months(..), Lang::Vi) if is_span => ("từ ", label().replace('–', " đến ")),
        (_, Lang::Vi) => ("", label()),
        (Part::Days(first, last), Lang::En) if first == last && !is_span => ("on ", day(time.to, last)),
        (Part::Days(first, last), Lang::En) => ("from ", [day(time.from, first), day(time.to, last)].join(" to ")),
        (Part::Months(first, last), Lang::En) if is_span => {
            ("from ", [months(first, first, time.from), months(last, last, time.to)].join(" to "))
        }
        (Part::Months(first, last), Lang::En) => ("in ", months(first, last, time.to)),
        // "school year 2019–2020", "term 2015–2020".
        (_, Lang::En) => {
            let words = label();
            let (kind, years) = words.rsplit_once(' ').unwrap_or_default();
            ("in ", ["the ", years, " ", kind].concat())
        }
    }
}

/// "July 2022", "the third quarter of 2022", "the first 9 months of 2022", "March–May 2022".
fn months(first: u8, last: u8, year: u16) -> String {
    let name = |month: u8| MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default();
    let (end, year) = (last.to_string(), year.to_string());
    let parts: &[&str] = match (first, last) {
        _ if first == last => &[name(last), " ", &year],
        _ if is_quarter(Part::Months(first, last)) => {
            &["the ", QUARTERS[usize::from(first / 3) % 4], " quarter of ", &year]
        }
        (1, 6) => &["the first half of ", &year],
        (7, 12) => &["the second half of ", &year],
        (1, _) => &["the first ", &end, " months of ", &year],
        _ => &[name(first), "–", name(last), " ", &year],
    };
    parts.concat()
}

/// "20 July 2022".
fn day(year: u16, [month, day]: [u8; 2]) -> String {
    [&day.to_string(), " ", &months(month, month, year)].concat()
}
