//! Tables, lists under a line and differences: what a draft makes of the words over a number and beside it.
use super::{proposed, says};

#[test]
fn a_table_of_nine_months_is_read_by_both_rows_of_its_heads() {
    let text = "BÁO CÁO

Tình hình kinh tế 9 tháng năm 2023

I. KẾT QUẢ

Bảng 1. Chỉ tiêu chủ yếu

TT\tChỉ tiêu\tĐVT\tKH 2023\tNăm 2023\t\tSo sánh (%)\t
\t\t\t\tTháng 8\tƯớc tháng 9\tCùng kỳ\tKH
1\tThịt hơi\tTấn\t152.000\t12.870\t13.055\t105,1\t74,8
2\tXi măng\t1000 tấn\t3.300\t251\t262\t96,2\t70,0
";
    let wanted = [
        "152.000 tan target 2023 ?",
        "12.870 tan result 2023-08 ?",
        "13.055 tan result 2023-09 ?",
        "105,1 phan-tram result 2023-09 ?",
        "74,8 phan-tram result 2023-09 ?",
        "3.300 nghin-tan target 2023 ?",
        "251 nghin-tan result 2023-08 ?",
        "262 nghin-tan result 2023-09 ?",
        "96,2 phan-tram result 2023-09 ?",
        "70,0 phan-tram result 2023-09 ?",
    ];
    assert_eq!(proposed("annex", text), wanted);
}

#[test]
fn a_framework_of_results_is_read_by_its_heads() {
    let text = "ANNUAL PROGRESS REPORT 2024

1. RESULTS

Table 1. Results framework

Indicator | Unit | Baseline 2021 | Actual 2023 | Target 2024 | Actual 2024
People with water | thousand | 12 | 109.6 | 155.0 | 148.2
Households with latrines | % | 58.3 | 69.7 | 74 | 75.4

Table 2. Disbursement by category (US$ thousand)

Category | 2022 | 2023 | 2024
Civil works | 5,318 | 7,906 | 9,874
";
    let wanted = [
        "12 thousand baseline 2021 ?",
        "109.6 thousand result 2023 ?",
        "155.0 thousand target 2024 ?",
        "148.2 thousand result 2024 ?",
        "58.3 phan-tram baseline 2021 ?",
        "69.7 phan-tram result 2023 ?",
        "74 phan-tram target 2024 ?",
        "75.4 phan-tram result 2024 ?",
        "5,318 us-thousand result 2022 ?",
        "7,906 us-thousand result 2023 ?",
        "9,874 us-thousand result 2024 ?",
    ];
    assert_eq!(proposed("framework", text), wanted);
}

#[test]
fn a_row_says_its_unit_over_columns_of_years() {
    let text = "BÁO CÁO NĂM 2023

I. KẾT QUẢ

Bảng 1. Một số chỉ tiêu

STT | Chỉ tiêu | 2021 | 2022 | 2023 | KH 2024
1 | Số bác sĩ/vạn dân | 9,6 | 10,3 | 10,9 | 11,6
2 | Tỷ suất tử vong trẻ (‰) | 15,8 | 15,1 | 14,4 | 13,7
3 | Tỷ lệ bao phủ bảo hiểm (%) | 88,4 | 90,7 | 92,5 | 94,3
4 | Tỷ số tử vong mẹ/100.000 trẻ đẻ sống | 43,1 | 38,6 | 40,2 | 34,9
";
    let wanted = |unit: &str, values: [&str; 4]| -> Vec<String> {
        let years = ["result 2021", "result 2022", "result 2023", "target 2024"];
        values.iter().zip(years).map(|(value, year)| format!("{value} {unit} {year} ?")).collect()
    };
    let all = [
        wanted("bac-si-van-dan", ["9,6", "10,3", "10,9", "11,6"]),
        wanted("phan-nghin", ["15,8", "15,1", "14,4", "13,7"]),
        wanted("phan-tram", ["88,4", "90,7", "92,5", "94,3"]),
        wanted("tren-100000-tre-de-song", ["43,1", "38,6", "40,2", "34,9"]),
    ];
    assert_eq!(proposed("labels", text), all.concat());
}

#[test]
fn the_time_of_a_line_reaches_its_list() {
    says(
        "season",
        "Vụ Đông Xuân 2022-2023:\n\n- Diện tích lúa 45.210 ha\n\n- Sản lượng 308.784 tấn",
        &["45.210 ha result 2022/2023", "308.784 tan result 2022/2023"],
    );
    says("funds", "Nguồn lực (2021-2023):\n\n- Dự án nước sạch: 24,6 tỷ đồng", &["24,6 ty-dong result 2021/2023"]);
    says("day", "Vụ Hè Thu 2023 (đến 31/7): xuống giống 43.870 ha.", &["43.870 ha result 2023-07-31"]);
}

#[test]
fn how_far_from_a_plan_or_another_time_is_a_change() {
    for (name, text, wanted) in [
        ("below", "Sản lượng thấp hơn kế hoạch 0,3 tấn.", "0,3 tan change 2023 ?"),
        ("communes", "Số xã đạt chuẩn thấp hơn kế hoạch 3 xã.", "3 xa change 2023 ?"),
        ("above", "Năng suất cao hơn cùng kỳ 1,4 tạ/ha.", "1,4 ta-ha change 2023 ?"),
    ] {
        let found = super::sentence(name, text);
        let bare = |row: &str| row.trim_end_matches(" ?").to_owned();
        assert_eq!(found.iter().map(|row| bare(row)).collect::<Vec<_>>(), [bare(wanted)], "{text}");
    }
    let report = |text: &str| format!("ANNUAL REPORT 2024\n\n1. RESULTS\n\n{text}\n");
    let rows = |name: &str, text: &str| proposed(name, &report(text));
    assert_eq!(rows("longer", "Procurement took 36 days longer than the standard."), ["36 ngay change 2024 ?"]);
    assert_eq!(rows("higher", "The cost was 12.4% higher than appraised."), ["12.4 phan-tram-so-voi change 2024 ?"]);
}

#[test]
fn what_is_of_the_year_before_is_an_earlier_value() {
    says(
        "structure",
        "Dịch vụ chiếm 38,9% (cùng kỳ tương ứng là 22,5% - 37,6% - 39,9%).",
        &[
            "38,9 phan-tram result 2023 ?",
            "22,5 phan-tram baseline 2022 ?",
            "37,6 phan-tram baseline 2022 ?",
            "39,9 phan-tram baseline 2022 ?",
        ],
    );
    let text = "ANNUAL REPORT 2024\n\n1. RESULTS\n\nA total of 61 plans were adopted, and 42 in the previous year.\n";
    assert_eq!(proposed("before", text), ["61 plans result 2024 ?", "42 plans-0 baseline 2023 ?"]);
}

#[test]
fn counts_rates_and_places_have_their_units() {
    says(
        "nouns",
        "Còn 06 chủ đầu tư chậm báo cáo; có 45 trạm quan trắc hoạt động.",
        &["06 chu-dau-tu result 2023", "45 tram-quan-trac result 2023"],
    );
    says(
        "rates",
        "Tỷ số tử vong mẹ là 34,9/100.000; tỷ suất mắc lao 87,2/100.000 dân.",
        &["34,9 tren-100000 result 2023", "87,2 tren-100000-dan result 2023"],
    );
    says("years", "Thời gian sống khỏe tối thiểu 68 năm.", &["68 nam result 2023"]);
    says("share", "Đóng góp của TFP vào tăng trưởng trên 50%.", &["50 phan-tram result 2023"]);
    let text = "ANNUAL REPORT 2024\n\n1. RESULTS\n\nThe province ranks 2nd of the five provinces. Disbursement was US$1.9 \
                million in Q1 and US$4.2 million in Q4. Output rose by 2.4% from November and by 13.6% over the same \
                month of last year.\n";
    let wanted = [
        "2 hang result 2024 ?",
        "1.9 trieu-usd result 2024-Q1 ?",
        "4.2 trieu-usd result 2024-Q4 ?",
        "2.4 phan-tram-so-voi change 2024 ?",
        "13.6 phan-tram-so-voi change 2024 ?",
    ];
    assert_eq!(proposed("places", text), wanted);
}

#[test]
fn the_plan_of_a_year_is_of_the_year() {
    let text = "BÁO CÁO\n\nTình hình 9 tháng năm 2023\n\nI. KẾT QUẢ\n\n1. Chung\n\nTạo việc làm cho 31.540 lượt lao động, đạt \
                90,1% kế hoạch năm (35.000 lượt).\n";
    let found = proposed("plan", text);
    assert_eq!(found.last().map(String::as_str), Some("35.000 luot target 2023 ?"), "{found:?}");
}

#[test]
fn a_signed_rate_is_a_change_and_a_quarters_growth_is_none_a_year() {
    says(
        "signed",
        "Đàn lợn 612.400 con (+3,1%); xi măng 2.310 tấn (-3,8%).",
        &[
            "612.400 con result 2023",
            "+3,1 phan-tram-so-voi change 2023",
            "2.310 tan result 2023",
            "-3,8 phan-tram-so-voi change 2023",
        ],
    );
    let report = |title: &str, text: &str| format!("BÁO CÁO\n\n{title}\n\nI. KẾT QUẢ\n\n1. Chung\n\n{text}\n");
    let text = report("Tình hình quý III và 9 tháng năm 2023", "GRDP tăng 7,4%; quý I tăng 6,95%, quý II tăng 7,38%.");
    let wanted = [
        "7,4 phan-tram-so-voi change 2023-01/2023-09 ?",
        "6,95 phan-tram-so-voi change 2023-Q1 ?",
        "7,38 phan-tram-so-voi change 2023-Q2 ?",
    ];
    assert_eq!(proposed("quarters", &text), wanted);
    let text = report("Tình hình tháng Bảy và 7 tháng năm 2023", "Xử lý 57 vụ.");
    assert_eq!(proposed("month", &text), ["57 vu result 2023-07 ?"]);
}
