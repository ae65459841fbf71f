//! Where the reader was on each page, so that Back leads there.

use std::cell::RefCell;
use std::collections::HashMap;

use leptos::ev;
use leptos::prelude::*;
use leptos::web_sys::ScrollRestoration;

thread_local! {
    static PLACES: RefCell<HashMap<String, f64>> = RefCell::new(HashMap::new());
}

/// Remembers where the reader is on the page at the address `shown`.
///
/// The browser restores the place as soon as it has gone back, before the page is there; so the
/// client does it, and leaves it to the browser again when the document itself is left.
pub(super) fn run(shown: StoredValue<String>) {
    leave_to_browser(false);
    window_event_listener(ev::pagehide, |_| leave_to_browser(true));
    window_event_listener(ev::pageshow, |_| leave_to_browser(false));
    window_event_listener(ev::scroll, move |_| {
        let place = window().scroll_y().unwrap_or_default();
        PLACES.with_borrow_mut(|places| places.insert(shown.get_value(), place));
    });
}

/// Goes where the reader was on the page at this address; to its top if the reader was never there.
pub(super) fn restore(address: &str) {
    let place = PLACES.with_borrow(|places| places.get(address).copied()).unwrap_or_default();
    window().scroll_to_with_x_and_y(0.0, place);
}

fn leave_to_browser(leave: bool) {
    let how = if leave { ScrollRestoration::Auto } else { ScrollRestoration::Manual };
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(how);
    }
}
