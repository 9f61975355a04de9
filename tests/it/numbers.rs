//! The page of each number: whole in both languages, with the observation's value, its sentence and its place; small, and
//! of one mind with the facts for programs.
use super::markup::read;
use super::offices::OFFICES;
use super::province::{FOLDERS, library};
use sha2::Digest;
use solieu::dataset::{CONTACT, LICENCE, LICENCE_URL, PUBLISHER, Status, Wording};
use solieu::embed::{File, Site, charts, numbers};
use solieu::figure;
use solieu::library::Library;
use solieu::locale::{Bilingual, Lang};
use solieu::page::{Cx, Room, datum};
use solieu::route::{Page, View};
use solieu::site::Size;
use std::collections::{BTreeMap, BTreeSet};

const SITE: &str = "https://so-lieu.example/tinh/";

fn made(library: &Library, address: &str) -> BTreeMap<String, String> {
    let slugs: BTreeSet<String> = charts(library, Lang::Vi).into_iter().map(|chart| chart.figure.slug).collect();
    let files = numbers(library, &Site::new(address).expect("an address"), &slugs);
    let text = |File { path, bytes }: File| (path, String::from_utf8(bytes).expect("UTF-8"));
    files.into_iter().map(text).collect()
}

fn spaced(text: &str) -> String {
    text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    text.split_once(start).and_then(|(_, rest)| rest.split_once(end)).map_or("", |(inside, _)| inside)
}

#[test]
fn every_number_has_a_page_with_its_value_its_sentence_and_its_place() {
    for folder in FOLDERS {
        let library = library(folder);
        let files = made(&library, "");
        assert_eq!(files.len(), 3 * library.dataset.observations.len(), "without an address nothing names one");
        for o in &library.dataset.observations {
            for lang in Lang::ALL {
                let path = [&solieu::route::number_folder(&o.id.0, lang), "index.html"].concat();
                let page = &files[&path];
                let body = read(between(page, "<body>", "</body>"));
                let text = spaced(&body.text());
                let label = library.dataset.label(o, Wording::Full, lang);
                for words in [
                    &label.full(),
                    label.star,
                    &o.period.words(lang),
                    o.shown_status().word(lang),
                    library.dataset.site("source").get(lang),
                ] {
                    assert!(text.contains(&spaced(words)), "{path}: {words} in {text}");
                }
                let marks = body.named("mark");
                assert!(marks.len() == 1 && spaced(&marks[0].text()) == spaced(&o.quote), "{path}: {marks:?}");
                let links: Vec<&str> = body.named("a").iter().filter_map(|link| link.get("href")).collect();
                let root = "../".repeat(path.matches('/').count());
                let en = if lang == Lang::En { "en/" } else { "" };
                let home = format!("{root}{en}so-lieu/{}/#{}", o.indicator.0, o.id.0);
                let sentence = format!("{root}{en}bao-cao/?so-lieu={}#{}", o.id.0, o.section);
                assert!(links.contains(&&*home) && links.contains(&&*sentence), "{path}: {links:?}");
                assert!(
                    o.status != Status::Derived || text.contains(&library.dataset.formula_words(o, lang)),
                    "{path}"
                );
                let strip = body.named("svg").into_iter().filter(|svg| svg.is_of("strip")).count();
                let wedges = body.named("path").into_iter().filter(|path| path.is_of("o")).count();
                assert_eq!(strip, wedges, "{path}: a drawing marks its number");
            }
        }
    }
}

/// A change says by its own words that it is one, and a plan is told as a plan.
#[test]
fn a_title_says_a_number_as_an_editor_would() {
    let titles = |folder: &str| -> Vec<String> {
        let library = library(folder);
        let files = made(&library, "");
        let of = |o: &solieu::dataset::Observation| {
            let page = &files[&[&solieu::route::number_folder(&o.id.0, Lang::Vi), "index.html"].concat()];
            between(page, "<title>", "</title>").to_owned()
        };
        library.dataset.observations.iter().map(of).collect()
    };
    for (folder, _) in OFFICES {
        for title in titles(folder) {
            assert!(
                !title.contains("thay đổi)") || !title.contains(": tăng ") && !title.contains(": giảm "),
                "{title}"
            );
        }
    }
    // What the report prints as two numbers alone is computed, and its citation says of what.
    let library = library(FOLDERS[0]);
    let all = made(&library, "");
    let computed = library.dataset.observations.iter().filter(|o| o.status == Status::Change && o.is_computed());
    let mut pages = 0;
    for o in computed {
        for (lang, words) in [(Lang::Vi, "suy ra"), (Lang::En, "derived")] {
            let page = &all[&[&solieu::route::number_folder(&o.id.0, lang), "index.html"].concat()];
            assert!(between(page, "<title>", "</title>").ends_with(&[words, ")"].concat()), "{}", o.id.0);
            let text = spaced(&read(between(page, "<body>", "</body>")).text());
            assert!(text.contains(&["(", words].concat()) && !text.contains("( "), "{text}");
            pages += 1;
        }
    }
    assert!(pages > 0);
    for (folder, title) in [
        // Below a plan is not less than before.
        ("1", "thấp hơn 3,4 điểm phần trăm (2016–2020, so với kế hoạch)"),
        ("4", "thấp hơn 5,7 điểm phần trăm (tháng 5/2021, so với kế hoạch)"),
        ("6", "cao hơn 2 xã (2020, so với kế hoạch)"),
        // What is only aimed at has not come about.
        ("2", ": tăng 8 cụm (2015–2020, mục tiêu)"),
        ("5", ": giảm 9,28% (2023–2035, mục tiêu)"),
        // Times as many.
        ("1", ": gấp 2,4 lần (2011–2020, thay đổi)"),
        // A day ends what has come about.
        ("3", " (đến 20/7/2022, kết quả)"),
        ("3", ": tăng 9,37% (tháng 7/2022, so với cùng kỳ năm trước)"),
    ] {
        let all = titles(&["tests/cases/offices/", folder].concat());
        assert!(all.iter().any(|one| one.contains(title)), "{title} in {all:#?}");
    }
}

/// The real folder as an office would publish it: at an address, with somebody to write to and a licence.
#[test]
fn a_page_is_small_with_an_address_and_a_contact() {
    let mut library = library(FOLDERS[0]);
    for (key, words) in [
        (PUBLISHER, "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh"),
        (CONTACT, "mailto:congthongtindientu@vanphong-ubnd.gov.vn"),
        (LICENCE, "CC-BY-4.0"),
        (LICENCE_URL, "https://creativecommons.org/licenses/by/4.0/"),
    ] {
        library.dataset.site.push((key.to_owned(), Bilingual { vi: words.to_owned(), en: words.to_owned() }));
    }
    let files = made(&library, "https://congthongtin.vanphong-ubnd.gov.vn/so-lieu/bao-cao-chinh-tri/");
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    let size = |page: &String| Size::of(page.as_bytes()).expect("packs").brotli;
    let (bytes, path) = pages.map(|(path, page)| (size(page), path)).max().expect("a page");
    assert!(bytes <= 3 * 1024, "{path}: {bytes}");
}

#[test]
fn pages_are_small_and_closed() {
    for address in ["", SITE] {
        let library = library(FOLDERS[0]);
        let files = made(&library, address);
        for (path, page) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
            let size = Size::of(page.as_bytes()).expect("packs").brotli;
            assert!(size <= 3 * 1024, "{path}: {size}");
            let [script, style] =
                ["script", "style"].map(|name| between(page, &["<", name, ">"].concat(), &["</", name, ">"].concat()));
            let hash = |text: &str| {
                base64::Engine::encode(&base64::prelude::BASE64_STANDARD, sha2::Sha256::digest(text.as_bytes()))
            };
            let (script, hash) = (hash(script), hash(style));
            let policy = between(page, "content-security-policy\" content=\"", "\"");
            assert_eq!(
                policy,
                format!(
                    "default-src 'none'; script-src 'sha256-{script}'; style-src 'sha256-{hash}'; img-src data:; \
                     base-uri 'self'; form-action 'none'"
                )
            );
            assert_eq!(page.matches("<script").count(), 2, "{path}: what search engines read, and what mends links");
            assert!(!page.contains(" style=") && page.matches("<h1>").count() == 1, "{path}");
            for name in style.split("var(").skip(1).map(|rest| rest.split(')').next().expect("an end")) {
                assert!(style.contains(&format!("{name}:")), "{path}: {name}");
            }
            let markup: serde_json::Value = serde_json::from_str(between(page, "ld+json\">", "</script>"))
                .unwrap_or_else(|error| panic!("{path}: {error}"));
            assert_eq!(markup["@type"], "Observation");
            for only in ["rel=\"canonical\"", "hreflang=\"en\" href=\"https", "json+oembed", "og:url"] {
                assert_eq!(page.contains(only), !address.is_empty(), "{path}: {only}");
            }
            for foreign in page.split("http").skip(1).filter(|rest| rest.starts_with("://") || rest.starts_with("s://"))
            {
                let is_ours = !address.is_empty() && format!("http{foreign}").starts_with(address);
                assert!(is_ours || foreign.starts_with("s://schema.org\""), "{path}: {}", &foreign[..40]);
            }
        }
    }
}

#[test]
fn the_facts_say_what_the_page_says() {
    for folder in FOLDERS {
        let library = library(folder);
        let files = made(&library, SITE);
        for o in &library.dataset.observations {
            let text = &files[&format!("n/{}/index.json", o.id.0)];
            let facts: serde_json::Value =
                serde_json::from_str(text).unwrap_or_else(|error| panic!("{}: {error}", o.id.0));
            assert_eq!(facts["id"], o.id.as_str());
            assert_eq!(facts["quote"], o.quote.as_str());
            assert_eq!(facts["value"].to_string(), o.quantity.value.format_plain());
            let page = &files[&format!("n/{}/index.html", o.id.0)];
            let linked: serde_json::Value =
                serde_json::from_str(between(page, "ld+json\">", "</script>")).expect("JSON");
            let ends = super::machines::ends(&library, o);
            assert_eq!([&facts["min"], &facts["max"]].map(serde_json::Value::as_f64), [ends[1], ends[2]], "{}", o.id.0);
            let told = ["value", "minValue", "maxValue"].map(|name| linked["value"][name].as_f64());
            assert_eq!(told, ends, "{}: {linked}", o.id.0);
            assert_eq!(facts["direction"], o.direction.map_or("", solieu::dataset::Keyed::key));
            for lang in Lang::ALL {
                let label = library.dataset.label(o, Wording::Full, lang);
                assert_eq!(facts["shown"][lang.tag()].as_str().map(spaced), Some(spaced(&label.starred())));
                assert_eq!(facts["digits"][lang.tag()], label.number);
                assert_eq!(facts["written"][lang.tag()].as_str().map(spaced), Some(spaced(&label.full())));
                let page = format!("{SITE}{}", solieu::route::number_folder(&o.id.0, lang));
                assert_eq!(facts["page"][lang.tag()], page);
                assert!(facts["citation"][lang.tag()].as_str().expect("words").ends_with(&page));
                let oembed = &files[&format!("{}oembed.json", solieu::route::number_folder(&o.id.0, lang))];
                let oembed: serde_json::Value = serde_json::from_str(oembed).expect("JSON");
                assert!(oembed["html"].as_str().expect("markup").contains(&page), "{oembed}");
            }
        }
    }
}

#[test]
fn a_wrong_number_is_reported_where_the_folder_names_a_contact() {
    for (folder, has_contact) in FOLDERS.into_iter().zip([false, true]) {
        let library = library(folder);
        for (path, page) in made(&library, SITE).iter().filter(|(path, _)| path.ends_with(".html")) {
            let links = read(between(page, "<body>", "</body>"));
            let links = links.named("a").into_iter().filter_map(|link| link.get("href").map(str::to_owned));
            let mails: Vec<String> = links.filter(|href| href.starts_with("mailto:")).collect();
            assert_eq!(mails.len(), usize::from(has_contact), "{path}");
            let address = solieu::route::encoded(&format!("{SITE}{}", path.trim_end_matches("index.html")));
            // Letters stay letters, which browsers encode; encoded here they would weigh more than all else in the head.
            assert!(mails.iter().all(|mail| !mail.contains("%E1")), "{path}: {mails:?}");
            assert!(mails.iter().all(|mail| mail.contains(&address)), "{path}: {mails:?}");
            // Whoever sends it may make the address whole, see `site/start/start.js`.
            assert!(
                mails.iter().all(|mail| mail.ends_with(&["%0A", &address, "%0A%0A"].concat())),
                "{path}: {mails:?}"
            );
        }
    }
}

#[test]
fn drawings_are_of_numbers() {
    for folder in FOLDERS {
        for (path, page) in made(&library(folder), "").iter().filter(|(path, _)| path.ends_with(".html")) {
            let body = read(between(page, "<body>", "</body>"));
            for path_data in body.named("path").into_iter().filter_map(|drawn| drawn.get("d")) {
                let numbers =
                    path_data.split(|c: char| c.is_ascii_alphabetic() || c == ' ').filter(|word| !word.is_empty());
                for number in numbers {
                    // Signs stand between numbers too: "5-5".
                    let parts = number.trim_start_matches('-').split('-').all(|part| part.parse::<f64>().is_ok());
                    assert!(parts, "{path}: {path_data}");
                }
            }
        }
    }
}

/// A text within a letter's address.
fn written(text: &str) -> String {
    let of = |c: char| if c.is_ascii() { solieu::route::encoded(&c.to_string()) } else { c.to_string() };
    text.chars().map(of).collect()
}

/// Beside every chart and every value: on the page of an indicator, on a chart's own page, in the card of a number.
#[test]
fn a_wrong_number_is_reported_from_wherever_it_is_seen() {
    for (folder, has_contact) in FOLDERS.into_iter().zip([false, true]) {
        let library = library(folder);
        let lang = Lang::Vi;
        let letters = |markup: &str| {
            let root = read(markup);
            let links = root.named("a").into_iter().filter_map(|link| link.get("href").map(str::to_owned));
            links.filter(|href| href.starts_with("mailto:") && href.contains("subject=")).collect::<Vec<_>>()
        };
        for row in &library.dataset.indicators {
            let view = View { page: Page::indicator(row.id.0.clone()), lang };
            let markup = solieu::page::page(&Cx::new(&library, &view)).body.into_string();
            let is_drawn = figure::of_indicator(&library.dataset, row, lang).spec.is_some();
            let values = read(&markup).named("tr").into_iter().filter(|row| row.get("id").is_some()).count();
            let due = if has_contact { values + usize::from(is_drawn) } else { 0 };
            assert_eq!(letters(&markup).len(), due, "{}", row.id.0);
        }
        for chart in charts(&library, lang) {
            let page = solieu::embed::page(&chart, &Site::new(SITE).expect("an address"));
            let mails = letters(between(&page, "<body>", "</body>"));
            assert_eq!(mails.len(), usize::from(has_contact), "{}", chart.folder());
            let address = solieu::route::encoded(&format!("{SITE}{}", chart.folder()));
            assert!(mails.iter().all(|mail| mail.contains(&address) && mail.len() < 2000), "{mails:?}");
        }
        let view = View { page: Page::Report { block: None, observation: None, query: None }, lang };
        let room = Room { width: 300.0, paint: &|_| String::new() };
        for o in &library.dataset.observations {
            let card = datum(&Cx::new(&library, &view), o, &room).markup.into_string();
            let mails = letters(&card);
            assert_eq!(mails.len(), usize::from(has_contact), "{}", o.id.0);
            assert!(
                mails
                    .iter()
                    .all(|mail| mail.contains(&written(&o.quote)) && mail.contains(&solieu::route::encoded(&o.id.0))),
                "{mails:?}"
            );
        }
    }
}

/// Without script nobody makes an address whole.
#[test]
fn a_letter_names_a_whole_address_where_the_site_has_one() {
    let library = library(FOLDERS[1]);
    for row in &library.dataset.indicators {
        let view = View { page: Page::indicator(row.id.0.clone()), lang: Lang::Vi };
        let page = solieu::page::page(&Cx { address: SITE, ..Cx::new(&library, &view) });
        let markup = page.body.into_string();
        let root = read(&markup);
        let links = root.named("a").into_iter().filter_map(|link| link.get("href").map(str::to_owned));
        let letters: Vec<_> = links.filter(|href| href.contains("subject=")).collect();
        let whole = solieu::route::encoded(SITE);
        assert!(!letters.is_empty() && letters.iter().all(|letter| letter.contains(&whole)), "{letters:?}");
    }
}
