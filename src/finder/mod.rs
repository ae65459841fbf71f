//! The search in the browser: a program of its own, beside the client.
//!
//! Few visits search, and the engine with its tables would be an eighth of what every visit fetches.
//! The start script fetches it where a page has a search, and tells by an event, as the client does,
//! that another page stands in the document. It needs no client: where that one can't run, a search
//! still finds.
//!
//! `asking` fetches what the site's index asks for and finds pages; `shown` fills the page of the
//! search, which the build made, with what was found; `recent` keeps what was looked for on the
//! device; `meant` finds pages by addresses that are not right; here is what the reader does.

mod asking;
mod meant;
mod recent;
mod shown;

use std::cell::Cell;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, UrlSearchParams};

use crate::browser::{PAGE, dom};
use crate::domain::Locale;
use crate::search::FEW;

/// The name of the typed words in addresses.
const WORDS: &str = "q";
/// The name of the kind in addresses.
const KIND: &str = "kind";
/// How many of a kind alone, and how many more at a time.
const MANY: usize = 10;

thread_local! {
    /// How many results of a kind alone are shown.
    static WANTED: Cell<usize> = const { Cell::new(MANY) };
    /// The language of the page.
    static LOCALE: Cell<Locale> = const { Cell::new(Locale::Ja) };
}

/// What is looked for.
struct Asked {
    words: String,
    /// The kind of which results are wanted, by its name in addresses; of all, if it is empty.
    kind: String,
    /// How many results are shown of a kind.
    many: usize,
    locale: Locale,
}

/// What stands in the search of this page: the field, buttons, lists.
fn find(selector: &str) -> Option<Element> {
    dom::document().query_selector(&format!("[data-search] {selector}")).ok().flatten()
}

fn field() -> Option<HtmlInputElement> {
    find("[data-first]")?.dyn_into().ok()
}

/// Makes the search of this page work, and of every page that comes after it.
pub fn start() {
    for name in ["scroll", "input", "submit", "click", "keydown"] {
        dom::listen(name, heard);
    }
    dom::listen(PAGE, |_| enter());
    enter();
}

/// A page has been entered: if it has a search, what its address says is looked for.
fn enter() {
    let html = dom::document().document_element();
    let language = html.and_then(|html| html.get_attribute("lang")).unwrap_or_default();
    LOCALE.set(Locale::from_tag(&language).unwrap_or(Locale::Ja));
    shown::forget();
    meant::suggest();
    let Some(field) = field() else { return };
    let query = dom::window().location().search().unwrap_or_default();
    if let Ok(query) = UrlSearchParams::new_with_str(&query) {
        // What was typed before the program was there counts.
        if let Some(words) = query.get(WORDS).filter(|_| field.value().is_empty()) {
            field.set_value(&words);
        }
        choose(&query.get(KIND).unwrap_or_default());
    }
    look();
}

/// Chooses a kind.
fn choose(kind: &str) {
    WANTED.set(MANY);
    for button in dom::all(&dom::document(), "[data-search] [data-kind]") {
        let is_chosen = button.get_attribute("data-kind").as_deref() == Some(kind);
        let _ = button.set_attribute("aria-pressed", if is_chosen { "true" } else { "false" });
    }
}

fn chosen() -> String {
    let button = find("[data-kind][aria-pressed=true]");
    button.and_then(|button| button.get_attribute("data-kind")).unwrap_or_default()
}

/// Looks for what stands in the field, and writes it into the address.
fn look() {
    let Some(field) = field() else { return };
    let (words, kind) = (field.value(), chosen());
    let query = js_sys::Array::new();
    for (name, value) in [(WORDS, &words), (KIND, &kind)] {
        if !value.trim().is_empty() {
            query.push(&js_sys::Array::of2(&name.into(), &value.as_str().into()));
        }
    }
    let path = dom::window().location().pathname().unwrap_or_default();
    let query = UrlSearchParams::new_with_str_sequence_sequence(&query);
    let query = query.map(|query| String::from(query.to_string())).unwrap_or_default();
    let address = if query.is_empty() { path } else { format!("{path}?{query}") };
    if let Ok(history) = dom::window().history() {
        // A browser that refuses (too many calls in a while) keeps an address of a moment ago.
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }
    recent::show(&words);
    let many = if kind.is_empty() { FEW } else { WANTED.get() };
    spawn_local(shown::answer(Asked { words, kind, many, locale: LOCALE.get() }));
}

fn heard(event: Event) {
    match event.type_().as_str() {
        "scroll" => shown::look_further(),
        "input" if within(&event, "[data-first]").is_some() => {
            WANTED.set(MANY);
            look();
        }
        "submit" if within(&event, "[data-search]").is_some() => {
            event.prevent_default();
            remember();
            step(true);
        }
        "click" => clicked(&event),
        "keydown" => {
            if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
                pressed(key);
            }
        }
        _ => {}
    }
}

fn pressed(key: &KeyboardEvent) {
    if key.ctrl_key() || key.meta_key() || key.alt_key() || key.is_composing() {
        return;
    }
    let down = match key.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    if within(key, "[data-first], .hit").is_some() {
        key.prevent_default();
        step(down);
    }
}

/// The element around what an event was meant for that a selector finds.
fn within(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

fn clicked(event: &Event) {
    const BUTTONS: &str = "[data-search] button, [data-search] .hit a";
    let Some(button) = within(event, BUTTONS) else { return };
    if let Some(kind) = button.get_attribute("data-kind") {
        choose(&kind);
        look();
    } else if button.has_attribute("data-more") {
        match button.get_attribute("data-more").filter(|_| chosen().is_empty()) {
            Some(kind) => choose(&kind),
            None => WANTED.set(WANTED.get() + MANY),
        }
        look();
    } else if button.has_attribute("data-forget") {
        recent::forget();
        recent::show("");
        focus_field();
    } else if button.has_attribute("href") {
        remember();
    } else if let Some(field) = field() {
        field.set_value(&button.text_content().unwrap_or_default());
        focus_field();
        look();
    }
}

fn remember() {
    if let Some(field) = field() {
        recent::add(&field.value());
    }
}

fn focus_field() {
    if let Some(field) = field() {
        let _ = field.focus();
    }
}

/// Moves the focus to the next result, or to the one before it; before the first one is the field.
fn step(down: bool) {
    let links = dom::all(&dom::document(), ".hit:not([hidden]) a");
    let focused = dom::document().active_element();
    let at = links.iter().position(|link| Some(link) == focused.as_ref());
    let to = match at {
        None => {
            if down {
                Some(0)
            } else {
                None
            }
        }
        Some(at) if down => Some(at + 1),
        Some(at) => at.checked_sub(1),
    };
    match to.map(|to| links.get(to).and_then(|link| link.dyn_ref::<HtmlElement>())) {
        Some(Some(link)) => drop(link.focus()),
        Some(None) => {}
        None => focus_field(),
    }
}
