//! What stands above every page: the network's name, the menu, the language switch.

use leptos::prelude::*;

use super::rendered;
use crate::domain::{Html, Locale, MenuItem};
use crate::route::{Address, Route};
use crate::views::Source;

/// The header of the page at `route`, whose main part is in `written_in`.
pub fn header(source: Source<'_>, route: &Route, written_in: Locale) -> Html {
    let (text, links) = (source.text(), source.links);
    let locale = source.locale();
    let other = locale.other();
    let switch = Address::new(other, route.clone()).href(&links.base);
    let menu = menu(source);
    let items = || {
        menu.iter()
            .map(|(label, link)| {
                view! {
                    <li>
                        <a
                            class="menu__link"
                            href=links.to(link.clone())
                            aria-current=current(link, route)
                        >
                            {label.clone()}
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    rendered(view! {
        <a class="skip" href="#main" rel="external">
            {text.skip_to_content()}
        </a>
        <header class="header frame">
            <a class="brand" href=links.to(Route::Home)>
                <svg class="brand__mark" viewBox="0 0 24 24" aria-hidden="true">
                    <path d="M4 20 20 4" stroke="currentColor" stroke-width="1.5" />
                    <circle cx="4" cy="20" r="3" fill="currentColor" />
                    <circle cx="12" cy="12" r="2" fill="currentColor" />
                    <circle cx="20" cy="4" r="3" fill="currentColor" />
                </svg>
                <span>{source.site.config.name.get(locale).clone()}</span>
            </a>
            <nav class="header__nav" aria-label=text.main_menu()>
                <ul class="menu">{items()}</ul>
            </nav>
            <a
                class="header__search"
                href=links.to(Route::Search)
                aria-current=current(&Route::Search, route)
                aria-label=text.search()
                aria-keyshortcuts="/"
            >
                <svg viewBox="0 0 24 24" aria-hidden="true">
                    <path d="M15 15l6 6M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0" />
                </svg>
            </a>
            <a class="header__language" href=switch lang=other.tag() hreflang=other.tag()>
                {text.other_language()}
            </a>
            <details class="header__more">
                <summary>{text.menu()}</summary>
                <nav aria-label=text.menu()>
                    <ul class="menu menu--stacked">{items()}</ul>
                </nav>
            </details>
        </header>
        {(written_in != locale)
            .then(|| {
                view! { <p class="untranslated frame">{text.only_in_other_language()}</p> }
            })}
    })
}

/// The menu: the words and where they lead.
fn menu(source: Source<'_>) -> Vec<(String, Route)> {
    let (text, site) = (source.text(), source.site);
    site.config
        .menu
        .iter()
        .filter_map(|item| {
            Some(match item {
                MenuItem::Section(section) => {
                    (text.section(*section).to_owned(), Route::of_section(*section))
                }
                MenuItem::Page(slug) => {
                    let page = site.pages.get(slug)?.get(source.locale());
                    (page.title.clone(), Route::Page(slug.clone()))
                }
            })
        })
        .collect()
}

/// What `aria-current` says of a link to `link` on the page at `here`: `page` on that very page,
/// `true` on a page below it, or a further one of a list.
fn current(link: &Route, here: &Route) -> Option<&'static str> {
    let first = here.first();
    let section = match &*first {
        Route::Event(_) => &Route::Events,
        Route::Story(_) => &Route::Stories,
        Route::Job(_) | Route::ForYou => &Route::Jobs,
        Route::Person(_) => &Route::People,
        Route::Topic(_) => &Route::Topics,
        Route::Series(_) => &Route::AllSeries,
        other => other,
    };
    if link == here {
        Some("page")
    } else if link == section {
        Some("true")
    } else {
        None
    }
}
