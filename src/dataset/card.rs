//! An indicator as a search result shows it: its names and its values, in both languages.
//! Made by the build step, so that a search answers without the dataset.

use super::{Bound, Dataset, ELSEWHERE, Indicator, IndicatorId, Observation, STAR, Status, StripKind, Wording};
use crate::locale::{Bilingual, Lang, number_at};
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
    /// Its values, in the order of the dataset; none for a whole whose parts have them.
    pub values: Vec<CardValue>,
    /// Which of them stands for it.
    pub headline: usize,
    /// Whether they stand on a line, and are joined on it from one to the next.
    pub line: Option<bool>,
}

/// A value in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardValue {
    /// What sort of fact it is.
    pub status: Status,
    /// Whether it is exact, or a bound.
    pub bound: Bound,
    /// Qualifier, number, unit and star.
    pub label: Bilingual,
    /// When, and what sort of fact: the number of a phrase.
    pub time: usize,
    /// What its star means: the number of a phrase; 0 where it has none.
    pub star: usize,
    /// From where to where it stands on the line, in thousandths.
    pub place: (u16, u16),
    /// Where it stands in the report: block of the outline, first byte of its quote and the end; an empty range where the
    /// report does not print it.
    pub quote: (usize, usize, usize),
}

/// All cards, and what many of them share.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cards {
    /// A card an indicator, in the order of the dataset.
    pub cards: Vec<Card>,
    /// What many of them say, each once; the first is empty.
    pub phrases: Vec<Bilingual>,
}

impl CardValue {
    /// The place of what is on no line: a change among levels.
    pub const NOWHERE: (u16, u16) = (u16::MAX, u16::MAX);

    /// What stands before the number, the number as the report prints it, or would, with "%", and what follows. The number
    /// is searched; words of units are not, which would find half of all indicators.
    pub fn parts(label: &str) -> [&str; 3] {
        let bytes = label.as_bytes();
        let Some(start) = number_at(label) else {
            // A place in words is all of its label.
            let (words, star) = label.split_at(label.strip_suffix(STAR).map_or(label.len(), str::len));
            return ["", words, star];
        };
        let mut end = start;
        while let Some(b'I' | b'V' | b'X') = bytes.get(end) {
            end += 1;
        }
        // A dash between two ends of a range is three bytes, whose first no letter of the languages begins with.
        while let Some(b'0'..=b'9' | b'.' | b',' | b'/' | b'%' | 0xe2 | 0x80 | 0x93) = bytes.get(end) {
            end += 1;
        }
        let (before, rest) = label.split_at(start);
        let (number, after) = rest.split_at_checked(end - start).unwrap_or((rest, ""));
        let number_end = number.strip_suffix('/').map_or(number.len(), str::len);
        [before, &number[..number_end], if number_end < number.len() { &rest[number_end..] } else { after }]
    }

    /// The number as it is searched.
    pub fn number(&self) -> &str {
        let [_, number, _] = CardValue::parts(&self.label.vi);
        number
    }
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
        bare.site.retain(|(key, _)| matches!(key.as_str(), "province" | "source" | ELSEWHERE));
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

    /// A card an indicator, in the order of the indicators; `evidence` says where values stand in the report.
    pub fn cards(&self) -> Cards {
        let mut phrases = vec![Bilingual::default()];
        let cards = self.indicators.iter().map(|row| self.card(row, &mut phrases)).collect();
        Cards { cards, phrases }
    }

    fn card(&self, row: &Indicator, phrases: &mut Vec<Bilingual>) -> Card {
        let all: Vec<&Observation> = self.observations_of(&row.id).collect();
        let headline = self.headline(&row.id).map(|o| &o.id);
        // Means are no points of a line.
        let strip = self.strip(row).filter(|strip| strip.kind != StripKind::Mean);
        let levels = self.levels(row);
        let place = |o: &Observation| {
            let at = levels.iter().position(|level| level.id == o.id)?;
            strip.as_ref()?.marks.get(at).map(|mark| (mark.from, mark.to))
        };
        Card {
            id: row.id.clone(),
            name: row.name.clone(),
            short: row.short.clone(),
            headline: all.iter().position(|o| Some(&o.id) == headline).unwrap_or_default(),
            values: all.iter().map(|o| self.card_value(o, place(o), phrases)).collect(),
            line: strip.as_ref().map(|strip| !matches!(strip.kind, StripKind::Rank | StripKind::OpenRank)),
        }
    }

    fn card_value(&self, o: &Observation, place: Option<(u16, u16)>, phrases: &mut Vec<Bilingual>) -> CardValue {
        let mut number = |words: Bilingual| {
            phrases.iter().position(|known| *known == words).unwrap_or_else(|| {
                phrases.push(words);
                phrases.len() - 1
            })
        };
        let time =
            number(Bilingual::of(|lang: Lang| [&o.period.words(lang), ", ", o.shown_status().word(lang)].concat()));
        let star = number(Bilingual::of(|lang| self.star_note(&[o], lang)));
        CardValue {
            status: o.shown_status(),
            bound: o.quantity.bound(),
            label: Bilingual::of(|lang| self.label(o, Wording::Short, lang).starred()),
            time,
            star,
            place: place.unwrap_or(CardValue::NOWHERE),
            quote: Default::default(),
        }
    }
}
