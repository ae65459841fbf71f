//! What stands in a feed, in which order.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};

use super::change::Changes;
use crate::domain::{Entry, Event, Job, Locale, Offer, RemoteKind, Site, Story};
use crate::route::{Feed, Route};

/// How many things stand in a feed at most, the newest: whoever asks less often than once in fifty
/// things finds the others on the pages of their list.
const LONGEST: usize = 50;

/// How many days before its first day an event counts as told. Nobody writes down when an event was
/// announced, and one that bore its own day would be dated ahead for as long as it matters. An event
/// that is moved counts as told anew.
const LEAD: i64 = 30;

/// Something that can stand in a feed.
#[derive(Clone, Copy)]
pub(crate) enum Item<'a> {
    Story(&'a Entry<Story>),
    Event(&'a Entry<Event>),
    Job(&'a Entry<Job>),
}

impl Item<'_> {
    /// When it was first told, to readers of `locale`: what has been changed had been told.
    pub(crate) fn published(&self, changes: Changes<'_>, locale: Locale) -> Zoned {
        let zone = &changes.site.config.time_zone;
        match self {
            Item::Story(entry) => midnight(entry.facts().date, zone),
            Item::Event(entry) => {
                let day = entry.facts().when.first_day();
                let before = midnight(day.checked_sub(LEAD.days()).unwrap_or(day), zone);
                let changed = self.changed(changes, locale);
                changed.map_or(before.clone(), |changed| changed.min(before))
            }
            Item::Job(entry) => midnight(entry.facts().posted, zone),
        }
    }

    /// When it was last changed, as far as anybody knows.
    pub(crate) fn changed(&self, changes: Changes<'_>, locale: Locale) -> Option<Zoned> {
        let zone = &changes.site.config.time_zone;
        let change = match self {
            Item::Story(entry) => changes.story(entry, locale),
            Item::Event(entry) => changes.event(entry, locale),
            Item::Job(entry) => changes.job(entry),
        };
        Some(change?.timestamp(zone).to_zoned(zone.clone()))
    }

    /// Its page.
    pub(crate) fn page(&self) -> Route {
        match self {
            Item::Story(entry) => Route::Story(entry.slug.clone()),
            Item::Event(entry) => Route::Event(entry.slug.clone()),
            Item::Job(entry) => Route::Job(entry.slug.clone()),
        }
    }

    fn name(&self) -> (u8, &str) {
        match self {
            Item::Story(entry) => (0, entry.slug.as_str()),
            Item::Event(entry) => (1, entry.slug.as_str()),
            Item::Job(entry) => (2, entry.slug.as_str()),
        }
    }
}

/// What stands in a feed for readers of `locale`, the newest first; a change makes nothing new.
/// Positions that are closed leave it.
pub(crate) fn items<'a>(changes: Changes<'a>, feed: &Feed, locale: Locale) -> Vec<Item<'a>> {
    let zone = &changes.site.config.time_zone;
    let open = |item: &Item<'_>| match item {
        Item::Job(entry) => entry.facts().closes_at(zone) > changes.at,
        _ => true,
    };
    let mut items = all(changes.site, feed);
    items.retain(open);
    items.sort_by_cached_key(|item| {
        let published = item.published(changes, locale).timestamp();
        (std::cmp::Reverse(published), item.name().0, item.name().1.to_owned())
    });
    items.truncate(LONGEST);
    items
}

/// The pages of what stands in a feed for readers of `locale`, the newest first.
pub(crate) fn newest(changes: Changes<'_>, feed: &Feed, locale: Locale) -> Vec<Route> {
    items(changes, feed, locale).iter().map(Item::page).collect()
}

/// What belongs to a feed, whatever the instant.
pub(crate) fn all<'a>(site: &'a Site, feed: &Feed) -> Vec<Item<'a>> {
    let stories = |fits: &dyn Fn(&Story) -> bool| {
        site.stories.values().filter(|entry| fits(entry.facts())).map(Item::Story).collect()
    };
    let events = |fits: &dyn Fn(&Event) -> bool| {
        site.events.values().filter(|entry| fits(entry.facts())).map(Item::Event).collect()
    };
    let jobs = |fits: &dyn Fn(&Job) -> bool| -> Vec<Item<'a>> {
        site.jobs.values().filter(|entry| fits(entry.facts())).map(Item::Job).collect()
    };
    let both = |mut stories: Vec<Item<'a>>, events: Vec<Item<'a>>| {
        stories.extend(events);
        stories
    };
    match feed {
        Feed::Stories => stories(&|_| true),
        Feed::Events => events(&|_| true),
        Feed::Jobs => jobs(&|_| true),
        Feed::ReturnJobs => jobs(&|job| job.offer == Offer::Return),
        Feed::RemoteJobs => jobs(&|job| job.remote.kind() == RemoteKind::Full),
        Feed::Series(key) => both(
            stories(&|story| story.series.as_ref().is_some_and(|part| &part.series == key)),
            events(&|event| event.series.as_ref().is_some_and(|part| &part.series == key)),
        ),
        Feed::Person(slug) => both(
            site.stories_of(slug).map(Item::Story).collect(),
            site.talks_of(slug).map(Item::Event).collect(),
        ),
        Feed::Topic(key) => both(
            site.stories_on(key).map(Item::Story).collect(),
            site.events_on(key).map(Item::Event).collect(),
        ),
    }
}

/// The first instant of a day; the beginning of all clocks for a day that no calendar reaches.
fn midnight(day: Date, zone: &TimeZone) -> Zoned {
    day.to_zoned(zone.clone()).unwrap_or_else(|_| Timestamp::UNIX_EPOCH.to_zoned(zone.clone()))
}
