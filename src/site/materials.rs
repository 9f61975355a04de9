//! The bill of materials (CycloneDX 1.6): every crate that is in the modules of the browser, with version, licence and
//! checksum. What only builds the site is left out. The same sources give the same bytes: no date, no serial number.

use super::Error;
use super::files::write;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// Its name in the folder of the site.
const FILE: &str = "sbom.cdx.json";
/// What the modules are built for.
const BROWSER: &str = "wasm32-unknown-unknown";

/// Writes it; Cargo says what the modules are made of.
pub fn write_materials(folder: &Path) -> Result<(), Error> {
    let text = materials(&metadata()?, include_str!("../../Cargo.lock"), include_str!("../../rust-toolchain.toml"));
    write(&folder.join(FILE), text)
}

/// What Cargo knows of the crates that are built for a browser.
fn metadata() -> Result<Value, Error> {
    let arguments = ["metadata", "--locked", "--offline", "--format-version", "1", "--filter-platform", BROWSER];
    let output = Command::new("cargo").args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output();
    let output = output.map_err(|error| Error::Materials(error.to_string()))?;
    serde_json::from_slice(&output.stdout).map_err(|_| Error::Materials(String::from_utf8_lossy(&output.stderr).into()))
}

/// The bill of what `cargo metadata` says, with the checksums of a lock file and the compiler of a `rust-toolchain.toml`,
/// whose standard library is in every module.
pub fn materials(metadata: &Value, lock: &str, toolchain: &str) -> String {
    let (shipped, sums) = (shipped(metadata), checksums(lock));
    let crates = packages(metadata).filter(|package| package["id"].as_str().is_some_and(|id| shipped.contains(id)));
    let mut components: Vec<Value> = crates.map(|package| component(package, &sums)).collect();
    components.sort_by_cached_key(|component| component["bom-ref"].to_string());
    let rust = toolchain.lines().find_map(|line| field(line, "channel")).unwrap_or_default();
    components.push(json!({
        "type": "framework", "bom-ref": format!("pkg:github/rust-lang/rust@{rust}"), "name": "std", "version": rust,
        "scope": "required", "purl": format!("pkg:github/rust-lang/rust@{rust}"),
        "licenses": [{"expression": "MIT OR Apache-2.0"}],
    }));
    let root = root(metadata);
    let own = packages(metadata).find(|package| package["id"].as_str() == Some(root)).unwrap_or(&Value::Null);
    let bill = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": "own", "name": own["name"],
            "version": own["version"], "licenses": [{"expression": own["license"]}]}},
        "components": components,
    });
    format!("{bill:#}\n")
}

fn root(metadata: &Value) -> &str {
    metadata["resolve"]["root"].as_str().unwrap_or_default()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    list(&metadata["packages"])
}

/// The ids of all packages that are linked into the root's programs. Macros, build scripts and tests run on the builder's
/// machine, and so does what only they need.
fn shipped(metadata: &Value) -> BTreeSet<&str> {
    let nodes: BTreeMap<&str, &Value> =
        list(&metadata["resolve"]["nodes"]).filter_map(|node| Some((node["id"].as_str()?, node))).collect();
    let is_macro = |package: &&Value| list(&package["targets"]).any(|target| target["kind"][0] == "proc-macro");
    let macros: BTreeSet<&str> = packages(metadata).filter(is_macro).filter_map(|one| one["id"].as_str()).collect();
    let (mut found, mut open) = (BTreeSet::new(), vec![root(metadata)]);
    while let Some(id) = open.pop() {
        let dependencies = list(nodes.get(id).map_or(&Value::Null, |node| &node["deps"]));
        let linked = dependencies.filter(|one| list(&one["dep_kinds"]).any(|kind| kind["kind"].is_null()));
        let ids = linked.filter_map(|one| one["pkg"].as_str()).filter(|id| !macros.contains(id));
        open.extend(ids.filter(|id| found.insert(*id)));
    }
    found
}

/// The checksums of a lock file by name and version.
fn checksums<'a>(lock: &'a str) -> BTreeMap<[&'a str; 2], &'a str> {
    let packages = lock.split("[[package]]").skip(1);
    let get = |text: &'a str, name| text.lines().find_map(|line| field(line, name));
    packages.filter_map(|text| Some(([get(text, "name")?, get(text, "version")?], get(text, "checksum")?))).collect()
}

/// The text of a line `name = "text"`.
fn field<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    Some(line.strip_prefix(name)?.strip_prefix(" = ")?.trim_matches('"'))
}

/// One crate.
fn component(package: &Value, sums: &BTreeMap<[&str; 2], &str>) -> Value {
    let [name, version] = ["name", "version"].map(|key| package[key].as_str().unwrap_or_default());
    let purl = format!("pkg:cargo/{name}@{version}");
    let mut out = json!({
        "type": "library", "bom-ref": purl, "name": name, "version": version, "scope": "required", "purl": purl,
    });
    // Older crates write the "or" of SPDX as a stroke.
    if let Some(license) = package["license"].as_str() {
        out["licenses"] = json!([{"expression": license.replace(" / ", "/").replace('/', " OR ")}]);
    }
    if let Some(sum) = sums.get(&[name, version]) {
        out["hashes"] = json!([{"alg": "SHA-256", "content": sum}]);
    }
    out
}
