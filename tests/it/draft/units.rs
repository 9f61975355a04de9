//! Wordings of units and numerals: ratios, money, lost spaces, other notations.
use super::{proposed, says, sentence};
use solieu::draft::{Finding, draft};
use std::collections::BTreeMap;

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
fn units_that_run_into_the_next_number_are_no_range() {
    for text in
        ["Bốn khu vực chiếm 17,42%40,86% và 4,97%.", "Lượng khách đạt 160đ nghìn lượt.", "Có 4 cơ sở loại I (2đ%6%)."]
    {
        // What they mean is open: that the draft comes to an end is enough.
        sentence("run-in", text);
    }
}

#[test]
fn numerals_in_other_notations_are_proposed_too() {
    for (sentence, printed, unit) in [
        ("Diện tích là 1 061,5 nghìn ha", "1 061,5", "nghin-ha"),
        ("Châu Mỹ chiếm tỷ trọng 31, 6%", "31, 6", "phan-tram"),
        ("Tỷ lệ che phủ rừng đạt 31 ,6%", "31 ,6", "phan-tram"),
        ("Diện tích ngô là 5 hoặc 6 nghìn ha", "5", "nghin-ha"),
        ("Vụ 3 250 nghìn ha lúa", "250", "nghin-ha"),
        ("Có 17.860 HTX", "17.860", "htx"),
        ("Giá lợn hơi là 4.000 đồng/kg", "4.000", "dong-kg"),
        ("Giá lợn hơi là 66 000 - 71 000 đồng/kg", "66 000", "dong-kg"),
    ] {
        let text = format!("BÁO CÁO NĂM 2022\n\nI. KINH TẾ\n\n1. {sentence} trong năm 2022.\n");
        let found = draft(&BTreeMap::from([("report.vi.txt".to_owned(), text)]));
        let proposals: Vec<_> = found
            .findings
            .iter()
            .filter_map(|(block, finding)| match finding {
                Finding::Observation(p) => {
                    Some((p.printed(&found.outline.blocks[*block].text), p.fields().0.id.0.clone()))
                }
                Finding::Class(..) => None,
            })
            .collect();
        assert_eq!(proposals, [(printed, unit.to_owned())], "{sentence}");
    }
}

#[test]
fn parts_of_days_are_measured_and_whole_ones_are_a_span() {
    says("days", "Ngày điều trị nội trú là 5,9 ngày.", &["5,9 ngay result 2023"]);
    says("days-2", "Thời gian chờ còn 1,5 giờ.", &["1,5 gio result 2023"]);
    says("days-3", "Hội nghị họp trong 3 ngày.", &[]);
}

#[test]
fn a_contribution_is_no_movement_of_what_follows() {
    says(
        "points",
        "Nông nghiệp tăng 3,15%, đóng góp 0,57 điểm phần trăm; công nghiệp tăng 8,94%, đóng góp 3,58 điểm.",
        &[
            "3,15 phan-tram-so-voi change 2023",
            "0,57 diem-dong-gop result 2023",
            "8,94 phan-tram-so-voi change 2023",
            "3,58 diem-dong-gop result 2023",
        ],
    );
}

#[test]
fn money_and_times_of_english_reports() {
    for (text, wanted) in [
        ("Revenue reached $1.61bn in 2024.", "1.61 ty-usd result 2024 ?"),
        ("Revenue was USD 420m in 2024.", "420 trieu-usd result 2024 ?"),
        ("Revenue was VND 41,746 billion in 2024.", "41,746 ty-dong result 2024 ?"),
        ("In Q3 2024, exports reached 1,204 tonnes.", "1,204 tan result 2024-Q3 ?"),
        ("In the first half of 2024, 3,204 people found work.", "3,204 nguoi result 2024-01/2024-06 ?"),
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
fn a_table_says_its_unit_over_its_columns_or_in_its_rows() {
    let text = "Thu ngân sách (đơn vị tính: tỷ đồng):\n\nChỉ tiêu | Thực hiện 2022 | Thực hiện 2023\nThuế | 694,2 | 641,0\nTrồng rừng (ha) | 12,5 | 13,5\n\nQuận cấp 186 giấy phép xây dựng.";
    let rows = sentence("table-units", text);
    let has = |start: &str| rows.iter().any(|row| row.starts_with(start));
    assert!(has("694,2 ty-dong baseline 2022") && has("641,0 ty-dong result 2023"), "{rows:?}");
    assert!(has("12,5 ha") && !has("12,5 ty-dong") && has("186 giay-phep"), "{rows:?}");
}
