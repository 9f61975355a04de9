//! What a numeral is that states no quantity: a year, a date, a law, a name, an ordinal.
//! Knows no unit and no observation.

use super::dated::{date, duration, span, year};
use super::neighbours::{Neighbours, is_year};
use super::proposal::Context;
use super::scan::Quantity;
use crate::evidence::NumeralClass;
use crate::evidence::NumeralClass::{Date, Denominator, Legal, Level, Limit, Name, Ordinal, Other, Year};
use crate::report::{Block, BlockKind};
use crate::wording::column::{Column, is_of_units};

/// What can be a unit although it ends in a digit.
const POWERS: &[&str] = &["m2", "m3", "km2", "cm2", "cm3", "dm3", "mm2", "co2"];
/// Units that are printed without a space.
const GLUED: &[&str] = &["km", "ha", "m", "kg", "m2", "m3", "tỷ", "tấn", "mw", "cm", "mm", "l", "bn", "mn"];
/// Documents that have a number.
const LAWS: &[&str] = &[
    "nghị quyết",
    "chỉ thị",
    "kết luận",
    "quyết định",
    "luật",
    "nghị định",
    "thông tư",
    "công văn",
    "quy định",
    "pháp lệnh",
    "thông báo",
    "tờ trình",
    "chương trình",
    "kế hoạch",
    "đề án",
    "hướng dẫn",
    "báo cáo",
    "công điện",
];
/// What may stand between a document and its number.
const OF_LAWS: &[&str] = &["số", "trung ương", "tw", "hội nghị", "đại hội", "hội nghị trung ương", "thứ", "lần thứ"];

/// Endings of ordinals, and verbs before a place in a ranking.
pub(super) const ORDINALS: [&str; 4] = ["st", "nd", "rd", "th"];
const RANKED: [&str; 6] = ["ranks", "ranked", "ranking", "placed", "places", "came"];

/// The class of a numeral, if rules know one.
pub(super) fn class(neighbours: &Neighbours) -> Option<NumeralClass> {
    let rules = [within_word, law, date, span, duration, limit, denominator, grade, named, year, quoted];
    rules.iter().find_map(|rule| rule(neighbours))
}

fn within_word(s: &Neighbours) -> Option<NumeralClass> {
    let token = s.word(0);
    if token.starts_with(|c: char| c.is_alphabetic()) {
        let is_month =
            token.strip_prefix('t').is_some_and(|rest| rest.len() < 3 && rest.bytes().all(|b| b.is_ascii_digit()));
        return Some(match token {
            _ if POWERS.contains(&token) => Other,
            _ if is_month => Date,
            _ => Name,
        });
    }
    let letters = token.trim_start_matches(|c: char| !c.is_alphabetic());
    // "12ha", "7trường hợp" have lost a space; "4G", "5S" are names.
    let is_small = s.text[s.range()].trim_start_matches(|c: char| !c.is_alphabetic()).chars().all(char::is_lowercase);
    let is_unit = GLUED.contains(&letters) || (s.is_measured && is_small);
    // "ranks 2nd of the five"
    let is_place =
        ORDINALS.contains(&letters) && (RANKED.contains(&s.word(-1)) || matches!(s.word(1), "among" | "out"));
    if !letters.is_empty() && !is_unit && !is_place {
        return Some(Name);
    }
    let is_hyphened = matches!(s.beside(-1), "-" | "–") && s.beside(-2).starts_with(char::is_alphabetic);
    is_hyphened.then_some(Name)
}

fn law(s: &Neighbours) -> Option<NumeralClass> {
    // "05-CT/TW", "12/NQ-CP", "123/2020/NĐ-CP".
    let symbol = |from: isize| matches!(s.beside(from), "/" | "-") && s.is_capital(from + 1);
    let through_year = s.beside(1) == "/" && is_year(s.beside(2)) && s.beside(3) == "/" && s.is_capital(4);
    if symbol(1) || through_year {
        return Some(Legal);
    }
    if matches!(s.word(-1), "điều" | "khoản") {
        return Some(Legal);
    }
    if is_numbered(s) {
        return Some(Legal);
    }
    // "Nghị quyết Trung ương 6, 7 khóa XII", "Nghị quyết số 19".
    let (at, _) = s.head();
    if at + 1 != s.at && is_year(s.word(0)) {
        return None;
    }
    let before: Vec<&str> =
        s.tokens[at.saturating_sub(4)..(at + 1).min(s.at)].iter().map(|t| t.text.as_str()).collect();
    let before = before.join(" ");
    OF_LAWS
        .iter()
        .any(|word| {
            let head = before.strip_suffix(word).map(str::trim_end);
            head.is_some_and(|head| LAWS.iter().any(|law| head.ends_with(law)))
        })
        .then_some(Legal)
}

/// "Đề án 939, …", "Chương trình 135 của Chính phủ": a document is called by its number. "kế hoạch 12.450 ha" counts.
fn is_numbered(s: &Neighbours) -> bool {
    let called = ["đề án", "nghị quyết", "quyết định", "chỉ thị", "chương trình", "nghị định", "thông tư"];
    let before = [s.word(-2), s.word(-1)].join(" ");
    let ends = !s.word(1).starts_with(|c: char| c.is_alphabetic() || c == '%') || matches!(s.word(1), "của" | "về");
    let is_plain = s.word(0).len() >= 2 && s.word(0).bytes().all(|b| b.is_ascii_digit()) && !is_year(s.word(0));
    called.contains(&before.as_str()) && ends && is_plain && s.beside(1) != "/"
}

fn limit(s: &Neighbours) -> Option<NumeralClass> {
    let is_age = s.word(1) == "tuổi" || (matches!(s.word(1), "-" | "đến") && s.word(3) == "tuổi");
    let is_bound =
        matches!(s.word(-1), "dưới" | "trên" | "từ" | "đến" | "đủ" | "quá" | "-" | "–" | "under" | "over" | "aged");
    (is_age && is_bound && !matches!(s.word(-2), "đạt" | "là" | "thọ")).then_some(Limit)
}

fn denominator(s: &Neighbours) -> Option<NumeralClass> {
    let digits: String = s.word(0).chars().filter(char::is_ascii_digit).collect();
    let is_round = digits.trim_start_matches('0').trim_end_matches('0') == "1";
    let is_of = matches!(
        s.word(1),
        "vạn" | "dân" | "ha" | "hecta" | "héc" | "người" | "trẻ" | "ca" | "hộ" | "đơn" | "nghìn" | "km2"
    );
    let is_per = matches!(s.word(-1), "/" | "trên" | "mỗi" | "cho" | "per");
    // "bé trai/100 bé gái"
    let is_ratio = digits.len() > 1
        && s.beside(-1) == "/"
        && s.beside(-2).starts_with(char::is_alphabetic)
        && s.word(1).starts_with(char::is_alphabetic);
    (is_round && ((is_of && is_per) || is_ratio)).then_some(Denominator)
}

/// A step of a scale, by its number: "hạng 3", "loại 1, 2 và 3", "5 sao", "từ 3 đến 4 sao". It counts nothing.
fn grade(s: &Neighbours) -> Option<NumeralClass> {
    let is_small = s.word(0).len() <= 2 && s.word(0).bytes().all(|b| b.is_ascii_digit());
    let is_link = |word: &str| matches!(word, "," | "-" | "–" | "và" | "đến" | "hoặc" | "hay");
    let stars = s.word(1) == "sao" || (is_link(s.word(1)) && s.word(2).len() <= 2 && s.word(3) == "sao");
    let (at, head) = s.head();
    let is_listed = (2..=6).contains(&(s.at - at)) && matches!(head, "loại" | "hạng" | "cấp" | "bậc");
    let is_bare = !s.word(1).starts_with(|c: char| c.is_alphabetic() || c == '%')
        || is_link(s.word(1))
        || matches!(s.word(1), "là" | "trở" | "đạt" | "có" | "còn");
    (is_small && (stars || (is_listed && is_bare))).then_some(Level)
}

/// Words before those among whom somebody has a place.
const AMONG: [&str; 5] = ["cả", "toàn", "trong", "trên", "các"];

/// What an office issues.
const ISSUED: [&str; 7] = ["giấy", "sổ", "thẻ", "chứng", "phép", "mã", "bằng"];

fn named(s: &Neighbours) -> Option<NumeralClass> {
    // "dịch vụ 43%", "dịch vụ 120 tỷ đồng": a share has no place in an order, nor has what a longer word's last part precedes.
    let is_compound = matches!(
        (s.word(-2), s.word(-1)),
        ("dịch" | "nhiệm" | "nghiệp" | "chức" | "phục" | "sự", "vụ")
            | ("thành" | "cổ" | "một", "phần")
            | ("danh", "mục")
    );
    if s.word(0).len() > 3 || s.word(1) == "%" || is_compound {
        return None;
    }
    // "trong nhiệm kỳ 742 ha", "nhanh hơn cùng kỳ 6,4 điểm": what is measured, or has decimals, has no place in an order.
    let is_time = matches!((s.word(-2), s.word(-1)), ("nhiệm" | "cùng" | "định" | "thời", "kỳ"));
    if s.word(0).contains([',', '.']) || (is_time && s.is_measured) {
        return None;
    }
    let class = match (s.word(-2), s.word(-1)) {
        ("đứng" | "xếp" | "trí" | "hạng", "thứ") | ("đứng", "hạng") => return None,
        // "xếp hạng 12/63", "xếp hạng 12 cả nước" are ranks, "xếp hạng 3" a grade.
        ("xếp", "hạng") if s.beside(1) == "/" || AMONG.contains(&s.word(1)) => return None,
        (_, "thứ") | ("kỳ" | "đại", "hội") => Ordinal,
        ("mức", "độ") | ("cấp", "độ") | ("giai", "đoạn") => Level,
        // "cấp 186 giấy phép", "cấp 12 sổ": a verb, and no step of a scale has three digits.
        (_, "cấp") if s.word(0).len() > 2 || ISSUED.contains(&s.word(1)) => return None,
        (_, "loại" | "hạng" | "cấp" | "bậc" | "lớp" | "khối") => Level,
        ("quốc", "lộ") | ("tỉnh", "lộ") | ("đường", "tỉnh") | (_, "ql" | "dt" | "đt") | ("vành", "đai") => {
            Name
        }
        ("phụ", "lục")
        | (_, "biểu" | "bảng" | "hình" | "mục" | "phần" | "khóa" | "khoá" | "kỳ" | "lần" | "đợt" | "vụ") => {
            Ordinal
        }
        ("(", _) | (_, "(" | "[") if matches!(s.word(1), ")" | "]") && matches!(s.word(-1), "(" | "[") => {
            if is_year(s.word(0)) { Year } else { Ordinal }
        }
        _ => return None,
    };
    Some(class)
}

/// "5 có, 3 sạch" in quotes: what a movement or a project is called.
fn quoted(s: &Neighbours) -> Option<NumeralClass> {
    const MOST: usize = 8;
    let at = s.range().start;
    let (before, after) = (&s.text[..at], &s.text[at..]);
    let open = match before.rfind(['"', '“', '”'])? {
        open if before[open..].starts_with('”') => return None,
        open if before[open..].starts_with('"') && before.matches('"').count() % 2 == 0 => return None,
        open => open,
    };
    let close = after.find(['"', '”'])?;
    let words = &s.text[open..at + close];
    (words.split_whitespace().count() <= MOST && !words.contains('%')).then_some(Name)
}

/// The class that a numeral has by its place in the report alone.
pub(super) fn by_place(context: &Context, block: &Block, quantity: &Quantity) -> Option<NumeralClass> {
    // The first cell of a row counts the rows.
    let is_count = matches!(block.kind, BlockKind::Row | BlockKind::Table)
        && block.cells().next().is_some_and(|cell| cell == quantity.range);
    // A slogan measures nothing.
    let is_slogan = block.kind == BlockKind::Slogan;
    // "1000 tấn" in the column of units.
    let is_scale =
        || Column::of(context.outline, block, &quantity.range).is_some_and(|column| is_of_units(column.head()));
    let is_row = matches!(block.kind, BlockKind::Row);
    let class = is_count.then_some(NumeralClass::Ordinal).or(is_slogan.then_some(NumeralClass::Name));
    class.or_else(|| (is_row && is_scale()).then_some(NumeralClass::Denominator))
}
