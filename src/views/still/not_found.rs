//! The page for an address at which nothing stands.

use leptos::prelude::*;

use super::{lead, rendered};
use crate::domain::Html;
use crate::route::Route;
use crate::views::Source;

/// The page for an address at which nothing stands; `known` are the pages that there are.
pub fn not_found(source: Source<'_>, known: Vec<(String, String)>) -> Html {
    let (text, links) = (source.text(), source.links);
    let sections = [
        (Route::Home, text.home()),
        (Route::Events, text.events()),
        (Route::Stories, text.stories()),
        (Route::Jobs, text.jobs()),
        (Route::People, text.people()),
        (Route::Topics, text.topics()),
    ]
    .map(|(route, name)| view! { <li><a href=links.to(route)>{name}</a></li> });
    // The client shows those that the reader may have meant.
    let known: Vec<_> = known
        .into_iter()
        .map(|(href, title)| {
            view! {
                <li>
                    <a href=href>{title}</a>
                </li>
            }
        })
        .collect();
    rendered(view! {
        <div class="frame">
            {lead(source, text.not_found_title(), text.not_found_text(), None, &[])}
            <section class="section" aria-labelledby="meant" data-meant hidden>
                <h2 class="section__title" id="meant">
                    {text.meant()}
                </h2>
                <ul class="link-list">{known}</ul>
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
