//! The automatic numbers of a Word document: which list a paragraph is in, and the mark that is printed before it.
//! Knows `numbering.xml` and `styles.xml`, no words.

use super::attribute::value;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};

/// One level of a list.
#[derive(Clone, Debug, Default)]
struct Level {
    /// "decimal", "lowerLetter", "upperRoman", "bullet".
    format: String,
    /// "%1.%2." or the sign itself.
    text: String,
    start: u32,
}

/// The lists of a document and how far each is counted.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbering {
    /// Levels by abstract list and depth.
    levels: BTreeMap<(String, usize), Level>,
    /// List → abstract list.
    lists: BTreeMap<String, String>,
    /// Style → list and depth.
    styles: BTreeMap<String, (String, usize)>,
    /// Lists that begin anew where they are used.
    restarted: BTreeSet<String>,
    counts: BTreeMap<String, Vec<u32>>,
    /// Style → depth of a heading, from 1.
    depths: BTreeMap<String, u8>,
}

impl Numbering {
    pub(super) fn read(numbering: &str, styles: &str) -> Numbering {
        let mut out = Numbering::default();
        out.read_lists(numbering);
        out.read_styles(styles);
        out
    }

    /// The lists with their levels, and their uses.
    fn read_lists(&mut self, numbering: &str) {
        let (mut list, mut depth, mut is_use) = (String::new(), 0, false);
        each(numbering, |tag| match tag.local_name().as_ref() {
            b"abstractNum" => (list, is_use) = (value(tag, b"abstractNumId").unwrap_or_default(), false),
            b"startOverride" => {
                self.restarted.insert(list.clone());
            }
            // What a use changes of its list is only looks, but for its start.
            b"lvl" if !is_use => {
                depth = value(tag, b"ilvl").and_then(|depth| depth.parse().ok()).unwrap_or_default();
                self.levels.insert((list.clone(), depth), Level { start: 1, ..Level::default() });
            }
            b"num" => (list, is_use) = (value(tag, b"numId").unwrap_or_default(), true),
            b"abstractNumId" => {
                self.lists.insert(list.clone(), value(tag, b"val").unwrap_or_default());
            }
            name if !is_use => {
                let Some(level) = self.levels.get_mut(&(list.clone(), depth)) else { return };
                let text = value(tag, b"val").unwrap_or_default();
                match name {
                    b"numFmt" => level.format = text,
                    b"lvlText" => level.text = text,
                    b"start" => level.start = text.parse().unwrap_or(1),
                    _ => {}
                }
            }
            _ => {}
        });
    }

    /// Which styles are headings, and which put their paragraphs into a list.
    fn read_styles(&mut self, styles: &str) {
        let (mut style, mut depth) = (String::new(), 0);
        each(styles, |tag| match tag.local_name().as_ref() {
            b"style" => (style, depth) = (value(tag, b"styleId").unwrap_or_default(), 0),
            b"ilvl" => depth = value(tag, b"val").and_then(|depth| depth.parse().ok()).unwrap_or_default(),
            b"name" => {
                let name = value(tag, b"val").unwrap_or_default().to_lowercase();
                let found = name.strip_prefix("heading ").and_then(|depth| depth.parse().ok());
                self.depths.extend(found.map(|depth| (style.clone(), depth)));
            }
            b"outlineLvl" => {
                let found = value(tag, b"val").and_then(|level| level.parse::<u8>().ok()).filter(|level| *level < 9);
                self.depths.extend(found.map(|level| (style.clone(), level + 1)));
            }
            b"numId" => {
                self.styles.insert(style.clone(), (value(tag, b"val").unwrap_or_default(), depth));
            }
            _ => {}
        });
    }

    /// The depth of the headings of a style; `None` for any other style.
    pub(super) fn depth(&self, style: &str) -> Option<u8> {
        self.depths.get(style).copied()
    }

    /// Counts one paragraph of a list on and answers the mark before it; `None` outside lists.
    pub(super) fn mark(&mut self, list: Option<&str>, depth: Option<usize>, style: &str) -> Option<String> {
        let of_style = self.styles.get(style).cloned();
        let list = list.map(str::to_owned).or(of_style.as_ref().map(|(list, _)| list.clone()))?;
        let depth = depth.or(of_style.map(|(_, depth)| depth)).unwrap_or_default().min(8);
        let kind = self.lists.get(&list)?.clone();
        let level = self.levels.get(&(kind.clone(), depth))?.clone();
        let start = |depth: usize| self.levels.get(&(kind.clone(), depth)).map_or(1, |level| level.start);
        let starts: Vec<u32> = (0..=depth).map(start).collect();
        // Uses of one list count on, unless one says that it begins anew.
        let key = if self.restarted.contains(&list) { list } else { ["of ", &kind].concat() };
        let counts = self.counts.entry(key).or_default();
        counts.truncate(depth + 1);
        match counts.get_mut(depth) {
            Some(count) => *count += 1,
            None => counts.extend(&starts[counts.len()..]),
        }
        if level.format == "bullet" {
            return Some("-".to_owned());
        }
        let mut text = level.text.clone();
        for (at, number) in counts.iter().enumerate() {
            let format = self.levels.get(&(kind.clone(), at)).map_or("decimal", |level| level.format.as_str());
            text = text.replace(&format!("%{}", at + 1), &number_of(*number, format));
        }
        Some(text).filter(|text| !text.trim().is_empty())
    }
}

/// A number as a list prints it.
fn number_of(number: u32, format: &str) -> String {
    let letter = |first: u8| char::from(first + ((number.max(1) - 1) % 26) as u8).to_string();
    match format {
        "lowerLetter" => letter(b'a'),
        "upperLetter" => letter(b'A'),
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_lowercase(),
        "none" => String::new(),
        _ => number.to_string(),
    }
}

fn roman(mut number: u32) -> String {
    let mut out = String::new();
    for (value, digits) in [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
        while number >= value && out.len() < 16 {
            out.push_str(digits);
            number -= value;
        }
    }
    out
}

/// Every tag that opens.
fn each(xml: &str, mut read: impl FnMut(&BytesStart)) {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => read(&tag),
            Ok(Event::Eof) | Err(_) => return,
            _ => {}
        }
    }
}
