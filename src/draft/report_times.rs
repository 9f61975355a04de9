//! The times of the report as a whole and of the headings over a block.
//! Knows no quantity.

use super::times::{days, free, in_year, length, parts, years};
use crate::report::{Block, BlockKind, Outline};
use crate::wording::above::above;
use crate::wording::outlook::{self, Outlook};
use crate::wording::words::{Token, holds, starts_with, tokens};
use crate::wording::{across, comparison, mention, span};
use std::collections::BTreeMap;

/// The times of the report as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ReportTimes {
    /// The year that results are of.
    pub(super) year: u16,
    /// The same as a table writes it: a year, a month, months, a quarter.
    pub(super) base: String,
    /// How many years a term or plan has.
    pub(super) term: Option<u16>,
    /// Whether the report leaves no doubt of which time a number is that says none.
    pub(super) is_sure: bool,
    /// How many parts of a year the titles name: "tháng 5 và 5 tháng" are two.
    pub(super) parts: usize,
    /// The year and month in which the report says that it was written.
    pub(super) written: Option<(u16, u8)>,
    /// The year, and perhaps the part of it, that the title gives what is to come: "nhiệm vụ 6 tháng cuối năm 2024".
    pub(super) ahead: Option<(u16, Option<String>)>,
    /// Whether the title names nothing but what is to come: "Đề án … đến năm 2030".
    pub(super) is_plan: bool,
}

impl ReportTimes {
    /// Whether what moves without a word about it moved from the same time of the year before: in a part of a year, in a
    /// school year.
    pub(super) fn is_of_part(&self) -> bool {
        self.base.contains('-') || self.base.starts_with(|c: char| c.is_ascii_alphabetic())
    }
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
    /// The days from and to which the nearest heading that has them counts, as a table writes them.
    pub(super) days: Option<String>,
    /// Whether they speak of a school year or a fiscal year.
    pub(super) is_school: bool,
    /// The school year or fiscal year that the nearest heading names, as a table writes it.
    pub(super) across: Option<String>,
    /// How many parts of a year that heading names.
    pub(super) parts: usize,
    /// Whether they speak of what is to come.
    pub(super) is_goal: bool,
    /// Whether they speak of a term of years.
    pub(super) has_term: bool,
    /// The years of a season that a heading or a line over a list names, "Vụ Đông Xuân 2024-2025:", or of what is counted
    /// over them, "Nguồn lực (2021-2025)", and whether these are a season's.
    pub(super) stretch: Option<(u16, u16, bool)>,
}

fn all(text: &str) -> Vec<Token> {
    tokens(text, 0..text.len())
}

/// The year of a report: that of its title, else the one that it names most often outside of what is to come.
pub(super) fn report_times(outline: &Outline) -> ReportTimes {
    let mut times = Times::default();
    for (index, block) in outline.blocks.iter().enumerate() {
        times.read(block, over(outline, index).is_goal);
    }
    times.report_times()
}

/// The times that the blocks of a report name.
#[derive(Default)]
struct Times {
    /// How often results name a year.
    count: BTreeMap<u16, usize>,
    /// The year of the title.
    title: Option<u16>,
    /// The part of it that the title names first.
    part: Option<String>,
    /// How many parts of a year the titles name.
    parts: usize,
    /// The span that a title names.
    span: Option<(u16, u16)>,
    /// The school year or fiscal year of the title.
    across: Option<String>,
    /// The last year of the term that a heading over results names.
    term_end: Option<u16>,
    /// How many years a term has.
    term: Option<u16>,
    written: Option<(u16, u8)>,
    ahead: Option<(u16, Option<String>)>,
}

impl Times {
    fn read(&mut self, block: &Block, is_goal: bool) {
        let tokens = all(&block.text);
        if !is_goal {
            self.written = self.written.max(mention::written(&tokens));
            self.count(&tokens);
        }
        let is_top = matches!(block.kind, BlockKind::Title | BlockKind::Introduction);
        // The name of a report in capitals below that of its office, "… QUÝ II NĂM 2024", reads as a slogan. The year of a
        // slogan is one to come.
        if is_top || (block.kind == BlockKind::Slogan && !parts(&tokens).is_empty()) {
            self.read_title(&tokens, block.kind == BlockKind::Title);
        }
        if block.kind.is_heading() && !is_goal && outlook::of_heading(&tokens) == Some(Outlook::Outcome) {
            self.term_end = self.term_end.or(span::spans(&tokens).last().map(|(_, (_, to))| *to));
        }
        if block.kind.is_heading() || is_top {
            self.term = self.term.or_else(|| length(&tokens));
        }
    }

    /// Counts the years that stand alone, in no date and in no span.
    fn count(&mut self, tokens: &[Token]) {
        let ends: Vec<usize> =
            span::spans(tokens).into_iter().flat_map(|(place, _)| [place.start, place.end - 1]).collect();
        let alone = tokens.iter().enumerate().filter(|(at, _)| !is_date(tokens, *at) && !ends.contains(at));
        for year in alone.filter_map(|(_, token)| token.year()) {
            *self.count.entry(year).or_default() += 1;
        }
    }

    fn read_title(&mut self, tokens: &[Token], is_title: bool) {
        let (tokens, coming) = outlook::past(before_vision(tokens));
        let last = coming.iter().filter_map(Token::year).next_back();
        self.ahead = self.ahead.take().or(last.map(|year| (year, parts(coming).pop().map(|(_, part)| part))));
        let is_apart = |at: &usize| !is_date(tokens, *at) || is_of_part(tokens, *at);
        let mut years: Vec<u16> = (0..tokens.len()).filter(is_apart).filter_map(|at| tokens[at].year()).collect();
        // "Kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2024" names its year once.
        if years.is_empty() && !parts(tokens).is_empty() {
            years.extend(last);
        }
        let said = if span::spans(tokens).is_empty() && years.len() == 1 { years.first().copied() } else { None };
        let is_named = is_title || (self.title.is_none() && said.is_some());
        self.title = self.title.or(said);
        if is_named {
            let said = parts(tokens);
            self.parts += said.len();
            self.span = self.span.or(span::spans(tokens).last().map(|(_, span)| *span));
            self.across = self.across.take().or_else(|| across_years(tokens));
            // "quý IV và năm 2024": numbers without a time are of the year.
            let is_of_year = said.iter().any(|(end, _)| is_beside_year(&tokens[*end..]));
            self.parts += usize::from(is_of_year);
            // "quý III và 9 tháng", "September and nine months": most numbers are of all months.
            let first = said.first().map(|(_, part)| part);
            let is_long = first.is_some_and(|part| part.starts_with('Q')) || tokens.iter().any(|t| t.text == "months");
            let all_months = said.iter().map(|(_, part)| part).find(|part| is_long && part.contains('/'));
            let longest = all_months.or(first).cloned();
            self.part = self.part.take().or(longest).filter(|_| !is_of_year);
        }
    }

    fn report_times(mut self) -> ReportTimes {
        let written = self.written;
        let is_past = |year: u16| written.is_none_or(|(written, _)| year <= written);
        self.count.retain(|year, _| is_past(*year));
        let title = self.title.filter(|year| is_past(*year));
        let mut often: Vec<usize> = self.count.values().copied().collect();
        often.sort_unstable_by(|a, b| b.cmp(a));
        let is_clear = matches!(often[..], [first, second, ..] if first >= 2 * second) || often.len() == 1;
        let most = self.count.iter().max_by_key(|(year, count)| (**count, **year)).map(|(year, _)| *year);
        // "KẾT QUẢ NHIỆM KỲ 2016 - 2021" is of 2021, however often 2020 is named.
        let end = self.term_end.filter(|to| is_past(*to) && most.is_some_and(|most| *to > most));
        let year = title.or(end).or(most).unwrap_or(0);
        let is_within = self.span.is_none_or(|(_, to)| to == year);
        let is_sure = self.parts < 2 && (title.is_some() || (end.is_none() && is_clear && is_within));
        // Without a year there is no time that a table could have.
        let base = match self.part {
            _ if year == 0 => String::new(),
            _ if self.across.as_ref().is_some_and(|years| years.ends_with(&format!("/{year}"))) => {
                self.across.unwrap_or_default()
            }
            Some(part) => in_year(year, &part),
            None => year.to_string(),
        };
        // "Đề án … đến năm 2030" of 2024.
        let planned = self.title.filter(|year| !is_past(*year)).map(|year| (year, None));
        let is_plan = planned.is_some();
        let ahead = self.ahead.or(planned);
        ReportTimes { year, base, term: self.term, is_sure, parts: self.parts, written, ahead, is_plan }
    }
}

/// "đến năm 2030, tầm nhìn đến năm 2045": what a plan is for, without what it looks out to.
fn before_vision(tokens: &[Token]) -> &[Token] {
    let at = (0..tokens.len()).find(|at| starts_with(&tokens[*at..], "tầm nhìn").is_some());
    let has_year = |at: &usize| tokens[..*at].iter().any(|t| t.year().is_some());
    at.filter(has_year).map_or(tokens, |at| &tokens[..at])
}

/// The school year or fiscal year that words name, as a table writes it: "năm học 2023-2024".
fn across_years(tokens: &[Token]) -> Option<String> {
    let part = across::part(tokens)?;
    let (_, word) = across::WORDS.iter().find(|(own, _)| *own == part)?;
    let (_, (from, to)) = span::spans(tokens).into_iter().next()?;
    (from + 1 == to).then(|| format!("{word} {}", years(from, to)))
}

/// Whether a part of a year is followed by the whole year: "và năm 2024", "and the year 2024".
fn is_beside_year(behind: &[Token]) -> bool {
    let words: Vec<&Token> =
        behind.iter().filter(|t| !matches!(t.text.as_str(), "cả" | "the" | "whole" | "full")).collect();
    matches!(words[..], [link, noun, year, ..]
        if matches!(link.text.as_str(), "và" | "," | "and") && matches!(noun.text.as_str(), "năm" | "year") && year.year().is_some())
}

/// Whether a year belongs to a law, to a date, or is only compared with: it says nothing of the numbers.
fn is_date(tokens: &[Token], at: usize) -> bool {
    let word = |offset: usize| at.checked_sub(offset).map_or("", |at| tokens[at].text.as_str());
    let next = tokens.get(at + 1).map_or("", |t| t.text.as_str());
    let before = &tokens[at.saturating_sub(5)..at];
    before.iter().any(|t| matches!(t.text.as_str(), "lần" | "("))
        || (0..before.len()).any(|at| comparison::comparison_at(&before[at..]).is_some())
        || word(1) == "/"
        || next == "/"
        || (word(1) == "năm" && word(3) == "tháng" && word(5) == "ngày")
        || word(1) == "công"
}

/// "T6/2024", "tháng 6/2024", "quý II/2024": the year of a part of it. "ngày 4/12/2023" is a date.
fn is_of_part(tokens: &[Token], at: usize) -> bool {
    let word = |offset: usize| at.checked_sub(offset).map_or("", |at| tokens[at].text.as_str());
    let is_month = |text: &str| text.parse::<u8>().is_ok_and(|month| (1..=12).contains(&month));
    let is_short = word(2).strip_prefix('t').is_some_and(is_month);
    let is_named = matches!(word(3), "tháng" | "quý" | "quí") && word(4) != "ngày" && word(5) != "ngày";
    matches!(word(1), "/" | "-") && (is_short || is_named)
}

/// The years of a season, or those that stand alone in brackets, and whether they are a season's.
fn stretch(tokens: &[Token]) -> Option<(u16, u16, bool)> {
    let is_season = ["vụ", "mùa", "niên vụ", "season", "crop"].iter().any(|words| holds(tokens, words));
    let (place, (from, to)) = span::spans(tokens).into_iter().next_back()?;
    let beside = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |token| token.text.as_str());
    let is_alone = beside(place.start.checked_sub(1)) == "(" && beside(Some(place.end)) == ")";
    ((is_season && from + 1 == to) || is_alone).then_some((from, to, is_season))
}

/// What stands over a block.
pub(super) fn over(outline: &Outline, index: usize) -> Over {
    let mut out = Over::default();
    let (mut said, mut may_aim) = (None, false);
    for at in above(outline, index).iter().rev() {
        let block = &outline.blocks[*at];
        let words = block.head();
        if words.chars().count() > 220 {
            continue;
        }
        let tokens = all(words);
        // What an entry over its parts is only compared with gives them no time.
        let tokens = if block.kind.is_heading() { tokens } else { free(&tokens) };
        let tokens = before_vision(&tokens).to_vec();
        let years: Vec<u16> = tokens.iter().filter_map(Token::year).collect();
        out.year = out.year.or(years.last().copied());
        out.span = out.span.or_else(|| span::spans(&tokens).last().map(|(_, span)| *span));
        if let ([(_, _, first), (_, _, last)], None) = (&days(&tokens)[..], &out.days) {
            out.days = Some([first.as_str(), last].join("/"));
        }
        out.has_term |= length(&tokens).is_some();
        out.stretch = out.stretch.or_else(|| stretch(&tokens));
        out.is_school |= across::part(&tokens).is_some();
        // A heading nearer by may name a year of the calendar.
        if years.last() == out.year.as_ref() {
            out.across = out.across.take().or_else(|| across_years(&tokens));
        }
        if block.kind != BlockKind::Title {
            let said = parts(&tokens);
            if out.parts == 0 {
                out.parts = said.len();
                out.part = said.into_iter().next().map(|(_, part)| part).filter(|_| out.parts == 1);
            }
        }
        let told = outlook::of_heading(&tokens);
        may_aim |= told == Some(Outlook::Perhaps);
        said = said.or(told.filter(|told| *told != Outlook::Perhaps));
    }
    out.is_goal = said.map_or(may_aim, |told| told == Outlook::Aim);
    out
}
