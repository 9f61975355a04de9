//! A page as Markdown, for programs that read text: headings, paragraphs, lists, quotes, tables and links; a drawing as its
//! text alternative, which has every number. Reads only the markup that `page` makes, which is well formed.
//! Knows no page: what is skipped is told by elements and classes.

/// A tag or a text between two tags.
enum Piece<'a> {
    Text(&'a str),
    /// Name and attributes of a tag; `/` before the name of an end.
    Tag(&'a str, &'a str),
}

/// Elements without an end.
const VOID: [&str; 7] = ["br", "wbr", "input", "hr", "path", "rect", "circle"];
/// What says nothing in a text.
const SKIPPED: [&str; 9] = ["svg", "button", "form", "nav", "script", "style", "label", "textarea", "select"];
const SKIPPED_CLASSES: [&str; 4] = ["app-only", "noprint", "needs-app", "failed"];

/// The text of some markup; `root` stands before addresses below the site's root.
pub fn markdown(markup: &str, root: &str) -> String {
    let mut writer = Writer { root, ..Writer::default() };
    let mut skipped = 0_usize;
    for piece in pieces(markup) {
        match piece {
            Piece::Text(text) if skipped == 0 => writer.text(text),
            Piece::Text(_) => {}
            Piece::Tag(name, attributes) => {
                let is_end = name.starts_with('/');
                let is_void = VOID.contains(&name) || attributes.ends_with('/');
                if skipped > 0 {
                    match (is_end, is_void) {
                        (true, _) => skipped -= 1,
                        (false, false) => skipped += 1,
                        (false, true) => {}
                    }
                } else if !is_end && !is_void && is_skipped(name, attributes) {
                    skipped = 1;
                    writer.alternative(attributes);
                } else if is_end {
                    writer.end(&name[1..]);
                } else {
                    writer.start(name, attributes);
                }
            }
        }
    }
    writer.block("");
    writer.out
}

fn pieces(markup: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = markup;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let Some(tag) = rest.strip_prefix('<') else {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            rest = after;
            return Some(Piece::Text(text));
        };
        let (inside, after) = tag.split_once('>').unwrap_or((tag, ""));
        rest = after;
        let (name, attributes) = inside.split_once(' ').unwrap_or((inside, ""));
        Some(Piece::Tag(name, attributes))
    })
}

/// The value of an attribute.
fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let opening = [name, "=\""].concat();
    let start = attributes.match_indices(&opening).find(|(at, _)| *at == 0 || attributes[..*at].ends_with(' '))?.0;
    attributes[start + opening.len()..].split('"').next()
}

fn is_skipped(name: &str, attributes: &str) -> bool {
    let classes = attribute(attributes, "class").unwrap_or_default();
    let is_of = |class: &str| classes.split(' ').any(|one| SKIPPED_CLASSES.contains(&class) && one == class);
    SKIPPED.contains(&name)
        || attribute(attributes, "role") == Some("img")
        || attributes.split(' ').any(|word| word == "hidden")
        || SKIPPED_CLASSES.iter().any(|class| is_of(class))
}

#[derive(Default)]
struct Writer<'a> {
    root: &'a str,
    out: String,
    /// The block that is being written.
    line: String,
    /// Where the open links lead, and where their words begin in the line.
    links: Vec<(String, usize)>,
    /// The cells of the open row, and whether it is of a head.
    cells: Option<(Vec<String>, bool)>,
    /// Columns that the open cell takes beside its own.
    span: usize,
    /// The rows of the open table.
    rows: Vec<(Vec<String>, bool)>,
    /// Whether a link has just ended: a letter must not stand right behind it.
    is_after_link: bool,
    /// How many quotations are open.
    quotes: usize,
}

impl Writer<'_> {
    fn text(&mut self, text: &str) {
        let text = decode(text);
        if std::mem::take(&mut self.is_after_link) && text.starts_with(char::is_alphanumeric) {
            self.line.push(' ');
        }
        // White space is one space, none at the beginning of a block.
        for word in text.split_inclusive(char::is_whitespace) {
            let trimmed = word.trim_end();
            if trimmed.is_empty() || trimmed.len() < word.len() {
                self.line.push_str(trimmed);
                if !self.line.is_empty() && !self.line.ends_with(' ') {
                    self.line.push(' ');
                }
            } else {
                self.line.push_str(trimmed);
            }
        }
    }

    /// What a drawing says.
    fn alternative(&mut self, attributes: &str) {
        if attribute(attributes, "role") == Some("img") {
            let words = attribute(attributes, "aria-label").unwrap_or_default().to_owned();
            self.block("");
            self.text(&words);
            self.block("");
        }
    }

    fn start(&mut self, name: &str, attributes: &str) {
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "p" | "ul" | "ol" | "figure" | "section" | "article" | "details"
            | "summary" | "div" | "blockquote" | "table" | "aside" | "footer" | "header" | "main" | "li"
                if self.cells.is_none() =>
            {
                self.block("");
                self.quotes += usize::from(name == "blockquote");
            }
            "tr" => {
                self.block("");
                self.cells = Some((Vec::new(), false));
            }
            "th" | "td" => {
                self.line.clear();
                let span = attribute(attributes, "colspan").and_then(|span| span.parse::<usize>().ok());
                self.span = span.unwrap_or(1).saturating_sub(1);
                if let (Some((_, is_head)), Some("col")) = (&mut self.cells, attribute(attributes, "scope")) {
                    *is_head = true;
                }
            }
            "q" => self.line.push('“'),
            "small" | "br" => self.text(" "),
            "a" => {
                let href = attribute(attributes, "href").unwrap_or_default();
                let is_whole = href.contains(':') || href.starts_with('#');
                let root = if is_whole { "" } else { self.root };
                let href = [root, href.trim_start_matches("./")].concat().replace("&amp;", "&");
                self.links.push((href, self.line.len()));
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" if self.cells.is_none() => {
                let level = name[1..].parse().unwrap_or(1);
                self.block(&["#".repeat(level), " ".to_owned()].concat());
            }
            "li" if self.cells.is_none() => self.block("- "),
            "p" | "ul" | "ol" | "figure" | "section" | "article" | "details" | "summary" | "div" | "aside" | "main"
                if self.cells.is_none() =>
            {
                self.block("");
            }
            "p" | "div" | "span" | "small" if self.cells.is_some() && name != "span" => self.text(" "),
            "blockquote" => {
                self.block("");
                self.quotes = self.quotes.saturating_sub(1);
            }
            "th" | "td" => {
                let cell = self.line.trim().replace('|', "\\|");
                self.line.clear();
                if let Some((cells, _)) = &mut self.cells {
                    cells.push(cell);
                    cells.extend(vec![String::new(); self.span]);
                }
            }
            "tr" => self.row(),
            "table" => self.table(),
            "q" => self.line.push('”'),
            "a" => self.link(),
            _ => {}
        }
    }

    fn link(&mut self) {
        let Some((href, start)) = self.links.pop() else { return };
        let words = self.line.get(start..).unwrap_or_default().to_owned();
        if words.trim().is_empty() {
            return;
        }
        self.line.truncate(start);
        if self.line.ends_with(char::is_alphanumeric) {
            self.line.push(' ');
        }
        self.is_after_link = !words.ends_with(' ');
        let space = if words.ends_with(' ') { " " } else { "" };
        self.line.extend(["[", words.trim(), "](", &href, ")", space]);
    }

    fn row(&mut self) {
        self.rows.extend(self.cells.take());
    }

    /// Writes the table that ends. One without a head gets an empty one: without it no program takes the rows for a table. All
    /// rows are as wide as the widest, as programs leave out what is wider than the head.
    fn table(&mut self) {
        let mut rows = std::mem::take(&mut self.rows);
        let columns = rows.iter().map(|(cells, _)| cells.len()).max().unwrap_or_default();
        if columns == 0 {
            return;
        }
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
        if rows.first().is_some_and(|(_, is_head)| !is_head) {
            rows.insert(0, (Vec::new(), true));
        }
        for (at, (mut cells, _)) in rows.into_iter().enumerate() {
            cells.resize(columns, String::new());
            self.out.extend(["| ", &cells.join(" | "), " |\n"]);
            if at == 0 {
                self.out.extend(["|", &" --- |".repeat(columns), "\n"]);
            }
        }
        self.out.push('\n');
    }

    /// Ends the block that is being written.
    fn block(&mut self, before: &str) {
        let line = self.line.trim().to_owned();
        self.line.clear();
        self.is_after_link = false;
        if line.is_empty() {
            return;
        }
        // What a reader sees as a star or a dash at the beginning of a line is no bullet.
        let is_sign = ["* ", "- ", "+ ", "> ", "#"].iter().any(|sign| line.starts_with(sign));
        let line = [if is_sign { "\\" } else { "" }, &line].concat();
        let quote = if self.quotes > 0 { "> " } else { "" };
        let after = if before == "- " { "\n" } else { "\n\n" };
        // A list ends where something else begins.
        let gap = if before != "- " && self.out.lines().last().is_some_and(|last| last.starts_with("- ")) {
            "\n"
        } else {
            ""
        };
        self.out.extend([gap, quote, before, &line, after]);
    }
}

fn decode(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
