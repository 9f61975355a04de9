//! Số liệu: every figure of a provincial report, charted and tied to its sentence.
pub mod diag;
pub mod locale;
#[cfg(not(target_arch = "wasm32"))]
pub mod table;
pub mod dataset;
pub mod report;
pub mod evidence;
