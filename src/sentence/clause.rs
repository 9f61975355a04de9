//! One observation as a clause and as a sentence: period and status around the clause of its indicator.
//! Knows no other observation but the summands of a derived value.

use super::Facts;
use super::value::{bare, bounds, is_forecast, number, value};
use crate::dataset::{
    Direction, Observation, Period, PeriodBasis, PeriodKind, Qualifier, Relation, Status, UnitKind, Wording,
};
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
    let clause = clause(facts, o, lang);
    let when = when(&o.period, o.status, &o.quantity.qualifiers, lang);
    let end = ending(facts, o, lang);
    match (o.status, lang) {
        (Status::Target, Lang::Vi) => ["mục tiêu ", &when, ": ", &clause, &end].concat(),
        (Status::Target, Lang::En) => ["target for ", &o.period.label(lang), ": ", &clause, &end].concat(),
        _ => [&when, ", ", &clause, &end].concat(),
    }
}

/// "đến năm 2020", "giai đoạn 2016–2020", "over 2016–2020".
pub fn when(period: &Period, status: Status, qualifiers: &[Qualifier], lang: Lang) -> String {
    let is_until = period.kind == PeriodKind::Point
        && (status == Status::Target || period.basis == PeriodBasis::Context || qualifiers.iter().any(is_forecast));
    let is_span = period.from != period.to;
    let before = match (lang, is_span) {
        (Lang::Vi, true) => "giai đoạn ",
        (Lang::Vi, false) if is_until => "đến năm ",
        (Lang::Vi, false) => "năm ",
        (Lang::En, true) => "over ",
        (Lang::En, false) if is_until => "by ",
        (Lang::En, false) => "in ",
    };
    let event = match (period.kind, lang) {
        (PeriodKind::Before, Lang::Vi) => ", trước khi sắp xếp",
        (PeriodKind::After, Lang::Vi) => ", sau khi sắp xếp",
        (PeriodKind::Before, Lang::En) => ", before the change",
        (PeriodKind::After, Lang::En) => ", after the change",
        _ => "",
    };
    // A change from a stated year says both years itself.
    if status == Status::Change && period.kind == PeriodKind::Change && period.basis == PeriodBasis::Stated {
        return [if lang == Lang::Vi { "năm " } else { "in " }, &period.to.to_string()].concat();
    }
    [before, &period.label(lang), event].concat()
}

/// The clause without period and status: "tỷ lệ hộ nghèo còn 3,5%".
pub fn clause(facts: &Facts, o: &Observation, lang: Lang) -> String {
    if o.direction.is_some() {
        return [&subject(facts, o, lang), " ", &change(facts, o, lang)].concat();
    }
    let template = template(facts, o, lang);
    let filled = verb(&template, o, lang);
    let (place, words) = match filled.find('#') {
        Some(at) => (at, bare(o, lang)),
        None => (filled.find('*').unwrap_or(filled.len()), value(facts.dataset, o, lang)),
    };
    let (before, rest) = (&filled[..place], filled.get(place + 1..).unwrap_or_default());
    // "đứng thứ 4" and "đứng đầu" fill one template.
    let words = words.strip_prefix("đứng ").filter(|_| before.ends_with("đứng ")).unwrap_or(&words);
    [before, words, rest].concat()
}

/// "giảm 10,43 điểm phần trăm so với năm 2015 (báo cáo ghi “%”)".
pub(super) fn change(facts: &Facts, o: &Observation, lang: Lang) -> String {
    let is_mean = o.period.kind == PeriodKind::Mean;
    let word = match (o.direction, lang) {
        (Some(Direction::Up), Lang::Vi) => "tăng ",
        (_, Lang::Vi) => "giảm ",
        (Some(Direction::Up), Lang::En) => "rose by ",
        (_, Lang::En) => "fell by ",
    };
    let mean = match (is_mean, lang) {
        (true, Lang::Vi) => "bình quân ",
        _ => "",
    };
    let kind = facts.dataset.unit(&o.unit).map(|unit| unit.kind);
    let amount =
        if kind == Some(UnitKind::Count) && lang == Lang::En { bare(o, lang) } else { value(facts.dataset, o, lang) };
    let since = match (is_mean, o.period.basis == PeriodBasis::Stated, lang) {
        (false, true, Lang::Vi) => [" so với năm ", &o.period.from.to_string()].concat(),
        (false, true, Lang::En) => [" from ", &o.period.from.to_string()].concat(),
        (true, _, Lang::En) => " on average".to_owned(),
        _ => String::new(),
    };
    // What is computed is not printed in any unit.
    let note = if o.is_computed() { "" } else { points_note(kind, lang) };
    [word, mean, &amount, &since, note].concat()
}

/// The report prints "%" where percentage points are meant.
fn points_note(kind: Option<UnitKind>, lang: Lang) -> &'static str {
    match (kind, lang) {
        (Some(UnitKind::Points), Lang::Vi) => " (báo cáo ghi “%”)",
        (Some(UnitKind::Points), Lang::En) => " (the report prints “%”)",
        (Some(UnitKind::PointsPerYear), Lang::Vi) => " (báo cáo ghi “%/năm”)",
        (Some(UnitKind::PointsPerYear), Lang::En) => " (the report prints “%/năm”)",
        _ => "",
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
        _ => named(facts, o, lang),
    }
}

fn named(facts: &Facts, o: &Observation, lang: Lang) -> String {
    let name = facts.dataset.indicator(&o.indicator.0).map_or("", |row| row.name.get(lang));
    [if lang == Lang::En { "the " } else { "" }, &small(name)].concat()
}

fn template(facts: &Facts, o: &Observation, lang: Lang) -> String {
    let own = facts.vocabulary.phrase(&o.indicator.0).map_or("", |phrase| phrase.clause.get(lang));
    match (own, lang) {
        ("", Lang::Vi) => [&named(facts, o, lang), " ^là *"].concat(),
        ("", Lang::En) => [&named(facts, o, lang), " ^was *"].concat(),
        _ => own.to_owned(),
    }
}

/// The template with its verb as status and forecast ask for.
fn verb(template: &str, o: &Observation, lang: Lang) -> String {
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
        (Lang::Vi, Some(forecast), _) => [&forecast.words.vi, " ", word].concat(),
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

/// Value alone in words of a table, for comparisons: "trên 12.000 tỷ đồng".
pub(super) fn full_value(facts: &Facts, o: &Observation, lang: Lang) -> String {
    let mut out = value(facts.dataset, o, lang);
    if let Some(word) = o.quantity.qualifiers.iter().find(|qualifier| is_forecast(qualifier)) {
        out = [word.words.get(lang), " ", &out].concat();
    }
    out
}

/// The digits with their unit and without a qualifier: what is easily written.
pub(super) fn unqualified(facts: &Facts, o: &Observation, lang: Lang) -> String {
    let full = value(facts.dataset, o, lang);
    full[bounds(&o.quantity, lang).len().min(full.len())..].to_owned()
}

/// The digits alone.
pub(super) fn digits(o: &Observation, lang: Lang) -> String {
    number(&o.quantity, lang)
}

/// The unit in running text.
pub(super) fn unit_words<'a>(facts: &Facts<'a>, o: &Observation, lang: Lang) -> &'a str {
    facts.dataset.unit(&o.unit).map_or("", |unit| unit.words(Wording::Full, lang))
}

/// With a capital at the start.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        None => String::new(),
        Some(first) => {
            let upper = UPPER.iter().find(|(small, _)| *small == first).map(|(_, upper)| *upper);
            let first = upper.unwrap_or(first.to_ascii_uppercase());
            [first.to_string().as_str(), chars.as_str()].concat()
        }
    }
}

/// Capitals that sentences of ours start with; the standard library's tables cost more than all of this room.
const UPPER: [(char, char); 3] = [('đ', 'Đ'), ('ư', 'Ư'), ('ở', 'Ở')];

/// With a small letter at the start, unless the word is an abbreviation.
pub(super) fn small(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next();
    let is_word = chars.next().is_some_and(|second| !second.is_ascii_uppercase());
    match first {
        Some(first) if is_word => {
            let small = crate::text::lower(first);
            [small.to_string().as_str(), &text[first.len_utf8()..]].concat()
        }
        _ => text.to_owned(),
    }
}
