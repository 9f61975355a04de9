//! Số liệu: every figure of a provincial report, charted and tied to its sentence.
#[cfg(not(target_arch = "wasm32"))]
pub mod compile;
pub mod dataset;
pub mod diag;
pub mod evidence;
pub mod locale;
pub mod report;
#[cfg(not(target_arch = "wasm32"))]
pub mod table;
