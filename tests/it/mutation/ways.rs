//! The ways in which a hand or a spreadsheet spoils a row.
use super::rows::Rows;

/// One way to spoil a row; `None` where the row has nothing to spoil.
pub type Spoil = fn(&mut Rows, usize) -> Option<()>;

pub const WAYS: [(&str, Spoil); 30] = [
    ("drop the row", |rows, i| {
        // A computed change follows from rows that stay: without it nothing false is said.
        if rows.any(i, "status") == "change" && !rows.any(i, "formula").is_empty() {
            return None;
        }
        // The account is of digits: nobody misses a grade "II" that has no row.
        // Nor a place in words: a report may say of many that they lead.
        if !rows.any(i, "printed").contains(|c: char| c.is_ascii_digit()) && rows.any(i, "formula").is_empty() {
            return None;
        }
        rows.rows.remove(i);
        Some(())
    }),
    ("change a digit", |rows, i| digit(rows.field(i, "printed")?)),
    ("change a digit of the upper end", |rows, i| digit(rows.field(i, "printed_to")?)),
    ("change a digit of the whole", |rows, i| digit(rows.field(i, "whole")?)),
    ("lose the qualifiers", |rows, i| {
        rows.field(i, "qualifiers")?.clear();
        Some(())
    }),
    ("add a qualifier", |rows, i| {
        // A derived value is not printed, so no sentence can contradict its qualifier; the checks leave it to the formula.
        rows.field(i, "printed")?;
        let field = rows.any(i, "qualifiers");
        let word = if field.contains("khoảng") { "trên" } else { "khoảng" };
        *field = if field.is_empty() { word.to_owned() } else { format!("{field} | {word}") };
        Some(())
    }),
    ("take another unit", |rows, i| {
        rows.field(i, "printed")?;
        let other = if rows.any(i, "quote").contains(" km") { "xa" } else { "km" };
        *rows.any(i, "unit") = other.to_owned();
        Some(())
    }),
    ("turn the direction", |rows, i| {
        let field = rows.field(i, "direction")?;
        *field = if field == "up" { "down" } else { "up" }.to_owned();
        Some(())
    }),
    ("give a sign", |rows, i| {
        let field = rows.field(i, "printed")?;
        *field = field.strip_prefix('-').map_or_else(|| format!("-{field}"), str::to_owned);
        Some(())
    }),
    ("turn a qualifier", |rows, i| {
        rows.field(i, "printed")?;
        let field = rows.field(i, "qualifiers")?;
        *field = if field.contains("trên") { field.replace("trên", "dưới") } else { "trên".to_owned() };
        Some(())
    }),
    ("take another scale", |rows, i| {
        rows.field(i, "printed")?;
        let (own, units) = (rows.own_unit(i), &rows.units);
        let other = units.iter().find(|(id, of)| **id != own && Some(*of) == units.get(&own))?.0.clone();
        *rows.any(i, "unit") = other;
        Some(())
    }),
    ("move the last year", |rows, i| years(rows.any(i, "period"), |_, to| to - 1)),
    ("move the years by a century", |rows, i| years(rows.any(i, "period"), |_, to| to - 100)),
    ("take a month for the year", |rows, i| {
        let field = rows.any(i, "period");
        field.push_str(if field.contains('/') { "-03" } else { "-07" });
        Some(())
    }),
    ("move the part of the year", |rows, i| {
        let field = rows.any(i, "period");
        let at = field.rfind(['-', 'Q', 'H']).filter(|_| field.contains('-'))? + 1;
        let last: u8 = field[at..].parse().ok()?;
        let other = if last > 1 { last - 1 } else { last + 1 };
        let moved = if field[..at].ends_with('-') { format!("{other:02}") } else { other.to_string() };
        field.replace_range(at.., &moved);
        Some(())
    }),
    ("move the years of a part, a school year or a term", |rows, i| all_years(rows.any(i, "period"), -1)),
    ("move both years of a span", |rows, i| span(rows.any(i, "period"), |from, to| (from - 1, to - 1))),
    ("move the last year of a span on", |rows, i| span(rows.any(i, "period"), |from, to| (from, to + 1))),
    ("move the year on", |rows, i| one_year(rows.any(i, "period"), 1)),
    ("move the year to the start of five", |rows, i| one_year(rows.any(i, "period"), -5)),
    ("move the years of a part, a school year or a term on", |rows, i| all_years(rows.any(i, "period"), 1)),
    ("exchange the operands", |rows, i| {
        let field = rows.field(i, "formula")?;
        let (first, second) = field.split_once(" - ")?;
        *field = [second, first].join(" - ");
        Some(())
    }),
    ("lose the upper end", |rows, i| {
        rows.field(i, "printed_to")?.clear();
        Some(())
    }),
    ("lose the whole", |rows, i| {
        rows.field(i, "whole")?.clear();
        Some(())
    }),
    ("take another place", |rows, i| {
        let field = in_words(rows, i)?;
        *field = if field.contains("thứ hai") { "đứng đầu" } else { "đứng thứ hai" }.to_owned();
        Some(())
    }),
    ("drop a word of the place", |rows, i| {
        let field = in_words(rows, i)?;
        *field = field.split_once(' ')?.1.to_owned();
        Some(())
    }),
    ("write the place in digits", |rows, i| {
        "1".clone_into(in_words(rows, i)?);
        Some(())
    }),
    ("change a letter of the quote", |rows, i| {
        let field = rows.field(i, "quote")?;
        let at = field.char_indices().find(|(_, c)| c.is_alphabetic()).map(|(at, c)| at..at + c.len_utf8())?;
        field.replace_range(at, "ж");
        Some(())
    }),
    (STATUS, |rows, i| {
        let field = rows.any(i, "status");
        let other = match field.as_str() {
            "result" | "baseline" => "target",
            "target" => "result",
            _ => return None,
        };
        *field = other.to_owned();
        Some(())
    }),
    (NEIGHBOUR, |rows, i| {
        let own = rows.any(i, "indicator").clone();
        let unit = rows.indicators.get(&own)?;
        let alike = || rows.indicators.iter().filter(|(id, of)| *of == unit && **id != own);
        let other = alike().find(|(id, _)| **id > own).or_else(|| alike().next())?.0.clone();
        *rows.any(i, "indicator") = other;
        Some(())
    }),
];

const STATUS: &str = "say a result of a target, or a target of a result";
const NEIGHBOUR: &str = "take another indicator of the unit";

/// A place that the report tells in words.
pub fn in_words(rows: &mut Rows, row: usize) -> Option<&mut String> {
    let is_numeral = |field: &str| field.contains(|c: char| c.is_ascii_digit()) || field.starts_with(['I', 'V', 'X']);
    rows.field(row, "printed").filter(|field| !is_numeral(field))
}

/// A period with its last year, or its only one, changed.
fn years(field: &mut String, change: fn(i32, i32) -> i32) -> Option<()> {
    let (from, to) = field.split_once('/').unwrap_or((field, field));
    let (from, to): (i32, i32) = (from.parse().ok()?, to.parse().ok()?);
    let moved = change(from, to);
    *field = if from == to { moved.to_string() } else { format!("{}/{moved}", from + (moved - to) / 2 * 2) };
    Some(())
}

/// A period of one year, moved.
fn one_year(field: &mut String, by: i32) -> Option<()> {
    *field = (field.parse::<i32>().ok()? + by).to_string();
    Some(())
}

/// A span of years with its ends changed.
fn span(field: &mut String, change: fn(i32, i32) -> (i32, i32)) -> Option<()> {
    let (from, to) = field.split_once('/')?;
    let (from, to) = change(from.parse().ok()?, to.parse().ok()?);
    *field = format!("{from}/{to}");
    Some(())
}

/// A period that is no year and no span of years, with every year moved.
fn all_years(field: &mut String, by: i32) -> Option<()> {
    if !field.contains(['-', ' ']) {
        return None;
    }
    let is_year = |word: &str| word.len() == 4 && word.parse::<u16>().is_ok();
    let mut words: Vec<String> = Vec::new();
    for part in field.split_inclusive(['-', '/', ' ']) {
        let bare = part.trim_end_matches(['-', '/', ' ']);
        let year = bare.parse::<i32>().unwrap_or_default() + by;
        words.push(if is_year(bare) { part.replace(bare, &year.to_string()) } else { part.to_owned() });
    }
    *field = words.concat();
    Some(())
}

/// The last digit becomes another one.
fn digit(field: &mut String) -> Option<()> {
    // Of a Roman numeral, one more or less.
    if field.starts_with(['I', 'V', 'X']) {
        let other = field.strip_suffix('I').filter(|less| !less.is_empty()).map_or("I", |_| "V");
        *field = if other == *field { "V".to_owned() } else { other.to_owned() };
        return Some(());
    }
    let at = field.rfind(|c: char| c.is_ascii_digit())?;
    let other = if &field[at..=at] == "7" { "3" } else { "7" };
    field.replace_range(at..=at, other);
    Some(())
}
