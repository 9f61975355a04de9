//! Results and targets: the words of the sentence, the headings over it and the time of the report say which of them a
//! number is.
use super::*;

const RESULT_HEADING: &str = "KẾT QUẢ NĂM 2022";

/// The report of a sentence under another heading.
fn under(heading: &str, sentence: &str) -> String {
    report(sentence).replace(RESULT_HEADING, heading)
}

fn faults_of(text: &str, lang: Lang, status: &str, period: &str) -> Vec<String> {
    let basis = if period == "2022" { "heading" } else { "stated" };
    checked(text, lang, &[&[("printed", "5"), ("status", status), ("period", period), ("period_basis", basis)]]).1
}

/// Headings and sentences about what was.
const RESULTS: [(&str, &str, Lang); 8] = [
    ("KẾT QUẢ NĂM 2022", "Sản lượng đạt 5 tấn.", Lang::Vi),
    ("TÌNH HÌNH NĂM 2022", "Các xã có 5 tấn.", Lang::Vi),
    ("THÀNH TỰU NỔI BẬT NĂM 2022", "Đã thu 5 tấn.", Lang::Vi),
    ("HIỆN TRẠNG NĂM 2022", "Cả vùng có 5 tấn, vượt kế hoạch.", Lang::Vi),
    ("ĐÁNH GIÁ THỰC HIỆN KẾ HOẠCH NĂM 2022", "Thu được 5 tấn, hoàn thành mục tiêu.", Lang::Vi),
    ("KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2022", "Sản lượng là 5 tấn.", Lang::Vi),
    ("RESULTS OF 2022", "Output was 5 tons.", Lang::En),
    ("PERFORMANCE IN 2022", "Farmers harvested 5 tons, exceeding the plan.", Lang::En),
];

#[test]
fn a_result_is_no_target() {
    for (heading, sentence, lang) in RESULTS {
        let text = under(heading, sentence);
        assert_eq!(faults_of(&text, lang, "result", "2022"), [] as [&str; 0], "{heading}: {sentence}");
        let faults = faults_of(&text, lang, "target", "2022");
        let is_said = matches!(&faults[..], [one] if one.contains("nothing says that this numeral is aimed at"));
        assert!(is_said, "{heading}: {sentence}\n{faults:#?}");
    }
}

/// Headings and sentences about what is aimed at.
const TARGETS: [(&str, &str, Lang); 8] = [
    ("MỤC TIÊU NĂM 2022", "Sản lượng 5 tấn.", Lang::Vi),
    ("NHIỆM VỤ TRỌNG TÂM NĂM 2022", "Thu 5 tấn.", Lang::Vi),
    ("PHƯƠNG HƯỚNG NĂM 2022", "Sản lượng đạt 5 tấn.", Lang::Vi),
    ("ĐỊNH HƯỚNG PHÁT TRIỂN NĂM 2022", "Mỗi xã có 5 tấn.", Lang::Vi),
    ("KẾ HOẠCH NĂM 2022", "Các hộ nuôi 5 tấn.", Lang::Vi),
    ("TARGETS FOR 2022", "Output of 5 tons.", Lang::En),
    ("OBJECTIVES OF 2022", "Farmers to harvest 5 tons.", Lang::En),
    ("PLAN FOR 2022", "Output reaches 5 tons.", Lang::En),
];

#[test]
fn a_target_is_no_result() {
    for (heading, sentence, lang) in TARGETS {
        let text = under(heading, sentence);
        assert_eq!(faults_of(&text, lang, "target", "2022"), [] as [&str; 0], "{heading}: {sentence}");
        let faults = faults_of(&text, lang, "result", "2022");
        let is_said = matches!(&faults[..], [one] if one.contains("the headings over it tell of what is aimed at"));
        assert!(is_said, "{heading}: {sentence}\n{faults:#?}");
    }
}

#[test]
fn a_target_among_results_is_one() {
    for (sentence, lang, period) in [
        ("Kế hoạch giao 5 tấn.", Lang::Vi, "2022"),
        ("Chỉ tiêu đề ra: 5 tấn.", Lang::Vi, "2022"),
        ("Mỗi xã phải có 5 tấn.", Lang::Vi, "2022"),
        ("Yêu cầu đối với mỗi hộ là 5 tấn.", Lang::Vi, "2022"),
        ("Tỉnh đặt mục tiêu như sau: lúa 5 tấn.", Lang::Vi, "2022"),
        ("Đến năm 2030 thu 5 tấn.", Lang::Vi, "2030"),
        ("The plan was 5 tons.", Lang::En, "2022"),
        ("Each commune must have 5 tons.", Lang::En, "2022"),
        ("By 2030 output reaches 5 tons.", Lang::En, "2030"),
    ] {
        let heading = if lang == Lang::Vi { RESULT_HEADING } else { "RESULTS OF 2022" };
        assert_eq!(faults_of(&under(heading, sentence), lang, "target", period), [] as [&str; 0], "{sentence}");
    }
}

#[test]
fn a_result_among_targets_is_one() {
    for (sentence, lang, period) in [
        ("Hiện có 5 tấn.", Lang::Vi, "2022"),
        ("Đến nay đã thu 5 tấn.", Lang::Vi, "2022"),
        ("Năm 2021 thu 5 tấn.", Lang::Vi, "2021"),
        ("Output in 2021 was 5 tons.", Lang::En, "2021"),
        ("Farmers have 5 tons so far.", Lang::En, "2022"),
    ] {
        let heading = if lang == Lang::Vi { "MỤC TIÊU NĂM 2022" } else { "TARGETS FOR 2022" };
        assert_eq!(faults_of(&under(heading, sentence), lang, "result", period), [] as [&str; 0], "{sentence}");
    }
}

#[test]
fn a_heading_that_tells_of_both_decides_nothing() {
    for heading in ["KẾT QUẢ NĂM 2022, NHIỆM VỤ NĂM 2023", "TÌNH HÌNH VÀ MỤC TIÊU NĂM 2022", "CÁC CHỈ TIÊU NĂM 2022"]
    {
        let text = under(heading, "Sản lượng 5 tấn.");
        assert_eq!(faults_of(&text, Lang::Vi, "result", "2022"), [] as [&str; 0], "{heading}");
    }
    for heading in ["TÌNH HÌNH VÀ MỤC TIÊU NĂM 2022", "CÁC CHỈ TIÊU NĂM 2022"] {
        let text = under(heading, "Sản lượng 5 tấn.");
        assert_eq!(faults_of(&text, Lang::Vi, "target", "2022"), [] as [&str; 0], "{heading}");
    }
}

#[test]
fn what_comes_after_the_report_has_no_result() {
    let text = [
        "SỞ KINH TẾ\n\nSố: 9/BC-SKT | Hải Lâm, ngày 10 tháng 3 năm 2022\n\n",
        &report("Năm 2023 cả tỉnh thu 5 tấn; năm 2021 thu 4 tấn."),
    ]
    .concat();
    let row =
        |status: &'static str| [("printed", "5"), ("status", status), ("period", "2023"), ("period_basis", "stated")];
    let was = [("printed", "4"), ("period", "2021"), ("period_basis", "stated")];
    assert_eq!(checked(&text, Lang::Vi, &[&row("target"), &was]).1, [] as [&str; 0]);
    let faults = checked(&text, Lang::Vi, &[&row("result"), &was]).1;
    assert!(matches!(&faults[..], [one] if one.contains("2023 has no result yet")), "{faults:#?}");
}

#[test]
fn words_of_an_aim_later_than_every_result_are_of_a_target() {
    for (sentence, lang) in [
        ("Năm 2022 thu 4 tấn, năm 2025 sẽ thu 5 tấn.", Lang::Vi),
        ("Output is 4 tons in 2022 and should be 5 tons in 2025.", Lang::En),
    ] {
        let text = report(sentence).replace(RESULT_HEADING, "NĂM 2022");
        let row = |status: &'static str| {
            [("printed", "5"), ("status", status), ("period", "2025"), ("period_basis", "stated")]
        };
        let now = [("printed", "4"), ("period", "2022"), ("period_basis", "stated")];
        assert_eq!(checked(&text, lang, &[&now, &row("target")]).1, [] as [&str; 0], "{sentence}");
        let faults = checked(&text, lang, &[&now, &row("result")]).1;
        assert!(matches!(&faults[..], [one] if one.contains("no other row has a result of 2025")), "{faults:#?}");
    }
}

#[test]
fn a_plan_may_set_a_bound_and_stand_behind_a_joining_word() {
    for (sentence, qualifier) in [
        ("Mới đạt 21% trong khi mục tiêu năm 2022 từ 5% trở lên.", "trở lên"),
        ("Mới đạt 21%, còn chỉ tiêu là dưới 5%.", "dưới"),
        ("Mới đạt 21%, kế hoạch ít nhất 5%.", "ít nhất"),
    ] {
        let row = |status| {
            [
                ("printed", "5"),
                ("of", "phan-tram"),
                ("qualifiers", qualifier),
                ("status", status),
                ("quote", &sentence[sentence.find("21%").unwrap_or(0) + 3..]),
            ]
        };
        assert_eq!(faults(sentence, &row("target")), [] as [&str; 0], "{sentence}");
        assert_ne!(faults(sentence, &row("result")), [] as [&str; 0], "{sentence}");
    }
    // What is more than planned is no plan.
    sound("Sản lượng vượt mục tiêu trên 5 tấn.", &[("printed", "5"), ("qualifiers", "trên")]);
    // A plan is not estimated because its result is.
    let sentence = "Ước cả năm 2022 thu 9 tấn, vượt 10% kế hoạch (5 tấn).";
    sound(
        sentence,
        &[("printed", "5"), ("status", "target"), ("period_basis", "stated"), ("quote", "kế hoạch (5 tấn")],
    );
    refused(sentence, &[("printed", "9"), ("period_basis", "stated"), ("quote", "thu 9 tấn")], "ước");
}

#[test]
fn a_level_is_no_change() {
    for kind in ["total", "point"] {
        let row = [("printed", "5"), ("status", "change"), ("direction", "up"), ("period_kind", kind)];
        assert_ne!(faults("Cả tỉnh đạt 5 tấn.", &row), [] as [&str; 0], "{kind}");
    }
}

#[test]
fn an_earlier_value_needs_words_or_a_later_result() {
    let faults = |sentence: &str, quote, period, basis| {
        let text = report(&format!("{sentence} Có 6 xã và 7 người."));
        let own: Row = &[
            ("printed", "5"),
            ("quote", quote),
            ("status", "baseline"),
            ("period", period),
            ("period_basis", basis),
            ("period_kind", "total"),
        ];
        let first: Row = &[("indicator", "a"), ("of", "xa"), ("printed", "6"), ("quote", "Có 6 xã")];
        let second: Row = &[("indicator", "b"), ("of", "nguoi"), ("printed", "7"), ("quote", "và 7 người")];
        checked(&text, Lang::Vi, &[own, first, second]).1
    };
    for sentence in ["Sản lượng đạt 5 tấn.", "Nông dân thu 5 tấn, được mùa."] {
        let found = faults(sentence, sentence, "2022", "heading");
        let words = "nothing says that this is an earlier value, and no other row has a result of a later time (make its \
                     status 'result', or correct the period)";
        assert!(found.len() == 1 && found[0].contains(words), "{found:#?}");
    }
    for (sentence, period) in [
        ("Năm 2021 đạt 5 tấn.", "2021"),
        ("Sản lượng đạt 9 tấn (năm 2021: 5 tấn).", "2021"),
        ("Sản lượng tăng từ 5 tấn năm 2020 lên 9 tấn.", "2020"),
    ] {
        assert_eq!(faults(sentence, sentence, period, "stated"), [] as [&str; 0], "{sentence}");
    }
}
