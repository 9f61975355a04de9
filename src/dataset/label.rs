//! A value in words: direction, qualifier, number, unit, always in this order and never without one of them.

use super::{Dataset, Direction, Observation, PeriodKind, Quantity, Sign, Status, Unit, UnitKind, Wording};
use crate::locale::Lang;
use std::borrow::Cow;

/// The parts of a value's wording. Joined, they read "giảm trên 2 điểm phần trăm/năm".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// "tăng", "giảm", "gấp" before a change, "cao hơn", "thấp hơn" before what parts a value from its plan, "thứ", "trong nhóm"
    /// before a place or a group of places, "loại" before a grade, or empty.
    pub lead: &'static str,
    /// "ước trên", or empty.
    pub qualifier: String,
    /// "128", "5.500–6.000", "16/63".
    pub number: String,
    /// "nghìn tỷ đồng", "%", or empty.
    pub unit: String,
    /// "trở lên" after number and unit, or empty.
    pub follower: String,
    /// [`STAR`] where the report does not agree with itself on this number, else empty.
    pub star: &'static str,
}

/// Sends the reader to the note on an inconsistency, as in printed statistics.
pub const STAR: &str = "*";

impl Label {
    /// Words and number without the unit, for marks whose unit stands in the subtitle.
    pub fn bare(&self) -> String {
        joined(&[self.lead, &self.qualifier, &self.number, &self.follower])
    }

    /// The unit with what separates it from the number: nothing before "%", a no-break space before words.
    pub fn spaced_unit(&self) -> String {
        match self.unit.chars().next() {
            None => String::new(),
            Some('%') => self.unit.clone(),
            Some(_) => ["\u{a0}", &self.unit].concat(),
        }
    }

    /// Everything: "ước trên 128 nghìn tỷ đồng".
    pub fn full(&self) -> String {
        let number = [self.number.as_str(), &self.spaced_unit()].concat();
        joined(&[self.lead, &self.qualifier, &number, &self.follower])
    }

    /// Everything with its star: "27 giường/vạn dân*". The note must stand near by.
    pub fn starred(&self) -> String {
        [&self.full(), self.star].concat()
    }
}

/// The parts that are not empty, a space between.
fn joined(parts: &[&str]) -> String {
    let mut out = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(part);
    }
    out
}

impl Quantity {
    /// The qualifiers before the number, "ước trên", and those after it, "trở lên", in `lang`.
    fn words(&self, lang: Lang) -> [String; 2] {
        [false, true].map(|follows| {
            let words: Vec<&str> =
                self.qualifiers.iter().filter(|q| q.follows == follows).map(|q| q.words.get(lang)).collect();
            words.join(" ")
        })
    }

    /// "5.500–6.000", "16/63", "14,6".
    pub fn number(&self, lang: Lang) -> String {
        let mut out = self.value.format(lang);
        if let Some(upper) = self.upper {
            out.push('–');
            out.push_str(&upper.format(lang));
        }
        if let Some(whole) = self.whole {
            out.push('/');
            out.push_str(&whole.format(lang));
        }
        out
    }
}

impl Observation {
    /// The quantity as the report prints it: "giảm 9,28%" has no sign, its growth of −9,28 has.
    pub fn printed(&self) -> Cow<'_, Quantity> {
        if self.direction == Some(Direction::Down) && self.quantity.value.is_negative() {
            return Cow::Owned(self.quantity.mirrored());
        }
        Cow::Borrowed(&self.quantity)
    }
}

impl Observation {
    /// "tăng", "giảm"; "thấp hơn" against a plan, from which nothing rises or falls; none of what has no direction.
    pub fn way(&self, lang: Lang) -> Option<&'static str> {
        let direction = self.direction?;
        Some(match (self.period.kind() == PeriodKind::OnPlan, direction, lang) {
            (false, ..) => direction.word(lang),
            (true, Direction::Up, Lang::Vi) => "cao hơn",
            (true, Direction::Down, Lang::Vi) => "thấp hơn",
            (true, Direction::Up, Lang::En) => "higher by",
            (true, Direction::Down, Lang::En) => "lower by",
        })
    }
}

impl Direction {
    /// "tăng", "giảm"; "up", "down".
    pub fn word(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Direction::Up, Lang::Vi) => "tăng",
            (Direction::Down, Lang::Vi) => "giảm",
            (Direction::Up, Lang::En) => "up",
            (Direction::Down, Lang::En) => "down",
        }
    }
}

impl Status {
    /// Whether the report says that it is so, or was; a change is neither.
    pub fn is_outcome(self) -> bool {
        matches!(self, Status::Result | Status::Baseline | Status::Derived)
    }

    /// The word that stands beside a mark.
    pub fn word(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Status::Result, Lang::Vi) => "kết quả",
            (Status::Baseline, Lang::Vi) => "mốc trước",
            (Status::Target, Lang::Vi) => "mục tiêu",
            (Status::Change, Lang::Vi) => "thay đổi",
            (Status::Derived, Lang::Vi) => "suy ra",
            (Status::Result, Lang::En) => "result",
            (Status::Baseline, Lang::En) => "earlier value",
            (Status::Target, Lang::En) => "target",
            (Status::Change, Lang::En) => "change",
            (Status::Derived, Lang::En) => "derived",
        }
    }
}

impl Unit {
    /// The words after the number.
    pub fn words(&self, wording: Wording, lang: Lang) -> &str {
        match wording {
            Wording::Full => self.symbol.get(lang),
            Wording::Short => self.short.get(lang),
        }
    }

    /// The words before a grade, before a place in a ranking, or before a group of places, whose unit has words ("leading
    /// provinces").
    fn lead(&self, lang: Lang) -> &'static str {
        match (self.kind, self.symbol.is_empty(), lang) {
            (UnitKind::Grade, _, Lang::Vi) => "loại",
            (UnitKind::Grade, _, Lang::En) => "grade",
            (UnitKind::Rank, true, Lang::Vi) => "thứ",
            (UnitKind::Rank, true, Lang::En) => "rank",
            (UnitKind::Rank, false, Lang::Vi) => "trong nhóm",
            (UnitKind::Rank, false, Lang::En) => "among the",
            _ => "",
        }
    }

    /// How many bytes at the start of `after`, the text after a numeral, print this unit; `None` if it is not printed there.
    pub fn printed_after(&self, after: &str) -> Option<usize> {
        let space = after.len() - after.trim_start_matches(' ').len();
        let fits = |words: &&String| after[space..].starts_with(words.as_str());
        self.printed.iter().filter(fits).map(|words| space + words.len()).max()
    }

    /// Whether values are per cent or points, whose natural axis ends at 100.
    pub fn is_share(&self) -> bool {
        self.kind == UnitKind::Share
    }
}

/// What stands before a value that has no direction: of times as many "gấp", of a place or a grade its unit's word.
fn lead(o: &Observation, unit: Option<&Unit>, lang: Lang) -> &'static str {
    match unit {
        Some(unit) if o.status == Status::Change && unit.kind() == UnitKind::Multiple && lang == Lang::Vi => "gấp",
        // "đứng đầu" needs no word before it.
        Some(unit) if !o.quantity.value.is_in_words() => unit.lead(lang),
        _ => "",
    }
}

impl Dataset {
    /// An observation's value in words.
    pub fn label(&self, observation: &Observation, wording: Wording, lang: Lang) -> Label {
        let unit = self.unit(&observation.unit);
        let quantity = observation.printed();
        let [qualifier, follower] = quantity.words(lang);
        Label {
            lead: observation.way(lang).unwrap_or_else(|| lead(observation, unit, lang)),
            qualifier,
            follower,
            number: quantity.number(lang),
            unit: unit.map_or(String::new(), |u| u.words(wording, lang).to_owned()),
            star: if self.inconsistencies(&[observation]).is_empty() { "" } else { STAR },
        }
    }

    /// Whether a value is aimed at: a target, or a change that leads to one and to no result.
    pub fn is_aimed(&self, o: &Observation) -> bool {
        let leads = |is_end: fn(Status) -> bool| {
            let mut own = self.observations_of(&o.indicator).filter(|end| end.period.to == o.period.to);
            o.period.kind() == PeriodKind::Change && own.any(|end| is_end(end.status))
        };
        o.status == Status::Target || leads(|status| status == Status::Target) && !leads(Status::is_outcome)
    }

    /// What sort of number it is, where its own words do not tell: one that rises or falls does, unless it is only to.
    pub fn sort_words(&self, o: &Observation, lang: Lang) -> &'static str {
        match o.shown_status() {
            Status::Change if self.is_aimed(o) => Status::Target.word(lang),
            Status::Change if o.direction.is_some() => "",
            status => status.word(lang),
        }
    }

    /// When, and what sort of number: "2020, kết quả", "2015–2020".
    pub fn time_words(&self, o: &Observation, lang: Lang) -> String {
        match self.sort_words(o, lang) {
            "" => o.period.words(lang),
            sort => [&o.period.words(lang), ", ", sort].concat(),
        }
    }

    /// "* Heading. Other heading": what the stars of these observations mean; empty if none has one.
    pub fn star_note(&self, shown: &[&Observation], lang: Lang) -> String {
        let titles: Vec<&str> =
            self.inconsistencies(shown).into_iter().map(|caution| caution.title.get(lang)).collect();
        if titles.is_empty() { String::new() } else { [STAR, "\u{a0}", &titles.join(". ")].concat() }
    }

    /// The computation of a derived value in numbers: "3,5 + 10,43".
    pub fn formula_words(&self, observation: &Observation, lang: Lang) -> String {
        let mut out = String::new();
        for (i, (sign, id)) in observation.formula.terms.iter().enumerate() {
            let Some(term) = self.observation(&id.0) else { continue };
            out.push_str(match (i, sign) {
                (0, Sign::Plus) => "",
                (_, Sign::Plus) => " + ",
                (_, Sign::Minus) => " − ",
            });
            out.push_str(&term.quantity.number(lang));
        }
        out
    }
}
