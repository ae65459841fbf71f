//! The reader's clock.

use std::time::Duration;

use leptos::prelude::*;

use crate::domain::Instant;
use crate::views::shell::Reader;

/// How often the clock is looked at: an event that ends while a page is open becomes past.
const TICK: Duration = Duration::from_secs(30);

/// Lets the reader's clock count from now on, and the query of the address.
pub(super) fn run(reader: Reader) {
    let look = move || reader.now.set(now());
    Effect::new(move |_| {
        look();
        reader.alive.set(true);
        // A page that lay in the background for a day shows today as soon as it is seen again.
        window_event_listener(leptos::ev::focus, move |_| look());
        let _ = set_interval_with_handle(look, TICK);
    });
}

/// Milliseconds since 1970 fit in the 53 bits of a JavaScript number for 285,000 years.
#[expect(clippy::cast_possible_truncation, reason = "a date's milliseconds are a whole number")]
fn now() -> Instant {
    Instant(js_sys::Date::now() as i64)
}
