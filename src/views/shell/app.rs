//! The root of every page.

use leptos::either::{Either, EitherOf8};
use leptos::prelude::*;
use leptos_router::components::Router;

use super::failure::Failure;
use super::footer::Footer;
use super::header::Header;
use super::{Page, Reader, View};
use crate::domain::Locale;
use crate::route::BasePath;
use crate::views::links::Links;
use crate::views::live;
use crate::views::text::Text;

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
    // The two sides of the `Either` take turns, so that every page is built anew: nothing of the
    // page before (an opened disclosure, a typed word) is left in it.
    let turn = StoredValue::new(false);
    let base = StoredValue::new(base);
    let links = move |locale: Locale| Links { base: base.get_value(), locale };
    let header = move || {
        shown.with(|shown| {
            let data = &shown.page().data;
            view! {
                <Header
                    data=data.header.clone()
                    address=data.address.clone()
                    links=links(data.address.locale)
                />
            }
        })
    };
    let middle = move || {
        let shown = shown.get();
        let before = turn.get_value();
        turn.set_value(!before);
        let locale = shown.page().data.address.locale;
        let view = match shown {
            Shown::Page(page) => Either::Left(page_view(page, links(locale))),
            Shown::Failed { href, .. } => Either::Right(view! { <Failure href locale retry /> }),
        };
        if before { Either::Left(view) } else { Either::Right(view) }
    };
    let footer = move || {
        shown.with(|shown| {
            let data = &shown.page().data;
            view! { <Footer data=data.footer.clone() links=links(data.address.locale) /> }
        })
    };
    view! {
        {header}
        <main class="main" id="main">
            {middle}
        </main>
        {footer}
    }
}

fn page_view(page: Page, links: Links) -> impl IntoView {
    let Page { data, body } = page;
    let text = Text(data.address.locale);
    let content = match data.view {
        View::Home(home) => EitherOf8::A(view! { <live::Home page=home links /> }),
        View::Events(events) => EitherOf8::B(view! { <live::Events page=events links /> }),
        View::Event(event) => EitherOf8::C(view! { <live::Event page=*event body links /> }),
        View::Stories(stories) => EitherOf8::D(view! { <live::Stories page=stories links /> }),
        View::Jobs(jobs) => EitherOf8::E(view! { <live::Jobs page=jobs links /> }),
        View::Job(job) => EitherOf8::F(view! { <live::Job page=*job body links /> }),
        View::NotFound(page) => EitherOf8::G(view! { <live::NotFound page links /> }),
        View::Still => EitherOf8::H(view! {
            <div class="still" data-body inner_html=body.into_string()></div>
        }),
    };
    let translated = data.written_in == data.address.locale;
    view! {
        {(!translated)
            .then(|| {
                view! { <p class="untranslated frame">{text.only_in_other_language()}</p> }
            })}
        <div class="page" lang=(!translated).then(|| data.written_in.tag())>
            {content}
        </div>
    }
}
