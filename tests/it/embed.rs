//! Chart pages: small, well formed, strict about what may run, complete in words; their pictures and oEmbed files.
use super::markup::read;
use super::province::{FOLDERS, library};
use base64::Engine;
use resvg::tiny_skia::Pixmap;
use sha2::{Digest, Sha256};
use solieu::chart::{Anchor, Ink, Scene, Shape, Style, Text, layout};
use solieu::dataset::{VERSION, Wording};
use solieu::embed::{Chart, File, Painter, Site, charts, files, fonts, page};
use solieu::export::{Picture, card, data_words};
use solieu::locale::{Bilingual, Lang};
use solieu::paint::{svg, variable};
use std::io::Write;

const SITE: &str = "https://so.example.vn/lieu/";

fn painter() -> Painter {
    Painter::new(&fonts()).expect("`.ci/tools build` brings the fonts")
}

fn site() -> Site {
    Site::new(SITE).expect("an address")
}

/// Every chart of both folders in both languages, with its page.
fn each(address: &str, mut check: impl FnMut(&Chart, &str)) {
    let site = Site::new(address).expect("an address");
    let mut count = 0;
    for name in FOLDERS {
        let library = library(name);
        for lang in Lang::ALL {
            for chart in charts(&library, lang) {
                check(&chart, &page(&chart, &site));
                count += 1;
            }
        }
    }
    assert!(count > 100, "only {count} charts");
}

/// What stands between two marks, the first time.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let rest = text.split_once(from).unwrap_or_else(|| panic!("no {from}")).1;
    rest.split_once(to).unwrap_or_else(|| panic!("no {to} after {from}")).0
}

/// Bytes after the best that brotli can do.
fn packed(page: &str) -> usize {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(page.as_bytes()).expect("memory");
    writer.into_inner().len()
}

#[test]
fn every_page_is_within_its_budget() {
    let mut pages: Vec<String> = Vec::new();
    each(SITE, |_, page| pages.push(page.to_owned()));
    pages.sort_by_key(|page| std::cmp::Reverse(page.len()));
    // To pack all takes minutes without optimisation; the heaviest are among the longest, and the build weighs every one.
    let mut sizes: Vec<usize> = pages.iter().take(10).map(|page| packed(page)).collect();
    sizes.sort_by_key(|bytes| std::cmp::Reverse(*bytes));
    let article: usize = sizes.iter().take(5).sum();
    assert!(sizes[0] <= 10 * 1024 && article <= 42 * 1024, "{sizes:?}");
    // A page in the middle keeps to what is aimed at; one that weighs next to nothing is not measured.
    let (middle, least) = (packed(&pages[pages.len() / 2]), packed(&pages[pages.len() - 1]));
    assert!(middle <= 6 * 1024 && least > 1500, "{middle} {least}");
}

/// Elements that have no end.
const VOID: [&str; 11] = ["meta", "link", "br", "wbr", "rect", "circle", "line", "path", "img", "hr", "polygon"];

/// Walks the tags of a page: each has its end in order, every attribute is quoted; returns the attributes.
fn attributes(page: &str) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut rest = page.strip_prefix("<!DOCTYPE html>").expect("a doctype");
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let name = &rest[..rest.find(|c: char| c.is_whitespace() || c == '>' || c == '/').map_or(0, |end| end.max(1))];
        if let Some(name) = rest.strip_prefix('/') {
            let (name, after) = name.split_once('>').expect("an end of a tag");
            assert_eq!(open.pop(), Some(name), "…{}", &after.chars().take(60).collect::<String>());
            rest = after;
            continue;
        }
        rest = &rest[name.len()..];
        while let Some(more) = rest.strip_prefix(' ') {
            let (attribute, after) = more.split_once("=\"").unwrap_or_else(|| panic!("in <{name}>: {}", &more[..20]));
            assert!(attribute.chars().all(|c| c.is_ascii_alphanumeric() || "-:".contains(c)), "<{name} {attribute}>");
            let (value, after) = after.split_once('"').expect("an end of a value");
            assert!(!value.contains('<'), "<{name} {attribute}=\"{value}\">");
            found.push((name.to_owned(), attribute.to_owned(), value.to_owned()));
            rest = after;
        }
        let is_closed = rest.starts_with('/');
        rest = rest.trim_start_matches('/').strip_prefix('>').unwrap_or_else(|| panic!("<{name}> does not end"));
        if ["script", "style"].contains(&name) {
            let end = rest.find(&format!("</{name}>")).expect("an end of a script or style");
            rest = &rest[end + name.len() + 3..];
        } else if !is_closed && !VOID.contains(&name) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "never closed: {open:?}");
    found
}

#[test]
fn every_page_is_well_formed() {
    each(SITE, |chart, page| {
        let all = attributes(page);
        let of = |name: &'static str| {
            all.iter().filter(move |(_, attribute, _)| attribute == name).map(|(_, _, value)| value)
        };
        let slug = &chart.figure.slug;
        assert!(of("lang").eq([chart.lang.tag()]) && of("data-chart").eq([slug]), "{slug}");
        // A row can be named by an address.
        let rows = chart.figure.observations.iter().map(|id| id.0.as_str());
        let ids: Vec<&str> = ["solieu-chart", "still"].into_iter().chain(rows).collect();
        assert!(of("id").eq(&ids), "{slug}: {:?}", of("id").collect::<Vec<_>>());
        assert_eq!((page.matches("<h1>").count(), page.matches("<main ").count()), (1, 1), "{slug}");
        // A policy without 'unsafe-inline' would drop them silently.
        assert!(all.iter().all(|(_, name, _)| name != "style" && !name.starts_with("on")), "{slug}");
    });
}

#[test]
fn a_page_is_complete_in_words() {
    each("", |chart, page| {
        let (library, figure, lang) = (chart.library, &chart.figure, chart.lang);
        let body = between(page, "<body>", "</body>");
        let root = read(body);
        let [picture] = root.all().into_iter().filter(|e| e.get("role") == Some("img")).collect::<Vec<_>>()[..] else {
            panic!("{}: one picture", figure.slug)
        };
        assert_eq!(picture.get("aria-label"), Some(figure.shown()));
        assert_eq!(root.named("h1")[0].text(), figure.title);
        // What the drawing says does not count.
        let text = root.text_without("draw");
        let shown: Vec<_> = figure.observations.iter().filter_map(|id| library.dataset.observation(&id.0)).collect();
        let (source, star) = (library.dataset.site("source").get(lang), library.dataset.star_note(&shown, lang));
        for words in [&figure.subtitle, &figure.note, source, &star] {
            assert!(text.contains(words), "{} {lang:?}: {words}", figure.slug);
        }
        let rows = root.named("tbody")[0].named("tr");
        assert!(!shown.is_empty() && rows.len() == shown.len(), "{}", figure.slug);
        for (row, o) in rows.into_iter().zip(shown) {
            let label = library.dataset.label(o, Wording::Short, lang).starred();
            assert!(row.text().contains(&label), "{} {lang:?}: {label}", figure.slug);
        }
        for entry in &figure.legend {
            assert!(text.contains(&entry.words), "{}: {}", figure.slug, entry.words);
        }
        // Links lead out of the frame, into the site.
        assert!(body.contains("bao-cao/?so-lieu="), "{}: no way to the sentence", figure.slug);
        assert_eq!(body.matches("<a ").count(), body.matches("target=\"_blank\"").count(), "{}", figure.slug);
    });
}

#[test]
fn a_page_has_the_colours_of_its_drawing_at_every_width() {
    each("", |chart, page| {
        let spec = chart.figure.spec.as_ref().expect("a chart");
        let style = between(page, "<style>", "</style>");
        for width in (260..=900).step_by(64) {
            let drawing = svg(&layout(spec, f64::from(width), chart.lang), &variable);
            for name in drawing.split("var(").skip(1).map(|rest| rest.split(')').next().expect("an end")) {
                assert!(style.contains(&format!("{name}:")), "{} at {width}: {name}", chart.figure.slug);
            }
        }
    });
}

fn sha256(text: &str) -> String {
    format!("'sha256-{}'", base64::prelude::BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[test]
fn the_policy_names_exactly_what_is_inline() {
    each(SITE, |chart, page| {
        let policy = between(page, "<meta http-equiv=\"content-security-policy\" content=\"", "\"");
        let (script, style) = (between(page, "<script>", "</script>"), between(page, "<style>", "</style>"));
        let source = |name: &str| between(policy, name, ";").trim();
        assert_eq!(
            source("script-src "),
            format!("'self' 'wasm-unsafe-eval' {}", sha256(script)),
            "{}",
            chart.folder()
        );
        assert_eq!(source("style-src "), format!("'self' {}", sha256(style)));
        assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe-inline"), "{policy}");
        assert_eq!((page.matches("<script>").count(), page.matches("<style>").count()), (1, 1));
        assert_eq!(page.matches("<script").count(), 2, "only the markup besides, which is no script");
        // The policy holds for what follows it, the script runs before anything is drawn.
        let places = ["charset", "content-security-policy", "<script>", "<title>", "json+oembed", "og:title", "<body>"];
        let places = places.map(|words| page.find(words).unwrap_or_else(|| panic!("no {words}")));
        assert!(places.is_sorted(), "{places:?}");
        assert!(page.split_once("og:title").expect("og").0.len() < 20_000, "discovery comes early");
    });
}

#[test]
fn no_page_names_a_foreign_address() {
    for address in ["", SITE] {
        each(address, |chart, page| {
            for foreign in page.split("http").skip(1).filter(|rest| rest.starts_with("://") || rest.starts_with("s://"))
            {
                let is_ours = !address.is_empty() && format!("http{foreign}").starts_with(address);
                assert!(is_ours || foreign.starts_with("s://schema.org\""), "{}: {}", chart.folder(), &foreign[..40]);
            }
            assert!(!page.contains("=\"//") && !page.contains("url("), "{}", chart.folder());
            let canonical = format!("<link rel=\"canonical\" href=\"{SITE}{}\">", chart.folder());
            assert_eq!(page.contains(&canonical), !address.is_empty());
            for only in ["json+oembed", "og:url", "og:image", "canonical\""] {
                assert_eq!(page.contains(only), !address.is_empty(), "{only}");
            }
        });
    }
}

#[test]
fn the_markup_is_json_of_schema_org() {
    each(SITE, |chart, page| {
        let markup = between(page, "<script type=\"application/ld+json\">", "</script>");
        let markup: serde_json::Value = serde_json::from_str(markup).expect("JSON");
        assert_eq!(markup["@type"], "Dataset");
        assert_eq!(markup["name"], chart.figure.title);
        let years: Vec<u16> = between(&markup["temporalCoverage"].to_string(), "\"", "\"")
            .split('/')
            .map(|year| year.parse().expect("a year"))
            .collect();
        assert!(years.len() == 2 && years[0] <= years[1] && years[0] > 1900, "{years:?}");
    });
}

#[test]
fn an_address_is_checked() {
    for wrong in
        ["so.example.vn", "ftp://x.vn/", "https://", "https:///x", "https://x.vn/\"><script>", "https://x.vn/?a=b"]
    {
        assert!(Site::new(wrong).is_err(), "{wrong}");
    }
    let absolute = |address: &str| Site::new(address).expect("an address").absolute("c/x/");
    assert_eq!(absolute(""), None);
    for address in ["https://x.vn:8080/a", "https://x.vn:8080/a/"] {
        assert_eq!(absolute(address).as_deref(), Some("https://x.vn:8080/a/c/x/"));
    }
}

/// One chart of the real folder with all its files.
fn made(slug: &str, lang: Lang, check: impl Fn(&Chart, &[File])) {
    let mut library = library(FOLDERS[0]);
    // As the build step adds it.
    let version = "2020-11-01+0123abcd";
    library.dataset.site.push((VERSION.to_owned(), Bilingual { vi: version.to_owned(), en: version.to_owned() }));
    let chart = charts(&library, lang).into_iter().find(|chart| chart.figure.slug == slug).expect("a chart");
    check(
        &chart,
        &files(&chart, &site().with_answers("chart.js".into(), "live-0f.bin".into()), &painter()).expect("files"),
    );
}

#[test]
fn beside_a_page_stand_its_files() {
    made("co-cau-kinh-te", Lang::En, |chart, files| {
        let bytes = |name: &str| {
            let path = format!("c/co-cau-kinh-te/en/{name}");
            &files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no {path}")).bytes
        };
        let text = |name: &str| String::from_utf8(bytes(name).clone()).expect("UTF-8");
        assert_eq!(files.len(), 8);
        assert!(!bytes("live-0f.bin").is_empty());
        assert!(text("chart.svg").starts_with("<svg xmlns=") && text("chart.svg").contains(&chart.figure.title));
        // Whatever is taken away says whose data it shows, and in which version.
        let version = chart.library.dataset.site(VERSION).get(Lang::En);
        let metadata = ["<metadata>", &data_words(chart.library, Lang::En), "</metadata>"].concat();
        assert!(!version.is_empty() && metadata.contains(version) && text("chart.svg").contains(&metadata));
        for name in ["chart.png", "card.png"] {
            let has = |words: &str| bytes(name).windows(words.len()).any(|part| part == words.as_bytes());
            assert!(has(&format!("iTXtVersion\0\0\0\0\0{version}")) && has("iTXtSource\0"), "{name}");
        }
        assert!(text("chart.csv").starts_with("\u{feff}id,indicator"));
        let rows: serde_json::Value = serde_json::from_str(&text("chart.json")).expect("JSON");
        assert_eq!(rows.as_array().map(Vec::len), Some(chart.figure.observations.len()));
        assert_eq!(Pixmap::decode_png(bytes("chart.png")).expect("a PNG").width(), 1200);
        let card = Pixmap::decode_png(bytes("card.png")).expect("a PNG");
        assert_eq!((card.width(), card.height()), (1200, 630));
        // Link previews of some services take no more.
        assert!(bytes("card.png").len() < 300_000, "{} bytes", bytes("card.png").len());
    });
}

#[test]
fn an_oembed_file_says_what_version_1_0_asks_for() {
    let painter = painter();
    let library = library(FOLDERS[1]);
    for chart in Lang::ALL.into_iter().flat_map(|lang| charts(&library, lang)) {
        let folder = chart.folder();
        let files = files(&chart, &site(), &painter).expect("files");
        let file = files.iter().find(|file| file.path == format!("{folder}oembed.json")).expect("the file");
        let told: serde_json::Value = serde_json::from_slice(&file.bytes).expect("JSON");
        assert_eq!((&told["version"], &told["type"]), (&"1.0".into(), &"rich".into()));
        for field in ["html", "title", "author_name", "author_url", "provider_name", "provider_url", "thumbnail_url"] {
            assert!(told[field].as_str().is_some_and(|text| !text.is_empty()), "{field}");
        }
        for field in ["width", "height", "thumbnail_width", "thumbnail_height"] {
            assert!(
                told[field].as_u64().is_some_and(|length| (100..=1500).contains(&length)),
                "{field}: {}",
                told[field]
            );
        }
        assert_eq!(told["thumbnail_url"], format!("{SITE}{folder}card.png"));
        let html = told["html"].as_str().expect("html");
        assert_eq!(
            (html.matches("<iframe").count(), html.matches("<blockquote").count()),
            (1, 1),
            "as WordPress keeps"
        );
        assert!(!html.contains("<script") && html.contains(&format!("src=\"{SITE}{folder}\"")), "{html}");
        let kept = ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"];
        let frame = between(html, "<iframe ", ">");
        assert!(frame.split("\" ").all(|pair| kept.contains(&pair.split('=').next().unwrap_or_default())), "{frame}");
        let link = format!("type=\"application/json+oembed\" href=\"{SITE}{folder}oembed.json\"");
        assert!(page(&chart, &site()).contains(&link), "{folder}");
    }
}

/// The frame of a picture's pixels that are not white, and how many they are.
fn ink(picture: &Pixmap) -> ([u32; 4], u32) {
    let (mut frame, mut count) = ([u32::MAX, u32::MAX, 0, 0], 0);
    for (i, pixel) in picture.pixels().iter().enumerate() {
        let (x, y) = (i as u32 % picture.width(), i as u32 / picture.width());
        if pixel.red() < 250 || pixel.green() < 250 || pixel.blue() < 250 {
            frame = [frame[0].min(x), frame[1].min(y), frame[2].max(x), frame[3].max(y)];
            count += 1;
        }
    }
    (frame, count)
}

#[test]
fn every_card_is_full_within_its_margins() {
    let painter = painter();
    let library = library(FOLDERS[0]);
    for chart in charts(&library, Lang::Vi) {
        let slug = &chart.figure.slug;
        let picture = card(&library, &chart.figure, Lang::Vi);
        assert!(picture.ratio >= 1.0, "{slug}: letters smaller than on a page");
        let pixels = Pixmap::decode_png(&painter.png(&picture, &[]).expect("a PNG")).expect("a PNG");
        assert_eq!((pixels.width(), pixels.height()), (1200, 630), "{slug}");
        let ([left, top, right, bottom], count) = ink(&pixels);
        assert!((30..=60).contains(&left) && (30..=75).contains(&top), "{slug}: {left} {top}");
        assert!((600..=1170).contains(&right) && (560..=600).contains(&bottom), "{slug}: {right} {bottom}");
        assert!((15_000..400_000).contains(&count), "{slug}: {count} pixels of ink");
    }
}

#[test]
fn the_fonts_of_the_pictures_have_every_vietnamese_letter() {
    let painter = painter();
    let plain = "aăâeêioôơuưy";
    let marks = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"];
    // Composed as in the report, by the letters of the report's own fold table: one character each.
    let letters = "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵđ–“”…²*";
    assert_eq!(letters.chars().count(), plain.chars().count() * (marks.len() - 1) + 7);
    for style in [Style::Note, Style::Title] {
        let mut seen: Vec<(char, Vec<u8>)> = Vec::new();
        for letter in letters.chars().chain(plain.chars()).flat_map(|c| [c].into_iter().chain(c.to_uppercase())) {
            if seen.iter().any(|(other, _)| *other == letter) {
                continue;
            }
            let text =
                Text { x: 4.0, y: 30.0, words: letter.to_string(), style, anchor: Anchor::Start, ink: Ink::Text };
            let shapes = vec![Shape::Text(text)];
            let scene = Scene { width: 40.0, height: 40.0, shapes, ..Scene::default() };
            let painted = painter.png(&Picture { scene, ratio: 3.0 }, &[]).expect("a PNG");
            let twin = seen.iter().find(|(_, other)| *other == painted);
            assert!(twin.is_none(), "{letter} looks like {:?}: a letter is missing", twin.map(|(other, _)| other));
            seen.push((letter, painted));
        }
    }
}
