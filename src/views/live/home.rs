//! The home page.

use leptos::either::EitherOf3;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::jobs::{in_order, open};
use super::list::{Shown, list};
use super::{EventRow, JobRow, Source, events, jobs};
use crate::domain::{EventStatus, HomeSection, Instant};
use crate::route::Route;
use crate::views::fresh::Fresh;
use crate::views::links::Links;
use crate::views::shell::{Stills, use_reader};
use crate::views::text::Text;

/// How many events the list shows.
const EVENTS: usize = 3;
/// How many positions are shown.
const JOBS: usize = 4;

/// What moves on the home page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HomePage {
    /// The sections, in order.
    pub sections: Vec<HomeSection>,
    /// The events that are not over at the build's instant, the earliest first.
    pub events: Vec<EventRow>,
    /// Positions that are open at the build's instant, each kind of offer in turn, returns first.
    pub jobs: Vec<JobRow>,
}

impl HomePage {
    /// The home page as it is at `now`. It brings more rows than it shows, so that there is
    /// something to show when the first ones have passed.
    pub fn of(source: Source<'_>, now: Instant) -> HomePage {
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
            sections: source.site.config.home.clone(),
            events,
            jobs: in_turn(jobs, JOBS * 2),
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

/// The home page. Still: its first words, and the sections that don't move.
#[component]
pub fn Home(
    /// What moves.
    page: HomePage,
    /// The still parts of the page.
    stills: Stills,
    /// Makes the page's links.
    links: Links,
) -> impl IntoView {
    let text = Text(links.locale);
    let now = use_reader().now;
    let (events, jobs) = (StoredValue::new(page.events), StoredValue::new(page.jobs));
    let links = StoredValue::new(links);
    let shown_events: Memo<Shown> = Memo::new(move |_| {
        let now = now.get();
        let states = |events: &Vec<EventRow>| events.iter().map(|row| row.state(now)).collect();
        let states: Vec<_> = events.with_value(states);
        (0..).zip(states).filter(|(_, state)| *state != EventRow::PAST).collect()
    });
    let shown_jobs: Memo<Shown> =
        Memo::new(move |_| jobs.with_value(|jobs| open(jobs, now.get(), JOBS)));
    let words = stills.part(0);
    let mut still = 0;
    let sections: Vec<_> = page
        .sections
        .iter()
        .map(|section| match section {
            HomeSection::Events => EitherOf3::A(view! {
                <section class="section" aria-labelledby="events">
                    {section_head("events", text.events(), text.all_events(), links, Route::Events)}
                    {move || {
                        let mut shown = shown_events.get();
                        shown.truncate(EVENTS);
                        let rows = events::rows(events, links, &shown);
                        Fresh(list("event-list", rows, text.no_upcoming()))
                    }}
                </section>
            }),
            HomeSection::Jobs => EitherOf3::B(view! {
                <section class="section" aria-labelledby="jobs">
                    {section_head("jobs", text.jobs(), text.all_jobs(), links, Route::Jobs)}
                    <p class="section__lead">{text.jobs_lead()}</p>
                    {move || {
                        let rows = jobs::rows(jobs, links, &shown_jobs.get());
                        Fresh(list("job-list", rows, text.no_open_jobs()))
                    }}
                </section>
            }),
            HomeSection::Stories | HomeSection::Ways => {
                still += 1;
                EitherOf3::C(view! {
                    <section class="section" data-still inner_html=stills.part(still)></section>
                })
            }
        })
        .collect();
    view! {
        <div class="frame">
            <div class="hero">
                <div class="hero__words" data-still inner_html=words></div>
                {move || Fresh(next_event(text, events, links, &shown_events.get()))}
            </div>
            {sections}
        </div>
    }
}

fn section_head(
    id: &'static str,
    title: &'static str,
    more: &'static str,
    links: StoredValue<Links>,
    route: Route,
) -> impl IntoView {
    view! {
        <header class="section__head">
            <h2 class="section__title" id=id>
                {title}
            </h2>
            <a class="section__more" href=links.with_value(|links| links.to(route))>
                {more}
            </a>
        </header>
    }
}

fn next_event(
    text: Text,
    events: StoredValue<Vec<EventRow>>,
    links: StoredValue<Links>,
    shown: &[(usize, i64)],
) -> Option<impl IntoView + use<>> {
    let takes_place = |event: &&EventRow| {
        !matches!(event.status, EventStatus::Cancelled | EventStatus::Postponed)
    };
    let event = events.with_value(|events| {
        shown.iter().filter_map(|(index, _)| events.get(*index)).find(takes_place).cloned()
    })?;
    let href = links.with_value(|links| links.to(Route::Event(event.slug)));
    Some(view! {
        <section class="next" aria-labelledby="next">
            <h2 class="next__label" id="next">
                {text.next_event()}
            </h2>
            <p class="next__title">
                <a href=href>{event.title}</a>
            </p>
            <dl class="next__facts">
                <dt>{text.date_and_time()}</dt>
                <dd>
                    <time datetime=event.datetime>{event.full}</time>
                    " "
                    {text.status(event.status).map(|status| {
                        view! { <span class="tag tag--strong">{status}</span> }
                    })}
                </dd>
                <dt>{text.venue()}</dt>
                <dd>{event.place}</dd>
                <dt>{text.for_whom()}</dt>
                <dd>{event.audience}</dd>
            </dl>
        </section>
    })
}
