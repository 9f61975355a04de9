//! What visitors do.

use super::browser::{OFFICE, PHONE, READY, ask, enliven, hasty_visit, pages_loaded, tell, until, visit};
use serde_json::json;

#[tokio::test]
async fn a_topic_shows_charts_with_tables() {
    visit(OFFICE, "chu-de/doi-song/", |client| async move {
        let charts = ask(&client, "return document.querySelectorAll('figure[data-chart]').length").await;
        assert!(charts.as_u64().is_some_and(|n| n >= 4), "{charts} charts");
        enliven(&client).await;
        let bare = "return [...document.querySelectorAll('figure[data-chart]')].filter(f => !f.querySelector('table tbody tr')).map(f => f.id)";
        assert_eq!(ask(&client, bare).await, json!([]), "charts without a table");
        let mute = "return [...document.querySelectorAll('.draw')].filter(d => !(d.querySelector('[role=img]')?.getAttribute('aria-label') || '').match(/\\d/)).length";
        assert_eq!(ask(&client, mute).await, json!(0), "charts without a text alternative");
    })
    .await;
}

/// The drawings that are shown, one for each chart: the element, its place, and the width it was laid out for.
const SHOWN: &str = "[...document.querySelectorAll('.draw')].map(place => (svg => [svg, place, svg.viewBox.baseVal.width])([...place.querySelectorAll('svg')].find(svg => svg.getClientRects().length)))";

#[tokio::test]
async fn charts_fill_their_frame() {
    for device in [OFFICE, PHONE] {
        visit(device, "", |client| async move {
            enliven(&client).await;
            let script = format!("return {SHOWN}.filter(([svg, place]) => Math.abs(svg.getBoundingClientRect().width - place.clientWidth) > 1).length");
            assert_eq!(ask(&client, &script).await, json!(0), "drawings of another width than their place");
            // A link may be larger than its mark, and reach over the edge.
            let links = "return [...document.querySelectorAll('.draw')].flatMap(d => [...d.querySelectorAll('.points a')].filter(a => \
                (([a, d]) => a.left + a.right < 2 * d.left || a.left + a.right > 2 * d.right || a.top + a.bottom < 2 * d.top || a.top + a.bottom > 2 * d.bottom) \
                ([a, d].map(e => e.getBoundingClientRect())))).map(a => a.ariaLabel)";
            assert_eq!(ask(&client, links).await, json!([]), "links beside their drawings");
            let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(ask(&client, wide).await, json!(0), "the page scrolls sideways");
            // What is painted reaches close to both edges of every drawing, and stays inside.
            let script = format!("document.querySelectorAll('.made svg').forEach(svg => svg.style.contentVisibility = 'visible'); \
                return {SHOWN}.map(([svg, place, width]) => (box => [place.closest('figure').id, box.x / width, (box.x + box.width) / width])(svg.getBBox())) \
                .filter(([, l, r]) => l < -0.01 || l > 0.12 || r < 0.35 || r > 1.01)");
            assert_eq!(ask(&client, &script).await, json!([]), "charts that do not fill their frame");
        })
        .await;
    }
}

#[tokio::test]
async fn charts_follow_the_window() {
    visit(OFFICE, "", |client| async move {
        enliven(&client).await;
        client
            .execute("document.querySelectorAll('.draw').forEach(frame => frame.style.width = '300px')", vec![])
            .await
            .expect("narrows");
        until(
            &client,
            &format!("{SHOWN}.every(([svg, , width]) => svg.getBoundingClientRect().width === 300 && width === 300)"),
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn a_number_leads_to_its_chart_and_back_to_its_sentence() {
    hasty_visit(OFFICE, "bao-cao/", |client| async move {
        let id = ask(&client, "return document.querySelector('a.num-l').dataset.observation").await;
        pages_loaded(&client).await;
        client.execute("document.querySelector('a.num-l').click()", vec![]).await.expect("click");
        until(&client, &format!("document.querySelector('.beside .datum').dataset.observation === {id}")).await;
        client.execute("document.querySelector('.beside .ways a').click()", vec![]).await.expect("click");
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
        client.execute("document.querySelector('#page a[href*=\"so-lieu/\"]').click()", vec![]).await.expect("click");
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
        // As soon as the app hears a click at all; the page's own scripts hear it before there is a link.
        let eager = "const add = EventTarget.prototype.addEventListener; \
            EventTarget.prototype.addEventListener = function (name, ...rest) { \
                if (name === 'click' && rest.length === 1 && document.querySelector('a.lang') && !location.pathname.includes('/en/')) \
                    queueMicrotask(() => { EventTarget.prototype.addEventListener = add; document.querySelector('a.lang').click() }); \
                return add.call(this, name, ...rest) }";
        tell(&client, "Page.addScriptToEvaluateOnNewDocument", json!({"source": eager})).await;
        client.refresh().await.expect("anew");
        until(&client, "document.documentElement.lang === 'en' && location.pathname.includes('/en/so-lieu/')").await;
        until(&client, &format!("{READY} && document.querySelector('figure .points a')")).await;
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
            let seen = "[...document.querySelectorAll('#main :is(h1, input)')].some(e => e.checkVisibility())";
            until(&client, &format!("{READY} && {seen}")).await;
        })
        .await;
    }
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
async fn the_list_is_narrowed_by_words_and_by_hiding_what_is_derived() {
    const ROWS: &str = "[...document.querySelectorAll('.matrix tbody tr')].filter(row => row.offsetParent)";
    visit(PHONE, "so-lieu/", |client| async move {
        enliven(&client).await;
        let all = ask(&client, &format!("return {ROWS}.length")).await;
        for words in ["ngheo", "Hộ NGHÈO", "xa dac biet"] {
            ask(&client, &format!("const field = document.getElementById('narrow'); field.value = '{words}'; field.dispatchEvent(new InputEvent('input', {{bubbles: true}}))")).await;
            until(&client, &format!("{ROWS}.length > 0 && {ROWS}.length < {all} / 4")).await;
            let named = format!("{ROWS}.every(row => /nghèo|đặc biệt/i.test(row.textContent))");
            until(&client, &named).await;
        }
        // Words begin as they are typed: "đặc trưng" and "Trung du" have no forest, "ngành" no hen.
        for (words, named) in [("rừng", "rừng"), ("rung", "(rừng|trung|trứng)"), ("gà", "gà")] {
            ask(&client, &format!("const field = document.getElementById('narrow'); field.value = '{words}'; field.dispatchEvent(new InputEvent('input', {{bubbles: true}}))")).await;
            let named = format!("{ROWS}.every(row => /(^|[^\\p{{L}}]){named}/iu.test(row.textContent))");
            until(&client, &format!("{ROWS}.length > 0 && {ROWS}.length < {all} / 4 && {named}")).await;
        }
        let found = ask(&client, &format!("return {ROWS}.length")).await;
        ask(&client, &format!("{ROWS}[0].querySelector('a').click()")).await;
        until(&client, "!document.getElementById('narrow')").await;
        client.back().await.expect("back");
        until(&client, &format!("document.getElementById('narrow')?.value === 'gà' && {ROWS}.length === {found}")).await;
        ask(&client, "const field = document.getElementById('narrow'); field.value = ''; field.dispatchEvent(new InputEvent('input', {bubbles: true}))").await;
        until(&client, &format!("{ROWS}.length === {all}")).await;
        let derived = "[...document.querySelectorAll('.derived')].filter(e => getComputedStyle(e).visibility === 'visible').length";
        until(&client, &format!("{derived} > 0")).await;
        ask(&client, "document.getElementById('no-derived').click()").await;
        until(&client, &format!("{derived} === 0")).await;
    })
    .await;
}

#[tokio::test]
async fn an_address_of_a_figure_that_stood_on_the_overview_leads_to_its_name() {
    visit(OFFICE, "#thu-hang", |client| async move {
        until(&client, "(e => e?.checkVisibility() && e.getBoundingClientRect().top < innerHeight)(document.getElementById('thu-hang'))").await;
    })
    .await;
}
