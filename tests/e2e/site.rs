//! A static file server as plain as a portal's: folders answer with their index.html, the rest with 404.html.
//! A visit that needs a worse server starts one of its own, with rules for what happens to the files on their way.

use super::rules::{Rules, Sent};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError};

/// Where a built site lies, and below which path it is served: a sub-folder, as on a portal.
struct Site {
    path: &'static str,
    folder: &'static str,
}

/// The report's own site, and one made of the made-up province's data folder; this one also where it is told to be.
const SITES: [Site; 3] = [
    Site { path: "/cong/so/", folder: "dist" },
    Site { path: "/tinh/khac/", folder: "target/province" },
    Site { path: "/tinh/", folder: "target/province" },
];

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

/// The made-up province's site at the path of its public address.
pub fn public_province() -> String {
    [host(), SITES[2].path].concat()
}

/// What a server's connections share.
struct Shared {
    rules: Rules,
    line: Mutex<Line>,
    changed: Condvar,
    asked: Mutex<Vec<String>>,
    /// Pages that a visit has put in the place of the site's own, by path.
    put: Mutex<BTreeMap<String, String>>,
}

/// How good the line is.
#[derive(Clone, Copy, PartialEq)]
enum Line {
    /// As the rules say.
    Ruled,
    /// The faults are over.
    Good,
    /// Every connection is closed without a word.
    Dead,
}

/// A server of its own for a site. It can be mended and stopped, and stops when the visit is over.
pub struct Server {
    /// The site's address.
    pub address: String,
    shared: Arc<Shared>,
}

impl Server {
    /// Starts it.
    pub fn start(rules: Rules) -> Server {
        Server::of(&SITES[0], rules)
    }

    /// One for the made-up province's site.
    pub fn province(rules: Rules) -> Server {
        Server::of(&SITES[1], rules)
    }

    fn of(site: &Site, rules: Rules) -> Server {
        let (line, changed, asked) = (Mutex::new(Line::Ruled), Condvar::new(), Mutex::default());
        let shared = Arc::new(Shared { rules, line, changed, asked, put: Mutex::default() });
        let address = [&serve(shared.clone()), site.path].concat();
        Server { address, shared }
    }

    /// The address of a page.
    pub fn at(&self, path: &str) -> String {
        [&self.address, path].concat()
    }

    /// From now on a page stands in the place of the site's own.
    pub fn put(&self, path: &str, page: &str) {
        let path = self.at(path);
        let path = path.splitn(4, '/').nth(3).unwrap_or_default();
        let mut put = self.shared.put.lock().unwrap_or_else(PoisonError::into_inner);
        put.insert(["/", path].concat(), page.to_owned());
    }

    /// From now on every file comes whole; what was held back comes now.
    pub fn mend(&self) {
        self.set(Line::Good);
    }

    /// From now on the rules hold again.
    pub fn worsen(&self) {
        self.set(Line::Ruled);
    }

    /// From now on every connection is closed without a word, as where there is no line.
    pub fn stop(&self) {
        self.set(Line::Dead);
    }

    /// How often a file whose path ends so was asked for.
    pub fn count(&self, ending: &str) -> usize {
        let asked = self.shared.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.iter().filter(|path| path.ends_with(ending)).count()
    }

    /// Waits until such a file was asked for.
    pub async fn until_asked(&self, ending: &str) {
        let start = std::time::Instant::now();
        while self.count(ending) == 0 {
            assert!(start.elapsed().as_secs() < 20, "nobody asks for {ending}");
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }

    fn set(&self, line: Line) {
        *self.shared.line.lock().unwrap_or_else(PoisonError::into_inner) = line;
        self.shared.changed.notify_all();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Shared {
    fn line(&self) -> Line {
        *self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until the line is another than the rules say.
    fn wait(&self) {
        let line = self.line.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.changed.wait_while(line, |line| *line == Line::Ruled));
    }
}

/// Serves the built sites until told to stop; returns the host.
fn serve(shared: Arc<Shared>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let shared = shared.clone();
            std::thread::spawn(move || answer(stream, &shared));
        }
    });
    address
}

/// Serves the built sites; the same host for all tests of a run.
fn host() -> &'static str {
    static SERVER: OnceLock<Server> = OnceLock::new();
    let start = || {
        for site in &SITES {
            let is_built = site.folder().join("index.html").is_file();
            assert!(is_built, "there is no built site in {}: run `make test`", site.folder);
        }
        Server::start(Rules::default())
    };
    SERVER.get_or_init(start).address.trim_end_matches(SITES[0].path)
}

fn answer(mut stream: TcpStream, shared: &Shared) {
    if shared.line() == Line::Dead {
        return;
    }
    let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
    let request = lines.next().unwrap_or_default();
    lines.by_ref().take_while(|line| !line.is_empty()).for_each(drop);
    let path = request.split(' ').nth(1).unwrap_or("/").split(['?', '#']).next().unwrap_or("/");
    let path = shared.rules.path(path);
    shared.asked.lock().unwrap_or_else(PoisonError::into_inner).push(path.clone());
    let mut sent = if shared.line() == Line::Good { Sent::Whole } else { shared.rules.sent(&path) };
    if sent == Sent::Later {
        shared.wait();
        sent = if shared.line() == Line::Dead { Sent::Never } else { Sent::Whole };
    }
    let (status, file) = match sent {
        Sent::Missing => missing(&path),
        Sent::Stranger(status) | Sent::Words(status) => (status, site(&path).folder().join("404.html")),
        Sent::Page => find(site(&path).path),
        Sent::As(folder) => find_like(&path, folder),
        Sent::Other => find_other(&path),
        _ => find(&path),
    };
    let kind = if matches!(sent, Sent::Plain | Sent::Words(_)) { "text/plain; charset=utf-8" } else { mime(&file) };
    let mut body = std::fs::read(&file).unwrap_or_default();
    match sent {
        Sent::Stranger(_) => body = STRANGER.into(),
        Sent::Words(_) => body = b"upstream connect error".to_vec(),
        Sent::Half => body.truncate(body.len() / 2),
        Sent::Changed => body.iter_mut().take(1).for_each(|byte| *byte ^= 0x15),
        _ => {}
    }
    if kind.starts_with("text/html") {
        body = shared.rules.page(body);
    }
    if let Some(page) = shared.put.lock().unwrap_or_else(PoisonError::into_inner).get(&path) {
        body = page.clone().into_bytes();
    }
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let whole = [head.as_bytes(), &body].concat();
    let end = match sent {
        Sent::Never => 0,
        Sent::Cut => head.len() + body.len() / 3,
        Sent::Begun => head.len(),
        _ => whole.len(),
    };
    // A visitor who left early is no fault.
    let _ = stream.write_all(&whole[..end]);
    if sent == Sent::Begun {
        shared.wait();
    }
}

/// What a proxy, a hotel or another program of the same host sends.
const STRANGER: &str = "<!doctype html><html lang=\"vi\"><title>x</title><link rel=\"icon\" href=\"data:,\"><p id=\"stranger\">Xin đăng nhập";

/// The site below whose path an address lies.
fn site(path: &str) -> &'static Site {
    SITES.iter().find(|site| path.starts_with(site.path)).unwrap_or(&SITES[0])
}

fn find(path: &str) -> (&'static str, PathBuf) {
    let site = site(path);
    let inside = path.strip_prefix(site.path).filter(|p| !p.contains("..")).map(|p| site.folder().join(p));
    let file = inside.map(|p| if p.is_dir() { p.join("index.html") } else { p }).filter(|p| p.is_file());
    file.map_or_else(|| missing(path), |file| ("200 OK", file))
}

/// The file with the same name of the other site, or this site's page for what is missing.
fn find_other(path: &str) -> (&'static str, PathBuf) {
    let (own, [first, second, _]) = (site(path), &SITES);
    let other = if own.folder == first.folder { second } else { first };
    let inside = path.strip_prefix(own.path).unwrap_or_default();
    let (status, file) = find(&[other.path, inside].concat());
    if status.starts_with("200") { (status, file) } else { missing(path) }
}

/// The file of the same kind in another folder of the site.
fn find_like(path: &str, folder: &str) -> (&'static str, PathBuf) {
    let ending = Path::new(path).extension();
    let files = std::fs::read_dir(site(path).folder().join(folder)).expect("a folder").flatten();
    let file = files.map(|entry| entry.path()).find(|file| file.extension() == ending);
    ("200 OK", file.expect("a file of this kind"))
}

fn missing(path: &str) -> (&'static str, PathBuf) {
    ("404 Not Found", site(path).folder().join("404.html"))
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
        Some("png") => "image/png",
        _ => "text/plain; charset=utf-8",
    }
}
