//! Small hostile inputs: other words, notations and structures than those the rules were written with.
//! A row is `ok` (sound, its number as in `=`) or `no` (refused); several rows may stand about one sentence.
use super::*;

/// Kind and sentence; then `+ row` for a sound row, `- row` for one that must be refused. `= …` is the value of the row.
pub(super) struct Probe(pub(super) &'static str, pub(super) &'static str, pub(super) &'static [&'static str]);

const PROBES: &[Probe] = &[
    // One dimension, two scales.
    Probe("scale", "Tỷ suất sinh 15,2‰.", &["- printed 15,2|of phan-tram"]),
    // Words and signs beside a number.
    Probe("bound", "Tỷ lệ đạt ≥ 80%.", &["- printed 80|of phan-tram", "+ printed 80|of phan-tram|qualifiers ≥"]),
    Probe("bound", "Hộ nghèo còn <1,5%.", &["- printed 1,5|of phan-tram", "+ printed 1,5|of phan-tram|qualifiers <"]),
    Probe("bound", "Che phủ rừng > 38%.", &["- printed 38|of phan-tram"]),
    Probe("bound", "Sản lượng ~5 tấn.", &["- printed 5", "+ printed 5|qualifiers ~"]),
    Probe("bound", "Sản lượng chừng 5 tấn.", &["- printed 5"]),
    Probe("bound", "Sản lượng ước chừng 5 tấn.", &["- printed 5"]),
    Probe("bound", "Sản lượng vào khoảng 5 tấn.", &["- printed 5", "+ printed 5|qualifiers vào khoảng"]),
    Probe("bound", "Sản lượng suýt soát 5 tấn.", &["- printed 5"]),
    Probe("bound", "Sản lượng non 5 tấn.", &["- printed 5"]),
    Probe("bound", "Sản lượng già 5 tấn.", &["- printed 5"]),
    Probe("bound", "Sản lượng nhỉnh hơn 5 tấn.", &["- printed 5", "+ printed 5|qualifiers nhỉnh hơn"]),
    Probe("bound", "Sản lượng gần bằng 5 tấn.", &["- printed 5"]),
    Probe("bound", "Sản lượng 5 tấn trở lại.", &["- printed 5", "+ printed 5|qualifiers trở lại"]),
    Probe("bound", "Mỗi xã thu 5 tấn đổ lên.", &["- printed 5"]),
    Probe("bound", "Kỳ vọng thu 5 tấn.", &["- printed 5"]),
    Probe("bound", "Tạm tính có 5 xã.", &["- printed 5|of xa"]),
    Probe("bound", "Lớn hơn hoặc bằng 5 tấn.", &["- printed 5", "- printed 5|qualifiers bằng"]),
    Probe("bound", "Sản lượng hơn hẳn 5 tấn.", &["- printed 5"]),
    // Turned around, or no bound at all.
    Probe("turned", "Năng suất không đạt 5 tấn.", &["- printed 5"]),
    Probe("turned", "Sản lượng chưa được 5 tấn.", &["- printed 5"]),
    Probe("turned", "Sản lượng không nổi 5 tấn.", &["- printed 5"]),
    Probe("turned", "Sản lượng chưa bằng 5 tấn.", &["- printed 5"]),
    Probe("turned", "Sản lượng không thể dưới 5 tấn.", &["- printed 5", "- printed 5|qualifiers dưới"]),
    Probe("turned", "Có 3 trên 5 xã đạt chuẩn.", &["+ printed 5|of xa", "- printed 5|of xa|qualifiers trên"]),
    Probe("turned", "Chênh lệch khoảng thời gian là 5 tấn.", &["+ printed 5"]),
    // Signs.
    Probe(
        "sign",
        "GRDP thấp hơn 3,2% so với cùng kỳ.",
        &[
            "- printed 3,2|of so-voi|period_kind on-year",
            "+ printed 3,2|of so-voi|period_kind on-year|direction down|= -3.2",
        ],
    ),
    Probe("sign", "Doanh thu kém 3,2% so với cùng kỳ.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe("sign", "Công nghiệp thu hẹp 3,2%.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe("sign", "Kim ngạch hạ 3,2%.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe("sign", "Xuất khẩu đi lùi 3,2%.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe("sign", "Xuất khẩu đi xuống 3,2%.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe("sign", "Chỉ số giá (−3,2%), chậm lại.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe(
        "sign",
        "Thu ngân sách bằng 95,2% so với cùng kỳ.",
        &["- printed 95,2|of so-voi|period_kind on-year", "+ printed 95,2|of phan-tram|period_kind on-year"],
    ),
    Probe("sign", "Thu ngân sách đạt 109,3% cùng kỳ.", &["- printed 109,3|of so-voi|period_kind on-year"]),
    // Times.
    Probe(
        "time",
        "Năm 2019 và năm 2020 lần lượt đạt 5 tấn và 7 tấn.",
        &[
            "+ printed 5|period 2019|period_basis stated",
            "- printed 5|period 2020|period_basis stated",
            "+ printed 7|period 2020|period_basis stated",
            "- printed 7|period 2019|period_basis stated",
        ],
    ),
    Probe(
        "time",
        "Các năm 2018, 2019, 2020 tương ứng là 5; 6; 7 tấn.",
        &[
            "+ printed 5|period 2018|period_basis stated",
            "- printed 6|period 2020|period_basis stated",
            "+ printed 6|period 2019|period_basis stated",
        ],
    ),
    Probe(
        "time",
        "Năm 2020 đạt 7 tấn so với 5 tấn của năm 2019.",
        &[
            "+ printed 5|period 2019|period_basis stated",
            "- printed 5|period 2020|period_basis stated",
            "+ printed 7|period 2020|period_basis stated",
        ],
    ),
    Probe("time", "Tháng 7/2022 thu được 5 tấn.", &["- printed 5|period 2022|period_kind total|period_basis stated"]),
    Probe("time", "Quý III năm 2022 thu 5 tấn.", &["- printed 5|period 2022|period_kind total|period_basis stated"]),
    Probe(
        "time",
        "Tháng 6 thu 5 tấn, tháng 7 thu 8 tấn.",
        &[
            "+ printed 5|period 2022-06|period_kind total",
            "- printed 5|period 2022-07|period_kind total",
            "+ printed 8|period 2022-07|period_kind total",
            "- printed 8|period 2022-06|period_kind total",
        ],
    ),
    Probe(
        "time",
        "Quý I tăng 5%, quý II tăng 6%.",
        &[
            "- printed 5|of so-voi|period 2022-Q2|period_kind on-year",
            "- printed 6|of so-voi|period 2022-Q1|period_kind on-year",
            "+ printed 6|of so-voi|period 2022-Q2|period_kind on-year",
        ],
    ),
    Probe("time", "Tháng mười hai thu 5 tấn.", &["- printed 5|period 2022-10", "+ printed 5|period 2022-12"]),
    Probe("time", "Trong 7 tháng năm 2022 thu 5 tấn.", &["- printed 5|period 2022-05"]),
    Probe("time", "Mười hai tháng qua thu 5 tấn.", &["- printed 5|period 2022-01/2022-02"]),
    // B: times that reports write in other words.
    Probe("notation", "Quý ba năm 2022 thu 5 tấn.", &["+ printed 5|period 2022-Q3"]),
    Probe("notation", "9T/2022 thu 5 tấn.", &["+ printed 5|period 2022-01/2022-09"]),
    Probe("notation", "Ba quý đầu năm 2022 thu 5 tấn.", &["+ printed 5|period 2022-01/2022-09"]),
    Probe("notation", "Ngày 20.7.2022 có 5 tấn.", &["+ printed 5|period 2022-07-20"]),
    Probe("notation", "Đến ngày 20 tháng Bảy năm 2022 có 5 tấn.", &["+ printed 5|period 2022-07-20"]),
    Probe("notation", "Niên khóa 2021-2022 có 5 tấn.", &["+ printed 5|period school 2021/2022"]),
    Probe("notation", "Quý I và quý II (6 tháng) thu 5 tấn.", &["+ printed 5|period 2022-H1"]),
    // B: numerals.
    Probe("notation", "Có 12,345,678 người.", &["+ printed 12,345,678|of nguoi|= 12345678"]),
    Probe("notation", "Thu 1,204.5 tỷ đồng.", &["+ printed 1,204.5|of ty-dong|= 1204.5"]),
    Probe("notation", "Có 5 / 8 xã đạt chuẩn.", &["+ printed 5|whole 8|of xa"]),
    Probe(
        "notation",
        "Tăng trưởng 12 ÷ 13%.",
        &["- printed 13|of phan-tram", "+ printed 12|printed_to 13|of phan-tram"],
    ),
    Probe(
        "notation",
        "Thu khoảng 5 đến 6 tấn.",
        &["- printed 6", "- printed 6|qualifiers khoảng", "+ printed 5|printed_to 6|qualifiers khoảng"],
    ),
    Probe("notation", "Thu 5 tới 6 tấn.", &["- printed 6", "+ printed 5|printed_to 6"]),
    Probe("notation", "Tăng từ 5 tấn lên 6 tấn.", &["+ printed 6"]),
    Probe("notation", "Rộng 5ha.", &["+ printed 5|of ha"]),
    Probe("notation", "Rộng 5 ± 1 ha.", &["- printed 1|of ha"]),
    Probe("notation", "Rộng 850² ha.", &["- printed 850|of ha"]),
    Probe(
        "time",
        "Quy mô năm 2022 là 48 tấn, gấp 2,4 lần năm 2011.",
        &[
            "- printed 2,4|of lan|period 2011|period_basis stated",
            "+ printed 2,4|of tan|unit lan|status change|period 2011/2022|period_kind change|period_basis stated",
        ],
    ),
    Probe(
        "time",
        "Doanh thu năm 2022 giảm 9% so với năm 2021, từ 36 tấn xuống còn 32 tấn.",
        &[
            "+ printed 36|period 2021|period_basis stated",
            "- printed 36|period 2022|period_basis stated",
            "+ printed 32|period 2022|period_basis stated",
        ],
    ),
    // Second series: relatives of what failed before.
    Probe("bound", "Tỷ lệ phải >=80%.", &["- printed 80|of phan-tram"]),
    Probe("bound", "Sản lượng dao động quanh mức 5 tấn.", &["- printed 5"]),
    Probe("bound", "Sản lượng xê dịch quanh 5 tấn.", &["- printed 5"]),
    Probe("bound", "Sản lượng tối thiểu phải đạt được 5 tấn.", &["- printed 5"]),
    Probe("bound", "Sản lượng đạt tối thiểu từ 5 tấn.", &["- printed 5"]),
    Probe("bound", "Sản lượng không vượt ngưỡng 5 tấn.", &["- printed 5"]),
    Probe("bound", "Sản lượng vượt ngưỡng 5 tấn.", &["- printed 5"]),
    Probe("bound", "Sản lượng vượt mốc 5 tấn.", &["- printed 5", "+ printed 5|qualifiers vượt mốc"]),
    Probe("bound", "Sản lượng cán mốc 5 tấn.", &["+ printed 5"]),
    Probe("bound", "Sản lượng đạt mức tối đa là 5 tấn.", &["- printed 5"]),
    Probe("bound", "Có hàng 5 xã, nhiều nhất là 5 tấn rau.", &["- printed 5"]),
    Probe("bound", "Sản lượng khoảng hơn 5 tấn.", &["- printed 5", "- printed 5|qualifiers khoảng"]),
    Probe("bound", "Sản lượng đã vượt trên 5 tấn.", &["- printed 5"]),
    Probe("bound", "Sản lượng từ 5 tấn/ha trở lên.", &["- printed 5|of tan"]),
    Probe("bound", "Thu 5 tấn hoặc hơn.", &["- printed 5"]),
    Probe("bound", "Thu 5 tấn là ít nhất.", &["- printed 5"]),
    Probe("turned", "Chưa có 5 tấn nào.", &["- printed 5"]),
    Probe("turned", "Không chỉ 5 tấn mà nhiều hơn.", &["- printed 5"]),
    Probe("turned", "Sản lượng chẳng được 5 tấn.", &["- printed 5"]),
    Probe(
        "sign",
        "Chỉ số sản xuất tăng trưởng âm khoảng 3,2%.",
        &["- printed 3,2|of so-voi|period_kind on-year|qualifiers khoảng"],
    ),
    Probe("sign", "Doanh thu tụt 3,2% so với cùng kỳ.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe("sign", "Doanh thu chỉ bằng 68% năm trước.", &["- printed 68|of so-voi|period_kind on-year"]),
    Probe(
        "sign",
        "Doanh thu bằng khoảng 68% so với cùng kỳ.",
        &["- printed 68|of so-voi|period_kind on-year|qualifiers bằng khoảng"],
    ),
    Probe("sign", "Doanh thu ước đạt 104% dự toán.", &["- printed 104|of so-voi|period_kind on-plan|qualifiers ước"]),
    Probe("sign", "Doanh thu không tăng mà giảm 3,2%.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe("sign", "Doanh thu bị âm 3,2% so với cùng kỳ.", &["- printed 3,2|of so-voi|period_kind on-year"]),
    Probe(
        "time",
        "Trong hai năm 2020 và 2021, sản lượng lần lượt là 5 tấn và 7 tấn.",
        &[
            "+ printed 5|period 2020|period_basis stated",
            "- printed 5|period 2021|period_basis stated",
            "- printed 7|period 2020|period_basis stated",
        ],
    ),
    Probe(
        "time",
        "Sản lượng đạt 5, 6 và 7 tấn tương ứng với các năm 2018, 2019 và 2020.",
        &[
            "+ printed 6|period 2019|period_basis stated",
            "- printed 6|period 2020|period_basis stated",
            "- printed 5|period 2020|period_basis stated",
        ],
    ),
    Probe(
        "time",
        "Tháng 6/2022 thu 5 tấn; tháng 7/2022 thu 8 tấn.",
        &[
            "- printed 5|period 2022-07|period_kind total|period_basis stated",
            "- printed 8|period 2022-06|period_kind total|period_basis stated",
        ],
    ),
    Probe(
        "time",
        "Thu 5 tấn trong tháng 6 và 8 tấn trong tháng 7.",
        &[
            "+ printed 5|period 2022-06|period_kind total",
            "- printed 5|period 2022-07|period_kind total",
            "+ printed 8|period 2022-07|period_kind total",
            "- printed 8|period 2022-06|period_kind total",
        ],
    ),
    Probe(
        "time",
        "Riêng quý IV/2022 thu 5 tấn, cả năm 9 tấn.",
        &[
            "- printed 5|period 2022|period_kind total|period_basis stated",
            "+ printed 9|period 2022|period_kind total|period_basis stated",
        ],
    ),
    Probe(
        "time",
        "Sáu tháng đầu năm 2022 thu 5 tấn.",
        &[
            "- printed 5|period 2022|period_kind total|period_basis stated",
            "- printed 5|period 2022-H2|period_kind total",
        ],
    ),
    Probe(
        "time",
        "Sáu tháng cuối năm 2022 thu 5 tấn.",
        &["- printed 5|period 2022-H1|period_kind total", "+ printed 5|period 2022-H2|period_kind total"],
    ),
    Probe(
        "time",
        "Năm học 2021-2022 có 5 xã.",
        &["- printed 5|of xa|period 2021/2022|period_kind total|period_basis stated"],
    ),
    Probe("time", "Năm ngoái thu 5 tấn.", &["- printed 5|period 2022"]),
    Probe("time", "Cùng kỳ năm trước thu 5 tấn.", &["- printed 5|period 2022"]),
    Probe("time", "Thu 7 tấn, năm trước 5 tấn.", &["- printed 5|period 2022", "+ printed 7|period 2022"]),
    Probe("notation", "Quý I, II và III năm 2022 thu 5 tấn.", &["- printed 5|period 2022-Q1"]),
    Probe("notation", "Tháng 01-6/2022 thu 5 tấn.", &["+ printed 5|period 2022-01/2022-06"]),
    Probe("notation", "Tháng Giêng năm 2022 thu 5 tấn.", &["+ printed 5|period 2022-01"]),
    Probe("notation", "Thu 5–6 tấn/ha, bình quân 5,5 tấn/ha.", &["- printed 6|of tan"]),
    Probe("notation", "Thu 5-6-7 tấn.", &["- printed 7", "- printed 6|printed_to 7"]),
    Probe(
        "notation",
        "Tỷ lệ 5%-6%.",
        &["- printed 5|of phan-tram", "- printed 6|of phan-tram", "+ printed 5|printed_to 6|of phan-tram"],
    ),
    Probe("notation", "Tỷ lệ từ 5 lên 6%.", &["+ printed 6|of phan-tram"]),
    Probe("notation", "Có 5 - 6 người.", &["- printed 6|of nguoi"]),
    Probe("notation", "Có 1.204.500,5 ha.", &["+ printed 1.204.500,5|of ha|= 1204500.5"]),
    Probe(
        "notation",
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
