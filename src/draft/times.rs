//! The times that words name, as tables write them.
//! Knows no quantity.

use crate::locale;
use crate::wording::{comparison, mention, span, words::Token};

/// How many years a term or a plan has: "5 năm", "mười năm", "2016-2020".
pub(super) fn length(tokens: &[Token]) -> Option<u16> {
    let said = span::lengths(tokens).into_iter().find(|years| (2..=20).contains(years));
    let spanned = || span::spans(tokens).first().map(|(_, (from, to))| to - from + 1).filter(|years| *years <= 10);
    said.or_else(spanned)
}

/// The parts of a year that words name, as a table writes them, "07", "Q3", "01/YYYY-09", with the token after each.
pub(super) fn parts(tokens: &[Token]) -> Vec<(usize, String)> {
    let written = |months: (u8, u8)| match months {
        (1, 12) => None,
        (first, last) if first == last => Some(format!("{first:02}")),
        (first, last) if first % 3 == 1 && last == first + 2 => Some(format!("Q{}", last / 3)),
        (first, last) => Some(format!("{first:02}/YYYY-{last:02}")),
    };
    mention::mentions(tokens).into_iter().filter_map(|found| Some((found.end, written(found.months)?))).collect()
}

/// Three digits, perhaps with decimals: what follows the first digits of a number in groups.
pub(super) fn is_group(text: &str) -> bool {
    let (whole, rest) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    whole.len() == 3 && (rest.is_empty() || rest.starts_with(','))
}

/// A year or a span as a table writes it. Of a report without a year nothing is invented: that is left to a person.
pub(super) fn years(from: u16, to: u16) -> String {
    match (from, to) {
        (_, 0) => String::new(),
        (0 | 1, to) => to.to_string(),
        (from, to) if from == to => to.to_string(),
        (from, to) => format!("{from}/{to}"),
    }
}

/// A part of a year as a table writes it: "2024-Q3", "2024-01/2024-06".
pub(super) fn in_year(year: u16, part: &str) -> String {
    format!("{year}-{part}").replace("YYYY", &year.to_string())
}

/// The dates that words name, "20/7/2022", with the token after each.
pub(super) fn days(tokens: &[Token]) -> Vec<(usize, u16, String)> {
    let small = |at: usize| tokens.get(at).and_then(|t| t.text.parse::<u8>().ok());
    let slash = |at: usize| tokens.get(at).is_some_and(|t| t.text == "/");
    let one = |at: usize| {
        let (day, month, year) = (small(at)?, small(at + 2)?, tokens.get(at + 4)?.year()?);
        (slash(at + 1) && slash(at + 3)).then(|| (at + 5, year, format!("{year}-{month:02}-{day:02}")))
    };
    // "30 June 2024"
    let english = |at: usize| {
        let (day, month, year) =
            (small(at)?, locale::english_month(&tokens.get(at + 1)?.text)?, tokens.get(at + 2)?.year()?);
        Some((at + 3, year, format!("{year}-{month:02}-{day:02}")))
    };
    (0..tokens.len()).filter_map(|at| one(at).or_else(|| english(at))).collect()
}

/// "đến 31/7", "tính đến ngày 15/9": a day and its month, where words say nothing else.
pub(super) fn day_alone(tokens: &[Token]) -> Option<(u8, u8)> {
    let [words @ .., day, slash, month] = tokens else { return None };
    let is_of_time = |t: &Token| matches!(t.text.as_str(), "đến" | "tính" | "ngày" | "hết" | "as" | "of");
    let (day, month) = (day.text.parse::<u8>().ok()?, month.text.parse::<u8>().ok()?);
    let fits = slash.text == "/" && (1..=31).contains(&day) && (1..=12).contains(&month);
    (fits && !words.is_empty() && words.iter().all(is_of_time)).then_some((day, month))
}

/// The first and the last of the years in the last brackets, where no number follows them.
pub(super) fn bracketed(before: &[Token]) -> Option<(u16, u16)> {
    let open = before.iter().rposition(|t| t.text == "(")?;
    let close = before.iter().rposition(|t| t.text == ")").filter(|close| open < *close)?;
    let years = || before[open..close].iter().filter_map(Token::year);
    // "từ 389 điểm (năm học 2023-2024) còn dưới 350 điểm"
    let is_left = before[close..].iter().any(|t| matches!(t.text.as_str(), "lên" | "xuống" | "còn"));
    let is_apart = is_left || before[close..].iter().any(Token::is_numeral);
    years().min().zip(years().max()).filter(|(from, to)| from < to && !is_apart)
}

/// The part of a year that the clause behind a number names, perhaps with its year: "in Q4 2023", "by June 2024", "in Q3".
pub(super) fn part_behind(after: &[Token]) -> Option<(Option<u16>, String)> {
    let is_border = |t: &Token| t.parts_clauses() || (t.is_numeral() && t.year().is_none());
    let clause = &after[..after.iter().position(is_border).unwrap_or(after.len())];
    let (end, part) = parts(clause).into_iter().next()?;
    let year = [end, end - 1].into_iter().find_map(|at| clause.get(at)?.year());
    let is_named = clause[..end].iter().rev().take(4).any(|t| matches!(t.text.as_str(), "in" | "by" | "during"));
    // Without a year it stands right behind the unit.
    let ends = clause.get(end).is_none_or(|t| matches!(t.text.as_str(), "and" | "và"));
    (is_named && (year.is_some() || ends && end <= NEAR)).then_some((year, part))
}

/// How many words a unit and a quarter without a year have: "million in Q3".
const NEAR: usize = 4;

/// The tokens without what stands in brackets that are closed, and without what is compared with, up to the end of its clause.
pub(super) fn free(tokens: &[Token]) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at].text == "("
            && let Some(close) = tokens[at..].iter().position(|t| t.text == ")")
        {
            let inner = &tokens[at..at + close];
            // A time alone in brackets is that of the words before it.
            if inner.iter().any(|t| t.text == "%" || (t.is_numeral() && t.text.contains(','))) {
                at += close + 1;
                continue;
            }
        }
        // "rose by 2.4% from November and by 13.6% over the same month"
        let is_start = || {
            let next = mention::mentions(&tokens[at + 1..]).into_iter().next();
            tokens[at].text == "from" && next.is_some_and(|found| found.at == 0)
        };
        if comparison::comparison_at(&tokens[at..]).is_some() || is_start() {
            let end =
                tokens[at..].iter().position(|t| matches!(t.text.as_str(), "," | ";" | ":" | "." | "và" | "and" | ")"));
            at += end.unwrap_or(tokens.len() - at);
            continue;
        }
        out.push(tokens[at].clone());
        at += 1;
    }
    out
}
