//! Every view has an address that reads back as the view; every address is a view whose address reads back.
use super::super::fuzzed::properties as fuzzed;
use super::{holds, text};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use solieu::locale::Lang;
use solieu::route::{Ledger, Page, View};

/// An id: any text that is there, but for the name of a folder's own file and for the dots that lead to folders.
fn id() -> impl Strategy<Value = String> {
    text(6).prop_filter("ids are words of a path", |id| !["", ".", "..", "index.html"].contains(&&**id))
}

/// Words of a search that an address holds.
fn query() -> impl Strategy<Value = String> {
    text(20).prop_filter("addresses hold so much", |query| !query.is_empty() && query.len() <= 480)
}

fn page() -> impl Strategy<Value = Page> {
    prop_oneof![
        Just(Page::Overview),
        Just(Page::Indicators),
        Just(Page::Proof),
        Just(Page::Check),
        Just(Page::Guide),
        Just(Page::Search(String::new())),
        id().prop_map(Page::Topic),
        (id(), of(id())).prop_map(|(id, observation)| Page::Indicator { id, observation }),
        (of(id()), of(id()), of(query())).prop_map(|(block, observation, query)| Page::Report {
            block,
            observation,
            query
        }),
        query().prop_map(Page::Search),
        select(&Ledger::ALL[..]).prop_map(Page::Ledger),
    ]
}

#[test]
fn every_view_reads_back() {
    holds((page(), select(&Lang::ALL[..])), |(page, lang)| {
        let view = View { page, lang };
        let href = view.href();
        assert_eq!(View::of_href(&href), view, "{href}");
        assert!(href.bytes().all(|byte| byte.is_ascii_graphic()), "{href}");
    });
}

#[test]
fn every_address_is_a_view_with_an_address() {
    const PARTS: [&str; 28] = [
        "en",
        "so-lieu",
        "chu-de",
        "bao-cao",
        "tim",
        "kiem-chung",
        "kiem-so",
        "cach-doc",
        "suy-ra",
        "index.html",
        "/",
        "/",
        "/",
        "?",
        "#",
        "&",
        "=",
        "q=",
        "so-lieu=",
        "chu-de=",
        "%",
        "%2F",
        "%23",
        "%3f",
        "%C3",
        "+",
        "..",
        "./",
    ];
    let part = prop_oneof![4 => select(&PARTS[..]).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    holds(vec(part, 0..9).prop_map(|parts| parts.concat()), |address| {
        fuzzed::route(&address);
    });
}

#[test]
fn what_is_too_long_for_an_address_is_cut_at_a_word() {
    holds(vec(text(40), 10..40).prop_map(|words| words.join(" ")), |query| {
        let view = View { page: Page::Search(query.clone()), lang: Lang::Vi };
        let held = View::of_href(&view.href());
        let is_whole = held.query().len() == query.len() || held.query().len() <= 480;
        assert!(query.starts_with(held.query()) && is_whole, "{held:?}");
        assert!(view.href().len() <= 2_048, "{}", view.href().len());
    });
}
