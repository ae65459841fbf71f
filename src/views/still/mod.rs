//! What looks the same to every reader: whole pages, and the still parts of live ones. Rendered
//! once, by the build (and by the composer), and never by the reader's client.

mod picture;
mod story_card;

mod footer;
mod header;
mod lead;

mod event;
mod home;
mod job;
mod not_found;
mod stories;

mod activity;
mod page;
mod people;
mod person;
mod related;
mod story;
mod topics;

pub use activity::{Quarter, activity, quarters};
pub use event::event;
pub use footer::footer;
pub use header::header;
pub use home::home;
pub use job::job;
pub use lead::lead;
pub use not_found::not_found;
pub use page::page;
pub use people::people;
pub use person::person;
pub use picture::Picture;
pub use stories::stories;
pub use story::story;
pub use story_card::StoryCard;
pub use topics::{topic, topics};

use leptos::prelude::*;

use crate::domain::Html;
use crate::views::live::{EventRow, Source};

/// Markup of a still view. Call it inside a reactive owner.
fn rendered<V: IntoView>(view: V) -> Html {
    Html::from_renderer(view.into_view().to_html())
}

/// A list of story cards under a heading; nothing if there are none.
fn story_section(source: Source<'_>, title: &'static str, stories: Vec<StoryCard>) -> AnyView {
    if stories.is_empty() {
        return ().into_any();
    }
    let cards: Vec<_> = stories.into_iter().map(|story| story.view(source.links, false)).collect();
    view! {
        <section class="section" aria-labelledby="stories">
            <h2 class="section__title" id="stories">
                {title}
            </h2>
            <ul class="story-grid">{cards}</ul>
        </section>
    }
    .into_any()
}

/// A list of event rows under a heading; nothing if there are none. A still page says nothing of
/// *now*: the rows show their dates and what they are, not whether they are past.
fn event_section(source: Source<'_>, title: &'static str, events: Vec<EventRow>) -> AnyView {
    if events.is_empty() {
        return ().into_any();
    }
    let rows: Vec<_> = events.iter().map(|event| event.view(source.links, 0)).collect();
    view! {
        <section class="section" aria-labelledby="events">
            <h2 class="section__title" id="events">
                {title}
            </h2>
            <ul class="event-list">{rows}</ul>
        </section>
    }
    .into_any()
}

/// Links in the form of tags: words and where each leads.
fn tag_list(links: Vec<(String, String)>) -> impl IntoView {
    let tags: Vec<_> = links
        .into_iter()
        .map(|(words, href)| {
            view! {
                <li>
                    <a class="tag" href=href>
                        {words}
                    </a>
                </li>
            }
        })
        .collect();
    view! { <ul class="tags">{tags}</ul> }
}

/// A list of this class; without any items, the sentence that says so.
fn or_none<V: IntoView + 'static>(
    class: &'static str,
    items: Vec<V>,
    none: &'static str,
) -> AnyView {
    if items.is_empty() {
        view! { <p class="empty">{none}</p> }.into_any()
    } else {
        view! { <ul class=class>{items}</ul> }.into_any()
    }
}
