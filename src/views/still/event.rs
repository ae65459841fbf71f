//! An event's page.

use crate::views::still::piece::{IntoPiece, Piece};
use leptos::prelude::*;

use super::clock::{Span, timed};
use super::contribute::edit_link;
use super::event_row::is_off;
use super::registration::registration;
use super::series;
use super::share::share;
use super::{Picture, add_to_calendar, event_section, rendered, subscribe, tag_list};
use crate::domain::{Entry, Event, Html, Key, Speaker, When};
use crate::route::{Calendar, Route};
use crate::views::{Source, dates};

/// How many other events of a series stand below one.
const OTHERS: usize = 4;

/// The page of an event; `body` is its text. What is past is decided from the reader's clock.
pub fn event(source: Source<'_>, entry: &Entry<Event>, body: Html) -> Html {
    let event = entry.get(source.locale());
    rendered(view! {
        <article class="frame detail">
            <div class="detail__head">{head(source, entry)}</div>
            <div class="detail__notice">{notices(source, event)}</div>
            <div class="detail__picture">{picture(source, entry)}</div>
            <div class="detail__aside">
                {facts(source, event)} {registration(source, event)}
                {add_to_calendar(source, entry)} {programme_and_people(source, event)}
            </div>
            <div class="detail__body prose" inner_html=body.into_string()></div>
        </article>
        <div class="frame">{others(source, entry)}</div>
        {edit_link(source, &entry.folder)}
    })
}

/// What can't be missed: that the event is over, called off, moved, or not yet certain.
fn notices(source: Source<'_>, event: &Event) -> impl IntoView + use<> {
    let text = source.text();
    let end = event.when.end(&source.site.config.time_zone);
    let off = is_off(event);
    let status = text.status_sentence(event.status).map(|sentence| {
        let notice = view! {
            <p class=if off { "notice notice--strong" } else { "notice" }>
                <strong>{text.status(event.status)}</strong>
                " "
                {sentence}
            </p>
        };
        if off {
            notice.into_piece()
        } else {
            timed(source, Span::until(end), "", notice).into_piece()
        }
    });
    let report = event.report.clone().map(|slug| {
        view! {
            " "
            <a href=source.links.to(Route::Story(slug))>{text.read_report()}</a>
        }
    });
    let past = (!off).then(|| {
        let notice = view! { <p class="notice">{text.event_is_past()} {report}</p> };
        timed(source, Span::from(end), "", notice)
    });
    view! {
        {status}
        {past}
    }
}

fn head(source: Source<'_>, entry: &Entry<Event>) -> impl IntoView + use<> {
    let (text, event) = (source.text(), entry.get(source.locale()));
    view! {
        <p class="kicker">
            <a href=source.links.to(Route::Events)>{text.events()}</a>
            {series::link(source, event)}
        </p>
        <h1 class="detail__title">{event.title.clone()}</h1>
        <p class="detail__summary">{event.summary.clone()}</p>
        {share(source, &event.title, Route::Event(entry.slug.clone()))}
    }
}

fn picture(source: Source<'_>, entry: &Entry<Event>) -> Option<impl IntoView + use<>> {
    let image = entry.get(source.locale()).image.as_ref();
    image.map(|image| Picture::of(source, &entry.folder, image).view(false, true))
}

fn facts(source: Source<'_>, event: &Event) -> impl IntoView + use<> {
    let (text, locale) = (source.text(), source.locale());
    let zone = &source.site.config.time_zone;
    let when = dates::when(locale, &event.when, zone, text.all_day());
    let formerly = event.previous_start.as_ref().map(|start| {
        let moment = When::Timed { start: start.clone(), end: start.clone() };
        let words = dates::when(locale, &moment, zone, text.all_day()).full;
        let words = words.split('–').next().unwrap_or_default().trim().to_owned();
        fact(text.former_date(), view! { <s>{words}</s> })
    });
    view! {
        <dl class="facts">
            <div class="fact fact--strong">
                <dt>{text.date_and_time()}</dt>
                <dd>
                    <time datetime=when.datetime>{when.full}</time>
                    {when.in_site_zone.map(|other| {
                        view! { <span class="fact__note">{other}</span> }
                    })}
                    {here(source, event)}
                </dd>
            </div>
            {formerly}
            {fact(text.venue(), venue(source, event))}
            {event.online.clone().map(|href| fact(text.online_link(), online(href)))}
            {fact(text.for_whom(), text.audiences(&event.audience))}
            {event.connection.map(|connection| {
                fact(text.connection(), text.connection_of(connection))
            })}
            {event.fee.clone().map(|fee| fact(text.fee(), fee))}
            {event.capacity.map(|count| fact(text.capacity(), text.people_count(count)))}
        </dl>
    }
}

/// The same time in the reader's zone, which the client fills in where it differs: from when to
/// when, and by how many minutes the shown times are ahead of UTC.
fn here(source: Source<'_>, event: &Event) -> Option<impl IntoView + use<>> {
    let When::Timed { start, end } = &event.when else { return None };
    let site = &source.site.config.time_zone;
    let minutes = |offset: jiff::tz::Offset| (offset.seconds() / 60).to_string();
    let instant = |time: &jiff::Zoned| time.timestamp().as_millisecond().to_string();
    let in_site_zone = start.with_time_zone(site.clone());
    Some(view! {
        <span
            class="fact__note"
            data-here=format!("{} {}", instant(start), instant(end))
            data-shown=format!("{} {}", minutes(start.offset()), minutes(in_site_zone.offset()))
            hidden
        ></span>
    })
}

fn fact<V: IntoView + 'static>(name: &'static str, value: V) -> impl IntoView {
    view! {
        <div class="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
        </div>
    }
}

fn venue(source: Source<'_>, event: &Event) -> impl IntoView + use<> {
    let text = source.text();
    let venue = event.venue.clone();
    view! {
        {text.event_place(event)}
        {venue.as_ref().and_then(|venue| venue.address.clone()).map(|address| {
            view! { <span class="fact__note">{address}</span> }
        })}
        {venue.and_then(|venue| venue.map).map(|href| {
            view! {
                <a class="fact__link" href=href rel="external">
                    {text.map()}
                </a>
            }
        })}
    }
}

fn online(href: String) -> impl IntoView {
    let shown = href.split_once("://").map_or(href.as_str(), |(_, rest)| rest);
    let shown = shown.trim_end_matches('/').to_owned();
    view! {
        <a href=href rel="external">
            {shown}
        </a>
    }
}

fn programme_and_people(source: Source<'_>, event: &Event) -> impl IntoView + use<> {
    let text = source.text();
    let topics = topics(source, &event.topics);
    view! {
        {programme(source, event)} {speakers(source, event)}
        {(!topics.is_empty()).then(|| {
            view! {
                <section class="aside-block">
                    <h2 class="aside-block__title">{text.topics()}</h2>
                    {tag_list(topics)}
                </section>
            }
        })}
    }
}

fn programme(source: Source<'_>, event: &Event) -> Option<impl IntoView + use<>> {
    let text = source.text();
    let parts: Vec<_> = event
        .programme
        .iter()
        .map(|part| {
            let time = part.time.map(|time| format!("{}:{:02}", time.hour(), time.minute()));
            view! {
                <li class="programme__part">
                    <span class="programme__time">{time}</span>
                    <span>{part.title.clone()}</span>
                    <span class="meta">{text.part_kind(part.kind)}</span>
                </li>
            }
        })
        .collect();
    (!parts.is_empty()).then(|| {
        view! {
            <section class="aside-block">
                <h2 class="aside-block__title">{text.programme()}</h2>
                <ol class="programme">{parts}</ol>
            </section>
        }
    })
}

fn speakers(source: Source<'_>, event: &Event) -> Option<impl IntoView + use<>> {
    let speakers: Vec<_> = event
        .speakers
        .iter()
        .map(|who| {
            let (name, title, href) = speaker(source, who);
            let name = match href {
                Some(href) => view! { <a href=href>{name}</a> }.into_piece(),
                None => name.into_piece(),
            };
            view! {
                <li class="speaker">
                    <b class="speaker__name">{name}</b>
                    {title.map(|title| view! { <span class="meta">{title}</span> })}
                </li>
            }
        })
        .collect();
    (!speakers.is_empty()).then(|| {
        view! {
            <section class="aside-block">
                <h2 class="aside-block__title">{source.text().speakers()}</h2>
                <ul class="speakers">{speakers}</ul>
            </section>
        }
    })
}

fn speaker(source: Source<'_>, who: &Speaker) -> (String, Option<String>, Option<String>) {
    match who {
        Speaker::Guest { name, title } => (name.clone(), title.clone(), None),
        Speaker::Person(slug) => match source.site.people.get(slug) {
            Some(person) => {
                let person = person.get(source.locale());
                let href = source.links.to(Route::Person(slug.clone()));
                (person.name.clone(), Some(person.headline.clone()), Some(href))
            }
            None => (slug.to_string(), None, None),
        },
    }
}

/// The names of topics and where to read on.
pub(super) fn topics(source: Source<'_>, keys: &[Key]) -> Vec<(String, String)> {
    keys.iter()
        .filter_map(|key| {
            let name = source.site.config.topics.name(key)?.get(source.locale()).clone();
            Some((name, source.links.to(Route::Topic(key.clone()))))
        })
        .collect()
}

fn others(source: Source<'_>, entry: &Entry<Event>) -> Option<Piece> {
    let series = entry.facts().series.as_ref().map(|part| &part.series)?;
    let zone = &source.site.config.time_zone;
    let mut others: Vec<_> = source
        .site
        .events
        .values()
        .filter(|other| other.slug != entry.slug)
        .filter(|other| other.facts().series.as_ref().is_some_and(|part| &part.series == series))
        .collect();
    others.sort_by_key(|other| (std::cmp::Reverse(other.facts().when.start(zone)), &other.slug));
    others.truncate(OTHERS);
    let title = source.site.config.series(series).map(|series| series.title.get(source.locale()));
    let subscribe = title.map(|title| subscribe(source, title, Calendar::Series(series.clone())));
    let others = event_section(source, source.text().other_in_series(), &others);
    Some(view! { {others} {subscribe} }.into_piece())
}
