//! How many variants of each enum a folder needs, for the compiler of the browser's modules (`crate::variants`).

use super::Compiled;
use crate::dataset::{Part, PeriodKind, UnitKind};
use crate::report::BlockKind;

/// Under the names by which the modules are compiled. Variants that code makes by itself, or that every report may have,
/// always count.
pub fn variants(compiled: &Compiled) -> [(&'static str, u8); 4] {
    let Compiled { dataset, outline, .. } = compiled;
    let periods = || dataset.observations.iter().map(|o| o.period);
    let most = |needed: &mut dyn Iterator<Item = u8>, always: u8| needed.fold(always, u8::max) + 1;
    [
        ("SOLIEU_PERIOD_KINDS", most(&mut periods().map(|period| period.kind as u8), PeriodKind::After as u8)),
        ("SOLIEU_PERIOD_PARTS", most(&mut periods().map(|period| period.part.index()), Part::Years.index())),
        ("SOLIEU_UNIT_KINDS", most(&mut dataset.units.iter().map(|unit| unit.kind as u8), UnitKind::Duration as u8)),
        (
            "SOLIEU_BLOCK_KINDS",
            most(&mut outline.blocks.iter().map(|block| block.kind as u8), BlockKind::Signature as u8),
        ),
    ]
}
