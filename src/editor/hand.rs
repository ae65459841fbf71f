//! Texts that leave the page: into the clipboard, and to and from files.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Element, HtmlInputElement, Url};

use super::dom::{self, Building, make};

/// Puts a text into the clipboard. Says whether that went well.
pub(super) async fn copy(text: &str) -> bool {
    let clipboard = dom::window().navigator().clipboard();
    // Where a page isn't safe from others on its way, browsers have no clipboard.
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Saves a text as a file.
pub(super) fn download(name: &str, kind: &str, text: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    let link = make("a").with("href", &address).with("download", name);
    if let Some(link) = link.dyn_ref::<web_sys::HtmlElement>() {
        link.click();
    }
    let _ = dom::soon(1000, move || {
        let _ = Url::revoke_object_url(&address);
    });
}

/// The text of the file that was chosen.
pub(super) async fn chosen(field: &Element) -> Option<String> {
    let field = field.dyn_ref::<HtmlInputElement>()?;
    let file: Blob = field.files()?.get(0)?.into();
    let text = JsFuture::from(file.text()).await.ok()?.as_string();
    // The same file may be chosen again.
    field.set_value("");
    text
}
