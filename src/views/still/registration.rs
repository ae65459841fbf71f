//! How to register for an event, as long as one can.

use leptos::prelude::*;

use super::clock::{Span, timed};
use super::event_row::is_off;
use crate::domain::{Event, Instant};
use crate::views::{Source, dates};

/// Until when one can register for an event that takes place and has places left: the instant, and
/// its words.
pub(super) fn registration_until(source: Source<'_>, event: &Event) -> Option<(Instant, String)> {
    let site_zone = &source.site.config.time_zone;
    let registration = event.registration.as_ref().filter(|it| !is_off(event) && !it.full)?;
    let closes = Instant::of(registration.closes?);
    let date = dates::closing(source.locale(), closes, &event.when.zone(site_zone), site_zone);
    Some((closes, source.text().register_by(&date)))
}

/// Whether every place is taken of an event that takes place.
pub(super) fn is_full(event: &Event) -> bool {
    event.registration.as_ref().is_some_and(|registration| registration.full) && !is_off(event)
}

/// How to register: until it closes, with the link; from then until the event is over, that it has
/// closed; where every place is taken, that.
pub(super) fn registration(source: Source<'_>, event: &Event) -> Option<impl IntoView + use<>> {
    let text = source.text();
    let registration = event.registration.as_ref().filter(|_| !is_off(event))?;
    let end = event.when.end(&source.site.config.time_zone);
    let closes = registration.closes.map_or(end, Instant::of).min(end);
    let until = registration_until(source, event).map(|(_, words)| words);
    let open = (!registration.full).then(|| {
        let open = view! {
            <p class="registration">
                <a class="button" href=registration.url.clone() rel="external">
                    {text.register()}
                </a>
                <span class="meta">{until}</span>
            </p>
        };
        timed(source, Span::until(closes), "", open)
    });
    let (words, span) = match registration.full {
        true => (text.registration_full(), Span::until(end)),
        false => (text.registration_closed(), Span::between(closes, end)),
    };
    let closed = timed(source, span, "", view! { <p class="registration">{words}</p> });
    Some(view! {
        {open}
        {closed}
    })
}
