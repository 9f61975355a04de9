//! What a careful reader must know of an indicator, each once: of itself, of its values, where the report trips.

use super::no_break::no_break;
use crate::dataset::{Caution, CautionKind, Indicator, Observation};
use crate::page::Cx;
use maud::{Markup, html};

/// A note and its heading, which may be empty.
type Note<'a> = (String, &'a str);

/// The notes.
#[derive(Default)]
pub struct Notes<'a> {
    /// Of this indicator and its values.
    pub own: Vec<Note<'a>>,
    /// What concerns many numbers.
    pub general: Vec<Note<'a>>,
}

impl<'a> Notes<'a> {
    /// Of an indicator and the values that are shown of it.
    pub fn of(cx: &Cx<'a>, row: &'a Indicator, shown: &[&'a Observation]) -> Notes<'a> {
        let lang = cx.view.lang;
        let words = &lang.messages().indicator;
        let mut notes = Notes::default();
        add(&mut notes.own, String::new(), row.note.get(lang));
        for o in shown {
            add(&mut notes.own, words.not_comparable.to_owned(), o.break_reason.get(lang));
            add(&mut notes.own, String::new(), o.note.get(lang));
        }
        for caution in shown.iter().flat_map(|o| cx.library.dataset.cautions_of(&o.id)) {
            let title = [caution.title.get(lang), ". "].concat();
            match caution.kind {
                CautionKind::Inconsistency => add(&mut notes.own, title, caution.text.get(lang)),
                CautionKind::Reading => add(&mut notes.general, title, caution.text.get(lang)),
                CautionKind::Statements => {}
            }
        }
        notes
    }
}

/// Adds a note that says something and is not there yet.
fn add<'a>(notes: &mut Vec<Note<'a>>, title: String, note: &'a str) {
    if !note.is_empty() && !notes.iter().any(|(_, other)| *other == note) {
        notes.push((title, note));
    }
}

/// Notes as a list.
pub fn list(notes: &[Note]) -> Markup {
    html! { ul.notes { @for (title, note) in notes { li { b { (no_break(title)) } (no_break(note)) } } } }
}

/// What the report says of the same matter in two places, each once: no fault of a number.
pub fn statements<'a>(cx: &Cx<'a>, shown: &[&'a Observation]) -> Vec<&'a Caution> {
    let mut all: Vec<&Caution> = Vec::new();
    for caution in shown.iter().flat_map(|o| cx.library.dataset.cautions_of(&o.id)) {
        if caution.kind == CautionKind::Statements && !all.iter().any(|other| other.id == caution.id) {
            all.push(caution);
        }
    }
    all
}
