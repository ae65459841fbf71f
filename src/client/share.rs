//! Handing a page's address on: by what the reader's system offers, else as a copy.

use js_sys::{Object, Reflect};
use leptos::prelude::{window, window_event_listener};
use leptos::task::spawn_local;
use leptos::web_sys::{Element, Navigator, ShareData};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Listens to the buttons.
pub(super) fn run() {
    window_event_listener(leptos::ev::click, |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|target| target.closest("button").ok().flatten());
        let Some(button) = button else { return };
        let Ok(Some(place)) = button.closest("[data-share], [data-copy]") else { return };
        let navigator = window().navigator();
        if place.has_attribute("data-share") && offers(&navigator, "share") {
            // A reader who changes their mind is no error.
            spawn_local(async move {
                let _ = JsFuture::from(navigator.share_with_data(&data_of(&place))).await;
            });
        } else {
            spawn_local(copy(navigator, place));
        }
    });
}

/// Whether the browser has something, which depends on its system and on a secure connection.
fn offers(navigator: &Navigator, name: &str) -> bool {
    Reflect::get(navigator, &JsValue::from_str(name)).is_ok_and(|what| !what.is_undefined())
}

fn address(place: &Element) -> String {
    place.get_attribute("data-url").unwrap_or_default()
}

fn data_of(place: &Element) -> ShareData {
    let data: ShareData = Object::new().unchecked_into();
    data.set_title(&place.get_attribute("data-title").unwrap_or_default());
    data.set_url(&address(place));
    data
}

/// Copies the address, and says so. Where that is not allowed, the address itself is said: it can
/// be copied by hand.
async fn copy(navigator: Navigator, place: Element) {
    let address = address(&place);
    let copied = offers(&navigator, "clipboard")
        && JsFuture::from(navigator.clipboard().write_text(&address)).await.is_ok();
    let words = if copied { place.get_attribute("data-copied") } else { Some(address) };
    if let Ok(Some(said)) = place.query_selector("[role=status]") {
        said.set_text_content(words.as_deref());
    }
}
