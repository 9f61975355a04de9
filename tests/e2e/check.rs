//! Questions typed into the search, and a text checked number by number, by pointer and keyboard, in both engines.

use super::browser::tell;
use super::engines::{BOTH, Engine};
use super::reader::Reader;
use super::rules::{Rules, Sent};
use super::site::Server;
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;

/// Whether the module of the questions or lines of answers were asked for.
const FETCHED: &str =
    "performance.getEntriesByType('resource').some(entry => /(answer|said)-[0-9a-f]+/.test(entry.name))";
const TEXT: &str =
    "Đến năm 2020, tỷ lệ hộ nghèo còn 3,5%, giảm 10,43% so với năm 2015. Cả tỉnh có 777 con voi.\n\n<b>Ngày 30/4</b>";
/// Keeps what is copied.
const CLIPBOARD: &str = "window.taken = []; \
    Object.defineProperty(navigator, 'clipboard', {value: {writeText: async text => { taken.push(text) }}});";
/// The page of the check answers.
const OPEN: &str = "document.querySelector('#check').dataset.open";
const CHIPS: &str = "[...document.querySelectorAll('#check-result p .chip')]";

fn server() -> Server {
    Server::start(Rules::new().script(CLIPBOARD))
}

async fn write(reader: &Reader, text: &str) {
    let field = reader.client.find(Locator::Css("#check-text")).await.expect("the field");
    field.send_keys(text).await.expect("typing");
}

/// Waits until the page of the check answers, writes the text and waits until all its numbers are chips.
async fn checked(reader: &Reader) {
    reader.until("the check is there", OPEN).await;
    write(reader, TEXT).await;
    reader.until("every number is a chip", &format!("{CHIPS}.length === 7")).await;
}

/// The same on a phone, where the engine can be one.
async fn checked_on_a_phone(engine: Engine, server: &Server) -> Reader {
    let reader = Reader::enter(engine, &server.at("kiem-so/")).await;
    if engine == Engine::Chromium {
        reader.be_a_phone().await;
    }
    checked(&reader).await;
    reader
}

#[tokio::test]
async fn a_question_is_answered_over_the_results() {
    let server = server();
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("tim/")).await;
        reader.ready().await;
        reader.search("giảm").await;
        reader.hits().await;
        tokio::time::sleep(std::time::Duration::from_millis(800)).await;
        reader.require("a word alone fetches nothing", &format!("!({FETCHED})")).await;
        reader.search("tỷ lệ hộ nghèo giảm bao nhiêu").await;
        reader
            .until("an answer", "document.querySelector('#answer:not([hidden]) .said')?.textContent.includes('10,43')")
            .await;
        reader.require("it is spoken", "document.getElementById('status').textContent.includes('10,43')").await;
        reader
            .require(
                "it is a link",
                "document.querySelector('#answer a').pathname.endsWith('/so-lieu/ty-le-ho-ngheo/')",
            )
            .await;
        reader
            .require(
                "its words and their place",
                "/giảm\\s10,43\\s?%.*Phần\\sI/s.test(document.querySelector('#answer').textContent)",
            )
            .await;
        // A result like others: the first that the keys choose.
        let field = reader.client.find(Locator::Css("#find")).await.expect("the field");
        field.send_keys(&(Key::Down + "")).await.expect("a key");
        reader.until("it is chosen", "document.querySelector('#answer a[aria-selected=true]')?.id === document.getElementById('find').getAttribute('aria-activedescendant')").await;
        field.send_keys(&(Key::Down + "")).await.expect("a key");
        reader.until("then the results", "document.querySelector('#hit-0[aria-selected=true]') && document.querySelector('#answer a[aria-selected=false]')").await;
        field.send_keys(&(Key::Up + "")).await.expect("a key");
        field.send_keys(&(Key::Up + "")).await.expect("a key");
        reader
            .until("nothing is chosen", "!document.getElementById('find').hasAttribute('aria-activedescendant')")
            .await;
        reader.require("nothing is wider than the window", "document.documentElement.scrollWidth <= innerWidth").await;
        // Never over other words, not even for a moment.
        let stale = "const f = document.getElementById('find'); f.value = 'cầu đường'; \
            f.dispatchEvent(new InputEvent('input', {bubbles: true})); \
            await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))); \
            return document.getElementById('answer').hidden && !document.getElementById('status').textContent.includes('10,43')";
        let is_gone = reader
            .client
            .execute_async(&format!("const done = arguments[0]; (async () => {{ {stale} }})().then(done)"), vec![])
            .await;
        assert_eq!(is_gone.expect("a script"), json!(true));
        reader.search("tỷ lệ hộ nghèo").await;
        reader.hits().await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        reader.require("a name alone is answered by the results", "document.getElementById('answer').hidden").await;
        reader.search("poverty rate 2015").await;
        reader
            .until("in the question's language", "document.querySelector('#answer:not([hidden]) .said[lang=en]')")
            .await;
        reader.leave_by("#answer a").await;
        reader.require("the indicator", "location.pathname.endsWith('/so-lieu/ty-le-ho-ngheo/')").await;
        reader.back().await;
        reader.until("the answer again", "document.querySelector('#answer:not([hidden]) .said')").await;
        reader.require("nothing goes wrong", "!window.faults.length").await;
    }
}

#[tokio::test]
async fn a_pasted_text_gets_chips_and_a_note_for_each() {
    let server = server();
    for engine in BOTH {
        let reader = checked_on_a_phone(engine, &server).await;
        let classes = format!("return {CHIPS}.map(chip => chip.className.replace('chip ', ''))");
        assert_eq!(reader.ask(&classes).await, json!(["idle", "agrees", "open", "idle", "open", "idle", "idle"]));
        reader
            .require("text stays text", "document.querySelector('#check-result').textContent.includes('<b>Ngày')")
            .await;
        reader.require("nothing is wider than the window", "document.documentElement.scrollWidth <= innerWidth").await;
        reader.require("the text is not in the address", "!location.href.includes('ngh') && !location.search").await;
        // From chip to chip, a note under each.
        reader.ask(&format!("{CHIPS}[1].focus()")).await;
        reader.key(Key::Enter).await;
        reader.until("a note", "document.querySelector('#check-note mark')?.textContent === '3,5%'").await;
        reader.key(Key::Right).await;
        reader.until("the next note", &format!("document.querySelector('#check-note .instead') && {CHIPS}[2].getAttribute('aria-expanded') === 'true'")).await;
        reader
            .require("it is spoken", "document.getElementById('check-said').textContent.includes('điểm phần trăm')")
            .await;
        reader.press("[data-check=sentence]").await;
        reader.until("a sentence to copy", "/10,43\\sđiểm phần trăm/.test(taken[0])").await;
        reader.require("nothing goes wrong", "!window.faults.length").await;
        if engine == Engine::Chromium {
            reader.be_an_office().await;
        }
    }
}

#[tokio::test]
async fn a_checked_text_is_filtered_and_survives_a_reload_until_it_is_emptied() {
    let server = server();
    for engine in BOTH {
        let reader = checked_on_a_phone(engine, &server).await;
        // What needs attention alone.
        reader.press("[data-check=need]").await;
        reader
            .until(
                "one paragraph",
                "[...document.querySelectorAll('#check-result p')].filter(p => p.checkVisibility()).length === 1",
            )
            .await;
        // Kept within the session, until it is emptied.
        reader.client.refresh().await.expect("reload");
        reader.until("the text survives", &format!("{CHIPS}.length === 7")).await;
        reader.press("a.lang").await;
        reader
            .until(
                "in the other language too",
                &format!("document.documentElement.lang === 'en' && {CHIPS}.length === 7"),
            )
            .await;
        reader.press("[data-check=clear]").await;
        reader.until("emptied", &format!("{CHIPS}.length === 0 && !sessionStorage.getItem('solieu.check')")).await;
        reader.press("[data-check=example]").await;
        reader.until("an example", "document.querySelector('#check-result .differs')").await;
        reader.require("nothing goes wrong", "!window.faults.length").await;
        if engine == Engine::Chromium {
            reader.be_an_office().await;
        }
    }
}

#[tokio::test]
async fn a_text_stays_where_the_module_does_not_come() {
    let server = Server::start(Rules::default().sends("check-*.wasm", Sent::Missing));
    for engine in BOTH {
        server.worsen();
        let reader = Reader::enter(engine, &server.at("kiem-so/")).await;
        reader
            .until("it is said", "document.getElementById('check-failed').textContent.includes('chưa tải được')")
            .await;
        write(&reader, TEXT).await;
        server.mend();
        reader.press("#check [type=submit]").await;
        reader.until("it comes at last", &format!("{CHIPS}.length === 7")).await;
        reader.require("it is said no more", "!document.getElementById('check-failed').textContent").await;
        reader.require("the same page", "!location.search").await;
    }
}

#[tokio::test]
async fn ready_sentences_unfold_in_a_page_of_the_browsers_own() {
    let server = server();
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("so-lieu/")).await;
        reader.ready().await;
        reader.pages().await;
        reader.leave_by("main a[href$='so-lieu/ty-le-ho-ngheo/']").await;
        reader.until("the page", "document.querySelector('#ready summary')").await;
        reader.press("#ready summary").await;
        reader.until("sentences", "document.querySelector('#ready-list s')").await;
        reader.press("#ready-list [data-copy]").await;
        reader.until("copied", "taken[0]?.includes('3,5%') && document.querySelector('#ready-list [data-copy]').textContent === 'Đã chép'").await;
        reader.require("nothing goes wrong", "!window.faults.length").await;
    }
}

/// From the field to the last chip and the protocol, with keys that a keyboard has.
#[tokio::test]
async fn the_keyboard_alone_checks_a_text_and_takes_the_protocol() {
    let server = server();
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("kiem-so/")).await;
        checked(&reader).await;
        // Tab leads through the buttons, the account and the chips, and out of them again; none is passed twice.
        let stops = "return (e => e.matches('.chip') ? 'chip' : e.dataset.check || e.type || e.tagName)(document.activeElement)";
        let mut seen = Vec::new();
        for _ in 0..24 {
            reader.key(Key::Tab).await;
            seen.push(reader.words(stops).await);
            reader.require("the focus is seen", "(r => r.bottom > 0 && r.top < innerHeight && r.height > 0)(document.activeElement.getBoundingClientRect())").await;
            if reader.is("document.activeElement.matches('footer *')").await {
                break;
            }
        }
        let due = ["submit", "example", "clear", "all", "need", "copy", "print", "chip", "chip"];
        assert_eq!(seen[..due.len()], due, "{seen:?}");
        let chips = seen.iter().filter(|stop| *stop == "chip").count();
        assert!((3..=7).contains(&chips) && seen.len() < 24, "{seen:?}");
        // A note is in the way of Tab right behind its chip's paragraph, and Escape leads out of it.
        reader.ask(&format!("{CHIPS}[2].focus()")).await;
        reader.key(Key::Enter).await;
        reader.until("a note", "document.querySelector('#check-note .instead')").await;
        for _ in 0..6 {
            if reader.is("document.activeElement.matches('#check-note *')").await {
                break;
            }
            reader.key(Key::Tab).await;
        }
        reader.require("the note is reached", "document.activeElement.matches('#check-note *')").await;
        reader.key(Key::Escape).await;
        reader
            .until(
                "back at its chip",
                &format!("!document.getElementById('check-note') && document.activeElement === {CHIPS}[2]"),
            )
            .await;
        // The chip itself closes its note, too.
        reader.key(Key::Enter).await;
        reader.until("the note again", "document.querySelector('#check-note .instead')").await;
        reader.key(Key::Escape).await;
        reader.until("no note", "!document.getElementById('check-note')").await;
        reader.require("the focus stays", &format!("document.activeElement === {CHIPS}[2]")).await;
        reader.key(Key::End).await;
        reader.require("the last", &format!("document.activeElement === {CHIPS}[6]")).await;
        reader.ask("document.querySelector('[data-check=copy]').focus()").await;
        reader.key(Key::Enter).await;
        reader
            .until(
                "the protocol",
                "taken[0]?.startsWith('Biên bản') && taken[0].includes('/kiem-so/') && taken[0].includes('777') \
                    && taken[0].includes(String(new Date().getFullYear())) && /“.*giảm 10,43% so với năm 2015.*” \\(Phần/.test(taken[0])",
            )
            .await;
        reader.require("nothing goes wrong", "!window.faults.length").await;
    }
}

/// A text of some twenty lines of a phone, its numbers from the first line to the last.
const LONG: &str = "Năm 2020, GRDP đứng thứ 16/63 tỉnh, thành. Tỷ lệ hộ nghèo còn 3,7%, giảm 10,43% so với năm 2015. GRDP bình quân đầu người \
    đạt 3.200 USD. Xuất khẩu đạt 9,5 tỷ USD; thu ngân sách trên 12.000 tỷ đồng, tăng 18,3%/năm (ước cả nhiệm kỳ). Đến năm 2025 phấn đấu \
    32,4% dân số đô thị; công nghiệp - xây dựng 69,3%. Dân số có thẻ bảo hiểm y tế 99%. Có 27 giường bệnh trên 1 vạn dân, \
    30 cụm công nghiệp, 05 khu công nghiệp, 14 sân golf và 250 km đường sắt.";
/// Puts a text into the field at once and waits until it is checked.
async fn paste(reader: &Reader, text: &str) {
    reader.until("the check is there", OPEN).await;
    let field = format!(
        "const area = document.getElementById('check-text'); area.value = {}; document.querySelector('#check-summary').textContent = ''",
        json!(text)
    );
    reader.ask(&format!("{field}; area.dispatchEvent(new InputEvent('input', {{bubbles: true}}))")).await;
    reader.until("it is checked", "document.querySelector('#check-summary h2')").await;
}

/// Under the line of its number, or beside it where there is room; always seen, and the next that Tab comes to.
#[tokio::test]
async fn a_note_is_seen_beside_its_number_at_every_width() {
    let server = server();
    let seen = "((n, c) => n.top >= 0 && n.bottom <= innerHeight && c.top >= 0 && c.bottom <= innerHeight \
        && (innerWidth < 1120 ? n.top >= c.bottom - 4 && n.top < c.bottom + 40 : n.left > c.right && n.top < c.bottom && n.bottom > c.top)) \
        (document.getElementById('check-note').getBoundingClientRect(), document.querySelector('#check-result [aria-expanded=true]').getBoundingClientRect())";
    for (width, height) in [(360, 640), (768, 1024), (1280, 720), (1920, 1080)] {
        let reader = Reader::enter(Engine::Chromium, "about:blank").await;
        reader.be_of_size(width, height).await;
        reader.client.goto(&server.at("kiem-so/")).await.expect("the page");
        paste(&reader, LONG).await;
        let buttons = "[...document.querySelectorAll('#check-result [data-number]')]";
        for words in ["16/63", "3,7%", "18,3%", "30", "3,7%"] {
            let chip = format!("{buttons}.find(chip => chip.firstChild.textContent === '{words}')");
            // Where a finger or a pointer has scrolled to.
            reader.ask(&format!("{chip}.scrollIntoView({{block: 'nearest'}})")).await;
            reader.ask(&format!("{chip}.click()")).await;
            reader.until("a note", &format!("{chip}.getAttribute('aria-expanded') === 'true'")).await;
            reader.until(&format!("{words} is seen at {width}"), seen).await;
            reader
                .require("nothing is wider than the window", "document.documentElement.scrollWidth <= innerWidth")
                .await;
            reader.ask(&format!("{chip}.focus()")).await;
            reader.key(Key::Tab).await;
            reader.require("Tab leads into it", "document.activeElement.closest('#check-note')").await;
            reader.require("in the language of the page", "document.getElementById('check-note').lang === 'vi'").await;
            reader.key(Key::Escape).await;
            reader.until("back", &format!("document.activeElement === {chip}")).await;
            reader.ask(&format!("{chip}.click()")).await;
        }
        reader.require("nothing goes wrong", "!window.faults.length").await;
        reader.be_an_office().await;
    }
}

#[tokio::test]
async fn asked_for_the_account_is_at_hand() {
    let server = server();
    for (width, height) in [(360, 640), (1280, 720)] {
        let reader = Reader::enter(Engine::Chromium, "about:blank").await;
        reader.be_of_size(width, height).await;
        reader.client.goto(&server.at("kiem-so/")).await.expect("the page");
        paste(&reader, LONG).await;
        for _ in 0..2 {
            reader.ask("scrollTo(0, 0)").await;
            reader.ask("document.querySelector('#check [type=submit]').focus({preventScroll: true})").await;
            reader.key(Key::Enter).await;
            reader.until("the heading has the focus", "document.activeElement.matches('#check-summary h2')").await;
            reader
                .require(
                    "it is at the top",
                    "(r => r.top >= 0 && r.bottom < innerHeight / 2)(document.activeElement.getBoundingClientRect())",
                )
                .await;
            reader.require("it is spoken once", "(said => !said.includes('con số') && said.includes('như báo cáo'))(document.getElementById('check-said').textContent)").await;
            reader.key(Key::Tab).await;
            reader.require("the account's buttons are next", "document.activeElement.dataset.check === 'all'").await;
        }
        reader.require("nothing goes wrong", "!window.faults.length").await;
        reader.be_an_office().await;
    }
}

/// Cells keep their columns, signs their numbers, and a number without an end the window.
#[tokio::test]
async fn tables_and_long_numbers_keep_their_shape() {
    let server = server();
    for width in [360, 1280] {
        let reader = Reader::enter(Engine::Chromium, "about:blank").await;
        reader.be_of_size(width, 800).await;
        reader.client.goto(&server.at("kiem-so/")).await.expect("the page");
        paste(&reader, "Chỉ tiêu\tNăm 2015\tNăm 2020\tMục tiêu 2025\nTỷ lệ hộ nghèo (%)\t13,93\t3,5\t1,0\nThu ngân sách (tỷ đồng)\t\t12.000\t15.000").await;
        let columns = "(rows => rows.length === 3 && rows.every(row => row.length === 4 && row.every((left, i) => Math.abs(left - rows[0][i]) < 1))) \
            ([...document.querySelectorAll('#check-result .row')].map(row => [...row.children].map(cell => cell.getBoundingClientRect().left)))";
        reader.require("each cell under its heading", columns).await;
        reader.ask(&format!("{CHIPS}.at(-1).click()")).await;
        reader.until("a note", "document.getElementById('check-note')").await;
        reader
            .require("the columns stay", &columns.replace("row.children", "row.querySelectorAll(':scope > span')"))
            .await;
        reader.require("it is seen", "(r => r.top >= 0 && r.bottom <= innerHeight && r.width > 200)(document.getElementById('check-note').getBoundingClientRect())").await;
        reader.require("nothing is wider than the window", "document.documentElement.scrollWidth <= innerWidth").await;
        let nines = "9".repeat(60);
        paste(&reader, &format!("Tỷ lệ hộ nghèo còn {nines}%. Tăng {nines} tỷ đồng.")).await;
        reader.until("long numbers", &format!("{CHIPS}.some(chip => chip.textContent.includes('{nines}'))")).await;
        reader.require("nothing is wider than the window", "document.documentElement.scrollWidth <= innerWidth").await;
        reader.ask(&format!("{CHIPS}.find(chip => chip.textContent.includes('{nines}')).click()")).await;
        reader.until("a note", "document.getElementById('check-note')").await;
        reader.require("its note neither", "document.documentElement.scrollWidth <= innerWidth").await;
        paste(&reader, "Chỉ tiêu\tNăm 2015\tNăm 2020\nTỷ lệ hộ nghèo (%)\t13,93\t3,5\nTỷ lệ hộ nghèo (%)\t13,93\t3,7")
            .await;
        reader.press("[data-check=need]").await;
        let left = "[...document.querySelectorAll('#check-result .row')].filter(row => row.checkVisibility()).map(row => row.textContent.includes('3,7')).join()";
        reader.until("the row to look at alone", &format!("{left} === 'true'")).await;
        reader.press("[data-check=all]").await;
        paste(&reader, &LONG.repeat(3)).await;
        reader.until("a text again", &format!("{CHIPS}.length > 40")).await;
        let together = "[...document.querySelectorAll('#check-result .whole')].every(whole => { \
            const range = document.createRange(); range.selectNodeContents(whole); \
            const tops = [...whole.childNodes].filter(node => node.textContent && node.id !== 'check-note').map(node => { range.selectNode(node); return range.getBoundingClientRect(); }); \
            return tops.every(box => Math.abs(box.top + box.height / 2 - tops[0].top - tops[0].height / 2) < 12) })";
        reader.require("no line begins with a sign", together).await;
        reader.be_an_office().await;
    }
}

#[tokio::test]
async fn a_text_is_kept_before_it_is_checked() {
    let server = server();
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("kiem-so/")).await;
        reader.until("the check is there", OPEN).await;
        write(&reader, "Tỷ lệ hộ nghèo còn 3,5%").await;
        // At once, before anything is checked.
        reader
            .ask("const area = document.getElementById('check-text'); area.value += ' và voi'; area.dispatchEvent(new InputEvent('input', {bubbles: true})); document.querySelector('a.lang').click()")
            .await;
        reader
            .until(
                "the whole text in the other language",
                "document.documentElement.lang === 'en' && document.getElementById('check-text')?.value === 'Tỷ lệ hộ nghèo còn 3,5% và voi'",
            )
            .await;
    }
}

#[tokio::test]
async fn paper_has_the_text_its_numbers_and_the_protocol() {
    let server = server();
    let reader = Reader::enter(Engine::Chromium, &server.at("kiem-so/")).await;
    checked(&reader).await;
    reader.until("the account", "document.querySelector('#check-summary h2')").await;
    let metrics = json!({"width": 687, "height": 970, "deviceScaleFactor": 1, "mobile": false});
    tell(&reader.client, "Emulation.setDeviceMetricsOverride", metrics).await;
    tell(&reader.client, "Emulation.setEmulatedMedia", json!({"media": "print"})).await;
    reader.until("paper", "matchMedia('print').matches").await;
    reader.require("the account", "/\\d con số/.test(document.querySelector('#check-summary').innerText)").await;
    reader.require("the text", "document.querySelector('#check-result').innerText.includes('777')").await;
    reader.require("the protocol", "(e => e.checkVisibility() && e.innerText.startsWith('Biên bản') && e.innerText.includes('/kiem-so/'))(document.getElementById('check-paper'))").await;
    let controls = "[...document.querySelectorAll('#main :is(button:not(.chip), textarea, input, summary)')].every(e => !e.checkVisibility())";
    reader.require("nothing to press", controls).await;
    reader.require("nothing is cut", "document.documentElement.scrollWidth <= innerWidth").await;
    tell(&reader.client, "Emulation.setEmulatedMedia", json!({"media": ""})).await;
    reader.be_an_office().await;
}

#[tokio::test]
async fn an_answer_fits_a_phone() {
    let server = server();
    for path in ["tim/?q=ty%20le%20ho%20ngheo%20giam%20bao%20nhieu", "en/tim/?q=how%20much%20did%20poverty%20fall"] {
        let reader = Reader::enter(Engine::Chromium, "about:blank").await;
        reader.be_a_phone().await;
        reader.client.goto(&server.at(path)).await.expect("the page");
        reader.until("an answer", "document.querySelector('#answer:not([hidden]) .said')?.textContent").await;
        reader.require("nothing is wider than the window", "document.documentElement.scrollWidth <= innerWidth").await;
        let cut = "[...document.querySelectorAll('#answer *')].every(e => !e.getClientRects().length || e.closest('.unseen') || e.getBoundingClientRect().right <= innerWidth + 1)";
        reader.require("nothing of it is cut", cut).await;
        reader.require("it is seen without scrolling", "(r => r.top >= 0 && r.top < innerHeight - 100)(document.getElementById('answer').getBoundingClientRect())").await;
        reader
            .require("a finger hits it", "document.querySelector('#answer a').getBoundingClientRect().height >= 24")
            .await;
        reader.be_an_office().await;
    }
}

/// How long a text takes: nobody else works meanwhile (`tests/tools/visits`).
mod timed {
    use super::*;

    #[tokio::test]
    async fn twenty_pages_are_checked_without_a_stall() {
        let server = server();
        let reader = Reader::enter(Engine::Chromium, &server.at("kiem-so/")).await;
        reader.until("the check is there", OPEN).await;
        let paste = "window.longest = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => { window.longest = Math.max(longest, entry.duration) })).observe({type: 'longtask'}); \
        const line = 'Đến năm 2020, tỷ lệ hộ nghèo còn 3,5%, giảm 10,43% so với năm 2015, GRDP đạt 128 nghìn tỷ đồng. '; \
        const area = document.getElementById('check-text'); area.value = Array(150).fill(line.repeat(4)).join('\\n'); \
        area.dispatchEvent(new InputEvent('input', {bubbles: true}))";
        reader.ask(paste).await;
        reader
            .until_within(
                "all are checked",
                &format!("{CHIPS}.length === 3000 && document.querySelector('#check-summary h2')"),
                std::time::Duration::from_secs(20),
            )
            .await;
        let longest = reader.number("return window.longest").await;
        assert!(longest < 400.0, "{longest} ms at a stretch");
    }
}
