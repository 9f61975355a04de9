//! What the publisher changes in a page: its head, its scripts and styles, its policy.

use super::{HEAD, INDEX, built, read, template};
use crate::province::{FOLDERS, library};
use sha2::{Digest, Sha256};
use solieu::locale::Lang;
use solieu::route::accessibility_folder;
use solieu::site::*;

#[test]
fn style_and_script_of_a_page_are_minified() {
    let page = minify_page(INDEX);
    assert!(page.contains("<style>p{color:red}</style>"), "{page}");
    assert!(page.contains("<script>let one=1;</script>"), "{page}");
}

#[test]
fn our_script_stands_in_the_place_of_trunks() {
    let page = template(&built("start"), Build::Debug).page(&HEAD, "<body></body>").expect("a page");
    assert!(
        !page.contains("import init")
            && !page.contains("<link rel=\"modulepreload\"")
            && !page.contains("rel=\"preload\""),
        "{page}"
    );
    let (before, rest) = page.split_once("<script data-app>").expect("our script");
    assert!(before.contains("let one"), "in Trunk's place");
    let (early, style) = before.split_once("<style").expect("a style");
    assert!(early.contains("<script data-early>") && early.contains("fetch("), "what answers first comes before it");
    assert!(!style.contains("data-early"), "{style}");
    let (script, _) = rest.split_once("</script>").expect("it ends");
    assert!(script.starts_with('{') && script.ends_with('}'), "its names are its own: {script}");
    assert!(early.contains("app-0f.js") && script.contains("import("), "{page}");
    let error = Template::new(
        &INDEX.replace("<script type=\"module\">", "<script>"),
        Build::Debug,
        &Modules::find(&built("no-start")).expect("modules"),
    );
    assert!(matches!(error, Err(Error::NoApp)));
}

#[test]
fn a_page_has_its_own_head_and_body() {
    let folder = built("page");
    let page = template(&folder, Build::Release).page(&HEAD, "<body>text</body>").expect("a page");
    for part in [
        "<html lang=\"en\" data-view=\"en/?a=1&amp;b=2\">",
        "<base href=\"../../\">",
        "<title>Rice &amp; &lt;tea></title>",
        "content=\"&quot;all&quot;\"",
        "<link rel=\"serviceworker\" href=\"worker.js\"><x></head>",
        "<body>text</body>",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert_eq!(page.matches("content-security-policy").count(), 1);
    let draft = template(&folder, Build::Debug).page(&HEAD, "<body>text</body>").expect("a page");
    assert!(!draft.contains("content-security-policy") && !draft.contains("rel=\"serviceworker\""), "{draft}");
}

#[test]
fn what_trunk_puts_into_the_body_of_a_draft_stays() {
    let index = INDEX.replace("<body></body>", "<body><script>reload()</script></body>");
    let modules = Modules::find(&built("reload")).expect("modules");
    let template = Template::new(&index, Build::Debug, &modules).expect("a template");
    let page = template.page(&HEAD, "<body>text</body>").expect("a page");
    assert!(page.contains("<body>text<script>reload()</script></body>"), "{page}");
}

#[test]
fn every_lost_line_is_a_fault_that_names_it() {
    let modules = Modules::find(&built("lost")).expect("modules");
    for line in [
        "<html lang=\"vi\">",
        "<meta charset=\"utf-8\">",
        "<base href=\"./\">",
        "<title>Số liệu</title>",
        "<meta name=\"description\" content=\"\">",
        "</head>",
        "<body>",
    ] {
        let page = Template::new(&INDEX.replace(line, ""), Build::Release, &modules)
            .and_then(|template| template.page(&HEAD, "<body></body>"));
        match page {
            Err(Error::Line(lost)) => assert_eq!(lost, line),
            other => panic!("{line}: {other:?}"),
        }
    }
}

#[test]
fn a_static_page_has_no_app() {
    let page = StaticPage {
        below: "gallery/en/".to_owned(),
        lang: Lang::En,
        title: "Gallery".to_owned(),
        style: "b{}".to_owned(),
        body: "<body>text</body>".to_owned(),
    };
    let folder = built("static");
    template(&folder, Build::Release).write(&page, &folder).expect("written");
    let page = read(&folder, "gallery/en/index.html");
    assert!(page.contains("<base href=\"../../\">") && page.contains("<style>b{}</style>"), "{page}");
    assert!(page.contains("noindex") && !page.contains("data-app") && !page.contains("data-view"), "{page}");
}

/// In every language that the site has, whole, and with the way to the other.
#[test]
fn the_accessibility_statement_is_in_every_language() {
    for folder in FOLDERS {
        let library = library(folder);
        let pages = statements(&library);
        let languages = library.dataset.languages();
        assert_eq!(pages.len(), languages.len());
        for (page, lang) in pages.iter().zip(languages) {
            let words = lang.accessibility();
            assert!(page.title.starts_with(words.title) && page.body.matches("<h1>").count() == 1, "{}", page.body);
            for (heading, sentences) in words.sections {
                assert!(page.body.contains(&format!("<h2>{heading}</h2>")), "{heading}");
                assert!(
                    sentences.iter().all(|sentence| page.body.contains(&format!("<li>{sentence}</li>"))),
                    "{heading}"
                );
            }
            let other = format!("href=\"{}\"", accessibility_folder(lang.other()));
            assert_eq!(page.body.contains(&other), pages.len() > 1, "{}", page.below);
        }
    }
}

#[test]
fn styles_and_plain_scripts_that_stand_together_are_one_element() {
    let page = minify_page("<style>a { b: c }</style>\n<style>d { e: f }</style><p><style>g { h: i }</style>");
    assert_eq!(page, "<style>a{b:c}d{e:f}</style><p><style>g{h:i}</style>");
    let page =
        minify_page("<script>a()</script> <script>b()</script><script data-app>c()</script><script>d()</script>");
    assert_eq!(page, "<script>a(),b();</script><script data-app>c()</script><script>d();</script>");
}

#[test]
fn the_policy_names_exactly_the_scripts_and_styles_that_stand_in_the_page() {
    use base64::Engine;
    let hash =
        |text: &str| format!("'sha256-{}'", base64::prelude::BASE64_STANDARD.encode(Sha256::digest(text.as_bytes())));
    let page = "<meta charset=\"utf-8\"><script>one</script><script data-app>two</script>\
                <script src=\"three.js\">three</script><script type=\"application/ld+json\">four</script>\
                <style media=\"print\">five</style>";
    let page = with_csp(page).expect("a page with its line");
    assert_eq!(page.matches("'sha256-").count(), 3, "{page}");
    assert!(page.contains(&format!("'wasm-unsafe-eval' {} {};", hash("one"), hash("two"))), "{page}");
    assert!(page.contains(&format!("style-src 'self' {};", hash("five"))) && !page.contains("unsafe-inline"), "{page}");
    assert!(page.contains("require-trusted-types-for 'script'; trusted-types default\""), "{page}");
    assert!(page.find("content-security-policy") < page.find("<script"), "{page}");
    assert!(matches!(with_csp("<head>"), Err(Error::Line(_))));
}
