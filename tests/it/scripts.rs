//! The scripts of the embeds: small, whole in both languages; the conformance page knows the hosts that its script knows.
use super::province::{FOLDERS, library};
use solieu::embed::{File, Site, charts, conformance, page, scripts};
use solieu::locale::Lang;
use std::io::Write;

/// What a newsroom's page loads, in bytes after brotli.
const HOST: usize = 2560;
/// What every chart page carries, in bytes after brotli.
const FRAME: usize = 1229;

fn packed(text: &str) -> usize {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(text.as_bytes()).expect("memory takes it");
    writer.into_inner().len()
}

fn text(file: &File) -> String {
    String::from_utf8(file.bytes.clone()).expect("scripts are UTF-8")
}

#[test]
fn scripts_are_within_their_budgets() {
    let [embed, _] = scripts().map(|file| packed(&text(&file)));
    assert!((200..=HOST).contains(&embed), "embed.js has {embed} bytes after brotli");
    let library = library(FOLDERS[0]);
    let chart = charts(&library, Lang::Vi).into_iter().next().expect("a chart");
    let page = page(&chart, &Site::default());
    let (_, rest) = page.split_once("<script>").expect("a script");
    let frame = packed(rest.split_once("</script>").expect("it ends").0);
    assert!((200..=FRAME).contains(&frame), "the script of a chart page has {frame} bytes after brotli");
}

/// A classic script is read in the encoding of the page around it, or in what its server says.
#[test]
fn the_scripts_of_hosts_are_the_same_in_every_encoding() {
    for script in scripts() {
        assert!(script.bytes.is_ascii(), "{}", script.path);
    }
}

/// What a classic script names at its top level is everybody's: a portal's own `show` or `keys` would stop it, or it them.
#[test]
fn no_script_leaves_a_name_to_the_page_around_it() {
    let [scripts, parts] = [
        ["page/slash.js", "page/narrow.js", "page/base.js", "site/booklet.js", "site/not_found.js", "site/panel.js"]
            .as_slice(),
        ["embed/embed.js", "embed/diag.js", "embed/number/base.js", "embed/frame.js", "embed/wake.js"].as_slice(),
    ];
    for name in scripts.iter().chain(parts) {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(name);
        let script = std::fs::read_to_string(path).expect("a script");
        let names =
            |line: &str| ["const ", "let ", "var ", "class ", "function "].iter().any(|word| line.starts_with(word));
        let left: Vec<&str> = script.lines().filter(|line| names(line)).collect();
        assert!(left.is_empty(), "{name}: {left:?}");
    }
}

#[test]
fn what_a_host_allows_is_told_in_both_languages() {
    let [_, diag] = scripts();
    let mut diag = text(&diag);
    while let Some((before, (code, after))) = diag.split_once("\\u").map(|(before, rest)| (before, rest.split_at(4))) {
        let letter = u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a letter");
        diag = format!("{before}{letter}{after}");
    }
    assert!(!diag.contains("WORDS"), "words are missing");
    for lang in Lang::ALL {
        let words = lang.webmaster();
        for answer in &words.answers {
            for sentence in [answer.yes, answer.no] {
                let sentence = sentence.replace('"', "\\\"");
                assert!(diag.contains(&format!("\"{sentence}\"")), "{sentence}");
            }
        }
    }
}

#[test]
fn every_host_of_the_conformance_page_has_its_listener() {
    let files = conformance::files();
    let named = |name: &str| text(files.iter().find(|file| file.path.ends_with(name)).expect(name));
    let hosts = named("hosts.js");
    for lang in Lang::ALL {
        let body = conformance::body("lua", "lua-2022", lang);
        let rows: Vec<&str> =
            body.split("<tr data-host=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(rows.len(), 9);
        for host in rows.into_iter().filter(|host| *host != "solieu") {
            assert!(hosts.contains(&format!("{host}:{{")) || hosts.contains(&format!("\"{host}\":{{")), "{host}");
        }
        assert_eq!(body.matches("<td").count(), 27);
        assert!(body.contains(lang.webmaster().conformance_lead));
    }
}
