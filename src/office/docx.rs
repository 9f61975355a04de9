//! A Word document → the lines that it prints: headings, automatic numbers, rows, line breaks, footnotes at the end.
//! Knows the parts of the format that carry words; looks are dropped.

use super::numbering::Numbering;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{Cursor, Read};

/// The text of a document, or why it cannot be read.
pub fn docx(bytes: &[u8]) -> Result<String, String> {
    let mut archive =
        zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| "it is not a Word document (.docx)".to_owned())?;
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).ok()?.read_to_string(&mut text).ok().map(|_| text)
    };
    let document = part("word/document.xml").ok_or("it holds no text of a Word document")?;
    let numbering = part("word/numbering.xml").unwrap_or_default();
    let styles = part("word/styles.xml").unwrap_or_default();
    let notes = part("word/footnotes.xml").unwrap_or_default();
    let body = Words::read(&document, Numbering::read(&numbering, &styles));
    let notes = Words::read(&notes, Numbering::default());
    Ok(format!("{}\n\n{}", body.out.trim_end(), notes.out.trim()))
}

/// The words of one part, as they are read.
#[derive(Default)]
struct Words {
    out: String,
    paragraph: String,
    /// The cells of the open row.
    row: Option<Vec<String>>,
    /// Number and level of the paragraph's list.
    list: (Option<String>, Option<usize>),
    style: String,
    is_text: bool,
    /// The note that is being read.
    note: String,
    numbering: Numbering,
}

impl Words {
    fn read(xml: &str, numbering: Numbering) -> Words {
        let mut words = Words { numbering, ..Words::default() };
        let mut reader = Reader::from_str(xml);
        loop {
            match reader.read_event() {
                Ok(Event::Start(tag)) => words.start(&tag),
                Ok(Event::Empty(tag)) => {
                    words.start(&tag);
                    words.end(tag.local_name().as_ref());
                }
                Ok(Event::End(tag)) => words.end(tag.local_name().as_ref()),
                Ok(Event::Text(text)) if words.is_text => words.paragraph.push_str(&String::from_utf8_lossy(&text)),
                Ok(Event::GeneralRef(name)) if words.is_text => words.paragraph.push_str(entity(&name)),
                Ok(Event::Eof) | Err(_) => return words,
                _ => {}
            }
        }
    }

    fn start(&mut self, tag: &BytesStart) {
        match tag.local_name().as_ref() {
            b"t" => self.is_text = true,
            b"tab" if !self.paragraph.is_empty() => self.paragraph.push(' '),
            b"br" | b"cr" => self.paragraph.push('\n'),
            b"noBreakHyphen" => self.paragraph.push('-'),
            b"tr" => self.row = Some(Vec::new()),
            b"tc" => self.row.iter_mut().for_each(|row| row.push(String::new())),
            b"pStyle" => self.style = value(tag, b"val").unwrap_or_default(),
            b"numId" => self.list.0 = value(tag, b"val"),
            b"ilvl" => self.list.1 = value(tag, b"val").and_then(|level| level.parse().ok()),
            b"footnote" => self.note = value(tag, b"id").unwrap_or_default(),
            b"footnoteReference" => {
                let id = value(tag, b"id").unwrap_or_default();
                self.paragraph.push_str(&format!("[{id}]"));
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"t" => self.is_text = false,
            b"p" => self.paragraph_end(),
            b"tr" => {
                let row = self.row.take().unwrap_or_default();
                self.out.push_str(&row.join(" | "));
                self.out.push_str("\n\n");
            }
            _ => {}
        }
    }

    fn paragraph_end(&mut self) {
        let words = std::mem::take(&mut self.paragraph);
        let (list, level) = std::mem::take(&mut self.list);
        let style = std::mem::take(&mut self.style);
        if words.trim().is_empty() {
            return;
        }
        let mark = self.numbering.mark(list.as_deref(), level, &style).map(|mark| mark + " ").unwrap_or_default();
        let note = match std::mem::take(&mut self.note) {
            id if id.is_empty() => id,
            id => format!("[{id}] "),
        };
        let line = format!("{note}{mark}{}", words.trim());
        match self.row.as_mut().and_then(|row| row.last_mut()) {
            Some(cell) if cell.is_empty() => *cell = line.replace('\n', " "),
            Some(cell) => *cell = format!("{cell} {}", line.replace('\n', " ")),
            None => {
                self.out.push_str(&line);
                self.out.push_str("\n\n");
            }
        }
    }
}

/// The character of an XML entity.
fn entity(name: &[u8]) -> &'static str {
    match name {
        b"amp" => "&",
        b"lt" => "<",
        b"gt" => ">",
        b"quot" => "\"",
        b"apos" => "'",
        _ => "",
    }
}

/// An attribute by its name without prefix.
pub(super) fn value(tag: &BytesStart, name: &[u8]) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(String::from_utf8_lossy(&found.value).into_owned())
}
