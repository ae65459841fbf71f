//! Ways from the site into a reader's calendar.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::clock::{Span, timed};
use crate::domain::{Entry, Event, Site};
use crate::route::{Appointment, Calendar, File, Route, subscription};
use crate::views::Source;

/// The ways to put an event into one's calendar: its file, and the forms of calendars on the web.
/// There are none for what does not take place on its date, and none once it is over.
pub fn add_to_calendar(source: Source<'_>, entry: &Entry<Event>) -> Option<impl IntoView + use<>> {
    let (text, locale) = (source.text(), source.locale());
    let event = entry.get(locale);
    let end = event.when.end(&source.site.config.time_zone);
    let page = source.links.to(Route::Event(entry.slug.clone()));
    let page = format!("{}{page}", source.site.config.origin);
    let place = text.event_place(event);
    let title = text.calendar_title(event);
    let appointment =
        Appointment { when: &event.when, title: &title, details: &page, place: &place };
    let file = File::Calendar(locale, Calendar::Event(entry.slug.clone()));
    let ways = [
        (text.calendar_file(), source.links.to_file(&file)),
        (text.google_calendar(), appointment.google()),
        (text.outlook(), appointment.outlook()),
    ];
    let links = ways.map(|(words, href)| {
        view! {
            <li>
                <a class="calendar-ways__way" href=href rel="external">
                    {words}
                </a>
            </li>
        }
    });
    event.takes_place().then(|| {
        let ways = view! {
            <p class="calendar-ways__title">{text.add_to_calendar()}</p>
            <ul class="calendar-ways__list">{links.into_iter().collect::<Vec<_>>()}</ul>
        };
        timed(source, Span::until(end), "calendar-ways", ways)
    })
}

/// The years in which events of a calendar to subscribe to begin, the earliest first.
pub fn years(site: &Site, calendar: &Calendar) -> BTreeSet<i16> {
    let events = site.events.values().map(|entry| entry.facts());
    let belongs = |event: &&Event| match calendar.series() {
        Some(key) => event.series.as_ref().is_some_and(|part| &part.series == key),
        None => true,
    };
    events.filter(belongs).map(|event| event.when.first_day().year()).collect()
}

/// How to subscribe to a calendar, of which `title` is the name: a link for programs on this
/// device, and the address for all others, to be copied without any script.
pub fn subscribe(source: Source<'_>, title: &str, calendar: Calendar) -> impl IntoView + use<> {
    let text = source.text();
    let years: Vec<_> = years(source.site, &calendar)
        .into_iter()
        .rev()
        .map(|year| {
            let file = File::Calendar(source.locale(), calendar.of_year(year));
            view! {
                " "
                <a href=source.links.to_file(&file) rel="external">
                    {year.to_string()}
                </a>
            }
        })
        .collect();
    let file = File::Calendar(source.locale(), calendar);
    let address = format!("{}{}", source.site.config.origin, source.links.to_file(&file));
    view! {
        <details class="subscribe">
            <summary class="subscribe__title">{text.subscribe_to(title)}</summary>
            <p class="subscribe__how">{text.how_to_subscribe()}</p>
            <p class="subscribe__ways">
                <a class="button" href=subscription(&address) rel="external">
                    {text.subscribe()}
                </a>
            </p>
            <label class="subscribe__address">
                <span>{text.calendar_address()}</span>
                <input type="text" readonly value=address.clone() spellcheck="false" />
            </label>
            <p
                class="share"
                data-copy=""
                data-url=address
                data-copied=text.copied()
            >
                <button type="button" class="share__button">
                    {text.copy_address()}
                </button>
                <span class="meta" role="status"></span>
            </p>
            {(!years.is_empty())
                .then(|| {
                    view! {
                        <p class="subscribe__years">{text.calendars_of_years()} {years}</p>
                    }
                })}
        </details>
    }
}
