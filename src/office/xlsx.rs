//! A workbook → its sheets as tables of text, a row a line, so that a line's number is the row's.
//! Knows cells, no table by name.

use calamine::{Data, Range, Reader, Xlsx};
use std::io::Cursor;

/// The sheets by name, in the book's order, each as CSV with commas; or why there are none. A cell that holds a number is
/// written with `mark` before its decimals: the book does not say how its maker saw it.
///
/// # Errors
/// Why the book cannot be read.
pub fn sheets(bytes: &[u8], mark: char) -> Result<Vec<(String, String)>, String> {
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(|_| "it is not a workbook (.xlsx)".to_owned())?;
    let names = book.sheet_names();
    let read = |name: String| {
        let range = book.worksheet_range(&name).map_err(|_| format!("its sheet '{name}' cannot be read"))?;
        Ok((name, text(&range, mark)))
    };
    names.into_iter().map(read).collect()
}

fn text(range: &Range<Data>, mark: char) -> String {
    let (first_row, first_column) = range.start().unwrap_or_default();
    // Rows and columns that stand empty before the first cell count.
    let mut out = "\n".repeat(first_row as usize);
    for row in range.rows() {
        let empty = std::iter::repeat_n(String::new(), first_column as usize);
        let fields: Vec<String> = empty.chain(row.iter().map(|cell| field(cell, mark))).collect();
        out.push_str(&fields.join(","));
        out.push('\n');
    }
    super::text(out.as_bytes())
}

/// A cell as a field: numbers with this mark, text as it is written, on one line.
fn field(cell: &Data, mark: char) -> String {
    let words = match cell {
        Data::Float(number) => number.to_string().replace('.', &mark.to_string()),
        Data::DateTime(time) => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        Data::Empty => String::new(),
        other => other.to_string(),
    };
    let words = words.replace(['\n', '\r'], " ");
    if words.contains([',', '"']) { ["\"", &words.replace('"', "\"\""), "\""].concat() } else { words }
}
