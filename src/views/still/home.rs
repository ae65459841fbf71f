//! The home page.

use crate::views::still::piece::IntoPiece;
use leptos::prelude::*;

use super::board::soonest_first;
use super::clock::shelf;
use super::event_row::{event_row, is_off};
use super::job_row::{closes, in_order, job_row};
use super::{StoryCard, or_none, rendered, stories_newest_first};
use crate::domain::{Entry, Event, HomeSection, Html, Job};
use crate::route::Route;
use crate::views::{Source, dates};

/// How many events the list shows.
const EVENTS: usize = 3;
/// How many positions are shown.
const JOBS: usize = 4;
/// How many stories are shown.
const STORIES: usize = 3;

/// The home page: the network in a sentence, the next event, and the sections that the site wants.
pub fn home(source: Source<'_>) -> Html {
    let sections: Vec<_> = source
        .site
        .config
        .home
        .iter()
        .map(|section| match section {
            HomeSection::Events => events(source).into_piece(),
            HomeSection::Stories => stories(source).into_piece(),
            HomeSection::Jobs => jobs(source).into_piece(),
            HomeSection::Ways => ways(source).into_piece(),
        })
        .collect();
    rendered(view! {
        <div class="frame">
            <div class="hero">
                <div class="hero__words">{words(source)}</div>
                {next_event(source)}
            </div>
            {sections}
        </div>
    })
}

/// The events that are not over at the build's instant, more than are shown.
fn to_come<'a>(source: Source<'a>) -> Vec<&'a Entry<Event>> {
    let zone = &source.site.config.time_zone;
    let mut events = soonest_first(source);
    events.retain(|entry| source.at < entry.facts().when.end(zone));
    events
}

fn next_event(source: Source<'_>) -> impl IntoView + use<> {
    let (text, locale) = (source.text(), source.locale());
    let zone = &source.site.config.time_zone;
    let cards: Vec<_> = to_come(source)
        .into_iter()
        .filter(|entry| !is_off(entry.facts()))
        .take(EVENTS)
        .enumerate()
        .map(|(place, entry)| {
            let event = entry.get(locale);
            let when = dates::when(locale, &event.when, zone, text.all_day());
            view! {
                <section
                    class="next"
                    aria-label=format!("{}{}{}", text.next_event(), text.colon(), event.title)
                    data-until=event.when.end(zone).0.to_string()
                    hidden={place > 0}
                >
                    <h2 class="next__label">{text.next_event()}</h2>
                    <p class="next__title">
                        <a href=source
                            .links
                            .to(Route::Event(entry.slug.clone()))>{event.title.clone()}</a>
                    </p>
                    <dl class="next__facts">
                        <dt>{text.date_and_time()}</dt>
                        <dd>
                            <time datetime=when.datetime>{when.full}</time>
                            " "
                            {text.status(event.status).map(|status| {
                                view! { <span class="tag tag--strong">{status}</span> }
                            })}
                        </dd>
                        <dt>{text.venue()}</dt>
                        <dd>{text.event_place(event)}</dd>
                        <dt>{text.for_whom()}</dt>
                        <dd>{text.audiences(&event.audience)}</dd>
                    </dl>
                </section>
            }
        })
        .collect();
    (!cards.is_empty()).then(|| view! { <div data-show="1">{cards}</div> })
}

fn events(source: Source<'_>) -> impl IntoView + use<> {
    let text = source.text();
    let zone = &source.site.config.time_zone;
    let rows = to_come(source)
        .into_iter()
        .take(EVENTS * 2)
        .map(|entry| (entry.facts().when.end(zone), event_row(source, entry).into_piece()))
        .collect();
    view! {
        <section class="section" aria-labelledby="events">
            {section_head(source, "events", text.events(), text.all_events(), Route::Events)}
            {shelf(source, "event-list", EVENTS, rows, text.no_upcoming())}
        </section>
    }
}

fn jobs(source: Source<'_>) -> impl IntoView + use<> {
    let text = source.text();
    let mut open = in_order(source);
    open.retain(|entry| source.at < closes(source, entry));
    let rows = in_turn(open, JOBS * 2)
        .into_iter()
        .map(|entry| (closes(source, entry), job_row(source, entry).into_piece()))
        .collect();
    view! {
        <section class="section" aria-labelledby="jobs">
            {section_head(source, "jobs", text.jobs(), text.all_jobs(), Route::Jobs)}
            <p class="section__lead">{text.jobs_lead()}</p>
            {shelf(source, "job-list", JOBS, rows, text.no_open_jobs())}
        </section>
    }
}

/// The first of each kind of offer, then the second of each: one pillar among several.
fn in_turn(jobs: Vec<&Entry<Job>>, count: usize) -> Vec<&Entry<Job>> {
    let mut ranked: Vec<(usize, &Entry<Job>)> = Vec::with_capacity(jobs.len());
    for job in jobs {
        let same = |(_, other): &&(usize, &Entry<Job>)| other.facts().offer == job.facts().offer;
        let rank = ranked.iter().filter(same).count();
        ranked.push((rank, job));
    }
    ranked.sort_by_key(|(rank, job)| (*rank, job.facts().offer));
    ranked.into_iter().take(count).map(|(_, job)| job).collect()
}

fn section_head(
    source: Source<'_>,
    id: &'static str,
    title: &'static str,
    more: &'static str,
    route: Route,
) -> impl IntoView + use<> {
    view! {
        <header class="section__head">
            <h2 class="section__title" id=id>
                {title}
            </h2>
            <a class="section__more" href=source.links.to(route)>
                {more}
            </a>
        </header>
    }
}

fn words(source: Source<'_>) -> impl IntoView + use<> {
    let config = &source.site.config;
    let lines: Vec<_> = config
        .tagline
        .get(source.locale())
        .lines()
        .map(|line| view! { <span class="hero__line">{line.to_owned()} " "</span> })
        .collect();
    view! {
        <h1 class="hero__title">{lines}</h1>
        <p class="hero__text">{config.description.get(source.locale()).clone()}</p>
    }
}

fn stories(source: Source<'_>) -> impl IntoView + use<> {
    let text = source.text();
    let cards: Vec<_> = stories_newest_first(source)
        .into_iter()
        .take(STORIES)
        .map(|entry| StoryCard::of(source, entry).view(source.links, false))
        .collect();
    view! {
        <section class="section" aria-labelledby="stories">
            {section_head(source, "stories", text.stories(), text.all_stories(), Route::Stories)}
            {or_none("story-grid story-grid--lead", cards, text.no_stories())}
        </section>
    }
}

fn ways(source: Source<'_>) -> impl IntoView + use<> {
    let locale = source.locale();
    let ways: Vec<_> = source
        .site
        .config
        .ways
        .iter()
        .map(|way| {
            view! {
                <li>
                    <a class="way" href=source.links.to(Route::Page(way.page.clone()))>
                        <b class="way__title">{way.title.get(locale).clone()}</b>
                        <span class="way__text">{way.text.get(locale).clone()}</span>
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <section class="section" aria-labelledby="ways">
            <h2 class="visually-hidden" id="ways">
                {source.text().ways_in()}
            </h2>
            <ul class="ways">{ways}</ul>
        </section>
    }
}
