//! Addresses that lead nowhere, at any depth, and addresses in capitals.

use super::answers;
use crate::engines::{BOTH, Engine, Script};
use crate::reader::Reader;
use crate::rules::Rules;
use crate::site::{Server, public_province};

const NOWHERE: [&str; 12] = [
    "khong-co",
    "khong-co/",
    "khong-co/gi-ca/",
    "a/b/c/d/",
    "c/khong-co/",
    "c/khong-co/gi/",
    "data/khong-co.csv",
    "gallery/khong/co/",
    "so-lieu/khong-co/",
    "en/khong-co/",
    "en/so-lieu/khong-co/x/",
    "bao-cao/bao-cao/",
];

/// Every link of the header leads to a page of the site; the other language may say, too, that there is no such page.
const LEADS: &str = "return Promise.all([...document.querySelectorAll('header.top a:not(.lang)')] \
    .map(a => fetch(a.href).then(r => [new URL(a.href).pathname, r.status]))) \
    .then(all => all.filter(([path, status]) => status !== 200 || !path.startsWith(arguments[0])))";

#[tokio::test]
async fn an_address_that_leads_nowhere_leads_home() {
    let server = Server::start(Rules::new());
    for engine in BOTH {
        let mut reader = Reader::enter(engine, &server.at("cach-doc/")).await;
        for path in NOWHERE {
            reader.goto(&server.at(path)).await;
            reader.require("there is a header", "document.querySelectorAll('header.top a').length > 3").await;
            reader.ready().await;
            reader.until("there is a heading", "document.querySelectorAll('h1').length === 1").await;
            let astray = reader.ask(&LEADS.replace("arguments[0]", "'/cong/so/'")).await;
            assert_eq!(astray, serde_json::json!([]), "{engine:?} at {path}");
            reader.leave_by("header.top a.logo").await;
            reader
                .until(
                    "home is the overview",
                    "/^.cong.so.(en.)?$/.test(location.pathname) && document.querySelector('figure[data-chart]')",
                )
                .await;
        }
    }
}

#[tokio::test]
async fn search_answers_at_an_address_that_leads_nowhere() {
    let server = Server::start(Rules::new());
    for engine in BOTH {
        let mut reader = Reader::enter(engine, &server.at("khong-co/gi-ca/")).await;
        for path in ["khong-co/gi-ca/", "c/khong-co/"] {
            reader.goto(&server.at(path)).await;
            reader.ready().await;
            answers(&reader).await;
        }
    }
}

#[tokio::test]
async fn an_address_that_leads_nowhere_leads_home_without_script() {
    // A page without script knows its root only where the build was told a public address.
    for engine in BOTH {
        let mut reader = Reader::without(engine, Script::Off, &public_province()).await;
        for path in ["khong-co/", "khong-co/gi-ca/", "c/khong-co/x", "data/khong-co.csv", "gallery/x/"] {
            reader.goto(&[&public_province(), path].concat()).await;
            reader
                .require(
                    "there is a heading",
                    "document.querySelector('h1') && document.querySelector('h1').checkVisibility()",
                )
                .await;
            let home = "(a => a && new URL(a.href).pathname === '/tinh/')(document.querySelector('header.top a'))";
            reader.require("a link leads home", home).await;
        }
    }
}

#[tokio::test]
async fn an_address_cannot_name_another_host_for_the_page() {
    let server = Server::start(Rules::new());
    let host = server.address.trim_end_matches("/cong/so/");
    for engine in BOTH {
        let mut reader = Reader::enter(engine, &server.at("cach-doc/")).await;
        for path in ["//khac.test/..%2fc/x?diag=1", "//khac.test/so-lieu/", "/cong/so//khac.test/tim/"] {
            reader.goto(&[host, path].concat()).await;
            reader
                .require("the base is of the same origin", "new URL(document.baseURI).origin === location.origin")
                .await;
            let strange = "[...document.querySelectorAll('script[src], a[href]')].some(e => new URL(e.src || e.href).host !== location.host && e.closest('header, head'))";
            reader.require("no script or link of the header leads elsewhere", &format!("!({strange})")).await;
        }
    }
}

/// Some servers answer without the last slash of a folder, and do not redirect.
#[tokio::test]
async fn an_address_without_its_last_slash_answers() {
    let server = Server::start(Rules::new());
    for engine in BOTH {
        let mut reader = Reader::enter(engine, &server.address).await;
        for path in ["bao-cao", "tim?q=ho%20ngheo", "so-lieu/ty-le-ho-ngheo", "en/kiem-chung/suy-ra", "so-lieu?x=1#x"] {
            reader.goto(&server.at(path)).await;
            reader.ready().await;
            let astray = reader.ask(&LEADS.replace("arguments[0]", "'/cong/so/'")).await;
            assert_eq!(astray, serde_json::json!([]), "{engine:?} at {path}");
            answers(&reader).await;
        }
    }
}

#[tokio::test]
async fn a_chart_page_without_its_last_slash_answers() {
    let server = Server::start(Rules::new());
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        let mut reader = Reader::enter(engine, &server.at("c/co-cau/")).await;
        for path in ["c/co-cau?theme=dark", "c/co-cau/en?x=1", "c/co-cau"] {
            reader.goto(&server.at(path)).await;
            reader.wake().await;
            let leads = "[...document.querySelectorAll('main a[href]')].every(a => a.href.startsWith(location.origin + '/cong/so/'))";
            reader.require("links stay below the root", leads).await;
            reader.require("a link leads to the sentence", "[...document.querySelectorAll('.src a')].some(a => /^.cong.so.(en.)?bao-cao.$/.test(new URL(a.href).pathname))").await;
        }
    }
}

/// Their links are relative, and they have no app that could mend them.
#[tokio::test]
async fn a_page_of_a_number_leads_on_from_every_spelling_of_its_address() {
    let server = Server::start(Rules::new().lower_case());
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        let mut reader = Reader::enter(engine, &server.at("n/ty-le-ho-ngheo-2020/")).await;
        for (path, more) in [("", "?utm_source=x/y#z"), ("en", "#/a"), ("", ""), ("/", "?x=1/2"), ("en/index.html", "")]
        {
            for folder in ["n/ty-le-ho-ngheo-2020", "N/Ty-Le-Ho-Ngheo-2020"] {
                let path = if path.is_empty() || path == "/" { path.to_owned() } else { ["/", path].concat() };
                reader.goto(&server.at(&[folder, &path, more].concat())).await;
                let leads = "[...document.querySelectorAll('main a[href]')].map(a => a.pathname.toLowerCase())";
                reader.until("links", &format!("{leads}.length > 5")).await;
                reader
                    .require("all below the root", &format!("{leads}.every(path => path.startsWith('/cong/so/'))"))
                    .await;
                let parts =
                    "['so-lieu/ty-le-ho-ngheo/', 'bao-cao/', 'n/ty-le-ho-ngheo-2020/index.json', 'embed-test/']";
                let there = "/^.cong.so.(?:en.)?(.*?)(?:(?<=embed-test.)en.)?$/.exec(path)[1]";
                let all = format!("{parts}.every(part => {leads}.some(path => {there} === part))");
                reader.require("each leads where it should", &all).await;
            }
        }
    }
}

#[tokio::test]
async fn an_address_in_capitals_answers() {
    // Some servers take capitals for small letters, and some people's keyboards write them.
    let server = Server::start(Rules::new().lower_case());
    for engine in BOTH {
        let mut reader = Reader::enter(engine, &server.address).await;
        for (path, words) in [
            ("BAO-CAO/", "document.querySelector('main a.num-l')"),
            ("TIM/", "document.getElementById('find')"),
            ("SO-LIEU/", "document.querySelectorAll('main a[href*=\"so-lieu/\"]').length > 20"),
            ("So-Lieu/Ty-Le-Ho-Ngheo/", "document.querySelector('figure[data-chart]')"),
            ("EN/TIM/", "document.documentElement.lang === 'en'"),
            ("INDEX.HTML", "document.querySelector('figure[data-chart]')"),
        ] {
            reader.goto(&server.at(path)).await;
            let title = reader.words("return document.title").await;
            reader.ready().await;
            reader.require("the page is what it was", words).await;
            assert_eq!(reader.words("return document.title").await, title, "{engine:?} at {path}: the title");
            answers(&reader).await;
        }
    }
}
