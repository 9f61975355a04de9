//! A data folder as pages to look at: served on this machine, without the app's build. What answers a reader is absent:
//! search, and the links over drawings.

use super::Error;
use super::pages::{Around, page_of, views};
use super::template::{Template, root_of};
use crate::compile::{self, Compiled, Folder};
use crate::diag::{Diagnostic, Severity};
use crate::evidence::quoted;
use crate::library::{Library, Statements};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A folder as it was last read.
pub struct Preview {
    folder: PathBuf,
    template: Template,
    read: Option<(SystemTime, Reading)>,
}

/// What the folder says.
struct Reading {
    library: Library,
    statements: Statements,
    faults: Vec<Diagnostic>,
    waiting: usize,
}

/// An answer to a request: its status and its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// As the first line of an answer has it.
    pub status: &'static str,
    /// The page.
    pub page: String,
}

impl Preview {
    /// A folder, with the styles of the site from the project's own folder.
    ///
    /// # Errors
    /// What the file system says, or what `index.html` lacks.
    pub fn of(folder: &Path, project: &Path) -> Result<Preview, Error> {
        Ok(Preview { folder: folder.to_owned(), template: Template::of_sources(project)?, read: None })
    }

    /// The page at an address below the root.
    ///
    /// # Errors
    /// A line that `index.html` has lost.
    pub fn answer(&mut self, address: &str) -> Result<Answer, Error> {
        let reading = reading(&mut self.read, &self.folder);
        // A numeral that nobody accounts for keeps a site from being built; what is published is right without it.
        let (open, wrong): (Vec<&Diagnostic>, Vec<&Diagnostic>) = reading
            .faults
            .iter()
            .filter(|fault| fault.severity == Severity::Error)
            .partition(|fault| fault.file.starts_with("report."));
        if !wrong.is_empty() {
            return Ok(refused(&wrong));
        }
        let address = address.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
        let view = views(&reading.library).into_iter().find(|view| view.href().trim_start_matches("./") == address);
        let Some(view) = view else {
            let body = html! { p { "Bản xem thử không có trang này. " a href="/" { "Trang đầu" } } };
            return Ok(Answer { status: "404 Not Found", page: document("Không có trang này", &body) });
        };
        let root = root_of(address);
        let facts = reading.statements.facts();
        let page =
            page_of(&self.template, &reading.library, facts, &view, Around { root: &root, ..Around::default() })?;
        let (before, after) =
            page.split_once(FAILED).ok_or_else(|| Error::Markup { page: view.href(), lacks: FAILED })?;
        let note = note(open.len(), reading.waiting).into_string();
        Ok(Answer { status: "200 OK", page: [before, FAILED, &note, after].concat() })
    }
}

/// Before this the pages say what does not work.
const FAILED: &str = "<div id=\"failed\">";

/// What a preview lacks, and what the folder still needs.
fn note(open: usize, waiting: usize) -> Markup {
    html! {
        p class="wrap" role="status" {
            small {
                "Bản xem thử: không có tìm kiếm và liên kết trên biểu đồ."
                @if open > 0 { " Còn " (open) " con số của báo cáo chưa được kê; chưa dựng được trang thật (make check)." }
                @if waiting > 0 { " " (waiting) " số liệu đề xuất đang chờ xác nhận, không hiện ở đây." }
            }
        }
    }
}

/// The faults as `make check` prints them.
fn refused(faults: &[&Diagnostic]) -> Answer {
    let body = html! {
        h1 { "Dữ liệu còn lỗi" }
        p { "Sửa trong bảng, lưu lại, rồi tải lại trang này." }
        pre { @for fault in faults { (fault) "\n" } }
    };
    Answer { status: "200 OK", page: document("Dữ liệu còn lỗi", &body) }
}

/// The style of a page that says what is wrong.
const STYLE: &str = "body{font:1rem/1.5 system-ui;margin:2rem;max-width:60rem}pre{white-space:pre-wrap}";

fn document(title: &str, body: &Markup) -> String {
    let document = html! {
        (DOCTYPE)
        html lang="vi" {
            head {
                meta charset="utf-8";
                meta name="color-scheme" content="light dark";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body { (body) }
        }
    };
    document.into_string()
}

/// What the folder says now: read anew if a file of it was written since.
fn reading<'a>(last: &'a mut Option<(SystemTime, Reading)>, folder: &Path) -> &'a Reading {
    let changed = changed(folder);
    let known = last.take().filter(|(time, _)| *time == changed);
    &last.insert(known.unwrap_or_else(|| (changed, read(folder)))).1
}

fn read(folder: &Path) -> Reading {
    let Folder { compiled, faults, .. } = compile::read(folder);
    let Compiled { dataset, outline, citations, vocabulary, waiting, .. } = compiled.unwrap_or_default();
    let quoted = quoted(&dataset, &citations, &outline);
    let statements = Statements::new(dataset.clone(), vocabulary, quoted);
    Reading { library: Library::new(dataset, outline, citations), statements, faults, waiting: waiting.len() }
}

/// When a file of the folder was last written.
fn changed(folder: &Path) -> SystemTime {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let times = files.filter_map(|file| file.metadata().ok()?.modified().ok());
    times.max().unwrap_or(SystemTime::UNIX_EPOCH)
}

/// Serves the preview to this machine alone until the program ends.
///
/// # Errors
/// What the network says.
pub fn serve(preview: &mut Preview, port: u16) -> std::io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    println!("http://{}", listener.local_addr()?);
    for stream in listener.incoming() {
        // A browser that goes away is no fault of the preview.
        let _ = stream.and_then(|stream| reply(preview, stream));
    }
    Ok(())
}

fn reply(preview: &mut Preview, mut stream: TcpStream) -> std::io::Result<()> {
    // A connection that a browser opens ahead and leaves silent would keep everybody else waiting.
    stream.set_read_timeout(Some(std::time::Duration::from_millis(500)))?;
    let mut line = String::new();
    BufReader::new(&stream).read_line(&mut line)?;
    let address = line.split(' ').nth(1).unwrap_or("/");
    let answer = preview.answer(address).unwrap_or_else(|error| Answer {
        status: "500 Internal Server Error",
        page: document("Lỗi", &html! { (error) }),
    });
    let Answer { status, page } = answer;
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: {}\r\nconnection: close\r\ncache-control: no-store\r\n\r\n",
        page.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(page.as_bytes())
}
