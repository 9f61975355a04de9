//! What a visit may weigh: the table of budgets, and what is measured against it.

use super::{built, read};
use solieu::embed::Site;
use solieu::site::*;
use std::fs;
use std::path::Path;

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

/// An office has another report, or an address in every page: it is told what is over, and can publish.
#[test]
fn only_the_projects_own_site_is_held_to_the_budgets() {
    let (plain, public) = (Site::default(), Site::new("https://so.example.vn/").expect("an address"));
    let folder = |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let (own, other) = (folder("src/data"), folder("tests/cases/province"));
    assert!(is_held(Build::Lean, &plain, None) && is_held(Build::Lean, &plain, Some(&own)));
    assert!(!is_held(Build::Lean, &plain, Some(&other)) && !is_held(Build::Lean, &public, None));
    assert!(!is_held(Build::Release, &plain, None) && !is_held(Build::Debug, &plain, None));
}

#[test]
fn every_budget_is_of_something_that_is_measured() {
    let folder = built("visits");
    fs::create_dir_all(folder.join("c/lua/nhung")).expect("a folder");
    fs::create_dir_all(folder.join("n/lua-2022/en")).expect("a folder");
    fs::create_dir_all(folder.join("said-0f")).expect("a folder");
    for name in [
        "embed.js",
        "n/lua-2022/index.html",
        "n/lua-2022/en/index.html",
        "c/lua/index.html",
        "c/lua/nhung/index.html",
        "c/lua/live.bin",
        "said-0f/1.txt",
        "said-0f/22.txt",
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
    let question = ["answer.js", "answer_bg.wasm", "said-0f/22.txt"];
    assert_eq!(of("question"), raw(&question), "the module, and the longest lines");
    assert_eq!(of("number"), raw(&["n/lua-2022/index.html"]));
    // The panel below a chart is no chart page.
    assert_eq!(of("article"), raw(&["c/lua/index.html"]));
}
