//! An event as a component of a calendar: VEVENT (RFC 5545, section 3.6.1).

use icalendar::{Component, EventLike, EventStatus as Status};
use jiff::{Timestamp, ToSpan};

use super::{Calendars, plain, with_type};
use crate::domain::{Attendance, Entry, Event, EventStatus, Locale, When};
use crate::route::{Address, Route};
use crate::views::text::Text;

/// The first instant that [`sequence`] counts: 2020-01-01T00:00:00Z, in seconds since 1970.
const FIRST: i64 = 1_577_836_800;

impl Calendars<'_> {
    /// An event, for readers of `locale`.
    pub(super) fn event(&self, locale: Locale, entry: &Entry<Event>) -> icalendar::Event {
        let event = entry.get(locale);
        let text = Text(locale);
        let page = Address::new(locale, Route::Event(entry.slug.clone())).href(self.base);
        let page = self.absolute(&page);
        let mut component = icalendar::Event::new();
        component
            .uid(&self.uid(entry))
            .summary(&plain(&text.calendar_title(event)))
            .description(&plain(&text.calendar_details(event, &page)))
            .url(&page)
            .status(status(event.status));
        if let Some(place) = place(text, event) {
            component.location(&plain(&place));
        }
        if !event.takes_place() {
            // Nobody is busy at what does not take place.
            component.add_property("TRANSP", "TRANSPARENT");
        }
        let topics: Vec<_> = event
            .topics
            .iter()
            .filter_map(|key| Some(plain(self.site.config.topics.name(key)?.get(locale))))
            .collect();
        if !topics.is_empty() {
            component.categories(topics);
        }
        set_times(&mut component, &event.when);
        self.set_changes(&mut component, entry);
        component.done()
    }

    /// The event's name in the whole world (RFC 7986, section 5.3): the same in both languages, and
    /// whatever the file is called.
    fn uid(&self, entry: &Entry<Event>) -> String {
        let origin = &self.site.config.origin;
        let host = origin.split_once("://").map_or(origin.as_str(), |(_, host)| host);
        format!("{}@{}", entry.id(), host.split(':').next().unwrap_or(host))
    }

    /// The stamps of the last change, the same in both languages. If nobody knows it, the event is
    /// as old as the build says, and its revision is the first.
    fn set_changes(&self, component: &mut icalendar::Event, entry: &Entry<Event>) {
        let change = self.changes.event(entry, Locale::En);
        match change.map(|change| change.timestamp(&self.site.config.time_zone)) {
            Some(at) => {
                component.sequence(sequence(at));
                component.add_property("LAST-MODIFIED", utc(at));
                component.add_property("DTSTAMP", utc(at));
            }
            None => {
                component.sequence(0);
                component.add_property("DTSTAMP", utc(self.changes.at.timestamp()));
            }
        }
    }
}

/// What a calendar is to do with an event. One that was moved has its new date, which is certain.
/// A postponed one does not take place on the date that it still has, so calendars strike it out; it
/// comes back under the same id when there is a new date.
fn status(status: EventStatus) -> Status {
    match status {
        EventStatus::Scheduled | EventStatus::Rescheduled => Status::Confirmed,
        EventStatus::Tentative => Status::Tentative,
        EventStatus::Postponed | EventStatus::Cancelled => Status::Cancelled,
    }
}

/// The place: what a map finds, or else the page on which one takes part.
fn place(text: Text, event: &Event) -> Option<String> {
    match (&event.venue, event.attendance) {
        (Some(venue), Attendance::InPerson | Attendance::Hybrid) => {
            Some(text.calendar_place(&venue.name, venue.address.as_deref()))
        }
        _ => event.online.clone(),
    }
}

/// Beginning and end: in UTC, so that no definition of a time zone is needed; whole days as dates,
/// of which the end is the first day after (RFC 5545, sections 3.8.2.2 and 3.6.1).
fn set_times(component: &mut icalendar::Event, when: &When) {
    match when {
        When::Timed { start, end } => {
            component.add_property("DTSTART", utc(start.timestamp()));
            // An end must be later than the beginning; without one, the event takes no time.
            if end.timestamp() > start.timestamp() {
                component.add_property("DTEND", utc(end.timestamp()));
            }
        }
        When::AllDay { first, last } => {
            let day = |day: jiff::civil::Date| day.strftime("%Y%m%d").to_string();
            component.append_property(with_type("DTSTART", &day(*first), "DATE"));
            if let Ok(after) = last.checked_add(1.day()) {
                component.append_property(with_type("DTEND", &day(after), "DATE"));
            }
        }
    }
}

/// A moment in the form of RFC 5545, section 3.3.5.
pub(super) fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The number of a revision (RFC 5545, section 3.8.7.4): a later change has a higher one. Seconds
/// since the beginning of 2020 fit into the 31 bits of the standard's integers until 2088.
fn sequence(change: Timestamp) -> u32 {
    let seconds = change.as_second().saturating_sub(FIRST);
    u32::try_from(seconds.clamp(1, i64::from(i32::MAX))).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use icalendar::Property;
    use jiff::civil::date;

    #[test]
    fn a_later_change_has_a_higher_sequence_that_fits() {
        let numbers = [
            "1999-01-01T00:00:00Z",
            "2020-01-01T00:00:02Z",
            "2026-11-21T00:00:00Z",
            "2026-11-21T00:00:01Z",
            "2087-12-31T00:00:00Z",
        ]
        .map(|at| sequence(at.parse().unwrap()));
        assert!(numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
        assert!(numbers.iter().all(|number| i32::try_from(*number).is_ok()));
    }

    #[test]
    fn times_are_in_utc_and_ends_are_exclusive() {
        let lines = |when: &When| {
            let mut component = icalendar::Event::new();
            set_times(&mut component, when);
            let properties = component.properties().values();
            let written = |property: &Property| TryInto::<String>::try_into(property.clone());
            properties
                .map(|property| written(property).unwrap().trim().to_owned())
                .collect::<Vec<_>>()
        };
        let start: jiff::Zoned = "2026-12-31T23:30+09:00[Asia/Tokyo]".parse().unwrap();
        let end = start.checked_add(1.hour()).unwrap();
        let timed = When::Timed { start: start.clone(), end };
        assert_eq!(lines(&timed), ["DTEND:20261231T153000Z", "DTSTART:20261231T143000Z"]);
        let moment = When::Timed { start: start.clone(), end: start };
        assert_eq!(lines(&moment), ["DTSTART:20261231T143000Z"]);
        let days = When::AllDay { first: date(2027, 12, 31), last: date(2027, 12, 31) };
        let expected = ["DTEND;VALUE=DATE:20280101", "DTSTART;VALUE=DATE:20271231"];
        assert_eq!(lines(&days), expected);
    }

    #[test]
    fn every_status_has_one_that_calendars_know() {
        let known: Vec<_> = EventStatus::ALL.iter().map(|it| (*it, status(*it))).collect();
        let expected = [
            (EventStatus::Scheduled, Status::Confirmed),
            (EventStatus::Tentative, Status::Tentative),
            (EventStatus::Postponed, Status::Cancelled),
            (EventStatus::Rescheduled, Status::Confirmed),
            (EventStatus::Cancelled, Status::Cancelled),
        ];
        assert_eq!(known, expected);
    }
}
