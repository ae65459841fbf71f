//! The rows of a page's lists: markup that the build made, shown, hidden and put in order here.

use leptos::prelude::window;
use leptos::task::spawn_local;
use leptos::web_sys::{Blob, Element, HtmlAnchorElement, HtmlElement, Url};
use wasm_bindgen::JsCast;

use super::{device, dom, fetch};
use crate::views::shell::Arranged;
use crate::views::suggest::nearest;

/// All rows, each at its number. A number that no row has is an empty place.
fn rows() -> Vec<Option<Element>> {
    let mut rows: Vec<Option<Element>> = Vec::new();
    for row in dom::all(&dom::document(), "[data-row]") {
        let number = row.get_attribute("data-row").and_then(|number| number.parse().ok());
        let number: usize = number.unwrap_or(rows.len());
        if rows.len() <= number {
            rows.resize(number + 1, None);
        }
        if let Some(place) = rows.get_mut(number) {
            *place = Some(row);
        }
    }
    rows
}

fn with_rows<T: Default>(f: impl Fn(&Element) -> T) -> Vec<T> {
    rows().iter().map(|row| row.as_ref().map(&f).unwrap_or_default()).collect()
}

/// The text of every row, with the words that don't stand in it but can be searched for.
pub(super) fn texts() -> Vec<String> {
    with_rows(|row| {
        let words = row.get_attribute("data-words").unwrap_or_default();
        dom::fold(&format!("{} {words}", row.text_content().unwrap_or_default()))
    })
}

fn link(row: &Element) -> Option<HtmlAnchorElement> {
    row.query_selector("a[href]").ok()??.dyn_into().ok()
}

/// The title and address of every row.
pub(super) fn links() -> Vec<(String, String)> {
    with_rows(|row| {
        let link = link(row)?;
        Some((link.text_content().unwrap_or_default(), link.pathname()))
    })
    .into_iter()
    .map(Option::unwrap_or_default)
    .collect()
}

/// Shows the rows of each list in their order, and hides all others. A row that already stands
/// right is not touched, so that nothing moves under the reader's finger or loses the focus.
pub(super) fn arrange(arranged: &Arranged) {
    let rows = rows();
    for row in rows.iter().flatten() {
        dom::hide(row, true);
    }
    let lists = dom::all(&dom::document(), "[data-list]");
    for (list, wanted) in lists.iter().zip(&arranged.lists) {
        let mut next = list.first_element_child();
        for number in wanted {
            let Some(Some(row)) = rows.get(*number) else { continue };
            if next.as_ref() == Some(row) {
                next = row.next_element_sibling();
            } else {
                let _ = list.insert_before(row, next.as_deref());
            }
            dom::hide(row, false);
            if let Some(why) = list.get_attribute("data-why") {
                let reasons = arranged.reasons.get(*number).map(|reasons| reasons.join("・"));
                say_why(row, &(why + &reasons.unwrap_or_default()));
            }
        }
        let empty = wanted.is_empty();
        if let Some(none) = list.next_element_sibling() {
            dom::hide(&none, !empty || arranged.narrowed);
        }
        if let Ok(Some(section)) = list.closest("section") {
            dom::hide(&section, arranged.hidden || (empty && arranged.narrowed));
        }
    }
}

/// On the page for an address at which nothing stands, shows which pages the reader may have meant.
pub(super) fn suggest() {
    let document = dom::document();
    let path = window().location().pathname().unwrap_or_default();
    for section in dom::all(&document, "[data-meant]") {
        let items = dom::all_in(&section, "li");
        let address = |item: &Element| link(item).map(|link| link.pathname()).unwrap_or_default();
        let known: Vec<String> = items.iter().map(address).collect();
        let found = nearest(&path, &known);
        dom::hide(&section, found.is_empty());
        for item in &items {
            dom::hide(item, true);
        }
        for item in found.iter().rev().filter_map(|place| items.get(*place)) {
            dom::hide(item, false);
            let Some(list) = item.parent_element() else { continue };
            let _ = list.insert_before(item, list.first_child().as_ref());
        }
    }
}

/// Writes below a row what fits.
fn say_why(row: &Element, words: &str) {
    let why = match row.query_selector(".why") {
        Ok(Some(why)) => why,
        _ => {
            let Ok(why) = dom::document().create_element("p") else { return };
            let _ = why.set_attribute("class", "why");
            let _ = row.append_child(&why);
            why
        }
    };
    why.set_text_content(Some(words));
}

/// The names under which the rows are saved.
fn names() -> Vec<String> {
    let name = |row: &Element| row.query_selector("[data-save]").ok()??.get_attribute("data-save");
    with_rows(|row| name(row).unwrap_or_default())
}

/// The rows that the reader saved, and those that are new since the last visit.
pub(super) fn mine() -> Vec<Vec<usize>> {
    let names = names();
    let of = |wanted: &dyn Fn(&str) -> bool| {
        (0..).zip(&names).filter(|(_, name)| wanted(name)).map(|(row, _)| row).collect()
    };
    let (saved, seen) = (device::saved(), device::seen_before());
    let is_new = |name: &str| {
        !seen.is_empty() && !name.is_empty() && !seen.iter().any(|other| other == name)
    };
    vec![of(&|name| saved.iter().any(|other| other == name)), of(&is_new)]
}

/// Saves a calendar with those entries of the one at `address` that belong to the given rows: each
/// tells the address of its page.
pub(super) fn save_calendar(address: &str, wanted: &[usize]) {
    let links = links();
    let paths: Vec<String> =
        wanted.iter().filter_map(|row| Some(links.get(*row)?.1.clone())).collect();
    let address = address.to_owned();
    spawn_local(async move {
        let Some(text) = fetch::text(&address).await else { return dom::load(&address) };
        let entries = text.split("BEGIN:VEVENT");
        let mut chosen = String::with_capacity(text.len());
        for (index, entry) in entries.enumerate() {
            let (entry, rest) = entry.split_once("END:VEVENT").unwrap_or((entry, ""));
            if index == 0 {
                chosen.push_str(entry);
            } else {
                // Long lines are folded (RFC 5545 §3.1): the address may go on in the next one.
                let whole = entry.replace("\r\n ", "");
                if paths.iter().any(|path| whole.contains(&format!("{path}\r\n"))) {
                    chosen.push_str("BEGIN:VEVENT");
                    chosen.push_str(entry);
                    chosen.push_str("END:VEVENT\r\n");
                }
            }
            if rest.contains("END:VCALENDAR") {
                chosen.push_str("END:VCALENDAR\r\n");
            }
        }
        download("events.ics", "text/calendar", &chosen);
    });
}

/// Hands the reader a file that was made here.
pub(super) fn download(name: &str, kind: &str, text: &str) {
    let parts = js_sys::Array::of1(&text.into());
    let options = leptos::web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    let link = dom::document().create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        let _ = link.set_attribute("href", &address);
        let _ = link.set_attribute("download", name);
        // The router leaves such links to the browser.
        let _ = link.set_attribute("rel", "external");
        link.click();
    }
}
