//! The small marks: the same forms as in the charts, for tables and keys.

use crate::chart::MarkShape;
use crate::dataset::{Bound, Observation, Status};
use crate::figure::LegendEntry;
use crate::locale::Lang;
use maud::{Markup, PreEscaped, html};

/// The mark of a status, 12 px high.
pub fn mark(status: Status, bound: Bound) -> Markup {
    let form = PreEscaped(match status {
        Status::Result | Status::Change => r#"<circle cx="6" cy="6" r="5" class="r"/>"#,
        Status::Baseline => r#"<circle cx="6" cy="6" r="5" class="b"/>"#,
        Status::Derived => r#"<circle cx="6" cy="6" r="4.5" class="d"/>"#,
        Status::Target => r#"<path d="M6 1l5 5 -5 5 -5 -5z" class="t"/>"#,
    });
    let (width, offset, chevron) = match bound {
        Bound::Exact => ("12", None, ""),
        Bound::Over => ("18", None, r#"<path d="M13 2l4 4 -4 4" class="c"/>"#),
        Bound::Under => ("18", Some("translate(6)"), r#"<path d="M5 2l-4 4 4 4" class="c"/>"#),
    };
    html! {
        svg width=(width) height="12" aria-hidden="true" {
            @if offset.is_some() { g transform=[offset] { (form) } } @else { (form) }
            (PreEscaped(chevron))
        }
    }
}

/// An entry of a legend: a point, or the square of an area; then its words.
pub fn legend_entry(entry: &LegendEntry) -> Markup {
    let form = PreEscaped(match entry.status {
        Status::Result | Status::Change => r#"<rect width="12" height="12" class="r"/>"#,
        Status::Baseline => r#"<rect width="12" height="12" class="b"/>"#,
        Status::Derived => r#"<rect x="1" y="1" width="10" height="10" class="d"/>"#,
        Status::Target => r#"<path d="M1 6L6 1M1 11L11 1M6 11L11 6M.75 .75h10.5v10.5h-10.5z" class="c"/>"#,
    });
    html! {
        span.key {
            @if entry.shape == MarkShape::Area {
                svg width="12" height="12" aria-hidden="true" { (form) }
            } @else {
                (mark(entry.status, Bound::Exact))
            }
            (entry.words)
        }
    }
}

/// What sort of number it is where only the form of its mark shows that: in words, for whoever does not see it.
pub fn unseen(observation: &Observation, lang: Lang) -> Markup {
    html! {
        @if observation.is_computed() { span.unseen { (Status::Derived.word(lang)) ": " } }
    }
}

/// The mark with its word.
pub fn status(observation: &Observation, lang: Lang) -> Markup {
    let status = observation.shown_status();
    html! { span.kd { (mark(status, observation.quantity.bound())) (status.word(lang)) } }
}

/// The logo, which is also the legend.
pub fn logo() -> Markup {
    html! {
        svg width="46" height="14" aria-hidden="true" {
            circle cx="7" cy="7" r="5" class="d" {}
            circle cx="22" cy="7" r="6" class="r" {}
            path d="M38 1l6 6 -6 6 -6 -6z" class="t" {}
        }
    }
}

/// Something unfolds below.
pub fn unfold() -> Markup {
    html! { svg width="12" height="12" aria-hidden="true" { path d="M2 4l4 4 4 -4" class="ln" {} } }
}

/// The magnifier.
pub fn magnifier() -> Markup {
    html! {
        svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" {
            path d="M12.8 12.8L17.5 17.5M8.5 2.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12z" class="ln" {}
        }
    }
}
