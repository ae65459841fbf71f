//! The editor's browser only: the composer, on its page and in the worker beside it.
//!
//! One program runs in both. Which it is, it sees by its global scope: a worker has no document.

mod worker;

mod dom;

mod asking;
mod hand;
mod kept;

mod control;
mod fields;
mod filled;

mod findings;
mod open;
mod preview;
mod proposal;

mod home;
mod room;

mod acts;
mod beginning;
mod checking;
mod desk;
mod written;

use wasm_bindgen::{JsCast, JsValue};

/// Starts the part that belongs where the program was loaded.
pub fn start() {
    if let Ok(scope) = js_sys::global().dyn_into() {
        worker::start(scope);
    } else if let Some(desk) = desk::Desk::of_page() {
        acts::listen(&desk);
        desk.start();
    }
}

/// Says something to whoever looks at the console.
pub fn complain(what: &str) {
    web_sys::console::error_1(&JsValue::from_str(what));
}
