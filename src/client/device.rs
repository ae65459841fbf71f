//! What is kept on the reader's device: saved positions, which ones were seen, what was ticked.
//! Where storage is refused, nothing is kept and everything else works.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::web_sys::Element;
use wasm_bindgen::{JsCast, JsValue};

use super::{dom, lists, table};
use crate::browser::storage::{self, SEARCHES};
use crate::views::live::MATCH;

/// Under this name the saved positions are kept, one a line.
const SAVED: &str = "naname-saved";
/// Under this name the positions that were there at the last visit are kept, one a line.
const SEEN: &str = "naname-seen";

/// How long the names of what was seen may be together, in bytes.
const MOST_SEEN: usize = 1 << 20;

thread_local! {
    /// What had been seen before this visit.
    static BEFORE: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
    /// What was saved, for devices that refuse to keep it: until the page is closed.
    static HERE: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// What is kept under a name; empty if there is nothing.
pub(super) fn kept(name: &str) -> String {
    let here = HERE.with_borrow(|here| {
        let found = here.iter().find(|(other, _)| other == name);
        found.map(|(_, text)| text.clone())
    });
    here.or_else(|| storage::kept(name)).unwrap_or_default()
}

/// Keeps a text under a name.
pub(super) fn keep(name: &str, text: &str) {
    let refused = !storage::keep(name, text);
    HERE.with_borrow_mut(|here| {
        here.retain(|(other, _)| other != name);
        // A full or forbidden storage keeps nothing beyond this page, which says so.
        if refused {
            here.push((name.to_owned(), text.to_owned()));
            say("data-refused");
        }
    });
}

/// Takes everything away that is kept.
fn forget() {
    HERE.with_borrow_mut(Vec::clear);
    BEFORE.with_borrow_mut(|before| *before = None);
    if let Some(storage) = storage::local() {
        for name in [SAVED, SEEN, MATCH, SEARCHES] {
            let _ = storage.remove_item(name);
        }
    }
}

fn lines(name: &str) -> Vec<String> {
    kept(name).lines().map(str::to_owned).collect()
}

/// The positions that the reader saved.
pub(super) fn saved() -> Vec<String> {
    lines(SAVED)
}

/// The positions that had been seen before this visit; none at the first one.
pub(super) fn seen_before() -> Vec<String> {
    BEFORE.with_borrow_mut(|before| before.get_or_insert_with(|| lines(SEEN)).clone())
}

/// Saves a position, or takes it away again.
fn toggle(name: &str) {
    let mut saved = saved();
    if saved.iter().any(|other| other == name) {
        saved.retain(|other| other != name);
    } else {
        saved.push(name.to_owned());
    }
    keep(SAVED, &saved.join("\n"));
}

/// Shows the buttons that save, and what was saved.
pub(super) fn show() {
    let document = dom::document();
    // What had been seen before is asked for before what is here is written over it.
    let _ = seen_before();
    let Some(html) = document.document_element() else { return };
    let here = mark_in(&html);
    // A list of all positions was seen: what comes later is new. Of a long one a part is here.
    let is_part = || !dom::all(&document, "[data-pages]").is_empty();
    if dom::all(&document, "[data-list]").len() > 1 && !is_part() {
        let here: Vec<_> = here.iter().map(String::as_str).collect();
        seen(&here);
    }
    list_saved(&saved());
}

/// Shows the buttons that save in an element; gives the names under which they do.
pub(super) fn mark_in(root: &Element) -> Vec<String> {
    let saved = saved();
    let mut here = Vec::new();
    for button in dom::all_in(root, "[data-save]") {
        let name = button.get_attribute("data-save").unwrap_or_default();
        let is_saved = saved.contains(&name);
        let _ = button.set_attribute("aria-pressed", if is_saved { "true" } else { "false" });
        dom::hide(&button, false);
        here.push(name);
    }
    here
}

/// Keeps that all positions were seen. So many that they would fill the device are not kept.
pub(super) fn seen(names: &[&str]) {
    let names = names.join("\n");
    if !names.is_empty() && names.len() < MOST_SEEN {
        let _ = seen_before();
        keep(SEEN, &names);
    }
}

/// The list of what was saved: copies of the rows, on the page that has such a list.
fn list_saved(saved: &[String]) {
    let document = dom::document();
    for list in dom::all(&document, "[data-saved]") {
        list.set_text_content(None);
        let mut any = false;
        for name in saved {
            let selector = format!("[data-row]:has([data-save=\"{name}\"])");
            let copy = document.query_selector(&selector).ok().flatten();
            let copy = copy.and_then(|row| row.clone_node_with_deep(true).ok());
            let copy = copy.or_else(|| table::row_of(name).map(Into::into));
            if let Some(copy) = copy {
                let _ = list.append_child(&copy);
                any = true;
            }
        }
        for copy in dom::all_in(&list, "[data-row]") {
            let _ = copy.remove_attribute("data-row");
            dom::hide(&copy, false);
        }
        if let Some(none) = list.next_element_sibling() {
            dom::hide(&none, any);
        }
    }
}

/// Listens to the buttons that save, export and delete. `changed` is told of every change.
pub(super) fn run(changed: RwSignal<()>) {
    window_event_listener(leptos::ev::click, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(target) = target else { return };
        let within = |selector: &str| target.closest(selector).ok().flatten();
        if let Some(button) = within("[data-save]") {
            toggle(&button.get_attribute("data-save").unwrap_or_default());
        } else if within("[data-to-words]").is_some() {
            return dom::focus_soon(".filters input[type=search]".to_owned());
        } else if within("[data-kept-export]").is_some() {
            lists::download("naname.json", "application/json", &exported());
            return;
        } else if within("[data-kept-delete]").is_some() {
            say("data-deleted");
            forget();
        } else {
            return;
        }
        show();
        changed.set(());
    });
}

/// Writes one of the sentences that the page brings along where the reader looks.
fn say(which: &str) {
    for said in dom::all(&dom::document(), "[data-kept-said]") {
        said.set_text_content(said.get_attribute(which).as_deref());
    }
}

/// Everything that is kept, as JSON.
fn exported() -> String {
    let object = js_sys::Object::new();
    for (name, kept) in [
        ("saved", saved()),
        ("seen", lines(SEEN)),
        ("match", lines(MATCH)),
        ("searches", lines(SEARCHES)),
    ] {
        let kept: js_sys::Array = kept.iter().map(|line| JsValue::from_str(line)).collect();
        let _ = js_sys::Reflect::set(&object, &name.into(), &kept);
    }
    js_sys::JSON::stringify(&object).map(String::from).unwrap_or_default()
}
