//! A table with further columns and rows, written back as the text that a person edits.
//! Knows no column by name.

use super::separator::{reader, separated};

/// A text of a table with further columns and rows. Rows that are there keep their fields and get `filled` in columns that
/// the heading lacked; nothing is changed if nothing is added.
pub fn extended(text: &str, columns: &[&str], filled: &str, rows: &[Vec<(&str, String)>]) -> String {
    let (body, before, separator) = separated(text);
    let mut reader = reader(body, separator);
    let mut records = reader.records().flatten().map(|record| record.iter().map(str::to_owned).collect::<Vec<_>>());
    let mut header = records.next().unwrap_or_default();
    let lacking: Vec<&&str> = columns.iter().filter(|name| !header.iter().any(|h| h.trim() == **name)).collect();
    let separator = char::from(separator);
    let mut out = String::new();
    if lacking.is_empty() {
        if rows.is_empty() {
            return text.to_owned();
        }
        out.push_str(text);
        if !text.is_empty() && !text.ends_with('\n') {
            out.push('\n');
        }
    } else {
        let kept: Vec<Vec<String>> = records.collect();
        out.extend(text.split_inclusive('\n').take(before));
        header.extend(lacking.iter().map(|name| (**name).to_owned()));
        line(&mut out, &header, separator);
        for mut record in kept.into_iter().filter(|record| record.iter().any(|field| !field.trim().is_empty())) {
            record.resize(header.len() - lacking.len(), String::new());
            record.extend(lacking.iter().map(|_| filled.to_owned()));
            line(&mut out, &record, separator);
        }
    }
    for row in rows {
        let field = |name: &String| row.iter().find(|(column, _)| *column == name.trim());
        let fields: Vec<String> =
            header.iter().map(|name| field(name).map(|(_, text)| text.clone()).unwrap_or_default()).collect();
        line(&mut out, &fields, separator);
    }
    out
}

fn line(out: &mut String, fields: &[String], separator: char) {
    let quoted = |field: &String| {
        let is_plain = !field.contains([separator, '"', '\n', '\r']);
        if is_plain { field.clone() } else { ["\"", &field.replace('"', "\"\""), "\""].concat() }
    };
    let fields: Vec<String> = fields.iter().map(quoted).collect();
    out.push_str(&fields.join(separator.encode_utf8(&mut [0; 4])));
    out.push('\n');
}
