//! What the tests' own tools are made of: pinned, from one registry, known by their content. Of crates `cargo deny` says
//! the same (`deny.toml`).
use serde_json::{Value, json};
use solieu::site::materials;
use std::fs;
use std::path::Path;
use std::process::Command;

fn json(name: &str) -> Value {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect(name);
    serde_json::from_str(&text).expect("JSON")
}

/// What is wrong with a lock of npm.
fn faults(wanted: &Value, lock: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let packages = lock["packages"].as_object().expect("packages");
    for (name, version) in
        wanted["dependencies"].as_object().into_iter().chain(wanted["devDependencies"].as_object()).flatten()
    {
        let locked = &packages[&["node_modules/", name].concat()]["version"];
        // Under another name: "npm:iframe-resizer@4.4.5".
        let version = version.as_str().and_then(|version| version.rsplit('@').next());
        if locked.as_str() != version {
            faults.push(format!("{name} is {version:?} in package.json and {locked} in the lock"));
        }
    }
    for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
        if !package["integrity"].as_str().is_some_and(|sum| sum.starts_with("sha512-") && sum.len() > 90) {
            faults.push(format!("{name} is not known by its content"));
        }
        // Whoever installs has a registry of their own; an address in the lock would go round it.
        if package.get("resolved").is_some() {
            faults.push(format!("{name} names where it comes from"));
        }
    }
    faults
}

#[test]
fn the_tools_of_the_tests_are_pinned_and_known_by_their_content() {
    let (wanted, lock) = (json("tests/tools/package.json"), json("tests/tools/package-lock.json"));
    assert_eq!(faults(&wanted, &lock), [] as [&str; 0]);
    // And what the test would say.
    let mut other = lock.clone();
    let packages = other["packages"].as_object_mut().expect("packages");
    let (_, package) = packages.iter_mut().find(|(name, _)| !name.is_empty()).expect("a package");
    package["integrity"] = Value::Null;
    package["resolved"] = "https://example.org/a.tgz".into();
    assert_eq!(faults(&wanted, &other).len(), 2);
}

/// The names of the components of a bill of materials.
fn names(bill: &str) -> Vec<String> {
    let bill: Value = serde_json::from_str(bill).expect("JSON");
    let components = bill["components"].as_array().expect("components").iter();
    components.map(|one| one["name"].as_str().expect("a name").to_owned()).collect()
}

#[test]
fn the_bill_of_materials_has_what_is_linked_and_nothing_else() {
    let package = |id: &str, kind: &str| json!({"id": id, "name": id, "version": "1.0.0", "license": "MIT/Apache-2.0", "targets": [{"kind": [kind]}]});
    let needs = |id: &str, kind: Value| json!({"pkg": id, "dep_kinds": [{"kind": kind}]});
    let metadata = json!({
        "packages": [package("own", "lib"), package("linked", "lib"), package("below", "lib"), package("macro", "proc-macro"),
            package("of-macro", "lib"), package("builds", "lib"), package("tests", "lib")],
        "resolve": {"root": "own", "nodes": [
            {"id": "own", "deps": [needs("linked", Value::Null), needs("macro", Value::Null), needs("builds", json!("build")), needs("tests", json!("dev"))]},
            {"id": "linked", "deps": [needs("below", Value::Null)]},
            {"id": "macro", "deps": [needs("of-macro", Value::Null)]},
        ]},
    });
    let lock = "[[package]]\nname = \"linked\"\nversion = \"1.0.0\"\nchecksum = \"ab\"\n";
    let bill = materials(&metadata, lock, "[toolchain]\nchannel = \"1.2.3\"\n");
    assert_eq!(names(&bill), ["below", "linked", "std"]);
    let bill: Value = serde_json::from_str(&bill).expect("JSON");
    assert_eq!(bill["components"][1]["hashes"][0]["content"], "ab");
    assert_eq!(bill["components"][1]["licenses"][0]["expression"], "MIT OR Apache-2.0");
    assert_eq!(bill["components"][2]["version"], "1.2.3");
}

#[test]
fn every_crate_of_the_modules_has_a_licence_and_a_checksum() {
    let arguments = "metadata --locked --offline --format-version 1 --filter-platform wasm32-unknown-unknown";
    let output = Command::new("cargo").args(arguments.split(' ')).current_dir(env!("CARGO_MANIFEST_DIR")).output();
    let metadata = serde_json::from_slice(&output.expect("cargo").stdout).expect("JSON");
    let read = |name: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect(name);
    let bill = materials(&metadata, &read("Cargo.lock"), &read("rust-toolchain.toml"));
    let names = names(&bill);
    for (name, is_there) in
        [("yew", true), ("wasm-bindgen", true), ("oxc", false), ("proptest", false), ("maud_macros", false)]
    {
        assert_eq!(names.iter().any(|one| one == name), is_there, "{name} in {names:?}");
    }
    let bill: Value = serde_json::from_str(&bill).expect("JSON");
    for one in bill["components"].as_array().expect("components").iter().filter(|one| one["name"] != "std") {
        let sum = one["hashes"][0]["content"].as_str().unwrap_or_default();
        assert!(one["licenses"][0]["expression"].is_string() && sum.len() == 64, "{one}");
    }
}
