//! Wordings of time: the year, month or span that a heading, a title or a sentence gives a number, and where none does.
use super::{fresh, proposed, says, sentence};
use solieu::draft::{Finding, draft, start};
use std::collections::BTreeMap;

#[test]
fn a_title_is_of_what_was_and_not_of_what_is_to_come() {
    for title in
        ["BÁO CÁO\nTình hình tháng 6/2024, nhiệm vụ tháng 7/2024", "BÁO CÁO\nKết quả T6/2024,phương hướng T7/2024"]
    {
        let text = format!(
            "{title}\n\nI. KẾT QUẢ\n\n1. Dân cư\n\nCó 214 hộ nghèo.\n\nII. NHIỆM VỤ T7/2024\n\n1. Xuống còn 200 hộ nghèo."
        );
        assert_eq!(proposed("title", &text), ["214 ho result 2024-06", "200 ho target 2024-07"], "{title}");
    }
    let text = "BÁO CÁO\nKết quả năm 2023, nhiệm vụ năm 2024\n\nI. KẾT QUẢ\n\n1. Dân cư\n\nCó 214 hộ nghèo.";
    assert_eq!(proposed("title-year", text), ["214 ho result 2023"]);
}

#[test]
fn a_report_without_a_year_is_sure_of_nothing() {
    for text in ["Có 214 hộ nghèo.", "Tỷ lệ hộ nghèo là 5,2%."] {
        let rows = proposed("no-year", &format!("BÁO CÁO\n\nI. KẾT QUẢ\n\n1. Chung\n\n{text}"));
        assert!(rows.len() == 1 && rows[0].ends_with('?'), "{rows:?}");
    }
}

#[test]
fn a_report_without_a_year_has_no_invented_one() {
    let report = "KẾ HOẠCH\n\nI. MỤC TIÊU\n\n1. Đến năm 2030\n\nNăng suất lao động tăng 6,5%/năm.\n\nII. VỐN\n\nVốn là 5 tỷ đồng.\n";
    let rows = proposed("no-time", report);
    assert!(rows.iter().all(|row| !row.contains(" 1/") && !row.contains(" 0")), "{rows:?}");
}

#[test]
fn a_report_of_a_term_is_of_its_last_year_and_sure_of_no_single_one() {
    let report = |text: &str| {
        format!(
            "HỘI NÔNG DÂN\n\nHải Lâm, ngày 18 tháng 10 năm 2021\n\nBÁO CÁO CỦA BAN CHẤP HÀNH\n\n\
             Phần thứ nhất\n\nKẾT QUẢ NHIỆM KỲ 2016 - 2021\n\n1. Hội viên\n\nNăm 2020 rà soát, năm 2020 họp.\n\n{text}\n\n\
             Phần thứ hai\n\nMỤC TIÊU NHIỆM KỲ 2021 - 2026\n\n1. Hội viên\n\nMỗi năm dạy nghề cho 500 - 600 lao động.\n\n\
             Tư vấn cho khoảng 12 nghìn lượt người."
        )
    };
    let rows = proposed("term", &report("Toàn tỉnh có 186.420 hội viên."));
    assert_eq!(rows[0], "186.420 hoi-vien result 2021 ?");
    assert!(rows[1..].len() == 2 && rows[1..].iter().all(|row| row.ends_with('?')), "{rows:?}");
    // A month before the report was written is no plan, nor is a term that has begun.
    let rows = proposed("term-2", &report("Đến tháng 6-2021, dư nợ đạt 1.284,6 tỷ đồng."));
    assert_eq!(rows[0], "1.284,6 ty-dong result 2021-06");
    let rows = proposed("term-3", &report("Cấp ủy nhiệm kỳ 2020 - 2025 có tỷ lệ nữ 16,7%."));
    assert_eq!(rows[0], "16,7 phan-tram result 2020/2025 ?");
}

#[test]
fn a_title_says_the_time_of_what_is_to_come() {
    let text = "BÁO CÁO\nKết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2024\n\nI. KẾT QUẢ\n\n1. Dân cư\n\nCó 214 hộ nghèo.\n\nII. NHIỆM VỤ\n\n1. Giảm còn 200 hộ nghèo.";
    assert_eq!(proposed("ahead", text), ["214 ho result 2024-01/2024-06", "200 ho target 2024-07/2024-12 ?"]);
    for title in ["Tình hình quý I và 6 tháng đầu năm 2024", "Tình hình tháng 6, quý II và 6 tháng đầu năm 2024"]
    {
        let rows = proposed("several", &format!("BÁO CÁO\n{title}\n\nI. KẾT QUẢ\n\n1. Dân cư\n\nCó 214 hộ nghèo."));
        assert!(rows.len() == 1 && rows[0].ends_with('?'), "{rows:?}");
    }
}

#[test]
fn a_heading_of_an_earlier_quarter_is_no_plan() {
    let report = "TÌNH HÌNH THÁNG 5 NĂM 2024\n\n1. Quý I\n\nKhám 6.240 lượt người.\n\n2. Chung\n\nCó 85% hộ dân dùng nước sạch.\n";
    let [report, folder] = fresh("quarter", report);
    start(&report, &folder).expect("drafted");
    let mut table = csv::Reader::from_path(folder.join("observations.csv")).expect("rows");
    let header = table.headers().expect("a heading").clone();
    let rows: Vec<csv::StringRecord> = table.records().map(|row| row.expect("a row")).collect();
    let field = |printed: &str, column: &str| {
        let place = |name: &str| header.iter().position(|known| known == name).expect("a column");
        let row = rows.iter().find(|row| &row[place("printed")] == printed).expect("a row");
        row[place(column)].to_owned()
    };
    assert_eq!([field("6.240", "status"), field("6.240", "period")], ["result", "2024-Q1"]);
}

#[test]
fn days_in_a_heading_are_the_time_of_what_stands_under_it() {
    for heading in ["3. Giao thông (từ 15/12/2023 đến 14/6/2024)", "3. Giao thông (15/12/2023 - 14/6/2024)"] {
        let text = format!("BÁO CÁO THÁNG 6 NĂM 2024\n\n{heading}\n\nXảy ra 214 vụ cháy nhà dân.");
        assert_eq!(proposed("heading", &text), ["214 vu result 2023-12-15/2024-06-14"], "{heading}");
    }
}

#[test]
fn a_month_after_that_of_the_report_is_planned() {
    for text in ["Phải giữ sản lượng tháng 6 từ 760 tấn trở lên.", "Sản lượng T6 đạt 760 tấn."]
    {
        let rows = proposed("later", &format!("BÁO CÁO THÁNG 5 NĂM 2024\n\n1. Chung\n\n{text}"));
        assert!(rows.len() == 1 && rows[0].starts_with("760 tan target 2024-06"), "{rows:?}");
    }
}

#[test]
fn parts_of_a_number_are_of_its_time() {
    for opening in ["Trong đó", "Cụ thể"] {
        let text = format!(
            "TÌNH HÌNH QUÝ II VÀ 6 THÁNG NĂM 2024\n\n1. Chung\n\nSản lượng 6 tháng năm 2024 đạt 410 tấn. {opening}, lúa đạt 300 tấn."
        );
        let rows = proposed("carried", &text);
        assert_eq!(rows, ["410 tan result 2024-01/2024-06", "300 tan result 2024-01/2024-06 ?"], "{opening}");
    }
}

#[test]
fn a_year_and_the_next_in_short_are_a_span() {
    for text in ["Vụ 2022/23 được mùa.", "Niên vụ 2023/24 tốt hơn."] {
        says("short", text, &[]);
    }
}

#[test]
fn fiscal_years_are_years_of_their_own() {
    for text in [
        "Năm tài khóa 2021-2022, dự án giải ngân 5 tỷ đồng.",
        "Niên độ 2021 - 2022, vùng mía thu 5 tỷ đồng.",
        "Trong FY2021/22, dự án giải ngân 5 tỷ đồng.",
    ] {
        let found = sentence("fiscal", text);
        assert!(found.len() == 1 && found[0].contains("5 ty-dong result fiscal 2021/2022"), "{text}: {found:?}");
    }
}

#[test]
fn the_year_of_prices_is_no_time_of_a_number() {
    for (text, wanted) in [
        ("GRDP (giá so sánh 2010) năm 2023 đạt 5.200 tỷ đồng.", "5.200 ty-dong result 2023"),
        ("Giá trị sản xuất theo giá cố định năm 1994 đạt 5.200 tỷ đồng.", "5.200 ty-dong result 2023"),
        ("Giá trị sản xuất theo giá so sánh năm 2010 đạt 5.200 tỷ đồng.", "5.200 ty-dong result 2023"),
    ] {
        let rows = sentence("prices", text);
        assert_eq!(rows.iter().map(|row| row.trim_end_matches(" ?")).collect::<Vec<_>>(), [wanted], "{text}");
    }
    let report = "REPORT ON 2023\n\nI. RESULTS\n\n1. Growth\n\nAt constant 2010 prices, GRDP was VND 38,925 billion.\n";
    assert_eq!(proposed("constant", report), ["38,925 ty-dong result 2023 ?"]);
}

#[test]
fn a_number_in_groups_after_a_count_of_months_is_no_month() {
    let report = "TÌNH HÌNH THÁNG 5 NĂM 2023\n\n1. Chung\n\nSản lượng 5 tháng 3 284,9 nghìn tấn, trong đó tôm 268,4 nghìn tấn.\n";
    let rows = proposed("groups", report);
    assert!(rows[0].starts_with("3 284,9 nghin-tan result 2023-01/2023-05"), "{rows:?}");
    assert!(rows[1].starts_with("268,4 nghin-tan result 2023-01/2023-05"), "{rows:?}");
    assert_eq!(rows.len(), 2);
}

#[test]
fn a_flow_under_a_title_of_a_month_and_of_months_is_of_either() {
    let report = |text: &str| format!("TÌNH HÌNH THÁNG 5 VÀ 5 THÁNG ĐẦU NĂM 2023\n\n1. Chung\n\n{text}\n");
    assert_eq!(proposed("either", &report("Gỗ khai thác đạt 59 nghìn tấn.")), ["59 nghin-tan result 2023-05 ?"]);
    // A state is the same at the end of both, and a sentence may say which it means.
    let said = proposed("either", &report("Tháng 5, gỗ khai thác đạt 59 nghìn tấn."));
    assert_eq!(said, ["59 nghin-tan result 2023-05"]);
}

#[test]
fn days_are_no_months_that_are_counted() {
    for text in [
        "Đại hội họp từ 22 đến 23 tháng 7 năm 2023.",
        "Nghị quyết có hiệu lực từ ngày 01/01/2023.",
        "Hội nghị họp 5 tháng 7 năm 2023.",
    ] {
        let report = format!("BÁO CÁO NĂM 2023\n\nI. KẾT QUẢ\n\n1. Chung\n\n{text}\n");
        let [file, folder] = fresh("days", &report);
        let told = start(&file, &folder).expect("drafted");
        assert!(told.contains("0 observations proposed"), "{text}: {told}");
        assert!(solieu::compile::check(&folder).1, "{text}: {}", solieu::compile::check(&folder).0);
    }
}

#[test]
fn english_days_months_and_quarters_are_times() {
    let report = |text: &str| format!("ANNUAL REPORT 2023\n\nI. Results\n\n1. Works\n\n{text}\n");
    for (text, wanted) in [
        ("As of 30 June 2023, costs were USD 41.3 million.", "2023-06-30"),
        ("In June 2023 costs were USD 41.3 million.", "2023-06"),
        ("We paid USD 41.3 million in Q4 2022.", "2022-Q4"),
        ("We paid USD 41.3 million by June 2022.", "2022-06"),
        ("We paid USD 41.3 million in Q4 2022 and nothing since.", "2022-Q4"),
    ] {
        let found = draft(&BTreeMap::from([("report.en.txt".to_owned(), report(text))]));
        let periods = found.findings.iter().filter_map(|(_, finding)| match finding {
            Finding::Observation(proposal) => Some(proposal.fields().1.to_owned()),
            Finding::Class(..) => None,
        });
        assert_eq!(periods.collect::<Vec<_>>(), [wanted], "{text}");
    }
}

#[test]
fn a_part_of_a_year_goes_on_to_the_same_time_before() {
    let text = "Công suất 6 tháng đầu năm 2023 đạt 108,6%, cùng kỳ năm 2022 là 101,2%.";
    let rows = sentence("same-time", text);
    let has = |start: &str, end: &str| rows.iter().any(|row| row.starts_with(start) && row.contains(end));
    assert!(has("108,6 ", "2023-01/2023-06") && has("101,2 ", "2022-01/2022-06"), "{rows:?}");
}

#[test]
fn a_later_year_takes_the_place_of_a_month() {
    let text = "Đến cuối tháng 9 còn 268 hộ nghèo, giảm 44 hộ; phấn đấu đến cuối năm 2023 còn 200 hộ nghèo.";
    let rows =
        proposed("later-year", &format!("BÁO CÁO\nKết quả 9 tháng năm 2023\n\nI. KẾT QUẢ\n\n1. Dân cư\n\n{text}"));
    assert!(rows.iter().any(|row| row.starts_with("200 ho target 2023") && !row.contains("2023-")), "{rows:?}");
}
