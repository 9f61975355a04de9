//! How many variants of an enum the data of this build need. Reports of other offices have months, tables and changes
//! against a plan; a reader of a report without them should not fetch what tells of them. The build step counts what its
//! folder needs (`compile::variants`), the browser's modules are compiled with these counts, and a match loses the arms
//! that no value reaches: `Period::kind` and its like say so to the compiler. What few reports have is therefore declared
//! last in its enum. Native programs read any folder and have everything.
//! Knows no enum.

/// Of the kinds of a period.
pub const PERIOD_KINDS: u8 = count(option_env!("SOLIEU_PERIOD_KINDS"));
/// Of what a period is of its years.
pub const PERIOD_PARTS: u8 = count(option_env!("SOLIEU_PERIOD_PARTS"));
/// Of the kinds of a unit.
pub const UNIT_KINDS: u8 = count(option_env!("SOLIEU_UNIT_KINDS"));
/// Of the kinds of a block.
pub const BLOCK_KINDS: u8 = count(option_env!("SOLIEU_BLOCK_KINDS"));

/// More than any enum has.
const ALL: u8 = 100;

/// What the build step said; all, where it said nothing.
const fn count(said: Option<&str>) -> u8 {
    let Some(said) = said else { return ALL };
    let (digits, mut count, mut at) = (said.as_bytes(), 0, 0);
    while at < digits.len() {
        count = count * 10 + (digits[at] - b'0');
        at += 1;
    }
    count
}
