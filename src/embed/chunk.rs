//! Words within a PNG file: `iTXt` chunks, which hold UTF-8 (PNG, section 11.3.3.4).

use flate2::Crc;

/// How many bytes the signature and the first chunk have; words may stand right behind.
const START: usize = 8 + 4 + 4 + 13 + 4;
/// No compression, its method, no language, no other keyword.
const PLAIN: [u8; 5] = [0, 0, 0, 0, 0];

/// A file with words by their keywords.
pub fn with_words(file: Vec<u8>, about: &[(&str, String)]) -> Vec<u8> {
    let Some((start, rest)) = file.split_at_checked(START) else { return file };
    let mut out = start.to_vec();
    for (keyword, words) in about {
        let body = [b"iTXt", keyword.as_bytes(), &PLAIN, words.as_bytes()].concat();
        let mut sum = Crc::new();
        sum.update(&body);
        out.extend(((body.len() - 4) as u32).to_be_bytes());
        out.extend(&body);
        out.extend(sum.sum().to_be_bytes());
    }
    out.extend(rest);
    out
}
