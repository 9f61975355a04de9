//! Style sheets and scripts without what only people need.
//! Knows the way ours and the glue are written, and nothing of CSS and JavaScript in general.

/// A script without indentation, empty lines and lines that are comments alone. Lines stay lines, so that no
/// semicolon is missed; the text of strings that go over lines would change, and the glue has none.
pub fn script(script: &str) -> String {
    let mut in_comment = false;
    let lines = script.lines().map(str::trim).filter(|line| {
        let opens = line.starts_with("/*");
        let is_comment = in_comment || opens || line.starts_with("//");
        in_comment = (in_comment || opens) && !line.ends_with("*/");
        !is_comment && !line.is_empty()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A style sheet without comments, and without the spaces that mean nothing. Spaces that can mean something (between
/// selectors, around `+` in `calc`) stay, as does all that is quoted.
pub fn style(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut quote = None;
    let mut rest = sheet;
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
