//! Drafts: what the rules make of a report. What is held against what people made of it, a folder that a draft starts or adds
//! to, its preview, and wordings, each kind in a file.
mod accuracy;
mod columns;
mod compared;
mod folder;
mod named;
mod names;
mod preview;
mod times;
mod units;
mod words;

use super::province::folder as province;
use solieu::compile::{Compiled, compile, load};
use solieu::draft::{Draft, draft, start};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The bare report of the province: its text alone.
fn bare() -> Draft {
    let all = province("src/data");
    let text = all["report.vi.txt"].clone();
    draft(&BTreeMap::from([("report.vi.txt".to_owned(), text)]))
}

const REPORT: &str = "BÁO CÁO NĂM 2022

I. KINH TẾ

1. Trồng trọt. Sản lượng lúa năm 2022 đạt 410,5 nghìn tấn. Diện tích ngô ước đạt trên 1.200 ha.

2. Quyết định số 12/QĐ-UBND ban hành ngày 5/6/2022. Cả tỉnh có 5/8 huyện hoàn thành kế hoạch.
";

/// A folder of its own beside what is built, with a report.
fn fresh(name: &str, report: &str) -> [PathBuf; 2] {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("draft-{name}"));
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(&root).expect("a folder");
    let file = root.join("in.txt");
    fs::write(&file, report).expect("a report");
    [file, root.join("folder")]
}

fn read(folder: &Path) -> (Compiled, Vec<String>) {
    let (contents, faults) = load(folder);
    assert_eq!(faults, []);
    let (compiled, faults) = compile(&contents);
    (compiled, faults.iter().map(ToString::to_string).collect())
}

/// Confirms every proposal that the draft does not call doubtful.
fn confirm(folder: &Path) {
    let path = folder.join("observations.csv");
    let text = fs::read_to_string(&path).expect("rows");
    let line = |line: &str| match line.rsplit_once(",,") {
        Some((head, sure)) if sure.parse::<u8>().is_ok_and(|sure| sure > 30) => [head, ",x,", sure, "\n"].concat(),
        _ => [line, "\n"].concat(),
    };
    fs::write(path, text.lines().map(line).collect::<String>()).expect("written");
}

/// The rows that a draft proposes: "printed unit status period", with "?" where it is not sure.
fn proposed(name: &str, report: &str) -> Vec<String> {
    let [file, folder] = fresh(name, report);
    start(&file, &folder).expect("drafted");
    let table = |file: &str| {
        let mut table = csv::Reader::from_path(folder.join(file)).expect("rows");
        let header = table.headers().expect("a heading").clone();
        let rows = table.records().map(|row| row.expect("a row"));
        rows.map(|row| header.iter().map(str::to_owned).zip(row.iter().map(str::to_owned)).collect()).collect()
    };
    let of = |row: &Vec<(String, String)>, column: &str| {
        row.iter().find(|(name, _)| name == column).map_or(String::new(), |(_, text)| text.clone())
    };
    let all: Vec<Vec<(String, String)>> = table("observations.csv");
    let indicators: Vec<Vec<(String, String)>> = table("indicators.csv");
    let unit = |row: &Vec<(String, String)>| {
        let own = of(row, "unit");
        let indicator = indicators.iter().find(|other| of(other, "id") == of(row, "indicator")).expect("an indicator");
        if own.is_empty() { of(indicator, "unit") } else { own }
    };
    let said = |row: &Vec<(String, String)>| {
        let is_sure = of(row, "confidence").parse::<u8>().is_ok_and(|sure| sure > 30);
        let words = [of(row, "printed"), unit(row), of(row, "status"), of(row, "period")];
        format!("{}{}", words.join(" "), if is_sure { "" } else { " ?" })
    };
    let rows = all.iter().map(said).collect();
    fs::remove_dir_all(folder.parent().expect("a parent")).expect("removed");
    rows
}

/// What the sentences of a report of 2023 are proposed as.
fn sentence(name: &str, text: &str) -> Vec<String> {
    proposed(name, &format!("BÁO CÁO NĂM 2023\n\nI. KẾT QUẢ\n\n1. Chung\n\n{text}\n"))
}

#[track_caller]
fn says(name: &str, text: &str, wanted: &[&str]) {
    assert_eq!(sentence(name, text), wanted, "{text}");
}
