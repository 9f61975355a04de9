//! Is this quote in the text? One check an observation, every fault with its place.
//! Knows no meaning beyond the printed words.

use super::{Citation, Citations, cut, period, shared, status};
use crate::dataset::{Dataset, Dimensions, Direction, Observation, PeriodKind, Status, Tables, Unit, UnitKind};
use crate::diag::{Diagnostic, Place};
use crate::report::{Block, Outline};
use crate::table::Row;
use crate::wording::notation::{self, Printed};
use crate::wording::{cell, direction, per_cent, qualifier, rank, unit};
use std::collections::BTreeMap;
use std::ops::Range;

/// One observation beside its block, with what is needed to judge it.
struct Case<'a> {
    outline: &'a Outline,
    observation: &'a Observation,
    dimensions: &'a Dimensions<'a>,
    unit: Option<&'a Unit>,
    block: &'a Block,
    row: &'a Row,
    tables: &'a Tables,
}

impl Case<'_> {
    fn place(&self, column: &str) -> Place {
        self.row.place(column)
    }

    /// The numeral as the row writes it.
    fn printed(&self) -> Printed<'_> {
        Printed { value: self.row.get("printed"), upper: self.row.get("printed_to"), whole: self.row.get("whole") }
    }
}

/// Finds every observation's sentence; an observation whose words are not found has a fault and no citation.
pub fn check(dataset: &Dataset, outline: &Outline, tables: &Tables) -> (Citations, Vec<Diagnostic>) {
    // The observations are in the order of their rows; rows that could not be read are left out.
    let mut rows = tables.table("observations.csv").rows().iter();
    let units: BTreeMap<&str, &Unit> = dataset.units.iter().map(|unit| (unit.id.as_str(), unit)).collect();
    let dimensions = Dimensions::of(dataset, tables);
    let mut citations = Citations::default();
    let mut faults = Vec::new();
    let blocks = outline.positions();
    for observation in &dataset.observations {
        let Some(row) = rows.find(|row| row.get("id") == observation.id.0) else { continue };
        let Some(&index) = blocks.get(observation.section.as_str()) else {
            faults.push(row.place("section").error(
                format!("the report has no block '{}'", observation.section),
                "see the table of places in the data folder's README",
            ));
            continue;
        };
        let unit = units.get(observation.unit.as_str()).copied();
        let case =
            Case { outline, observation, dimensions: &dimensions, unit, block: &outline.blocks[index], row, tables };
        match cite(&case) {
            Ok((quote, numeral)) => {
                let found = if numeral.is_empty() { dimension(&case) } else { around(&case, &quote, &numeral) };
                faults.extend(found);
                citations.0.push(Citation { observation: observation.id.clone(), block: index, quote, numeral });
            }
            Err(fault) => faults.push(fault),
        }
        if !case.block.text.contains(&observation.assessment) {
            let message = format!("'{}' is not in {}", observation.assessment, case.block.id.0);
            faults.push(case.place("assessment").error(message, "write the report's words as printed"));
        }
    }
    faults.extend(period::check(dataset, outline, &citations, tables));
    let table = tables.table("observations.csv");
    faults.extend(shared::numerals(&citations, outline, &|id| table.place("id", id, "printed")));
    faults.extend(status::check(dataset, outline, &citations, tables, &faults));
    (citations, faults)
}

/// The quote and the numeral within the block's text.
fn cite(case: &Case) -> Result<(Range<usize>, Range<usize>), Diagnostic> {
    let (quote, block) = (&case.observation.quote, case.block);
    let found: Vec<usize> = block.text.match_indices(quote.as_str()).map(|(at, _)| at).collect();
    let [start] = found[..] else {
        let hint = match found.len() {
            0 => "copy the words as printed; page breaks become one space, the marks * are left out",
            _ => "add words until the quote is found once",
        };
        let message = format!("the quote is found {} times in {}", found.len(), block.id.0);
        return Err(case.place("quote").error(message, hint));
    };
    let range = start..start + quote.len();
    if let Some(whole) = cut::whole(&block.text, &range) {
        let message = "the quote begins or ends within a word or a number";
        return Err(case.place("quote").error(message, format!("quote it whole: '{whole}'")));
    }
    if case.observation.is_computed() {
        return Ok((range, start..start));
    }
    // Places are sought in the block, so that a quote cannot cut a numeral in two.
    let printed = case.printed();
    let mut places = notation::places(&block.text, &printed, case.unit);
    places.retain(|place| range.start <= place.start && place.end <= range.end);
    match &places[..] {
        [at] => match notation::longer(&block.text, at, &printed, case.unit) {
            None => Ok((range, at.clone())),
            Some(longer) => Err(case
                .place("printed")
                .error(format!("the report prints '{}', not '{}'", longer.text, printed.words()), longer.hint)),
        },
        _ => Err(case.place("printed").error(
            format!("'{}' stands {} times in the quote", printed.words(), places.len()),
            "the quote holds the numeral exactly once, as printed",
        )),
    }
}

/// What the words around the numeral say: its unit, its qualifiers, its direction.
fn around(case: &Case, quote: &Range<usize>, numeral: &Range<usize>) -> Vec<Diagnostic> {
    let text = &case.block.text;
    if let Some(fault) = no_place(case, numeral) {
        return vec![fault];
    }
    let end = case.unit.and_then(|unit| {
        let of_column = || unit::of_column(unit, case.outline, case.block, numeral).then_some(numeral.end);
        unit::end(unit, text, numeral).or_else(of_column)
    });
    let mut faults = qualifiers(case, quote, numeral, end.unwrap_or(numeral.end));
    if case.unit.is_some() && end.is_none() {
        let follows: String = text[numeral.end..].chars().take(24).collect();
        faults.push(case.place("unit").error(
            format!("after the numeral stands '{follows}', not the unit '{}'", case.observation.unit.0),
            "choose the unit that is printed, or add its printed form to units.csv",
        ));
    } else {
        faults.extend(dimension(case));
    }
    faults.extend(direction(case, numeral));
    faults
}

/// Words that are a place elsewhere, but not here: "nhóm tỉnh dẫn đầu", "người đứng đầu".
fn no_place(case: &Case, numeral: &Range<usize>) -> Option<Diagnostic> {
    let is_in_words = case.observation.quantity.value.is_in_words();
    let words = rank::misread(&case.block.text, numeral, &case.tables.ranks).filter(|_| is_in_words)?;
    let message = format!("'{}' is no place here: the report says '{words}' beside it", case.printed().value);
    Some(case.place("printed").error(message, "remove the row; a group without a number is no place in a ranking"))
}

/// A row's unit measures what its indicator measures.
fn dimension(case: &Case) -> Vec<Diagnostic> {
    let mixed = case.dimensions.mixes(case.observation);
    mixed.map(|(message, hint)| case.place("unit").error(message, hint)).into_iter().collect()
}

/// The qualifiers are those that the block has around the numeral, neither more nor fewer.
fn qualifiers(case: &Case, quote: &Range<usize>, numeral: &Range<usize>, unit_end: usize) -> Vec<Diagnostic> {
    let found = qualifier::around(&case.block.text, numeral, unit_end, &case.tables.qualifiers);
    let is_excess = case.unit.is_some_and(|unit| unit.kind == UnitKind::Excess);
    let kept: Vec<String> = case.row.get("qualifiers").split('|').map(|word| word.trim().to_lowercase()).collect();
    let kept: Vec<&str> = kept.iter().map(String::as_str).filter(|word| !word.is_empty()).collect();
    let in_quote = case.block.text[quote.start..numeral.start].to_lowercase();
    let mut faults = Vec::new();
    if let Some(words) = &found.negated {
        faults.push(case.place("qualifiers").error(
            format!("the report says '{words}' before the numeral, which qualifiers.csv does not know"),
            "add these words to qualifiers.csv with what they say of the number",
        ));
    }
    let is_said = |word: &&str| found.said.iter().any(|said| said == word);
    // A word that the report turns around has its fault above.
    let is_negated = |word: &&str| found.negated.as_ref().is_some_and(|words| words.ends_with(*word));
    let may_be = |word: &&str| is_negated(word) || found.opening.iter().chain(&found.possible).any(|said| said == word);
    for word in kept.iter().filter(|word| !is_said(word) && !may_be(word)) {
        faults.push(case.place("qualifiers").error(
            format!("'{word}' does not qualify the numeral in the report"),
            "remove the word; the numeral's own qualifiers stand beside it or open its sentence",
        ));
    }
    let quoted = found.opening.iter().filter(|word| in_quote.contains(word.as_str()));
    for word in found.said.iter().chain(quoted).filter(|word| !kept.contains(&word.as_str()) && !is_excess) {
        faults.push(
            case.place("qualifiers")
                .error(format!("the report says '{word}' of the numeral"), "a qualifier is part of the number: add it"),
        );
    }
    faults
}

/// A row goes the way that the words before the numeral say.
fn direction(case: &Case, numeral: &Range<usize>) -> Option<Diagnostic> {
    let is_rate = case.unit.is_some_and(|unit| matches!(unit.kind, UnitKind::Growth | UnitKind::Relative));
    if let Some(fault) = no_change(case, numeral).or_else(|| turned(case).filter(|_| is_rate)) {
        return Some(fault);
    }
    if is_rate && direction::is_dashed(&case.block.text, numeral) {
        return dash(case);
    }
    movement(case, numeral).or_else(|| in_cell(case, numeral)).or_else(|| multiplied(case, numeral))
}

/// "gấp 2,4 lần" is a rise: only words say that a multiple is a fall.
fn multiplied(case: &Case, numeral: &Range<usize>) -> Option<Diagnostic> {
    let is_fall = case.unit?.kind == UnitKind::Multiple && case.observation.direction == Some(Direction::Down);
    let said = direction::movement(&case.block.text, numeral, &case.tables.qualifiers);
    let message = "nothing before the numeral says that it falls";
    (is_fall && said.is_none_or(|said| said.direction != Direction::Down))
        .then(|| case.place("direction").error(message, "a multiple goes up: 'up', or empty"))
}

/// A number in a table goes up unless its sign or the head of its column says that it falls.
fn in_cell(case: &Case, numeral: &Range<usize>) -> Option<Diagnostic> {
    let way = cell::way_of(case.outline, case.block, numeral)?;
    let message = || match way {
        Direction::Up => format!("'{}' has no minus in its cell: it goes up", case.printed().value),
        Direction::Down => format!("the head of its column says that '{}' falls", case.printed().value),
    };
    let own = case.observation.direction;
    own.filter(|own| *own != way).map(|_| case.place("direction").error(message(), "up is tăng, down is giảm"))
}

/// A per cent that is no change is a share or an excess.
fn no_change(case: &Case, numeral: &Range<usize>) -> Option<Diagnostic> {
    let (text, qualifiers) = (&case.block.text, &case.tables.qualifiers);
    let kind = case.unit?.kind;
    let has_sign = text[numeral.clone()].starts_with(|c: char| !c.is_ascii_digit());
    let (message, hint) = match kind {
        // "bằng 95,2% so với cùng kỳ" is a fall of 4,8 %, and no growth of 95,2.
        UnitKind::Relative if !has_sign && per_cent::is_ratio(text, numeral, qualifiers) => (
            "the report says what part of the other value it is, not by how much it changed",
            "give the row a unit of kind 'share', with the same period_kind",
        ),
        UnitKind::Relative if case.observation.direction.is_none() && per_cent::is_part(text, numeral, qualifiers) => (
            "the report says which part of something it is, not by how much it changed",
            "give the row a unit of kind 'share'",
        ),
        UnitKind::Share if per_cent::is_excess(text, numeral) => (
            "the report says by how much it is more than planned, not what part it is",
            "give the row a unit of kind 'excess'",
        ),
        _ => return None,
    };
    Some(case.place("unit").error(message, hint))
}

/// The sign and the direction say the same.
fn turned(case: &Case) -> Option<Diagnostic> {
    let o = case.observation;
    let is_turned = o.direction == Some(Direction::Up) && o.quantity.value.is_negative();
    let message = || format!("'{}' goes down", case.printed().value);
    let hint = "the sign and the direction say the same: down, or empty";
    is_turned.then(|| case.place("direction").error(message(), hint))
}

/// A dash that may be a minus has a direction.
fn dash(case: &Case) -> Option<Diagnostic> {
    let message = "a dash with a space behind it stands before the numeral: a minus, or only a mark";
    let hint = "write 'down' into direction if it is a minus, 'up' if it is none";
    case.observation.direction.is_none().then(|| case.place("direction").error(message, hint))
}

/// What the words say of the movement, the row says too.
fn movement(case: &Case, numeral: &Range<usize>) -> Option<Diagnostic> {
    let (o, text) = (case.observation, &case.block.text);
    let said = direction::movement(text, numeral, &case.tables.qualifiers)?;
    let word = said.direction.word(case.tables.lang);
    if o.direction.is_some_and(|direction| direction != said.direction) {
        let message = format!("the report says '{word}' before the numeral");
        return Some(case.place("direction").error(message, "up is tăng, down is giảm"));
    }
    let kind = case.unit?.kind;
    let is_level = o.status != Status::Change;
    let has_sign = text[numeral.clone()].starts_with(|c: char| !c.is_ascii_digit());
    let falls = said.direction == Direction::Down && said.is_own && o.direction.is_none() && !has_sign;
    match kind {
        UnitKind::Growth | UnitKind::Relative if is_level && falls => Some(case.place("direction").error(
            format!("the report says '{word}' before the numeral: a growth below zero"),
            "write 'down' into direction; the value then has its sign",
        )),
        _ if is_level && is_amount(kind) && is_difference(case, numeral) => Some(case.place("status").error(
            "the report says by how much it moved or differs, not how much it is",
            "make the status 'change', with its direction and what it is against in period_kind",
        )),
        UnitKind::Share if is_level && said.is_beside => Some(case.place("status").error(
            format!("the report says '{word}' right before the numeral: a change, not a level"),
            "make the status 'change', or choose a unit of growth",
        )),
        _ => None,
    }
}

/// Whether a level is only by how much something moved; a total over a time may be the sum of movements.
fn is_difference(case: &Case, numeral: &Range<usize>) -> bool {
    let is_total = case.observation.period.kind == PeriodKind::Total;
    let found = direction::difference(&case.block.text, numeral, &case.tables.qualifiers);
    found.is_some_and(|difference| !is_total || difference == direction::Difference::Compared)
}

/// What is measured in itself: "tăng 26 lớp" are no 26 classes.
fn is_amount(kind: UnitKind) -> bool {
    use UnitKind::{Count, Duration, Length, Money, Rate};
    matches!(kind, Count | Duration | Length | Money | Rate)
}
