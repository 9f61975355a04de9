//! The values of an indicator as a table: each with its time, its quote and the way to where it is cited.

use super::super::part::datum::basis;
use super::super::part::glyph;
use super::super::part::marked::changes;
use super::super::part::no_break::no_break;
use crate::dataset::{Indicator, Label, Observation, Status, Wording};
use crate::export::{number_citation, report_error};
use crate::page::Cx;
use crate::route::{Page, number_folder};
use maud::{Markup, html};

/// Values under one heading.
type Group<'a> = (&'a str, Vec<&'a Observation>);

/// One value alone stands without a heading.
pub fn table(cx: &Cx, row: &Indicator, shown: &[&Observation]) -> Markup {
    let words = cx.view.lang.messages();
    let groups = groups(cx, row, shown);
    html! {
        table.values data-marked=(cx.view.lang.card().marked) {
            @if shown.len() > 1 {
                thead { tr {
                    th scope="col" { (words.common.time) }
                    th.nu scope="col" { (words.common.value) }
                    th scope="col" { (words.common.status) }
                } }
            }
            @for (name, group) in &groups {
                tbody {
                    @if groups.len() > 1 { tr.group { th colspan="3" scope="rowgroup" { (name) } } }
                    @for o in group { (line(cx, o, group)) }
                }
            }
        }
    }
}

/// Of several indicators, the values of each; of one, its levels and its changes.
fn groups<'a>(cx: &Cx<'a>, row: &Indicator, shown: &[&'a Observation]) -> Vec<Group<'a>> {
    let words = &cx.view.lang.messages().indicator;
    let mut groups: Vec<Group> = Vec::new();
    if shown.iter().any(|o| o.indicator != row.id) {
        for indicator in &cx.library.dataset.indicators {
            let own = shown.iter().copied().filter(|o| o.indicator == indicator.id).collect();
            groups.push((indicator.short.get(cx.view.lang), own));
        }
    } else {
        let own: Vec<_> = cx.library.dataset.levels(row);
        let is_level = |o: &Observation| own.iter().any(|level| level.id == o.id);
        let (changes, levels) = shown.iter().partition(|o| o.status == Status::Change && !is_level(o));
        groups.extend([(words.levels, levels), (words.changes, changes)]);
    }
    groups.retain(|(_, group)| !group.is_empty());
    groups
}

fn line(cx: &Cx, o: &Observation, shown: &[&Observation]) -> Markup {
    let label = cx.library.dataset.label(o, Wording::Short, cx.view.lang);
    html! {
        tr id=(o.id.0) data-change=[changes(cx, o, shown)] aria-current=[is_pointed_to(cx, o).then_some("true")] {
            th scope="row" {
                (no_break(&o.period.words(cx.view.lang))) " " (glyph::status(o, cx.view.lang))
                @if let Some(basis) = basis(cx, o) { small { (basis) } }
            }
            td.nu {
                (label.lead) " " (label.qualifier) " " b.nb { (label.number) }
                small.un { (no_break(&label.spaced_unit())) (label.star) }
                @if !label.follower.is_empty() { " " (label.follower) }
            }
            td { (evidence(cx, o)) " " (cite(cx, o, &label)) }
        }
    }
}

/// Whether the address points to this value.
fn is_pointed_to(cx: &Cx, o: &Observation) -> bool {
    matches!(&cx.view.page, Page::Indicator { observation: Some(id), .. } if *id == o.id.0)
}

/// The way to the number's own page, where it is cited, and to whoever mends it.
fn cite(cx: &Cx, o: &Observation, label: &Label) -> Markup {
    let (words, cite, copy) = (cx.view.lang.messages(), cx.view.lang.cite().cite, cx.view.lang.card().copy);
    let named = |name: &str| [name, ": ", &label.full(), ", ", &o.period.words(cx.view.lang)].concat();
    let folder = number_folder(&o.id.0, cx.view.lang);
    let contact = report_error(cx.library, o, &cx.published(&folder), cx.view.lang);
    html! {
        small class="cite noprint apart" {
            a href=(folder) aria-label=(named(cite)) { (cite) }
            // Hidden until the module of pages, which copies it, brings its style (src/page/style/datum.css).
            button type="button" hidden aria-label=(named(copy)) data-quotation=(number_citation(cx.library, o, "", cx.view.lang)) { (copy) }
            span role="status" {}
            @if let Some(contact) = contact {
                a href=(contact) aria-label=(named(words.common.report_error)) { (words.common.report_error) }
            }
        }
    }
}

/// The quote as a link to its sentence and what the report says of it; for a derived value the computation.
fn evidence(cx: &Cx, o: &Observation) -> Markup {
    let words = cx.view.lang.messages();
    html! {
        @if o.is_computed() {
            span.q1 { (words.common.from) " " (cx.library.dataset.formula_words(o, cx.view.lang)) }
        } @else {
            a.q1 href=(cx.sentence(o).href()) { q lang=(cx.printed()) { (o.quote) } }
            @if !o.assessment.is_empty() { small { (words.indicator.assessment) q lang=(cx.printed()) { (o.assessment) } } }
        }
    }
}
