//! The pace that a target asks: exact arithmetic, inequalities where qualifiers ask for them, silence where nothing compares.
use super::province::{FOLDERS, library};
use solieu::figure::{Pace, pace};
use solieu::locale::Lang;

fn of(id: &str, lang: Lang) -> Option<Pace> {
    let library = library(FOLDERS[0]);
    let row = library.dataset.indicator(id).unwrap_or_else(|| panic!("{id}"));
    pace(&library.dataset, row, lang)
}

fn needed(id: &str) -> String {
    of(id, Lang::Vi).map_or_else(String::new, |pace| pace.needed.replace('\u{a0}', " "))
}

#[test]
fn a_fall_is_spread_over_the_years_and_set_beside_what_was_done() {
    let pace = of("ty-le-ho-ngheo", Lang::Vi).expect("a pace");
    let plain = |text: &str| text.replace('\u{a0}', " ");
    assert_eq!(plain(&pace.needed), "2020–2025: giảm 2,5 điểm phần trăm, bình quân 0,5 điểm phần trăm mỗi năm");
    let achieved = pace.achieved.expect("what was done");
    assert_eq!(plain(&achieved), "2015–2020: giảm 10,43 điểm phần trăm, bình quân 2,09 điểm phần trăm mỗi năm");
    let english = of("ty-le-ho-ngheo", Lang::En).expect("a pace").needed;
    assert_eq!(plain(&english), "2020–2025: down 2.5 percentage points, on average 0.5 percentage points a year");
}

#[test]
fn qualifiers_make_inequalities() {
    // "trên 12.000" to 15.000: less than the difference is left.
    assert_eq!(needed("thu-ngan-sach"), "2020–2025: tăng dưới 3.000 tỷ đồng, bình quân dưới 600 tỷ đồng mỗi năm");
    // 99 to "trên 99": more than nothing.
    assert_eq!(
        needed("bao-hiem-y-te"),
        "2020–2025: tăng trên 0 điểm phần trăm, bình quân trên 0 điểm phần trăm mỗi năm"
    );
}

#[test]
fn a_range_stays_a_range() {
    let expected = "2020–2025: tăng 2.500–3.000 USD/người/năm, bình quân 500–600 USD/người/năm mỗi năm";
    assert_eq!(needed("grdp-dau-nguoi"), expected);
}

#[test]
fn what_cannot_be_compared_has_no_pace() {
    for id in [
        "giuong-benh",
        "truong-chuan-quoc-gia",
        "tang-truong-grdp",
        "von-dau-tu-toan-xa-hoi",
        "ho-ngheo-xa-dac-biet-kho-khan",
    ] {
        assert_eq!(of(id, Lang::Vi), None, "{id}");
    }
}
