//! What the browser keeps on the device.

use web_sys::Storage;

/// Under this name is kept what was looked for, one a line, the last one first.
pub const SEARCHES: &str = "naname-searches";

/// What is kept for this site; nothing where the browser refuses to keep anything.
pub fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// What is kept under a name, if anything is.
pub fn kept(name: &str) -> Option<String> {
    local()?.get_item(name).ok().flatten()
}

/// Keeps a text under a name. `false` if the device refuses it, or has no room.
pub fn keep(name: &str, text: &str) -> bool {
    local().is_some_and(|storage| storage.set_item(name, text).is_ok())
}
