//! Elements, attributes and changes of the markup that are not ours: extensions, archives, portals, servers.

use super::{MODULES, answers, no_faults, when_read};
use crate::engines::{BOTH, Engine};
use crate::reader::Reader;
use crate::rules::{Change, Rules, Sent, collapsed, set_out, with_toolbar, without_comments, without_end_tags};
use crate::site::Server;
use fantoccini::Locator;

/// Where strangers stand, on pages that have such a place.
const PLACES: [(&str, &str); 14] = [
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
    // In a place of the app's own, and in parts of others that are named like ours.
    ("so-lieu/ty-le-ho-ngheo/", "document.querySelector('main .panel').append(e)"),
    (
        "",
        "document.body.prepend(Object.assign(document.createElement('div'), {className: 'panel'})); document.querySelector('.panel').append(e)",
    ),
    ("", "e.className = 'points'; document.body.prepend(e)"),
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

/// Names of ours that a portal's own parts may have as well.
const NAMES: &str = "['skip', 'header', 'main', 'failed', 'search', 'headline', 'lead', 'field', 'find', 'examples', 'page', \
    'footer', 'invitation', 'status', 'answer', 'results', 'ways', 'keys', 'app', 'narrow', 'slash']";

/// A portal's own parts may be named as ours are, before our page or behind it; ours are those that stand where we put them.
#[tokio::test]
async fn strangers_with_our_names_stay_what_they_are() {
    // Fields stay fields: a portal has its own search. Its parts stand side by side as ours do.
    let put = format!(
        "const portal = {NAMES}.map(name => {{ \
            const e = document.createElement({{find: 'input', footer: 'footer'}}[name] || 'div'); \
            e.id = name; e.className = 'portal'; e.textContent = 'the portal'; return e }}); \
         const search = portal.find(e => e.id === 'search'); search.append(portal.find(e => e.id === 'find'));"
    );
    let stays = format!(
        "document.querySelectorAll('.portal').length === {NAMES}.length && [...document.querySelectorAll('.portal')].every(e => \
         e.hidden === false && e.attributes.length === 2 && (e.value === undefined || e.value === 'own') && e.textContent.startsWith('the portal'))"
    );
    for engine in BOTH {
        for place in ["document.body.prepend(...portal)", "document.body.append(...portal)"] {
            let server = Server::start(Rules::new().hasty().script(&when_read(&format!("{put} {place}"))));
            let reader = Reader::enter(engine, &server.at("")).await;
            reader.ready().await;
            reader.pages().await;
            reader.ask("window.stays = true").await;
            // What is typed in the portal's own field is not for us.
            let own = reader.client.find(Locator::Css("input.portal")).await.expect("the portal's field");
            own.send_keys("own").await.expect("typing");
            reader.require("the portal's search is its own", "document.documentElement.dataset.view === './'").await;
            let ours = reader.client.find(Locator::Css("form.find input")).await.expect("our field");
            ours.send_keys("ho ngheo").await.expect("typing");
            reader.until("our search answers", "document.querySelector('main #results mark')").await;
            reader.until("questions do", "document.querySelector('main #status').textContent.trim()").await;
            for page in ["so-lieu", "bao-cao", "tim"] {
                reader.follow(&format!("header.top a[href$='{page}/']")).await;
                let is_shown = format!("document.documentElement.dataset.view === '{page}/'");
                reader.until("another page", &is_shown).await;
                let is_whole = "document.querySelectorAll('h1').length === 1 && document.querySelectorAll('header.top').length === 1";
                reader.require("our page is whole", is_whole).await;
                let skip = format!("document.querySelector('a.skip').href.endsWith('/{page}/#main')");
                reader.require("our link past the navigation is of this page", &skip).await;
            }
            reader.press("a.lang").await;
            reader.until("the other language", "document.documentElement.lang === 'en'").await;
            reader.require("our frame has it", "/Skip/.test(document.querySelector('a.skip').textContent) && document.querySelectorAll('a.skip').length === 1").await;
            reader.require("the portal's parts stay", &stays).await;
            reader.require("no page was loaded", "window.stays").await;
            no_faults(&reader).await;
        }
    }
}

/// A portal's own header may have classes and attributes that mean something to us: what is done in it is its own.
#[tokio::test]
async fn what_is_done_in_parts_of_others_is_theirs() {
    let put = "const portal = document.createElement('div'); portal.id = 'portal'; \
        portal.innerHTML = '<form class=\"search find\" action=\"own/\"><input class=\"find\" name=\"q\"><button>ok</button></form>' + \
            '<a class=\"lang\" href=\"own/\">EN</a><a class=\"ic\" href=\"own/\">x</a><a class=\"skip\" href=\"own/\">y</a>' + \
            '<button data-menu=\"take\">m</button><button data-dialog>d</button><b>z</b><button data-copy=\"z\" data-close>c</button>' + \
            '<dialog open><button data-close>own</button></dialog>' + \
            '<p class=\"failed\" hidden>f</p>'; \
        document.body.prepend(portal)";
    let server = Server::start(Rules::new().script(&when_read(put)));
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("so-lieu/ty-le-ho-ngheo/")).await;
        reader.ready().await;
        // Behind every listener of the page: was anything kept from its way? Nothing leads on.
        reader
            .ask(
                "window.kept = []; window.before = portal.innerHTML; \
                 for (const type of ['click', 'submit']) addEventListener(type, event => { \
                    if (event.defaultPrevented && portal.contains(event.target)) kept.push(type + event.target.className); event.preventDefault() }); \
                 portal.querySelectorAll('a, button').forEach(e => e.click()); \
                 document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '/', code: 'Slash', bubbles: true, cancelable: true}))",
            )
            .await;
        reader.settled().await;
        reader.until("ours led to the search", "document.documentElement.dataset.view === 'tim/'").await;
        reader.require("nothing of the portal's was kept", "kept.length === 0").await;
        reader.require("nothing of it has changed", "portal.innerHTML === before").await;
        reader.require("no menu is open", "!document.querySelector('.panel .list, #solieu dialog')").await;
        no_faults(&reader).await;
    }
}
