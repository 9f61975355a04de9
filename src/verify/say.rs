//! What is said about a number: the report's sentence, a computation, or that it is not there.
//! Knows verdicts, and judges nothing.

use super::compare::Finding;
use super::{Checked, Verdict};
use crate::locale::Lang;
use crate::sentence::{Facts, place, printed_per_cent, sentence};

/// Where the number stands is for the caller to say.
pub(super) fn say(facts: &Facts, found: Finding, lang: Lang) -> Checked {
    let is_told = !matches!(found.verdict, Verdict::Unsure | Verdict::Absent);
    let found = Finding { observation: found.observation.filter(|_| is_told), ..found };
    let is_printed = |o| printed_per_cent(facts, o).is_some();
    let verdict = match found.verdict {
        Verdict::Points if found.observation.is_some_and(is_printed) => Verdict::Printed,
        verdict => verdict,
    };
    let said = found.observation.map_or(String::new(), |o| sentence(facts, o, lang));
    let leads = lang.leads();
    let lead = match verdict {
        // What the report prints so it does not say otherwise.
        Verdict::None | Verdict::Printed => "",
        Verdict::Absent => leads.absent,
        Verdict::Unsure => leads.unsure,
        Verdict::Derived => leads.derived,
        Verdict::Same => leads.same,
        _ => leads.other,
    };
    let formula = if found.formula.is_empty() { String::new() } else { [&found.formula, ". "].concat() };
    let is_corrected =
        !matches!(verdict, Verdict::Same | Verdict::Derived | Verdict::None | Verdict::Unsure | Verdict::Absent);
    Checked {
        start: 0,
        end: 0,
        range: 0..0,
        verdict,
        observation: found.observation.map(|o| o.id.0.clone()),
        text: [lead, &formula, &said].concat(),
        corrected: if is_corrected { said } else { String::new() },
        place: found.observation.map_or(String::new(), |o| place(facts, o, lang)),
    }
}
