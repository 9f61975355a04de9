//! The box of words over a datum (WCAG 2.1, 1.4.13): the pointer may go into it, Escape puts it away, and there is one.

use super::no_faults;
use crate::browser::tell;
use crate::engines::Engine;
use crate::reader::Reader;
use crate::rules::Rules;
use crate::site::Server;
use fantoccini::Locator;
use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use serde_json::json;

/// The boxes that are shown.
const TIPS: &str = "[...document.querySelectorAll('.tip')].filter(e => e.checkVisibility())";
/// Pages with a chart: of the portal, and to stand in another page.
const PAGES: [&str; 3] = ["so-lieu/ty-le-ho-ngheo/", "c/ty-le-ho-ngheo/", "c/co-cau/"];

/// Moves the mouse to a point of the window.
async fn mouse(reader: &Reader, [x, y]: [f64; 2]) {
    tell(&reader.client, "Input.dispatchMouseEvent", json!({"type": "mouseMoved", "x": x, "y": y})).await;
}

/// A page whose first datum is under the mouse; the middle of the datum.
async fn hovered(server: &Server, page: &str) -> (Reader, [f64; 2]) {
    let reader = Reader::enter(Engine::Chromium, &server.at(page)).await;
    reader.wake().await;
    let middle = "const a = document.querySelector('.points a'); a.scrollIntoView({block: 'center', behavior: 'instant'}); \
        return (r => [r.left + r.width / 2, r.top + r.height / 2])(a.getBoundingClientRect())";
    // What it scrolls over is laid out only then, and moves it.
    reader.ask(middle).await;
    let middle = reader.ask(middle).await;
    let middle = [0, 1].map(|i| middle[i].as_f64().expect("a side"));
    mouse(&reader, [1.0, 1.0]).await;
    mouse(&reader, middle).await;
    reader.until("a box is shown", &format!("{TIPS}.length === 1")).await;
    (reader, middle)
}

#[tokio::test]
async fn the_pointer_goes_into_the_box() {
    let server = Server::start(Rules::new());
    for page in PAGES {
        let (reader, from) = hovered(&server, page).await;
        let into = reader
            .ask(&format!(
                "return (r => [r.left + r.width / 2, r.top + r.height / 2])({TIPS}[0].getBoundingClientRect())"
            ))
            .await;
        let into = [0, 1].map(|i| into[i].as_f64().expect("a side"));
        // Slowly, so that every gap between datum and box is met: upright out of the datum, then within the box.
        for step in 0..40 {
            mouse(&reader, [from[0], from[1] + (into[1] - from[1]) * f64::from(step) / 40.0]).await;
        }
        for step in 0..10 {
            mouse(&reader, [from[0] + (into[0] - from[0]) * f64::from(step) / 10.0, into[1]]).await;
        }
        reader.require("the box stays", &format!("{TIPS}.length === 1")).await;
        no_faults(&reader).await;
    }
}

#[tokio::test]
async fn escape_puts_the_box_away_wherever_the_focus_is() {
    let server = Server::start(Rules::new());
    for page in PAGES {
        for focus in ["document.activeElement.blur()", "document.querySelector('a[href]').focus({preventScroll: true})"]
        {
            let (reader, [x, y]) = hovered(&server, page).await;
            reader.ask(focus).await;
            let escape = json!({"type": "keyDown", "key": "Escape", "code": "Escape", "windowsVirtualKeyCode": 27});
            tell(&reader.client, "Input.dispatchKeyEvent", escape).await;
            reader.until("no box is shown", &format!("{TIPS}.length === 0")).await;
            // A hand is never quite still.
            mouse(&reader, [x + 1.0, y]).await;
            reader.require("it stays away", &format!("{TIPS}.length === 0")).await;
            // Another look at the datum shows it again.
            mouse(&reader, [1.0, 1.0]).await;
            mouse(&reader, [x, y]).await;
            reader.until("a box is shown again", &format!("{TIPS}.length === 1")).await;
        }
    }
}

#[tokio::test]
async fn there_is_one_box_where_mouse_and_keyboard_point_at_two_data() {
    let server = Server::start(Rules::new());
    for page in PAGES {
        let (reader, _) = hovered(&server, page).await;
        let last = "const all = document.querySelectorAll('.points a'); all[all.length - 1].focus({preventScroll: true, focusVisible: true})";
        reader.ask(last).await;
        reader.require("one box is shown", &format!("{TIPS}.length === 1")).await;
    }
}

/// The focus shows the box of one datum, the mouse that of another: only one of them is shown.
#[tokio::test]
async fn there_is_one_box_in_every_engine() {
    let server = Server::start(Rules::new());
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        // In a tab that a script has opened WebKit may show no focus: one page, the portal's, is tried there.
        let pages = if engine == Engine::WebKit { &PAGES[..1] } else { &PAGES[..] };
        for page in pages {
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.wake().await;
            // A window that nobody has touched may show no focus.
            let title = reader.client.find(Locator::Css("h1, .ti")).await.expect("a title");
            let over = PointerAction::MoveToElement { element: title, duration: None, x: 0.0, y: 0.0 };
            let mouse = MouseActions::new("mouse".to_owned()).then(over);
            reader.client.perform_actions(mouse).await.expect("the mouse in the window");
            // A chart that is laid out anew makes its links anew.
            let focused = format!("(document.querySelector('.points a').focus(), {TIPS}.length === 1)");
            reader.until("the box of the focus", &focused).await;
            let other = reader.client.find(Locator::Css(".points a:last-child")).await.expect("another datum");
            let over = PointerAction::MoveToElement { element: other, duration: None, x: 0.0, y: 0.0 };
            let mouse = MouseActions::new("mouse".to_owned()).then(over);
            reader.client.perform_actions(mouse).await.expect("the mouse over it");
            let one = format!("{TIPS}.length === 1 && {TIPS}[0].closest('a').matches(':last-child')");
            reader.until("the box of the mouse alone", &one).await;
            no_faults(&reader).await;
        }
    }
}

/// The middle of the first element that an expression names, in the window.
async fn middle(reader: &Reader, element: &str) -> [f64; 2] {
    let middle =
        format!("return (r => [r.left + r.width / 2, r.top + r.height / 2])({element}.getBoundingClientRect())");
    let middle = reader.ask(&middle).await;
    [0, 1].map(|i| middle[i].as_f64().expect("a side"))
}

/// Moves the mouse in steps that a hand could make.
async fn glide(reader: &Reader, from: [f64; 2], to: [f64; 2]) {
    let steps = ((to[0] - from[0]).hypot(to[1] - from[1]) / 5.0).ceil().max(1.0);
    let mut mouse = MouseActions::new("mouse".to_owned());
    for step in 0..=steps as u32 {
        let [x, y] = [0, 1].map(|i| (from[i] + (to[i] - from[i]) * f64::from(step) / steps).round());
        mouse = mouse.then(PointerAction::MoveTo { duration: None, x, y });
    }
    reader.client.perform_actions(mouse).await.unwrap_or_else(|error| panic!("{}: the mouse: {error}", reader.place));
}

/// Gallery and report have no boxes.
#[tokio::test]
async fn webkit_keeps_the_box_under_the_mouse_and_puts_it_away_on_every_kind_of_page() {
    let server = Server::start(Rules::new());
    let mut reader = Reader::enter(Engine::WebKit, &server.at("")).await;
    for page in ["", "en/so-lieu/ty-le-ho-ngheo/", "c/ty-le-ho-ngheo/en/", "c/co-cau/"] {
        reader.goto(&server.at(page)).await;
        reader.wake().await;
        reader.ask("document.querySelector('.points a').scrollIntoView({block: 'center', behavior: 'instant'})").await;
        reader.settled().await;
        let datum = middle(&reader, "document.querySelector('.points a')").await;
        glide(&reader, [2.0, 2.0], [2.0, 2.0]).await;
        glide(&reader, datum, datum).await;
        reader.until("a box is shown", &format!("{TIPS}.length === 1")).await;
        let inside = middle(&reader, &format!("{TIPS}[0]")).await;
        glide(&reader, datum, [datum[0], inside[1]]).await;
        glide(&reader, [datum[0], inside[1]], inside).await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        reader.require("the box stays", &format!("{TIPS}.length === 1")).await;
        reader.key(fantoccini::key::Key::Escape).await;
        reader.until("no box is shown", &format!("{TIPS}.length === 0")).await;
        glide(&reader, inside, [2.0, 2.0]).await;
        glide(&reader, datum, datum).await;
        reader.until("a box is shown again", &format!("{TIPS}.length === 1")).await;
        no_faults(&reader).await;
    }
}
