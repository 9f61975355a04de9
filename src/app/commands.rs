//! What can be done with a figure: files, things to copy, the device's share sheet. Each is asked of the browser at once,
//! because browsers forget the reader's gesture while something is being made.

use crate::locale::TakeMessages;
use crate::route::{Page, View};
use crate::web::{self, Host, Pages, Pending, Share};

/// One thing that can be done.
#[derive(Clone, Copy, PartialEq)]
pub enum Command {
    /// A picture as a file, of the size with this name.
    Png(&'static str),
    /// The drawing as a file.
    Svg,
    /// The numbers as a file.
    Csv,
    /// The same.
    Json,
    /// The address.
    Link,
    /// The picture.
    Image,
    /// The citation in words.
    Citation,
    /// The same for a program.
    Bibtex,
    /// The values with the report's own sentences and their source.
    Quotation,
    /// The device's way of handing the address on.
    Share,
}

/// Those of the menu, in its two rows: what an article uses, what one works on with.
pub const ROWS: [[Command; 6]; 2] = [
    [
        Command::Quotation,
        Command::Png("1x"),
        Command::Png("2x"),
        Command::Png("1080x1080"),
        Command::Image,
        Command::Citation,
    ],
    [Command::Csv, Command::Svg, Command::Json, Command::Bibtex, Command::Link, Command::Share],
];

/// Width of a picture whose figure has none, in CSS pixels.
const DEFAULT_WIDTH: f64 = 704.0;
/// What a poster's margins add to the shown width.
const MARGINS: f64 = 48.0;

impl Command {
    /// Its name.
    pub fn name(self, words: &TakeMessages) -> &'static str {
        match self {
            Command::Png("1x") => words.pictures[0],
            Command::Png("2x") => words.pictures[1],
            Command::Png(_) => words.pictures[2],
            Command::Svg => "SVG",
            Command::Csv => words.tables[0],
            Command::Json => words.tables[1],
            Command::Link => words.copies[0],
            Command::Image => words.copies[1],
            Command::Citation => words.copies[2],
            Command::Bibtex => "BibTeX",
            Command::Quotation => words.copies[3],
            Command::Share => words.share,
        }
    }

    /// Whether it makes a file.
    pub fn is_file(self) -> bool {
        matches!(self, Command::Png(_) | Command::Svg | Command::Csv | Command::Json)
    }

    /// The file beside the chart's own page that has the same.
    pub fn published(self) -> Option<&'static str> {
        match self {
            Command::Png(_) | Command::Image => Some("chart.png"),
            Command::Svg => Some("chart.svg"),
            Command::Csv => Some("chart.csv"),
            Command::Json => Some("chart.json"),
            _ => None,
        }
    }

    /// What is said when the browser refuses it.
    pub fn refusal(self, words: &TakeMessages) -> &'static str {
        match self {
            _ if self.is_file() => words.refused[0],
            Command::Share => words.refused[2],
            _ => words.refused[1],
        }
    }

    /// Whether it takes more than the address.
    pub fn needs_pages(self) -> bool {
        !matches!(self, Command::Link | Command::Share)
    }

    /// Asks the browser for it, and says in which words it can be had otherwise: the name of the file, or what was to be
    /// copied or shared. `width` is the figure's, in CSS pixels.
    pub fn run(self, on: &Target, width: Option<f64>, share: Option<&Share>) -> (Pending, String) {
        let width = width.unwrap_or(DEFAULT_WIDTH) + MARGINS;
        let address = on.address();
        let href = on.view.href();
        let text = |kind: &str| on.pages?.text(&href, on.figure, kind, &address, width);
        let picture = |size: &str| on.pages?.picture(&href, on.figure, size, width);
        let copied = |words: Option<String>| match words {
            Some(words) => (web::copy(&words), words),
            None => (Pending::refused(), String::new()),
        };
        let saved = |ending: &str, mime: &str| {
            let name = [on.figure, ".", ending].concat();
            (text(ending).map_or_else(Pending::refused, |text| web::download(&name, mime, &text)), name)
        };
        match self {
            Command::Png(size) => {
                let name = [on.figure, "-", size, ".png"].concat();
                (web::download_png(name.clone(), picture(size)), name)
            }
            Command::Svg => saved("svg", "image/svg+xml"),
            Command::Csv => saved("csv", "text/csv;charset=utf-8"),
            Command::Json => saved("json", "application/json"),
            // Without an address the report and the place in it say what is meant.
            Command::Link if address.is_empty() => copied(text("citation")),
            Command::Link => copied(Some(address)),
            Command::Image => (web::copy_png(picture("2x")), String::new()),
            Command::Citation => copied(text("citation")),
            Command::Bibtex => copied(text("bibtex")),
            Command::Quotation => copied(text("quotation")),
            Command::Share => (web::share(share, &web::title(), &address), address),
        }
    }
}

/// What a command is run on.
pub struct Target<'a> {
    /// The module that makes texts and pictures; `None` refuses what needs it.
    pub pages: Option<&'a Pages>,
    /// The view that shows the figure.
    pub view: &'a View,
    /// Knows the address of the view.
    pub host: &'a Host,
    /// The figure's slug.
    pub figure: &'a str,
}

impl Target<'_> {
    /// Where others find the figure again: its indicator's page, or its place on a page of several.
    /// Empty if the site has no public address.
    fn address(&self) -> String {
        let mut address = self.host.published(&self.view.href());
        if !matches!(self.view.page, Page::Indicator { .. }) && !address.is_empty() {
            address.extend(["#", self.figure]);
        }
        address
    }
}
