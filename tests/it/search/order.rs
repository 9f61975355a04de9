//! Which row comes first, what is marked in it, and what is offered when nothing is found.
use super::super::cases::{SPELLED, words};
use super::{INDICATORS, SLIPS, blocks, corpus, marked, search};
use solieu::search::{Document, Field, Index, Reading, Role};
use solieu::text::fold;

#[test]
fn typed_spelling_comes_before_others_of_the_same_letters() {
    // A slip's corrected reading counts as typed so.
    let text = |id: &str| {
        let block = corpus().outline.block(id).expect("a block");
        let meant = SLIPS.iter().filter(|(printed, _)| block.text.contains(printed)).map(|(_, meant)| *meant);
        words(&std::iter::once(block.text.as_str()).chain(meant).collect::<Vec<_>>().join(" "))
    };
    let has = |id: &str, word: &str| format!(" {} ", text(id)).contains(&format!(" {word} "));
    for word in SPELLED {
        let found = blocks(&format!("{word} "));
        let first_without = found.iter().position(|id| !has(id, word)).unwrap_or(found.len());
        let with = corpus().outline.blocks.iter().filter(|block| has(&block.id.0, word)).count();
        assert!(first_without >= with.min(40), "'{word}': {with} rows have it, row {first_without} does not");
    }
    // Marks that were typed are meant: nothing else dilutes the list.
    assert_eq!(blocks("đường"), ["p1-ii-1-7", "p1-i-4-1", "p1-i-1-6"]);
    for id in ["p1-i-1-6", "p1-i-2-3", "p2-iii-5"] {
        assert!(blocks("duong").contains(&id), "{id}");
    }
}

#[test]
fn a_phrase_comes_before_its_words_apart() {
    let first = |query: &str| blocks(query).first().copied();
    assert_eq!(first("an toàn giao thông"), Some("p2-iii-3-1-d2"));
    assert_eq!(first("hạ tầng du lịch"), Some("p2-iv-4"));
    let rows = blocks("nông nghiệp");
    assert_eq!(
        rows.iter().take(2).copied().collect::<std::collections::BTreeSet<_>>(),
        ["p1-i-1-2", "p2-iii-1-2"].into()
    );
}

#[test]
fn indicators_lead_when_the_query_is_their_name() {
    let count = corpus().outline.blocks.len();
    for [vi, en, _] in INDICATORS {
        for query in [vi.to_owned(), en.to_owned(), fold(vi), vi.to_uppercase()] {
            let hits = search(&query).hits;
            let name = hits.first().and_then(|hit| hit.document.checked_sub(count)).map(|at| INDICATORS[at][0]);
            assert_eq!(name, Some(vi), "{query}");
        }
    }
    // By topic, after those that have the word in their name.
    let hits = search("dịch vụ").hits;
    assert!(hits.iter().any(|hit| hit.document >= count));
    assert!(hits[0].document < count);
}

#[test]
fn longer_queries_may_miss_words() {
    assert!(blocks("tỷ lệ hộ nghèo là bao nhiêu").contains(&"p1-i-2-5"));
    assert!(blocks("xyzzy nông sản chủ lực đặc trưng").contains(&"p1-i-1-2"));
    assert_eq!(blocks("du lịch xyzzy"), [] as [&str; 0]);
}

#[test]
fn a_query_that_finds_nothing_gets_a_better_one() {
    assert_eq!(search("du lịch tham nhũng").suggestion.as_deref(), Some("du lịch"));
    assert_eq!(search("bệnh viện đa khoa").suggestion.as_deref(), Some("bệnh viện"));
    for query in ["xyzzy qwrt", "nông nghiệp", ""] {
        assert_eq!(search(query).suggestion, None, "{query}");
    }
}

#[test]
fn a_phrase_is_one_span_and_every_occurrence_is_marked() {
    assert_eq!(marked("nong thon moi"), ["nông thôn mới"; 3]);
    assert_eq!(marked("phong chong dich covid"), ["phòng, chống dịch Covid"]);
    assert_eq!(marked("14.6%"), ["14,6%"]);
    assert_eq!(marked("KCN dân cư"), ["khu công nghiệp", "dân cư"]);
    assert_eq!(marked("che phur rwng"), ["che phủ rừng"]);
}

#[test]
fn readings_may_come_in_any_order() {
    let text = "kip thời thể trận".to_owned();
    let readings = [("thể", "thế"), ("kip", "kịp")].map(|(printed, meant)| {
        let at = text.find(printed).expect("printed");
        Reading { range: at..at + printed.len(), text: meant.to_owned() }
    });
    let only = Field { text, role: Role::Body, heading: 0..0, readings: readings.into() };
    let index = Index::build(vec![Document { id: String::new(), fields: vec![only] }]);
    for query in ["kịp thời thế trận", "kip thời thể trận", "kịp thời thể trận"] {
        let hit = &index.search(query, 9).hits[0];
        assert_eq!((hit.spans.len(), hit.spans[0].range.end), (1, "kip thời thể trận".len()), "{query}");
        assert!(hit.score > 1.5, "{query}");
    }
}

#[test]
fn nonsense_and_nothing_find_nothing() {
    for query in [
        "",
        " ",
        "\t\n",
        "...",
        "?!",
        "—",
        "%",
        "% %",
        "\u{301}",
        "\u{feff}",
        "()",
        "«»",
        "🙂",
        "привет",
        "農村",
        "xyzzy qwrt",
        "xyzzy",
        "qwrt",
        "zzzz",
        "asdfghjkl",
        "lorem ipsum dolor",
        "bitcoin",
        "wjwjwj",
        "qqq www",
        "kkkk",
        "999999",
        "77,77",
        "foobar",
        "blockchain",
        "hjkl zxcv",
    ] {
        let answer = search(query);
        assert_eq!((answer.hits.len(), answer.total), (0, 0), "'{query}': {:?} {:?}", blocks(query), marked(query));
    }
}

#[test]
fn what_no_row_has_wholly_is_near_with_the_words_it_lacks() {
    let near = |query: &str| corpus().index.nearest(query, 5);
    for (query, missing) in [
        ("du lịch tâm linh", "tâm linh"),
        ("bệnh viện đa khoa", "đa khoa"),
        ("tai nạn giao thông đường sắt", "đường sắt"),
        // The other "thông" stands there.
        ("hệ thống giao thông nông thôn thông minh", "minh"),
    ] {
        let found = near(query);
        let first = found.first().unwrap_or_else(|| panic!("'{query}' has nothing near"));
        let lacks: Vec<&str> = first.missing.iter().map(|range| &query[range.clone()]).collect();
        assert_eq!(lacks, [missing], "{query}");
        assert!(!first.spans.is_empty(), "{query}");
    }
    for query in
        ["xyzzy qwrt", "giá vàng hôm nay", "thời tiết ngày mai", "bóng đá ngoại hạng anh", "lorem ipsum dolor", "xyzzy"]
    {
        assert!(near(query).is_empty(), "'{query}': {:?}", near(query).len());
    }
}
