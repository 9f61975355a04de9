//! The qualifiers of a numeral: looked for around it in its block, the longest words first.
//! Knows no observation and no unit.

use super::base::base;
use super::column::Column;
use super::governing::right_before;
use super::unit::arrow;
use super::words::{Token, ends_with, first_from, holds, sentence, starts_with, tokens};
use crate::dataset::{Meaning, Qualifiers, Reach, Rule};
use crate::report::{Block, Outline};
use std::ops::Range;

/// What the words around a numeral say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Qualifiers that the row must have.
    pub said: Vec<String>,
    /// Qualifiers that open the sentence, before a semicolon: the row must have them if its quote goes back so far.
    pub opening: Vec<String>,
    /// Qualifiers elsewhere in the sentence that the row may have: a reader must judge how far they reach.
    pub possible: Vec<String>,
    /// A qualifier that a word before it turns around, with that word; the table does not know the two together.
    pub negated: Option<String>,
}

/// The qualifiers that a row about the numeral must have.
pub fn said(text: &str, numeral: &Range<usize>, unit_end: usize, table: &Qualifiers) -> Vec<String> {
    let mut said = around(text, numeral, unit_end, table).said;
    said.reverse();
    said
}

/// The tokens around a numeral.
struct Around {
    /// Of the sentence, before the numeral.
    before: Vec<Token>,
    /// Of the clause, after numeral and unit.
    after: Vec<Token>,
    /// Of the clause, after the numeral.
    rest: Vec<Token>,
    /// In brackets right behind number and unit.
    bracketed: Vec<Token>,
    /// How many of `before` are not in the numeral's clause.
    clause: usize,
}

/// Searches around the numeral at `numeral`; `unit_end` is where the unit after it ends.
pub fn around(text: &str, numeral: &Range<usize>, unit_end: usize, table: &Qualifiers) -> Found {
    let sentence = sentence(text, numeral);
    let mut before = tokens(text, sentence.start..numeral.start);
    // "more than VND 9.2 trillion"
    while before.last().is_some_and(|t| matches!(t.text.as_str(), "vnd" | "usd" | "us" | "$")) {
        before.pop();
    }
    let clause = before.iter().rposition(Token::is_border).map_or(0, |at| at + 1);
    let clause_after = |from: usize| {
        let mut after = tokens(text, from..sentence.end.max(from));
        after.truncate(after.iter().position(Token::parts_clauses).unwrap_or(after.len()));
        after
    };
    let after = clause_after(unit_end);
    let bracketed = bracketed(&tokens(text, unit_end..sentence.end.max(unit_end)));
    let around = Around { clause, after, rest: clause_after(numeral.end), bracketed, before };
    let mut found = Found::default();
    let read = beside(&around, table, &mut found);
    in_clause(&around, read, table, &mut found);
    at_the_head(&around, is_of_another(text, &sentence, numeral), table, &mut found);
    behind(&around, table, &mut found);
    in_brackets(&around, table, &mut found);
    found
}

/// Words of the longest reach that a table says over a number: "Ước tháng 10/2023".
pub fn of_column(outline: &Outline, block: &Block, numeral: &Range<usize>, table: &Qualifiers) -> Vec<String> {
    let column = Column::of(outline, block, numeral);
    let heads = column.iter().flat_map(Column::over).map(|head| tokens(head, 0..head.len()));
    let said = heads.flat_map(|head| {
        let ends = (1..=head.len()).filter_map(|end| longest(&head[..end], table));
        let far =
            ends.filter(|(.., rule)| rule.reach == Reach::Sentence && matches!(rule.meaning, Meaning::Qualifies(_)));
        far.map(|(_, words, _)| words.to_owned()).collect::<Vec<_>>()
    });
    said.collect()
}

/// What stands in brackets at the start of a stretch, if no other number does: "5 tấn (ước tính)".
fn bracketed(after: &[Token]) -> Vec<Token> {
    let inside = after.split_first().filter(|(open, _)| open.text == "(").map_or(&[][..], |(_, inside)| inside);
    let inside = &inside[..inside.iter().position(|t| t.text == ")").unwrap_or(0)];
    if inside.iter().any(|t| t.is_numeral() && t.year().is_none()) { Vec::new() } else { inside.to_vec() }
}

/// The longest words of the table that a stretch of tokens ends with, with their number.
pub(super) fn longest<'a>(tokens: &[Token], table: &'a Qualifiers) -> Option<(usize, &'a str, &'a Rule)> {
    let all = table.ending_with(&tokens.last()?.text);
    let fitting = all.filter_map(|(words, rule)| Some((ends_with(tokens, words)?, words, rule)));
    // At one length a qualifier comes before a word that is only skipped.
    fitting.max_by_key(|(count, _, rule)| (*count, matches!(rule.meaning, Meaning::Qualifies(_))))
}

/// Leftwards from the numeral, through qualifiers and skipped words. Returns where it stopped.
fn beside(around: &Around, table: &Qualifiers, found: &mut Found) -> usize {
    let mut end = around.before.len();
    let mut is_next = true;
    while let Some((count, words, rule)) = longest(&around.before[around.clause..end], table) {
        let start = end - count;
        match rule.meaning {
            Meaning::Skipped => is_next = false,
            Meaning::Qualifies(_) if rule.reach == Reach::Next && !is_next => break,
            Meaning::Qualifies(_) if rule.unless.iter().any(|phrase| holds(&around.rest, phrase)) => break,
            Meaning::Qualifies(_) if is_of(around, start, words) || is_excess(around, start, words) => break,
            // The tip of an arrow: "5 -> 6 tấn".
            Meaning::Qualifies(_) if start > 0 && arrow(&around.before[start - 1..]).is_some() => break,
            Meaning::Qualifies(_) => match negation(&around.before[around.clause..start], table) {
                Some(not) => {
                    found.negated = Some([not, " ", words].concat());
                    return start;
                }
                None => found.said.push(words.to_owned()),
            },
            Meaning::Nothing => return start,
            // "không có 5 xã": whether five are there or none, only a person can say.
            Meaning::Negates => {
                let passed = around.before[start..].iter().map(|token| token.text.as_str());
                found.negated = Some(passed.collect::<Vec<_>>().join(" "));
                return start;
            }
        }
        end = start;
    }
    end
}

/// "3 trên 5 xã": between two numerals the word parts a count from its total.
fn is_of(around: &Around, start: usize, words: &str) -> bool {
    let follows = start == around.clause && start > 0 && around.before[start - 1].is_numeral();
    follows && matches!(words, "trên")
}

/// "…, vượt 21,4%": nothing is named that could be more than that; it tells by how much.
fn is_excess(around: &Around, start: usize, words: &str) -> bool {
    words.starts_with("vượt") && start == around.clause && around.rest.first().is_some_and(|t| t.text == "%")
}

fn negation<'a>(before: &[Token], table: &'a Qualifiers) -> Option<&'a str> {
    let (_, words, rule) = longest(before, table)?;
    (rule.meaning == Meaning::Negates).then_some(words)
}

/// Words of the longest reach anywhere before the numeral in its clause.
fn in_clause(around: &Around, end: usize, table: &Qualifiers, found: &mut Found) {
    let clause = &around.before[..end];
    let mut at = end;
    while at > around.clause {
        match longest(&clause[..at], table).filter(|(count, ..)| at - count >= around.clause) {
            Some((count, words, rule)) => {
                let is_new = !found.said.iter().any(|said| said == words);
                if rule.reach == Reach::Sentence && matches!(rule.meaning, Meaning::Qualifies(_)) && is_new {
                    found.said.push(words.to_owned());
                }
                at -= count;
            }
            None => at -= 1,
        }
    }
}

/// Whether a number is a plan, of another year or only compared with: what opens the sentence may not be said of it.
fn is_of_another(text: &str, sentence: &Range<usize>, numeral: &Range<usize>) -> bool {
    let own = tokens(text, sentence.clone());
    base(&own, numeral).is_some() || right_before(&own, first_from(&own, numeral.start)).is_some()
}

/// How many tokens into the sentence a word still opens it.
const HEAD: usize = 3;

/// Words of the longest reach that open the sentence hold for all of it up to the first semicolon; after that, and
/// elsewhere in the sentence, they may; of a number of another time or of a plan too.
fn at_the_head(around: &Around, is_of_another: bool, table: &Qualifiers, found: &mut Found) {
    let parted = around.before.iter().any(|t| t.text == ";");
    let mut at = around.clause;
    while at > 0 {
        let Some((count, words, rule)) = longest(&around.before[..at], table) else {
            at -= 1;
            continue;
        };
        at -= count;
        let is_far = rule.reach == Reach::Sentence && matches!(rule.meaning, Meaning::Qualifies(_));
        if !is_far || found.said.iter().any(|said| said == words) {
            continue;
        }
        let list = match (at < HEAD && !is_of_another, parted) {
            (true, false) => &mut found.said,
            (true, true) => &mut found.opening,
            (false, _) => &mut found.possible,
        };
        list.push(words.to_owned());
    }
}

/// Words of the longest reach in brackets behind the number: "5 tấn (số liệu sơ bộ)".
fn in_brackets(around: &Around, table: &Qualifiers, found: &mut Found) {
    let ends = (1..=around.bracketed.len()).rev();
    let all = ends.filter_map(|end| longest(&around.bracketed[..end], table));
    for (_, words, rule) in all.filter(|(_, _, rule)| rule.reach == Reach::Sentence) {
        // "ước" ends no longer word that stands there.
        let is_new = !found.said.iter().any(|said| said.contains(words));
        if is_new && matches!(rule.meaning, Meaning::Qualifies(_)) {
            found.said.push(words.to_owned());
        }
    }
}

/// "205 doanh nghiệp trở lại hoạt động": before another word it is a verb, not the end of a number.
fn is_verb(rest: &[Token], words: &str) -> bool {
    const AFTER: [&str; 12] = ["thì", "là", "được", "đều", "của", "cho", "trong", "mỗi", "một", "và", "so", "năm"];
    let is_ambiguous = words == "trở lại" || words == "đổ lại" || words == "đổ xuống";
    let next = starts_with(rest, words).and_then(|count| rest.get(count));
    is_ambiguous && next.is_some_and(|t| !t.parts_clauses() && !AFTER.contains(&t.text.as_str()))
}

/// Words after number and unit: right there, after a further "/ha" or "mỗi năm", or, where "từ" stands before the number,
/// anywhere in the clause.
fn behind(around: &Around, table: &Qualifiers, found: &mut Found) {
    let from = around.before.last().is_some_and(|t| matches!(t.text.as_str(), "từ" | "from"));
    let mut rest = around.after.as_slice();
    while let [slash, _, tail @ ..] = rest {
        if !matches!(slash.text.as_str(), "/" | "mỗi" | "một" | "per" | "a" | "each") {
            break;
        }
        rest = tail;
    }
    for (words, rule) in table.following() {
        let Meaning::Qualifies(_) = rule.meaning else { continue };
        let is_in_clause = holds(&around.after, words);
        if is_verb(rest, words) {
            continue;
        }
        if starts_with(rest, words).is_some() || (from && is_in_clause) {
            found.said.push(words.to_owned());
        } else if is_in_clause {
            found.possible.push(words.to_owned());
        }
    }
}
