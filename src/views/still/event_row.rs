//! An event in a list: its date is the hero.

use leptos::prelude::*;

use super::clock::{Span, timed};
use super::registration::{is_full, registration_until};
use crate::domain::{Entry, Event, EventStatus};
use crate::route::Route;
use crate::views::{Source, dates};

/// Whether an event will not take place on its date.
pub(super) fn is_off(event: &Event) -> bool {
    matches!(event.status, EventStatus::Cancelled | EventStatus::Postponed)
}

/// What stands in the row of an event.
pub(super) fn event_row(source: Source<'_>, entry: &Entry<Event>) -> impl IntoView + use<> {
    let (text, locale) = (source.text(), source.locale());
    let zone = &source.site.config.time_zone;
    let event = entry.get(locale);
    let when = dates::when(locale, &event.when, zone, text.all_day());
    let series = event
        .series
        .as_ref()
        .and_then(|part| Some(source.site.config.series(&part.series)?.title.get(locale).clone()));
    let registration = registration_until(source, event).map(|(closes, words)| {
        timed(source, Span::until(closes.min(event.when.end(zone))), "meta__part", words)
    });
    let full = is_full(event)
        .then(|| timed(source, Span::until(event.when.end(zone)), "tag tag--strong", text.full()));
    view! {
        <div class=if is_off(event) { "event-row event-row--off" } else { "event-row" }>
            <time class="date" datetime=when.datetime>
                <span class="date__year">{when.year.to_string()}</span>
                <span class="date__day">{when.day}</span>
                <span class="date__under">{when.under}</span>
            </time>
            <div class="event-row__what">
                <h3 class="event-row__title">
                    <a href=source
                        .links
                        .to(Route::Event(entry.slug.clone()))>{event.title.clone()}</a>
                </h3>
                <div class="meta">
                    <span class="meta__part">{text.event_place(event)}</span>
                    <span class="meta__part">{text.audiences(&event.audience)}</span>
                    {registration}
                </div>
            </div>
            <div class="tags">
                {text.status(event.status).map(|status| {
                    view! { <span class="tag tag--strong">{status}</span> }
                })}
                {full}
                {series.map(|series| view! { <span class="tag">{series}</span> })}
            </div>
        </div>
    }
}
