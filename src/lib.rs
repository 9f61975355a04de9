//! Số liệu: every figure of a provincial report, charted and tied to its sentence.
pub mod diag;
pub mod locale;
pub mod dataset;
pub mod report;
