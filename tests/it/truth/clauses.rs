//! The time of the clause that a number stands in, where its sentence or the headings over it say others.
use super::times::{DOWN, only, row};
use super::*;

#[test]
fn a_year_that_is_joined_to_a_number_is_of_the_next_one() {
    let row = |printed, quote| [("printed", printed), ("of", "phan-tram"), ("status", "baseline"), ("quote", quote)];
    let text = report("Tỷ lệ giảm dần: năm 2021 là 9,7% và năm 2020 là 11%.");
    only(&text, "9,7", &row("9,7", "là 9,7%"), "2021", &["2020", "2019"]);
    only(&text, "11", &row("11", "là 11%"), "2020", &["2021", "2019"]);
    let text = report("Công suất 6 tháng đầu năm 2022 đạt 108,6%, cùng kỳ năm 2021 là 101,2%.");
    only(&text, "101,2", &row("101,2", "là 101,2%"), "2021-01/2021-06", &["2022-01/2022-06", "2020-01/2020-06"]);
    let text = report("Có 5 tấn năm 2021 còn năm 2020 có 7 tấn.");
    let level = |quote| [("status", "baseline"), ("quote", quote)];
    only(&text, "5", &level("Có 5 tấn"), "2021", &["2020"]);
    only(&text, "7", &level("có 7 tấn"), "2020", &["2021"]);
}

#[test]
fn the_year_that_ends_a_clause_goes_before_one_over_a_semicolon() {
    let text = report("Năm 2021 có 7 người; Nghị quyết đặt mục tiêu không quá 5 người ở mỗi phòng vào năm 2025.");
    let rest = [("of", "nguoi"), ("status", "target"), ("qualifiers", "không quá"), ("quote", "không quá 5 người")];
    only(&text, "5", &rest, "2025", &["2021", "2022"]);
    let text = report("Cuối năm 2020 có 7 xã; thêm 5 xã của tỉnh có chợ và trạm y tế trong năm 2021.");
    only(&text, "5", &[("of", "xa"), ("quote", "thêm 5 xã")], "2021", &["2020"]);
}

#[test]
fn english_times_stand_behind_their_numbers() {
    let only = |sentence: &str, rest: &[(&str, &str)], right: &str, wrong: &[&str]| {
        let text = report(sentence);
        let faults =
            |period| checked(&text, Lang::En, &[&[rest, &[("period", period), ("period_basis", "stated")]].concat()]).1;
        assert_eq!(faults(right), [] as [&str; 0], "{sentence}");
        wrong.iter().for_each(|period| assert_ne!(faults(period), [] as [&str; 0], "{sentence} {period}"));
    };
    let share = [("of", "phan-tram")];
    let at =
        |printed: &'static str, quote: &'static str| [&share[..], &[("printed", printed), ("quote", quote)]].concat();
    let poverty = "The rate declined from 9.4% at the end of 2020 to 6.2% at the end of 2021.";
    only(poverty, &[&at("6.2", "to 6.2%")[..], &[("status", "baseline")]].concat(), "2021", &["2020"]);
    let trained = "The share is to rise from 62% now to 70% by 2025 and over 80% by 2030.";
    let aim = [("status", "target"), ("qualifiers", "over")];
    only(trained, &[&at("80", "over 80%")[..], &aim].concat(), "2030", &["2025"]);
    let rice = "We sold 9 tons in Q4 2021 and 4 tons in Q1 2022.";
    let total =
        |printed: &'static str, quote: &'static str| [("printed", printed), ("quote", quote), ("period_kind", "total")];
    only(rice, &total("4", "and 4 tons"), "2022-Q1", &["2021-Q4", "2021-Q1"]);
    only(rice, &total("9", "sold 9 tons"), "2021-Q4", &["2022-Q4"]);
}

#[test]
fn a_school_year_is_against_the_one_before() {
    let text = report("Tỷ lệ tốt nghiệp thấp hơn 3,2 điểm phần trăm so với năm học 2020-2021.");
    let text = text.replace("KẾT QUẢ NĂM 2022", "KẾT QUẢ NĂM HỌC 2021-2022");
    let change = |period, kind| {
        let rest = [("of", "phan-tram"), ("unit", "diem-phan-tram"), ("status", "change"), ("period_kind", kind), DOWN];
        checked(&text, Lang::Vi, &[&row("3,2", period, &[&rest[..], &[("quote", "thấp hơn 3,2")]].concat())]).1
    };
    assert_eq!(change("school 2021/2022", "on-year"), [] as [&str; 0]);
    let words = |period: &str| {
        let rest = [("of", "phan-tram"), ("unit", "diem-phan-tram"), ("status", "change"), ("period_kind", "on-year")];
        let own = row("3,2", period, &[&rest[..], &[DOWN, ("quote", "thấp hơn 3,2")]].concat());
        checked(&text, Lang::Vi, &[&own]).0.dataset.observations[0].period.kind_words(Lang::Vi)
    };
    assert_eq!(words("school 2021/2022"), "so với năm học trước");
    assert_eq!(words("2021-09"), "so với cùng kỳ năm trước");
    for (period, kind) in [
        ("school 2020/2021", "on-year"),
        ("school 2022/2023", "on-year"),
        ("school 2021/2022", "on-previous"),
        ("school 2021/2022", "on-plan"),
    ] {
        assert_ne!(change(period, kind), [] as [&str; 0], "{period} {kind}");
    }
    // Each number of a movement between school years has its own.
    let text = report("Số học sinh mỗi lớp giảm từ 24 người năm học 2019-2020 xuống 21 người năm học này.");
    let text = text.replace("KẾT QUẢ NĂM 2022", "KẾT QUẢ NĂM HỌC 2021-2022");
    let of = |period| {
        let row = [("printed", "21"), ("of", "nguoi"), ("period", period), ("quote", "21 người")];
        checked(&text, Lang::Vi, &[&row]).1
    };
    assert_eq!(of("school 2021/2022"), [] as [&str; 0]);
    assert_ne!(of("school 2022/2023"), [] as [&str; 0]);
    let text = report("Chỉ số tồn kho cuối tháng 9 giảm 11,2% so với cùng thời điểm năm 2021.");
    let stock = |period, kind| {
        let rest = [("of", "so-voi"), ("status", "change"), ("period_kind", kind), DOWN, ("quote", "giảm 11,2%")];
        checked(&text, Lang::Vi, &[&row("11,2", period, &rest)]).1
    };
    assert_eq!(stock("2022-09", "on-year"), [] as [&str; 0]);
    assert_ne!(stock("2022-09", "on-previous"), [] as [&str; 0]);
}

#[test]
fn the_headings_part_of_a_year_is_of_their_year_alone() {
    let text = |sentence: &str| report(sentence).replace("KẾT QUẢ NĂM 2022", "KẾT QUẢ QUÝ III NĂM 2022");
    let faults = |sentence: &str, period| {
        let rest = [("period_kind", "point"), ("status", "baseline")];
        checked(&text(sentence), Lang::Vi, &[&row("5", period, &rest)]).1
    };
    for sentence in ["Năm 2020 có 5 tấn.", "Cuối năm 2020, kho có 5 tấn."] {
        assert_eq!(faults(sentence, "2020"), [] as [&str; 0], "{sentence}");
        assert_ne!(faults(sentence, "2020-Q3"), [] as [&str; 0], "{sentence}");
    }
    let text = report("Năm 2022 Trường tuyển 5 người.").replace("KẾT QUẢ NĂM 2022", "KẾT QUẢ NĂM HỌC 2021-2022");
    let of = |period| checked(&text, Lang::Vi, &[&row("5", period, &[("of", "nguoi")])]).1;
    assert_eq!(of("2022"), [] as [&str; 0]);
    assert_ne!(of("school 2021/2022"), [] as [&str; 0]);
    let text = report("Làm thêm 5 tấn.").replace("KẾT QUẢ NĂM 2022", "PLAN FOR FY2022/23");
    let of = |period| checked(&text, Lang::Vi, &[&[("printed", "5"), ("status", "target"), ("period", period)]]).1;
    assert_eq!(of("fiscal 2022/2023"), [] as [&str; 0]);
    assert_ne!(of("fiscal 2021/2022"), [] as [&str; 0]);
}
