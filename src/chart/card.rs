//! A card for a frame that is wider than high, to be read at the size of a thumbnail: what is measured, a finding of few
//! lines, one drawing whose numbers are the largest thing on it, whose page it is.
//! Knows no pixel of a file: its letters are thirds of those at 1200 pixels.

use super::brief::Brief;
use super::builder::SceneBuilder;
use super::measure::{paragraph, widest, width, wrap};
use super::scene::{Anchor, Rect, Scene};
use super::spec::Form;
use super::style::{Ink, Style};

/// The frame in CSS pixels, 40 to 21 as link previews show it.
const FRAME: (f64, f64) = (400.0, 210.0);
/// Margin around everything.
const MARGIN: f64 = 16.0;
/// The finding, the best size first; it has at most so many lines.
const TITLES: [u16; 3] = [20, 17, 15];
const LINES: usize = 3;
/// Everything but the finding and the numbers.
const CAPTION: Style = Style::Caption(10);
/// From one part to the next.
const GAP: f64 = 9.0;

/// What stands on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The line above the finding, the fullest wording first: the first that fits is shown. May be empty.
    pub kickers: Vec<String>,
    /// What is measured, where the finding does not say it; else empty. It is never left out: where no kicker fits, it stands
    /// there on as many lines as it needs.
    pub name: String,
    /// The finding.
    pub title: String,
    /// The drawing.
    pub brief: Brief,
    /// Whose numbers these are.
    pub source: String,
    /// Who drew it.
    pub site: String,
}

impl Card {
    /// The finished card.
    pub fn layout(&self) -> Scene {
        let (across, high) = FRAME;
        let inner = across - 2.0 * MARGIN;
        let mut builder = SceneBuilder::new(across);
        builder.fill(Rect::new(0.0, 0.0, across, high), Ink::Background);
        let brand = self.brand(&mut builder, across - MARGIN);
        let (kicker, first) = self.kicker(brand - MARGIN - GAP, inner);
        builder.lines(
            MARGIN,
            MARGIN + CAPTION.size() + first as f64 * CAPTION.leading(),
            &kicker,
            CAPTION,
            Anchor::Start,
        );
        let (style, lines) = self.title(inner);
        let top = MARGIN + (first + kicker.len()).max(1) as f64 * CAPTION.leading() + 3.0;
        builder.lines(MARGIN, top + style.size(), &lines, style, Anchor::Start);
        let source = paragraph(&self.source, inner, CAPTION);
        let foot = high - MARGIN + 1.0 - (source.len() as f64 - 1.0) * CAPTION.leading();
        builder.lines(MARGIN, foot, &source, CAPTION, Anchor::Start);
        let top = top + lines.len() as f64 * style.leading() + GAP;
        let drawing = self.brief.layout((inner, foot - CAPTION.size() - GAP - top));
        builder.place(&drawing, MARGIN, top);
        builder.finish(high)
    }

    /// The lines above the finding, and how many lines below that of the brand they begin; `beside` is the room there.
    fn kicker(&self, beside: f64, inner: f64) -> (Vec<String>, usize) {
        if let Some(words) = self.kickers.iter().find(|words| width(words, CAPTION) <= beside) {
            return (vec![words.clone()], 0);
        }
        let lines = wrap(&self.name, beside, CAPTION);
        match lines.len() <= 2 && widest(&lines, CAPTION) <= beside {
            true => (lines, 0),
            false => (paragraph(&self.name, inner, CAPTION), 1),
        }
    }

    /// The finding in the largest size that is short enough; the smallest takes whatever comes.
    fn title(&self, inner: f64) -> (Style, Vec<String>) {
        let tried = TITLES.map(|size| {
            let style = Style::Headline(size);
            (style, wrap(&self.title, inner, style))
        });
        let [.., last] = tried.clone();
        let fits = |(style, lines): &(Style, Vec<String>)| lines.len() <= LINES && widest(lines, *style) <= inner;
        tried.into_iter().find(fits).unwrap_or(last)
    }

    /// The mark of the site and its name, which end at `right`; returns where they begin.
    fn brand(&self, builder: &mut SceneBuilder, right: f64) -> f64 {
        let left = right - width(&self.site, CAPTION) - 52.0;
        for (form, x) in [(Form::Derived, 7.0), (Form::Stated, 23.0), (Form::Target, 40.0)] {
            builder.point(form, left + x, MARGIN + 6.5);
        }
        builder.text_in(right, MARGIN + CAPTION.size(), &self.site, CAPTION, Anchor::End, Ink::Text);
        left
    }
}
