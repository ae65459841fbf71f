//! The rows of long lists, which are no part of their page.

use std::cell::RefCell;
use std::fmt::Write;
use std::sync::Arc;

use leptos::task::spawn_local;
use leptos::web_sys::{DomParser, Element, SupportedType};

use super::{clock, device, dom};
use crate::browser::fetch;
use crate::views::live::Table;

/// How many tables are kept: whoever comes back to a list finds it at once.
const KEPT: usize = 2;

thread_local! {
    static TABLES: RefCell<Vec<(String, Arc<Table>)>> = const { RefCell::new(Vec::new()) };
}

/// Fetches the table at an address, and gives it on; nothing if it doesn't come.
pub(super) fn fetch(address: String, come: Box<dyn FnOnce(Option<Arc<Table>>)>) {
    let known = TABLES.with_borrow_mut(|tables| {
        let place = tables.iter().position(|(other, _)| *other == address)?;
        // The one that is used comes first.
        tables.swap(0, place);
        Some(tables.first()?.1.clone())
    });
    if known.is_some() {
        come(known);
        return device::show();
    }
    spawn_local(async move {
        let text = fetch::text(&address).await;
        fetch::forget(&address);
        // Between the steps the page answers to its reader.
        fetch::pause(0).await;
        let Some(mut table) = text.and_then(Table::read) else { return come(None) };
        while table.fold(dom::fold) {
            fetch::pause(0).await;
        }
        let table = Arc::new(table);
        TABLES.with_borrow_mut(|tables| {
            tables.truncate(KEPT - 1);
            tables.insert(0, (address, table.clone()));
        });
        device::seen(&table.names());
        come(Some(table));
        device::show();
    });
}

/// The row that has a name, of the table that was used last.
pub(super) fn row_of(name: &str) -> Option<Element> {
    TABLES.with_borrow(|tables| {
        let (_, table) = tables.first()?;
        let row = table.names().iter().position(|other| *other == name)?;
        made(table, &[(0, row)], 1).pop()
    })
}

/// Makes rows of a table, each at its place among `count`. They are what the build would have
/// written, and tell what the clock and the device say of them.
pub(super) fn made(table: &Table, rows: &[(usize, usize)], count: usize) -> Vec<Element> {
    let mut markup = String::from("<ul>");
    for (place, row) in rows {
        let _ = write!(
            markup,
            "<li data-row=\"{row}\" aria-setsize=\"{count}\" aria-posinset=\"{}\">{}",
            place + 1,
            table.markup(*row)
        );
    }
    let parsed = DomParser::new().ok();
    let parsed = parsed.and_then(|it| it.parse_from_string(&markup, SupportedType::TextHtml).ok());
    let made = parsed.map(|document| dom::all(&document, "[data-row]")).unwrap_or_default();
    for row in &made {
        clock::tell_in(row);
        device::mark_in(row);
    }
    made
}
