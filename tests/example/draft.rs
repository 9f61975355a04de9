//! `make draft`: starts a data folder with a report, or adds to one, then tells what was understood.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [report, folder] = &arguments[..] else {
        eprintln!("usage: make draft REPORT=path/to/report.docx DATA=path/to/folder");
        return ExitCode::FAILURE;
    };
    match solieu::draft::start(report, folder) {
        Ok(told) => {
            print!("{}{told}", solieu::compile::check(folder).0);
            ExitCode::SUCCESS
        }
        Err(cause) => {
            eprintln!("{cause}");
            ExitCode::FAILURE
        }
    }
}
