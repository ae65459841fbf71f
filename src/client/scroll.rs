//! Where the reader was on each page, so that Back leads there.
//!
//! Every entry of the session's history gets a number of its own as its state, and the place on it
//! is kept under that number: two visits of one page are two places. The browser would restore a
//! place as soon as it has gone back, before the page is there; so the client does it, and leaves
//! it to the browser again when the document itself is left.

use std::cell::{Cell, RefCell};

use leptos::ev;
use leptos::prelude::*;
use leptos::web_sys::{ScrollRestoration, Storage};
use wasm_bindgen::JsValue;

/// Under this name the places outlive a reload.
const STORED: &str = "naname-places";

thread_local! {
    static PLACES: RefCell<Vec<(i64, i64)>> = const { RefCell::new(Vec::new()) };
    /// The last number that was given to an entry.
    static LAST: Cell<Option<i64>> = const { Cell::new(None) };
    /// The number of the entry that is shown; none while another page is about to be shown.
    static ENTRY: Cell<Option<i64>> = const { Cell::new(None) };
    /// Where the reader was on a page that isn't high enough yet: its rows are still to come.
    static WANTED: Cell<Option<i64>> = const { Cell::new(None) };
}

/// How an entry of the history was come to.
pub(super) enum Arrival {
    /// By a step back or forward: the reader has been there before.
    Again,
    /// By a link.
    New,
}

/// Starts to remember places.
pub(super) fn run() {
    leave_to_browser(false);
    let stored = storage().and_then(|storage| storage.get_item(STORED).ok().flatten());
    PLACES.set(stored.map(|stored| parsed(&stored)).unwrap_or_default());
    let entry = entry_number().unwrap_or_else(new_number);
    number_entry(entry);
    // The browser has restored the place already, but on a page that may become higher.
    let place = PLACES.with_borrow(|places| {
        places.iter().find(|(other, _)| *other == entry).map(|(_, place)| *place)
    });
    let reached = whole(window().scroll_y().unwrap_or_default());
    WANTED.set(place.filter(|place| reached + 1 < *place));
    window_event_listener(ev::scroll, |_| keep_place());
    // Whoever moves has found another place.
    window_event_listener(ev::wheel, |_| WANTED.set(None));
    window_event_listener(ev::keydown, |_| WANTED.set(None));
    window_event_listener(ev::pointerdown, |_| WANTED.set(None));
    window_event_listener(ev::pageshow, |_| leave_to_browser(false));
    window_event_listener(ev::pagehide, |_| {
        leave_to_browser(true);
        let places: Vec<_> = PLACES.with_borrow(|places| {
            places.iter().map(|(entry, place)| format!("{entry} {place}")).collect()
        });
        if let Some(storage) = storage() {
            // Storage that is full or refused only makes Back lead to the top after a reload.
            let _ = storage.set_item(STORED, &places.join("\n"));
        }
    });
}

/// Keeps the place on the page that is about to be left; scrolling belongs to no page until
/// [`arrive`].
pub(super) fn leave() {
    keep_place();
    ENTRY.set(None);
    WANTED.set(None);
}

/// Says that the page has become higher: goes on to where the reader was, if that is still wanted.
pub(super) fn settle() {
    if let Some(place) = WANTED.get() {
        go(place);
    }
}

/// Says that the page of the current entry is shown, and goes where the reader was on it before.
/// `same_entry` tells that the router has only written over the entry, which stays the same one.
pub(super) fn arrive(same_entry: bool) -> Arrival {
    let before = ENTRY.get();
    match entry_number() {
        Some(entry) if before != Some(entry) => {
            ENTRY.set(Some(entry));
            restore(entry);
            Arrival::Again
        }
        Some(_) => Arrival::Again,
        None => {
            number_entry(before.filter(|_| same_entry).unwrap_or_else(new_number));
            Arrival::New
        }
    }
}

fn keep_place() {
    let Some(entry) = ENTRY.get().filter(|_| WANTED.get().is_none()) else { return };
    // The router scrolls as soon as it has changed the address: that place is the next entry's.
    if entry_number() != Some(entry) {
        return;
    }
    let place = whole(window().scroll_y().unwrap_or_default());
    PLACES.with_borrow_mut(|places| match places.iter_mut().find(|(other, _)| *other == entry) {
        Some((_, old)) => *old = place,
        None => places.push((entry, place)),
    });
}

fn restore(entry: i64) {
    let place = PLACES.with_borrow(|places| {
        places.iter().find(|(other, _)| *other == entry).map(|(_, place)| *place)
    });
    go(place.unwrap_or_default());
}

/// Goes to a place, as far as the page reaches.
fn go(place: i64) {
    window().scroll_to_with_x_and_y(0.0, number(place));
    let reached = whole(window().scroll_y().unwrap_or_default());
    WANTED.set(Some(place).filter(|place| reached + 1 < *place));
}

fn entry_number() -> Option<i64> {
    window().history().ok()?.state().ok()?.as_f64().map(whole)
}

/// A number that no other entry of this tab has: the time, unless that was given already.
fn new_number() -> i64 {
    let given = PLACES.with_borrow(|places| places.iter().map(|(entry, _)| *entry).max());
    let given = given.max(LAST.get());
    let number = whole(js_sys::Date::now()).max(given.map_or(i64::MIN, |given| given + 1));
    LAST.set(Some(number));
    number
}

fn number_entry(entry: i64) {
    ENTRY.set(Some(entry));
    if let Ok(history) = window().history() {
        // A browser that refuses (too many calls in a while) only forgets one place.
        let _ = history.replace_state_with_url(&JsValue::from_f64(number(entry)), "", None);
    }
}

/// Whole numbers are kept, because to read and write others takes 20 KB of code.
#[expect(clippy::cast_possible_truncation, reason = "pixels and milliseconds are small")]
pub(super) fn whole(number: f64) -> i64 {
    number as i64
}

#[expect(clippy::cast_precision_loss, reason = "pixels and milliseconds are small")]
fn number(whole: i64) -> f64 {
    whole as f64
}

fn parsed(stored: &str) -> Vec<(i64, i64)> {
    let pair = |line: &str| {
        let (entry, place) = line.split_once(' ')?;
        Some((entry.parse().ok()?, place.parse().ok()?))
    };
    stored.lines().filter_map(pair).collect()
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn leave_to_browser(leave: bool) {
    let how = if leave { ScrollRestoration::Auto } else { ScrollRestoration::Manual };
    if let Ok(history) = window().history() {
        // Without it the browser's own way is in force: a place is restored too soon, no more.
        let _ = history.set_scroll_restoration(how);
    }
}
