//! What does not move on the page for an address at which nothing stands.

use leptos::prelude::*;

use super::{lead, rendered};
use crate::domain::Html;
use crate::route::Route;
use crate::views::live::Source;

/// The still parts of the page, in the order of its live view.
pub fn not_found(source: Source<'_>) -> Vec<Html> {
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
    let start = rendered(view! {
        <h2 class="section__title">{text.start_from()}</h2>
        <ul class="link-list">{sections.into_iter().collect::<Vec<_>>()}</ul>
    });
    vec![lead(source, text.not_found_title(), text.not_found_text(), None), start]
}
