//! Files taken away, opened by other programs: the SVG by resvg with a font of the system, the PNG by a decoder.
//! What they show is compared with what Chromium makes of the same SVG.

use super::browser::{OFFICE, ask, hasty_visit, pages_loaded, until};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fantoccini::Client;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use serde_json::json;
use solieu::embed::fonts;
use std::sync::OnceLock;

fn options() -> &'static Options<'static> {
    static OPTIONS: OnceLock<Options<'static>> = OnceLock::new();
    OPTIONS.get_or_init(|| {
        let mut options = Options::default();
        let folder = std::fs::read_dir(fonts()).expect("the fonts: `.ci/tools build` brings them");
        for path in folder.map(|entry| entry.expect("an entry").path()) {
            options.fontdb_mut().load_font_data(std::fs::read(path).expect("a font"));
        }
        assert!(options.fontdb.len() > 1, "two faces of a font with every Vietnamese letter");
        options
    })
}

/// An SVG as another program sees it, on white.
fn rendered(svg: &str) -> Pixmap {
    let tree = Tree::from_str(svg, options()).expect("an SVG that others read");
    let size = tree.size();
    let mut map = Pixmap::new(size.width().round() as u32, size.height().round() as u32).expect("a size");
    map.fill(Color::WHITE);
    resvg::render(&tree, Transform::identity(), &mut map.as_mut());
    map
}

/// A data address's bytes.
fn png(address: &str) -> Pixmap {
    let bytes = super::browser::bytes(address.strip_prefix("data:image/png;base64,").expect("a PNG"));
    Pixmap::decode_png(&bytes).expect("a PNG that others read")
}

/// Ink at every pixel, from 0 for white to 255 for black.
fn ink(map: &Pixmap) -> Vec<f64> {
    let shade = |pixel: &[u8]| 255.0 - (f64::from(pixel[0]) + f64::from(pixel[1]) + f64::from(pixel[2])) / 3.0;
    map.data().chunks_exact(4).map(shade).collect()
}

/// Mean ink of cells of 8 × 8 pixels: edges that are smoothed differently weigh little, a letter or an accent elsewhere much.
fn cells(map: &Pixmap) -> Vec<f64> {
    let (width, ink) = (map.width() as usize, ink(map));
    let across = width.div_ceil(CELL);
    let mut sums = vec![0.0; across * (map.height() as usize).div_ceil(CELL)];
    for (i, shade) in ink.iter().enumerate() {
        sums[i / width / CELL * across + i % width / CELL] += shade / (CELL * CELL) as f64;
    }
    sums
}

const CELL: usize = 8;

/// Share of the ink of `b` that `a` has elsewhere.
fn apart(a: &Pixmap, b: &Pixmap) -> f64 {
    assert_eq!((a.width(), a.height()), (b.width(), b.height()), "the same size");
    let (a, b) = (cells(a), cells(b));
    a.iter().zip(&b).map(|(a, b)| (a - b).abs()).sum::<f64>() / b.iter().sum::<f64>()
}

/// Keeps every file that the page gives away, as text or as a data address.
const KEEP: &str = "
    window.given = [];
    const make = URL.createObjectURL.bind(URL);
    let blob = null;
    URL.createObjectURL = b => { blob = b; return make(b); };
    HTMLAnchorElement.prototype.click = function () {
        const name = this.download, reader = new FileReader(), is = blob.type === 'image/png';
        reader.onload = () => window.given.push([name, reader.result]);
        is ? reader.readAsDataURL(blob) : reader.readAsText(blob);
    };
    window.faces = '';
    window.drawn = (svg, isLent) => new Promise(done => {
        if (isLent) svg = svg.replace('<title>', '<style>' + window.faces + '</style><title>');
        const image = new Image();
        image.onload = () => {
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [image.width, image.height];
            const pen = canvas.getContext('2d');
            pen.fillStyle = '#fff';
            pen.fillRect(0, 0, canvas.width, canvas.height);
            pen.drawImage(image, 0, 0, canvas.width, canvas.height);
            done(canvas.toDataURL());
        };
        image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
    });";

/// Gives the drawings in Chromium the faces that the other program has: the system's own may lack the semi-bold one.
async fn lend_faces(client: &Client) {
    let folder = std::fs::read_dir(fonts()).expect("the fonts: `.ci/tools build` brings them");
    for path in folder.map(|entry| entry.expect("an entry").path()) {
        let face = BASE64_STANDARD.encode(std::fs::read(&path).expect("a font"));
        let weight = if path.to_string_lossy().contains("600") { 600 } else { 400 };
        let script = "window.faces += `@font-face{font-family:'Noto Sans';font-weight:${arguments[1]};src:url(data:font/ttf;base64,${arguments[0]})}text{font-family:'Noto Sans'}`";
        client.execute(script, vec![json!(face), json!(weight)]).await.expect("lent");
    }
}

/// Takes a figure away in one form; what came.
async fn take(client: &Client, figure: &str, form: &str) -> String {
    let before = ask(client, "return window.given.length").await;
    let script = "const [figure, form] = arguments;
        const list = () => [...document.querySelectorAll(`#${figure} .panel button`)].find(b => b.textContent === form);
        if (!list()) document.querySelector(`#${figure} [data-menu=take]`).click();
        // It is there at once, and can be pressed once the app has made sure of the pages.
        const wait = () => setTimeout(() => list() ? list().click() : wait(), 50);
        wait();";
    client.execute(script, vec![json!(figure), json!(form)]).await.expect("taken");
    until(client, &format!("window.given.length > {before}")).await;
    let given = ask(client, "return window.given.at(-1)[1]").await;
    given.as_str().expect("a file").to_owned()
}

/// What Chromium makes of an SVG, with the lent faces or the system's own.
async fn drawn(client: &Client, svg: &str, is_lent: bool) -> Pixmap {
    let script = "const [svg, isLent, done] = arguments; window.drawn(svg, isLent).then(done)";
    let address = client.execute_async(script, vec![json!(svg), json!(is_lent)]).await.expect("drawn");
    png(address.as_str().expect("an address"))
}

#[tokio::test]
async fn other_programs_show_what_chromium_shows() {
    for path in [
        "chu-de/kinh-te/",
        "chu-de/nganh-kinh-te/",
        "en/chu-de/doi-song/",
        "en/chu-de/moi-truong/",
        "chu-de/xay-dung-dang/",
    ] {
        hasty_visit(OFFICE, path, |client| async move {
            pages_loaded(&client).await;
            client.execute(KEEP, vec![]).await.expect("keeps");
            lend_faces(&client).await;
            let figures =
                ask(&client, "return [...document.querySelectorAll('figure[data-chart]')].map(f => f.id)").await;
            let figures: Vec<String> = serde_json::from_value(figures).expect("names");
            assert!(figures.len() >= 2, "{figures:?}");
            for figure in &figures {
                let svg = take(&client, figure, "SVG").await;
                let (ours, theirs) = (drawn(&client, &svg, true).await, rendered(&svg));
                let share = apart(&theirs, &ours);
                println!("{path}{figure} svg {:.1} %", share * 100.0);
                assert!(share < 0.06, "{path}{figure}: {:.1} % of the SVG's ink is elsewhere", share * 100.0);
                let picture =
                    png(&take(&client, figure, if path.starts_with("en/") { "PNG image" } else { "Ảnh PNG" }).await);
                assert!(picture.pixels().iter().all(|pixel| pixel.alpha() == 255), "{figure} has a ground");
                let share = apart(&picture, &drawn(&client, &svg, false).await);
                println!("{path}{figure} png {:.1} %", share * 100.0);
                assert!(share < 0.1, "{path}{figure}: {:.1} % of the PNG's ink is elsewhere", share * 100.0);
            }
        })
        .await;
    }
}

#[test]
fn a_lost_accent_would_be_seen() {
    // The comparison itself: the same words without their accents, or in a font that lacks the letters, are far apart.
    let svg = |words: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"40\"><text x=\"4\" y=\"28\" font-size=\"18\" \
             font-family=\"'Noto Sans'\">{words}</text></svg>"
        )
    };
    let words = "Tỷ lệ hộ nghèo giảm còn dưới một phần trăm";
    let whole = rendered(&svg(words));
    assert!(apart(&rendered(&svg("Ty le ho ngheo giam con duoi mot phan tram")), &whole) > 0.1);
    assert!(apart(&rendered(&svg(words)), &whole) < 0.001);
}
