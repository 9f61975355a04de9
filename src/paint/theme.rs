//! Which colour an ink is, in light and dark; the values of the style sheet, which a test compares.

use crate::chart::Ink;

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on white.
    Light,
    /// Light ink on near-black.
    Dark,
}

type Rgb = (u8, u8, u8);

/// Background, text, second, line, rule, categories 1–5, text on categories 1–5.
type Palette = [u32; 15];
const LIGHT: Palette = [
    0xffffff, 0x16212a, 0x4c5a65, 0x84919b, 0xd2d9dd, 0x0b6a72, 0xbd8110, 0x701a3e, 0x8d8f86, 0x372f96, 0xffffff,
    0x16212a, 0xffffff, 0x16212a, 0xffffff,
];
const DARK: Palette = [
    0x11181d, 0xe9eef1, 0xa9b6bf, 0x6f7d88, 0x303c45, 0x62c2c6, 0xdc9f30, 0xcc5f84, 0xecebb4, 0x7d82de, 0x11181d,
    0x11181d, 0x11181d, 0x11181d, 0x11181d,
];
const CATEGORIES: u8 = 5;

/// Share of a category in its tint, in per cent.
const TINT: u32 = 16;

impl Theme {
    /// Red, green, blue.
    pub fn colour(self, ink: Ink) -> Rgb {
        self.at(place(ink))
    }

    /// The colour at a place of the palette; past its end are the tints.
    fn at(self, place: usize) -> Rgb {
        let palette = match self {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
        };
        let split = |colour: u32| [16, 8, 0].map(|shift| colour >> shift & 0xff);
        let [r, g, b] = match palette.get(place) {
            Some(colour) => split(*colour),
            None => {
                let (category, background) = (split(palette[place - 10]), split(palette[0]));
                [0, 1, 2].map(|i| (category[i] * TINT + background[i] * (100 - TINT)) / 100)
            }
        };
        (r as u8, g as u8, b as u8)
    }

    /// Every colour in words, for a file of its own.
    pub fn hexes(self) -> Hexes {
        const DIGITS: [u8; 16] = *b"0123456789abcdef";
        Hexes(std::array::from_fn(|place| {
            let (r, g, b) = self.at(place);
            let digits = [r, g, b].into_iter().flat_map(|byte| [byte >> 4, byte & 15]);
            let digits = digits.map(|digit| char::from(DIGITS[usize::from(digit)]));
            std::iter::once('#').chain(digits).collect()
        }))
    }
}

/// The colours of a theme as `#rrggbb`.
pub struct Hexes([String; 20]);

impl Hexes {
    /// The colour of an ink.
    pub fn of(&self, ink: Ink) -> &str {
        &self.0[place(ink)]
    }
}

/// Index into a palette; the tints are mixed and stand past its end.
fn place(ink: Ink) -> usize {
    match ink {
        Ink::Background => 0,
        Ink::Text => 1,
        Ink::Second => 2,
        Ink::Line => 3,
        Ink::Rule => 4,
        // Behind the last category: the light grey of "other", which every eye tells from all of them.
        Ink::Category(CATEGORIES..) => 4,
        Ink::On(CATEGORIES..) => 1,
        Ink::Category(n) => 5 + usize::from(n),
        Ink::On(n) => 10 + usize::from(n),
        Ink::Tint(n) => 15 + usize::from(n % CATEGORIES),
    }
}

/// The colour as a variable of the style sheet, for drawings inside a page, which then follow its theme.
pub fn variable(ink: Ink) -> &'static str {
    const NAMES: [&str; 20] = [
        "var(--bg)",
        "var(--ink)",
        "var(--ink2)",
        "var(--line)",
        "var(--rule)",
        "var(--k1)",
        "var(--k2)",
        "var(--k3)",
        "var(--k4)",
        "var(--k5)",
        "var(--o1)",
        "var(--o2)",
        "var(--o3)",
        "var(--o4)",
        "var(--o5)",
        "var(--t1)",
        "var(--t2)",
        "var(--t3)",
        "var(--t4)",
        "var(--t5)",
    ];
    NAMES[place(ink)]
}
