//! Times that a report says of a number and a row does not, by kind: each with the row that is right.
use super::*;

pub(super) fn row<'a>(printed: &'a str, period: &'a str, rest: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let own = [("printed", printed), ("period", period), ("period_basis", "stated")];
    [rest, &own].concat()
}

/// The right period is sound, and each of the others is refused.
#[track_caller]
pub(super) fn only(text: &str, printed: &str, rest: &[(&str, &str)], right: &str, wrong: &[&str]) {
    let faults = |period| checked(text, Lang::Vi, &[&row(printed, period, rest)]).1;
    assert_eq!(faults(right), [] as [&str; 0], "{text}");
    for period in wrong {
        assert_ne!(faults(period), [] as [&str; 0], "{text}\n {printed} of {period}");
    }
}

const MEAN: [(&str, &str); 2] = [("of", "tang-nam"), ("period_kind", "mean")];

#[test]
fn a_span_is_the_one_that_is_printed() {
    let wrong = ["2016/2019", "2017/2020", "2016/2021", "2015/2019", "2017/2021", "2016", "2018"];
    for sentence in [
        "Lúa đạt 5 tấn thời kỳ 2016-2020.",
        "Giai đoạn 2016 - 2020, cả tỉnh thu 5 tấn.",
        "Từ năm 2016 đến hết năm 2020, các hộ thu 5 tấn.",
        "Trong năm năm (2016–2020), các hộ thu 5 tấn.",
    ] {
        only(&report(sentence), "5", &[("period_kind", "total")], "2016/2020", &wrong);
    }
    // A state may be that of the end of the span.
    sound("Giai đoạn 2016 - 2020, cả tỉnh có 5 tấn.", &row("5", "2020", &[]));
}

#[test]
fn each_number_has_the_span_that_follows_it() {
    let text = report("Giá trị mỗi năm tăng 12,5% (2016 - 2020), rồi 15% (2021 - 2025).");
    let of = |quote: &'static str| [&MEAN[..], &[("quote", quote)]].concat();
    only(&text, "12,5", &of("tăng 12,5%"), "2016/2020", &["2016/2019", "2016/2025", "2021/2025", "2015/2020"]);
    only(&text, "15", &of("rồi 15%"), "2021/2025", &["2021/2024", "2016/2025", "2016/2020", "2022/2025"]);
    let text = report("Năm học 2020-2021 có 5 tấn, nhiệm kỳ 2015 - 2020 có 6 tấn.");
    only(&text, "5", &[("quote", "có 5 tấn")], "school 2020/2021", &["school 2019/2020", "school 2021/2022"]);
    only(&text, "6", &[("quote", "có 6 tấn")], "term 2015/2020", &["term 2014/2019", "term 2016/2020"]);
}

#[test]
fn a_year_within_the_span_of_a_heading_is_printed_by_nobody() {
    let text = report("Nông nghiệp chiếm 16,5%; so với năm 2020 giảm 4,1 điểm phần trăm.");
    let text = text.replace("KẾT QUẢ NĂM 2022", "5 NĂM 2020 - 2025");
    let change = |period| {
        let rest =
            [("of", "phan-tram"), ("unit", "diem-phan-tram"), ("status", "change"), ("period_kind", "change"), DOWN];
        row("4,1", period, &[&rest[..], &[("quote", "giảm 4,1")]].concat())
    };
    for wrong in ["2020/2023", "2021/2024", "2019/2024"] {
        assert_ne!(checked(&text, Lang::Vi, &[&change(wrong)]).1, [] as [&str; 0], "{wrong}");
    }
    assert_eq!(checked(&text, Lang::Vi, &[&change("2020/2025")]).1, [] as [&str; 0]);
}

pub(super) const DOWN: (&str, &str) = ("direction", "down");
const UP: (&str, &str) = ("direction", "up");

#[test]
fn a_change_ends_where_its_level_is() {
    let text = report("Năm 2024 có 16 xã; so với năm 2020 thêm được, tăng 4 xã.");
    let text = text.replace("KẾT QUẢ NĂM 2022", "5 NĂM 2020 - 2025");
    let level = row("16", "2024", &[("of", "xa"), ("quote", "có 16 xã")]);
    let change = |period| {
        row("4", period, &[("of", "xa"), ("status", "change"), ("period_kind", "change"), UP, ("quote", "tăng 4 xã")])
    };
    let base: Row =
        &[("of", "xa"), ("status", "derived"), ("period", "2020"), ("formula", "r0 - r1"), ("quote", "tăng 4 xã")];
    let faults = |period| checked(&text, Lang::Vi, &[&level, &change(period), base]).1;
    assert_eq!(faults("2020/2024"), [] as [&str; 0]);
    for wrong in ["2020/2025", "2020/2023", "2021/2024", "2019/2024"] {
        assert_ne!(faults(wrong), [] as [&str; 0], "{wrong}");
    }
}

#[test]
fn the_year_that_ends_a_clause_is_its_numbers() {
    for sentence in [
        "Không dưới 5 người có việc làm vào năm 2025.",
        "Không dưới 5 người trong các cụm của tỉnh có nhà ở đến hết năm 2025.",
    ] {
        let rest = [("of", "nguoi"), ("status", "target"), ("qualifiers", "không dưới")];
        only(&report(sentence), "5", &rest, "2025", &["2022", "2024", "2026"]);
    }
    // The year of a plan or of what is compared with is none of its own.
    for sentence in [
        "Có 5 người được hỗ trợ theo chương trình của tỉnh đến năm 2025.",
        "Có 5 người đi làm, cao hơn mức chung trong năm 2025.",
        "Có 5 người đạt chuẩn của bộ tiêu chí ban hành trong năm 2025.",
    ] {
        sound(sentence, &[("printed", "5"), ("of", "nguoi")]);
    }
}

#[test]
fn a_month_that_is_compared_with_is_not_the_rows() {
    let month = |sentence: &str| report(sentence).replace("KẾT QUẢ NĂM 2022", "TÌNH HÌNH THÁNG 5 NĂM 2022");
    let heading = |period: &'static str, rest: &[(&'static str, &'static str)]| {
        [rest, &[("printed", "5"), ("period", period)]].concat()
    };
    for sentence in ["Giá là 5 tấn, giảm 4 tấn so với T4.", "Giá là 5 tấn, thấp hơn 4 tấn so với tháng 4/2022."]
    {
        let faults = |period| checked(&month(sentence), Lang::Vi, &[&heading(period, &[("quote", "Giá là 5 tấn")])]).1;
        assert_eq!(faults("2022-05"), [] as [&str; 0], "{sentence}");
        assert_ne!(faults("2022-04"), [] as [&str; 0], "{sentence}");
        assert_ne!(faults("2022-06"), [] as [&str; 0], "{sentence}");
        assert_ne!(faults("2022"), [] as [&str; 0], "{sentence}");
    }
    // What is compared with has that time; the same month of the year before names the row's month.
    let (text, of) = (month("Giá tăng so với tháng 4 (5 tấn)."), [("status", "baseline")]);
    assert_eq!(
        checked(&text, Lang::Vi, &[&heading("2022-04", &[&of[..], &[("period_basis", "stated")]].concat())]).1,
        [] as [&str; 0]
    );
    let of = [("of", "so-voi"), ("period_kind", "on-year"), ("period_basis", "stated")];
    sound("Giá tăng 5% so với tháng 7/2021.", &heading("2022-07", &of));
    // Prices are no comparison.
    sound("Theo giá so sánh 2010 tháng 7 đạt 5 tấn.", &heading("2022-07", &[("period_basis", "stated")]));
}

#[test]
fn a_heading_of_a_part_of_the_year_is_of_no_whole_year() {
    let under = |heading: &str, period, status| {
        let text = report("Lúa thu 5 tấn.").replace("KẾT QUẢ NĂM 2022", heading);
        checked(&text, Lang::Vi, &[&[("printed", "5"), ("period", period), ("status", status)]]).1
    };
    for heading in ["TÌNH HÌNH 9 THÁNG NĂM 2022", "KẾT QUẢ QUÝ III/2022", "TÌNH HÌNH THÁNG 5 VÀ 5 THÁNG ĐẦU NĂM 2022"]
    {
        assert_ne!(under(heading, "2022", "result"), [] as [&str; 0], "{heading}");
        // What is planned may be for the year.
        assert_eq!(under(heading, "2022", "target"), [] as [&str; 0], "{heading}");
    }
    for heading in ["KẾT QUẢ 6 THÁNG VÀ CẢ NĂM 2022", "KẾT QUẢ NĂM 2022, NHIỆM VỤ QUÝ I NĂM 2023"] {
        assert_eq!(under(heading, "2022", "result"), [] as [&str; 0], "{heading}");
    }
}

#[test]
fn the_first_year_of_a_headings_span_is_only_an_earlier_value() {
    let under = |period, status| {
        let text = report("Lúa thu 5 tấn.").replace("KẾT QUẢ NĂM 2022", "KẾT QUẢ 2016-2020");
        checked(&text, Lang::Vi, &[&[("printed", "5"), ("period", period), ("status", status)]]).1
    };
    for (period, status) in [("2020", "result"), ("2016/2020", "result"), ("2016", "baseline")] {
        assert_eq!(under(period, status), [] as [&str; 0], "{period}");
    }
    assert_ne!(under("2016", "result"), [] as [&str; 0]);
    assert_ne!(under("2017/2020", "result"), [] as [&str; 0]);
}

#[test]
fn a_movement_over_a_semicolon_keeps_the_sentences_year() {
    let sentence =
        "Quý II/2022 đạt 32 tấn, tăng 12,8% so với quý II năm 2021, trong đó xã A giảm 1,8%; xã B tăng 22,1%.";
    let rest = [("of", "so-voi"), ("status", "change"), ("period_kind", "on-year"), UP, ("quote", "tăng 22,1%")];
    only(&report(sentence), "22,1", &rest, "2022-Q2", &["2021-Q2", "2020-Q2", "2023-Q2"]);
    let sentence = "Năm 2022, xã A có 7 tấn, so với năm 2019 là nhiều; xã B tăng 22,1% so với cùng kỳ.";
    only(&report(sentence), "22,1", &rest, "2022", &["2019", "2021", "2023"]);
    // A year behind the semicolon is nearer.
    let sentence = "Năm 2021, xã A có 7 tấn; năm 2022, xã B tăng 22,1% so với cùng kỳ.";
    only(&report(sentence), "22,1", &rest, "2022", &["2021"]);
}

#[test]
fn the_value_of_the_year_before_may_have_its_currency_first() {
    let head = "VND 38,925 billion for 9 months of 2022, up 3.82% over the same period last year";
    for sentence in [format!("{head} (VND 37,493 billion)."), format!("{head} (only VND 37,493 billion).")] {
        let rest =
            [("status", "baseline"), ("of", "ty-dong"), ("quote", "VND 37,493 billion"), ("period_basis", "context")];
        let own = |period| [&rest[..], &[("printed", "37,493"), ("period", period)]].concat();
        let faults = |period| checked(&report(&sentence), Lang::En, &[&own(period)]).1;
        assert_eq!(faults("2021-01/2021-09"), [] as [&str; 0], "{sentence}");
        for wrong in ["2020-01/2020-09", "2022-01/2022-09", "2019-01/2019-09"] {
            assert_ne!(faults(wrong), [] as [&str; 0], "{sentence}: {wrong}");
        }
    }
}

#[test]
fn a_time_known_by_context_is_the_reports_or_that_of_named_words() {
    let text = |sentence: &str| report(sentence).replace("KẾT QUẢ NĂM 2022", "5 NĂM 2020 - 2025");
    let faults = |sentence: &str, period, quote: &str| {
        let own = [("printed", "5"), ("period", period), ("period_basis", "context"), ("period_quote", quote)];
        checked(&text(sentence), Lang::Vi, &[&[&own[..], &[("quote", "Lúa có 5 tấn")]].concat()]).1
    };
    let sentence = "Cơ cấu năm 2024 đã khác. Lúa có 5 tấn.";
    // The nearest heading ends in 2025.
    assert_eq!(faults(sentence, "2025", ""), [] as [&str; 0]);
    for wrong in ["2024", "2023", "2020", "1925"] {
        let found = faults(sentence, wrong, "");
        assert!(found.len() == 1 && found[0].contains("into 'period_quote'"), "{wrong}: {found:#?}");
    }
    assert_eq!(faults(sentence, "2024", "Cơ cấu năm 2024"), [] as [&str; 0]);
    for (period, quote, words) in [
        ("2023", "Cơ cấu năm 2024", "'Cơ cấu năm 2024' says 2024, the row 2023"),
        ("1924", "Cơ cấu năm 2024", "says 2024, the row 1924"),
        ("2024", "Cơ cấu năm", "says no year"),
        ("2024", "cơ cấu năm 2024", "is not in the report"),
        ("2020/2024", "Cơ cấu năm 2024", "says 2024, the row 2020/2024"),
    ] {
        let found = faults(sentence, period, quote);
        assert!(found.len() == 1 && found[0].contains(words), "{period} {quote}: {found:#?}");
    }
    // A time that the sentence says needs no other words.
    let own = [("printed", "5"), ("period_basis", "stated"), ("period_quote", "NĂM 2022")];
    refused("Năm 2022, lúa có 5 tấn.", &own, "words elsewhere for a time of basis 'stated'");
}

#[test]
fn a_span_known_by_context_begins_where_something_says() {
    let faults = |sentence: &str, period| {
        let own = [("printed", "5"), ("period", period), ("period_basis", "context"), ("period_kind", "total")];
        checked(&report(sentence), Lang::Vi, &[&own]).1
    };
    for (sentence, right, wrong) in [
        ("Mười năm qua, các hộ thu 5 tấn.", "2013/2022", ["2012/2022", "2014/2022", "2013/2021"]),
        ("Từ năm 2016 đến nay, các hộ thu 5 tấn.", "2016/2022", ["2015/2022", "2017/2022", "2016/2023"]),
        ("Trong nhiệm kỳ, các hộ thu 5 tấn.", "2018/2022", ["2019/2022", "2012/2022", "2018/2021"]),
    ] {
        assert_eq!(faults(sentence, right), [] as [&str; 0], "{sentence}");
        for wrong in wrong {
            assert_ne!(faults(sentence, wrong), [] as [&str; 0], "{sentence}: {wrong}");
        }
    }
}

#[test]
fn a_mean_is_of_several_years_and_said() {
    let total = [("period_kind", "total")];
    let mean = [("period_kind", "mean")];
    for sentence in [
        "Giai đoạn 2016-2020, bình quân mỗi năm thu 5 tấn.",
        "Thu 5 tấn mỗi năm trong giai đoạn 2016-2020.",
        "Mỗi năm thu 5 tấn (2016 - 2020).",
    ] {
        sound(sentence, &row("5", "2016/2020", &mean));
        refused(sentence, &row("5", "2020", &mean), "a mean a year over '2020'");
    }
    refused("Giai đoạn 2016-2020 thu 5 tấn.", &row("5", "2016/2020", &mean), "say that this is a mean");
    sound("Giai đoạn 2016-2020 thu 5 tấn.", &row("5", "2016/2020", &total));
}

#[test]
fn a_number_in_a_table_goes_the_way_of_its_sign_or_its_head() {
    let text = |head: &str, label: &str| {
        report("Như bảng.")
            .replace("1. Như bảng.", &format!("1. Như bảng.\n\nTên | {head}\n\n{label} | 24,0\n\nNgô | -1,8"))
    };
    let faults = |head: &str, label: &str, direction| {
        let own = [
            ("of", "so-voi"),
            ("status", "change"),
            ("period_kind", "on-year"),
            ("section", "p1-i-1-bang1-h1"),
            ("direction", direction),
            ("printed", "24,0"),
            ("quote", "24,0"),
        ];
        checked(&text(head, label), Lang::Vi, &[&own]).1
    };
    for (head, label, right, wrong) in [
        ("Tăng, giảm (%)", "Lúa", "up", "down"),
        ("So cùng kỳ (%)", "Lúa", "up", "down"),
        ("Tốc độ tăng (%)", "Lúa", "up", "down"),
        ("Mức giảm (%)", "Lúa", "down", "up"),
        ("So cùng kỳ (%)", "Lúa giảm", "down", "up"),
    ] {
        assert_eq!(faults(head, label, right), [] as [&str; 0], "{head} {label}");
        assert_ne!(faults(head, label, wrong), [] as [&str; 0], "{head} {label}");
    }
}

#[test]
fn only_words_make_a_fall_of_a_multiple() {
    let of = |direction| {
        let rest = [("of", "tan"), ("unit", "lan"), ("status", "change"), ("period_kind", "change"), direction];
        row("2,4", "2011/2022", &[&rest[..], &[("quote", "2,4 lần")]].concat())
    };
    for (sentence, right, wrong) in [
        ("Năm 2022, lúa gấp 2,4 lần năm 2011.", UP, DOWN),
        ("Năm 2022, lúa bằng 2,4 lần năm 2011.", UP, DOWN),
        ("Năm 2022, lúa giảm 2,4 lần so với năm 2011.", DOWN, UP),
    ] {
        assert_eq!(faults(sentence, &of(right)), [] as [&str; 0], "{sentence}");
        assert_ne!(faults(sentence, &of(wrong)), [] as [&str; 0], "{sentence}");
    }
}
