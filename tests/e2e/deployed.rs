//! `make deployed` before a good server and before servers that misbehave, each in one way.

use std::path::Path;
use std::process::Command;

#[test]
fn a_deployed_site_is_held_against_what_it_needs() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tests = folder.join("tests/tools/deployed.test.mjs");
    let run = Command::new("node").arg("--test").arg(tests).env("SITE_FOLDER", folder.join("dist")).output();
    let run = run.expect("node, which `make test` looks for");
    let said = String::from_utf8_lossy(&run.stdout);
    let failed: Vec<&str> = said.lines().filter(|line| line.starts_with("not ok")).collect();
    assert!(run.status.success() && said.contains("# pass"), "{failed:#?}\n{said}");
}
