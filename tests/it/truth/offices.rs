//! Sentences of other offices, with rows that are true and rows that are false: every one of the false is refused.
use super::*;

/// A sentence under a heading, rows that must pass and rows that must not.
struct Case<'a> {
    head: &'a str,
    sentence: &'a str,
    right: &'a [Row<'a>],
    wrong: &'a [Row<'a>],
}

#[track_caller]
fn hold(lang: Lang, cases: &[Case]) {
    let faults = |case: &Case, row: Row| {
        let text = report(case.sentence).replace("KẾT QUẢ NĂM 2022", case.head);
        checked(&text, lang, &[row]).1
    };
    for case in cases {
        for row in case.right {
            assert_eq!(faults(case, row), [] as [&str; 0], "{}: {row:?}", case.sentence);
        }
        for row in case.wrong {
            assert!(!faults(case, row).is_empty(), "accepted: {}: {row:?}", case.sentence);
        }
    }
}

const STATED: (&str, &str) = ("period_basis", "stated");
const TOTAL: (&str, &str) = ("period_kind", "total");
const CHANGE: (&str, &str) = ("status", "change");
const UP: (&str, &str) = ("direction", "up");
const ON_YEAR: (&str, &str) = ("period_kind", "on-year");
const ON_PREVIOUS: (&str, &str) = ("period_kind", "on-previous");

#[test]
fn a_half_year_beside_a_quarter_and_the_half_before() {
    let sentence =
        "Xuất khẩu 6 tháng đạt 3,2 tỷ USD(1), giảm nhẹ 0,4% so với 6 tháng cuối năm 2021; nhập siêu 120 triệu USD.";
    let of = [("printed", "3,2"), ("of", "ty-usd"), TOTAL, STATED];
    let at = |period| [&of[..], &[("period", period)]].concat();
    let fall = [("printed", "0,4"), ("of", "so-voi"), CHANGE, ("direction", "down"), ("period", "2022-H1"), STATED];
    let deficit = [("printed", "120"), ("of", "trieu-usd"), TOTAL, STATED];
    hold(
        Lang::Vi,
        &[Case {
            head: "KẾT QUẢ QUÝ II NĂM 2022",
            sentence,
            right: &[
                &at("2022-H1"),
                &[&fall[..], &[ON_PREVIOUS]].concat(),
                &[&deficit[..], &[("period", "2022-H1")]].concat(),
            ],
            wrong: &[
                &at("2021-H2"),
                &at("2022-Q2"),
                &at("2022"),
                &at("2021"),
                &[&fall[..], &[ON_YEAR]].concat(),
                &[&deficit[..], &[("period", "2021-H2")]].concat(),
                &[("printed", "1"), ("of", "ty-usd"), TOTAL, STATED, ("period", "2022-H1")],
            ],
        }],
    );
}

#[test]
fn what_is_aimed_at_is_no_result() {
    let case = |head, sentence, of: [&str; 2], qualifiers| {
        let row =
            vec![("printed", of[0]), ("of", of[1]), ("qualifiers", qualifiers), STATED, TOTAL, ("period", "2023")];
        let target = [&row[..], &[("status", "target")]].concat();
        hold(Lang::Vi, &[Case { head, sentence, right: &[&target], wrong: &[&row] }]);
    };
    let head = "KẾ HOẠCH NĂM 2023";
    case(head, "Năm 2023, huyện phấn đấu thu tối thiểu 1.350 tỷ đồng.", ["1.350", "ty-dong"], "tối thiểu");
    case(head, "Năm 2023 phấn đấu đưa sản lượng lên 5 tấn.", ["5", "tan"], "");
    case(head, "Cả huyện đặt mục tiêu 5 tấn vào năm 2023.", ["5", "tan"], "");
    let sentence = "The project built at least 35 places in 2022 against a target of 40 places.";
    let row = [("of", "diem"), STATED];
    let met = [&row[..], &[("printed", "35"), ("qualifiers", "at least")]].concat();
    let set = [&row[..], &[("printed", "40")]].concat();
    let unsaid = [&row[..], &[("printed", "35")]].concat();
    let mut files = files(&report(sentence), Lang::En, &[&met]);
    let units = files["units.csv"].replace("điểm,places,điểm,places,điểm,1", "điểm,places,điểm,places,places,1");
    files.insert("units.csv".to_owned(), units);
    let faults = |row: Row| {
        let mut all = files.clone();
        all.insert(
            "observations.csv".to_owned(),
            super::files(&report(sentence), Lang::En, &[row])["observations.csv"].clone(),
        );
        compile(&all)
            .1
            .into_iter()
            .filter(|fault| !fault.file.starts_with("report."))
            .map(|fault| fault.message)
            .collect::<Vec<_>>()
    };
    assert_eq!(faults(&met), [] as [&str; 0]);
    assert!(faults(&set).iter().any(|fault| fault.contains("planned or ruled")), "{:?}", faults(&set));
    assert!(faults(&unsaid).iter().any(|fault| fault.contains("'at least'")));
}

#[test]
fn by_how_much_is_not_how_much() {
    for (sentence, printed, of) in [
        ("Toàn huyện tăng 26 xã so với năm 2021.", "26", "xa"),
        ("Có 38 xã (tăng 26 xã).", "26", "xa"),
        ("Cây xanh rộng hơn trước, giảm bớt 14 ha.", "14", "ha"),
        ("Diện tích cao hơn 14 ha so với quy định.", "14", "ha"),
        ("Thu nhập thấp hơn gần 14 tỷ đồng so với năm 2021.", "14", "ty-dong"),
        ("Tỷ lệ lên lớp cao hơn 14% so với kế hoạch.", "14", "phan-tram"),
    ] {
        let qualifiers = if sentence.contains("gần") { "gần" } else { "" };
        let found = faults(sentence, &[("printed", printed), ("of", of), ("qualifiers", qualifiers)]);
        assert_eq!(found.len(), 1, "{sentence}: {found:#?}");
    }
    for (sentence, printed, of) in [
        ("Số xã tăng lên 26 xã.", "26", "xa"),
        ("Hộ nghèo giảm còn 26 ha.", "26", "ha"),
        ("Bão làm mất 26 ha.", "26", "ha"),
        ("Giảm nghèo: 26 xã đạt chuẩn.", "26", "xa"),
    ] {
        sound(sentence, &[("printed", printed), ("of", of)]);
    }
    let row = [("printed", "26"), ("of", "xa"), CHANGE, UP, ON_YEAR, ("period_basis", "heading")];
    sound("Toàn huyện tăng 26 xã so với cùng kỳ.", &row);
}

#[test]
fn a_part_of_a_class_is_no_growth_of_it() {
    let sentence = "Có 1.204 lớp (tăng 26 lớp so với năm học trước); 97,5% học sinh lên lớp.";
    let row = [("printed", "97,5"), ("quote", "97,5% học sinh")];
    sound(sentence, &[&row[..], &[("of", "phan-tram")]].concat());
    refused(sentence, &[&row[..], &[("of", "so-voi"), ON_YEAR]].concat(), "which part of something it is");
    sound("Sản lượng tăng 5% số cây.", &[("printed", "5"), ("of", "so-voi"), ON_YEAR]);
}

#[test]
fn a_column_has_the_time_of_its_own_head() {
    let table = "Cây trồng\n\nCây | Diện tích (tấn) | So cùng kỳ (%) | Kế hoạch 2023 (tấn)\nLúa | 1.250 | -1,8 | 8.000\n                 Ngô | 430 | 104,5 | 2.300";
    let text = report(table);
    let lua = ("section", "p1-i-1-bang1-h1");
    let of = |printed, rest: &[(&'static str, &'static str)]| {
        [&[("printed", printed), ("quote", printed), lua], rest].concat()
    };
    let faults = |row: Row| checked(&text, Lang::Vi, &[row]).1;
    let growth = [("of", "so-voi"), ON_YEAR];
    let plan = [("status", "target"), ("period", "2023")];
    for row in [of("1.250", &[]), of("-1,8", &growth), of("8.000", &plan)] {
        assert_eq!(faults(&row), [] as [&str; 0], "{row:?}");
    }
    for row in [
        of("1.250", &[("of", "ha")]),
        of("1.250", &[("period", "2023")]),
        of("8.000", &[("status", "target")]),
        of("8.000", &[]),
        of("430", &[]),
        of("1,8", &growth),
        of("-1,8", &[("of", "so-voi"), ("period_kind", "on-plan")]),
        of("-1,8", &[("of", "so-voi"), ON_YEAR, UP]),
    ] {
        assert!(!faults(&row).is_empty(), "{row:?}");
    }
}
