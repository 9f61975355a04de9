//! A paragraph to try the check on: sentences of the report, some as an inattentive hand would write them.
//! Knows no check; what is made of it others say.

use super::misstatement::{as_result, relative};
use super::{Facts, Pair, pair, sentence};
use crate::dataset::{Observation, Status, UnitKind};
use crate::locale::Lang;

/// The paragraph; shorter where the data have no such numbers.
pub fn sample(facts: &Facts, lang: Lang) -> String {
    let pairs = || facts.dataset.indicators.iter().filter_map(|row| pair(facts, row.id.as_str()));
    let mut out = Vec::new();
    // A result as it stands.
    let is_plain = |o: &Observation| {
        let kind = facts.dataset.unit(&o.unit).map(|unit| unit.kind());
        o.quantity.qualifiers.is_empty() && o.quantity.whole.is_none() && kind != Some(UnitKind::Rank)
    };
    let plain = pairs().find(|one| is_plain(one.level) && one.change.is_none());
    out.extend(plain.map(|Pair { level, .. }| sentence(facts, level, lang)));
    // A change in points stated as one in per cent.
    let changed = pairs().filter_map(|one| Some((one.level, relative(facts, one.change?, lang)?))).next_back();
    out.extend(changed.as_ref().map(|(level, slip)| {
        let said = sentence(facts, level, lang);
        [said.trim_end_matches('.'), ", ", &slip.text, "."].concat()
    }));
    // A bound stated as the value.
    let bound = pairs().find(|one| !one.level.quantity.qualifiers.is_empty());
    out.extend(bound.map(|Pair { level, .. }| {
        let mut bare = level.clone();
        bare.quantity.qualifiers.clear();
        sentence(facts, &bare, lang)
    }));
    // A target stated as a result.
    let aimed = pairs()
        .filter_map(|one| one.target)
        .filter(|o| is_plain(o))
        .find(|target| is_apart(target, changed.as_ref().map(|one| one.0)));
    out.extend(
        aimed.and_then(|target| as_result(facts, target, &[target], lang)).map(|slip| [&slip.text, "."].concat()),
    );
    out.join(" ")
}

/// Whether a target is of another indicator, so that the paragraph does not contradict itself.
fn is_apart(target: &Observation, other: Option<&Observation>) -> bool {
    target.status == Status::Target && other.is_none_or(|other| other.indicator != target.indicator)
}
