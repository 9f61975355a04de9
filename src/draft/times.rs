//! The times that words name, as tables write them.
//! Knows no quantity.

use crate::dataset::PeriodKind;
use crate::evidence::{self, Token, tokens};

pub(super) fn spans(tokens: &[Token]) -> Vec<(usize, (u16, u16))> {
    let is_dash = |token: &Token| matches!(token.text.as_str(), "-" | "–" | "—" | "đến");
    let triple = |at: usize| Some((tokens[at].year()?, tokens.get(at + 2)?.year()?));
    let found = (0..tokens.len()).filter_map(|at| {
        let years = triple(at).filter(|(from, to)| from < to && is_dash(&tokens[at + 1]))?;
        Some((at + 2, years))
    });
    // "FY2019/20": of fiscal years alone, as a slash after a year says many things.
    let short = (0..tokens.len()).filter_map(|at| {
        let year = tokens[at].year().filter(|_| evidence::across(&tokens[..=at]).is_some())?;
        let [slash, end, ..] = tokens.get(at + 1..)? else { return None };
        let follows = end.text.len() == 2 && end.text.parse() == Ok((year + 1) % 100);
        (matches!(slash.text.as_str(), "/" | "-" | "–") && follows).then_some((at + 2, (year, year + 1)))
    });
    found.chain(short).collect()
}

/// "5 năm", "năm năm", "mười năm", "2016-2020".
pub(super) fn length(tokens: &[Token]) -> Option<u16> {
    let named = tokens.windows(2).find_map(|pair| {
        let count = match pair[0].text.as_str() {
            "mười" => 10,
            "năm" => 5,
            digits => digits.parse().ok().filter(|count| (2..=20).contains(count))?,
        };
        (pair[1].text == "năm").then_some(count)
    });
    named.or_else(|| spans(tokens).first().map(|(_, (from, to))| to - from + 1).filter(|years| *years <= 10))
}

/// The parts of a year that words name, as a table writes them, "07", "Q3", "01/YYYY-09", with the token after each.
pub(super) fn parts(tokens: &[Token]) -> Vec<(usize, String)> {
    const WORDS: [&str; 12] =
        ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"];
    const ENGLISH: [&str; 4] = ["first", "second", "third", "fourth"];
    const ROMAN: [&str; 4] = ["i", "ii", "iii", "iv"];
    let number = |text: &str, most: usize| text.parse::<usize>().ok().filter(|n| (1..=most).contains(n));
    let one = |at: usize| {
        let (word, next) = (tokens[at].text.as_str(), tokens.get(at + 1)?.text.as_str());
        // "7 tháng năm 2021" is no May.
        let is_year = next == "năm" && tokens.get(at + 2).is_some_and(|t| t.year().is_some());
        match word {
            _ if is_year => None,
            // "T6", "T7/2022".
            _ if word.strip_prefix('t').is_some_and(|n| number(n, 12).is_some()) => {
                word.strip_prefix('t').and_then(|n| number(n, 12)).map(|month| format!("{month:02}"))
            }
            "quý" | "quí" => {
                let quarter = number(next, 4).or_else(|| ROMAN.iter().position(|r| *r == next).map(|at| at + 1))?;
                Some(format!("Q{quarter}"))
            }
            // "5 tháng 3 284,9 nghìn tấn": five months, and a number in groups.
            "tháng" if tokens.get(at + 2).is_some_and(|t| is_group(&t.text)) => None,
            "tháng" => {
                let month = number(next, 12).or_else(|| WORDS.iter().position(|w| *w == next).map(|at| at + 1))?;
                Some(format!("{month:02}"))
            }
            _ if next == "tháng" && at + 2 < tokens.len() => {
                let months = number(word, 11).or_else(|| WORDS.iter().position(|w| *w == word).map(|at| at + 1))?;
                let is_last = matches!(tokens[at + 2].text.as_str(), "cuối" | "còn");
                let (first, last) = if is_last { (13 - months, 12) } else { (1, months) };
                (months > 1).then(|| format!("{first:02}/YYYY-{last:02}"))
            }
            // "Q3 2024", "first half of 2024"
            _ if word.strip_prefix('q').is_some_and(|n| number(n, 4).is_some()) => Some(word.to_uppercase()),
            // "June 2024"; "31 July 2024" is a day.
            _ if tokens[at + 1].year().is_some() && (at == 0 || !tokens[at - 1].is_numeral()) => {
                english_month(word).map(|month| format!("{month:02}"))
            }
            "first" if next == "half" => Some("01/YYYY-06".to_owned()),
            "second" if next == "half" => Some("07/YYYY-12".to_owned()),
            _ if next == "quarter" => ENGLISH.iter().position(|w| *w == word).map(|at| format!("Q{}", at + 1)),
            _ => None,
        }
    };
    // The token after "June" is its year.
    let end = |at: usize| if english_month(&tokens[at].text).is_some() { at + 1 } else { at + 2 };
    (0..tokens.len()).filter_map(|at| Some((end(at), one(at)?))).collect()
}

/// The number of an English month, by its name or the first letters of it: "june", "sept".
pub(super) fn english_month(word: &str) -> Option<usize> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is_it = |name: &&str| **name == *word || ((3..=4).contains(&word.len()) && name.starts_with(word));
    MONTHS.iter().position(is_it).map(|at| at + 1)
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
        let (day, month, year) = (small(at)?, english_month(&tokens.get(at + 1)?.text)?, tokens.get(at + 2)?.year()?);
        Some((at + 3, year, format!("{year}-{month:02}-{day:02}")))
    };
    (0..tokens.len()).filter_map(|at| one(at).or_else(|| english(at))).collect()
}

/// The first and the last of the years in the last brackets, where no number follows them.
pub(super) fn bracketed(before: &[Token]) -> Option<(u16, u16)> {
    let open = before.iter().rposition(|t| t.text == "(")?;
    let close = before.iter().rposition(|t| t.text == ")").filter(|close| open < *close)?;
    let years = || before[open..close].iter().filter_map(Token::year);
    let is_apart = before[close..].iter().any(Token::is_numeral);
    years().min().zip(years().max()).filter(|(from, to)| from < to && !is_apart)
}

/// The part of a year that the clause behind a number names, with its year: "in Q4 2023", "by June 2024".
pub(super) fn part_behind(after: &[Token]) -> Option<(u16, String)> {
    let is_border = |t: &Token| t.parts_clauses() || (t.is_numeral() && t.year().is_none());
    let clause = &after[..after.iter().position(is_border).unwrap_or(after.len())];
    let (end, part) = parts(clause).into_iter().next()?;
    let year = [end, end - 1].into_iter().find_map(|at| clause.get(at)?.year())?;
    let is_named = clause[..end].iter().rev().take(4).any(|t| matches!(t.text.as_str(), "in" | "by" | "during"));
    is_named.then_some((year, part))
}

/// The tokens without what stands in brackets that are closed, and without what follows "so với" in its clause.
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
        let is_year = |at: usize| tokens.get(at).is_some_and(|t| t.text == "năm" || t.text == "cùng");
        if evidence::starts_with(&tokens[at..], "so với").is_some() || (tokens[at].text == "so" && is_year(at + 1)) {
            let end = tokens[at..].iter().position(|t| matches!(t.text.as_str(), "," | ";" | ":" | "." | "và" | ")"));
            at += end.unwrap_or(tokens.len() - at);
            continue;
        }
        out.push(tokens[at].clone());
        at += 1;
    }
    out
}

/// What a quarter or month of `base`, "2024-Q2", is compared with by name: the same of the year before, or the one before.
pub(super) fn against(clause: &str, base: &str, year: u16) -> Option<PeriodKind> {
    let (_, named) = clause.split_once("so với ")?;
    let tokens = tokens(named, 0..named.len());
    let (_, part) = parts(&tokens).into_iter().next()?;
    let year = tokens.iter().find_map(Token::year).unwrap_or(year);
    let (_, own) = base.split_once('-').filter(|(_, own)| !own.contains('/'))?;
    let (mark, most) = if own.starts_with('Q') { ("Q", 4) } else { ("", 12) };
    let number: u16 = own.trim_start_matches('Q').parse().ok()?;
    let own_year: u16 = base.get(..4)?.parse().ok()?;
    let before = if number > 1 { (own_year, number - 1) } else { (own_year.saturating_sub(1), most) };
    let said = |(year, number): (u16, u16)| match mark {
        "" => format!("{year}-{number:02}"),
        _ => format!("{year}-{mark}{number}"),
    };
    match format!("{year}-{part}") {
        named if named == said((own_year.saturating_sub(1), number)) => Some(PeriodKind::OnYear),
        named if named == said(before) => Some(PeriodKind::OnPrevious),
        _ => None,
    }
}
