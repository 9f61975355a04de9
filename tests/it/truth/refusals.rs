//! True rows that were refused, with what must stay refused beside them; false rows that nothing in the report bears out.
use super::adversary::{Probe, hold};
use super::times::{only, row};
use super::*;

/// A number has the time, the unit and the bound that its own words give it.
const OWN: &[Probe] = &[
    Probe(
        "",
        "Quý I, quý II và quý III lần lượt thu 5 tấn, 6 tấn và 7 tấn.",
        &[
            "+ printed 6|period 2022-Q2|period_kind total|period_basis stated",
            "- printed 6|period 2022-Q3|period_kind total|period_basis stated",
            "- printed 7|period 2022-Q2|period_kind total|period_basis stated",
        ],
    ),
    Probe(
        "",
        "Tháng 8 và tháng 9 thu tương ứng 5 tấn và 7 tấn.",
        &[
            "+ printed 5|period 2022-08|period_kind total|period_basis stated",
            "- printed 5|period 2022-09|period_kind total|period_basis stated",
        ],
    ),
    Probe("", "Tỷ lệ đạt 96,5%/KH 96%.", &["+ printed 96,5|of phan-tram"]),
    Probe("", "Sản lượng đạt 5 tấn/kế hoạch 6 tấn.", &["+ printed 5"]),
    Probe("", "Tỷ lệ đạt 96,5%/chỉ tiêu 96%.", &["+ printed 96,5|of phan-tram"]),
    Probe("", "Sản lượng đạt 5 tấn/ha.", &["- printed 5"]),
    Probe("", "Theo Luật Đất đai 2013, có 5 tấn.", &["+ printed 5"]),
    Probe("", "Giáo viên đạt chuẩn theo Luật Giáo dục 2019: 91,5%.", &["+ printed 91,5|of phan-tram"]),
    Probe("", "Tập huấn theo Chương trình GDPT 2018, có 5 xã.", &["+ printed 5|of xa"]),
    Probe("", "Thi hành luật năm 2018 có 5 tấn.", &["- printed 5"]),
    Probe(
        "",
        "Trong Q.II/2022 thu 5 tấn.",
        &[
            "+ printed 5|period 2022-Q2|period_kind total|period_basis stated",
            "- printed 5|period 2022-Q3|period_kind total|period_basis stated",
        ],
    ),
    Probe("", "Trong QIII/2022 thu 5 tấn.", &["+ printed 5|period 2022-Q3|period_kind total|period_basis stated"]),
    Probe("", "Q.3/2022 thu 5 tấn.", &["+ printed 5|period 2022-Q3|period_kind total|period_basis stated"]),
    Probe(
        "",
        "Tỷ lệ đạt 74%, tăng so với năm 2021, vượt chỉ tiêu HĐND tỉnh giao (72%).",
        &["+ printed 72|of phan-tram|status target", "- printed 72|of phan-tram|status target|period 2021"],
    ),
    Probe(
        "",
        "Tỷ lệ đạt 74%, tăng so với năm 2021 (70%).",
        &["+ printed 70|of phan-tram|status baseline|period 2021|period_basis stated", "- printed 70|of phan-tram"],
    ),
    Probe(
        "",
        "Từ đầu năm đến ngày 20/10/2022 thu 5 tấn.",
        &[
            "+ printed 5|period 2022-01-01/2022-10-20|period_kind total|period_basis stated",
            "- printed 5|period 2022-02-01/2022-10-20|period_kind total|period_basis stated",
        ],
    ),
    Probe("", "Có 3 trên tổng số 5 xã đạt chuẩn.", &["+ printed 3|whole 5|of xa", "- printed 3|whole 6|of xa"]),
    Probe("", "Có 3 trên 5 xã đạt chuẩn.", &["+ printed 3|whole 5|of xa"]),
];

/// What differs from another place moves in no time; what moves is no level.
const APART: &[Probe] = &[
    Probe("", "Tỷ lệ thấp hơn bình quân chung của vùng 3,9 điểm phần trăm.", &["+ printed 3,9|of diem-phan-tram"]),
    Probe("", "Tỷ lệ cao hơn cả nước 3,9 điểm phần trăm.", &["+ printed 3,9|of diem-phan-tram"]),
    Probe("", "Tỷ lệ kém thành thị 3,9 điểm phần trăm.", &["+ printed 3,9|of diem-phan-tram"]),
    Probe("", "Tỷ lệ thấp hơn 3,9 điểm phần trăm so với năm 2021.", &["- printed 3,9|of diem-phan-tram"]),
    Probe("", "Tỷ lệ kém mục tiêu 3,9 điểm phần trăm.", &["- printed 3,9|of diem-phan-tram"]),
    Probe("", "Tỷ lệ cao hơn cùng kỳ 3,9 điểm phần trăm.", &["- printed 3,9|of diem-phan-tram"]),
    Probe("", "Tỷ lệ tăng 3,9 điểm phần trăm.", &["- printed 3,9|of diem-phan-tram"]),
];

/// What a number is against, some words say.
const AGAINST: &[Probe] = &[
    Probe(
        "",
        "Công suất quý II/2022 là 64,2%.",
        &[
            "- printed 64,2|of phan-tram|period 2022-Q2|period_kind on-year|period_basis stated",
            "- printed 64,2|of phan-tram|period 2022-Q2|period_kind on-previous|period_basis stated",
            "+ printed 64,2|of phan-tram|period 2022-Q2|period_basis stated",
        ],
    ),
    Probe("", "Sản lượng chiếm 64,2%.", &["- printed 64,2|of phan-tram|period_kind on-year"]),
    Probe("", "Sản lượng bằng 64,2% cùng kỳ.", &["+ printed 64,2|of phan-tram|period_kind on-year"]),
    Probe("", "Sản lượng bằng 64,2% năm 2021.", &["+ printed 64,2|of phan-tram|period_kind on-year"]),
    Probe("", "Sản lượng đạt 64,2%.", &["- printed 64,2|of phan-tram|period_kind on-plan"]),
    Probe("", "Sản lượng đạt 64,2% dự toán.", &["+ printed 64,2|of phan-tram|period_kind on-plan"]),
    Probe("", "Sản lượng đạt 64,2% công suất thiết kế.", &["+ printed 64,2|of phan-tram|period_kind on-plan"]),
    Probe("", "Có 28 xã, giảm 4 xã.", &["- printed 4|of xa|status change|direction down|period_kind on-plan"]),
    Probe(
        "",
        "9 tháng năm 2022 thu 5 tấn, bằng 73,6% kế hoạch năm (17 tấn).",
        &[
            "- printed 17|status target|period 2022-01/2022-09|period_kind total|period_basis stated",
            "+ printed 17|status target|period_kind total|period_basis stated",
        ],
    ),
    Probe(
        "",
        "6 tháng năm 2022 thu 5 tấn, đạt 40% so với dự toán năm (17 tấn).",
        &["- printed 17|status target|period 2022-H1|period_kind total|period_basis stated"],
    ),
];

/// What differs goes the way that the words say, and what is compared with a year is against no plan.
const WAY: &[Probe] = &[
    Probe(
        "",
        "Năm 2022 đạt 5 tấn, thấp hơn mục tiêu 2 tấn.",
        &[
            "- printed 2|of tan|status change|direction up|period_kind on-plan|quote mục tiêu 2 tấn",
            "+ printed 2|of tan|status change|direction down|period_kind on-plan|quote mục tiêu 2 tấn",
        ],
    ),
    Probe(
        "",
        "Tỷ lệ đạt 5%, nhanh hơn cùng kỳ 6,4 điểm phần trăm.",
        &[
            "- printed 6,4|of phan-tram|unit diem-phan-tram|status change|direction down|period_kind on-year",
            "+ printed 6,4|of phan-tram|unit diem-phan-tram|status change|direction up|period_kind on-year",
        ],
    ),
    Probe(
        "",
        "Tỷ lệ đạt 5%, kém kế hoạch 6,4 điểm phần trăm.",
        &["- printed 6,4|of phan-tram|unit diem-phan-tram|status change|direction up|period_kind on-plan"],
    ),
    Probe(
        "",
        "Kế hoạch là 9 xã; tăng 4 xã so với năm 2020.",
        &["- printed 4|of xa|status change|direction up|period_kind on-plan"],
    ),
    Probe(
        "",
        "Tháng 10/2022, giá tăng 2,87% so với tháng 12/2021.",
        &[
            "- printed 2,87|of so-voi|period 2022-10|period_kind on-year|period_basis stated",
            "- printed 2,87|of so-voi|period 2022-10|period_kind on-previous|period_basis stated",
            "+ printed 2,87|of so-voi|period 2022-10|period_kind change|period_basis stated",
        ],
    ),
    Probe(
        "",
        "Thu đạt 58,5% dự toán.",
        &[
            "- printed 58,5|of phan-tram|status change|direction up|period_kind on-plan",
            "+ printed 58,5|of phan-tram|period_kind on-plan",
        ],
    ),
];

/// The same in English reports.
const ENGLISH: &[Probe] = &[
    Probe(
        "",
        "Output in Q1, Q2 and Q3 was 5 tons, 6 tons and 7 tons, respectively.",
        &[
            "+ printed 6|period 2022-Q2|period_kind total|period_basis stated",
            "- printed 6|period 2022-Q3|period_kind total|period_basis stated",
        ],
    ),
    Probe(
        "",
        "Output was 9 tons, an increase of 8.14% against 2021.",
        &[
            "+ printed 8.14|of so-voi|status change|direction up|period_kind on-year",
            "- printed 8.14|of so-voi|status change|direction up|period_kind on-plan",
            "- printed 8.14|of so-voi|status change|direction up|period 2021|period_kind on-year",
        ],
    ),
    Probe(
        "",
        "In December output rose by 2.4% from November and by 13.6% over the same month last year.",
        &[
            "+ printed 2.4|of so-voi|period 2022-12|period_kind on-previous|period_basis stated",
            "- printed 2.4|of so-voi|period 2022-12|period_kind on-year|period_basis stated",
            "- printed 13.6|of so-voi|period 2022-12|period_kind on-previous|period_basis stated",
        ],
    ),
    Probe(
        "",
        "Revenue was more than VND 5 billion.",
        &["- printed 5|of ty-dong", "+ printed 5|of ty-dong|qualifiers more than"],
    ),
    Probe(
        "",
        "Exports were nearly USD 5 million.",
        &["- printed 5|of trieu-usd", "+ printed 5|of trieu-usd|qualifiers nearly"],
    ),
    Probe("", "Sales topped 5 tons.", &["- printed 5", "+ printed 5|qualifiers topped"]),
    Probe(
        "",
        "Loans approached VND 5 billion.",
        &["- printed 5|of ty-dong", "+ printed 5|of ty-dong|qualifiers approached"],
    ),
    Probe("", "Work is finished in 18 of 46 tons.", &["+ printed 18|whole 46"]),
    Probe("", "It was 7th out of the 63 tons.", &["+ printed 7|whole 63"]),
    Probe(
        "",
        "From the beginning of the year to 20 October 2022 output was 5 tons.",
        &["+ printed 5|period 2022-01-01/2022-10-20|period_kind total|period_basis stated"],
    ),
    Probe("", "It was 38th out of 63 tons.", &["+ printed 38|whole 63", "- printed 38|whole 60"]),
    Probe(
        "",
        "Output was 5 tons, and the project expects at least 7 tons in 2024.",
        &["+ printed 7|status target|period 2024|period_basis stated|qualifiers at least"],
    ),
];

#[test]
fn what_the_report_bears_out_is_sound_and_nothing_else() {
    hold(OWN, Lang::Vi);
    hold(APART, Lang::Vi);
    hold(AGAINST, Lang::Vi);
    hold(WAY, Lang::Vi);
    hold(ENGLISH, Lang::En);
}

#[test]
fn a_qualifier_is_written_once() {
    for (sentence, word) in [("Đón trên 5 tấn.", "trên"), ("Thu khoảng 5 tấn.", "khoảng"), ("Ước thu 5 tấn.", "ước")]
    {
        let twice = [word, word].join(" | ");
        refused(sentence, &[("printed", "5"), ("qualifiers", &twice)], "does not qualify the numeral");
        sound(sentence, &[("printed", "5"), ("qualifiers", word)]);
    }
}

/// A report of a congress, with a date and the years to come in its title.
fn of_congress(sentence: &str) -> String {
    let dated =
        "XÃ ĐỒNG\n\nĐồng, ngày 28 tháng 7 năm 2025\n\nBÁO CÁO CHÍNH TRỊ\ntrình Đại hội nhiệm kỳ 2025 - 2030\n\n";
    let report = report(sentence).replace("KẾT QUẢ NĂM 2022", "KẾT QUẢ");
    dated.to_owned() + report.split_once("\n\n").expect("a title").1
}

#[test]
fn what_is_now_is_of_no_year_after_the_report() {
    for sentence in ["Cả xã có 5 ha.", "Hiện nay có 5 ha.", "Diện tích tự nhiên là 5 ha."] {
        let rest = [("of", "ha"), ("period_basis", "context")];
        let faults = |year| {
            checked(&of_congress(sentence), Lang::Vi, &[&[&rest[..], &[("printed", "5"), ("period", year)]].concat()]).1
        };
        assert_eq!(faults("2025"), [] as [&str; 0], "{sentence}");
        ["2030", "2024"].iter().for_each(|year| assert_ne!(faults(year), [] as [&str; 0], "{sentence} {year}"));
    }
}

#[test]
fn a_value_of_a_year_to_come_is_no_earlier_one() {
    let text = of_congress("Đến năm 2030 có 5 ha.");
    let faults = |status| {
        let row = [("of", "ha"), ("printed", "5"), ("period", "2030"), ("period_basis", "stated"), ("status", status)];
        checked(&text, Lang::Vi, &[&row]).1
    };
    assert_eq!(faults("target"), [] as [&str; 0]);
    for status in ["baseline", "result"] {
        assert!(faults(status).iter().any(|fault| fault.contains("has no result yet")), "{status}");
    }
}

#[test]
fn the_start_of_a_term_is_its_first_year() {
    let text = report("Thu 9 tấn, gấp rưỡi so với đầu nhiệm kỳ (5 tấn).").replace("NĂM 2022", "NHIỆM KỲ 2020 - 2025");
    let faults = |year, status| {
        let row = [("printed", "5"), ("period", year), ("status", status), ("quote", "(5 tấn)")];
        checked(&text, Lang::Vi, &[&row]).1
    };
    assert_eq!(faults("2020", "baseline"), [] as [&str; 0]);
    assert_ne!(faults("2025", "baseline"), [] as [&str; 0]);
    assert_ne!(faults("2025", "result"), [] as [&str; 0]);
}

#[test]
fn a_date_of_the_sentence_before_is_that_of_a_row_in_context() {
    for sentence in [
        "Đến ngày 31/12/2022, cả tỉnh có 5 tấn. Tỷ lệ thấp là 7 tấn.",
        "Tính đến ngày 31/12/2022 có 5 tấn. Đạt thấp so với vụ năm 2021. Đến cùng ngày có 7 tấn.",
        "Ngày 31 tháng 12 năm 2022 có 5 tấn. Riêng phía bắc 7 tấn.",
    ] {
        let faults = |period| {
            let row = [("printed", "7"), ("quote", "7 tấn"), ("period", period), ("period_basis", "context")];
            checked(&report(sentence), Lang::Vi, &[&row]).1
        };
        assert_eq!(faults("2022-12-31"), [] as [&str; 0], "{sentence}");
        assert_ne!(faults("2022-11-30"), [] as [&str; 0], "{sentence}");
    }
}

#[test]
fn a_school_year_is_against_the_end_of_the_one_before() {
    let text = |sentence| report(sentence).replace("NĂM 2022", "NĂM HỌC 2023-2024");
    let change = |kind, period| {
        [
            ("printed", "2,6"),
            ("of", "phan-tram"),
            ("unit", "diem-phan-tram"),
            ("status", "change"),
            ("direction", "up"),
            ("quote", "tăng 2,6 điểm phần trăm"),
            ("period_kind", kind),
            ("period", period),
        ]
    };
    let text_of_change = text("Tỷ lệ đạt 72,8%, tăng 2,6 điểm phần trăm so với cuối năm học 2022-2023.");
    let level = [("printed", "72,8"), ("of", "phan-tram"), ("period", "school 2023/2024"), ("quote", "đạt 72,8%")];
    let faults = |kind, period| checked(&text_of_change, Lang::Vi, &[&level, &change(kind, period)]).1;
    assert_eq!(faults("on-year", "school 2023/2024"), [] as [&str; 0]);
    assert_ne!(faults("on-year", "school 2022/2023"), [] as [&str; 0]);
    assert_ne!(faults("on-plan", "school 2023/2024"), [] as [&str; 0]);
    let compared = text("Tỷ lệ đạt 94,7%, tăng so với mức 91,2% của năm học 2022-2023.");
    let rest = [("of", "phan-tram"), ("status", "baseline"), ("quote", "91,2% của năm học")];
    only(&compared, "91,2", &rest, "school 2022/2023", &["school 2023/2024", "school 2021/2022"]);
}

#[test]
fn what_a_bullet_compares_with_is_no_time_of_those_below_it() {
    for compared in
        ["so với năm học 2022-2023", "so với số trường của năm học 2022-2023", "so với mức của năm học 2022-2023"]
    {
        let text = report("").replace("NĂM 2022", "NĂM HỌC 2023-2024").replace(
            "1. ",
            &format!("1. Trường, lớp\n\n- Có 647 xã (giảm 9 xã {compared} do sáp nhập), gồm:\n\n+ Mầm non: 214 xã;"),
        );
        let faults = |period| {
            let row = [
                ("printed", "214"),
                ("of", "xa"),
                ("section", "p1-i-1-b1-b1"),
                ("quote", "214 xã"),
                ("period", period),
            ];
            checked(&text, Lang::Vi, &[&row]).1
        };
        assert_eq!(faults("school 2023/2024"), [] as [&str; 0], "{compared}");
        assert_ne!(faults("school 2022/2023"), [] as [&str; 0], "{compared}");
    }
}

#[test]
fn the_time_of_an_item_that_is_a_sentence_is_not_that_of_the_next_paragraph() {
    for item in [
        "Chăn nuôi: Đến tháng 12 có 386 tấn lợn, giảm 2,7%; gia cầm 8 tấn.",
        "Chăn nuôi: Trong quý IV thu 386 tấn, giảm 2,7%.",
        "Chăn nuôi: Tháng 11 có 386 tấn, hơn tháng 10 là 5 tấn.",
    ] {
        let text = report(&format!("{item}\n\nCao su còn 9 ha."));
        let row = [("printed", "9"), ("of", "ha"), ("section", "p1-i-1-d2"), ("quote", "9 ha")];
        assert_eq!(checked(&text, Lang::Vi, &[&row]).1, [] as [&str; 0], "{item}");
    }
    let text = report("Việc tháng 12\n\nCao su còn 9 ha.");
    let row = [("printed", "9"), ("of", "ha"), ("section", "p1-i-1-d2"), ("quote", "9 ha")];
    assert_ne!(checked(&text, Lang::Vi, &[&row]).1, [] as [&str; 0]);
}

#[test]
fn an_estimate_over_a_column_may_be_said_of_its_numbers() {
    for head in ["Ước tháng 10/2022 (tấn)", "Tháng 10/2022 dự kiến (tấn)", "Sơ bộ 10/2022 (tấn)"] {
        let word =
            ["ước", "dự kiến", "sơ bộ"].into_iter().find(|word| head.to_lowercase().contains(word)).expect("a word");
        let text = report(&format!("Bảng:\n\nChỉ tiêu | Tháng 10/2021 (tấn) | {head}\n\nLợn | 704 | 741"));
        let faults = |printed, year, qualifiers| {
            let rest = [("section", "p1-i-1-bang1-h1"), ("quote", printed), ("qualifiers", qualifiers)];
            checked(&text, Lang::Vi, &[&row(printed, year, &rest)]).1
        };
        assert_eq!(faults("741", "2022-10", word), [] as [&str; 0], "{head}");
        assert_eq!(faults("741", "2022-10", ""), [] as [&str; 0], "{head}");
        assert_ne!(faults("741", "2022-10", "khoảng"), [] as [&str; 0], "{head}");
        assert_ne!(faults("704", "2021-10", word), [] as [&str; 0], "{head}");
    }
}
