//! The check on the reports themselves, of every folder: what a report prints is what it says, so that none of its own
//! numbers may be called another.
use super::offices::OFFICES;
use super::province::{FOLDERS, sound};
use solieu::compile::Compiled;
use solieu::dataset::{Unit, UnitKind};
use solieu::evidence::quoted;
use solieu::library::Statements;
use solieu::locale::{Bilingual, Lang};
use solieu::verify::{Concern, Manuscript, Verdict, verify};
use std::collections::BTreeMap;

/// The verdict on every observation that a report prints, in the report pasted whole, with its sentence.
fn verdicts(name: &str) -> Vec<(Verdict, String)> {
    let Compiled { dataset, outline, citations, vocabulary, .. } = sound(name);
    let (mut text, mut starts) = (String::new(), Vec::new());
    for block in &outline.blocks {
        starts.push(text.len());
        text += &block.text;
        text.push('\n');
    }
    let words = quoted(&dataset, &citations, &outline);
    let statements = Statements::new(dataset.clone(), vocabulary, words);
    let mut manuscript = Manuscript::new(&statements.lexicon, &text);
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(part) = manuscript.next(&statements.facts(), &statements.lexicon) {
        at += text[at..].find(part.text).expect("a part of the text");
        let of = |one: &solieu::verify::Number| {
            (at + one.checked.range.start..at + one.checked.range.end, one.checked.verdict)
        };
        found.extend(part.numbers.iter().map(of));
        at += part.text.len();
    }
    let printed = dataset.observations.iter().filter_map(|o| Some((o, citations.of(&o.id)?)));
    let printed = printed.filter(|(_, citation)| !citation.numeral.is_empty());
    let verdict = |(o, citation): (&solieu::dataset::Observation, &solieu::evidence::Citation)| {
        let own = [citation.numeral.start, citation.numeral.end].map(|at| starts[citation.block] + at);
        let one = found.iter().find(|(range, _)| range.start < own[1] && own[0] < range.end);
        let sentence = &outline.blocks[citation.block].text;
        (one.map_or(Verdict::None, |(_, verdict)| *verdict), format!("{name}: {}: {sentence}", o.id.0))
    };
    printed.map(verdict).collect()
}

#[test]
fn no_report_is_told_that_it_says_something_else() {
    let mut by_verdict: BTreeMap<&str, usize> = BTreeMap::new();
    for name in FOLDERS.into_iter().chain(OFFICES.map(|(name, _)| name)) {
        let all = verdicts(name);
        for (verdict, sentence) in &all {
            *by_verdict.entry(verdict.word()).or_default() += 1;
            if *verdict != Verdict::Same {
                println!("{} {sentence}", verdict.word());
            }
        }
        let denied: Vec<_> = all.iter().filter(|(verdict, _)| verdict.concern() == Concern::Differs).collect();
        assert!(denied.is_empty(), "{denied:#?}");
        let same = all.iter().filter(|(verdict, _)| matches!(verdict, Verdict::Same | Verdict::Printed)).count();
        assert!(same * 10 >= 5 * all.len(), "{name}: {same} of {}", all.len());
    }
    println!("{by_verdict:?}");
    let of = |verdict: &str| by_verdict.get(verdict).copied().unwrap_or_default();
    let all: usize = by_verdict.values().sum();
    // "Báo cáo không có số này" of a number that it has: these are few, and may only get fewer.
    assert!(of("absent") <= 37, "{by_verdict:?}");
    assert!((of("same") + of("points")) * 100 >= 83 * all, "{by_verdict:?}");
}

/// What a folder's check says of the numbers of a text, but for those that are no statistics.
fn words(folder: &str, text: &str) -> Vec<&'static str> {
    let Compiled { dataset, outline, citations, vocabulary, .. } = sound(&["tests/cases/offices/", folder].concat());
    let words = quoted(&dataset, &citations, &outline);
    let statements = Statements::new(dataset, vocabulary, words);
    let all = verify(&statements.facts(), &statements.lexicon, text, Lang::Vi);
    all.iter().map(|one| one.verdict.word()).filter(|word| *word != "none").collect()
}

#[test]
fn changes_relative_to_an_earlier_value_are_known() {
    // What the report prints, as a journalist tells it.
    assert_eq!(words("4", "Diện tích ngô giảm 2,1%, diện tích rau tăng 1,7%."), ["same", "same"]);
    assert_eq!(words("4", "Diện tích ngô giảm 2,1 điểm phần trăm."), ["points"]);
    assert_eq!(words("3b", "Dịch vụ tăng trưởng 6,70%, thuế sản phẩm tăng 5,20%."), ["same", "same"]);
}

#[test]
fn lengths_are_of_their_unit() {
    assert_eq!(words("1", "Khoảng cách xa nhất từ nhà dân đến một công viên là 650 m."), ["same"]);
    assert_eq!(words("1", "Khoảng cách xa nhất từ nhà dân đến một công viên là 650 km."), ["unit"]);
    assert_eq!(words("1", "Diện tích cây xanh đạt 9,4 m2/người."), ["same"]);
}

#[test]
fn bounds_behind_a_number_are_read() {
    assert_eq!(words("6", "Thu ngân sách năm 2025 từ 2.700 tỷ đồng trở lên."), ["same"]);
    assert_eq!(words("6", "Thu ngân sách năm 2025 là 2.700 tỷ đồng."), ["qualifier"]);
    assert_eq!(words("1", "Rác thải thu gom mỗi ngày trên dưới 420 tấn."), ["same"]);
}

#[test]
fn a_year_in_a_bracket_says_nothing_of_what_follows() {
    let text = "Hộ nghèo còn 2,4% (năm 2020: 6,9%); 92,6% người dân có bảo hiểm y tế.";
    assert_eq!(words("9", text), ["same", "same", "same"]);
}

#[test]
fn what_the_folder_is_about_is_nowhere_else() {
    // The report is of a district; "huyện" is another place only in the report of a province.
    assert_eq!(words("6", "Toàn huyện hộ nghèo từ 9,6% xuống còn 3,1%."), ["same"; 2]);
    // A place that the names of the indicators have, and what is counted: "đồng chí" are no đồng.
    assert_eq!(words("4", "Miền Bắc: lúa đông xuân 412,8 nghìn ha."), ["same"]);
    assert_eq!(words("6", "Ban Chấp hành khóa XIV gồm 39 đồng chí."), ["same"]);
}

#[test]
fn what_one_report_does_not_have_another_has() {
    // "Chi ngân sách" is another thing where the report speaks of "thu ngân sách" alone.
    assert_eq!(words("3", "Bảy tháng, chi ngân sách ước 10.235 tỷ đồng."), ["same"]);
    assert_eq!(words("4", "Năm tháng, kim ngạch nhập khẩu 18,89 tỷ USD."), ["same"]);
    // By its name, not by its value alone.
    assert_eq!(words("3", "Chi ngân sách hơn 10.200 tỷ đồng."), ["rounded"]);
    assert_eq!(words("4", "Kim ngạch nhập khẩu gần 19 tỷ USD."), ["rounded"]);
}

#[test]
fn what_a_rate_is_counted_on_is_read_in_both_languages() {
    let unit = |vi: &str, en: &str| Unit {
        id: "u".to_owned().into(),
        kind: UnitKind::Rate,
        symbol: Bilingual { vi: vi.to_owned(), en: en.to_owned() },
        short: Bilingual::default(),
        printed: Vec::new(),
        scale: 1,
        currency: String::new(),
    };
    assert_eq!(unit("giường/vạn dân", "").denominator(), 1e4);
    assert_eq!(unit("ca/100.000 dân", "cases per 100,000 people").denominator(), 1e5);
    assert_eq!(unit("", "beds per 10,000 people").denominator(), 1e4);
    assert_eq!(unit("m2/người", "m2 per person").denominator(), 1.0);
    assert_eq!(unit("người/km2", "people/km2").denominator(), 1.0);
    assert_eq!(unit("tạ/ha", "quintals/ha").denominator(), 1.0);
}
