//! All events: what is to come, and what was.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::list::list;
use super::{EventRow, Source};
use crate::domain::Instant;
use crate::views::links::Links;
use crate::views::shell::use_reader;
use crate::views::text::Text;

/// The data of the list of events.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventsPage {
    /// All events, the earliest first.
    pub events: Vec<EventRow>,
    /// The build's instant, in words: for readers without scripts.
    pub as_of: String,
}

impl EventsPage {
    /// The list of all events.
    pub fn of(source: Source<'_>, as_of: String) -> EventsPage {
        let mut events: Vec<_> =
            source.site.events.values().map(|entry| EventRow::of(source, entry)).collect();
        events.sort_by(|a, b| (a.start, &a.slug).cmp(&(b.start, &b.slug)));
        EventsPage { events, as_of }
    }
}

/// All events. What is past is decided from the reader's clock.
#[component]
pub fn Events(
    /// The events.
    page: EventsPage,
    /// Makes the page's links.
    links: Links,
) -> impl IntoView {
    let text = Text(links.locale);
    let now: Signal<Instant> = use_reader().now.into();
    let links = StoredValue::new(links);
    let events = StoredValue::new(page.events);
    let rows = move |past: bool| {
        let now_is = now.get();
        links.with_value(|links| {
            events.with_value(|events| {
                let mut rows: Vec<_> =
                    events.iter().filter(|event| (event.end <= now_is) == past).cloned().collect();
                if past {
                    rows.reverse();
                }
                rows.into_iter().map(|row| row.view(links, now)).collect::<Vec<_>>()
            })
        })
    };
    let section = move |past: bool, none: &'static str| {
        move || list("event-list", rows(past), none)
    };
    view! {
        <div class="frame">
            <header class="lead">
                <h1 class="lead__title">{text.events()}</h1>
                <p class="lead__text">{text.events_lead()}</p>
                <noscript>
                    <p class="as-of">{text.as_of()} " " {page.as_of}</p>
                </noscript>
            </header>
            <section class="section" aria-labelledby="upcoming">
                <h2 class="section__title" id="upcoming">
                    {text.upcoming()}
                </h2>
                {section(false, text.no_upcoming())}
            </section>
            <section class="section" aria-labelledby="past">
                <h2 class="section__title" id="past">
                    {text.past()}
                </h2>
                {section(true, text.no_past())}
            </section>
        </div>
    }
}
