//! Where to go from a search that shows nothing: words to try, the topics, the report, every indicator.

use crate::dataset::{Topic, TopicId};
use crate::library::Corpus;
use crate::locale::Bilingual;
use crate::page::Cx;
use crate::route::{Page, View};
use maud::{Markup, html};

/// What the ways lead to, out of the corpus or out of the facts.
pub struct Ways<'a> {
    topics: Vec<(&'a TopicId, &'a Bilingual)>,
    examples: &'a Bilingual,
}

impl<'a> Ways<'a> {
    /// Of a corpus.
    pub fn of_corpus(corpus: &'a Corpus) -> Ways<'a> {
        let [.., examples] = &corpus.catalogue.site;
        Ways { topics: corpus.catalogue.topics.iter().map(|(id, name)| (id, name)).collect(), examples }
    }

    /// Of the facts.
    pub fn of_facts(cx: &Cx<'a>) -> Ways<'a> {
        let dataset = &cx.library.dataset;
        let topic = |topic: &'a Topic| (&topic.id, &topic.name);
        Ways { topics: dataset.topics.iter().map(topic).collect(), examples: dataset.site("examples") }
    }

    /// The ways, as markup.
    pub fn markup(&self, view: &View) -> Markup {
        let words = &view.lang.messages().search;
        let examples = self.examples.get(view.lang).split('|').map(str::trim);
        let topics = self.topics.iter().map(|(id, name)| (Page::Topic(id.0.clone()), name.get(view.lang)));
        let whole = [Page::Indicators, Page::Report { block: None, observation: None, query: None }];
        let rows = [
            examples.map(|text| (Page::Search(text.to_owned()), text)).collect::<Vec<_>>(),
            topics.collect(),
            whole.into_iter().zip(words.doors).collect(),
        ];
        html! {
            @for (name, row) in words.rows.into_iter().zip(rows) {
                p.try { (name) @for (page, name) in row { " " a href=(view.at(page).href()) { (name) } } }
            }
        }
    }
}
