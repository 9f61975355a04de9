//! Every view has an address that reads back as the same view; every address is some view.
use solieu::locale::Lang;
use solieu::route::{Ledger, Page, ROOTS, View, encoded};
use solieu::route::{accessibility_folder, booklet_folder, chart_folder, embed_folder, number_folder};
use std::collections::BTreeSet;

fn views() -> Vec<View> {
    let text = |text: &str| Some(text.to_owned());
    let mut pages = vec![
        Page::default(),
        Page::Topic("kinh-te".to_owned()),
        Page::Topic("a&b=c #?/".to_owned()),
        Page::Indicators,
        Page::indicator("ty-le-ho-ngheo".to_owned()),
        Page::value("ty-le-ho-ngheo", "ty-le-ho-ngheo-2020"),
        Page::value("lạ", "lạ #?&/ %20"),
        Page::indicator("tiếng Việt / lạ & kỳ?".to_owned()),
        Page::Report { block: None, observation: None, query: None },
        Page::Report { block: text("p1-i-1-3"), observation: None, query: None },
        Page::Report { block: text("p1-i-1-3"), observation: text("grdp-2020"), query: None },
        Page::Report { block: text("p1-i-1-3"), observation: None, query: text("nông nghiệp 14,6% + 16/63 #?&=") },
        Page::Report { block: None, observation: None, query: text("so-lieu=x&q=y") },
        Page::Report { block: text("lạ #?&"), observation: text("a&q=b"), query: text(" ") },
        Page::Search(String::new()),
        Page::Search("nông nghiệp 14,6% + 16/63 #?&=".to_owned()),
        Page::Search("\"xã\" 'đạt' chuẩn\u{301} %20 +".to_owned()),
        Page::Search(" \t\n".to_owned()),
        Page::Proof,
        Page::Report { block: text("p1"), observation: text("\"đ\" & +%"), query: text("+ + %2B") },
        Page::Guide,
        Page::NotFound("khong/co".to_owned()),
    ];
    pages.extend(Ledger::ALL.map(Page::Ledger));
    let both = |page: Page| Lang::ALL.map(|lang| View { page: page.clone(), lang });
    pages.into_iter().flat_map(both).collect()
}

#[test]
fn addresses_read_back() {
    for view in views() {
        assert_eq!(View::of_href(&view.href()), view, "{}", view.href());
    }
}

/// An address that begins with a stroke would lead away from a site in a folder of its host.
#[test]
fn addresses_lead_on_from_the_root() {
    let href = |page: &Page, lang| View { page: page.clone(), lang }.href();
    for (page, vi, en) in [
        (Page::Overview, "./", "en/"),
        (Page::NotFound("khong/co".to_owned()), "khong/co", "en/khong/co"),
        (Page::Proof, "kiem-chung/", "en/kiem-chung/"),
    ] {
        assert_eq!(Lang::ALL.map(|lang| href(&page, lang)), [vi, en]);
        let view = View { page, lang: Lang::Vi };
        assert_eq!((view.translated().href().as_str(), view.translated().translated()), (en, view));
    }
}

#[test]
fn both_spellings_of_a_folder_are_the_same_view() {
    assert_eq!(View::of_href("so-lieu"), View::of_href("so-lieu/"));
    assert_eq!(View::of_href("so-lieu/index.html"), View::of_href("so-lieu/"));
    assert_eq!(View::of_href("index.html"), View::default());
}

#[test]
fn an_address_of_an_overview_of_one_topic_leads_to_the_topic() {
    let topic = |lang| View { page: Page::Topic("moi-truong".to_owned()), lang };
    assert_eq!(View::of_href("./?chu-de=moi-truong&loai=muc-tieu&an=suy-ra"), topic(Lang::Vi));
    assert_eq!(View::of_href("en/?chu-de=moi-truong"), topic(Lang::En));
    for no_topic in ["./?loai=muc-tieu", "./?chu-de=index.html", "./?chu-de=.", "./?chu-de=%2e.", "./?chu-de="] {
        assert_eq!(View::of_href(no_topic), View::default(), "{no_topic}");
    }
}

#[test]
fn what_is_pointed_to_is_no_page_of_its_own() {
    let view = |page| View { page, lang: Lang::En };
    let value = view(Page::value("ty-le-ho-ngheo", "ty-le-ho-ngheo-2020"));
    let indicator = view(Page::indicator("ty-le-ho-ngheo".to_owned()));
    assert_eq!(value.href(), "en/so-lieu/ty-le-ho-ngheo/#ty-le-ho-ngheo-2020");
    assert_eq!(value.bare(), indicator);
    assert!(value.same_page(&indicator));
    assert!(!value.same_page(&view(Page::indicator("xuat-khau".to_owned()))));
}

#[test]
fn mangled_addresses_are_views_too() {
    for href in [
        "%",
        "%zz",
        "%ff%fe",
        "tim/?q=%ff",
        "tim/?q",
        "tim/?&&==",
        "so-lieu/%2e%2e/",
        "bao-cao/#%00",
        "so-lieu/x/?y#%ff",
        "so-lieu/#x",
        "bao-cao/?q=&so-lieu=#",
        "bao-cao/?q=a&q=b&so-lieu=c#d#e",
        "bao-cao/?so-lieu=%ff&q=%26",
        "en/en/en",
        "////",
        "so-lieu/a/b/c",
        "kiem-chung/khong-co",
        "?q=1#x",
        "tim/?q=%F0%9F%98",
    ] {
        let view = View::of_href(href);
        assert_eq!(View::of_href(&view.href()), view, "{href} → {}", view.href());
    }
}

#[test]
fn the_first_words_of_all_paths_are_listed() {
    let paths = views()
        .into_iter()
        .filter(|view| !matches!(view.page, Page::NotFound(_)))
        .chain([View { page: Page::Check, lang: Lang::Vi }]);
    let words = paths.map(|view| view.href().split('/').next().expect("a word").to_owned());
    let due: BTreeSet<String> = words.filter(|word| word != ".").collect();
    assert_eq!(ROOTS.map(str::to_owned).into_iter().collect::<BTreeSet<_>>(), due);
}

#[test]
fn an_address_holds_the_first_words_of_a_long_query() {
    let held = |words: &str| {
        View::of_href(&View { page: Page::Search(words.to_owned()), lang: Lang::Vi }.href()).query().to_owned()
    };
    let all = "x".repeat(480);
    assert_eq!(held(&all), all);
    assert_eq!(held(&[&all, "y"].concat()), all);
    assert_eq!(held(&["ab ", &all].concat()), "ab");
    // No letter is cut.
    assert_eq!(held(&["a", &"đ".repeat(300)].concat()), ["a", &"đ".repeat(239)].concat());
}

#[test]
fn folders_of_pages_that_are_no_views() {
    assert_eq!(Lang::ALL.map(|lang| chart_folder("co-cau", lang)), ["c/co-cau/", "c/co-cau/en/"]);
    assert_eq!(Lang::ALL.map(|lang| embed_folder("co-cau", lang)), ["c/co-cau/nhung/", "c/co-cau/en/nhung/"]);
    assert_eq!(Lang::ALL.map(|lang| number_folder("grdp-2020", lang)), ["n/grdp-2020/", "n/grdp-2020/en/"]);
    assert_eq!(Lang::ALL.map(|lang| booklet_folder(None, lang)), ["in/", "in/en/"]);
    assert_eq!(booklet_folder(Some("kinh tế"), Lang::En), "in/chu-de/kinh%20t%E1%BA%BF/en/");
    assert_eq!(Lang::ALL.map(accessibility_folder), ["tiep-can/", "tiep-can/en/"]);
    assert_eq!(encoded("a-Z_0.~/"), "a-Z_0.~%2F");
}

#[test]
fn only_arguments_leave_the_reader_on_the_same_page() {
    let view = |page| View { page, lang: Lang::Vi };
    let report = view(Page::Report { block: None, observation: None, query: None });
    assert!(report.same_page(&report.at_block("p1-i-1")) && report.at_block("p1-i-1").bare() == report);
    assert!(view(Page::Search("a".to_owned())).same_page(&view(Page::Search("b".to_owned()))));
    assert!(!report.same_page(&view(Page::Search(String::new()))));
    // A topic and a ledger are pages of their own, each.
    assert!(!view(Page::Topic("a".to_owned())).same_page(&view(Page::Topic("b".to_owned()))));
    assert!(!view(Page::Ledger(Ledger::Derived)).same_page(&view(Page::Ledger(Ledger::Cautions))));
}
