//! Kinds of wordings: what a draft makes of small made-up reports, and of what it is sure.
use super::{fresh, start};
use std::fs;

/// The rows that a draft proposes: "printed unit status period", with "?" where it is not sure.
fn proposed(name: &str, report: &str) -> Vec<String> {
    let [file, folder] = fresh(name, report);
    start(&file, &folder).expect("drafted");
    let table = |file: &str| {
        let mut table = csv::Reader::from_path(folder.join(file)).expect("rows");
        let header = table.headers().expect("a heading").clone();
        let rows = table.records().map(|row| row.expect("a row"));
        rows.map(|row| header.iter().map(str::to_owned).zip(row.iter().map(str::to_owned)).collect()).collect()
    };
    let of = |row: &Vec<(String, String)>, column: &str| {
        row.iter().find(|(name, _)| name == column).map_or(String::new(), |(_, text)| text.clone())
    };
    let all: Vec<Vec<(String, String)>> = table("observations.csv");
    let indicators: Vec<Vec<(String, String)>> = table("indicators.csv");
    let unit = |row: &Vec<(String, String)>| {
        let own = of(row, "unit");
        let indicator = indicators.iter().find(|other| of(other, "id") == of(row, "indicator")).expect("an indicator");
        if own.is_empty() { of(indicator, "unit") } else { own }
    };
    let said = |row: &Vec<(String, String)>| {
        let is_sure = of(row, "confidence").parse::<u8>().is_ok_and(|sure| sure > 30);
        let words = [of(row, "printed"), unit(row), of(row, "status"), of(row, "period")];
        format!("{}{}", words.join(" "), if is_sure { "" } else { " ?" })
    };
    let rows = all.iter().map(said).collect();
    fs::remove_dir_all(folder.parent().expect("a parent")).expect("removed");
    rows
}

/// What the sentences of a report of 2023 are proposed as.
fn sentence(name: &str, text: &str) -> Vec<String> {
    proposed(name, &format!("BÁO CÁO NĂM 2023\n\nI. KẾT QUẢ\n\n1. Chung\n\n{text}\n"))
}

#[track_caller]
fn says(name: &str, text: &str, wanted: &[&str]) {
    assert_eq!(sentence(name, text), wanted, "{text}");
}

#[test]
fn a_ratio_has_a_unit_of_its_own() {
    for (text, wanted) in [
        ("Cả huyện đạt 31,2 giường/10.000 dân.", "31,2 giuong-10000-dan result 2023"),
        ("Tỷ số giới tính khi sinh là 109,4 bé trai/100 bé gái.", "109,4 be-trai-100-be-gai result 2023"),
        ("Doanh thu đạt 3,2 tỷ đồng/HTX.", "3,2 ty-dong-htx result 2023"),
        ("Mức chi đạt 25.000 đồng/suất.", "25.000 dong-suat result 2023"),
        // Which of two is meant "per", only a reader knows.
        ("Cả huyện có 24 giường trên 10.000 dân.", "24 giuong result 2023 ?"),
    ] {
        says("ratio", text, &[wanted]);
    }
}

#[test]
fn a_number_in_the_name_of_a_share_is_no_result() {
    says(
        "within",
        "Tỷ lệ trẻ được tiêm đủ 8 loại vắc xin đạt 78,4%.",
        &["8 loai-vac result 2023 ?", "78,4 phan-tram result 2023 ?"],
    );
    says("within-2", "Tỷ lệ xã có đủ 3 trường chiếm 61%.", &["3 truong result 2023 ?", "61 phan-tram result 2023 ?"]);
}

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
fn words_without_tones_are_not_understood() {
    for text in [
        "Phuong co 2.846 ho voi 11.384 nhan khau.",
        "Nam hoc 2023-2024 co 98,6% hoc sinh lop 5 hoan thanh chuong trinh.",
    ] {
        let rows = sentence("toneless", text);
        assert!(!rows.is_empty() && rows.iter().all(|row| row.ends_with('?')), "{rows:?}");
    }
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
fn grades_count_nothing() {
    for text in [
        "Huân chương Lao động hạng 3.",
        "Đô thị loại 5.",
        "Khách sạn 4 sao.",
        "Khách sạn từ 3 đến 5 sao.",
        "Xếp loại 1, 2 và 3.",
        "Công chức bậc 4.",
        "Bệnh viện hạng II được nâng lên hạng I.",
    ] {
        says("grade", text, &[]);
    }
    says(
        "grade-2",
        "Có 131 cơ sở xếp loại I, 17 cơ sở loại II và 4 cơ sở loại 3.",
        &["131 co-so result 2023", "17 co-so result 2023", "4 co-so result 2023"],
    );
    says(
        "grade-3",
        "Có 84 sản phẩm 3 sao, 31 sản phẩm 4 sao.",
        &["84 san-pham result 2023 ?", "31 san-pham result 2023 ?"],
    );
    // A place among others is one.
    says("grade-4", "Tỉnh xếp hạng 12/63 cả nước.", &["12 hang result 2023"]);
}

#[test]
fn units_that_have_lost_their_space_are_read() {
    for (text, wanted) in [
        ("Trồng được 12.450ha ngô.", "12.450 ha result 2023"),
        ("Xử lý 7trường hợp vi phạm.", "7 truong-hop result 2023"),
        ("Thu phí đạt 412,5tr.đồng.", "412,5 trieu-dong result 2023"),
        ("Giá lúa là 6.500đ.", "6.500 dong result 2023"),
        ("Tỷ lệ sinh thô đạt 12,1‰.", "12,1 phan-nghin result 2023"),
    ] {
        says("glued", text, &[wanted]);
    }
    for text in ["Phủ sóng 4G.", "Phong trào 5S.", "Giống OM18.", "Cúm A/H5N1."] {
        says("names", text, &[]);
    }
}

#[test]
fn parts_of_days_are_measured_and_whole_ones_are_a_span() {
    says("days", "Ngày điều trị nội trú là 5,9 ngày.", &["5,9 ngay result 2023"]);
    says("days-2", "Thời gian chờ còn 1,5 giờ.", &["1,5 gio result 2023"]);
    says("days-3", "Hội nghị họp trong 3 ngày.", &[]);
}

#[test]
fn documents_and_feasts_are_no_quantities() {
    for text in
        ["Thực hiện Đề án 939.", "Chương trình 135 của Chính phủ.", "Dịp 8-3, 20-10 có họp mặt.", "Lễ 30/4 đông khách."]
    {
        says("named", text, &[]);
    }
    says("planned", "Đạt 95% kế hoạch 12.450 ha.", &["95 phan-tram result 2023 ?", "12.450 ha result 2023 ?"]);
}

#[test]
fn what_is_in_quotes_is_a_name() {
    for text in [
        "Phong trào \"5 không, 3 sạch\" lan rộng.",
        "Mô hình “Chi hội 4.0” ra đời.",
        "Đề án “1 triệu cây xanh” đã xong.",
    ] {
        says("quoted", text, &[]);
    }
    says("quoted-2", "Phong trào \"Nhà sạch\" có 214 hội viên và \"Vườn đẹp\".", &["214 hoi-vien result 2023"]);
    let rows =
        proposed("slogan", "BÁO CÁO NĂM 2023\n\nXÂY DỰNG GIA ĐÌNH 5 CÓ VÀ 3 SẠCH\n\n1. Chung\n\nCó 214 hộ nghèo.");
    assert_eq!(rows, ["214 ho result 2023"]);
}

#[test]
fn a_contribution_is_no_movement_of_what_follows() {
    says(
        "points",
        "Nông nghiệp tăng 3,15%, đóng góp 0,57 điểm phần trăm; công nghiệp tăng 8,94%, đóng góp 3,58 điểm.",
        &[
            "3,15 phan-tram-so-voi change 2022/2023",
            "0,57 diem-dong-gop result 2023 ?",
            "8,94 phan-tram-so-voi change 2022/2023",
            "3,58 diem-dong-gop result 2023 ?",
        ],
    );
}

#[test]
fn days_in_a_heading_are_the_time_of_what_stands_under_it() {
    for heading in ["3. Giao thông (từ 15/12/2023 đến 14/6/2024)", "3. Giao thông (15/12/2023 - 14/6/2024)"] {
        let text = format!("BÁO CÁO THÁNG 6 NĂM 2024\n\n{heading}\n\nXảy ra 214 vụ cháy nhà dân.");
        assert_eq!(proposed("heading", &text), ["214 vu result 2023-12-15/2024-06-14"], "{heading}");
    }
}

#[test]
fn what_is_compared_with_is_of_the_time_before() {
    says(
        "before",
        "Có 2.315 ca mắc bệnh sởi, tăng 41,5% so với năm trước (1.636 ca).",
        &["2.315 ca result 2023", "41,5 phan-tram-so-voi change 2022/2023", "1.636 ca baseline 2022 ?"],
    );
    says(
        "before-2",
        "Dư nợ năm 2023 đạt 1.284 tỷ đồng, gấp 1,7 lần năm 2016 (755 tỷ đồng).",
        &["1.284 ty-dong result 2023", "1,7 lan change 2016/2023", "755 ty-dong baseline 2016"],
    );
    says(
        "before-3",
        "Diện tích giảm 675 ha (-0,7%) so năm 2021, năng suất 59,6 tạ/ha.",
        &["675 ha change 2021/2023", "-0,7 phan-tram-so-voi result 2021/2023", "59,6 ta-ha result 2023 ?"],
    );
}

#[test]
fn a_result_beside_its_plan_is_for_a_reader() {
    says(
        "beside",
        "Thuế phi nông nghiệp 186,4 triệu đồng/310 triệu đồng = 60,1%.",
        &["186,4 trieu-dong result 2023 ?", "310 trieu-dong result 2023 ?", "60,1 phan-tram result 2023 ?"],
    );
    says("more", "Có 438/400 phụ nữ được hỗ trợ.", &["438 phu-nu result 2023 ?"]);
}

#[test]
fn what_it_was_before_is_no_plan() {
    let text = "BÁO CÁO NĂM 2023\n\nI. KẾ HOẠCH NĂM 2024\n\n1. Hợp tác xã\n\nTỷ lệ hợp tác xã khá năm 2024 đạt trên 70% (năm 2022: 61,5%).";
    assert_eq!(proposed("noted", text), ["70 phan-tram target 2024", "61,5 phan-tram baseline 2022 ?"]);
}

#[test]
fn a_cell_is_said_of_by_its_row_and_its_column() {
    for (table, wanted) in [
        (
            "Chỉ tiêu | Đơn vị | 6 tháng 2023 | Ước 6 tháng 2024 | So cùng kỳ (%)\n\nDiện tích lúa | Ha | 58.420 | 58.136 | 99,5",
            [
                "58.420 ha baseline 2023-01/2023-06 ?",
                "58.136 ha result 2024-01/2024-06 ?",
                "99,5 phan-tram result 2024-01/2024-06 ?",
            ]
            .as_slice(),
        ),
        (
            "STT | Cây | Thực hiện 2024: Diện tích (ha) | Sản lượng (tấn) | KH 2025: Diện tích (ha)\n\n1 | Ngô | 12.450 | 60.507 | 12.600",
            &["12.450 ha result 2024 ?", "60.507 tan result 2024 ?", "12.600 ha target 2025 ?"],
        ),
        ("Huyện | Tỷ lệ hộ nghèo (%)\n\nHải An | 5,2", &["5,2 phan-tram result 2024 ?"]),
        // No unit is said.
        ("Huyện | Số liệu\n\nHải An | 5,2", &[]),
    ] {
        let text = format!("BÁO CÁO NĂM 2024\n\nI. KẾT QUẢ\n\n1. Chung\n\n{table}\n");
        assert_eq!(proposed("cells", &text), wanted, "{table}");
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
fn units_that_run_into_the_next_number_are_no_range() {
    for text in
        ["Bốn khu vực chiếm 17,42%40,86% và 4,97%.", "Lượng khách đạt 160đ nghìn lượt.", "Có 4 cơ sở loại I (2đ%6%)."]
    {
        // What they mean is open: that the draft comes to an end is enough.
        sentence("run-in", text);
    }
}

#[test]
fn a_column_of_per_cents_compares_with_what_its_head_says() {
    for (head, value, wanted) in [
        ("So cùng kỳ (%)", "99,5", Some("99,5 phan-tram result 2024 ?")),
        ("% so với cùng kỳ", "104,2", Some("104,2 phan-tram result 2024 ?")),
        ("So với năm 2023 (%)", "101,2", Some("101,2 phan-tram result 2024 ?")),
        ("% KH năm", "99,5", Some("99,5 phan-tram result 2024 ?")),
        ("Tăng, giảm so với cùng kỳ (%)", "0,5", Some("0,5 phan-tram-so-voi result 2024 ?")),
        ("So cùng kỳ (%)", "-0,5", Some("-0,5 phan-tram-so-voi result 2024 ?")),
        // A growth or a part of the other value: only a reader knows.
        ("So cùng kỳ (%)", "4,2", None),
    ] {
        let table = format!("Chỉ tiêu | Đơn vị | Năm 2024 | {head}\n\nDiện tích lúa | Ha | 58.136 | {value}");
        let rows = proposed("compared", &format!("BÁO CÁO NĂM 2024\n\nI. KẾT QUẢ\n\n1. Chung\n\n{table}\n"));
        let all: Vec<&str> = std::iter::once("58.136 ha result 2024 ?").chain(wanted).collect();
        assert_eq!(rows, all, "{head} {value}");
    }
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
fn a_place_among_others_is_no_grade() {
    says("place", "Chỉ số PCI xếp hạng 12 cả nước.", &["12 hang result 2023"]);
    says("place-2", "Tỉnh xếp hạng 5 trong vùng.", &["5 hang result 2023"]);
    says("place-3", "Trường được xếp hạng 3.", &[]);
}

#[test]
fn money_and_times_of_english_reports() {
    for (text, wanted) in [
        ("Revenue reached $1.61bn in 2024.", "1.61 ty-usd result 2024 ?"),
        ("Revenue was USD 420m in 2024.", "420 trieu-usd result 2024 ?"),
        ("Revenue was VND 41,746 billion in 2024.", "41,746 ty-dong result 2024 ?"),
        ("In Q3 2024, exports reached 1,204 tonnes.", "1,204 tonnes result 2024-Q3 ?"),
        ("In the first half of 2024, 3,204 people found work.", "3,204 people result 2024-01/2024-06 ?"),
        ("In Q3 2024, exports were up 12.4% year on year.", "12.4 phan-tram-so-voi change 2024-Q3 ?"),
        ("In Q3 2024, exports were up 6.8 per cent year on year.", "6.8 phan-tram-so-voi change 2024-Q3 ?"),
        ("In Q3 2024, exports fell 6.8 percent year on year.", "6.8 phan-tram-so-voi change 2024-Q3 ?"),
    ] {
        assert_eq!(proposed("english", &format!("ANNUAL REPORT 2024\n\n1. Budget\n\n{text}")), [wanted], "{text}");
    }
    // Other money is none of the table, and no metres; a year after "for" counts nothing.
    for text in ["The cost was €3.2m.", "The cost was A$3.2bn.", "The plan for 2025 is ready."] {
        assert_eq!(proposed("english-2", &format!("ANNUAL REPORT 2024\n\n1. Budget\n\n{text}")), [] as [&str; 0]);
    }
}

#[test]
fn places_in_words_are_proposed_and_groups_are_none() {
    for (text, wanted) in [
        ("Nông thôn mới phát triển mạnh mẽ, đứng đầu vùng miền núi.", &["đứng đầu hang result 2023 ?"][..]),
        ("Năm 2022, sản lượng cam xếp thứ nhì cả nước.", &["xếp thứ nhì hang result 2022 ?"]),
        ("Thể thao nằm trong nhóm các tỉnh dẫn đầu cả nước.", &[]),
        ("Người đứng đầu cấp ủy chịu trách nhiệm.", &[]),
        ("Cán bộ hướng dẫn đầu tư vào xã.", &[]),
    ] {
        says("places", text, wanted);
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
fn a_share_after_a_word_that_only_ends_like_an_ordinal_is_one() {
    for (text, wanted) in [
        ("Cơ cấu: nông nghiệp 57%, dịch vụ 43%.", &["57 phan-tram result 2023", "43 phan-tram result 2023"][..]),
        ("Doanh thu dịch vụ 120 tỷ đồng.", &["120 ty-dong result 2023"]),
        ("Hoàn thành nhiệm vụ 98%.", &["98 phan-tram result 2023"]),
    ] {
        let rows = sentence("share", text);
        let rows: Vec<&str> = rows.iter().map(|row| row.trim_end_matches(" ?")).collect();
        assert_eq!(rows, wanted, "{text}");
    }
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
fn which_places_are_counted_is_no_name_of_what_is_counted() {
    let report =
        "BÁO CÁO NĂM 2023\n\nI. KẾT QUẢ\n\n1. Chung\n\nDịch bệnh còn ở 03 tỉnh Đông Giang, Hải Lâm và Phú Tây.\n";
    let [file, folder] = fresh("proper", report);
    start(&file, &folder).expect("drafted");
    let names = fs::read_to_string(folder.join("indicators.csv")).expect("rows");
    assert!(!names.contains("Đông Giang"), "{names}");
}

#[test]
fn a_report_without_a_year_has_no_invented_one() {
    let report = "KẾ HOẠCH\n\nI. MỤC TIÊU\n\n1. Đến năm 2030\n\nNăng suất lao động tăng 6,5%/năm.\n\nII. VỐN\n\nVốn là 5 tỷ đồng.\n";
    let rows = proposed("no-time", report);
    assert!(rows.iter().all(|row| !row.contains(" 1/") && !row.contains(" 0")), "{rows:?}");
}
