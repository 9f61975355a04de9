//! What a portal visitor lands on: key figures, charts by topic, the way into the report.

use super::figures::{figures, heading, shown};
use super::part::field::field;
use super::part::glyph;
use super::part::no_break::no_break;
use super::part::star::star_note;
use crate::dataset::{Bound, Indicator, Observation, Status, UnitKind, Wording};
use crate::order;
use crate::page::{Cx, SearchBox};
use crate::report::BlockKind;
use crate::route::{Filter, Kind, Page};
use maud::{Markup, html};

/// The search field under the headline, over words to try.
pub fn search_box(cx: &Cx) -> SearchBox {
    let examples = cx.library.dataset.site("examples").get(cx.view.lang).split('|').map(str::trim);
    SearchBox {
        class: "hero",
        headline: html! { h1 { (cx.library.dataset.site("title").get(cx.view.lang)) } },
        field: field(cx.view),
        examples: html! {
            p class="try noprint" {
                (cx.view.lang.messages().overview.examples)
                @for text in examples { " " a href=(cx.view.at(Page::Search(text.to_owned())).href()) { (text) } }
            }
        },
    }
}

/// Everything under the search field.
pub fn overview(cx: &Cx, filter: &Filter) -> Markup {
    let is_empty = cx.library.dataset.topics.iter().all(|topic| shown(cx, filter, topic).is_empty());
    html! {
        div.wrap {
            (key_figures(cx))
            (star_note(cx, &highlights(cx)))
            (key(cx))
            (filters(cx, filter))
        }
        @if is_empty { (none(cx)) }
        (figures(cx, filter))
        (contents(cx))
    }
}

/// What stands where a filter leaves no figure.
fn none(cx: &Cx) -> Markup {
    let words = &cx.view.lang.messages().overview;
    html! {
        p class="wrap st" role="status" { (words.none) " " a href=(cx.view.at(Page::default()).href()) { (words.all) } }
    }
}

/// Topic, kind, derived values: each choice is a link, so that it can be shared and undone with "back".
fn filters(cx: &Cx, filter: &Filter) -> Markup {
    let words = &cx.view.lang.messages().overview;
    let dataset = &cx.library.dataset;
    let choice = |name: &str, is_current: bool, filter: Filter| {
        let href = cx.view.at(Page::Overview(filter)).href();
        html! { li { a href=(href) aria-current=[is_current.then_some("true")] { (name) } } }
    };
    let with_topic = |topic: Option<String>| Filter { topic, ..filter.clone() };
    let with_kind = |kind: Option<Kind>| Filter { kind, ..filter.clone() };
    let topics = dataset.topics.iter().filter(|topic| dataset.figures.iter().any(|row| row.topic == topic.id));
    let turned = Filter { hides_derived: !filter.hides_derived, ..filter.clone() };
    let name = if filter.hides_derived { words.show_derived } else { words.hide_derived };
    html! {
        nav class="filter noprint" aria-label=(words.filter) {
            ul {
                (choice(words.all, filter.topic.is_none(), with_topic(None)))
                @for topic in topics {
                    (choice(topic.name.get(cx.view.lang), filter.topic.as_ref() == Some(&topic.id.0), with_topic(Some(topic.id.0.clone()))))
                }
            }
            ul {
                (choice(words.all, filter.kind.is_none(), with_kind(None)))
                @for (kind, name) in Kind::ALL.into_iter().zip(words.kinds) {
                    (choice(name, filter.kind == Some(kind), with_kind(Some(kind))))
                }
                (choice(name, false, turned))
            }
        }
    }
}

/// The indicators among the key figures, in order.
fn highlighted<'a>(cx: &Cx<'a>) -> Vec<&'a Indicator> {
    let mut rows: Vec<&Indicator> = cx.library.dataset.indicators.iter().filter(|row| row.highlight > 0).collect();
    order::by_key(&mut rows, |row| row.highlight);
    rows
}

/// The values that the key figures show, or show beside them.
fn highlights<'a>(cx: &Cx<'a>) -> Vec<&'a Observation> {
    highlighted(cx).into_iter().flat_map(|row| cx.library.dataset.observations_of(&row.id)).collect()
}

fn key_figures(cx: &Cx) -> Markup {
    html! {
        dl.facts aria-label=(cx.view.lang.messages().overview.key_figures) {
            @for row in highlighted(cx) { (key_figure(cx, row)) }
        }
    }
}

fn key_figure(cx: &Cx, row: &Indicator) -> Markup {
    let Some(observation) = cx.library.dataset.headline(&row.id) else { return Markup::default() };
    let label = cx.library.dataset.label(observation, Wording::Full, cx.view.lang);
    let name = [row.short.get(cx.view.lang), " ", &observation.period.label(cx.view.lang)].concat();
    let is_attached = label.unit.starts_with('%') && label.unit.split_once('/').is_none();
    html! {
        div {
            dt { a href=(cx.view.at(Page::Indicator(row.id.0.clone())).href()) { (no_break(&name)) } }
            dd {
                span.num {
                    @if !label.qualifier.is_empty() { small { (label.qualifier) " " } }
                    (label.number)
                    @if is_attached || label.unit.is_empty() {
                        small { (label.unit) (label.star) }
                    } @else {
                        span.un { (label.unit) (label.star) }
                    }
                    @if !label.follower.is_empty() { small { " " (label.follower) } }
                }
                span.ctx { (context(cx, row, observation)) }
            }
        }
    }
}

/// What stands under a key figure: earlier and target values, a rank, else what the report says of it.
fn context(cx: &Cx, row: &Indicator, headline: &Observation) -> Markup {
    let lang = cx.view.lang;
    let words = |o: &Observation| cx.library.dataset.label(o, Wording::Short, lang).starred();
    let mut parts = Vec::new();
    for o in cx.library.dataset.observations_of(&row.id).filter(|o| o.break_reason.is_empty()) {
        match o.status {
            Status::Derived => {
                parts.push([&o.period.label(lang), ": ", &words(o), " (", o.status.word(lang), ")"].concat())
            }
            Status::Target => parts.push([o.status.word(lang), " ", &o.period.label(lang), ": ", &words(o)].concat()),
            _ => {}
        }
    }
    // An indicator that only restates the value against a target or a base says less than the report's own words.
    let restates = |child: &Indicator| {
        let kind = cx.library.dataset.unit(&child.unit).map(|unit| unit.kind);
        matches!(kind, Some(UnitKind::Excess | UnitKind::Multiple))
    };
    if parts.is_empty() {
        let related = cx.library.dataset.children_of(&row.id).filter(|(child, _)| !restates(child));
        for (child, _) in related.take(1) {
            let target = cx.library.dataset.observations_of(&child.id).find(|o| o.status == Status::Target);
            let headline = cx.library.dataset.headline(&child.id);
            parts.extend(headline.map(|o| [child.short.get(lang), ": ", &words(o)].concat()));
            let same_unit = target.filter(|o| o.unit == child.unit && Some(*o) != headline);
            parts
                .extend(same_unit.map(|o| [o.status.word(lang), " ", &o.period.label(lang), ": ", &words(o)].concat()));
        }
    }
    if parts.is_empty() && !headline.assessment.is_empty() {
        return html! { q lang="vi" { (headline.assessment) } };
    }
    parts.truncate(2);
    no_break(&parts.join("; "))
}

fn key(cx: &Cx) -> Markup {
    let words = &cx.view.lang.messages().overview;
    let entries = [
        (Status::Result, Bound::Exact, words.filled),
        (Status::Derived, Bound::Exact, words.hollow),
        (Status::Target, Bound::Exact, words.diamond),
        (Status::Result, Bound::Over, words.chevron),
    ];
    html! {
        p.read {
            b { (words.reading) }
            @for (status, bound, words) in entries { span.key { (glyph::mark(status, bound)) (words) } }
        }
    }
}

/// The parts and sections of the report as links.
fn contents(cx: &Cx) -> Markup {
    let words = &cx.view.lang.messages().overview;
    let outline = &cx.library.outline;
    let parts = outline.blocks.iter().enumerate().filter(|(_, block)| block.kind == BlockKind::Part);
    let sections = |part| outline.children(part).filter(|i| outline.blocks[*i].kind == BlockKind::Section);
    html! {
        section #bao-cao class="wrap sec" {
            (heading(words.read_report, words.read_report_note))
            div.figs {
                @for (part, _) in parts {
                    div {
                        h3 { (entry(cx, part)) }
                        ul.toc { @for section in sections(part) { li { (entry(cx, section)) } } }
                    }
                }
            }
        }
    }
}

fn entry(cx: &Cx, index: usize) -> Markup {
    let block = &cx.library.outline.blocks[index];
    html! {
        a href=(cx.view.at_block(&block.id.0).href()) {
            @if block.kind == BlockKind::Part { (cx.library.outline.place_words(index, cx.view.lang)) ". " } @else { (block.marker) " " }
            (cx.library.outline.short_heading(index, cx.view.lang))
        }
    }
}
