//! Pages that look the same to every reader: rendered once, by the build (and by the composer),
//! and never by the reader's client.

mod activity;
mod page;
mod people;
mod person;
mod related;
mod story;
mod topics;

pub use activity::{Quarter, activity, quarters};
pub use page::page;
pub use people::people;
pub use person::person;
pub use story::story;
pub use topics::{topic, topics};

use leptos::prelude::*;

use crate::domain::Html;
use crate::views::live::{EventRow, Source, StoryCard};

/// Markup of a still view. Call it inside a reactive owner.
fn rendered<V: IntoView>(view: V) -> Html {
    Html::from_renderer(view.into_view().to_html())
}

/// A list of story cards under a heading; nothing if there are none.
fn story_section(source: Source<'_>, title: &'static str, stories: Vec<StoryCard>) -> AnyView {
    if stories.is_empty() {
        return ().into_any();
    }
    let cards: Vec<_> =
        stories.into_iter().map(|story| story.view(source.links, false)).collect();
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
    let long_ago = Signal::stored(crate::domain::Instant(i64::MAX));
    let rows: Vec<_> =
        events.into_iter().map(|event| event.view(source.links, long_ago)).collect();
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
