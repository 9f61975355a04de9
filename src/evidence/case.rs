//! One row of the observations beside the block of the report that it quotes.
//! Knows no rule.

use crate::dataset::{Dimensions, Observation, Tables, Unit};
use crate::diag::Place;
use crate::report::{Block, Outline};
use crate::table::Row;
use crate::wording::notation::Printed;

/// One observation beside its block, with what is needed to judge it.
pub(super) struct Case<'a> {
    pub(super) outline: &'a Outline,
    pub(super) observation: &'a Observation,
    pub(super) dimensions: &'a Dimensions<'a>,
    pub(super) unit: Option<&'a Unit>,
    pub(super) block: &'a Block,
    pub(super) row: &'a Row,
    pub(super) tables: &'a Tables,
}

impl Case<'_> {
    pub(super) fn place(&self, column: &str) -> Place {
        self.row.place(column)
    }

    /// The numeral as the row writes it.
    pub(super) fn printed(&self) -> Printed<'_> {
        Printed { value: self.row.get("printed"), upper: self.row.get("printed_to"), whole: self.row.get("whole") }
    }
}
