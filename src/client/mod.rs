//! The browser only: what makes a prerendered page live.
//!
//! 1. [`start`] reads the page's data from the document and hydrates the frame of the page.
//! 2. The live parts inside it are hydrated, each with its own data; from then on the reader's
//!    clock counts, and the address's query.
//! 3. A link to another page of the site fetches that page's own document and takes title,
//!    language, data and markup from it; then 2. again.

mod clock;
mod data;
mod device;
mod dom;
mod lists;
mod live;
mod navigation;
mod prefetch;
mod scroll;
mod share;
mod table;
mod transition;
mod window;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::Element;

use crate::browser::fetch;
use crate::domain::{Instant, Locale};
use crate::views::live::Board;
use crate::views::shell::{App, Page, Shown, Stills};

pub use dom::let_links_be_plain;

/// Makes the page live. Does nothing where the document is not a page of this site: its links are
/// plain links then. It takes several tasks, one after the other, so that a reader who touches the page
/// meanwhile waits for the end of one only.
pub fn start() {
    // Leptos has no executor before it hydrates.
    wasm_bindgen_futures::spawn_local(async {
        fetch::pause(0).await;
        hydrate();
    });
}

fn hydrate() {
    let Some(root) = dom::root() else { return };
    let Some(data) = dom::page_data(&dom::document()) else { return };
    let base = dom::base_path();
    let first = Page { data, stills: Stills::already_in_document() };
    let hydrated = leptos::mount::hydrate_from(root, move || {
        let shown = RwSignal::new(Shown::Page(first));
        let again = RwSignal::new(());
        let inside = move || {
            let clock = RwSignal::new(clock::now());
            let marks = RwSignal::new(());
            let parts = live::Parts::new(clock, marks);
            let enter = move || {
                hydrate_parts(parts, live::found(), shown);
                settle(shown, clock);
            };
            Effect::new(move |before: Option<()>| match before {
                // The page that was loaded is there already.
                None => {
                    clock.track();
                    spawn_local(async move {
                        fetch::pause(0).await;
                        scroll::run();
                        clock::run(clock);
                        device::run(marks);
                        share::run();
                        prefetch::run();
                        fetch::pause(0).await;
                        let found = live::found();
                        fetch::pause(0).await;
                        hydrate_parts(parts, found, shown);
                        fetch::pause(0).await;
                        settle(shown, clock);
                        dom::mark_client("on");
                    });
                }
                Some(()) => clock::tell(clock.get(), locale_of(shown)),
            });
            navigation::run(shown, again, enter);
        };
        view! { <App base shown retry=move |()| again.set(()) inside /> }
    });
    hydrated.forget();
}

fn locale_of(shown: RwSignal<Shown>) -> Locale {
    shown.with_untracked(|shown| shown.page().data.locale)
}

/// Makes live what was found on the page that now stands in the document.
fn hydrate_parts(parts: live::Parts, found: Vec<(Element, Board)>, shown: RwSignal<Shown>) {
    let (locale, built) = shown.with_untracked(|shown| {
        let data = &shown.page().data;
        (data.locale, data.built)
    });
    parts.enter(found, locale, built);
}

/// Tells the page that now stands in the document what only this browser knows, and whoever waits for
/// a page that it is there.
fn settle(shown: RwSignal<Shown>, clock: RwSignal<Instant>) {
    let locale = locale_of(shown);
    clock::tell(clock.get_untracked(), locale);
    clock::tell_here(locale);
    device::show();
    dom::tell_of_page();
    prefetch::look();
}
