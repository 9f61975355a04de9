//! The catalogue: which chart shows what. A dataset and a row go in, a spec with its words comes out.
//! Knows neither pixels nor pages.

mod catalogue;
mod datum;
mod pace;
mod strip;
mod unconnected;
mod words;

pub use datum::{change, form, side};
pub use pace::{Pace, needed, pace};
pub use strip::{marked_strip, strip};

use crate::chart::{MarkShape, Spec};
use crate::dataset::{Dataset, FigureRow, Indicator, Observation, ObservationId, Status};
use crate::locale::Lang;

/// A figure: its words, its chart, and the observations it shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figure {
    /// Key and address.
    pub slug: String,
    /// Finding with its numbers.
    pub title: String,
    /// Measure and unit.
    pub subtitle: String,
    /// Forms that repeat too often to be named at each mark.
    pub legend: Vec<LegendEntry>,
    /// What changes the reading; may be empty.
    pub note: String,
    /// Everything it shows, in words.
    pub alt: String,
    /// The chart; `None` where a table says it best.
    pub spec: Option<Spec>,
    /// What it shows, in reading order.
    pub observations: Vec<ObservationId>,
}

/// One entry of a legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// Which form.
    pub status: Status,
    /// How the marks of that form are drawn.
    pub shape: MarkShape,
    /// What it is: "2015 suy ra".
    pub words: String,
}

impl Figure {
    /// What it shows, for a picture below its own title: a screen reader has just said that.
    pub fn shown(&self) -> &str {
        let rest = self.alt.strip_prefix(&self.title).and_then(|rest| rest.strip_prefix(". "));
        rest.unwrap_or(&self.alt)
    }
}

/// A figure of the table of figures.
pub fn of_figure(dataset: &Dataset, row: &FigureRow, lang: Lang) -> Figure {
    let catalogue::Chart { spec, shown, legend } = catalogue::chart(dataset, row, lang);
    Figure {
        slug: row.id.0.clone(),
        title: row.title.get(lang).to_owned(),
        subtitle: row.subtitle.get(lang).to_owned(),
        legend,
        note: row.note.get(lang).to_owned(),
        alt: words::alternative(dataset, row.title.get(lang), &shown, lang),
        spec,
        observations: shown.iter().map(|o| o.id.clone()).collect(),
    }
}

/// The figure of one indicator: the overview's, where that shows nothing else; else the one that fits its numbers.
pub fn of_indicator(dataset: &Dataset, row: &Indicator, lang: Lang) -> Figure {
    let mut figure = match dataset.figure_of(&row.id) {
        Some(own) => of_figure(dataset, own, lang),
        None => fitting(dataset, row, lang),
    };
    figure.slug = row.id.0.clone();
    if figure.spec.is_none() {
        // The page's own table shows all; the figure must not repeat it under another heading.
        figure.observations = dataset.observations_of(&row.id).map(|o| o.id.clone()).collect();
    }
    figure
}

/// The title of [`of_indicator`].
pub fn title(dataset: &Dataset, row: &Indicator, lang: Lang) -> String {
    dataset.figure_of(&row.id).map_or_else(|| words::title(dataset, row, lang), |own| own.title.get(lang).to_owned())
}

fn fitting(dataset: &Dataset, row: &Indicator, lang: Lang) -> Figure {
    let title = words::title(dataset, row, lang);
    let catalogue::Chart { spec, shown, .. } = catalogue::fitting(dataset, row, lang);
    Figure {
        slug: row.id.0.clone(),
        subtitle: words::subtitle(dataset, row, lang),
        legend: Vec::new(),
        note: words::not_joined(&shown, lang),
        alt: words::alternative(dataset, &title, &shown, lang),
        spec,
        observations: shown.iter().map(|o: &&Observation| o.id.clone()).collect(),
        title,
    }
}
