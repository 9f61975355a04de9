//! The report's own words beside an observation, its numeral marked, with the way to their place.
//! Needs the facts of a sentence alone, not the report.

use crate::dataset::Observation;
use crate::locale::Lang;
use crate::route::{Page, View};
use crate::sentence::Facts;
use maud::{Markup, html};

/// "“… giảm 10,43% …” Phần I, mục I.2.5".
pub fn quote(facts: &Facts, o: &Observation, lang: Lang) -> Markup {
    let Some(quoted) = facts.quoted(o) else { return Markup::default() };
    let (text, at) = (quoted.quote.as_str(), &quoted.numeral);
    let parts = || Some((text.get(..at.start)?, text.get(at.clone())?, text.get(at.end..)?));
    let (before, numeral, after) = parts().unwrap_or((text, "", ""));
    let block = Some(o.section.clone()).filter(|id| !id.is_empty());
    let page = Page::Report { block, observation: Some(o.id.0.clone()), query: None };
    html! {
        p.src {
            q lang=(facts.dataset.lang.tag()) { (before) @if !numeral.is_empty() { mark { (numeral) } } (after) } " "
            a href=(View { page, lang }.href()) { (quoted.place.get(lang)) }
        }
    }
}
