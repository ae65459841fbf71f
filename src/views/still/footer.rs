//! What stands below every page.

use leptos::prelude::*;

use super::rendered;
use crate::domain::Html;
use crate::route::Route;
use crate::views::Source;

/// The inside of the footer: all pages, what else has no place in the menu, the network's line.
pub fn footer(source: Source<'_>) -> Html {
    let (text, config, locale) = (source.text(), &source.site.config, source.locale());
    let mut pages: Vec<_> = source.site.pages.values().collect();
    pages.sort_by_key(|entry| (entry.facts().order.unwrap_or(u32::MAX), entry.slug.clone()));
    let pages = pages
        .into_iter()
        .map(|entry| (entry.get(locale).title.clone(), Route::Page(entry.slug.clone())))
        .chain([
            (text.topics().to_owned(), Route::Topics),
            (text.series().to_owned(), Route::AllSeries),
            (text.activity().to_owned(), Route::Activity),
            (text.contribute().to_owned(), Route::Contribute),
        ])
        .map(|(label, route)| view! { <li><a href=source.links.to(route)>{label}</a></li> })
        .collect_view();
    rendered(view! {
        <nav aria-label=text.site_footer()>
            <ul class="footer__pages">
                {pages}
                {config.contact.as_ref().map(|contact| {
                    let href = format!("mailto:{contact}");
                    view! { <li><a href=href>{text.contact()}</a></li> }
                })}
                {config.repository.clone().map(|href| {
                    view! { <li><a href=href rel="external">{text.repository()}</a></li> }
                })}
            </ul>
        </nav>
        {config.footer.as_ref().map(|line| {
            view! { <p class="footer__line">{line.get(locale).clone()}</p> }
        })}
    })
}
