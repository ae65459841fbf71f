//! An event in a list: its date is the hero.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::Source;
use crate::domain::{Entry, Event, EventStatus, Instant, Slug};
use crate::route::Route;
use crate::views::dates::{self, WhenText};
use crate::views::links::Links;
use crate::views::text::Text;

/// An event in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventRow {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name.
    pub title: String,
    /// When it takes place, in words.
    pub when: WhenText,
    /// When it begins.
    pub start: Instant,
    /// When it is over.
    pub end: Instant,
    /// Where, in words.
    pub place: String,
    /// For whom, in words.
    pub audience: String,
    /// Its series, in words.
    pub series: Option<String>,
    /// Whether it takes place as announced.
    pub status: EventStatus,
    /// Until when one can register, and in words.
    pub registration: Option<(Instant, String)>,
}

impl EventRow {
    /// The row of an event.
    pub fn of(source: Source<'_>, entry: &Entry<Event>) -> EventRow {
        let (text, locale) = (source.text(), source.locale());
        let zone = &source.site.config.time_zone;
        let event = entry.get(locale);
        let closes = event.registration.as_ref().and_then(|registration| registration.closes);
        EventRow {
            slug: entry.slug.clone(),
            title: event.title.clone(),
            when: dates::when(locale, &event.when, zone, text.all_day()),
            start: event.when.start(zone),
            end: event.when.end(zone),
            place: place(text, event),
            audience: text.audiences(&event.audience),
            series: event.series.as_ref().and_then(|part| {
                let series = source.site.config.series(&part.series)?;
                Some(series.title.get(locale).clone())
            }),
            status: event.status,
            registration: closes.map(|closes| {
                let closes = Instant::of(closes);
                (closes, text.register_by(&dates::date_and_time(locale, closes, zone)))
            }),
        }
    }

    /// The row as an item of a list.
    pub fn view(self, links: &Links, now: Signal<Instant>) -> impl IntoView + use<> {
        let text = Text(links.locale);
        let registration = self.registration;
        let registration = move || {
            registration
                .as_ref()
                .filter(|(closes, _)| now.get() < *closes)
                .map(|(_, words)| view! { <span class="meta__part">{words.clone()}</span> })
        };
        let off = matches!(self.status, EventStatus::Cancelled | EventStatus::Postponed);
        view! {
            <li class="event-row" class:event-row--off=off>
                <time class="date" datetime=self.when.datetime>
                    <span class="date__year">{self.when.year}</span>
                    <span class="date__day">{self.when.day}</span>
                    <span class="date__under">{self.when.under}</span>
                </time>
                <div class="event-row__what">
                    <h3 class="event-row__title">
                        <a href=links.to(Route::Event(self.slug))>{self.title}</a>
                    </h3>
                    <p class="meta">
                        <span class="meta__part">{self.place}</span>
                        <span class="meta__part">{self.audience}</span>
                        {registration}
                    </p>
                </div>
                <p class="tags">
                    {text.status(self.status).map(|status| {
                        view! { <span class="tag tag--strong">{status}</span> }
                    })}
                    {self.series.map(|series| view! { <span class="tag">{series}</span> })}
                </p>
            </li>
        }
    }
}

/// Where an event takes place, in a few words.
pub(super) fn place(text: Text, event: &Event) -> String {
    let online = text.attendance(crate::domain::Attendance::Online);
    match (&event.venue, event.attendance) {
        (Some(venue), crate::domain::Attendance::Hybrid) => format!("{} / {online}", venue.name),
        (Some(venue), _) => venue.name.clone(),
        (None, attendance) => text.attendance(attendance).to_owned(),
    }
}
