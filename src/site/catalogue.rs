//! What stands at the site's root and in `data/` for catalogues and programs: the list of pages, the list for language
//! models, the record of the dataset, every number in schema.org's words, and the files described as the interface that
//! they are.

use super::finding::twin;
use crate::dataset::{CONTACT, DATE, LICENCE_URL, PUBLISHER, VERSION};
use crate::embed::Site;
use crate::export::{FieldType, Resource};
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
    let file = |path: &str, kind: &str| json!({"@type": "dcat:Distribution", "dcat:downloadURL": {"@id": path}, "dcat:mediaType": {"@id": format!("https://www.iana.org/assignments/media-types/{kind}")}});
    let mut files: Vec<Value> = tables
        .iter()
        .flat_map(|table| {
            [
                file(&format!("{}.csv", table.name), "text/csv"),
                file(&format!("{}.json", table.name), "application/json"),
            ]
        })
        .collect();
    files.push(file("so-lieu.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    files.push(file("observations.jsonld", "application/ld+json"));
    let mut dataset = json!({
        "@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/", "vcard": "http://www.w3.org/2006/vcard/ns#", "xsd": "http://www.w3.org/2001/XMLSchema#"},
        "@id": "catalog.jsonld#dataset",
        "@type": "dcat:Dataset",
        "dct:title": both("name"),
        "dct:description": both("lead"),
        "dct:spatial": {"@type": "dct:Location", "dct:title": words("province").vi},
        "dct:source": {"dct:title": words("report").vi},
        "dct:language": [{"@id": "http://publications.europa.eu/resource/authority/language/VIE"}, {"@id": "http://publications.europa.eu/resource/authority/language/ENG"}],
        "dcat:distribution": files,
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

/// `data/observations.jsonld`: indicators as statistical variables and numbers as observations of schema.org, each with the
/// sentence that it rests on.
pub fn observations(library: &Library, site: &Site) -> String {
    let dataset = &library.dataset;
    let address = |path: String| site.absolute(&path).unwrap_or_else(|| ["../", &path].concat());
    let variables = dataset.indicators.iter().map(|row| {
        json!({"@type": "StatisticalVariable", "@id": format!("#{}", row.id.0), "name": row.name.vi, "alternateName": row.name.en})
    });
    let number = |value: crate::locale::Decimal| {
        value.format_plain().parse::<serde_json::Number>().map_or(Value::Null, Value::Number)
    };
    let observations = dataset.observations.iter().map(|o| {
        let mut value =
            json!({"@type": "QuantitativeValue", "unitText": dataset.unit(&o.unit).map_or("", |unit| &unit.symbol.vi)});
        match o.quantity.upper {
            Some(upper) => {
                value["minValue"] = number(o.quantity.value);
                value["maxValue"] = number(upper);
            }
            None => value["value"] = number(o.quantity.value),
        }
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
    let graph: Vec<Value> = variables.chain(observations).collect();
    format!("{:#}\n", json!({"@context": "https://schema.org", "@graph": graph}))
}

/// `openapi.json`: the files as the interface that they are (OpenAPI 3.1).
pub fn openapi(library: &Library, tables: &[Resource], site: &Site) -> String {
    let words = |key: &str, lang| library.dataset.site(key).get(lang).to_owned();
    let answer = |kind: &str, schema: Value| json!({"200": {"description": "OK", "content": {kind: {"schema": schema}}}, "404": {"description": "There is no such file"}});
    let get = |summary: &str, parameters: Value, responses: Value| json!({"get": {"summary": summary, "parameters": parameters, "responses": responses}});
    let parameter = |name: &str, what: &str| json!({"name": name, "in": "path", "required": true, "description": what, "schema": {"type": "string", "pattern": "^[a-z0-9-]+$"}});
    let mut paths = serde_json::Map::new();
    for table in tables {
        let fields: serde_json::Map<String, Value> = table
            .fields
            .iter()
            .map(|(name, kind, meaning)| {
                ((*name).to_owned(), json!({"type": [json_type(*kind), "null"], "description": meaning}))
            })
            .collect();
        let rows = json!({"type": "array", "items": {"type": "object", "properties": fields}});
        paths.insert(
            format!("/data/{}.json", table.name),
            get(table.title, json!([]), answer("application/json", rows)),
        );
        paths.insert(
            format!("/data/{}.csv", table.name),
            get(table.title, json!([]), answer("text/csv", json!({"type": "string"}))),
        );
    }
    let id = json!([parameter("id", "Key of an observation")]);
    let slug = json!([parameter("slug", "Key of a figure or an indicator")]);
    let object = || json!({"type": "object"});
    for (path, summary, parameters, kind, schema) in [
        ("/n/{id}/index.json", "One number in both languages", &id, "application/json", number_schema()),
        ("/n/{id}/", "The same as a page", &id, "text/html", json!({"type": "string"})),
        (
            "/c/{slug}/chart.json",
            "The numbers of a figure",
            &slug,
            "application/json",
            json!({"type": "array", "items": object()}),
        ),
        ("/c/{slug}/chart.csv", "The same as a table", &slug, "text/csv", json!({"type": "string"})),
        ("/c/{slug}/chart.svg", "The figure as a drawing", &slug, "image/svg+xml", json!({"type": "string"})),
    ] {
        paths.insert(path.to_owned(), get(summary, parameters.clone(), answer(kind, schema)));
    }
    let version =
        Some(words(VERSION, Lang::Vi)).filter(|version| !version.is_empty()).unwrap_or_else(|| "0".to_owned());
    let document = json!({
        "openapi": "3.1.0",
        "info": {"title": words("name", Lang::Vi), "description": words("lead", Lang::En), "version": version},
        "servers": [{"url": site.absolute("").map_or_else(|| ".".to_owned(), |address| address.trim_end_matches('/').to_owned())}],
        "paths": paths,
    });
    format!("{document:#}\n")
}

fn json_type(kind: FieldType) -> &'static str {
    match kind {
        FieldType::String => "string",
        FieldType::Number => "number",
        FieldType::Integer | FieldType::Year => "integer",
        FieldType::Boolean => "boolean",
    }
}

/// `n/<id>/index.json`.
fn number_schema() -> Value {
    let both = json!({"type": "object", "properties": {"vi": {"type": "string"}, "en": {"type": "string"}}});
    let mut fields = serde_json::Map::new();
    for name in [
        "name",
        "shown",
        "digits",
        "unit",
        "period",
        "status_word",
        "place",
        "source",
        "caution",
        "citation",
        "page",
        "indicator_page",
        "report_page",
    ] {
        fields.insert(name.to_owned(), both.clone());
    }
    for name in ["id", "indicator", "printed", "period_iso", "status", "quote", "version", "licence"] {
        fields.insert(name.to_owned(), json!({"type": "string"}));
    }
    for name in ["value", "value_to", "whole"] {
        fields.insert(name.to_owned(), json!({"type": ["number", "null"]}));
    }
    fields.insert("qualifiers".to_owned(), json!({"type": "array", "items": {"type": "string"}}));
    json!({"type": "object", "properties": fields})
}
