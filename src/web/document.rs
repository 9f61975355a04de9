//! The document: title, language, scrolling, focus. Every refusal is handled here.

use crate::live::Spot;
use crate::page::FigureWords;
use maud::PreEscaped;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, HtmlElement, HtmlInputElement, MouseEvent, PointerEvent, ScrollIntoViewOptions,
    ScrollLogicalPosition, window,
};

/// What the link past the navigation leads to.
pub const MAIN: &str = "main#main";
/// The search field.
pub const FIELD: &str = "main #find";

fn document() -> Option<Document> {
    window()?.document()
}

/// What stands in a text field.
pub fn value_of(selector: &str) -> String {
    let field = find(selector).and_then(|e| e.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// Sets title, language and description of the page.
pub fn set_page(title: &str, lang: &str, description: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    // They name the page that was loaded, which a browser would share in place of this one.
    while let Some(link) = find("link[rel=canonical], link[rel=alternate]") {
        link.remove();
    }
    // Not written again as it was: a browser chooses letters by the language, and would style the whole page anew.
    if let Some(root) = document.document_element().filter(|root| root.get_attribute("lang").as_deref() != Some(lang)) {
        let _ = root.set_attribute("lang", lang);
    }
    if let Ok(Some(meta)) = document.query_selector("meta[name=description]") {
        let _ = meta.set_attribute("content", description);
    }
}

/// The title of the page.
pub fn title() -> String {
    document().map(|document| document.title()).unwrap_or_default()
}

/// Scrolls to an element, at the top or in the middle of the window; `false` if there is none.
pub fn scroll_to(selector: &str, place: ScrollLogicalPosition) -> bool {
    let Some(element) = find(selector) else { return false };
    // What has not been laid out yet has no place in Firefox (report.css).
    if let Some(block) = element.closest(".pm").ok().flatten().and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = block.style().set_property("content-visibility", "visible");
    }
    let options = ScrollIntoViewOptions::new();
    options.set_block(place);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    true
}

/// Scrolls to the top of the page.
pub fn top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Moves the keyboard focus without scrolling.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Takes the keyboard focus away, and with it a keyboard on the screen.
pub fn blur(selector: &str) {
    if let Some(element) = find(selector).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// Presses a link as a reader does.
pub fn press(selector: &str) {
    if let Some(element) = find(selector).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Whether fingers are what the reader points with.
pub fn is_touch_screen() -> bool {
    let media = window().and_then(|window| window.match_media("(pointer: coarse)").ok()?);
    media.is_some_and(|media| media.matches())
}

/// Focuses a text field with the caret after its last character.
pub fn focus_end(selector: &str) {
    focus(selector);
    if let Some(input) = find(selector).and_then(|e| e.dyn_into::<HtmlInputElement>().ok()) {
        let end = input.value().encode_utf16().count() as u32;
        let _ = input.set_selection_range(end, end);
    }
}

/// The id of the last element among `selector` whose block, the next `around` it, begins above `line` CSS pixels from the
/// window's top. The block is asked, not the element: that may not be laid out yet, and would be for the question.
pub fn place_of(selector: &str, around: &str, line: f64) -> Option<String> {
    let nodes = document()?.query_selector_all(selector).ok()?;
    let elements = (0..nodes.length()).filter_map(|i| nodes.get(i)?.dyn_into::<Element>().ok());
    let begins = |e: &Element| Some(e.closest(around).ok()??.get_bounding_client_rect().top());
    elements.take_while(|e| begins(e).is_some_and(|top| top <= line)).last().map(|e| e.id())
}

/// Closes an unfolded part of the page; `false` if it is not unfolded.
pub fn close_details(selector: &str) -> bool {
    let details = find(selector).filter(|details| details.has_attribute("open"));
    details.is_some_and(|details| details.remove_attribute("open").is_ok())
}

/// Writes a text in the place of what an element holds.
pub fn set_text(selector: &str, text: &str) {
    if let Some(element) = find(selector) {
        element.set_text_content(Some(text));
    }
}

/// Marks in lists of links to places of the page those that lead to `path`, outermost first: the list items on the way
/// are `data-on`, the last link is the current one.
pub fn mark_path(lists: &str, path: &[String]) {
    let Some(Ok(links)) = document().map(|document| document.query_selector_all(&[lists, " li > a"].concat())) else {
        return;
    };
    for link in (0..links.length()).filter_map(|i| links.get(i)?.dyn_into::<Element>().ok()) {
        let href = link.get_attribute("href").unwrap_or_default();
        // The last one: in the one-file edition the path stands in the fragment too.
        let id = href.rsplit_once('#').map(|(_, id)| id);
        if let Some(item) = link.parent_element() {
            put(&item, "data-on", "", id.is_some_and(|id| path.iter().any(|one| one == id)));
        }
        put(&link, "aria-current", "location", id.is_some() && id == path.last().map(String::as_str));
    }
}

/// Gives an element an attribute or takes it away.
pub(super) fn put(element: &Element, name: &str, value: &str, is_set: bool) {
    let _ = if is_set { element.set_attribute(name, value) } else { element.remove_attribute(name) };
}

/// Puts the children of an element on their spots. Through the style object, not the attribute: a strict content
/// security policy allows the one and refuses the other.
pub fn place(element: &Element, spots: &[Spot]) {
    let set = |element: Option<Element>, sides: &[(&str, f64)]| {
        let Some(element) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) else { return };
        for (name, value) in sides {
            let pixels = [&(value.round() as i64).to_string(), "px"].concat();
            let _ = element.style().set_property(name, &pixels);
        }
    };
    for (i, spot) in spots.iter().enumerate() {
        let child = element.children().item(i as u32);
        let [above, below] = spot.gaps;
        let tip = [("left", spot.inner), ("--above", above), ("--below", below)];
        set(child.as_ref().and_then(Element::first_element_child), &tip);
        let sides = [("left", spot.left), ("top", spot.top), ("width", spot.width), ("height", spot.height)];
        set(child, &sides);
    }
}

/// Moves the keyboard focus to the nth child of an element.
pub fn focus_child(element: &Element, n: usize) {
    let child = element.children().item(n as u32).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(child) = child {
        let _ = child.focus();
    }
}

/// Whether a click came from a finger.
pub fn is_touch(event: &MouseEvent) -> bool {
    event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch")
}

/// What a figure on the page says of itself, its title or the page's.
pub fn figure_words(figure: &str) -> Option<FigureWords> {
    let figure = find(&["[id=\"", figure, "\"]"].concat())?;
    let within = |selector: &str| figure.query_selector(selector).ok().flatten();
    let title = within("h3").or_else(|| find("main h1"))?.text_content()?;
    let subtitle = PreEscaped(within(".sub").map(|sub| sub.outer_html()).unwrap_or_default());
    Some(FigureWords { title, subtitle, alt: within("[role=img]")?.get_attribute("aria-label")? })
}

/// The first element of a selector in our page, else in the document: what others put around our page may have ids and
/// classes like ours.
pub(super) fn find(selector: &str) -> Option<Element> {
    let document = document()?;
    let found = document.query_selector(&["main ", selector].concat()).ok()?;
    found.or_else(|| document.query_selector(selector).ok()?)
}

/// Gives the first element of a selector an attribute, or takes it away.
pub fn set_attribute(selector: &str, name: &str, value: Option<&str>) {
    if let Some(element) = find(selector) {
        put(&element, name, value.unwrap_or_default(), value.is_some());
    }
}

/// Writes markup in the place of what an element holds; `false` if there is no such element.
pub fn set_markup(selector: &str, markup: &str) -> bool {
    find(selector).map(|element| element.set_inner_html(markup)).is_some()
}

/// Writes markup behind what an element holds.
pub fn append_markup(selector: &str, markup: &str) {
    if let Some(element) = find(selector) {
        let _ = element.insert_adjacent_html("beforeend", markup);
    }
}

/// The text of the first element of a selector; `None` if there is none.
pub fn text_of(selector: &str) -> Option<String> {
    find(selector)?.text_content()
}

/// Writes words into a text field, unless they stand there already.
pub fn set_value(selector: &str, words: &str) {
    let input = find(selector).and_then(|e| e.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input.filter(|input| input.value() != words) {
        input.set_value(words);
    }
}

/// A canvas that is on no page; `None` where the browser falsifies what is read from one, as a guard against
/// recognition does: a picture of stripes would be taken for the chart.
pub fn canvas() -> Option<web_sys::HtmlCanvasElement> {
    let canvas: web_sys::HtmlCanvasElement = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    let context: web_sys::CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.set_fill_style_str("#123456");
    context.fill_rect(0.0, 0.0, 2.0, 2.0);
    let read = context.get_image_data(0.0, 0.0, 2.0, 2.0).ok()?.data();
    (read.0 == [0x12, 0x34, 0x56, 0xff].repeat(4)).then_some(canvas)
}

/// Whether the page has such an element.
pub fn has(selector: &str) -> bool {
    find(selector).is_some()
}

/// An element of the app's own at the end of the page, with a name that no portal has; `None` if the document has no body.
pub fn own_element() -> Option<Element> {
    let document = document()?;
    let element = document.create_element("div").ok()?;
    element.set_id("solieu");
    document.body()?.append_child(&element).ok()?;
    Some(element)
}

/// Whether a control of the page has the focus.
pub fn is_focus_held() -> bool {
    document().and_then(|document| document.active_element()).is_some_and(|element| element.tag_name() != "BODY")
}

/// Whether a part of the element with this id is in the window.
pub fn is_in_sight(id: &str) -> bool {
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
    let place = document().and_then(|document| document.get_element_by_id(id)).map(|e| e.get_bounding_client_rect());
    place.is_some_and(|place| place.top() < height && place.bottom() > 0.0)
}

/// Whether the page is shown from its start.
pub fn is_at_top() -> bool {
    window().and_then(|window| window.scroll_y().ok()).is_none_or(|y| y < 1.0)
}
