//! Whether the words around a number leave no doubt that it is of the indicator whose name is nearest.
//! Knows names and their places, and no value.

use super::cost::NEXT;
use super::named::{Named, topics};
use super::stranger::is_upper;
use super::text::Text;
use crate::dataset::UnitKind;
use crate::lexicon::Numeral;
use crate::sentence::Facts;
use crate::text::{Found, among, spellings};

/// Words that neither name nor narrow what is measured: folded.
const NEUTRAL: &str = "theo em biet nho nghe noi ca phai nha que ba con cac bac rat vui mung van moi qua vua truoc sau lan nhiem ki dau \
cuoi giai doan thoi gian thay rang neu ro ghi nhan toi nay hang dan tinh thanh toan quoc nuoc an tuong luc kha ngoan dong \
gop chiem giu vi tri khi len cham moc lot vao top tot hon nhieu nguon them nua thi la minh ma do dai hoi de ra da \
period term recent recently last past according sources officials show shows showed figures data latest also already \
they we our now then so reported says said puts put holds hold gives give lists st nd rd th gap bang trien khai dang bo ubnd ban bai bao tin suot viet nhap thao draft article story paper wrote";

/// Whether only one name is nearest to the number.
pub(super) fn is_alone(text: &Text, at: usize, named: &[Named]) -> bool {
    let n = &text.numerals[at];
    let is_nearest = |topic: &Found<usize>| named.iter().any(|one| one.via == topic.what && one.distance == NEXT);
    // What begins right behind it is its name.
    if topics(text, n).any(|topic| is_nearest(topic) && topic.from == n.to) {
        return true;
    }
    let mut spans: Vec<usize> = topics(text, n).filter(|topic| is_nearest(topic)).map(|topic| topic.from).collect();
    spans.dedup();
    spans.len() == 1 || named.iter().filter(|one| one.distance == NEXT).count() == 1
}

/// "Trường mầm non ở tỉnh ta có …": whether the sentence is about something within the province.
pub(super) fn is_of_part(text: &Text, n: &Numeral) -> bool {
    let is_before =
        |at: usize| is_district(text, at) || is_each(text, at) || is_town(text, at) || is_within_name(text, at);
    // "Con đường dài 3,2 km"
    let is_one_long = among("dai long", text.before(n.from));
    // "4,1%, cao hơn mức 3,5% của toàn tỉnh": what is held against the province's own is not it.
    let end = text.within(n).end;
    let is_held =
        |at: usize| text.is_own(at) && among("cua of", text.before(at)) && text.says(n.to..at, "hon voi than");
    is_one_long
        || (n.to..end).any(is_held)
        || text.within(n).any(|at| is_family(text, at) || is_if(text, at) || at < n.from && is_before(at))
}

/// "nhà em", "công ty của tôi", "our company"
fn is_family(text: &Text, at: usize) -> bool {
    text.word(at) == "nha" && among("toi em tui", text.word(at + 1))
        || among("toi tui", text.word(at))
            && among("cua ti truong xa thon lop xuong hang khu huyen vien", text.before(at))
        || among("mi our", text.word(at))
            && !text.is_own(at)
            && !text.reading.unknown(at + 1..(at + 2).min(text.reading.tokens.len())).is_empty()
}

/// "Huyện Tân Sơn có 4 khu công nghiệp", "The Tan Son district has …", "xã em".
fn is_district(text: &Text, at: usize) -> bool {
    let is_capital = |at: usize| text.written(at).starts_with(is_upper);
    let is_named = at > 1 && text.gap(at) == " " && is_capital(at - 1);
    is_named && among("district commune ward", text.word(at))
        || among("huyen xa phuong tran thon lang", text.word(at)) && is_capital(at + 1) && !text.is_short(at + 1)
        || among("huyen xa thon phuong", text.word(at)) && among("minh ta em", text.word(at + 1))
}

/// "mỗi bệnh viện 300 giường", where "mỗi" is not "mới".
fn is_each(text: &Text, at: usize) -> bool {
    among("moi each every", text.word(at))
        && text.reading.tokens[at].spelling.tone() != 2
        && !among("nam nguoi dau ha year person", text.word(at + 1))
}

/// "Thành phố X có …": the town of the province's name.
fn is_town(text: &Text, at: usize) -> bool {
    let is_said = at < 4 || !text.is_beside(at - 2, at - 3) || among("tai o cua rieng", text.before(at - 2));
    text.before(at) == "pho" && text.is_own(at) && is_said
}

/// "Công ty may X": the province within another name.
fn is_within_name(text: &Text, at: usize) -> bool {
    text.reading.homes.contains(&at)
        && text.gap(at) == " "
        && text.reading.unknown(at - 1..at).into_iter().any(|before| !is_neutral(text, before))
}

/// What is only thought of: "nếu", not "nêu"; "một tỉnh có 9 huyện" is any.
fn is_if(text: &Text, at: usize) -> bool {
    match text.word(at) {
        "neu" => text.reading.tokens[at].spelling.tone() == 2,
        "kich" => text.word(at + 1) == "ban",
        "tinh" | "province" => among("mot a", text.before(at)),
        word => among("if scenario would", word),
    }
}

/// "Công ty tôi có 340 lao động, 62% qua đào tạo": whether a sentence that does not name the province begins with words of
/// something else.
pub(super) fn is_of_other(text: &Text, n: &Numeral) -> bool {
    let own = text.within(n);
    let first = topics(text, n).map(|topic| topic.from).filter(|at| own.contains(at)).min().unwrap_or(n.from);
    let number = text.statistics_within(own.start, own.end).first().map_or(n.from, |m| m.from);
    let end = first.min(number);
    // "Sở Nội vụ: …", "Về xây dựng Đảng, …" only lead to what is told.
    let start = (own.start + 1..=end).rfind(|at| text.gap(*at).contains(':')).unwrap_or(own.start);
    let head = if text.word(start) == "ve" { end..end } else { start..end };
    !own.clone().any(|at| text.is_own(at)) && text.reading.unknown(head).into_iter().any(|at| !is_neutral(text, at))
}

/// "Hai đô thị loại IV": whether of things that are counted together only some are said.
pub(super) fn is_of_some(facts: &Facts, text: &Text, indicator: usize) -> bool {
    let row = &facts.dataset.indicators[indicator];
    let is_count = facts.dataset.unit(&row.unit).is_some_and(|unit| unit.kind() == UnitKind::Count);
    let own = spellings(&row.short.vi);
    let is_said = |topic: &Found<usize>| {
        let said = topic.from..topic.to;
        own.iter().all(|word| said.clone().any(|at| text.reading.tokens[at].spelling.key == word.key))
    };
    let mut topics = text.reading.topics.iter().filter(|topic| topic.what == indicator);
    is_count && row.short.vi.contains(" và ") && !topics.any(is_said)
}

/// Whether nothing but words that name nothing stands between the nearest name of an indicator and a number.
pub(super) fn is_adjacent(text: &Text, n: &Numeral, indicator: usize) -> bool {
    let is_near = |topic: &Found<usize>| {
        let gap = if topic.to <= n.from { topic.to..n.from } else { n.to..topic.from };
        topic.what == indicator && text.statistics_within(gap.start, gap.end).is_empty()
    };
    topics(text, n).any(is_near)
}

pub(super) fn is_neutral(text: &Text, at: usize) -> bool {
    // "thành", "thì", but not "thành thị".
    let is_town = |at: usize| text.word(at) == "thanh" && text.word(at + 1) == "thi";
    if is_town(at) || at > 0 && is_town(at - 1) {
        return false;
    }
    among(NEUTRAL, text.word(at))
}

/// "Độ ẩm 80%", "17 độ": whether a word of something that the report does not have stands right beside a number.
pub(super) fn is_of_thing(text: &Text, n: &Numeral) -> bool {
    let clauses = &text.reading.parts.clauses;
    let is_own = |at: &usize| clauses.get(*at) == Some(&clauses[n.from]);
    let beside = [n.from.wrapping_sub(1), n.to].into_iter().filter(is_own);
    beside.flat_map(|at| text.reading.unknown(at..at + 1)).any(|at| !is_neutral(text, at))
}

/// Whether no word that is not understood stands between a name and its number, or right before the name.
pub(super) fn is_bare(text: &Text, at: usize, indicator: usize, facts: &Facts) -> bool {
    let n = &text.numerals[at];
    let reading = &text.reading;
    let own = topics(text, n).filter(|topic| topic.what == indicator);
    let Some(topic) = own.min_by_key(|topic| topic.from.abs_diff(n.from)) else { return false };
    let clause = reading.parts.clauses[topic.from];
    let same = |at: &usize| {
        reading.parts.clauses[*at] == clause || reading.parts.clauses[*at] == reading.parts.clauses[n.from]
    };
    let last = text.statistics_within(0, n.from).iter().filter(|_| topic.from >= n.to).map(|m| m.to).max().unwrap_or(0);
    let from = (last.min(topic.from)..=topic.from)
        .rev()
        .take_while(|at| reading.parts.clauses[*at] == clause)
        .last()
        .unwrap_or(topic.from);
    let end = (n.to..reading.tokens.len())
        .take_while(|at| reading.parts.clauses[*at] == reading.parts.clauses[n.to - 1])
        .last();
    let to = end.map_or(n.to, |at| at + 1).max(topic.to);
    let names = facts.names(indicator).flat_map(crate::text::tokens);
    let names: Vec<_> = names.map(|token| token.spelling.key).collect();
    reading
        .unknown(from.min(n.from)..to)
        .iter()
        .filter(|at| same(at) && text.numeral_at(**at).is_none())
        .all(|at| is_neutral(text, *at) || names.contains(&reading.tokens[*at].spelling.key))
}
