//! Every weight of the ranking, in one place. A weight of a word is between 0 (no match) and 1 (typed as printed).
//! The order they make: phrase before near before scattered; typed as printed before unmarked before conflicting
//! before guessed.

/// Typed without any mark: "nong" for nông. 0.8 to 1; below 1, so that a typed "tinh" puts tinh before tỉnh.
pub const UNMARKED: f32 = 0.88;
/// Typed with some of the marks: "nghiêp" for nghiệp. At most [`UNMARKED`]: who types marks at all means them.
pub const PARTLY_MARKED: f32 = 0.8;
/// Both of these multiply if the text has the word exactly as typed as well. At most 0.74 / [`UNMARKED`], so that no
/// heading puts another spelling above the typed one; above 0, since "duong" asks for đường too.
pub const MISSING_BESIDE_EXACT: f32 = 0.84;
/// A mark that is printed otherwise: "dàn" for đàn. 0 to [`PARTLY_MARKED`].
pub const CONFLICT: f32 = 0.55;
/// Every further conflict multiplies. 0 to 1.
pub const FURTHER_CONFLICT: f32 = 0.7;
/// Conflicts multiply by this if the text has the word exactly as typed: then that is what is meant. 0 to 1.
pub const CONFLICT_BESIDE_EXACT: f32 = 0.6;
/// Hỏi typed for ngã or the reverse. [`CONFLICT`] to [`PARTLY_MARKED`].
pub const HOI_NGA: f32 = 0.72;

/// At most, if the query has tones on other words: then no tone was meant as well. [`SURE`] to [`FIRM`].
pub const TONELESS: f32 = 0.6;

/// The last word matches the beginning of a printed one. 0 to 1.
pub const PREFIX: f32 = 0.75;
/// The same, though what is typed is already a word. 0 to [`PREFIX`].
pub const PREFIX_OF_WORD: f32 = 0.6;
/// The second notation of a number that can be read in two. 0 to 1.
pub const OTHER_NOTATION: f32 = 0.9;
/// Keystrokes of Telex or VNI that spell a word of the text. 0 to 1.
pub const KEYSTROKES: f32 = 0.95;
/// The same, though the keystrokes are a word themselves ("as", "too"). 0 to [`KEYSTROKES`].
pub const KEYSTROKES_OF_WORD: f32 = 0.6;
/// Abbreviation for its words, or words for their abbreviation. 0 to 1.
pub const ABBREVIATION: f32 = 0.9;
/// A word of the data's own vocabulary for another. 0 to 1.
pub const SYNONYM: f32 = 0.75;
/// An English word for a Vietnamese one. 0 to 1.
pub const TRANSLATION: f32 = 0.8;
/// Initials of words that stand together in the text more than once. 0 to 1.
pub const INITIALS: f32 = 0.7;
/// Words written together, a word written apart. 0 to 1.
pub const SPACING: f32 = 0.85;
/// One slip of the finger, two slips. 0 to 1, falling.
pub const SLIPS: [f32; 3] = [1.0, 0.62, 0.45];
/// What fits less than this counts as guessed. Above [`CONFLICT`], up to [`PREFIX_OF_WORD`].
pub const SURE: f32 = 0.58;
/// What fits less than this is a word only beside its neighbours. Above [`PREFIX_OF_WORD`] and [`TONELESS`], below
/// [`INITIALS`].
pub const FIRM: f32 = 0.61;

/// A suggested word may differ in this part of its letters, as a fraction. Up to a half: beyond, words look random.
pub const LIKE: (usize, usize) = (2, 5);

/// Found in a short name or a topic rather than in the text. 0 to 1.
pub const ALIAS: f32 = 0.8;
/// What neighbours gain by standing next to each other, in units of a word's own weight. 0 to 2; at 1 a phrase of
/// two words counts half as much again as the same words apart.
pub const ADJACENT: f32 = 1.0;
/// Neighbours in reverse order gain this part of it. 0 to 1.
pub const REVERSED: f32 = 0.5;
/// Words further apart than this gain nothing.
pub const NEAR: u32 = 8;
/// Gain of the whole query as one phrase. 0 to 0.3.
pub const PHRASE: f32 = 0.1;
/// Gain for standing in a heading or name, and as much again for filling it. 0 to 0.3 each.
pub const HEADING: f32 = 0.12;
/// Gain for every further occurrence of the phrase, up to [`REPEATS`] of them. 0 to 0.05.
pub const REPEAT: f32 = 0.02;
/// How many further occurrences count.
pub const REPEATS: usize = 5;
/// An occurrence this good beside the best is marked and counted with it. 0.9 to 1.
pub const EQUAL: f32 = 0.95;

/// Documents below this part of the best score are not shown: they are noise beside it. 0 (all) to 0.5.
pub const CUT: f32 = 0.42;
/// A word that the text does not have weighs as much as one that one document in so many has. 1 to the number of
/// documents.
pub const UNKNOWN: f32 = 8.0;
/// A document that lacks words of a longer query must have this part of its weight. 0.5 to 1.
pub const COVERAGE: f32 = 0.6;
/// Where no document has all words, one is near that has this part of their weight. 0 to [`COVERAGE`].
pub const NEAR_COVERAGE: f32 = 0.4;
/// A query is longer from this many words on. At least 3; two words of three are another question.
pub const LONGER: usize = 4;
/// Words of a query that are read; what follows is left out. At most 31, the bits of a document's progress.
pub const MOST_WORDS: usize = 31;
