//! Elements, attributes and changes of the markup that are not ours: extensions, archives, portals, servers.

use super::{MODULES, answers, no_faults, when_read};
use crate::engines::{BOTH, Engine};
use crate::reader::Reader;
use crate::rules::{Change, Rules, Sent, collapsed, set_out, with_toolbar, without_comments, without_end_tags};
use crate::site::Server;

/// Where strangers stand, on pages that have such a place.
const PLACES: [(&str, &str); 11] = [
    ("", "document.body.prepend(e)"),
    ("", "document.body.append(e)"),
    ("tim/", "document.querySelector('form.find').append(e)"),
    ("tim/", "document.querySelector('form.find').prepend(e)"),
    ("", "document.querySelector('main').prepend(e)"),
    ("tim/", "document.querySelector('main').parentElement.prepend(e)"),
    ("tim/", "document.querySelector('#results').before(e)"),
    ("so-lieu/ty-le-ho-ngheo/", "document.querySelector('figure .draw').prepend(e)"),
    ("so-lieu/ty-le-ho-ngheo/", "document.querySelector('figure').append(e)"),
    ("bao-cao/", "document.querySelector('header.top').append(e)"),
    ("en/tim/", "document.getElementById('find').after(e)"),
];

fn stranger(place: &str) -> String {
    format!("const e = document.createElement('div'); e.id = 'stranger'; e.textContent = 'Xin chào'; {place}")
}

#[tokio::test]
async fn strangers_that_came_before_the_app_stay_and_the_page_answers() {
    for engine in BOTH {
        for (page, place) in PLACES {
            let server = Server::start(Rules::new().script(&when_read(&stranger(place))).sends(MODULES, Sent::Later));
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.until(place, "document.getElementById('stranger')").await;
            server.mend();
            reader.ready().await;
            reader.require(&format!("the stranger of {place} stays"), "document.getElementById('stranger')").await;
            answers(&reader).await;
        }
    }
}

#[tokio::test]
async fn strangers_that_come_after_the_app_stay_and_the_page_answers() {
    let server = Server::start(Rules::new());
    for engine in BOTH {
        let mut reader = Reader::enter(engine, &server.address).await;
        // Every second place: what differs from place to place is tried before the arrival.
        for (page, place) in PLACES.into_iter().step_by(2) {
            reader.goto(&server.at(page)).await;
            reader.ready().await;
            reader.ask(&format!("window.stays = true; {}", stranger(place))).await;
            answers(&reader).await;
            // What stands in the page's own parts goes with them; a page that is loaded anew is another one.
            if place.contains("body") || place.contains("parentElement") {
                let stays = "!window.stays || document.getElementById('stranger')";
                reader.require(&format!("the stranger of {place} stays"), stays).await;
            }
        }
    }
}

#[tokio::test]
async fn strangers_in_a_menu_stay_and_a_menu_that_they_take_away_is_opened_again() {
    const OPEN: &str = "document.querySelector('.panel .list')";
    const STRANGERS: &str = "document.querySelectorAll('.panel > .stranger').length === 2";
    let server = Server::start(Rules::new());
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("so-lieu/ty-le-ho-ngheo/")).await;
        reader.ready().await;
        reader.press("[data-menu=take]").await;
        reader.until("the menu", OPEN).await;
        // Beside the island; then the island itself is gone.
        reader
            .ask(
                "const island = document.querySelector('.panel .list').parentElement; \
                for (const side of ['before', 'after']) { \
                    const e = document.createElement('div'); e.className = 'stranger'; e.textContent = 'Xin chào'; island[side](e) } \
                island.remove()",
            )
            .await;
        reader.require("they stand there alone", &format!("!{OPEN} && {STRANGERS}")).await;
        reader
            .ask("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))")
            .await;
        reader
            .until(
                "the menu is closed",
                "(e => e.matches('[data-menu=take]') && e.ariaExpanded === 'false')(document.activeElement)",
            )
            .await;
        reader.press("[data-menu=take]").await;
        reader.until("the menu again, beside the strangers", &format!("{OPEN} && {STRANGERS}")).await;
        answers(&reader).await;
    }
}

#[tokio::test]
async fn strange_attributes_stay_and_the_page_answers() {
    let marks = "for (const e of [document.documentElement, document.body, document.getElementById('main'), \
        document.getElementById('find')]) { e.dataset.stranger = '1'; e.classList.add('stranger') } \
        document.body.style.paddingTop = '40px'";
    let server = Server::start(Rules::new().script(&when_read(marks)));
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("tim/")).await;
        reader.ready().await;
        reader.search("giao thong").await;
        reader.hits().await;
        let all = "document.querySelectorAll('.stranger[data-stranger]').length === 4 && document.body.style.paddingTop === '40px'";
        reader.require("all marks stay", all).await;
        reader.ask("document.getElementById('find').select()").await;
        answers(&reader).await;
    }
}

#[tokio::test]
async fn a_field_wrapped_by_an_extension_still_answers() {
    // As tools that check spelling or fill in forms do.
    let wrap = "const find = document.getElementById('find'), e = document.createElement('span'); \
        e.id = 'stranger'; find.replaceWith(e); e.append(find)";
    for engine in BOTH {
        for page in ["", "tim/"] {
            let server = Server::start(Rules::new().script(&when_read(wrap)).sends(MODULES, Sent::Later));
            let reader = Reader::enter(engine, &server.at(page)).await;
            server.mend();
            reader.ready().await;
            answers(&reader).await;
        }
    }
}

#[tokio::test]
async fn elements_that_a_filter_takes_away_are_not_missed() {
    // A list of things to hide takes share buttons, footers and notices for advertising.
    let gone = [
        ("so-lieu/ty-le-ho-ngheo/", "'.take, footer'"),
        ("", "'.take, figure h3, [role=status]'"),
        ("tim/", "'[role=status], .hint'"),
        ("bao-cao/", "'nav.side, aside, header.top nav'"),
    ];
    for engine in BOTH {
        for (page, selector) in gone {
            let take = format!("document.querySelectorAll({selector}).forEach(e => e.remove())");
            let server = Server::start(Rules::new().script(&when_read(&take)).sends(MODULES, Sent::Later));
            let reader = Reader::enter(engine, &server.at(page)).await;
            server.mend();
            reader.ready().await;
            reader.search("ho ngheo").await;
            reader.hits().await;
            reader.leave_by("#results a").await;
            no_faults(&reader).await;
        }
    }
}

#[tokio::test]
async fn a_page_that_was_changed_on_its_way_still_answers() {
    let changes: [(&str, Change); 5] = [
        ("comments stripped", without_comments),
        ("white space collapsed", collapsed),
        ("set out in lines", set_out),
        ("end tags left out", without_end_tags),
        ("a toolbar at the start", with_toolbar),
    ];
    for engine in BOTH {
        for (what, change) in changes {
            let server = Server::start(Rules::new().change(change));
            let mut reader = Reader::enter(engine, &server.address).await;
            let pages = ["", "en/so-lieu/ty-le-ho-ngheo/"];
            // The parsers of engines differ in little; one page is enough for the second.
            for page in pages.into_iter().skip(usize::from(engine == Engine::Firefox)) {
                reader.goto(&server.at(page)).await;
                reader.ready().await;
                if what.contains("toolbar") {
                    reader.require("the toolbar stays", "document.getElementById('stranger')").await;
                }
                answers(&reader).await;
            }
        }
    }
}

/// A portal's own parts may be named as ours are; ours are those that stand where we put them.
#[tokio::test]
async fn strangers_with_our_names_stay_what_they_are() {
    for engine in BOTH {
        for id in ["header", "page", "search", "footer", "failed"] {
            let put = format!(
                "const e = document.createElement('div'); e.id = '{id}'; e.className = 'portal'; \
                 e.textContent = 'the portal'; document.body.prepend(e)"
            );
            let server = Server::start(Rules::new().hasty().script(&when_read(&put)));
            let reader = Reader::enter(engine, &server.at("")).await;
            reader.ready().await;
            reader.pages().await;
            reader.ask("window.stays = true").await;
            for page in ["so-lieu", "bao-cao", "tim"] {
                reader.follow(&format!("header.top a[href$='{page}/']")).await;
                let is_shown = format!("document.documentElement.dataset.view === '{page}/'");
                reader.until("another page", &is_shown).await;
                let is_whole = "document.querySelector('.portal').textContent === 'the portal' && \
                    document.querySelectorAll('h1').length === 1 && document.querySelectorAll('header.top').length === 1";
                reader.require(&format!("the portal's {id} stays, and ours"), is_whole).await;
            }
            reader.require("no page was loaded", "window.stays").await;
            no_faults(&reader).await;
        }
    }
}
