//! Findings as rows of a folder's tables. Rows that are there stay as they are.
//! Knows no file system.

use super::added::{Added, Row, with};
use super::judge::judge;
use super::proposal::{Finding, Proposal};
use super::quote::words_around;
use super::subject::slug;
use super::{Draft, UNITS, draft};
use crate::compile;
use crate::dataset::{CONFIDENCE, CONFIRMED, Keyed, SCHEMA, Status};
use crate::evidence::NUMERAL_COLUMNS;
use crate::report::{BlockKind, Outline};
use crate::table::Table;
use crate::wording::{notation, words::tokens};
use crate::{report, vocabulary};
use std::collections::{BTreeMap, BTreeSet};

/// What a draft did, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows of `numerals.csv`.
    pub classed: usize,
    /// Rows of `observations.csv`.
    pub proposed: usize,
    /// Of these, rows that the checks of the build would refuse as they stand.
    pub doubtful: usize,
    /// Numerals that no rule knows.
    pub unknown: usize,
}

/// The tables of a folder with what the rules add; files that are not changed are left out.
pub(super) fn drafted(contents: &BTreeMap<String, String>) -> (BTreeMap<String, String>, Counts) {
    let mut contents = contents.clone();
    let mut changed = BTreeMap::new();
    for (file, text) in empty_tables(&contents) {
        contents.insert(file.clone(), text.clone());
        changed.insert(file, text);
    }
    let found = draft(&contents);
    let mut added = rows(&contents, &found);
    let doubtful = judge(&contents, &mut added);
    let counts =
        Counts { classed: added.numerals.len(), proposed: added.observations.len(), doubtful, unknown: found.unknown };
    for (file, text) in with(&contents, &added, "x") {
        if contents.get(&file) != Some(&text) {
            changed.insert(file, text);
        }
    }
    (changed, counts)
}

/// Every table that a folder lacks, with its heading alone; the words of the site that it needs.
fn empty_tables(contents: &BTreeMap<String, String>) -> Vec<(String, String)> {
    let own = [
        ("corrections.csv", &report::CORRECTION_COLUMNS[..]),
        ("headings.csv", &report::HEADING_COLUMNS),
        ("outline.csv", &report::OUTLINE_COLUMNS),
        ("numerals.csv", &NUMERAL_COLUMNS),
        ("phrases.csv", &vocabulary::PHRASE_COLUMNS),
    ];
    let schema = SCHEMA.iter().filter(|(file, ..)| !crate::dataset::OPTIONAL.contains(file));
    let all = schema.map(|(file, _, columns)| (*file, *columns)).chain(own);
    let missing = all.filter(|(file, _)| !contents.contains_key(*file));
    missing
        .map(|(file, columns)| {
            let mut columns = columns.to_vec();
            if file == "observations.csv" {
                columns.extend([CONFIRMED, CONFIDENCE]);
            }
            let heading = columns.join(",") + "\n";
            let text = if file == "site.csv" { heading + &site(contents) } else { heading };
            (file.to_owned(), text)
        })
        .collect()
}

/// The site's words as far as the report says them.
fn site(contents: &BTreeMap<String, String>) -> String {
    let source = contents.get(compile::report_of(contents).0).map_or("", String::as_str);
    let (outline, ..) = report::parse(source, &[], &[]);
    let titles = outline.blocks.iter().filter(|block| block.kind == BlockKind::Title);
    let title: Vec<&str> = titles.map(|block| block.text.as_str()).collect();
    let title = title.join(" ").replace(['"', '\t'], " ");
    let title = if title.is_empty() { "Báo cáo".to_owned() } else { title };
    let words = [
        ("name", "Số liệu báo cáo".to_owned()),
        ("title", "Số liệu trong báo cáo".to_owned()),
        ("lead", "Các con số của báo cáo, mỗi số kèm câu gốc.".to_owned()),
        ("province", "Địa phương".to_owned()),
        ("report", title.clone()),
        ("source", title.clone()),
        ("footer", format!("Nguồn duy nhất: {title}")),
        ("examples", "tăng trưởng | tỷ lệ".to_owned()),
    ];
    words.iter().map(|(key, words)| format!("{key},\"{words}\",\n")).collect()
}

/// Ids of a table of the folder.
fn ids(contents: &BTreeMap<String, String>, file: &str) -> BTreeSet<String> {
    let (table, _) = Table::parse(file, contents.get(file).map_or("", String::as_str), &[]);
    table.rows().iter().map(|row| row.get("id").to_owned()).collect()
}

fn rows(contents: &BTreeMap<String, String>, found: &Draft) -> Added {
    let mut added = Added::default();
    let mut known = Known {
        units: ids(contents, "units.csv"),
        topics: ids(contents, "topics.csv"),
        indicators: ids(contents, "indicators.csv"),
        observations: ids(contents, "observations.csv"),
        by_name: BTreeMap::new(),
    };
    for (index, finding) in &found.findings {
        let block = &found.outline.blocks[*index];
        match finding {
            Finding::Class(range, class) => {
                let tokens = tokens(&block.text, 0..block.text.len());
                let Some(quote) = words_around(&block.text, &tokens, range) else { continue };
                added.numerals.push(vec![
                    ("section", block.id.0.clone()),
                    ("quote", block.text[quote].to_owned()),
                    ("numeral", block.text[range.clone()].to_owned()),
                    ("class", class.key().to_owned()),
                ]);
            }
            Finding::Observation(proposal) => {
                let indicator = known.indicator(&found.outline, *index, proposal, &mut added);
                let row = known.observation(&found.outline, *index, proposal, &indicator);
                added.observations.push(row);
            }
        }
    }
    added
}

/// The ids that are taken.
struct Known {
    units: BTreeSet<String>,
    topics: BTreeSet<String>,
    indicators: BTreeSet<String>,
    observations: BTreeSet<String>,
    /// Indicators that this draft made, by name and dimension, with their unit.
    by_name: BTreeMap<(String, String), (String, String)>,
}

fn fresh(id: &str, taken: &mut BTreeSet<String>) -> String {
    let id = if id.is_empty() { "chi-tieu" } else { id };
    let mut numbered = (2..).map(|number| format!("{id}-{number}"));
    let free = if taken.contains(id) { numbered.find(|id| !taken.contains(id)) } else { None };
    let free = free.unwrap_or_else(|| id.to_owned());
    taken.insert(free.clone());
    free
}

impl Known {
    /// The indicator of a proposal and its unit, made where it is new.
    fn indicator(&mut self, outline: &Outline, index: usize, p: &Proposal, added: &mut Added) -> (String, String) {
        use crate::dataset::UnitKind::{Points, PointsPerYear, Share};
        self.unit(p, added);
        let kind = match p.unit.kind {
            Points | PointsPerYear | Share => "share".to_owned(),
            kind => format!("{kind:?}{}{}", p.unit.currency, last_word(&p.unit.symbol.vi)),
        };
        let name = p.name.to_lowercase();
        let key = (name.clone(), kind);
        // A change stands with the level of the same name, whatever it is measured in.
        let level = self.by_name.iter().find(|((other, _), _)| p.status == Status::Change && *other == name);
        if let Some(found) = self.by_name.get(&key).or(level.map(|(_, found)| found)) {
            return found.clone();
        }
        // Two measures of one name are told apart by their unit.
        let is_taken = self.by_name.keys().any(|(other, _)| *other == name);
        let own = if is_taken { format!("{} ({})", p.name, p.unit.short.vi) } else { p.name.clone() };
        let topic = self.topic(outline, index, added);
        let id = fresh(&slug(&own, 7), &mut self.indicators);
        let short: String = own.split_whitespace().take(7).collect::<Vec<_>>().join(" ");
        added.indicators.push(vec![
            ("id", id.clone()),
            ("topic", topic),
            ("unit", p.unit.id.0.clone()),
            ("name_vi", own),
            ("short_vi", short),
        ]);
        let made = (id, p.unit.id.0.clone());
        self.by_name.insert(key, made.clone());
        made
    }

    fn unit(&mut self, p: &Proposal, added: &mut Added) {
        if !self.units.insert(p.unit.id.0.clone()) {
            return;
        }
        let (shipped, _) = Table::parse("units.csv", UNITS, &[]);
        const COLUMNS: [&str; 9] =
            ["id", "kind", "symbol_vi", "symbol_en", "short_vi", "short_en", "printed", "scale", "currency"];
        let found = shipped.rows().iter().find(|row| row.get("id") == p.unit.id.0);
        let row = found.map(|row| COLUMNS.map(|column| (column, row.get(column).to_owned())).to_vec());
        let counted = || {
            vec![
                ("id", p.unit.id.0.clone()),
                ("kind", p.unit.kind.key().to_owned()),
                ("symbol_vi", p.unit.symbol.vi.clone()),
                ("short_vi", p.unit.symbol.vi.clone()),
                ("printed", p.unit.printed.join(" | ")),
                ("scale", p.unit.scale.to_string()),
                ("currency", p.unit.currency.clone()),
            ]
        };
        added.units.push(row.unwrap_or_else(counted));
    }

    /// The heading over a block, the nearest below the parts.
    fn topic(&mut self, outline: &Outline, index: usize, added: &mut Added) -> String {
        let path = outline.path(index);
        let words = |at: &usize| {
            let block = &outline.blocks[*at];
            let heading = block.head();
            let is_short = heading.chars().count() <= 120;
            (block.kind != BlockKind::Part && block.kind != BlockKind::Title && is_short)
                .then(|| heading.trim_end_matches(['.', ':']).to_owned())
        };
        let over = &path[..path.len() - 1];
        let name = over
            .iter()
            .take(3)
            .filter_map(words)
            .rfind(|words| !words.is_empty())
            .unwrap_or_else(|| "Số liệu chung".to_owned());
        let name =
            if name.chars().any(char::is_lowercase) { name } else { crate::locale::capitalised(&name.to_lowercase()) };
        let name: String = name.split_whitespace().take(10).collect::<Vec<_>>().join(" ");
        let id = slug(&name, 5);
        let id = if id.is_empty() { "chung".to_owned() } else { id };
        if self.topics.insert(id.clone()) {
            added.topics.push(vec![("id", id.clone()), ("name_vi", name)]);
        }
        id
    }

    fn observation(&mut self, outline: &Outline, index: usize, p: &Proposal, indicator: &(String, String)) -> Row {
        let block = &outline.blocks[index];
        let text = |range: &std::ops::Range<usize>| {
            let printed = &block.text[range.clone()];
            printed.strip_prefix(notation::DASHES).map_or(printed.to_owned(), |digits| ["-", digits].concat())
        };
        let base = [indicator.0.as_str(), &slug(&p.moment.period, 6)].join("-").trim_end_matches('-').to_owned();
        let id = fresh(
            if p.status == Status::Change { base.clone() + "-thay-doi" } else { base }.as_str(),
            &mut self.observations,
        );
        let unit = if p.unit.id.0 == indicator.1 { String::new() } else { p.unit.id.0.clone() };
        vec![
            ("id", id),
            ("indicator", indicator.0.clone()),
            ("status", p.status.key().to_owned()),
            ("period", p.moment.period.clone()),
            ("period_kind", p.moment.kind.key().to_owned()),
            ("period_basis", p.moment.basis.key().to_owned()),
            ("qualifiers", p.qualifiers.join(" | ")),
            ("printed", text(&p.quantity.value)),
            ("printed_to", p.quantity.upper.as_ref().map(text).unwrap_or_default()),
            ("whole", p.quantity.whole.as_ref().map(text).unwrap_or_default()),
            ("direction", p.direction.map_or("", Keyed::key).to_owned()),
            ("unit", unit),
            ("section", block.id.0.clone()),
            ("quote", block.text[p.quote.clone()].to_owned()),
            (CONFIRMED, String::new()),
            (CONFIDENCE, p.confidence.to_string()),
        ]
    }
}

fn last_word(words: &str) -> &str {
    words.rsplit(' ').next().unwrap_or_default()
}
