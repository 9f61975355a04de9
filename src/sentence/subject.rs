//! What an indicator is called in a clause, and the clause of one that the data folder has no words for.
//! Knows no time and no change.

use super::Facts;
use super::letters::small;
use crate::dataset::{Observation, PeriodKind, UnitKind, Wording};
use crate::locale::Lang;
use crate::text::lower;

/// The name: "tỷ lệ hộ nghèo", "the poverty rate".
pub(super) fn named(facts: &Facts, o: &Observation, lang: Lang) -> String {
    let name = facts.dataset.indicator(&o.indicator.0).map_or("", |row| row.name.get(lang));
    [if lang == Lang::En { "the " } else { "" }, &small(name)].concat()
}

/// The name of what grows or falls: of things that are counted, their number.
pub(super) fn number_named(facts: &Facts, o: &Observation, lang: Lang) -> String {
    let name = named(facts, o, lang);
    let own = facts.dataset.indicator(&o.indicator.0).map_or("", |row| row.unit.as_str());
    let unit = facts.dataset.units.iter().find(|unit| unit.id.0 == own);
    let is_counted = lang == Lang::Vi
        && unit.is_some_and(|unit| unit.kind == UnitKind::Count && counted(&name, &unit.symbol.vi).is_some());
    if is_counted && !name.starts_with("số ") { ["số ", &name].concat() } else { name }
}

/// Whether the Vietnamese name says against what its values are: "thu ngân sách so với dự toán".
pub(super) fn names_base(facts: &Facts, o: &Observation) -> bool {
    is_named(facts, o, "so với")
}

/// Whether the name is that of a growth, not of what grows: then its growth is its value.
pub(super) fn is_growth(facts: &Facts, o: &Observation) -> bool {
    let kind = facts.dataset.unit(&o.unit).map(|unit| unit.kind);
    matches!(kind, Some(UnitKind::Relative | UnitKind::Growth))
        && ["ăng trưởng", "ốc độ"].iter().any(|words| is_named(facts, o, words))
}

fn is_named(facts: &Facts, o: &Observation, words: &str) -> bool {
    facts.dataset.indicator(&o.indicator.0).is_some_and(|row| row.name.vi.contains(words))
}

/// "was", "were": whether an English name is of several things, by the noun before its first preposition.
pub(super) fn is_plural(name: &str) -> bool {
    let ends = [" of ", " in ", " at ", " with ", " against ", " that ", " who ", " from ", " per ", ","];
    let head = ends.iter().filter_map(|end| name.find(end)).min().map_or(name, |end| &name[..end]);
    head.ends_with('s') && !["ss", "us", "is"].iter().any(|end| head.ends_with(end))
}

/// The clause of an indicator without words of its own, as the data folder would write it.
pub(super) fn usual_clause(facts: &Facts, o: &Observation, lang: Lang) -> String {
    let name = named(facts, o, lang);
    let unit = facts.dataset.unit(&o.unit);
    let (kind, symbol) = unit.map_or((UnitKind::Share, ""), |unit| (unit.kind, unit.words(Wording::Full, lang)));
    let base = match (o.period.kind, kind, lang) {
        _ if names_base(facts, o) => "",
        (PeriodKind::OnPlan, UnitKind::Share, Lang::Vi) => " kế hoạch",
        (PeriodKind::OnPlan, UnitKind::Share, Lang::En) => " of the plan",
        (PeriodKind::OnYear | PeriodKind::OnPrevious, UnitKind::Relative | UnitKind::Multiple, _) => {
            o.period.kind_words(lang)
        }
        _ => "",
    };
    let space = if base.is_empty() || base.starts_with(' ') { "" } else { " " };
    let clause: &[&str] = match (kind, lang) {
        (UnitKind::Count, Lang::Vi) => match counted(&name, symbol) {
            Some(things) => &["^có *", things],
            None if AMOUNTS.iter().any(|word| name.starts_with(word)) => &[&name, " ^là *"],
            None => &[&name, " ^có *"],
        },
        (UnitKind::Count, Lang::En) => {
            let (scale, things) = symbol.rsplit_once(' ').unwrap_or(("", symbol));
            let verb = if name.starts_with("the number of ") { " ^was " } else { " ^numbered " };
            match (name.contains(things), scale) {
                (false, _) => &[&name, verb, "*"],
                (true, "") => &[&name, verb, "#"],
                (true, _) => &[&name, verb, "# ", scale],
            }
        }
        (UnitKind::Excess, Lang::Vi) if name.contains("vượt") => &[&name, " #%"],
        (UnitKind::Excess, Lang::Vi) => &[&name, " vượt #% mục tiêu"],
        (_, Lang::Vi) => &[&name, " ^là *", space, base],
        (_, Lang::En) => &[&name, if is_plural(&name) { " ^were *" } else { " ^was *" }, space, base],
    };
    clause.concat()
}

/// Words that begin the name of an amount; other counts are of a whole that has its parts: "đàn trâu có 41,7 nghìn con".
const AMOUNTS: [&str; 7] = ["số", "tổng", "lượng", "lượt", "dân", "sản", "mức"];

/// What of a name follows the things counted: " đạt chuẩn" of "số xã đạt chuẩn" in "xã"; `None` where the name begins with
/// other things, or says a number of something.
fn counted<'n>(name: &'n str, symbol: &str) -> Option<&'n str> {
    let name = name.strip_prefix("số ").unwrap_or(name);
    let things = ["nghìn ", "triệu ", "vạn "].iter().find_map(|scale| symbol.strip_prefix(scale)).unwrap_or(symbol);
    let rest = name.strip_prefix(things).or_else(|| after_initials(name, things))?;
    let is_whole = !things.is_empty() && (rest.is_empty() || rest.starts_with(' '));
    (is_whole && !rest.starts_with(" của ")).then_some(rest)
}

/// The rest of "hợp tác xã kiểu mới" behind the words of "HTX".
fn after_initials<'n>(name: &'n str, initials: &str) -> Option<&'n str> {
    let mut rest = name;
    for initial in initials.chars() {
        let word = rest.trim_start();
        if lower(initial) == initial || !word.starts_with(lower(initial)) {
            return None;
        }
        rest = &word[word.find(' ').unwrap_or(word.len())..];
    }
    Some(rest)
}
