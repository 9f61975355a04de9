//! The year that a sentence gives a numeral, and the one that it compares it with.
//! Knows no row.

use super::across::named;
use super::base::{Base, base};
use super::comparison::{gives_year_away, holds_comparison};
use super::mention::{IN_TURN, Mention, is_value, mentions, years};
use super::words::{Token, first_from, holds};
use std::ops::Range;

/// Whether the year at `at` is what a value is compared with: "so với năm 2015", "than in 2015".
pub fn is_compared_with(own: &[Token], at: usize) -> bool {
    // "so với 6 tháng cuối năm 2021"
    let before = &own[at.saturating_sub(7)..at];
    let clause = before.iter().rposition(|t| t.parts_clauses() && t.text != ".").map_or(0, |border| border + 1);
    gives_year_away(&before[clause..])
}

/// The year that the sentence gives a level: right after it, else the last one before it that nothing is compared with
/// and that no other number has; not past a semicolon unless the row says that the sentence states it.
pub fn governing(own: &[Token], at: &Range<usize>, is_stated: bool) -> Option<u16> {
    if let Some((_, year)) = in_turn(own, &years(own), at) {
        return Some(year);
    }
    let after = first_from(own, at.end);
    let before = first_from(own, at.start);
    if let Some(year) = right_after(own, after).or_else(|| right_before(own, before)) {
        return Some(year);
    }
    if let Some(Base::Of(year)) = base(own, at) {
        return Some(year);
    }
    let bracketed = before > 0 && own[before - 1].text == "(";
    if bracketed
        && let Some((year_at, year)) = years(&own[..before]).last()
        // "so với năm 2021, vượt chỉ tiêu (72%)": the brackets are of the clause before them.
        && !own[*year_at..before - 1].iter().any(Token::parts_clauses)
    {
        return Some(*year);
    }
    // Over a semicolon a year reaches only where none ends the number's own clause.
    let near = last_before(own, before, false).map(|(_, year)| year).or_else(|| in_tail(own, after));
    near.or_else(|| last_before(own, before, is_stated).map(|(_, year)| year))
}

/// "…, năm 2022 là 5%", "…, cùng kỳ năm 2023 đạt 5%": the year that opens the clause of a number, with a verb alone between.
pub(super) fn right_before(own: &[Token], place: usize) -> Option<u16> {
    let [head @ .., year, verb] = &own[..place] else { return None };
    let is_said = matches!(verb.text.as_str(), "là" | "đạt" | "có" | "được" | "was" | "were");
    let is_of_time = |t: &Token| {
        matches!(t.text.as_str(), "năm" | "cùng" | "kỳ" | "kì" | "của" | "và" | "còn" | "riêng" | "and" | "in")
    };
    let opens = head.iter().rev().find(|t| !is_of_time(t)).is_none_or(Token::parts_clauses);
    year.year().filter(|_| is_said && opens && head.last().is_some_and(is_of_time))
}

/// What a year belongs to that is none of the number before it: "theo kế hoạch đến năm 2025".
const OF_OTHERS: [&str; 14] =
    ["theo", "kế", "chỉ", "mục", "chương", "nghị", "quyết", "đề", "dự", "quy", "chuẩn", "tiêu", "plan", "target"];

/// "45.000 lao động có việc làm vào năm 2025": the year that ends the clause of a number with none before it.
fn in_tail(own: &[Token], after: usize) -> Option<u16> {
    let rest = &own[after..];
    let end = rest.iter().position(Token::is_border).unwrap_or(rest.len());
    let at = rest[..end].iter().position(|t| t.year().is_some())?;
    let between = &rest[..at];
    let is_at = |t: &Token| matches!(t.text.as_str(), "vào" | "trong" | "đến" | "hết" | "cuối" | "in" | "by");
    let is_named = match between {
        [.., word, year] if year.text == "năm" => is_at(word),
        [.., word] => matches!(word.text.as_str(), "in" | "by"),
        [] => false,
    };
    let is_other = between.iter().any(|t| OF_OTHERS.contains(&t.text.as_str()));
    let is_compared = gives_year_away(between);
    let is_spanned = rest.get(at + 1).is_some_and(|t| matches!(t.text.as_str(), "-" | "–" | "đến"));
    (is_named && !is_other && !is_compared && !is_spanned).then(|| rest[at].year()).flatten()
}

/// The last year before `place` that nothing is compared with and no other number has, and where.
pub fn last_before(own: &[Token], place: usize, is_stated: bool) -> Option<(usize, u16)> {
    let parted = own[..place].iter().rposition(|t| t.text == ";").map_or(0, |at| at + 1);
    let fits = |at: usize| {
        let is_free = !is_compared_with(own, at) && !is_owned(own, at) && !is_enclosed(own, at, place);
        is_free && (is_stated || (at >= parted && !is_start(own, at)))
    };
    years(&own[..place]).into_iter().rev().find(|(at, _)| fits(*at))
}

/// Whether the time at `at` stands in brackets that end before `place` and hold a value of their own: "(năm 2014: 5 tấn)".
pub fn is_enclosed(own: &[Token], at: usize, place: usize) -> bool {
    let open = own[..at.min(own.len())].iter().rposition(|t| matches!(t.text.as_str(), "(" | ")"));
    let Some(open) = open.filter(|open| own[*open].text == "(") else { return false };
    let Some(close) = own[at..place.max(at)].iter().position(|t| t.text == ")") else { return false };
    let is_unit =
        |t: &Token| !t.parts_clauses() && !t.is_numeral() && !matches!(t.text.as_str(), "/" | "-" | "–" | "và");
    own[open..at + close].windows(2).any(|pair| {
        pair[0].is_numeral()
            && pair[0].year().is_none()
            && is_unit(&pair[1])
            && !matches!(pair[1].text.as_str(), "tháng" | "năm" | "quý" | "months")
    })
}

/// A time of a list of times.
pub trait Listed: Copy {
    /// Its first token and the one after its last.
    fn tokens(&self) -> (usize, usize);
}

impl Listed for (usize, u16) {
    fn tokens(&self) -> (usize, usize) {
        (self.0, self.0 + 1)
    }
}

impl Listed for &Mention {
    fn tokens(&self) -> (usize, usize) {
        (self.at, self.end)
    }
}

/// "năm 2019 và năm 2020 lần lượt đạt 5 tấn và 7 tấn": as many times as numbers, each has its own.
pub fn in_turn<T: Listed>(own: &[Token], times: &[T], at: &Range<usize>) -> Option<T> {
    if !IN_TURN.iter().any(|words| holds(own, words)) {
        return None;
    }
    let is_link = |t: &Token| {
        matches!(
            t.text.as_str(),
            "," | ";" | "và" | "năm" | "các" | "and" | "-" | "–" | "—" | "đến" | "in" | "giai" | "đoạn"
        )
    };
    let mut runs: Vec<Vec<T>> = Vec::new();
    for time in times.iter().copied() {
        let start = time.tokens().0;
        // Years within a span have the place of its last one.
        let goes_on = |last: &T| {
            let (at, end) = last.tokens();
            at == start || own.get(end..start).is_some_and(|between| between.iter().all(is_link))
        };
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(goes_on) => run.push(time),
            _ => runs.push(vec![time]),
        }
    }
    let is_of_time = |i: usize| times.iter().any(|time| (time.tokens().0..time.tokens().1).contains(&i));
    let is_value = |i: &usize| own[*i].is_numeral() && own[*i].year().is_none() && !is_of_time(*i);
    let values: Vec<usize> = (0..own.len()).filter(is_value).collect();
    let place = own.iter().position(|t| t.range.start <= at.start && at.start < t.range.end)?;
    let index = values.iter().position(|value| *value == place)?;
    // The numbers of the list: no more than a unit and a link between them.
    let is_near = |pair: [usize; 2]| {
        pair[1] - pair[0] <= 6 && !own[pair[0]..pair[1]].iter().any(|t| t.text == "(" || t.text == ".")
    };
    let first = (0..index).rev().take_while(|i| is_near([values[*i], values[*i + 1]])).last().unwrap_or(index);
    let last =
        (index..values.len() - 1).take_while(|i| is_near([values[*i], values[*i + 1]])).last().map_or(index, |i| i + 1);
    let run = runs.iter().find(|run| run.len() >= 2 && run.len() == last - first + 1)?;
    run.get(index - first).copied()
}

/// Whether the year at `at` belongs to the number before it. "tháng 10 năm 2018" is one time, which belongs to one only
/// after "của": "7,12% của 9 tháng năm 2017".
fn is_owned(own: &[Token], at: usize) -> bool {
    let Some(number) = own[..at].iter().rposition(|t| t.is_numeral() && t.year().is_none()) else { return false };
    if !is_value(own, number) {
        let is_part =
            |t: &Token| t.is_numeral() || matches!(t.text.as_str(), "/" | "-" | "tháng" | "quý" | "quí" | "ngày");
        let start = own[..number].iter().rposition(|t| !is_part(t));
        return start.is_some_and(|start| {
            matches!(own[start].text.as_str(), "của" | "of") && (0..start).any(|i| is_value(own, i))
        });
    }
    right_after(own, number + 1).is_some_and(|year| own[at].year() == Some(year)) || is_across(own, number + 1, at)
}

/// "24,6 năm học 2021-2022": whether a school or fiscal year that ends at `at` stands right behind a number.
fn is_across(own: &[Token], after: usize, at: usize) -> bool {
    let is_mark = |t: &Token| matches!(t.text.as_str(), "-" | "–" | "/");
    let start = if at > after + 1 && is_mark(&own[at - 1]) && own[at - 2].year().is_some() { at - 2 } else { at };
    let between = &own[after.min(start)..start];
    let is_plain = between.len() <= REACH && !between.iter().any(|t| t.parts_clauses() || t.is_numeral());
    is_plain && named(between).last().is_some_and(|(end, _)| *end == between.len())
}

/// Whether the year at `at` only starts a stretch: "từ năm 2016 đến nay", "sau năm 2018".
fn is_start(own: &[Token], at: usize) -> bool {
    own[at.saturating_sub(2)..at].iter().any(|t| matches!(t.text.as_str(), "từ" | "sau" | "since" | "from" | "after"))
}

/// How far behind a number its year stands: "6% at the end of 2023".
const REACH: usize = 6;

/// "14,8% năm 2015", "5 tấn vào năm 2020", "5 tons in 2020": a year after number and unit, no other number between.
pub fn right_after(own: &[Token], after: usize) -> Option<u16> {
    if let Some(year) = in_brackets(&own[after..]) {
        return Some(year);
    }
    let rest = &own[after..own.len().min(after + REACH)];
    let at = rest.iter().position(|t| t.year().is_some())?;
    let between = &rest[..at];
    // What "và" joins to the number is said of another: "5% và năm 2020 là 7%".
    let is_joined = |t: &Token| matches!(t.text.as_str(), "và" | "còn" | "nhưng" | "and" | "but");
    let is_plain = !between.iter().any(|t| t.parts_clauses() || t.is_numeral() || is_joined(t));
    // "in Q1 2024", "by June 2024"
    let part = mentions(between).pop().filter(|part| part.end == between.len()).map_or(between.len(), |part| part.at);
    let is_named = between[..part].last().is_some_and(|t| matches!(t.text.as_str(), "năm" | "in" | "of" | "by"));
    let spanned = rest.get(at + 1).is_some_and(|t| matches!(t.text.as_str(), "-" | "–"));
    // What is compared stands after the number: "so với 5 tấn của năm 2019" is that year's own.
    let is_compared = gives_year_away(between);
    (is_plain && is_named && !spanned && !is_compared).then(|| rest[at].year()).flatten()
}

/// Words with a time in brackets: "(số liệu năm 2018)", "(tính đến hết năm 2018)".
const OF_TIMES: [&str; 21] = [
    "năm", "giai", "đoạn", "-", "–", "in", "số", "liệu", "của", "tính", "đến", "hết", "cuối", "đầu", "vào", "trong",
    "thời", "điểm", "as", "of", "end",
];

/// "15% (2021 - 2025)", "5 tấn (năm 2020)": a time alone in brackets right after number and unit.
fn in_brackets(rest: &[Token]) -> Option<u16> {
    let open = rest.iter().take(4).position(|t| t.text == "(")?;
    let close = open + rest[open..].iter().position(|t| t.text == ")")?;
    let inside = &rest[open + 1..close];
    let is_time = |t: &Token| t.year().is_some() || OF_TIMES.contains(&t.text.as_str());
    let is_apart = rest[..open].iter().any(|t| t.is_numeral() || t.parts_clauses());
    inside.iter().find_map(Token::year).filter(|_| !is_apart && inside.iter().all(is_time))
}

/// The year that a change is compared with: "tăng 8,4% so với năm 2015".
pub fn base_year(own: &[Token], at: &Range<usize>) -> Option<u16> {
    let after = first_from(own, at.end);
    let rest = &own[after..];
    let end = rest.iter().position(|t| t.parts_clauses() || t.is_numeral()).unwrap_or(rest.len());
    rest.get(end).filter(|_| holds_comparison(&rest[..end]))?.year()
}
