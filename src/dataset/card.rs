//! An indicator as a search result shows it: its names, its topic and its values, in both languages.
//! Made by the build step, so that a search answers without the dataset.

use super::{Bound, Dataset, Indicator, IndicatorId, Observation, Status, Wording};
use crate::locale::{Bilingual, Lang};
use serde::{Deserialize, Serialize};

/// One indicator in a list of results.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The indicator.
    pub id: IndicatorId,
    /// Full name.
    pub name: Bilingual,
    /// Name for tight places; it is searched as well.
    pub short: Bilingual,
    /// Name of its topic.
    pub topic: Bilingual,
    /// Its values, in the order of the dataset; none for a whole whose parts have them.
    pub values: Vec<CardValue>,
    /// Which of them stands for it.
    pub headline: usize,
}

/// A value in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardValue {
    /// The number as the report prints it, or would, with "%": it is searched as well. Words of units are not, which
    /// would find half of all indicators.
    pub number: String,
    /// What sort of fact it is.
    pub status: Status,
    /// Whether it is exact, or a bound.
    pub bound: Bound,
    /// Qualifier, number, unit and star.
    pub label: Bilingual,
    /// When, and what sort of fact, in words.
    pub time: Bilingual,
    /// What its star means; may be empty.
    pub star: Bilingual,
}

impl Card {
    /// The value that stands for it.
    pub fn headline(&self) -> Option<&CardValue> {
        self.values.get(self.headline)
    }
}

impl Dataset {
    /// The observation that stands for an indicator in lists: its latest printed result, else its first target, else any.
    pub fn headline<'a>(&'a self, id: &'a IndicatorId) -> Option<&'a Observation> {
        let of = |status: Status| {
            let with = self.observations_of(id).filter(move |o| o.status == status);
            with.max_by_key(|o| o.period.order())
        };
        of(Status::Result)
            .or_else(|| of(Status::Change))
            .or_else(|| of(Status::Target))
            .or_else(|| self.observations_of(id).next())
    }

    /// Values, units and names alone, for a module that answers without quotes, notes and figures.
    pub fn bare(&self) -> Dataset {
        let mut bare = self.clone();
        bare.site.retain(|(key, _)| matches!(key.as_str(), "province" | "source"));
        bare.topics.clear();
        bare.figures.clear();
        bare.cautions.clear();
        bare.indicators.iter_mut().for_each(|row| row.note = Bilingual::default());
        for o in &mut bare.observations {
            o.quote.clear();
            o.note = Bilingual::default();
        }
        bare
    }

    /// A card an indicator, in the order of the indicators.
    pub fn cards(&self) -> Vec<Card> {
        self.indicators.iter().map(|row| self.card(row)).collect()
    }

    fn card(&self, row: &Indicator) -> Card {
        let all: Vec<&Observation> = self.observations_of(&row.id).collect();
        let headline = self.headline(&row.id).map(|o| &o.id);
        Card {
            id: row.id.clone(),
            name: row.name.clone(),
            short: row.short.clone(),
            topic: self.topic(&row.topic).map(|topic| topic.name.clone()).unwrap_or_default(),
            headline: all.iter().position(|o| Some(&o.id) == headline).unwrap_or_default(),
            values: all.into_iter().map(|o| self.card_value(o)).collect(),
        }
    }

    fn card_value(&self, o: &Observation) -> CardValue {
        CardValue {
            number: {
                let percent = if self.label(o, Wording::Short, Lang::Vi).unit.starts_with('%') { "%" } else { "" };
                [&o.printed().number(Lang::Vi), percent].concat()
            },
            status: o.status,
            bound: o.quantity.bound(),
            label: Bilingual::of(|lang| self.label(o, Wording::Short, lang).starred()),
            time: Bilingual::of(|lang: Lang| [&o.period.words(lang), ", ", o.status.word(lang)].concat()),
            star: Bilingual::of(|lang| self.star_note(&[o], lang)),
        }
    }
}
