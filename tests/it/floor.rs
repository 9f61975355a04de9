//! The oldest browsers (docs/accessibility.md): what scripts and styles use is known there, or stands in a list with what
//! happens without it.

use solieu::embed::minify;
use std::fs;
use std::path::{Path, PathBuf};

/// Chrome and Edge, Firefox, Safari: the oldest that run the modules. Chrome and Safari by `wasm-unsafe-eval` of the
/// policy, Firefox by reference types of WebAssembly and by `??=`.
const FLOOR: [f64; 3] = [97.0, 79.0, 16.0];
/// The oldest that run the scripts which also serve browsers below that: those with `import()`.
const CLASSIC: [f64; 3] = [63.0, 67.0, 11.1];

/// Files whose scripts run in older browsers: they say what does not work, tell heights, copy codes.
const FOR_OLDER: [&str; 9] = [
    "src/page/base.js",
    "src/page/slash.js",
    "src/page/narrow.js",
    "src/embed/trusted.js",
    "src/embed/frame.js",
    "src/embed/wake.js",
    "src/embed/embed.js",
    "src/embed/diag.js",
    "src/site/panel.js",
];

/// A word of a script, as the minifier leaves it, and since when it is known. Syntax stops a whole script.
const SYNTAX: [(&str, [f64; 3]); 12] = [
    ("?.", [91.0, 74.0, 13.1]),
    ("??", [80.0, 72.0, 13.1]),
    ("??=", [85.0, 79.0, 14.0]),
    ("||=", [85.0, 79.0, 14.0]),
    ("&&=", [85.0, 79.0, 14.0]),
    ("catch{", [66.0, 58.0, 11.1]),
    ("for await", [63.0, 57.0, 11.0]),
    ("static{", [94.0, 93.0, 16.4]),
    ("(?<=", [62.0, 78.0, 16.4]),
    ("(?<!", [62.0, 78.0, 16.4]),
    ("import(", [63.0, 67.0, 11.1]),
    ("using ", [134.0, 141.0, 99.0]),
];

/// Calls, rules and values: what lacks them throws or has no effect.
const FEATURES: [(&str, [f64; 3]); 42] = [
    (".at(", [92.0, 90.0, 15.4]),
    (".hasOwn(", [93.0, 92.0, 15.4]),
    ("structuredClone", [98.0, 94.0, 15.4]),
    (".replaceAll(", [85.0, 77.0, 13.1]),
    (".findLast", [97.0, 104.0, 15.4]),
    (".toSorted", [110.0, 115.0, 16.0]),
    (".toReversed", [110.0, 115.0, 16.0]),
    ("groupBy", [117.0, 119.0, 17.4]),
    ("withResolvers", [119.0, 121.0, 17.4]),
    (".allSettled", [76.0, 71.0, 13.0]),
    ("AbortSignal.timeout", [103.0, 100.0, 16.0]),
    ("checkVisibility", [105.0, 106.0, 17.4]),
    ("showPopover", [114.0, 125.0, 17.0]),
    ("requestIdleCallback", [47.0, 55.0, 99.0]),
    ("adoptedStyleSheets", [73.0, 101.0, 16.4]),
    ("new CSSStyleSheet", [73.0, 101.0, 16.4]),
    ("trustedTypes", [83.0, 148.0, 26.0]),
    ("startViewTransition", [111.0, 144.0, 18.0]),
    ("navigation.", [102.0, 147.0, 26.2]),
    ("randomUUID", [92.0, 95.0, 15.4]),
    ("Intl.Segmenter", [87.0, 125.0, 14.1]),
    ("replaceChildren", [86.0, 78.0, 14.0]),
    ("globalThis", [71.0, 65.0, 12.1]),
    ("ResizeObserver", [64.0, 69.0, 13.1]),
    ("showModal", [37.0, 98.0, 15.4]),
    (":has(", [105.0, 121.0, 15.4]),
    ("@container", [105.0, 110.0, 16.0]),
    ("container-type", [105.0, 110.0, 16.0]),
    ("color-mix(", [111.0, 113.0, 16.2]),
    ("@layer", [99.0, 97.0, 15.4]),
    ("@scope", [118.0, 146.0, 17.4]),
    ("dvh", [108.0, 101.0, 15.4]),
    ("svh", [108.0, 101.0, 15.4]),
    ("text-wrap", [114.0, 121.0, 17.5]),
    ("text-box", [133.0, 999.0, 18.2]),
    ("content-visibility", [85.0, 125.0, 18.0]),
    ("aspect-ratio", [88.0, 89.0, 15.0]),
    ("light-dark(", [123.0, 120.0, 17.5]),
    ("field-sizing", [123.0, 999.0, 26.2]),
    ("anchor-name", [125.0, 147.0, 26.0]),
    ("subgrid", [117.0, 71.0, 16.0]),
    ("scrollbar-gutter", [94.0, 97.0, 18.2]),
];

/// What is newer than the floor: where it stands, and what happens without it.
const KNOWN: [(&str, &str, &str); 21] = [
    ("requestIdleCallback", "src/site/start/start.js", "a timer in its place"),
    ("trustedTypes", "src/embed/trusted.js", "asked for; the policy stands without"),
    ("showPopover", "src/embed/embed.js", "asked for; the card has a high z-index"),
    (":has(", "src/page/style/part.css", "buttons without an app keep their place, empty"),
    (":has(", "src/page/style/search.css", "a short list of results may move the page up"),
    (":has(", "src/page/style/overview.css", "derived values stay in the table, sentences in one column"),
    (":has(", "src/page/style/check.css", "a note at the end of a table has less room below it"),
    (":has(", "src/site/booklet.css", "the general notes of an entry have no commas between them"),
    (":has(", "src/page/style/answer.css", "an answer stands below the words that no place has all of the question"),
    ("@container", "src/page/style/figure.css", "a drawing made for a narrower place, enlarged"),
    ("container-type", "src/page/style/figure.css", "a drawing made for a narrower place, enlarged"),
    ("dvh", "src/page/style/part.css", "vh before it"),
    ("dvh", "src/page/style/datum.css", "a sheet as high as its words"),
    ("text-wrap", "src/page/style/figure.css", "lines break where they are full"),
    ("text-wrap", "src/page/style/overview.css", "lines break where they are full"),
    ("text-wrap", "src/page/style/page.css", "lines break where they are full"),
    ("text-wrap", "src/page/style/report.css", "lines break where they are full"),
    ("text-wrap", "src/embed/page.css", "lines break where they are full"),
    ("content-visibility", "src/page/style/report.css", "all is laid out at once"),
    ("container-type", "src/page/style/overview.css", "a drawing made for a narrower place, enlarged"),
    ("subgrid", "src/page/style/overview.css", "key figures are not on one line with their neighbours"),
];

/// All files below `src` with this ending, as paths from the project's folder.
fn files(ending: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src")];
    let mut found: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                found.push(path);
            }
        }
    }
    let name = |path: PathBuf| path.strip_prefix(root).expect("below the root").to_string_lossy().into_owned();
    let mut names: Vec<String> = found.into_iter().map(name).collect();
    names.sort();
    names
}

/// As it ships: without comments, whose words are no code.
fn shipped(file: &str) -> String {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("a file");
    if file.ends_with(".css") {
        return minify::style(&text);
    }
    // Some are parts of a script, which are no script alone.
    let minified = minify::script(&text);
    if minified == text { minify::module(&text) } else { minified }
}

fn is_newer(since: [f64; 3], floor: [f64; 3]) -> bool {
    since.iter().zip(floor).any(|(since, floor)| *since > floor)
}

/// "?." before a digit is a choice between numbers, and ":?" one of a pattern.
fn has(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(place, _)| {
        let after = text[place + word.len()..].chars().next();
        word != "?." || after.is_some_and(|after| after.is_alphabetic() || "_$[(".contains(after))
    })
}

#[test]
fn every_word_of_a_script_is_known_to_the_oldest_browser_it_is_for() {
    let mut faults = Vec::new();
    let scripts = files("js");
    assert!(FOR_OLDER.iter().all(|file| scripts.iter().any(|script| script == file)), "a script is gone");
    for file in scripts {
        let floor = if FOR_OLDER.contains(&file.as_str()) { CLASSIC } else { FLOOR };
        let text = shipped(&file);
        for (word, since) in SYNTAX {
            if is_newer(since, floor) && has(&text, word) {
                faults.push(format!("{file}: {word} is known since {since:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn what_is_newer_than_the_floor_is_known_with_what_happens_without_it() {
    let mut found = Vec::new();
    for file in files("js").into_iter().chain(files("css")) {
        let text = shipped(&file);
        for (word, since) in FEATURES {
            if is_newer(since, FLOOR) && text.contains(word) {
                found.push((word, file.clone()));
            }
        }
    }
    let is_known = |word: &str, file: &str| KNOWN.iter().any(|(known, place, _)| *known == word && *place == file);
    let unknown: Vec<_> = found.iter().filter(|(word, file)| !is_known(word, file)).collect();
    assert!(unknown.is_empty(), "say what happens without it: {unknown:#?}");
    let gone: Vec<_> = KNOWN
        .iter()
        .filter(|(word, place, _)| !found.iter().any(|(known, file)| known == word && file == place))
        .collect();
    assert!(gone.is_empty(), "no longer used: {gone:#?}");
}

#[test]
fn one_unknown_selector_takes_no_other_rule_with_it() {
    for file in files("css") {
        for rule in shipped(&file).split('}') {
            let selectors = rule.rsplit('{').nth(1).unwrap_or_default();
            let lists = selectors.contains(',') && !selectors.starts_with('@');
            assert!(
                !(lists && selectors.contains(":has(") && selectors.split(",").any(|one| !one.contains(":has("))),
                "{file}: {selectors}: a list with :has() is no rule where :has() is not known"
            );
        }
    }
}

#[test]
fn the_minifier_writes_no_newer_words() {
    let text = "window.a = function (x) { if (x === null || x === undefined) { return 1 } return x } \
        window.b = function (x) { try { f() } catch (error) { g() } }";
    for word in ["??", "?.", "catch{"] {
        assert!(!has(&minify::script(text), word), "{}", minify::script(text));
    }
}
