//! What the browser says of the reader's line (Network Information API). Many browsers say nothing.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::dom::window;

fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

fn says(fact: &str) -> JsValue {
    get(&get(window().navigator().as_ref(), "connection"), fact)
}

/// Whether the reader wants to save data.
pub fn is_sparing() -> bool {
    says("saveData").is_truthy()
}

/// Whether the line is fast, and nobody wants to save data. Where a browser doesn't tell, it isn't.
pub fn is_at_leisure() -> bool {
    says("effectiveType").as_string().as_deref() == Some("4g") && !is_sparing()
}
