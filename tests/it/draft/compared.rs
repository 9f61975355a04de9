//! Numbers beside another one: an earlier value, a plan, a share of it, the cells of a row.
use super::{proposed, says};

#[test]
fn what_is_compared_with_is_of_the_time_before() {
    says(
        "before",
        "Có 2.315 ca mắc bệnh sởi, tăng 41,5% so với năm trước (1.636 ca).",
        &["2.315 ca result 2023", "41,5 phan-tram-so-voi change 2023", "1.636 ca baseline 2022 ?"],
    );
    says(
        "before-2",
        "Dư nợ năm 2023 đạt 1.284 tỷ đồng, gấp 1,7 lần năm 2016 (755 tỷ đồng).",
        &["1.284 ty-dong result 2023", "1,7 lan change 2016/2023", "755 ty-dong baseline 2016"],
    );
    says(
        "before-3",
        "Diện tích giảm 675 ha (-0,7%) so năm 2021, năng suất 59,6 tạ/ha.",
        &["675 ha change 2021/2023", "-0,7 phan-tram-so-voi change 2021/2023", "59,6 ta-ha result 2023 ?"],
    );
}

#[test]
fn a_result_beside_its_plan_is_for_a_reader() {
    says(
        "beside",
        "Thuế phi nông nghiệp 186,4 triệu đồng/310 triệu đồng = 60,1%.",
        &["186,4 trieu-dong result 2023 ?", "310 trieu-dong target 2023 ?", "60,1 phan-tram result 2023 ?"],
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
fn a_growth_scenario_is_a_plan() {
    for plan in ["kế hoạch", "kịch bản"] {
        says(
            "scenario",
            &format!("Sản lượng lúa đạt 5,2 tấn ({plan} 5,5 tấn)."),
            &["5,2 tan result 2023", "5,5 tan target 2023 ?"],
        );
    }
}
