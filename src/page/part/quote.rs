//! The report's own words beside an observation, its numeral marked, with the way to their place.
//! Needs the facts of a sentence alone, not the report.

use crate::dataset::Observation;
use crate::evidence::Quoted;
use crate::locale::Lang;
use crate::route::{Page, View};
use crate::sentence::Facts;
use maud::{Markup, html};

/// "“… giảm 10,43% …” Phần I, mục I.2.5".
pub fn quote(facts: &Facts, o: &Observation, lang: Lang) -> Markup {
    let Some(quoted) = facts.quoted(o) else { return Markup::default() };
    let (before, numeral, after) = parts(facts, o, quoted);
    let block = Some(o.section.clone()).filter(|id| !id.is_empty());
    let page = Page::Report { block, observation: Some(o.id.0.clone()), query: None };
    html! {
        p.src {
            q lang=(facts.dataset.lang.tag()) { (before) @if !numeral.is_empty() { mark { (numeral) } } (after) } " "
            a href=(View { page, lang }.href()) { (quoted.place.get(lang)) }
        }
    }
}

/// A quote before its number, the number with the unit printed behind it, and what follows.
pub fn parts<'a>(facts: &Facts, o: &Observation, quoted: &'a Quoted) -> (&'a str, &'a str, &'a str) {
    let (text, at) = (quoted.quote.as_str(), &quoted.numeral);
    let unit = || text.get(at.end..).and_then(|after| facts.dataset.unit(&o.unit)?.printed_after(after));
    let end = if at.is_empty() { at.end } else { at.end + unit().unwrap_or(0) };
    let parts = || Some((text.get(..at.start)?, text.get(at.start..end)?, text.get(end..)?));
    parts().unwrap_or((text, "", ""))
}
