//! One character: which letter it is, with which mark and tone. The table is written by hand, because the standard
//! library's tables know nothing of đ and would cost more bytes than the whole search.

/// A letter taken apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// `b'a'..=b'z'`.
    pub base: u8,
    /// 0 none, 1 hat or stroke (â ê ô đ), 2 breve or horn (ă ơ ư).
    pub mark: u8,
    /// 0 level, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng.
    pub tone: u8,
}

/// What a character is to the tokenizer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Letter(Letter),
    /// A combining mark of the letter before it.
    Mark(u8),
    /// A combining tone of the letter before it.
    Tone(u8),
    /// Stands inside words without meaning: soft hyphen, zero-width characters, marks of other languages.
    Silent,
    Digit,
    Percent,
    /// Ends a sentence or a clause that stands for itself.
    Stop,
    Other,
}

/// U+00C0 to U+00DF, and thirty-two characters later the small ones: base, mark, tone; a dash is no letter.
/// Accents that Vietnamese does not have are as their decomposed form reads: ñ is n with ngã.
const WESTERN: &[u8] =
    b"a01a02a10a04a00a00---c00e01e02e10e00i01i02i10i00d10n04o01o02o10o04o00---o00u01u02u10u00y02------";

/// U+1EA0 to U+1EF9, capital and small side by side.
const VIETNAMESE: &[u8] = b"a05a03a12a11a13a14a15a22a21a23a24a25e05e03e04e12e11e13e14e15i03i05o05o03o12o11o13o14o15o22o21o23o24o25u05u03u22u21u23u24u25y01y05y03y04";

pub(super) fn sign(c: char) -> Sign {
    let code = c as u32;
    match code {
        0x41..=0x5A | 0x61..=0x7A => plain(code as u8 | 0x20, 0, 0),
        0x30..=0x39 => Sign::Digit,
        0x25 => Sign::Percent,
        0x0A | 0x21 | 0x2E | 0x3A | 0x3B | 0x3F | 0x2026 => Sign::Stop,
        0xC0..=0xFF => entry(WESTERN, (code & !0x20) - 0xC0),
        0x1EA0..=0x1EF9 => entry(VIETNAMESE, (code - 0x1EA0) / 2),
        0x102 | 0x103 => plain(b'a', 2, 0),
        // The African đ looks the same and is typed by mistake; so is the Icelandic one above.
        0x110 | 0x111 | 0x189 | 0x256 => plain(b'd', 1, 0),
        0x128 | 0x129 => plain(b'i', 0, 4),
        0x168 | 0x169 => plain(b'u', 0, 4),
        0x1A0 | 0x1A1 => plain(b'o', 2, 0),
        0x1AF | 0x1B0 => plain(b'u', 2, 0),
        0x300 | 0x340 => Sign::Tone(1),
        0x301 | 0x341 => Sign::Tone(2),
        0x309 => Sign::Tone(3),
        0x303 => Sign::Tone(4),
        0x323 => Sign::Tone(5),
        0x302 => Sign::Mark(1),
        0x306 | 0x31B => Sign::Mark(2),
        0x304..=0x36F | 0xAD | 0x200B..=0x200D | 0x2060 | 0xFEFF => Sign::Silent,
        _ => Sign::Other,
    }
}

fn plain(base: u8, mark: u8, tone: u8) -> Sign {
    Sign::Letter(Letter { base, mark, tone })
}

fn entry(table: &[u8], row: u32) -> Sign {
    match table.get(row as usize * 3..row as usize * 3 + 3) {
        Some(&[base, mark, tone]) if base != b'-' => plain(base, mark - b'0', tone - b'0'),
        _ => Sign::Other,
    }
}

/// Calls with each letter of the word that a text begins with, combining marks in any order folded into the letter
/// before them; where the word ends.
pub(super) fn each_letter(text: &str, call: &mut dyn FnMut(Letter)) -> usize {
    let mut end = text.len();
    let mut last: Option<Letter> = None;
    for (at, c) in text.char_indices() {
        match (sign(c), &mut last) {
            (Sign::Letter(letter), _) => last.replace(letter).into_iter().for_each(&mut *call),
            (Sign::Mark(mark), Some(last)) => last.mark = mark,
            (Sign::Tone(tone), Some(last)) => last.tone = tone,
            (Sign::Mark(_) | Sign::Tone(_) | Sign::Silent, _) => {}
            _ => {
                end = at;
                break;
            }
        }
    }
    last.into_iter().for_each(call);
    end
}

/// The letters of the word that a text begins with.
pub fn letters(text: &str) -> Vec<Letter> {
    let mut out = Vec::new();
    each_letter(text, &mut |letter| out.push(letter));
    out
}

/// Whether a base letter is a vowel.
pub fn is_vowel(base: u8) -> bool {
    b"aeiouy".contains(&base)
}

/// The small letter of a Vietnamese capital; any other character as it is.
pub fn lower(c: char) -> char {
    let code = c as u32;
    let small = match code {
        0x41..=0x5A => code + 0x20,
        0xC0..=0xDE if code != 0xD7 => code + 0x20,
        0x102 | 0x110 | 0x128 | 0x168 | 0x1A0 | 0x1AF => code + 1,
        0x1EA0..=0x1EF9 => code | 1,
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}
