//! Sentences that are easily written and do not say what the report says, each with the reason.
//! Knows the kinds of slips, not who makes them.

use super::Facts;
use super::change::printed_per_cent;
use super::clause::{clause, digits, full_value, told, unit_words};
use super::letters::capital;
use super::value::unqualified;
use super::when::{target, when};
use crate::dataset::{Observation, Part, PeriodKind, Status, UnitKind};
use crate::locale::Lang;

/// A sentence that says something else than the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misstatement {
    /// The words.
    pub text: String,
    /// Why not.
    pub reason: String,
}

/// The sentences about an indicator that are easily written and wrong.
pub fn misstatements(facts: &Facts, indicator: &str, lang: Lang) -> Vec<Misstatement> {
    let own = facts.observations_of(indicator);
    let mut out = Vec::new();
    for o in &own {
        out.extend(relative(facts, o, lang));
        out.extend(as_result(facts, o, &own, lang));
        out.extend(unqualified_value(facts, o, lang));
        out.extend(other_span(facts, o, lang));
        out.extend(exact_place(facts, o, lang));
    }
    out
}

/// "giảm 10,43%": that would be a relative fall.
pub(super) fn relative(facts: &Facts, o: &Observation, lang: Lang) -> Option<Misstatement> {
    let kind = facts.dataset.unit(&o.unit)?.kind;
    if !matches!(kind, UnitKind::Points | UnitKind::PointsPerYear) || o.is_computed() {
        return None;
    }
    let (value, digits) = (full_value(facts, o, lang), digits(o, lang));
    let per_year = match (kind, lang) {
        (UnitKind::Points, _) => "",
        (_, Lang::Vi) => "/năm",
        (_, Lang::En) => " a year",
    };
    let text = [o.way(lang)?, " ", &digits, "%", per_year].concat();
    let reason = match (lang, printed_per_cent(facts, o).is_some()) {
        (Lang::Vi, true) => "đó là mức thay đổi tương đối; báo cáo ghi “%” nhưng đây là ",
        (Lang::Vi, false) => "đó là mức thay đổi tương đối; báo cáo nêu ",
        (Lang::En, true) => "that is a relative change; the report prints “%” but means ",
        (Lang::En, false) => "that is a relative change; the report says ",
    };
    Some(Misstatement { text, reason: [reason, &value].concat() })
}

/// A target stated as a result.
pub(super) fn as_result(facts: &Facts, o: &Observation, own: &[&Observation], lang: Lang) -> Option<Misstatement> {
    if o.status != Status::Target {
        return None;
    }
    let misstated = Observation { status: Status::Result, ..(*o).clone() };
    let text = capital(&clause(facts, &misstated, lang));
    let result = own.iter().filter(|r| r.status.is_outcome()).max_by_key(|r| r.period.to);
    let aim = target(&o.period, lang);
    let mut reason = [if lang == Lang::Vi { "đó là " } else { "that is the " }, &aim].concat();
    match (result, lang) {
        (Some(result), _) => {
            let at = when(&result.period, result.status, &result.quantity.qualifiers, lang);
            reason.push_str(if lang == Lang::Vi { "; kết quả " } else { "; the result " });
            reason.push_str(&told(&at, &full_value(facts, result, lang), lang));
        }
        (None, Lang::Vi) => reason.push_str("; báo cáo không nêu kết quả"),
        (None, Lang::En) => reason.push_str("; the report states no result"),
    }
    Some(Misstatement { text, reason })
}

/// A bound stated as the value itself.
fn unqualified_value(facts: &Facts, o: &Observation, lang: Lang) -> Option<Misstatement> {
    // What is computed is not written in the report.
    if o.is_computed() {
        return None;
    }
    // Who writes a range has left it open already.
    if o.quantity.qualifiers.is_empty() || o.quantity.upper.is_some() {
        return None;
    }
    let bare = unqualified(facts.dataset, o, lang);
    let full = full_value(facts, o, lang);
    // No quotation marks: the report may print the words apart, or in another language.
    let [exactly, says] = match lang {
        Lang::Vi => ["đúng ", "báo cáo nêu: "],
        Lang::En => ["exactly ", "the report says: "],
    };
    Some(Misstatement { text: [exactly, &bare].concat(), reason: [says, &full].concat() })
}

/// A total of several years stated for each, one of some months for all of their year.
fn other_span(facts: &Facts, o: &Observation, lang: Lang) -> Option<Misstatement> {
    let is_part = matches!(o.period.part(), Part::Months(1, 2..12)) && o.period.from == o.period.to;
    let is_long = o.period.is_of_years() && o.period.from < o.period.to;
    if o.period.kind() != PeriodKind::Total || !(is_long || is_part) || o.quantity.whole.is_some() {
        return None;
    }
    let [all, reason] = match (lang, is_part) {
        (Lang::Vi, false) => [" mỗi năm", "đó là số của cả giai đoạn "],
        (Lang::Vi, true) => [" cả năm ", "đó là số của "],
        (Lang::En, false) => [" a year", "that is the figure for all of "],
        (Lang::En, true) => [" in all of ", "that is the figure for "],
    };
    let year = if is_part { o.period.to.to_string() } else { String::new() };
    let text = [&full_value(facts, o, lang), all, &year].concat();
    Some(Misstatement { text, reason: [reason, &o.period.label(lang)].concat() })
}

/// A group stated as a place.
fn exact_place(facts: &Facts, o: &Observation, lang: Lang) -> Option<Misstatement> {
    let unit = facts.dataset.unit(&o.unit)?;
    if unit.kind() != UnitKind::Rank || unit.symbol.is_empty() {
        return None;
    }
    let number = digits(o, lang);
    let (text, reason) = match lang {
        Lang::Vi => (["đứng thứ ", &number].concat(), ["báo cáo nêu nhóm ", &number, " ", unit_words(facts, o, lang)]),
        Lang::En => {
            (["place ", &number].concat(), ["the report names a group of ", &number, " ", unit_words(facts, o, lang)])
        }
    };
    Some(Misstatement { text, reason: reason.concat() })
}
