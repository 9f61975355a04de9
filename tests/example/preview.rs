//! `make preview`: prints what `make check` prints, then serves the pages of a data folder on this machine.

use solieu::site::{Preview, serve};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "src/data".into()));
    let port = arguments.next().and_then(|port| port.to_str()?.parse().ok()).unwrap_or(8080);
    print!("{}", solieu::compile::check(&folder).0);
    let served = Preview::of(&folder, Path::new(""))
        .map_err(|error| error.to_string())
        .and_then(|mut preview| serve(&mut preview, port).map_err(|error| format!("port {port}: {error}")));
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            eprintln!("{cause}");
            ExitCode::FAILURE
        }
    }
}
