//! The board of events.

use super::choices::Choices;
use super::months::months;
use crate::domain::{Attendance, Audience, Connection, Entry, Event, Instant, Key};
use crate::views::Source;
use crate::views::live::{Board, BoardKind, Sort};
use crate::views::still::registration::registration_until;

/// All events, the earliest first.
pub(in crate::views::still) fn soonest_first<'a>(source: Source<'a>) -> Vec<&'a Entry<Event>> {
    source.site.soonest_events().collect()
}

/// The board of these events, the earliest first.
pub(in crate::views::still) fn events(source: Source<'_>, events: &[&Entry<Event>]) -> Board {
    let (text, zone) = (source.text(), &source.site.config.time_zone);
    let mut board = Board::of(BoardKind::Events, events.len());
    board.ends = events.iter().map(|entry| entry.facts().when.end(zone)).collect();
    if let Some(sort) = board.sorts.first_mut() {
        *sort = Sort { late: sort.order.iter().rev().copied().collect(), ..sort.clone() };
    }
    let words = |words: &'static str, name: &'static str| (words.to_owned(), name.to_owned());
    let mut when = Choices::of(
        "when",
        text.when(),
        [
            words("upcoming", text.upcoming()),
            words("open", text.registration_open()),
            words("past", text.past()),
        ],
    );
    let mut audience = Choices::of(
        "audience",
        text.for_whom(),
        Audience::ALL.iter().map(|a| words(a.word(), text.audience(*a))),
    );
    let mut attendance = Choices::of(
        "attendance",
        text.attendance_title(),
        Attendance::ALL.iter().map(|a| words(a.word(), text.attendance(*a))),
    );
    let mut connection = Choices::of(
        "connection",
        text.connection(),
        Connection::ALL.iter().map(|c| words(c.word(), text.connection_of(*c))),
    );
    let mut topic = Choices::new("topic", text.topic());
    let mut series = Choices::new("series", text.series());
    let mut place = Choices::new("place", text.venue());
    // From the first instant to the last that the browser's clock knows.
    let always = (Instant(0), Instant(8_640_000_000_000_000));
    for (row, entry) in events.iter().enumerate() {
        let event = entry.get(source.locale());
        let end = event.when.end(zone);
        when.timed("upcoming", row, always.0, end);
        when.timed("past", row, end, always.1);
        if let Some((closes, _)) = registration_until(source, event) {
            when.timed("open", row, always.0, closes.min(end));
        }
        for whom in &event.audience {
            audience.add(whom.word(), whom.word(), row);
        }
        attendance.add(event.attendance.word(), event.attendance.word(), row);
        if let Some(how) = event.connection {
            connection.add(how.word(), how.word(), row);
        }
        for (key, name) in topics(source, &event.topics) {
            topic.add(&key, &name, row);
        }
        if let Some(part) = &event.series
            && let Some(of) = source.site.config.series(&part.series)
        {
            series.add(part.series.as_str(), of.title.get(source.locale()), row);
        }
        // A place keeps its word in addresses whatever the language: what the default one says.
        if let (Some(venue), Some(default)) = (&event.venue, &entry.facts().venue) {
            place.add(&default.name, &venue.name, row);
        }
    }
    let facets =
        [when, audience, attendance, connection, topic.by_count(), series, place.by_count()];
    board.facets = facets.into_iter().filter_map(Choices::facet).collect();
    board.months = months(source, events);
    board.weekdays = crate::views::dates::weekdays(source.locale());
    board.zone = zone.iana_name().unwrap_or("UTC").to_owned();
    board
}

/// The words of topics, and their names.
pub(super) fn topics(source: Source<'_>, keys: &[Key]) -> Vec<(String, String)> {
    let name = |key: &Key| source.site.config.topics.name(key);
    keys.iter()
        .filter_map(|key| Some((key.to_string(), name(key)?.get(source.locale()).clone())))
        .collect()
}
