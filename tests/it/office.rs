//! Files as offices make them: encodings, separators, invisible marks.
use solieu::office::text;
use solieu::table::Table;

const COLUMNS: [&str; 3] = ["id", "name", "note"];

#[track_caller]
fn read(source: &str) -> Vec<[String; 3]> {
    let (table, faults) = Table::parse("t.csv", source, &COLUMNS);
    assert_eq!(faults, [], "{source}");
    table.rows().iter().map(|row| COLUMNS.map(|column| row.get(column).to_owned())).collect()
}

#[test]
fn every_separator_of_a_spreadsheet_is_read() {
    for source in [
        "id,name,note\na,\"b; c\",d\n",
        "id;name;note\na;b; c;d\n".replace("b; c", "\"b; c\"").as_str(),
        "id\tname\tnote\na\tb; c\td\n",
        "sep=;\nid;name;note\na;\"b; c\";d\n",
        "sep=,\nid,name,note\na,b; c,d\n",
        "\u{feff}id,name,note,,\na,b; c,d,,\n,,,,\n\n",
        "id;;name;note\n;;;\na;;\"b; c\";d\n",
        "\"sep=;\"\nid;name;note\na;\"b; c\";d\n",
        "SEP=;\r\nid;name;note\r\na;\"b; c\";d\r\n",
        "Bảng số liệu\n\nid;name;note\na;\"b; c\";d\n",
        "Bảng số liệu;;\n;;\nId;NAME;Note\na;\"b; c\";d\n",
    ] {
        assert_eq!(read(source), [["a", "b; c", "d"].map(str::to_owned)]);
    }
}

#[test]
fn the_place_of_a_field_counts_the_line_of_the_separator() {
    let (table, _) = Table::parse("t.csv", "sep=;\nid;name;note\na;b;c\n", &COLUMNS);
    let place = table.rows()[0].place("note");
    assert_eq!((place.line, place.column), (3, 5));
}

#[test]
fn every_encoding_of_vietnamese_is_read() {
    let printed = "Tỷ lệ hộ nghèo, đường";
    let wide = |to: fn(u16) -> [u8; 2]| printed.encode_utf16().flat_map(to).collect::<Vec<u8>>();
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark.to_vec(), bytes].concat();
    // Tones are letters of their own: "y" and a hook above, "e" with a circumflex and a dot below.
    let windows = b"T\xfd l\xea\xf2".as_slice();
    for bytes in [
        printed.as_bytes().to_vec(),
        marked(b"\xef\xbb\xbf", printed.as_bytes().to_vec()),
        marked(b"\xff\xfe", wide(u16::to_le_bytes)),
        marked(b"\xfe\xff", wide(u16::to_be_bytes)),
    ] {
        assert_eq!(text(&bytes), printed);
    }
    assert_eq!(text(windows), "Tư lệ");
    // A byte that was lost takes no other letter with it.
    let cut = [printed.repeat(3).as_bytes(), b"\xc6"].concat();
    assert_eq!(text(&cut), [&printed.repeat(3), "\u{fffd}"].concat());
}

#[test]
fn marks_that_nobody_sees_are_gone() {
    assert_eq!(text("Ty\u{309} le\u{323}\u{302}".as_bytes()), "Tỷ lệ");
    assert_eq!(text("12\u{a0}tấn, kinh\u{ad} tế\u{200b}".as_bytes()), "12 tấn, kinh tế");
    assert_eq!(text(b"a\rb\r\nc\nd"), "a\nb\nc\nd");
    assert_eq!(text("12\u{2009}tấn\u{2028}kinh\u{200e} tế\u{2066}".as_bytes()), "12 tấn\nkinh tế");
}

/// A Word document of a few paragraphs: an automatic number, a row, a line break, a footnote.
fn document(body: &str) -> Vec<u8> {
    use std::io::Write;
    let parts = [
        ("word/document.xml", format!("<w:document><w:body>{body}</w:body></w:document>")),
        (
            "word/numbering.xml",
            r#"<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>"#.to_owned(),
        ),
        ("word/footnotes.xml", r#"<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>Sơ bộ.</w:t></w:r></w:p></w:footnote></w:footnotes>"#.to_owned()),
    ];
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        archive.write_all(text.as_bytes()).expect("written");
    }
    archive.finish().expect("a document").into_inner()
}

#[test]
fn a_word_document_reads_as_it_prints() {
    let listed = |level: usize, words: &str| {
        format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#
        )
    };
    let row =
        "<w:tr><w:tc><w:p><w:r><w:t>Lúa</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr>";
    let split = r#"<w:p><w:r><w:t>Đạt 1</w:t></w:r><w:r><w:t>2 tấn &amp; hơn</w:t></w:r><w:r><w:footnoteReference w:id="2"/><w:br/><w:t>nữa</w:t></w:r></w:p>"#;
    let body = [
        listed(0, "Cây"),
        listed(1, "Lúa"),
        listed(1, "Ngô"),
        listed(0, "Con"),
        listed(1, "Trâu"),
        split.to_owned(),
        row.to_owned(),
    ]
    .concat();
    let expected =
        "I. Cây\n\na) Lúa\n\nb) Ngô\n\nII. Con\n\na) Trâu\n\nĐạt 12 tấn & hơn[2]\nnữa\n\nLúa | 5\n\n[2] Sơ bộ.";
    assert_eq!(solieu::office::docx(&document(&body)).map(|document| document.text).as_deref(), Ok(expected));
}

#[test]
fn what_is_no_document_is_said_in_one_line() {
    for bytes in [b"".as_slice(), b"PK\x03\x04", b"%PDF-1.4"] {
        assert!(solieu::office::docx(bytes).is_err_and(|cause| !cause.contains('\n')));
    }
}

#[test]
#[ignore = "prints the text of the document in DOCX_OF"]
fn print() {
    let path = std::env::var_os("DOCX_OF").expect("DOCX_OF");
    println!("{}", solieu::office::docx(&std::fs::read(path).expect("a file")).expect("a document").text);
}

/// The text of a document with this body.
fn of(body: &str) -> String {
    solieu::office::docx(&document(body)).expect("a document").text.replace("\n\n[2] Sơ bộ.", "")
}

fn said(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}

#[test]
fn a_word_document_loses_and_doubles_no_word() {
    let raised = |mark: &str, small: &str| {
        format!(
            r#"<w:p><w:r><w:t>{mark}</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{small}</w:t></w:r></w:p>"#
        )
    };
    let nested = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Lúa</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Xuân</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>4</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let boxed = "<w:p><w:r><w:t>Trước </w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Khung 5</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Khung 5</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>sau</w:t></w:r></w:p>";
    let mut wrong = Vec::new();
    for (body, expected) in [
        (said("2.000&#8211;3.000 tấn &#x2265; 5"), "2.000–3.000 tấn ≥ 5"),
        // A raised digit is a note or a power, never one more digit.
        (raised("850", "2"), "850²"),
        (raised("tăng 7,4%", "12"), "tăng 7,4%¹²"),
        (raised("1.200 m", "2"), "1.200 m2"),
        (nested.to_owned(), "Lúa Xuân 4 | 5"),
        (boxed.to_owned(), "Khung 5\n\nTrước sau"),
        (
            "<w:p><w:moveFrom><w:r><w:t>Đạt 5 tấn.</w:t></w:r></w:moveFrom><w:del><w:r><w:delText>Đạt 6 tấn.</w:delText></w:r></w:del><w:moveTo><w:r><w:t>Đạt 7 tấn.</w:t></w:r></w:moveTo></w:p>".to_owned(),
            "Đạt 7 tấn.",
        ),
        (
            "<w:p><w:r><w:t>Đạt 5</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r><w:r><w:t> tấn.</w:t></w:r></w:p>".to_owned(),
            "Đạt 5 tấn.",
        ),
        (r#"<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>I. Lúa</w:t></w:r><w:r><w:tab/><w:t>3</w:t></w:r></w:p><w:p><w:r><w:t>I. Lúa</w:t></w:r></w:p>"#.to_owned(), "I. Lúa"),
        (
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr><w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>Cây</w:t></w:r></w:p>"#.to_owned(),
            "I. Cây",
        ),
    ] {
        let found = of(&body);
        if found != expected {
            wrong.push(format!("expected {expected:?}\n   found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_headings_of_a_word_document_need_no_number() {
    use std::io::Write;
    let styled = |style: &str, words: &str| {
        format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#)
    };
    let outline = |body: &str| {
        let styles = r#"<w:styles><w:style w:styleId="A"><w:name w:val="heading 1"/></w:style><w:style w:styleId="B"><w:name w:val="Chi muc"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>"#;
        let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, text) in [
            ("word/document.xml", format!("<w:document><w:body>{body}</w:body></w:document>")),
            ("word/styles.xml", styles.to_owned()),
        ] {
            archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
            archive.write_all(text.as_bytes()).expect("written");
        }
        let bytes = archive.finish().expect("a document").into_inner();
        let document = solieu::office::docx(&bytes).expect("a document");
        let lines: String = document.headings.iter().map(|(line, depth)| format!("{line} {depth}\n")).collect();
        let readings = solieu::report::headed(&lines, &document.text, &[]);
        let (outline, ..) = solieu::report::parse(&document.text, &[], &readings);
        outline.blocks.iter().map(|block| block.id.0.clone()).collect::<Vec<_>>().join(" ")
    };
    let plain = said("Đạt 5 tấn.");
    for (body, expected) in [
        (
            [
                said("Báo cáo"),
                styled("A", "Kinh tế"),
                styled("B", "Lúa"),
                plain.clone(),
                styled("A", "Xã hội"),
                plain.clone(),
            ],
            "tieu-de s1 s1-m1 s1-m1-d2 s2 s2-d1",
        ),
        (
            [
                said("Báo cáo"),
                styled("A", "Phần I"),
                styled("A", "Kinh tế"),
                styled("B", "Lúa"),
                plain.clone(),
                styled("A", "Mở đầu"),
            ],
            "tieu-de p1 p1-s1 p1-s1-d1 p2",
        ),
        (
            [
                said("Báo cáo"),
                styled("A", "Kinh tế"),
                styled("B", "I. Lúa"),
                plain.clone(),
                styled("B", "Ngô"),
                plain.clone(),
            ],
            "tieu-de p1 p1-i p1-i-d1 p1-s2 p1-s2-d1",
        ),
    ] {
        assert_eq!(outline(&body.concat()), expected);
    }
}
