//! What both programs need of the document.

use js_sys::global;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, NodeList, Window};

use crate::route::BasePath;

/// The window of the page: the global object of whatever runs on one.
pub fn window() -> Window {
    global().unchecked_into()
}

/// The document that the reader sees.
pub fn document() -> Document {
    // That of a window is never missing, whatever its type says for the sake of workers.
    JsValue::from(window().document()).unchecked_into()
}

/// Has a function called at every event with a name, as long as the page is open.
pub fn listen(name: &str, heard: impl FnMut(Event) + 'static) {
    let heard = Closure::<dyn FnMut(Event)>::new(heard).into_js_value();
    let _ = window().add_event_listener_with_callback(name, heard.unchecked_ref());
}

/// Has a function called before the next frame is drawn.
pub fn next_frame(mut then: impl FnMut() + 'static) {
    let then = Closure::<dyn FnMut(Event)>::new(move |_| then()).into_js_value();
    let _ = window().request_animation_frame(then.unchecked_ref());
}

/// The path below which the site is published: an attribute of `<html>`.
pub fn base_path() -> BasePath {
    let html = document().document_element();
    let path = html.and_then(|html| html.get_attribute("data-base"));
    BasePath::carried(&path.unwrap_or_default())
}

/// All elements that a selector finds, in the order of the document.
pub fn all(document: &Document, selector: &str) -> Vec<Element> {
    elements(document.query_selector_all(selector).ok())
}

/// All elements that a selector finds in another one.
pub fn all_in(element: &Element, selector: &str) -> Vec<Element> {
    elements(element.query_selector_all(selector).ok())
}

fn elements(list: Option<NodeList>) -> Vec<Element> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok()).collect()
}

/// Hides an element, or shows it.
pub fn hide(element: &Element, hidden: bool) {
    // `hidden` is an ordinary attribute: nothing can refuse it.
    let _ = element.toggle_attribute_with_force("hidden", hidden);
}

/// Whether the reader sees any of an element.
pub fn is_seen(element: &Element) -> bool {
    let height = window().inner_height().ok().and_then(|height| height.as_f64());
    let place = element.get_bounding_client_rect();
    place.width() > 0.0
        && place.bottom() >= 0.0
        && height.is_none_or(|height| place.top() <= height)
}

/// Folds case, width and compatibility forms (ｱﾙﾑﾅｲ, ＤＸ) of what was typed: Unicode's NFKC, which
/// every browser brings.
pub fn fold(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFKC").to_lower_case().into()
}
