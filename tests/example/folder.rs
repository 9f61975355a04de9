//! `make check`: reads a data folder, prints every fault, then what was understood of its report.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let folder = PathBuf::from(std::env::args_os().nth(1).unwrap_or_else(|| "src/data".into()));
    let (told, is_sound) = solieu::compile::check(&folder);
    print!("{told}");
    if is_sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
