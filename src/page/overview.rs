//! What a portal visitor lands on: the lead with the headline, key figures, more stories, every indicator in one table.

use super::part::field::field;
use super::part::figure::{Setting, figure};
use super::part::glyph;
use super::part::matrix::{Values, matrix};
use super::part::no_break::no_break;
use super::part::topic_rows::topic_rows;
use crate::chart::is_letter;
use crate::dataset::{Bound, Dataset, FigureRow, Indicator, Observation, Status, Topic, UnitKind, Wording};
use crate::figure;
use crate::locale::{Bilingual, Lang};
use crate::order;
use crate::page::{Cx, SearchBox};
use crate::route::Page;
use maud::{Markup, PreEscaped, html};

/// How many stories stand on the overview of a folder that has no table of them.
const STORIES: usize = 4;

/// The headline beside the lead, over the search field with words to try.
pub fn search_box(cx: &Cx) -> SearchBox {
    let (dataset, lang) = (&cx.library.dataset, cx.view.lang);
    let words = &lang.messages().overview;
    let examples = dataset.site("examples").get(lang).split('|').map(str::trim);
    let [indicators, values, rest] = words.standfirst;
    SearchBox {
        class: "hero",
        headline: html! {
            p.kicker { (no_break(dataset.site("source").get(lang))) }
            h1 { (headline(cx)) }
            p.standfirst { (counted(cx)) (indicators) (dataset.observations.len()) (values) (rest) }
        },
        lead: html! {
            @if let Some((row, ..)) = stories(&cx.library.dataset, cx.view.lang).first() {
                (figure(cx, &figure::of_figure(dataset, row, lang), Setting::Lead))
            }
        },
        field: field(cx.view),
        examples: html! {
            p class="try noprint needs-app" {
                (words.examples)
                @for text in examples { " " a href=(cx.view.at(Page::Search(text.to_owned())).href()) { (text) } }
            }
        },
    }
}

/// The headline. A Vietnamese word is written as syllables apart; a line does not end within one that names and titles of
/// the dataset have more than once: "kinh tế".
fn headline(cx: &Cx) -> Markup {
    let (dataset, lang) = (&cx.library.dataset, cx.view.lang);
    let title = dataset.site("title").get(lang);
    if lang != Lang::Vi {
        return no_break(title);
    }
    let has = |name: &str, pair: &str| name.as_bytes().windows(pair.len()).any(|words| words == pair.as_bytes());
    let is_word = |pair: &str| {
        let names = dataset.indicators.iter().map(|row| &row.name.vi);
        let titles = dataset.figures.iter().map(|row| &row.title.vi);
        let named = names.chain(titles).filter(|name| has(name, pair)).take(2);
        pair.chars().all(|c| is_letter(c) || c == ' ') && named.count() > 1
    };
    let syllables: Vec<&str> = title.split(' ').collect();
    // Runs of words, and words held together, in turn.
    let mut parts: Vec<(String, bool)> = Vec::new();
    let mut at = 0;
    while at < syllables.len() {
        let pair = syllables.get(at..at + 2).map(|pair| pair.join(" "));
        // The mark at its end is not part of a word, and stays with it.
        match (pair.filter(|pair| is_word(pair.strip_suffix(',').unwrap_or(pair))), parts.last_mut()) {
            (Some(pair), _) => {
                parts.push((pair, true));
                at += 2;
                continue;
            }
            (None, Some((run, false))) => run.extend([" ", syllables[at]]),
            (None, _) => parts.push((syllables[at].to_owned(), false)),
        }
        at += 1;
    }
    html! {
        @for (i, (words, is_held)) in parts.iter().enumerate() {
            @if i > 0 { " " }
            @if *is_held { span.nb { (words) } } @else { (no_break(words)) }
        }
    }
}

/// Everything under the search field.
pub fn overview(cx: &Cx) -> Markup {
    let lang = cx.view.lang;
    let words = &lang.messages().overview;
    let stories = stories(&cx.library.dataset, cx.view.lang);
    html! {
        div.wrap { (key_figures(cx)) }
        @if stories.len() > 1 {
            section.wrap.sec {
                header { h2 { (words.stories) } (key(cx)) }
                @for (row, title, text) in &stories[1..] {
                    (figure(cx, &figure::of_figure(&cx.library.dataset, row, lang), Setting::Story(title.get(lang), text.get(lang))))
                }
            }
        }
        section.wrap.sec {
            header { h2 { (words.every[0]) (counted(cx)) (words.every[1]) } p { a href=(cx.view.at(Page::Indicators).href()) { (words.one_table) } } }
            @for (i, topic) in cx.library.dataset.topics.iter().enumerate() { (group(cx, topic, i == 0)) }
        }
    }
}

/// How many indicators have values.
fn counted(cx: &Cx) -> usize {
    let dataset = &cx.library.dataset;
    dataset.indicators.iter().filter(|row| dataset.observations_of(&row.id).next().is_some()).count()
}

/// The figure that the overview shows first.
pub fn lead(dataset: &Dataset, lang: Lang) -> Option<&FigureRow> {
    Some(stories(dataset, lang).first()?.0)
}

/// The figures that have a story, with its title and text: the lead first.
fn stories(dataset: &Dataset, lang: Lang) -> Vec<(&FigureRow, &Bilingual, &Bilingual)> {
    let row = |id: &str| dataset.figures.iter().find(|row| row.id.0 == id);
    let featured = dataset.stories.iter().filter_map(|story| {
        let row = row(&story.figure.0)?;
        Some((row, if story.title.is_empty() { &row.title } else { &story.title }, &story.text))
    });
    let featured: Vec<_> = featured.collect();
    if !featured.is_empty() {
        return featured;
    }
    let is_drawn = |row: &&FigureRow| figure::of_figure(dataset, row, lang).spec.is_some();
    dataset.figures.iter().filter(is_drawn).take(1 + STORIES).map(|row| (row, &row.title, &row.note)).collect()
}

/// A topic by name, which leads to its figures and indicators; of the first these stand here.
fn group(cx: &Cx, topic: &Topic, is_first: bool) -> Markup {
    let (dataset, lang) = (&cx.library.dataset, cx.view.lang);
    let rows = topic_rows(cx, topic);
    let featured = stories(&cx.library.dataset, cx.view.lang);
    let others = || {
        dataset.figures.iter().filter(|row| row.topic == topic.id && !featured.iter().any(|(one, ..)| one.id == row.id))
    };
    html! {
        @if !rows.is_empty() {
            div.group id=(topic.id.0) {
                div.topic {
                    h3 { a href=(cx.view.at(Page::Topic(topic.id.0.clone())).href()) { (topic.name.get(lang)) } }
                    span { (rows.len()) (lang.messages().overview.indicators) }
                    span.note { (topic.note.get(lang)) }
                }
                // Whoever comes to a figure that stood here finds its name.
                @for row in others() { span id=(row.id.0) { (no_break(row.title.get(lang))) } }
                @if is_first { (matrix(cx, &rows, Values::Plain)) }
            }
        }
    }
}

/// The indicators among the key figures, in order.
fn highlighted<'a>(cx: &Cx<'a>) -> Vec<&'a Indicator> {
    let mut rows: Vec<&Indicator> = cx.library.dataset.indicators.iter().filter(|row| row.highlight > 0).collect();
    order::sort_by_key(&mut rows, |row| row.highlight);
    rows
}

fn key_figures(cx: &Cx) -> Markup {
    html! {
        ul.facts aria-label=(cx.view.lang.messages().overview.key_figures) {
            @for row in highlighted(cx) { (key_figure(cx, row)) }
        }
    }
}

/// One link: name, number, where it came from and goes to.
fn key_figure<'a>(cx: &Cx<'a>, row: &'a Indicator) -> Markup {
    let Some(observation) = cx.library.dataset.headline(&row.id) else { return Markup::default() };
    let label = cx.library.dataset.label(observation, Wording::Full, cx.view.lang);
    let name = [row.short.get(cx.view.lang), " ", &observation.period.label(cx.view.lang)].concat();
    let is_attached = label.unit.starts_with('%') && label.unit.split_once('/').is_none();
    // Where it has no line of its own, that of what its context names.
    let strip = cx.library.dataset.strip(row);
    let strip = strip.or_else(|| cx.library.dataset.strip(related(cx, row).next()?));
    html! {
        li {
            a href=(cx.view.at(Page::indicator(row.id.0.clone())).href()) {
                span.k { (no_break(&name)) }
                span.num {
                    @if !label.qualifier.is_empty() { small { (label.qualifier) " " } }
                    b { (label.number) }
                    @if is_attached || label.unit.is_empty() {
                        small { (label.unit) }
                    } @else {
                        " " span.un { (no_break(&label.unit)) }
                    }
                    @if !label.follower.is_empty() { small { " " (label.follower) } }
                }
                span { @if let Some(strip) = strip { (PreEscaped(figure::strip(&strip))) } }
                span.ctx { (context(cx, row, observation)) }
            }
        }
    }
}

/// The indicators that say more of one. One that only restates the value against a target or a base says less than the
/// report's own words.
fn related<'a>(cx: &Cx<'a>, row: &'a Indicator) -> impl Iterator<Item = &'a Indicator> {
    let dataset = &cx.library.dataset;
    let restates = move |child: &Indicator| {
        let kind = dataset.unit(&child.unit).map(|unit| unit.kind());
        matches!(kind, Some(UnitKind::Excess | UnitKind::Multiple))
    };
    dataset.children_of(&row.id).map(|(child, _)| child).filter(move |child| !restates(child))
}

/// What stands under a key figure: earlier and target values, a rank, else what the report says of it.
fn context<'a>(cx: &Cx<'a>, row: &'a Indicator, headline: &Observation) -> Markup {
    let lang = cx.view.lang;
    // A unit of words that stands beside the number above is not said again.
    let words = |o: &Observation| {
        let mut label = cx.library.dataset.label(o, Wording::Short, lang);
        if o.unit == headline.unit && !label.unit.starts_with('%') {
            label.unit.clear();
        }
        label.full()
    };
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
    if parts.is_empty() {
        for child in related(cx, row).take(1) {
            let target = cx.library.dataset.observations_of(&child.id).find(|o| o.status == Status::Target);
            let headline = cx.library.dataset.headline(&child.id);
            parts.extend(headline.map(|o| [child.short.get(lang), ": ", &words(o)].concat()));
            let same_unit = target.filter(|o| o.unit == child.unit && Some(*o) != headline);
            parts
                .extend(same_unit.map(|o| [o.status.word(lang), " ", &o.period.label(lang), ": ", &words(o)].concat()));
        }
    }
    if parts.is_empty() && !headline.assessment.is_empty() {
        return html! { q lang=(cx.printed()) { (headline.assessment) } };
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
            @for (status, bound, words) in entries { span.key { (glyph::mark(status, bound)) (words) } }
            a href=(cx.view.at(Page::Guide).href()) { (words.reading) }
        }
    }
}
