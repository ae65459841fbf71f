//! An event.

use leptos::either::Either;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::event_row::place;
use super::{EventRow, Picture, Source};
use crate::domain::{self, Entry, EventStatus, Html, Instant, Speaker};
use crate::route::Route;
use crate::views::dates::{self, WhenText};
use crate::views::links::Links;
use crate::views::shell::use_reader;
use crate::views::text::Text;

/// How many other events of a series stand below one.
const OTHERS: usize = 4;

/// The data of an event's page; its text is the page's body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventPage {
    /// Its name.
    pub title: String,
    /// What it is, in a sentence.
    pub summary: String,
    /// When it takes place, in words.
    pub when: WhenText,
    /// When it is over.
    pub end: Instant,
    /// Whether it takes place as announced.
    pub status: EventStatus,
    /// The start before it was moved, in words.
    pub formerly: Option<String>,
    /// Its place in its series, in words.
    pub series: Option<String>,
    /// The facts, each with its name: words, and where they lead.
    pub facts: Vec<Fact>,
    /// Where to register: the address, the closing instant and its words.
    pub registration: Option<(String, Option<(Instant, String)>)>,
    /// Its parts: time, what kind, what happens.
    pub programme: Vec<(String, String, String)>,
    /// Who speaks: name, what they do, and where to read more.
    pub speakers: Vec<(String, Option<String>, Option<String>)>,
    /// What it is about: names and addresses.
    pub topics: Vec<(String, String)>,
    /// A picture.
    pub picture: Option<Picture>,
    /// Where it is told how it went.
    pub report: Option<String>,
    /// Other events of its series, the latest first.
    pub others: Vec<EventRow>,
}

/// A fact with its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// What it is about.
    pub name: String,
    /// What it says.
    pub value: String,
    /// More of it, in a second line.
    pub note: Option<String>,
    /// A link: its words and where it leads.
    pub link: Option<(String, String)>,
}

impl EventPage {
    /// The page of an event.
    pub fn of(source: Source<'_>, entry: &Entry<domain::Event>) -> EventPage {
        let (text, locale) = (source.text(), source.locale());
        let config = &source.site.config;
        let event = entry.get(locale);
        let registration = event.registration.as_ref().map(|registration| {
            let closes = registration.closes.map(Instant::of);
            let words = closes.map(|closes| {
                let date = dates::date_and_time(locale, closes, &config.time_zone);
                (closes, text.register_by(&date))
            });
            (registration.url.clone(), words)
        });
        let formerly = event.previous_start.as_ref().map(|start| {
            let when = domain::When::Timed { start: start.clone(), end: start.clone() };
            let words = dates::when(locale, &when, &config.time_zone, text.all_day());
            words.full.split('–').next().unwrap_or_default().trim().to_owned()
        });
        EventPage {
            title: event.title.clone(),
            summary: event.summary.clone(),
            when: dates::when(locale, &event.when, &config.time_zone, text.all_day()),
            end: event.when.end(&config.time_zone),
            status: event.status,
            formerly,
            series: event.series.as_ref().and_then(|part| {
                let title = config.series(&part.series)?.title.get(locale);
                Some(text.series_number(title, part.number))
            }),
            facts: facts(text, event),
            registration,
            programme: event
                .programme
                .iter()
                .map(|part| {
                    let time = part.time.map(|time| format!("{}:{:02}", time.hour(), time.minute()));
                    let kind = text.part_kind(part.kind).to_owned();
                    (time.unwrap_or_default(), kind, part.title.clone())
                })
                .collect(),
            speakers: event.speakers.iter().map(|who| speaker(source, who)).collect(),
            topics: topics(source, &event.topics),
            picture: event.image.as_ref().map(|image| Picture::of(source, &entry.folder, image)),
            report: event.report.clone().map(|slug| source.links.to(Route::Story(slug))),
            others: others(source, entry),
        }
    }
}

fn facts(text: Text, event: &domain::Event) -> Vec<Fact> {
    let plain = |name: &str, value: String| Fact {
        name: name.to_owned(),
        value,
        note: None,
        link: None,
    };
    let mut facts = Vec::new();
    if let Some(venue) = &event.venue {
        facts.push(Fact {
            note: venue.address.clone(),
            link: venue.map.clone().map(|map| (text.map().to_owned(), map)),
            ..plain(text.venue(), place(text, event))
        });
    } else {
        facts.push(plain(text.venue(), text.attendance(event.attendance).to_owned()));
    }
    if let Some(online) = &event.online {
        let shown = online.split_once("://").map_or(online.as_str(), |(_, rest)| rest);
        facts.push(Fact {
            link: Some((shown.trim_end_matches('/').to_owned(), online.clone())),
            ..plain(text.online_link(), String::new())
        });
    }
    facts.push(plain(text.for_whom(), text.audiences(&event.audience)));
    if let Some(connection) = event.connection {
        facts.push(plain(text.connection(), text.connection_of(connection).to_owned()));
    }
    if let Some(fee) = &event.fee {
        facts.push(plain(text.fee(), fee.clone()));
    }
    if let Some(capacity) = event.capacity {
        facts.push(plain(text.capacity(), text.people_count(capacity)));
    }
    facts
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
pub(crate) fn topics(source: Source<'_>, keys: &[domain::Key]) -> Vec<(String, String)> {
    keys.iter()
        .filter_map(|key| {
            let name = source.site.config.topics.name(key)?.get(source.locale()).clone();
            Some((name, source.links.to(Route::Topic(key.clone()))))
        })
        .collect()
}

fn others(source: Source<'_>, entry: &Entry<domain::Event>) -> Vec<EventRow> {
    let Some(series) = entry.facts().series.as_ref().map(|part| &part.series) else {
        return Vec::new();
    };
    let mut others: Vec<_> = source
        .site
        .events
        .values()
        .filter(|other| other.slug != entry.slug)
        .filter(|other| other.facts().series.as_ref().is_some_and(|part| &part.series == series))
        .map(|other| EventRow::of(source, other))
        .collect();
    others.sort_by(|a, b| (b.start, &b.slug).cmp(&(a.start, &a.slug)));
    others.truncate(OTHERS);
    others
}

/// An event. Whether it is past is decided from the reader's clock.
#[component]
pub fn Event(
    /// The event.
    page: EventPage,
    /// Its text.
    body: Html,
    /// Makes the page's links.
    links: Links,
) -> impl IntoView {
    let text = Text(links.locale);
    let now: Signal<Instant> = use_reader().now.into();
    let (end, status) = (page.end, page.status);
    let is_past = Memo::new(move |_| end <= now.get());
    let report = page.report;
    let notice = move || notice(text, status, is_past.get(), report.clone());
    let register = registration(text, status, page.registration, is_past, now);
    let heading_links = links.clone();
    let others = (!page.others.is_empty()).then(|| {
        let rows = page.others.into_iter().map(|row| row.view(&links, now));
        view! {
            <section class="section frame" aria-labelledby="series">
                <h2 class="section__title" id="series">
                    {text.other_in_series()}
                </h2>
                <ul class="event-list">{rows.collect::<Vec<_>>()}</ul>
            </section>
        }
    });
    view! {
        <article class="frame detail">
            <header class="detail__head">
                <p class="kicker">
                    <a href=heading_links.to(Route::Events)>{text.events()}</a>
                    {page.series.map(|series| view! { <span>{series}</span> })}
                </p>
                <h1 class="detail__title">{page.title}</h1>
                <p class="detail__summary">{page.summary}</p>
                {notice}
            </header>
            {page.picture.map(|picture| {
                view! { <div class="detail__picture">{picture.view(false, true)}</div> }
            })}
            <div class="detail__aside">
                <dl class="facts">
                    <div class="fact fact--strong">
                        <dt>{text.date_and_time()}</dt>
                        <dd>
                            <time datetime=page.when.datetime>{page.when.full}</time>
                            {page.when.in_site_zone.map(|other| {
                                view! { <span class="fact__note">{other}</span> }
                            })}
                        </dd>
                    </div>
                    {page.formerly.map(|formerly| {
                        view! {
                            <div class="fact">
                                <dt>{text.former_date()}</dt>
                                <dd>
                                    <s>{formerly}</s>
                                </dd>
                            </div>
                        }
                    })}
                    {page.facts.into_iter().map(fact).collect::<Vec<_>>()}
                </dl>
                {register}
                {programme(text, page.programme)}
                {speakers(text, page.speakers)}
                {topic_list(text, page.topics)}
            </div>
            <div class="detail__body prose" data-body inner_html=body.into_string()></div>
        </article>
        {others}
    }
}

fn notice(
    text: Text,
    status: EventStatus,
    past: bool,
    report: Option<String>,
) -> Option<impl IntoView> {
    let told = matches!(status, EventStatus::Cancelled | EventStatus::Postponed);
    let sentence = if past && !told {
        Some(text.event_is_past())
    } else {
        text.status_sentence(status)
    };
    let name = text.status(status).filter(|_| told || !past);
    let report = report.filter(|_| past && !told);
    sentence.map(|sentence| {
        view! {
            <p class="notice" class:notice--strong=told>
                {name.map(|name| view! { <strong>{name}</strong> " " })}
                {sentence}
                {report.map(|href| view! { " " <a href=href>{text.read_report()}</a> })}
            </p>
        }
    })
}

fn registration(
    text: Text,
    status: EventStatus,
    registration: Option<(String, Option<(Instant, String)>)>,
    is_past: Memo<bool>,
    now: Signal<Instant>,
) -> impl IntoView {
    let off = matches!(status, EventStatus::Cancelled | EventStatus::Postponed);
    move || {
        if off || is_past.get() {
            return None;
        }
        let (href, closes) = registration.clone()?;
        let closed = closes.as_ref().is_some_and(|(closes, _)| *closes <= now.get());
        Some(if closed {
            Either::Left(view! { <p class="registration">{text.registration_closed()}</p> })
        } else {
            Either::Right(view! {
                <p class="registration">
                    <a class="button" href=href rel="external">
                        {text.register()}
                    </a>
                    {closes.map(|(_, words)| view! { <span class="meta">{words}</span> })}
                </p>
            })
        })
    }
}

fn fact(fact: Fact) -> impl IntoView {
    view! {
        <div class="fact">
            <dt>{fact.name}</dt>
            <dd>
                {fact.value}
                {fact.note.map(|note| view! { <span class="fact__note">{note}</span> })}
                {fact.link.map(|(words, href)| {
                    view! {
                        <a class="fact__link" href=href rel="external">
                            {words}
                        </a>
                    }
                })}
            </dd>
        </div>
    }
}

fn programme(text: Text, parts: Vec<(String, String, String)>) -> Option<impl IntoView> {
    (!parts.is_empty()).then(|| {
        let parts = parts.into_iter().map(|(time, kind, title)| {
            view! {
                <li class="programme__part">
                    <span class="programme__time">{time}</span>
                    <span>{title}</span>
                    <span class="meta">{kind}</span>
                </li>
            }
        });
        view! {
            <section class="aside-block">
                <h2 class="aside-block__title">{text.programme()}</h2>
                <ol class="programme">{parts.collect::<Vec<_>>()}</ol>
            </section>
        }
    })
}

fn speakers(
    text: Text,
    speakers: Vec<(String, Option<String>, Option<String>)>,
) -> Option<impl IntoView> {
    (!speakers.is_empty()).then(|| {
        let speakers = speakers.into_iter().map(|(name, title, href)| {
            let name = match href {
                Some(href) => Either::Left(view! { <a href=href>{name}</a> }),
                None => Either::Right(view! { <span>{name}</span> }),
            };
            view! {
                <li class="speaker">
                    <b class="speaker__name">{name}</b>
                    {title.map(|title| view! { <span class="meta">{title}</span> })}
                </li>
            }
        });
        view! {
            <section class="aside-block">
                <h2 class="aside-block__title">{text.speakers()}</h2>
                <ul class="speakers">{speakers.collect::<Vec<_>>()}</ul>
            </section>
        }
    })
}

fn topic_list(text: Text, topics: Vec<(String, String)>) -> Option<impl IntoView> {
    (!topics.is_empty()).then(|| {
        let topics = topics.into_iter().map(|(name, href)| {
            view! {
                <li>
                    <a class="tag" href=href>
                        {name}
                    </a>
                </li>
            }
        });
        view! {
            <section class="aside-block">
                <h2 class="aside-block__title">{text.topics()}</h2>
                <ul class="tags">{topics.collect::<Vec<_>>()}</ul>
            </section>
        }
    })
}
