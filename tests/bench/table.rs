//! The results as the marked section of docs/benchmarks.md.

use super::cases::all;
use serde_json::Value;
use std::fmt::Write;
use std::path::Path;

/// A section is what stands between such lines.
const SEARCH: [&str; 2] = ["<!-- bench: written by `make bench` -->\n", "<!-- /bench -->"];
const GROWTH: [&str; 2] = ["<!-- growth: written by `make bench` -->\n", "<!-- /growth -->"];
const DRAWING: [&str; 2] = ["<!-- drawing: written by `make bench` -->\n", "<!-- /drawing -->"];

/// Engines by their name on the page: as shown, and whose bytes they cost.
const ENGINES: [(&str, &str, &str); 7] = [
    ("ours", "**this engine**", "ours"),
    ("minisearch", "MiniSearch 7.2.0, folded terms, prefix and fuzzy", "minisearch"),
    ("minisearch-both", "MiniSearch, raw and folded terms, all required", "minisearch"),
    ("fuse", "Fuse.js 7.5.0, `ignoreLocation`, `ignoreDiacritics`", "fuse"),
    ("fuse-token", "Fuse.js, token search, all required", "fuse"),
    ("flexsearch", "FlexSearch 0.8.212, forward, normalized, suggestions", "flexsearch"),
    ("pagefind", "Pagefind 1.6.0", "pagefind"),
];

/// Replaces the section on the search.
pub fn write(native: &Value, large: &Value, browser: &Value) {
    replace(SEARCH, &[rivals(browser), kinds(browser), scale(native, large, browser)].join("\n"));
}

/// Replaces the section on the rooms before the page.
pub fn write_drawing(drawing: &Value, native: &Value) {
    let mut out = String::from("| natively, ms | everything | each |\n|---|---|---|\n");
    let count = drawing["figures"].as_f64().expect("a count");
    let steps = [
        ("the library decoded", numbers(&drawing["decode"]), None),
        ("the search index built", numbers(&native["build"]), None),
        ("figures from the dataset", numbers(&drawing["figure"]), Some(count)),
        ("scenes laid out", numbers(&drawing["layout"]), Some(count)),
        ("scenes painted as SVG", numbers(&drawing["paint"]), Some(count)),
    ];
    for (what, times, of) in steps {
        let each = of.map_or("–".to_owned(), |of| digits(median(&times) / of));
        writeln!(out, "| {what} | {} | {each} |", spread(times, "")).expect("a line");
    }
    writeln!(out, "\n{count} drawings: those of the overview, and every indicator's own.").expect("a line");
    replace(DRAWING, &out);
}

/// Replaces the section on larger data: the cost at each size, and how it grows.
pub fn write_growth(growth: &Value) {
    let sizes = growth.as_array().expect("sizes");
    let mut out = String::from("| natively |");
    sizes.iter().for_each(|size| write!(out, " {}× |", size["times"]).expect("a cell"));
    out += " grows as |\n";
    out += &["|---".repeat(sizes.len() + 2), "|\n".to_owned()].concat();
    let lines = [
        ("values", "observations", 1.0),
        ("blocks of the report", "blocks", 1.0),
        ("drawings", "figures", 1.0),
        ("facts in the module, KiB", "blob", 1024.0),
        ("the data folder read and checked, ms", "check", 1.0),
        ("the library decoded, ms", "decode", 1.0),
        ("figures from the dataset, ms", "figure", 1.0),
        ("scenes laid out, ms", "layout", 1.0),
        ("scenes painted as SVG, ms", "paint", 1.0),
        ("the search index built, ms", "index", 1.0),
        ("a keystroke, p50, ms", "p50", 1.0),
        ("a keystroke, p99, ms", "p99", 1.0),
    ];
    for (what, key, unit) in lines {
        let costs: Vec<f64> = sizes.iter().map(|size| size[key].as_f64().expect("a number") / unit).collect();
        let cells = costs.iter().map(|cost| digits(*cost)).collect::<Vec<_>>().join(" | ");
        // The exponent between the two largest sizes, where fixed costs count least: 1 is "as the data do".
        let [.., smaller, larger] = costs[..] else { continue };
        let fold = |key: &str, at: usize| sizes[sizes.len() - at][key].as_f64().expect("a number");
        let power = (larger / smaller).ln() / (fold("times", 1) / fold("times", 2)).ln();
        writeln!(out, "| {what} | {cells} | n^{power:.1} |").expect("a line");
    }
    replace(GROWTH, &out);
}

fn replace(marks: [&str; 2], section: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/benchmarks.md");
    let text = std::fs::read_to_string(&path).expect("docs/benchmarks.md");
    let (before, rest) = text.split_once(marks[0]).expect("docs/benchmarks.md marks where the table begins");
    let (_, after) = rest.split_once(marks[1]).expect("docs/benchmarks.md marks where the table ends");
    std::fs::write(path, [before, marks[0], section, marks[1], after].concat()).expect("docs/benchmarks.md is written");
}

fn rivals(browser: &Value) -> String {
    let engines = &browser["seen"]["engines"];
    let mut out = String::from(
        "| | finds what is asked for | typed spelling first | p50 | p99 | builds in | library + index, brotli |\n\
         |---|---|---|---|---|---|---|\n",
    );
    for (name, shown, cost) in ENGINES {
        let engine = &engines[name];
        let (good, all) = sum(&engine["kinds"]);
        let [library, index] = [0, 1].map(|part| browser["cost"][cost][part].as_f64().expect("bytes") / 1024.0);
        let first = percent(engine["spelled"][0].as_u64(), engine["spelled"][1].as_u64());
        let ratio = |key: &str| {
            let own: Vec<f64> = passes(&engines["ours"]["passes"], key);
            let ratios = passes(&engine["passes"], key).into_iter().zip(own).map(|(time, own)| time / own).collect();
            if name == "ours" { "1".to_owned() } else { spread(ratios, "×") }
        };
        let build = numbers(&engine["build"]);
        writeln!(
            out,
            "| {shown} | {} | {first} | {} | {} | {} ms | {library:.1} + {index:.0} KiB |",
            percent(Some(good), Some(all)),
            ratio("p50"),
            ratio("p99"),
            digits(median(&build)),
        )
        .expect("a line");
    }
    out
}

/// Success by kind of query.
fn kinds(browser: &Value) -> String {
    let engines = &browser["seen"]["engines"];
    let mut kinds: Vec<&str> = Vec::new();
    for case in all() {
        if !kinds.contains(&case.kind) {
            kinds.push(case.kind);
        }
    }
    let names = ["this engine", "MiniSearch", "… both", "Fuse.js", "… token", "FlexSearch", "Pagefind"];
    let mut out =
        format!("| found, of each kind of query | cases | {} |\n|---|---|{}\n", names.join(" | "), "---|".repeat(7));
    for kind in kinds {
        let of = |(name, _, _): (&str, &str, &str)| {
            let pair = &engines[name]["kinds"][kind];
            percent(pair[0].as_u64(), pair[1].as_u64())
        };
        let cells = ENGINES.map(of).join(" | ");
        writeln!(out, "| {kind} | {} | {cells} |", engines["ours"]["kinds"][kind][1]).expect("a line");
    }
    out
}

fn scale(native: &Value, large: &Value, browser: &Value) -> String {
    let ours = &browser["seen"]["engines"]["ours"];
    let mut out = String::from(
        "| the engine alone, ms | keystrokes | p50 | p90 | p99 | max | index built in |\n|---|---|---|---|---|---|---|\n",
    );
    let lines = [
        ("the report, Chromium", &native["keystrokes"], ours),
        ("the report, native", &native["keystrokes"], native),
        ("a thousand reports, native", &large["keystrokes"], large),
    ];
    for (what, keystrokes, seen) in lines {
        let [p50, p90, p99, max] = ["p50", "p90", "p99", "max"].map(|key| spread(passes(&seen["passes"], key), ""));
        let build =
            if seen["build"].is_array() { numbers(&seen["build"]) } else { vec![seen["build"].as_f64().expect("ms")] };
        writeln!(out, "| {what} | {keystrokes} | {p50} | {p90} | {p99} | {max} | {} |", spread(build, ""))
            .expect("a line");
    }
    let megabytes = |value: &Value| value.as_f64().map_or("?".to_owned(), |bytes| format!("{:.0} MB", bytes / 1e6));
    let cores = std::thread::available_parallelism().map_or(1, |n| n.get());
    let agent = browser["seen"]["userAgent"].as_str().unwrap_or_default();
    let version = agent.split("Chrome/").nth(1).and_then(|rest| rest.split('.').next()).unwrap_or("?");
    writeln!(
        out,
        "\n{} queries, {} words for spelling; Chromium {version}, {cores} cores. In brackets the lowest and highest of \
         several passes. A thousand reports are {} rows and {} of text; at most {} of memory were taken, text included.",
        all().len(),
        browser["seen"]["engines"]["ours"]["spelled"][1],
        large["rows"],
        megabytes(&large["bytes"]),
        megabytes(&large["memory"]),
    )
    .expect("a line");
    out
}

fn sum(kinds: &Value) -> (u64, u64) {
    let pairs = kinds.as_object().expect("kinds").values();
    let number = |value: &Value| value.as_u64().expect("a count");
    pairs.fold((0, 0), |(good, all), pair| (good + number(&pair[0]), all + number(&pair[1])))
}

fn percent(part: Option<u64>, of: Option<u64>) -> String {
    let (part, of) = part.zip(of).expect("counts");
    let share = part as f64 * 100.0 / of as f64;
    // Only all of them are 100 %.
    if part < of && share > 99.0 { format!("{share:.1} %") } else { format!("{share:.0} %") }
}

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().expect("a list").iter().map(|value| value.as_f64().expect("a number")).collect()
}

fn passes(list: &Value, key: &str) -> Vec<f64> {
    list.as_array().expect("passes").iter().map(|pass| pass[key].as_f64().expect("a time")).collect()
}

fn median(numbers: &[f64]) -> f64 {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// "×2.1 (1.9–2.4)"; one pass has no spread.
fn spread(numbers: Vec<f64>, sign: &str) -> String {
    let (least, most) = numbers.iter().fold((f64::MAX, 0f64), |(least, most), n| (least.min(*n), most.max(*n)));
    let [middle, least, most] = [median(&numbers), least, most].map(digits);
    if least == most { format!("{sign}{middle}") } else { format!("{sign}{middle} ({least}–{most})") }
}

/// Two significant digits.
fn digits(number: f64) -> String {
    match number {
        10.0.. => format!("{number:.0}"),
        1.0.. => format!("{number:.1}"),
        0.1.. => format!("{number:.2}"),
        _ => format!("{number:.3}"),
    }
}
