//! Roman numerals, which number the sections and by which people cite the parts.

/// A number below 40 in roman numerals.
pub fn roman_of(mut number: u32) -> String {
    let mut out = String::new();
    for (value, digits) in [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
        while number >= value {
            out.push_str(digits);
            number -= value;
        }
    }
    out
}

/// The value of a roman numeral up to 39; `None` for any other text.
#[cfg(not(target_arch = "wasm32"))]
pub fn roman(text: &str) -> Option<u32> {
    (1..40).find(|n| roman_of(*n) == text)
}
