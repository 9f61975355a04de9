//! What stands at the site's root and in `data/` for catalogues and programs: the list of pages, the list for language
//! models, the record of the dataset, every number in schema.org's words.

use super::finding::twin;
use super::openapi::WORKBOOK;
use crate::dataset::{CONTACT, DATE, LICENCE_URL, PUBLISHER, VERSION};
use crate::embed::Site;
use crate::export::{Interval, Resource, decimal};
use crate::library::Library;
use crate::locale::Lang;
use crate::route::{View, number_folder};
use maud::html;
use serde_json::{Value, json};

/// `sitemap.xml`: every page with its other language; none without the site's address, which each entry must name.
pub fn sitemap(library: &Library, views: &[View], site: &Site) -> Option<String> {
    site.absolute("")?;
    let date = library.dataset.site(DATE).get(Lang::Vi);
    let page = |view: &View, lang: Lang| View { lang, ..view.clone() }.href().trim_start_matches("./").to_owned();
    let languages = library.dataset.languages();
    let each = |path: &dyn Fn(Lang) -> String| languages.iter().map(|lang| path(*lang)).collect::<Vec<_>>();
    let pages = views.iter().filter(|view| view.lang == Lang::Vi).map(|view| each(&|lang| page(view, lang)));
    let numbers = library.dataset.observations.iter().map(|o| each(&|lang| number_folder(&o.id.0, lang)));
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for both in pages.chain(numbers) {
        for path in &both {
            let entry = html! {
                url {
                    loc { (site.absolute(path)?) }
                    @if !date.is_empty() { lastmod { (date) } }
                }
            };
            let links: String = languages
                .iter()
                .zip(&both)
                .filter_map(|(lang, path)| {
                    Some(format!(
                        "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                        lang.tag(),
                        site.absolute(path)?
                    ))
                })
                .collect();
            out.push_str(&entry.into_string().replace("</url>", &[&links, "</url>\n"].concat()));
        }
    }
    out.push_str("</urlset>\n");
    Some(out)
}

/// `robots.txt`: everything may be read. It counts only at the root of a host; the sitemap can be named only by its address.
pub fn robots(site: &Site) -> String {
    let map = site.absolute("sitemap.xml").map(|address| ["\nSitemap: ", &address, "\n"].concat());
    ["User-agent: *\nAllow: /\n", &map.unwrap_or_default()].concat()
}

/// `llms.txt`: what the site is and where its text and data are, for language models.
pub fn llms(library: &Library, views: &[View], titles: &[String], tables: &[Resource], site: &Site) -> String {
    let words = |key: &str, lang| library.dataset.site(key).get(lang).to_owned();
    let address = |path: &str| site.absolute(path).unwrap_or_else(|| path.to_owned());
    let mut out = format!("# {}\n\n> {}\n", words("name", Lang::Vi), words("lead", Lang::En));
    out += &format!("\n{}\n\n{}\n", words("footer", Lang::En), words("footer", Lang::Vi));
    out += "\nValues keep the words that qualify them; a value whose status is \"derived\" is computed and not printed in the report; a target is no result. Cite a number by its page, n/<id>/.\n";
    for (lang, heading) in [(Lang::Vi, "Trang"), (Lang::En, "Pages")] {
        out += &format!("\n## {heading}\n\n");
        for (view, title) in views.iter().zip(titles).filter(|(view, _)| view.lang == lang) {
            let Some(path) = twin(view) else { continue };
            out += &format!("- [{title}]({})\n", address(&path));
        }
    }
    out += "\n## Data\n\n";
    for table in tables {
        out += &format!("- [{}.csv]({}): {}\n", table.name, address(&format!("data/{}.csv", table.name)), table.title);
    }
    for (path, what) in [
        ("data/datapackage.json", "the tables described (Data Package)"),
        ("data/observations.jsonld", "every number as a schema.org Observation"),
        ("openapi.json", "every file described (OpenAPI)"),
        ("data/report.vi.txt", "the report as printed"),
    ] {
        out += &format!("- [{path}]({}): {what}\n", address(path));
    }
    out
}

/// `data/catalog.jsonld`: the dataset's record (DCAT 3), addresses relative to the file.
pub fn dcat(library: &Library, tables: &[Resource], site: &Site) -> String {
    let words = |key: &str| library.dataset.site(key);
    let both =
        |key: &str| json!([{"@language": "vi", "@value": words(key).vi}, {"@language": "en", "@value": words(key).en}]);
    let mut dataset = json!({
        "@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/", "vcard": "http://www.w3.org/2006/vcard/ns#", "xsd": "http://www.w3.org/2001/XMLSchema#"},
        "@id": "catalog.jsonld#dataset",
        "@type": "dcat:Dataset",
        "dct:title": both("name"),
        "dct:description": both("lead"),
        "dct:spatial": {"@type": "dct:Location", "dct:title": words("province").vi},
        "dct:source": {"dct:title": words("report").vi},
        "dct:language": [{"@id": "http://publications.europa.eu/resource/authority/language/VIE"}, {"@id": "http://publications.europa.eu/resource/authority/language/ENG"}],
        "dcat:distribution": distributions(tables),
    });
    let mut put = |key: &str, value: Value| dataset[key] = value;
    if let Some(home) = site.absolute("") {
        put("dcat:landingPage", json!({"@id": home}));
    }
    let of = |key: &str| Some(words(key).vi.clone()).filter(|words| !words.is_empty());
    if let Some(version) = of(VERSION) {
        put("dcat:version", json!(version));
    }
    if let Some(date) = of(DATE) {
        put("dct:modified", json!({"@type": "xsd:date", "@value": date}));
    }
    if let Some(address) = of(LICENCE_URL) {
        put("dct:license", json!({"@id": address}));
    }
    if let Some(name) = of(PUBLISHER) {
        put("dct:publisher", json!({"@type": "foaf:Agent", "foaf:name": name}));
    }
    if let Some(contact) = of(CONTACT) {
        let field = if contact.starts_with("mailto:") { "vcard:hasEmail" } else { "vcard:hasURL" };
        put("dcat:contactPoint", json!({"@type": "vcard:Kind", field: {"@id": contact}}));
    }
    format!("{dataset:#}\n")
}

/// The files of a dataset's record.
fn distributions(tables: &[Resource]) -> Vec<Value> {
    let file = |path: &str, kind: &str| json!({"@type": "dcat:Distribution", "dcat:downloadURL": {"@id": path}, "dcat:mediaType": {"@id": format!("https://www.iana.org/assignments/media-types/{kind}")}});
    let of_table = |table: &Resource| {
        [file(&format!("{}.csv", table.name), "text/csv"), file(&format!("{}.json", table.name), "application/json")]
    };
    let whole = [file("so-lieu.xlsx", WORKBOOK), file("observations.jsonld", "application/ld+json")];
    tables.iter().flat_map(of_table).chain(whole).collect()
}

/// `data/observations.jsonld`: indicators as statistical variables and numbers as observations of schema.org, each with the
/// sentence that it rests on.
pub fn observations(library: &Library, site: &Site) -> String {
    let dataset = &library.dataset;
    let address = |path: String| site.absolute(&path).unwrap_or_else(|| ["../", &path].concat());
    let variables = dataset.indicators.iter().map(|row| {
        json!({"@type": "StatisticalVariable", "@id": format!("#{}", row.id.0), "name": row.name.vi, "alternateName": row.name.en})
    });
    let observations = dataset.observations.iter().map(|o| {
        let mut value =
            json!({"@type": "QuantitativeValue", "unitText": dataset.unit(&o.unit).map_or("", |unit| &unit.symbol.vi)});
        Interval::of(dataset, o).fields().for_each(|(name, end)| value[name] = decimal(end));
        json!({
            "@type": "Observation",
            "@id": address(number_folder(&o.id.0, Lang::Vi)),
            "variableMeasured": {"@id": format!("#{}", o.indicator.0)},
            "observationAbout": {"@type": "Place", "name": dataset.site("province").vi},
            "observationDate": o.period.iso(),
            "value": value,
            "name": dataset.label(o, crate::dataset::Wording::Full, Lang::Vi).full(),
            "measurementQualifier": crate::dataset::Keyed::key(o.status),
            "citation": o.quote,
        })
    });
    let state = json!({"@type": "Dataset", "@id": address("data/observations.csv".to_owned()), "version": dataset.site(VERSION).vi});
    let graph: Vec<Value> = std::iter::once(state).chain(variables).chain(observations).collect();
    format!("{:#}\n", json!({"@context": "https://schema.org", "@graph": graph}))
}
