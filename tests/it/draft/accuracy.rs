//! Drafts held against what people made of the same reports: how much is right, and of what a draft is sure.
use super::{bare, confirm, fresh, read};
use crate::province::sound;
use solieu::compile::Compiled;
use solieu::dataset::{Keyed, Observation, Status, UnitKind};
use solieu::draft::{Draft, Finding, Proposal, start};
use solieu::evidence::Class;
use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::Path;

/// What is found at each place of the printed text.
fn by_place(found: &Draft) -> BTreeMap<usize, &Finding> {
    let place = |block: usize, finding: &Finding| {
        let block = &found.outline.blocks[block];
        let range = match finding {
            Finding::Class(range, _) => range.clone(),
            Finding::Observation(proposal) => proposal.place()..proposal.place() + 1,
        };
        block.source(&range).start
    };
    found.findings.iter().map(|(block, finding)| (place(*block, finding), finding)).collect()
}

/// The units agree if they measure the same in the same size; things that are counted by their first word.
fn is_same_unit(compiled: &Compiled, o: &Observation, proposal: &Proposal) -> bool {
    let (own, _, _) = proposal.fields();
    let Some(unit) = compiled.dataset.unit(&o.unit) else { return false };
    let first = |words: &str| words.split([' ', ',']).next().unwrap_or_default().to_owned();
    let counts = unit.kind == UnitKind::Count;
    let printed = unit.printed.iter().any(|words| own.printed.iter().any(|own| first(own) == first(words)));
    let is_same = own.kind == unit.kind && own.scale == unit.scale && own.currency == unit.currency;
    is_same && (!counts || printed) && (counts || own.symbol.vi == unit.symbol.vi)
}

#[test]
fn of_the_bare_report_most_observations_and_classes_are_right() {
    let compiled = sound("src/data");
    let found = bare();
    let places = by_place(&found);
    let source = |block: usize, range: &Range<usize>| compiled.outline.blocks[block].source(range).start;
    let (mut right, mut all) = (0, 0);
    for citation in compiled.citations.0.iter().filter(|c| !c.numeral.is_empty()) {
        let o = compiled.dataset.observation(citation.observation.as_str()).expect("cited");
        assert_ne!(o.status, Status::Derived);
        all += 1;
        let said = match places.get(&source(citation.block, &citation.numeral)) {
            Some(Finding::Observation(proposal)) => {
                let (unit, period, qualifiers) = proposal.fields();
                let own: Vec<String> = o.quantity.qualifiers.iter().map(|q| q.words.vi.clone()).collect();
                let faults = [
                    (!is_same_unit(&compiled, o, proposal)).then(|| format!("unit {} {:?}", unit.id.0, unit.kind)),
                    (period != o.period.iso()).then(|| format!("period {period}, not {}", o.period.iso())),
                    (qualifiers != own.join(" | ")).then(|| format!("qualifiers {qualifiers}")),
                ];
                faults.into_iter().flatten().collect::<Vec<_>>().join("; ")
            }
            Some(Finding::Class(_, class)) => format!("class {}", class.key()),
            None => "nothing".to_owned(),
        };
        if said.is_empty() {
            right += 1;
        } else {
            println!("{}: {said}", o.id.0);
        }
    }
    println!("{right} of {all} observations");
    let (mut classed, mut named) = (0, 0);
    for entry in &compiled.account {
        let Some(Class::Named(class)) = &entry.class else { continue };
        named += 1;
        let said = match places.get(&source(entry.block, &entry.range)) {
            Some(Finding::Class(_, own)) => own.key(),
            Some(Finding::Observation(_)) => "observation",
            None => "nothing",
        };
        if said == class.key() {
            classed += 1;
        } else {
            let block = &compiled.outline.blocks[entry.block];
            println!("{} {}: {said}, not {}", block.id.0, &block.text[entry.range.clone()], class.key());
        }
    }
    println!("{classed} of {named} other numerals");
    assert!(100 * right >= 85 * all, "{right} of {all} observations");
    assert!(100 * classed >= 95 * named, "{classed} of {named} other numerals");
}

#[test]
fn quotes_are_found_once_and_hold_their_numeral() {
    let found = bare();
    assert!(found.unknown < 10, "{} unknown", found.unknown);
    for (block, finding) in &found.findings {
        let Finding::Observation(proposal) = finding else { continue };
        let text = &found.outline.blocks[*block].text;
        let quote = proposal.quote(text);
        assert_eq!(text.matches(quote).count(), 1, "{quote}");
        assert!(quote.contains(proposal.printed(text)), "{quote}");
    }
}

/// What a draft is sure of, as printed numeral, status, time and its kind.
fn sure(folder: &Path) -> Vec<String> {
    let mut table = csv::Reader::from_path(folder.join("observations.csv")).expect("rows");
    let header = table.headers().expect("a heading").clone();
    let rows = table.records().map(|row| row.expect("a row"));
    let field = |row: &csv::StringRecord, column: &str| {
        row[header.iter().position(|name| name == column).expect("a column")].to_owned()
    };
    rows.filter(|row| field(row, "confidence").parse::<u8>().is_ok_and(|sure| sure > 30))
        .map(|row| ["printed", "status", "period", "period_kind"].map(|column| field(&row, column)).join(" "))
        .collect()
}

#[test]
fn of_reports_of_other_offices_a_draft_is_sure_of_what_is_right() {
    // Made-up reports whose other numbers are compared with, planned, counted over years or of a time that is not said.
    let district = ["386 result 2023 total", "230 target 2024 total", "5 target 2024 point", "1.500 target 2024 point"];
    // Against the quarter before, and the same of another year, by their names.
    let hospital = ["48.615 result 2024-Q2 total", "7,2 change 2024-Q2 on-previous", "11,5 change 2024-Q2 on-year"];
    // Its slogan and its goals say 2030 more often than its results say 2024; its letterhead says when it was written.
    let congress = [
        "4.310 result 2024 total",
        "21,5 result 2024 point",
        "40,3 result 2024 point",
        "38,2 result 2024 point",
        "110 target 2030 total",
        "1 target 2030 point",
    ];
    // Ratios, a number in a name, an earlier value of no year, plans of another year.
    let clinic = [
        "131 result 2023 point",
        "96,3 result 2023 point",
        "2.315 result 2023 point",
        "41,5 change 2023 on-year",
        "18,3 result 2023 total",
        "111,8 result 2023 total",
        "5.714 result 2023 point",
        "89,0 result 2023 point",
    ];
    // Without spaces, partly without tones; results of a month, of six, and plans of the next.
    let ward = [
        "18 result 2024-06 total",
        "91, 5 result 2024-06 point",
        "7 result 2024-06 point",
        "10.587 result 2024-06 point",
        "3 result 2024-06 point",
        "400 target 2024-07 total",
        "80 target 2024-07 point",
    ];
    // Of a term: what is of which of its years, mostly only a reader knows.
    let union = [
        "152 result 2020 point",
        "131 result 2020 point",
        "86,2 result 2020 point",
        "4 result 2020 point",
        "4 result 2020 point",
        "1,7 change 2016/2021 change",
        "85 target 2026 point",
        "0,1 target 2026 point",
    ];
    let all = [
        ("district", &district[..]),
        ("hospital", &hospital),
        ("school", &[]),
        ("congress", &congress),
        ("clinic", &clinic),
        ("ward", &ward),
        ("union", &union),
    ];
    for (name, wanted) in all {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/reports").join(name).with_extension("txt");
        let [report, folder] = fresh(name, &fs::read_to_string(path).expect("a report"));
        start(&report, &folder).expect("drafted");
        assert_eq!(sure(&folder), wanted, "{name}");
        confirm(&folder);
        assert_eq!(read(&folder).1, [] as [&str; 0], "{name}");
    }
}
