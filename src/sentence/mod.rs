//! Sentences that an editor would print: an observation, a pair of them, or an indicator in Vietnamese and English, with
//! value, unit, qualifier, period and status, none of which is ever left out.
//! Knows neither questions nor any text that is checked; it only says what the tables say.

mod change;
mod clause;
mod letters;
mod misstatement;
mod pair;
mod sample;
mod subject;
mod value;
mod when;

pub(crate) use change::printed_per_cent;
pub use clause::{clause, sentence};
pub use misstatement::{Misstatement, misstatements};
pub use pair::{Pair, assessed, both, changed, gap, pair, with_change};
pub use sample::sample;
pub use value::value;
pub use when::when;

use crate::dataset::{Dataset, Observation};
use crate::evidence::Quoted;
use crate::locale::Lang;
use crate::vocabulary::Vocabulary;
use pair::led_to;

/// What sentences are made of.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// Values and names.
    pub dataset: &'a Dataset,
    /// Clauses of the indicators.
    pub vocabulary: &'a Vocabulary,
    /// The report's words and places, in the order of the observations.
    pub quoted: &'a [Quoted],
}

impl<'a> Facts<'a> {
    /// The observations of an indicator, by its id as an address has it.
    fn observations_of(&self, indicator: &str) -> Vec<&'a Observation> {
        self.dataset.observations.iter().filter(|o| o.indicator.as_str() == indicator).collect()
    }
}

/// A sentence and what it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    /// The words, a whole sentence with its place in the report.
    pub text: String,
    /// Ids of the observations, the main one first.
    pub observations: Vec<String>,
}

impl<'a> Facts<'a> {
    /// All that an indicator is called: its own names, and what people say.
    pub fn names(&self, indicator: usize) -> impl Iterator<Item = &'a str> {
        let row = &self.dataset.indicators[indicator];
        row.names().into_iter().chain(self.vocabulary.names(&row.id.0).iter().map(String::as_str))
    }

    /// The report's words beside an observation.
    pub fn quoted(&self, o: &Observation) -> Option<&'a Quoted> {
        self.quoted.get(self.dataset.observations.iter().position(|other| other.id == o.id)?)
    }
}

/// "Phần I, mục I.2.5": where an observation stands.
pub fn place(facts: &Facts, o: &Observation, lang: Lang) -> String {
    facts.quoted(o).map_or(String::new(), |quoted| quoted.place.get(lang).to_owned())
}

/// A sentence with its place behind it: "… còn 3,5% (Phần I, mục I.2.5)."
pub fn cited(facts: &Facts, text: &str, o: &Observation, lang: Lang) -> String {
    [text.strip_suffix('.').unwrap_or(text), " (", &place(facts, o, lang), ")."].concat()
}

/// The ready sentences of an indicator: its values, each with its change, the one that changed last first, and a result with
/// its target.
pub fn ready(facts: &Facts, indicator: &str, lang: Lang) -> Vec<Ready> {
    let own = facts.observations_of(indicator);
    let mut out = Vec::new();
    let pair = pair(facts, indicator);
    let is_led = |o: &Observation| own.iter().any(|level| led_to(facts, level).is_some_and(|change| change.id == o.id));
    let first = pair.filter(|pair| pair.change.is_some()).map(|pair| pair.level);
    let rest = own.iter().copied().filter(|o| first.is_none_or(|first| first.id != o.id));
    for o in first.into_iter().chain(rest).filter(|o| !is_led(o)) {
        let change = led_to(facts, o);
        let text = change.map_or_else(|| sentence(facts, o, lang), |change| with_change(facts, o, change, lang));
        let observations = [Some(o), change].into_iter().flatten().map(|o| o.id.0.clone()).collect();
        out.push(Ready { text: cited(facts, &text, o, lang), observations });
    }
    if let Some(text) = gap(facts, indicator, lang)
        && let Some(Pair { level, target: Some(target), .. }) = pair
    {
        let (here, there) = (place(facts, level, lang), place(facts, target, lang));
        let (between, there) = if here == there { ("", "") } else { ("; ", there.as_str()) };
        let text = [text.strip_suffix('.').unwrap_or(&text), " (", &here, between, there, ")."].concat();
        out.push(Ready { text, observations: vec![level.id.0.clone(), target.id.0.clone()] });
    }
    out
}
