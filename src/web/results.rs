//! What a search found, written into the search page by the ids of `page`.

use super::document::{set_attribute, set_markup, set_page};
use crate::page::{Meta, RESULT_LISTS, Results};
use crate::route::View;

/// Writes the results of a view. The parts of the page stay the same elements: a screen reader speaks what changes.
pub fn write_results(view: &View, meta: &Meta, results: &Results) {
    set_page(&meta.title, view.lang.tag(), &meta.description);
    set_attribute("#invitation", "hidden", (!view.query().trim().is_empty()).then_some(""));
    set_attribute("#waiting", "hidden", Some(""));
    set_attribute("#keys", "hidden", (results.count == 0).then_some(""));
    set_attribute("#ways", "hidden", (results.count > 0).then_some(""));
    set_attribute("#status", "class", Some(results.class));
    set_markup("#status", &results.status.0);
    set_markup("#results", &results.list.0);
    // What answered other words.
    set_attribute("#answer", "hidden", Some(""));
    set_markup("#answer", "");
    set_attribute("#find", "role", Some("combobox"));
    set_attribute("#find", "aria-autocomplete", Some("list"));
    set_attribute("#find", "aria-controls", (results.count > 0).then_some(RESULT_LISTS));
    set_attribute("#find", "aria-expanded", Some(if results.count > 0 { "true" } else { "false" }));
}
