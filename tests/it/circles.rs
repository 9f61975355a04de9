//! No circle between files: of the files and folders of one folder, none is named by what it names itself.
//!
//! Names are read out of paths that begin with `super::`, `self::` or `crate::`, and followed through what a `mod.rs` passes
//! on. A `mod.rs` is its folder: it may name its children, and they may name it.
use super::tidy::files;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// "crate::chart::spec": the names from the crate's root down.
type Path = Vec<String>;

/// The sources by module.
struct Sources(BTreeMap<Path, String>);

impl Sources {
    /// Of files below a root: "chart/spec.rs" and what is in it.
    fn new<'a>(all: impl IntoIterator<Item = (&'a str, &'a str)>) -> Sources {
        let one = |(file, text): (&str, &str)| {
            let stem = file.trim_end_matches(".rs");
            let names = stem.split('/').filter(|name| !matches!(*name, "mod" | "lib"));
            let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            (names.map(str::to_owned).collect(), code.join("\n"))
        };
        Sources(all.into_iter().map(one).collect())
    }

    /// The module that a path in a file leads to.
    fn target(&self, from: &Path, path: &[String]) -> Path {
        let mut at = from.clone();
        let mut rest = path;
        while let Some((first, tail)) = rest.split_first().filter(|(first, _)| is_anchor(first)) {
            match first.as_str() {
                "crate" => at.clear(),
                "super" => drop(at.pop()),
                _ => {}
            }
            rest = tail;
        }
        while let Some(name) = rest.first() {
            let child = [&at[..], std::slice::from_ref(name)].concat();
            if self.0.contains_key(&child) {
                (at, rest) = (child, &rest[1..]);
            } else {
                return self.passed_on(&at, name).unwrap_or(at);
            }
        }
        at
    }

    /// Where a name comes from that a module passes on: `pub use spec::Spec`.
    fn passed_on(&self, module: &Path, name: &str) -> Option<Path> {
        let code = self.0.get(module)?;
        let uses = code.split("pub use ").skip(1).chain(code.split("pub(super) use ").skip(1));
        let path = uses.flat_map(tree).find(|path| path.last().is_some_and(|last| last == name))?;
        let path: Path = path.into_iter().filter(|name| name != "self").collect();
        let is_found = is_anchor(&path[0]) || self.0.contains_key(&[&module[..], &path[..1]].concat());
        is_found.then(|| self.target(module, &path))
    }

    /// Folder's child → its neighbours that it names, all with their whole paths.
    fn arrows(&self) -> BTreeMap<Path, BTreeSet<Path>> {
        let mut arrows: BTreeMap<Path, BTreeSet<Path>> = BTreeMap::new();
        for (module, code) in &self.0 {
            for path in paths(code) {
                let target = self.target(module, &path);
                let shared = module.iter().zip(&target).take_while(|(a, b)| a == b).count();
                // Neither may be above the other.
                if shared < module.len().min(target.len()) {
                    arrows.entry(module[..=shared].to_vec()).or_default().insert(target[..=shared].to_vec());
                }
            }
        }
        arrows
    }

    /// A circle: each names the next, the last the first.
    fn circle(&self) -> Option<Vec<String>> {
        let arrows = self.arrows();
        let mut done = BTreeSet::new();
        arrows.keys().find_map(|start| closes(start, &arrows, &mut Vec::new(), &mut done))
    }
}

/// Follows the arrows from a module, past those that were seen to lead into no circle.
fn closes(
    at: &Path,
    arrows: &BTreeMap<Path, BTreeSet<Path>>,
    way: &mut Vec<Path>,
    done: &mut BTreeSet<Path>,
) -> Option<Vec<String>> {
    if let Some(start) = way.iter().position(|before| before == at) {
        return Some(way[start..].iter().map(|path| path.join("/")).collect());
    }
    if !done.contains(at) {
        way.push(at.clone());
        let found = arrows.get(at).into_iter().flatten().find_map(|next| closes(next, arrows, way, done));
        if found.is_some() {
            return found;
        }
        way.pop();
        done.insert(at.clone());
    }
    None
}

/// Whether a path that begins with this name says where it begins.
fn is_anchor(name: &str) -> bool {
    matches!(name, "crate" | "super" | "self")
}

/// Every path of a file that says where it begins; those of a list in braces each by itself.
fn paths(code: &str) -> Vec<Path> {
    let starts = code.match_indices("::").filter_map(|(at, _)| {
        let start = code[..at].trim_end_matches(is_of_name).len();
        (is_anchor(&code[start..at]) && !code[..start].ends_with("::")).then_some(start)
    });
    starts.flat_map(|start| tree(&code[start..])).collect()
}

/// The paths of a tree of names: "a::{b::C, d}" is two. What follows the tree is not read.
fn tree(text: &str) -> Vec<Path> {
    let text = text.trim_start();
    let name = &text[..text.find(|c| !is_of_name(c)).unwrap_or(text.len())];
    let rest = &text[name.len()..];
    if let Some(list) = text.strip_prefix('{') {
        return items(list).into_iter().flat_map(tree).collect();
    }
    if let Some(rest) = rest.strip_prefix("::") {
        let below = tree(rest).into_iter();
        return below.map(|path| [vec![name.to_owned()], path].concat()).collect();
    }
    // "said as qualifiers": by its new name.
    let alias = rest.strip_prefix(" as ").map(|alias| &alias[..alias.find(|c| !is_of_name(c)).unwrap_or(alias.len())]);
    vec![vec![alias.unwrap_or(name).to_owned()]]
}

/// The items of a list up to its closing brace.
fn items(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut out) = (0, 0, Vec::new());
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                out.push(&list[start..at]);
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    out.retain(|item| !item.trim().is_empty());
    out
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

#[test]
fn no_file_is_named_by_what_it_names() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src/");
    let all = files("src", ".rs").into_iter().map(|path| {
        let text = fs::read_to_string(&path).expect("source");
        (path.to_string_lossy().trim_start_matches(root).to_owned(), text)
    });
    let all: Vec<(String, String)> = all.collect();
    let sources = Sources::new(all.iter().map(|(file, text)| (file.as_str(), text.as_str())));
    let arrows = sources.arrows();
    assert!(arrows.values().map(BTreeSet::len).sum::<usize>() > 500, "the names are no longer found");
    assert_eq!(sources.circle(), None, "each of these files names the next, and the last the first");
}

/// The circle of files of these names; what each holds stands beside it.
fn circle(all: &[(&str, &str)]) -> Vec<String> {
    Sources::new(all.iter().copied()).circle().unwrap_or_default()
}

#[test]
fn a_circle_is_found_by_whatever_path_it_goes() {
    let own = [("room/mod.rs", "mod a; mod b;"), ("room/a.rs", "use super::b::B;"), ("room/b.rs", "super::a::f();")];
    assert_eq!(circle(&own), ["room/a", "room/b"]);
    let nested = [
        ("room/mod.rs", "mod a; mod b; mod c;"),
        ("room/a.rs", "use super::{b::{self, B}, c};"),
        ("room/b.rs", "use crate::room::c::C;"),
        ("room/c.rs", "fn f(a: super::a::A) {}"),
    ];
    assert_eq!(circle(&nested), ["room/a", "room/b", "room/c"]);
    let passed_on = [
        ("room/mod.rs", "mod a; mod b;\npub use a::{A, f as g};"),
        ("room/a.rs", "use super::b;"),
        ("room/b.rs", "use super::g;"),
    ];
    assert_eq!(circle(&passed_on), ["room/a", "room/b"]);
    let folder = [
        ("room/a.rs", "use super::b::B;"),
        ("room/b/mod.rs", "mod deep;"),
        ("room/b/deep.rs", "use super::super::a::A;"),
        ("room/mod.rs", ""),
    ];
    assert_eq!(circle(&folder), ["room/a", "room/b"]);
}

#[test]
fn a_folder_and_its_files_may_name_each_other_and_a_comment_names_nothing() {
    let parent = [
        ("room/mod.rs", "mod a; mod b;\npub use a::A;\nfn f() { self::b::g() }"),
        ("room/a.rs", "use super::f;\nuse super::b::B;"),
        ("room/b.rs", "use super::f;\n// super::a::A"),
    ];
    assert_eq!(circle(&parent), [""; 0]);
    let other = [("room/a.rs", "use super::b::B;"), ("room/b.rs", "use std::a::A; other::super_a::A;")];
    assert_eq!(circle(&other), [""; 0]);
}
