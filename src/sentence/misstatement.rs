//! Sentences that are easily written and do not say what the report says, each with the reason.
//! Knows the kinds of slips, not who makes them.

use super::clause::{capital, clause, digits, full_value, unit_words, unqualified, when};
use super::{Facts, is_outcome};
use crate::dataset::{Bound, Direction, Observation, PeriodKind, Status, UnitKind};
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
        out.extend(each_year(facts, o, lang));
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
    let is_up = o.direction == Some(Direction::Up);
    let (word, per_year) = match (lang, is_up, kind == UnitKind::PointsPerYear) {
        (Lang::Vi, true, yearly) => ("tăng", if yearly { "/năm" } else { "" }),
        (Lang::Vi, false, yearly) => ("giảm", if yearly { "/năm" } else { "" }),
        (Lang::En, true, yearly) => ("up", if yearly { " a year" } else { "" }),
        (Lang::En, false, yearly) => ("down", if yearly { " a year" } else { "" }),
    };
    let text = [word, " ", &digits, "%", per_year].concat();
    let reason = match lang {
        Lang::Vi => ["đó là mức thay đổi tương đối; báo cáo ghi “%” nhưng đây là ", &value].concat(),
        Lang::En => ["that is a relative change; the report prints “%” but means ", &value].concat(),
    };
    Some(Misstatement { text, reason })
}

/// A target stated as a result.
pub(super) fn as_result(facts: &Facts, o: &Observation, own: &[&Observation], lang: Lang) -> Option<Misstatement> {
    if o.status != Status::Target {
        return None;
    }
    let misstated = Observation { status: Status::Result, ..(*o).clone() };
    let text = capital(&clause(facts, &misstated, lang));
    let result = own.iter().filter(|r| is_outcome(r)).max_by_key(|r| r.period.to);
    let mut reason = match lang {
        Lang::Vi => ["đó là mục tiêu ", &when(&o.period, o.status, &[], lang)].concat(),
        Lang::En => ["that is the target for ", &o.period.label(lang)].concat(),
    };
    match (result, lang) {
        (Some(result), _) => {
            let at = when(&result.period, result.status, &result.quantity.qualifiers, lang);
            reason.push_str(if lang == Lang::Vi { "; kết quả " } else { "; the result " });
            reason.push_str(&[at.as_str(), if lang == Lang::Vi { " là " } else { " was " }].concat());
            reason.push_str(&full_value(facts, result, lang));
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
    let is_bound = o.quantity.bound() != Bound::Exact || !o.quantity.qualifiers.is_empty();
    if !is_bound {
        return None;
    }
    let bare = unqualified(facts, o, lang);
    let full = full_value(facts, o, lang);
    let (text, reason) = match lang {
        Lang::Vi => (["đúng ", &bare].concat(), ["báo cáo ghi “", &full, "”"].concat()),
        Lang::En => (["exactly ", &bare].concat(), ["the report says “", &full, "”"].concat()),
    };
    Some(Misstatement { text, reason })
}

/// A total of several years stated for each.
fn each_year(facts: &Facts, o: &Observation, lang: Lang) -> Option<Misstatement> {
    let years = o.period.to - o.period.from + 1;
    if o.period.kind != PeriodKind::Total || years < 2 || o.quantity.whole.is_some() {
        return None;
    }
    let value = full_value(facts, o, lang);
    let (text, reason) = match lang {
        Lang::Vi => ([&value, " mỗi năm"].concat(), ["đó là số của cả giai đoạn ", &o.period.label(lang)].concat()),
        Lang::En => ([&value, " a year"].concat(), ["that is the figure for all of ", &o.period.label(lang)].concat()),
    };
    Some(Misstatement { text, reason })
}

/// A group stated as a place.
fn exact_place(facts: &Facts, o: &Observation, lang: Lang) -> Option<Misstatement> {
    let unit = facts.dataset.unit(&o.unit)?;
    if unit.kind != UnitKind::Rank || unit.symbol.is_empty() {
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
