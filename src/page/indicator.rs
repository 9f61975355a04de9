//! One indicator: its chart, all its values with their sentences, notes, and what is related.

use super::part::figure::{Setting, figure};
use super::part::glyph;
use super::part::no_break::no_break;
use super::part::notes::{self, Notes};
use super::part::sentences::{observations, sentences};
use super::part::star::{star_key, star_note};
use super::topic::indicators;
use crate::dataset::{Indicator, Label, Observation, PeriodBasis, Status, Wording};
use crate::export::{number_citation, report_error};
use crate::figure::{self, Figure};
use crate::page::Cx;
use crate::route::{Page, chart_folder, embed_folder, number_folder};
use maud::{Markup, html};

/// The page.
pub fn indicator(cx: &Cx, row: &Indicator) -> Markup {
    let shown = observations(&cx.library.dataset, row);
    let dataset = &cx.library.dataset;
    let own = figure::of_indicator(dataset, row, cx.view.lang);
    html! {
        div.wrap.page {
            (head(cx, row, &figure::title(dataset, row, cx.view.lang)))
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
        p.sub { (no_break(&o.period.words(cx.view.lang))) ", " (o.status.word(cx.view.lang)) }
    }
}

fn under(cx: &Cx, row: &Indicator, shown: &[&Observation]) -> Markup {
    let words = &cx.view.lang.messages().indicator;
    html! {
        h2 { (words.sentences) }
        div.quotes { (sentences(cx, shown)) }
        h2 { (words.caption) }
        (table(cx, row, shown))
        (star_note(cx, shown))
        (statements(cx, shown))
    }
}

/// The chart and its numbers to go: one thing first, the rest behind it.
fn take(cx: &Cx, figure: &Figure) -> Markup {
    let words = cx.view.lang.messages();
    html! {
        div.take.get.noprint data-figure=(figure.slug) {
            h2 { (words.indicator.take) }
            div.tools {
                button.btn.first.app-only type="button" data-menu="quote" aria-expanded="false" { (words.take.copies[3]) }
                @if figure.spec.is_some() {
                    a.btn href={ (chart_folder(&figure.slug, cx.view.lang)) "chart.png" } download={ (figure.slug) ".png" } { (words.take.pictures[0]) }
                    a.btn href=(embed_folder(&figure.slug, cx.view.lang)) { (words.take.embed) }
                }
                button.btn.app-only type="button" data-menu="take" aria-expanded="false" { (words.take.menu) (glyph::unfold()) }
            }
            div.panel {}
        }
    }
}

fn beside(cx: &Cx, row: &Indicator, shown: &[&Observation]) -> Markup {
    html! { (pace(cx, row)) (notes(cx, row, shown)) (related(cx, row)) }
}

/// Sentences to copy, folded: ready in a page made ahead of time, made when they are unfolded in a browser's own.
fn ready(cx: &Cx, row: &Indicator) -> Markup {
    let has_values = cx.library.dataset.observations_of(&row.id).next().is_some();
    html! {
        @if has_values {
            details #ready.general {
                summary { (cx.view.lang.messages().indicator.ready) }
                div #ready-list { ((cx.ready)(row)) }
            }
        }
    }
}

/// The indicators before and after this one, in the order of the list.
fn neighbours(cx: &Cx, row: &Indicator) -> Markup {
    let dataset = &cx.library.dataset;
    let words = &cx.view.lang.messages().indicator;
    let all: Vec<&Indicator> = dataset.topics.iter().flat_map(|topic| indicators(cx, topic)).collect();
    let at = all.iter().position(|other| other.id == row.id);
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
            (way(at.and_then(|at| at.checked_sub(1)), words.before, "prev"))
            (way(at.map(|at| at + 1), words.after, "next"))
        }
    }
}

/// Levels and changes, each under its own heading where there are both.
fn table(cx: &Cx, row: &Indicator, shown: &[&Observation]) -> Markup {
    let words = cx.view.lang.messages();
    let (changes, levels): (Vec<&Observation>, Vec<&Observation>) =
        shown.iter().partition(|o| o.status == Status::Change && o.unit != row.unit);
    let groups = [(words.indicator.levels, levels), (words.indicator.changes, changes)];
    let is_split = groups.iter().all(|(_, group)| !group.is_empty());
    html! {
        table.values {
            thead { tr {
                th scope="col" { (words.common.time) }
                th.nu scope="col" { (words.common.value) }
                th scope="col" { (words.common.status) }
            } }
            @for (name, group) in groups {
                @if !group.is_empty() {
                    tbody {
                        @if is_split { tr.group { th colspan="3" scope="rowgroup" { (name) } } }
                        @for o in group { (line(cx, row, o)) }
                    }
                }
            }
        }
    }
}

fn line(cx: &Cx, row: &Indicator, o: &Observation) -> Markup {
    let part = cx.library.dataset.indicator(&o.indicator.0).filter(|part| part.id != row.id);
    let label = cx.library.dataset.label(o, Wording::Short, cx.view.lang);
    html! {
        tr id=(o.id.0) aria-current=[is_pointed_to(cx, o).then_some("true")] {
            th scope="row" {
                @if let Some(part) = part { (part.short.get(cx.view.lang)) ", " }
                (no_break(&o.period.words(cx.view.lang))) " " (glyph::status(o, cx.view.lang))
                @if let Some(basis) = basis(cx, o) { small { (basis) } }
            }
            td.nu {
                (label.lead) " " (label.qualifier) " " b.nb { (label.number) }
                small.un { (no_break(&label.spaced_unit())) (label.star) }
                @if !label.follower.is_empty() { " " (label.follower) }
            }
            td { (evidence(cx, o)) (cite(cx, o, &label)) }
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
    let contact = report_error(cx.library, o, &folder, cx.view.lang);
    html! {
        small class="cite noprint apart" {
            a href=(folder) aria-label=(named(cite)) { (cite) }
            // Shown by the style of the module that answers it (src/page/style/datum.css).
            button type="button" hidden aria-label=(named(copy)) data-quotation=(number_citation(cx.library, o, "", cx.view.lang)) { (copy) }
            span role="status" {}
            @if let Some(contact) = contact {
                a href=(contact) aria-label=(named(words.common.report_error)) { (words.common.report_error) }
            }
        }
    }
}

/// How the time is known, where the sentence does not say it.
fn basis(cx: &Cx, o: &Observation) -> Option<&'static str> {
    let words = &cx.view.lang.messages().indicator;
    match (o.status, o.period.basis) {
        (Status::Derived, _) | (_, PeriodBasis::Stated) => None,
        (_, PeriodBasis::Heading) => Some(words.by_heading),
        (_, PeriodBasis::Context) => Some(words.by_context),
    }
}

/// The quote as a link to its sentence and what the report says of it; for a derived value the computation.
fn evidence(cx: &Cx, o: &Observation) -> Markup {
    let words = cx.view.lang.messages();
    html! {
        @if o.status == Status::Derived {
            span.q1 { (words.common.from) " " (cx.library.dataset.formula_words(o, cx.view.lang)) }
        } @else {
            a.q1 href=(cx.sentence(o).href()) { q lang="vi" { (o.quote) } }
            @if !o.assessment.is_empty() { small { (words.indicator.assessment) q lang="vi" { (o.assessment) } } }
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

/// What the report says of the same matter in two places, in its words.
fn statements(cx: &Cx, shown: &[&Observation]) -> Markup {
    html! {
        @for caution in notes::statements(cx, shown) {
            h2 id=(caution.id) { (cx.view.lang.messages().indicator.statements) }
            p.lead { (no_break(caution.text.get(cx.view.lang))) }
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
            p.note { (words.related_note) }
            @if has_star { (star_key(cx)) }
        }
    }
}
