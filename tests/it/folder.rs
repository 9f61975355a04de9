//! Data folders as offices leave them: a workbook with a sheet a table, a Word report, two of what there is one of.
use super::province::folder;
use rust_xlsxwriter::Workbook;
use solieu::compile::{check, compile, load, read};
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A folder of its own with the files of the small province; `keep` tells which stay files.
fn copied(name: &str, keep: impl Fn(&str) -> bool) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("folder-{name}"));
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(&root).expect("a folder");
    for (file, text) in folder("tests/cases/province").iter().filter(|(file, _)| keep(file)) {
        fs::write(root.join(file), text).expect("written");
    }
    root
}

/// All tables as sheets; `change` may write a cell otherwise. Numbers are numbers where a person would type them so.
fn workbook(path: &Path, change: impl Fn(&str, usize, &str) -> Option<String>) {
    let mut book = Workbook::new();
    for (file, text) in folder("tests/cases/province").iter().filter(|(file, _)| file.ends_with(".csv")) {
        let sheet = book.add_worksheet();
        sheet.set_name(file.trim_end_matches(".csv")).expect("a name");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        for (row, record) in reader.records().enumerate() {
            for (column, words) in record.expect("a row").iter().enumerate() {
                let words = change(file, row, words).unwrap_or_else(|| words.to_owned());
                let (row, column) = (row as u32, column as u16);
                let is_year = words.len() == 4 && words.parse::<u16>().is_ok();
                match words.parse::<f64>() {
                    Ok(number) if is_year => sheet.write_number(row, column, number).map(|_| ()).expect("a cell"),
                    _ => sheet.write_string(row, column, words).map(|_| ()).expect("a cell"),
                }
            }
        }
    }
    book.save(path).expect("a workbook");
}

/// The workbook with its first sheet gone, which it still names.
fn without_first_sheet(path: &Path) {
    let bytes = fs::read(path).expect("a workbook");
    let mut book = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..book.len() {
        let part = book.by_index_raw(at).expect("a part");
        if !part.name().ends_with("sheet1.xml") {
            archive.raw_copy_file(part).expect("copied");
        }
    }
    fs::write(path, archive.finish().expect("an archive").into_inner()).expect("written");
}

fn told(folder: &Path) -> Vec<String> {
    read(folder).faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_workbook_has_a_sheet_for_each_table() {
    let root = copied("book", |file| !file.ends_with(".csv"));
    workbook(&root.join("so-lieu.xlsx"), |_, _, _| None);
    assert_eq!(told(&root), [] as [&str; 0]);
    let files = compile(&folder("tests/cases/province")).0;
    let sheets = compile(&load(&root).0).0;
    assert_eq!(sheets.dataset.observations, files.dataset.observations);
    assert_eq!(sheets.account, files.account);
    // Excel leaves a file beside a workbook that is open.
    fs::write(root.join("~$so-lieu.xlsx"), "x").expect("written");
    assert!(check(&root).1);
}

#[test]
fn a_fault_in_a_sheet_names_sheet_and_cell() {
    let root = copied("cell", |file| !file.ends_with(".csv"));
    let is_second = |file: &str, row: usize| file == "observations.csv" && row == 1;
    workbook(&root.join("bảng.xlsx"), |file, row, words| {
        (is_second(file, row) && words == "point").then(|| "poind".to_owned())
    });
    let told: Vec<String> = told(&root).into_iter().filter(|line| line.contains("sheet observations")).collect();
    assert!(told.len() == 1, "{told:#?}");
    assert!(told[0].starts_with("bảng.xlsx, sheet observations: E2 (period_kind): 'poind' is not a"), "{}", told[0]);
}

#[test]
fn a_fault_in_a_csv_file_names_line_and_cell() {
    let root = copied("csv", |_| true);
    let path = root.join("observations.csv");
    let text = fs::read_to_string(&path).expect("a table");
    fs::write(&path, text.replacen(",point,", ",poind,", 1)).expect("written");
    let told: Vec<String> = told(&root).into_iter().filter(|line| line.starts_with("observations")).collect();
    assert!(told.len() == 1 && told[0].starts_with("observations.csv:2:"), "{told:#?}");
    assert!(told[0].contains(": E2 (period_kind): "), "{told:#?}");
}

#[test]
fn what_is_there_twice_is_one_line() {
    let root = copied("twice", |_| true);
    workbook(&root.join("a.xlsx"), |_, _, _| None);
    let twice = "topics.csv: the workbook has a sheet of this name too (remove the file, or the sheet)";
    assert!(told(&root).iter().any(|line| line == twice), "{:?}", told(&root));
    fs::copy(root.join("a.xlsx"), root.join("b.xlsx")).expect("copied");
    assert_eq!(told(&root), ["b.xlsx: the folder has two workbooks (put all sheets into one of them)"]);
    let root = copied("reports", |_| true);
    fs::write(root.join("report.txt"), "Khác.").expect("written");
    assert_eq!(told(&root), ["report.txt: the folder has report.vi.txt too (keep one report in the folder)"]);
}

#[test]
fn what_cannot_be_read_is_one_line_with_its_cause() {
    // Its first mark is that of an archive with files: one without begins with its end.
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("other.xml", SimpleFileOptions::default()).expect("a part");
    let empty = archive.finish().expect("an archive").into_inner();
    for (bytes, cause) in [
        (b"{\\rtf1 x}".as_slice(), "it is rich text (.rtf)"),
        (b"%PDF-1.4", "it is a PDF"),
        (b"", "it is empty"),
        (b"\xd0\xcf\x11\xe0", "it is a document of Word or Excel before 2007"),
        (b"PK\x03\x04", "it is not a Word document (.docx)"),
        // An archive with nothing in it.
        (&empty, "it holds no text of a Word document"),
    ] {
        let root = copied("cause", |file| file.ends_with(".csv"));
        fs::write(root.join("report.docx"), bytes).expect("written");
        assert_eq!(told(&root), [format!("report.docx: {cause} (save it again as the program that made it does)")]);
    }
    let root = copied("broken", |file| !file.ends_with(".csv"));
    fs::write(root.join("a.xlsx"), "no workbook").expect("written");
    assert!(told(&root)[0].starts_with("a.xlsx: it is not a workbook (.xlsx)"), "{:?}", told(&root));
    workbook(&root.join("a.xlsx"), |_, _, _| None);
    without_first_sheet(&root.join("a.xlsx"));
    let lost = "its sheet 'cautions' cannot be read (save it again as the program that made it does)";
    assert!(told(&root)[0].ends_with(lost), "{:?}", told(&root));
    let no_folder = |path: &Path, cause: &str| {
        let line = format!("{}: {cause} (DATA is the folder with the tables)", path.display());
        assert_eq!(told(path), [line]);
    };
    no_folder(Path::new("/nowhere/at/all"), "there is no such folder");
    no_folder(&root.join("a.xlsx"), "it is a file, not a folder");
}

#[test]
fn a_site_in_one_language_names_no_other() {
    use solieu::embed::{Site, charts, page};
    let mut library = super::province::library("tests/cases/province");
    let site = Site::new("https://hoa-lu.test/tinh/").expect("an address");
    let heads = |library: &solieu::library::Library| -> String {
        charts(library, solieu::locale::Lang::Vi).iter().map(|chart| page(chart, &site)).collect()
    };
    let map = |library: &solieu::library::Library| {
        let view = solieu::route::View::default();
        solieu::site::catalogue::sitemap(library, &[view], &site).expect("a sitemap")
    };
    assert!(heads(&library).contains("hreflang=\"en\"") && map(&library).contains("hreflang=\"en\""));
    for (_, words) in library.dataset.site.iter_mut().filter(|(key, _)| key == "name") {
        words.en.clear();
    }
    assert!(!heads(&library).contains("hreflang=\"en\"") && !map(&library).contains("hreflang=\"en\""));
    assert!(heads(&library).contains("hreflang=\"vi\""));
}

#[test]
fn a_number_of_a_workbook_has_the_mark_of_its_report() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_number(0, 0, 1.234).map(|_| ()).expect("a cell");
    sheet.write_number(0, 1, 3000.0).map(|_| ()).expect("a cell");
    let bytes = book.save_to_buffer().expect("a workbook");
    for (mark, row) in [(',', "\"1,234\",3000\n"), ('.', "1.234,3000\n")] {
        assert_eq!(solieu::office::sheets(&bytes, mark).expect("sheets")[0].1, row);
    }
}

/// The one line that a folder says whose table is as `change` makes it.
#[track_caller]
fn one_line(name: &str, table: &str, change: impl Fn(&str) -> Vec<u8>) -> String {
    let root = copied(name, |_| true);
    let path = root.join(table);
    let text = fs::read_to_string(&path).expect("a table");
    fs::write(&path, change(&text)).expect("written");
    let told = told(&root);
    assert!(told.len() == 1, "{name}: {told:#?}");
    told[0].clone()
}

#[test]
fn a_table_of_which_no_row_can_be_read_is_one_line() {
    let rows =
        |text: &str, from: usize| text.lines().skip(from).map(|line| line.replace(',', ";") + "\n").collect::<String>();
    let head = |text: &str| text.lines().next().expect("a heading").to_owned() + "\n";
    for (name, table, change, words) in [
        (
            "bars",
            "observations.csv",
            (&|text: &str| text.replace(',', "|").into_bytes()) as &dyn Fn(&str) -> Vec<u8>,
            "observations.csv:1:1: its first row 'id|indicator",
        ),
        (
            "web",
            "topics.csv",
            &|_| b"<html><table><tr><td>id".to_vec(),
            "is not the heading of this table (write the heading row",
        ),
        (
            "two-marks",
            "topics.csv",
            &|text| (head(text) + &rows(text, 1)).into_bytes(),
            "topics.csv:2:1: the heading has ',' between its fields, the rows have ';'",
        ),
        (
            "quote",
            "topics.csv",
            &|text| text.replacen('\n', "\n\"", 1).into_bytes(),
            "topics.csv:2:1: a quote (\") opens here",
        ),
        (
            "letters",
            "observations.csv",
            &|text| text.bytes().map(char::from).collect::<String>().into_bytes(),
            "observations.csv: its letters were opened in a wrong encoding",
        ),
        (
            "question-marks",
            "observations.csv",
            &|text| text.chars().map(|c| if c.is_ascii() { c } else { '?' }).collect::<String>().into_bytes(),
            "observations.csv: its letters are lost",
        ),
    ] {
        let line = one_line(name, table, change);
        assert!(line.contains(words), "{name}: {line}");
    }
}

#[test]
fn a_file_under_another_name_is_named() {
    for (table, other, words) in [
        ("observations.csv", "Observations.CSV", "rename it to observations.csv"),
        ("topics.csv", "topics.csv.txt", "rename it to topics.csv"),
        ("units.csv", "Bảng.ods", "save it as .xlsx, or each sheet as CSV"),
        ("report.vi.txt", "REPORT.VI.TXT", "rename it to report.vi.txt"),
        ("report.vi.txt", "Báo cáo.doc", "save it as a Word document, report.docx"),
        ("report.vi.txt", "Báo cáo 2024.docx", "rename it to report.docx"),
    ] {
        let root = copied("named", |_| true);
        fs::rename(root.join(table), root.join(other)).expect("renamed");
        assert_eq!(told(&root), [format!("{table}: it is missing, but the folder has '{other}' ({words})")]);
    }
    // One book in place of all tables is said once.
    let root = copied("book-of-old", |file| !file.ends_with(".csv"));
    fs::write(root.join("so-lieu.xls"), "x").expect("written");
    assert!(told(&root).len() == 1, "{:#?}", told(&root));
    let root = copied("none", |file| file != "topics.csv");
    assert_eq!(told(&root), [format!("topics.csv: it is missing (the data folder is {})", root.display())]);
}
