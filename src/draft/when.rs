//! When a quantity holds: what its sentence says, else the headings over it, else the report as a whole.
//! Knows no unit.

use super::times::{days, free, length, parts, spans};
use crate::dataset::{self, Part};
use crate::evidence::{self, Token, holds, tokens};
use crate::report::{BlockKind, Outline};
use std::collections::BTreeMap;
use std::ops::Range;

/// The times of the report as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    /// The year that results are of.
    pub(super) year: u16,
    /// The same as a table writes it: a year, a month, months, a quarter.
    pub(super) base: String,
    /// How many years a term or plan has.
    pub(super) term: Option<u16>,
    /// Whether the report leaves no doubt of which time a number is that says none.
    pub(super) is_sure: bool,
}

/// What the headings over a block say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Over {
    /// The last year of the nearest heading that has one.
    pub(super) year: Option<u16>,
    /// The span of the nearest heading that has one.
    pub(super) span: Option<(u16, u16)>,
    /// The part of a year that the nearest heading names, as a table writes it; the title counts for all.
    pub(super) part: Option<String>,
    /// Whether they speak of a school year.
    pub(super) is_school: bool,
    /// How many parts of a year that heading names.
    pub(super) parts: usize,
    /// Whether they speak of what is to come.
    pub(super) is_goal: bool,
    /// Whether they speak of a term of years.
    pub(super) has_term: bool,
}

/// A time as a row writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) period: String,
    pub(super) kind: &'static str,
    pub(super) basis: &'static str,
    pub(super) last: u16,
    /// Whether it is more than one year.
    pub(super) is_span: bool,
}

/// What the words around say of the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// A state.
    State,
    /// What came together over the time.
    Total,
    /// A mean a year.
    Mean,
    /// A change, with the year that it is compared with.
    Change,
    /// What came together over the term of the report.
    Term,
}

const GOALS: &[&str] = &[
    "mục tiêu",
    "chỉ tiêu chủ yếu",
    "phương hướng",
    "nhiệm vụ",
    "định hướng",
    "hướng đi",
    "kế hoạch năm",
    "giải pháp",
    "đến năm",
];
const RESULTS: &[&str] = &["kết quả", "tình hình", "đánh giá", "ưu điểm", "hạn chế", "thực hiện"];

fn all(text: &str) -> Vec<Token> {
    tokens(text, 0..text.len())
}

/// The year of a report: that of its title, else the one that it names most often outside of what is to come.
pub(super) fn frame(outline: &Outline) -> Frame {
    let mut count: BTreeMap<u16, usize> = BTreeMap::new();
    let mut title = None;
    let mut month = None;
    let mut term = None;
    let (mut times, mut spanned) = (0, None);
    let mut dated = None;
    for (index, block) in outline.blocks.iter().enumerate() {
        let tokens = all(&block.text);
        let is_goal = over(outline, index).is_goal;
        // The years of laws and dates say nothing of the numbers.
        let is_date = |at: usize| {
            let word = |offset: usize| at.checked_sub(offset).map_or("", |at| tokens[at].text.as_str());
            let next = tokens.get(at + 1).map_or("", |t| t.text.as_str());
            // An earlier year is only compared with.
            let is_earlier =
                tokens[at.saturating_sub(5)..at].iter().any(|t| matches!(t.text.as_str(), "với" | "lần" | "("));
            is_earlier
                || word(1) == "/"
                || next == "/"
                || (word(1) == "năm" && word(3) == "tháng" && word(5) == "ngày")
                || word(1) == "công"
        };
        // "Hải Lâm, ngày 10 tháng 3 năm 2025": results are not of later years.
        if !is_goal {
            let dates = tokens.windows(6).filter(|six| {
                let words = [0, 2, 4].map(|at| six[at].text.as_str());
                words == ["ngày", "tháng", "năm"]
            });
            dated = dated.max(dates.filter_map(|six| six[5].year()).max());
        }
        let ends: Vec<usize> = spans(&tokens).into_iter().flat_map(|(end, _)| [end, end.saturating_sub(2)]).collect();
        for (at, token) in tokens.iter().enumerate().filter(|(at, _)| !is_goal && !is_date(*at)) {
            if !ends.contains(&at) {
                *count.entry(token.year().unwrap_or_default()).or_default() += 1;
            }
        }
        // The name of a report in capitals below that of its office, "… QUÝ II NĂM 2024", reads as a slogan. The year of a
        // slogan is one to come.
        let is_named_below = block.kind == BlockKind::Slogan && !parts(&tokens).is_empty();
        if is_named_below || matches!(block.kind, BlockKind::Title | BlockKind::Introduction) {
            let years = (0..tokens.len()).filter(|at| !is_date(*at)).filter_map(|at| tokens[at].year());
            let years: Vec<u16> = years.collect();
            let said = if spans(&tokens).is_empty() && years.len() == 1 { years.first().copied() } else { None };
            let is_named = block.kind == BlockKind::Title || (title.is_none() && said.is_some());
            title = title.or(said);
            if is_named {
                let said = parts(&tokens);
                times += said.len();
                spanned = spanned.or(spans(&tokens).last().map(|(_, span)| *span));
                month = month.or_else(|| said.into_iter().next().map(|(_, part)| part));
            }
        }
        if block.kind.is_heading() || matches!(block.kind, BlockKind::Title | BlockKind::Introduction) {
            term = term.or_else(|| length(&tokens));
        }
    }
    let is_past = |year: u16| dated.is_none_or(|dated| year <= dated);
    count.retain(|year, _| *year > 0 && is_past(*year));
    let title = title.filter(|year| is_past(*year));
    let mut often: Vec<usize> = count.values().copied().collect();
    often.sort_unstable_by(|a, b| b.cmp(a));
    let is_clear = matches!(often[..], [first, second, ..] if first >= 2 * second) || often.len() == 1;
    let most = count.iter().max_by_key(|(year, count)| (**count, **year)).map(|(year, _)| *year);
    let year = title.or(most).unwrap_or(0);
    let base = month.map_or_else(|| year.to_string(), |part| [year.to_string(), part].join("-"));
    let is_within = spanned.is_none_or(|(_, to)| to == year);
    let is_sure = times < 2 && (title.is_some() || (is_clear && is_within));
    Frame { year, base: base.replace("YYYY", &year.to_string()), term, is_sure }
}

/// What stands over a block.
pub(super) fn over(outline: &Outline, index: usize) -> Over {
    let path = outline.path(index);
    let mut out = Over::default();
    let mut said = None;
    for at in path[..path.len() - 1].iter().rev() {
        let block = &outline.blocks[*at];
        let words = if block.heading.is_empty() { block.text.as_str() } else { block.heading_text() };
        if words.chars().count() > 220 {
            continue;
        }
        let tokens = all(words);
        let years: Vec<u16> = tokens.iter().filter_map(Token::year).collect();
        out.year = out.year.or(years.last().copied());
        out.span = out.span.or_else(|| spans(&tokens).last().map(|(_, span)| *span));
        out.has_term |= length(&tokens).is_some();
        out.is_school |= holds(&tokens, "năm học");
        if block.kind != BlockKind::Title {
            let said = parts(&tokens);
            if out.parts == 0 {
                out.parts = said.len();
                out.part = said.into_iter().next().map(|(_, part)| part).filter(|_| out.parts == 1);
            }
        }
        let has = |words: &[&str]| words.iter().any(|word| holds(&tokens, word));
        said = said.or(match (has(RESULTS), has(GOALS)) {
            (true, _) => Some(false),
            (false, true) => Some(true),
            _ => None,
        });
    }
    out.is_goal = said.unwrap_or(false);
    out
}

/// Where a quantity stands, for reading its time.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    /// The sentence.
    pub(super) sentence: &'a [Token],
    /// The quantity.
    pub(super) at: &'a Range<usize>,
    pub(super) over: &'a Over,
    pub(super) frame: &'a Frame,
    pub(super) manner: Manner,
}

fn moment(from: u16, to: u16, kind: &'static str, basis: &'static str) -> Moment {
    let period = if from == to { to.to_string() } else { format!("{from}/{to}") };
    Moment { period, kind, basis, last: to, is_span: from != to }
}

/// The time of a quantity, and whether it is to come.
pub(super) fn when(scene: &Scene) -> (Moment, bool) {
    let Scene { sentence, at, over, frame, manner } = scene;
    let before = &sentence[..sentence.iter().position(|t| t.range.start >= at.start).unwrap_or(sentence.len())];
    let governing = evidence::governing(sentence, at, true);
    let kind = match manner {
        Manner::State => "point",
        Manner::Total | Manner::Term => "total",
        Manner::Mean => "mean",
        Manner::Change => "change",
    };
    let ahead = ["phấn đấu", "mục tiêu là", "phải đạt"].iter().any(|words| holds(before, words));
    let is_goal = |year: u16| over.is_goal || year > frame.year || ahead;
    if *manner == Manner::Change {
        let last = governing.unwrap_or(frame.year);
        let first = compared(sentence, at).filter(|first| *first < last);
        // "năm 2023 giảm 9,28%": against the year before.
        if first.is_none() && governing.is_some() {
            return (moment(last, last, "on-year", "stated"), is_goal(last));
        }
        let start = first.or_else(|| frame.term.map(|term| last.saturating_sub(term)));
        let basis = if first.is_some() { "stated" } else { "context" };
        return (moment(start.unwrap_or(last.saturating_sub(1)), last, kind, basis), is_goal(last));
    }
    if let Some(stated) = stated(scene, before, kind, governing) {
        let last = stated.last;
        return (stated, is_goal(last));
    }
    let year = if over.is_goal { over.year.unwrap_or(frame.year + 1) } else { frame.year };
    let basis = if over.year == Some(year) { "heading" } else { "context" };
    let is_long = matches!(manner, Manner::Mean | Manner::Term);
    let found = match (over.is_goal, is_long) {
        (true, true) => match over.span.filter(|(_, to)| *to == year) {
            Some((from, to)) if to - from < 5 => moment(from, to, kind, basis),
            _ => moment((frame.year + 1).min(year), year, kind, basis),
        },
        (false, true) if frame.term.is_some() => {
            let from = (year + 1).saturating_sub(frame.term.unwrap_or(1));
            moment(from, year, kind, if over.has_term { "heading" } else { "context" })
        }
        (false, false) if year == frame.year => {
            let part = over.part.as_ref().map(|part| format!("{year}-{part}").replace("YYYY", &year.to_string()));
            let basis = if part.is_some() { "heading" } else { basis };
            Moment { period: part.unwrap_or_else(|| frame.base.clone()), ..moment(year, year, kind, basis) }
        }
        _ => moment(year, year, kind, basis),
    };
    // "VIỆC CHÍNH THÁNG 6" in a report of May.
    let end = |period: &str| match dataset::time(period)? {
        (_, to, Part::Months(_, month)) => Some((to, month)),
        _ => None,
    };
    let is_later = end(&found.period).zip(end(&frame.base)).is_some_and(|(found, base)| found > base);
    (found, over.is_goal || ahead || is_later)
}

/// The time that the sentence itself gives the quantity.
fn stated(scene: &Scene, before: &[Token], kind: &'static str, governing: Option<u16>) -> Option<Moment> {
    let Scene { sentence, at, frame, manner, .. } = scene;
    let after = sentence.iter().position(|t| t.range.start >= at.end).unwrap_or(sentence.len());
    // "12-13,5% (2016 - 2020)" right after, "giai đoạn 2021-2025" before.
    let behind = spans(&sentence[after..]).into_iter().find(|(end, _)| {
        let between = &sentence[after..after + end - 2];
        between.len() <= 4 && between.iter().any(|t| t.text == "(")
    });
    let ahead = spans(before).into_iter().rev().find(|(end, _)| {
        let since = &before[*end + 1..];
        !since.iter().any(|t| t.text == ";") && !since.iter().any(|t| t.year().is_some())
    });
    let long = if *manner == Manner::State { "point" } else { kind };
    if let Some((_, (from, to))) = behind.or(ahead) {
        let school = holds(before, "năm học");
        let mut found = moment(from, to, if long == "point" && !school { "total" } else { long }, "stated");
        if school {
            found.period = ["school ", &found.period].concat();
        }
        return Some(found);
    }
    // "từ năm 2016 đến nay".
    let since = (0..before.len()).rev().find(|at| {
        before[*at].year().is_some()
            && evidence::starts_with(&before[at + 1..], "đến nay").is_some()
            && before[at.saturating_sub(2)..*at].iter().any(|t| t.text == "từ")
    });
    if let Some(from) = since.and_then(|at| before[at].year()).filter(|from| *from < frame.year) {
        return Some(moment(from, frame.year, if kind == "point" { "total" } else { kind }, "context"));
    }
    // "(cuối năm 2017 và năm 2018, 2019)".
    let open = before.iter().rposition(|t| t.text == "(");
    let close = before.iter().rposition(|t| t.text == ")");
    if let (Some(open), Some(close)) = (open, close)
        && open < close
    {
        let years: Vec<u16> = before[open..close].iter().filter_map(Token::year).collect();
        let is_apart = before[close..].iter().any(|t| t.is_numeral());
        if let (Some(from), Some(to)) = (years.iter().min(), years.iter().max())
            && from < to
            && !is_apart
        {
            return Some(moment(*from, *to, "total", "stated"));
        }
    }
    let is_short = !matches!(manner, Manner::Mean | Manner::Term);
    let own = free(before);
    let before = own.as_slice();
    if let [.., (_, year, last)] = &days(before)[..]
        && is_short
    {
        let all = days(before);
        let first = all.len().checked_sub(2).map(|at| &all[at]).filter(|_| holds(before, "từ"));
        let period = first.map_or_else(|| last.clone(), |(_, _, first)| [first.as_str(), last].join("/"));
        return Some(Moment { period, kind, basis: "stated", last: *year, is_span: first.is_some() });
    }
    if let Some((end, part)) = parts(before).pop().filter(|_| is_short) {
        let own = before[end..].iter().take(2).find_map(Token::year);
        let year = own.or(governing).unwrap_or(frame.year);
        let period = format!("{year}-{part}").replace("YYYY", &year.to_string());
        let basis = if own.or(governing).is_some() { "stated" } else { "heading" };
        return Some(Moment { period, kind, basis, last: year, is_span: false });
    }
    let year = governing?;
    let is_mean = *manner == Manner::Mean;
    if is_mean && year != frame.year {
        return None;
    }
    if is_mean || *manner == Manner::Term {
        return None;
    }
    Some(moment(year, year, kind, "stated"))
}

/// The year that a change is compared with: in its clause, else the first that the rest of the sentence names so.
fn compared(sentence: &[Token], at: &Range<usize>) -> Option<u16> {
    let after = sentence.iter().position(|t| t.range.start >= at.end).unwrap_or(sentence.len());
    let rest = &sentence[after..];
    let find = |tokens: &[Token]| {
        (0..tokens.len()).find_map(|at| {
            let words = ["so với", "lần năm", "times that"];
            words.iter().find(|words| evidence::starts_with(&tokens[at..], words).is_some())?;
            tokens[at..].iter().take(6).find_map(Token::year)
        })
    };
    let before = || {
        // "So với năm 2011, ..." at the head; "từ 41% năm 2011 lên 63%, tăng 22 điểm".
        let head = &sentence[..after];
        find(head).or_else(|| head.iter().find_map(Token::year))
    };
    find(rest).or_else(before)
}
