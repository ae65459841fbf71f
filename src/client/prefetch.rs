//! Pages that are asked for before they are wanted, so that they are there at the click.
//!
//! What is asked for here is the document that navigation then shows: nothing is fetched twice. That
//! is why there are no speculation rules: what a browser fetches for them it keeps for full loads
//! alone, so a page would come once for the browser and once for the client. They would also stand in
//! the page as an inline script, which its policy refuses, or in a header that few static hosts let
//! one set.

use std::cell::Cell;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::{Element, EventTarget, HtmlAnchorElement};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::dom;
use crate::browser::{fetch, line};
use crate::route::Address;

/// How long a reader rests on a link before its page is asked for, in milliseconds: whoever only
/// passes over it does not want it.
const REST: i32 = 65;

/// How long a page has stood still before those of its visible links are asked for, in milliseconds.
const QUIET: i32 = 1000;

/// How many of them, one after the other.
const FEW: usize = 4;

thread_local! {
    /// Counts the elements that were pointed at: one that was left again is not asked for.
    static POINTED: Cell<u32> = const { Cell::new(0) };
    /// Counts the views of a page, in the same way.
    static SEEN: Cell<u32> = const { Cell::new(0) };
}

/// Starts to ask for what the reader points at or presses.
pub(super) fn run() {
    window_event_listener(ev::pointerover, |event| rest_on(event.target()));
    window_event_listener(ev::focusin, |event| rest_on(event.target()));
    window_event_listener(ev::pointerdown, |event| {
        if let Some(path) = path_of(event.target()) {
            let _ = fetch::ask(&path);
        }
    });
    window_event_listener_untyped("scrollend", |_| look());
}

/// Asks for a page if the reader rests on a link to it.
fn rest_on(target: Option<EventTarget>) {
    let number = next(&POINTED);
    let Some(path) = path_of(target) else { return };
    spawn_local(async move {
        fetch::pause(REST).await;
        if POINTED.get() == number && !line::is_sparing() {
            let _ = fetch::ask(&path);
        }
    });
}

/// Asks for a few of the pages to which links lead that the reader sees: on a fast line, and where
/// nobody has to save data.
pub(super) fn look() {
    let number = next(&SEEN);
    if !line::is_at_leisure() {
        return;
    }
    spawn_local(async move {
        fetch::pause(QUIET).await;
        let links = dom::all(&dom::document(), "main a[href]");
        let seen = links.into_iter().filter(dom::is_seen);
        let paths = seen.filter_map(|link| path_of(Some(link.into())));
        for path in paths.filter(|path| !fetch::is_known(path)).take(FEW) {
            if SEEN.get() != number {
                return;
            }
            let _ = JsFuture::from(fetch::ask(&path)).await;
        }
    });
}

fn next(count: &'static std::thread::LocalKey<Cell<u32>>) -> u32 {
    count.set(count.get().wrapping_add(1));
    count.get()
}

/// The path of the page of this site to which a link leads that was pointed at, if it is another one.
fn path_of(target: Option<EventTarget>) -> Option<String> {
    let element: Element = target?.dyn_into().ok()?;
    let link: HtmlAnchorElement = element.closest("a[href]").ok()??.dyn_into().ok()?;
    let here = window().location();
    let path = link.pathname();
    let is_ours = here.host().is_ok_and(|host| host == link.host())
        && path.strip_prefix(dom::base_path().as_str()).and_then(Address::parse).is_some();
    (is_ours && here.pathname().is_ok_and(|here| here != path)).then_some(path)
}
