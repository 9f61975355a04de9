//! The reader of tables: what a spreadsheet writes comes back, with its place, whatever stands between fields.
use super::{holds, text};
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::sample::select;
use solieu::table::{Table, extended};

const COLUMNS: [&str; 3] = ["id", "tên", "value"];

/// A file as spreadsheets write it.
fn written(rows: &[[String; 3]], separator: u8) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
    writer.write_record(COLUMNS).expect("written");
    rows.iter().for_each(|row| writer.write_record(row).expect("written"));
    String::from_utf8(writer.into_inner().expect("written")).expect("UTF-8")
}

#[test]
fn what_is_written_is_read_with_its_place() {
    let rows = vec([text(4), text(4), text(4)], 0..6);
    holds((rows, select(&[b',', b';', b'\t'][..]), any::<bool>()), |(rows, separator, is_marked)| {
        let file = written(&rows, separator);
        let file = if is_marked { ["\u{feff}", &file].concat() } else { file };
        let (table, faults) = Table::parse("x.csv", &file, &COLUMNS);
        assert_eq!(faults, [], "{file:?}");
        let kept: Vec<&[String; 3]> =
            rows.iter().filter(|row| row.iter().any(|field| !field.trim().is_empty())).collect();
        assert_eq!(table.rows().len(), kept.len(), "{file:?}");
        let lines: Vec<&str> = file.trim_start_matches('\u{feff}').split('\n').collect();
        for (row, fields) in table.rows().iter().zip(kept) {
            for (column, field) in COLUMNS.iter().zip(fields) {
                assert_eq!(row.get(column), field.trim());
                let place = row.place(column);
                let there: String = lines[place.line - 1..].join("\n").chars().skip(place.column - 1).collect();
                let is_there = there.starts_with(&**field) || there.starts_with('"');
                assert!(is_there, "{field:?} is not at {}:{} of {file:?}", place.line, place.column);
            }
        }
    });
}

#[test]
fn any_file_is_a_table_or_a_fault_with_a_place() {
    holds(text(30), |file| {
        let (table, faults) = Table::parse("x.csv", &file, &COLUMNS);
        assert!(!table.rows().is_empty() || !faults.is_empty() || table.has("id"), "{file:?}");
        let lines = file.matches('\n').count() + 1;
        assert!(faults.iter().all(|fault| (1..=lines).contains(&fault.line)), "{faults:?}");
    });
}

#[test]
fn a_table_with_another_column_keeps_every_field() {
    let field = || text(4);
    holds((vec([field(), field(), field()], 1..5), field(), select(&[b',', b';'][..])), |(rows, filled, separator)| {
        let file = written(&rows, separator);
        let more = extended(&file, &["status"], &filled, &[]);
        let (table, faults) = Table::parse("x.csv", &more, &["id", "tên", "value", "status"]);
        assert_eq!(faults, [], "{more:?}");
        let kept = rows.iter().filter(|row| row.iter().any(|field| !field.trim().is_empty()));
        let kept: Vec<[&str; 4]> = kept.map(|[a, b, c]| [a.trim(), b.trim(), c.trim(), filled.trim()]).collect();
        let read: Vec<[&str; 4]> =
            table.rows().iter().map(|row| ["id", "tên", "value", "status"].map(|column| row.get(column))).collect();
        assert_eq!(read, kept, "{more:?}");
    });
}
