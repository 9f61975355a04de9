//! Files as offices make them → plain text: any encoding that a spreadsheet or editor saves in, Word documents, workbooks.
//! Knows no table by name and no outline.

mod attribute;
mod docx;
mod numbering;
mod xlsx;

pub use docx::{Document, docx};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;
pub use xlsx::sheets;

/// The text of a file: decoded, its letters composed, its line ends alike, without marks that nobody sees.
/// A decomposed letter is the same letter, so what is printed stays as it is.
pub fn text(bytes: &[u8]) -> String {
    let decoded = decoded(bytes);
    let lines = decoded.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let seen = lines.chars().filter(|c| !is_unseen(*c));
    seen.map(|c| if matches!(c, '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}') { ' ' } else { c }).nfc().collect()
}

/// Marks of no width, and those that turn the direction of writing.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A byte order mark tells the encoding; without one, UTF-8, then the two that Vietnamese Windows saves in.
fn decoded(bytes: &[u8]) -> String {
    if let Some((encoding, width)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[width..]).0.into_owned();
    }
    // A file that was cut, or a byte that was lost, leaves all other letters as they are.
    let text = String::from_utf8_lossy(bytes);
    let lost = text.matches(char::REPLACEMENT_CHARACTER).count();
    if 20 * lost <= text.chars().filter(|c| !c.is_ascii()).count() {
        return text.into_owned();
    }
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let encoding = match (zeros(0) * 4 > bytes.len(), zeros(1) * 4 > bytes.len()) {
        (true, _) => UTF_16BE,
        (_, true) => UTF_16LE,
        _ => WINDOWS_1258,
    };
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}
