//! Paragraphs by verdict, `tests/cases/paragraphs.tsv`, and properties of any text.
use super::answers::statements;
use super::cases::{decompose, next, soup};
use solieu::library::Corpus;
use solieu::locale::Lang;
use solieu::verify::{Checked, Verdict, verify};
use std::collections::BTreeMap;

fn checked(text: &str, lang: Lang) -> Vec<Checked> {
    let answers = statements();
    verify(&answers.facts(), &answers.lexicon, text, lang)
}

/// Verdict, language, text, the judged bytes' UTF-16 range, observations.
fn cases() -> Vec<(&'static str, Lang, String, [usize; 2], &'static str)> {
    let lines = include_str!("../cases/paragraphs.tsv").lines().filter(|line| !line.starts_with('#'));
    let case = |line: &'static str| {
        let [verdict, lang, marked, observation] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let (head, rest) = marked.split_once("[[").expect("a mark");
        let (number, tail) = rest.split_once("]]").expect("its end");
        let units = |text: &str| text.encode_utf16().count();
        let range = [units(head), units(head) + units(number)];
        let lang = Lang::from_tag(lang).expect("a language");
        (verdict, lang, [head, number, tail].concat(), range, observation)
    };
    lines.map(case).collect()
}

#[test]
fn numbers_get_their_verdict() {
    let mut by_kind: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let (mut accused, mut approved, mut total) = (0, 0, 0);
    for (wanted, lang, text, [start, end], observation) in cases() {
        let all = checked(&text, lang);
        let found = all.iter().find(|one| one.start < end && start < one.end);
        let verdict = found.map_or("none", |one| one.verdict.word());
        let of = found.and_then(|one| one.observation.as_deref()).unwrap_or("-");
        let is_right = wanted.split('|').any(|one| one == verdict) && observation.split('|').any(|one| one == of);
        let (good, count) = by_kind.entry(wanted).or_default();
        *good += usize::from(is_right);
        *count += 1;
        total += 1;
        let is_accusing = matches!(verdict, "different" | "status" | "unit" | "points" | "qualifier");
        accused +=
            usize::from(is_accusing && (matches!(wanted, "same" | "derived" | "none") || wanted.contains("absent")));
        approved += usize::from(verdict == "same" && wanted != "same");
        if !is_right {
            println!(
                "{wanted} -> {verdict} {of} (wanted {observation}): {text} [{}]",
                found.map_or("", |one| &one.text)
            );
        }
    }
    println!("{by_kind:?} accused {accused} approved {approved} of {total}");
    for (kind, (good, all)) in by_kind {
        assert!(good * 100 >= 80 * all, "{kind}: {good} of {all}");
    }
    assert!(accused * 100 <= total, "accused {accused} of {total}");
    assert!(approved * 100 <= 2 * total, "approved {approved} of {total}");
}

/// Every number written in digits is in exactly one range, ranges are in order and on boundaries.
fn sound(text: &str, lang: Lang) {
    let all = checked(text, lang);
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut end = 0;
    for one in &all {
        assert!(end <= one.start && one.start < one.end && one.end <= units.len(), "{text:?}: {one:?}");
        end = one.end;
        assert!(String::from_utf16(&units[one.start..one.end]).is_ok(), "{text:?}: {one:?}");
    }
    for (at, unit) in units.iter().enumerate() {
        let is_digit = (b'0'..=b'9').any(|digit| u16::from(digit) == *unit);
        assert!(!is_digit || all.iter().any(|one| one.start <= at && at < one.end), "{text:?}: digit {at}: {all:?}");
    }
}

#[test]
fn any_text_is_read_to_its_last_digit() {
    let mut state = 7;
    for _ in 0..3000 {
        let text = soup(&mut state, 60);
        for lang in Lang::ALL {
            sound(&text, lang);
        }
    }
    let cases = cases();
    let words: Vec<&str> = cases.iter().flat_map(|(_, _, text, ..)| text.split(' ')).collect();
    for _ in 0..2000 {
        let count = 1 + next(&mut state) as usize % 25;
        let mixed: Vec<&str> = (0..count).map(|_| words[next(&mut state) as usize % words.len()]).collect();
        sound(&mixed.join(" "), Lang::Vi);
    }
}

#[test]
fn decomposed_text_gets_the_same_verdicts() {
    for (_, lang, text, ..) in cases() {
        let verdicts = |text: &str| checked(text, lang).into_iter().map(|one| one.verdict).collect::<Vec<_>>();
        assert_eq!(verdicts(&text), verdicts(&decompose(&text)), "{text}");
    }
}

#[test]
fn the_report_itself_is_never_accused() {
    let outline = Corpus::embedded().outline;
    let mut faults = Vec::new();
    // The targets of the second part, without the heading that says so, are told as results.
    for block in outline.blocks.iter().filter(|block| block.id.0.starts_with("p1")) {
        for one in checked(&block.text, Lang::Vi) {
            let word = one.verdict.word();
            let is_accused = matches!(word, "different" | "unit" | "qualifier" | "status" | "absent");
            if is_accused {
                faults.push([block.id.0.as_str(), word, &format!("{one:?}")].join(" "));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Words around it may name another indicator; what the report prints in that unit is then left open, and never called absent.
#[test]
fn a_number_of_the_report_is_not_said_to_be_missing() {
    let texts = [
        ("Năm 2020, tỷ lệ hộ nghèo là 3,5%, GRDP trên 128 nghìn tỷ đồng.", "128 nghìn tỷ đồng"),
        ("Mục tiêu đến năm 2025 GRDP bình quân 5.500-6.000 USD.", "6.000 USD"),
        ("Năm 2020, GRDP bình quân 3.000 USD.", "3.000 USD"),
        ("In 2020 the poverty rate was 3.5%, GRDP was estimated at over 128 trillion VND.", "128 trillion VND"),
    ];
    for (text, number) in texts {
        let lang = if text.starts_with("In ") { Lang::En } else { Lang::Vi };
        let at = text.find(number).expect("the number");
        let all = checked(text, lang);
        let found = all.iter().find(|one| one.range.start <= at && at < one.range.end).expect("a verdict");
        assert_ne!(found.verdict, Verdict::Absent, "{text}");
    }
    let other = checked("Năm 2020, tỷ lệ hộ nghèo là 3,5%, GRDP trên 131 nghìn tỷ đồng.", Lang::Vi);
    assert_eq!(other.last().expect("a verdict").verdict, Verdict::Absent, "131 is none of its numbers");
}
