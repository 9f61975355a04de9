//! Sentences in the manner of many reports: each row about them is sound, and every number of the row counts.
use super::*;

/// A sentence, and rows about it: column and field, parted by `|`.
type Case = (&'static str, &'static [&'static str]);

const CASES: &[Case] = &[
    (
        "Giá trị hàng hóa bán ra nước ngoài năm 2011 mới có 425,6 triệu USD, năm 2020 đã tới 1,9 tỷ USD, gấp 4,5 lần.",
        &[
            "printed 425,6|of trieu-usd|period 2011|period_basis stated",
            "printed 1,9|of ty-usd|period 2020|period_basis stated",
        ],
    ),
    (
        "Thu nhập một người dân: năm 2011 là 28,5 tỷ đồng, đến năm 2020 là 74,1 tỷ đồng, gấp 2,6 lần.",
        &["printed 28,5|of ty-dong|period 2011|period_basis stated"],
    ),
    (
        "Cuối năm 2020, Tân Hòa có khoảng 9.400 doanh nghiệp đang hoạt động, vốn đăng ký xấp xỉ 52 tỷ đồng.",
        &["printed 52|of ty-dong|period 2020|period_basis stated|qualifiers xấp xỉ"],
    ),
    (
        "Riêng du lịch chịu nhiều thiệt hại: doanh thu năm 2020 giảm 9,28% so với năm 2019, từ 3.600 tỷ đồng xuống còn 3.266 tỷ đồng.",
        &[
            "printed 9,28|of so-voi|period 2019/2020|period_basis stated|period_kind change|direction down",
            "printed 3.266|of ty-dong|period 2020|period_basis stated",
        ],
    ),
    (
        "Số hộ nghèo giảm xấp xỉ 75%: từ 12.874 người năm 2011 còn 3.218 người năm 2020.",
        &["printed 3.218|of nguoi|period 2020|period_basis stated"],
    ),
    (
        "Số người có việc làm mới trong năm 2020 là 36.720 người, tăng 53% so với năm 2011 (24.000 người).",
        &[
            "printed 24.000|of nguoi|period 2011|period_basis stated",
            "printed 53|of nguoi|unit so-voi|period 2011/2020|period_basis stated|period_kind change|status change|direction up",
        ],
    ),
    (
        "Tỷ lệ lao động có bằng cấp từ 41,25% năm 2011 lên 63,4% năm 2020, tăng 22,15 điểm phần trăm.",
        &[
            "printed 41,25|of phan-tram|period 2011|period_basis stated",
            "printed 63,4|of phan-tram|period 2020|period_basis stated",
            "printed 22,15|of phan-tram|unit diem-phan-tram|status change|period_kind change|direction up|period 2011/2020|period_basis stated",
        ],
    ),
    ("Rác thải thu gom mỗi ngày trên dưới 420 tấn, tối đa 510 tấn vào dịp tết.", &["printed 510|qualifiers tối đa"]),
    ("Ngập nước khi mưa to vẫn xảy ra tại 17 điểm, vượt 5 điểm so với năm 2015 (12 điểm).", &["printed 5|of diem"]),
    (
        "Hai là, tăng trưởng giai đoạn 2021-2025 từ 8,5% trở lên mỗi năm; giai đoạn 2026-2030 khoảng 9 - 9,5%/năm.",
        &[
            "printed 8,5|of tang-nam|qualifiers trở lên|period 2021/2025|period_kind mean|period_basis stated|status target",
            "printed 9|printed_to 9,5|of tang-nam|qualifiers khoảng|period 2026/2030|period_kind mean|period_basis stated|status target",
        ],
    ),
    (
        "Năm là, mở thêm 2 bệnh viện, mỗi bệnh viện từ 300 đến 400 giường.",
        &["printed 300|printed_to 400|of giuong|status target"],
    ),
    (
        "Giá trị sản xuất mỗi năm tăng 12-13,5% (2016 - 2020), rồi 15% (2021 - 2025).",
        &[
            "printed 12|printed_to 13,5|of tang-nam|period 2016/2020|period_kind mean|period_basis stated|status target",
            "printed 15|of tang-nam|period 2021/2025|period_kind mean|period_basis stated|status target",
        ],
    ),
    (
        "Tỷ lệ lấp đầy từ 80% trở lên; không dưới 45.000 lao động có việc làm vào năm 2025.",
        &["printed 45.000|of nguoi|qualifiers không dưới|period 2025|period_basis stated|status target"],
    ),
    (
        "Giá trị sản xuất năm 2015 đạt 3.608 tỷ đồng, giảm 2,4% so với năm 2014 (3.697 tỷ đồng).",
        &["printed 3.697|of ty-dong|period 2014|period_basis stated"],
    ),
    (
        "Phân kỳ: 2016 - 2020 là 1.944 tỷ đồng (40%); 2021 - 2025 là 2.916 tỷ đồng (60%).",
        &[
            "printed 1.944|of ty-dong|period 2016/2020|period_kind total|period_basis stated",
            "printed 60|of phan-tram|period 2021/2025|period_kind total|period_basis stated",
        ],
    ),
    (
        "Tính đến ngày 20/7/2022, toàn tỉnh Hải Lâm gieo cấy 62.415 ha lúa hè thu, giảm 758 ha (-1,2%) so với cùng kỳ; ngô 4.380 ha, tăng 2,6%.",
        &[
            "printed 62.415|of ha|period 2022-07-20|period_basis stated",
            "printed 758|of ha|period 2022-07-20|period_basis stated|status change|period_kind on-year|direction down",
            "printed -1,2|of so-voi|period 2022-07-20|period_basis stated|period_kind on-year",
        ],
    ),
    (
        "Vắc xin tiêm được 98.460 người, đạt 61,5% kế hoạch (160.100 người).",
        &["printed 61,5|of phan-tram|period_kind on-plan"],
    ),
    (
        "Sản lượng tháng Bảy ước đạt 15.720 tấn, tăng 2,9%; trong đó khai thác 9.940 tấn, nuôi trồng 5.780 tấn.",
        &["printed 9.940|quote khai thác 9.940 tấn|period 2022-07|period_kind total|period_basis stated"],
    ),
    (
        "Tính chung 7 tháng, IIP tăng 8,01% so với cùng kỳ (7 tháng năm 2021 tăng 6,45%); trong đó khai khoáng giảm 3,26%; chế biến tăng 9,18%.",
        &[
            "printed 6,45|of so-voi|period 2021-01/2021-07|period_kind on-year|period_basis stated",
            "printed 9,18|of so-voi|period 2022-01/2022-07|period_kind on-year|period_basis heading",
        ],
    ),
    (
        "CPI tháng 7/2022 tăng 0,21% so với tháng 6/2022, tăng 3,36% so với tháng 7/2021.",
        &["printed 3,36|of so-voi|period 2022-07|period_kind on-year|period_basis stated"],
    ),
    (
        "Cộng dồn 7 tháng đạt 1.254,8 triệu USD, tăng 8,01% so với cùng kỳ (1.161,8 triệu USD).",
        &["printed 1.161,8|of trieu-usd|period 2021-01/2021-07|period_kind total|period_basis context"],
    ),
    (
        "GRDP 9 tháng năm 2022 ước tăng 7,40% (1), cao hơn mức 7,12% (2) của 9 tháng năm 2017; quý I tăng 6,95%, quý II tăng 7,38%.",
        &[
            "printed 7,40|qualifiers ước|of so-voi|period 2022-01/2022-09|period_kind on-year|period_basis stated",
            "printed 7,38|of so-voi|period 2022-Q2|period_kind on-year|period_basis stated",
            "printed 7,12|of so-voi|period 2017-01/2017-09|period_kind on-year|period_basis stated",
        ],
    ),
    ("Phần đóng góp tương ứng là 0,52; 4,36; 2,25 và 0,27 điểm phần trăm.", &["printed 2,25|of gop"]),
    (
        "Vốn thực hiện quý III/2022 ước 5.180 tỷ đồng, tăng 11,3% so với quý II/2022 và tăng 9,6% so với quý III/2017.",
        &["printed 11,3|of so-voi|period 2022-Q3|period_kind on-previous|period_basis stated"],
    ),
    (
        "Lúa: Diện tích Đông Xuân là 1 061,5 nghìn ha, giảm 14,5 nghìn ha (-1,3%) so CKNT; năng suất 62,0 tạ/ha.",
        &["printed 1 061,5|of nghin-ha"],
    ),
    ("Cà phê, tiêu và điều cho năng suất lần lượt 28, 24 và 12 tạ/ha.", &["printed 24|of ta-ha"]),
    (
        "Lũy kế 5 tháng đạt 61.2 nghìn ha, bằng 40,8% kế hoạch năm (150 nghìn ha).",
        &["printed 40,8|of phan-tram|period_kind on-plan"],
    ),
    (
        "Tiền dịch vụ MTR thu 1 148,2 tỷ đồng, vượt 2,5% kế hoạch (1 120,2 tỷ đồng).",
        &["printed 1 120,2|of ty-dong|status target"],
    ),
    ("Theo châu lục: châu Á (46,2%), châu Mỹ (31, 6%), châu Âu (12,4%).", &["printed 31, 6|of phan-tram"]),
    (
        "Có 17.860 tấn (tăng 640 tấn so CKNT), trên 58% xếp loại khá trở lên.",
        &["printed 58|of phan-tram|qualifiers trên"],
    ),
    ("Giải ngân mới được 24,3% kế hoạch, thấp hơn 5,7 điểm phần trăm so với mức đề ra (30%).", &["printed 5,7|of gop"]),
    (
        "GRDP của vùng tăng 7,5% - 8,0%/năm[1] giai đoạn 2025-2030; GRDP bình quân đầu người khoảng 6.800-7.200 USD, đến năm 2035 là 12.000 - 13.000 USD.",
        &[
            "printed 7,5|printed_to 8,0|of tang-nam|period 2025/2030|period_kind mean|period_basis stated|status target",
            "printed 12.000|printed_to 13.000|of usd|period 2035|period_basis stated|status target",
        ],
    ),
    (
        "Đô thị hóa 48-50%; lao động qua đào tạo không dưới 72%; hộ nghèo dưới 1,5%; che phủ rừng giữ ở mức xấp xỉ 39,2%; xử lý tối thiểu 90% nước thải ở đô thị loại IV.",
        &["printed 39,2|of phan-tram|qualifiers xấp xỉ|status target"],
    ),
    (
        "Vốn từ 41.000 đến 43.500 tỷ đồng; phần ngân sách trung ương không quá 40%.",
        &["printed 41.000|printed_to 43.500|of ty-dong"],
    ),
    (
        "Huyện thu ngân sách 1.846/1.520 tỷ đồng, vượt 21,4%; xã nông thôn mới 13/15 (86,7%), cao hơn 2 xã so với kế hoạch.",
        &["printed 1.846|whole 1.520|of ty-dong", "printed 2|of xa|status change|direction up|period_kind on-plan"],
    ),
    (
        "Thu ngân sách năm 2025 từ 2.700 tỷ đồng trở lên.",
        &["printed 2.700|of ty-dong|qualifiers trở lên|period 2025|period_basis stated"],
    ),
    (
        "Trong mức tăng 12,8%, khu vực FDI góp 13,5 điểm phần trăm, khu vực trong nước làm giảm 0,7 điểm phần trăm.",
        &["printed 13,5|of gop"],
    ),
    (
        "Số hộ nghèo giảm xấp xỉ 75%.",
        &["printed 75|of so-voi|period 2022|period_kind on-year|direction down|qualifiers xấp xỉ"],
    ),
    ("Chỉ số giá vàng giảm 1,72%; giá đô la Mỹ tăng 0,65%.", &["printed 0,65|of so-voi|period_kind on-year"]),
];

fn fields(row: &str) -> Vec<(&str, &str)> {
    row.split('|').map(|field| field.split_once(' ').expect("column and field")).collect()
}

#[test]
fn sentences_of_many_reports_are_read() {
    for (sentence, rows) in CASES {
        for row in *rows {
            // A target stands where targets do.
            let heading = if row.contains("status target") { "MỤC TIÊU NĂM 2022" } else { "KẾT QUẢ NĂM 2022" };
            let text = report(sentence).replace("KẾT QUẢ NĂM 2022", heading);
            let (_, faults) = checked(&text, Lang::Vi, &[&fields(row)]);
            assert_eq!(faults, [] as [&str; 0], "{sentence}\n{row}");
        }
    }
}

#[test]
fn none_of_their_rows_takes_another_qualifier_or_sign() {
    for (sentence, rows) in CASES {
        for row in *rows {
            let said = fields(row);
            let qualifiers = said.iter().find(|(column, _)| *column == "qualifiers").map_or("", |(_, words)| words);
            let mut added: Vec<_> = said.iter().copied().filter(|(column, _)| *column != "qualifiers").collect();
            let other = if qualifiers.contains("dưới") { "trên" } else { "dưới" };
            added.push(("qualifiers", other));
            assert_ne!(checked(&report(sentence), Lang::Vi, &[&added]).1, [] as [&str; 0], "{sentence}\n{row}");
            if !qualifiers.is_empty() {
                added.pop();
                assert_ne!(checked(&report(sentence), Lang::Vi, &[&added]).1, [] as [&str; 0], "{sentence}\n{row}");
            }
        }
    }
}

#[test]
fn sentences_of_english_reports_are_read() {
    let months = "period 2022-01/2022-09|period_basis stated|";
    for (sentence, row) in [
        (
            "GRDP for nine months of 2022 was VND 38,925 billion, increasing 3.82% over the same period last year (VND 37,493 billion).",
            "printed 38,925|of ty-dong|period_kind total",
        ),
        (
            "GRDP for nine months of 2022 was VND 38,925 billion, increasing 3.82% over the same period last year (VND 37,493 billion).",
            "printed 3.82|of so-voi|period_kind on-year",
        ),
        (
            "In nine months of 2022, services decreased 0.97 %.",
            "printed 0.97|of so-voi|period_kind on-year|direction down",
        ),
        ("In nine months of 2022, farming was up 3.15%, adding 0.539 points%.", "printed 0.539|of gop"),
        (
            "In nine months of 2022, exports were USD 1,318.4 million, about 3.4 times the level of 2015.",
            "printed 3.4|of lan|qualifiers about",
        ),
        (
            "In nine months of 2022, spending was at least VND 9,880 billion.",
            "printed 9,880|of ty-dong|qualifiers at least",
        ),
        (
            "In nine months of 2022, shrimp output was 21,350 tons, not less than the plan of 21,000 tons.",
            "printed 21,350|of tan",
        ),
    ] {
        let row = [months, row].concat();
        let (_, faults) = checked(&report(sentence), Lang::En, &[&fields(&row)]);
        assert_eq!(faults, [] as [&str; 0], "{sentence}\n{row}");
    }
}
