//! One observation as a clause and as a sentence: period and status around the clause of its indicator.
//! Knows no other observation but the summands of a derived value, and the target that a change leads to.

use super::Facts;
use super::change::{Form, base, change, is_change};
use super::letters::capital;
use super::subject::{named, names_base};
use super::value::{bare, is_forecast, is_predicate, number, value};
use super::when::{target, when};
use crate::dataset::{Observation, Period, PeriodKind, Relation, Status, UnitKind, Wording};
use crate::locale::Lang;

/// English verbs of the clauses: past, of a target, before "estimated" and "projected".
const VERBS: [[&str; 3]; 5] = [
    ["was", "is to be", "at"],
    ["were", "are to be", "at"],
    ["had", "is to have", "to have"],
    ["ranked", "is to rank", "to rank"],
    ["numbered", "are to number", "to number"],
];

/// A whole sentence: "Đến năm 2020, tỷ lệ hộ nghèo còn 3,5%."
pub fn sentence(facts: &Facts, o: &Observation, lang: Lang) -> String {
    capital(&[&statement(facts, o, lang), "."].concat())
}

/// The sentence without its end, so that more can follow; starts small if a word does.
pub(super) fn statement(facts: &Facts, o: &Observation, lang: Lang) -> String {
    let (before, mark) = if facts.dataset.is_aimed(o) {
        (target(&o.period, lang), ": ")
    } else {
        (when(&time(facts, o), o.status, &o.quantity.qualifiers, lang), ", ")
    };
    [&before, mark, &clause(facts, o, lang), &ending(facts, o, lang)].concat()
}

/// The time of a value. A change from year to year that leads to some months of the last is one to these months.
fn time(facts: &Facts, o: &Observation) -> Period {
    let mut ends = facts
        .dataset
        .observations_of(&o.indicator)
        .filter(|end| end.status.is_outcome() && end.period.to == o.period.to);
    match ends.next() {
        Some(end) if o.period.kind() == PeriodKind::Change && end.period.from == end.period.to => {
            Period { part: end.period.part(), ..o.period }
        }
        _ => o.period,
    }
}

/// The clause without period and status: "tỷ lệ hộ nghèo còn 3,5%".
pub fn clause(facts: &Facts, o: &Observation, lang: Lang) -> String {
    let template = template(facts, o, lang);
    if is_change(facts, o) {
        let is_plural = ["^were", "^numbered"].iter().any(|verb| template.contains(verb));
        let form = match (facts.dataset.is_aimed(o), is_plural) {
            (true, _) => Form::Aim,
            (false, true) => Form::Plural,
            (false, false) => Form::Verb,
        };
        return [&subject(facts, o, lang), " ", &change(facts, o, form, lang)].concat();
    }
    let words = if template.contains('#') { bare(o, lang) } else { value(facts.dataset, o, lang) };
    let filled = verb(template, &words, o, lang);
    let place = filled.find(['*', '#']).unwrap_or(filled.len());
    let (before, rest) = (&filled[..place], filled.get(place + 1..).unwrap_or_default());
    // "đứng thứ 4" and "đứng đầu" fill one template.
    let words = words.strip_prefix("đứng ").filter(|_| before.ends_with("đứng ")).unwrap_or(&words);
    [before, words, rest, &compared(facts, o, lang)].concat()
}

/// What a rate that is no change is against: "… là 7,12% so với cùng kỳ năm trước", "… là 24,3% kế hoạch".
fn compared(facts: &Facts, o: &Observation, lang: Lang) -> String {
    let kind = facts.dataset.unit(&o.unit).map(|unit| unit.kind());
    match (o.period.kind(), kind, lang) {
        _ if names_base(facts, o) => String::new(),
        (PeriodKind::OnPlan, Some(UnitKind::Share), Lang::Vi) => " kế hoạch".to_owned(),
        (PeriodKind::OnPlan, Some(UnitKind::Share), Lang::En) => " of the plan".to_owned(),
        (PeriodKind::OnYear | PeriodKind::OnPrevious, Some(UnitKind::Relative), _) => {
            [if lang == Lang::Vi { " so với " } else { " on " }, &base(o, Form::Verb, lang)].concat()
        }
        _ => String::new(),
    }
}

/// What changes: the clause's own words before the verb, or the name where more words follow the value.
fn subject(facts: &Facts, o: &Observation, lang: Lang) -> String {
    let template = template(facts, o, lang);
    let is_part = facts
        .dataset
        .indicator(&o.indicator.0)
        .and_then(|row| row.parent.as_ref())
        .is_some_and(|(_, relation)| *relation == Relation::Part);
    match template.find(['^', '*', '#']) {
        Some(at) if at > 0 && !is_part => template[..at].trim_end().to_owned(),
        at => {
            let name = named(facts, o, lang);
            // Things that are counted do not grow themselves: "^có * đạt chuẩn".
            let is_counted = at == Some(0) && lang == Lang::Vi && !is_part && !name.starts_with("số ");
            if is_counted { ["số ", &name].concat() } else { name }
        }
    }
}

/// The clause of an indicator, which the data folder has or the build step has made.
fn template<'a>(facts: &Facts<'a>, o: &Observation, lang: Lang) -> &'a str {
    facts.vocabulary.phrase(&o.indicator.0).map_or("", |phrase| phrase.clause.get(lang))
}

/// The template with its verb as status, forecast and value ask for.
fn verb(template: &str, value: &str, o: &Observation, lang: Lang) -> String {
    let forecast = o.quantity.qualifiers.iter().find(|qualifier| is_forecast(qualifier));
    let Some((before, after)) = template.split_once('^') else {
        return match (forecast, lang) {
            (None, _) => template.to_owned(),
            (Some(word), Lang::Vi) => template.replacen(['*', '#'], &[word.words.vi.as_str(), " *"].concat(), 1),
            (Some(word), Lang::En) => template.replacen(['*', '#'], &[word.words.en.as_str(), " *"].concat(), 1),
        };
    };
    let (word, rest) = after.split_once(' ').unwrap_or((after, ""));
    let is_earlier = matches!(o.status, Status::Derived | Status::Baseline);
    let known = VERBS.iter().find(|verbs| verbs[0] == word);
    let verb = match (lang, forecast, known) {
        (Lang::Vi, Some(forecast), _) if word == "là" => forecast.words.vi.clone(),
        (Lang::Vi, Some(forecast), _) => [&forecast.words.vi, " ", word].concat(),
        (Lang::Vi, None, _) if word == "là" && is_predicate(value) => return [before, rest].concat(),
        (Lang::Vi, None, _) if is_earlier && matches!(word, "còn" | "đạt") => "là".to_owned(),
        (Lang::En, Some(forecast), Some([past, _, joint])) => {
            let past = if *past == "were" { past } else { &"was" };
            [past, " ", &forecast.words.en, " ", joint].concat()
        }
        (Lang::En, None, Some([_, target, _])) if o.status == Status::Target => (*target).to_owned(),
        (Lang::En, None, None) if o.status == Status::Target && word == "made" => "are to make".to_owned(),
        _ => word.to_owned(),
    };
    [before, &verb, " ", rest].concat()
}

/// What a derived value is computed of.
pub(super) fn ending(facts: &Facts, o: &Observation, lang: Lang) -> String {
    if !o.is_computed() {
        return String::new();
    }
    let formula = facts.dataset.formula_words(o, lang);
    match lang {
        Lang::Vi => [" (suy ra: ", &formula, "; báo cáo không in số này)"].concat(),
        Lang::En => [" (derived: ", &formula, "; the report does not print this number)"].concat(),
    }
}

/// A value behind what it is of, with "là" or "was" where it needs one: "kết quả năm 2020 là 3,5%", "… ước 22,2%".
pub(super) fn told(before: &str, value: &str, lang: Lang) -> String {
    let is = match lang {
        Lang::Vi if is_predicate(value) => " ",
        Lang::Vi => " là ",
        Lang::En => " was ",
    };
    [before, is, value].concat()
}

/// Value alone in words of a table, for comparisons: "trên 12.000 tỷ đồng".
pub(super) fn full_value(facts: &Facts, o: &Observation, lang: Lang) -> String {
    let mut out = value(facts.dataset, o, lang);
    if let Some(word) = o.quantity.qualifiers.iter().find(|qualifier| is_forecast(qualifier)) {
        out = [word.words.get(lang), if lang == Lang::En { " at " } else { " " }, &out].concat();
    }
    out
}

/// The digits alone.
pub(super) fn digits(o: &Observation, lang: Lang) -> String {
    number(&o.quantity, lang)
}

/// The unit in running text.
pub(super) fn unit_words<'a>(facts: &Facts<'a>, o: &Observation, lang: Lang) -> &'a str {
    facts.dataset.unit(&o.unit).map_or("", |unit| unit.words(Wording::Full, lang))
}
