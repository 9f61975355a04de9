//! `make size`: what a visit costs, against its budgets, and what takes how much of the module. It builds nothing:
//! `dist/` and the compiler's last module are read as they are.

#[path = "../../src/site/budget.rs"]
mod budget;
mod module;
#[path = "../../src/site/size.rs"]
mod size;

use size::{Size, files};
use std::io;
use std::path::Path;

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
    for (what, size) in budget::visits(folder)? {
        let (limit, mark) = budgets.iter().find(|row| row.what == what).map_or((0, 0), |row| (row.limit, row.mark));
        row(what, size, &format!("{:>10}{:>8}", limit / 1024, mark / 1024));
    }
    let page = std::fs::read_to_string(&parts.page)?;
    let styles = page.split("<style").skip(1).filter_map(|rest| rest.split("</style>").next());
    row("  style within the page", Size::of(styles.collect::<String>().as_bytes())?, "");
    println!("\n{:<28}{:>10}{:>10}{:>10}", "the whole site, in KiB", "raw", "gzip", "brotli");
    for (class, count, size) in classes(folder)? {
        row(&format!("{count} × .{class}"), size, "");
    }
    println!();
    module::print(&parts.module)?;
    let faults = budget::over(folder)?;
    faults.iter().for_each(|fault| eprintln!("\nsize: {fault}"));
    if faults.is_empty() { Ok(()) } else { std::process::exit(1) }
}

fn row(what: &str, size: Size, more: &str) {
    let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(|bytes| bytes as f64 / 1024.0);
    println!("{what:<28}{raw:>10.1}{gzip:>10.1}{brotli:>10.1}{more}");
}

/// Every class of file in a built site and what it weighs together; packed forms are no files of their own.
fn classes(folder: &Path) -> io::Result<Vec<(String, usize, Size)>> {
    let mut classes: Vec<(String, usize, Size)> = Vec::new();
    for path in files(folder)? {
        let class = path.extension().map_or_else(String::new, |ending| ending.to_string_lossy().into_owned());
        if matches!(class.as_str(), "br" | "gz") {
            continue;
        }
        let size = Size::of_file(&path)?;
        match classes.iter_mut().find(|(name, ..)| *name == class) {
            Some((_, count, sum)) => (*count, *sum) = (*count + 1, *sum + size),
            None => classes.push((class, 1, size)),
        }
    }
    classes.sort_by_key(|(_, _, size)| std::cmp::Reverse(size.brotli));
    Ok(classes)
}
