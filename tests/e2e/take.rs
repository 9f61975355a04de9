//! What visitors do with the buttons of a figure: download, copy, quote.

use super::browser::{OFFICE, PHONE, ask, hasty_visit, pages_loaded, until, visit};
use fantoccini::key::Key;
use serde_json::json;

/// Keeps what the page gives away: name and text of files, what was put on the clipboard.
const WATCH: &str = "
    window.given = [];
    const make = URL.createObjectURL.bind(URL);
    let blob = null;
    URL.createObjectURL = b => { blob = b; return make(b); };
    HTMLAnchorElement.prototype.click = function () { const name = this.download, b = blob; b.text().then(text => window.given.push({name, type: b.type, size: b.size, text})); };";

/// Presses the button with these words.
async fn press(client: &fantoccini::Client, words: &str) {
    let script = "const b = [...document.querySelectorAll('.panel button, [data-menu=take]')].find(b => b.textContent === arguments[0]); b.focus(); b.click();";
    client.execute(script, vec![json!(words)]).await.expect(words);
}

#[tokio::test]
async fn a_figure_is_taken_away_in_every_form() {
    for device in [OFFICE, PHONE] {
        hasty_visit(device, "so-lieu/ty-le-ho-ngheo/", |client| async move {
            pages_loaded(&client).await;
            client.execute(WATCH, vec![]).await.expect("watches");
            press(&client, "SVG, CSV, Excel …").await;
            for words in ["Ảnh PNG", "PNG lớn", "PNG vuông", "SVG", "CSV", "JSON"] {
                let before = ask(&client, "return window.given.length").await;
                press(&client, words).await;
                until(&client, &format!("window.given.length > {before}")).await;
                until(
                    &client,
                    "document.querySelector('.panel .said[role=status]').textContent.startsWith('Đã tạo tệp ty-le-ho-ngheo')",
                )
                .await;
            }
            let names = ask(&client, "return window.given.map(file => file.name)").await;
            let expected = ["-1x.png", "-2x.png", "-1080x1080.png", ".svg", ".csv", ".json"];
            assert_eq!(names, json!(expected.map(|end| format!("ty-le-ho-ngheo{end}"))));
            let pictures =
                "return window.given.slice(0, 3).every(file => file.type === 'image/png' && file.size > 10000)";
            assert_eq!(ask(&client, pictures).await, json!(true));
            let whole =
                "const svg = new DOMParser().parseFromString(window.given[3].text, 'image/svg+xml').documentElement;
                return svg.tagName + ' ' + [...svg.querySelectorAll('text')].map(t => t.textContent).join(' ')";
            let words = ask(&client, whole).await;
            let words = words.as_str().expect("words");
            assert!(words.starts_with("svg Tỷ lệ hộ nghèo còn 3,5%"), "{words}");
            assert!(words.contains("Nguồn: ") && words.contains("mục tiêu"), "{words}");
            let rows = "return window.given[4].text.trim().split('\\n').length";
            assert_eq!(ask(&client, rows).await, json!(4), "a header and three values");
            let values = "return JSON.parse(window.given[5].text).map(row => String(row.value))";
            assert_eq!(ask(&client, values).await, json!(["13.93", "3.5", "1"]));
            let small = "return [...document.querySelectorAll('.take button')].filter(b => b.offsetParent && b.clientHeight < 41).length";
            assert_eq!(ask(&client, small).await, json!(0), "buttons too small for a finger");
            let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(ask(&client, wide).await, json!(0), "the page scrolls sideways");
            let body = client.active_element().await.expect("the button");
            body.send_keys(&(Key::Escape + "")).await.expect("escape");
            until(&client, "!document.querySelector('.panel .list') && document.activeElement.textContent === 'SVG, CSV, Excel …'")
                .await;
        })
        .await;
    }
}

#[tokio::test]
async fn number_sentence_and_source_are_copied_by_one_press() {
    for (path, words) in [
        (
            "so-lieu/ty-le-ho-ngheo/",
            "2020: 3,5% (kết quả). “đến nay chỉ còn 3,5%” (Tóm tắt Báo cáo chính trị tỉnh Bắc Giang, 2020, Phần I, mục I.2.5)",
        ),
        ("so-lieu/xuat-khau/", "9,5 tỷ USD (kết quả). “năm 2020 giá trị xuất khẩu đạt 9,5 tỷ USD”"),
        ("en/so-lieu/ty-le-ho-ngheo/", "2020: 3.5% (result). “đến nay chỉ còn 3,5%”"),
    ] {
        hasty_visit(OFFICE, path, |client| async move {
            pages_loaded(&client).await;
            ask(&client, "navigator.clipboard.writeText = async text => { window.copied = text }").await;
            ask(&client, "document.querySelector('[data-menu=quote]').click()").await;
            until(&client, &format!("window.copied?.includes('{words}') && window.copied.includes(location.pathname)"))
                .await;
            until(
                &client,
                "document.querySelector('.panel [role=status]').textContent && !document.querySelector('.panel .list')",
            )
            .await;
        })
        .await;
    }
}

#[tokio::test]
async fn what_cannot_be_copied_can_be_selected() {
    hasty_visit(OFFICE, "so-lieu/ty-le-ho-ngheo/", |client| async move {
        pages_loaded(&client).await;
        client
            .execute("Object.defineProperty(navigator, 'clipboard', {value: undefined})", vec![])
            .await
            .expect("removes");
        press(&client, "SVG, CSV, Excel …").await;
        for (name, words) in [
            ("Chép liên kết", "/cong/so/so-lieu/ty-le-ho-ngheo/"),
            ("Chép trích dẫn", "Tóm tắt Báo cáo chính trị"),
            ("BibTeX", "@misc{"),
        ] {
            press(&client, name).await;
            let code = format!("document.querySelector('.panel .code').textContent.includes('{words}')");
            until(&client, &code).await;
            let refused = format!("[...document.querySelectorAll('.panel [aria-disabled]')].some(b => b.textContent === '{name}: không được')");
            until(&client, &refused).await;
        }
        press(&client, "Chép hình").await;
        until(&client, "!document.querySelector('.panel .code').textContent && document.querySelector('.panel .said').textContent === 'Không chép được'").await;
        // Opened again, it may be tried again.
        press(&client, "SVG, CSV, Excel …").await;
        press(&client, "SVG, CSV, Excel …").await;
        until(&client, "document.querySelector('.panel .list') && !document.querySelector('.panel [aria-disabled]')").await;
    })
    .await;
}

#[tokio::test]
async fn a_browser_that_makes_no_files_says_so() {
    hasty_visit(OFFICE, "", |client| async move {
        pages_loaded(&client).await;
        client.execute("URL.createObjectURL = () => { throw new Error('sandbox') }", vec![]).await.expect("breaks");
        client.execute("document.querySelector('[data-menu=take]').click()", vec![]).await.expect("opens");
        until(&client, "document.querySelector('.panel .list')").await;
        for name in ["CSV", "Ảnh PNG"] {
            press(&client, name).await;
            until(&client, &format!("[...document.querySelectorAll('.panel [aria-disabled]')].some(b => b.textContent === '{name}: không được')")).await;
        }
        until(&client, "document.querySelector('.panel .said[role=status]').textContent === 'Không tải được'").await;
    })
    .await;
}

#[tokio::test]
async fn a_row_of_an_indicator_copies_the_cited_number() {
    hasty_visit(OFFICE, "so-lieu/ty-le-ho-ngheo/", |client| async move {
        pages_loaded(&client).await;
        ask(&client, "navigator.clipboard.writeText = async text => { window.copied = text }").await;
        const ROW: &str = "document.getElementById('ty-le-ho-ngheo-2020')";
        until(&client, &format!("{ROW}.querySelector('[data-quotation]').getClientRects().length")).await;
        let height = ask(&client, &format!("return {ROW}.offsetHeight")).await;
        ask(&client, &format!("{ROW}.querySelector('[data-quotation]').click()")).await;
        until(&client, &format!("{ROW}.querySelector('[role=status]').textContent === 'Đã chép'")).await;
        let copied = ask(&client, "return window.copied").await;
        let copied = copied.as_str().expect("words");
        for due in ["3,5%", "2020", "đến nay chỉ còn", "Phần I, mục I.2.5", "bản dữ liệu", "/n/ty-le-ho-ngheo-2020/"]
        {
            assert!(copied.contains(due), "{due}: {copied}");
        }
        assert_eq!(ask(&client, &format!("return {ROW}.offsetHeight")).await, height, "the row stays as it is");
    })
    .await;
}

/// A letter about a wrong number says where it is seen, also where the site was made without knowing its address.
#[tokio::test]
async fn a_letter_about_a_number_has_its_whole_address() {
    visit(OFFICE, "so-lieu/ty-le-ho-ngheo/", |client| async move {
        for (at, due) in [("n%2Fx%2F", true), ("so-lieu%2Fx%2F%23x", true), ("https%3A%2F%2Fa.test%2Fn%2Fx%2F", false)] {
            let letter = format!("mailto:so-lieu@tinh.test?subject=L%E1%BB%97i&body=3%2C5%25%20%28k%29%0A{at}%0A%0A");
            let press = "const a = document.createElement('a'); a.href = arguments[0]; document.querySelector('main').append(a); \
                a.addEventListener('click', click => click.preventDefault()); a.click(); a.click(); return [a.href, encodeURIComponent(document.baseURI)]";
            let answer = client.execute(press, vec![json!(letter)]).await.expect("an address");
            let root = answer[1].as_str().expect("an address");
            let due = if due { letter.replace(at, &[root, at].concat()) } else { letter };
            assert_eq!(answer[0], json!(due));
        }
    })
    .await;
}
