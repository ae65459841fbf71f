//! The home page.

use leptos::either::EitherOf4;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::jobs::in_order;
use super::list::list;
use super::story_card::newest_first;
use super::{EventRow, JobRow, Source, StoryCard};
use crate::domain::{EventStatus, HomeSection, Instant, Slug};
use crate::route::Route;
use crate::views::links::Links;
use crate::views::shell::use_reader;
use crate::views::text::Text;

/// How many events the list shows.
const EVENTS: usize = 3;
/// How many stories are shown.
const STORIES: usize = 3;
/// How many positions are shown.
const JOBS: usize = 4;

/// The data of the home page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HomePage {
    /// The heading, in lines.
    pub tagline: Vec<String>,
    /// The network in a sentence.
    pub description: String,
    /// The sections, in order.
    pub sections: Vec<HomeSection>,
    /// The events that are not over at the build's instant, the earliest first.
    pub events: Vec<EventRow>,
    /// The newest stories.
    pub stories: Vec<StoryCard>,
    /// Positions that are open at the build's instant, each kind of offer in turn, returns first.
    pub jobs: Vec<JobRow>,
    /// The ways in: page, whom it is for, what they find.
    pub ways: Vec<(Slug, String, String)>,
}

impl HomePage {
    /// The home page as it is at `now`. It brings more rows than it shows, so that there is
    /// something to show when the first ones have passed.
    pub fn of(source: Source<'_>, now: Instant) -> HomePage {
        let (config, locale) = (&source.site.config, source.locale());
        let mut events: Vec<_> = source
            .site
            .events
            .values()
            .map(|entry| EventRow::of(source, entry))
            .filter(|event| event.end > now)
            .collect();
        events.sort_by(|a, b| (a.start, &a.slug).cmp(&(b.start, &b.slug)));
        events.truncate(EVENTS * 2);
        let mut jobs = in_order(source);
        jobs.retain(|job| job.closes > now);
        HomePage {
            tagline: config.tagline.get(locale).lines().map(str::to_owned).collect(),
            description: config.description.get(locale).clone(),
            sections: config.home.clone(),
            events,
            stories: newest_first(&source)
                .into_iter()
                .take(STORIES)
                .map(|entry| StoryCard::of(source, entry))
                .collect(),
            jobs: in_turn(jobs, JOBS * 2),
            ways: config
                .ways
                .iter()
                .map(|way| {
                    let (title, text) = (way.title.get(locale), way.text.get(locale));
                    (way.page.clone(), title.clone(), text.clone())
                })
                .collect(),
        }
    }
}

/// The first of each kind of offer, then the second of each: one pillar among several.
fn in_turn(jobs: Vec<JobRow>, count: usize) -> Vec<JobRow> {
    let mut ranked: Vec<(usize, JobRow)> = Vec::with_capacity(jobs.len());
    for job in jobs {
        let rank = ranked.iter().filter(|(_, other)| other.offer == job.offer).count();
        ranked.push((rank, job));
    }
    ranked.sort_by(|(a_rank, a), (b_rank, b)| (a_rank, a.offer).cmp(&(b_rank, b.offer)));
    ranked.into_iter().take(count).map(|(_, job)| job).collect()
}

/// The home page.
#[component]
pub fn Home(
    /// The page.
    page: HomePage,
    /// Makes its links.
    links: Links,
) -> impl IntoView {
    let text = Text(links.locale);
    let now: Signal<Instant> = use_reader().now.into();
    let events = StoredValue::new(page.events);
    let stored_links = StoredValue::new(links.clone());
    let next = move || {
        let now_is = now.get();
        events.with_value(|events| {
            let takes_place = |event: &&EventRow| {
                event.end > now_is
                    && !matches!(event.status, EventStatus::Cancelled | EventStatus::Postponed)
            };
            events.iter().find(takes_place).cloned()
        })
    };
    let next_event =
        move || next().map(|event| stored_links.with_value(|links| next_event(event, links)));
    let mut stories = Some(page.stories);
    let mut ways = Some(page.ways);
    let jobs = StoredValue::new(page.jobs);
    let sections: Vec<_> = page
        .sections
        .iter()
        .map(|section| match section {
            HomeSection::Events => {
                let rows = move || event_rows(text, events, stored_links, now);
                let (href, more) = (links.to(Route::Events), text.all_events());
                EitherOf4::A(section_view("events", text.events(), href, more, rows))
            }
            HomeSection::Stories => {
                let stories = story_cards(text, stories.take().unwrap_or_default(), &links);
                let (href, more) = (links.to(Route::Stories), text.all_stories());
                EitherOf4::B(section_view("stories", text.stories(), href, more, stories))
            }
            HomeSection::Jobs => {
                let rows = move || job_rows(text, jobs, stored_links, now);
                let (href, more) = (links.to(Route::Jobs), text.all_jobs());
                EitherOf4::C(section_view("jobs", text.jobs(), href, more, rows))
            }
            HomeSection::Ways => {
                EitherOf4::D(ways_view(text, ways.take().unwrap_or_default(), &links))
            }
        })
        .collect();
    let mut lines = Vec::new();
    for line in page.tagline {
        lines.push(view! { <span class="hero__line">{line}</span> });
    }
    view! {
        <div class="frame">
            <section class="hero">
                <div class="hero__words">
                    <h1 class="hero__title">{lines}</h1>
                    <p class="hero__text">{page.description}</p>
                </div>
                {next_event}
            </section>
            {sections}
        </div>
    }
}

fn next_event(event: EventRow, links: &Links) -> impl IntoView + use<> {
    let text = Text(links.locale);
    view! {
        <section class="next" aria-labelledby="next">
            <h2 class="next__label" id="next">
                {text.next_event()}
            </h2>
            <p class="next__title">
                <a href=links.to(Route::Event(event.slug))>{event.title}</a>
            </p>
            <dl class="next__facts">
                <dt>{text.date_and_time()}</dt>
                <dd>
                    <time datetime=event.when.datetime>{event.when.full}</time>
                    {text.status(event.status).map(|status| {
                        view! {
                            " "
                            <span class="tag tag--strong">{status}</span>
                        }
                    })}
                </dd>
                <dt>{text.venue()}</dt>
                <dd>{event.place}</dd>
                <dt>{text.for_whom()}</dt>
                <dd>{event.audience}</dd>
            </dl>
        </section>
    }
}

fn section_view<V: IntoView + 'static>(
    id: &'static str,
    title: &'static str,
    href: String,
    more: &'static str,
    content: V,
) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby=id>
            <header class="section__head">
                <h2 class="section__title" id=id>
                    {title}
                </h2>
                <a class="section__more" href=href>
                    {more}
                </a>
            </header>
            {content}
        </section>
    }
}

fn event_rows(
    text: Text,
    events: StoredValue<Vec<EventRow>>,
    links: StoredValue<Links>,
    now: Signal<Instant>,
) -> impl IntoView {
    let now_is = now.get();
    let rows: Vec<_> = events.with_value(|events| {
        links.with_value(|links| {
            events
                .iter()
                .filter(|event| event.end > now_is)
                .take(EVENTS)
                .map(|event| event.clone().view(links, now))
                .collect()
        })
    });
    list("event-list", rows, text.no_upcoming())
}

fn story_cards(text: Text, stories: Vec<StoryCard>, links: &Links) -> impl IntoView + use<> {
    let cards: Vec<_> = stories.into_iter().map(|story| story.view(links, false)).collect();
    list("story-grid story-grid--lead", cards, text.no_stories())
}

fn job_rows(
    text: Text,
    jobs: StoredValue<Vec<JobRow>>,
    links: StoredValue<Links>,
    now: Signal<Instant>,
) -> impl IntoView {
    let now_is = now.get();
    let rows: Vec<_> = jobs.with_value(|jobs| {
        links.with_value(|links| {
            jobs.iter()
                .filter(|job| job.closes > now_is)
                .take(JOBS)
                .map(|job| job.clone().view(links, now))
                .collect()
        })
    });
    view! {
        <p class="section__lead">{text.jobs_lead()}</p>
        {list("job-list", rows, text.no_open_jobs())}
    }
}

fn ways_view(
    text: Text,
    ways: Vec<(Slug, String, String)>,
    links: &Links,
) -> impl IntoView + use<> {
    let ways: Vec<_> = ways
        .into_iter()
        .map(|(page, title, text)| {
            view! {
                <li>
                    <a class="way" href=links.to(Route::Page(page))>
                        <b class="way__title">{title}</b>
                        <span class="way__text">{text}</span>
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <section class="section" aria-labelledby="ways">
            <h2 class="visually-hidden" id="ways">
                {text.ways_in()}
            </h2>
            <ul class="ways">{ways}</ul>
        </section>
    }
}
