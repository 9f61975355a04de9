//! A Word document → the lines that it prints: headings, automatic numbers, rows, line breaks, footnotes at the end.
//! Knows the parts of the format that carry words; looks are dropped.

use super::attribute::value;
use super::numbering::Numbering;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{Cursor, Read};

/// A document as lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its text.
    pub text: String,
    /// Lines, counted from 1, that have the style of a heading, and its depth from 1.
    pub headings: Vec<(usize, u8)>,
}

/// The text of a document, or why it cannot be read.
pub fn docx(bytes: &[u8]) -> Result<Document, String> {
    let mut archive =
        zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| "it is not a Word document (.docx)".to_owned())?;
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).ok()?.read_to_string(&mut text).ok().map(|_| text)
    };
    let document = part("word/document.xml").ok_or("it holds no text of a Word document")?;
    let numbering = part("word/numbering.xml").unwrap_or_default();
    let styles = part("word/styles.xml").unwrap_or_default();
    let body = Words::read(&document, Numbering::read(&numbering, &styles));
    let mut text = body.out.trim_end().to_owned();
    for name in ["word/footnotes.xml", "word/endnotes.xml"] {
        let notes = Words::read(&part(name).unwrap_or_default(), Numbering::default());
        if !notes.out.trim().is_empty() {
            text = format!("{text}\n\n{}", notes.out.trim());
        }
    }
    Ok(Document { text, headings: body.headings })
}

/// One paragraph, as it is read.
#[derive(Default)]
struct Paragraph {
    words: String,
    /// Number and level of its list.
    list: (Option<String>, Option<usize>),
    style: String,
}

/// How the letters of a run are set.
#[derive(Default)]
struct Run {
    is_raised: bool,
    is_hidden: bool,
}

/// The words of one part, as they are read.
#[derive(Default)]
struct Words {
    out: String,
    paragraph: Paragraph,
    /// The paragraphs around it: a text box stands within one.
    around: Vec<Paragraph>,
    /// The cells of the open rows: a table may stand in a cell.
    rows: Vec<Vec<String>>,
    run: Run,
    is_text: bool,
    /// How many elements are open that only repeat other words or are crossed out.
    skipped: usize,
    /// The note that is being read.
    note: String,
    /// Lines, counted from 1, that have the style of a heading, and its depth.
    headings: Vec<(usize, u8)>,
    numbering: Numbering,
}

/// What repeats other words (old drawings, moved text, earlier formatting): none of it is printed.
const REPEATS: [&[u8]; 6] = [b"Fallback", b"moveFrom", b"pPrChange", b"rPrChange", b"tblPrChange", b"numberingChange"];

impl Words {
    fn read(xml: &str, numbering: Numbering) -> Words {
        let mut words = Words { numbering, ..Words::default() };
        let mut reader = Reader::from_str(xml);
        loop {
            match reader.read_event() {
                Ok(Event::Start(tag)) if words.skipped > 0 || REPEATS.contains(&tag.local_name().as_ref()) => {
                    words.skipped += 1;
                }
                Ok(Event::End(_)) if words.skipped > 0 => words.skipped -= 1,
                Ok(Event::Eof) | Err(_) => return words,
                _ if words.skipped > 0 => {}
                Ok(Event::Start(tag)) => words.start(&tag),
                Ok(Event::Empty(tag)) => {
                    words.start(&tag);
                    words.end(tag.local_name().as_ref());
                }
                Ok(Event::End(tag)) => words.end(tag.local_name().as_ref()),
                Ok(Event::Text(text)) => words.add(&String::from_utf8_lossy(&text)),
                Ok(Event::GeneralRef(name)) => {
                    let code = name.resolve_char_ref().ok().flatten().map(String::from);
                    words.add(&code.unwrap_or_else(|| entity(&name).to_owned()));
                }
                _ => {}
            }
        }
    }

    /// Adds letters of a run. A raised digit after a digit is a power or points to a note: it must not become a digit more.
    fn add(&mut self, text: &str) {
        if !self.is_text || self.run.is_hidden {
            return;
        }
        let words = &mut self.paragraph.words;
        let is_apart = self.run.is_raised && !words.ends_with(char::is_alphabetic);
        words.extend(text.chars().map(|c| if is_apart { raised(c) } else { c }));
    }

    fn start(&mut self, tag: &BytesStart) {
        match tag.local_name().as_ref() {
            b"p" => self.around.push(std::mem::take(&mut self.paragraph)),
            b"r" => self.run = Run::default(),
            b"vertAlign" => self.run.is_raised = value(tag, b"val").as_deref() == Some("superscript"),
            b"vanish" => self.run.is_hidden = !matches!(value(tag, b"val").as_deref(), Some("0" | "false")),
            b"t" => self.is_text = true,
            b"tab" if !self.paragraph.words.is_empty() => self.paragraph.words.push(' '),
            b"br" | b"cr" => self.paragraph.words.push('\n'),
            b"noBreakHyphen" => self.paragraph.words.push('-'),
            b"tr" => self.rows.push(Vec::new()),
            b"tc" => self.rows.iter_mut().next_back().into_iter().for_each(|row| row.push(String::new())),
            b"pStyle" => self.paragraph.style = value(tag, b"val").unwrap_or_default(),
            b"numId" => self.paragraph.list.0 = value(tag, b"val"),
            b"ilvl" => self.paragraph.list.1 = value(tag, b"val").and_then(|level| level.parse().ok()),
            b"footnote" | b"endnote" => self.note = value(tag, b"id").unwrap_or_default(),
            b"footnoteReference" => {
                let id = value(tag, b"id").unwrap_or_default();
                self.paragraph.words.push_str(&format!("[{id}]"));
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"t" => self.is_text = false,
            b"p" => {
                let read = std::mem::replace(&mut self.paragraph, self.around.pop().unwrap_or_default());
                self.paragraph_end(read);
            }
            b"tr" => {
                let row = self.rows.pop().unwrap_or_default();
                let (row, ends) = if self.rows.is_empty() { (row.join(" | "), "\n\n") } else { (row.join(" "), "") };
                self.put(&row, ends);
            }
            _ => {}
        }
    }

    fn paragraph_end(&mut self, Paragraph { words, list: (list, level), style }: Paragraph) {
        // The contents repeat the headings, with the pages of the paper.
        if words.trim().is_empty() || style.to_lowercase().starts_with("toc") {
            return;
        }
        let mark = self.numbering.mark(list.as_deref(), level, &style).map(|mark| mark + " ").unwrap_or_default();
        let note = match std::mem::take(&mut self.note) {
            id if id.is_empty() => id,
            id => format!("[{id}] "),
        };
        let line = format!("{note}{mark}{}", words.trim());
        if self.rows.is_empty()
            && let Some(depth) = self.numbering.depth(&style)
        {
            self.headings.push((self.out.matches('\n').count() + 1, depth));
        }
        self.put(&line, "\n\n");
    }

    /// Adds a line to the open cell, or to the text.
    fn put(&mut self, line: &str, ends: &str) {
        match self.rows.last_mut().and_then(|row| row.last_mut()) {
            Some(cell) if cell.is_empty() => *cell = line.replace('\n', " "),
            Some(cell) => *cell = format!("{cell} {}", line.replace('\n', " ")),
            None => {
                self.out.push_str(line);
                self.out.push_str(ends);
            }
        }
    }
}

/// A raised digit or sign as a letter of its own.
fn raised(c: char) -> char {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    c.to_digit(10).and_then(|digit| DIGITS.get(digit as usize)).copied().unwrap_or(if c == '-' { '⁻' } else { c })
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
