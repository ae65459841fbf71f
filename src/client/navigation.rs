//! From page to page without a full load.
//!
//! The router takes clicks on links and the history's steps, and says which address is wanted.
//! Here its document is fetched and shown; then the router is told that the address may change.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::{Document, Element};
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider};

use super::scroll::Arrival;
use super::{dom, scroll, transition};
use crate::browser::fetch;
use crate::domain::{Html, Locale};
use crate::route::{Address, Route};
use crate::views::shell::{Page, STILL_ATTRIBUTE, Shown, Stills};
use crate::views::text::Text;

/// The router, which is told when the address may change.
type Router = StoredValue<BrowserUrl, LocalStorage>;

/// What a navigation needs to know.
#[derive(Clone, Copy)]
struct Navigation {
    shown: RwSignal<Shown>,
    /// The path of the page that is shown.
    path: StoredValue<String>,
    /// Counts navigations: one that was overtaken shows nothing.
    latest: StoredValue<u32>,
    /// Makes a page live that has just been put into the document.
    enter: Callback<()>,
}

/// Starts to follow links. `again` is set to try a failed page once more.
/// `enter` makes a page live that has just been put into the document.
pub(super) fn run(
    shown: RwSignal<Shown>,
    again: RwSignal<()>,
    enter: impl Fn() + Copy + Send + Sync + 'static,
) {
    let location = use_location();
    let Some(router) = use_context::<BrowserUrl>() else { return };
    let here = window().location().pathname().unwrap_or_default();
    let navigation = Navigation {
        shown,
        path: StoredValue::new(here),
        latest: StoredValue::new(0),
        enter: Callback::new(move |()| enter()),
    };
    let router = StoredValue::new_local(router);
    show_in_readers_language(navigation);
    Effect::new(move |before: Option<String>| {
        let wanted = location.pathname.get();
        if before.is_some() {
            go(navigation, router, wanted.clone());
        }
        wanted
    });
    Effect::new(move |before: Option<()>| {
        again.get();
        if before.is_some() {
            go(navigation, router, location.pathname.get_untracked());
        }
    });
    // On one page the query and the fragment may change: the place in the history goes with them.
    Effect::new(move |before: Option<()>| {
        location.search.track();
        let fragment = location.hash.get();
        if before.is_some() && location.pathname.get_untracked() == navigation.path.get_value() {
            request_animation_frame(move || arrived(true, &fragment));
        }
    });
}

/// The element that a fragment names.
fn target_of(fragment: &str) -> Option<Element> {
    let id = fragment.strip_prefix('#').filter(|id| !id.is_empty())?;
    let decoded = js_sys::decode_uri_component(id).map(String::from);
    dom::document().get_element_by_id(&decoded.unwrap_or_else(|_| id.to_owned()))
}

/// The address that is wanted, with its query and fragment.
fn href(router: Router) -> String {
    router.with_value(|router| {
        router.as_url().with_untracked(|url| {
            let mark = if url.search().is_empty() { "" } else { "?" };
            format!("{}{mark}{}{}", url.path(), url.search(), url.hash())
        })
    })
}

/// Fetches and shows the page at `wanted`.
fn go(navigation: Navigation, router: Router, wanted: String) {
    let number = navigation.latest.get_value().wrapping_add(1);
    navigation.latest.set_value(number);
    let failed = matches!(navigation.shown.get_untracked(), Shown::Failed { .. });
    if wanted == navigation.path.get_value() && !failed {
        dom::mark_loading(false);
        return;
    }
    dom::mark_loading(true);
    spawn_local(async move {
        let document = fetch::document(&wanted).await;
        if navigation.latest.get_value() != number {
            return;
        }
        dom::mark_loading(false);
        let page = match document {
            Some(document) => match page_in(&document) {
                Some(page) => Some((document, page)),
                // No page of this site, or one of a newer version of it.
                None => return dom::load(&href(router)),
            },
            None => None,
        };
        transition::exchange(move || {
            if navigation.latest.get_value() == number {
                arrive_at(navigation, router, wanted, page);
            }
        });
    });
}

/// Shows the page at `wanted`, or that it could not be had.
fn arrive_at(
    navigation: Navigation,
    router: Router,
    wanted: String,
    page: Option<(Document, Page)>,
) {
    scroll::leave();
    match page {
        Some((document, page)) => show(navigation, &document, page),
        None => show_failure(navigation, href(router)),
    }
    navigation.path.set_value(wanted);
    router.with_value(BrowserUrl::ready_to_complete);
    // The router changes the address and scrolls in a task of its own, the views change in another:
    // after the next frame both are done.
    request_animation_frame(move || {
        navigation.enter.run(());
        arrived(false, &window().location().hash().unwrap_or_default());
    });
}

/// The page that a fetched document holds, if it was made for the client that runs here.
fn page_in(document: &Document) -> Option<Page> {
    if dom::start_of(document) != dom::start_of(&dom::document()) {
        return None;
    }
    let data = dom::page_data(document)?;
    let stills = dom::all(document, &format!("[{STILL_ATTRIBUTE}]"))
        .iter()
        .map(|part| Html::from_renderer(part.inner_html()))
        .collect();
    Some(Page { data, stills: Stills::found(stills) })
}

fn show(navigation: Navigation, document: &Document, page: Page) {
    dom::take_head(document);
    navigation.shown.set(Shown::Page(page));
}

fn show_failure(navigation: Navigation, href: String) {
    let before = navigation.shown.with_untracked(|shown| shown.page().clone());
    dom::document().set_title(Text(before.data.locale).load_failed_title());
    navigation.shown.set(Shown::Failed { before, href });
}

/// Puts focus and scroll where a full load would put them.
fn arrived(same_page: bool, fragment: &str) {
    let target = target_of(fragment);
    // Whoever comes to the search wants to type.
    let heading = || {
        let find = |selector| dom::document().query_selector(selector).ok().flatten();
        find("[data-first]").or_else(|| find("main h1"))
    };
    // A filter writes over its entry; a fragment leads to an entry of its own.
    let same_entry = same_page && target.is_none();
    let focused = if same_page { target } else { target.or_else(heading) };
    match scroll::arrive(same_entry) {
        Arrival::Again if same_page => {}
        Arrival::Again | Arrival::New => {
            if let Some(element) = focused {
                dom::focus(&element);
            }
        }
    }
}

/// A host has one page for addresses at which nothing stands. On an address of the other language
/// that language's page is shown instead.
fn show_in_readers_language(navigation: Navigation) {
    let base = dom::base_path();
    let shown = navigation.shown.get_untracked();
    let data = &shown.page().data;
    let path = window().location().pathname().unwrap_or_default();
    let wanted = path.strip_prefix(base.as_str()).map_or(Locale::Ja, Address::locale_of);
    if !data.missing || data.locale == Locale::En || wanted == Locale::Ja {
        return;
    }
    let address = Address::new(Locale::En, Route::NotFound);
    let wanted = address.href(&base);
    spawn_local(async move {
        if let Some(document) = fetch::document(&wanted).await
            && let Some(page) = page_in(&document)
        {
            show(navigation, &document, page);
            request_animation_frame(move || navigation.enter.run(()));
        }
    });
}
