//! When each page was last changed. A page made of many pieces is as new as the newest of them, and
//! nobody knows its last change if nobody knows that of one of them.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::domain::{Entry, Event, Key, Locale, Page, Person, Story};
use crate::pages::change::{Change, Changes};
use crate::route::{Address, Route};

impl Change {
    /// The change in the form of W3C's note on dates and times, which is a part of ISO 8601.
    pub(super) fn w3c(self) -> String {
        match self {
            Change::At(at) => at.to_string(),
            Change::On(day) => day.to_string(),
        }
    }
}

/// The last changes of the lists of a site, each worked out once for all of its pages: looked up for
/// each of a thousand pages, ten thousand stories were half of a build.
pub(super) struct Lists(BTreeMap<Address, Option<Change>>);

impl Lists {
    /// The lists that have several pages among these addresses.
    pub(super) fn of(changes: Changes<'_>, addresses: &[Address]) -> Lists {
        let first = |address: &Address| match &address.route {
            Route::Listed(list, _) => Some(Address::new(address.locale, list.first())),
            _ => None,
        };
        let lists: BTreeSet<Address> = addresses.iter().filter_map(first).collect();
        let with_change = |list: Address| {
            let change = changes.address(&list);
            (list, change)
        };
        Lists(lists.into_par_iter().map(with_change).collect())
    }

    /// The last change of what stands at an address.
    pub(super) fn change(&self, changes: Changes<'_>, address: &Address) -> Option<Change> {
        let first = Address::new(address.locale, address.route.first().into_owned());
        match self.0.get(&first) {
            Some(known) => *known,
            None => changes.address(address),
        }
    }
}

impl Changes<'_> {
    /// The last change of what stands at an address.
    fn address(&self, address: &Address) -> Option<Change> {
        let (site, locale) = (self.site, address.locale);
        // Every page of a list changes with all of them: the rows move on.
        match &*address.route.first() {
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
            // What stands there comes from the reader's own device, or is the same on every site.
            Route::ForYou
            | Route::Contribute
            | Route::Search
            | Route::NotFound
            | Route::Listed(..) => None,
        }
    }

    /// A person with the stories and the events in which they appear.
    fn everything_on(&self, entry: &Entry<Person>, locale: Locale) -> Option<Change> {
        let site = self.site;
        let stories = site.stories_of(&entry.slug).map(|entry| self.story(entry, locale));
        let events = site.talks_of(&entry.slug).map(|entry| self.event(entry, locale));
        self.newest(stories.chain(events).chain([self.person(entry, locale)]))
    }

    fn topic(&self, key: &Key, locale: Locale) -> Option<Change> {
        let site = self.site;
        let stories = site.stories_on(key).map(|entry| self.story(entry, locale));
        let events = site.events_on(key).map(|entry| self.event(entry, locale));
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

    fn person(&self, entry: &Entry<Person>, locale: Locale) -> Option<Change> {
        self.text(entry, locale, None)
    }

    fn page(&self, entry: &Entry<Page>, locale: Locale) -> Option<Change> {
        self.text(entry, locale, None)
    }
}
