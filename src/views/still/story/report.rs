//! From a report to its event.

use leptos::prelude::*;

use crate::domain::Slug;
use crate::route::Route;
use crate::views::Source;
use crate::views::dates;

/// The event on which a story reports: what, when and where.
pub(super) fn reported(source: Source<'_>, slug: &Slug) -> Option<impl IntoView + use<>> {
    let (text, locale) = (source.text(), source.locale());
    let entry = source.site.event_reported_in(slug)?;
    let event = entry.get(locale);
    let zone = &source.site.config.time_zone;
    let when = dates::when(locale, &event.when, zone, text.all_day());
    Some(view! {
        <div class="leads-on">
            <p class="leads-on__label">{text.reported_event()}</p>
            <p>
                <a href=source
                    .links
                    .to(Route::Event(entry.slug.clone()))>{event.title.clone()}</a>
            </p>
            <p class="meta">
                <time class="meta__part" datetime=when.datetime>
                    {when.full}
                </time>
                <span class="meta__part">{text.event_place(event)}</span>
            </p>
        </div>
    })
}
