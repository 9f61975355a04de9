//! Clauses of the indicators for which the data folder has no words of its own: the name, a verb, and a place for the value.
//! Knows no value; how a clause is filled is the business of `sentence`.

use crate::dataset::{Dataset, Indicator, Status, Unit, UnitKind, Wording};
use crate::locale::{Bilingual, Lang};
use crate::vocabulary::{Phrase, Vocabulary};

/// Words that begin the name of an amount; other counts are of a whole that has its parts: "đàn trâu có 41,7 nghìn con".
const AMOUNTS: [&str; 7] = ["số", "tổng", "lượng", "lượt", "dân", "sản", "mức"];

/// What ends the first noun of an English name.
const PREPOSITIONS: [&str; 10] =
    [" of ", " in ", " at ", " with ", " against ", " that ", " who ", " from ", " per ", ","];

/// Gives every indicator that has values and no clause of its own the usual one.
pub fn add_clauses(dataset: &Dataset, vocabulary: &mut Vocabulary) {
    for row in &dataset.indicators {
        let Some(unit) = dataset.unit(&row.unit).filter(|_| dataset.observations_of(&row.id).next().is_some()) else {
            continue;
        };
        // Where a value has another unit, each says its own.
        let own = dataset.observations_of(&row.id).filter(|o| o.status != Status::Change).all(|o| o.unit == row.unit);
        let clause = || Bilingual { vi: vietnamese(row, unit), en: english(row, unit, own) };
        match vocabulary.phrases.iter_mut().find(|phrase| phrase.indicator == row.id.0) {
            Some(phrase) if phrase.clause.is_empty() => phrase.clause = clause(),
            Some(_) => {}
            None => {
                let indicator = row.id.0.clone();
                vocabulary.phrases.push(Phrase { indicator, clause: clause(), names: Vec::new() });
            }
        }
    }
}

/// "tỷ lệ hộ nghèo ^là *", "^có * đạt chuẩn", "đàn trâu ^có *", "thu vượt chỉ tiêu #%".
fn vietnamese(row: &Indicator, unit: &Unit) -> String {
    let name = small(&row.name.vi);
    match unit.kind {
        UnitKind::Count => match counted(&name, unit.words(Wording::Full, Lang::Vi)) {
            Some(rest) => ["^có *", rest].concat(),
            None if AMOUNTS.iter().any(|word| name.starts_with(word)) => name + " ^là *",
            None => name + " ^có *",
        },
        UnitKind::Excess if name.contains("vượt") => name + " #%",
        UnitKind::Excess => name + " vượt #% mục tiêu",
        _ => name + " ^là *",
    }
}

/// "the poverty rate ^was *", "the products observed ^numbered #"; `own`: all values are in the indicator's unit.
fn english(row: &Indicator, unit: &Unit, own: bool) -> String {
    let name = ["the ", &small(&row.name.en)].concat();
    let symbol = unit.words(Wording::Full, Lang::En);
    let (scale, things) = symbol.rsplit_once(' ').unwrap_or(("", symbol));
    let is_said = own && unit.kind == UnitKind::Count && name.contains(things);
    let verb = match unit.kind {
        UnitKind::Count if !name.starts_with("the number of ") => " ^numbered ",
        _ if is_plural(&name) => " ^were ",
        _ => " ^was ",
    };
    let value = match (is_said, scale) {
        (false, _) => "*".to_owned(),
        (true, "") => "#".to_owned(),
        (true, _) => ["# ", scale].concat(),
    };
    [&name, verb, &value].concat()
}

/// Whether an English name is of several things.
fn is_plural(name: &str) -> bool {
    let end = PREPOSITIONS.iter().filter_map(|word| name.find(word)).min().unwrap_or(name.len());
    name[..end].ends_with('s') && !["ss", "us", "is"].iter().any(|other| name[..end].ends_with(other))
}

/// What of a name follows the things counted: " đạt chuẩn" of "số xã đạt chuẩn" in "xã"; `None` where the name begins with
/// other things, or is a number of something.
fn counted<'n>(name: &'n str, symbol: &str) -> Option<&'n str> {
    let name = name.strip_prefix("số ").unwrap_or(name);
    let things = ["nghìn ", "triệu ", "vạn "].iter().find_map(|scale| symbol.strip_prefix(scale)).unwrap_or(symbol);
    let rest = name.strip_prefix(things).or_else(|| after_initials(name, things))?;
    let is_whole = !things.is_empty() && (rest.is_empty() || rest.starts_with(' '));
    (is_whole && !rest.starts_with(" của ")).then_some(rest)
}

/// The rest of "hợp tác xã kiểu mới" behind the words of "HTX".
fn after_initials<'n>(name: &'n str, initials: &str) -> Option<&'n str> {
    let mut rest = name;
    for initial in initials.chars() {
        let word = rest.trim_start();
        if !initial.is_uppercase() || !word.starts_with(|c: char| initial.to_lowercase().eq([c])) {
            return None;
        }
        rest = &word[word.find(' ').unwrap_or(word.len())..];
    }
    Some(rest)
}

/// With a small letter at the start, unless the word is an abbreviation.
fn small(name: &str) -> String {
    let mut chars = name.chars();
    let first = chars.next();
    match first.filter(|_| chars.next().is_some_and(|second| !second.is_uppercase())) {
        Some(first) => first.to_lowercase().chain(name.chars().skip(1)).collect(),
        None => name.to_owned(),
    }
}
