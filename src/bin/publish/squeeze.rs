//! Style and glue without what only people need. Every page carries the style, and every visit fetches the glue.

use super::budget::Parts;
use super::names::shorten;
use std::path::Path;
use std::{fs, io};

/// Puts smaller forms of module and glue in their places.
///
/// # Errors
/// What the file system says.
pub fn squeeze(folder: &Path) -> io::Result<()> {
    let parts = Parts::of(folder)?;
    let (module, script) = (fs::read(&parts.module)?, fs::read_to_string(&parts.script)?);
    // A module that is not built as expected is served as it is: larger, not broken.
    let (module, script) = shorten(&module, &script).unwrap_or((module, script));
    fs::write(parts.module, module)?;
    fs::write(parts.script, script_of(&script))
}

/// A script without indentation, empty lines and lines that are comments alone. Lines stay lines, so that no
/// semicolon is missed; the text of strings that go over lines would change, and the glue has none.
fn script_of(script: &str) -> String {
    let mut in_comment = false;
    let lines = script.lines().map(str::trim).filter(|line| {
        let opens = line.starts_with("/*");
        let is_comment = in_comment || opens || line.starts_with("//");
        in_comment = (in_comment || opens) && !line.ends_with("*/");
        !is_comment && !line.is_empty()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A page whose style is written without comments and spaces.
pub fn page_of(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, style, after)) = element(rest, "<style", "</style>") {
        out.extend([before, &style_of(style)]);
        rest = after;
    }
    out + rest
}

/// What is before an element's content, its content, and what is after it.
fn element<'a>(text: &'a str, opening: &str, closing: &str) -> Option<(&'a str, &'a str, &'a str)> {
    let start = text.find(opening)?;
    let start = start + text[start..].find('>')? + 1;
    let end = start + text[start..].find(closing)?;
    Some((&text[..start], &text[start..end], &text[end..]))
}

/// A style sheet without comments, and without the spaces that mean nothing. Spaces that can mean something (between
/// selectors, around `+` in `calc`) stay, as does all that is quoted.
fn style_of(style: &str) -> String {
    let mut out = String::with_capacity(style.len());
    let mut quote = None;
    let mut rest = style;
    while let Some(c) = rest.chars().next() {
        if quote.is_none() && rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match (quote, c) {
            (Some(open), _) => {
                out.push(c);
                quote = quote.filter(|_| open != c);
            }
            (None, '"' | '\'') => {
                out.push(c);
                quote = Some(c);
            }
            (None, _) if c.is_ascii_whitespace() => {
                let follows = rest.trim_start().chars().next();
                let is_idle = out.is_empty()
                    || out.ends_with(['{', '}', ';', ',', ':', ' '])
                    || follows.is_none_or(|next| "{};,".contains(next));
                if !is_idle {
                    out.push(' ');
                }
            }
            (None, '}') => {
                let kept = out.trim_end_matches(';').len();
                out.truncate(kept);
                out.push('}');
            }
            (None, _) => out.push(c),
        }
    }
    out
}
