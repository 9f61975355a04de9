//! What is found in a text: the text with a chip at each number, the summary, the note under a chip, the protocol.
//! Says what the report says, never that a text is wrong. Knows no browser; the verdicts are those of the room `verify`.

use super::part::quote::quote;
use crate::evidence::Quoted;
use crate::locale::Lang;
use crate::route::{Page, View};
use crate::sentence::Facts;
use crate::verify::{Concern, Manuscript, Number, Part, Verdict};
use maud::{Markup, html};
use std::ops::Range;

/// How many bytes of the text beside a number stay on its line; what is longer is a word of its own.
const BESIDE: usize = 16;

/// The sign of a verdict, which tells it without colour.
fn sign(verdict: Verdict) -> Markup {
    let sign = match verdict {
        Verdict::Same => "✓",
        Verdict::Rounded => "≈",
        Verdict::Derived => "⇒",
        // The style strikes it through: a font without "≠" puts it together badly.
        Verdict::Different => return html! { i.not aria-hidden="true" { "=" } },
        Verdict::Status => "◇",
        Verdict::Unit => "↕",
        Verdict::Points | Verdict::Printed => "%",
        Verdict::Qualifier => "≥",
        Verdict::Absent => "∅",
        Verdict::Unsure => "?",
        Verdict::None => "",
    };
    html! { i aria-hidden="true" { (sign) } }
}

/// The class of what a verdict means.
fn class(verdict: Verdict) -> &'static str {
    match verdict.concern() {
        Concern::Agrees => "agrees",
        Concern::Differs => "differs",
        Concern::Open => "open",
        Concern::Idle => "idle",
    }
}

fn words(verdict: Verdict, lang: Lang) -> &'static str {
    let at = Verdict::ALL.iter().position(|one| *one == verdict);
    at.and_then(|at| lang.verdicts().verdicts.get(at)).copied().unwrap_or_default()
}

/// Whether a reader should look at it.
fn is_needed(verdict: Verdict) -> bool {
    matches!(verdict.concern(), Concern::Differs | Concern::Open)
}

/// The report's words that a number is compared with. Looked up once, as a record asks it for thousands of numbers.
fn quoted<'a>(facts: &Facts<'a>, number: &Number) -> Option<&'a Quoted> {
    let id = number.checked.observation.as_deref()?;
    facts.quoted.get(facts.dataset.observations.iter().position(|o| o.id.0 == id)?)
}

/// A paragraph with its numbers as chips, which are buttons; the line of a table in its cells.
pub fn checked(part: &Part, text_lang: Lang, lang: Lang) -> Markup {
    let text = |range: Range<usize>| part.text.get(range).unwrap_or_default();
    let mut cells = vec![Vec::new()];
    let mut from = 0;
    for (i, number) in part.numbers.iter().enumerate() {
        let Range { start, end } = number.checked.range;
        let next = part.numbers.get(i + 1).map_or(part.text.len(), |next| next.checked.range.start);
        let before = text(from..start);
        let (opening, closing) = (opening(before), closing(text(end..next)));
        add(&mut cells, before.strip_suffix(opening).unwrap_or_default());
        let chip = chip(number, part.first + i, lang);
        cells.last_mut().unwrap_or(&mut Vec::new()).push(html! { span.whole { (opening) (chip) (closing) } });
        from = end + closing.len();
    }
    add(&mut cells, text(from..part.text.len()));
    // A tab alone stands behind the sign of a list.
    let is_row = cells.len() > 2;
    html! {
        p.row[is_row] lang=(text_lang.tag()) data-need[part.numbers.iter().any(|number| is_needed(number.checked.verdict))] {
            @for cell in cells { span { @for piece in cell { (piece) } } }
        }
    }
}

/// Adds text to the last cell; a tab ends a cell.
fn add(cells: &mut Vec<Vec<Markup>>, text: &str) {
    for piece in text.split_inclusive('\t') {
        cells.last_mut().unwrap_or(&mut Vec::new()).push(html! { (piece) });
        if piece.ends_with('\t') {
            cells.push(Vec::new());
        }
    }
}

/// The signs right before a number, which stay on its line.
fn opening(before: &str) -> &str {
    let words = before.trim_end_matches(|c: char| !c.is_alphanumeric() && !c.is_whitespace());
    short(&before[words.len()..])
}

/// What stands right behind a number and stays on its line: signs, "/năm".
fn closing(after: &str) -> &str {
    short(after.split(char::is_whitespace).next().unwrap_or_default())
}

/// Nothing for what may need more than a line.
fn short(text: &str) -> &str {
    if text.len() <= BESIDE { text } else { "" }
}

fn chip(number: &Number, n: usize, lang: Lang) -> Markup {
    let verdict = number.checked.verdict;
    // What is no statistic is no stop of the Tab key; the arrow keys come to it.
    let tab = (verdict == Verdict::None).then_some("-1");
    html! {
        button class={ "chip " (class(verdict)) } type="button" data-number=(n) aria-expanded="false" tabindex=[tab] {
            (number.words) (sign(verdict))
            span.unseen lang=(lang.tag()) { ", " (words(verdict, lang)) }
        }
    }
}

/// How many statistics have each verdict, in its order; what none has is left out.
fn tally(manuscript: &Manuscript) -> Vec<(usize, Verdict)> {
    let told = Verdict::ALL.into_iter().filter(|verdict| *verdict != Verdict::None);
    let counted = told.map(|verdict| (manuscript.count(verdict), verdict));
    counted.filter(|(count, _)| *count > 0).collect()
}

/// "12 con số: 9 như báo cáo, 1 khác đơn vị".
fn summary_line(manuscript: &Manuscript, lang: Lang) -> String {
    let found = lang.verdicts();
    let count = manuscript.statistics();
    if count == 0 {
        return found.none.to_owned();
    }
    let parts = tally(manuscript).into_iter();
    let parts: Vec<String> =
        parts.map(|(count, verdict)| [&count.to_string(), " ", words(verdict, lang)].concat()).collect();
    let noun = found.numbers[usize::from(count != 1)];
    [&count.to_string(), " ", noun, ": ", &parts.join(", ")].concat()
}

/// The account of all numbers, with the filter and the ways to take it away.
pub fn summary(manuscript: &Manuscript, lang: Lang) -> Markup {
    let found = lang.verdicts();
    let count = manuscript.statistics();
    let tally = tally(manuscript);
    let needed: usize = tally.iter().filter(|(_, verdict)| is_needed(*verdict)).map(|(count, _)| count).sum();
    let idle = manuscript.count(Verdict::None);
    let [show, all, need] = found.filter;
    html! {
        h2 {
            @if count == 0 { (found.none) } @else { (count) " " (found.numbers[usize::from(count != 1)]) }
        }
        ul.tally {
            @for (count, verdict) in tally {
                li class=(class(verdict)) { (sign(verdict)) b { (count) } " " (words(verdict, lang)) }
            }
        }
        @if idle > 0 { p.hint { (found.idle[0]) (idle) (found.idle[1]) } }
        @if count > 0 {
            div.tools.noprint {
                span role="group" aria-label=(show) {
                    button.btn type="button" data-check="all" aria-pressed="true" { (all) }
                    button.btn type="button" data-check="need" aria-pressed="false" disabled[needed == 0] { (need) " (" (needed) ")" }
                }
                button.btn type="button" data-check="copy" data-done=(found.copied) data-refused=(found.refused) { (found.protocol[0]) }
                button.btn type="button" data-check="print" { (found.protocol[1]) }
            }
        }
    }
}

/// What is said about the nth number, in an element that stands beside it.
pub fn note(facts: &Facts, manuscript: &Manuscript, n: usize, lang: Lang) -> Markup {
    let Some(number) = manuscript.numbers().get(n) else { return Markup::default() };
    let checked = &number.checked;
    let verdict = checked.verdict;
    let o = checked.observation.as_deref().and_then(|id| facts.dataset.observation(id));
    let row = o.and_then(|o| facts.dataset.indicator(o.indicator.as_str()));
    let tag = manuscript.lang().tag();
    html! {
        p.head {
            span class={ "chip " (class(verdict)) } { (number.words) (sign(verdict)) } " "
            b { (words(verdict, lang)) }
        }
        @if checked.corrected.is_empty() && !checked.text.is_empty() { p.said lang=(tag) { (checked.text) } }
        @if let Some(o) = o { (quote(facts, o, lang)) }
        @if !checked.corrected.is_empty() {
            p.instead { (lang.verdicts().instead) ": " span lang=(tag) { (checked.corrected) } }
            div.tools.noprint {
                button.btn type="button" data-check="sentence" data-done=(lang.verdicts().copied) data-refused=(lang.verdicts().refused) { (lang.verdicts().copy) }
                (more(row.map(|row| (row.id.0.as_str(), row.short.get(lang))), lang))
            }
        } @else {
            (more(row.map(|row| (row.id.0.as_str(), row.short.get(lang))), lang))
        }
    }
}

/// The way to the indicator.
fn more(row: Option<(&str, &str)>, lang: Lang) -> Markup {
    html! {
        @if let Some((id, name)) = row {
            a.more href=(View { page: Page::indicator(id.to_owned()), lang }.href()) { (name) }
        }
    }
}

/// The whole account as plain text: what was checked against what, where and when, the summary, and every number with what
/// is said of it and the report's own words.
pub fn protocol(facts: &Facts, manuscript: &Manuscript, origin: &str, lang: Lang) -> String {
    let found = lang.verdicts();
    let mut out = vec![found.report.to_owned(), facts.dataset.site("source").get(lang).to_owned()];
    out.extend((!origin.is_empty()).then(|| origin.to_owned()));
    out.extend([String::new(), [&summary_line(manuscript, lang), "."].concat(), String::new()]);
    let statistics = manuscript.numbers().iter().filter(|number| number.checked.verdict != Verdict::None);
    for (i, number) in statistics.enumerate() {
        let checked = &number.checked;
        let place_of = [" (", found.paragraph, " ", &number.part.to_string(), "): "].concat();
        let head = [&(i + 1).to_string(), ". ", &number.words, &place_of, words(checked.verdict, lang), "."].concat();
        out.push([head.as_str(), if checked.text.is_empty() { "" } else { " " }, &checked.text].concat());
        out.extend(quoted(facts, number).map(|quoted| ["   “", &quoted.quote, "” (", &checked.place, ")"].concat()));
    }
    out.join("\n")
}
