//! Numbers that count nothing, as they are parts of names, grades or places; and what is counted.
use super::{fresh, proposed, says, sentence};
use solieu::draft::start;
use std::fs;

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
fn a_place_among_others_is_no_grade() {
    says("place", "Chỉ số PCI xếp hạng 12 cả nước.", &["12 hang result 2023"]);
    says("place-2", "Tỉnh xếp hạng 5 trong vùng.", &["5 hang result 2023"]);
    says("place-3", "Trường được xếp hạng 3.", &[]);
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
fn which_places_are_counted_is_no_name_of_what_is_counted() {
    let report =
        "BÁO CÁO NĂM 2023\n\nI. KẾT QUẢ\n\n1. Chung\n\nDịch bệnh còn ở 03 tỉnh Đông Giang, Hải Lâm và Phú Tây.\n";
    let [file, folder] = fresh("proper", report);
    start(&file, &folder).expect("drafted");
    let names = fs::read_to_string(folder.join("indicators.csv")).expect("rows");
    assert!(!names.contains("Đông Giang"), "{names}");
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
