//! The files that the publisher makes beside the pages.

use super::{HEAD, built, folder, template};
use crate::answers::book;
use crate::province::{FOLDERS, library};
use sha2::{Digest, Sha256};
use solieu::answer::answer;
use solieu::embed::{Cache, Site};
use solieu::export::tables;
use solieu::library::Statements;
use solieu::site::*;
use std::fs;
use std::path::Path;

#[test]
fn the_page_for_no_address_knows_the_root_or_looks_for_it() {
    let folder = built("not-found");
    let (template, modules) = (template(&folder, Build::Release), Modules::find(&folder).expect("modules"));
    let library = library(FOLDERS[1]);
    let page = not_found(&template, &library, &Site::default(), &modules).expect("a page");
    assert!(page.contains("<base href=\"./\"><script>globalThis.solieuRoot"), "{page}");
    assert!(
        page.contains("|tim|") && page.contains("|c|n|in|data|gallery|tiep-can)") && page.contains("`app-0f.js`"),
        "{page}"
    );
    assert!(!page.contains("document.write") && page.contains("<h1>") && page.contains("href=\"en/\""), "{page}");
    let site = Site::new("https://so.example.vn/tinh/lieu").expect("an address");
    let page = not_found(&template, &library, &site, &modules).expect("a page");
    assert!(page.contains("<base href=\"/tinh/lieu/\">\n") && !page.contains("solieuRoot="), "{page}");
}

#[test]
fn the_worker_keeps_overviews_modules_and_the_page_for_all_others() {
    let folder = built("worker");
    fs::create_dir(folder.join("en")).expect("a folder");
    let modules = Modules::find(&folder).expect("modules");
    assert!(matches!(worker(&modules, &folder), Err(Error::File { path, .. }) if path.ends_with("404.html")));
    for name in ["404.html", "en/index.html", "said-0f.txt"] {
        fs::write(folder.join(name), name).expect("a page");
    }
    let script = worker(&modules, &folder).expect("a worker");
    let (_, list) = script.split_once("const KEPT = {\n").expect("a list");
    let (list, _) = list.split_once("\n};").expect("it ends");
    let kept: Vec<&str> = list.lines().filter_map(|line| line.split('"').nth(1)).collect();
    let mut all = vec![
        "",
        "404.html",
        "answer.js",
        "answer_bg.wasm",
        "app-0f.js",
        "app-0f_bg.wasm",
        "c/chart.js",
        "c/chart_bg.wasm",
        "check.js",
        "check_bg.wasm",
        "en/",
    ];
    all.extend(["pages.js", "pages_bg.wasm", "said-0f.txt", "search.js", "search_bg.wasm"]);
    assert_eq!(kept, all);
    let hash: String = Sha256::digest(b"404.html").iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(list.contains(&format!("\"404.html\": \"{hash}\"")), "{list}");
    fs::write(folder.join("404.html"), "other").expect("a page");
    let version = |script: &str| script.lines().find(|line| line.starts_with("const VERSION")).map(str::to_owned);
    assert_ne!(version(&script), version(&worker(&modules, &folder).expect("a worker")));
}

#[test]
fn every_answer_has_its_lines() {
    let files = said(&Statements::embedded());
    let lines: Vec<Vec<&str>> = files.iter().map(|file| file.split('\n').collect()).collect();
    let mut told = 0;
    for cases in [include_str!("../../cases/questions.tsv"), include_str!("../../cases/asked.tsv")] {
        for question in cases.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').nth(1)) {
            let Some(answer) = answer(book(), question) else { continue };
            for [row, opening, line] in answer.lines(book()) {
                assert!([opening, opening + 1, line].iter().all(|line| !lines[row][*line].is_empty()), "{question}");
                told += 1;
            }
        }
    }
    assert!(told > 300, "{told}");
}

#[test]
fn the_site_in_one_file_fetches_nothing() {
    let folder = built("single");
    let page = template(&folder, Build::Release).page(&HEAD, "<body>text</body>").expect("a page");
    fs::write(folder.join("index.html"), page).expect("a page");
    fs::create_dir(folder.join("data")).expect("a folder");
    fs::write(folder.join("data/rice.csv"), "rice").expect("a table");
    let page = single(&Modules::find(&folder).expect("modules"), &Site::default(), &folder).expect("one file");
    for gone in ["content-security-policy", "rel=\"serviceworker\"", "app-0f.js", "data-app", "await globalThis"] {
        assert!(!page.contains(gone), "{gone} in {page}");
    }
    for part in [
        "\napp: [() => {",
        "\nanswer: [() => {",
        "\nchart: [() => {",
        "\npages: [() => {",
        "\ncheck: [() => {",
        "\"data/rice.csv\": \"",
        "DecompressionStream",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert_eq!(page.matches("</script>").count(), 2, "{page}");
}

#[test]
fn what_packs_well_is_packed() {
    let folder = folder("pack");
    let text = "rice ".repeat(400);
    for name in ["a.html", "c.csv", "d.png", "e.xlsx", "f.bin"] {
        fs::write(folder.join(name), &text).expect("a file");
    }
    fs::write(folder.join("short.html"), "rice").expect("a file");
    pack(&folder, &Cache::default()).expect("packed");
    let names = below(&folder).expect("files");
    let names: Vec<_> = names.iter().filter_map(|path| path.strip_prefix(&folder).ok()?.to_str()).collect();
    assert_eq!(
        names,
        ["a.html", "a.html.br", "a.html.gz", "c.csv", "c.csv.br", "c.csv.gz", "d.png", "e.xlsx", "f.bin", "short.html"]
    );
}

/// The packed form of a page below `folder`, packed anew with a cache of its own that lies below it, too.
fn packed(folder: &Path, text: &str, cache: &Cache) -> Vec<u8> {
    fs::create_dir_all(folder.join("site")).expect("a folder");
    fs::write(folder.join("site/a.html"), text).expect("a page");
    pack(&folder.join("site"), cache).expect("packed");
    fs::read(folder.join("site/a.html.br")).expect("its packed form")
}

#[test]
fn what_was_packed_before_is_not_packed_again() {
    let folder = folder("packed-before");
    let kept = folder.join("kept");
    let (rice, tea) = ("rice ".repeat(400), "tea ".repeat(500));
    let cache = || Cache::new(Some(kept.clone()));
    let alone = packed(&folder, &rice, &Cache::default());
    assert_eq!(packed(&folder, &rice, &cache()), alone, "the first time");
    // What lies there now is no packed file: it shows where the second form comes from.
    let file = below(&kept).expect("files").pop().expect("a kept file");
    assert_eq!(fs::read(&file).expect("its bytes"), alone);
    fs::write(&file, "kept").expect("a mark");
    assert_eq!(packed(&folder, &rice, &cache()), b"kept", "the second time");
    assert_ne!(packed(&folder, &tea, &cache()), b"kept", "another page is packed");
}

#[test]
fn a_cache_keeps_what_this_build_has_asked_for_and_is_no_condition() {
    let folder = folder("cache");
    let made = |input: &[&[u8]], cache: &Cache| cache.get(input, || Ok::<_, ()>(input.concat())).expect("bytes");
    let first = Cache::new(Some(folder.clone()));
    // Parts that are read one after the other are not the same as their sum.
    for input in [[&b"ab"[..], b"c"], [b"a", b"bc"]] {
        made(&input, &first);
    }
    assert_eq!(below(&folder).expect("files").len(), 2);
    assert_eq!(first.get(&[b"x"], || Err("no")), Err("no"), "what fails is not kept");
    fs::write(folder.join("note.txt"), "mine").expect("a file of somebody else");
    let second = Cache::new(Some(folder.clone()));
    made(&[b"ab", b"c"], &second);
    second.sweep();
    assert_eq!(below(&folder).expect("files").len(), 2, "one of the two, and what is not the cache's");
    // A file at the place of the folder.
    let nowhere = Cache::new(Some(folder.join("note.txt")));
    assert_eq!(made(&[b"ab"], &nowhere), b"ab");
    nowhere.sweep();
    assert!(folder.join("note.txt").is_file());
}

#[test]
fn the_workbook_has_a_sheet_for_each_table() {
    let library = library(FOLDERS[1]);
    let tables = tables(&library, "");
    let book = workbook(&library, &tables).expect("a workbook");
    // A ZIP archive: its start, the directory at its end, and the names of its files as they are.
    assert!(book.starts_with(b"PK\x03\x04"));
    let end = book.len() - 22;
    assert_eq!(&book[end..end + 4], b"PK\x05\x06");
    // One more says whose tables these are.
    for number in 1..=tables.len() + 1 {
        let name = format!("xl/worksheets/sheet{number}.xml");
        assert!(book.windows(name.len()).any(|bytes| bytes == name.as_bytes()), "{name}");
    }
    assert_eq!(book, workbook(&library, &tables).expect("a workbook"), "the same data make the same file");
}

#[test]
fn a_folder_that_is_no_build_is_told_before_any_work() {
    let folder = folder("empty");
    let faults = write(&folder).expect_err("an empty folder");
    let fault = faults.iter().find(|fault| matches!(fault, Error::File { .. } | Error::NoModule { .. }));
    let words = fault.expect("a fault about the folder").to_string();
    assert!(words.contains("app") || words.contains("Trunk"), "{words}");
    assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 0);
}
