//! What the client needs of the document.

use leptos::prelude::{request_animation_frame, window};
use leptos::web_sys::{Document, Element, Event, HtmlElement};
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;

use super::data::read;
use super::scroll;
use crate::browser::PAGE;
pub(super) use crate::browser::dom::{all, all_in, base_path, document, fold, hide, is_seen};
use crate::views::shell::{DATA_ID, PageData};

/// The `id` of the element in which the page is hydrated.
const ROOT_ID: &str = "app";

/// The element in which the page is hydrated.
pub(super) fn root() -> Option<HtmlElement> {
    document().get_element_by_id(ROOT_ID)?.dyn_into().ok()
}

/// The data of the page that a document holds. There is none in a document that isn't a page of
/// this site, and none that can be read in one that another version of it made.
pub(super) fn page_data(document: &Document) -> Option<PageData> {
    data(&document.get_element_by_id(DATA_ID)?)
}

/// The data that a script element holds as JSON.
pub(super) fn data<T: DeserializeOwned>(script: &Element) -> Option<T> {
    read(&script.text_content()?)
}

/// The element that starts the programs of a document: another one after a deploy of others.
pub(super) fn start_of(document: &Document) -> Option<String> {
    Some(document.query_selector("script[data-js]").ok()??.outer_html())
}

/// Tells the start script and the search that another page stands in the document.
pub(super) fn tell_of_page() {
    if let Ok(event) = Event::new(PAGE) {
        let _ = window().dispatch_event(&event);
    }
}

/// Writes on `<html>` how the client is: `on`, or `broken`.
pub(super) fn mark_client(state: &str) {
    if let Some(html) = document().document_element() {
        // A document that refuses an attribute has other troubles; nothing depends on this one.
        let _ = html.set_attribute("data-client", state);
    }
}

/// After a panic nothing here can be trusted any more: the start script then keeps clicks from the
/// router, so that links are plain links again.
pub fn let_links_be_plain() {
    mark_client("broken");
}

/// Says whether a page is being fetched, for the style sheet and for assistive technology.
pub(super) fn mark_loading(loading: bool) {
    if let Some(main) = document().get_element_by_id("main") {
        let _ = if loading {
            main.set_attribute("aria-busy", "true")
        } else {
            main.remove_attribute("aria-busy")
        };
    }
}

/// Moves the focus to an element that can't be reached by the Tab key, as a full load of a page
/// moves it to the document.
pub(super) fn focus(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    if !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let options = leptos::web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Takes over what the head of a fetched document says of its page.
pub(super) fn take_head(from: &Document) {
    const SAYS: &str = "link[rel=canonical], link[rel=alternate], link[rel=prev], \
        link[rel=next], meta[name=description], \
        meta[name=robots], meta[property]";
    let here = document();
    here.set_title(&from.title());
    let language = from.document_element().and_then(|html| html.get_attribute("lang"));
    if let (Some(html), Some(language)) = (here.document_element(), language) {
        let _ = html.set_attribute("lang", &language);
    }
    let Some(head) = here.head() else { return };
    for old in all(&here, SAYS) {
        old.remove();
    }
    for new in all(from, SAYS) {
        if let Ok(copy) = here.import_node_with_deep(&new, true) {
            let _ = head.append_child(&copy);
        }
    }
}

/// Focuses what a selector finds once the next frame is drawn.
pub(super) fn focus_soon(selector: String) {
    request_animation_frame(move || {
        if let Ok(Some(element)) = document().query_selector(&selector) {
            focus(&element);
        }
    });
}

/// Closes the disclosure in which the focus is, and puts it on what opens it.
pub(super) fn close_disclosure() {
    let inside = document().active_element();
    let inside = inside.and_then(|element| element.closest("details[open]").ok().flatten());
    if let Some(details) = inside {
        let _ = details.remove_attribute("open");
        if let Ok(Some(summary)) = details.query_selector("summary") {
            focus(&summary);
        }
    }
}

/// Loads an address as if there were no client.
pub(super) fn load(href: &str) {
    let _ = window().location().assign(href);
}

/// Where the upper edge of an element is on the screen.
pub(super) fn top_of(element: &HtmlElement) -> i32 {
    let mut top = -(scroll::whole(window().scroll_y().unwrap_or_default()) as i32);
    let mut inside = Some(element.clone());
    while let Some(element) = inside {
        top += element.offset_top();
        inside = element.offset_parent().and_then(|parent| parent.dyn_into().ok());
    }
    top
}
