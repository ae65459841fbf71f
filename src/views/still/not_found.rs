//! The page for an address at which nothing stands.

use leptos::prelude::*;

use super::{lead, rendered};
use crate::domain::Html;
use crate::route::{File, Route};
use crate::views::Source;

/// The page for an address at which nothing stands.
pub fn not_found(source: Source<'_>) -> Html {
    let (text, links) = (source.text(), source.links);
    let sections = [
        Route::Home,
        Route::Events,
        Route::Stories,
        Route::Jobs,
        Route::People,
        Route::Topics,
        Route::Search,
    ]
    .map(|route| {
        let name = text.fixed(&route);
        view! { <li><a href=links.to(route)>{name}</a></li> }
    });
    // The search's program asks for the titles of all pages, and shows those that the reader may have meant.
    let titles = links.to_file(&File::Titles(source.locale()));
    rendered(view! {
        <div class="frame">
            {lead(source, text.not_found_title(), text.not_found_text(), None, &[])}
            <section class="section" aria-labelledby="meant" data-meant=titles hidden>
                <h2 class="section__title" id="meant">
                    {text.meant()}
                </h2>
                <ul class="link-list"></ul>
            </section>
            <section class="section" aria-labelledby="start">
                <h2 class="section__title" id="start">
                    {text.start_from()}
                </h2>
                <ul class="link-list">{sections.into_iter().collect::<Vec<_>>()}</ul>
            </section>
        </div>
    })
}
