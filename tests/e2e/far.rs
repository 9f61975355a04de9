//! What is far from the screen is not laid out before nothing else is to do, keeps about its place, and is found all the
//! same.

use super::browser::{OFFICE, PHONE, READY, ask, hurry, pages_loaded, until, visit};
use super::rest::settled;
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

/// Long pages, and what of them rests.
const PAGES: [(&str, &str); 1] = [("bao-cao/", ".pm")];

#[tokio::test]
async fn what_is_far_is_not_laid_out_and_keeps_about_its_place() {
    for device in [PHONE, OFFICE] {
        for (page, sort) in PAGES {
            visit(device, page, |client| async move {
                hurry(&client).await;
                ask(&client, "dispatchEvent(new PointerEvent('pointerdown'))").await;
                until(&client, READY).await;
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
async fn when_nothing_else_is_to_do_all_is_laid_out_and_the_reader_stays() {
    for device in [PHONE, OFFICE] {
        for (page, sort) in PAGES {
            visit(device, page, |client| async move {
                hurry(&client).await;
                let early = format!("window.all = [...document.querySelectorAll('{sort}')]; scrollTo(0, document.documentElement.scrollHeight / 2)");
                ask(&client, &early).await;
                let resting = "all.filter(e => !e.firstElementChild.checkVisibility({contentVisibilityAuto: true})).length";
                until(&client, &format!("scrollY > 1000 && {resting} > 0")).await;
                // What is near is laid out with the next frames.
                settled(&client).await;
                let seen = format!("window.seen = [0.3, 0.5, 0.7].map(part => document.elementFromPoint(innerWidth * part, 400)).map(e => e.closest('{sort}')).find(Boolean); return seen.getBoundingClientRect().top");
                let before = ask(&client, &seen).await.as_f64().expect("a number");
                // Now there is time for all that waits, and for what that asks for.
                until(&client, &format!("!(window.idle.splice(0).forEach(call => call()), {resting})")).await;
                let after = ask(&client, "return seen.getBoundingClientRect().top").await.as_f64().expect("a number");
                assert!((after - before).abs() < 2.0, "{page:?} at {} px: the reader is moved by {} px", device.width, after - before);
            })
            .await;
        }
    }
}

#[tokio::test]
async fn a_jump_ends_where_it_was_meant_to_over_what_was_never_laid_out() {
    for device in [PHONE, OFFICE] {
        // Followed by the browser before the pages are there, and by the app.
        for is_app in [false, true] {
            visit(device, "", |client| async move {
                until(&client, READY).await;
                if is_app {
                    pages_loaded(&client).await;
                }
                ask(&client, "window.stays = true; [...document.querySelectorAll('figure .src a')].at(-1).click()").await;
                until(&client, &format!("document.querySelector('.here') && Boolean(window.stays) === {is_app}")).await;
                // The middle of what the bar of the contents leaves on a phone.
                let middle = "(r => Math.abs(r.top + r.height / 2 - (innerHeight + (parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0)) / 2))(document.querySelector('.here').getBoundingClientRect())";
                until(&client, &format!("scrollY > 9000 && {middle} < 3")).await;
            })
            .await;
        }
        for place in ["p1-iv", "p2-iii", "p2-iv"] {
            visit(device, &["bao-cao/#", place].concat(), |client| async move {
                let off = format!(
                    "const e = document.getElementById('{place}'); \
                    const bar = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0; \
                    return e.getBoundingClientRect().top - bar - parseFloat(getComputedStyle(e).scrollMarginTop)"
                );
                until(&client, READY).await;
                let early = ask(&client, &off).await.as_f64().expect("a number");
                assert!(early.abs() < 3.0, "{place} is {early} px off at {} px", device.width);
                // And stays there when the rest of the page is laid out.
                until(&client, "[...document.querySelectorAll('.pm')].every(e => e.style.contentVisibility)").await;
                let late = ask(&client, &off).await.as_f64().expect("a number");
                // A block that turns out higher or lower moves the page by whole pixels: some sixty roundings add up.
                assert!(late.abs() < 4.0, "{place} is {late} px off at {} px, late", device.width);
                assert_ne!(ask(&client, "return scrollY").await, json!(0));
            })
            .await;
        }
    }
}
