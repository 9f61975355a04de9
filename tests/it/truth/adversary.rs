//! Small hostile inputs: other words, notations and structures than those the rules were written with.
//! A row is `ok` (sound, its number as in `=`) or `no` (refused); several rows may stand about one sentence.
use super::*;

/// Kind and sentence; then `+ row` for a sound row, `- row` for one that must be refused. `= …` is the value of the row.
pub(super) struct Probe(pub(super) &'static str, pub(super) &'static str, pub(super) &'static [&'static str]);

const PROBES: &[Probe] = &[
    // A1: one dimension, two scales.
    Probe("a1", "Tỷ suất sinh 15,2‰.", &["- printed 15,2|of phan-tram"]),
    // A2, A4: words and signs beside a number.
    Probe("a4", "Tỷ lệ đạt ≥ 80%.", &["- printed 80|of phan-tram", "+ printed 80|of phan-tram|qualifiers ≥"]),
    Probe("a4", "Hộ nghèo còn <1,5%.", &["- printed 1,5|of phan-tram", "+ printed 1,5|of phan-tram|qualifiers <"]),
    Probe("a4", "Che phủ rừng > 38%.", &["- printed 38|of phan-tram"]),
    Probe("a4", "Sản lượng ~5 tấn.", &["- printed 5", "+ printed 5|qualifiers ~"]),
    Probe("a4", "Sản lượng chừng 5 tấn.", &["- printed 5"]),
    Probe("a4", "Sản lượng ước chừng 5 tấn.", &["- printed 5"]),
    Probe("a4", "Sản lượng vào khoảng 5 tấn.", &["- printed 5", "+ printed 5|qualifiers vào khoảng"]),
    Probe("a4", "Sản lượng suýt soát 5 tấn.", &["- printed 5"]),
    Probe("a4", "Sản lượng non 5 tấn.", &["- printed 5"]),
    Probe("a4", "Sản lượng già 5 tấn.", &["- printed 5"]),
    Probe("a4", "Sản lượng nhỉnh hơn 5 tấn.", &["- printed 5", "+ printed 5|qualifiers nhỉnh hơn"]),
    Probe("a4", "Sản lượng gần bằng 5 tấn.", &["- printed 5"]),
    Probe("a4", "Sản lượng 5 tấn trở lại.", &["- printed 5", "+ printed 5|qualifiers trở lại"]),
    Probe("a4", "Mỗi xã thu 5 tấn đổ lên.", &["- printed 5"]),
    Probe("a4", "Kỳ vọng thu 5 tấn.", &["- printed 5"]),
    Probe("a4", "Tạm tính có 5 xã.", &["- printed 5|of xa"]),
    Probe("a4", "Lớn hơn hoặc bằng 5 tấn.", &["- printed 5", "- printed 5|qualifiers bằng"]),
    Probe("a4", "Sản lượng hơn hẳn 5 tấn.", &["- printed 5"]),
    // A3: turned around, or no bound at all.
    Probe("a3", "Năng suất không đạt 5 tấn.", &["- printed 5"]),
    Probe("a3", "Sản lượng chưa được 5 tấn.", &["- printed 5"]),
    Probe("a3", "Sản lượng không nổi 5 tấn.", &["- printed 5"]),
    Probe("a3", "Sản lượng chưa bằng 5 tấn.", &["- printed 5"]),
    Probe("a3", "Sản lượng không thể dưới 5 tấn.", &["- printed 5", "- printed 5|qualifiers dưới"]),
    Probe("a3", "Có 3 trên 5 xã đạt chuẩn.", &["+ printed 5|of xa", "- printed 5|of xa|qualifiers trên"]),
    Probe("a3", "Chênh lệch khoảng thời gian là 5 tấn.", &["+ printed 5"]),
    // A5: signs.
    Probe(
        "a5",
        "GRDP thấp hơn 3,2% so với cùng kỳ.",
        &[
            "- printed 3,2|of so-voi|period_kind on-year",
            "+ printed 3,2|of so-voi|period_kind on-year|direction down|= -3.2",
        ],
    ),
    Probe("a5", "Doanh thu kém 3,2% so với cùng kỳ.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe("a5", "Công nghiệp thu hẹp 3,2%.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe("a5", "Kim ngạch hạ 3,2%.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe("a5", "Xuất khẩu đi lùi 3,2%.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe("a5", "Xuất khẩu đi xuống 3,2%.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe("a5", "Chỉ số giá (−3,2%), chậm lại.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe(
        "a5",
        "Thu ngân sách bằng 95,2% so với cùng kỳ.",
        &["- printed 95,2|of so-voi|period_kind on-year", "+ printed 95,2|of phan-tram|period_kind on-year"],
    ),
    Probe("a5", "Thu ngân sách đạt 109,3% cùng kỳ.", &["- printed 109,3|of so-voi|period_kind on-year"]),
    // A6: times.
    Probe(
        "a6",
        "Năm 2019 và năm 2020 lần lượt đạt 5 tấn và 7 tấn.",
        &[
            "+ printed 5|period 2019|period_basis stated",
            "- printed 5|period 2020|period_basis stated",
            "+ printed 7|period 2020|period_basis stated",
            "- printed 7|period 2019|period_basis stated",
        ],
    ),
    Probe(
        "a6",
        "Các năm 2018, 2019, 2020 tương ứng là 5; 6; 7 tấn.",
        &[
            "+ printed 5|period 2018|period_basis stated",
            "- printed 6|period 2020|period_basis stated",
            "+ printed 6|period 2019|period_basis stated",
        ],
    ),
    Probe(
        "a6",
        "Năm 2020 đạt 7 tấn so với 5 tấn của năm 2019.",
        &[
            "+ printed 5|period 2019|period_basis stated",
            "- printed 5|period 2020|period_basis stated",
            "+ printed 7|period 2020|period_basis stated",
        ],
    ),
    Probe("a6", "Tháng 7/2022 thu được 5 tấn.", &["- printed 5|period 2022|period_kind total|period_basis stated"]),
    Probe("a6", "Quý III năm 2022 thu 5 tấn.", &["- printed 5|period 2022|period_kind total|period_basis stated"]),
    Probe(
        "a6",
        "Tháng 6 thu 5 tấn, tháng 7 thu 8 tấn.",
        &[
            "+ printed 5|period 2022-06|period_kind total",
            "- printed 5|period 2022-07|period_kind total",
            "+ printed 8|period 2022-07|period_kind total",
            "- printed 8|period 2022-06|period_kind total",
        ],
    ),
    Probe(
        "a6",
        "Quý I tăng 5%, quý II tăng 6%.",
        &[
            "- printed 5|of so-voi|period 2022-Q2|period_kind on-year",
            "- printed 6|of so-voi|period 2022-Q1|period_kind on-year",
            "+ printed 6|of so-voi|period 2022-Q2|period_kind on-year",
        ],
    ),
    Probe("a6", "Tháng mười hai thu 5 tấn.", &["- printed 5|period 2022-10", "+ printed 5|period 2022-12"]),
    Probe("a6", "Trong 7 tháng năm 2022 thu 5 tấn.", &["- printed 5|period 2022-05"]),
    Probe("a6", "Mười hai tháng qua thu 5 tấn.", &["- printed 5|period 2022-01/2022-02"]),
    // B: times that reports write in other words.
    Probe("b", "Quý ba năm 2022 thu 5 tấn.", &["+ printed 5|period 2022-Q3"]),
    Probe("b", "9T/2022 thu 5 tấn.", &["+ printed 5|period 2022-01/2022-09"]),
    Probe("b", "Ba quý đầu năm 2022 thu 5 tấn.", &["+ printed 5|period 2022-01/2022-09"]),
    Probe("b", "Ngày 20.7.2022 có 5 tấn.", &["+ printed 5|period 2022-07-20"]),
    Probe("b", "Đến ngày 20 tháng Bảy năm 2022 có 5 tấn.", &["+ printed 5|period 2022-07-20"]),
    Probe("b", "Niên khóa 2021-2022 có 5 tấn.", &["+ printed 5|period school 2021/2022"]),
    Probe("b", "Quý I và quý II (6 tháng) thu 5 tấn.", &["+ printed 5|period 2022-H1"]),
    // B: numerals.
    Probe("b", "Có 12,345,678 người.", &["+ printed 12,345,678|of nguoi|= 12345678"]),
    Probe("b", "Thu 1,204.5 tỷ đồng.", &["+ printed 1,204.5|of ty-dong|= 1204.5"]),
    Probe("b", "Có 5 / 8 xã đạt chuẩn.", &["+ printed 5|whole 8|of xa"]),
    Probe("b", "Tăng trưởng 12 ÷ 13%.", &["- printed 13|of phan-tram", "+ printed 12|printed_to 13|of phan-tram"]),
    Probe(
        "b",
        "Thu khoảng 5 đến 6 tấn.",
        &["- printed 6", "- printed 6|qualifiers khoảng", "+ printed 5|printed_to 6|qualifiers khoảng"],
    ),
    Probe("b", "Thu 5 tới 6 tấn.", &["- printed 6", "+ printed 5|printed_to 6"]),
    Probe("b", "Tăng từ 5 tấn lên 6 tấn.", &["+ printed 6"]),
    Probe("b", "Rộng 5ha.", &["+ printed 5|of ha"]),
    Probe("b", "Rộng 5 ± 1 ha.", &["- printed 1|of ha"]),
    Probe("b", "Rộng 850² ha.", &["- printed 850|of ha"]),
    Probe(
        "a6",
        "Quy mô năm 2022 là 48 tấn, gấp 2,4 lần năm 2011.",
        &[
            "- printed 2,4|of lan|period 2011|period_basis stated",
            "+ printed 2,4|of tan|unit lan|status change|period 2011/2022|period_kind change|period_basis stated",
        ],
    ),
    Probe(
        "a6",
        "Doanh thu năm 2022 giảm 9% so với năm 2021, từ 36 tấn xuống còn 32 tấn.",
        &[
            "+ printed 36|period 2021|period_basis stated",
            "- printed 36|period 2022|period_basis stated",
            "+ printed 32|period 2022|period_basis stated",
        ],
    ),
    // Second series: relatives of what failed before.
    Probe("a4", "Tỷ lệ phải >=80%.", &["- printed 80|of phan-tram"]),
    Probe("a4", "Sản lượng dao động quanh mức 5 tấn.", &["- printed 5"]),
    Probe("a4", "Sản lượng xê dịch quanh 5 tấn.", &["- printed 5"]),
    Probe("a4", "Sản lượng tối thiểu phải đạt được 5 tấn.", &["- printed 5"]),
    Probe("a4", "Sản lượng đạt tối thiểu từ 5 tấn.", &["- printed 5"]),
    Probe("a4", "Sản lượng không vượt ngưỡng 5 tấn.", &["- printed 5"]),
    Probe("a4", "Sản lượng vượt ngưỡng 5 tấn.", &["- printed 5"]),
    Probe("a4", "Sản lượng vượt mốc 5 tấn.", &["- printed 5", "+ printed 5|qualifiers vượt mốc"]),
    Probe("a4", "Sản lượng cán mốc 5 tấn.", &["+ printed 5"]),
    Probe("a4", "Sản lượng đạt mức tối đa là 5 tấn.", &["- printed 5"]),
    Probe("a4", "Có hàng 5 xã, nhiều nhất là 5 tấn rau.", &["- printed 5"]),
    Probe("a4", "Sản lượng khoảng hơn 5 tấn.", &["- printed 5", "- printed 5|qualifiers khoảng"]),
    Probe("a4", "Sản lượng đã vượt trên 5 tấn.", &["- printed 5"]),
    Probe("a4", "Sản lượng từ 5 tấn/ha trở lên.", &["- printed 5|of tan"]),
    Probe("a4", "Thu 5 tấn hoặc hơn.", &["- printed 5"]),
    Probe("a4", "Thu 5 tấn là ít nhất.", &["- printed 5"]),
    Probe("a3", "Chưa có 5 tấn nào.", &["- printed 5"]),
    Probe("a3", "Không chỉ 5 tấn mà nhiều hơn.", &["- printed 5"]),
    Probe("a3", "Sản lượng chẳng được 5 tấn.", &["- printed 5"]),
    Probe(
        "a5",
        "Chỉ số sản xuất tăng trưởng âm khoảng 3,2%.",
        &["- printed 3,2|of so-voi|period_kind on-year|qualifiers khoảng"],
    ),
    Probe("a5", "Doanh thu tụt 3,2% so với cùng kỳ.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe("a5", "Doanh thu chỉ bằng 68% năm trước.", &["- printed 68|of so-voi|period_kind on-year"]),
    Probe(
        "a5",
        "Doanh thu bằng khoảng 68% so với cùng kỳ.",
        &["- printed 68|of so-voi|period_kind on-year|qualifiers bằng khoảng"],
    ),
    Probe("a5", "Doanh thu ước đạt 104% dự toán.", &["- printed 104|of so-voi|period_kind on-plan|qualifiers ước"]),
    Probe("a5", "Doanh thu không tăng mà giảm 3,2%.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe("a5", "Doanh thu bị âm 3,2% so với cùng kỳ.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe(
        "a6",
        "Trong hai năm 2020 và 2021, sản lượng lần lượt là 5 tấn và 7 tấn.",
        &[
            "+ printed 5|period 2020|period_basis stated",
            "- printed 5|period 2021|period_basis stated",
            "- printed 7|period 2020|period_basis stated",
        ],
    ),
    Probe(
        "a6",
        "Sản lượng đạt 5, 6 và 7 tấn tương ứng với các năm 2018, 2019 và 2020.",
        &[
            "+ printed 6|period 2019|period_basis stated",
            "- printed 6|period 2020|period_basis stated",
            "- printed 5|period 2020|period_basis stated",
        ],
    ),
    Probe(
        "a6",
        "Tháng 6/2022 thu 5 tấn; tháng 7/2022 thu 8 tấn.",
        &[
            "- printed 5|period 2022-07|period_kind total|period_basis stated",
            "- printed 8|period 2022-06|period_kind total|period_basis stated",
        ],
    ),
    Probe(
        "a6",
        "Thu 5 tấn trong tháng 6 và 8 tấn trong tháng 7.",
        &[
            "+ printed 5|period 2022-06|period_kind total",
            "- printed 5|period 2022-07|period_kind total",
            "+ printed 8|period 2022-07|period_kind total",
            "- printed 8|period 2022-06|period_kind total",
        ],
    ),
    Probe(
        "a6",
        "Riêng quý IV/2022 thu 5 tấn, cả năm 9 tấn.",
        &[
            "- printed 5|period 2022|period_kind total|period_basis stated",
            "+ printed 9|period 2022|period_kind total|period_basis stated",
        ],
    ),
    Probe(
        "a6",
        "Sáu tháng đầu năm 2022 thu 5 tấn.",
        &[
            "- printed 5|period 2022|period_kind total|period_basis stated",
            "- printed 5|period 2022-H2|period_kind total",
        ],
    ),
    Probe(
        "a6",
        "Sáu tháng cuối năm 2022 thu 5 tấn.",
        &["- printed 5|period 2022-H1|period_kind total", "+ printed 5|period 2022-H2|period_kind total"],
    ),
    Probe(
        "a6",
        "Năm học 2021-2022 có 5 xã.",
        &["- printed 5|of xa|period 2021/2022|period_kind total|period_basis stated"],
    ),
    Probe("a6", "Năm ngoái thu 5 tấn.", &["- printed 5|period 2022"]),
    Probe("a6", "Cùng kỳ năm trước thu 5 tấn.", &["- printed 5|period 2022"]),
    Probe("a6", "Thu 7 tấn, năm trước 5 tấn.", &["- printed 5|period 2022", "+ printed 7|period 2022"]),
    Probe("b", "Quý I, II và III năm 2022 thu 5 tấn.", &["- printed 5|period 2022-Q1"]),
    Probe("b", "Tháng 01-6/2022 thu 5 tấn.", &["+ printed 5|period 2022-01/2022-06"]),
    Probe("b", "Tháng Giêng năm 2022 thu 5 tấn.", &["+ printed 5|period 2022-01"]),
    Probe("b", "Thu 5–6 tấn/ha, bình quân 5,5 tấn/ha.", &["- printed 6|of tan"]),
    Probe("b", "Thu 5-6-7 tấn.", &["- printed 7", "- printed 6|printed_to 7"]),
    Probe(
        "b",
        "Tỷ lệ 5%-6%.",
        &["- printed 5|of phan-tram", "- printed 6|of phan-tram", "+ printed 5|printed_to 6|of phan-tram"],
    ),
    Probe("b", "Tỷ lệ từ 5 lên 6%.", &["+ printed 6|of phan-tram"]),
    Probe("b", "Có 5 - 6 người.", &["- printed 6|of nguoi"]),
    Probe("b", "Có 1.204.500,5 ha.", &["+ printed 1.204.500,5|of ha|= 1204500.5"]),
    Probe(
        "b",
        "Có 12 345 678 người.",
        &["+ printed 12 345 678|of nguoi|= 12345678", "- printed 345 678|of nguoi", "- printed 12 345|of nguoi"],
    ),
];

fn probe(sentence: &str, lang: Lang, row: &str) -> Result<(), String> {
    let mut all: Vec<(&str, &str)> = Vec::new();
    let mut value = None;
    for field in row.split('|').filter(|field| !field.is_empty()) {
        let (column, text) = field.split_once(' ').expect("column and field");
        if column == "=" { value = Some(text) } else { all.push((column, text)) }
    }
    let (compiled, faults) = checked(&report(sentence), lang, &[&all]);
    match value {
        _ if !faults.is_empty() => Err(faults.join(" / ")),
        Some(value) if compiled.dataset.observations[0].quantity.value.format_plain() != value => {
            Err(compiled.dataset.observations[0].quantity.value.format_plain())
        }
        _ => Ok(()),
    }
}

/// Every row of the probes is as they say.
#[track_caller]
pub(super) fn hold(probes: &[Probe], lang: Lang) {
    let mut wrong = Vec::new();
    for Probe(kind, sentence, rows) in probes {
        for row in *rows {
            let (sign, row) = row.split_at(2);
            match (sign, probe(sentence, lang, row)) {
                ("+ ", Err(faults)) => wrong.push(format!("{kind} {sentence}\n   not sound: {row}\n   {faults}")),
                ("- ", Ok(())) => wrong.push(format!("{kind} {sentence}\n   accepted: {row}")),
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), wrong.len());
}

#[test]
fn hostile_sentences_are_read_or_refused() {
    hold(PROBES, Lang::Vi);
}
