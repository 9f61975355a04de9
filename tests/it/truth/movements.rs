//! Movements with the wrong year or the wrong base, times taken for values, words that only begin like a unit or a bound.
use super::*;

fn fields(row: &str) -> Vec<(&str, &str)> {
    row.split('|').map(|field| field.split_once(' ').expect("column and field")).collect()
}

/// The first row is refused, the second is sound.
#[track_caller]
fn told_apart(sentence: &str, wrong: &str, right: &str) {
    let found = faults(sentence, &fields(wrong));
    assert!(!found.is_empty(), "accepted: {sentence}\n{wrong}");
    let found = faults(sentence, &fields(right));
    assert_eq!(found, [] as [&str; 0], "{sentence}\n{right}");
}

#[test]
fn a_movement_ends_in_the_year_that_its_sentence_says() {
    let change = "of so-voi|status result|period_kind change|period_basis stated";
    for (sentence, printed, wrong, right) in [
        ("Doanh thu năm 2019 giảm 4,8% so với năm 2018.", "4,8|direction down", "2018/2022", "2018/2019"),
        ("Năm 2020, sản lượng tăng 12% so với năm 2016.", "12", "2016/2022", "2016/2020"),
        ("Năm 2019 thu 5 tấn, giảm 4,8% so với năm 2018.", "4,8|direction down", "2018/2022", "2018/2019"),
    ] {
        let row =
            |period| format!("printed {printed}|period {period}|{change}").replace("status result", "status change");
        let row = |period| if printed.contains("down") { row(period) } else { row(period) + "|direction up" };
        told_apart(sentence, &row(wrong), &row(right));
    }
    for (sentence, wrong, right) in [
        ("Quy mô năm 2019 là 48 tấn, gấp 2,4 lần năm 2011.", "2011/2022", "2011/2019"),
        ("Sản lượng năm 2020 đạt 9 tấn, gấp 1,5 lần năm 2016 (6 tấn).", "2016/2022", "2016/2020"),
    ] {
        let printed = if sentence.contains("2,4") { "2,4" } else { "1,5" };
        let row = |period| {
            format!(
                "printed {printed}|of tan|unit lan|status change|period {period}|period_kind change|period_basis stated"
            )
        };
        told_apart(sentence, &row(wrong), &row(right));
    }
}

#[test]
fn a_movement_is_against_what_its_sentence_says() {
    for (sentence, printed, period, wrong, right) in [
        ("Quý III/2022 tăng 11,3% so với quý II/2022.", "11,3", "2022-Q3", "on-year", "on-previous"),
        ("Tháng 7/2022 tăng 0,21% so với tháng 6/2022.", "0,21", "2022-07", "on-year", "on-previous"),
        ("Tháng 7/2022 tăng 3,36% so với tháng 7/2021.", "3,36", "2022-07", "on-previous", "on-year"),
        ("Tháng 7/2022 tăng 4,2% so với tháng Sáu (179 tấn).", "4,2", "2022-07", "on-year", "on-previous"),
        ("Năm 2022 tăng 3,4% so với mục tiêu.", "3,4", "2022", "on-year", "on-plan"),
    ] {
        let row = |kind| format!("printed {printed}|of so-voi|period {period}|period_kind {kind}|period_basis stated");
        told_apart(sentence, &row(wrong), &row(right));
    }
}

#[test]
fn a_movement_since_the_beginning_of_the_year_is_none_on_the_year_before() {
    for sentence in ["Giá tăng 40% so với đầu năm.", "Dư nợ tăng 40% so với cuối năm."] {
        refused(sentence, &fields("printed 40|of so-voi|period_kind on-year"), "'change'");
    }
}

#[test]
fn a_time_in_brackets_that_are_closed_is_that_of_its_own_value() {
    for sentence in [
        "Tính chung 7 tháng tăng 8% so với cùng kỳ (7 tháng năm 2021 tăng 6,45%); trong đó khai khoáng tăng 3,26%.",
        "Trong 7 tháng, thu 5 tấn (7 tháng năm 2021 thu 4,5 tấn), khai khoáng tăng 3,26%.",
    ] {
        let row =
            |period, basis| format!("printed 3,26|of so-voi|period {period}|period_kind on-year|period_basis {basis}");
        told_apart(sentence, &row("2021-01/2021-07", "stated"), &row("2022-01/2022-07", "heading"));
    }
}

#[test]
fn a_later_comparison_gives_a_number_no_time() {
    let sentence = "Tháng 7/2022 thu 5 tấn, hơn tháng 6/2022, tăng 3,36% so với tháng 7/2021.";
    let row = |period| format!("printed 3,36|of so-voi|period {period}|period_kind on-year|period_basis stated");
    told_apart(
        &sentence.replace("hơn tháng 6/2022", "tăng 0,21% so với tháng 6/2022"),
        &row("2022-06"),
        &row("2022-07"),
    );
}

#[test]
fn what_is_a_time_is_no_value() {
    for sentence in
        ["Vốn quý III/2018 ước 5 tấn.", "Theo giá so sánh 2018 thu 5 tấn.", "Đến năm 2018 tấn thứ 5 đã thu."]
    {
        assert!(!faults(sentence, &[("printed", "2018")]).is_empty(), "{sentence}");
    }
    told_apart("Có 2018 tấn.", "printed 2018|period 2018", "printed 2018");
}

#[test]
fn what_comes_after_a_slash_is_a_plan_or_total() {
    for (sentence, second, row) in [
        ("Huyện thu ngân sách 1.846/1.520 tỷ đồng.", "1.520", "printed 1.846|whole 1.520|of ty-dong"),
        ("Kết nạp 1.062/1.000 người.", "1.000", "printed 1.062|whole 1.000|of nguoi"),
        ("Có 13/15 xã đạt chuẩn.", "15", "printed 13|whole 15|of xa"),
    ] {
        let of = row.rsplit_once('|').expect("a unit").1;
        told_apart(sentence, &format!("printed {second}|{of}"), row);
    }
}

#[test]
fn months_that_are_counted_take_no_number_from_behind() {
    let sentence = "Khai thác: 5 tháng 1 602,4 tấn; nuôi trồng: 5 tháng 3 284,9 tấn.";
    let months = "period 2022-01/2022-05|period_kind total";
    told_apart(sentence, &format!("printed 284,9|{months}"), &format!("printed 3 284,9|{months}"));
    told_apart(sentence, "printed 602,4|period 2022-01|period_kind total", &format!("printed 1 602,4|{months}"));
}

#[test]
fn a_length_of_years_is_that_of_its_totals() {
    for sentence in
        ["Mười năm, tỉnh tạo việc cho 310 người.", "Trong 10 năm, tỉnh trồng 310 tấn.", "Cả mười năm thu 310 tấn."]
    {
        let of = if sentence.contains("người") { "nguoi" } else { "tan" };
        let row = |period, basis| format!("printed 310|of {of}|period {period}|period_kind total|period_basis {basis}");
        told_apart(sentence, &row("2022", "heading"), &row("2013/2022", "context"));
    }
}

#[test]
fn a_word_that_begins_like_a_unit_or_bound_is_another() {
    for (sentence, of) in
        [("Ban Chấp hành gồm 39 tỷ đồng chí.", "ty-dong"), ("Có 39 xã viên.", "xa"), ("Tỷ lệ 39 lần lượt.", "lan")]
    {
        let row = format!("printed 39|of {of}");
        let found = faults(sentence, &fields(&row));
        assert!(found.iter().any(|fault| fault.contains("not the unit")), "{sentence}: {found:?}");
    }
    told_apart("Có 205 xã trở lại hoạt động.", "printed 205|of xa|qualifiers trở lại", "printed 205|of xa");
    told_apart("Mỗi nơi có 205 xã trở lại.", "printed 205|of xa", "printed 205|of xa|qualifiers trở lại");
}

#[test]
fn more_than_planned_is_no_share() {
    for sentence in ["Huyện thu 5 tấn, vượt 21,4%.", "Thu 5 tấn (vượt 21,4%)."] {
        for row in ["printed 21,4|of phan-tram", "printed 21,4|of phan-tram|qualifiers vượt"] {
            assert!(!faults(sentence, &fields(row)).is_empty(), "{sentence} {row}");
        }
    }
}

#[test]
fn a_value_that_is_compared_with_is_no_target() {
    let sentence = "Điện gió đạt 1.450 tấn, gấp 2,9 lần năm 2015 (500 tấn).";
    let row = |status: &str| format!("printed 500|period 2015|period_basis stated|status {status}");
    told_apart(sentence, &row("target"), &row("baseline"));
}

#[test]
fn a_time_over_the_turn_of_a_year_is_read_without_a_crash() {
    let row = "printed 4,2|of so-voi|period 2021-10/2022-03|period_kind on-year|period_basis context|direction up";
    faults("Xuất khẩu tăng 4,2% so với tháng 9 năm 2021.", &fields(row));
}
