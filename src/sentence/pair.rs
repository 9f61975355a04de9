//! Two observations of an indicator in one sentence: a level with its change, a result with its target.
//! Knows which pairs belong together, and says no difference where the report's own words forbid one.

use super::change::{Form, change, is_change};
use super::clause::{ending, full_value, statement, told};
use super::letters::capital;
use super::when::target;
use super::{Facts, clause};
use crate::dataset::{Observation, PeriodKind, Status, UnitKind};
use crate::figure::needed;
use crate::locale::Lang;

/// The observations of an indicator that belong together.
#[derive(Clone, Copy)]
pub struct Pair<'a> {
    /// Its latest result.
    pub level: &'a Observation,
    /// The change that led there.
    pub change: Option<&'a Observation>,
    /// The target.
    pub target: Option<&'a Observation>,
}

/// The latest result of an indicator with its change and its target.
pub fn pair<'a>(facts: &Facts<'a>, indicator: &str) -> Option<Pair<'a>> {
    let own = facts.observations_of(indicator);
    let own = || own.iter().copied();
    let level = own().filter(|o| o.status == Status::Result).max_by_key(|o| o.period.to)?;
    let change = led_to(facts, level);
    let target = own().find(|o| o.status == Status::Target);
    Some(Pair { level, change, target })
}

/// The change that led to a value: one that ends with it, or compares the time that it is of.
pub(super) fn led_to<'a>(facts: &Facts<'a>, level: &Observation) -> Option<&'a Observation> {
    let same_time = |o: &Observation| {
        let (time, own) = (&o.period, &level.period);
        (time.from, time.to, time.part()) == (own.from, own.to, own.part())
    };
    let is_led = |o: &&&Observation| {
        let leads = o.period.kind() == PeriodKind::Change && o.period.to == level.period.to;
        // What is compared is a result; what leads somewhere may lead to a target.
        let is_end = match level.status {
            Status::Result => leads || o.period.kind().is_comparison() && same_time(o),
            Status::Target => leads,
            _ => false,
        };
        is_end && o.status == Status::Change && is_change(facts, o)
    };
    let own = facts.observations_of(level.indicator.as_str());
    own.iter().find(is_led).copied()
}

/// A level with its change, or a value with what it was before.
pub fn changed(facts: &Facts, indicator: &str, lang: Lang) -> Option<String> {
    if let Some(Pair { level, change: Some(change), .. }) = pair(facts, indicator) {
        return Some(with_change(facts, level, change, lang));
    }
    let own = facts.observations_of(indicator);
    let of = |status: Status| own.iter().find(|o| o.status == status);
    Some(both(facts, of(Status::Baseline)?, of(Status::Result)?, lang))
}

/// "Đến năm 2020, tỷ lệ hộ nghèo còn 3,5%, giảm 10,43 điểm phần trăm so với năm 2015 (báo cáo ghi “%”)."
pub fn with_change(facts: &Facts, level: &Observation, o: &Observation, lang: Lang) -> String {
    // In English the change is a phrase beside the clause, not a second verb.
    let form = if level.period.from == level.period.to { Form::Phrase } else { Form::Within };
    let word = change(facts, o, form, lang);
    capital(&[&statement(facts, level, lang), ", ", &word, &ending(facts, o, lang), "."].concat())
}

/// Result and target, with what lies between them where the two may be compared.
pub fn gap(facts: &Facts, indicator: &str, lang: Lang) -> Option<String> {
    let Pair { level, target, .. } = pair(facts, indicator)?;
    let target = target?;
    let row = facts.dataset.indicator(indicator)?;
    let mut out = [&capital(&statement(facts, level, lang)), "; ", &goal(facts, target, lang)].concat();
    let broken = target.break_reason.get(lang);
    if !broken.is_empty() {
        out.push_str(match lang {
            Lang::Vi => ". Hai số không so trực tiếp: ",
            Lang::En => ". The two are not directly comparable: ",
        });
        out.push_str(broken.trim_end_matches('.'));
    } else if !level.quantity.value.same_value(target.quantity.value)
        && let Some(needed) = needed(facts.dataset, row, [level, target], lang)
    {
        out.push_str(match lang {
            Lang::Vi => ". Tính từ hai số này, ",
            Lang::En => ". Calculated from these two, ",
        });
        // A unit that ends in "a year" is not followed by another "a year".
        let needed = needed.replace("/năm mỗi năm", " mỗi năm").replace("/year a year", "/year");
        out.push_str(needed.replace("/person/year", " per person a year").trim_end_matches('.'));
    }
    out.push('.');
    Some(out)
}

/// "mục tiêu đến năm 2025 là 1,0%".
fn goal(facts: &Facts, o: &Observation, lang: Lang) -> String {
    let value = full_value(facts, o, lang);
    match lang {
        Lang::Vi => told(&target(&o.period, lang), &value, lang),
        Lang::En => {
            let kind = facts.dataset.unit(&o.unit).map(|unit| unit.kind());
            let is = if kind == Some(UnitKind::Rank) { " is to be " } else { " is " };
            ["the ", &target(&o.period, lang), is, &value].concat()
        }
    }
}

/// What the report itself says of a result: "Báo cáo ghi “vượt mục tiêu Đại hội”: …". Empty assessments say so.
pub fn assessed(facts: &Facts, o: &Observation, lang: Lang) -> String {
    let said = statement(facts, o, lang);
    match (o.assessment.is_empty(), lang) {
        (false, Lang::Vi) => [&capital(&said), "; báo cáo đánh giá: “", &o.assessment, "”."].concat(),
        (false, Lang::En) => [&capital(&said), "; the report says of it: “", &o.assessment, "”."].concat(),
        (true, Lang::Vi) => [&capital(&said), "; báo cáo không nói là đạt mục tiêu hay không."].concat(),
        (true, Lang::En) => [&capital(&said), "; the report does not say whether a target was met."].concat(),
    }
}

/// Two observations side by side; the second does not repeat the period that both have.
pub fn both(facts: &Facts, first: &Observation, second: &Observation, lang: Lang) -> String {
    let is_shared = first.period == second.period && first.status.is_outcome() && second.status.is_outcome();
    let then = if is_shared { clause(facts, second, lang) } else { statement(facts, second, lang) };
    capital(&[&statement(facts, first, lang), "; ", &then, "."].concat())
}
