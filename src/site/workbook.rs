//! All tables as one workbook. A spreadsheet that opens a CSV file guesses: "32.800" becomes 32.8 and "03/9" a day in
//! September or March, by the language of the machine. Here every cell has its type.

use crate::dataset::{CONTACT, LICENCE, LICENCE_URL, PUBLISHER, VERSION};
use crate::export::{Cell, Resource, data_words};
use crate::library::Library;
use crate::locale::Lang;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

/// The widest column, in characters; longer text wraps.
const MOST: usize = 60;

/// What a workbook says of itself, which is nowhere else once the file is on its own: field and value.
fn description(library: &Library) -> Vec<(&'static str, &str)> {
    let fields = [
        ("name", "name"),
        ("report", "report"),
        ("publisher", PUBLISHER),
        ("contact", CONTACT),
        ("licence", LICENCE),
        ("licence_url", LICENCE_URL),
        ("data_version", VERSION),
    ];
    let all = fields.map(|(name, key)| (name, library.dataset.site(key).get(Lang::Vi)));
    all.into_iter().filter(|(_, words)| !words.is_empty()).collect()
}

/// The workbook, a sheet a table, the heading row kept in sight and ready to filter by; the last sheet and the properties
/// say whose data these are, of which version, under which licence.
pub fn workbook(library: &Library, tables: &[Resource]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let description = description(library);
    let site = |key: &str| library.dataset.site(key).get(Lang::Vi);
    // Not today's date: the same data makes the same file.
    let properties = DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2020, 1, 1)?);
    let properties = properties.set_title(site("name")).set_author(site(PUBLISHER));
    book.set_properties(&properties.set_comment(data_words(library, Lang::Vi)));
    let heading = Format::new().set_bold();
    let text = Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top);
    let number = Format::new().set_align(FormatAlign::Top);
    for table in tables {
        let sheet = book.add_worksheet();
        sheet.set_name(table.name)?.set_freeze_panes(1, 1)?;
        for (column, (name, ..)) in (0..).zip(table.fields) {
            sheet.write_with_format(0, column, *name, &heading)?;
            let lengths = table.rows.iter().map(|row| row[usize::from(column)].plain().chars().count());
            let longest = lengths.max().unwrap_or(0).max(name.len());
            sheet.set_column_width(column, longest.min(MOST) as f64 + 2.0)?;
        }
        for (line, row) in (1..).zip(&table.rows) {
            for (column, cell) in (0..).zip(row) {
                match cell {
                    Cell::Empty => {}
                    Cell::Text(words) => drop(sheet.write_with_format(line, column, words, &text)?),
                    Cell::Number(value) => drop(sheet.write_with_format(line, column, value.to_f64(), &number)?),
                    Cell::Integer(value) => drop(sheet.write_with_format(line, column, *value as f64, &number)?),
                    Cell::Boolean(value) => drop(sheet.write_with_format(line, column, *value, &number)?),
                }
            }
        }
        let last = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
        sheet.autofilter(0, 0, last, table.fields.len().saturating_sub(1) as u16)?;
    }
    let about = book.add_worksheet();
    about.set_name("about")?.set_column_width(0, 14.0)?.set_column_width(1, MOST as f64)?;
    for (line, (name, words)) in (0..).zip(description) {
        about.write_with_format(line, 0, name, &heading)?.write_with_format(line, 1, words, &text)?;
    }
    book.save_to_buffer()
}
