//! When each page was last changed, as honestly as it can be told.
//!
//! The version control history knows best; where it says nothing, the editor may have (`updated`,
//! `date`, `posted`). A page made of many pieces is as new as the newest of them, and nobody knows
//! its last change if nobody knows that of one of them.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::history::History;
use crate::domain::{
    Author, Entry, Event, Instant, Job, Key, Locale, Page, Person, Site, Slug, Speaker, Story,
};
use crate::route::{Address, Route};

/// A change, as exactly as its time is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// At this moment.
    At(Timestamp),
    /// On this day, in the site's zone.
    On(Date),
}

impl Change {
    /// The moment; of a day, the first one.
    pub(super) fn timestamp(self, zone: &TimeZone) -> Timestamp {
        match self {
            Change::At(at) => at,
            Change::On(day) => {
                day.to_zoned(zone.clone()).map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
            }
        }
    }

    /// The change in the form of W3C's note on dates and times, which is a part of ISO 8601.
    pub(super) fn w3c(self) -> String {
        match self {
            Change::At(at) => at.to_string(),
            Change::On(day) => day.to_string(),
        }
    }
}

/// Knows the last change of everything on a site.
#[derive(Clone, Copy)]
pub(super) struct Changes<'a> {
    /// All content.
    pub(super) site: &'a Site,
    /// What version control knows of it.
    pub(super) history: &'a History,
    /// The build's instant: an editor's day after it has not been yet.
    pub(super) at: Instant,
}

impl Changes<'_> {
    /// The last change of an event, for readers of `locale`.
    pub(super) fn event(&self, entry: &Entry<Event>, locale: Locale) -> Option<Change> {
        self.text(entry, locale, entry.facts().updated)
    }

    /// The last change of a story, for readers of `locale`.
    pub(super) fn story(&self, entry: &Entry<Story>, locale: Locale) -> Option<Change> {
        let story = entry.facts();
        self.text(entry, locale, story.updated.or(Some(story.date)))
    }

    fn person(&self, entry: &Entry<Person>, locale: Locale) -> Option<Change> {
        self.text(entry, locale, None)
    }

    fn page(&self, entry: &Entry<Page>, locale: Locale) -> Option<Change> {
        self.text(entry, locale, None)
    }

    /// All positions stand in one file: its history says nothing of any one of them.
    pub(super) fn job(&self, entry: &Entry<Job>) -> Option<Change> {
        let job = entry.facts();
        self.on(job.updated.or(Some(job.posted)))
    }

    fn text<T>(&self, entry: &Entry<T>, locale: Locale, written: Option<Date>) -> Option<Change> {
        let committed = self.history.of_text(&entry.folder, locale).map(Change::At);
        committed.or_else(|| self.on(written))
    }

    fn on(&self, day: Option<Date>) -> Option<Change> {
        let change = Change::On(day?);
        let begun = change.timestamp(&self.site.config.time_zone) <= self.at.timestamp();
        begun.then_some(change)
    }

    /// The last change of what stands at an address.
    pub(super) fn address(&self, address: &Address) -> Option<Change> {
        let (site, locale) = (self.site, address.locale);
        match &address.route {
            Route::Home => {
                let all = self.events(locale, |_| true).chain(self.stories(locale, |_| true));
                self.newest(all.chain(self.jobs()).chain([self.settings()]))
            }
            Route::Events => self.newest(self.events(locale, |_| true)),
            Route::Event(slug) => self.event(site.events.get(slug)?, locale),
            Route::Stories => self.newest(self.stories(locale, |_| true)),
            Route::Story(slug) => self.story(site.stories.get(slug)?, locale),
            Route::Jobs => self.newest(self.jobs()),
            Route::Job(slug) => self.job(site.jobs.get(slug)?),
            Route::People => {
                self.newest(site.people.values().map(|entry| self.person(entry, locale)))
            }
            Route::Person(slug) => self.everything_on(site.people.get(slug)?, locale),
            Route::Topics => {
                let stories = self.stories(locale, |story| !story.topics.is_empty());
                let events = self.events(locale, |event| !event.topics.is_empty());
                self.newest(stories.chain(events))
            }
            Route::Topic(key) => self.topic(key, locale),
            // What a series is and which parts are planned stands in the settings.
            Route::AllSeries => {
                let stories = self.stories(locale, |story| story.series.is_some());
                let events = self.events(locale, |event| event.series.is_some());
                self.newest(stories.chain(events).chain([self.settings()]))
            }
            Route::Series(key) => self.series(key, locale),
            Route::Activity => {
                let all = self.events(locale, |_| true).chain(self.stories(locale, |_| true));
                self.newest(all.chain(self.jobs()))
            }
            Route::Page(slug) => self.page(site.pages.get(slug)?, locale),
            // What stands there comes from the reader's own device.
            Route::ForYou | Route::NotFound => None,
        }
    }

    /// A person with the stories and the events in which they appear.
    fn everything_on(&self, entry: &Entry<Person>, locale: Locale) -> Option<Change> {
        let slug = &entry.slug;
        let told = |story: &Story| {
            let wrote = |author: &Author| matches!(author, Author::Person(who) if who == slug);
            story.people.contains(slug) || story.authors.iter().any(wrote)
        };
        let spoken = |event: &Event| event.speakers.iter().any(|who| speaks(who, slug));
        let stories = self.stories(locale, told);
        let events = self.events(locale, spoken);
        self.newest(stories.chain(events).chain([self.person(entry, locale)]))
    }

    fn topic(&self, key: &Key, locale: Locale) -> Option<Change> {
        let stories = self.stories(locale, |story| story.topics.contains(key));
        let events = self.events(locale, |event| event.topics.contains(key));
        self.newest(stories.chain(events))
    }

    /// A series with all its parts.
    fn series(&self, key: &Key, locale: Locale) -> Option<Change> {
        let told = |story: &Story| story.series.as_ref().is_some_and(|part| &part.series == key);
        let held = |event: &Event| event.series.as_ref().is_some_and(|part| &part.series == key);
        let parts = self.stories(locale, told).chain(self.events(locale, held));
        self.newest(parts.chain([self.settings()]))
    }

    fn settings(&self) -> Option<Change> {
        self.history.of_file("site.toml").map(Change::At)
    }

    fn events(
        &self,
        locale: Locale,
        which: impl Fn(&Event) -> bool,
    ) -> impl Iterator<Item = Option<Change>> {
        let all = self.site.events.values();
        all.filter(move |entry| which(entry.facts())).map(move |entry| self.event(entry, locale))
    }

    fn stories(
        &self,
        locale: Locale,
        which: impl Fn(&Story) -> bool,
    ) -> impl Iterator<Item = Option<Change>> {
        let all = self.site.stories.values();
        all.filter(move |entry| which(entry.facts())).map(move |entry| self.story(entry, locale))
    }

    fn jobs(&self) -> impl Iterator<Item = Option<Change>> {
        self.site.jobs.values().map(|entry| self.job(entry))
    }

    /// The newest of these, if all are known.
    pub(super) fn newest(
        &self,
        changes: impl IntoIterator<Item = Option<Change>>,
    ) -> Option<Change> {
        let all: Option<Vec<Change>> = changes.into_iter().collect();
        all?.into_iter().max_by_key(|change| change.timestamp(&self.site.config.time_zone))
    }
}

fn speaks(speaker: &Speaker, slug: &Slug) -> bool {
    matches!(speaker, Speaker::Person(who) if who == slug)
}
