//! A data folder as pages to look at: served on this machine, without the app's build. What answers a reader is absent:
//! search, and the links over drawings.

use super::Error;
use super::pages::{page_of, views};
use super::template::{Template, root_of};
use crate::compile::{self, Compiled};
use crate::diag::{Diagnostic, Severity};
use crate::library::Library;
use crate::paint::safe;
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
        let changed = changed(&self.folder);
        if self.read.as_ref().is_none_or(|(time, _)| *time != changed) {
            self.read = Some((changed, read(&self.folder)));
        }
        let Some((_, reading)) = &self.read else { return Ok(refused(&[])) };
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
            let page =
                document("Không có trang này", "<p>Bản xem thử không có trang này. <a href=\"/\">Trang đầu</a></p>");
            return Ok(Answer { status: "404 Not Found", page });
        };
        let page = page_of(&self.template, &reading.library, &view, &root_of(address), "", "")?;
        let told = note(open.len(), reading.waiting);
        Ok(Answer { status: "200 OK", page: page.replacen(FAILED, &[FAILED, &told].concat(), 1) })
    }
}

/// Before this the pages say what does not work.
const FAILED: &str = "<div id=\"failed\">";

/// What a preview lacks, and what the folder still needs.
fn note(open: usize, waiting: usize) -> String {
    let open = if open > 0 {
        format!(" Còn {open} con số của báo cáo chưa được kê; chưa dựng được trang thật (make check).")
    } else {
        String::new()
    };
    let waiting = if waiting > 0 {
        format!(" {waiting} số liệu đề xuất đang chờ xác nhận, không hiện ở đây.")
    } else {
        String::new()
    };
    format!(
        "<p class=\"wrap\" role=\"status\"><small>Bản xem thử: không có tìm kiếm và liên kết trên biểu đồ.{open}{waiting}</small></p>"
    )
}

/// The faults as `make check` prints them.
fn refused(faults: &[&Diagnostic]) -> Answer {
    let lines: Vec<String> = faults.iter().map(|fault| safe(&fault.to_string()).to_string()).collect();
    let body = format!(
        "<h1>Dữ liệu còn lỗi</h1><p>Sửa trong bảng, lưu lại, rồi tải lại trang này.</p><pre>{}</pre>",
        lines.join("\n")
    );
    Answer { status: "200 OK", page: document("Dữ liệu còn lỗi", &body) }
}

fn document(title: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\">\
         <title>{title}</title><style>body{{font:1rem/1.5 system-ui;margin:2rem;max-width:60rem}}pre{{white-space:pre-wrap}}</style>{body}"
    )
}

fn read(folder: &Path) -> Reading {
    let (contents, mut faults) = compile::load(folder);
    if !faults.is_empty() {
        return Reading { library: Library::default(), faults: compile::placed(folder, faults), waiting: 0 };
    }
    let (compiled, found) = compile::compile(&contents);
    faults.extend(found);
    let Compiled { dataset, outline, citations, waiting, .. } = compiled;
    let faults = compile::placed(folder, faults);
    Reading { library: Library::new(dataset, outline, citations), faults, waiting: waiting.len() }
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
        page: document("Lỗi", &safe(&error.to_string()).to_string()),
    });
    let Answer { status, page } = answer;
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: {}\r\nconnection: close\r\ncache-control: no-store\r\n\r\n",
        page.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(page.as_bytes())
}
