//! `make size`: what a visit costs, against its budgets, and what takes how much of the module. It builds nothing:
//! `dist/` and the compiler's last module are read as they are.

#[path = "../../src/site/budget.rs"]
mod budget;
mod module;
#[path = "../../src/site/weigh.rs"]
mod weigh;

use std::io;
use std::path::Path;
use weigh::{Weight, files};

fn main() {
    let folder = std::env::args_os().nth(1).unwrap_or_else(|| "dist".into());
    if let Err(error) = print(Path::new(&folder)) {
        eprintln!("size: {error} (is there a release in {}? `make build` makes one)", Path::new(&folder).display());
        std::process::exit(1);
    }
}

fn print(folder: &Path) -> io::Result<()> {
    let parts = budget::Parts::of(folder)?;
    println!("{:<28}{:>10}{:>10}{:>10}{:>10}{:>8}", "a visit, in KiB", "raw", "gzip", "brotli", "budget", "mark");
    let budgets = budget::budgets()?;
    for (what, weight) in budget::visits(folder)? {
        let (limit, mark) = budgets.iter().find(|row| row.what == what).map_or((0, 0), |row| (row.limit, row.mark));
        row(what, weight, &format!("{:>10}{:>8}", limit / 1024, mark / 1024));
    }
    let page = std::fs::read_to_string(&parts.page)?;
    let styles = page.split("<style").skip(1).filter_map(|rest| rest.split("</style>").next());
    row("  style within the page", Weight::of(styles.collect::<String>().as_bytes())?, "");
    println!("\n{:<28}{:>10}{:>10}{:>10}", "the whole site, in KiB", "raw", "gzip", "brotli");
    for (class, count, weight) in classes(folder)? {
        row(&format!("{count} × .{class}"), weight, "");
    }
    println!();
    module::print(&parts.module)?;
    let faults = budget::over(folder)?;
    faults.iter().for_each(|fault| eprintln!("\nsize: {fault}"));
    if faults.is_empty() { Ok(()) } else { std::process::exit(1) }
}

fn row(what: &str, weight: Weight, more: &str) {
    let [raw, gzip, brotli] = [weight.raw, weight.gzip, weight.brotli].map(|bytes| bytes as f64 / 1024.0);
    println!("{what:<28}{raw:>10.1}{gzip:>10.1}{brotli:>10.1}{more}");
}

/// Every class of file in a built site and what it weighs together; packed forms are no files of their own.
fn classes(folder: &Path) -> io::Result<Vec<(String, usize, Weight)>> {
    let mut classes: Vec<(String, usize, Weight)> = Vec::new();
    for path in files(folder)? {
        let class = path.extension().map_or_else(String::new, |ending| ending.to_string_lossy().into_owned());
        if matches!(class.as_str(), "br" | "gz") {
            continue;
        }
        let weight = Weight::of_file(&path)?;
        match classes.iter_mut().find(|(name, ..)| *name == class) {
            Some((_, count, sum)) => (*count, *sum) = (*count + 1, *sum + weight),
            None => classes.push((class, 1, weight)),
        }
    }
    classes.sort_by_key(|(_, _, weight)| std::cmp::Reverse(weight.brotli));
    Ok(classes)
}
