//! Short names for what module and glue call each other: the same program, in both.
use solieu::site::shorten;

/// `(import "./app_bg.js" "__wbg_log_1f" (func))`, `(export "__wbindgen_start" (func 0))`, `(export "memory" …)`.
fn module(import: &str, export: &str) -> Vec<u8> {
    let text = |text: &str| [&[text.len() as u8], text.as_bytes()].concat();
    let section = |id: u8, body: Vec<u8>| [vec![id, body.len() as u8], body].concat();
    let types = vec![1, 0x60, 0, 0];
    let imports = [vec![1], text("./app_bg.js"), text(import), vec![0, 0]].concat();
    let exports = [vec![2], text(export), vec![0, 0], text("memory"), vec![2, 0]].concat();
    [
        b"\0asm\x01\0\0\0".to_vec(),
        section(1, types),
        section(2, imports),
        section(5, vec![1, 0, 1]),
        section(7, exports),
    ]
    .concat()
}

const GLUE: &str =
    "const i = { __wbg_log_1f: function() { $0 } }; wasm.__wbindgen_start(); wasm.memory; __wbindgen_started";

#[test]
fn module_and_glue_get_the_same_names() {
    let (small, glue) = shorten(&module("__wbg_log_1f", "__wbindgen_start"), GLUE).expect("as expected");
    // "$0" is taken; longer words that begin alike are other words.
    assert_eq!(glue, "const i = { $1: function() { $0 } }; wasm.$2(); wasm.memory; __wbindgen_started");
    assert_eq!(small, module("$1", "$2"));
}

#[test]
fn a_name_that_the_glue_does_not_know_stays() {
    let module = module("__wbg_other", "__wbindgen_start");
    let (small, _) = shorten(&module, GLUE).expect("as expected");
    assert!(small.windows(11).any(|bytes| bytes == b"__wbg_other"));
}

#[test]
fn what_is_no_such_module_is_left_alone() {
    let whole = module("__wbg_log_1f", "__wbindgen_start");
    assert_eq!(shorten(b"", GLUE), None);
    assert_eq!(shorten(&whole[..whole.len() - 1], GLUE), None);
    // An imported memory instead of a function.
    let mut other = whole;
    let at = other.windows(2).position(|bytes| bytes == b"1f").expect("the name") + 2;
    other[at] = 2;
    assert_eq!(shorten(&other, GLUE), None);
}
