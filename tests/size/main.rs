//! `make size`: what a visit costs, against its budgets, and what takes how much of the module. It builds nothing:
//! `dist/` and the compiler's last module are read as they are.

mod module;

use solieu::site::{Error, Modules, Size, below, budgets, over, visits};
use std::path::Path;

fn main() {
    let folder = std::env::args_os().nth(1).unwrap_or_else(|| "dist".into());
    if let Err(error) = print(Path::new(&folder)) {
        eprintln!("size: {error} (is there a release in {}? `make build` makes one)", Path::new(&folder).display());
        std::process::exit(1);
    }
}

fn print(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let modules = Modules::find(folder)?;
    println!("{:<28}{:>10}{:>10}{:>10}{:>10}{:>8}", "a visit, in KiB", "raw", "gzip", "brotli", "budget", "mark");
    let (budgets, visits) = (budgets()?, visits(folder)?);
    for (what, size) in &visits {
        let (limit, mark) = budgets.iter().find(|row| row.what == *what).map_or((0, 0), |row| (row.limit, row.mark));
        row(what, *size, &format!("{:>10}{:>8}", limit / 1024, mark / 1024));
    }
    for module in modules.all() {
        row(&format!("  {}, module and glue", module.name), module.size()?, "");
    }
    let page = std::fs::read_to_string(folder.join("index.html"))?;
    let styles = page.split("<style").skip(1).filter_map(|rest| rest.split("</style>").next());
    row("  style within the page", Size::of(styles.collect::<String>().as_bytes())?, "");
    println!("\n{:<28}{:>10}{:>10}{:>10}", "the whole site, in KiB", "raw", "gzip", "brotli");
    for (class, count, size) in classes(folder)? {
        row(&format!("{count} × .{class}"), size, "");
    }
    modules.all().into_iter().try_for_each(module::print)?;
    let faults = over(&budgets, &visits);
    faults.iter().for_each(|fault| eprintln!("\nsize: {fault}"));
    if faults.is_empty() { Ok(()) } else { std::process::exit(1) }
}

fn row(what: &str, size: Size, more: &str) {
    let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(|bytes| bytes as f64 / 1024.0);
    println!("{what:<28}{raw:>10.1}{gzip:>10.1}{brotli:>10.1}{more}");
}

/// Every class of file in a built site and the size of all of it; packed forms are no files of their own.
fn classes(folder: &Path) -> Result<Vec<(String, usize, Size)>, Error> {
    let mut classes: Vec<(String, usize, Size)> = Vec::new();
    for path in below(folder)? {
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
