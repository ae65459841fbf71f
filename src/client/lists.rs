//! The rows of a page's lists: markup that the build made, shown, hidden and put in order here.

use std::sync::Arc;

use leptos::task::spawn_local;
use leptos::web_sys::{Blob, Element, HtmlAnchorElement, HtmlElement, Url};
use wasm_bindgen::JsCast;

use super::{device, dom, table, window};
use crate::browser::fetch;
use crate::views::live::Table;
use crate::views::shell::Arranged;

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

/// The title and address of these rows, of a table or of the page.
pub(super) fn links(table: Option<&Table>, wanted: &[usize]) -> Vec<(String, String)> {
    let here: Vec<Option<Element>> = match table {
        Some(table) => {
            let wanted: Vec<_> = wanted.iter().map(|row| (0, *row)).collect();
            table::made(table, &wanted, 0).into_iter().map(Some).collect()
        }
        None => {
            let all = rows();
            wanted.iter().map(|row| all.get(*row).cloned().flatten()).collect()
        }
    };
    let of = |row: &Option<Element>| {
        let link = link(row.as_ref()?)?;
        Some((link.text_content().unwrap_or_default(), link.pathname()))
    };
    here.iter().map(|row| of(row).unwrap_or_default()).collect()
}

/// Shows the rows of each list in their order, and hides all others. A row that already stands
/// right is not touched, so that nothing moves under the reader's finger or loses the focus.
pub(super) fn arrange(arranged: &Arranged, table: Option<&Arc<Table>>) {
    let document = dom::document();
    let rows = rows();
    if table.is_none() {
        for row in rows.iter().flatten() {
            dom::hide(row, true);
        }
    }
    for ways in dom::all(&document, "[data-pages]") {
        dom::hide(&ways, !arranged.paged || arranged.hidden);
    }
    let lists = dom::all(&document, "[data-list]");
    for (list, wanted) in lists.iter().zip(&arranged.lists) {
        // What the build wrote is put back, or gives way to what was chosen.
        if arranged.paged {
            window::restore(list);
        }
        let empty =
            if arranged.paged { list.child_element_count() == 0 } else { wanted.is_empty() };
        // On this page none of its rows stands, but on another.
        let elsewhere = arranged.paged && list.has_attribute("data-elsewhere");
        if let Some(none) = list.next_element_sibling() {
            dom::hide(&none, !empty || arranged.narrowed || elsewhere);
        }
        // Before its rows are put in: they are measured.
        if let Ok(Some(section)) = list.closest("section") {
            let gone = empty && (arranged.narrowed || elsewhere);
            dom::hide(&section, arranged.hidden || gone);
        }
        let why = list.get_attribute("data-why");
        let reason = |number: usize| {
            let reasons = arranged.reasons.get(number).map(|reasons| reasons.join("・"));
            why.clone().map(|why| why + &reasons.unwrap_or_default())
        };
        match table {
            Some(_) if arranged.paged => {}
            Some(table) => {
                let reasons = (0..arranged.reasons.len()).filter_map(reason).collect();
                window::show(list, table, wanted.clone(), reasons);
            }
            None => {
                let mut next = list.first_element_child();
                for number in wanted {
                    let Some(Some(row)) = rows.get(*number) else { continue };
                    if next.as_ref() == Some(row) {
                        next = row.next_element_sibling();
                    } else {
                        let _ = list.insert_before(row, next.as_deref());
                    }
                    dom::hide(row, false);
                    if let Some(why) = reason(*number) {
                        say_why(row, &why);
                    }
                }
            }
        }
    }
}

/// Shows what is said of the rows that the page doesn't have, in a state that they are in.
pub(super) fn tell_rest(state: &str) {
    for said in dom::all(&dom::document(), "[data-on]") {
        dom::hide(&said, said.get_attribute("data-on").as_deref() != Some(state));
    }
}

/// Writes below a row what fits.
pub(super) fn say_why(row: &Element, words: &str) {
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

/// The rows that the reader saved, and those that are new since the last visit: of a table, or of
/// the page.
pub(super) fn mine(table: Option<&Table>) -> Vec<Vec<usize>> {
    let name = |row: &Element| row.query_selector("[data-save]").ok()??.get_attribute("data-save");
    let here =
        if table.is_none() { with_rows(|row| name(row).unwrap_or_default()) } else { Vec::new() };
    let names = match table {
        Some(table) => table.names(),
        None => here.iter().map(String::as_str).collect(),
    };
    let (saved, seen) = (device::saved(), device::seen_before());
    let of = |wanted: &mut dyn FnMut(&str) -> bool| -> Vec<usize> {
        (0..).zip(&names).filter(|(_, name)| wanted(name)).map(|(row, _)| row).collect()
    };
    // What was seen stands there in the order of that time, which is mostly the one of today: the
    // search for a name begins where the one before was found.
    let mut next = 0;
    let mut is_new = |name: &str| {
        let (earlier, later) = seen.split_at(next);
        let mut rest = later.iter().chain(earlier);
        let found = rest.position(|other| other == name);
        if let Some(found) = found {
            next = (next + found + 1) % seen.len();
        }
        found.is_none() && !seen.is_empty() && !name.is_empty()
    };
    let new = of(&mut is_new);
    vec![of(&mut |name| saved.iter().any(|other| other == name)), new]
}

/// Saves a calendar with those entries of the one at `address` that belong to pages at these paths:
/// each tells the address of its page.
pub(super) fn save_calendar(address: String, paths: Vec<String>) {
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
                let page = whole.split("\r\n").find(|line| line.starts_with("URL"));
                if page.is_some_and(|page| paths.iter().any(|path| page.ends_with(path.as_str()))) {
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
