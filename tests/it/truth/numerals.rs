//! Numerals in the notations that reports print.
use super::*;

#[track_caller]
fn reads(sentence: &str, printed: &str, unit: &str, value: &str) {
    let o = sound(sentence, &[("printed", printed), ("of", unit)]);
    assert_eq!(o.quantity.value.format_plain(), value, "{sentence}");
}

#[test]
fn an_english_report_has_english_marks() {
    for (sentence, printed, of, value) in [
        ("Value was VND 41,746 billion, a record.", "41,746", "ty-dong", "41746"),
        ("Exports were USD 1,318.4 million.", "1,318.4", "trieu-usd", "1318.4"),
        ("Output was 0.539 tons.", "0.539", "tan", "0.539"),
    ] {
        let (compiled, faults) = checked(&report(sentence), Lang::En, &[&[("printed", printed), ("of", of)]]);
        assert_eq!(faults, [] as [&str; 0], "{sentence}");
        assert_eq!(compiled.dataset.observations[0].quantity.value.format_plain(), value, "{sentence}");
    }
    reads("Giá trị 41.746 tỷ đồng.", "41.746", "ty-dong", "41746");
}

#[test]
fn groups_and_marks_as_printed() {
    reads("Diện tích là 1 061,5 nghìn ha.", "1 061,5", "nghin-ha", "1061.5");
    reads("Có 1 061 500 người.", "1 061 500", "nguoi", "1061500");
    reads("Kiểm tra 3\u{a0}420 người.", "3 420", "nguoi", "3420");
    reads("Lũy kế đạt 73.4 nghìn ha.", "73.4", "nghin-ha", "73.4");
    reads("Đạt 38.75% kế hoạch.", "38.75", "phan-tram", "38.75");
    reads("Khách đạt 2608 nghìn người.", "2608", "nghin-nguoi", "2608");
    reads("Châu Mỹ chiếm 27, 4%.", "27, 4", "phan-tram", "27.4");
    reads("Góp thêm 0.539 tấn.", "0.539", "tan", "0.539");
}

#[test]
fn a_piece_of_a_number_is_refused() {
    let whole = "its groups are set apart by spaces";
    refused("Diện tích 1 061,5 ha.", &[("printed", "061,5"), ("of", "ha")], "the report prints '1 061,5'");
    refused("Có 1 061 500 người.", &[("printed", "061 500"), ("of", "nguoi")], whole);
    refused("Có 3 420 người.", &[("printed", "420"), ("of", "nguoi")], whole);
    refused("Châu Mỹ chiếm 31, 6%.", &[("printed", "6"), ("of", "phan-tram")], "the report prints '31, 6'");
    refused("Châu Mỹ chiếm 31, 6%.", &[("printed", "31"), ("of", "phan-tram")], "not the unit 'phan-tram'");
    // A month before a number is no group of it.
    reads("Trong tháng 7 420 người có việc.", "420", "nguoi", "420");
}

#[test]
fn ranges_in_every_notation() {
    for (sentence, low, high, unit) in [
        ("Thu hút 12.000 - 13.000 USD.", "12.000", "13.000", "usd"),
        ("Tỷ lệ 7,5% - 8,0%.", "7,5", "8,0", "phan-tram"),
        ("Mỗi năm thêm 2.000–3.000 doanh nghiệp.", "2.000", "3.000", "doanh-nghiep"),
        ("Mỗi bệnh viện từ 300 đến 400 giường.", "300", "400", "giuong"),
        ("Giá 66 000 - 71 000 USD.", "66 000", "71 000", "usd"),
        ("Cần từ 5 tấn đến 7 tấn.", "5", "7", "tan"),
        ("Dự án rộng 5 – 7 ha.", "5", "7", "ha"),
    ] {
        let o = sound(sentence, &[("printed", low), ("printed_to", high), ("of", unit)]);
        assert!(o.quantity.upper.is_some(), "{sentence}");
        refused(sentence, &[("printed", low), ("of", unit)], "it is a range");
        refused(sentence, &[("printed", high), ("of", unit)], "it is a range");
    }
}

#[test]
fn a_list_has_one_unit() {
    for (sentence, all, unit) in [
        ("Năng suất lần lượt là 5, 6 và 7 tấn.", ["5", "6", "7"], "tan"),
        ("Chi lần lượt 64,15; 71,3 và 98,42 tỷ đồng.", ["64,15", "71,3", "98,42"], "ty-dong"),
        ("Ba vùng có 12, 14, và 19 xã.", ["12", "14", "19"], "xa"),
    ] {
        for printed in all {
            sound(sentence, &[("printed", printed), ("of", unit)]);
        }
        refused(sentence, &[("printed", all[0]), ("of", "phan-tram")], "not the unit 'phan-tram'");
    }
    refused("Năng suất là 5, 6 và 7 tấn.", &[("printed", "5, 6")], "a list has an observation for each");
}

#[test]
fn a_unit_ends_where_it_ends() {
    refused("Năng suất 5 tấn/ha.", &[("printed", "5")], "not the unit 'tan'");
    refused("Rừng rộng 5 m2.", &[("printed", "5"), ("of", "met")], "not the unit 'met'");
    refused("Tăng trưởng 5%/năm.", &[("printed", "5"), ("of", "phan-tram")], "not the unit 'phan-tram'");
}

#[test]
fn a_movement_has_two_values_of_one_unit() {
    for sentence in [
        "Lúa từ 5 lên 6 tấn.",
        "Lúa 5→6 tấn.",
        "Lúa: 5 -> 6 tấn.",
        "Lúa 5 tấn → 6 tấn.",
        "Lúa giảm từ 5 xuống 6 tấn.",
        "Lúa tăng từ 5 đến 6 tấn.",
    ] {
        sound(sentence, &[("printed", "6")]);
        let earlier = [("printed", "5"), ("status", "baseline"), ("period", "2021"), ("period_basis", "context")];
        sound(sentence, &earlier);
        let mut wrong = faults(sentence, &[("printed", "5")]);
        assert!(wrong.len() == 1 && wrong.remove(0).contains("only compares with this numeral"), "{sentence}");
        let range = faults(sentence, &[("printed", "5"), ("printed_to", "6")]);
        assert!(!range.is_empty(), "{sentence}");
        let unit = faults(sentence, &[&earlier[..], &[("of", "ha")]].concat());
        assert!(unit.iter().any(|fault| fault.contains("not the unit 'ha'")), "{sentence}: {unit:#?}");
    }
}

#[test]
fn what_is_counted_may_stand_before_its_number() {
    for sentence in
        ["Giảm số điểm ngập xuống 5.", "Số điểm ngập là 5; số xã là 7.", "Số điểm ngập, sau mưa, còn 9, nay 5."]
    {
        let found = faults(sentence, &[("printed", "5"), ("of", "diem")]);
        assert_eq!(found.is_empty(), !sentence.contains("nay"), "{sentence}: {found:#?}");
    }
    for sentence in [
        "Giảm số điểm ngập xuống 5 ha.",
        "Giảm số điểm ngập 5%.",
        "Tỷ lệ số điểm ngập còn 5.",
        "Số xã còn 5.",
        "Điểm số là 5.",
    ] {
        refused(sentence, &[("printed", "5"), ("of", "diem")], "not the unit 'diem'");
    }
}
