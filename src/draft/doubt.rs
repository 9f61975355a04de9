//! What a sentence leaves open of a number: such a proposal is for a person to judge.
//! Knows no table.

use super::position::{Manner, Moment};
use super::report_times::{Over, ReportTimes};
use super::times::parts;
use crate::dataset::{PeriodBasis, PeriodKind, Unit, UnitKind};
use crate::wording::words::{Token, starts_with, tokens};
use crate::wording::{across, comparison, mean, mention};

/// A proposal with the words around it.
pub(super) struct Candidate<'a> {
    pub(super) moment: &'a Moment,
    pub(super) manner: Manner,
    pub(super) unit: &'a Unit,
    pub(super) sentence: &'a [Token],
    /// Before and after the number, in small letters.
    pub(super) around: [&'a str; 2],
    /// The numeral as printed.
    pub(super) printed: &'a str,
    /// What follows its unit.
    pub(super) unit_tail: &'a str,
    /// Whether a total stands beside it.
    pub(super) has_whole: bool,
    /// Whether it is more than the total beside it.
    pub(super) is_surplus: bool,
    pub(super) over: &'a Over,
    pub(super) report: &'a ReportTimes,
}

/// Whether anything about its time or its meaning is open.
pub(super) fn is_unclear(s: &Candidate, is_mean: bool) -> bool {
    is_undated(s)
        || is_mean_of(s, is_mean)
        || is_difference(s)
        || is_of_list(s)
        || is_of_name(s)
        || is_of_other(s)
        || is_toneless(s)
        || is_of_term(s, is_mean)
        || is_against_nothing(s)
        || is_rate_of_part(s, is_mean)
}

/// A time that only the report's other times suggest: where the sentence names another, is a part of one before it, or the
/// report has several.
fn is_undated(s: &Candidate) -> bool {
    let [before, _] = s.around;
    let has_time = s.sentence.iter().any(|token| token.year().is_some());
    let is_part =
        ["trong đó", "bao gồm", "chia ra", "gồm", "cụ thể"].iter().any(|words| before.trim_start().starts_with(words));
    let is_year_said = s.sentence.iter().any(|token| token.year() == Some(s.moment.last));
    let is_half_said = s.moment.kind == PeriodKind::Change && !is_year_said && !s.report.is_sure;
    let is_long = opens_with_years(s.sentence) && !s.moment.is_span;
    let is_school = across::part(s.sentence).is_some() || s.over.is_school;
    if is_long || (is_school && !s.moment.period.starts_with(['s', 'f'])) {
        return true;
    }
    if is_half_said || (s.over.parts > 1 && s.moment.basis == PeriodBasis::Context) {
        return true;
    }
    let by_context = s.moment.basis == PeriodBasis::Context && (has_time || is_part || !s.report.is_sure || is_done(s));
    // A span in a heading gives a single year to no number; a school year is one.
    let by_span = s.moment.basis == PeriodBasis::Heading
        && s.over.span.is_some()
        && !s.moment.is_span
        && !s.over.is_goal
        && s.over.across.is_none();
    // "Tình hình tháng 5 và 5 tháng": of the month or of all months, a reader knows.
    let is_flow = s.moment.kind == PeriodKind::Total || s.moment.kind.is_comparison();
    let by_title = s.moment.basis == PeriodBasis::Heading
        && is_flow
        && s.over.part.is_none()
        && s.report.parts > 1
        && parts(s.sentence).is_empty()
        && s.moment.period == s.report.base;
    let past = s.sentence.iter().any(|t| t.text == ";") && s.moment.basis == PeriodBasis::Stated && !is_opened(s);
    // In a plan what no heading calls a result or a goal may be either.
    let by_plan = s.report.is_plan && s.moment.basis == PeriodBasis::Context;
    // "suất đầu tư 3,2 tỷ đồng; đưa vào vận hành năm 2027" of a plan to 2030.
    let is_said = |t: &Token| t.year().is_some_and(|year| year != s.moment.last && year > s.report.year);
    let by_other = s.moment.basis == PeriodBasis::Heading
        && s.over.is_goal
        && s.over.across.is_none()
        && s.sentence.iter().any(is_said);
    by_context || by_span || by_title || past || by_plan || by_other
}

/// "Mười năm qua, huyện đã xóa 1.320 nhà tạm", "Trong 5 năm, …".
fn opens_with_years(sentence: &[Token]) -> bool {
    let own = if sentence.first().is_some_and(|t| t.text == "trong") { &sentence[1..] } else { sentence };
    let said = mention::number_at(own, 0).filter(|(years, _)| *years > 1);
    said.is_some_and(|(_, length)| own.get(length).is_some_and(|t| t.text == "năm"))
}

/// "vốn bình quân 8,6 tỷ đồng": of what it is a mean, the words further before say.
fn is_mean_of(s: &Candidate, is_mean: bool) -> bool {
    let [before, _] = s.around;
    let clause = before.rsplit([',', ';', ':']).next().unwrap_or_default();
    let words = tokens(clause, 0..clause.len());
    let is_person = |at: usize| starts_with(&words[at..], "đầu người").is_some();
    let is_open = |at: usize| mean::mean_at(&words[at..]).is_some_and(|length| !is_person(at + length));
    !is_mean && (0..words.len()).any(is_open)
}

/// Whether the year of the proposal stands in the number's part of the sentence, or opens the sentence.
fn is_opened(s: &Candidate) -> bool {
    let [before, after] = s.around;
    let year = s.moment.last.to_string();
    let own = before.rsplit(';').next().unwrap_or_default();
    let first = before.split(';').next().unwrap_or_default();
    let is_value = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) && word.len() != 4 || word.contains('%');
    let opens = first.find(&year).is_some_and(|at| !first[..at].split_whitespace().any(is_value));
    own.contains(&year) || after.split(';').next().is_some_and(|after| after.contains(&year)) || opens
}

/// What was done in the course of a term is no state of its last year.
fn is_done(s: &Candidate) -> bool {
    const DONE: [&str; 14] = [
        "làm mới",
        "cải tạo",
        "xây",
        "mở",
        "cấp",
        "tạo",
        "thu hút",
        "kết nạp",
        "đào tạo",
        "trồng",
        "sửa",
        "cứng hóa",
        "triển khai",
        "thành lập",
    ];
    let [before, _] = s.around;
    let clause = before.rsplit([',', ';', ':']).next().unwrap_or_default();
    s.report.term.is_some() && !s.moment.is_span && DONE.iter().any(|words| clause.contains(words))
}

/// A difference from something: "vượt 5 điểm so với …".
fn is_difference(s: &Candidate) -> bool {
    let [before, after] = s.around;
    let clause = after.split([',', ';', '(']).next().unwrap_or_default();
    let words = ["vượt", "cao hơn", "thấp hơn", "nhiều hơn", "ít hơn"];
    let is_more = ["thêm", "mở thêm"].iter().any(|words| before.trim_end().ends_with(words));
    is_more
        || (words.iter().any(|words| before.trim_end().ends_with(words))
            && comparison::holds_comparison(&tokens(clause, 0..clause.len())))
}

/// One of several numbers in a row, "28, 24 và 12 tạ/ha": which is whose, the words before say.
fn is_of_list(s: &Candidate) -> bool {
    let [before, after] = s.around;
    let is_in_turn = mention::IN_TURN.iter().any(|words| before.contains(words));
    let ends = |text: &str| text.trim_end().ends_with(|c: char| c.is_ascii_digit());
    let before = before.trim_end();
    let head = [",", ";", "và", "hoặc"].iter().find_map(|mark| before.strip_suffix(mark));
    let starts = |text: &str| text.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let tail = [",", ";", "và", "hoặc"].iter().find_map(|mark| after.trim_start().strip_prefix(mark));
    is_in_turn || head.is_some_and(ends) || tail.is_some_and(starts)
}

/// "tỷ lệ trẻ tiêm đủ 8 loại vắc xin đạt 78,4%": a number in the name of what is measured.
fn is_of_name(s: &Candidate) -> bool {
    let [before, after] = s.around;
    let own = before.rsplit([',', ';', ':']).next().unwrap_or_default().trim_start();
    let names = ["tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "số ", "tỷ suất"];
    let verbs = ["đạt", "là", "chiếm", "còn", "ước", "tăng", "giảm", "có"];
    let has_verb = |text: &str| text.split_whitespace().any(|word| verbs.contains(&word));
    let rest = after.split([',', ';', '(', '.']).next().unwrap_or_default();
    let goes_on = rest.find(|c: char| c.is_ascii_digit()).is_some_and(|at| has_verb(&rest[..at]));
    // "Tỷ lệ xã có đủ 3 trường": this verb is in the name.
    let is_over = own.split_whitespace().any(|word| word != "có" && verbs.contains(&word));
    names.iter().any(|words| own.contains(words)) && !is_over && goes_on
}

/// What no count can be: "10,3 bác sĩ", "32 giường trên 10.000 dân", more of a whole than all.
fn is_of_other(s: &Candidate) -> bool {
    let [before, after] = s.around;
    let is_part = s.unit.kind == UnitKind::Count && s.unit.scale == 1 && s.printed.contains(',');
    let clause = after.split([',', ';', '.', '(']).next().unwrap_or_default();
    let is_round = |text: &str| text.trim_start().starts_with("10") || text.trim_start().starts_with("1.000");
    let is_per = [after, clause].iter().any(|text| text.split_once(" trên ").is_some_and(|(_, rest)| is_round(rest)))
        && !before.contains("từ");
    // "186,4 tr.đồng/310 tr.đồng = 60,1%": a result of some time against the plan of another.
    let before = before.trim_end();
    let tail = s.unit_tail.trim_start();
    let is_planned = s.has_whole && comparison::plan_at(&tokens(tail, 0..tail.len())).is_some();
    let is_paired = before.ends_with(['/', '=']) || tail.starts_with('/') || is_planned;
    is_part || is_per || is_paired || s.is_surplus
}

/// A sentence that was typed without tones: the words that the rules know are not in it.
fn is_toneless(s: &Candidate) -> bool {
    let is_word = |token: &&Token| token.text.chars().all(char::is_alphabetic) && token.text.chars().count() > 1;
    let mut words = s.sentence.iter().filter(is_word);
    s.sentence.iter().filter(is_word).count() > 3 && words.all(|token| token.text.is_ascii())
}

/// A number of a plan for several years, or of a term that goes on: of one year, of each, or of all of them.
fn is_of_term(s: &Candidate, is_mean: bool) -> bool {
    let [before, _] = s.around;
    let words = tokens(before, 0..before.len());
    let is_yearly = mean::yearly(&words[..words.len().min(4)]) && !is_mean;
    let is_flow = matches!(s.unit.kind, UnitKind::Count | UnitKind::Money | UnitKind::Rate | UnitKind::Length);
    let is_planned =
        s.over.is_goal && s.over.span.is_some() && s.moment.basis != PeriodBasis::Stated && !s.moment.is_span;
    let goes_on =
        s.moment.is_span && s.moment.basis == PeriodBasis::Stated && s.moment.last > s.report.year && !s.over.is_goal;
    // "Mỗi năm … 500 hộ" of a term: whether its first year counts, a reader knows.
    let is_mean_of_term = is_mean && s.over.is_goal && s.moment.basis == PeriodBasis::Heading && s.over.span.is_some();
    // What is to come in the rest of a year may be said of the whole year.
    let is_rest =
        s.over.is_goal && s.over.part.is_none() && s.report.ahead.as_ref().is_some_and(|(_, part)| part.is_some());
    // "trồng mới trong nhiệm kỳ 742 ha" of a report that does not say which term.
    let is_of_no_term = s.manner == Manner::Term && !s.moment.is_span;
    is_of_no_term || is_yearly || is_mean_of_term || is_rest || (is_flow && is_planned) || goes_on || s.report.year == 0
}

/// A movement whose sentence does not say against what, in a report of a part of the year.
fn is_against_nothing(s: &Candidate) -> bool {
    let is_said = comparison::holds_comparison(s.sentence) || comparison::names_plan(s.sentence);
    let is_open = s.moment.basis == PeriodBasis::Context && s.moment.kind.is_comparison() && s.report.is_of_part();
    s.manner == Manner::Change && is_open && !is_said
}

/// A growth of a quarter or of some months that would be read as one a year.
fn is_rate_of_part(s: &Candidate, is_mean: bool) -> bool {
    s.report.base.contains('-') && s.unit.kind == UnitKind::Growth && !is_mean
}

/// How sure the rules are, from 0 to 100, by what of a proposal is certain.
pub(super) fn confidence(moment: &Moment, certain: [bool; 5]) -> u8 {
    let mut sure: u8 = match moment.basis {
        PeriodBasis::Stated => 90,
        PeriodBasis::Heading => 80,
        PeriodBasis::Context => 70,
    };
    if moment.is_span && moment.basis != PeriodBasis::Stated {
        sure -= 10;
    }
    for is_certain in certain {
        sure = sure.saturating_sub(if is_certain { 0 } else { 25 });
    }
    sure
}

/// Whether it stands in brackets behind words that compare.
pub(super) fn is_beside_comparison(before: &str) -> bool {
    let Some(head) = before.trim_end().strip_suffix('(') else { return false };
    let clause = head.rsplit([',', ';']).next().unwrap_or_default();
    let words = tokens(clause, 0..clause.len());
    comparison::holds_comparison(&words) || comparison::names_plan(&words)
}
