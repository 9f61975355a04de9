//! A value within a sentence: qualifier, number, unit, as running text says them.
//! Knows no period and no status.

use crate::dataset::{Dataset, Observation, Qualifier, Quantity, UnitKind, Wording};
use crate::locale::Lang;

/// Whether a qualifier belongs to the verb: "ước đạt", "was projected at".
pub(super) fn is_forecast(qualifier: &Qualifier) -> bool {
    FORECASTS.contains(&qualifier.words.vi.as_str())
}

/// Qualifiers that tell how a number is known, not where it lies.
const FORECASTS: [&str; 9] =
    ["ước", "ước tính", "dự kiến", "dự báo", "dự tính", "kỳ vọng", "dự ước", "sơ bộ", "tạm tính"];

/// " trở lên": the qualifiers that stand behind number and unit, with a space before each.
fn behind(quantity: &Quantity, lang: Lang) -> String {
    let words = quantity.qualifiers.iter().filter(|qualifier| qualifier.follows);
    words.flat_map(|qualifier| [" ", qualifier.words.get(lang)]).collect()
}

/// "trên ", "over ": the qualifiers that stand before the number, with a space behind each.
pub(super) fn bounds(quantity: &Quantity, lang: Lang) -> String {
    let mut out = String::new();
    for qualifier in quantity.qualifiers.iter().filter(|qualifier| !is_forecast(qualifier) && !qualifier.follows) {
        out.push_str(qualifier.words.get(lang));
        out.push(' ');
    }
    out
}

/// The digits as running text has them: Vietnamese as printed, English without zeros in front and "3 of 9" for 3/9.
pub(super) fn number(quantity: &Quantity, lang: Lang) -> String {
    if lang == Lang::Vi {
        return quantity.number(lang);
    }
    let mut out = quantity.value.unpadded().format(lang);
    if let Some(upper) = quantity.upper {
        out.push('–');
        out.push_str(&upper.format(lang));
    }
    if let Some(whole) = quantity.whole {
        out.push_str(" of ");
        out.push_str(&whole.format(lang));
    }
    out
}

/// Qualifier, number and unit: "trên 128 nghìn tỷ đồng", "thứ 16/63", "16th of 63", "đứng đầu", "first".
pub fn value(dataset: &Dataset, o: &Observation, lang: Lang) -> String {
    let Some(unit) = dataset.unit(&o.unit) else { return bare(o, lang) };
    let words = unit.words(Wording::Full, lang);
    if unit.kind == UnitKind::Rank {
        return rank(o, words, lang);
    }
    let (bounds, number) = (bounds(&o.quantity, lang), number(&o.quantity, lang));
    let space = if words.starts_with('%') || words.is_empty() { "" } else { "\u{a0}" };
    let words = match lang {
        Lang::Vi => words.to_owned(),
        Lang::En => words.replace("/year", " a year").replace("/person", " per person").replace("/ha", " per hectare"),
    };
    [bounds, number, space.to_owned(), words, behind(&o.quantity, lang)].concat()
}

/// The same without the unit.
pub(super) fn bare(o: &Observation, lang: Lang) -> String {
    [bounds(&o.quantity, lang), number(&o.quantity, lang), behind(&o.quantity, lang)].concat()
}

fn rank(o: &Observation, words: &str, lang: Lang) -> String {
    let number = number(&o.quantity, lang);
    if o.quantity.value.is_in_words() {
        return number;
    }
    match (words.is_empty(), lang) {
        (true, Lang::Vi) => ["thứ ", &number].concat(),
        (false, Lang::Vi) => ["trong nhóm ", &number, " ", words].concat(),
        (false, Lang::En) => ["among the ", &number, " ", words].concat(),
        (true, Lang::En) => {
            let digits = number.split(' ').next().unwrap_or_default();
            [digits, ordinal(digits), &number[digits.len()..]].concat()
        }
    }
}

fn ordinal(digits: &str) -> &'static str {
    match digits.as_bytes() {
        [.., b'1', _] => "th",
        [.., b'1'] => "st",
        [.., b'2'] => "nd",
        [.., b'3'] => "rd",
        _ => "th",
    }
}
