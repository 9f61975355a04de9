//! What indicators are called: whole names, without times and verbs, of parts with the measure of their whole.
use super::{fresh, proposed, says};
use solieu::draft::start;
use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The names of the indicators that a draft makes of sentences of 2023, in the order of the report.
fn names_of(report: &str) -> Vec<String> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let [file, folder] = fresh(&format!("named-{}", COUNT.fetch_add(1, Ordering::Relaxed)), report);
    start(&file, &folder).expect("drafted");
    let mut table = csv::Reader::from_path(folder.join("indicators.csv")).expect("rows");
    let at = table.headers().expect("a heading").iter().position(|name| name == "name_vi").expect("a column");
    let names = table.records().map(|row| row.expect("a row")[at].to_owned()).collect();
    fs::remove_dir_all(folder.parent().expect("a parent")).expect("removed");
    names
}

#[track_caller]
fn called(text: &str, wanted: &[&str]) {
    let report = format!("BÁO CÁO NĂM 2023\n\nI. KẾT QUẢ\n\n1. Chung\n\n{text}\n");
    assert_eq!(names_of(&report), wanted, "{text}");
}

#[test]
fn words_that_end_in_a_link_stay_whole() {
    for (text, name) in [
        ("Tỷ lệ lao động có bằng cấp, chứng chỉ đạt 26,4%.", "Tỷ lệ lao động có bằng cấp, chứng chỉ"),
        ("Tỷ lệ xã đạt chuẩn nông thôn mới đạt 61%.", "Tỷ lệ xã đạt chuẩn nông thôn mới"),
        ("Tổng công suất thiết kế đạt 148 MW.", "Tổng công suất thiết kế"),
        ("Giá trị sản xuất nông nghiệp công nghệ cao đạt 5,2 tỷ đồng.", "Giá trị sản xuất nông nghiệp công nghệ cao"),
        ("Tỷ lệ số hóa hồ sơ đạt 85%.", "Tỷ lệ số hóa hồ sơ"),
        ("Doanh thu của tỉnh Thái Bình đạt 12 tỷ đồng.", "Doanh thu của tỉnh Thái Bình"),
        ("Tỷ lệ che phủ rừng mới đạt 61,3%.", "Tỷ lệ che phủ rừng"),
        ("Tốc độ tăng thu nhập bình quân đạt 5,1%/năm.", "Tốc độ tăng thu nhập"),
    ] {
        called(text, &[name]);
    }
}

#[test]
fn a_time_is_no_part_of_a_name() {
    for (text, name) in [
        ("Dân số đến ngày 30/6/2023 là 24.716 người.", "Dân số"),
        ("Sản lượng thủy sản tháng 10 đạt 11.485 tấn.", "Sản lượng thủy sản"),
        ("Diện tích rừng trồng mới tháng Mười ước 745 ha.", "Diện tích rừng trồng mới"),
        ("Dư nợ tín dụng tính đến hết tháng 6/2023 đạt 5,2 tỷ đồng.", "Dư nợ tín dụng"),
        ("Tổng nhu cầu vốn giai đoạn 2021 - 2023 là 7.640 tỷ đồng.", "Tổng nhu cầu vốn"),
        ("Doanh thu dệt may quý II năm 2023 đạt 12 tỷ đồng.", "Doanh thu dệt may"),
    ] {
        called(text, &[name]);
    }
}

#[test]
fn a_percentage_is_called_a_share_of_what_is_counted() {
    called("Có 96,8% đường trục thôn được cứng hóa.", &["Tỷ lệ đường trục thôn được cứng hóa"]);
    called("Đồng bào dân tộc thiểu số chiếm 63,5%.", &["Tỷ lệ đồng bào dân tộc thiểu số"]);
    called("Tốt nghiệp trung học cơ sở đạt 98,9%.", &["Tỷ lệ tốt nghiệp trung học cơ sở"]);
    called("Toàn xã hiện có 2.315 ha quế.", &["Diện tích quế"]);
    called("Trồng được 12.450 ha ngô.", &["Diện tích ngô"]);
    called("Có 26 nhà máy nước với tổng công suất 148 MW.", &["Số nhà máy nước", "Tổng công suất"]);
}

#[test]
fn parts_of_a_series_have_the_measure_of_the_first() {
    called(
        "Tỷ trọng nông nghiệp đạt 37,8%; công nghiệp đạt 28,7%; dịch vụ đạt 33,5%.",
        &["Tỷ trọng nông nghiệp", "Tỷ trọng công nghiệp", "Tỷ trọng dịch vụ"],
    );
    called("Diện tích ngô 2.416 ha; khoai lang 1.105 ha.", &["Diện tích ngô", "Diện tích khoai lang"]);
    called(
        "Tỷ lệ thất thoát nước là 14%; riêng thành phố Trà Ô 12%.",
        &["Tỷ lệ thất thoát nước", "Tỷ lệ thất thoát nước, thành phố Trà Ô"],
    );
    called(
        "Vốn đầu tư công đạt 6.215 tỷ đồng: cấp tỉnh 3.480 tỷ đồng; cấp huyện 2.102 tỷ đồng.",
        &["Vốn đầu tư công", "Vốn đầu tư công, cấp tỉnh", "Vốn đầu tư công, cấp huyện"],
    );
}

#[test]
fn a_measure_alone_is_of_what_stands_before_it() {
    called(
        "Trường đạt chuẩn quốc gia: 471/647 trường, tỷ lệ 72,8%.",
        &["Trường đạt chuẩn quốc gia", "Tỷ lệ trường đạt chuẩn quốc gia"],
    );
    called("Diện tích quế đến năm 2023: 3.200 ha.", &["Diện tích quế"]);
    called(
        "Thu ngân sách đạt 28.640 triệu đồng, bằng 127,3% dự toán.",
        &["Thu ngân sách", "Thu ngân sách so với dự toán"],
    );
    called("Vốn ngân sách 318 tỷ đồng, chiếm 77,1%.", &["Vốn ngân sách", "Tỷ trọng vốn ngân sách"]);
    called(
        "Chi thường xuyên đạt 12 tỷ đồng, bằng 97% cùng kỳ.",
        &["Chi thường xuyên", "Chi thường xuyên so với cùng kỳ"],
    );
}

#[test]
fn by_how_much_something_differs_is_no_name() {
    for text in [
        "Tỷ lệ che phủ rừng đạt 61,3%, thấp hơn bình quân chung của vùng 1,2 điểm phần trăm.",
        "Tỷ lệ che phủ rừng đạt 61,3%, kém mục tiêu 6,4 điểm phần trăm.",
        "Tỷ lệ che phủ rừng đạt 61,3%, cao hơn bình quân cả nước 0,6 điểm phần trăm.",
    ] {
        called(text, &["Tỷ lệ che phủ rừng"]);
    }
}

#[test]
fn numbers_behind_words_of_order_are_measured() {
    says("order", "Diện tích quế trồng mới trong nhiệm kỳ 742 ha.", &["742 ha result 2023 ?"]);
    says(
        "order-2",
        "Giải ngân đạt 47,1%, nhanh hơn cùng kỳ 6,4 điểm phần trăm.",
        &["47,1 phan-tram result 2023", "6,4 diem-phan-tram change 2023 ?"],
    );
    says("order-3", "Đại hội nhiệm kỳ 12.", &[]);
}

#[test]
fn what_stands_behind_a_slash_is_planned() {
    says(
        "slash",
        "Tỷ lệ huy động trẻ đạt 31,4%/KH 33%.",
        &["31,4 phan-tram result 2023 ?", "33 phan-tram target 2023 ?"],
    );
    says(
        "slash-2",
        "Tỷ lệ lao động có chứng chỉ đạt 26,4%/30%.",
        &["26,4 phan-tram result 2023 ?", "30 phan-tram target 2023 ?"],
    );
}

#[test]
fn where_a_plan_starts_is_no_plan() {
    let report = |text: &str| {
        format!(
            "BÁO CÁO NĂM 2023\n\nI. KẾT QUẢ\n\n1. Chung\n\nTốt.\n\nII. MỤC TIÊU ĐẾN NĂM 2030\n\n1. Chung\n\n{text}\n"
        )
    };
    let rows = proposed("starts", &report("Giảm số điểm ngập từ 43 điểm (năm 2023) xuống còn 15 điểm."));
    assert_eq!(rows[0], "43 diem baseline 2023");
    let rows = proposed("starts-2", &report("Nâng độ che phủ từ 61% (năm 2023) lên 62%."));
    assert!(rows[0].starts_with("61 phan-tram baseline 2023"), "{rows:?}");
    let rows = proposed("starts-3", &report("Tỷ lệ dân cư được cấp nước sạch đạt từ 98% trở lên."));
    assert_eq!(rows[0], "98 phan-tram target 2030");
}

#[test]
fn units_of_several_things_and_of_many() {
    for (text, unit) in [
        ("Tiêu chuẩn cấp nước là 120 lít/người/ngày đêm.", "120 lit-nguoi-ngay-dem result 2023"),
        ("Suất đầu tư là 3,2 tỷ đồng/tấn.ngày.", "3,2 ty-dong-tan-ngay result 2023"),
        ("Giá nước sạch là 9.250 đồng/m3.", "9.250 dong-m3 result 2023"),
        ("Sản xuất giày đạt 68,3 triệu đôi.", "68,3 trieu-doi result 2023"),
        ("Phòng học tạm còn 86 phòng[1].", "86 phong result 2023"),
        // A noun ends at the mark of a note.
        ("Phòng học tạm còn 86 phòng[1] học kiên cố.", "86 phong result 2023"),
        ("Cả xã có 9 bể[1] nước sạch.", "9 be result 2023"),
        ("Toàn huyện có 7 trạm[3] y tế.", "7 tram result 2023"),
    ] {
        let rows = super::sentence("units-of", text);
        let own = rows.first().map(|row| row.trim_end_matches(" ?").replace("m-3", "m3"));
        assert_eq!(own.as_deref(), Some(unit), "{text}");
    }
}

#[test]
fn a_report_of_a_school_year_is_of_that_year() {
    let report = |text: &str| {
        format!(
            "BÁO CÁO\nTổng kết năm học 2023-2024, nhiệm vụ năm học 2024-2025\n\nA. KẾT QUẢ NĂM HỌC 2023-2024\n\nI. QUY MÔ\n\n1. Lớp\n\n{text}\n\nB. NHIỆM VỤ NĂM HỌC 2024-2025\n\nI. CHỈ TIÊU\n\n1. Lớp\n\nTỷ lệ trường đạt chuẩn đạt 75%.\n"
        )
    };
    for (text, wanted) in [
        ("Tỷ lệ trường đạt chuẩn là 72,8%.", "72,8 phan-tram result school 2023/2024"),
        (
            "Tỷ lệ bỏ học tăng 0,12 điểm phần trăm so với năm học 2022-2023.",
            "0,12 diem-phan-tram change school 2023/2024",
        ),
        ("Tỷ lệ bỏ học giảm 1,5 điểm phần trăm so với năm học trước.", "1,5 diem-phan-tram change school 2023/2024"),
        ("Năm 2023 chi ngân sách là 5.218 tỷ đồng.", "5.218 ty-dong result 2023"),
    ] {
        let rows = proposed("school-year", &report(text));
        assert!(rows[0].starts_with(wanted), "{text}: {rows:?}");
        assert!(rows[1].starts_with("75 phan-tram target school 2024/2025"), "{text}: {rows:?}");
    }
}

#[test]
fn a_title_of_a_quarter_and_the_year_is_of_the_year() {
    for title in ["Tình hình kinh tế - xã hội quý IV và năm 2023", "Tình hình tháng 12 và cả năm 2023"]
    {
        let rows = proposed(
            "both",
            &format!("BÁO CÁO\n{title}\n\nI. KẾT QUẢ\n\n1. Chung\n\nCó 214 hộ nghèo. Quý IV có 12 hộ nghèo mới.\n"),
        );
        assert_eq!(rows, ["214 ho result 2023 ?", "12 ho result 2023-Q4"], "{title}");
    }
    let rows = proposed("one", "BÁO CÁO\nTình hình quý IV năm 2023\n\nI. KẾT QUẢ\n\n1. Chung\n\nCó 214 hộ nghèo.\n");
    assert_eq!(rows, ["214 ho result 2023-Q4"]);
}

#[test]
fn what_a_plan_looks_out_to_is_not_its_time() {
    let report = "QUYẾT ĐỊNH\nPhê duyệt Đề án cấp nước đến năm 2030, tầm nhìn đến năm 2045\n\nI. MỤC TIÊU ĐẾN NĂM 2030, TẦM NHÌN ĐẾN NĂM 2045\n\n1. Nước\n\nTỷ lệ cấp nước đạt 98%.\n";
    let rows = proposed("vision", report);
    assert!(rows[0].starts_with("98 phan-tram target 2030"), "{rows:?}");
}

#[test]
fn since_january_is_up_to_the_month_of_the_report() {
    let rows = proposed(
        "since",
        "BÁO CÁO\nTình hình tháng 10 năm 2023\n\nI. KẾT QUẢ\n\n1. Chung\n\nTừ đầu năm xảy ra 6 vụ cháy rừng.\n",
    );
    assert!(rows[0].starts_with("6 vu result 2023-01/2023-10"), "{rows:?}");
}
