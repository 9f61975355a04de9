//! The same program built from another province's data folder: its own words, charts, report and search, and nothing of
//! the first province.

use super::browser::{OFFICE, ask, enliven, until, visit_at};
use super::site::province;
use fantoccini::Locator;
use serde_json::json;

#[tokio::test]
async fn another_data_folder_makes_another_app() {
    visit_at(OFFICE, &province(), |client| async move {
        enliven(&client).await;
        assert_eq!(
            ask(&client, "return document.querySelectorAll('figure[data-chart] .draw .points').length").await,
            json!(2)
        );
        assert_eq!(ask(&client, "return document.title.includes('Hoa Lư')").await, json!(true));
        let charts = "return [...document.querySelectorAll('figure[data-chart]')].map(f => f.id)";
        assert_eq!(ask(&client, charts).await, json!(["lua", "khach"]));
        let foreign = "return document.documentElement.outerHTML.match(/Bắc Giang|Bac Giang|bac-giang/g)";
        assert_eq!(ask(&client, foreign).await, json!(null), "nothing of the first province");
        let field = client.find(Locator::Css("input[type=search]")).await.expect("the field");
        field.send_keys("dien tich lua").await.expect("typing");
        until(&client, "document.querySelector('[data-hit=\"dien-tich-lua\"] mark')").await;
        client.execute("document.querySelector('[data-hit=\"dien-tich-lua\"]').click()", vec![]).await.expect("click");
        until(&client, "document.querySelector('blockquote mark, blockquote a')").await;
        // From the number to its sentence in this province's own report.
        client.execute("document.querySelector('a.q1').click()", vec![]).await.expect("click");
        until(&client, "location.pathname.endsWith('/bao-cao/') && document.querySelector('#main .here')").await;
    })
    .await;
}
