//! The chart as pictures for pages that show no frames: the poster, and the card of link previews.
//! Painted natively with a font that has every Vietnamese letter, so that they are the same wherever they are made.

use super::chunk::with_words;
use super::policy::digest;
use super::{Cache, Chart};
use crate::export::{self, Picture, Size};
use crate::paint::{Theme, svg_file};
use resvg::{tiny_skia, usvg};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs};

/// Pixels of the poster's file across.
const POSTER: f64 = 1200.0;
/// CSS pixels of the poster across: the column of most articles, where its smallest letters are then 13 px high.
const POSTER_WIDTH: f64 = 600.0;
/// The family of the letters and its faces, regular and semi-bold.
const FAMILY: &str = "Noto Sans";
const FILES: [&str; 2] = ["NotoSans_400Regular.ttf", "NotoSans_600SemiBold.ttf"];

/// The figure with all its words, 1200 pixels wide.
pub fn poster(chart: &Chart) -> Picture {
    let mut picture = export::picture(chart.library, &chart.figure, Size::Shown, POSTER_WIDTH, chart.lang);
    picture.ratio = POSTER / picture.scene.width;
    picture
}

/// Where `.ci/tools` puts the fonts, unless SOLIEU_FONTS names another folder.
pub fn fonts() -> PathBuf {
    let variable = |name: &str| env::var_os(name).map(PathBuf::from);
    let cache = || variable("XDG_CACHE_HOME").unwrap_or_else(|| variable("HOME").unwrap_or_default().join(".cache"));
    let tools = || variable("SOLIEU_TOOLS").unwrap_or_else(|| cache().join("solieu-tools"));
    variable("SOLIEU_FONTS").unwrap_or_else(|| tools().join("fonts"))
}

/// Paints pictures.
pub struct Painter {
    options: usvg::Options<'static>,
    /// What the faces are told apart by.
    faces: String,
    cache: Arc<Cache>,
}

impl Painter {
    /// With the regular and the semi-bold face from a folder.
    ///
    /// # Errors
    /// If they are not there, and what brings them.
    pub fn new(folder: &Path) -> Result<Painter, String> {
        let mut options = usvg::Options { font_family: FAMILY.to_owned(), ..usvg::Options::default() };
        let (database, mut faces) = (options.fontdb_mut(), String::new());
        for file in FILES {
            let path = folder.join(file);
            let face = fs::read(&path)
                .map_err(|error| format!("{}: {error} (`.ci/tools build` brings the fonts)", path.display()))?;
            faces.push_str(&digest(&face));
            database.load_font_data(face);
        }
        Ok(Painter { options, faces, cache: Arc::default() })
    }

    /// The same, which paints no picture that lies in a cache.
    pub fn keeping(self, cache: Arc<Cache>) -> Painter {
        Painter { cache, ..self }
    }

    /// A picture as a PNG file, with words about it by their keywords.
    ///
    /// # Errors
    /// If the drawing cannot be read back or is too large to paint.
    pub fn png(&self, picture: &Picture, about: &[(&str, String)]) -> Result<Vec<u8>, String> {
        let text = svg_file(&picture.scene, Theme::Light, "", "", "");
        let pixels = |length: f64| (length * picture.ratio).round() as u32;
        let (width, height) = (pixels(picture.scene.width), pixels(picture.scene.height));
        let sides = [width, height].map(u32::to_le_bytes).concat();
        let input = [b"png", text.as_bytes(), &sides, &picture.ratio.to_le_bytes(), self.faces.as_bytes()];
        let file = self.cache.get(&input, || self.paint(&text, [width, height], picture.ratio as f32))?;
        Ok(with_words(file, about))
    }

    /// A drawing as pixels; so many of them for each of its units.
    fn paint(&self, svg: &str, [width, height]: [u32; 2], ratio: f32) -> Result<Vec<u8>, String> {
        let tree = usvg::Tree::from_str(svg, &self.options).map_err(|error| error.to_string())?;
        let mut map = tiny_skia::Pixmap::new(width, height).ok_or("a picture without a size")?;
        resvg::render(&tree, tiny_skia::Transform::from_scale(ratio, ratio), &mut map.as_mut());
        map.encode_png().map_err(|error| error.to_string())
    }
}
