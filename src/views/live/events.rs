//! All events: what is to come, and what was.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::list::{Shown, list};
use super::{EventRow, Source};
use crate::views::fresh::Fresh;
use crate::views::links::Links;
use crate::views::shell::{Stills, use_reader};
use crate::views::text::Text;

/// The data of the list of events.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventsPage {
    /// All events, the earliest first.
    pub events: Vec<EventRow>,
}

impl EventsPage {
    /// The list of all events.
    pub fn of(source: Source<'_>) -> EventsPage {
        let mut events: Vec<_> =
            source.site.events.values().map(|entry| EventRow::of(source, entry)).collect();
        events.sort_by(|a, b| (a.start, &a.slug).cmp(&(b.start, &b.slug)));
        EventsPage { events }
    }
}

/// All events. What is past is decided from the reader's clock. Still: the head of the page.
#[component]
pub fn Events(
    /// The events.
    page: EventsPage,
    /// The still parts of the page.
    stills: Stills,
    /// Makes the page's links.
    links: Links,
) -> impl IntoView {
    let text = Text(links.locale);
    let now = use_reader().now;
    let links = StoredValue::new(links);
    let events = StoredValue::new(page.events);
    let shown: Memo<Shown> = Memo::new(move |_| {
        let now = now.get();
        events.with_value(|events| (0..).zip(events.iter().map(|row| row.state(now))).collect())
    });
    let rows = move |past: bool| {
        let mut shown = shown.get();
        shown.retain(|(_, state)| (*state == EventRow::PAST) == past);
        if past {
            shown.reverse();
        }
        rows(events, links, &shown)
    };
    let section = move |past: bool, id: &'static str, title: &'static str, none: &'static str| {
        view! {
            <section class="section" aria-labelledby=id>
                <h2 class="section__title" id=id>
                    {title}
                </h2>
                {move || Fresh(list("event-list", rows(past), none))}
            </section>
        }
    };
    view! {
        <div class="frame">
            <header class="lead" data-still inner_html=stills.part(0)></header>
            {section(false, "upcoming", text.upcoming(), text.no_upcoming())}
            {section(true, "past", text.past(), text.no_past())}
        </div>
    }
}

/// The rows of the events that are shown.
pub(super) fn rows(
    events: StoredValue<Vec<EventRow>>,
    links: StoredValue<Links>,
    shown: &[(usize, i64)],
) -> Vec<impl IntoView + use<>> {
    events.with_value(|events| {
        links.with_value(|links| {
            shown
                .iter()
                .filter_map(|(index, state)| Some(events.get(*index)?.view(links, *state)))
                .collect()
        })
    })
}
