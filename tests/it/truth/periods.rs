//! Periods as reports have them, held against what the sentence and its headings say.
use super::*;
use solieu::dataset::PeriodKind;

fn stated<'a>(printed: &'a str, period: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("printed", printed), ("period", period), ("period_basis", "stated")]
}

#[test]
fn a_stated_year_is_the_sentences() {
    for sentence in [
        "Năm 2020, lúa đạt 5 tấn.",
        "Lúa đạt 5 tấn trong năm 2020.",
        "Đến hết năm 2020, cả tỉnh, kể cả xã A, có 5 tấn.",
    ] {
        sound(sentence, &stated("5", "2020"));
        for wrong in ["1990", "2019", "2021"] {
            refused(sentence, &stated("5", wrong), "2020");
        }
    }
    refused("Lúa đạt 5 tấn.", &stated("5", "2019"), "say 2022, the row 2019");
    sound("Lúa đạt 5 tấn.", &stated("5", "2022"));
}

#[test]
fn each_number_has_its_own_year() {
    let sentence = "Năm 2011 mới có 425 tấn, năm 2020 đã tới 600 tấn, gấp 1,4 lần năm 2011 (425 tấn).";
    let of = |printed, period, quote| {
        [("printed", printed), ("period", period), ("period_basis", "stated"), ("quote", quote)]
    };
    sound(sentence, &of("600", "2020", "đã tới 600 tấn"));
    refused(sentence, &of("600", "2011", "đã tới 600 tấn"), "the sentence says 2020 of this numeral, the row 2011");
    sound(sentence, &of("425", "2011", "năm 2011 (425 tấn"));
    refused(sentence, &of("425", "2020", "năm 2011 (425 tấn"), "the sentence says 2011");
    let sentence = "Giảm từ 14 tấn năm 2015 xuống 12 tấn năm 2020.";
    refused(sentence, &stated("14", "2020"), "the sentence says 2015");
    refused(sentence, &stated("12", "2015"), "the sentence says 2020");
}

#[test]
fn the_heading_and_the_context_hold_too() {
    refused("Lúa đạt 5 tấn.", &[("printed", "5"), ("period", "2021")], "the headings say 2022, the row 2021");
    refused("Năm 2020, lúa đạt 5 tấn.", &[("printed", "5")], "the sentence says 2020");
    let context = |printed, period| {
        [("printed", printed), ("indicator", printed), ("period", period), ("period_basis", "context")]
    };
    let names = ["a", "b", "c"];
    let mut rows = ["5", "6", "7"].map(|printed| context(printed, "2022"));
    rows.iter_mut().zip(names).for_each(|(row, name)| row[1].1 = name);
    let text = report("Hiện có 5 tấn, 6 tấn và 7 tấn.");
    assert_eq!(checked(&text, Lang::Vi, &[&rows[0], &rows[1], &rows[2]]).1, [] as [&str; 0]);
    rows[1][2].1 = "2021";
    let (_, faults) = checked(&text, Lang::Vi, &[&rows[0], &rows[1], &rows[2]]);
    assert!(faults.len() == 1 && faults[0].contains("other rows of basis 'context'"), "{faults:#?}");
}

#[test]
fn every_period_has_its_name() {
    for (sentence, period, vi, en, iso) in [
        ("Tháng 7/2022 được 5 tấn.", "2022-07", "tháng 7/2022", "Jul 2022", "2022-07"),
        ("Tháng Bảy được 5 tấn.", "2022-07", "tháng 7/2022", "Jul 2022", "2022-07"),
        ("Quý III được 5 tấn.", "2022-Q3", "quý III/2022", "Q3 2022", "2022-07/2022-09"),
        ("Quí 3 năm 2022 được 5 tấn.", "2022-Q3", "quý III/2022", "Q3 2022", "2022-07/2022-09"),
        ("Sáu tháng đầu năm được 5 tấn.", "2022-H1", "6 tháng đầu năm 2022", "Jan–Jun 2022", "2022-01/2022-06"),
        ("Chín tháng được 5 tấn.", "2022-01/2022-09", "9 tháng năm 2022", "Jan–Sep 2022", "2022-01/2022-09"),
        ("Tính chung 7 tháng được 5 tấn.", "2022-01/2022-07", "7 tháng năm 2022", "Jan–Jul 2022", "2022-01/2022-07"),
        ("Tính đến ngày 20/7/2022 có 5 tấn.", "2022-07-20", "20/7/2022", "20 Jul 2022", "2022-07-20"),
        ("Năm học 2021-2022 có 5 tấn.", "school 2021/2022", "năm học 2021–2022", "school year 2021–2022", "2021/2022"),
        (
            "Năm tài khóa 2021-2022 có 5 tấn.",
            "fiscal 2021/2022",
            "năm tài khóa 2021–2022",
            "fiscal year 2021–2022",
            "2021/2022",
        ),
        (
            "Niên độ 2021/22 có 5 tấn.",
            "fiscal 2021/2022",
            "năm tài khóa 2021–2022",
            "fiscal year 2021–2022",
            "2021/2022",
        ),
        (
            "Dự án FY2021/22 giải ngân 5 tấn.",
            "fiscal 2021/2022",
            "năm tài khóa 2021–2022",
            "fiscal year 2021–2022",
            "2021/2022",
        ),
        ("Năm tài chính 2021 có 5 tấn.", "fiscal 2021", "năm tài khóa 2021", "fiscal year 2021", "2021"),
        ("Nhiệm kỳ 2020 - 2025 thu 5 tấn.", "term 2020/2025", "nhiệm kỳ 2020–2025", "term 2020–2025", "2020/2025"),
        (
            "Từ 15/12/2021 đến 14/7/2022 thu 5 tấn.",
            "2021-12-15/2022-07-14",
            "15/12/2021–14/7/2022",
            "15 Dec 2021–14 Jul 2022",
            "2021-12-15/2022-07-14",
        ),
    ] {
        let o = sound(sentence, &stated("5", period));
        assert_eq!([o.period.label(Lang::Vi), o.period.label(Lang::En), o.period.iso()], [vi, en, iso], "{sentence}");
    }
}

#[test]
fn a_part_of_a_year_is_named_too() {
    for (sentence, wrong) in [
        ("Tháng 7/2022 được 5 tấn.", "2022-08"),
        ("Quý III năm 2022 được 5 tấn.", "2022-Q2"),
        ("Chín tháng được 5 tấn.", "2022-01/2022-07"),
        ("Tính đến ngày 20/7/2022 có 5 tấn.", "2022-07-21"),
        ("Năm 2022 có 5 tấn.", "school 2021/2022"),
        ("Năm 2022 có 5 tấn.", "fiscal 2022"),
        ("Năm học 2021-2022 có 5 tấn.", "fiscal 2021/2022"),
        ("Niên độ 2021-2022 có 5 tấn.", "school 2021/2022"),
    ] {
        let faults = faults(sentence, &stated("5", wrong));
        assert!(faults.len() == 1 && faults[0].contains("neither the sentence nor its headings name"), "{faults:#?}");
    }
}

#[test]
fn growth_is_against_something() {
    for (sentence, printed, period, kind) in [
        ("Tháng 7, IIP tăng 9,37% so với cùng kỳ.", "9,37", "2022-07", "on-year"),
        ("Tháng 7, IIP tăng 0,84% so với tháng trước.", "0,84", "2022-07", "on-previous"),
        ("Năm 2022 tăng 2,5% so với kế hoạch.", "2,5", "2022", "on-plan"),
    ] {
        let mut row = stated(printed, period);
        row.extend([("of", "so-voi"), ("period_kind", kind)]);
        let o = sound(sentence, &row);
        assert!(matches!(o.period.kind, PeriodKind::OnYear | PeriodKind::OnPrevious | PeriodKind::OnPlan));
        row.retain(|(column, _)| *column != "period_kind");
        refused(sentence, &row, "is per cent of an earlier value or a plan");
    }
    let contribution = [("printed", "13,5"), ("of", "gop")];
    sound("Khu vực FDI góp 13,5 điểm phần trăm vào mức tăng.", &contribution);
}

#[test]
fn growth_on_two_bases_is_no_series() {
    let sentence = "Tháng 7, IIP tăng 0,84% so với tháng trước và tăng 9,37% so với cùng kỳ.";
    let row = |printed, kind| {
        [
            ("printed", printed),
            ("of", "so-voi"),
            ("period", "2022-07"),
            ("period_kind", kind),
            ("period_basis", "stated"),
        ]
    };
    let (_, faults) = checked(&report(sentence), Lang::Vi, &[&row("0,84", "on-previous"), &row("9,37", "on-year")]);
    assert!(faults.len() == 1 && faults[0].contains("are not measured alike"), "{faults:#?}");
}

#[test]
fn what_is_no_period_says_what_is() {
    for wrong in
        ["2022-13", "2022-Q5", "2022/2021", "7/2022", "school 2019/2021", "fiscal 2019/2021", "fiscal 22", "22"]
    {
        refused("Lúa đạt 5 tấn.", &[("printed", "5"), ("period", wrong)], "is not a period (a year 2020, a span");
    }
}

#[test]
fn years_across_two_are_no_calendar_years() {
    for (sentence, name) in [
        ("Năm học 2021-2022 có 5 tấn.", "school"),
        ("Trong năm tài khóa 2021-2022 có 5 tấn.", "fiscal"),
        ("Trong FY2021/22 có 5 tấn.", "fiscal"),
        ("Niên độ 2021 - 2022, cả vùng thu 5 tấn.", "fiscal"),
    ] {
        for wrong in ["2021", "2022", "2021/2022"] {
            refused(sentence, &stated("5", wrong), &format!("the sentence says a {name} year"));
        }
    }
    refused("Trong FY2021/22 có 5 tấn.", &stated("5", "fiscal 2020/2021"), "2020/2021");
    sound(
        "Năm học 2021-2022 có 3 xã; năm 2022 được 5 tấn.",
        &[&stated("5", "2022")[..], &[("quote", "5 tấn")]].concat(),
    );
}

/// Rows of basis 'context', each of its own indicator, beside three of this year.
fn in_context(sentence: &str, rows: &[(&str, &str, &str)]) -> Vec<String> {
    let text = report(&(sentence.to_owned() + " Hiện có 91 tấn, 92 tấn và 93 tấn, 94 tấn."));
    let now = ["91", "92", "93", "94"].map(|printed| (printed, "2022", "result"));
    let rows: Vec<Vec<(&str, &str)>> = now
        .iter()
        .chain(rows)
        .map(|(printed, period, status)| {
            vec![
                ("printed", *printed),
                ("indicator", *printed),
                ("period", *period),
                ("status", *status),
                ("period_basis", "context"),
            ]
        })
        .collect();
    let rows: Vec<Row> = rows.iter().map(Vec::as_slice).collect();
    checked(&text, Lang::Vi, &rows).1
}

#[test]
fn years_that_a_sentence_counts_back_are_its_own() {
    let sentence = "Ba năm gần đây lần lượt thu 61, 62 và 63 tấn.";
    let right = [("61", "2020", "result"), ("62", "2021", "result"), ("63", "2022", "result")];
    assert_eq!(in_context(sentence, &right), [] as [&str; 0]);
    for (at, wrong) in [(0, "2021"), (1, "2020"), (1, "2019"), (0, "2018")] {
        let mut rows = right;
        rows[at].1 = wrong;
        let faults = in_context(sentence, &rows);
        assert!(faults.len() == 1 && faults[0].contains("of this numeral, the row"), "{wrong}: {faults:#?}");
    }
    let faults = in_context("Năm năm qua có năm thu 61 tấn.", &[("61", "2016", "result")]);
    assert!(faults.len() == 1 && faults[0].contains("says 2018 to 2022"), "{faults:#?}");
    assert_eq!(in_context("Năm năm qua có năm thu 61 tấn.", &[("61", "2019", "result")]), [] as [&str; 0]);
    let faults = in_context("Cả xã thu 61 tấn.", &[("61", "2020", "result")]);
    assert!(faults.len() == 1 && faults[0].contains("other rows of basis 'context'"), "{faults:#?}");
}

#[test]
fn a_change_in_the_units_of_its_level_stands_beside_it() {
    let level = |printed, of| [("printed", printed), ("of", of), ("period_kind", "point")];
    let moved = |printed, of, kind| {
        [("printed", printed), ("of", of), ("status", "change"), ("period_kind", kind), ("direction", "down")]
    };
    for (sentence, level, moved) in [
        (
            "Diện tích là 1 061,5 ha, giảm 14,5 ha so với cùng kỳ.",
            level("1 061,5", "ha"),
            moved("14,5", "ha", "on-year"),
        ),
        ("Đàn voi còn 41 tấn, giảm 4 tấn so với tháng trước.", level("41", "tan"), moved("4", "tan", "on-previous")),
        ("Có 13 xã đạt chuẩn, thấp hơn 2 xã so với kế hoạch.", level("13", "xa"), moved("2", "xa", "on-plan")),
    ] {
        let (_, faults) = checked(&report(sentence), Lang::Vi, &[&level, &moved]);
        assert_eq!(faults, [] as [&str; 0], "{sentence}");
        let up = moved.map(|(column, words)| (column, if column == "direction" { "up" } else { words }));
        assert_ne!(checked(&report(sentence), Lang::Vi, &[&level, &up]).1, [] as [&str; 0], "{sentence}");
    }
}

#[test]
fn a_movement_against_a_named_part_of_another_year_is_of_its_own_year() {
    for (sentence, printed, period, kind) in [
        ("Vốn quý III/2022 ước 5 tấn, tăng 9,6% so với quý III/2021.", "9,6", "2022-Q3", "on-year"),
        ("Xuất khẩu quý II năm 2022 đạt 5 tấn, tăng 12,8% so với quý II năm 2021.", "12,8", "2022-Q2", "on-year"),
        ("Thu quý I/2022 đạt 5 tấn, tăng 2,5% so với quý IV/2021.", "2,5", "2022-Q1", "on-previous"),
    ] {
        let row = |period, kind| {
            let mut row = stated(printed, period);
            row.extend([("of", "so-voi"), ("period_kind", kind), ("status", "change"), ("direction", "up")]);
            row
        };
        sound(sentence, &row(period, kind));
        for wrong in ["on-plan", if kind == "on-year" { "on-previous" } else { "on-year" }] {
            assert_ne!(faults(sentence, &row(period, wrong)), [] as [&str; 0], "{sentence}: {wrong}");
        }
        let earlier = period.replace("2022", "2021");
        assert_ne!(faults(sentence, &row(&earlier, kind)), [] as [&str; 0], "{sentence}: {earlier}");
    }
}

#[test]
fn a_time_that_breaks_off_is_read_as_far_as_it_goes() {
    for end in ["tháng 1 -", "tháng 01-", "quý I,", "quý I và", "quý", "tháng", "tháng 1 đến", "first quarter -", "năm"]
    {
        sound(&format!("Lúa đạt 5 tấn, hơn cả {end}"), &[("printed", "5"), ("quote", "5 tấn")]);
    }
}

#[test]
fn the_title_of_a_part_of_a_year_is_of_no_whole_year() {
    let faults = |sentence: &str, period, status| {
        let text = report(sentence).replace("của một tỉnh không có thật", "9 tháng năm 2022, nhiệm vụ quý IV");
        let text = text.replace("KẾT QUẢ NĂM 2022", "KẾT QUẢ");
        let row = [("printed", "5"), ("period", period), ("status", status)];
        checked(&text, Lang::Vi, &[&[&row[..], &[("period_basis", "context"), ("period_kind", "total")]].concat()]).1
    };
    for sentence in ["Sản lượng đạt 5 tấn.", "Thu hoạch được 5 tấn, mất mùa."] {
        assert_eq!(faults(sentence, "2022-01/2022-09", "result"), [] as [&str; 0], "{sentence}");
        let found = faults(sentence, "2022", "result");
        assert!(found.len() == 1 && found[0].contains("the title says '9 tháng', the row 2022"), "{found:#?}");
    }
    for sentence in ["Sản lượng cả năm đạt 5 tấn.", "Sản lượng vụ Mùa đạt 5 tấn."] {
        assert_eq!(faults(sentence, "2022", "result"), [] as [&str; 0], "{sentence}");
    }
    assert_eq!(faults("Phấn đấu thu 5 tấn.", "2022", "target"), [] as [&str; 0]);
}
