//! A dataset and a report ten and a hundred times as large, from a generator: everything that happens before a page is
//! there or a search is answered, so that what grows faster than the data is seen.

use super::drawing::{figures, scenes};
use super::native::LIMIT;
use super::statistics::{keystrokes, milliseconds, of_day, of_processor};
use serde_json::{Value, json};
use solieu::compile::{compile, is_sound, load};
use solieu::library::Library;
use solieu::paint::{svg, variable};
use std::path::Path;
use std::process::Command;

/// How many times the data that ship.
pub const TIMES: [usize; 3] = [1, 10, 100];

/// What is typed; each a search of its own.
const TYPED: [&str; 8] =
    ["nong nghiep", "hộ nghèo", "16/63", "GRDP", "đô thi", "công nghiệp cao", "lao dong", "xã nông thôn mới"];

/// The costs at each size.
pub fn measure(target: &Path) -> Value {
    TIMES.iter().map(|times| at(*times, &target.join("growth").join(times.to_string()))).collect()
}

fn at(times: usize, folder: &Path) -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let script = root.join("tests/bench/growth/grow.mjs");
    let status =
        Command::new("node").arg(script).arg(root.join("src/data")).arg(times.to_string()).arg(folder).status();
    assert!(status.is_ok_and(|status| status.success()), "grow.mjs failed");
    let ((compiled, faults), check) = timed(|| {
        let (contents, mut faults) = load(folder);
        let (compiled, found) = compile(&contents);
        faults.extend(found);
        (compiled, faults)
    });
    assert!(is_sound(&faults), "the grown data have faults: {}", faults[0]);
    let facts = postcard::to_allocvec(&(&compiled.dataset, &compiled.citations)).expect("facts");
    let report = postcard::to_allocvec(&compiled.outline).expect("a report");
    let (library, decode) = timed(|| Library::decode(&facts, &report));
    let (figures, figure) = timed(|| figures(&library));
    let (scenes, layout) = timed(|| scenes(&figures));
    let (_, paint) = timed(|| scenes.iter().map(|scene| svg(scene, &variable).len()).sum::<usize>());
    let corpus = library.corpus();
    let (_, index) = timed(|| corpus.index());
    let keystrokes = keystrokes(TYPED.iter().map(|words| (*words).to_owned()));
    let mut spent =
        super::statistics::times(&keystrokes, of_processor, |query| drop(corpus.index().search(query, LIMIT)));
    json!({
        "times": times, "observations": library.dataset.observations.len(), "blocks": library.outline.blocks.len(),
        "figures": scenes.len(), "blob": facts.len() + report.len(), "check": check, "decode": decode, "figure": figure,
        "layout": layout, "paint": paint, "index": index, "p50": at_part(&mut spent, 0.5), "p99": at_part(&mut spent, 0.99),
    })
}

fn at_part(times: &mut [f64], part: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    times[((times.len() - 1) as f64 * part).round() as usize]
}

fn timed<T>(step: impl FnOnce() -> T) -> (T, f64) {
    let start = of_day();
    let result = step();
    (result, milliseconds(of_day() - start))
}
