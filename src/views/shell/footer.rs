//! What stands below every page.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::MenuLink;
use crate::views::links::Links;
use crate::views::text::Text;

/// What the footer says, in the page's locale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FooterData {
    /// The pages, and what else has no place in the menu.
    pub pages: Vec<MenuLink>,
    /// The office's mail address.
    pub contact: Option<String>,
    /// Where the content is kept.
    pub repository: Option<String>,
    /// The network's own line.
    pub line: Option<String>,
}

/// The footer of a page.
#[component]
pub(super) fn Footer(
    /// What it says.
    data: FooterData,
    /// Makes its links.
    links: Links,
) -> impl IntoView {
    let text = Text(links.locale);
    let pages = data
        .pages
        .into_iter()
        .map(|page| {
            view! {
                <li>
                    <a href=links.to(page.route)>{page.label}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <footer class="footer frame">
            <nav aria-label=text.site_footer()>
                <ul class="footer__pages">
                    {pages}
                    {data
                        .contact
                        .map(|contact| {
                            view! {
                                <li>
                                    <a href=format!("mailto:{contact}")>{text.contact()}</a>
                                </li>
                            }
                        })}
                    {data
                        .repository
                        .map(|repository| {
                            view! {
                                <li>
                                    <a href=repository rel="external">{text.repository()}</a>
                                </li>
                            }
                        })}
                </ul>
            </nav>
            {data.line.map(|line| view! { <p class="footer__line">{line}</p> })}
        </footer>
    }
}
