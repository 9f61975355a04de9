//! What a page does natively before it is seen, room by room, over all figures: decoding, figures, layout, painting.

use super::statistics::{milliseconds, of_day};
use serde_json::{Value, json};
use solieu::figure::{Figure, of_figure, of_indicator};
use solieu::library::Library;
use solieu::locale::Lang;
use solieu::paint::{svg, variable};
use solieu::{chart::Scene, chart::layout};
use std::hint::black_box;

/// So many passes; each is a sample of its own.
const PASSES: usize = 15;

/// Width of the drawings in CSS pixels: half a page.
const WIDTH: f64 = 560.0;

/// Milliseconds of each step for everything there is, by its name in the table, and how much that is.
pub fn measure() -> Value {
    let library = Library::embedded();
    let figures = figures(&library);
    let scenes = scenes(&figures);
    json!({
        "figures": scenes.len(),
        "decode": time(Library::embedded),
        "figure": time(|| self::figures(&library)),
        "layout": time(|| self::scenes(&figures)),
        "paint": time(|| scenes.iter().map(|scene| svg(scene, &variable)).collect::<Vec<_>>()),
    })
}

/// Every figure of the overview and every indicator's own.
pub fn figures(library: &Library) -> Vec<Figure> {
    let dataset = &library.dataset;
    let of_overview = dataset.figures.iter().map(|row| of_figure(dataset, row, Lang::Vi));
    of_overview.chain(dataset.indicators.iter().map(|row| of_indicator(dataset, row, Lang::Vi))).collect()
}

/// Each that is drawn, laid out.
pub fn scenes(figures: &[Figure]) -> Vec<Scene> {
    figures.iter().filter_map(|figure| figure.spec.as_ref()).map(|spec| layout(spec, WIDTH, Lang::Vi)).collect()
}

fn time<T>(step: impl Fn() -> T) -> Vec<f64> {
    let pass = |_| {
        let start = of_day();
        black_box(step());
        milliseconds(of_day() - start)
    };
    (0..PASSES).map(pass).collect()
}
