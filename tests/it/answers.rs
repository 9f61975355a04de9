//! Questions by intent, `tests/cases/questions.tsv`: the main observation is the one asked for, and what the report does
//! not say is not answered.
use solieu::answer::{Says, answer};
use solieu::library::Answers;
use std::collections::BTreeMap;
use std::sync::OnceLock;

pub fn answers() -> &'static Answers {
    static ANSWERS: OnceLock<Answers> = OnceLock::new();
    ANSWERS.get_or_init(Answers::embedded)
}

/// The part of each kind's questions, in per cent, that must be answered right.
const PASS: [(&str, usize); 12] = [
    ("level", 90),
    ("change", 90),
    ("target", 90),
    ("gap", 90),
    ("rank", 90),
    ("when", 90),
    ("share", 90),
    ("before-after", 90),
    ("larger", 90),
    ("met", 90),
    ("unanswerable", 100),
    ("foreign", 100),
];

#[test]
fn questions_get_their_answer() {
    let answers = answers();
    let facts = answers.facts();
    let mut by_kind: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for line in include_str!("../cases/questions.tsv").lines().filter(|line| !line.starts_with('#')) {
        let [kind, question, wanted] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let got = answer(&facts, &answers.lexicon, question);
        let main = got.as_ref().filter(|a| a.says == Says::Value || wanted != "-").and_then(|a| a.observations.first());
        let is_right = main.map_or("-", String::as_str).split('|').any(|id| wanted.split('|').any(|w| w == id));
        let (good, all) = by_kind.entry(kind).or_default();
        *good += usize::from(is_right);
        *all += 1;
        if !is_right {
            println!("{kind}: {question}\n    wanted {wanted}\n    got {got:?}");
            if got.is_some_and(|a| a.says == Says::Value) {
                wrong.push(question);
            }
        }
    }
    println!("{by_kind:?}");
    for (kind, pass) in PASS {
        let (good, all) = by_kind[kind];
        assert!(good * 100 >= pass * all, "{kind}: {good} of {all}");
    }
    assert!(wrong.is_empty(), "wrong numbers: {wrong:?}");
}
