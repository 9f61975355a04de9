//! How the fields of a table are set apart, and where its heading stands.
//! Knows no column by name.

/// The text without a line "sep=;", how many lines that leaves out, and what stands between fields: what the heading row
/// has most of.
pub(super) fn separated(text: &str) -> (&str, usize, u8) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let said = first.trim().trim_matches('"').to_lowercase();
    if let Some([separator]) = said.strip_prefix("sep=").map(str::as_bytes) {
        return (rest, 1, *separator);
    }
    let is_parted = |line: &&str| line.contains(['\t', ';', ',']);
    let heading = text.lines().find(is_parted).unwrap_or_default();
    let count = |separator: &u8| heading.bytes().filter(|byte| byte == separator).count();
    // Of equals the last one is taken: the comma.
    (text, 0, [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b','))
}

/// Reads the records of a text: the heading is one of them, and each may have as many fields as it likes.
pub(super) fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes())
}

/// The line of a text at which a record stands, and the byte at which the reader began it.
pub(super) fn place(text: &str, record: &csv::StringRecord) -> (usize, usize) {
    let (line, start) = record.position().map_or((1, 0), |at| (at.line() as usize, at.byte() as usize));
    // The reader counts blank lines before a record as part of it, and the second half of a Windows line end.
    let blank = text[start..].bytes().take_while(|b| matches!(b, b'\n' | b'\r'));
    (line + blank.filter(|b| *b == b'\n').count(), start)
}

/// The name of a column as a heading has it, perhaps with a large first letter.
pub(super) fn named(field: &str) -> String {
    field.trim().to_lowercase()
}

/// How many rows may stand over the heading: a title, an empty one.
pub(super) const ABOVE: usize = 10;

/// Where the heading row starts: the first row that has at least half of the columns, else the first row.
pub(super) fn heading(text: &str, separator: u8, expected: &[&str]) -> usize {
    let mut reader = reader(text, separator);
    let known =
        |record: &csv::StringRecord| record.iter().filter(|name| expected.contains(&named(name).as_str())).count();
    let is_heading = |record: &csv::StringRecord| !expected.is_empty() && 2 * known(record) >= expected.len();
    let found = reader.records().flatten().take(ABOVE).find(is_heading);
    found.and_then(|record| Some(record.position()?.byte() as usize)).unwrap_or(0)
}
