//! One indicator: its chart, all its values with their sentences, notes, and what is related.

mod beside;
mod statements;
mod values;

use super::part::figure::{Setting, figure};
use super::part::no_break::no_break;
use super::part::sentences::{observations, sentences};
use super::part::star::star_note;
use super::part::topic_rows::topic_rows;
use crate::chart::Spec;
use crate::dataset::{Indicator, Observation, Wording};
use crate::figure;
use crate::page::Cx;
use crate::route::Page;
use beside::{beside, ready, take};
use maud::{Markup, html};
use statements::statements;
use values::table;

/// The page.
pub fn indicator(cx: &Cx, row: &Indicator) -> Markup {
    let shown = observations(&cx.library.dataset, row);
    let dataset = &cx.library.dataset;
    let own = figure::of_indicator(dataset, row, cx.view.lang);
    html! {
        div.wrap.page {
            // The drawing of one number says it.
            @if own.spec.as_ref().is_some_and(Spec::is_lone) { (head(cx, row, row.short.get(cx.view.lang))) }
            @else { (head(cx, row, &figure::title(dataset, row, cx.view.lang))) }
            div.cols2 {
                div {
                    @if own.spec.is_some() { (figure(cx, &own, Setting::Own)) } @else { (numeral(cx, row)) }
                    (under(cx, row, &shown))
                }
                div { (take(cx, &own)) (ready(cx, row)) (beside(cx, row, &shown)) }
            }
            (neighbours(cx, row))
        }
    }
}

fn head(cx: &Cx, row: &Indicator, title: &str) -> Markup {
    html! {
        p.crumb {
            a href=(cx.view.at(Page::Indicators).href()) { (cx.view.lang.messages().common.indicators) }
            @if let Some(topic) = cx.library.dataset.topic(&row.topic) {
                " / " a href=(cx.view.at(Page::Topic(topic.id.0.clone())).href()) { (topic.name.get(cx.view.lang)) }
            }
        }
        h1 { (no_break(title)) }
    }
}

/// A value that needs no drawing, as a picture of itself.
fn numeral(cx: &Cx, row: &Indicator) -> Markup {
    let Some(o) = cx.library.dataset.headline(&row.id) else { return Markup::default() };
    let label = cx.library.dataset.label(o, Wording::Full, cx.view.lang);
    html! {
        p.numeral {
            @if !label.lead.is_empty() { small { (label.lead) " " } }
            @if !label.qualifier.is_empty() { small { (label.qualifier) " " } }
            (label.number) small { (no_break(&label.spaced_unit())) (label.star) }
        }
        p.sub { (no_break(&o.period.words(cx.view.lang))) ", " (o.shown_status().word(cx.view.lang)) }
    }
}

fn under(cx: &Cx, row: &Indicator, shown: &[&Observation]) -> Markup {
    let words = &cx.view.lang.messages().indicator;
    html! {
        h2 { (words.sentences) }
        div.quotes { (sentences(cx, shown)) }
        @if shown.len() > 1 { h2 { (words.caption) } }
        (table(cx, row, shown))
        (star_note(cx, shown))
        (statements(cx, shown))
    }
}

/// The indicators before and after this one, in the order of the list.
fn neighbours(cx: &Cx, row: &Indicator) -> Markup {
    let dataset = &cx.library.dataset;
    let words = &cx.view.lang.messages().indicator;
    let all: Vec<&Indicator> = dataset.topics.iter().flat_map(|topic| topic_rows(cx, topic)).collect();
    // What has no value of its own is not in the list: its parts are.
    let Some(at) = all.iter().position(|other| other.id == row.id) else { return Markup::default() };
    let way = |index: Option<usize>, words: &str, rel: &str| {
        let other = index.and_then(|index| all.get(index));
        html! {
            @if let Some(other) = other {
                a rel=(rel) href=(cx.view.at(Page::indicator(other.id.0.clone())).href()) { small { (words) } (no_break(other.short.get(cx.view.lang))) }
            } @else { span {} }
        }
    };
    html! {
        nav.next.noprint aria-label={ (words.before) ", " (words.after) } {
            (way(at.checked_sub(1), words.before, "prev"))
            (way(Some(at + 1), words.after, "next"))
        }
    }
}
