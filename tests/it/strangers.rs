//! The checker on texts of a stranger, `tests/cases/stranger*.tsv`: marks by verdict, accusations and approvals.
use super::answers::statements;
use super::cases::decompose;
use solieu::locale::Lang;
use solieu::verify::{Concern, Verdict, verify};
use std::collections::BTreeMap;

/// A labelled number: its UTF-16 range and the verdicts that do.
type Label = (std::ops::Range<usize>, Vec<&'static str>);

/// A text without its labels, and these.
fn labelled(marked: &'static str, spell: impl Fn(&str) -> String) -> (String, Vec<Label>) {
    let (mut text, mut labels) = (String::new(), Vec::new());
    let units = |text: &str| text.encode_utf16().count();
    for (i, piece) in marked.split("[[").enumerate() {
        let Some((number, rest)) = piece.split_once('|').filter(|_| i > 0) else {
            text += &spell(piece);
            continue;
        };
        let (verdicts, rest) = rest.split_once("]]").expect("the end of a label");
        let start = units(&text);
        text += &spell(number);
        labels.push((start..units(&text), verdicts.split('/').collect()));
        text += &spell(rest);
    }
    (text, labels)
}

/// What a set gave.
#[derive(Default)]
struct Score {
    /// By the first verdict of a label: right and all.
    by_verdict: BTreeMap<&'static str, (usize, usize)>,
    accused: Vec<String>,
    approved: Vec<String>,
}

impl Score {
    fn total(&self) -> (usize, usize) {
        self.by_verdict.values().fold((0, 0), |(good, all), one| (good + one.0, all + one.1))
    }
}

fn concern(word: &str) -> Concern {
    Verdict::ALL.into_iter().find(|verdict| verdict.word() == word).expect("a verdict").concern()
}

fn score(cases: &'static str, spell: fn(&str) -> String) -> Score {
    let (facts, lexicon) = (statements().facts(), &statements().lexicon);
    let mut out = Score::default();
    for line in cases.lines().filter(|line| !line.starts_with("# ")) {
        let [_, tag, marked] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
        let (text, labels) = labelled(marked, |text| spell(&text.replace("\\n", "\n").replace("\\t", "\t")));
        let found = verify(&facts, lexicon, &text, Lang::from_tag(tag).expect("a language"));
        for (range, wanted) in labels {
            let overlap = |start: usize, end: usize| end.min(range.end).saturating_sub(start.max(range.start));
            let own = found.iter().filter(|one| overlap(one.start, one.end) > 0);
            let verdict = own.max_by_key(|one| overlap(one.start, one.end)).map_or("none", |one| one.verdict.word());
            let (good, all) = out.by_verdict.entry(wanted[0]).or_default();
            *good += usize::from(wanted.contains(&verdict));
            *all += 1;
            let told = format!("{wanted:?} -> {verdict}, {range:?} of {text}");
            let may = |of: Concern| wanted.iter().any(|word| concern(word) == of);
            if concern(verdict) == Concern::Differs && !may(Concern::Differs) {
                out.accused.push(told);
            } else if concern(verdict) == Concern::Agrees && may(Concern::Differs) && !may(Concern::Agrees) {
                out.approved.push(told);
            } else if !wanted.contains(&verdict) {
                println!("{told}");
            }
        }
    }
    println!("{:?} {:?} accused {:#?} approved {:#?}", out.total(), out.by_verdict, out.accused, out.approved);
    out
}

const HARD: [&str; 7] = ["qualifier", "rounded", "points", "status", "unit", "different", "derived"];

#[test]
fn a_strangers_numbers_get_their_verdicts() {
    let cases = include_str!("../cases/stranger.tsv");
    for spell in [str::to_owned, decompose] {
        let found = score(cases, spell);
        let (good, all) = found.total();
        assert!(all > 550 && good * 100 >= 94 * all, "{good} of {all}");
        assert!(found.accused.len() * 200 <= all, "{:#?}", found.accused);
        assert!(found.approved.len() * 200 <= all, "{:#?}", found.approved);
        for verdict in HARD {
            let (good, all) = found.by_verdict[verdict];
            assert!(all >= 12 && good * 100 >= 70 * all, "{verdict}: {good} of {all}");
        }
    }
}

/// What a set has to reach.
struct Mark {
    cases: &'static str,
    /// Numbers at least.
    all: usize,
    /// Right of a thousand.
    right: usize,
    /// Accused and approved at most, of a thousand.
    accused: usize,
    approved: usize,
    /// Right of a hundred of the hard verdicts together.
    hard: usize,
}

const MARKS: [Mark; 16] = [
    Mark {
        cases: include_str!("../cases/stranger-again.tsv"),
        all: 130,
        right: 965,
        accused: 0,
        approved: 0,
        hard: 94,
    },
    Mark {
        cases: include_str!("../cases/stranger-third.tsv"),
        all: 550,
        right: 955,
        accused: 0,
        approved: 2,
        hard: 89,
    },
    Mark {
        cases: include_str!("../cases/stranger-fourth.tsv"),
        all: 540,
        right: 995,
        accused: 0,
        approved: 0,
        hard: 98,
    },
    Mark {
        cases: include_str!("../cases/stranger-fifth.tsv"),
        all: 540,
        right: 960,
        accused: 0,
        approved: 0,
        hard: 93,
    },
    Mark {
        cases: include_str!("../cases/stranger-sixth.tsv"),
        all: 640,
        right: 920,
        accused: 0,
        approved: 2,
        hard: 85,
    },
    Mark {
        cases: include_str!("../cases/stranger-seventh.tsv"),
        all: 700,
        right: 928,
        accused: 0,
        approved: 0,
        hard: 86,
    },
    Mark {
        cases: include_str!("../cases/stranger-eighth.tsv"),
        all: 720,
        right: 930,
        accused: 2,
        approved: 0,
        hard: 89,
    },
    Mark {
        cases: include_str!("../cases/stranger-ninth.tsv"),
        all: 690,
        right: 930,
        accused: 2,
        approved: 2,
        hard: 90,
    },
    Mark {
        cases: include_str!("../cases/stranger-tenth.tsv"),
        all: 700,
        right: 895,
        accused: 12,
        approved: 2,
        hard: 84,
    },
    Mark {
        cases: include_str!("../cases/stranger-eleventh.tsv"),
        all: 860,
        right: 895,
        accused: 8,
        approved: 3,
        hard: 80,
    },
    Mark {
        cases: include_str!("../cases/stranger-twelfth.tsv"),
        all: 600,
        right: 870,
        accused: 7,
        approved: 3,
        hard: 82,
    },
    Mark {
        cases: include_str!("../cases/stranger-thirteenth.tsv"),
        all: 760,
        // Two of its numbers that are somebody else's are also the report's: those are left open since then.
        right: 920,
        accused: 4,
        approved: 0,
        hard: 87,
    },
    Mark {
        cases: include_str!("../cases/stranger-fourteenth.tsv"),
        all: 860,
        right: 860,
        accused: 2,
        approved: 2,
        hard: 72,
    },
    Mark {
        cases: include_str!("../cases/stranger-fifteenth.tsv"),
        all: 690,
        right: 935,
        accused: 1,
        approved: 1,
        hard: 84,
    },
    Mark {
        cases: include_str!("../cases/stranger-sixteenth.tsv"),
        all: 450,
        right: 860,
        accused: 3,
        approved: 5,
        hard: 70,
    },
    Mark { cases: include_str!("../cases/relatives.tsv"), all: 560, right: 985, accused: 0, approved: 0, hard: 94 },
];

#[test]
fn the_numbers_of_other_sets_get_their_verdicts() {
    for mark in MARKS {
        let name = mark.cases.lines().next().unwrap_or_default();
        let found = score(mark.cases, str::to_owned);
        let (good, all) = found.total();
        assert!(all >= mark.all && good * 1000 >= mark.right * all, "{name}: {good} of {all}");
        assert!(found.accused.len() * 1000 <= mark.accused * all, "{name}: {:#?}", found.accused);
        assert!(found.approved.len() * 1000 <= mark.approved * all, "{name}: {:#?}", found.approved);
        let hard = HARD.iter().filter_map(|verdict| found.by_verdict.get(verdict));
        let (good, all) = hard.fold((0, 0), |(good, all), one| (good + one.0, all + one.1));
        assert!(good * 100 >= mark.hard * all, "{name}: {good} of {all} of the hard verdicts");
    }
}
