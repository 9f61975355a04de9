//! What a small screen asks for: a drawing over the whole of it, and numbers that no line cuts.

use super::access::judged;
use super::browser::{Device, OFFICE, PHONE, ask, enliven, hasty_visit, pages_loaded, until, visit};
use super::engines::Engine;
use super::reader::Reader;
use super::rules::Rules;
use super::site::Server;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::json;

const SHOWN: &str = "[...document.querySelectorAll('.enlarge')].filter(button => button.offsetParent)";
const OPEN: &str = "document.querySelector('dialog[open] .draw svg')";
/// Closed, the focus back where it was, on the same page.
const BACK: &str =
    "!document.querySelector('dialog') && document.activeElement.matches('#bay-ty-le .enlarge') && !location.hash";

/// Opens the drawing of seven rates as a finger would.
async fn enlarge(client: &Client) {
    let button = client.find(Locator::Css("#bay-ty-le .enlarge")).await.expect("the button");
    button.click().await.expect("a tap");
    until(client, &format!("{OPEN} && {OPEN}.viewBox.baseVal.width > 560")).await;
}

#[tokio::test]
async fn a_drawing_fills_a_phones_screen_and_goes_again() {
    hasty_visit(PHONE, "", |client| async move {
        pages_loaded(&client).await;
        enliven(&client).await;
        enlarge(&client).await;
        // Upright, the sheet lies on its side: the drawing's whole width is along the screen, from its upper edge on.
        let across = format!("(r => r.height > r.width && r.height > innerWidth && r.left >= 0 && r.top >= 0 && r.bottom <= innerHeight && r.right <= innerWidth)({OPEN}.getBoundingClientRect())");
        until(&client, &across).await;
        assert_eq!(judged(&client).await, json!([]), "axe");
        // The data are there as well, with their tips.
        client.active_element().await.expect("the button").send_keys(&(Key::Tab + "")).await.expect("tab");
        until(&client, "[...document.querySelectorAll('dialog .tip')].filter(tip => tip.offsetParent).length === 1").await;
        client.active_element().await.expect("a datum").send_keys(&(Key::Escape + "")).await.expect("escape");
        until(&client, BACK).await;
        enlarge(&client).await;
        client.back().await.expect("back");
        until(&client, BACK).await;
        enlarge(&client).await;
        // Not by a finger: the driver still aims at the small screen that it plays, the sheet fills the real one.
        client.execute("document.querySelector('dialog [data-close]').click()", vec![]).await.expect("a tap");
        until(&client, BACK).await;
        // Nothing is left of it: one step back leaves the page as if it had never been open.
        client.execute("document.querySelector('.top nav a[href*=\"so-lieu\"]').click()", vec![]).await.expect("click");
        until(&client, "location.pathname.endsWith('/so-lieu/')").await;
        client.back().await.expect("back");
        until(&client, "!location.pathname.endsWith('/so-lieu/') && document.querySelectorAll('.exact svg').length >= 5 && !document.querySelector('.made')").await;
        // A link out of it takes its place in the history.
        enlarge(&client).await;
        let steps = ask(&client, "window.before = location.pathname; return history.length").await;
        client.execute("document.querySelector('dialog a[href]').click()", vec![]).await.expect("click");
        until(&client, "!document.querySelector('dialog') && location.pathname !== before").await;
        assert_eq!(ask(&client, "return history.length").await, steps, "no step for the drawing that was left");
        client.back().await.expect("back");
        until(&client, "document.querySelector('#bay-ty-le svg') && !document.querySelector('dialog') && !history.state?.over").await;
    })
    .await;
}

#[tokio::test]
async fn the_whole_of_an_enlarged_drawing_is_in_sight() {
    // To half a pixel; a link over its data is where the data are drawn.
    const WHOLE: &str = "(() => { const drawn = document.querySelector('dialog .draw svg').getBoundingClientRect(); \
         const links = [...document.querySelectorAll('dialog .points a')].map(link => link.getBoundingClientRect()); \
         const is = r => r.left >= -0.5 && r.top >= -0.5 && r.right <= innerWidth + 0.5 && r.bottom <= innerHeight + 0.5; \
         const inside = r => r.left >= drawn.left - 12 && r.right <= drawn.right + 12; \
         return is(drawn) && links.length > 2 && links.every(inside) })()";
    let server = Server::start(Rules::new().hasty());
    for (width, height) in [(360, 640), (390, 844), (412, 915), (640, 360)] {
        for path in ["", "en/"] {
            let reader = Reader::enter(Engine::Chromium, &server.at(path)).await;
            reader.be_of_size(width, height).await;
            reader.pages().await;
            let count = reader
                .number("return [...document.querySelectorAll('.enlarge')].filter(b => b.offsetParent).length")
                .await;
            for n in 0..count as usize {
                reader.ask(&format!("const b = [...document.querySelectorAll('.enlarge')].filter(b => b.offsetParent)[{n}]; b.scrollIntoView(); b.click()")).await;
                reader.until(&format!("drawing {n} of '{path}' is whole at {width} x {height}"), WHOLE).await;
                reader.ask("document.querySelector('dialog [data-close]').click()").await;
                reader.until("it is closed", "!document.querySelector('dialog') && !history.state?.over").await;
            }
        }
    }
}

#[tokio::test]
async fn the_enlarged_drawing_can_be_seen_upright() {
    const FITS: &str = "document.scrollingElement.scrollWidth <= innerWidth && document.querySelector('.large .sheet').scrollWidth <= innerWidth";
    for path in ["", "en/"] {
        hasty_visit(PHONE, path, |client| async move {
            // Nobody turns the reader's screen.
            ask(&client, "window.locks = 0; screen.orientation.lock = async () => { window.locks++ }").await;
            pages_loaded(&client).await;
            enliven(&client).await;
            enlarge(&client).await;
            let label = "document.querySelector('.large label')";
            assert_eq!(ask(&client, &format!("return {label}.control.type")).await, json!("checkbox"));
            // By the keyboard: it is the stop before the button that closes.
            let button = client.active_element().await.expect("the button");
            button.send_keys(&(Key::Shift + "" + &(Key::Tab + ""))).await.expect("back");
            until(&client, "document.activeElement.id === 'upright'").await;
            client.active_element().await.expect("the switch").send_keys(" ").await.expect("a space");
            let upright = format!("(r => r.width > 300 && r.right <= innerWidth && r.left >= 0 && r.top < innerHeight)({OPEN}.getBoundingClientRect()) && {OPEN}.viewBox.baseVal.width < 400");
            until(&client, &upright).await;
            assert_eq!(ask(&client, &format!("return {FITS}")).await, json!(true));
            assert_eq!(judged(&client).await, json!([]), "axe, upright");
            // By a finger, back on its side.
            ask(&client, &format!("{label}.click()")).await;
            until(&client, &format!("{OPEN}.viewBox.baseVal.width > 560")).await;
            assert_eq!(ask(&client, "return window.locks").await, json!(0));
        })
        .await;
    }
}

#[tokio::test]
async fn only_phones_are_offered_what_only_phones_need() {
    visit(OFFICE, "", |client| async move {
        enliven(&client).await;
        assert_eq!(ask(&client, &format!("return {SHOWN}.length")).await, json!(0));
    })
    .await;
    visit(PHONE, "so-lieu/huyen-nong-thon-moi/", |client| async move {
        enliven(&client).await;
        assert_eq!(ask(&client, &format!("return {SHOWN}.length")).await, json!(0), "squares are as large upright");
    })
    .await;
}

/// Ranges, and numbers with the word after them, that stand on two lines; the report's own words are as printed.
const CUT: &str = "(() => {
    const cut = [];
    const walker = document.createTreeWalker(document.getElementById('main'), NodeFilter.SHOW_ALL);
    let text = '', at = [];
    const judge = () => {
        for (const found of text.matchAll(/\\d[\\d.,]*–\\d[\\d.,]*|\\d[ \\u00a0]\\p{L}/gu)) {
            // A section is no number of things, nor is a year.
            if (/[IVX]\\.[\\d.]*$/.test(text.slice(0, found.index + 1)) && !found[0].includes('–')) continue;
            if (/\\b20\\d\\d$/.test(text.slice(0, found.index + 1)) && !found[0].includes('–')) continue;
            const range = document.createRange();
            const [first, last] = [at[found.index], at[found.index + found[0].length - 1]];
            range.setStart(...first);
            range.setEnd(last[0], last[1] + 1);
            const tops = [...range.getClientRects()].filter(r => r.width > 0).map(r => r.bottom);
            if (Math.max(...tops) - Math.min(...tops) > 12) cut.push(text.slice(Math.max(0, found.index - 12), found.index + 24));
        }
        text = ''; at = [];
    };
    const inline = e => getComputedStyle(e).display === 'inline';
    for (let node; (node = walker.nextNode());) {
        if (node.nodeType === 1 && !inline(node)) judge();
        if (node.nodeType !== 3 || node.parentElement.closest('q, blockquote, .text, svg, .unseen, .tip')) continue;
        if (!node.parentElement.offsetParent) continue;
        for (let i = 0; i < node.data.length; i++) { text += node.data[i]; at.push([node, i]); }
        if (!node.nextSibling && node.parentElement && !inline(node.parentElement)) judge();
    }
    judge();
    return cut;
})()";

#[tokio::test]
async fn no_line_ends_inside_a_range_or_between_a_number_and_its_unit() {
    let narrow = Device { width: 320, ..PHONE };
    for device in [narrow, PHONE, OFFICE] {
        for page in ["", "en/", "so-lieu/grdp-dau-nguoi/", "so-lieu/", "kiem-chung/"] {
            visit(device, page, |client| async move {
                until(&client, "document.querySelector('#main h1')").await;
                client
                    .execute("document.querySelectorAll('details').forEach(all => all.open = true)", vec![])
                    .await
                    .expect("all tables are open");
                let cut = ask(&client, &format!("return {CUT}")).await;
                assert_eq!(cut, json!([]), "{page} at {} px", device.width);
                let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
                assert_eq!(ask(&client, wide).await, json!(0), "{page} at {} px scrolls sideways", device.width);
            })
            .await;
        }
    }
}

#[tokio::test]
async fn the_head_of_a_page_is_two_lines_in_both_languages() {
    for path in ["", "en/"] {
        visit(PHONE, path, |client| async move {
            let tops = "return new Set([...document.querySelectorAll('.top > :not(nav)')].map(e => Math.round(e.getBoundingClientRect().top))).size";
            assert_eq!(ask(&client, tops).await, json!(1), "lines above the navigation of {path}");
        })
        .await;
    }
}
