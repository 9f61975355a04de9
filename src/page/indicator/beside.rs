//! What stands beside the values of an indicator: ways to take it along, the pace, what to mind, what is related.

use super::super::part::glyph;
use super::super::part::no_break::no_break;
use super::super::part::notes::{self, Notes};
use super::super::part::star::star_key;
use crate::dataset::{Indicator, Observation, Wording};
use crate::figure::{self, Figure};
use crate::page::Cx;
use crate::route::{Page, chart_folder, embed_folder};
use maud::{Markup, html};

/// The chart and its numbers to go: one thing first, the rest behind it.
pub fn take(cx: &Cx, figure: &Figure) -> Markup {
    let words = cx.view.lang.messages();
    html! {
        div.take.get.noprint data-figure=(figure.slug) {
            h2 { (words.indicator.take) }
            div.tools {
                button.btn.first.app-only type="button" data-menu="quote" aria-expanded="false" { (words.take.copies[3]) }
                @if figure.spec.is_some() {
                    a.btn href={ (chart_folder(&figure.slug, cx.view.lang)) "chart.png" } download={ (figure.slug) ".png" } { (words.take.pictures[0]) }
                    a.btn.apart href=(embed_folder(&figure.slug, cx.view.lang)) { (words.take.embed) }
                }
                button.btn.app-only type="button" data-menu="take" aria-expanded="false" { (words.indicator.more) (glyph::unfold()) }
            }
            div.panel {}
        }
    }
}

pub fn beside(cx: &Cx, row: &Indicator, shown: &[&Observation]) -> Markup {
    html! { (pace(cx, row)) (notes(cx, row, shown)) (related(cx, row)) }
}

/// Sentences to copy, folded: ready in a page made ahead of time, made when they are unfolded in a browser's own.
pub fn ready(cx: &Cx, row: &Indicator) -> Markup {
    let has_values = cx.library.dataset.observations_of(&row.id).next().is_some();
    html! {
        @if has_values {
            details #ready.general.noprint {
                summary { (cx.view.lang.messages().indicator.ready) }
                div #ready-list { ((cx.ready)(row)) }
            }
        }
    }
}

/// What the target asks a year beside what was done a year.
fn pace(cx: &Cx, row: &Indicator) -> Markup {
    let words = cx.view.lang.messages().pace;
    let Some(pace) = figure::pace(&cx.library.dataset, row, cx.view.lang) else { return Markup::default() };
    html! {
        h2 { (words.title) }
        @if let Some(achieved) = pace.achieved { p.pace { (words.before) (no_break(&achieved)) "." } }
        p.pace { (words.ahead) (no_break(&pace.needed)) "." }
        p.note { (words.own) }
    }
}

/// What a careful reader must know; what concerns many numbers is folded.
fn notes(cx: &Cx, row: &Indicator, shown: &[&Observation]) -> Markup {
    let words = &cx.view.lang.messages().indicator;
    let Notes { own, general } = Notes::of(cx, row, shown);
    html! {
        @if !own.is_empty() || !general.is_empty() { h2 { (words.notes) } }
        @if !own.is_empty() { (notes::list(&own)) }
        @if !general.is_empty() {
            details.general { summary { (words.general) " (" (general.len()) ")" } (notes::list(&general)) }
        }
    }
}

/// Parent, siblings and children with their values.
fn related(cx: &Cx, row: &Indicator) -> Markup {
    let words = &cx.view.lang.messages().indicator;
    let parent = row.parent.as_ref().map(|(id, _)| id);
    let others = cx.library.dataset.indicators.iter().filter(|other| {
        let theirs = other.parent.as_ref().map(|(id, _)| id);
        other.id != row.id
            && (Some(&other.id) == parent || theirs == Some(&row.id) || (theirs.is_some() && theirs == parent))
    });
    let entries: Vec<_> = others.filter_map(|other| Some((other, cx.library.dataset.headline(&other.id)?))).collect();
    let has_star = entries.iter().any(|(_, o)| !cx.library.dataset.inconsistencies(&[o]).is_empty());
    let value = |o| cx.library.dataset.label(o, Wording::Short, cx.view.lang).starred();
    html! {
        @if !entries.is_empty() {
            h2 { (words.related) }
            ul.rel {
                @for (other, o) in &entries {
                    li {
                        a href=(cx.view.at(Page::indicator(other.id.0.clone())).href()) { (other.short.get(cx.view.lang)) }
                        b { (value(o)) }
                    }
                }
            }
            // Measures in one unit may well stand in one drawing.
            @if entries.iter().all(|(other, _)| other.unit != row.unit) { p.note { (words.related_note) } }
            @if has_star { (star_key(cx)) }
        }
    }
}
