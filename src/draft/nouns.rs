//! Units that no table has: the noun that is counted, and ratios of two, "giường/10.000 dân".
//! Knows one number and what follows it.

use super::units::{Measure, Units};
use crate::dataset::{Unit, UnitKind};

impl Units {
    /// "giường/10.000 dân", "bé trai/100 bé gái", "tỷ đồng/HTX": a unit of its own, made of two that are known or nouns.
    pub(super) fn ratio(&self, text: &str, end: usize) -> Option<Measure> {
        let rest = &text[end..];
        let start = end + rest.len() - rest.trim_start().len();
        let rest = &text[start..];
        let slash = rest.find(['/', ',', ';', '.', '(', ')', ':']).filter(|at| rest[*at..].starts_with('/'))?;
        let head = &rest[..slash];
        let is_word = |word: &str| !word.is_empty() && word.chars().all(char::is_alphabetic);
        let known = self.all.iter().find(|unit| unit.printed.iter().any(|words| words == head));
        let is_noun =
            head.split(' ').count() <= 3 && head.split(' ').all(|word| is_word(word) && !NO_NOUNS.contains(&word));
        if known.is_none() && !is_noun {
            return None;
        }
        let tail = &rest[slash + 1..];
        let number = tail.len() - tail.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').len();
        let is_round = tail[..number].trim_start_matches('0').replace(['.', '0'], "") == "1";
        let is_apart = tail[number..].starts_with(' ');
        if number > 0 && !(is_round && is_apart) {
            return None;
        }
        let from = start + slash + 1 + number;
        let words: Vec<&str> = text[from..].split(' ').skip(usize::from(number > 0)).collect();
        let stem = |word: &str| word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        // "lít/người/ngày", "tỷ đồng/tấn.ngày": per several things.
        let is_part = |word: &str| is_word(word) || matches!(word, "m2" | "m3" | "km2");
        let is_words = |word: &str| word.split(['/', '.']).all(is_part);
        let first = words.first().filter(|word| is_words(&word[..stem(word)]))?;
        let second = words.get(1).filter(|word| number > 0 && stem(first) == first.len() && stem(word) > 0);
        let second = second.filter(|word| is_word(&word[..stem(word)]) && !NO_NOUNS.contains(&&word[..stem(word)]));
        let plain = from + usize::from(number > 0) + stem(first) + second.map_or(0, |word| 1 + stem(word));
        let end = self.end_after(text, from).filter(|_| number == 0).unwrap_or(plain).max(from + stem(first));
        let end = if text[end..].starts_with(" đêm") && text[..end].ends_with("ngày") {
            end + " đêm".len()
        } else {
            end
        };
        let unit = count(text.get(start..end)?);
        let unit = match known.filter(|unit| unit.kind == UnitKind::Money) {
            Some(money) => Unit { kind: money.kind, scale: money.scale, currency: money.currency.clone(), ..unit },
            None => Unit { kind: UnitKind::Rate, ..unit },
        };
        Some(Measure { unit, end, is_known: true })
    }
}

/// A unit of a kind of things that are counted.
pub(super) fn count(words: &str) -> Unit {
    let id = super::subject::slug(words, 6);
    let words = words.to_owned();
    let name = crate::locale::Bilingual { vi: words.clone(), en: String::new() };
    Unit {
        id: id.as_str().into(),
        kind: UnitKind::Count,
        symbol: name.clone(),
        short: name,
        printed: vec![words],
        scale: 1,
        currency: String::new(),
    }
}

/// Words that are no thing that is counted.
const NO_NOUNS: &[&str] = &[
    "đạt", "là", "có", "được", "và", "của", "cho", "để", "trong", "ở", "tại", "mới", "đã", "chiếm", "với", "so",
    "nhưng", "thì", "theo", "về", "bằng", "từ", "đến", "tới", "lên", "xuống", "còn", "các", "những", "khi", "do", "bị",
    "năm", "ước", "khóa", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "vạn", "thousand", "million", "billion", "in", "of",
    "is", "was", "were", "are", "by", "and", "or", "for", "from", "with", "on", "than", "over", "per", "had", "has",
    "have", "who", "which", "that", "found", "left", "as", "at", "up", "down",
];

/// Words of two syllables that stand behind a noun of one: "chủ đầu tư", "trạm quan trắc".
const HALVES: [(&str, &str); 24] = [
    ("đầu", "tư"),
    ("quan", "trắc"),
    ("khuyến", "nghị"),
    ("khuyến", "nông"),
    ("khí", "tượng"),
    ("kinh", "doanh"),
    ("kinh", "tế"),
    ("lao", "động"),
    ("công", "nghiệp"),
    ("công", "nghệ"),
    ("công", "chức"),
    ("công", "nhân"),
    ("doanh", "nghiệp"),
    ("hợp", "tác"),
    ("tổ", "chức"),
    ("sản", "xuất"),
    ("sản", "phẩm"),
    ("dân", "cư"),
    ("dân", "tộc"),
    ("nông", "nghiệp"),
    ("thương", "mại"),
    ("chăn", "nuôi"),
    ("thông", "tin"),
    ("y", "tế"),
];

/// How long something takes, where the numeral counts no time of the report: "36 days longer", "tối thiểu 68 năm".
pub(super) fn time(text: &str, end: usize) -> Option<Measure> {
    const TIMES: [&str; 10] = ["năm", "tháng", "tuần", "ngày", "phút", "years", "months", "weeks", "days", "minutes"];
    let rest = text[end..].strip_prefix(' ')?;
    let word = rest.split(|c: char| !c.is_alphabetic()).next()?;
    let unit = Unit { kind: UnitKind::Duration, ..count(word) };
    TIMES.contains(&word).then(|| Measure { unit, end: end + 1 + word.len(), is_known: true })
}

/// Words for how many of a thing one is: "68,3 triệu đôi", "3.2 million pairs".
const SCALES: [(&str, i64); 10] = [
    ("nghìn", 1_000),
    ("ngàn", 1_000),
    ("vạn", 10_000),
    ("triệu", 1_000_000),
    ("tỷ", 1_000_000_000),
    ("tỉ", 1_000_000_000),
    ("thousand", 1_000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
];

/// The noun after a number, where no table has it.
pub(super) fn noun(text: &str, end: usize) -> Option<Measure> {
    let rest = text[end..].strip_prefix(' ')?;
    // "86 phòng[1] học": a mark of a note is no part of the noun, which ends there.
    let mut words = rest.split(' ').map(|whole| {
        let word = whole.split('[').next().unwrap_or_default();
        let stem = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        (stem, stem.len() == whole.len())
    });
    let is_noun = |word: &str| !word.is_empty() && word.chars().all(char::is_alphabetic) && !NO_NOUNS.contains(&word);
    let is_short = |word: &str| (2..=5).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase());
    let is_plain = |word: &str| is_noun(word) && word.chars().all(char::is_lowercase);
    let (first, goes_on) = words.next()?;
    if let Some((_, scale)) = SCALES.iter().find(|(word, _)| *word == first) {
        let (thing, _) = words.next().filter(|(word, _)| goes_on && is_noun(word))?;
        let length = first.len() + 1 + thing.len();
        let unit = Unit { scale: *scale, ..count(&rest[..length]) };
        return Some(Measure { unit, end: end + 1 + length, is_known: false });
    }
    // "17.860 HTX", "4.000 đồng/kg", "57,5 người/cơ sở".
    let (head, per) = first.split_once('/').unwrap_or((first, ""));
    if is_short(first) || (is_plain(head) && is_plain(per)) {
        let unit = count(first);
        let kind = if per.is_empty() { unit.kind } else { UnitKind::Rate };
        return Some(Measure { unit: Unit { kind, ..unit }, end: end + 1 + first.len(), is_known: false });
    }
    if !is_plain(first) {
        return None;
    }
    let second = words.next().filter(|(word, _)| goes_on && is_noun(word) && word.chars().all(char::is_lowercase));
    // "06 chủ đầu tư": the second word is half of another.
    let is_half =
        |(second, goes_on): (&str, bool), (third, _): (&str, bool)| goes_on && HALVES.contains(&(second, third));
    let third = second.zip(words.next()).filter(|(second, third)| is_half(*second, *third)).map(|(_, third)| third);
    let length = first.len() + [second, third].into_iter().flatten().map(|(word, _)| word.len() + 1).sum::<usize>();
    Some(Measure { unit: count(&rest[..length]), end: end + 1 + length, is_known: false })
}
