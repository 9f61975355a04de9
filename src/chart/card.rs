//! A poster for a frame that is wider than high, to be read at the size of a thumbnail: a large title of few lines, one
//! drawing, whose page it is. Words stand above and below the drawing, or beside it where it is high.
//! Knows no pixel: whoever asks gives the frames.

use super::measure::{paragraph, widest, wrap};
use super::poster::Poster;
use super::scene::{Anchor, Frame, Ink, Scene, Style};
use super::sheet::Sheet;
use super::spec::Form;
use crate::locale::Lang;

/// All sizes of words are shares of the frame's width; every frame has the same proportions. Ground around everything.
const MARGIN: f64 = 0.04;
/// Sizes of the title, the best first, with the most lines it may have.
const TITLES: [(f64, usize); 4] = [(0.05, 3), (0.0433, 3), (0.0367, 3), (0.0367, 5)];
/// Everything else but the drawing.
const CAPTION: f64 = 0.0233;
/// Share of the inner width that words beside a drawing take.
const WORDS: f64 = 0.42;
/// The least of the whole width that they take.
const NARROWEST: f64 = 0.33;
/// The narrowest drawing beside words, in CSS pixels: what an embed may be.
const LEAST: f64 = 280.0;
/// Widest frame whose drawing can be read in a thumbnail.
const READABLE: f64 = 720.0;
/// Between words and a drawing beside them, and at least between words and a drawing below or above.
const GAPS: (f64, f64) = (0.04, 0.02);

/// A frame with the title in one of its sizes.
struct Card<'a> {
    poster: &'a Poster,
    width: f64,
    height: f64,
    title: (f64, usize),
    lang: Lang,
}

impl Poster {
    /// On the first of some frames that holds it, given as width and height from the smallest, where the letters of the
    /// drawing are largest when all are shown at one size. What none holds is left to its words; the last frame takes
    /// whatever comes.
    pub fn card(&self, frames: &[(f64, f64)], lang: Lang) -> Scene {
        let on = |frame: &(f64, f64), title| Card { poster: self, width: frame.0, height: frame.1, title, lang };
        let readable = || frames.iter().filter(|frame| frame.0 <= READABLE);
        let [.., last] = TITLES;
        let tried = TITLES.iter().flat_map(|title| readable().map(|frame| on(frame, *title)));
        let tried = tried.chain(frames.iter().map(|frame| on(frame, last)));
        let drawn = tried.map(|card| card.stacked().or_else(|| card.beside())).find_map(|scene| scene);
        drawn.unwrap_or_else(|| {
            let words = frames.iter().find_map(|frame| on(frame, last).words());
            words.or_else(|| frames.last().map(|frame| on(frame, last).whatever())).unwrap_or_default()
        })
    }
}

impl Card<'_> {
    /// Words above, drawing, words below.
    fn stacked(&self) -> Option<Scene> {
        let margin = self.margin();
        let inner = self.width - 2.0 * margin;
        let (head, foot) = (self.head(inner)?, self.foot(inner));
        let room = self.height - 2.0 * margin - head.height - foot.height - 2.0 * self.of(GAPS.1);
        let body = Some(self.poster.drawing(inner, self.lang)).filter(|body| body.height <= room)?;
        let top = margin + head.height + self.of(GAPS.1) + ((room - body.height) / 2.0).floor();
        let places = [(&head, margin, margin), (&body, margin, top), (&foot, margin, self.bottom(&foot))];
        Some(self.compose(&places))
    }

    /// Words at the left, the drawing at the right.
    fn beside(&self) -> Option<Scene> {
        let margin = self.margin();
        let words =
            ((self.width - 2.0 * margin) * WORDS).round().min(self.width - 2.0 * margin - self.of(GAPS.0) - LEAST);
        if words < self.width * NARROWEST {
            return None;
        }
        let left = margin + words + self.of(GAPS.0);
        let (head, foot) = (self.head(words)?, self.foot(words));
        let inner = self.height - 2.0 * margin;
        let body = self.poster.drawing(self.width - margin - left, self.lang);
        (head.height + self.of(GAPS.1) + foot.height <= inner && body.height <= inner).then(|| {
            let top = margin + ((inner - body.height) / 2.0).floor();
            self.compose(&[(&head, margin, margin), (&body, left, top), (&foot, margin, self.bottom(&foot))])
        })
    }

    /// Words alone, if they fit.
    fn words(&self) -> Option<Scene> {
        let (head, foot) = self.all_words()?;
        let is_whole = head.height + self.of(GAPS.1) + foot.height <= self.height - 2.0 * self.margin();
        is_whole
            .then(|| self.compose(&[(&head, self.margin(), self.margin()), (&foot, self.margin(), self.bottom(&foot))]))
    }

    /// The title, however long.
    fn whatever(&self) -> Scene {
        let title = self.poster.head(self.width - 2.0 * self.margin());
        self.compose(&[(&title, self.margin(), self.margin())])
    }

    fn all_words(&self) -> Option<(Scene, Scene)> {
        let inner = self.width - 2.0 * self.margin();
        Some((self.head(inner)?, self.foot(inner)))
    }

    /// What is measured, the finding, the unit and the key; `None` if the finding is too long.
    fn head(&self, width: f64) -> Option<Scene> {
        let (share, most) = self.title;
        let style = Style::Headline(self.of(share).round() as u16);
        // "Poverty rate: 3.5%" says first what is measured.
        let (kicker, finding) = self.poster.title.split_once(": ").unwrap_or(("", &self.poster.title));
        let finding = capitalised(finding);
        let lines = wrap(&finding, width, style);
        if lines.len() > most || widest(&lines, style) > width {
            return None;
        }
        let mut sheet = Sheet::new(width);
        let caption = self.caption();
        let mut y = 0.0;
        let kicker = paragraph(kicker, width, caption);
        sheet.lines(0.0, caption.size(), &kicker, caption, Anchor::Start);
        y += kicker.len() as f64 * caption.leading();
        sheet.lines(0.0, y + style.size(), &lines, style, Anchor::Start);
        y += (lines.len() as f64) * style.leading() + self.of(0.01);
        let legend = self.poster.legend(width, caption);
        sheet.place(&legend, 0.0, y);
        Some(sheet.finish(y + legend.height))
    }

    /// Source, and whose page it is.
    fn foot(&self, width: f64) -> Scene {
        let mut sheet = Sheet::new(width);
        let caption = self.caption();
        let source = paragraph(&self.poster.source, width, caption);
        sheet.lines(0.0, caption.size(), &source, caption, Anchor::Start);
        let middle = source.len() as f64 * caption.leading() + self.of(0.02) + 4.0;
        for (form, x) in [(Form::Derived, 7.0), (Form::Stated, 23.0), (Form::Target, 40.0)] {
            sheet.dot(form, x, middle);
        }
        sheet.text_in(56.0, middle + caption.size() * 0.35, &self.poster.site, caption, Anchor::Start, Ink::Text);
        sheet.finish(middle + 9.0)
    }

    fn caption(&self) -> Style {
        Style::Caption(self.of(CAPTION).round().max(Style::Note.size()) as u16)
    }

    fn margin(&self) -> f64 {
        self.of(MARGIN).round()
    }

    fn of(&self, share: f64) -> f64 {
        self.width * share
    }

    fn bottom(&self, foot: &Scene) -> f64 {
        self.height - self.margin() - foot.height
    }

    fn compose(&self, places: &[(&Scene, f64, f64)]) -> Scene {
        let mut sheet = Sheet::new(self.width);
        sheet.fill(Frame::new(0.0, 0.0, self.width, self.height), Ink::Ground);
        for (scene, x, y) in places {
            sheet.place(scene, *x, *y);
        }
        sheet.finish(self.height)
    }
}

/// What begins a title begins with a capital.
fn capitalised(words: &str) -> String {
    let mut rest = words.chars();
    let first: String = rest.next().into_iter().flat_map(char::to_uppercase).collect();
    first + rest.as_str()
}
