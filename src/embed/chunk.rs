//! Words within a PNG file: `iTXt` chunks, which hold UTF-8 (PNG, section 11.3.3.4).

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
        out.extend(((body.len() - 4) as u32).to_be_bytes());
        out.extend(&body);
        out.extend(checksum(&body).to_be_bytes());
    }
    out.extend(rest);
    out
}

/// The checksum of a chunk, CRC-32 as in section 5.5: a chunk has some hundred bytes, for which no table is worth it.
fn checksum(bytes: &[u8]) -> u32 {
    let shifted = |sum: u32, _| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
    !bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), shifted))
}
