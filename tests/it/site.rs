//! The publisher, on a built folder as small as one can be: what it changes in a page, which files it makes, and what it
//! says when something is missing. Names of imports and exports are in `short_names`.
use super::answers::book;
use super::province::{FOLDERS, library};
use sha2::{Digest, Sha256};
use solieu::answer::answer;
use solieu::embed::Site;
use solieu::export::tables;
use solieu::library::Statements;
use solieu::locale::Lang;
use solieu::site::*;
use std::fs;
use std::path::{Path, PathBuf};

/// `index.html` as Trunk writes it.
const INDEX: &str = r#"<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<base href="./">
<title>Số liệu</title>
<meta name="description" content="">
<style>/* red */ p { color: red; }</style>
<script>// one
let one = 1;</script>
<script type="module">
import init, * as bindings from './app-0f.js';
const wasm = await init({ module_or_path: './app-0f_bg.wasm' });
</script>
<link rel="modulepreload" href="./app-0f.js" crossorigin="anonymous"><link rel="preload" href="./app-0f_bg.wasm" as="fetch"></head>
<body></body>
</html>
"#;
/// Glue as `wasm-bindgen` writes it for the web.
const GLUE: &str = "// what a reader sees
export class Handle {
}
export function enliven(bytes) {
    return wasm.enliven(bytes);
}
let wasm;
async function __wbg_init(module_or_path) {
    module_or_path = new URL('NAME_bg.wasm', import.meta.url);
}
export { initSync, __wbg_init as default };
";

/// A folder of its own for a test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// What Trunk leaves: the page's own module with a hash in its name, those of workers without.
fn built(name: &str) -> PathBuf {
    let folder = folder(name);
    fs::create_dir(folder.join("c")).expect("a folder");
    fs::write(folder.join("index.html"), INDEX).expect("a page");
    for stem in ["app-0f", "search", "c/chart", "pages", "check"] {
        let name = stem.trim_start_matches("c/");
        fs::write(folder.join([stem, ".js"].concat()), GLUE.replace("NAME", name)).expect("glue");
        fs::write(folder.join([stem, "_bg.wasm"].concat()), [b"\0asm\x01\0\0\0", name.as_bytes()].concat())
            .expect("a module");
    }
    folder
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn template(folder: &Path, build: Build) -> Template {
    Template::read(folder, build, &Modules::find(folder).expect("modules")).expect("a template")
}

const HEAD: Head = Head {
    lang: Lang::En,
    title: "Rice & <tea>",
    description: "\"all\"",
    view: "en/?a=1&b=2",
    root: "../../",
    after_root: "",
    more: "<x>",
};

#[test]
fn modules_are_found_by_their_names() {
    let folder = built("found");
    // Neither is the app: another word, and no fingerprint.
    fs::write(folder.join("app-old.js"), "").expect("a file");
    fs::write(folder.join("apple.js"), "").expect("a file");
    let modules = Modules::find(&folder).expect("modules");
    assert_eq!(
        modules.json(),
        r#"{"app":["app-0f.js","app-0f_bg.wasm"],"search":["search.js","search_bg.wasm"],"chart":["c/chart.js","c/chart_bg.wasm"],"pages":["pages.js","pages_bg.wasm"],"check":["check.js","check_bg.wasm"]}"#
    );
    fs::remove_file(folder.join("c/chart_bg.wasm")).expect("it was there");
    let error = Modules::find(&folder).expect_err("no module");
    assert!(matches!(error, Error::NoModule { name: "chart", folder: "c/" }), "{error}");
}

#[test]
fn a_fingerprint_renames_both_files_and_what_the_glue_names() {
    let folder = built("fingerprint");
    let before = Modules::find(&folder).expect("modules");
    let modules = before.clone().try_map(fingerprint).expect("renamed");
    for (old, new) in before.all().into_iter().zip(modules.all()) {
        assert!(!old.script.exists() && !old.wasm.exists(), "{}", old.name);
        let [script, wasm] = new.addresses();
        let hash = script.trim_start_matches(new.folder).trim_start_matches(new.name).trim_end_matches(".js");
        assert_eq!(hash.len(), 17, "{script}");
        assert_eq!(wasm, script.replace(".js", "_bg.wasm"));
        assert!(read(&folder, &script).contains(&["'", wasm.trim_start_matches(new.folder), "'"].concat()), "{script}");
    }
    assert_eq!(Modules::find(&folder).expect("modules"), modules);
    let page = template(&folder, Build::Release).page(&HEAD, "<body></body>").expect("a page");
    for address in modules.all().into_iter().flat_map(Module::addresses) {
        assert!(page.contains(&address), "{address} in {page}");
    }
    assert!(!page.contains("app-0f"), "{page}");
}

#[test]
fn a_module_that_is_not_as_expected_is_served_as_it_is() {
    let folder = built("minify");
    let module = Modules::find(&folder).expect("modules").app;
    let before = fs::read(&module.wasm).expect("a module");
    minify_module(&module).expect("minified");
    assert_eq!(fs::read(&module.wasm).expect("a module"), before);
    let glue = read(&folder, "app-0f.js");
    assert!(!glue.contains("reader") && !glue.contains("  "), "{glue}");
}

#[test]
fn style_and_script_of_a_page_are_minified() {
    let page = minify_page(INDEX);
    assert!(page.contains("<style>p{color:red}</style>"), "{page}");
    assert!(page.contains("<script>let one=1;</script>"), "{page}");
}

#[test]
fn our_script_stands_in_the_place_of_trunks() {
    let page = template(&built("start"), Build::Draft).page(&HEAD, "<body></body>").expect("a page");
    assert!(
        !page.contains("import init")
            && !page.contains("<link rel=\"modulepreload\"")
            && !page.contains("rel=\"preload\""),
        "{page}"
    );
    let (before, rest) = page.split_once("<script data-app>").expect("our script");
    assert!(before.contains("let one"), "in Trunk's place");
    let (script, _) = rest.split_once("</script>").expect("it ends");
    assert!(script.starts_with('{') && script.ends_with('}'), "its names are its own: {script}");
    assert!(script.contains("app-0f.js") && script.contains("import("), "{script}");
    let error = Template::new(
        &INDEX.replace("<script type=\"module\">", "<script>"),
        Build::Draft,
        &Modules::find(&built("no-start")).expect("modules"),
    );
    assert!(matches!(error, Err(Error::NoApp)));
}

#[test]
fn a_page_has_its_own_head_and_body() {
    let folder = built("page");
    let page = template(&folder, Build::Release).page(&HEAD, "<body>text</body>").expect("a page");
    for part in [
        "<html lang=\"en\" data-view=\"en/?a=1&amp;b=2\">",
        "<base href=\"../../\">",
        "<title>Rice &amp; &lt;tea></title>",
        "content=\"&quot;all&quot;\"",
        "<link rel=\"serviceworker\" href=\"worker.js\"><x></head>",
        "<body>text</body>",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert_eq!(page.matches("content-security-policy").count(), 1);
    let draft = template(&folder, Build::Draft).page(&HEAD, "<body>text</body>").expect("a page");
    assert!(!draft.contains("content-security-policy") && !draft.contains("rel=\"serviceworker\""), "{draft}");
}

#[test]
fn what_trunk_puts_into_the_body_of_a_draft_stays() {
    let index = INDEX.replace("<body></body>", "<body><script>reload()</script></body>");
    let modules = Modules::find(&built("reload")).expect("modules");
    let template = Template::new(&index, Build::Draft, &modules).expect("a template");
    let page = template.page(&HEAD, "<body>text</body>").expect("a page");
    assert!(page.contains("<body>text<script>reload()</script></body>"), "{page}");
}

#[test]
fn every_lost_line_is_a_fault_that_names_it() {
    let modules = Modules::find(&built("lost")).expect("modules");
    for line in [
        "<html lang=\"vi\">",
        "<meta charset=\"utf-8\">",
        "<base href=\"./\">",
        "<title>Số liệu</title>",
        "<meta name=\"description\" content=\"\">",
        "</head>",
        "<body>",
    ] {
        let page = Template::new(&INDEX.replace(line, ""), Build::Release, &modules)
            .and_then(|template| template.page(&HEAD, "<body></body>"));
        match page {
            Err(Error::Line(lost)) => assert_eq!(lost, line),
            other => panic!("{line}: {other:?}"),
        }
    }
}

#[test]
fn a_static_page_has_no_app() {
    let page = StaticPage {
        below: "gallery/en/".to_owned(),
        lang: Lang::En,
        title: "Gallery".to_owned(),
        style: "b{}".to_owned(),
        body: "<body>text</body>".to_owned(),
    };
    let folder = built("static");
    template(&folder, Build::Release).write(&page, &folder).expect("written");
    let page = read(&folder, "gallery/en/index.html");
    assert!(page.contains("<base href=\"../../\">") && page.contains("<style>b{}</style>"), "{page}");
    assert!(page.contains("noindex") && !page.contains("data-app") && !page.contains("data-view"), "{page}");
}

#[test]
fn styles_and_plain_scripts_that_stand_together_are_one_element() {
    let page = minify_page("<style>a { b: c }</style>\n<style>d { e: f }</style><p><style>g { h: i }</style>");
    assert_eq!(page, "<style>a{b:c}d{e:f}</style><p><style>g{h:i}</style>");
    let page =
        minify_page("<script>a()</script> <script>b()</script><script data-app>c()</script><script>d()</script>");
    assert_eq!(page, "<script>a(),b();</script><script data-app>c()</script><script>d();</script>");
}

#[test]
fn the_policy_names_exactly_the_scripts_and_styles_that_stand_in_the_page() {
    use base64::Engine;
    let hash =
        |text: &str| format!("'sha256-{}'", base64::prelude::BASE64_STANDARD.encode(Sha256::digest(text.as_bytes())));
    let page = "<meta charset=\"utf-8\"><script>one</script><script data-app>two</script>\
                <script src=\"three.js\">three</script><script type=\"application/ld+json\">four</script>\
                <style media=\"print\">five</style>";
    let page = with_csp(page).expect("a page with its line");
    assert_eq!(page.matches("'sha256-").count(), 3, "{page}");
    assert!(page.contains(&format!("'wasm-unsafe-eval' {} {};", hash("one"), hash("two"))), "{page}");
    assert!(page.contains(&format!("style-src 'self' {};", hash("five"))) && !page.contains("unsafe-inline"), "{page}");
    assert!(page.contains("require-trusted-types-for 'script'; trusted-types default\""), "{page}");
    assert!(page.find("content-security-policy") < page.find("<script"), "{page}");
    assert!(matches!(with_csp("<head>"), Err(Error::Line(_))));
}

#[test]
fn the_page_for_no_address_knows_the_root_or_looks_for_it() {
    let folder = built("not-found");
    let (template, modules) = (template(&folder, Build::Release), Modules::find(&folder).expect("modules"));
    let library = library(FOLDERS[1]);
    let page = not_found(&template, &library, &Site::default(), &modules).expect("a page");
    assert!(page.contains("<base href=\"./\"><script>globalThis.solieuRoot"), "{page}");
    assert!(page.contains("|tim|") && page.contains("|c|n|in|data|gallery)") && page.contains("`app-0f.js`"), "{page}");
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
fn the_scripts_of_check_and_answers_stand_behind_their_glue() {
    for (script, export, style) in [
        (check_script(), "getChecker, openCheck", "replaceSync(`#check .first{"),
        (answers_script("said-0f"), "ask", "replaceSync(`#answer{"),
    ] {
        let whole = [GLUE, &script].concat();
        let function = as_function("check", &whole).expect("a script");
        assert!(function.contains(export), "{function}");
        assert!(whole.contains(style), "its style is within");
        assert!(!whole.contains("STYLE)") && !whole.contains("SAID"), "no place is left open");
    }
}

#[test]
fn every_answer_has_its_lines() {
    let files = said(&Statements::embedded());
    let lines: Vec<Vec<&str>> = files.iter().map(|file| file.split('\n').collect()).collect();
    let mut told = 0;
    for cases in [include_str!("../cases/questions.tsv"), include_str!("../cases/asked.tsv")] {
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
fn glue_becomes_a_function_that_returns_its_exports() {
    let function = as_function("chart", GLUE).expect("glue");
    assert!(function.starts_with("() => {\n") && !function.contains("export "), "{function}");
    assert!(function.ends_with("return { Handle, enliven, initSync, default: __wbg_init };\n}"), "{function}");
    for line in
        ["import * as other from './snippets/other.js';", "export * from './other.js';", "export default 'one';"]
    {
        let error =
            as_function("chart", &[line, "\n", &GLUE.replace(", __wbg_init as default", "")].concat()).expect_err(line);
        assert!(matches!(&error, Error::Glue { name: "chart", line: named } if named == line), "{error}");
    }
    assert!(!as_function("chart", "const a = '</script>';").expect("glue").contains("</script"));
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
    pack(&folder).expect("packed");
    let names = below(&folder).expect("files");
    let names: Vec<_> = names.iter().filter_map(|path| path.strip_prefix(&folder).ok()?.to_str()).collect();
    assert_eq!(
        names,
        ["a.html", "a.html.br", "a.html.gz", "c.csv", "c.csv.br", "c.csv.gz", "d.png", "e.xlsx", "f.bin", "short.html"]
    );
}

#[test]
fn faults_of_the_table_of_budgets_are_told() {
    const TABLE: &str = "what,limit_kib,mark_kib,remedy\npage,1,1,fewer words\nchart,2,1,fewer points\nfern,1,1,none\n";
    let budgets = parse(TABLE).expect("a table");
    let size = |brotli| Size { brotli, ..Size::default() };
    let faults = over(&budgets, &[("page", size(1025)), ("chart", size(2048))]);
    let [page, name] = faults.as_slice() else { panic!("{faults:?}") };
    let words = page.to_string();
    assert!(words.contains("1 more than its budget of 1024") && words.contains("remedy: fewer words"), "{words}");
    assert!(matches!(name, Error::BudgetName(name) if name == "fern"));
    assert!(matches!(parse("what,limit_kib,mark_kib,remedy\npage,much,1,\n"), Err(Error::BudgetRow(_))));
}

#[test]
fn every_budget_is_of_something_that_is_measured() {
    let folder = built("visits");
    fs::create_dir_all(folder.join("c/lua/nhung")).expect("a folder");
    fs::create_dir_all(folder.join("n/lua-2022/en")).expect("a folder");
    for name in [
        "embed.js",
        "n/lua-2022/index.html",
        "n/lua-2022/en/index.html",
        "c/lua/index.html",
        "c/lua/nhung/index.html",
        "c/lua/live.bin",
    ] {
        fs::write(folder.join(name), "rice ".repeat(name.len())).expect("a file");
    }
    let visits = visits(&folder).expect("visits");
    assert_eq!(over(&budgets().expect("the table"), &visits).len(), 0);
    let of = |what: &str| visits.iter().find(|(name, _)| *name == what).expect(what).1.raw;
    let raw = |names: &[&str]| -> usize { names.iter().map(|name| read(&folder, name).len()).sum() };
    let chart = ["index.html", "c/chart.js", "c/chart_bg.wasm", "c/lua/live.bin"];
    assert_eq!(of("chart answers"), raw(&chart));
    assert_eq!(of("search answers"), raw(&["index.html", "search.js", "search_bg.wasm"]));
    assert_eq!(
        of("everything"),
        raw(&chart) + raw(&["search.js", "search_bg.wasm", "app-0f.js", "app-0f_bg.wasm", "pages.js", "pages_bg.wasm"])
    );
    assert_eq!(of("number"), raw(&["n/lua-2022/index.html"]));
    // The panel below a chart is no chart page.
    assert_eq!(of("article"), raw(&["c/lua/index.html"]));
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
