//! The root of every page.

use leptos::either::Either;
use leptos::prelude::*;
use leptos_router::components::Router;

use super::Page;
use super::failure::Failure;
use crate::route::BasePath;
use crate::views::fresh::Fresh;

/// What the middle of the window shows.
#[derive(Clone)]
pub enum Shown {
    /// A page.
    Page(Page),
    /// The page at this address could not be fetched; around it stays the page before.
    Failed {
        /// The page that was left: its header and footer stay.
        before: Page,
        /// The address that was wanted, below the host.
        href: String,
    },
}

impl Shown {
    /// The page whose header and footer are shown.
    pub fn page(&self) -> &Page {
        match self {
            Shown::Page(page) | Shown::Failed { before: page, .. } => page,
        }
    }
}

/// The root of every page: what stands around it, and in the middle what `shown` holds.
///
/// `inside` runs once, inside the router: there the client starts its navigation. The build gives
/// a function that does nothing.
#[component]
pub fn App<F>(
    /// The path below which the site is published.
    base: BasePath,
    /// What to show; another page is shown by setting it.
    shown: RwSignal<Shown>,
    /// Tries once more to fetch the page that failed.
    #[prop(into)]
    retry: Callback<()>,
    /// Runs inside the router.
    inside: F,
) -> impl IntoView
where
    F: FnOnce() + Send + 'static,
{
    let router_base = base.as_str().to_owned();
    view! {
        <Router base=router_base>
            {inside()}
            <Frame shown retry />
        </Router>
    }
}

#[component]
fn Frame(shown: RwSignal<Shown>, retry: Callback<()>) -> impl IntoView {
    let middle = move || {
        let shown = shown.get();
        let locale = shown.page().data.locale;
        Fresh(match shown {
            Shown::Page(page) => Either::Left(page_view(page)),
            Shown::Failed { href, .. } => Either::Right(view! { <Failure href locale retry /> }),
        })
    };
    let header = move || shown.with(|shown| shown.page().stills.header());
    let footer = move || shown.with(|shown| shown.page().stills.footer());
    view! {
        <div class="top" data-still inner_html=header></div>
        <main class="main" id="main">
            {middle}
        </main>
        <footer class="footer frame" data-still inner_html=footer></footer>
    }
}

fn page_view(page: Page) -> impl IntoView {
    let Page { data, stills } = page;
    let translated = data.written_in == data.locale;
    view! {
        <div
            class="page"
            lang=(!translated).then(|| data.written_in.tag())
            data-still
            inner_html=stills.part(1)
        ></div>
    }
}
