//! Writes what the site serves as plain files beside the page: the data, and a copy of the page at every address,
//! so that plain hosting answers every link. Trunk runs it after each build; by hand: `publish FOLDER`.

use solieu::export::{csv, json, package, tables};
use solieu::library::Library;
use solieu::locale::Lang;
use solieu::route::{Ledger, Page, ROOTS, View};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() {
    let folder = env::args_os().nth(1).or_else(|| env::var_os("TRUNK_STAGING_DIR")).map(PathBuf::from);
    let Some(folder) = folder else {
        eprintln!("publish: no folder given (give the folder that holds the built index.html)");
        std::process::exit(2);
    };
    if let Err(error) = publish(&folder) {
        eprintln!("publish: {}: {error} (is this the folder of a finished build?)", folder.display());
        std::process::exit(1);
    }
}

fn publish(folder: &Path) -> io::Result<()> {
    let library = Library::embedded();
    let source = fs::read_to_string(Path::new(env!("SOLIEU_DATA_FOLDER")).join("report.vi.txt"))?.replace("\r\n", "\n");
    write_data(&library, &source, &folder.join("data"))?;
    let page = fs::read_to_string(folder.join("index.html"))?;
    for view in views(&library) {
        let path = folder.join(view.href());
        fs::create_dir_all(&path)?;
        let depth = view.href().matches('/').count();
        fs::write(path.join("index.html"), with_base(&page, &base(&"../".repeat(depth))))?;
    }
    // Hosts that know the convention show it for every other address.
    fs::write(folder.join("404.html"), lost(&page))
}

/// The page for addresses that have none. Their depth is not known, so a script finds the root and nothing may be
/// preloaded before it runs; should the root be a wrong guess, a plain sentence stays in place of the app.
fn lost(page: &str) -> String {
    let page = ["<link rel=\"modulepreload\"", "<link rel=\"preload\""].into_iter().fold(page.to_owned(), without);
    let words = Lang::ALL.map(|lang| {
        let words = lang.messages();
        let (sentence, home) = (words.guide.not_found, words.common.overview);
        format!("<p lang=\"{}\">{sentence}. <a href=\"./\">{home}</a></p>", lang.tag())
    });
    let body = format!("<body><div class=\"wrap page\">{}</div>", words.concat());
    with_base(&page, &script()).replacen("<body>", &body, 1)
}

/// The page without its first tag that opens like this.
fn without(page: String, opening: &str) -> String {
    let Some(start) = page.find(opening) else { return page };
    let end = page[start..].find('>').map_or(page.len(), |length| start + length + 1);
    [&page[..start], &page[end..]].concat()
}

/// The line of `index.html` that says where the site's root is.
const BASE: &str = "<base href=\"./\">";

fn base(root: &str) -> String {
    ["<base href=\"", root, "\">"].concat()
}

fn with_base(page: &str, base: &str) -> String {
    assert!(page.contains(BASE), "index.html has lost its line {BASE}");
    page.replacen(BASE, base, 1)
}

/// The root is what stands before the first word that is a page of ours; if there is none, the last word is taken for a
/// misspelt one.
fn script() -> String {
    let words = ROOTS.join("|");
    let find = "p.match(/^(.*?\\/)(WORDS)(\\/|$)/)".replace("WORDS", &words);
    let write = "document.write('<base href=\"'+(m?m[1]:p.replace(/[^/]*\\/?$/,'')).replace(/\"/g,'')+'\">')";
    ["<script>(function(p){var m=", &find, ";", write, "})(location.pathname)</script>"].concat()
}

fn write_data(library: &Library, source: &str, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let tables = tables(library, source);
    for table in &tables {
        fs::write(folder.join(format!("{}.csv", table.name)), csv(table))?;
        fs::write(folder.join(format!("{}.json", table.name)), json(table))?;
    }
    fs::write(folder.join("datapackage.json"), package(library, &tables))?;
    fs::write(folder.join("report.vi.txt"), source)
}

/// Every view that an address leads to without search words.
fn views(library: &Library) -> Vec<View> {
    let report = Page::Report { block: None, observation: None, query: None };
    let mut pages = vec![Page::Indicators, report, Page::Search(String::new()), Page::Guide];
    pages.extend(library.dataset.indicators.iter().map(|row| Page::Indicator(row.id.0.clone())));
    pages.extend(Ledger::ALL.map(Page::Ledger));
    let in_lang = |lang: Lang| {
        let pages = pages.clone().into_iter().map(move |page| View { page, lang });
        pages.chain((lang == Lang::En).then_some(View { page: Page::Overview, lang }))
    };
    Lang::ALL.into_iter().flat_map(in_lang).collect()
}
