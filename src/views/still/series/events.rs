//! The events of a series: what comes next, and all that were held.

use leptos::prelude::*;

use super::parts::{planned, to_come};
use crate::domain::{Entry, Event, EventStatus, Instant, Series, SeriesKind};
use crate::route::Route;
use crate::views::still::clock::Span;
use crate::views::still::event_row::is_off;
use crate::views::{Source, dates};

/// The events of a series, the earliest first.
pub(super) fn of<'a>(source: Source<'a>, series: &Series) -> Vec<&'a Entry<Event>> {
    let zone = &source.site.config.time_zone;
    let is_part = |entry: &&Entry<Event>| {
        entry.facts().series.as_ref().is_some_and(|part| part.series == series.key)
    };
    let mut events: Vec<_> = source.site.events.values().filter(is_part).collect();
    events.sort_by_key(|entry| (entry.facts().when.start(zone), &entry.slug));
    events
}

/// Those of them that were held and are over, the newest first: a cancelled one was not.
pub(super) fn over<'a>(source: Source<'_>, events: &[&'a Entry<Event>]) -> Vec<&'a Entry<Event>> {
    let zone = &source.site.config.time_zone;
    let is_over = |event: &Event| !is_off(event) && event.when.end(zone) <= source.at;
    events.iter().rev().copied().filter(|entry| is_over(entry.facts())).collect()
}

/// What comes next and later. Nothing where a series of stories has no events.
pub(super) fn coming(
    source: Source<'_>,
    series: &Series,
    events: &[&Entry<Event>],
) -> Option<impl IntoView + use<>> {
    if events.is_empty() && series.kind == SeriesKind::Stories {
        return None;
    }
    let text = source.text();
    let zone = &source.site.config.time_zone;
    let coming: Vec<(&Entry<Event>, Span)> = events
        .iter()
        .filter_map(|entry| {
            let event = entry.facts();
            let end = event.when.end(zone);
            match event.status {
                // Its date doesn't count: it is still to come.
                EventStatus::Postponed => Some((*entry, Span::default())),
                _ => (end > source.at).then_some((*entry, Span::until(end))),
            }
        })
        .collect();
    // When the last of them is over, a sentence says that nothing else is known.
    let none = coming.iter().all(|(_, span)| span.until.is_some()).then(|| {
        let last = coming.iter().filter_map(|(_, span)| span.until).max();
        view! {
            <p class="empty" data-from=last.map(|last| last.0.to_string()) hidden=last.is_some()>
                {text.no_next()}
            </p>
        }
    });
    let rows: Vec<_> = coming.iter().map(|(entry, span)| row(source, entry, *span)).collect();
    let there: Vec<u32> = events
        .iter()
        .filter(|entry| entry.facts().status != EventStatus::Cancelled)
        .filter_map(|entry| entry.facts().series.as_ref()?.number)
        .collect();
    let plans: Vec<_> = match series.kind {
        SeriesKind::Stories => Vec::new(),
        _ => planned(series, &there)
            .into_iter()
            .map(|plan| to_come(source, plan, text.event_number(plan.part)))
            .collect(),
    };
    Some(view! {
        <section class="section" aria-labelledby="next">
            <h2 class="section__title" id="next">
                {text.next_and_later()}
            </h2>
            {(!rows.is_empty()).then(|| view! { <ul class="held-list held-list--next">{rows}</ul> })}
            {none}
            {(!plans.is_empty())
                .then(|| {
                    view! {
                        <h3 class="aside-block__title">{text.planned_parts()}</h3>
                        <ol class="parts">{plans}</ol>
                    }
                })}
        </section>
    })
}

/// What was held, the newest first: these, which are over, and before them those of `events` that the
/// reader's clock will move here from what is to come.
pub(super) fn held(
    source: Source<'_>,
    events: &[&Entry<Event>],
    over: &[&Entry<Event>],
) -> Option<impl IntoView + use<>> {
    let text = source.text();
    let zone = &source.site.config.time_zone;
    let rows: Vec<_> = events
        .iter()
        .rev()
        .filter(|entry| !is_off(entry.facts()) && entry.facts().when.end(zone) > source.at)
        .chain(over)
        .map(|entry| (*entry, entry.facts().when.end(zone)))
        .collect();
    // The section has a heading from the moment on at which there is something below it.
    let first = rows.iter().map(|(_, end)| *end).min()?;
    let is_hidden = first > source.at;
    let rows: Vec<_> =
        rows.into_iter().map(|(entry, end)| row(source, entry, Span::from(end))).collect();
    Some(view! {
        <section
            class="section"
            aria-labelledby="held"
            data-from=first.0.to_string()
            hidden=is_hidden
        >
            <h2 class="section__title" id="held">
                {text.past()}
            </h2>
            <ul class="held-list">{rows}</ul>
        </section>
    })
}

fn row(source: Source<'_>, entry: &Entry<Event>, span: Span) -> impl IntoView + use<> {
    let (text, locale) = (source.text(), source.locale());
    let event = entry.get(locale);
    let when = dates::when(locale, &event.when, &source.site.config.time_zone, text.all_day());
    let milliseconds = |instant: Option<Instant>| instant.map(|instant| instant.0.to_string());
    let number = event.series.as_ref().and_then(|part| part.number);
    // What has not been held has no report yet.
    let report = event.report.clone().filter(|_| span.from.is_some());
    view! {
        <li
            class=if is_off(event) { "held event-row--off" } else { "held" }
            data-from=milliseconds(span.from)
            data-until=milliseconds(span.until)
            hidden=!span.has(source.at)
        >
            <time class="date" datetime=when.datetime>
                <span class="date__year">{when.year.to_string()}</span>
                <span class="date__day">{when.day}</span>
                <span class="date__under">{when.under}</span>
            </time>
            <div class="held__what">
                <p class="meta">
                    {number.map(|number| {
                        view! { <span class="meta__part">{text.event_number(number)}</span> }
                    })}
                    {text.status(event.status).map(|status| {
                        view! { <span class="tag tag--strong">{status}</span> }
                    })}
                </p>
                <h3 class="held__title event-row__title">
                    <a href=source
                        .links
                        .to(Route::Event(entry.slug.clone()))>{event.title.clone()}</a>
                </h3>
                <p class="meta">{text.event_place(event)}</p>
                {report.map(|slug| {
                    view! {
                        <p class="held__report">
                            <a href=source.links.to(Route::Story(slug))>{text.read_report()}</a>
                        </p>
                    }
                })}
            </div>
        </li>
    }
}
