//! The booklet: chosen indicators on paper, each with its figure, table, sentences and cautions; at its end every number
//! with its place in the report. One page holds a whole topic, or everything; a small script leaves out what is not chosen,
//! told by the indicators that each part names in `data-of`.

use super::part::figure::{Rows, drawn, subtitle, table};
use super::part::glyph;
use super::part::no_break::no_break;
use super::part::notes::{self, Notes};
use super::part::sentences::{observations, sentences};
use crate::dataset::{Indicator, Observation, PUBLISHER, STAR, Topic, Wording};
use crate::export;
use crate::figure;
use crate::page::Cx;
use crate::route::{booklet_folder, number_folder};
use maud::{Markup, html};

/// What only the publisher knows of a booklet.
pub struct Volume<'a> {
    /// Its one topic; `None` for all.
    pub topic: Option<&'a Topic>,
    /// Its public address; may be empty.
    pub address: &'a str,
}

/// An indicator of the booklet. Its number is the same in every booklet of the site.
struct Entry<'a> {
    number: String,
    row: &'a Indicator,
    shown: Vec<&'a Observation>,
}

impl Entry<'_> {
    fn name(&self, cx: &Cx) -> String {
        figure::title(&cx.library.dataset, self.row, cx.view.lang)
    }
}

/// A topic with its entries.
struct Chapter<'a> {
    number: usize,
    topic: &'a Topic,
    entries: Vec<Entry<'a>>,
}

impl Chapter<'_> {
    fn keys(&self) -> String {
        self.entries.iter().map(|entry| entry.row.id.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// The chapters of a booklet; an indicator about which nothing is shown has no entry.
fn chapters<'a>(cx: &Cx<'a>, volume: &Volume) -> Vec<Chapter<'a>> {
    let dataset = &cx.library.dataset;
    let entries = |number: usize, topic: &Topic| {
        let rows = dataset.indicators.iter().filter(|row| row.topic == topic.id);
        let filled = rows.map(|row| (row, observations(dataset, row))).filter(|(_, shown)| !shown.is_empty());
        filled.zip(1..).map(|((row, shown), i)| Entry { number: format!("{number}.{i}"), row, shown }).collect()
    };
    let all = dataset.topics.iter().zip(1..);
    let all = all.map(|(topic, number)| Chapter { number, topic, entries: entries(number, topic) });
    let is_in = |chapter: &Chapter| volume.topic.is_none_or(|topic| topic.id == chapter.topic.id);
    all.filter(|chapter| is_in(chapter) && !chapter.entries.is_empty()).collect()
}

/// What stands in the page's main element.
pub fn booklet(cx: &Cx, volume: &Volume) -> Markup {
    let chapters = chapters(cx, volume);
    html! {
        (cover(cx, volume))
        (contents(cx, volume, &chapters))
        @for chapter in &chapters {
            section.chapter data-of=(chapter.keys()) {
                h2 { (chapter.number) ". " (chapter.topic.name.get(cx.view.lang)) }
                @for one in &chapter.entries { (entry(cx, one)) }
            }
        }
        (general(cx, &chapters))
        (annex(cx, &chapters))
    }
}

/// Whose numbers these are, of which state, under which licence.
fn cover(cx: &Cx, volume: &Volume) -> Markup {
    let (words, lang) = (cx.view.lang.booklet(), cx.view.lang);
    let site = |key: &str| cx.library.dataset.site(key).get(lang);
    html! {
        div.cover {
            @if !site(PUBLISHER).is_empty() { p { (site(PUBLISHER)) } }
            h1 { (words.title) ": " (volume.topic.map_or(site("province"), |topic| topic.name.get(lang))) }
            p.lead { (lang.messages().common.source) (site("report")) }
            p.sub {
                (export::data_words(cx.library, lang))
                @if !volume.address.is_empty() { ". " (volume.address) }
            }
        }
    }
}

/// The contents, which are also where one chooses. Without script everything is chosen, and nothing can be pressed.
fn contents(cx: &Cx, volume: &Volume, chapters: &[Chapter]) -> Markup {
    let (words, lang) = (cx.view.lang.booklet(), cx.view.lang);
    let below = booklet_folder(None, lang);
    html! {
        form #contents action=(booklet_folder(volume.topic.map(|topic| topic.id.0.as_str()), lang)) {
            h2 { (words.contents) }
            div.choose.noprint hidden {
                p { (words.lead) }
                label.switch { input type="checkbox" data-group=""; (words.all) }
                button #print.btn type="button" { (words.print) }
            }
            @if volume.topic.is_some() { p.noprint { a href=(below) { (words.whole) } } }
            @for chapter in chapters {
                fieldset {
                    legend { label { input.noprint type="checkbox" data-group=(chapter.keys()) hidden; (chapter.number) ". " (chapter.topic.name.get(lang)) } }
                    ul {
                        @for entry in &chapter.entries {
                            li { label { input.noprint type="checkbox" name="i" value=(entry.row.id.0) checked hidden; b { (entry.number) } span { (entry.row.name.get(lang)) } } }
                        }
                    }
                }
            }
        }
    }
}

/// One indicator: its figure beside its table and sentences, or its table beside its sentences.
fn entry(cx: &Cx, entry: &Entry) -> Markup {
    let Entry { number, row, shown } = entry;
    let own = figure::of_indicator(&cx.library.dataset, row, cx.view.lang);
    let of_drawing = if own.spec.is_some() { export::notes(cx.library, &own, shown, cx.view.lang) } else { Vec::new() };
    // What the drawing has made of a note already is not said again.
    let mut notes = Notes::of(cx, row, shown).own;
    notes.retain(|(_, note)| !of_drawing.iter().any(|said| said.ends_with(note)));
    let table = table(cx, shown, Rows::Paper);
    let starred = cx.library.dataset.inconsistencies(shown);
    html! {
        article.entry id=(row.id.0) data-of=(row.id.0) {
            h3 { span { (number) " " } (no_break(&entry.name(cx))) }
            div {
                div.fig {
                    @if own.spec.is_some() { (subtitle(&own)) (drawn(own.shown(), &(cx.drawing)(&own).markup)) } @else { (table) }
                }
                @for note in of_drawing { p.note { (no_break(&note)) } }
                @for (title, note) in notes {
                    @let is_starred = starred.iter().any(|caution| caution.text.get(cx.view.lang) == note);
                    p.note { @if is_starred { (STAR) "\u{a0}" } b { (title) } (no_break(note)) }
                }
                @for caution in notes::statements(cx, shown) { p.note { b { (caution.title.get(cx.view.lang)) ". " } (no_break(caution.text.get(cx.view.lang))) } }
            }
            div {
                @if own.spec.is_some() { (table) }
                div.quotes { (sentences(cx, shown)) }
            }
        }
    }
}

/// What holds for many numbers, each once, with the entries that it concerns.
fn general(cx: &Cx, chapters: &[Chapter]) -> Markup {
    let entries = || chapters.iter().flat_map(|chapter| &chapter.entries);
    let mut all: Vec<(String, &str, Vec<&Entry>)> = Vec::new();
    for entry in entries() {
        for (title, text) in Notes::of(cx, entry.row, &entry.shown).general {
            match all.iter_mut().find(|(_, other, _)| *other == text) {
                Some((.., of)) => of.push(entry),
                None => all.push((title, text, vec![entry])),
            }
        }
    }
    let keys = |of: &[&Entry]| of.iter().map(|entry| entry.row.id.as_str()).collect::<Vec<_>>().join(" ");
    let every: Vec<&Entry> = all.iter().flat_map(|(.., of)| of.iter().copied()).collect();
    html! {
        @if !all.is_empty() {
            section.general data-of=(keys(&every)) {
                h2 { (cx.view.lang.booklet().general) }
                @for (title, text, of) in &all {
                    p data-of=(keys(of)) {
                        b { (title) } (no_break(text)) " ("
                        // The style sheet sets the commas: what is not chosen is left out.
                        @for entry in of { span.nb data-of=(entry.row.id.as_str()) { (entry.number) } " " }
                        ")"
                    }
                }
            }
        }
    }
}

/// Every number with its place in the report, once: where it has an entry of its own, not again under its whole.
fn annex(cx: &Cx, chapters: &[Chapter]) -> Markup {
    let words = cx.view.lang.messages();
    let entries: Vec<&Entry> = chapters.iter().flat_map(|chapter| &chapter.entries).collect();
    let keys: Vec<&str> = entries.iter().map(|entry| entry.row.id.as_str()).collect();
    let is_elsewhere = |entry: &Entry, o: &Observation| {
        o.indicator != entry.row.id && entries.iter().any(|other| other.row.id == o.indicator)
    };
    html! {
        section.annex data-of=(keys.join(" ")) {
            h2 { (cx.view.lang.booklet().annex) }
            table {
                thead { tr {
                    th scope="col" { (cx.view.lang.booklet().entry) }
                    th scope="col" { (words.common.measure) ", " (words.common.time_small) }
                    th.nu scope="col" { (words.common.value) }
                    th scope="col" { (cx.view.lang.booklet().place) }
                } }
                tbody {
                    @for entry in &entries {
                        @for o in entry.shown.iter().filter(|o| !is_elsewhere(entry, o)) { (line(cx, entry, o)) }
                    }
                }
            }
        }
    }
}

fn line(cx: &Cx, entry: &Entry, o: &Observation) -> Markup {
    let (dataset, lang) = (&cx.library.dataset, cx.view.lang);
    let name = dataset.indicator(&o.indicator.0).map_or("", |row| row.short.get(lang));
    let cited = number_folder(&o.id.0, lang);
    let place = cx.library.citation(o).map(|(citation, _)| cx.library.outline.place_words(citation.block, lang));
    html! {
        tr data-of=(entry.row.id.0) data-observation=(o.id.0) {
            td { (entry.number) }
            th scope="row" { (no_break(name)) small { (no_break(&o.period.words(lang))) } }
            td.nu { (no_break(&dataset.label(o, Wording::Full, lang).starred())) small { (glyph::mark(o.shown_status(), o.quantity.bound())) " " (o.shown_status().word(lang)) } }
            td {
                @if let Some(place) = place { a href=(cx.sentence(o).href()) { (place) } }
                small { a href=(cited) { (cited) } }
            }
        }
    }
}
