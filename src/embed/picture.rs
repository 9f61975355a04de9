//! The chart as pictures for pages that show no frames: the poster, and the card of link previews.
//! Painted natively with a font that has every Vietnamese letter, so that they are the same wherever they are made.

use super::Chart;
use crate::export::{self, Picture, Size};
use crate::paint::{Theme, svg_file};
use resvg::{tiny_skia, usvg};
use std::path::Path;
use std::sync::Arc;

/// Pixels of the poster's file across.
const POSTER: f64 = 1200.0;
/// CSS pixels of the poster across: letters as large as in a half-page figure of print.
const POSTER_WIDTH: f64 = 750.0;
/// The family in our font files.
const FAMILY: &str = "Noto Sans";

/// The figure with all its words, 1200 pixels wide.
pub fn poster(chart: &Chart) -> Picture {
    let mut picture = export::picture(chart.library, &chart.figure, Size::Shown, POSTER_WIDTH, chart.lang);
    picture.ratio = POSTER / picture.scene.width;
    picture
}

/// The figure on a card of 1200 × 630 pixels.
pub fn card(chart: &Chart) -> Picture {
    export::card(chart.library, &chart.figure, chart.lang)
}

/// Paints pictures.
pub struct Painter {
    options: usvg::Options<'static>,
}

impl Painter {
    /// With every font of a folder; only regular and semi-bold are used.
    ///
    /// # Errors
    /// If the folder holds no such font.
    pub fn new(fonts: &Path) -> Result<Painter, String> {
        let mut options = usvg::Options { font_family: FAMILY.to_owned(), ..usvg::Options::default() };
        let database = Arc::make_mut(&mut options.fontdb);
        database.load_fonts_dir(fonts);
        database.set_sans_serif_family(FAMILY);
        let has = |weight: u16| database.faces().any(|face| face.weight.0 == weight && face.families.iter().any(|(name, _)| name == FAMILY));
        if !(has(400) && has(600)) {
            return Err(format!("no {FAMILY} in regular and semi-bold in {}", fonts.display()));
        }
        Ok(Painter { options })
    }

    /// A picture as a PNG file.
    ///
    /// # Errors
    /// If the drawing cannot be read back or is too large to paint.
    pub fn png(&self, picture: &Picture) -> Result<Vec<u8>, String> {
        let text = svg_file(&picture.scene, Theme::Light, "", "");
        let tree = usvg::Tree::from_str(&text, &self.options).map_err(|error| error.to_string())?;
        let pixels = |length: f64| (length * picture.ratio).round() as u32;
        let (width, height) = (pixels(picture.scene.width), pixels(picture.scene.height));
        let mut map = tiny_skia::Pixmap::new(width, height).ok_or("a picture without a size")?;
        let ratio = picture.ratio as f32;
        resvg::render(&tree, tiny_skia::Transform::from_scale(ratio, ratio), &mut map.as_mut());
        map.encode_png().map_err(|error| error.to_string())
    }
}
