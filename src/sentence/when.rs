//! When something holds, within a sentence: "đến hết quý III/2022", "in the first 9 months of 2021".
//! Knows no value.

use super::value::is_forecast;
use crate::dataset::{Part, Period, PeriodBasis, PeriodKind, Qualifier, Status, Wording};
use crate::locale::Lang;

/// "đến năm 2020", "giai đoạn 2016–2020", "tháng 7/2022", "over 2016–2020", "in July 2022".
pub fn when(period: &Period, status: Status, qualifiers: &[Qualifier], lang: Lang) -> String {
    let is_target = status == Status::Target;
    let mut time = *period;
    // A change from a stated year says both years itself; one to a target is there at its end.
    if period.kind() == PeriodKind::Change && (is_target || period.basis == PeriodBasis::Stated) {
        time.from = time.to;
    }
    // What holds on a day has come about until then.
    let is_day = matches!(time.part(), Part::Days(first, last) if first == last);
    let is_until = time.from == time.to
        && match period.kind() {
            PeriodKind::Point => {
                is_target || is_day || period.basis == PeriodBasis::Context || qualifiers.iter().any(is_forecast)
            }
            PeriodKind::Change => is_target,
            _ => is_day && period.kind().is_comparison(),
        };
    let mut end = "";
    if let Part::Months(first, last) = time.part()
        && is_until
        && first < last
    {
        end = if lang == Lang::Vi { "hết " } else { "the end of " };
        if !time.part().is_quarter() {
            time.part = Part::Months(last, last);
        }
    }
    let (before, words) = spoken(&time, lang);
    let before = match (lang, is_until) {
        (Lang::Vi, true) => ["đến ", end, before].concat(),
        (Lang::En, true) => [if is_day { "as of " } else { "by " }, end].concat(),
        _ => before.to_owned(),
    };
    let event = match (period.kind(), lang) {
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
            let is_change = period.kind() == PeriodKind::Change;
            let time = Period { from: if is_change { period.to } else { period.from }, ..*period };
            ["target for ", &spoken(&time, lang).1].concat()
        }
    }
}

/// What leads a time in, and the time.
fn spoken(time: &Period, lang: Lang) -> (&'static str, String) {
    let is_span = time.from != time.to;
    let label = time.label_in(Wording::Full, lang);
    let is_vi = lang == Lang::Vi;
    let (before, to) = match time.part() {
        Part::Years => (["năm ", "giai đoạn ", "in ", "over "][2 * usize::from(!is_vi) + usize::from(is_span)], ""),
        Part::Days(first, last) if first == last && !is_span => (if is_vi { "ngày " } else { "on " }, ""),
        Part::Days(..) if is_vi => ("từ ngày ", " đến ngày "),
        Part::Months(..) if is_span && is_vi => ("từ ", " đến "),
        Part::Months(..) if !is_span => (if is_vi { "" } else { "in " }, ""),
        Part::Days(..) | Part::Months(..) => ("from ", " to "),
        _ if is_vi => ("", ""),
        // "school year 2019–2020", "term 2015–2020".
        _ => {
            let (kind, years) = label.rsplit_once(' ').unwrap_or_default();
            return ("in ", ["the ", years, " ", kind].concat());
        }
    };
    (before, if to.is_empty() { label } else { label.replace('–', to) })
}
