//! A number alone in its cell: where a table says its unit and its time.
use super::*;

/// The faults of one cell of a table under some words; `at` counts the rows below the first.
fn cell(over: &str, table: &str, at: usize, printed: &str, rest: Row) -> Vec<String> {
    let section = format!("p1-i-1-bang1-h{at}");
    let own = [("printed", printed), ("quote", printed), ("section", section.as_str()), ("period_kind", "total")];
    checked(&report(&format!("{over}\n\n{table}")), Lang::Vi, &[&[rest, &own].concat()]).1
}

#[track_caller]
fn says(over: &str, table: &str, at: usize, printed: &str, unit: &str, is_said: bool) {
    let faults = cell(over, table, at, printed, &[("of", unit)]);
    assert_eq!(faults.is_empty(), is_said, "{over}\n{table}\n{printed} {unit}: {faults:#?}");
}

#[test]
fn the_line_over_a_table_says_the_unit_of_columns_that_name_none() {
    let table = "Chỉ tiêu | Dự án A | Dự án B | Tăng (%)\nThuế | 28,73 | 32,40 | 12,8";
    for over in [
        "Thu theo sắc thuế (đơn vị tính: tỷ đồng):",
        "Bảng 1. Thu theo sắc thuế (tỷ đồng)",
        "Bảng 2. Thu theo sắc thuế. ĐVT: Tỷ đồng",
        "Đơn vị: tỷ đồng, %",
    ] {
        says(over, table, 1, "28,73", "ty-dong", true);
        says(over, table, 1, "32,40", "ty-dong", true);
        says(over, table, 1, "12,8", "ty-dong", false);
        says(over, table, 1, "28,73", "ty-usd", false);
        says(over, table, 1, "28,73", "usd", false);
    }
    // What is counted is a unit only where the line says so.
    says("Kết quả theo huyện (xã)", table, 1, "28,73", "xa", false);
    says("Kết quả theo huyện (ĐVT: xã)", table, 1, "28,73", "xa", true);
    // The corner and the head of the column are nearer.
    says("Bảng 3. Xuất khẩu (tỷ đồng)", &table.replace("Chỉ tiêu", "Tỷ USD"), 1, "28,73", "ty-dong", false);
    says("Bảng 3. Xuất khẩu (tỷ đồng)", &table.replace("Dự án A", "Dự án A (ha)"), 1, "28,73", "ty-dong", false);
    says("Bảng 3. Xuất khẩu (tỷ đồng)", &table.replace("Thuế |", "Thuế (triệu USD) |"), 1, "28,73", "ty-dong", false);
}

#[test]
fn a_row_says_its_unit_in_a_cell_for_it_or_behind_its_name() {
    let table =
        "TT | Chỉ tiêu | Đơn vị | Dự án A\n1 | Thóc | Nghìn tấn | 28,73\n2 | Lúa | Tạ/ha | 32,40\n3 | Thu | | 5,1";
    says("Như bảng (tỷ đồng).", table, 1, "28,73", "nghin-tan", true);
    says("Như bảng (tỷ đồng).", table, 1, "28,73", "tan", false);
    says("Như bảng (tỷ đồng).", table, 1, "28,73", "ty-dong", false);
    says("Như bảng (tỷ đồng).", table, 2, "32,40", "ta-ha", true);
    says("Như bảng (tỷ đồng).", table, 3, "5,1", "ty-dong", true);
    let table = "Chỉ tiêu | Dự án A (2022) | Dự án B\nTỷ lệ hộ nghèo (%) | 28,73 | 32,40\nThóc (nghìn tấn) | 5,1 | 6,2";
    says("Như bảng.", table, 1, "28,73", "phan-tram", true);
    says("Như bảng.", table, 1, "32,40", "phan-tram", true);
    says("Như bảng.", table, 2, "5,1", "nghin-tan", true);
    says("Như bảng.", table, 2, "6,2", "tan", false);
    says("Như bảng.", table, 2, "6,2", "phan-tram", false);
}

#[test]
fn a_head_names_a_unit_with_a_slash_and_its_whole_scale() {
    let table = "Cây | Năng suất (tạ/ha) | Giá trị (tỷ đồng) | Thu (triệu USD)\nLúa | 28,73 | 32,40 | 5,1";
    says("Như bảng.", table, 1, "28,73", "ta-ha", true);
    says("Như bảng.", table, 1, "28,73", "ha", false);
    says("Như bảng.", table, 1, "32,40", "ty-dong", true);
    says("Như bảng.", table, 1, "5,1", "trieu-usd", true);
    says("Như bảng.", table, 1, "5,1", "usd", false);
    let english = table.replace("Thu (triệu USD)", "Value, USD million");
    says("Như bảng.", &english, 1, "5,1", "trieu-usd", true);
    says("Như bảng.", &english, 1, "5,1", "usd", false);
}

#[test]
fn a_second_row_of_heads_says_what_the_columns_of_a_group_are() {
    let table = "Nhóm | Tháng 9/2022 | | 9 tháng năm 2022 |\n| Giá trị (tỷ đồng) | So với tháng trước (%) | Giá trị (tỷ đồng) | So với cùng kỳ (%)\nXăng | 318 | -1,7 | 2.905 | 3,2";
    let money = |printed, period| cell("Như bảng.", table, 2, printed, &[("of", "ty-dong"), ("period", period)]);
    assert_eq!(money("318", "2022-09"), [] as [&str; 0]);
    assert_ne!(money("318", "2022-08"), [] as [&str; 0]);
    assert_eq!(money("2.905", "2022-01/2022-09"), [] as [&str; 0]);
    assert_ne!(money("2.905", "2022-09"), [] as [&str; 0]);
    let growth = |printed, period, kind, direction| {
        let section = ("section", "p1-i-1-bang1-h2");
        let row = [section, ("printed", printed), ("quote", printed), ("of", "so-voi"), ("status", "change")];
        let time = [("period", period), ("period_kind", kind), ("direction", direction)];
        checked(&report(&format!("Như bảng.\n\n{table}")), Lang::Vi, &[&[&row[..], &time].concat()]).1
    };
    assert_eq!(growth("-1,7", "2022-09", "on-previous", "down"), [] as [&str; 0]);
    assert_eq!(growth("3,2", "2022-01/2022-09", "on-year", "up"), [] as [&str; 0]);
    for (printed, period, kind, direction) in [
        ("-1,7", "2022-09", "on-year", "down"),
        ("-1,7", "2022-08", "on-previous", "down"),
        ("3,2", "2022-01/2022-09", "on-previous", "up"),
        ("3,2", "2022-01/2022-09", "on-year", "down"),
        ("3,2", "2022-09", "on-year", "up"),
    ] {
        assert_ne!(growth(printed, period, kind, direction), [] as [&str; 0], "{printed} {period} {kind}");
    }
    // A row with a number is no row of heads.
    let table = "Nhóm | Kế hoạch 2023 (tấn) |\n| 318 | 5,1";
    assert_ne!(cell("Như bảng.", table, 1, "5,1", &[]), [] as [&str; 0]);
}

#[test]
fn the_rows_name_says_per_what_a_number_is() {
    let table = "Chỉ tiêu | Dự án A | Dự án B\nSố bác sĩ/vạn dân | 28,73 | 32,40\nTử vong trẻ < 5 tuổi (‰) | 5,1 | 6,2\nTử vong mẹ/100.000 trẻ | 7,3 | 8,4";
    says("Như bảng.", table, 1, "28,73", "bac-si", true);
    says("Như bảng.", table, 1, "28,73", "phan-nghin", false);
    says("Như bảng (%).", table, 2, "5,1", "phan-nghin", true);
    says("Như bảng (%).", table, 2, "6,2", "phan-tram", false);
    says("Như bảng.", table, 3, "7,3", "tren-tram-nghin", true);
    says("Như bảng.", table, 3, "7,3", "bac-si", false);
}

#[test]
fn a_scale_may_be_in_digits_or_behind_the_money() {
    let table = "TT | Chỉ tiêu | ĐVT | Dự án A\n1 | Phân bón | 1000 bao | 28,73\n2 | Xi măng | nghìn bao | 32,40";
    says("Như bảng.", table, 1, "28,73", "nghin-bao", true);
    says("Như bảng.", table, 2, "32,40", "nghin-bao", true);
    says("Như bảng.", table, 1, "28,73", "nghin-tan", false);
    let table = "Chỉ tiêu | Dự án A\nXây lắp | 28,73";
    says("Bảng 2. Giải ngân (US$ thousand)", table, 1, "28,73", "nghin-usd", true);
    says("Bảng 2. Giải ngân (US$ thousand)", table, 1, "28,73", "usd", false);
}

/// Heads in two rows, the cells parted by tabs, with none before the first of the second row and one behind the last.
const GROUPS: &str = "TT\tChỉ tiêu\tĐVT\tKH 2022\tNăm 2022\t\tSo sánh (%)\t
\t\t\t\tTháng 8\tƯớc tháng 9\tCùng kỳ\tKH
1\tLợn\tTấn\t152,5\t28,73\t32,40\t105,1\t74,8";

#[test]
fn a_group_of_heads_stands_over_its_columns() {
    let is_sound = |printed: &str, rest: Row| cell("Bảng.", GROUPS, 2, printed, rest).is_empty();
    let share = |kind| [("of", "phan-tram"), ("period_kind", kind)];
    assert!(is_sound("105,1", &share("on-year")));
    assert!(!is_sound("105,1", &share("on-plan")));
    assert!(is_sound("74,8", &share("on-plan")));
    assert!(!is_sound("74,8", &share("on-year")));
    let month = |period, words| [("period", period), ("qualifiers", words)];
    assert!(is_sound("28,73", &month("2022-08", "")));
    assert!(!is_sound("28,73", &month("2022-09", "")));
    assert!(is_sound("32,40", &month("2022-09", "ước")));
    assert!(!is_sound("32,40", &month("2022-08", "ước")));
    assert!(!is_sound("28,73", &month("2022-08", "ước")));
    assert!(is_sound("152,5", &[("status", "target")]));
}

#[test]
fn the_head_of_a_column_says_what_was_and_what_is_planned() {
    let table = "Cây | KH 2022 (tấn) | Thực hiện 2022 (tấn) | So sánh TH/KH (%)\nLúa | 28,73 | 32,40 | 112,8";
    let faults = |printed, status| cell("Bảng.", table, 1, printed, &[("status", status)]);
    assert_eq!(faults("28,73", "target"), [] as [&str; 0]);
    assert_eq!(faults("32,40", "result"), [] as [&str; 0]);
    for status in ["result", "baseline"] {
        assert!(faults("28,73", status)[0].contains("the head of its column says that this is planned"));
    }
    assert!(faults("32,40", "target")[0].contains("the head of its column says that this was"));
    let share = [("of", "phan-tram"), ("period_kind", "on-plan")];
    assert_eq!(cell("Bảng.", table, 1, "112,8", &share), [] as [&str; 0]);
    let table = "Crop | Baseline 2022 (tấn) | Actual 2022 (tấn) | End target 2022 (tấn)\nRice | 28,73 | 32,40 | 35,1";
    let faults = |printed, status| cell("Bảng.", table, 1, printed, &[("status", status)]);
    assert_eq!(faults("28,73", "baseline"), [] as [&str; 0]);
    assert_eq!(faults("32,40", "result"), [] as [&str; 0]);
    assert_eq!(faults("35,1", "target"), [] as [&str; 0]);
    for (printed, status) in [("28,73", "target"), ("32,40", "target"), ("35,1", "result")] {
        assert_ne!(faults(printed, status), [] as [&str; 0], "{printed} {status}");
    }
}
