//! What stands above every page: the network's name, the menu, the language switch.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::route::{Address, Route};
use crate::views::links::Links;
use crate::views::text::Text;

/// What the header says, in the page's locale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeaderData {
    /// The network's name.
    pub name: String,
    /// The menu.
    pub menu: Vec<MenuLink>,
}

/// A link with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MenuLink {
    /// The words.
    pub label: String,
    /// Where it leads.
    pub route: Route,
}

/// The header of a page.
#[component]
pub(super) fn Header(
    /// What it says.
    data: HeaderData,
    /// Where the page stands.
    address: Address,
    /// Makes its links.
    links: Links,
) -> impl IntoView {
    let text = Text(links.locale);
    let other = links.locale.other();
    let switch = Address::new(other, address.route.clone()).href(&links.base);
    let items = |links: &Links| {
        data.menu
            .iter()
            .map(|item| {
                let current = current(&item.route, &address.route);
                let href = links.to(item.route.clone());
                view! {
                    <li>
                        <a class="menu__link" href=href aria-current=current>
                            {item.label.clone()}
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
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
                <span>{data.name.clone()}</span>
            </a>
            <nav class="header__nav" aria-label=text.main_menu()>
                <ul class="menu">{items(&links)}</ul>
            </nav>
            <a class="header__language" href=switch lang=other.tag() hreflang=other.tag()>
                {text.other_language()}
            </a>
            <details class="header__more">
                <summary>{text.menu()}</summary>
                <nav aria-label=text.main_menu()>
                    <ul class="menu menu--stacked">{items(&links)}</ul>
                </nav>
            </details>
        </header>
    }
}

/// What `aria-current` says of a link to `link` on the page at `here`: `page` on that very page,
/// `true` on a page below it.
fn current(link: &Route, here: &Route) -> Option<&'static str> {
    let section = match here {
        Route::Event(_) => &Route::Events,
        Route::Story(_) => &Route::Stories,
        Route::Job(_) => &Route::Jobs,
        Route::Person(_) => &Route::People,
        Route::Topic(_) => &Route::Topics,
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
