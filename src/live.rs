//! A drawn chart that answers: what each of its data tells, and where a finger or a key finds it. The app's charts and
//! the charts in other people's pages show the same; the latter get all of it as one small file.

use crate::chart::{Rect, Scene, Spec};
use crate::locale::Lang;
use serde::{Deserialize, Serialize};

/// What a datum tells, ready to be shown and spoken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tooltip {
    /// Key of the datum in the chart.
    pub key: String,
    /// Where its sentence stands, below the site's root.
    pub href: String,
    /// What is measured.
    pub name: String,
    /// When, and what sort of number it is.
    pub time: String,
    /// The number with qualifiers, unit and star.
    pub value: String,
    /// What it rests on.
    pub basis: Basis,
    /// What its star means, or empty.
    pub star: String,
    /// Part and item of the report.
    pub place: String,
}

/// What a number rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Basis {
    /// The report's words.
    Quote(String),
    /// A computation from other numbers.
    Formula(String),
}

impl Tooltip {
    /// What it is in sentences, for whoever cannot see the chart: the words of the box in the same order, so that the name
    /// of the link holds what is seen of it (WCAG 2.2, 2.5.3).
    pub fn spoken(&self) -> String {
        let mut out = [&self.name, ", ", &self.time, ": ", &self.value].concat();
        let (Basis::Quote(basis) | Basis::Formula(basis)) = &self.basis;
        for sentence in [basis, &self.star, &self.place].into_iter().filter(|sentence| !sentence.is_empty()) {
            out.push_str(". ");
            out.push_str(sentence);
        }
        out
    }
}

/// Everything that a chart page's own module needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Live {
    /// The chart's slug, so that another chart's bytes are refused.
    pub slug: String,
    /// The chart.
    pub spec: Spec,
    /// Its language.
    pub lang: Lang,
    /// What its data tell, found by the keys of the chart's marks.
    pub data: Vec<Tooltip>,
    /// What a screen reader calls all of them together.
    pub name: String,
}

impl Live {
    /// As bytes, for [`read`](Self::read).
    ///
    /// # Panics
    /// Never: memory takes what is written.
    pub fn write(&self) -> Vec<u8> {
        postcard::to_allocvec(self).expect("memory takes it")
    }

    /// From bytes; `None` if they are not what [`write`](Self::write) makes.
    pub fn read(bytes: &[u8]) -> Option<Live> {
        postcard::from_bytes(bytes).ok()
    }
}

/// Where a link lies over its mark, in CSS pixels, and how far the link's own box of words is moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// From the left.
    pub left: f64,
    /// From the top.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Left of the box, from the link's left.
    pub inner: f64,
    /// How far above or below the link the box begins, so that it leaves the labels of the mark free; negative where it
    /// stands beside the link.
    pub gaps: [f64; 2],
    /// Whether the box stands better above than below.
    pub is_up: bool,
}

/// A finger hits a mark within this many pixels.
const TOUCH: f64 = 24.0;
/// Width of the box; the narrowest drawing holds it.
const TIP: f64 = 256.0;

/// About the height of the box.
const TALL: f64 = 150.0;
/// How far above the middle of a link a box beside it begins.
const RAISED: f64 = 24.0;
/// The least distance of the box from the link and from the labels.
const GAP: f64 = 8.0;
/// A text that is not farther than this from a mark may be its label.
const NEAR: f64 = 16.0;
/// Where the links of a drawing's marks lie when it is enlarged by `scale`, in the order of the marks, each box clear of
/// the labels beside its mark, and where it covers the fewest others.
pub fn spots(scene: &Scene, scale: f64) -> Vec<Spot> {
    let labels: Vec<Rect> = scene.texts().map(|text| text.bounds().enlarged(scale)).collect();
    let marks = scene.marks.iter().map(|mark| spot(&mark.rect.enlarged(scale), scene.width * scale));
    marks.map(|spot| spot.clear_of(&labels).calmest(&labels, scene.width * scale)).collect()
}

/// Where the link of a mark lies in a drawing of some width: large enough for a finger, its box inside the drawing.
pub fn spot(rect: &Rect, width: f64) -> Spot {
    let grown = |low: f64, high: f64| {
        let missing = (TOUCH - (high - low)).max(0.0) / 2.0;
        (low - missing, high - low + 2.0 * missing)
    };
    let ((left, across), (top, down)) = (grown(rect.left, rect.right), grown(rect.top, rect.bottom));
    let middle = left + across / 2.0;
    let tip = (middle - TIP / 2.0).min(width - TIP).max(0.0);
    Spot { left, top, width: across, height: down, inner: tip - left, gaps: [GAP, GAP], is_up: false }
}

impl Spot {
    /// With the box beyond the labels that stand at the mark.
    fn clear_of(mut self, labels: &[Rect]) -> Spot {
        let link = Rect::new(self.left, self.top, self.width, self.height);
        let around = link.inset(-NEAR);
        let [above, below] = &mut self.gaps;
        for label in labels.iter().filter(|label| label.meets(&around)) {
            *above = above.max(link.top - label.top + GAP);
            *below = below.max(label.bottom - link.bottom + GAP);
        }
        self
    }

    /// With the box below, above, right or left, where it covers the fewest labels of a drawing of some width.
    fn calmest(self, labels: &[Rect], width: f64) -> Spot {
        let around = Rect::new(self.left, self.top, self.width, self.height).inset(-NEAR);
        let gap = -self.height / 2.0 - RAISED;
        let beside = |inner: f64| Spot { inner, gaps: [gap, gap], ..self };
        let (mut best, mut least) = (self, u32::MAX);
        for tried in [self, Spot { is_up: true, ..self }, beside(self.width), beside(-TIP)] {
            let mut rect = tried.tip();
            // Whoever shows it may turn a box beside its link upward.
            if tried.gaps[0] < 0.0 {
                rect.top -= TALL - 2.0 * RAISED;
            }
            let mut cost = if rect.left < 0.0 || rect.right > width { 1000 } else { 0 };
            for label in labels.iter().filter(|label| label.meets(&rect)) {
                // The mark's own label counts for many.
                cost += if label.meets(&around) { 50 } else { 1 };
            }
            if cost < least {
                (best, least) = (tried, cost);
            }
        }
        best
    }

    /// The background of the box.
    pub fn tip(&self) -> Rect {
        let [above, below] = self.gaps;
        let top = if self.is_up { self.top - above - TALL } else { self.top + self.height + below };
        Rect::new(self.left + self.inner, top, TIP, TALL)
    }
}

/// The datum that a key leads to from another, of so many; `None` if the key leads nowhere.
pub fn step(key: &str, from: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowRight" | "ArrowDown" => Some((from + 1).min(last)),
        "ArrowLeft" | "ArrowUp" => Some(from.saturating_sub(1)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}
