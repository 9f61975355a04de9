//! Ten numbers of ten kinds, read on the page of the report alone: what each means, of which sort it is, what it was before
//! and what is to be minded; by mouse, keyboard and finger, and as a screen reader is told.

use super::browser::{OFFICE, PHONE, ask, hasty_visit, pages_loaded, tell, until};
use super::trees::tree;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

/// Observation; its value, of which sort it is, another value of the indicator or another number of the paragraph, and what
/// is to be minded or who says so.
const NUMBERS: [(&str, [&str; 4]); 10] = [
    ("grdp-dau-nguoi-2025", ["5.500–6.000 USD", "mục tiêu, 2025", "3.000 USD", "thu nhập bình quân đầu người"]),
    ("quy-mo-grdp-2020", ["ước trên 128 nghìn tỷ", "kết quả, 2020", "16/63", "giá hiện hành hay giá so sánh"]),
    ("ty-le-ho-ngheo-2025", ["1,0%", "mục tiêu, 2025", "3,5% 2020, kết quả", "chuẩn nghèo"]),
    (
        "ty-le-ho-ngheo-thay-doi",
        ["giảm 10,43 điểm phần trăm", "thay đổi, 2015–2020", "13,93% 2015, suy ra", "điểm phần trăm"],
    ),
    ("hang-quy-mo-grdp-2020", ["thứ 16/63", "kết quả, 2020", "trong nhóm 15", "số nhỏ là đứng trên"]),
    ("tang-truong-grdp-2016-2020", ["14,6%/năm", "kết quả, 2016–2020", "15%/năm 2021–2025", "vượt xa mục tiêu"]),
    ("ty-le-ho-ngheo-2020", ["3,5%", "kết quả, 2020", "1,0% 2025, mục tiêu", "chuẩn nghèo"]),
    ("chi-tieu-dai-hoi-2016-2020", ["15/15 chỉ tiêu", "kết quả, 2016–2020", "", "không liệt kê mười lăm chỉ tiêu"]),
    ("xuat-khau-2020", ["9,5 tỷ USD", "kết quả, 2020", "46%", "vượt 46% mục tiêu Đại hội"]),
    ("khach-du-lich-2019", ["khoảng 02 triệu lượt", "kết quả, 2019", "9,5 tỷ USD", "đánh giá bằng số năm 2019"]),
];

fn number(id: &str) -> String {
    format!("document.querySelector('.text [data-observation=\"{id}\"]')")
}

async fn show(client: &Client, id: &str) {
    let show = format!("{}.scrollIntoView({{block: 'center', behavior: 'instant'}})", number(id));
    // What it scrolls over is laid out only then, and moves it.
    for _ in 0..2 {
        ask(client, &show).await;
        tokio::time::sleep(std::time::Duration::from_millis(150)).await;
    }
}

/// Requires the card of a number, and that it says everything.
async fn told(client: &Client, card: &str, id: &str, way: &str) {
    until(client, &format!("document.querySelector('{card}')?.dataset.observation === '{id}'")).await;
    let words = ask(client, &format!("return document.querySelector('{card}').innerText.replace(/\\s+/g, ' ')")).await;
    let words = words.as_str().expect("words");
    let due = NUMBERS.iter().find(|(other, _)| *other == id).expect("a number").1;
    for part in due {
        assert!(words.contains(part), "{way}, {id}: {part:?} is not in {words}");
    }
}

#[tokio::test]
async fn by_mouse() {
    hasty_visit(OFFICE, "bao-cao/", |client| async move {
        pages_loaded(&client).await;
        for (id, _) in NUMBERS {
            show(&client, id).await;
            let link = format!(".text [data-observation=\"{id}\"]");
            client.find(Locator::Css(&link)).await.expect("the number").click().await.expect("a click");
            told(&client, ".beside .datum", id, "mouse").await;
        }
    })
    .await;
}

#[tokio::test]
async fn by_keyboard_and_as_told_to_a_screen_reader() {
    hasty_visit(OFFICE, "bao-cao/", |client| async move {
        pages_loaded(&client).await;
        for (id, due) in NUMBERS {
            show(&client, id).await;
            ask(&client, &format!("{}.focus()", number(id))).await;
            client.active_element().await.expect("the number").send_keys(&(Key::Enter + "")).await.expect("enter");
            until(&client, "document.activeElement === document.querySelector('.beside .datum')").await;
            told(&client, ".beside .datum", id, "keyboard").await;
            let tree = tree(&client, ".beside").await;
            let (first, rest) = tree.split_once('\n').expect("a tree");
            let heard: String = tree.chars().map(|c| if c == '\u{a0}' { ' ' } else { c }).collect();
            assert!(
                first.trim_start().starts_with("region \"") || rest.trim_start().starts_with("region \""),
                "{tree}"
            );
            // Parts of a line are told one after the other.
            let heard: Vec<&str> = heard.split_whitespace().filter(|word| !word.starts_with("StaticText")).collect();
            let heard = heard.join(" ").replace(['"', '[', ']'], "");
            for word in due.iter().flat_map(|part| part.split(' ')) {
                assert!(heard.contains(word), "{id}: {word:?} is not in {tree}");
            }
            client.active_element().await.expect("the card").send_keys(&(Key::Escape + "")).await.expect("escape");
            until(&client, &format!("document.activeElement === {}", number(id))).await;
        }
    })
    .await;
}

/// Where a number's first line is in the window, and how high the window is.
fn place(id: &str) -> String {
    format!(
        "const r = {}.getClientRects()[0]; return [r.left + r.width / 2, r.top + r.height / 2, innerHeight]",
        number(id)
    )
}

async fn sides(client: &Client, script: &str) -> Vec<f64> {
    let Value::Array(sides) = ask(client, script).await else { panic!("{script}") };
    sides.iter().filter_map(Value::as_f64).collect()
}

/// The sheet covers no number that it is about, wherever in the window it was tapped; closed, the page is where it was.
#[tokio::test]
async fn by_finger() {
    hasty_visit(PHONE, "bao-cao/", |client| async move {
        tell(&client, "Emulation.setTouchEmulationEnabled", json!({"enabled": true})).await;
        let metrics = json!({"width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": true});
        tell(&client, "Emulation.setDeviceMetricsOverride", metrics).await;
        pages_loaded(&client).await;
        for (i, (id, _)) in NUMBERS.into_iter().enumerate() {
            show(&client, id).await;
            // Near the lower edge, too.
            if i % 2 == 1 {
                ask(&client, "scrollBy({top: -240, behavior: 'instant'})").await;
                tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            }
            let before = sides(&client, &place(id)).await;
            let points = json!([{"x": before[0], "y": before[1]}]);
            tell(&client, "Input.dispatchTouchEvent", json!({"type": "touchStart", "touchPoints": points})).await;
            tell(&client, "Input.dispatchTouchEvent", json!({"type": "touchEnd", "touchPoints": []})).await;
            told(&client, "dialog.upper[open] .datum", id, "finger").await;
            let sheet = "return [document.querySelector('dialog.upper').getBoundingClientRect().top, 0]";
            let (top, number) = (sides(&client, sheet).await[0], sides(&client, &place(id)).await[1]);
            assert!(number > 40.0 && number < top, "{id} at {number} px is under the sheet at {top} px");
            let wide = "return ((e, r) => r.scrollWidth - r.clientWidth + e.scrollWidth - innerWidth)(document.documentElement, document.querySelector('.upper .room'))";
            assert_eq!(ask(&client, wide).await, json!(0), "{id}: nothing is wider than the window");
            ask(&client, "document.querySelector('.upper [data-close]').click()").await;
            until(&client, "!document.querySelector('dialog')").await;
            tokio::time::sleep(std::time::Duration::from_millis(400)).await;
            let after = sides(&client, &place(id)).await;
            assert!((after[1] - before[1]).abs() <= 2.0, "{id}: {before:?}, then {after:?}");
        }
    })
    .await;
}
