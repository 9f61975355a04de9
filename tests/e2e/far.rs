//! What is far from the screen is not laid out, keeps about its place, and is found all the same.

use super::browser::{OFFICE, PHONE, ask, until, visit};
use serde_json::json;

/// How many of the elements `SORT` are not laid out, and how high all are thought to be and are, in CSS pixels.
const HEIGHTS: &str = "const all = [...document.querySelectorAll('SORT')]; \
    const resting = all.filter(e => !e.firstElementChild.checkVisibility({contentVisibilityAuto: true})).length; \
    const sum = () => all.reduce((sum, e) => sum + e.getBoundingClientRect().height, 0); \
    for (const e of all) { const kept = getComputedStyle(e).containIntrinsicHeight.replace('auto ', ''); \
        e.style.contentVisibility = 'hidden'; e.style.containIntrinsicHeight = kept } \
    const thought = sum(); \
    for (const e of all) { e.style.contentVisibility = 'visible'; e.style.contain = 'layout style paint' } \
    return [resting, all.length, thought, sum()]";

#[tokio::test]
async fn what_is_far_is_not_laid_out_and_keeps_about_its_place() {
    for device in [PHONE, OFFICE] {
        for (page, sort) in [("", ".fig[style]"), ("en/", ".fig[style]"), ("bao-cao/", ".pm")] {
            visit(device, page, |client| async move {
                until(&client, "performance.getEntriesByName('taken').length").await;
                let found = ask(&client, &HEIGHTS.replace("SORT", sort)).await;
                let [resting, all, thought, real] = [0, 1, 2, 3].map(|i| found[i].as_f64().expect("a number"));
                let width = device.width;
                assert!(
                    resting > all / 2.0,
                    "{page:?} at {width}: {resting} of {all} rest, also after the app has arrived"
                );
                assert!((thought / real - 1.0).abs() < 0.04, "{page:?} at {width}: {thought} px are kept for {real}");
            })
            .await;
        }
    }
}

#[tokio::test]
async fn a_jump_ends_where_it_was_meant_to_over_what_was_never_laid_out() {
    for device in [PHONE, OFFICE] {
        visit(device, "", |client| async move {
            until(&client, "performance.getEntriesByName('taken').length").await;
            ask(&client, "[...document.querySelectorAll('figure .src a')].at(-1).click()").await;
            until(&client, "document.querySelector('.here')").await;
            let middle = "(r => Math.abs(r.top + r.height / 2 - innerHeight / 2))(document.querySelector('.here').getBoundingClientRect())";
            until(&client, &format!("scrollY > 9000 && {middle} < 3")).await;
        })
        .await;
        for place in ["p1-iv", "p2-iii", "p2-iv"] {
            visit(device, &["bao-cao/#", place].concat(), |client| async move {
                let off = format!(
                    "const e = document.getElementById('{place}'); \
                    return e.getBoundingClientRect().top - parseFloat(getComputedStyle(e).scrollMarginTop)"
                );
                until(&client, "performance.getEntriesByName('taken').length").await;
                let off = ask(&client, &off).await.as_f64().expect("a number");
                assert!(off.abs() < 3.0, "{place} is {off} px off at {} px", device.width);
                assert_ne!(ask(&client, "return scrollY").await, json!(0));
            })
            .await;
        }
    }
}
