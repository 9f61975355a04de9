//! Words that both sides read: what a draft makes of a wording stands, confirmed as it is, before the check.
use super::{fresh, read};
use solieu::draft::start;
use std::fs;
use std::path::Path;

/// Confirms every proposal, also those of which the draft is not sure; "period period_kind status" of each.
fn confirm_all(folder: &Path) -> Vec<String> {
    let path = folder.join("observations.csv");
    let mut table = csv::Reader::from_path(&path).expect("rows");
    let header = table.headers().expect("a heading").clone();
    let at = |name: &str| header.iter().position(|known| known == name).expect("a column");
    let mut out = csv::Writer::from_path(path.with_extension("all")).expect("a file");
    out.write_record(&header).expect("written");
    let mut rows = Vec::new();
    for row in table.records().map(|row| row.expect("a row")) {
        rows.push(["period", "period_kind", "status"].map(|name| &row[at(name)]).join(" "));
        let all = row.iter().enumerate().map(|(place, field)| if place == at("confirmed") { "x" } else { field });
        out.write_record(all).expect("written");
    }
    out.flush().expect("written");
    fs::rename(path.with_extension("all"), path).expect("renamed");
    rows
}

/// Holds that a report with this title and sentence is proposed as `wanted`, and that the check refuses none of it.
#[track_caller]
fn agree(name: &str, title: &str, text: &str, wanted: &[&str]) {
    let report = format!("{title}\n\nI. KẾT QUẢ\n\n1. Chung\n\n{text}\n");
    let [file, folder] = fresh(name, &report);
    start(&file, &folder).expect("drafted");
    assert_eq!(confirm_all(&folder), wanted, "{text}");
    let (_, faults) = read(&folder);
    let refused: Vec<&String> = faults.iter().filter(|fault| fault.starts_with("observations.csv")).collect();
    assert!(refused.is_empty(), "{text}: {refused:?}");
    fs::remove_dir_all(folder.parent().expect("a parent")).expect("removed");
}

#[test]
fn a_part_of_a_year_in_words_is_read_by_both() {
    for (words, period) in [
        ("bốn tháng", "2023-01/2023-04"),
        ("tháng bốn", "2023-04"),
        ("tháng tư", "2023-04"),
        ("tháng giêng", "2023-01"),
        ("tháng mười hai", "2023-12"),
        ("mười một tháng", "2023-01/2023-11"),
        ("ba quý đầu", "2023-01/2023-09"),
        ("quý cuối", "2023-Q4"),
        ("nửa đầu", "2023-01/2023-06"),
        ("nửa cuối", "2023-07/2023-12"),
        ("quý I và II", "2023-01/2023-06"),
        ("từ tháng 1 đến tháng 4", "2023-01/2023-04"),
        ("tháng 01-4", "2023-01/2023-04"),
    ] {
        for text in [
            format!("Sản lượng thủy sản {words} năm 2023 đạt 5,2 tấn."),
            format!("{words} năm 2023 sản lượng thủy sản đạt 5,2 tấn."),
        ] {
            agree("parts", "BÁO CÁO NĂM 2023", &text, &[&format!("{period} total result")]);
        }
    }
    for (text, period) in [
        ("Sản lượng thủy sản 9T2023 đạt 5,2 tấn.", "2023-01/2023-09 total"),
        ("Sản lượng thủy sản 03/2023 đạt 5,2 tấn.", "2023-03 total"),
        ("In the first half of 2023 seafood output reached 5.2 tonnes.", "2023-01/2023-06 total"),
        ("In the first nine months of 2023 seafood output reached 5.2 tonnes.", "2023-01/2023-09 total"),
    ] {
        agree("parts-short", "BÁO CÁO NĂM 2023", text, &[&format!("{period} result")]);
    }
}

#[test]
fn what_a_movement_is_against_is_read_by_both() {
    let year = "BÁO CÁO NĂM 2023";
    for words in [
        "so với cùng kỳ",
        "so với cùng kì",
        "so với cknt",
        "so với năm trước",
        "so năm ngoái",
        "so với năm liền trước",
        "cùng kỳ",
        "hơn cùng kỳ",
    ] {
        let text = format!("Tổng thu ngân sách năm 2023 tăng 5,2% {words}.");
        agree("against", year, &text, &["2023 on-year change"]);
    }
    for words in ["kế hoạch", "KH", "dự toán", "mục tiêu", "chỉ tiêu", "mức đề ra", "nghị quyết", "định mức"]
    {
        let text = format!("Tổng thu ngân sách năm 2023 tăng 5,2% so với {words}.");
        agree("against-plan", year, &text, &["2023 on-plan change"]);
    }
    for (text, kind) in [
        ("So với cùng kỳ, tổng thu ngân sách năm 2023 tăng 5,2%.", "on-year"),
        ("So cùng kỳ, tổng thu ngân sách năm 2023 tăng 5,2%.", "on-year"),
        ("So với kế hoạch, tổng thu ngân sách năm 2023 tăng 5,2%.", "on-plan"),
    ] {
        agree("against-ahead", year, text, &[&format!("2023 {kind} change")]);
    }
    for (title, part, words, period) in [
        ("THÁNG 6", "tháng 6/2023", "tháng liền trước", "2023-06"),
        ("QUÝ II", "quý II/2023", "quí liền kề", "2023-Q2"),
        ("QUÝ II", "quý II/2023", "quý I/2023", "2023-Q2"),
    ] {
        let text = format!("Sản lượng thủy sản {part} tăng 5,2% so với {words}.");
        agree("against-part", &format!("BÁO CÁO {title} NĂM 2023"), &text, &[&format!("{period} on-previous change")]);
    }
}

#[test]
fn an_excess_over_a_plan_is_one_by_every_name_of_plans() {
    for words in ["kế hoạch", "KH", "dự toán", "nghị quyết", "mức đề ra", "so với chỉ tiêu", "so với định mức"]
    {
        let rows = super::proposed(
            "excess",
            &format!("BÁO CÁO NĂM 2023\n\nI. KẾT QUẢ\n\n1. Chung\n\nTổng thu ngân sách năm 2023 vượt 5,2% {words}.\n"),
        );
        assert!(rows.len() == 1 && rows[0].starts_with("5,2 phan-tram-vuot result 2023"), "{words}: {rows:?}");
    }
}

#[test]
fn heads_of_columns_name_plans_and_times_as_sentences_do() {
    for (head, kind) in [
        ("% so với cùng kì", "on-year"),
        ("% so với năm ngoái", "on-year"),
        ("% so với tháng liền trước", "on-previous"),
        ("% so với mục tiêu", "on-plan"),
        ("% nghị quyết", "on-plan"),
    ] {
        let table = format!("Chỉ tiêu | Đơn vị | Năm 2024 | {head}\n\nDiện tích lúa | Ha | 58.136 | 99,5");
        let [file, folder] = fresh("heads", &format!("BÁO CÁO NĂM 2024\n\nI. KẾT QUẢ\n\n1. Chung\n\n{table}\n"));
        start(&file, &folder).expect("drafted");
        assert_eq!(confirm_all(&folder)[1], format!("2024 {kind} result"), "{head}");
        let refused = read(&folder).1.into_iter().find(|fault| fault.contains("the head of its column"));
        assert_eq!(refused, None, "{head}");
    }
}

#[test]
fn a_mean_of_years_is_read_by_both() {
    for text in [
        "Giai đoạn 2020-2023 trồng từng năm 500 ha rừng.",
        "Giai đoạn 2020-2023 trồng 500 ha rừng mỗi năm.",
        "Giai đoạn 2020-2023 giá trị sản xuất trung bình tăng 5,2%.",
        "Giai đoạn 2020-2023 giá trị sản xuất tăng BQ 5,2%.",
    ] {
        agree("mean", "BÁO CÁO NĂM 2023", text, &["2020/2023 mean result"]);
    }
}

#[test]
fn a_heading_tells_both_what_it_is_over() {
    for (heading, status) in [
        ("THÀNH TỰU NĂM 2023", "result"),
        ("NHỮNG VIỆC PHẢI LÀM", "target"),
        ("TẦM NHÌN ĐẾN NĂM 2030", "target"),
        ("THỰC HIỆN KẾ HOẠCH NĂM 2023", "result"),
    ] {
        let report = format!("BÁO CÁO NĂM 2023\n\nI. {heading}\n\n1. Chung\n\nTỷ lệ hộ nghèo còn 5,2%.\n");
        let rows = super::proposed("outlook", &report);
        assert!(rows.len() == 1 && rows[0].contains(&format!(" {status} ")), "{heading}: {rows:?}");
    }
}
