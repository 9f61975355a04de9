//! The published files: what CSV, JSON and the package say is the same, and offsets point at the printed words.
use super::province::{FOLDERS, folder, library};
use solieu::dataset::{LICENCE, VERSION};
use solieu::export::{Address, bibtex, citation, csv, json, number_citation, package, quotations, shown, tables};
use solieu::figure::of_indicator;
use solieu::locale::{Bilingual, Lang};
use solieu::page::{Cx, page};
use solieu::route::{Page, View};

#[test]
fn offsets_point_at_the_printed_words() {
    for name in FOLDERS {
        let (library, source) = (library(name), folder(name)["report.vi.txt"].clone());
        let printed: Vec<char> = source.chars().collect();
        let table = &tables(&library, &source)[0];
        let rows: serde_json::Value = serde_json::from_str(&json(table)).expect("JSON");
        for row in rows.as_array().expect("rows") {
            let words = |start: &str, end: &str| -> Option<String> {
                let at = |field: &str| row[field].as_u64().map(|n| n as usize);
                Some(printed[at(start)?..at(end)?].iter().collect())
            };
            let quote = words("quote_start", "quote_end").expect("every quote has a place");
            let plain = |text: &str| text.replace('*', "").split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(plain(&quote), plain(row["quote"].as_str().expect("quote")), "{}", row["id"]);
            if let Some(numeral) = words("numeral_start", "numeral_end") {
                assert_eq!(numeral.replace('-', "–"), row["printed"].as_str().expect("printed"), "{}", row["id"]);
            } else {
                assert_eq!(row["derived"], true, "{}", row["id"]);
            }
        }
    }
}

#[test]
fn csv_and_json_say_the_same() {
    for name in FOLDERS {
        let (library, source) = (library(name), folder(name)["report.vi.txt"].clone());
        for table in tables(&library, &source) {
            let rows: Vec<serde_json::Map<String, serde_json::Value>> =
                serde_json::from_str(&json(&table)).expect("JSON");
            let text = csv(&table);
            assert!(
                !text.starts_with('\u{feff}'),
                "{}: programs take the mark for a part of the first name",
                table.name
            );
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            let header = reader.headers().expect("header").clone();
            let mut count = 0;
            for (record, row) in reader.records().zip(&rows) {
                for (field, value) in header.iter().zip(&record.expect("record")) {
                    let other = match &row[field] {
                        serde_json::Value::Null => String::new(),
                        serde_json::Value::String(text) => text.clone(),
                        other => other.to_string(),
                    };
                    assert_eq!(value, other, "{name} {} {field}", table.name);
                }
                count += 1;
            }
            assert_eq!(count, rows.len(), "{name} {}", table.name);
        }
    }
}

#[test]
fn the_package_names_every_table_and_its_fields() {
    let (library, source) = (library(FOLDERS[0]), folder(FOLDERS[0])["report.vi.txt"].clone());
    let tables = tables(&library, &source);
    let package: serde_json::Value = serde_json::from_str(&package(&library, &tables)).expect("JSON");
    assert_eq!(package["profile"], "data-package");
    let resources = package["resources"].as_array().expect("resources");
    for (table, resource) in tables.iter().zip(resources) {
        assert_eq!(resource["name"], table.name);
        let text = csv(table);
        let header = text.lines().next().expect("header").to_owned();
        let fields: Vec<_> = resource["schema"]["fields"]
            .as_array()
            .expect("fields")
            .iter()
            .map(|f| f["name"].as_str().expect("name"))
            .collect();
        assert_eq!(fields.join(","), header);
    }
    for row in tables[0].rows.iter() {
        assert_eq!(row.len(), tables[0].fields.len());
    }
}

/// Which state of the data, under which licence: in everything that is taken away.
#[test]
fn what_is_taken_away_says_version_and_licence_where_they_are_named() {
    for folder in FOLDERS {
        let mut library = library(folder);
        library.dataset.site.push((VERSION.to_owned(), Bilingual::of(|_| "2026-01-02+abc".to_owned())));
        let licence = library.dataset.site(LICENCE).vi.clone();
        let row = library.dataset.observations.first().expect("a number");
        let indicator = library.dataset.indicator(&row.indicator.0).expect("an indicator");
        for lang in Lang::ALL {
            let figure = of_indicator(&library.dataset, indicator, lang);
            let table = shown(&library, &figure, lang);
            let place = Address { root: None, figure: "" };
            for text in [
                citation(&library, &figure, "", lang),
                bibtex(&library, &figure, "", lang),
                quotations(&library, &figure, &place, lang),
                number_citation(&library, row, "", lang),
                csv(&table),
                json(&table),
            ] {
                assert!(text.contains("2026-01-02+abc"), "{text}");
                assert!(text.contains(&licence), "{text}");
            }
            // Nothing is invented.
            let told = citation(&library, &figure, "", lang);
            assert_eq!(told.contains(lang.cite().licence), !licence.is_empty(), "{told}");
            let rows: serde_json::Value = serde_json::from_str(&json(&table)).expect("JSON");
            assert_eq!(rows[0]["licence"].as_str().unwrap_or_default(), licence);
            let view = View { page: Page::Guide, lang };
            let guide = page(&Cx::new(&library, &view)).body().into_string();
            assert!(guide.contains("2026-01-02+abc"), "{guide}");
            assert_eq!(guide.contains("rel=\"license"), !licence.is_empty(), "{guide}");
        }
    }
}

#[test]
fn a_value_that_is_computed_once_more_is_the_value_shown() {
    let library = super::province::library("src/data");
    let dataset = &library.dataset;
    let computed: Vec<_> = dataset.observations.iter().filter(|o| o.is_computed()).collect();
    for o in &computed {
        assert_eq!(dataset.compute(o), Some(o.quantity.value), "{}", o.id.as_str());
    }
    // Falls are among them, whose size has no sign.
    assert!(computed.iter().any(|o| o.direction == Some(solieu::dataset::Direction::Down)));
}
