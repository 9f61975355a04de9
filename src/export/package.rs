//! The Frictionless data package that describes the published tables, generated from the very fields they are written with.

use super::resource::{Resource, string};
use crate::dataset::{CONTACT, DATE, LICENCE, LICENCE_URL, PUBLISHER, VERSION};
use crate::library::Library;
use crate::locale::Lang;

/// `datapackage.json`: Data Package 2.0, with what programs of version 1.0 look for beside it. The report's text is a resource beside the tables.
pub fn package(library: &Library, tables: &[Resource]) -> String {
    let site = |key: &str| library.dataset.site(key);
    let resources: Vec<String> = tables.iter().map(resource).collect();
    let report = format!(
        "{{\"name\":\"report\",\"path\":\"report.vi.txt\",\"title\":{},\"format\":\"txt\",\"mediatype\":\"text/plain\",\"encoding\":\"utf-8\"}}",
        string(&site("report").vi)
    );
    format!(
        "{{\n\"$schema\":\"https://datapackage.org/profiles/2.0/datapackage.json\",\n\"profile\":\"data-package\",\"name\":\"so-lieu\",\"title\":{},\"description\":{},{}\n\"sources\":[{{\"title\":{}}}],\n\"resources\":[\n{},\n{report}\n]}}\n",
        string(site("name").get(Lang::Vi)),
        string(site("lead").get(Lang::En)),
        properties(library),
        string(site("report").get(Lang::Vi)),
        resources.join(",\n"),
    )
}

/// The properties of the package that the data folder gives: version, date, licence, publisher and contact, each with a comma behind it.
fn properties(library: &Library) -> String {
    let site = |key: &str| Some(library.dataset.site(key).vi.as_str()).filter(|words| !words.is_empty());
    let mut out = String::new();
    if let Some(version) = site(VERSION) {
        out.extend(["\n\"version\":", &string(version), ","]);
    }
    if let Some(date) = site(DATE) {
        out.extend(["\n\"created\":", &string(&[date, "T00:00:00Z"].concat()), ","]);
    }
    // A licence is named by its short name or its address.
    let name = site(LICENCE).filter(|name| name.chars().all(|c| c.is_ascii_alphanumeric() || "-._".contains(c)));
    let licence = [("name", name), ("title", site(LICENCE)), ("path", site(LICENCE_URL))];
    if name.is_some() || site(LICENCE_URL).is_some() {
        out.extend(["\n\"licenses\":[", &object(&licence), "],"]);
    }
    let contact = site(CONTACT).unwrap_or_default();
    let (email, path) = match contact.strip_prefix("mailto:") {
        Some(email) => (email.split('?').next(), None),
        None => (None, Some(contact).filter(|contact| !contact.is_empty())),
    };
    if let Some(publisher) = site(PUBLISHER).or(site("name").filter(|_| !contact.is_empty())) {
        let fields =
            object(&[("title", Some(publisher)), ("email", email), ("path", path), ("role", Some("publisher"))]);
        out.extend(["\n\"contributors\":[", &fields, "],"]);
    }
    out
}

/// An object of the fields that have a value.
fn object(fields: &[(&str, Option<&str>)]) -> String {
    let fields = fields.iter().filter_map(|(name, value)| Some([&string(name), ":", &string((*value)?)].concat()));
    ["{", &fields.collect::<Vec<_>>().join(","), "}"].concat()
}

fn resource(table: &Resource) -> String {
    let fields: Vec<String> = table
        .fields
        .iter()
        .map(|(name, kind, meaning)| {
            let required = if table.key.contains(name) { ",\"constraints\":{\"required\":true}" } else { "" };
            format!(
                "{{\"name\":{},\"type\":{},\"description\":{}{required}}}",
                string(name),
                string(kind.name()),
                string(meaning)
            )
        })
        .collect();
    let keys: Vec<String> = table.key.iter().map(|name| string(name)).collect();
    let references: Vec<String> = table
        .references
        .iter()
        .map(|(field, other, key)| {
            format!(
                "{{\"fields\":[{}],\"reference\":{{\"resource\":{},\"fields\":[{}]}}}}",
                string(field),
                string(other),
                string(key)
            )
        })
        .collect();
    let foreign =
        if references.is_empty() { String::new() } else { format!(",\"foreignKeys\":[{}]", references.join(",")) };
    format!(
        "{{\"profile\":\"tabular-data-resource\",\"name\":{},\"path\":\"{}.csv\",\"title\":{},\"format\":\"csv\",\"mediatype\":\"text/csv\",\"encoding\":\"utf-8\",\"schema\":{{\"fields\":[\n{}\n],\"primaryKey\":[{}]{foreign}}}}}",
        string(table.name),
        table.name,
        string(table.title),
        fields.join(",\n"),
        keys.join(","),
    )
}
