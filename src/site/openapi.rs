//! `openapi.json`: the files of the site as the interface that they are (OpenAPI 3.1). A path is named once for all files
//! of its kind, with an example that is there.

use crate::dataset::{CONTACT, LICENCE, LICENCE_URL, PUBLISHER, VERSION};
use crate::embed::{Site, charts};
use crate::export::{FieldType, Resource};
use crate::library::Library;
use crate::locale::Lang;
use serde_json::{Map, Value, json};

/// Kinds of files.
const HTML: &str = "text/html";
const MARKDOWN: &str = "text/markdown";
const JSON: &str = "application/json";
const LINKED: &str = "application/ld+json";
const TEXT: &str = "text/plain";
pub const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Pages of the site, below the root and below `en/`, each with its text beside it.
const PAGES: [(&str, &str); 9] = [
    ("", "The overview"),
    ("so-lieu/", "All indicators"),
    ("so-lieu/{indicator}/", "One indicator"),
    ("chu-de/{topic}/", "A topic"),
    ("bao-cao/", "The report"),
    ("kiem-chung/", "What the numbers can be checked against"),
    ("kiem-chung/{ledger}/", "A ledger"),
    ("cach-doc/", "How to read the figures"),
    ("kiem-so/", "The check of a text's numbers"),
];

/// Files beside a chart's page.
const CHART: [(&str, &str, &str); 7] = [
    ("", HTML, "A figure as a page, to stand in somebody else's"),
    ("nhung/", HTML, "How to embed the figure"),
    ("chart.json", JSON, "The numbers of a figure"),
    ("chart.csv", "text/csv", "The same as a table, with a byte order mark"),
    ("chart.svg", "image/svg+xml", "The figure as a drawing"),
    ("chart.png", "image/png", "The same as a picture, 1200 pixels wide"),
    ("card.png", "image/png", "The picture of link previews"),
];

/// Single files at the root and in `data/`.
const FILES: [(&str, &str, &str); 12] = [
    ("data/so-lieu.xlsx", WORKBOOK, "All tables as one workbook"),
    ("data/datapackage.json", JSON, "The tables described (Data Package 2.0)"),
    ("data/catalog.jsonld", LINKED, "The dataset's record (DCAT 3)"),
    ("data/observations.jsonld", LINKED, "Every number as an Observation of schema.org"),
    ("data/report.vi.txt", TEXT, "The report as printed"),
    ("llms.txt", TEXT, "Where text and data are, for language models"),
    ("robots.txt", TEXT, "What may be read"),
    ("openapi.json", JSON, "This description"),
    ("solieu.html", HTML, "The whole site in one file"),
    ("embed.js", "text/javascript", "The host's side of charts and cited numbers"),
    ("card.png", "image/png", "The picture of link previews to the site"),
    ("en/card.png", "image/png", "The same in English"),
];

/// The document.
pub fn openapi(library: &Library, tables: &[Resource], site: &Site) -> String {
    let mut paths = Paths { parameters: parameters(library), all: Map::new() };
    for table in tables {
        let rows = json!({"type": "array", "items": {"type": "object", "properties": fields(table)}});
        paths.add(&format!("data/{}.json", table.name), JSON, table.title, rows);
        paths.add(&format!("data/{}.csv", table.name), "text/csv", table.title, text());
    }
    let is_bilingual = library.dataset.has_english();
    for lang in library.dataset.languages() {
        paths.add_pages(lang, site);
    }
    paths.add("n/{id}/index.json", JSON, "One number in both languages", number());
    if site.absolute("").is_some() {
        paths.add("sitemap.xml", "application/xml", "Every page in both languages", text());
    }
    for (path, kind, what) in FILES.into_iter().filter(|(path, ..)| is_bilingual || !path.starts_with("en/")) {
        paths.add(path, kind, what, if kind == JSON || kind == LINKED { object() } else { text() });
    }
    let home = site.absolute("").map_or_else(|| ".".to_owned(), |address| address.trim_end_matches('/').to_owned());
    let document = json!({"openapi": "3.1.0", "info": info(library), "servers": [{"url": home}], "paths": paths.all});
    format!("{document:#}\n")
}

/// What the document is about.
fn info(library: &Library) -> Value {
    let words = |key: &str, lang| library.dataset.site(key).get(lang).to_owned();
    let version = words(VERSION, Lang::Vi);
    let lang = if library.dataset.has_english() { Lang::En } else { Lang::Vi };
    let mut info = json!({
        "title": words("name", Lang::Vi),
        "description": words("lead", lang),
        "version": if version.is_empty() { "0" } else { &version },
    });
    if let Some(contact) = contact(library) {
        info["contact"] = contact;
    }
    if let Some(licence) = licence(library) {
        info["license"] = licence;
    }
    info
}

/// Whom to write to, where the data folder names somebody.
fn contact(library: &Library) -> Option<Value> {
    let words = |key: &str| library.dataset.site(key).get(Lang::Vi);
    let address = Some(words(CONTACT)).filter(|address| !address.is_empty())?;
    let mut contact = json!({});
    if !words(PUBLISHER).is_empty() {
        contact["name"] = json!(words(PUBLISHER));
    }
    match address.strip_prefix("mailto:") {
        Some(mail) => contact["email"] = json!(mail.split('?').next()),
        None => contact["url"] = json!(address),
    }
    Some(contact)
}

/// How the data may be used, where the data folder says it.
fn licence(library: &Library) -> Option<Value> {
    let words = |key: &str| library.dataset.site(key).get(Lang::Vi);
    let name = Some(words(LICENCE)).filter(|name| !name.is_empty())?;
    Some(match words(LICENCE_URL) {
        "" => json!({"name": name}),
        address => json!({"name": name, "url": address}),
    })
}

struct Paths {
    parameters: Vec<(&'static str, Value)>,
    all: Map<String, Value>,
}

impl Paths {
    fn add(&mut self, path: &str, kind: &str, what: &str, schema: Value) {
        let named = self.parameters.iter().filter(|(name, _)| path.contains(&format!("{{{name}}}")));
        let parameters: Vec<&Value> = named.map(|(_, parameter)| parameter).collect();
        // A folder without an example has no file of the kind.
        if parameters.iter().any(|parameter| parameter["example"].is_null()) {
            return;
        }
        let found = json!({"description": "OK", "content": {kind: {"schema": schema}}});
        let responses = json!({"200": found, "404": {"description": "There is no such file"}});
        let get = json!({"summary": what, "parameters": parameters, "responses": responses});
        self.all.insert(format!("/{path}"), json!({"get": get}));
    }

    /// Every page of a language, and what stands beside it.
    fn add_pages(&mut self, lang: Lang, site: &Site) {
        let (above, below, language) = if lang == Lang::En { ("en/", "en/", ", in English") } else { ("", "", "") };
        for (path, what) in PAGES {
            self.add(&[above, path].concat(), HTML, &[what, language].concat(), text());
            self.add(&[above, path, "index.md"].concat(), MARKDOWN, &[what, " as text", language].concat(), text());
        }
        // What is found has no text of its own.
        self.add(&[above, "tim/"].concat(), HTML, &["The search", language].concat(), text());
        self.add(&["in/", below].concat(), HTML, &["The booklet", language].concat(), text());
        let booklet = ["in/chu-de/{topic}/", below].concat();
        self.add(&booklet, HTML, &["The booklet of a topic", language].concat(), text());
        self.add(&["n/{id}/", below].concat(), HTML, &["One number as a page", language].concat(), text());
        for (path, kind, what) in CHART {
            let schema = if kind == JSON { json!({"type": "array", "items": object()}) } else { text() };
            self.add(&["c/{slug}/", below, path].concat(), kind, &[what, language].concat(), schema);
        }
        // These name absolute addresses, and are there only where the site has one.
        if site.absolute("").is_some() {
            for folder in ["n/{id}/", "c/{slug}/"] {
                let path = [folder, below, "oembed.json"].concat();
                self.add(&path, JSON, &["Its oEmbed description", language].concat(), object());
            }
        }
    }
}

/// The parameters of paths, with an example each.
fn parameters(library: &Library) -> Vec<(&'static str, Value)> {
    let dataset = &library.dataset;
    let slug = charts(library, Lang::Vi).into_iter().next().map(|chart| chart.figure.slug);
    let all = [
        ("id", "Key of an observation", dataset.observations.first().map(|o| o.id.0.clone())),
        ("slug", "Key of a figure or an indicator", slug),
        ("indicator", "Key of an indicator", dataset.indicators.first().map(|row| row.id.0.clone())),
        ("topic", "Key of a topic", dataset.topics.first().map(|topic| topic.id.0.clone())),
        ("ledger", "suy-ra, danh-gia, luu-y or dinh-chinh", Some("suy-ra".to_owned())),
    ];
    let one = |(name, what, example): (&'static str, &str, Option<String>)| {
        let schema = json!({"type": "string", "pattern": "^[a-z0-9-]+$"});
        let parameter = json!({"name": name, "in": "path", "required": true, "description": what, "example": example, "schema": schema});
        (name, parameter)
    };
    all.map(one).to_vec()
}

fn text() -> Value {
    json!({"type": "string"})
}

fn object() -> Value {
    json!({"type": "object"})
}

/// The fields of a table's rows; each row also names the version of the data.
fn fields(table: &Resource) -> Map<String, Value> {
    let kind = |kind: FieldType| match kind {
        FieldType::String => "string",
        FieldType::Number => "number",
        FieldType::Integer | FieldType::Year => "integer",
        FieldType::Boolean => "boolean",
    };
    let one =
        |name: &str, kind: &str, what: &str| (name.to_owned(), json!({"type": [kind, "null"], "description": what}));
    let fields = table.fields.iter().map(|(name, of, meaning)| one(name, kind(*of), meaning));
    fields.chain([one("data_version", "string", "Date and hash of the data")]).collect()
}

/// `n/<id>/index.json`.
fn number() -> Value {
    let both = |of: Value| json!({"type": "object", "properties": {"vi": of, "en": of}});
    let list = json!({"type": "array", "items": text()});
    let plain = "id indicator printed bound direction kind currency period_iso status quote version licence";
    let translated = "name shown written lead digits unit period status_word place source caution citation page \
        indicator_page report_page";
    let mut fields = Map::new();
    fields.extend(plain.split(' ').map(|name| (name.to_owned(), text())));
    fields.extend(translated.split_whitespace().map(|name| (name.to_owned(), both(text()))));
    for name in ["value", "value_to", "whole", "min", "max"] {
        fields.insert(name.to_owned(), json!({"type": ["number", "null"]}));
    }
    fields.insert("scale".to_owned(), json!({"type": "integer"}));
    fields.insert("qualifiers".to_owned(), list.clone());
    fields.insert("qualifier_words".to_owned(), both(list));
    json!({"type": "object", "properties": fields})
}
