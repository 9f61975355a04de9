//! What a figure says without being seen, and the title of a page that has none of its own.

use crate::dataset::{Dataset, Indicator, Observation, Status, Wording};
use crate::locale::Lang;

/// "Title. Name 74% (2015, suy ra), 99% (2020, kết quả); other name …".
pub fn alternative(dataset: &Dataset, title: &str, shown: &[&Observation], lang: Lang) -> String {
    let mut out = [title, ". "].concat();
    let mut last = None;
    for o in shown {
        let value = dataset.label(o, Wording::Full, lang).starred();
        let when = [&value, " (", &dataset.time_words(o, lang), ")"].concat();
        if last == Some(&o.indicator) {
            out.push_str(", ");
        } else {
            let name = dataset.indicator(&o.indicator.0).map_or("", |row| row.short.get(lang));
            out.push_str(if last.is_none() { "" } else { "; " });
            out.push_str(name);
            out.push_str(": ");
        }
        out.push_str(&when);
        last = Some(&o.indicator);
    }
    out.push('.');
    let star = dataset.star_note(shown, lang);
    if !star.is_empty() {
        out.extend([" ", &star, "."]);
    }
    out
}

/// Why values that stand in one figure are not joined; empty if they are.
pub fn not_joined(shown: &[&Observation], lang: Lang) -> String {
    let reason = shown.iter().map(|o| o.break_reason.get(lang)).find(|reason| !reason.is_empty());
    reason.map_or_else(String::new, |reason| [lang.messages().indicator.not_comparable, reason].concat())
}

/// Letters that a title has at most, where it can be said in so many.
const TITLE: usize = 70;

/// "Short name: 27%/năm (2016–2020)", with the target where there is one beside a result. What makes it too long is left
/// to the drawing: first the years, then the target's unit, then the target.
pub fn title(dataset: &Dataset, row: &Indicator, lang: Lang) -> String {
    let latest = |status: Status| {
        dataset.observations_of(&row.id).filter(|o| o.status == status).max_by_key(|o| o.period.order())
    };
    let full = |o: &Observation| dataset.label(o, Wording::Full, lang).full();
    let dated = |o: &Observation| [&full(o), " (", &o.period.label(lang), ")"].concat();
    let target = |words: String| [Status::Target.word(lang), " ", &words].concat();
    let tries = match (latest(Status::Result), latest(Status::Target)) {
        (Some(result), Some(aim)) => vec![
            [dated(result), target(dated(aim))].join(", "),
            [full(result), target(full(aim))].join(", "),
            [full(result), target(dataset.label(aim, Wording::Full, lang).bare())].join(", "),
            dated(result),
            full(result),
        ],
        (Some(result), None) => vec![dated(result), full(result)],
        (None, Some(aim)) => vec![target(dated(aim)), target(full(aim))],
        (None, None) => vec![],
    };
    let name = row.short.get(lang);
    let mut titles = tries.into_iter().map(|words| [name, ": ", &words].concat());
    let last = titles.clone().next_back().unwrap_or_else(|| name.to_owned());
    titles.find(|title| title.chars().count() <= TITLE).unwrap_or(last)
}

/// What is measured, in full where the title says it in short, what it is against where the name does not say it, and its
/// unit.
pub fn subtitle(dataset: &Dataset, row: &Indicator, lang: Lang) -> String {
    let unit = dataset.unit(&row.unit).map_or("", |unit| unit.symbol.get(lang));
    let name = if row.name == row.short { "" } else { row.name.get(lang) };
    let levels = dataset.levels(row);
    let is_compared =
        levels.first().is_some_and(|o| o.period.kind().is_comparison()) && !row.name.vi.contains("so với");
    let base = if is_compared { levels[0].period.kind_words(lang) } else { "" };
    [name, base, unit].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
}
