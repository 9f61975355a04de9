//! A figure as words to put under a text: a citation, the same for BibTeX, the report's own sentences.
//! No date and no clock: what is cited is the report and the address, and both stay.

use crate::dataset::{Dataset, Observation, Status, Wording};
use crate::figure::Figure;
use crate::library::Library;
use crate::locale::Lang;

/// "Title. Site. Source: report, year. Part I, item I.2.5. https://…", without the last part if `address` is empty.
pub fn citation(library: &Library, figure: &Figure, address: &str, lang: Lang) -> String {
    let site = library.dataset.site("name").get(lang);
    let source = source_words(library, figure, lang);
    let words = [&figure.title, ". ", site, ". ", lang.messages().common.source, &source, ". ", address];
    spaced(words.concat().trim_end())
}

/// The citation as an entry of a BibTeX file in UTF-8, without `url` if `address` is empty.
pub fn bibtex(library: &Library, figure: &Figure, address: &str, lang: Lang) -> String {
    let source = [lang.messages().common.source, &source_words(library, figure, lang)].concat();
    let mut out = ["@misc{so-lieu-", &figure.slug, ",\n"].concat();
    let site = library.dataset.site("name").get(lang);
    for (field, words) in [("title", figure.title.as_str()), ("howpublished", site), ("note", &source)] {
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

/// What the figure shows for an article: each value with the report's words and their place, then the address, if any:
/// Tỷ lệ hộ nghèo, 2020: 3,5% (kết quả). “đến nay chỉ còn 3,5%” (report, year, Part I, item I.2.5)
pub fn quotations(library: &Library, figure: &Figure, address: &str, lang: Lang) -> String {
    let mut out = String::new();
    for o in shown(&library.dataset, figure) {
        out.extend([&quotation(library, o, lang), "\n"]);
    }
    out.push_str(address);
    out.trim_end().to_owned()
}

/// One value of [`quotations`].
pub fn quotation(library: &Library, o: &Observation, lang: Lang) -> String {
    let mut out = String::new();
    let name = library.dataset.indicator(&o.indicator.0).map_or("", |row| row.short.get(lang));
    let value = library.dataset.label(o, Wording::Full, lang).full();
    out.extend([name, ", ", &o.period.words(lang), ": ", &value, " (", o.status.word(lang)]);
    if o.status == Status::Derived {
        out.extend([" ", lang.messages().common.from, " ", &library.dataset.formula_words(o, lang)]);
    }
    out.push(')');
    if let Some((citation, block)) = library.citation(o) {
        let source = library.dataset.site("source").get(lang);
        let place = library.outline.place_words(citation.block, lang);
        let words = &block.text[citation.quote.clone()];
        out.extend([". “", words, "” (", source, ", ", &place, ")"]);
    }
    spaced(&out)
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
