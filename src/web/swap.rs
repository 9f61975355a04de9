//! Another page in the place of the one that is shown, by the ids of `page`. What both have alike stays the same elements:
//! the search field, in which somebody may be typing, and what stands around every page.

use super::document::{find, focus, put, set_attribute, set_markup, set_page};
use crate::page::{Frame, Page, SearchBox};
use crate::route::View;
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList, window};

/// Parts of our page by what they stand in, or hold, as well: what others put before it may have the same id.
const PAGE: &str = "main>#page";
const SEARCH: &str = "main>#search";

/// Shows a page; `false` if the document has no place for it.
pub fn show(page: &Page, view: &View) -> bool {
    let Some(document) = window().and_then(|w| w.document()) else { return false };
    if find(PAGE).is_none() || find(SEARCH).is_none() {
        return false;
    }
    let is_same_lang = super::shown().is_some_and(|shown| shown.lang == page.lang);
    set_page(&page.meta.title, page.lang.tag(), &page.meta.description);
    match &page.frame {
        Some(frame) => show_frame(frame, is_same_lang),
        None => {
            set_attribute("#header>.top nav [aria-current]", "aria-current", None);
            set_attribute("#header>.top .ic", "aria-current", Some("page"));
            set_attribute("#header>.top .lang", "href", Some(&view.translated().href()));
            set_attribute("#skip>.skip", "href", Some(&[&view.href(), "#main"].concat()));
        }
    }
    if !is_same_lang {
        set_markup("main>#failed", &page.failed().0);
    }
    show_search(page.search.as_ref(), is_same_lang);
    let focused = document.active_element().and_then(|element| name_of(&element));
    set_markup(PAGE, &page.body.0);
    if let Some(name) = focused {
        focus(&name);
    }
    set_shown(view);
    true
}

/// Notes on the document which view it shows.
pub fn set_shown(view: &View) {
    if let Some(root) = window().and_then(|w| w.document()?.document_element()) {
        let _ = root.set_attribute("data-view", &view.href());
    }
}

fn show_frame(frame: &Frame, is_same_lang: bool) {
    // What each of them holds first.
    for (first, markup) in
        [("#skip>.skip", &frame.skip), ("#header>.top", &frame.header), ("footer>#footer>*", &frame.footer)]
    {
        let Some(part) = find(first).and_then(|first| first.parent_element()) else { continue };
        if !(is_same_lang && relink(&part, &markup.0)) {
            part.set_inner_html(&markup.0);
        }
    }
}

/// Gives the links of an element the addresses and marks of those in `markup`, in their order; `false` if there are others.
fn relink(element: &Element, markup: &str) -> bool {
    let Some(Ok(other)) = window().and_then(|w| w.document()).map(|d| d.create_element("div")) else { return false };
    other.set_inner_html(markup);
    let (Ok(now), Ok(next)) = (element.query_selector_all("a"), other.query_selector_all("a")) else { return false };
    if now.length() != next.length() {
        return false;
    }
    for (now, next) in elements(now).zip(elements(next)) {
        for name in ["href", "aria-current"] {
            let value = next.get_attribute(name);
            if now.get_attribute(name) != value {
                put(&now, name, value.as_deref().unwrap_or_default(), value.is_some());
            }
        }
    }
    true
}

fn elements(nodes: NodeList) -> impl Iterator<Item = Element> {
    (0..nodes.length()).filter_map(move |i| nodes.item(i)?.dyn_into().ok())
}

fn show_search(search: Option<&SearchBox>, is_same_lang: bool) {
    let Some(search) = search else {
        set_markup(SEARCH, "");
        return;
    };
    let around = find("#find").and_then(|field| field.closest("#search > div").ok().flatten());
    let Some(around) = around.filter(|_| is_same_lang) else {
        set_markup(SEARCH, &search.markup().0);
        return;
    };
    // Who types in the field of the overview goes on typing in the same place: what stands above the field stays.
    if search.class == "finder" && around.matches(".hero:has(#find:focus)").unwrap_or_default() {
        around.set_class_name("hero typed");
        return;
    }
    around.set_class_name(search.class);
    set_markup("#headline", &search.headline.0);
    set_markup("#lead", &search.lead.0);
    set_markup("#examples", &search.examples.0);
}

/// How a control is found again in a page that is made anew: by its id, or by where it leads.
fn name_of(element: &Element) -> Option<String> {
    element.closest("#page").ok()??;
    let (id, href) = (element.id(), element.get_attribute("href"));
    // As in markup that is new: the one-file edition rewrites the links of what stands in the document.
    let (name, value) = if id.is_empty() { ("href", href?.trim_start_matches("#/").to_owned()) } else { ("id", id) };
    Some(["#page [", name, "=\"", &value.replace(['"', '\\'], ""), "\"]"].concat())
}

/// Writes blocks of the report anew: those that were marked, and those with the ids of `marked`; `block` makes one.
pub fn rewrite_blocks(block: impl Fn(&str) -> Option<String>, marked: &[&str]) {
    let before = window().and_then(|w| w.document()).and_then(|d| d.query_selector_all(".pm .here, .pm mark").ok());
    let before = before.into_iter().flat_map(elements).filter_map(|mark| mark.closest(".pm [id]").ok().flatten());
    let mut ids: Vec<String> = before.map(|element| element.id()).collect();
    ids.extend(marked.iter().map(|id| (*id).to_owned()));
    ids.dedup();
    for id in ids {
        let around = find(&["[id=\"", &id, "\"]"].concat()).and_then(|element| element.closest(".pm").ok().flatten());
        if let Some((around, markup)) = around.zip(block(&id)) {
            around.set_inner_html(&markup);
        }
    }
}
