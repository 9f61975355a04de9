//! What machines read of the site: the head of every page, its text, and the files for catalogues. With a public address and
//! without one.
use super::made::{Made, made};
use super::markup::{Element, Node, read};
use super::province::{FOLDERS, library};
use serde_json::Value;
use solieu::dataset::{Observation, Wording};
use solieu::embed::{self, Site, charts, numbers};
use solieu::export::{Interval, tables};
use solieu::library::Library;
use solieu::locale::{Decimal, Lang};
use solieu::route::{Page, View};
use solieu::site::{Cards, catalogue, finding, markdown, openapi};
use std::collections::BTreeSet;

const SITE: &str = "https://so-lieu.example/tinh/";

fn site(address: &str) -> Site {
    Site::new(address).expect("an address")
}

/// The tags of a head by their key, in order.
fn tags(head: &str) -> Vec<(String, String)> {
    let wrapped = ["<head>", head, "</head>"].concat().replace("\">", "\"/>").replace("<head/>", "<head>");
    let root = read(&wrapped);
    let key = |tag: &&Element| {
        let name = ["rel", "property", "name"].iter().find_map(|name| tag.get(name))?;
        let extra = tag.get("hreflang").or(tag.get("type")).unwrap_or_default();
        Some(([name, " ", extra].concat().trim().to_owned(), tag.get("href").or(tag.get("content"))?.to_owned()))
    };
    root.all().iter().filter_map(key).collect()
}

#[test]
fn every_page_can_be_shared_and_found() {
    for folder in FOLDERS {
        let library = library(folder);
        let cards = Cards::of(&library);
        let mut titles: BTreeSet<(&str, String)> = BTreeSet::new();
        for Made { view, meta, .. } in
            made().iter().filter(|page| page.folder == folder && page.view == page.view.bare())
        {
            for address in ["", SITE] {
                let tags = tags(&finding(&library, view, meta, &site(address), &cards));
                let one = |key: &str| {
                    let mut found = tags.iter().filter(|(other, _)| other == key).map(|(_, value)| value.clone());
                    let first = found.next();
                    assert!(found.next().is_none(), "{view:?}: {key} twice");
                    first
                };
                // What a message shows: a short title, a sentence, the site.
                let title = one("og:title").expect("a title");
                assert!(!title.is_empty() && title.chars().count() <= 120, "{view:?}: {title}");
                assert!(!one("og:description").expect("a description").trim().is_empty(), "{view:?}");
                assert_eq!(one("og:site_name").as_deref(), Some(library.dataset.site("name").get(view.lang)));
                assert_eq!(one("og:locale").as_deref(), Some(if view.lang == Lang::Vi { "vi_VN" } else { "en_GB" }));
                let here = |lang| format!("{address}{}", View { lang, ..view.clone() }.href().trim_start_matches("./"));
                let is_known = !address.is_empty();
                for (key, due) in [
                    ("canonical", here(view.lang)),
                    ("og:url", here(view.lang)),
                    ("alternate vi", here(Lang::Vi)),
                    ("alternate en", here(Lang::En)),
                ] {
                    assert_eq!(one(key), is_known.then_some(due), "{view:?}: {key}");
                }
                let card = one("og:image");
                assert_eq!(card.is_some(), is_known, "{view:?}");
                assert!(card.is_none_or(|card| card.starts_with(SITE) && card.ends_with("/card.png")), "{view:?}");
                // A picture says what it shows, to whoever does not see it.
                let alternative = one("og:image:alt");
                assert_eq!(alternative.is_some(), is_known, "{view:?}");
                assert!(alternative.is_none_or(|words| (10..=420).contains(&words.chars().count())), "{view:?}");
                assert_eq!(one("twitter:card").is_some(), is_known, "{view:?}");
                let own = library.dataset.site("lead").get(view.lang);
                assert!(view.page != Page::Guide || one("og:description").as_deref() != Some(own), "{view:?}");
                let has_twin = !matches!(view.page, Page::Search(_));
                assert_eq!(one("alternate text/markdown").is_some(), has_twin, "{view:?}");
                if is_known {
                    assert!(titles.insert((view.lang.tag(), title.clone())), "{view:?}: {title} twice");
                }
            }
        }
    }
}

/// The tags of a whole page that link previews read, by their key.
fn previews(page: &str) -> Vec<(String, String)> {
    let value = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!("{name}=\""))?;
        Some(read(&format!("<p>{}</p>", rest.split('"').next()?)).text())
    };
    let tags = page.split("<meta ").skip(1).map(|rest| &rest[..rest.find('>').expect("an end")]);
    tags.filter_map(|tag| Some((value(tag, "property").or(value(tag, "name"))?, value(tag, "content")?))).collect()
}

#[test]
fn pages_of_charts_and_numbers_can_be_shared() {
    for folder in FOLDERS {
        let library = library(folder);
        for address in ["", SITE] {
            let site = site(address);
            let all: Vec<_> = Lang::ALL.into_iter().flat_map(|lang| charts(&library, lang)).collect();
            let slugs = all.iter().map(|chart| chart.figure.slug.clone()).collect();
            let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
            let pages = all.iter().map(|chart| (chart.folder(), embed::page(chart, &site)));
            let numbers = numbers(&library, &site, &slugs).into_iter();
            let numbers =
                numbers.filter_map(|file| Some((file.path.strip_suffix("index.html")?.to_owned(), text(file.bytes))));
            for (path, page) in pages.chain(numbers) {
                let tags = previews(&page);
                let one = |key: &str| {
                    let mut found = tags.iter().filter(|(other, _)| other == key).map(|(_, value)| value.as_str());
                    let first = found.next();
                    assert!(found.next().is_none(), "{path}: {key} twice");
                    first
                };
                let title = one("og:title").expect("a title");
                let most = if path.starts_with("n/") { 100 } else { 200 };
                assert!(!title.is_empty() && title.chars().count() <= most, "{path}: {title}");
                let description = one("og:description").expect("a description");
                assert!(!description.trim().is_empty() && description.chars().count() <= 320, "{path}: {description}");
                let lang = if path.ends_with("/en/") { Lang::En } else { Lang::Vi };
                assert_eq!(one("og:site_name"), Some(library.dataset.site("name").get(lang)), "{path}");
                assert_eq!(one("og:locale"), Some(if lang == Lang::Vi { "vi_VN" } else { "en_GB" }), "{path}");
                let whole = format!("{address}{path}");
                assert_eq!(one("og:url"), (!address.is_empty()).then_some(whole.as_str()), "{path}");
                // A number whose indicator is not drawn has no picture of its own.
                let is_chart = path.starts_with("c/");
                let card = one("og:image");
                assert!(!is_chart || card.is_some() != address.is_empty(), "{path}");
                assert!(card.is_none_or(|card| card.starts_with(SITE) && card.ends_with("/card.png")), "{path}");
            }
        }
    }
}

/// The texts of an element, each on its own; what is for the screen alone is left out.
fn texts(element: &Element) -> Vec<String> {
    let of = |node: &Node| match node {
        Node::Text(text) => vec![text.clone()],
        Node::Element(element) if element.is_of("noprint") || element.name == "svg" => Vec::new(),
        Node::Element(element) => texts(element),
    };
    element.inside.iter().flat_map(of).collect()
}

/// The numerals of a text.
fn numerals(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !(c.is_ascii_digit() || ".,".contains(c)));
    let words = words.map(|word| word.trim_matches(['.', ',']));
    words.filter(|word| word.chars().any(|c| c.is_ascii_digit())).map(str::to_owned).collect()
}

#[test]
fn the_text_of_a_page_has_its_numbers() {
    for Made { folder, view, markup, .. } in made() {
        if *view != view.bare() || matches!(view.page, Page::Search(_)) {
            continue;
        }
        let text = markdown(markup, "../");
        let root = read(markup);
        let main = root.id("page");
        assert!(text.contains("# ") && !text.contains('<'), "{folder} {view:?}: {text}");
        assert!(
            !text.contains("](so-lieu") && !text.contains("()"),
            "{folder} {view:?}: addresses are relative to the page"
        );
        // Of tables and paragraphs; what a drawing shows is in its alternative.
        let mut due = BTreeSet::new();
        for name in ["td", "th", "blockquote", "h1", "h2"] {
            for element in main.named(name) {
                due.extend(texts(element).iter().flat_map(|text| numerals(text)));
            }
        }
        for element in main.all().into_iter().filter(|element| element.get("role") == Some("img")) {
            due.extend(numerals(element.get("aria-label").unwrap_or_default()));
        }
        let there = numerals(&text);
        let missing: Vec<_> = due.difference(&there).collect();
        assert!(missing.is_empty(), "{folder} {view:?}: {missing:?} not in {text}");
    }
}

#[test]
fn tables_lists_and_quotes_are_markdown() {
    let markup = "<div><h1>Tỉnh &amp; số</h1><p>Một <a href=\"so-lieu/x/#y\">con số</a>, <q>câu</q>.</p><ul><li>a</li><li>b</li></ul>\
        <blockquote>Lời <mark>báo cáo</mark></blockquote><div class=\"draw\"><div role=\"img\" aria-label=\"Hình: 3,5%.\"><svg><text>9</text></svg></div></div>\
        <table><thead><tr><th scope=\"col\">Năm</th><th scope=\"col\">Giá trị</th></tr></thead><tbody><tr><th scope=\"row\">2020</th>\
        <td><b>3,5</b><small>%</small></td></tr></tbody></table><button>Không</button></div>";
    let wanted = "# Tỉnh & số\n\nMột [con số](../../so-lieu/x/#y), “câu”.\n\n- a\n- b\n\n> Lời báo cáo\n\nHình: 3,5%.\n\n\
        | Năm | Giá trị |\n| --- | --- |\n| 2020 | 3,5 % |\n\n";
    assert_eq!(markdown(markup, "../../"), wanted);
}

fn of<T>(check: impl Fn(&Library, &Site, bool) -> T) {
    for folder in FOLDERS {
        for address in ["", SITE] {
            check(&library(folder), &site(address), !address.is_empty());
        }
    }
}

fn views(library: &Library) -> Vec<View> {
    let page = |page: Page| Lang::ALL.map(|lang| View { page: page.clone(), lang });
    let rows = library.dataset.indicators.iter().map(|row| Page::indicator(row.id.0.clone()));
    rows.chain([Page::default(), Page::Indicators]).flat_map(page).collect()
}

#[test]
fn a_sitemap_names_every_page_in_both_languages() {
    of(|library, site, is_known| {
        let views = views(library);
        let map = catalogue::sitemap(library, &views, site);
        assert_eq!(map.is_some(), is_known, "without an address there is nothing that it could name");
        let robots = catalogue::robots(site);
        assert!(
            robots.starts_with("User-agent: *\nAllow: /\n") && robots.contains("Sitemap: ") == is_known,
            "{robots}"
        );
        let Some(map) = map else { return };
        let pages = views.len() + 2 * library.dataset.observations.len();
        assert_eq!(map.matches("<loc>https://so-lieu.example/tinh/").count(), pages);
        assert_eq!(map.matches("</url>").count(), pages);
        assert_eq!(map.matches("hreflang=\"en\"").count(), pages);
    });
}

/// Value, lower and upper end of what a number says, told apart from its printed words.
pub fn ends(library: &Library, o: &Observation) -> [Option<f64>; 3] {
    let label = library.dataset.label(o, Wording::Full, Lang::Vi);
    let value = o.quantity.value.to_f64();
    let is_fall = label.lead == "giảm" && value > 0.0;
    let says =
        |words: &[&str]| words.iter().any(|word| format!(" {} ", label.qualifier).contains(&format!(" {word} ")));
    let (over, under) = (says(&["trên", "hơn"]), says(&["dưới", "không quá"]) || label.lead == "trong nhóm");
    let (over, under, value) = if is_fall { (under, over, -value) } else { (over, under, value) };
    match o.quantity.upper {
        Some(upper) => [None, Some(value), Some(upper.to_f64())],
        None => [Some(value).filter(|_| !over && !under), Some(value).filter(|_| over), Some(value).filter(|_| under)],
    }
}

#[test]
fn a_bound_is_no_value() {
    let library = library(FOLDERS[0]);
    for (id, told) in [
        ("suy-dinh-duong-2020", [None, None, Some(12.0)]),
        ("quy-mo-grdp-2020", [None, Some(128.0), None]),
        ("hang-quy-mo-grdp-2025", [None, None, Some(15.0)]),
        ("ty-le-ho-ngheo-thay-doi", [Some(-10.43), None, None]),
        ("ty-le-ho-ngheo-giam-binh-quan", [None, None, Some(-2.0)]),
        ("grdp-dau-nguoi-2025", [None, Some(5500.0), Some(6000.0)]),
    ] {
        let o = library.dataset.observation(id).expect("an observation");
        let found = Interval::of(&library.dataset, o);
        assert_eq!([found.value, found.min, found.max].map(|end| end.map(Decimal::to_f64)), told, "{id}");
    }
}

/// The cells of a row of a table in Markdown.
fn cells(row: &str) -> usize {
    row.replace("\\|", "").matches('|').count() - 1
}

#[test]
fn a_twin_is_sound_markdown() {
    for Made { folder, view, markup, .. } in made() {
        let text = markdown(markup, "../");
        let mut lines = text.lines().peekable();
        let mut above = "";
        while let Some(line) = lines.next() {
            let place = || format!("{folder} {view:?}: {line}");
            assert!(!line.starts_with("* ") && !line.starts_with("+ "), "{}", place());
            if line.starts_with('|') && !above.starts_with('|') {
                let separator = lines.peek().copied().unwrap_or_default();
                assert!(above.is_empty(), "{}: behind {above}", place());
                assert_eq!(separator, ["|", &" --- |".repeat(cells(line))].concat(), "{}", place());
            } else if line.starts_with('|') {
                assert_eq!(cells(line), cells(above), "{}", place());
            }
            for (at, _) in line.match_indices("](") {
                let end = at + line[at..].find(')').expect("an end");
                assert!(!line[end + 1..].starts_with(char::is_alphanumeric), "{}", place());
                let start = line[..at].rfind('[').expect("a start");
                assert!(!line[..start].ends_with(char::is_alphanumeric), "{}", place());
            }
            above = line;
        }
    }
}

#[test]
fn what_is_json_is_json_and_says_the_version() {
    of(|library, site, is_known| {
        let tables = tables(library, "");
        let texts = [
            catalogue::dcat(library, &tables, site),
            catalogue::observations(library, site),
            openapi(library, &tables, site),
        ];
        let [dcat, observations, openapi] = texts.map(|text| serde_json::from_str::<Value>(&text).expect("JSON"));
        assert_eq!(dcat["@type"], "dcat:Dataset");
        let contact = library.dataset.site(solieu::dataset::CONTACT).get(Lang::Vi);
        assert_eq!(dcat.get("dcat:contactPoint").is_some(), !contact.is_empty());
        let graph = observations["@graph"].as_array().expect("a graph");
        let numbers: Vec<&Value> = graph.iter().filter(|node| node["@type"] == "Observation").collect();
        assert_eq!(numbers.len(), library.dataset.observations.len());
        for (o, node) in library.dataset.observations.iter().zip(numbers) {
            assert_eq!(node["citation"], o.quote.as_str());
            let told = ["value", "minValue", "maxValue"].map(|name| node["value"][name].as_f64());
            assert_eq!(told, ends(library, o), "{}: {node}", o.id.0);
        }
        let paths = openapi["paths"].as_object().expect("paths");
        assert!(paths.contains_key("/n/{id}/index.json") && paths.contains_key("/data/observations.json"));
        let licence = library.dataset.site(solieu::dataset::LICENCE).get(Lang::Vi);
        assert_eq!(openapi["info"]["license"]["name"].as_str(), Some(licence).filter(|name| !name.is_empty()));
        assert_eq!(openapi["info"].get("contact").is_some(), !contact.is_empty());
        let server = openapi["servers"][0]["url"].as_str().expect("an address");
        assert_eq!(server.starts_with("https://"), is_known);
    });
}
