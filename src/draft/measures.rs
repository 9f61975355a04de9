//! What the words of a name are: a measure, a ratio, a place.
//! Knows no sentence.

use super::heads::HEADS;
use crate::wording::words::{Token, holds, starts_with, tokens};

/// Measures that the parts of a series share: "Tỷ trọng nông nghiệp giảm còn 20%; công nghiệp tăng lên 45%".
const SHARED: [&str; 13] = [
    "tỷ lệ",
    "tỉ lệ",
    "tỷ trọng",
    "tỉ trọng",
    "diện tích",
    "sản lượng",
    "năng suất",
    "kim ngạch",
    "doanh thu",
    "mật độ",
    "công suất",
    "kinh phí",
    "đàn",
];

/// Words that say of themselves that they are a part of something.
const RATIOS: [&str; 15] = [
    "tỷ lệ",
    "tỉ lệ",
    "tỷ trọng",
    "tỉ trọng",
    "tỷ suất",
    "tỉ suất",
    "cơ cấu",
    "độ che phủ",
    "mức",
    "tốc độ",
    "chỉ số",
    "hệ số",
    "công suất",
    "lãi suất",
    "hiệu suất",
];

/// Words for where something is: such a part has the measure of the whole.
const PLACES: [&str; 16] = [
    "thành phố",
    "thị xã",
    "huyện",
    "xã",
    "phường",
    "thị trấn",
    "tỉnh",
    "đô thị",
    "nông thôn",
    "khu vực",
    "vùng",
    "miền",
    "địa bàn",
    "cấp",
    "thành thị",
    "miền núi",
];

/// The measure that a name begins with and others of its series share.
pub(super) fn measure(name: &str) -> Option<&str> {
    let own = words(name);
    let count = SHARED.iter().filter_map(|words| starts_with(&own, words)).max()?;
    name.get(..own[count - 1].range.end)
}

pub(super) fn words(name: &str) -> Vec<Token> {
    tokens(name, 0..name.len())
}

pub(super) fn is_head(name: &str) -> bool {
    let own = words(name);
    HEADS.iter().any(|words| starts_with(&own, words).is_some())
}

/// Whether a name is a measure alone: "Tỷ lệ", "Năng suất".
pub(super) fn is_only_measure(name: &str) -> bool {
    const ALONE: [&str; 20] = [
        "đóng góp",
        "dự toán",
        "kế hoạch",
        "tỷ lệ",
        "tỉ lệ",
        "tỷ trọng",
        "tỉ trọng",
        "tốc độ",
        "giá trị",
        "quy mô",
        "tổng",
        "tổng số",
        "sản lượng",
        "diện tích",
        "năng suất",
        "số",
        "mật độ",
        "công suất",
        "kinh phí",
        "chiều dài",
    ];
    let own = words(name);
    ALONE.iter().any(|words| starts_with(&own, words) == Some(own.len()))
}

/// Whether a name is only what was done: "Bố trí", "Thay" say of nothing what it is.
pub(super) fn is_deed(name: &str) -> bool {
    const DEEDS: [&str; 20] = [
        "bố trí",
        "thay",
        "trồng",
        "trồng mới",
        "hỗ trợ",
        "xây dựng",
        "thực hiện",
        "tổ chức",
        "giải quyết",
        "xóa",
        "hoàn thành",
        "thu hoạch",
        "đã thu hoạch",
        "tiếp nhận",
        "đáp ứng",
        "tham mưu bố trí",
        "làm mới",
        "xây mới",
        "cấp",
        "nộp",
    ];
    DEEDS.contains(&name.to_lowercase().as_str())
}

pub(super) fn is_ratio(name: &str) -> bool {
    let own = words(name);
    RATIOS.iter().any(|words| holds(&own, words))
}

pub(super) fn is_place(name: &str) -> bool {
    let own = words(name);
    PLACES.iter().any(|place| starts_with(&own, place).is_some())
}

/// "trường đạt chuẩn" of "Số trường đạt chuẩn".
pub(super) fn counted_thing(name: &str) -> &str {
    ["Số lượng ", "Số ", "Lượng "].into_iter().find_map(|head| name.strip_prefix(head)).unwrap_or(name)
}

/// With a small letter at the head, unless the first word is an abbreviation or a name: "GRDP", "Khe Vải".
pub(super) fn lowered(name: &str) -> String {
    let mut parts = name.split_whitespace();
    let first = parts.next().unwrap_or_default();
    let is_large = |word: &str| word.chars().nth(1).is_some_and(char::is_uppercase);
    let is_proper = parts.next().is_some_and(|word| word.starts_with(char::is_uppercase) && !is_large(word));
    if is_large(first) || is_proper {
        return name.to_owned();
    }
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |c| c.to_lowercase().chain(chars).collect())
}
