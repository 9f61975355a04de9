//! What the browser's modules leave out: kinds of times, units and blocks that no value of the folder has.
use super::offices::OFFICES;
use super::province::sound;
use super::tidy::files;
use solieu::compile::variants;
use solieu::dataset::{Part, Period, PeriodBasis, PeriodKind, UnitKind};
use solieu::report::BlockKind;
use std::fs;

#[test]
fn readers_of_this_report_load_no_kind_of_other_reports() {
    let counts = variants(&sound("src/data")).map(|(_, count)| count);
    assert_eq!(counts, [PeriodKind::OnYear as u8, 1, UnitKind::Relative as u8, BlockKind::Chapter as u8]);
}

#[test]
fn every_value_of_a_folder_keeps_its_kind() {
    let (mut months, mut plans, mut tables) = (0, 0, 0);
    for (name, _) in OFFICES.into_iter().chain([("tests/cases/province", 0), ("src/data", 0)]) {
        let compiled = sound(name);
        let [kinds, parts, units, blocks] = variants(&compiled).map(|(_, count)| count);
        for o in &compiled.dataset.observations {
            assert!((o.period.kind as u8) < kinds && o.period.part.index() < parts, "{name}: {}", o.id.0);
            months += usize::from(matches!(o.period.part, Part::Months(..)));
            plans += usize::from(o.period.kind == PeriodKind::OnPlan);
        }
        assert!(compiled.dataset.units.iter().all(|unit| (unit.kind as u8) < units), "{name}");
        assert!(compiled.outline.blocks.iter().all(|block| (block.kind as u8) < blocks), "{name}");
        tables += compiled.outline.blocks.iter().filter(|block| block.kind == BlockKind::Table).count();
    }
    assert!(months > 0 && plans > 0 && tables > 0, "{months} {plans} {tables}");
}

/// The place of a variant is the one that its data are written with: the browser reads no other.
#[test]
fn the_place_of_a_part_is_its_number_in_the_data() {
    use Part::{Days, FiscalYear, Months, SchoolYear, Term, Years};
    for part in [Years, Months(1, 2), Days([1, 2], [3, 4]), SchoolYear, FiscalYear, Term] {
        assert_eq!(postcard::to_allocvec(&part).expect("bytes")[0], part.index(), "{part:?}");
        let period = Period { from: 2019, to: 2020, part, kind: PeriodKind::OnPlan, basis: PeriodBasis::Stated };
        assert_eq!((period.part(), period.kind()), (part, PeriodKind::OnPlan), "native programs have all");
    }
}

/// Where a field is read past its accessor, the arms of other reports stay.
#[test]
fn rooms_of_the_browser_ask_for_kinds_that_the_compiler_knows() {
    let rooms = ["answer", "export", "figure", "lexicon", "library", "page", "sentence", "verify"];
    let read = rooms.iter().flat_map(|room| files(&format!("src/{room}"), "rs"));
    let mut asked = 0;
    for path in read {
        let text = fs::read_to_string(&path).expect("a file");
        for (line, number) in text.lines().zip(1..) {
            for field in ["period.kind", "period.part", "unit.kind", "block.kind"] {
                for (at, _) in line.match_indices(field) {
                    let rest = &line[at + field.len()..];
                    assert!(rest.starts_with(['(', '_']), "{}:{number}: {line}", path.display());
                    asked += 1;
                }
            }
        }
    }
    assert!(asked > 50, "{asked}");
}
