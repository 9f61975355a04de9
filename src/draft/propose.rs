//! One block's numerals: what each is, or the observation that it states.
//! Knows no table.

use super::cells;
use super::class::{Sight, class};
use super::doubt;
use super::frame::{Frame, Over, over};
use super::manner::{self, against, is_mean, manner, status};
use super::measure::{Around, Measure, Units};
use super::quote::quote;
use super::scan::{Quantity, digits, is_surplus, quantities};
use super::subject;
use super::when::{Manner, Moment, Scene, when};
use crate::dataset::{self, Direction, Keyed, Qualifiers, Unit, UnitKind};
use crate::evidence::{self, Base};
use crate::locale::Lang;
use crate::report::{BlockKind, Outline};
use std::ops::Range;

/// What a draft knows of the whole report.
pub(super) struct Context<'a> {
    pub(super) outline: &'a Outline,
    pub(super) units: &'a Units,
    pub(super) qualifiers: &'a Qualifiers,
    pub(super) frame: &'a Frame,
    /// The rules are for Vietnamese; of an English report they are less sure.
    pub(super) lang: Lang,
}

/// What the rules make of a numeral.
#[derive(Clone, Debug)]
pub enum Finding {
    /// It states no quantity.
    Class(Range<usize>, &'static str),
    /// It states one.
    Observation(Box<Proposal>),
}

/// A proposed observation.
#[derive(Clone, Debug)]
pub struct Proposal {
    pub(super) quantity: Quantity,
    pub(super) name: String,
    pub(super) unit: Unit,
    pub(super) status: &'static str,
    pub(super) moment: Moment,
    pub(super) qualifiers: Vec<String>,
    pub(super) direction: &'static str,
    pub(super) quote: Range<usize>,
    /// From 0 to 100.
    pub(super) confidence: u8,
}

/// Everything that the rules make of a block, in reading order.
pub(super) fn block(context: &Context, index: usize) -> Vec<Finding> {
    let block = &context.outline.blocks[index];
    let text = block.text.as_str();
    let tokens = evidence::tokens(text, 0..text.len());
    let over = over(context.outline, index);
    let mut findings: Vec<Finding> = Vec::new();
    let mut is_read = true;
    for quantity in quantities(text, &|end| context.units.end_after(text, end)) {
        let is_measured = context.units.end_after(text, quantity.range.end).is_some();
        let Some(sight) = Sight::of(text, &tokens, first_digit(text, &quantity), is_measured) else { continue };
        // The first cell of a row counts the rows.
        let is_count = matches!(block.kind, BlockKind::Row | BlockKind::Table)
            && block.cells().next().is_some_and(|cell| cell == quantity.range);
        // A slogan measures nothing.
        let is_slogan = block.kind == BlockKind::Slogan;
        let class = class(&sight).or(is_count.then_some("ordinal")).or(is_slogan.then_some("name"));
        if let Some(class) = class {
            let numerals = [Some(&quantity.value), quantity.upper.as_ref(), quantity.whole.as_ref()];
            findings.extend(numerals.into_iter().flatten().map(|range| Finding::Class(digits(text, range), class)));
            continue;
        }
        let last = findings.iter().rev().find_map(|finding| match finding {
            Finding::Observation(proposal) => Some(proposal.as_ref()),
            Finding::Class(..) => None,
        });
        // A number between that is none of the proposals may be what this one is said of.
        let last = last.filter(|_| is_read);
        let found =
            cells::cell(context, index, &quantity).or_else(|| observation(context, text, &over, &quantity, last));
        is_read = found.is_some();
        findings.extend(found.map(|proposal| Finding::Observation(Box::new(proposal))));
    }
    findings
}

fn first_digit(text: &str, quantity: &Quantity) -> usize {
    digits(text, &quantity.value).start
}

/// The observation that a quantity states; `None` where it has no unit.
fn observation(
    context: &Context,
    text: &str,
    over: &Over,
    quantity: &Quantity,
    last: Option<&Proposal>,
) -> Option<Proposal> {
    let at = &quantity.range;
    let sentence = evidence::sentence(text, at);
    let before = text[sentence.start..at.start].to_lowercase();
    let after = text[at.end..sentence.end].to_lowercase();
    let said = evidence::said(text, at, context.qualifiers);
    let opening = last.filter(|last| last.moment.basis == "stated" && manner::goes_on(&before));
    let last = last.filter(|last| last.quantity.range.start >= sentence.start);
    let is_mean = is_mean(&before, &after, last);
    let around = Around { text, quantity, before: &before, after: &after, said, is_mean };
    let Measure { unit, end, is_known } = context.units.measure(&around)?;
    let own = subject::name(text, &sentence, first_digit(text, quantity), &|end| context.units.end_after(text, end));
    let manner = manner(&unit, said, &before, is_mean);
    let tokens = evidence::tokens(text, sentence.clone());
    let scene = Scene { sentence: &tokens, at, over, frame: context.frame, manner };
    let (mut moment, is_goal) = when(&scene);
    let base = evidence::base(&tokens, at);
    let status = match (status(&unit, manner, said, is_goal, [&before, &after]), base) {
        ("result" | "baseline", Some(Base::Plan)) => "target",
        ("result" | "target", Some(Base::Of(_) | Base::Earlier)) => "baseline",
        ("result" | "target", None) if manner::is_noted(&before, context.frame.year) => "baseline",
        (status, _) => status,
    };
    if let Some(kind) = against(manner, &unit, &after, context.frame) {
        moment = Moment { kind, ..when(&Scene { manner: Manner::State, ..scene }).0 };
    }
    // "so với quý II năm 2023": the same part of another year.
    if moment.kind == "change" {
        let own = when(&Scene { manner: Manner::State, ..scene }).0;
        let time = dataset::time(&own.period).filter(|(.., part)| *part != dataset::Part::Years);
        let kind = time.and_then(|(_, to, part)| evidence::against(&tokens, at, part, to));
        if let Some(kind) = kind {
            moment = Moment { kind: kind.key(), ..own };
        }
    }
    let is_own = match base {
        Some(Base::Of(year)) => moment.last == year,
        Some(Base::Earlier | Base::Plan) => false,
        None => true,
    };
    if let ("baseline", Some(base)) = (status, base) {
        moment = manner::earlier(base, moment, &before);
    }
    if let Some(opening) = opening.filter(|_| moment.basis == "context") {
        moment = manner::carried(&opening.moment, moment);
    }
    let said_kind = dataset::time(&moment.period).and_then(|(_, to, part)| evidence::against(&tokens, at, part, to));
    if let Some(kind) = said_kind.filter(|_| moment.kind.starts_with("on-")) {
        moment.kind = kind.key();
    }
    // A share is a state, also of a span.
    if unit.kind == UnitKind::Share && moment.kind == "total" {
        moment.kind = "point";
    }
    let is_rate = matches!(unit.kind, UnitKind::Growth | UnitKind::Relative);
    if is_rate && moment.kind != "mean" && moment.kind != "change" && !moment.kind.starts_with("on-") {
        moment.kind = "on-year";
    }
    let moves = status == "change" || is_rate;
    let direction = match said.filter(|said| moves && (said.is_beside || said.is_own)).map(|said| said.direction) {
        Some(Direction::Down) if !text[at.clone()].starts_with(['-', '\u{2212}']) => "down",
        Some(Direction::Up) if status == "change" => "up",
        _ => "",
    };
    let is_bracketed = before.trim_end().ends_with('(');
    let (name, is_named) = named(text, &unit, end, own, last, status, is_bracketed);
    let is_other = ["so với", "cùng kỳ", "kế hoạch", "dự toán"].iter().any(|words| {
        before
            .trim_end()
            .strip_suffix('(')
            .is_some_and(|head| head.rsplit([',', ';']).next().is_some_and(|part| part.contains(words)))
    });
    let qualifiers = evidence::qualifiers(text, at, end, context.qualifiers);
    let sight = doubt::Sight {
        moment: &moment,
        manner,
        unit: &unit,
        sentence: &tokens,
        around: [&before, &after],
        printed: &text[quantity.value.clone()],
        unit_tail: &text[end.min(text.len())..sentence.end.max(end)],
        has_whole: quantity.whole.is_some(),
        is_surplus: quantity.whole.as_ref().is_some_and(|whole| is_surplus(text, &quantity.value, whole)),
        over,
        frame: context.frame,
    };
    let is_clear = is_own && is_named && context.lang == Lang::Vi && !doubt::is_unclear(&sight, is_mean);
    let certain = [is_known, is_named, is_dated(&moment, manner, status), !is_other || moment.basis == "stated"];
    let confidence = confidence(&moment, certain, context.frame);
    // Nobody but a reader knows.
    let confidence = if is_clear { confidence } else { confidence.min(DOUBTFUL) };
    let quote = quote(text, &sentence, quantity, end)?;
    Some(Proposal { quantity: quantity.clone(), name, unit, status, moment, qualifiers, direction, quote, confidence })
}

/// The name of what is measured, and whether the sentence has it before this very number.
fn named(
    text: &str,
    unit: &Unit,
    end: usize,
    own: Option<String>,
    last: Option<&Proposal>,
    status: &str,
    is_bracketed: bool,
) -> (String, bool) {
    let counts = unit.kind == UnitKind::Count;
    let follows = counts && unit.scale == 1;
    let counted = || subject::counted(text, unit.symbol.vi.as_str(), end);
    // Times and what is compared are no names.
    let is_name = |name: &String| {
        let is_year = |word: &str| word.split('-').any(|part| part.len() == 4 && part.parse::<u16>().is_ok());
        let lower = name.to_lowercase();
        let compares =
            ["con số", "so với", "so cknt", "năm trước", "hơn mức"].iter().any(|words| lower.contains(words));
        !name.starts_with(|c: char| c.is_ascii_digit())
            && !name.contains('/')
            && !name.split(' ').any(is_year)
            && !compares
    };
    let own = own.filter(is_name);
    match (own, last) {
        // "có 9/14 cụm chưa có trạm (64,3%)": of the same thing.
        (_, Some(last)) if is_bracketed && !follows => (last.name.clone(), last.confidence > DOUBTFUL),
        // "đạt 38%, tăng 0,9%": of the same thing.
        (own, Some(last)) if status == "change" && own.is_none() => (last.name.clone(), last.confidence > DOUBTFUL),
        (Some(name), _) if !follows || name.split_whitespace().count() > 2 => (name, true),
        // "Số hộ" says of no household what it is.
        _ if follows => {
            let name = counted();
            let is_named = name.split_whitespace().count() > 1 + unit.symbol.vi.split_whitespace().count();
            (name, is_named)
        }
        (None, Some(last)) => (last.name.clone(), false),
        (Some(name), _) => (name, true),
        (None, None) => (crate::locale::capitalised(&counted()), false),
    }
}

/// Whether the time is more than a guess: an earlier value and a change need one of their own.
fn is_dated(moment: &Moment, manner: Manner, status: &str) -> bool {
    moment.basis != "context" || (status != "baseline" && manner != Manner::Change)
}

/// The confidence up to which a proposal counts as doubtful.
pub(super) const DOUBTFUL: u8 = 30;

fn confidence(moment: &Moment, certain: [bool; 4], frame: &Frame) -> u8 {
    let mut sure: u8 = match moment.basis {
        "stated" => 90,
        "heading" => 80,
        _ => 70,
    };
    if moment.is_span && moment.basis != "stated" {
        sure -= 10;
    }
    for is_certain in certain.into_iter().chain([frame.year > 0]) {
        sure = sure.saturating_sub(if is_certain { 0 } else { 25 });
    }
    sure
}
