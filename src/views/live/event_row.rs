//! An event in a list: its date is the hero.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::Source;
use crate::domain::{Entry, Event, EventStatus, Instant, Slug};
use crate::route::Route;
use crate::views::dates;
use crate::views::links::Links;
use crate::views::text::Text;

/// An event in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventRow {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name.
    pub title: String,
    /// Its first day, as the hero of a list.
    pub day: String,
    /// Weekday and time.
    pub under: String,
    /// The year of its first day.
    pub year: String,
    /// When it takes place, in full.
    pub full: String,
    /// Its beginning for `<time datetime>`.
    pub datetime: String,
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
        let when = dates::when(locale, &event.when, zone, text.all_day());
        EventRow {
            slug: entry.slug.clone(),
            title: event.title.clone(),
            day: when.day,
            under: when.under,
            year: when.year.to_string(),
            full: when.full,
            datetime: when.datetime,
            start: event.when.start(zone),
            end: event.when.end(zone),
            place: text.event_place(event),
            audience: text.audiences(&event.audience),
            series: event.series.as_ref().and_then(|part| {
                let series = source.site.config.series(&part.series)?;
                Some(series.title.get(locale).clone())
            }),
            status: event.status,
            registration: registration_until(source, event),
        }
    }

    /// What the clock says of it: [`EventRow::PAST`], [`EventRow::OPEN`], or neither.
    pub(super) fn state(&self, now: Instant) -> i64 {
        let off = matches!(self.status, EventStatus::Cancelled | EventStatus::Postponed);
        if self.end <= now {
            EventRow::PAST
        } else if !off && self.registration.as_ref().is_some_and(|(closes, _)| now < *closes) {
            EventRow::OPEN
        } else {
            0
        }
    }

    /// It is over.
    pub(super) const PAST: i64 = 1;
    /// One can still register, and until when is known.
    pub(super) const OPEN: i64 = 2;

    /// The row as an item of a list; `state` is what the clock says of it.
    pub(in crate::views) fn view(&self, links: &Links, state: i64) -> impl IntoView + use<> {
        let text = Text(links.locale);
        let registration = self.registration.as_ref().filter(|_| state == EventRow::OPEN);
        let registration = registration.map(|(_, words)| words.clone());
        let off = matches!(self.status, EventStatus::Cancelled | EventStatus::Postponed);
        view! {
            <li class=if off { "event-row event-row--off" } else { "event-row" }>
                <time class="date" datetime=self.datetime.clone()>
                    <span class="date__year">{self.year.clone()}</span>
                    <span class="date__day">{self.day.clone()}</span>
                    <span class="date__under">{self.under.clone()}</span>
                </time>
                <div class="event-row__what">
                    <h3 class="event-row__title">
                        <a href=links.to(Route::Event(self.slug.clone()))>{self.title.clone()}</a>
                    </h3>
                    <p class="meta">
                        <span class="meta__part">{self.place.clone()}</span>
                        <span class="meta__part">{self.audience.clone()}</span>
                        <span class="meta__part">{registration}</span>
                    </p>
                </div>
                <p class="tags">
                    {text.status(self.status).map(|status| {
                        view! { <span class="tag tag--strong">{status}</span> }
                    })}
                    {self.series.clone().map(|series| view! { <span class="tag">{series}</span> })}
                </p>
            </li>
        }
    }
}

/// Until when one can register for an event: the instant, and its words.
pub(super) fn registration_until(source: Source<'_>, event: &Event) -> Option<(Instant, String)> {
    let site_zone = &source.site.config.time_zone;
    let closes = Instant::of(event.registration.as_ref()?.closes?);
    let date = dates::closing(source.locale(), closes, &event.when.zone(site_zone), site_zone);
    Some((closes, source.text().register_by(&date)))
}
