//! A static file server as plain as a portal's: folders answer with their index.html, the rest with 404.html.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

/// Where a built site lies, and below which path it is served: a sub-folder, as on a portal.
struct Site {
    path: &'static str,
    folder: &'static str,
}

/// The report's own site, and one made of the made-up province's data folder.
const SITES: [Site; 2] =
    [Site { path: "/cong/so/", folder: "dist" }, Site { path: "/tinh/khac/", folder: "target/province" }];

impl Site {
    fn folder(&self) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join(self.folder)
    }
}

/// The report's site.
pub fn address() -> String {
    [host(), SITES[0].path].concat()
}

/// The made-up province's site.
pub fn province() -> String {
    [host(), SITES[1].path].concat()
}

/// A server of its own for the report's site, to be stopped.
pub struct Stoppable {
    /// The site's address.
    pub address: String,
    is_stopped: Arc<AtomicBool>,
}

impl Stoppable {
    /// Starts it.
    pub fn start() -> Stoppable {
        let is_stopped = Arc::new(AtomicBool::new(false));
        let address = [&serve(is_stopped.clone()), SITES[0].path].concat();
        Stoppable { address, is_stopped }
    }

    /// From now on every connection is closed without a word, as where there is no line.
    pub fn stop(&self) {
        self.is_stopped.store(true, Ordering::SeqCst);
    }
}

/// Serves the built sites until told to stop; returns the host.
fn serve(is_stopped: Arc<AtomicBool>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            if !is_stopped.load(Ordering::SeqCst) {
                std::thread::spawn(move || answer(stream));
            }
        }
    });
    address
}

/// Serves the built sites; the same host for all tests of a run.
fn host() -> &'static str {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    ADDRESS.get_or_init(|| {
        for site in &SITES {
            let is_built = site.folder().join("index.html").is_file();
            assert!(is_built, "there is no built site in {}: run `make test`", site.folder);
        }
        serve(Arc::default())
    })
}

fn answer(mut stream: TcpStream) {
    let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
    let request = lines.next().unwrap_or_default();
    lines.by_ref().take_while(|line| !line.is_empty()).for_each(drop);
    let path = request.split(' ').nth(1).unwrap_or("/").split(['?', '#']).next().unwrap_or("/").to_owned();
    let (status, file) = find(&path);
    let body = std::fs::read(&file).unwrap_or_default();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        mime(&file),
        body.len()
    );
    // A visitor who left early is no fault.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}

fn find(path: &str) -> (&'static str, PathBuf) {
    let site = SITES.iter().find(|site| path.starts_with(site.path)).unwrap_or(&SITES[0]);
    let inside = path.strip_prefix(site.path).filter(|p| !p.contains("..")).map(|p| site.folder().join(p));
    let file = inside.map(|p| if p.is_dir() { p.join("index.html") } else { p }).filter(|p| p.is_file());
    file.map_or_else(|| ("404 Not Found", site.folder().join("404.html")), |file| ("200 OK", file))
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|e| e.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css",
        Some("json") => "application/json",
        Some("csv") => "text/csv; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    }
}
