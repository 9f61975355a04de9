//! What visitors do.

use super::browser::{BrowserLog, OFFICE, PHONE, ask, enliven, tell, until, visit};
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;

const HITS: &str = "[...document.querySelectorAll('[data-hit]')]";

#[tokio::test]
async fn the_overview_shows_charts_with_tables() {
    visit(OFFICE, "", |client| async move {
        let charts = ask(&client, "return document.querySelectorAll('figure[data-chart]').length").await;
        assert!(charts.as_u64().is_some_and(|n| n >= 12), "{charts} charts");
        enliven(&client).await;
        let bare = "return [...document.querySelectorAll('figure[data-chart]')].filter(f => !f.querySelector('table tbody tr')).map(f => f.id)";
        assert_eq!(ask(&client, bare).await, json!([]), "charts without a table");
        let mute = "return [...document.querySelectorAll('canvas')].filter(c => !(c.getAttribute('aria-label') || '').match(/\\d/)).length";
        assert_eq!(ask(&client, mute).await, json!(0), "charts without a text alternative");
    })
    .await;
}

#[tokio::test]
async fn charts_are_sharp_and_fill_their_frame() {
    for device in [OFFICE, PHONE] {
        visit(device, "", |client| async move {
            enliven(&client).await;
            let script = "return [...document.querySelectorAll('canvas')].filter(c => Math.abs(c.width - c.clientWidth * devicePixelRatio) > 1).length";
            assert_eq!(ask(&client, script).await, json!(0), "device pixels do not match");
            let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(ask(&client, wide).await, json!(0), "the page scrolls sideways");
            // What is painted reaches close to both edges of every canvas, and stays inside.
            let script = "return [...document.querySelectorAll('canvas')].map(c => { const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
                let l = c.width, r = -1; for (let y = 0; y < c.height; y++) for (let x = 0; x < c.width; x++) if (d[4 * (y * c.width + x) + 3]) { if (x < l) l = x; if (x > r) r = x; }
                return [c.closest('figure').id, l / c.width, r / c.width]; }).filter(([, l, r]) => l > 0.12 || r < 0.5)";
            assert_eq!(ask(&client, script).await, json!([]), "charts that do not fill their frame");
        })
        .await;
    }
}

#[tokio::test]
async fn charts_follow_the_window() {
    visit(OFFICE, "", |client| async move {
        enliven(&client).await;
        client.execute("document.querySelectorAll('.draw').forEach(frame => frame.style.width = '300px')", vec![]).await.expect("narrows");
        until(&client, "[...document.querySelectorAll('canvas')].every(c => c.clientWidth === 300 && Math.abs(c.width - c.clientWidth * devicePixelRatio) <= 1)").await;
    })
    .await;
}

#[tokio::test]
async fn search_finds_with_and_without_accents_while_typing() {
    for words in ["nong nghiep", "nông nghiệp"] {
        visit(OFFICE, "", |client| async move {
            let field = client.find(Locator::Css("input[type=search]")).await.expect("the field");
            field.send_keys(words).await.expect("typing");
            // What is typed before the app arrives counts as well.
            let is_found = format!(
                "{HITS}.length > 3 && {HITS}[0].querySelector('mark').textContent.toLowerCase().includes('nông')"
            );
            until(&client, &is_found).await;
            let text = ask(&client, "return document.activeElement.value").await;
            assert_eq!(text, json!(words), "typing goes on in the same field");
            until(&client, "location.search.startsWith('?q=n')").await;
        })
        .await;
    }
}

#[tokio::test]
async fn the_keyboard_alone_is_enough_to_search() {
    visit(OFFICE, "bao-cao/", |client| async move {
        let body = client.find(Locator::Css("body")).await.expect("the page");
        body.send_keys("/").await.expect("slash");
        until(&client, "document.activeElement.id === 'find'").await;
        let field = client.active_element().await.expect("the field");
        field.send_keys("ho ngheo").await.expect("typing");
        until(&client, &format!("{HITS}.length > 1")).await;
        field.send_keys(&(Key::Down + "")).await.expect("down");
        field.send_keys(&(Key::Down + "")).await.expect("down");
        until(&client, &format!("{HITS}[1].getAttribute('aria-selected') === 'true'")).await;
        let target = ask(&client, &format!("return {HITS}[1].href")).await;
        field.send_keys(&(Key::Enter + "")).await.expect("enter");
        until(&client, &format!("location.href === {target}")).await;
        client.back().await.expect("back");
        until(&client, &format!("{HITS}.length > 1 && document.getElementById('find').value === 'ho ngheo'")).await;
        let field = client.find(Locator::Css("#find")).await.expect("the field");
        field.send_keys(&(Key::Escape + "")).await.expect("escape");
        until(&client, &format!("{HITS}.length === 0 && document.getElementById('find').value === ''")).await;
    })
    .await;
}

#[tokio::test]
async fn a_slash_is_heard_where_the_app_never_comes() {
    visit(OFFICE, "cach-doc/", |client| async move {
        let start = client.current_url().await.expect("an address");
        tell(&client, "Network.enable", json!({})).await;
        tell(&client, "Network.setBlockedURLs", json!({"urls": ["*.wasm"]})).await;
        client.goto(start.join("../bao-cao/").expect("an address").as_str()).await.expect("the report");
        let press = |key: &'static str| {
            let client = client.clone();
            async move { client.find(Locator::Css("body")).await.expect("the page").send_keys(key).await.expect("a key") }
        };
        press("/").await;
        until(&client, "location.pathname.endsWith('/tim/') && document.activeElement.id === 'find'").await;
        client.goto(start.join("../").expect("an address").as_str()).await.expect("the overview");
        press("/").await;
        until(&client, "document.activeElement.id === 'find'").await;
        client.active_element().await.expect("the field").send_keys("16/63").await.expect("typing");
        assert_eq!(ask(&client, "return document.getElementById('find').value").await, json!("16/63"));
        assert_eq!(ask(&client, "return performance.getEntriesByName('taken').length").await, json!(0));
        // That the app does not come is told, and is what was asked for.
        client.issue_cmd(BrowserLog).await.expect("the console");
    })
    .await;
}

#[tokio::test]
async fn a_result_opens_at_its_marked_words_and_back_returns_to_its_place() {
    for device in [OFFICE, PHONE] {
        visit(device, "tim/?q=phat%20trien", |client| async move {
            until(&client, &format!("{HITS}.length > 30")).await;
            let hit = format!("{HITS}[24]");
            client.execute(&format!("{hit}.scrollIntoView({{block: 'center'}})"), vec![]).await.expect("scrolls");
            let seen = format!("return [Math.round(scrollY), {hit}.dataset.hit, {hit}.querySelector('.sn mark').textContent]");
            let seen = ask(&client, &seen).await;
            assert!(seen[0].as_u64().is_some_and(|y| y > 300), "{seen}");
            client.execute(&format!("{hit}.click()"), vec![]).await.expect("click");
            until(&client, "document.querySelector('article .here mark')").await;
            until(&client, &format!("location.hash === '#' + {}", seen[1])).await;
            assert_eq!(ask(&client, "return location.search").await, json!("?q=phat%20trien"));
            let here = "return document.querySelector('.here').textContent";
            assert_eq!(ask(&client, here).await, seen[2], "the words of the result are the ones pointed to");
            until(&client, "document.activeElement.matches('.here')").await;
            until(&client, "(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector('.here').getBoundingClientRect())").await;
            let outside = format!("return document.querySelectorAll('article mark').length - document.getElementById({}).querySelectorAll('mark').length", seen[1]);
            assert_eq!(ask(&client, &outside).await, json!(0), "other passages are not marked");
            client.back().await.expect("back");
            until(&client, &format!("{HITS}.length > 30 && {hit}.getAttribute('aria-selected') === 'true'")).await;
            until(&client, &format!("Math.abs(scrollY - {}) < 3", seen[0])).await;
            until(&client, "document.activeElement.id === 'find' && document.activeElement.value === 'phat trien'").await;
            // The same result again, by keyboard; then the same address as a visitor's first page.
            let field = client.find(Locator::Css("#find")).await.expect("the field");
            field.send_keys(&(Key::Enter + "")).await.expect("enter");
            until(&client, &format!("location.hash === '#' + {}", seen[1])).await;
            client.refresh().await.expect("reload");
            until(&client, "document.querySelector('article .here mark')").await;
            until(&client, "(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector('.here').getBoundingClientRect())").await;
        })
        .await;
    }
}

#[tokio::test]
async fn enter_opens_the_first_result_and_the_count_is_spoken() {
    visit(OFFICE, "", |client| async move {
        let field = client.find(Locator::Css("#find")).await.expect("the field");
        field.send_keys("suy dinh duong").await.expect("typing");
        until(&client, &format!("{HITS}.length > 0")).await;
        let spoken = ask(&client, "return document.querySelector('[role=status]').textContent").await;
        assert!(spoken.as_str().is_some_and(|text| text.contains(|c: char| c.is_ascii_digit())), "{spoken}");
        let first = ask(&client, &format!("return {HITS}[0].href")).await;
        field.send_keys(&(Key::Enter + "")).await.expect("enter");
        until(&client, &format!("location.href === {first}")).await;
        client.back().await.expect("back");
        until(&client, &format!("{HITS}[0].getAttribute('aria-selected') === 'true'")).await;
    })
    .await;
}

#[tokio::test]
async fn a_number_leads_to_its_chart_and_back_to_its_sentence() {
    visit(OFFICE, "bao-cao/", |client| async move {
        let id = ask(&client, "return document.querySelector('a.num-l').dataset.observation").await;
        client.execute("document.querySelector('a.num-l').click()", vec![]).await.expect("click");
        until(&client, &format!("document.getElementById({id})")).await;
        client
            .execute(&format!("document.getElementById({id}).querySelector('a.q1').click()"), vec![])
            .await
            .expect("click");
        until(&client, "document.querySelector('.here')").await;
        until(
            &client,
            "(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector('.here').getBoundingClientRect())",
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn the_report_is_whole_and_its_contents_follow() {
    visit(OFFICE, "bao-cao/", |client| async move {
        let text = ask(&client, "return document.querySelector('article').textContent.length").await;
        assert!(text.as_u64().is_some_and(|n| n > 50_000), "{text} characters");
        client.execute("document.getElementById('p2-ii-2').scrollIntoView()", vec![]).await.expect("scrolls");
        until(&client, "[...document.querySelectorAll('.wide [aria-current]')].some(a => a.hash === '#p2-ii-2')").await;
    })
    .await;
}

#[tokio::test]
async fn permalinks_survive_reload_and_both_languages() {
    visit(OFFICE, "so-lieu/", |client| async move {
        client.execute("document.querySelector('main a[href*=\"so-lieu/\"]').click()", vec![]).await.expect("click");
        until(&client, "document.querySelector('figure[data-chart]')").await;
        let title = ask(&client, "return document.querySelector('h1').textContent").await;
        client.refresh().await.expect("reload");
        until(
            &client,
            &format!("document.querySelector('h1') && document.querySelector('h1').textContent === {title}"),
        )
        .await;
        client.execute("document.querySelector('a.lang').click()", vec![]).await.expect("click");
        until(&client, "document.documentElement.lang === 'en' && location.pathname.includes('/en/so-lieu/')").await;
        client.refresh().await.expect("reload");
        until(&client, "document.documentElement.lang === 'en' && document.querySelector('figure[data-chart]')").await;
        client.back().await.expect("back");
        until(&client, "document.documentElement.lang === 'vi'").await;
    })
    .await;
}

#[tokio::test]
async fn a_link_that_is_followed_while_the_app_arrives_is_followed() {
    visit(OFFICE, "so-lieu/ty-le-ho-ngheo/", |client| async move {
        // As soon as the app hears a click at all.
        let eager = "const add = EventTarget.prototype.addEventListener; \
            EventTarget.prototype.addEventListener = function (name, ...rest) { \
                if (name === 'click' && this === document.body && !location.pathname.includes('/en/')) \
                    queueMicrotask(() => { EventTarget.prototype.addEventListener = add; document.querySelector('a.lang').click() }); \
                return add.call(this, name, ...rest) }";
        tell(&client, "Page.addScriptToEvaluateOnNewDocument", json!({"source": eager})).await;
        client.refresh().await.expect("anew");
        until(&client, "document.documentElement.lang === 'en' && location.pathname.includes('/en/so-lieu/')").await;
        until(&client, "performance.getEntriesByName('taken').length && document.querySelector('figure canvas')").await;
    })
    .await;
}

#[tokio::test]
async fn mangled_addresses_get_a_page_that_helps() {
    // Folders that exist, arguments that mean nothing. An address without a file answers 404, which browsers log.
    for path in [
        "bao-cao/#%zz",
        "bao-cao/?so-lieu=khong-co#khong-co",
        "tim/?q=%ff%fe",
        "?q=1&&=#x",
        "so-lieu/?x=%",
        "tim/?q=%22%3E%3Cb%3E",
    ] {
        visit(PHONE, path, |client| async move {
            until(&client, "document.querySelector('#main h1, #main input, #main p')").await;
        })
        .await;
    }
}

/// Keeps what the page gives away: name and text of files, what was put on the clipboard.
const WATCH: &str = "
    window.given = [];
    const make = URL.createObjectURL.bind(URL);
    let blob = null;
    URL.createObjectURL = b => { blob = b; return make(b); };
    HTMLAnchorElement.prototype.click = function () { const name = this.download, b = blob; b.text().then(text => window.given.push({name, type: b.type, size: b.size, text})); };";

/// Presses the button with these words.
async fn press(client: &fantoccini::Client, words: &str) {
    let script = "const b = [...document.querySelectorAll('.take button')].find(b => b.textContent === arguments[0]); b.focus(); b.click();";
    client.execute(script, vec![json!(words)]).await.expect(words);
}

#[tokio::test]
async fn a_figure_is_taken_away_in_every_form() {
    for device in [OFFICE, PHONE] {
        visit(device, "so-lieu/ty-le-ho-ngheo/", |client| async move {
            until(&client, "document.querySelector('canvas')").await;
            client.execute(WATCH, vec![]).await.expect("watches");
            press(&client, "Tải về").await;
            for words in ["PNG", "PNG nét gấp đôi", "PNG vuông", "SVG", "Bảng số CSV", "Bảng số JSON"] {
                let before = ask(&client, "return window.given.length").await;
                press(&client, words).await;
                until(&client, &format!("window.given.length > {before}")).await;
                until(
                    &client,
                    "document.querySelector('[role=status]').textContent.startsWith('Đã tạo tệp ty-le-ho-ngheo')",
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
            let small = "return [...document.querySelectorAll('.take button')].filter(b => b.clientHeight < 41).length";
            assert_eq!(ask(&client, small).await, json!(0), "buttons too small for a finger");
            let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(ask(&client, wide).await, json!(0), "the page scrolls sideways");
            let body = client.active_element().await.expect("the button");
            body.send_keys(&(Key::Escape + "")).await.expect("escape");
            until(&client, "!document.querySelector('.take .list') && document.activeElement.textContent === 'Tải về'")
                .await;
        })
        .await;
    }
}

#[tokio::test]
async fn what_cannot_be_copied_can_be_selected() {
    visit(OFFICE, "so-lieu/ty-le-ho-ngheo/", |client| async move {
        until(&client, "document.querySelector('canvas')").await;
        client
            .execute("Object.defineProperty(navigator, 'clipboard', {value: undefined})", vec![])
            .await
            .expect("removes");
        press(&client, "Chép, trích dẫn").await;
        for (name, words) in [
            ("Chép liên kết", "/cong/so/so-lieu/ty-le-ho-ngheo/"),
            ("Chép trích dẫn", "Tóm tắt Báo cáo chính trị"),
            ("BibTeX", "@misc{"),
            ("Chép câu gốc", "“đến nay chỉ còn 3,5%"),
        ] {
            press(&client, name).await;
            let code = format!("(document.querySelector('.take .code') || {{textContent: ''}}).textContent.includes('{words}')");
            until(&client, &code).await;
            let refused = format!("[...document.querySelectorAll('.take [aria-disabled]')].some(b => b.textContent === '{name}: không được')");
            until(&client, &refused).await;
        }
        press(&client, "Chép hình").await;
        until(&client, "!document.querySelector('.take .code') && document.querySelector('[role=status]').textContent === 'Không chép được'").await;
        // Opened again, it may be tried again.
        press(&client, "Chép, trích dẫn").await;
        press(&client, "Chép, trích dẫn").await;
        until(&client, "document.querySelector('.take .list') && !document.querySelector('.take [aria-disabled]')").await;
    })
    .await;
}

#[tokio::test]
async fn a_browser_that_makes_no_files_says_so() {
    visit(OFFICE, "", |client| async move {
        enliven(&client).await;
        client.execute("URL.createObjectURL = () => { throw new Error('sandbox') }", vec![]).await.expect("breaks");
        client.execute("document.querySelector('.take button').click()", vec![]).await.expect("opens");
        until(&client, "document.querySelector('.take .list')").await;
        for name in ["Bảng số CSV", "PNG"] {
            press(&client, name).await;
            until(&client, &format!("[...document.querySelectorAll('.take [aria-disabled]')].some(b => b.textContent === '{name}: không được')")).await;
        }
        until(&client, "[...document.querySelectorAll('[role=status]')].some(p => p.textContent === 'Không tải được')").await;
    })
    .await;
}

#[tokio::test]
async fn a_shared_figure_of_the_overview_is_in_sight() {
    visit(OFFICE, "#bay-ty-le", |client| async move {
        enliven(&client).await;
        until(
            &client,
            "(r => r.top > -40 && r.top < 500)(document.getElementById('bay-ty-le').getBoundingClientRect())",
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn the_overview_is_filtered_by_its_address() {
    const COUNT: &str = "[...document.querySelectorAll('figure[data-chart]')].filter(f => f.offsetParent).length";
    visit(PHONE, "", |client| async move {
        enliven(&client).await;
        let all = ask(&client, &format!("return {COUNT}")).await;
        client.execute("document.querySelector('.filter a[href*=\"chu-de=moi-truong\"]').click()", vec![]).await.expect("click");
        until(&client, &format!("location.search === '?chu-de=moi-truong' && {COUNT} > 0 && {COUNT} < {all} / 3")).await;
        client.refresh().await.expect("reload");
        until(&client, &format!("document.querySelector('.filter [aria-current]') && {COUNT} > 0 && {COUNT} < {all} / 3")).await;
        client.back().await.expect("back");
        until(&client, &format!("{COUNT} === {all}")).await;
        enliven(&client).await;
        // Derived values leave the drawings, the tables and the words for those who do not see them.
        let derived = "[...document.querySelectorAll('canvas')].filter(c => c.getAttribute('aria-label').includes('suy ra)')).length";
        until(&client, &format!("{derived} > 0")).await;
        client.execute("document.querySelector('.filter a[href*=\"an=suy-ra\"]').click()", vec![]).await.expect("click");
        until(&client, &format!("location.search === '?an=suy-ra' && {derived} === 0")).await;
        until(&client, "![...document.querySelectorAll('.pairs td')].some(cell => cell.textContent.includes('suy ra'))").await;
    })
    .await;
}
