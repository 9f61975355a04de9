//! A poster for a frame that is wider than high: words above and below the drawing, or beside it where it is high.
//! Knows no pixel: whoever asks gives the frames.

use super::poster::Poster;
use super::scene::{Frame, Ink, Scene};
use super::sheet::Sheet;
use crate::locale::Lang;

/// Ground around everything, as a share of the frame's height; every frame has the same proportions.
const MARGIN: f64 = 0.075;
/// Share of the inner width that words beside a drawing take.
const WORDS: f64 = 0.4;
/// The narrowest drawing beside words, in CSS pixels: what an embed may be.
const LEAST: f64 = 280.0;
/// Between words and a drawing beside them, and at least between words and a drawing below or above, in CSS pixels.
const GAPS: (f64, f64) = (28.0, 12.0);

impl Poster {
    /// On the first of some frames that holds it, given as width and height from the smallest, where the letters are
    /// largest when all are shown at one size. What none holds is left to its words, on the first that holds these; the
    /// last frame takes whatever comes.
    pub fn card(&self, frames: &[(f64, f64)], lang: Lang) -> Scene {
        let whole = |(width, height): &(f64, f64)| {
            self.stacked(*width, *height, lang).or_else(|| self.beside(*width, *height, lang))
        };
        frames.iter().find_map(whole).unwrap_or_else(|| self.words(frames))
    }

    /// Words above, drawing, words below.
    fn stacked(&self, width: f64, height: f64, lang: Lang) -> Option<Scene> {
        let margin = (height * MARGIN).round();
        let inner = width - 2.0 * margin;
        let (head, body, foot) = (self.head(inner), self.drawing(inner, lang), self.foot(inner));
        let spare = height - 2.0 * margin - head.height - body.height - foot.height;
        (spare >= 2.0 * GAPS.1).then(|| {
            let top = margin + head.height + (spare / 2.0).floor();
            let places =
                [(&head, margin, margin), (&body, margin, top), (&foot, margin, height - margin - foot.height)];
            compose(width, height, &places)
        })
    }

    /// Words at the left, the drawing at the right.
    fn beside(&self, width: f64, height: f64, lang: Lang) -> Option<Scene> {
        let margin = (height * MARGIN).round();
        let words = ((width - 2.0 * margin) * WORDS).round();
        let left = margin + words + GAPS.0;
        let (head, foot) = (self.head(words), self.foot(words));
        if width - margin - left < LEAST {
            return None;
        }
        let body = self.drawing(width - margin - left, lang);
        let inner = height - 2.0 * margin;
        (head.height + GAPS.1 + foot.height <= inner && body.height <= inner).then(|| {
            let top = margin + ((inner - body.height) / 2.0).floor();
            let places = [(&head, margin, margin), (&body, left, top), (&foot, margin, height - margin - foot.height)];
            compose(width, height, &places)
        })
    }

    /// Words alone.
    fn words(&self, frames: &[(f64, f64)]) -> Scene {
        let parts = |(width, height): (f64, f64)| {
            let margin = (height * MARGIN).round();
            let (head, foot) = (self.head(width - 2.0 * margin), self.foot(width - 2.0 * margin));
            let is_whole = head.height + GAPS.1 + foot.height <= height - 2.0 * margin;
            let places = [(&head, margin, margin), (&foot, margin, height - margin - foot.height)];
            (is_whole, compose(width, height, &places))
        };
        let (_, last) = frames.last().map(|frame| parts(*frame)).unwrap_or_default();
        frames.iter().map(|frame| parts(*frame)).find(|(is_whole, _)| *is_whole).map_or(last, |(_, scene)| scene)
    }
}

fn compose(width: f64, height: f64, places: &[(&Scene, f64, f64)]) -> Scene {
    let mut sheet = Sheet::new(width);
    sheet.fill(Frame::new(0.0, 0.0, width, height), Ink::Ground);
    for (scene, x, y) in places {
        sheet.place(scene, *x, *y);
    }
    sheet.finish(height)
}
