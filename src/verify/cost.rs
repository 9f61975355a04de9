//! How far a number is from an observation: what each slip costs, and how far off a name may stand. Both are added, and the least
//! sum is the observation that is meant; so a slip of the nearest name is weighed against a perfect match of a farther one.
//! Knows no text and no observation.
//!
//! The order is that of how much has to be assumed: that a word beside an equal value is another, that the value was
//! rounded, that it is of another unit or time, and only then that it is another value. The numbers say no more than this
//! order and how much a second slip adds to a first; the verdicts of `tests/cases/` hold them.

/// Value, words and time are the observation's.
pub(super) const EXACT: u32 = 0;
/// The value is equal and one thing about it is not the same: a qualifier, per cent for points, a status left open. As near
/// is what the report itself leads to in one step.
pub(super) const WORDING: u32 = 1;
/// The value is equal, counted on another number of people.
pub(super) const BASE: u32 = 2;
/// Other digits, which rounding explains.
pub(super) const ROUNDED: u32 = 2;
/// The digits are equal, in another unit or power of ten, or told of each month.
pub(super) const UNIT: u32 = 3;
/// The value is equal, at another time or with another status.
pub(super) const TIME: u32 = 3;
/// What a share leaves of a hundred, where no word says so.
pub(super) const REST: u32 = 4;
/// The value is equal, and the words say the opposite: a fall for a rise, a change for a level.
pub(super) const TURNED: u32 = 6;
/// Another value that has the same digits in another order: sooner a slip of the fingers than another number.
pub(super) const MISPRINT: u32 = 7;
/// Another value.
pub(super) const DIFFERENT: u32 = 9;

/// Added where the qualifiers differ as well.
pub(super) const AND_WORDING: u32 = 1;
/// Added for a value that the report computes and does not print.
pub(super) const AND_COMPUTED: u32 = 1;
/// Added where the time or status differs as well.
pub(super) const AND_TIME: u32 = 2;
/// The same for a rounding: of another time it is hardly one.
pub(super) const ROUNDED_AND_TIME: u32 = 3;

/// The name stands next to the number.
pub(super) const NEXT: u32 = 0;
/// Another name is nearer, or the words of the name stand around the number in another order.
pub(super) const NEAR: u32 = 1;
/// Another number stands between, or the name comes behind while another stands before.
pub(super) const PARTED: u32 = 2;
/// The name stands in the sentence before.
pub(super) const BEFORE: u32 = 3;
/// The farthest that anything is said of: a relative of a name two sentences before.
pub(super) const FARTHEST: u32 = 5;
