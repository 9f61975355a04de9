//! Every sentence of the sentence maker, kept in `tests/cases/sentences.txt` and read by eye: a change is seen and meant.
//! `UPDATE_GOLDEN=1 cargo test --test it sentences` keeps the new ones.
use super::offices::OFFICES;
use super::province::{FOLDERS, sound};
use super::truth::many;
use solieu::compile::{Compiled, compile};
use solieu::evidence::quoted;
use solieu::locale::Lang;
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
