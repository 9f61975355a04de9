//! Which figures of a page made ahead of time still rest.

use super::use_after;
use crate::chart::is_made_for;
use crate::locale::Lang;
use crate::web;
use web_sys::Element;
use yew::prelude::*;

/// A figure that has come alive: its id, and the element of the made page that it lives in.
pub type Awake = (String, Element);

/// Of the figures with these ids on a page made ahead of time those that the reader has turned to, in that order. Nothing
/// where the app makes the page: what was not made ahead, or is to show something else than `made`, whether derived values
/// are hidden and the language, when the app arrived.
/// A figure that is what the page is about, or whose place is not as wide as one of the made drawings, rests only while the
/// app arrives or it is far from the screen. One hook for all figures: a component for each would be taken over with the page.
#[hook]
pub fn use_rest(ids: Vec<String>, is_main: bool, made: (bool, Lang)) -> Option<Vec<Awake>> {
    let as_made = use_mut_ref(|| web::is_arriving().then_some(made));
    if *as_made.borrow() != Some(made) {
        // What the app has made once it makes again.
        as_made.replace(None);
    }
    let is_made = as_made.borrow().is_some();
    let awake = use_mut_ref(Vec::<Awake>::new);
    let turned = use_mut_ref(Vec::new);
    let drawn = use_mut_ref(|| 0);
    let update = use_force_update();
    {
        let (awake, turned) = (awake.clone(), turned.clone());
        use_after(is_made, move |is_made| {
            let wait = |id: String| {
                let (awake, turned, update) = (awake.clone(), turned.clone(), update.clone());
                let waits = |place: Option<f64>| !is_main && place.is_none_or(is_made_for);
                web::on_interest(&id.clone(), waits, move |interest, place| {
                    awake.borrow_mut().push((id.clone(), place));
                    turned.borrow_mut().push((id, interest));
                    update.force_update();
                })
            };
            is_made.then(|| ids.into_iter().map(wait).collect::<Vec<_>>())
        });
    }
    let awake = is_made.then(|| awake.borrow().clone());
    // Now, not when the reader turned to them: Yew may wait with what it draws for a frame, in which they would be empty.
    let count = awake.as_ref().map_or(0, Vec::len);
    for (_, figure) in awake.iter().flatten().skip(drawn.replace(count)) {
        web::clear(figure);
    }
    use_after(count, move |_| {
        for (id, interest) in turned.take() {
            web::resume(&id, &interest);
        }
    });
    awake
}
