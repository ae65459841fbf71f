//! The root of every page.

use leptos::either::{Either, EitherOf8};
use leptos::prelude::*;
use leptos_router::components::Router;

use super::failure::Failure;
use super::{Page, Reader, View};
use crate::domain::Locale;
use crate::route::BasePath;
use crate::views::fresh::Fresh;
use crate::views::links::Links;
use crate::views::live;

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
    /// What views may know of the reader.
    reader: Reader,
    /// Tries once more to fetch the page that failed.
    #[prop(into)]
    retry: Callback<()>,
    /// Runs inside the router.
    inside: F,
) -> impl IntoView
where
    F: FnOnce() + Send + 'static,
{
    provide_context(reader);
    let router_base = base.as_str().to_owned();
    view! {
        <Router base=router_base>
            {inside()}
            <Frame base shown retry />
        </Router>
    }
}

#[component]
fn Frame(base: BasePath, shown: RwSignal<Shown>, retry: Callback<()>) -> impl IntoView {
    let base = StoredValue::new(base);
    let links = move |locale: Locale| Links { base: base.get_value(), locale };
    let middle = move || {
        let shown = shown.get();
        let locale = shown.page().data.locale;
        Fresh(match shown {
            Shown::Page(page) => Either::Left(page_view(page, links(locale))),
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

fn page_view(page: Page, links: Links) -> impl IntoView {
    let Page { data, stills } = page;
    let translated = data.written_in == data.locale;
    let content = match data.view {
        View::Home(page) => EitherOf8::A(view! { <live::Home page stills links /> }),
        View::Events(page) => EitherOf8::B(view! { <live::Events page stills links /> }),
        View::Event(page) => EitherOf8::C(view! { <live::Event page stills links /> }),
        View::Stories(page) => EitherOf8::D(view! { <live::Stories page stills links /> }),
        View::Jobs(page) => EitherOf8::E(view! { <live::Jobs page stills links /> }),
        View::Job(page) => EitherOf8::F(view! { <live::Job page stills links /> }),
        View::NotFound(page) => EitherOf8::G(view! { <live::NotFound page stills links /> }),
        View::Still => {
            EitherOf8::H(view! { <div class="still" data-still inner_html=stills.part(0)></div> })
        }
    };
    view! {
        <div class="page" lang=(!translated).then(|| data.written_in.tag())>
            {content}
        </div>
    }
}
