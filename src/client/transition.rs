//! How one page gives way to another.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::dom;
use crate::browser::fetch;

/// Puts another page in the place of the one that is shown: as a view transition where the browser
/// has them and the reader doesn't mind motion, else at once.
pub(super) fn exchange(change: impl FnOnce() + 'static) {
    let document = dom::document();
    let still = method(&window(), "matchMedia").and_then(|matches| {
        let query = JsValue::from_str("(prefers-reduced-motion: reduce)");
        get(&matches.call1(&window(), &query).ok()?, "matches")
    });
    let start = method(&document, "startViewTransition")
        .filter(|_| still.is_some_and(|still| still.is_falsy()));
    let Some(start) = start else { return change() };
    let change = Closure::once_into_js(move || -> JsValue {
        change();
        // Views change in tasks of their own. No frame is drawn before this promise is kept, so it
        // can't wait for one.
        future_to_promise(async {
            fetch::pause(0).await;
            Ok(JsValue::UNDEFINED)
        })
        .into()
    });
    let transition = start.call1(&document, &change).unwrap_or_default();
    if let Some(Ok(ready)) = get(&transition, "ready").map(JsCast::dyn_into::<Promise>) {
        // One that is overtaken, or that nobody can see, is given up: nothing to complain about.
        spawn_local(async move {
            let _ = JsFuture::from(ready).await;
        });
    }
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}

fn method(object: &JsValue, name: &str) -> Option<Function> {
    get(object, name)?.dyn_into().ok()
}
