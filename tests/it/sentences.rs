//! Every sentence of the sentence maker, kept in `tests/cases/sentences.txt` and read by eye: a change is seen and meant.
//! `UPDATE_GOLDEN=1 cargo test --test it sentences` keeps the new ones.
use super::offices::OFFICES;
use super::province::{FOLDERS, sound};
use super::truth::{Row, checked, many, report};
use solieu::compile::{Compiled, add_clauses, compile};
use solieu::evidence::quoted;
use solieu::locale::{Bilingual, Lang};
use solieu::sentence::{Facts, changed, misstatements, ready, sentence};
use std::fs;
use std::path::Path;

/// What is said of an indicator: the sentences, the wrong ones with their reasons, and what an answer or the check says by
/// itself where no sentence begins so.
fn said(facts: &Facts, indicator: &str, lang: Lang) -> String {
    let good: Vec<String> = ready(facts, indicator, lang).into_iter().map(|one| one.text).collect();
    let mut out: String = good.iter().map(|one| format!("{} + {one}\n", lang.tag())).collect();
    for one in misstatements(facts, indicator, lang) {
        out += &format!("{} - {} | {}\n", lang.tag(), one.text, one.reason);
    }
    let own = facts.dataset.observations.iter().filter(|o| o.indicator.0 == indicator);
    let alone = own.map(|o| sentence(facts, o, lang)).chain(changed(facts, indicator, lang));
    let alone = alone.filter(|one| !good.iter().any(|good| good.starts_with(one.trim_end_matches('.'))));
    out.extend(alone.map(|one| format!("{} ? {one}\n", lang.tag())));
    out
}

/// The sentences of a folder, under the words of the report that they are held against.
fn all(compiled: &Compiled) -> String {
    let quoted = quoted(&compiled.dataset, &compiled.citations, &compiled.outline);
    let facts = Facts { dataset: &compiled.dataset, vocabulary: &compiled.vocabulary, quoted: &quoted };
    let mut out = String::new();
    for row in &compiled.dataset.indicators {
        out += &format!("# {}\n", row.id.0);
        for o in compiled.dataset.observations_of(&row.id) {
            out += &format!("= {}: {}\n", o.id.0, o.quote);
        }
        for lang in compiled.dataset.languages() {
            out += &said(&facts, &row.id.0, lang);
        }
    }
    out.replace('\u{a0}', " ")
}

/// Each list beside its folder.
fn lists() -> Vec<(String, Compiled)> {
    let of = |name: &str, file: String| (file, sound(name));
    let mut out = vec![of(FOLDERS[0], "tests/cases/sentences.txt".to_owned())];
    let others = OFFICES.iter().map(|(name, _)| *name).chain([FOLDERS[1]]);
    out.extend(others.map(|name| of(name, format!("{name}.sentences.txt"))));
    let (many, faults) = compile(&many());
    assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), [] as [&str; 0]);
    out.push(("tests/cases/notations.sentences.txt".to_owned(), many));
    out
}

#[test]
fn sentences_read_as_they_were_approved() {
    for (file, compiled) in lists() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&file);
        let said = all(&compiled);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&path, &said).expect("writes the sentences");
        }
        let approved = fs::read_to_string(&path).unwrap_or_default();
        for (old, new) in approved.lines().zip(said.lines()) {
            assert_eq!(old, new, "{file}");
        }
        assert_eq!(approved.lines().count(), said.lines().count(), "{file}");
    }
}

#[test]
fn no_sentence_loses_a_qualifier_or_a_digit() {
    for folder in FOLDERS {
        let compiled = sound(folder);
        let quoted = quoted(&compiled.dataset, &compiled.citations, &compiled.outline);
        let facts = Facts { dataset: &compiled.dataset, vocabulary: &compiled.vocabulary, quoted: &quoted };
        for o in &compiled.dataset.observations {
            for lang in Lang::ALL {
                let said = sentence(&facts, o, lang);
                let digits = o.quantity.value.unpadded().format(lang);
                assert!(said.contains(&digits), "{}: {said}", o.id.0);
                for qualifier in &o.quantity.qualifiers {
                    let word = qualifier.words.get(lang);
                    assert!(said.contains(word), "{}: {said}", o.id.0);
                }
                assert!(!said.contains(['^', '*', '#']), "{}: {said}", o.id.0);
                assert!(said.contains(&o.period.to.to_string()), "{}: {said}", o.id.0);
            }
        }
    }
}

/// What is said of the one row of a made report, whose indicator has this name.
#[track_caller]
fn said_of(printed: &str, name: &str, row: Row, lang: Lang) -> String {
    let (mut compiled, faults) = checked(&report(printed), Lang::Vi, &[row]);
    assert_eq!(faults, [] as [&str; 0], "{printed}");
    compiled.dataset.indicators[0].name = Bilingual { vi: name.to_owned(), en: name.to_owned() };
    compiled.vocabulary.phrases.clear();
    add_clauses(&compiled.dataset, &mut compiled.vocabulary);
    let quoted = quoted(&compiled.dataset, &compiled.citations, &compiled.outline);
    let facts = Facts { dataset: &compiled.dataset, vocabulary: &compiled.vocabulary, quoted: &quoted };
    sentence(&facts, &compiled.dataset.observations[0], lang).replace('\u{a0}', " ")
}

const STATED: (&str, &str) = ("period_basis", "stated");

#[test]
fn every_part_of_a_year_has_its_own_words() {
    let times = [
        ("6 tháng đầu năm 2022", "2022-H1", "6 tháng đầu năm 2022, ", "In January–June 2022, "),
        ("6 tháng cuối năm 2022", "2022-H2", "6 tháng cuối năm 2022, ", "In July–December 2022, "),
        ("Quý IV năm 2022", "2022-Q4", "Quý IV/2022, ", "In Q4 2022, "),
        (
            "Từ tháng 11/2021 đến tháng 2/2022",
            "2021-11/2022-02",
            "Từ tháng 11/2021 đến tháng 2/2022, ",
            "From November 2021 to February 2022, ",
        ),
        ("Niên độ 2021-2022", "fiscal 2021/2022", "Năm tài khóa 2021–2022, ", "In the 2021–2022 fiscal year, "),
        ("Nhiệm kỳ 2020-2025", "term 2020/2025", "Nhiệm kỳ 2020–2025, ", "In the 2020–2025 term, "),
    ];
    for (printed, period, vi, en) in times {
        let row: Row = &[("printed", "61"), ("of", "tan"), ("period", period), ("period_kind", "total"), STATED];
        let text = format!("{printed}, sản lượng là 61 tấn.");
        assert_eq!(said_of(&text, "sản lượng", row, Lang::Vi), format!("{vi}sản lượng là 61 tấn."));
        assert!(said_of(&text, "output", row, Lang::En).starts_with(en), "{en}");
    }
    let row: Row = &[("printed", "61"), ("of", "ha"), ("period", "2022-01/2022-09"), ("period_basis", "context")];
    let said = |lang| said_of("Đến hết tháng 9 năm 2022, diện tích là 61 ha.", "diện tích", row, lang);
    assert_eq!(said(Lang::Vi), "Đến hết tháng 9/2022, diện tích là 61 ha.");
    assert!(said(Lang::En).starts_with("By the end of September 2022, "));
}

#[test]
fn a_change_says_what_it_is_against() {
    let up = ("direction", "up");
    let changes: [(&str, Row, &str, &str); 5] = [
        (
            "Sản lượng quý I năm 2022 tăng 7% so với cùng kỳ.",
            &[("printed", "7"), ("unit", "so-voi"), ("period", "2022-Q1"), ("period_kind", "on-year"), up],
            "Quý I/2022, sản lượng tăng 7% so với cùng kỳ năm trước.",
            "rose by 7% from the same period a year before.",
        ),
        (
            "Sản lượng năm 2022 giảm 9% so với năm trước.",
            &[("printed", "9"), ("unit", "so-voi"), ("period_kind", "on-year"), ("direction", "down")],
            "Năm 2022, sản lượng giảm 9% so với năm trước.",
            "fell by 9% from the year before.",
        ),
        (
            "Sản lượng quý I năm 2022 gấp 3 lần quý trước.",
            &[("printed", "3"), ("unit", "lan"), ("period", "2022-Q1"), ("period_kind", "on-previous")],
            "Quý I/2022, sản lượng gấp 3 lần so với quý trước.",
            "was 3 times the level of the quarter before.",
        ),
        (
            "Sản lượng năm 2022 cao hơn 7 tấn so với kế hoạch.",
            &[("printed", "7"), ("period_kind", "on-plan"), up],
            "Năm 2022, sản lượng cao hơn 7 tấn so với mức đề ra.",
            "was 7 tonnes above the planned level.",
        ),
        (
            "Năm 2022, sản lượng gấp 7 lần năm 2010.",
            &[("printed", "7"), ("unit", "lan"), ("period", "2010/2022"), ("period_kind", "change")],
            "Năm 2022, sản lượng gấp 7 lần so với năm 2010.",
            "was 7 times the level of 2010.",
        ),
    ];
    for (printed, row, vi, en) in changes {
        let row = [row, &[("status", "change"), ("of", "tan"), STATED]].concat();
        assert_eq!(said_of(printed, "sản lượng", &row, Lang::Vi), vi);
        let said = said_of(printed, "output", &row, Lang::En);
        assert!(said.ends_with(en), "{said}");
    }
}

#[test]
fn what_is_counted_is_not_named_twice() {
    let counts = [
        ("doanh-nghiep", "61 doanh nghiệp", "Số doanh nghiệp mới", "có 61 doanh nghiệp mới."),
        ("nghin-nguoi", "61 nghìn người", "Người có việc làm", "có 61 nghìn người có việc làm."),
        ("xa", "61 xã", "Số xã của mỗi huyện", "số xã của mỗi huyện là 61 xã."),
        ("nguoi", "61 người", "Đội xe", "đội xe có 61 người."),
        ("nguoi", "tối đa 61 người", "Tổng đoàn", "tổng đoàn tối đa 61 người."),
    ];
    for (of, printed, name, said) in counts {
        let qualifiers = if printed.starts_with("tối đa") { "tối đa" } else { "" };
        let row: Row = &[("printed", "61"), ("of", of), ("qualifiers", qualifiers), STATED];
        assert_eq!(said_of(&format!("Năm 2022, đó là {printed}."), name, row, Lang::Vi), format!("Năm 2022, {said}"));
    }
}

#[test]
fn what_is_printed_behind_points_is_told_only_where_it_is_not_their_name() {
    for (printed, note) in [("7%", " (báo cáo ghi “%”)"), ("7 điểm phần trăm", "")] {
        let row: Row = &[
            ("printed", "7"),
            ("of", "phan-tram"),
            ("unit", "diem-phan-tram"),
            ("status", "change"),
            ("direction", "down"),
            ("period", "2010/2022"),
            ("period_kind", "change"),
            STATED,
        ];
        let text = format!("Năm 2022, tỷ trọng giảm {printed} so với năm 2010.");
        let said = said_of(&text, "tỷ trọng", row, Lang::Vi);
        assert!(said.ends_with(&format!("giảm 7 điểm phần trăm so với năm 2010{note}.")), "{said}");
    }
}
