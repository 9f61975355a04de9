//! `make bench`: the search engine measured keystroke by keystroke, natively, at a thousand times the report, and in
//! Chromium beside other libraries, and the drawing of all figures natively; the results go into docs/benchmarks.md. The whole
//! pages are measured by `pages/`.
//!
//! A plain program rather than a harness: what matters is the slowest of thousands of different keystrokes, not the
//! mean of one repeated call, and the same statistics must hold for engines that are written in JavaScript.
mod browser;
#[path = "../cases/mod.rs"]
mod cases;
mod drawing;
mod growth;
mod large;
mod native;
mod statistics;
mod table;

fn main() {
    // The large corpus has a process of its own, so that its peak of memory is its own.
    if std::env::args().any(|argument| argument == large::ARGUMENT) {
        return println!("{}", large::measure());
    }
    // Drawing and growth alone, without what needs a browser.
    let is_native = std::env::args().any(|argument| argument == "native");
    let native = native::measure();
    println!("native: {native}");
    let drawing = drawing::measure();
    println!("drawing: {drawing}");
    let growth = growth::measure(&browser::target());
    println!("growth: {growth}");
    table::write_drawing(&drawing, &native);
    table::write_growth(&growth);
    if is_native {
        return;
    }
    let large = large::in_a_process_of_its_own();
    println!("large: {large}");
    let browser = browser::measure();
    println!("browser: {browser}");
    table::write(&native, &large, &browser);
}
