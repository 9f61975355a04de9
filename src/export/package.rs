//! The Frictionless data package that describes the published tables, generated from the very fields they are written with.

use super::linked::file;
use super::resource::Resource;
use crate::dataset::{CONTACT, DATE, LICENCE, LICENCE_URL, PUBLISHER, VERSION};
use crate::library::Library;
use crate::locale::Lang;
use serde_json::{Map, Value, json};

/// `datapackage.json`: Data Package 2.0, with what programs of version 1.0 look for beside it. The report's text is a
/// resource beside the tables.
pub fn package(library: &Library, tables: &[Resource]) -> String {
    let site = |key: &str| library.dataset.site(key);
    let report = json!({
        "name": "report",
        "path": "report.vi.txt",
        "title": site("report").vi,
        "format": "txt",
        "mediatype": "text/plain",
        "encoding": "utf-8",
    });
    let mut out = object(&[
        ("$schema", Some("https://datapackage.org/profiles/2.0/datapackage.json")),
        ("profile", Some("data-package")),
        ("name", Some("so-lieu")),
        ("title", Some(site("name").get(Lang::Vi))),
        ("description", Some(site("lead").get(Lang::En))),
    ]);
    out.extend(properties(library));
    out.insert("sources".to_owned(), json!([{"title": site("report").get(Lang::Vi)}]));
    out.insert("resources".to_owned(), tables.iter().map(resource).chain([report]).collect());
    file(&out.into())
}

/// The properties of the package that the data folder gives: version, date, licence, publisher and contact.
fn properties(library: &Library) -> Map<String, Value> {
    let site = |key: &str| Some(library.dataset.site(key).vi.as_str()).filter(|words| !words.is_empty());
    let created = site(DATE).map(|date| [date, "T00:00:00Z"].concat());
    let mut out = object(&[("version", site(VERSION)), ("created", created.as_deref())]);
    // A licence is named by its short name or its address.
    let name = site(LICENCE).filter(|name| name.chars().all(|c| c.is_ascii_alphanumeric() || "-._".contains(c)));
    if name.is_some() || site(LICENCE_URL).is_some() {
        let licence = object(&[("name", name), ("title", site(LICENCE)), ("path", site(LICENCE_URL))]);
        out.insert("licenses".to_owned(), json!([licence]));
    }
    let contact = site(CONTACT).unwrap_or_default();
    let (email, path) = match contact.strip_prefix("mailto:") {
        Some(email) => (email.split('?').next(), None),
        None => (None, Some(contact).filter(|contact| !contact.is_empty())),
    };
    if let Some(publisher) = site(PUBLISHER).or(site("name").filter(|_| !contact.is_empty())) {
        let publisher =
            object(&[("title", Some(publisher)), ("email", email), ("path", path), ("role", Some("publisher"))]);
        out.insert("contributors".to_owned(), json!([publisher]));
    }
    out
}

/// An object of the fields that have a value.
fn object(fields: &[(&str, Option<&str>)]) -> Map<String, Value> {
    fields.iter().filter_map(|(name, value)| Some(((*name).to_owned(), (*value)?.into()))).collect()
}

fn resource(table: &Resource) -> Value {
    let fields = table.fields.iter().map(|(name, kind, meaning)| {
        let mut field = json!({"name": name, "type": kind.name(), "description": meaning});
        if table.key.contains(name) {
            field["constraints"] = json!({"required": true});
        }
        field
    });
    let mut schema = json!({"fields": fields.collect::<Vec<_>>(), "primaryKey": table.key});
    if !table.references.is_empty() {
        let reference = |(field, other, key): &(&str, &str, &str)| json!({"fields": [field], "reference": {"resource": other, "fields": [key]}});
        schema["foreignKeys"] = table.references.iter().map(reference).collect();
    }
    json!({
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": format!("{}.csv", table.name),
        "title": table.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    })
}
