//! The browser only: what makes a prerendered page live.
//!
//! 1. [`start`] reads the page's data from the document and hydrates the page around it.
//! 2. Once that is done, the reader's clock counts, and the address's query.
//! 3. A link to another page of the site fetches that page's own document and takes title,
//!    language, data and markup from it.

mod clock;
mod dom;
mod fetch;
mod navigation;
mod scroll;

use leptos::prelude::*;

use crate::views::shell::{App, Page, Reader, Shown, Stills};

pub use dom::let_links_be_plain;

/// Makes the page live. Does nothing where the document is not a page of this site: its links are
/// plain links then.
pub fn start() {
    let Some(root) = dom::root() else { return };
    let Some(data) = dom::page_data(&dom::document()) else { return };
    let base = dom::base_path();
    let built = data.built;
    let first = Page { data, stills: Stills::already_in_document() };
    let hydrated = leptos::mount::hydrate_from(root, move || {
        let shown = RwSignal::new(Shown::Page(first));
        let reader = Reader { fold: dom::fold, ..Reader::at(built) };
        let again = RwSignal::new(());
        let inside = move || {
            clock::run(reader);
            navigation::run(shown, again);
        };
        view! { <App base shown reader retry=move |()| again.set(()) inside /> }
    });
    hydrated.forget();
    dom::mark_client("on");
}
