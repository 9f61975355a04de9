//! Two origins: the portal with our site, the newsroom with pages that embed it.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock};

/// What a server says to one request.
#[derive(Clone)]
pub struct Reply {
    pub kind: &'static str,
    pub headers: String,
    pub body: Vec<u8>,
}

/// How the portal is set up; the first part of every path says it, so that one server can be several.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setup {
    /// `Access-Control-Allow-Origin: *` on every file.
    pub shared: bool,
    /// The CSP of the chart page as a header beside that in the page; else the page without any.
    pub strict: bool,
}

impl Setup {
    pub const ALL: [Self; 4] = [
        Self { shared: true, strict: true },
        Self { shared: true, strict: false },
        Self { shared: false, strict: true },
        Self { shared: false, strict: false },
    ];

    /// The site's address on the portal that is set up like this.
    pub fn site(self) -> String {
        format!("{}/{}/", portal(), self.name())
    }

    pub fn name(self) -> String {
        format!("{}-{}", if self.shared { "shared" } else { "plain" }, if self.strict { "strict" } else { "open" })
    }

    fn read(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setup| setup.name() == name)
    }
}

/// The portal's origin.
pub fn portal() -> &'static str {
    static ORIGIN: OnceLock<String> = OnceLock::new();
    ORIGIN.get_or_init(|| format!("http://127.0.0.1:{}", serve(of_portal)))
}

/// The newsroom's origin: not only another port but another site, which browsers keep in a process of its own.
pub fn newsroom() -> &'static str {
    static ORIGIN: OnceLock<String> = OnceLock::new();
    ORIGIN.get_or_init(|| format!("http://localhost:{}", serve(of_newsroom)))
}

/// The pages that tests have written, by address.
static WRITTEN: Mutex<BTreeMap<String, Reply>> = Mutex::new(BTreeMap::new());

fn write(address: &str, page: String, headers: String) {
    let reply = Reply { kind: "text/html; charset=utf-8", headers, body: page.into_bytes() };
    WRITTEN.lock().expect("no test broke while writing").insert(address.to_owned(), reply);
}

fn written(address: &str) -> Option<Reply> {
    WRITTEN.lock().expect("no test broke while writing").get(address).cloned()
}

/// Puts a page into the newsroom, under a policy if it is not empty, and says its address.
pub fn publish(name: &str, page: String, policy: &str) -> String {
    let headers = if policy.is_empty() { String::new() } else { format!("Content-Security-Policy: {policy}\r\n") };
    let address = format!("{}/article/{name}", newsroom());
    write(&address, page, headers);
    address
}

/// Puts a page into the newsroom as a type of its own, and says its address.
pub fn publish_as(name: &str, kind: &'static str, page: String) -> String {
    let address = format!("{}/article/{name}", newsroom());
    let reply = Reply { kind, headers: String::new(), body: page.into_bytes() };
    WRITTEN.lock().expect("no test broke while writing").insert(address.clone(), reply);
    address
}

/// Puts a page where a chart could be, one that says what we never say.
pub fn plant(setup: Setup, chart: &str, page: String) -> String {
    let address = format!("{}c/{chart}/", setup.site());
    write(&address, page, String::new());
    address
}

/// A file of the project.
pub fn file(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

fn of_portal(path: &str) -> Option<Reply> {
    if let Some(reply) = written(&[portal(), path].concat()) {
        return Some(reply);
    }
    if let Some(below) = path.strip_prefix("/tinh/") {
        return read(&file("target/province").join(below));
    }
    let (setup, rest) = path.trim_start_matches('/').split_once('/')?;
    let setup = Setup::read(setup)?;
    let mut reply = read(&file("dist").join(rest))?;
    if setup.shared {
        reply.headers.push_str("Access-Control-Allow-Origin: *\r\n");
    }
    if rest.starts_with("c/") && reply.kind.starts_with("text/html") {
        let page = String::from_utf8(reply.body).expect("pages are UTF-8");
        let (element, policy) = policy(&page);
        if setup.strict {
            reply.headers.push_str(&format!("Content-Security-Policy: {policy}; frame-ancestors *\r\n"));
            reply.body = page.into_bytes();
        } else {
            reply.body = page.replacen(element, "", 1).into_bytes();
        }
    }
    Some(reply)
}

/// A file, or the page of a folder.
fn read(path: &Path) -> Option<Reply> {
    let path = if path.is_dir() { path.join("index.html") } else { path.to_owned() };
    let body = std::fs::read(&path).ok()?;
    Some(Reply { kind: kind(&path), headers: String::new(), body })
}

/// The CSP element of a chart page, and what it says.
fn policy(page: &str) -> (&str, String) {
    const OPEN: &str = "<meta http-equiv=\"content-security-policy\" content=\"";
    let start = page.find(OPEN).expect("every chart page has a policy");
    let end = start + page[start..].find("\">").expect("the element ends") + 2;
    let element = &page[start..end];
    (element, element[OPEN.len()..element.len() - 2].replace("&#39;", "'"))
}

/// Scripts of hosts below `lib/`, and articles.
fn of_newsroom(path: &str) -> Option<Reply> {
    // Four columns side by side, one row a sandbox: nothing is off screen, where browsers let frames sleep.
    const SEATS: &str = "body{margin:0;width:2200px;display:flex;flex-wrap:wrap;align-items:flex-start}\
        iframe{width:100%;border:0;display:block}.w280{width:280px}.w360{width:360px}.w600{width:600px}.w900{width:900px}\
        .far{width:2200px;height:40000px}";
    if path == "/seats.css" {
        return Some(Reply { kind: "text/css", headers: String::new(), body: SEATS.into() });
    }
    let Some(name) = path.strip_prefix("/lib/") else {
        return written(&[newsroom(), path].concat());
    };
    let script = match name {
        "datawrapper.js" => "tests/tools/node_modules/datawrapper/dist/embed.js",
        "iframe-resizer-4.js" => "tests/tools/node_modules/iframe-resizer-4/js/iframeResizer.js",
        "iframe-resizer-5.js" => "tests/tools/node_modules/@iframe-resizer/parent/index.umd.js",
        "pym.js" => "tests/tools/node_modules/pym.js/dist/pym.v1.js",
        "open-iframe-resizer.js" => "tests/tools/node_modules/@open-iframe-resizer/core/dist/index.umd.cjs",
        "hosts.js" => "src/embed/conformance/hosts.js",
        _ => return None,
    };
    let body = std::fs::read(file(script)).unwrap_or_else(|_| panic!("{script}: `make test` brings it"));
    Some(Reply { kind: "text/javascript", headers: String::new(), body })
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("csv") => "text/csv; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    }
}

/// Serves on a free port of this machine for the rest of the run, and says which.
fn serve(answer: fn(&str) -> Option<Reply>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || talk(stream, answer));
        }
    });
    port
}

fn talk(mut stream: TcpStream, answer: fn(&str) -> Option<Reply>) {
    let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
    let request = lines.next().unwrap_or_default();
    lines.by_ref().take_while(|line| !line.is_empty()).for_each(drop);
    let path = request.split(' ').nth(1).unwrap_or("/").split('?').next().unwrap_or("/");
    let (status, reply) = match answer(path) {
        Some(reply) => ("200 OK", reply),
        None => ("404 Not Found", Reply { kind: "text/plain", headers: String::new(), body: Vec::new() }),
    };
    let (kind, headers, length) = (reply.kind, &reply.headers, reply.body.len());
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{headers}Connection: close\r\n\r\n"
    );
    // A browser that left early is no fault.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&reply.body));
}
