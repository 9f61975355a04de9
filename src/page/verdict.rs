//! What is found in a text: the text with a chip at each number, the summary, the note under a chip, the protocol.
//! Says what the report says, never that a text is wrong. Knows no browser; the verdicts are those of the room `verify`.

use super::part::quote::quote;
use crate::locale::Lang;
use crate::route::{Page, View};
use crate::sentence::Facts;
use crate::verify::{Concern, Manuscript, Number, Part, Verdict};
use maud::{Markup, html};

/// The sign of a verdict, which tells it without colour.
fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => "✓",
        Verdict::Rounded => "≈",
        Verdict::Derived => "⇒",
        Verdict::Different => "≠",
        Verdict::Status => "◇",
        Verdict::Unit => "↕",
        Verdict::Points => "%",
        Verdict::Qualifier => "≥",
        Verdict::Absent => "∅",
        Verdict::Unsure => "?",
        Verdict::None => "",
    }
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

/// The words of a verdict.
fn words(verdict: Verdict, lang: Lang) -> &'static str {
    let at = Verdict::ALL.iter().position(|one| *one == verdict);
    at.and_then(|at| lang.verdicts().verdicts.get(at)).copied().unwrap_or_default()
}

/// Whether a reader should look at it.
fn is_needed(verdict: Verdict) -> bool {
    matches!(verdict.concern(), Concern::Differs | Concern::Open)
}

/// A paragraph with its numbers as chips, which are buttons.
pub fn checked(part: &Part, text_lang: Lang, lang: Lang) -> Markup {
    let is_of_interest = part.numbers.iter().any(|number| is_needed(number.checked.verdict));
    let mut ends = part.numbers.iter().map(|number| number.checked.range.end);
    let starts = std::iter::once(0).chain(ends.clone());
    html! {
        p lang=(text_lang.tag()) data-need[is_of_interest] {
            @for ((i, number), start) in part.numbers.iter().enumerate().zip(starts) {
                (part.text.get(start..number.checked.range.start).unwrap_or_default())
                (chip(number, part.first + i, lang))
            }
            (part.text.get(ends.next_back().unwrap_or(0)..).unwrap_or_default())
        }
    }
}

fn chip(number: &Number, n: usize, lang: Lang) -> Markup {
    let verdict = number.checked.verdict;
    // What is no statistic is no stop of the Tab key; the arrow keys come to it.
    let tab = (verdict == Verdict::None).then_some("-1");
    html! {
        button class={ "chip " (class(verdict)) } type="button" data-number=(n) aria-expanded="false" tabindex=[tab] {
            (number.words) i aria-hidden="true" { (sign(verdict)) }
            span.unseen lang=(lang.tag()) { ", " (words(verdict, lang)) }
        }
    }
}

/// "12 con số: 9 như báo cáo, 1 khác đơn vị".
fn summary_line(manuscript: &Manuscript, lang: Lang) -> String {
    let found = lang.verdicts();
    let count = manuscript.statistics();
    if count == 0 {
        return found.none.to_owned();
    }
    let parts = Verdict::ALL.into_iter().filter(|verdict| verdict.concern() != Concern::Idle);
    let parts = parts.map(|verdict| (manuscript.count(verdict), verdict)).filter(|(count, _)| *count > 0);
    let parts: Vec<String> =
        parts.map(|(count, verdict)| [&count.to_string(), " ", words(verdict, lang)].concat()).collect();
    let noun = found.numbers[usize::from(count != 1)];
    [&count.to_string(), " ", noun, ": ", &parts.join(", ")].concat()
}

/// The account of all numbers, with the filter and the ways to take it away.
pub fn summary(manuscript: &Manuscript, lang: Lang) -> Markup {
    let found = lang.verdicts();
    let count = manuscript.statistics();
    let needed = manuscript.numbers().iter().filter(|number| is_needed(number.checked.verdict)).count();
    let idle = manuscript.count(Verdict::None);
    let [show, all, need] = found.filter;
    html! {
        h2 {
            @if count == 0 { (found.none) } @else { (count) " " (found.numbers[usize::from(count != 1)]) }
        }
        ul.tally {
            @for verdict in Verdict::ALL {
                @let of = manuscript.count(verdict);
                @if of > 0 && verdict != Verdict::None {
                    li class=(class(verdict)) { i aria-hidden="true" { (sign(verdict)) } b { (of) } " " (words(verdict, lang)) }
                }
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

/// What is said about the nth number, in an element that stands under its paragraph.
pub fn note(facts: &Facts, manuscript: &Manuscript, n: usize, lang: Lang) -> Markup {
    let Some(number) = manuscript.numbers().get(n) else { return Markup::default() };
    let checked = &number.checked;
    let verdict = checked.verdict;
    let o = checked.observation.as_deref().and_then(|id| facts.dataset.observation(id));
    let row = o.and_then(|o| facts.dataset.indicator(o.indicator.as_str()));
    let tag = manuscript.lang().tag();
    html! {
        p.head {
            span class={ "chip " (class(verdict)) } { (number.words) i { (sign(verdict)) } } " "
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

/// The whole account as plain text: what was checked against what, the summary, and every number with what is said of it.
pub fn protocol(facts: &Facts, manuscript: &Manuscript, address: &str, lang: Lang) -> String {
    let found = lang.verdicts();
    let mut out = vec![found.report.to_owned(), facts.dataset.site("source").get(lang).to_owned()];
    out.extend((!address.is_empty()).then(|| address.to_owned()));
    out.extend([String::new(), [&summary_line(manuscript, lang), "."].concat(), String::new()]);
    let statistics = manuscript.numbers().iter().filter(|number| number.checked.verdict != Verdict::None);
    for (i, number) in statistics.enumerate() {
        let checked = &number.checked;
        let place = if checked.place.is_empty() { String::new() } else { [" (", &checked.place, ")"].concat() };
        let place_of = [" (", found.paragraph, " ", &number.part.to_string(), "): "].concat();
        let head = [&(i + 1).to_string(), ". ", &number.words, &place_of, words(checked.verdict, lang), "."].concat();
        let said = [if checked.text.is_empty() { "" } else { " " }, &checked.text, &place].concat();
        out.push([head, said].concat());
    }
    out.join("\n")
}
