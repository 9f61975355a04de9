//! What a data folder a hundred times as large costs natively: reading it with every check, and the figures of its dataset.
//! `cargo test --test it -- growth --ignored --nocapture` measures; ten minutes in a build that is not optimised.
use solieu::compile::{compile, is_sound, load};
use solieu::figure::{of_figure, of_indicator};
use solieu::locale::Lang;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// Seconds for reading and checking, and for all figures.
fn cost(times: usize) -> [f64; 2] {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::temp_dir().join(format!("solieu-growth-{times}-{}", std::process::id()));
    let script = root.join("tests/bench/growth/grow.mjs");
    let grown =
        Command::new("node").arg(script).arg(root.join("src/data")).arg(times.to_string()).arg(&folder).status();
    assert!(grown.is_ok_and(|status| status.success()), "grow.mjs failed");
    let start = Instant::now();
    let (contents, mut faults) = load(&folder);
    let (compiled, found) = compile(&contents);
    faults.extend(found);
    let read = start.elapsed().as_secs_f64();
    assert!(is_sound(&faults), "the grown data have faults: {}", faults[0]);
    let dataset = &compiled.dataset;
    let start = Instant::now();
    let of_overview = dataset.figures.iter().map(|row| of_figure(dataset, row, Lang::Vi));
    let all = of_overview.chain(dataset.indicators.iter().map(|row| of_indicator(dataset, row, Lang::Vi)));
    assert!(all.count() > 90 * times);
    let figures = start.elapsed().as_secs_f64();
    std::fs::remove_dir_all(&folder).expect("removed");
    [read, figures]
}

#[test]
#[ignore = "a measurement of minutes"]
fn a_folder_a_hundred_times_as_large_costs_a_hundred_times_as_much() {
    // The first reading warms the machine. What is in between shows where it bends.
    let [_, one, ten, hundred] = [1, 1, 10, 100].map(cost);
    for (at, what) in ["read and checked", "figures"].into_iter().enumerate() {
        let power = (hundred[at] / one[at]).log10() / 2.0;
        println!("{what}: {:.3} s, {:.3} s, {:.3} s: n^{power:.2}", one[at], ten[at], hundred[at]);
        assert!(power < 1.25, "{what} grows as n^{power:.2}");
    }
}
