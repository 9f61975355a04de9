//! The year whose prices are taken is no time of a value: "giá so sánh 2010", "at constant 2010 prices".
use super::*;

const VALUES: [(&str, Lang); 9] = [
    ("GRDP (giá so sánh 2010) đạt 5 tấn.", Lang::Vi),
    ("GRDP theo giá so sánh năm 2010 đạt 5 tấn.", Lang::Vi),
    ("Giá trị sản xuất (giá cố định 1994) đạt 5 tấn.", Lang::Vi),
    ("Giá trị sản xuất theo giá cố định năm 1994 đạt 5 tấn.", Lang::Vi),
    ("Sản lượng (giá so sánh năm 2016) đạt 5 tấn.", Lang::Vi),
    ("At constant 2010 prices, GRDP was 5 tons.", Lang::En),
    ("GRDP (constant 2010 price) was 5 tons.", Lang::En),
    ("GRDP at constant prices of 2010 was 5 tons.", Lang::En),
    ("GRDP, at 2010 constant prices, was 5 tons.", Lang::En),
];

fn faults_of(sentence: &str, lang: Lang, period: &str, basis: &str) -> Vec<String> {
    let row = [("printed", "5"), ("period", period), ("period_basis", basis), ("period_kind", "total")];
    checked(&report(sentence), lang, &[&row]).1
}

#[test]
fn the_year_of_prices_is_no_time() {
    for (sentence, lang) in VALUES {
        let base = ["2010", "1994", "2016"].into_iter().find(|year| sentence.contains(year)).expect("a year");
        for basis in ["stated", "heading"] {
            assert_ne!(faults_of(sentence, lang, base, basis), [] as [&str; 0], "{sentence}: {base} {basis}");
        }
        assert_eq!(faults_of(sentence, lang, "2022", "heading"), [] as [&str; 0], "{sentence}");
    }
}

#[test]
fn a_year_beside_prices_that_is_a_time_stays_one() {
    for (sentence, lang, year) in [
        ("GRDP theo giá so sánh năm 2018 đạt 5 tấn.", Lang::Vi, "2018"),
        ("GRDP (giá so sánh) năm 2010 đạt 5 tấn.", Lang::Vi, "2010"),
        ("GRDP theo giá hiện hành năm 2019 đạt 5 tấn.", Lang::Vi, "2019"),
        ("Năm 2019, GRDP theo giá so sánh 2010 đạt 5 tấn.", Lang::Vi, "2019"),
        ("In 2019 GRDP at constant 2010 prices was 5 tons.", Lang::En, "2019"),
        ("Output at constant prices in 2019 was 5 tons.", Lang::En, "2019"),
    ] {
        assert_eq!(faults_of(sentence, lang, year, "stated"), [] as [&str; 0], "{sentence}");
        assert_ne!(faults_of(sentence, lang, "2017", "stated"), [] as [&str; 0], "{sentence}");
    }
}
