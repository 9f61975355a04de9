//! Our own style sheet and script without what only people need.
//! Knows the way they are written here, and nothing of CSS and JavaScript in general.

/// CSS as our formatter writes it, without comments and spaces.
pub fn css(text: &str) -> String {
    let mut rest = text;
    let mut out = String::new();
    while let Some(start) = rest.find("/*") {
        out.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    out.push_str(rest);
    let lines: String = out.lines().map(|line| [line.trim(), "\n"].concat()).collect();
    let joints =
        [(",\n", ","), (" {\n", "{"), (";\n}", "}"), (";\n", ";"), ("}\n", "}"), (": ", ":"), (", ", ","), ("\n", "")];
    joints.into_iter().fold(lines, |text, (long, short)| text.replace(long, short))
}

/// A script without its indentation and without the lines that are comments alone.
pub fn script(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}
