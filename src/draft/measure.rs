//! The unit of a quantity: what is printed after it, and for a percentage what it is a percentage of.
//! Knows no time.

use super::class::ORDINALS;
use super::nouns::{count, noun, time};
use super::scan::Quantity;
use super::units::{Measure, Units, words_after};
use crate::dataset::{Unit, UnitKind};
use crate::wording::{comparison, direction::Movement, unit, words::tokens};

/// What the words around a quantity say of its unit.
pub(super) struct Around<'a> {
    pub(super) text: &'a str,
    pub(super) quantity: &'a Quantity,
    /// The sentence before it, in small letters.
    pub(super) before: &'a str,
    /// The sentence after it, in small letters.
    pub(super) after: &'a str,
    pub(super) movement: Option<Movement>,
    pub(super) is_mean: bool,
    /// Whether the report is of a part of a year: "Quý I tăng 6,95%" is no growth a year.
    pub(super) is_of_part: bool,
}

const SHARES: &[&str] = &["tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "chiếm", "cơ cấu", "tỷ suất", "che phủ"];
const LEVELS: &[&str] = &[
    "tốc độ",
    "giá trị",
    "quy mô",
    "sản lượng",
    "doanh thu",
    "tổng mức",
    "tổng thu",
    "kim ngạch",
    "diện tích",
    "chỉ số",
    "số người",
    "số hộ",
    "số doanh",
    "khách",
    "vốn",
    "tăng trưởng",
    "thu ngân sách",
];
const RATES: &[&str] = &["tốc độ", "nhịp độ", "tăng trưởng", "mức tăng"];

impl Units {
    /// The unit of a quantity; `None` where nothing counts or measures.
    pub(super) fn measure(&self, around: &Around) -> Option<Measure> {
        let (text, at) = (around.text, &around.quantity.range);
        let known = |unit: Unit, end: usize| Some(Measure { unit, end, is_known: true });
        let before = around.before.trim_end();
        if ["đứng thứ", "xếp thứ", "vị trí thứ", "xếp hạng thứ", "đứng hạng", "xếp hạng"]
            .iter()
            .any(|words| before.ends_with(words))
        {
            return known(self.of_kind(UnitKind::Rank)?, at.end);
        }
        let is_ordinal = ORDINALS.iter().any(|tail| text[at.end..].starts_with(tail));
        if is_ordinal && around.quantity.upper.is_none() {
            return known(self.of_kind(UnitKind::Rank)?, at.end);
        }
        let leading = before.rsplit(' ').take(3).any(|word| word == "nhóm");
        if leading
            && let Some(unit) = self.all.iter().find(|unit| unit.kind == UnitKind::Rank && !unit.printed.is_empty())
        {
            return unit::end(unit, text, at).and_then(|end| known(unit.clone(), end));
        }
        let mark = text[at.end..].trim_start();
        let in_words = mark.starts_with("per cent") || (mark.starts_with("percent") && !mark.starts_with("percentage"));
        if in_words || mark.starts_with('%') && !mark.starts_with("%o") && !mark.starts_with("%0") {
            let kind = percent(around);
            let is_of_part = kind == UnitKind::Growth && around.is_of_part && !around.is_mean;
            let unit = self.of_kind(if is_of_part { UnitKind::Relative } else { kind })?;
            let end = unit::end(&unit, text, at).unwrap_or(at.end);
            return known(unit, end);
        }
        if let Some(found) = self.points_a_year(text, at.end).or_else(|| per_round(text, at.end)) {
            return Some(found);
        }
        // "€3.2m" are no metres.
        let is_of_money = text[..at.start].ends_with(['$', '€', '£', '¥', '₫']);
        if is_of_money && !self.all.iter().any(|unit| unit::surrounds(unit, text, at)) {
            return None;
        }
        self.printed(around)
            .or_else(|| self.ratio(text, at.end))
            .or_else(|| noun(text, at.end))
            .or_else(|| time(text, at.end))
    }

    /// The unit that is printed right after the quantity, or after the last of its list.
    fn printed(&self, around: &Around) -> Option<Measure> {
        let (text, at) = (around.text, &around.quantity.range);
        let fitting = self.all.iter().filter(|unit| !unit.printed.is_empty() && !is_percent(unit.kind));
        let all: Vec<(&Unit, usize)> = fitting.filter_map(|unit| Some((unit, unit::end(unit, text, at)?))).collect();
        let end = all.iter().map(|(_, end)| *end).max()?;
        let longest: Vec<&Unit> = all.iter().filter(|(_, e)| *e == end).map(|(unit, _)| *unit).collect();
        let words = text[at.end..end].trim();
        let per = per(around);
        if around.quantity.whole.is_none() && text[end..].starts_with('/') && self.ratio(text, at.end).is_some() {
            return None;
        }
        let with = per.and_then(|per| longest.iter().find(|unit| unit.symbol.vi.ends_with(&["/", per].concat())));
        let clause = around.before.rsplit([',', ';', '(']).next().unwrap_or_default();
        if (clause.contains("đóng góp") || clause.contains("contribut"))
            && let Some(unit) = longest.iter().find(|unit| unit.kind == UnitKind::Contribution)
        {
            return Some(Measure { unit: (*unit).clone(), end, is_known: true });
        }
        let plain =
            longest.iter().find(|unit| unit.symbol.vi == words).or(longest.iter().find(|u| !u.symbol.vi.contains('/')));
        let both = longest.iter().find(|unit| unit::surrounds(unit, text, at));
        let unit = both.or(with).or(plain).or(longest.first())?;
        if unit.kind == UnitKind::Count
            && with.is_none()
            && let Some(list) = self.listed(text, at.end, end)
        {
            return Some(list);
        }
        Some(Measure { unit: (*unit).clone(), end, is_known: true })
    }

    /// "1,2 điểm phần trăm/năm".
    fn points_a_year(&self, text: &str, end: usize) -> Option<Measure> {
        let rest = text[end..].trim_start();
        let rest = ["điểm phần trăm", "điểm %"].iter().find_map(|words| rest.strip_prefix(words))?;
        let rest = ["/năm", "/ năm", " mỗi năm"].iter().find_map(|words| rest.strip_prefix(words))?;
        let unit = self.of_kind(UnitKind::PointsPerYear)?;
        Some(Measure { unit, end: text.len() - rest.len(), is_known: true })
    }

    /// "thôn, tổ dân phố": several things that are counted together.
    fn listed(&self, text: &str, start: usize, mut end: usize) -> Option<Measure> {
        let first = end;
        while let Some(rest) = text[end..].strip_prefix(", ") {
            let from = text.len() - rest.len();
            let counts = self.all.iter().filter(|unit| unit.kind == UnitKind::Count).flat_map(|unit| &unit.printed);
            let Some(next) = counts.filter_map(|words| words_after(text, from, words)).max() else { break };
            end = next;
        }
        (end > first).then(|| Measure { unit: count(text[start..end].trim()), end, is_known: true })
    }
}

fn is_percent(kind: UnitKind) -> bool {
    use UnitKind::{Excess, Growth, PointsPerYear, Relative, Share};
    matches!(kind, Excess | Growth | PointsPerYear | Relative | Share)
}

/// What the quantity is per: "/01 vạn dân", "trên 01 ha", "mỗi năm".
fn per(around: &Around) -> Option<&'static str> {
    let before = around.before;
    let has = |words: &[&str]| words.iter().any(|word| before.contains(word));
    if has(&["vạn dân"]) {
        Some("vạn dân")
    } else if has(&["trên 01 ha", "trên 1 ha", "mỗi ha", "một ha", "/ha", "trên 1ha"]) {
        Some("ha")
    } else if has(&["bình quân đầu người", "/người/năm", "một người dân", "mỗi người dân"]) {
        Some("người/năm")
    } else if around.is_mean {
        Some("năm")
    } else {
        None
    }
}

/// What a percentage is: by the noun it is said of, by the movement before it, by what it is compared with.
fn percent(around: &Around) -> UnitKind {
    let (before, after) = (around.before, around.after);
    let last = |words: &[&str]| words.iter().filter_map(|word| before.rfind(word)).max();
    // What an earlier part of the sentence moved by is no word about this one.
    // "đóng góp của TFP vào tăng trưởng trên 50%"
    let clause = before.rsplit([',', ';']).next().unwrap_or_default().replace("tăng trưởng", "");
    if clause.contains("đóng góp") && !clause.contains("tăng ") {
        return UnitKind::Share;
    }
    let points = before.rfind("điểm phần trăm").filter(|at| !before[*at..].contains(';') && !around.is_mean);
    let share = last(SHARES).max(points);
    let is_share = match (share, last(LEVELS)) {
        (Some(share), Some(level)) => share > level,
        (share, _) => share.is_some(),
    };
    let is_rate = RATES.iter().filter_map(|word| before.rfind(word)).max() > last(&["tỷ lệ", "tỷ trọng", "chiếm"]);
    let moves = around.movement.is_some_and(|movement| movement.is_beside || movement.is_own);
    let clause = after.split([',', ';', '.']).find(|part| part.len() > 1).unwrap_or_default();
    let clause = clause.trim_start_matches([' ', '%']);
    let is_signed = around.text[around.quantity.range.clone()].starts_with(['-', '+', '\u{2212}']);
    let is_of_plan = comparison::holds_plan(&tokens(clause, 0..clause.len()));
    let is_alone =
        before.trim_end().strip_suffix("vượt").is_some_and(|head| head.trim_end().ends_with([',', ';', '(']));
    if before.trim_end().ends_with("vượt") && (is_alone || is_of_plan) {
        return UnitKind::Excess;
    }
    match (moves, is_share) {
        (true, true) if around.is_mean => UnitKind::PointsPerYear,
        (true, true) => UnitKind::Points,
        (_, false) if around.is_mean || (is_rate && !compares(clause)) => UnitKind::Growth,
        (true, false) if compares(clause) || !grows(before) => UnitKind::Relative,
        (true, false) => UnitKind::Growth,
        (false, _) if is_signed => UnitKind::Relative,
        (false, _) => UnitKind::Share,
    }
}

/// Whether what moves is an economy or an output, whose yearly movement is its growth.
fn grows(before: &str) -> bool {
    ["grdp", "gdp", "sản xuất", "tổng sản phẩm", "giá trị tăng thêm"].iter().any(|word| before.contains(word))
}

/// Whether a clause names what a movement is against.
fn compares(clause: &str) -> bool {
    let words = tokens(clause, 0..clause.len());
    comparison::holds_comparison(&words) || comparison::plan_at(&words).is_some()
}

/// "34,9/100.000 trẻ", "34,9/100.000": a rate whose number has no noun of its own.
fn per_round(text: &str, end: usize) -> Option<Measure> {
    let rest = text[end..].strip_prefix('/')?;
    let number = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').len();
    let digits = rest[..number].trim_end_matches('.').replace('.', "");
    let is_round = digits.len() > 3 && digits.trim_end_matches('0') == "1";
    let number = rest[..number].trim_end_matches('.').len();
    let word = rest[number..].strip_prefix(' ').and_then(|rest| rest.split(|c: char| !c.is_alphabetic()).next());
    let word = word.filter(|word| !word.is_empty());
    let stop = end + 1 + number + word.map_or(0, |word| word.len() + 1);
    let own = count(&text[end..stop]);
    let unit = Unit { id: ["tren-", own.id.as_str()].concat().as_str().into(), kind: UnitKind::Rate, ..own };
    is_round.then_some(Measure { unit, end: stop, is_known: true })
}
