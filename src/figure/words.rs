//! What a figure says without being seen, and the title of a page that has none of its own.

use crate::dataset::{Dataset, Indicator, Observation, Status, Wording};
use crate::locale::Lang;

/// "Title. Name 74% (2015, suy ra), 99% (2020, kết quả); other name …".
pub fn alternative(dataset: &Dataset, title: &str, shown: &[&Observation], lang: Lang) -> String {
    let mut out = [title, ". "].concat();
    let mut last = None;
    for o in shown {
        let value = dataset.label(o, Wording::Full, lang).starred();
        let when = [&value, " (", &o.period.words(lang), ", ", o.status.word(lang), ")"].concat();
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

/// "Name: 27%/năm (2016–2020)", with the target where there is one beside a result.
pub fn title(dataset: &Dataset, row: &Indicator, lang: Lang) -> String {
    let latest = |status: Status| {
        dataset.observations_of(&row.id).filter(|o| o.status == status).max_by_key(|o| o.period.order())
    };
    let part = |o: &Observation| {
        let value = dataset.label(o, Wording::Full, lang).full();
        [&value, " (", &o.period.label(lang), ")"].concat()
    };
    let name = row.name.get(lang);
    let target = latest(Status::Target).map(|o| [o.status.word(lang), " ", &part(o)].concat());
    match (latest(Status::Result).map(part), target) {
        (Some(result), Some(target)) => [name, ": ", &result, ", ", &target].concat(),
        (Some(one), None) | (None, Some(one)) => [name, ": ", &one].concat(),
        (None, None) => name.to_owned(),
    }
}
