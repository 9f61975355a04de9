//! Every view has an address that reads back as the same view; every address is some view.
use solieu::locale::Lang;
use solieu::route::{Ledger, Page, View};

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
    assert_eq!(View::of_href("./?loai=muc-tieu"), View::default());
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
