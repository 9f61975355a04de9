//! Whether a figure of a page made ahead of time still rests.

use super::use_after;
use crate::chart::is_made_for;
use crate::web;
use yew::prelude::*;

/// Whether the figure with this id is still the piece of markup that it was made as: until the reader turns to it, or
/// until it is to show something else than `made`, what it showed when the app arrived. Never in a figure made by the app.
/// A figure that is what the page is about, or whose place is not as wide as one of the made drawings, rests only for the
/// task in which the app arrives.
#[hook]
pub fn use_rest<T: Clone + PartialEq + 'static>(id: &str, is_main: bool, made: T) -> bool {
    let rests = use_state_eq(web::is_arriving);
    let first = use_mut_ref(|| made.clone());
    let is_resting = *rests && *first.borrow() == made;
    let interest = use_mut_ref(|| None);
    use_after((id.to_owned(), is_resting), move |(id, is_resting)| {
        if *is_resting {
            let waits = |place: Option<f64>| !is_main && place.is_none_or(is_made_for);
            return Some(web::on_interest(id, waits, move |turned| {
                *interest.borrow_mut() = Some(turned);
                rests.set(false);
            }));
        }
        if let Some(interest) = interest.take() {
            web::resume(id, &interest);
        }
        None
    });
    is_resting
}
