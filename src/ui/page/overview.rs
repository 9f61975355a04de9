//! What a portal visitor lands on: key figures, charts by topic, the way into the report.

use super::figures::{Figures, heading, shown};
use crate::dataset::{Bound, Indicator, Observation, Status, UnitKind, Wording};
use crate::order;
use crate::report::BlockKind;
use crate::route::{Filter, Kind, Page, View};
use crate::ui::part::glyph;
use crate::ui::part::star::star_note;
use crate::ui::part::still::as_made;
use crate::ui::part::unbroken::unbroken;
use crate::ui::state::Shared;
use maud::{Markup, html as markup};
use yew::prelude::*;

/// The headline over the search field.
pub fn headline(library: &Shared, view: &View) -> Markup {
    markup! { h1 { (library.dataset.site("title").get(view.lang)) } }
}

/// Words to try, under the search field.
pub fn examples(library: &Shared, view: &View) -> Markup {
    let examples = library.dataset.site("examples").get(view.lang).split('|').map(str::trim);
    markup! {
        p class="try noprint" {
            (view.lang.messages().overview.examples)
            @for text in examples { " " a href=(view.at(Page::Search(text.to_owned())).href()) { (text) } }
        }
    }
}

/// Everything under the search field.
#[inline(never)]
pub fn overview(library: &Shared, view: &View, filter: &Filter) -> Html {
    let is_empty = library.dataset.topics.iter().all(|topic| shown(library, view.lang, filter, topic).is_empty());
    let head = || markup! { (key_figures(library, view)) (star_note(library, view, &highlights(library))) (key(view)) };
    html! {
        <>
            <div class="wrap">{ as_made(head) }{ filters(library, view, filter) }</div>
            if is_empty { { as_made(|| none(view)) } }
            <Figures library={library.clone()} view={view.clone()} />
            { as_made(|| contents(library, view)) }
        </>
    }
}

/// What stands where a filter leaves no figure.
fn none(view: &View) -> Markup {
    let words = &view.lang.messages().overview;
    markup! {
        p class="wrap st" role="status" { (words.none) " " a href=(view.at(Page::default()).href()) { (words.all) } }
    }
}

/// Topic, kind, derived values: each choice is a link, so that it can be shared and undone with "back".
/// Elements, not markup: the chosen one keeps the focus.
fn filters(library: &Shared, view: &View, filter: &Filter) -> Html {
    let words = &view.lang.messages().overview;
    let choice = |name: &str, is_current: bool, filter: Filter| {
        let href = view.at(Page::Overview(filter)).href();
        html! { <li><a {href} aria-current={is_current.then_some("true")}>{ name }</a></li> }
    };
    let with_topic = |topic: Option<String>| Filter { topic, ..filter.clone() };
    let with_kind = |kind: Option<Kind>| Filter { kind, ..filter.clone() };
    let topics =
        library.dataset.topics.iter().filter(|topic| library.dataset.figures.iter().any(|row| row.topic == topic.id));
    let topics = topics.map(|topic| {
        let is_current = filter.topic.as_ref() == Some(&topic.id.0);
        choice(topic.name.get(view.lang), is_current, with_topic(Some(topic.id.0.clone())))
    });
    let kinds = Kind::ALL
        .into_iter()
        .zip(words.kinds)
        .map(|(kind, name)| choice(name, filter.kind == Some(kind), with_kind(Some(kind))));
    let turned = Filter { hides_derived: !filter.hides_derived, ..filter.clone() };
    let name = if filter.hides_derived { words.show_derived } else { words.hide_derived };
    html! {
        <nav class="filter noprint" aria-label={words.filter}>
            <ul>{ choice(words.all, filter.topic.is_none(), with_topic(None)) }{ for topics }</ul>
            <ul>
                { choice(words.all, filter.kind.is_none(), with_kind(None)) }{ for kinds }
                { choice(name, false, turned) }
            </ul>
        </nav>
    }
}

/// The indicators among the key figures, in order.
fn highlighted(library: &Shared) -> Vec<&Indicator> {
    let mut rows: Vec<&Indicator> = library.dataset.indicators.iter().filter(|row| row.highlight > 0).collect();
    order::by_key(&mut rows, |row| row.highlight);
    rows
}

/// The values that the key figures show, or show beside them.
fn highlights(library: &Shared) -> Vec<&Observation> {
    highlighted(library).into_iter().flat_map(|row| library.dataset.observations_of(&row.id)).collect()
}

fn key_figures(library: &Shared, view: &View) -> Markup {
    markup! {
        dl.facts aria-label=(view.lang.messages().overview.key_figures) {
            @for row in highlighted(library) { (key_figure(library, view, row)) }
        }
    }
}

fn key_figure(library: &Shared, view: &View, row: &Indicator) -> Markup {
    let Some(observation) = library.headline(&row.id) else { return Markup::default() };
    let label = library.dataset.label(observation, Wording::Full, view.lang);
    let name = [row.short.get(view.lang), " ", &observation.period.years()].concat();
    let is_attached = label.unit.starts_with('%') && label.unit.split_once('/').is_none();
    markup! {
        div {
            dt { a href=(view.at(Page::Indicator(row.id.0.clone())).href()) { (unbroken(&name)) } }
            dd {
                span.num {
                    @if !label.qualifier.is_empty() { small { (label.qualifier) " " } }
                    (label.number)
                    @if is_attached || label.unit.is_empty() {
                        small { (label.unit) (label.star) }
                    } @else {
                        span.un { (label.unit) (label.star) }
                    }
                }
                span.ctx { (context(library, view, row, observation)) }
            }
        }
    }
}

/// What stands under a key figure: earlier and target values, a rank, else what the report says of it.
fn context(library: &Shared, view: &View, row: &Indicator, headline: &Observation) -> Markup {
    let lang = view.lang;
    let words = |o: &Observation| library.dataset.label(o, Wording::Short, lang).starred();
    let mut parts = Vec::new();
    for o in library.dataset.observations_of(&row.id).filter(|o| o.break_reason.is_empty()) {
        match o.status {
            Status::Derived => {
                parts.push([&o.period.years(), ": ", &words(o), " (", o.status.word(lang), ")"].concat())
            }
            Status::Target => parts.push([o.status.word(lang), " ", &o.period.years(), ": ", &words(o)].concat()),
            _ => {}
        }
    }
    // An indicator that only restates the value against a target or a base says less than the report's own words.
    let restates = |child: &Indicator| {
        let kind = library.dataset.unit(&child.unit).map(|unit| unit.kind);
        matches!(kind, Some(UnitKind::Excess | UnitKind::Multiple))
    };
    if parts.is_empty() {
        let related = library.dataset.children_of(&row.id).filter(|(child, _)| !restates(child));
        for (child, _) in related.take(1) {
            let target = library.dataset.observations_of(&child.id).find(|o| o.status == Status::Target);
            let headline = library.headline(&child.id);
            parts.extend(headline.map(|o| [child.short.get(lang), ": ", &words(o)].concat()));
            let same_unit = target.filter(|o| o.unit == child.unit && Some(*o) != headline);
            parts.extend(same_unit.map(|o| [o.status.word(lang), " ", &o.period.years(), ": ", &words(o)].concat()));
        }
    }
    if parts.is_empty() && !headline.assessment.is_empty() {
        return markup! { q lang="vi" { (headline.assessment) } };
    }
    parts.truncate(2);
    unbroken(&parts.join("; "))
}

fn key(view: &View) -> Markup {
    let words = &view.lang.messages().overview;
    let entries = [
        (Status::Result, Bound::Exact, words.filled),
        (Status::Derived, Bound::Exact, words.hollow),
        (Status::Target, Bound::Exact, words.diamond),
        (Status::Result, Bound::Over, words.chevron),
    ];
    markup! {
        p.read {
            b { (words.reading) }
            @for (status, bound, words) in entries { span.key { (glyph::mark(status, bound)) (words) } }
        }
    }
}

/// The parts and sections of the report as links.
fn contents(library: &Shared, view: &View) -> Markup {
    let words = &view.lang.messages().overview;
    let outline = &library.outline;
    let parts = outline.blocks.iter().enumerate().filter(|(_, block)| block.kind == BlockKind::Part);
    let sections = |part| outline.children(part).filter(|i| outline.blocks[*i].kind == BlockKind::Section);
    markup! {
        section #bao-cao class="wrap sec" {
            (heading(words.read_report, words.read_report_note))
            div.figs {
                @for (part, _) in parts {
                    div {
                        h3 { (entry(library, view, part)) }
                        ul.toc { @for section in sections(part) { li { (entry(library, view, section)) } } }
                    }
                }
            }
        }
    }
}

fn entry(library: &Shared, view: &View, index: usize) -> Markup {
    let block = &library.outline.blocks[index];
    markup! {
        a href=(view.at_block(&block.id.0).href()) {
            @if block.kind == BlockKind::Part { (library.place_words(index, view.lang)) ". " } @else { (block.marker) " " }
            (library.short_heading(index, view.lang))
        }
    }
}
