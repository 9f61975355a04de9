//! Files as offices make them → plain text: any encoding that a spreadsheet or editor saves in, Word documents, workbooks.
//! Knows no table by name and no outline.

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
    let lines = decoded.replace("\r\n", "\n").replace('\r', "\n");
    let seen = lines.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'));
    seen.map(|c| if matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}') { ' ' } else { c }).nfc().collect()
}

/// A byte order mark tells the encoding; without one, UTF-8, then the two that Vietnamese Windows saves in.
fn decoded(bytes: &[u8]) -> String {
    if let Some((encoding, width)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[width..]).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let encoding = match (zeros(0) * 4 > bytes.len(), zeros(1) * 4 > bytes.len()) {
        (true, _) => UTF_16BE,
        (_, true) => UTF_16LE,
        _ => WINDOWS_1258,
    };
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}
