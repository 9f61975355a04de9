//! The engine as the wasm module it ships as, and other libraries, all in one run of one Chromium over the same
//! documents and queries. Nothing here reaches the product.

use super::cases::{SPELLED, all, words};
use super::native::LIMIT;
use super::statistics::keystrokes;
use serde_json::{Value, json};
use solieu::library::Corpus;
use solieu::search::{Document, Field, Role};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Everything measured in the browser, and what it costs to send.
pub fn measure() -> Value {
    let rivals = std::env::var_os("SOLIEU_RIVALS").expect("run `make bench`, which brings the other libraries");
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench/page");
    let target = target();
    let folder = target.join("search-bench");
    std::fs::create_dir_all(&folder).expect("a folder");
    for name in ["index.html", "run.mjs", "engines.mjs"] {
        std::fs::copy(page.join(name), folder.join(name)).expect("a copy");
    }
    std::fs::write(folder.join("cases.json"), cases().to_string()).expect("the cases");
    module(&target, &folder.join("engine"));
    let cost = run(Command::new("node").arg(page.join("prepare.mjs")).arg(rivals).arg(&folder));
    let seen = visit(&folder);
    json!({"cost": serde_json::from_str::<Value>(&cost).expect("JSON"), "seen": seen})
}

/// Cargo's folder, of which this program is `release/deps/search-…`.
pub fn target() -> PathBuf {
    let program = std::env::current_exe().expect("this program");
    program.ancestors().nth(3).expect("a target folder").to_owned()
}

/// Runs a command to its end and returns what it printed.
fn run(command: &mut Command) -> String {
    let output = command.stderr(Stdio::inherit()).output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?} failed");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Builds the engine as the app is built.
fn module(target: &Path, out: &Path) {
    let triple = "wasm32-unknown-unknown";
    run(Command::new("cargo").args(["build", "--release", "--example", "engine", "--target", triple]));
    let built = target.join(triple).join("release/examples/engine.wasm");
    run(Command::new("wasm-bindgen").args(["--target", "web", "--no-typescript", "--out-dir"]).arg(out).arg(built));
    let module = out.join("engine_bg.wasm");
    run(Command::new("wasm-opt").arg("-Oz").args(FEATURES).arg(&module).arg("-o").arg(&module));
}

/// What `index.html` tells wasm-opt for the app.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Documents as our engine and as the others read them, cases with row numbers, and what is typed.
fn cases() -> Value {
    let corpus = Corpus::embedded();
    let documents = corpus.documents();
    let blocks = &corpus.outline.blocks;
    let number = |id: &&str| corpus.outline.position(id).unwrap_or_else(|| panic!("{id} is no block of the report"));
    let cases = all().into_iter().map(|case| {
        let rows: Vec<usize> = case.rows.iter().map(number).collect();
        json!({"kind": case.kind, "query": case.query, "rows": rows})
    });
    let plain: Vec<(String, String)> = documents.iter().map(plain).collect();
    let spelled = SPELLED.iter().filter_map(|word| {
        let has = |row: &usize| format!(" {} ", words(&plain[*row].1)).contains(&format!(" {word} "));
        let rows: Vec<usize> = (0..blocks.len()).filter(has).collect();
        // No row can come first for a word that the report does not have.
        (!rows.is_empty()).then(|| json!({"query": format!("{word} "), "rows": rows}))
    });
    json!({
        "blocks": blocks.len(), "limit": LIMIT,
        "cases": cases.collect::<Vec<_>>(), "spelled": spelled.collect::<Vec<_>>(),
        "keystrokes": keystrokes(all().into_iter().map(|case| case.query)),
        "documents": plain.iter().map(|(title, text)| json!({"title": title, "text": text})).collect::<Vec<_>>(),
        "lines": documents.iter().map(line).collect::<Vec<_>>().join("\u{1d}"),
    })
}

/// Title and text. What a slip should have said stands behind the text, so that every engine can find it.
fn plain(document: &Document) -> (String, String) {
    let (mut title, mut text) = (String::new(), Vec::new());
    for field in &document.fields {
        let heading = if field.role == Role::Body { &field.text[field.heading.clone()] } else { &field.text };
        title = [&title, " ", heading].concat().trim().to_owned();
        text.push(field.text.clone());
        text.extend(field.readings.iter().map(|reading| reading.text.clone()));
    }
    (title, text.join(" "))
}

/// A document as `engine.rs` reads it.
fn line(document: &Document) -> String {
    let cells = |field: &Field| {
        let role = match field.role {
            Role::Heading => "h",
            Role::Body => "b",
            Role::Name => "n",
            Role::Alias => "a",
        };
        let mut cells = vec![role.to_owned(), field.heading.start.to_string(), field.heading.end.to_string()];
        cells.push(field.text.clone());
        for reading in &field.readings {
            cells.extend([reading.range.start.to_string(), reading.range.end.to_string(), reading.text.clone()]);
        }
        cells.join("\u{1f}")
    };
    document.fields.iter().map(cells).collect::<Vec<_>>().join("\u{1e}")
}

/// Opens the page in Chromium and waits for what it posts.
fn visit(folder: &Path) -> Value {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = format!("http://{}/", listener.local_addr().expect("an address"));
    let profile = folder.join("profile");
    let mut chromium = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .args(["--disable-dev-shm-usage"])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(address)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("chromium: `make bench` installs it");
    let result = listener.incoming().flatten().find_map(|stream| answer(&stream, folder));
    // Whether it ends well is of no interest any more.
    let _ = (chromium.kill(), chromium.wait());
    let result: Value = serde_json::from_str(&result.expect("a result")).expect("JSON");
    assert!(result["error"].is_null(), "{}", result["error"]);
    result
}

/// Answers with a file; a posted body is what we wait for.
fn answer(mut stream: &TcpStream, folder: &Path) -> Option<String> {
    let mut reader = BufReader::new(stream);
    let mut lines = reader.by_ref().lines().map_while(Result::ok);
    let request = lines.next()?;
    let headers: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    let mut words = request.split(' ');
    let (method, path) = (words.next()?, words.next()?);
    let mut posted = None;
    let mut body = Vec::new();
    let mut status = "200 OK";
    let path = path.split('?').next()?.trim_start_matches('/');
    let path = if path.is_empty() { "index.html" } else { path };
    if method == "POST" {
        let length = headers.iter().find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
        let mut text = vec![0; length?];
        reader.read_exact(&mut text).ok()?;
        posted = String::from_utf8(text).ok();
    } else {
        match std::fs::read(folder.join(path)) {
            Ok(file) if !path.contains("..") => body = file,
            _ => status = "404 Not Found",
        }
    }
    // Isolated, or the clock of the page is coarser than the fastest engine.
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n\
         Cross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Embedder-Policy: require-corp\r\n\r\n",
        mime(path),
        body.len()
    );
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
    posted
}

fn mime(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}
