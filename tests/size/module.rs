//! What takes how much of a module, by the names of its functions.
//!
//! The shipped module has no names, so the compiler's own is read, before `wasm-opt` makes it smaller: shares are
//! right to some per cent, sums are larger than what ships. A function counts for the first room of ours in its name,
//! else for its crate. Code of one is often inlined into another; then it counts where it ended up.

use solieu::library::{Corpus, Library};
use solieu::site::Module as Shipped;
use std::collections::HashMap;
use std::io;
use std::path::PathBuf;
use wasmparser::{DataKind, KnownCustom, Name, Parser, Payload, TypeRef};

/// Owners with less than this are summed up, in bytes.
const SMALLEST: usize = 2048;

/// Prints the owners of the code and what the data are.
pub fn print(shipped: &Shipped) -> io::Result<()> {
    let compiled = compiled(shipped.name);
    let Ok(bytes) = std::fs::read(&compiled) else {
        println!("\nNo module with names in {}: the next `make build` leaves one.", compiled.display());
        return Ok(());
    };
    let module = Module::read(&bytes).map_err(io::Error::other)?;
    let bytes_shipped = std::fs::metadata(&shipped.wasm)?.len() as usize;
    println!(
        "\nWithin {} as compiled, {} KiB without names ({} KiB are shipped):",
        shipped.name,
        kib(module.len()),
        kib(bytes_shipped)
    );
    let code: usize = module.functions.iter().map(|(_, bytes)| bytes).sum();
    println!("\n{:<46}{:>10}{:>8}{:>11}", "code", "KiB", "share", "functions");
    let mut few = (0, 0);
    for (owner, (bytes, count)) in module.owners() {
        if bytes < SMALLEST {
            few = (few.0 + bytes, few.1 + count);
        } else {
            line(&owner, bytes, code, &count.to_string());
        }
    }
    line("all others", few.0, code, &few.1.to_string());
    println!("\n{:<46}{:>10}{:>8}", "data", "KiB", "share");
    let all = module.data.len();
    let mut rest = all;
    for (what, blob) in [("report (library)", Corpus::REPORT), ("dataset (library)", Library::FACTS)] {
        let bytes = if holds(&module.data, blob) { blob.len() } else { 0 };
        line(what, bytes, all, "");
        rest -= bytes;
    }
    line("words of the interface, tables, panic places", rest, all, "");
    Ok(())
}

/// Whether a module's data have these bytes in one piece.
fn holds(data: &[u8], blob: &[u8]) -> bool {
    data.windows(blob.len()).any(|window| window == blob)
}

fn line(what: &str, bytes: usize, of: usize, more: &str) {
    println!("{what:<46}{:>10.1}{:>6.1} %{more:>11}", bytes as f64 / 1024.0, 100.0 * bytes as f64 / of.max(1) as f64);
}

fn kib(bytes: usize) -> usize {
    bytes / 1024
}

/// Where the compiler left its last release.
fn compiled(name: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    PathBuf::from(target).join(format!("wasm32-unknown-unknown/release/{name}.wasm"))
}

struct Module {
    /// Name and length of each.
    functions: Vec<(String, usize)>,
    data: Vec<u8>,
}

impl Module {
    fn read(bytes: &[u8]) -> wasmparser::Result<Module> {
        let (mut imported, mut lengths, mut names, mut data) = (0, Vec::new(), HashMap::new(), Vec::new());
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => lengths.push(body.range().len()),
                Payload::DataSection(section) => {
                    for segment in section {
                        let segment = segment?;
                        if matches!(segment.kind, DataKind::Active { .. } | DataKind::Passive) {
                            data.extend_from_slice(segment.data);
                        }
                    }
                }
                Payload::CustomSection(section) => {
                    let KnownCustom::Name(section) = section.as_known() else { continue };
                    for subsection in section {
                        let Name::Function(map) = subsection? else { continue };
                        for naming in map {
                            let naming = naming?;
                            names.insert(naming.index, format!("{:#}", rustc_demangle::demangle(naming.name)));
                        }
                    }
                }
                _ => {}
            }
        }
        let name = |i: usize| names.get(&(imported + i as u32)).cloned().unwrap_or_default();
        Ok(Module { functions: lengths.iter().enumerate().map(|(i, length)| (name(i), *length)).collect(), data })
    }

    fn len(&self) -> usize {
        self.data.len() + self.functions.iter().map(|(_, bytes)| bytes).sum::<usize>()
    }

    /// Bytes and number of functions of each owner, the heaviest first.
    fn owners(&self) -> Vec<(String, (usize, usize))> {
        let mut owners: HashMap<String, (usize, usize)> = HashMap::new();
        for (name, bytes) in &self.functions {
            let (sum, count) = owners.entry(owner(name)).or_default();
            (*sum, *count) = (*sum + bytes, *count + 1);
        }
        let mut owners: Vec<_> = owners.into_iter().collect();
        owners.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        owners
    }
}

/// Whose a function is: a room, or another crate.
fn owner(name: &str) -> String {
    // Our components, of which the name of their holder says nothing more.
    if name.contains("lifecycle::Stateful>::view") {
        return "room app: what its components show".to_owned();
    }
    if name.contains("yew::functional::Effect for") {
        return "room app: its effects".to_owned();
    }
    let words = || name.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| !word.is_empty());
    if let Some(room) = words().skip_while(|word| *word != "solieu").nth(1) {
        return format!("room {room}");
    }
    let krate = words().find(|word| !matches!(*word, "dyn" | "mut" | "const" | "impl" | "as" | "T" | "A" | "I"));
    format!("crate {}", krate.unwrap_or("without a name"))
}
