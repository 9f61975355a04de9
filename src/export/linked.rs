//! JSON as the site's files and pages hold it.

use crate::locale::Decimal;
use serde_json::{Number, Value};

/// A number with its printed decimals.
pub fn decimal(value: Decimal) -> Value {
    value.format_plain().parse::<Number>().map_or(Value::Null, Value::Number)
}

/// As the text of a script element, which a "<" could end.
pub fn in_script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

/// As a file, a field a line.
pub fn file(value: &Value) -> String {
    format!("{value:#}\n")
}
