//! The reader of tables: where every field stands, what is wrong with a file, and what is written back.
use solieu::table::{Row, Table, extended, unreadable};

const COLUMNS: [&str; 2] = ["id", "name"];

/// The line, the column and the cell of a field.
fn place(row: &Row, column: &str) -> (usize, usize, String) {
    let place = row.place(column);
    (place.line, place.column, place.cell)
}

fn at(line: usize, column: usize, cell: &str) -> (usize, usize, String) {
    (line, column, cell.to_owned())
}

fn sound(text: &str, columns: &[&str]) -> Table {
    let (table, faults) = Table::parse("x.csv", text, columns);
    assert_eq!(faults, [], "{text:?}");
    table
}

/// The faults of a text: the line of each, and what is wrong.
fn faults(text: &str, columns: &[&str]) -> Vec<(usize, String)> {
    let (_, faults) = Table::parse("x.csv", text, columns);
    assert!(faults.iter().all(|fault| fault.file == "x.csv" && !fault.hint.is_empty()), "{faults:?}");
    faults.into_iter().map(|fault| (fault.line, fault.message)).collect()
}

#[test]
fn a_field_knows_its_place_in_the_file_and_in_a_spreadsheet() {
    for (text, due) in [
        ("id,name\na,b\nc,d\n", at(3, 3, "B3 (name)")),
        ("id;name\r\na;b\r\nc;d", at(3, 3, "B3 (name)")),
        // Blank lines are rows of a spreadsheet, of which the reader of records knows nothing.
        ("id,name\na,b\n\n\nc,d\n", at(5, 3, "B5 (name)")),
        ("id,name\r\na,b\r\n\r\nc,d\r\n", at(4, 3, "B4 (name)")),
        ("\u{feff}id\tname\na\tb\nc\td\n", at(3, 3, "B3 (name)")),
        // The line that names the separator is none of a spreadsheet.
        ("sep=;\nid;name\na;b\nc;d\n", at(4, 3, "B3 (name)")),
        ("\"SEP=;\"\r\nid;name\na;b\nc;d\n", at(4, 3, "B3 (name)")),
        // A field of two lines is one row.
        ("id,name\n\"a\n\na\",b\nc,d\n", at(5, 3, "B3 (name)")),
        ("sep=,\nid,name\n\"a\na\",\"b\nb\"\nc,d\n", at(6, 3, "B3 (name)")),
        // A separator within quotes is none; a column is counted in characters.
        ("id,name\na,b\n\"c,;\t\",d\n", at(3, 8, "B3 (name)")),
        ("id,name\na,b\n\"c\"\"\"\"\",d\n", at(3, 9, "B3 (name)")),
        ("id,name\na,b\nđường,d\n", at(3, 7, "B3 (name)")),
    ] {
        let table = sound(text, &COLUMNS);
        assert_eq!(table.rows().len(), 2, "{text:?}");
        assert_eq!(place(&table.rows()[1], "name"), due, "{text:?}");
        assert_eq!(table.place("id", table.rows()[1].get("id"), "name"), table.rows()[1].place("name"));
        assert_eq!(table.rows()[1].get("name"), "d", "{text:?}");
    }
    let table = sound("id,name\na,b\n", &COLUMNS);
    // What is not there is looked for at its row, or at the top of the file.
    assert_eq!(place(&table.rows()[0], "unit"), at(2, 1, ""));
    let top = table.place("id", "z", "name");
    assert_eq!((top.file.as_str(), top.line, top.column, top.cell.as_str()), ("x.csv", 1, 1, ""));
    assert!(table.has("name") && !table.has("unit"));
}

#[test]
fn columns_have_letters_as_in_a_spreadsheet() {
    let columns: Vec<String> = (0..704).map(|at| format!("c{at}")).collect();
    let expected: Vec<&str> = columns.iter().map(String::as_str).collect();
    let table = sound(&format!("{}\n{}\n", columns.join(","), vec!["x"; 704].join(",")), &expected);
    for (column, cell) in
        [("c0", "A2"), ("c25", "Z2"), ("c26", "AA2"), ("c51", "AZ2"), ("c52", "BA2"), ("c701", "ZZ2"), ("c702", "AAA2")]
    {
        assert_eq!(table.rows()[0].place(column).cell, format!("{cell} ({column})"));
    }
    assert_eq!(table.rows()[0].place("c2").column, 5);
}

#[test]
fn a_heading_is_found_below_a_title() {
    let text = |above: usize| [&"Bảng kê\n".repeat(above), "Id,NAME\na,b\n"].concat();
    assert_eq!(place(&sound(&text(2), &COLUMNS).rows()[0], "name"), at(4, 3, "B4 (name)"));
    assert_eq!(sound(&text(9), &COLUMNS).rows().len(), 1);
    assert_eq!(faults(&text(10), &COLUMNS)[0], (1, "column 'id' is missing".to_owned()));
    // Half of the columns make a heading, less does not.
    let columns = ["id", "name", "unit", "topic"];
    assert_eq!(
        faults("Bảng,kê\nid,name\n", &columns),
        [(2, "column 'unit' is missing".to_owned()), (2, "column 'topic' is missing".to_owned()),]
    );
    assert_eq!(faults("Bảng,kê\nid,tên\n", &columns)[0], (1, "column 'id' is missing".to_owned()));
}

#[test]
fn what_the_heading_has_most_of_parts_the_fields() {
    for (text, name) in [
        ("id;name\na;b,c\n", "b,c"),
        ("id\tname\na\tb;c\n", "b;c"),
        ("id,name\na,b;c\n", "b;c"),
        // A title without any separator says nothing, and neither does "sep=" with more than one sign.
        ("Bảng\n\nid;name\na;b,c\n", "b,c"),
        ("sep=;\nid;name\na;b,c\n", "b,c"),
    ] {
        assert_eq!(sound(text, &COLUMNS).rows()[0].get("name"), name, "{text:?}");
    }
    let columns = ["id", "name;unit", "topic"];
    assert_eq!(sound("id,name;unit,topic\na,b,c\n", &columns).rows()[0].get("topic"), "c");
    assert_eq!(sound("id,name;unit\na,b\n", &["id", "name;unit"]).rows()[0].get("id"), "a");
    assert_eq!(sound("sep=ab\nid,name\na,b\n", &COLUMNS).rows()[0].get("name"), "b");
}

#[test]
fn rows_that_cannot_be_read_are_told_and_kept_apart() {
    let (mut table, faults) = Table::parse("x.csv", "id,name\na,b,c\nd,e\n,\nf\n", &COLUMNS);
    let told: Vec<(usize, &str)> = faults.iter().map(|fault| (fault.line, fault.message.as_str())).collect();
    assert_eq!(told, [(2, "3 fields where the heading has 2"), (5, "1 fields where the heading has 2")]);
    let ids = |rows: &[Row]| rows.iter().map(|row| row.get("id").to_owned()).collect::<String>();
    assert_eq!((ids(table.rows()), ids(table.lost())), ("d".to_owned(), "af".to_owned()));
    assert_eq!(table.all().map(|row| row.get("id")).collect::<String>(), "daf");
    let taken = table.take(|row| row.get("name") == "e");
    assert_eq!((ids(&taken), ids(table.rows()), ids(table.lost())), ("d".to_owned(), String::new(), "af".to_owned()));
}

#[test]
fn a_heading_with_other_columns_loses_every_row() {
    assert_eq!(
        faults("id,nmae,\na,b,c\n", &COLUMNS),
        [(1, "column 'name' is missing".to_owned()), (1, "column 'nmae' is not known".to_owned()),]
    );
    let (table, _) = Table::parse("x.csv", "id,nmae,\na,b,c\n", &COLUMNS);
    assert_eq!((table.rows().len(), table.lost().len()), (0, 1));
    // A column more is a fault of the heading alone, a column without a name is none.
    let (table, told) = Table::parse("x.csv", "id,name,unit\na,b,c\n", &COLUMNS);
    assert_eq!((table.rows().len(), told.len()), (1, 1));
    assert_eq!(sound("id,name,,\na,b,,\n", &COLUMNS).rows().len(), 1);
    for empty in ["", "\n", " , \n"] {
        assert_eq!(faults(empty, &COLUMNS), [(1, "the table is empty".to_owned())], "{empty:?}");
    }
}

/// What makes a whole table unreadable, with its line.
fn reason(text: &str, columns: &[&str]) -> Option<(usize, String)> {
    unreadable("x.csv", text, columns).map(|fault| {
        assert!(fault.file == "x.csv" && fault.column == 1 && !fault.hint.is_empty(), "{fault:?}");
        (fault.line, fault.message)
    })
}

#[test]
fn a_quote_that_is_not_closed_is_told_once() {
    let due = |line: usize| Some((line, "a quote (\") opens here or below and is not closed".to_owned()));
    assert_eq!(reason("id,name\na,\"b\nc,d\n", &COLUMNS), due(2));
    assert_eq!(reason("\u{feff}sep=,\nid,name\na,b\ne,\"b\nc,d\n", &COLUMNS), due(4));
    // Without a line break in a field it is in the last row.
    assert_eq!(reason("id,name\na,b\nc,\"d", &COLUMNS), due(3));
    assert_eq!(reason("id,name\na,\"b\nc\"\ne,f\n", &COLUMNS), None);
    assert_eq!(reason("id,name\na,b\"\"\"\n", &COLUMNS), due(2));
    assert_eq!(reason("id,name\r\n\r\na,\"b\r\nc,d\r\n", &COLUMNS), due(3));
}

#[test]
fn a_table_without_its_heading_is_told_once() {
    let due =
        |line: usize, words: &str| Some((line, format!("its first row '{words}' is not the heading of this table")));
    assert_eq!(reason("\n\na,b\nc,d\n", &COLUMNS), due(3, "a b"));
    let long = "một hai ba bốn năm sáu bảy tám chín mười mười một";
    assert_eq!(reason(&[long, ",x\n"].concat(), &COLUMNS), due(1, "một hai ba bốn năm sáu bảy tám chín mười"));
    // One known column among the first rows is a heading.
    assert_eq!(reason("Bảng,kê\nx,NAME\na,b\n", &COLUMNS), None);
    assert_eq!(reason(&["a,b\n".repeat(9).as_str(), "id,name\n"].concat(), &COLUMNS), None);
    assert_eq!(reason(&["a,b\n".repeat(10).as_str(), "id,name\n"].concat(), &COLUMNS), due(1, "a b"));
    // Nothing is expected, nothing is there.
    assert_eq!(reason("a,b\n", &[]), None);
    assert_eq!(reason("", &COLUMNS), None);
}

#[test]
fn rows_with_another_separator_than_the_heading_are_told_once() {
    let columns = ["id", "name", "unit"];
    let due = |line: usize, heading: &str, rows: &str| {
        Some((line, format!("the heading has {heading} between its fields, the rows have {rows}")))
    };
    assert_eq!(reason("id;name;unit\na,b,c\nd,e,f\n", &columns), due(2, "';'", "','"));
    assert_eq!(reason("Bảng\nid,name,unit\na\tb\tc\n", &columns), due(3, "','", "a tab"));
    assert_eq!(reason("sep=\t\nid\tname\tunit\na;b;c\n", &columns), due(3, "a tab", "';'"));
    assert_eq!(reason("\nid;name;unit\n\n\na,b,c\n", &columns), due(5, "';'", "','"));
    for readable in [
        "id;name;unit\n",
        // One row is right.
        "id;name;unit\na,b,c\nd;e;f\n",
        // Of two columns a row may well have the first alone, with a comma in it.
        "id;name\na,b\n",
        // A row without any separator has its own fault.
        "id,name,unit\na\nb\n",
    ] {
        assert_eq!(reason(readable, &columns), None, "{readable:?}");
    }
    // Rows may end early.
    assert_eq!(reason("id;name;unit\na,b\nc,d\n", &columns), due(2, "';'", "','"));
    // Fewer separators than half of the heading has are no other separator.
    let columns = ["id", "name", "unit", "topic", "from", "to"];
    assert_eq!(reason("id;name;unit;topic;from;to\na,b,c\n", &columns), due(2, "';'", "','"));
    assert_eq!(reason("id;name;unit;topic;from;to\na,b\n", &columns), None);
}

#[test]
fn what_is_added_leaves_what_is_there() {
    let row = |name: &'static str| vec![("name", name.to_owned()), ("id", "z".to_owned())];
    // Nothing to add, nothing changed.
    for text in ["id,name\na,b", "sep=;\nid;name\n\n a;b\n", ""] {
        assert_eq!(extended(text, &[], "", &[]), text);
    }
    assert_eq!(extended("id,name\na,b", &["name"], "x", &[row("c")]), "id,name\na,b\nz,c\n");
    assert_eq!(extended("sep=;\n id ;name\na;b\n", &["id"], "x", &[row("c")]), "sep=;\n id ;name\na;b\nz;c\n");
    // A new column is filled in rows that are there, also in short ones; empty rows go.
    let more = extended("sep=;\nid;name\na;b\n;\nc\n", &["unit", "topic"], "x", &[row("d")]);
    assert_eq!(more, "sep=;\nid;name;unit;topic\na;b;x;x\nc;;x;x\nz;d;;\n");
    // What a reader would take for the end of a field stands in quotes.
    for (name, written) in
        [("c,d", "\"c,d\""), ("c\"d", "\"c\"\"d\""), ("c\nd", "\"c\nd\""), ("c\rd", "\"c\rd\""), ("c;d", "c;d")]
    {
        assert_eq!(extended("id,name\n", &[], "", &[row(name)]), ["id,name\nz,", written, "\n"].concat());
    }
    assert_eq!(extended("", &["id", "name"], "", &[row("c")]), "id,name\nz,c\n");
}
