//! The publisher, on a built folder as small as one can be: what it changes in a page, which files it makes, and what it
//! says when something is missing. Names of imports and exports are in `short_names`.

mod budgets;
mod files;
mod modules;
mod page;

use solieu::locale::Lang;
use solieu::site::{Build, Head, Modules, Template};
use std::fs;
use std::path::{Path, PathBuf};

/// `index.html` as Trunk writes it.
const INDEX: &str = r#"<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<base href="./">
<title>Số liệu</title>
<meta name="description" content="">
<style>/* red */ p { color: red; }</style>
<script>// one
let one = 1;</script>
<script type="module">
import init, * as bindings from './app-0f.js';
const wasm = await init({ module_or_path: './app-0f_bg.wasm' });
</script>
<link rel="modulepreload" href="./app-0f.js" crossorigin="anonymous"><link rel="preload" href="./app-0f_bg.wasm" as="fetch"></head>
<body></body>
</html>
"#;
/// Glue as `wasm-bindgen` writes it for the web.
const GLUE: &str = "// what a reader sees
export class Handle {
}
export function enliven(bytes) {
    return wasm.enliven(bytes);
}
let wasm;
async function __wbg_init(module_or_path) {
    module_or_path = new URL('NAME_bg.wasm', import.meta.url);
}
export { initSync, __wbg_init as default };
";

/// A folder of its own for a test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// What Trunk leaves: the page's own module with a hash in its name, those of workers without.
fn built(name: &str) -> PathBuf {
    let folder = folder(name);
    fs::create_dir(folder.join("c")).expect("a folder");
    fs::write(folder.join("index.html"), INDEX).expect("a page");
    for stem in ["app-0f", "search", "answer", "c/chart", "pages", "check"] {
        let name = stem.trim_start_matches("c/");
        fs::write(folder.join([stem, ".js"].concat()), GLUE.replace("NAME", name)).expect("glue");
        fs::write(folder.join([stem, "_bg.wasm"].concat()), [b"\0asm\x01\0\0\0", name.as_bytes()].concat())
            .expect("a module");
    }
    folder
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn template(folder: &Path, build: Build) -> Template {
    Template::read(folder, build, &Modules::find(folder).expect("modules")).expect("a template")
}

const HEAD: Head = Head {
    lang: Lang::En,
    title: "Rice & <tea>",
    description: "\"all\"",
    view: "en/?a=1&b=2",
    root: "../../",
    after_root: "",
    more: "<x>",
    style: "",
};
