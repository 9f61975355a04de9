//! Colours as eyes see them: contrast, and how far two colours are apart for eyes that mix some up.
use super::{Rgb, THEMES};
use solieu::chart::Ink;
use solieu::paint::Theme;

/// Light as a screen adds it up: sRGB without its curve.
fn linear((r, g, b): Rgb) -> [f64; 3] {
    [r, g, b].map(|c| {
        let c = f64::from(c) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    })
}

/// Contrast ratio as WCAG 2.2 defines it.
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let luminance = |colour| {
        let [r, g, b] = linear(colour);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// What eyes make of light, by Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
/// Vision Deficiency", IEEE TVCG 15 (6), 2009: the matrices of full severity, for linear RGB.
const EYES: [(&str, [[f64; 3]; 3]); 4] = [
    ("every cone", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
    (
        "deuteranopia",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
    (
        "tritanopia",
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
    ),
];

fn times(matrix: &[[f64; 3]; 3], [x, y, z]: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row[0] * x + row[1] * y + row[2] * z)
}

/// A colour in OKLab (Ottosson 2020), seen by these eyes.
fn seen(eyes: &[[f64; 3]; 3], colour: Rgb) -> [f64; 3] {
    const CONES: [[f64; 3]; 3] = [
        [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
        [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
        [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
    ];
    const LAB: [[f64; 3]; 3] = [
        [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
        [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
        [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
    ];
    let light = times(eyes, linear(colour)).map(|part| part.clamp(0.0, 1.0));
    times(&LAB, times(&CONES, light).map(f64::cbrt))
}

/// Least difference of two colours of one figure in OKLab. CSS Color 4 takes 0.02 as just noticeable, for large patches
/// side by side; marks are small and apart, so they get five times that.
pub const APART: f64 = 0.1;

/// The difference that the worst eyes see, and whose they are.
pub fn difference(theme: Theme, a: Ink, b: Ink) -> (f64, &'static str) {
    let of = |(name, eyes): &(&'static str, [[f64; 3]; 3])| {
        let (a, b) = (seen(eyes, theme.colour(a)), seen(eyes, theme.colour(b)));
        (a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt(), *name)
    };
    EYES.iter().map(of).min_by(|a, b| a.0.total_cmp(&b.0)).expect("eyes")
}

#[test]
fn the_colour_model_gives_the_published_values() {
    // Ottosson's own table of test pairs: white, and the three primaries by lightness.
    let [(_, eyes), ..] = EYES;
    for (colour, lightness) in
        [((255, 255, 255), 1.0), ((255, 0, 0), 0.628), ((0, 255, 0), 0.866), ((0, 0, 255), 0.452)]
    {
        assert!((seen(&eyes, colour)[0] - lightness).abs() < 0.001, "{colour:?}");
    }
    // Greys stay grey for everybody: each row of a matrix adds up to one.
    for (name, eyes) in EYES {
        assert!(eyes.iter().all(|row| (row.iter().sum::<f64>() - 1.0).abs() < 1e-5), "{name}");
    }
    // The textbook pair: red and green of one lightness are far apart, but hardly for deuteranopes.
    let (red, green) = ((200, 80, 60), (110, 128, 40));
    let apart = |eyes| {
        let ([_, a1, b1], [_, a2, b2]): ([f64; 3], [f64; 3]) = (seen(eyes, red), seen(eyes, green));
        (a1 - a2).hypot(b1 - b2)
    };
    assert!(apart(&EYES[2].1) < apart(&EYES[0].1) / 2.0);
}

#[test]
fn every_eye_tells_the_categories_apart() {
    for theme in THEMES {
        for n in 0..5 {
            let on = contrast(theme.colour(Ink::On(n)), theme.colour(Ink::Category(n)));
            assert!(on >= 4.5, "{theme:?}: text on category {n} has {on:.1}");
            let off = contrast(theme.colour(Ink::Background), theme.colour(Ink::Category(n)));
            assert!(off >= 3.0, "{theme:?}: category {n} on the ground has {off:.1}");
        }
        for (a, b) in (0..5).flat_map(|a| (a + 1..5).map(move |b| (a, b))) {
            let (difference, eyes) = difference(theme, Ink::Category(a), Ink::Category(b));
            assert!(difference >= APART, "{theme:?}: categories {a} and {b} differ by {difference:.3} with {eyes}");
        }
    }
}
