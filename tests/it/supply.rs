//! What the tests' own tools are made of: pinned, from one registry, known by their content. Of crates `cargo deny` says
//! the same (`deny.toml`).
use serde_json::Value;
use std::fs;
use std::path::Path;

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
