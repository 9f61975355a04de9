//! A change in words: which way it went, how much, and against what.
//! Knows no level and no other change.

use super::Facts;
use super::subject::{is_growth, names_base};
use super::value::{bare, value_of};
use super::when::is_quarter;
use crate::dataset::{Direction, Observation, PeriodBasis, PeriodKind, Status, UnitKind};
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
        None => is_of(facts, o, UnitKind::Multiple) && (o.status == Status::Change || o.period.kind.is_comparison()),
    }
}

fn is_of(facts: &Facts, o: &Observation, kind: UnitKind) -> bool {
    facts.dataset.unit(&o.unit).is_some_and(|unit| unit.kind == kind)
}

/// "tăng", "thấp hơn"; "up", "below": a plan is nothing from which a value rises.
pub(super) fn direction(o: &Observation, lang: Lang) -> &'static str {
    let way = o.direction.unwrap_or(Direction::Down);
    match (o.period.kind == PeriodKind::OnPlan, way, lang) {
        (false, ..) => way.word(lang),
        (true, Direction::Up, Lang::Vi) => "cao hơn",
        (true, Direction::Down, Lang::Vi) => "thấp hơn",
        (true, Direction::Up, Lang::En) => "above",
        (true, Direction::Down, Lang::En) => "below",
    }
}

/// "giảm 10,43 điểm phần trăm so với năm 2015 (báo cáo ghi “%”)", "gấp 2,4 lần so với năm 2011".
pub(super) fn change(facts: &Facts, o: &Observation, form: Form, lang: Lang) -> String {
    let is_multiple = o.direction.is_none();
    let is_plan = o.period.kind == PeriodKind::OnPlan;
    let is_up = o.direction == Some(Direction::Up);
    let lead = match (lang, form) {
        (Lang::Vi, _) if is_multiple => "gấp",
        (Lang::Vi, _) => direction(o, lang),
        (Lang::En, Form::Phrase | Form::Within) if is_multiple || is_plan => "",
        (Lang::En, Form::Phrase | Form::Within) => direction(o, lang),
        (Lang::En, Form::Aim) if is_multiple || is_plan => "is to be",
        (Lang::En, Form::Aim) => ["is to fall by", "is to rise by"][usize::from(is_up)],
        (Lang::En, Form::Plural) if is_multiple || is_plan => "were",
        (Lang::En, _) if is_multiple || is_plan => "was",
        (Lang::En, _) => ["fell by", "rose by"][usize::from(is_up)],
    };
    let is_mean = o.period.kind == PeriodKind::Mean;
    // The sign is in the word.
    let printed = o.printed();
    let amount = match lang {
        Lang::En if is_of(facts, o, UnitKind::Count) && !is_plan => bare(&printed, lang),
        _ => value_of(facts.dataset, o, &printed, lang),
    };
    let base = if names_base(facts, o) { String::new() } else { base(o, form, lang) };
    let link = match (lang, is_multiple, is_plan) {
        _ if base.is_empty() => "",
        (Lang::Vi, ..) => " so với ",
        (Lang::En, true, _) => " the level of ",
        (Lang::En, false, true) if is_up => " above ",
        (Lang::En, false, true) => " below ",
        (Lang::En, false, false) => " from ",
    };
    let space = if lead.is_empty() { "" } else { " " };
    let mean = match (is_mean, lang) {
        (true, Lang::Vi) => "bình quân ",
        _ => "",
    };
    let mean_after = if is_mean && lang == Lang::En { " on average" } else { "" };
    [lead, space, mean, &amount, link, &base, mean_after, &note(facts, o, lang)].concat()
}

/// What a change is against.
pub(super) fn base(o: &Observation, form: Form, lang: Lang) -> String {
    let words = match (o.period.kind, lang) {
        (PeriodKind::Change, _) => {
            let is_said = o.period.basis == PeriodBasis::Stated || form == Form::Phrase;
            let year = if is_said && o.period.from < o.period.to { o.period.from.to_string() } else { String::new() };
            return if year.is_empty() || lang == Lang::En { year } else { ["năm ", &year].concat() };
        }
        (PeriodKind::OnYear, Lang::Vi) if o.period.is_of_years() => "năm trước",
        (PeriodKind::OnYear, Lang::Vi) => "cùng kỳ năm trước",
        // Of a month the period before may be the month or the season.
        (PeriodKind::OnPrevious, Lang::Vi) if is_quarter(o.period.part) => "quý trước",
        (PeriodKind::OnPrevious, Lang::En) if is_quarter(o.period.part) => "the quarter before",
        (PeriodKind::OnPrevious, Lang::Vi) => "kỳ trước",
        (PeriodKind::OnPlan, Lang::Vi) => "mức đề ra",
        (PeriodKind::OnYear, Lang::En) if o.period.is_of_years() => "the year before",
        (PeriodKind::OnYear, Lang::En) => "the same period a year before",
        (PeriodKind::OnPrevious, Lang::En) => "the period before",
        (PeriodKind::OnPlan, Lang::En) => "the planned level",
        _ => "",
    };
    words.to_owned()
}

/// What the report prints behind a number of points where it is not their name: "%", "điểm".
pub(super) fn printed_points<'a>(facts: &Facts<'a>, o: &Observation) -> Option<&'a str> {
    let unit = facts.dataset.unit(&o.unit)?;
    // What is computed is not printed in any unit.
    if !matches!(unit.kind, UnitKind::Points | UnitKind::PointsPerYear) || o.is_computed() {
        return None;
    }
    let quoted = facts.quoted(o)?;
    let after = quoted.quote.get(quoted.numeral.end..)?;
    let printed = after.get(..unit.printed_after(after)?)?.trim_start();
    (printed != unit.symbol.get(facts.dataset.lang)).then_some(printed)
}

fn note(facts: &Facts, o: &Observation, lang: Lang) -> String {
    match (printed_points(facts, o), lang) {
        (None, _) => String::new(),
        (Some(printed), Lang::Vi) => [" (báo cáo ghi “", printed, "”)"].concat(),
        (Some(printed), Lang::En) => [" (the report prints “", printed, "”)"].concat(),
    }
}
