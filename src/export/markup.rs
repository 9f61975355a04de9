//! schema.org's description of the dataset, for search engines and dataset catalogues.

use super::resource::string;
use crate::dataset::LICENCE_URL;
use crate::library::Library;
use crate::locale::Lang;

/// JSON-LD for the head of the overview in `lang`. Addresses are relative to the page's base. What is measured stands in the
/// files: the names of all indicators are 0.3 KiB for every reader of the page.
pub fn markup(library: &Library, files: &[(&str, &str)], lang: Lang) -> String {
    let site = |key: &str| string(library.dataset.site(key).get(lang));
    let years = library.dataset.observations.iter().flat_map(|o| [o.period.from, o.period.to]);
    let (first, last) = (years.clone().min().unwrap_or(0), years.max().unwrap_or(0));
    let files: Vec<String> = files
        .iter()
        .map(|(path, format)| {
            ["{\"@type\":\"DataDownload\",\"encodingFormat\":", &string(format), ",\"contentUrl\":", &string(path), "}"]
                .concat()
        })
        .collect();
    let fields = [
        ("@context", string("https://schema.org")),
        ("@type", string("Dataset")),
        ("name", site("name")),
        ("description", site("lead")),
        ("inLanguage", "[\"vi\",\"en\"]".to_owned()),
        ("isBasedOn", ["{\"@type\":\"Report\",\"name\":", &site("report"), ",\"inLanguage\":\"vi\"}"].concat()),
        ("spatialCoverage", site("province")),
        ("temporalCoverage", string(&format!("{first}/{last}"))),
        ("distribution", format!("[{}]", files.join(","))),
    ];
    // Nothing is said where nothing is named: an empty licence would be taken for one.
    let licence = library.dataset.site(LICENCE_URL).get(lang);
    let licence = (!licence.is_empty()).then(|| ("license", string(licence)));
    let fields = fields.into_iter().chain(licence).map(|(name, value)| [&string(name), ":", &value].concat());
    let fields: Vec<String> = fields.collect();
    // A "<" could end the script element that holds it.
    format!("{{{}}}", fields.join(",")).replace('<', "\\u003c")
}
