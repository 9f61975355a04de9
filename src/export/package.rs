//! The Frictionless data package that describes the published tables, generated from the very fields they are written with.

use super::resource::{Resource, string};
use crate::library::Library;
use crate::locale::Lang;

/// `datapackage.json` (Data Package 1.0, tabular). The report's text is a resource beside the tables.
pub fn package(library: &Library, tables: &[Resource]) -> String {
    let site = |key: &str| library.dataset.site(key);
    let resources: Vec<String> = tables.iter().map(resource).collect();
    let report = format!(
        "{{\"name\":\"report\",\"path\":\"report.vi.txt\",\"title\":{},\"format\":\"txt\",\"mediatype\":\"text/plain\",\"encoding\":\"utf-8\"}}",
        string(&site("report").vi)
    );
    format!(
        "{{\n\"profile\":\"data-package\",\"name\":\"so-lieu\",\"title\":{},\"description\":{},\n\"sources\":[{{\"title\":{}}}],\n\"resources\":[\n{},\n{report}\n]}}\n",
        string(site("name").get(Lang::Vi)),
        string(site("lead").get(Lang::En)),
        string(site("report").get(Lang::Vi)),
        resources.join(",\n"),
    )
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
