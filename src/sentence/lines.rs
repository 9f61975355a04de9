//! Everything that answers say of an indicator, a line each: made when the site is, fetched when somebody asks.
//! `answer::told` counts these lines.

use super::{Facts, Pair, assessed, both, gap, pair, sentence, with_change};
use crate::dataset::{Observation, Status};
use crate::locale::Lang;

/// For each observation its sentence and the one with the report's judgement, then the change, then the way to the target;
/// each in Vietnamese and English. What an indicator does not have is an empty line.
pub fn lines(facts: &Facts, indicator: &str) -> Vec<String> {
    let own = facts.observations_of(indicator);
    let mut out = Vec::new();
    for o in &own {
        out.extend(Lang::ALL.map(|lang| sentence(facts, o, lang)));
        out.extend(Lang::ALL.map(|lang| assessed(facts, o, lang)));
    }
    out.extend(Lang::ALL.map(|lang| changed(facts, indicator, &own, lang).unwrap_or_default()));
    out.extend(Lang::ALL.map(|lang| gap(facts, indicator, lang).unwrap_or_default()));
    out
}

/// A level with its change, or a value with what it was before.
fn changed(facts: &Facts, indicator: &str, own: &[&Observation], lang: Lang) -> Option<String> {
    if let Some(Pair { level, change: Some(change), .. }) = pair(facts, indicator) {
        return Some(with_change(facts, level, change, lang));
    }
    let of = |status: Status| own.iter().find(|o| o.status == status);
    Some(both(facts, of(Status::Baseline)?, of(Status::Result)?, lang))
}
