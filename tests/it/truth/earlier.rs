//! Earlier values whose year only "cùng kỳ" or "previous year" says, where movements start, and ends of months and years.
use super::times::{only, row};
use super::*;

const BASELINE: (&str, &str) = ("status", "baseline");

fn english(sentence: &str, row: Row) -> Vec<String> {
    checked(&report(sentence), Lang::En, &[row]).1
}

#[test]
fn the_year_before_is_that_of_the_brackets_that_name_it() {
    for (sentence, quote) in [
        ("Tỷ trọng: nông nghiệp 21,4%, dịch vụ 38,9% (cùng kỳ tương ứng là 22,5% - 37,6% - 39,9%).", "37,6%"),
        ("Giải ngân đạt 54,8%, đứng thứ 9 toàn quốc (cùng kỳ năm trước đạt 37,6%, thứ 31).", "37,6%"),
        ("Tỷ lệ nghèo còn 8,4% (năm ngoái 37,6%).", "37,6%"),
    ] {
        only(&report(sentence), "37,6", &[("of", "phan-tram"), BASELINE, ("quote", quote)], "2021", &["2020", "2022"]);
    }
    for sentence in [
        "A total of 61 communes, versus 65 planned and 42 in the previous year.",
        "There were 61 communes and 42 communes in the same period of last year.",
    ] {
        let faults = |period| english(sentence, &row("42", period, &[("of", "xa-khong"), BASELINE]));
        assert_eq!(faults("2021"), [] as [&str; 0], "{sentence}");
        assert_ne!(faults("2020"), [] as [&str; 0], "{sentence}");
    }
}

#[test]
fn where_a_movement_starts_is_no_range() {
    for sentence in [
        "Water losses went down from 31.5% to 24.8%.",
        "Losses dropped from 31.5% to 24.8%.",
        "Coverage is up from 31.5% to 44.8%.",
    ] {
        let own = [("of", "phan-tram"), ("printed", "31.5"), ("period", "2020"), ("period_basis", "context"), BASELINE];
        assert_eq!(english(sentence, &own), [] as [&str; 0], "{sentence}");
        let range = [("of", "phan-tram"), ("printed", "31.5"), ("printed_to", "24.8")];
        assert_ne!(english(sentence, &range), [] as [&str; 0], "{sentence}");
    }
}

/// Rows of basis 'context', three of which are of 2022: the year of most.
fn beside_others(own: Row) -> Vec<String> {
    let text = report("Losses fell from 31.5% to 24.8% in two years. There are 5 tons, 6 tons and 7 tons.");
    let own =
        [own, &[("of", "phan-tram"), ("printed", "31.5"), ("quote", "from 31.5% to"), ("period_basis", "context")]]
            .concat();
    let other = |printed, indicator, quote| {
        [("printed", printed), ("indicator", indicator), ("quote", quote), ("period_basis", "context")]
    };
    let others = [other("5", "a", "are 5 tons"), other("6", "b", "6 tons"), other("7", "c", "and 7 tons")];
    checked(&text, Lang::En, &[&own, &others[0], &others[1], &others[2]]).1
}

#[test]
fn where_a_movement_starts_is_as_far_back_as_the_words_count() {
    assert_eq!(beside_others(&[("period", "2020"), BASELINE]), [] as [&str; 0]);
    assert_ne!(beside_others(&[("period", "2019"), BASELINE]), [] as [&str; 0]);
    assert_ne!(beside_others(&[("period", "2022"), BASELINE]), [] as [&str; 0]);
}

#[test]
fn the_end_of_a_month_or_year_is_its_last_day() {
    let text = report("Đến cuối tháng 9/2022 có 5 tấn.");
    only(&text, "5", &[], "2022-09-30", &["2022-09-29", "2022-08-31", "2021-09-30"]);
    let text = report("Đến hết năm 2022 có 5 tấn.");
    only(&text, "5", &[], "2022-12-31", &["2022-11-30", "2022-12-30"]);
    for sentence in ["By end-2022 there were 5 tons.", "At the end of 2022 there were 5 tons."] {
        assert_eq!(english(sentence, &row("5", "2022-12-31", &[])), [] as [&str; 0], "{sentence}");
        assert_ne!(english(sentence, &row("5", "2022-06-30", &[])), [] as [&str; 0], "{sentence}");
    }
}

#[test]
fn what_differs_from_a_plan_goes_the_way_that_its_own_words_say() {
    for sentence in [
        "Xã tăng 3 hạng; dịch vụ công đạt 64,5%, kém mục tiêu 15,5 điểm phần trăm.",
        "Chi tăng 4 xã, thu thấp hơn kế hoạch 15,5 điểm phần trăm.",
    ] {
        let own = |way| {
            [
                ("printed", "15,5"),
                ("of", "phan-tram"),
                ("unit", "diem-phan-tram"),
                ("status", "change"),
                ("direction", way),
                ("period_kind", "on-plan"),
            ]
        };
        sound(sentence, &own("down"));
        refused(sentence, &own("up"), "before the numeral");
    }
}

#[test]
fn what_was_appraised_or_is_the_standard_is_a_plan() {
    for sentence in ["The cost is 12.4% higher than appraised.", "It took 12.4% more than the standard."] {
        let own = [("printed", "12.4"), ("of", "so-voi"), ("status", "change"), ("period_kind", "on-plan")];
        let faults = |way| english(sentence, &[&own[..], &[("direction", way)]].concat());
        assert_eq!(faults("up"), [] as [&str; 0], "{sentence}");
        assert_ne!(faults("down"), [] as [&str; 0], "{sentence}");
    }
}

#[test]
fn a_round_number_of_the_unit_is_no_total() {
    for sentence in ["Tử vong mẹ 6 ca (tỷ số 34,9/100.000).", "Tỷ suất là 34,9 /100.000, thấp hơn vùng."]
    {
        sound(sentence, &[("printed", "34,9"), ("of", "tren-tram-nghin")]);
    }
    refused("Có 34/100 xã đạt.", &[("printed", "34"), ("of", "xa")], "'34' stands 0 times in the quote");
}
