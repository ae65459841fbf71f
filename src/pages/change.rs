//! When each piece of content was last changed, as honestly as it can be told.
//!
//! The version control history knows best; where it says nothing, the editor may have (`updated`,
//! `date`, `posted`).

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::history::History;
use crate::domain::{Entry, Event, Instant, Job, Locale, Site, Story};

/// A change, as exactly as its time is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// At this moment.
    At(Timestamp),
    /// On this day, in the site's zone.
    On(Date),
}

impl Change {
    /// The moment; of a day, the first one.
    pub(crate) fn timestamp(self, zone: &TimeZone) -> Timestamp {
        match self {
            Change::At(at) => at,
            Change::On(day) => {
                day.to_zoned(zone.clone()).map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
            }
        }
    }
}

/// Knows the last change of everything on a site.
#[derive(Clone, Copy)]
pub(crate) struct Changes<'a> {
    /// All content.
    pub(crate) site: &'a Site,
    /// What version control knows of it.
    pub(crate) history: &'a History,
    /// The build's instant: an editor's day after it has not been yet.
    pub(crate) at: Instant,
}

impl Changes<'_> {
    /// The last change of an event, for readers of `locale`.
    pub(crate) fn event(&self, entry: &Entry<Event>, locale: Locale) -> Option<Change> {
        self.text(entry, locale, entry.facts().updated)
    }

    /// The last change of a story, for readers of `locale`.
    pub(crate) fn story(&self, entry: &Entry<Story>, locale: Locale) -> Option<Change> {
        let story = entry.facts();
        self.text(entry, locale, story.updated.or(Some(story.date)))
    }

    /// All positions stand in one file: its history says nothing of any one of them.
    pub(crate) fn job(&self, entry: &Entry<Job>) -> Option<Change> {
        let job = entry.facts();
        self.on(job.updated.or(Some(job.posted)))
    }

    /// The last change of a text; `written` is what its editor says of it.
    pub(crate) fn text<T>(
        &self,
        entry: &Entry<T>,
        locale: Locale,
        written: Option<Date>,
    ) -> Option<Change> {
        let committed = self.history.of_text(&entry.folder, locale).map(Change::At);
        committed.or_else(|| self.on(written))
    }

    fn on(&self, day: Option<Date>) -> Option<Change> {
        let change = Change::On(day?);
        let begun = change.timestamp(&self.site.config.time_zone) <= self.at.timestamp();
        begun.then_some(change)
    }
}
