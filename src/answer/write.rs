//! Writes the book of questions out of the dataset, when the site is built.

use super::book::{ASSESSED, Book, OWN_UNIT};
use super::number::Number;
use super::phrases::{CUES, SHORT};
use super::words::Cue;
use crate::dataset::{Dataset, ELSEWHERE, Indicator, Keyed, Observation};
use crate::locale::{Bilingual, Decimal};
use crate::text::{Fillers, Marks, spellings};
use crate::vocabulary::Vocabulary;

impl Book {
    /// The text of a book, without the names that the cards have.
    pub fn write(dataset: &Dataset, vocabulary: &Vocabulary) -> String {
        let mut out = Vec::new();
        let classes = classes(dataset);
        let mut sizes: Vec<f64> = dataset.observations.iter().map(|o| dataset.base_value(o)).collect();
        sizes.sort_by(f64::total_cmp);
        out.push(dataset.indicators.len());
        for row in &dataset.indicators {
            let own: Vec<&Observation> = dataset.observations_of(&row.id).collect();
            let kind = dataset.unit(&row.unit).map(|unit| unit.kind());
            out.push(kind.map_or(0, Keyed::place));
            out.push(class_of(&classes, dataset, row.unit.as_str()));
            out.push(dataset.topics.iter().position(|topic| topic.id == row.topic).unwrap_or(0));
            let parent =
                row.parent.as_ref().and_then(|(id, _)| dataset.indicators.iter().position(|one| one.id == *id));
            out.push(parent.map_or(0, |at| at + 1));
            out.push(own.len());
            own.iter()
                .for_each(|o| value(&mut out, row, o, sizes.partition_point(|other| *other < dataset.base_value(o))));
        }
        let numbers: Vec<String> = out.iter().map(usize::to_string).collect();
        let province = &dataset.site("province").vi;
        let initials: String = province.split_whitespace().filter_map(|word| word.chars().next()).collect();
        let words = [&Fillers::words(province), " ", &initials].concat();
        let cues = Cue::ALL.map(|cue| list(dataset, cue));
        let names = dataset.indicators.iter().map(|row| names(dataset, vocabulary, row));
        let lines = [numbers.join(" "), words, SHORT.to_owned()].into_iter().chain(cues).chain(names);
        lines.map(|line| line.replace('\n', " ")).collect::<Vec<_>>().join("\n")
    }
}

/// The phrases of a cue, with the places that the folder names.
fn list(dataset: &Dataset, cue: Cue) -> String {
    let Bilingual { vi, en } = dataset.site(ELSEWHERE);
    let places = [vi.as_str(), en].into_iter().filter(|_| cue == Cue::Elsewhere);
    let own = CUES.iter().filter(|(of, _)| *of == cue).map(|(_, list)| *list);
    own.chain(places).collect::<Vec<_>>().join("|")
}

/// What people call an indicator beside its own names: of names with the same words, whatever their order, one.
fn names(dataset: &Dataset, vocabulary: &Vocabulary, row: &Indicator) -> String {
    let fillers = Fillers::new(&Fillers::words(&dataset.site("province").vi));
    let is_filler = |word: &str| spellings(word).iter().all(|word| fillers.has(*word, Marks::Typed));
    let key = |name: &str| {
        let mut words = fillers.without(name);
        words.sort();
        words
    };
    let mut known: Vec<_> = row.names().iter().map(|name| key(name)).collect();
    let mut kept = Vec::new();
    for name in vocabulary.names(&row.id.0) {
        let words = key(name);
        if words.len() == 1 && spellings(name).len() > 2 {
            // Only as it stands, see `add_names`.
            kept.push(name.clone());
        } else if !known.contains(&words) {
            known.push(words);
            let said: Vec<&str> = name.split_whitespace().filter(|word| !is_filler(word)).collect();
            kept.push(said.join(" "));
        }
    }
    kept.join("|")
}

/// An observation; `place` is that of its size among all.
fn value(out: &mut Vec<usize>, row: &Indicator, o: &Observation, place: usize) {
    out.push(o.status.place());
    out.push(o.period.kind().place());
    out.push(o.period.from.into());
    out.push((o.period.to.saturating_sub(o.period.from)).into());
    let marks = [(row.unit == o.unit, OWN_UNIT), (!o.assessment.is_empty(), ASSESSED)];
    out.push(marks.iter().filter(|(is, _)| *is).map(|(_, bit)| *bit as usize).sum());
    out.push(place);
    let numbers = [Some(o.quantity.value), o.quantity.upper, o.quantity.whole];
    out.push(numbers.iter().flatten().count());
    for number in numbers.iter().flatten().map(|decimal| digits(*decimal)) {
        out.push(number.digits as usize);
        out.push((number.exponent + 16).max(0) as usize);
    }
}

/// The digits of a decimal, by those that are written: they count only as far as a book can hold.
fn digits(decimal: Decimal) -> Number {
    let plain = decimal.trimmed().unpadded().format_plain();
    let digits = plain.bytes().filter(u8::is_ascii_digit);
    let value = digits.fold(0u64, |value, digit| value.saturating_mul(10).saturating_add(u64::from(digit - b'0')));
    let (mut value, mut exponent) = (value, -i32::from(decimal.trimmed().decimals()));
    while value > u64::from(u32::MAX) {
        value /= 10;
        exponent += 1;
    }
    Number::new(value as u32, exponent)
}

/// What units can be compared: a kind in a currency.
fn classes(dataset: &Dataset) -> Vec<String> {
    let mut classes = Vec::new();
    for unit in &dataset.units {
        let class = format!("{:?} {}", unit.kind(), unit.currency);
        if !classes.contains(&class) {
            classes.push(class);
        }
    }
    classes
}

fn class_of(classes: &[String], dataset: &Dataset, unit: &str) -> usize {
    let unit = dataset.units.iter().find(|one| one.id.as_str() == unit);
    let class = unit.map(|unit| format!("{:?} {}", unit.kind(), unit.currency));
    class.and_then(|class| classes.iter().position(|one| *one == class)).unwrap_or(0)
}
