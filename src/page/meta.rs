//! Title and description of a view, as a pure function, for the browser's tab and for pages made ahead of time.

use super::Cx;
use crate::dataset::Wording;
use crate::locale::Lang;
use crate::route::Page;

/// What the head of a page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Window title.
    pub title: String,
    /// One sentence.
    pub description: String,
}

/// The head of a cx.view.
pub fn meta(cx: &Cx) -> Meta {
    let lang = cx.view.lang;
    let words = lang.messages();
    let lead = cx.library.dataset.site("lead").get(lang).to_owned();
    let (title, description) = match &cx.view.page {
        Page::Overview => (String::new(), lead),
        Page::Topic(id) => match cx.library.dataset.topics.iter().find(|topic| topic.id.0 == *id) {
            Some(topic) => {
                let note = topic.note.get(lang);
                (topic.name.get(lang).to_owned(), if note.is_empty() { lead } else { note.to_owned() })
            }
            None => (words.guide.not_found.to_owned(), lead),
        },
        Page::Indicators => (words.common.indicators.to_owned(), words.indicator.list_lead.to_owned()),
        Page::Indicator { id, .. } => match cx.library.dataset.indicator(id) {
            Some(row) => (row.name.get(lang).to_owned(), sentence(cx, id, lang)),
            None => (words.guide.not_found.to_owned(), lead),
        },
        Page::Report { .. } => (words.common.report.to_owned(), cx.library.dataset.site("report").get(lang).to_owned()),
        Page::Search(query) if query.is_empty() => (words.common.search.to_owned(), lead),
        Page::Search(query) => ([query, " · ", words.common.search].concat(), lead),
        Page::Proof => (words.common.ledgers.to_owned(), words.ledgers.lead.to_owned()),
        Page::Ledger(ledger) => {
            let i = *ledger as usize;
            (words.ledgers.names[i].to_owned(), words.ledgers.leads[i].to_owned())
        }
        Page::Check => (lang.check().title.to_owned(), [lang.check().lead, " ", lang.check().private].concat()),
        Page::Guide => {
            let headings: Vec<&str> = words.guide.rules.iter().map(|(heading, _)| *heading).collect();
            (words.guide.title.to_owned(), [&headings.join(". "), "."].concat())
        }
        Page::NotFound(_) => (words.guide.not_found.to_owned(), lead),
    };
    let name = cx.library.dataset.site("name").get(lang);
    let title = if title.is_empty() { name.to_owned() } else { [&title, " · ", name].concat() };
    Meta { title, description }
}

/// "Name: value (2020); target …".
fn sentence(cx: &Cx, id: &str, lang: Lang) -> String {
    let Some(row) = cx.library.dataset.indicator(id) else { return String::new() };
    let values = cx.library.dataset.observations_of(&row.id).map(|o| {
        let label = cx.library.dataset.label(o, Wording::Full, lang).full();
        [&label, " (", &cx.library.dataset.time_words(o, lang), ")"].concat()
    });
    [row.name.get(lang), ": ", &values.collect::<Vec<_>>().join("; ")].concat()
}
