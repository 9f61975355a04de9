//! The modules of the browser as the publisher finds, renames and minifies them, and what becomes of their glue.

use super::{GLUE, HEAD, built, read, template};
use solieu::site::*;
use std::fs;

#[test]
fn modules_are_found_by_their_names() {
    let folder = built("found");
    // Neither is the app: another word, and no fingerprint.
    fs::write(folder.join("app-old.js"), "").expect("a file");
    fs::write(folder.join("apple.js"), "").expect("a file");
    let modules = Modules::find(&folder).expect("modules");
    assert_eq!(
        modules.json(),
        r#"{"app":["app-0f.js","app-0f_bg.wasm"],"search":["search.js","search_bg.wasm"],"answer":["answer.js","answer_bg.wasm"],"chart":["c/chart.js","c/chart_bg.wasm"],"pages":["pages.js","pages_bg.wasm"],"check":["check.js","check_bg.wasm"]}"#
    );
    fs::remove_file(folder.join("c/chart_bg.wasm")).expect("it was there");
    let error = Modules::find(&folder).expect_err("no module");
    assert!(matches!(error, Error::NoModule { name: "chart", folder: "c/" }), "{error}");
}

#[test]
fn a_fingerprint_renames_the_files_and_what_the_glue_names() {
    let folder = built("fingerprint");
    let before = Modules::find(&folder).expect("modules").try_map(Module::with_style).expect("styles");
    let styled: Vec<&str> = before.all().into_iter().filter(|one| one.style.is_some()).map(|one| one.name).collect();
    assert_eq!(styled, ["search", "answer", "pages", "check"]);
    let modules = before.clone().try_map(fingerprint).expect("renamed");
    for (old, new) in before.all().into_iter().zip(modules.all()) {
        assert!(
            ![Some(&old.script), Some(&old.wasm), old.style.as_ref()].into_iter().flatten().any(|path| path.exists())
        );
        let addresses = new.addresses();
        let (script, wasm) = (&addresses[0], &addresses[1]);
        assert_eq!(addresses.get(2), old.style.as_ref().map(|_| script.replace(".js", ".css")).as_ref());
        let hash = script.trim_start_matches(new.folder).trim_start_matches(new.name).trim_end_matches(".js");
        assert_eq!(hash.len(), 17, "{script}");
        assert_eq!(*wasm, script.replace(".js", "_bg.wasm"));
        assert!(read(&folder, script).contains(&["'", wasm.trim_start_matches(new.folder), "'"].concat()), "{script}");
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
fn the_scripts_of_check_and_answers_stand_behind_their_glue() {
    for (script, export) in [(CHECK_SCRIPT.to_owned(), "getChecker, openCheck"), (answers_script("said-0f"), "ask")] {
        let whole = [GLUE, &script].concat();
        let function = as_function("check", &whole).expect("a script");
        assert!(function.contains(export), "{function}");
        assert!(!whole.contains("SAID"), "no place is left open");
    }
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
