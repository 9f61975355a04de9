//! A change in words: which way it went, how much, and against what.
//! Knows no level and no other change.

use super::Facts;
use super::subject::{is_growth, names_base};
use super::value::{bare, value};
use crate::dataset::{Direction, Observation, Part, PeriodBasis, PeriodKind, Status, UnitKind};
use crate::locale::Lang;

/// How a change stands in a sentence. In Vietnamese the forms are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// The verb of its clause: "rose by".
    Verb,
    /// The same of several things: "were 2.4 times the level of 2011".
    Plural,
    /// What is aimed at: "is to rise by".
    Aim,
    /// Beside the clause of a level: "up".
    Phrase,
    /// The same beside a level that says the whole span.
    Within,
}

/// Whether a value says by how much something changed. The growth of what is named a growth is its value.
pub(super) fn is_change(facts: &Facts, o: &Observation) -> bool {
    match o.direction {
        Some(_) => !is_growth(facts, o),
        None => is_of(facts, o, UnitKind::Multiple) && (o.status == Status::Change || o.period.kind().is_comparison()),
    }
}

fn is_of(facts: &Facts, o: &Observation, kind: UnitKind) -> bool {
    facts.dataset.unit(&o.unit).is_some_and(|unit| unit.kind() == kind)
}

/// "giảm 10,43 điểm phần trăm so với năm 2015 (báo cáo ghi “%”)", "gấp 2,4 lần so với năm 2011".
pub(super) fn change(facts: &Facts, o: &Observation, form: Form, lang: Lang) -> String {
    let is_plan = o.period.kind() == PeriodKind::OnPlan;
    let up = usize::from(o.direction == Some(Direction::Up));
    // A multiple, and a distance from a plan, is a state: "was", "were", "is to be".
    let state = o.direction.is_none() || is_plan;
    let lead = match (lang, form) {
        (Lang::Vi, _) if o.direction.is_none() => "gấp",
        (Lang::En, Form::Phrase | Form::Within) if state => "",
        (Lang::Vi, _) | (_, Form::Phrase | Form::Within) => o.way(lang).unwrap_or_default(),
        (_, Form::Aim) => ["is to fall by", "is to rise by", "is to be"][if state { 2 } else { up }],
        _ if state => ["was", "were"][usize::from(form == Form::Plural)],
        _ => ["fell by", "rose by"][up],
    };
    let is_count = is_of(facts, o, UnitKind::Count) && !is_plan && lang == Lang::En;
    let amount = if is_count { bare(o, lang) } else { value(facts.dataset, o, lang) };
    // The sign is in the word.
    let amount = amount.replace('\u{2212}', "");
    let base = if names_base(facts, o) { String::new() } else { base(o, form, lang) };
    let link = match lang {
        _ if base.is_empty() => "",
        Lang::Vi => " so với ",
        Lang::En if o.direction.is_none() => " the level of ",
        Lang::En if is_plan => [" below ", " above "][up],
        Lang::En => " from ",
    };
    let is_mean = o.period.kind() == PeriodKind::Mean;
    let [mean, mean_after] = match lang {
        _ if !is_mean => ["", ""],
        Lang::Vi => ["bình quân ", ""],
        Lang::En => ["", " on average"],
    };
    let space = if lead.is_empty() { "" } else { " " };
    // The report prints "%" where percentage points are meant.
    let (note, printed, end) = match (printed_per_cent(facts, o), lang) {
        (None, _) => ("", "", ""),
        (Some(printed), Lang::Vi) => (" (báo cáo ghi “", printed, "”)"),
        (Some(printed), Lang::En) => (" (the report prints “", printed, "”)"),
    };
    [lead, space, mean, &amount, link, &base, mean_after, note, printed, end].concat()
}

/// What a change is against.
pub(super) fn base(o: &Observation, form: Form, lang: Lang) -> String {
    let is_vi = lang == Lang::Vi;
    let [vi, en] = match o.period.kind() {
        PeriodKind::Change if o.period.from == o.period.to => ["", ""],
        PeriodKind::Change if o.period.basis == PeriodBasis::Stated || form == Form::Phrase => {
            return [if is_vi { "năm " } else { "" }, &o.period.from.to_string()].concat();
        }
        PeriodKind::OnYear if o.period.is_of_years() => ["năm trước", "the year before"],
        PeriodKind::OnYear if o.period.part() == Part::SchoolYear => ["năm học trước", "the school year before"],
        PeriodKind::OnYear => ["cùng kỳ năm trước", "the same period a year before"],
        // Of a month the period before may be the month or the season.
        PeriodKind::OnPrevious if o.period.part().is_quarter() => ["quý trước", "the quarter before"],
        PeriodKind::OnPrevious => ["kỳ trước", "the period before"],
        PeriodKind::OnPlan => ["mức đề ra", "the planned level"],
        _ => ["", ""],
    };
    (if is_vi { vi } else { en }).to_owned()
}

/// The per cent that the report prints behind a number of points.
pub(crate) fn printed_per_cent(facts: &Facts, o: &Observation) -> Option<&'static str> {
    let printed = match facts.dataset.unit(&o.unit)?.kind {
        UnitKind::Points => "%",
        UnitKind::PointsPerYear => "%/năm",
        _ => return None,
    };
    let quoted = facts.quoted(o)?;
    // What is computed is not printed in any unit.
    let after = quoted.quote.get(quoted.numeral.end..).filter(|_| !o.is_computed())?;
    after.trim_start().starts_with('%').then_some(printed)
}
