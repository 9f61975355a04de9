//! Numerals that are times: a day, a month, a year, a span of years, how long something takes.
//! Knows no quantity.

use super::neighbours::{Neighbours, is_year};
use super::times::is_group;
use crate::evidence::NumeralClass;
use crate::evidence::NumeralClass::{Date, Duration, Span, Year};
use crate::locale;

pub(super) fn date(s: &Neighbours) -> Option<NumeralClass> {
    // "5 tháng 3 284,9 nghìn tấn"
    if s.is_measured && is_group(s.word(1)) {
        return None;
    }
    let is_small = s.word(0).len() <= 2;
    let (at, head) = s.head();
    let is_near = s.at - at <= 6;
    // Between a date's word and its numbers stand no commas that part two things.
    let plain = s.tokens[(at + 1).min(s.at)..s.at].iter().all(|t| t.text != ";" && t.text != "(");
    if is_near && plain && matches!(head, "ngày" | "tháng") {
        let is_year_after_comma = is_year(s.word(0)) && s.word(-1) == ",";
        return (!is_year_after_comma && (is_small || s.beside(-1) == "/")).then_some(Date);
    }
    if is_feast(s) || is_day_of_month(s) || is_english_day(s) {
        return Some(Date);
    }
    if is_small && matches!(s.word(-1), "quý" | "quí" | "mùng") {
        return Some(Date);
    }
    let is_month = is_small && s.beside(1) == "/" && is_year(s.beside(2));
    let is_day = is_small && s.beside(1) == "/" && s.beside(2).len() <= 2 && s.beside(3) == "/" && is_year(s.beside(4));
    // "quý III/2018".
    let is_quarter = locale::roman(s.beside(-2)).is_some_and(|quarter| quarter <= 4);
    if is_quarter && s.beside(-1) == "/" && is_year(s.word(0)) {
        return Some(Date);
    }
    let is_last = s.beside(-1) == "/" && is_year(s.word(0)) && s.beside(-2).len() <= 2 && !s.beside(-2).is_empty();
    let is_middle = is_small && s.beside(-1) == "/" && s.beside(1) == "/" && is_year(s.beside(2));
    (is_month || is_day || is_last || is_middle).then_some(Date)
}

/// "20 tháng 7", and the first of "từ 22 đến 23 tháng 7": a day before its month.
fn is_day_of_month(s: &Neighbours) -> bool {
    let small = |offset: isize, most: u8| s.word(offset).parse::<u8>().is_ok_and(|number| (1..=most).contains(&number));
    let of_month = |offset: isize| {
        s.word(offset) == "tháng" && small(offset + 1, 12) && !is_group(s.word(offset + 2)) && small(offset - 1, 31)
    };
    let goes_on = matches!(s.word(1), "đến" | "-" | "–" | "và") && small(2, 31);
    small(0, 31) && (of_month(1) || (goes_on && of_month(3)))
}

/// "30 June 2024", "12 Sep 2022", "1 July".
fn is_english_day(s: &Neighbours) -> bool {
    s.word(0).parse::<u8>().is_ok_and(|day| (1..=31).contains(&day)) && locale::english_month(s.word(1)).is_some()
}

/// "dịp 8-3, 20-10", "lễ 30/4": a day and its month without a year.
fn is_feast(s: &Neighbours) -> bool {
    let mark = |offset: isize| matches!(s.beside(offset), "-" | "/");
    let number = |offset: isize| s.beside(offset).parse::<u8>().unwrap_or(0);
    let own = s.word(0).parse::<u8>().unwrap_or(0);
    let is_pair = |day: u8, month: u8| (1..=31).contains(&day) && (1..=12).contains(&month);
    let pairs = (mark(1) && is_pair(own, number(2))) || (mark(-1) && is_pair(number(-2), own));
    pairs && matches!(s.head().1, "dịp" | "lễ" | "tết")
}

pub(super) fn span(s: &Neighbours) -> Option<NumeralClass> {
    let is_dash = |text: &str| matches!(text, "-" | "–" | "—");
    let first = is_dash(s.word(1)) && is_year(s.word(2));
    let last = is_dash(s.word(-1)) && is_year(s.word(-2));
    // "2022/23"
    let follows = |year: &str, short: &str| {
        let short = short.parse::<u16>().ok().filter(|_| short.len() == 2);
        locale::year(year.bytes()).is_some_and(|year| short == Some((year + 1) % 100))
    };
    let is_short = s.beside(1) == "/" && is_year(s.word(0)) && follows(s.word(0), s.beside(2));
    // "FY2022/23"
    let year = s.beside(-2).trim_start_matches("fy");
    let is_end = s.beside(-1) == "/" && is_year(year) && follows(year, s.word(0));
    (is_short || is_end || (is_year(s.word(0)) && (first || last))).then_some(Span)
}

pub(super) fn duration(s: &Neighbours) -> Option<NumeralClass> {
    let is_time = matches!(
        s.word(1),
        "năm"
            | "tháng"
            | "ngày"
            | "tuần"
            | "giờ"
            | "phút"
            | "quý"
            | "thập"
            | "thế"
            | "nhiệm"
            | "years"
            | "months"
            | "days"
    );
    // "điều trị 6,2 ngày" is measured.
    let is_whole = s.word(0).len() <= 4 && !is_year(s.word(0)) && !s.word(0).contains(',');
    // "tuổi thọ tăng thêm 2 năm" is rare; "trong 5 năm" is not.
    (is_time && is_whole && !is_length(s)).then_some(Duration)
}

/// "36 days longer than", "thời gian sống khỏe tối thiểu 68 năm": how long something takes or lasts is measured.
fn is_length(s: &Neighbours) -> bool {
    let is_compared = matches!(s.word(2), "longer" | "shorter") && s.word(3) == "than";
    let before: Vec<&str> = s.tokens[s.at.saturating_sub(8)..s.at].iter().map(|t| t.text.as_str()).collect();
    let is_said = matches!(s.word(-1), "thiểu" | "đa" | "là" | "bình" | "quân" | "còn" | "đạt");
    let has_name = before.windows(2).any(|pair| matches!(pair, ["thời", "gian"] | ["tuổi", "thọ"]));
    is_compared || (is_said && has_name && !before.contains(&"trong"))
}

/// Four digits that can be a year, where nothing counts with them.
pub(super) fn year(s: &Neighbours) -> Option<NumeralClass> {
    let is_after = matches!(
        s.word(-1),
        "năm"
            | "từ"
            | "đến"
            | "tới"
            | "("
            | ","
            | "và"
            | "đầu"
            | "cuối"
            | "giữa"
            | "in"
            | "since"
            | "of"
            | "by"
            | "with"
            | "end"
            | "the"
            | "sánh"
            | "constant"
            | "for"
            | "during"
            | "until"
    );
    let ends = s.word(1).is_empty() || !s.word(1).starts_with(|c: char| c.is_alphabetic() || c == '%');
    // "in June 2023 costs fell"
    let is_of_month = locale::english_month(s.word(-1)).is_some();
    (is_year(s.word(0)) && (is_after || is_of_month || ends)).then_some(Year)
}
