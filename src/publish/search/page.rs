//! Which pages can be found, and in which order they are numbered.

use std::cmp::Reverse;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::domain::{Entry, Event, Job, Page, Person, Series, Site, Slug, Story};
use crate::route::Route;
use crate::search::Kind;

/// A page that can be found.
pub(super) struct Paged<'s> {
    /// Its address.
    pub(super) route: Route,
    /// What it is.
    pub(super) kind: Kind,
    /// The day that counts for it (`2026-11-21`).
    pub(super) date: Option<String>,
    /// What is on it.
    pub(super) what: What<'s>,
}

/// What is on a page.
pub(super) enum What<'s> {
    Event(&'s Entry<Event>),
    Story(&'s Entry<Story>),
    Person(&'s Entry<Person>),
    Job(&'s Entry<Job>),
    Page(&'s Entry<Page>),
    Topic(&'s Slug),
    Series(&'s Series),
}

/// All pages in their order: by kind, the newest first.
pub(super) fn all(site: &Site) -> Vec<Paged<'_>> {
    let mut pages = Vec::new();
    let zone = &site.config.time_zone;
    let mut events: Vec<_> = site.events.values().collect();
    events.sort_by_key(|entry| Reverse(entry.facts().when.start(zone)));
    pages.extend(events.into_iter().map(|entry| {
        let start = entry.facts().when.start(zone).timestamp();
        let day = |at: Timestamp| at.to_zoned(zone.clone()).date();
        let route = Route::Event(entry.slug.clone());
        paged(Kind::Event, route, Some(day(start)), What::Event(entry))
    }));
    let mut stories: Vec<_> = site.stories.values().collect();
    stories.sort_by_key(|entry| Reverse(entry.facts().date));
    pages.extend(stories.into_iter().map(|entry| {
        let route = Route::Story(entry.slug.clone());
        paged(Kind::Story, route, Some(entry.facts().date), What::Story(entry))
    }));
    pages.extend(site.people.values().map(|entry| {
        paged(Kind::Person, Route::Person(entry.slug.clone()), None, What::Person(entry))
    }));
    let mut jobs: Vec<_> = site.jobs.values().collect();
    jobs.sort_by_key(|entry| Reverse(entry.facts().posted));
    pages.extend(jobs.into_iter().map(|entry| {
        let route = Route::Job(entry.slug.clone());
        paged(Kind::Job, route, Some(entry.facts().posted), What::Job(entry))
    }));
    pages.extend(
        site.pages.values().map(|entry| {
            paged(Kind::Page, Route::Page(entry.slug.clone()), None, What::Page(entry))
        }),
    );
    let config = &site.config;
    pages.extend(
        config
            .topics
            .keys()
            .map(|key| paged(Kind::Page, Route::Topic(key.clone()), None, What::Topic(key))),
    );
    pages.extend(config.series.iter().map(|series| {
        paged(Kind::Page, Route::Series(series.key.clone()), None, What::Series(series))
    }));
    pages
}

fn paged(kind: Kind, route: Route, date: Option<Date>, what: What<'_>) -> Paged<'_> {
    Paged { route, kind, date: date.map(|date| date.to_string()), what }
}
