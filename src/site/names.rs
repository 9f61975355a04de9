//! Short names for what module and glue call each other. `wasm-bindgen` gives each a hash of sixteen letters, which
//! no packer makes smaller, in both files: together 6 KiB of a visit.

use std::collections::{HashMap, HashSet};

/// The sections of a module that carry such names.
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
/// What a module starts with: its magic word and version 1.
const HEAD: &[u8] = b"\0asm\x01\0\0\0";

/// Module and glue with short names; `None` if they are not as expected, and nothing may be changed.
pub fn shorten(module: &[u8], script: &str) -> Option<(Vec<u8>, String)> {
    let mut names = Names { known: words(script), short: HashMap::new(), next: 0 };
    let mut rest = Reader(module.strip_prefix(HEAD)?);
    let mut out = HEAD.to_vec();
    while !rest.0.is_empty() {
        let id = rest.byte()?;
        let length = rest.number()?;
        let section = rest.take(length)?;
        let section = match id {
            IMPORTS => imports(section, &mut names)?,
            EXPORTS => exports(section, &mut names)?,
            _ => section.to_vec(),
        };
        out.push(id);
        number(section.len(), &mut out);
        out.extend(section);
    }
    Some((out, renamed(script, &names.short)))
}

/// The new names, as they are given out.
struct Names<'a> {
    /// All words of the glue.
    known: HashSet<&'a str>,
    short: HashMap<String, String>,
    /// The number to try next.
    next: usize,
}

impl Names<'_> {
    /// A short name, for one of `wasm-bindgen`'s own making that the glue knows; any other stays.
    fn of(&mut self, name: &[u8]) -> Option<Vec<u8>> {
        let name = std::str::from_utf8(name).ok()?;
        let is_made = name.starts_with("__wb") || name.starts_with("wasm_bindgen__");
        if !is_made || !self.known.contains(name) {
            return Some(name.as_bytes().to_vec());
        }
        if let Some(short) = self.short.get(name) {
            return Some(short.as_bytes().to_vec());
        }
        let short = loop {
            let short = format!("${}", self.next);
            self.next += 1;
            if !self.known.contains(short.as_str()) {
                break short;
            }
        };
        self.short.insert(name.to_owned(), short.clone());
        Some(short.into_bytes())
    }
}

/// The section of imports: module, name, and what it is; only functions are expected.
fn imports(section: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let (mut rest, mut out) = (Reader(section), Vec::new());
    let count = rest.number()?;
    number(count, &mut out);
    for _ in 0..count {
        text(rest.text()?, &mut out);
        text(&names.of(rest.text()?)?, &mut out);
        if rest.byte()? != 0 {
            return None;
        }
        out.push(0);
        number(rest.number()?, &mut out);
    }
    rest.0.is_empty().then_some(out)
}

/// The section of exports: name, kind, index.
fn exports(section: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let (mut rest, mut out) = (Reader(section), Vec::new());
    let count = rest.number()?;
    number(count, &mut out);
    for _ in 0..count {
        text(&names.of(rest.text()?)?, &mut out);
        out.push(rest.byte()?);
        number(rest.number()?, &mut out);
    }
    rest.0.is_empty().then_some(out)
}

/// Bytes not read yet.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|bytes| bytes[0])
    }

    /// LEB128: seven bits a byte, the lowest first.
    fn number(&mut self) -> Option<usize> {
        let mut value = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            value |= usize::from(byte & 127) << shift;
            if byte < 128 {
                return Some(value);
            }
        }
        None
    }

    fn text(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        self.take(length)
    }
}

fn number(mut value: usize, out: &mut Vec<u8>) {
    while value > 127 {
        out.push((value & 127 | 128) as u8);
        value >>= 7;
    }
    out.push(value as u8);
}

fn text(text: &[u8], out: &mut Vec<u8>) {
    number(text.len(), out);
    out.extend(text);
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

/// The words of a script.
fn words(script: &str) -> HashSet<&str> {
    script.split(|c| !is_word(c)).collect()
}

/// A script with other words for some.
fn renamed(script: &str, short: &HashMap<String, String>) -> String {
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    while !rest.is_empty() {
        let word = &rest[..rest.find(|c| !is_word(c)).unwrap_or(rest.len())];
        out.push_str(short.get(word).map_or(word, String::as_str));
        let after = &rest[word.len()..];
        let gap = &after[..after.find(is_word).unwrap_or(after.len())];
        out.push_str(gap);
        rest = &after[gap.len()..];
    }
    out
}
