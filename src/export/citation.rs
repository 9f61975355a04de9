//! A figure as words to put under a text: a citation, the same for BibTeX, the report's own sentences.
//! No clock: what is cited is the report, the state of the data, and the address, and all of them stay.

use crate::dataset::{CONTACT, Dataset, LICENCE, Observation, VERSION, Wording};
use crate::figure::Figure;
use crate::library::Library;
use crate::locale::Lang;
use crate::route::{encoded, number_folder};

/// "Title. Site. Source: report, year. Part I, item I.2.5. https://…", without the last part if `address` is empty.
pub fn citation(library: &Library, figure: &Figure, address: &str, lang: Lang) -> String {
    let source = source_words(library, figure, lang);
    let words =
        [&figure.title, ". ", &data_words(library, lang), ". ", lang.messages().common.source, &source, ". ", address];
    spaced(words.concat().trim_end())
}

/// The citation as an entry of a BibTeX file in UTF-8, without `url` if `address` is empty.
pub fn bibtex(library: &Library, figure: &Figure, address: &str, lang: Lang) -> String {
    let source = [lang.messages().common.source, &source_words(library, figure, lang)].concat();
    let mut out = ["@misc{so-lieu-", &figure.slug, ",\n"].concat();
    let site = data_words(library, lang);
    for (field, words) in [("title", figure.title.as_str()), ("howpublished", &site), ("note", &source)] {
        // A second pair of braces keeps the capitals of names.
        for part in ["  ", field, " = {{", &escaped(&spaced(words)), "}},\n"] {
            out.push_str(part);
        }
    }
    if !address.is_empty() {
        out.extend(["  url = {", address, "},\n"]);
    }
    out.extend(["  language = {", lang.tag(), "}\n}\n"]);
    out
}

/// What the figure shows for an article: each value with the report's words and their place, then whose data these are, and
/// the address, if any:
/// Tỷ lệ hộ nghèo, 2020: 3,5% (kết quả). “đến nay chỉ còn 3,5%” (report, year, Part I, item I.2.5)
pub fn quotations(library: &Library, figure: &Figure, address: &Address, lang: Lang) -> String {
    let mut out = String::new();
    for o in shown(&library.dataset, figure) {
        out.push_str(&quotation(library, o, lang));
        if let Some(root) = address.root {
            out.extend([" ", root, &number_folder(&o.id.0, lang)]);
        }
        out.push('\n');
    }
    out.extend([&data_words(library, lang), ". ", address.figure]);
    spaced(out.trim_end())
}

/// Where others find a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    /// The site's root, below which each number has a page of its own; `None` if it is not known.
    pub root: Option<&'a str>,
    /// The page that shows the figure; may be empty.
    pub figure: &'a str,
}

impl<'a> Address<'a> {
    /// Of the page that shows the figure; `href` is its view's path below the root.
    pub fn new(figure: &'a str, href: &str) -> Address<'a> {
        let below = href.trim_start_matches("./");
        let end = if below.is_empty() { figure.find('#').or(Some(figure.len())) } else { figure.rfind(below) };
        Address { root: end.map(|end| &figure[..end]).filter(|root| !root.is_empty()), figure }
    }
}

/// One number to be cited: "Tỷ lệ hộ nghèo, 2020: 3,5% (kết quả). “…” (report, year, Part I, item I.2.5). Site, data version …. https://…",
/// without the last part if `address` is empty.
pub fn number_citation(library: &Library, o: &Observation, address: &str, lang: Lang) -> String {
    let words = [&quotation(library, o, lang), ". ", &data_words(library, lang), ". ", address];
    spaced(words.concat().trim_end())
}

/// "Site, data version 2026-11-29+1a2b3c4d, licence CC-BY-4.0": whose data these are, in which state, and how they may be
/// used. What the data folder does not name is left out.
pub fn data_words(library: &Library, lang: Lang) -> String {
    let site = |key: &str| library.dataset.site(key).get(lang);
    let mut out = site("name").to_owned();
    for (name, words) in [(lang.cite().version, site(VERSION)), (lang.cite().licence, site(LICENCE))] {
        if !words.is_empty() {
            out.extend([", ", name, " ", words]);
        }
    }
    out
}

/// A value with the report's words and their place.
fn quotation(library: &Library, o: &Observation, lang: Lang) -> String {
    let name = library.dataset.indicator(&o.indicator.0).map_or("", |row| row.name.get(lang));
    let value = library.dataset.label(o, Wording::Full, lang).full();
    let mut out = [name, ", ", &o.period.words(lang), ": ", &value].concat();
    let sort = library.dataset.sort_words(o, lang);
    if o.is_computed() {
        out.extend([" (", sort, " ", lang.messages().common.from, " ", &library.dataset.formula_words(o, lang), ")"]);
    } else if !sort.is_empty() {
        out.extend([" (", sort, ")"]);
    }
    if let Some((citation, block)) = library.citation(o) {
        let source = library.dataset.site("source").get(lang);
        let place = library.outline.place_words(citation.block, lang);
        let words = &block.text[citation.quote.clone()];
        out.extend([". “", words, "” (", source, ", ", &place, ")"]);
    }
    spaced(&out)
}

/// Where a wrong number is reported, with its address, its value and its sentence filled in; `None` where the data folder
/// names no contact.
pub fn report_error(library: &Library, o: &Observation, address: &str, lang: Lang) -> Option<String> {
    report(library, o.id.as_str(), &quotation(library, o, lang), address, lang)
}

/// The same for a figure, with its title. Mail programs take some 2,000 bytes: the sentences of a figure of
/// many numbers would not fit, and its address leads to them.
pub fn report_figure(library: &Library, figure: &Figure, address: &str, lang: Lang) -> Option<String> {
    let values: Vec<&Observation> = shown(&library.dataset, figure).collect();
    let words = match values[..] {
        [one] => quotation(library, one, lang),
        _ => figure.title.clone(),
    };
    report(library, &figure.slug, &words, address, lang)
}

/// A part of an address in which letters beyond ASCII stay, as HTML allows: browsers encode them when they follow it, and
/// encoded three times they are a fifth of a number's page.
fn part(text: &str) -> String {
    let of = |c: char| if c.is_ascii() { encoded(c.encode_utf8(&mut [0; 4])) } else { c.to_string() };
    text.chars().map(of).collect()
}

/// A letter to the contact, begun; an address of the web takes no words.
fn report(library: &Library, key: &str, words: &str, address: &str, lang: Lang) -> Option<String> {
    let contact = library.dataset.site(CONTACT).get(lang);
    if contact.is_empty() || contact.strip_prefix("mailto:").is_none() {
        return Some(contact.to_owned()).filter(|contact| !contact.is_empty());
    }
    let subject = [lang.messages().common.report_error, ": ", key].concat();
    let body = [&spaced(words), "\n", address, "\n\n"].concat();
    let before = if contact.split_once('?').is_some() { "&" } else { "?" };
    Some([contact, before, "subject=", &part(&subject), "&body=", &part(&body)].concat())
}

/// "Report, year. Part I, item I.2.5 and Part II, item II.2 (6)".
pub fn source_words(library: &Library, figure: &Figure, lang: Lang) -> String {
    let mut out = [library.dataset.site("source").get(lang), ". "].concat();
    for place in library.places(&shown(&library.dataset, figure).collect::<Vec<_>>(), lang) {
        out.push_str(place.joint);
        out.push_str(&place.words);
    }
    out
}

/// The observations of a figure, in reading order.
pub(super) fn shown<'a>(dataset: &'a Dataset, figure: &'a Figure) -> impl Iterator<Item = &'a Observation> {
    figure.observations.iter().filter_map(|id| dataset.observation(&id.0))
}

/// No-break spaces serve a page; in a text of one's own they only surprise.
fn spaced(words: &str) -> String {
    words.replace('\u{a0}', " ")
}

/// The letters that TeX reads as commands.
fn escaped(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars() {
        match c {
            '%' | '&' | '#' | '$' | '_' | '{' | '}' => {
                out.push('\\');
                out.push(c);
            }
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            c => out.push(c),
        }
    }
    out
}
