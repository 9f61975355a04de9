//! An address that names a value marks it: on an indicator's page and on a chart's own, in the table and in the drawing.

use super::browser::{OFFICE, READY, ask, hasty_visit, pages_loaded, until, visit};
use serde_json::json;

const ROW: &str = "document.querySelector('tr[id=\"ty-le-ho-ngheo-2020\"]')";
const POINT: &str = "document.querySelector('.points a[aria-current=true]')";

#[tokio::test]
async fn an_address_marks_one_value_of_an_indicator() {
    hasty_visit(OFFICE, "so-lieu/ty-le-ho-ngheo/#ty-le-ho-ngheo-2020", |client| async move {
        // By the style sheet alone, then by script.
        let lit = format!("getComputedStyle({ROW}).backgroundColor !== 'rgba(0, 0, 0, 0)'");
        until(&client, &format!("{lit} && {ROW}.getAttribute('aria-current') === 'true'")).await;
        until(&client, READY).await;
        until(&client, &format!("{POINT} && {POINT}.href.includes('so-lieu=ty-le-ho-ngheo-2020#')")).await;
        let seen = format!("const r = {ROW}.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight");
        assert_eq!(ask(&client, &seen).await, json!(true), "the row is in sight");
        let said = ask(&client, "return document.querySelector('#page [role=img]').getAttribute('aria-description')").await;
        let said = said.as_str().unwrap_or_default();
        assert!(said.starts_with("Đang đánh dấu: 2020 ") && said.contains("3,5%"), "{said}");
        // Another value of the same page, by a link of the app.
        pages_loaded(&client).await;
        let go = "const a = document.createElement('a'); a.href = 'so-lieu/ty-le-ho-ngheo/#ty-le-ho-ngheo-2015'; \
            document.querySelector('#page').append(a); a.click(); a.remove()";
        ask(&client, go).await;
        let now = "[...document.querySelectorAll('#page [aria-current]')].map(e => e.id || e.href.split('so-lieu=')[1].split('#')[0])";
        until(&client, &format!("{now}.join() === 'ty-le-ho-ngheo-2015,ty-le-ho-ngheo-2015' || {now}.sort().join() === 'ty-le-ho-ngheo-2015,ty-le-ho-ngheo-2015'")).await;
        assert_eq!(ask(&client, "return location.hash").await, json!("#ty-le-ho-ngheo-2015"));
    })
    .await;
}

#[tokio::test]
async fn an_address_marks_one_value_of_a_chart() {
    for path in ["c/ty-le-ho-ngheo/?mark=ty-le-ho-ngheo-2020", "c/ty-le-ho-ngheo/en/#ty-le-ho-ngheo-2020"] {
        // A chart's page has no part of the app, for which a visit waits.
        visit(OFFICE, "cach-doc/", |client| async move {
            client.goto(&[&super::site::address(), path].concat()).await.expect("the chart");
            until(&client, &format!("{ROW}.getAttribute('aria-current') === 'true' && {ROW}.checkVisibility()")).await;
            until(&client, &format!("{POINT} && {POINT}.href.includes('so-lieu=ty-le-ho-ngheo-2020#')")).await;
            let image = "document.querySelector('[role=img]').getAttribute('aria-describedby')";
            assert_eq!(ask(&client, &format!("return {image}")).await, json!("ty-le-ho-ngheo-2020"));
        })
        .await;
    }
}

/// A change has no mark of its own: it lies between two.
#[tokio::test]
async fn an_address_of_a_change_marks_both_of_its_values() {
    visit(OFFICE, "cach-doc/", |client| async move {
        let path = "c/bao-hiem-y-te/?mark=bao-hiem-y-te-thay-doi";
        client.goto(&[&super::site::address(), path].concat()).await.expect("the chart");
        let marked = |what: &str| format!("[...document.querySelectorAll('{what}[aria-current=true]')]");
        let rows = format!("{}.map(row => row.id).join() === 'bao-hiem-y-te-2015,bao-hiem-y-te-2020'", marked("tr"));
        until(&client, &rows).await;
        until(&client, &format!("{}.length === 2", marked(".points a"))).await;
    })
    .await;
}

#[tokio::test]
async fn a_row_leads_to_the_page_of_its_number() {
    hasty_visit(OFFICE, "so-lieu/ty-le-ho-ngheo/", |client| async move {
        until(&client, READY).await;
        pages_loaded(&client).await;
        let link = format!("{ROW}.querySelector('.cite a')");
        let name = ask(&client, &format!("return {link}.ariaLabel")).await;
        assert!(name.as_str().is_some_and(|name| name.starts_with("Trích dẫn số: 3,5%")), "{name}");
        ask(&client, &format!("{link}.click()")).await;
        until(&client, "document.documentElement.dataset.number === 'ty-le-ho-ngheo-2020'").await;
        // And back to the value, marked.
        ask(&client, "document.querySelector('h1 a').click()").await;
        until(&client, &format!("{ROW} && {ROW}.getAttribute('aria-current') === 'true'")).await;
    })
    .await;
}
