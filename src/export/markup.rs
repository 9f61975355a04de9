//! schema.org's description of the dataset, for search engines and dataset catalogues.

use super::linked::in_script;
use crate::dataset::LICENCE_URL;
use crate::library::Library;
use crate::locale::Lang;
use serde_json::{Value, json};

/// JSON-LD for the head of the overview in `lang`. Addresses are relative to the page's base. What is measured stands in the
/// files: the names of all indicators are 0.3 KiB for every reader of the page.
pub fn markup(library: &Library, files: &[(&str, &str)], lang: Lang) -> String {
    let site = |key: &str| library.dataset.site(key).get(lang);
    let years = library.dataset.observations.iter().flat_map(|o| [o.period.from, o.period.to]);
    let (first, last) = (years.clone().min().unwrap_or(0), years.max().unwrap_or(0));
    let files = files.iter().map(|(path, format)| downloaded(path, format));
    let mut out = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": site("name"),
        "description": site("lead"),
        "inLanguage": ["vi", "en"],
        "isBasedOn": {"@type": "Report", "name": site("report"), "inLanguage": "vi"},
        "spatialCoverage": site("province"),
        "temporalCoverage": format!("{first}/{last}"),
        "distribution": files.collect::<Vec<_>>(),
    });
    // Nothing is said where nothing is named: an empty licence would be taken for one.
    let licence = site(LICENCE_URL);
    if !licence.is_empty() {
        out["license"] = licence.into();
    }
    in_script(&out)
}

/// A file to download.
pub fn downloaded(path: &str, format: &str) -> Value {
    json!({"@type": "DataDownload", "encodingFormat": format, "contentUrl": path})
}
