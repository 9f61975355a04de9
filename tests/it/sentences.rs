//! Every sentence of the sentence maker, kept in `tests/cases/sentences.txt` and read by eye: a change is seen and meant.
//! `UPDATE_GOLDEN=1 cargo test --test it sentences` keeps the new ones.
use super::province::{FOLDERS, sound};
use solieu::evidence::quoted;
use solieu::locale::Lang;
use solieu::sentence::{Facts, misstatements, ready};
use std::fs;
use std::path::Path;

fn all() -> String {
    let compiled = sound(FOLDERS[0]);
    let quoted = quoted(&compiled.dataset, &compiled.citations, &compiled.outline);
    let facts = Facts { dataset: &compiled.dataset, vocabulary: &compiled.vocabulary, quoted: &quoted };
    let mut out = String::new();
    for row in &compiled.dataset.indicators {
        out += &format!("# {}\n", row.id.0);
        for lang in Lang::ALL {
            for one in ready(&facts, &row.id.0, lang) {
                out += &format!("{} + {}\n", lang.tag(), one.text.replace('\u{a0}', " "));
            }
            for one in misstatements(&facts, &row.id.0, lang) {
                out += &format!(
                    "{} - {} | {}\n",
                    lang.tag(),
                    one.text.replace('\u{a0}', " "),
                    one.reason.replace('\u{a0}', " ")
                );
            }
        }
    }
    out
}

#[test]
fn sentences_read_as_they_were_approved() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/sentences.txt");
    let said = all();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &said).expect("writes the sentences");
    }
    let approved = fs::read_to_string(&path).unwrap_or_default();
    for (old, new) in approved.lines().zip(said.lines()) {
        assert_eq!(old, new);
    }
    assert_eq!(approved.lines().count(), said.lines().count());
}

#[test]
fn no_sentence_loses_a_qualifier_or_a_digit() {
    for folder in FOLDERS {
        let compiled = sound(folder);
        let quoted = quoted(&compiled.dataset, &compiled.citations, &compiled.outline);
        let facts = Facts { dataset: &compiled.dataset, vocabulary: &compiled.vocabulary, quoted: &quoted };
        for o in &compiled.dataset.observations {
            for lang in Lang::ALL {
                let said = solieu::sentence::sentence(&facts, o, lang);
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
