//! Values that a sentence only compares with are none of its own time, and what is planned is no result.
use super::*;

const TIME: &str = "only compares with this numeral";
const PLAN: &str = "planned or ruled";

fn row<'a>(printed: &'a str, of: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("printed", printed), ("of", of)]
}

#[test]
fn what_is_compared_with_is_not_of_the_sentences_time() {
    for (sentence, printed, of) in [
        ("Chỉ số đạt 66 điểm, cao hơn 5 điểm so với mức 61 điểm.", "61", "diem"),
        ("Sản lượng đạt 66 tấn, tăng so với con số 61 tấn.", "61", "tan"),
        ("Sản lượng đạt 66 tấn, cao hơn mức 61 tấn của năm trước.", "61", "tan"),
        ("Sản lượng đạt 66 tấn, thấp hơn con số khoảng 71 tấn.", "71", "tan"),
        ("Có 430 doanh nghiệp, giảm so với 474 doanh nghiệp cùng kỳ.", "474", "doanh-nghiep"),
        ("Có 430 doanh nghiệp, giảm 9,28% so với cùng kỳ (474 doanh nghiệp).", "474", "doanh-nghiep"),
        ("Sản lượng tăng từ 5 tấn lên 6 tấn.", "5", "tan"),
        ("Tỷ lệ giảm từ mức 12% xuống còn 9%.", "12", "phan-tram"),
        ("Nông nghiệp còn 16,5%, giảm 4,1 điểm phần trăm (từ 20,6%).", "20,6", "phan-tram"),
        ("Hợp nhất từ 14 xã thành 12 xã.", "14", "xa"),
        ("Thu 66 tấn thay vì 61 tấn.", "61", "tan"),
    ] {
        let mut row = row(printed, of);
        if sentence.contains("khoảng") {
            row.push(("qualifiers", "khoảng"));
        }
        refused(sentence, &row, TIME);
        // It may be said of an earlier year that only the reader knows; the same time of the year before is that year's.
        let period = if sentence.contains("cùng kỳ (") { "2021" } else { "2015" };
        row.extend([("period", period), ("period_basis", "context"), ("status", "baseline")]);
        sound(sentence, &row);
    }
}

#[test]
fn a_year_that_the_comparison_says_is_the_values() {
    for (sentence, printed, year) in [
        ("Năm 2020 tăng 10% so với 50.000 tấn của năm 2015.", "50.000", "2015"),
        ("Năm 2020 cao hơn mức 12 tấn (2) của 9 tháng năm 2017.", "12", "2017"),
        ("Năm 2020 thu 7 tấn, nhiều hơn mức 5 tấn hồi năm 2016.", "5", "2016"),
        ("Năm 2020 thu 7 tấn, so với năm 2016 chỉ 5 tấn.", "5", "2016"),
        ("Năm 2020 tăng từ 5 tấn năm 2016 lên 7 tấn.", "5", "2016"),
        ("So với năm 2016, năm 2020 giảm 2 tấn (từ 9 tấn).", "9", "2016"),
    ] {
        let mut row = row(printed, "tan");
        row.extend([("period", "2020"), ("period_basis", "stated")]);
        refused(sentence, &row, &format!("the sentence says {year} of this numeral"));
        row[2].1 = year;
        sound(sentence, &row);
    }
}

#[test]
fn what_is_planned_is_no_result() {
    for (sentence, printed, of) in [
        ("Khoa học góp 11,6%, thấp hơn so với mục tiêu 15%.", "15", "phan-tram"),
        ("Tiêm được 98 người, đạt 61,5% kế hoạch (160 người).", "160", "nguoi"),
        ("Tăng trưởng 7,2% (mục tiêu 7,5%).", "7,5", "phan-tram"),
        ("Kế hoạch năm 2022 là 21 tấn.", "21", "tan"),
        ("Giải ngân được 24,3%, thấp hơn so với mức đề ra (30%).", "30", "phan-tram"),
        ("Diện tích cây xanh đạt 9 ha, kém so với quy định 12 ha.", "12", "ha"),
    ] {
        let mut row = row(printed, of);
        if sentence.contains("năm 2022") {
            row.push(("period_basis", "stated"));
        }
        refused(sentence, &row, PLAN);
        row.push(("status", "target"));
        sound(sentence, &row);
    }
}

#[test]
fn what_only_looks_like_a_comparison_is_the_sentences_own() {
    for (sentence, printed, of) in [
        ("So với cùng kỳ, sản lượng đạt 66 tấn.", "66", "tan"),
        ("So với năm trước đạt 66 tấn.", "66", "tan"),
        ("Năng suất 66 tấn, cao hơn mức 61 tấn của cả nước.", "61", "tan"),
        ("Mỗi xã có từ 5 tấn trở lên.", "5", "tan"),
        ("Hoàn thành 15/15 chỉ tiêu (100%).", "100", "phan-tram"),
        ("Thu 66 tấn (kể cả 5 tấn ngoài kế hoạch).", "5", "tan"),
        ("Chương trình mục tiêu quốc gia có 66 tấn.", "66", "tan"),
    ] {
        let mut row = row(printed, of);
        if sentence.contains("trở lên") {
            row.push(("qualifiers", "trở lên"));
        }
        sound(sentence, &row);
    }
}

#[test]
fn what_is_required_and_what_reaches_it() {
    sound("Có 5.714 cơ sở đạt yêu cầu (89%).", &row("89", "phan-tram"));
    sound("Có 12 xã đạt quy định (60%).", &row("60", "phan-tram"));
    refused("Tham gia đạt 93% (chỉ tiêu TX giao 95%).", &row("95", "phan-tram"), PLAN);
    refused("Tham gia đạt 93% (kế hoạch huyện giao 95%).", &row("95", "phan-tram"), PLAN);
    refused("Tham gia đạt 93% (yêu cầu 95%).", &row("95", "phan-tram"), PLAN);
}

#[test]
fn a_part_of_the_year_that_is_compared_with_is_the_numerals_own() {
    for (sentence, printed, period, now) in [
        ("Tháng Bảy thu 186 tấn, tăng 4,2% so với tháng Sáu (179 tấn).", "179", "2022-06", "2022-07"),
        ("Quý III thu 9 tấn, ít hơn so với quý II (11 tấn).", "11", "2022-Q2", "2022-Q3"),
        ("Chín tháng thu 14 tấn, so với 6 tháng đầu năm (8 tấn).", "8", "2022-H1", "2022-01/2022-09"),
    ] {
        let mut row = row(printed, "tan");
        row.extend([("period_basis", "stated"), ("status", "baseline"), ("period_kind", "total"), ("period", period)]);
        sound(sentence, &row);
        let place = row.len() - 1;
        row[place].1 = now;
        assert_ne!(faults(sentence, &row), [] as [&str; 0], "{sentence}: {now}");
        row[place].1 = "2022-05";
        assert_ne!(faults(sentence, &row), [] as [&str; 0], "{sentence}: 2022-05");
    }
}

#[test]
fn the_same_time_of_the_year_before_is_that_year_alone() {
    let baseline = |printed, period| {
        let mut row = row(printed, "tan");
        row.extend([("period_basis", "context"), ("status", "baseline"), ("period_kind", "total"), ("period", period)]);
        row
    };
    let vietnamese = "Chín tháng năm 2022 thu 14 tấn, tăng 8% so với cùng kỳ (13 tấn).";
    sound(vietnamese, &baseline("13", "2021-01/2021-09"));
    let english = "In nine months of 2022 farms made 14 tons, up 8% over the same period last year (13 tons).";
    assert_eq!(checked(&report(english), Lang::En, &[&baseline("13", "2021-01/2021-09")]).1, [] as [&str; 0]);
    for wrong in ["2022-01/2022-09", "2020-01/2020-09"] {
        for (sentence, lang) in [(vietnamese, Lang::Vi), (english, Lang::En)] {
            let faults = checked(&report(sentence), lang, &[&baseline("13", wrong)]).1;
            assert_ne!(faults, [] as [&str; 0], "{sentence}: {wrong}");
        }
    }
}
