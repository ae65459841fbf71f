//! The page for an address at which nothing stands.

use leptos::prelude::*;

use super::board::live;
use super::{lead, rendered};
use crate::domain::Html;
use crate::route::Route;
use crate::views::Source;
use crate::views::live::{KnownPage, Live, NotFound};

/// The page for an address at which nothing stands; `known` are the pages that there are.
pub fn not_found(source: Source<'_>, known: Vec<KnownPage>) -> Html {
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
    rendered(view! {
        <div class="frame">
            {lead(source, text.not_found_title(), text.not_found_text(), None, &[])}
            {live(source, Live::NotFound(NotFound { known }))}
            <section class="section" aria-labelledby="start">
                <h2 class="section__title" id="start">
                    {text.start_from()}
                </h2>
                <ul class="link-list">{sections.into_iter().collect::<Vec<_>>()}</ul>
            </section>
        </div>
    })
}
