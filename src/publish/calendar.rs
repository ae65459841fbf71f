//! Calendars in the form of RFC 5545 and RFC 7986: a file for each event, and calendars to
//! subscribe to, of all events and of each series, in each language.
//!
//! Programs ask for what they subscribe to again and again, so such a calendar holds the events of the
//! last year and all that are to come, however many there were. Every event stands in the calendar of
//! the year in which it begins, which is fetched once.
//!
//! The events of a calendar stand in the order of their beginnings, and of their ids where those
//! are equal. Each is a block of lines from `BEGIN:VEVENT` to `END:VEVENT`, with nothing in it that
//! refers to another, and has the whole address of its page as `URL`. So a program makes the
//! calendar of some of the events by leaving out the blocks of the others: put folded lines together
//! (take out every line break that a space follows) before you look for an address.
//!
//! The crate `icalendar` writes the lines: it knows the components, escapes texts and ends lines with
//! CR and LF. What it does wrong is done here: it folds some lines at 76 octets, doesn't escape
//! `NAME`, lets control characters through, ends whole days on their last day instead of the day
//! after, and without a stamp and an id it reads the clock and rolls dice.

mod event;
mod fold;

use icalendar::{Parameter, Property};

use crate::domain::{Entry, Event, Instant, Locale, Series, SeriesKind, Site};
use crate::pages::History;
use crate::pages::change::Changes;
use crate::route::{Address, BasePath, Calendar, File, Route};
use crate::views::still;
use crate::views::text::Text;

/// For how long after its end an event stays in a calendar to subscribe to, in milliseconds: a year.
const LAST: i64 = 365 * 24 * 60 * 60 * 1000;

/// How often programs should ask whether a calendar has changed: twice a day.
const REFRESH: &str = "PT12H";

/// What calendars are made of.
#[derive(Clone, Copy)]
pub(super) struct Calendars<'a> {
    /// All content.
    pub(super) site: &'a Site,
    /// The path below which the site is published.
    pub(super) base: &'a BasePath,
    /// The last change of everything.
    pub(super) changes: Changes<'a>,
}

/// A calendar of a site as it is published at the instant `at`: the text of its file.
pub fn calendar(
    site: &Site,
    base: &BasePath,
    history: &History,
    at: Instant,
    (locale, calendar): (Locale, &Calendar),
) -> String {
    Calendars { site, base, changes: Changes { site, history, at } }.file(locale, calendar)
}

impl Calendars<'_> {
    /// Every calendar file of the site.
    pub(super) fn files(&self) -> Vec<(File, String)> {
        let mut calendars = vec![Calendar::All];
        let of_events = |series: &&Series| series.kind != SeriesKind::Stories;
        let series = self.site.config.series.iter().filter(of_events);
        calendars.extend(series.map(|series| Calendar::Series(series.key.clone())));
        let years = |calendar: &Calendar| {
            let years = still::years(self.site, calendar).into_iter();
            years.map(|year| calendar.of_year(year)).collect::<Vec<_>>()
        };
        calendars.extend(calendars.iter().flat_map(years).collect::<Vec<_>>());
        calendars.extend(self.site.events.keys().cloned().map(Calendar::Event));
        let both = |calendar: Calendar| Locale::ALL.map(|locale| (locale, calendar.clone()));
        let all = calendars.into_iter().flat_map(both);
        all.map(|(locale, calendar)| {
            let text = self.file(locale, &calendar);
            (File::Calendar(locale, calendar), text)
        })
        .collect()
    }

    fn file(&self, locale: Locale, calendar: &Calendar) -> String {
        let mut events = self.events(calendar);
        let zone = &self.site.config.time_zone;
        events.sort_by_key(|entry| (entry.facts().when.start(zone), entry.id()));
        // No METHOD: these are published, not sent as invitations (RFC 5546).
        let mut file = icalendar::Calendar::empty();
        file.append_property(("VERSION", "2.0"));
        let language = locale.tag().to_uppercase();
        file.append_property(("PRODID", format!("-//Naname//Naname//{language}").as_str()));
        file.append_property(("CALSCALE", "GREGORIAN"));
        if !matches!(calendar, Calendar::Event(_)) {
            self.describe(&mut file, locale, calendar, &events);
        }
        for entry in events {
            file.push(self.event(locale, entry));
        }
        fold::refolded(&file.to_string())
    }

    fn events(&self, calendar: &Calendar) -> Vec<&Entry<Event>> {
        let all = self.site.events.values();
        let zone = &self.site.config.time_zone;
        let since = Instant(self.changes.at.0.saturating_sub(LAST));
        let belongs = |entry: &&Entry<Event>| {
            let event = entry.facts();
            if let Calendar::Event(slug) = calendar {
                return entry.slug == *slug;
            }
            let series = event.series.as_ref().map(|part| &part.series);
            let is_then = match calendar.year() {
                Some(year) => event.when.first_day().year() == year,
                None => event.when.end(zone) >= since,
            };
            is_then && calendar.series().is_none_or(|key| series == Some(key))
        };
        all.filter(belongs).collect()
    }

    /// What a calendar to which one subscribes tells of itself (RFC 7986, section 5).
    fn describe(
        &self,
        file: &mut icalendar::Calendar,
        locale: Locale,
        calendar: &Calendar,
        events: &[&Entry<Event>],
    ) {
        let config = &self.site.config;
        let series = calendar.series().and_then(|key| config.series(key));
        let title = series.map(|series| series.title.get(locale).as_str());
        let text = Text(locale);
        let name = text.calendar_name(config.name.get(locale), title);
        let name = plain(&match calendar.year() {
            Some(year) => text.calendar_of_year(&name, year),
            None => name,
        });
        let summary = series.map_or(&config.description, |series| &series.summary).get(locale);
        file.append_property(("NAME", escaped(&name).as_str()));
        // What RFC 7986 names, its predecessors call so.
        file.append_property(("X-WR-CALNAME", name.as_str()));
        file.description(&plain(summary));
        let page = series.map_or(Route::Events, |series| Route::Series(series.key.clone()));
        let page = self.absolute(&Address::new(locale, page).href(self.base));
        file.append_property(("URL", page.as_str()));
        let own = File::Calendar(locale, calendar.clone()).href(self.base);
        file.append_property(with_type("SOURCE", &self.absolute(&own), "URI"));
        file.append_property(with_type("REFRESH-INTERVAL", REFRESH, "DURATION"));
        file.append_property(("X-PUBLISHED-TTL", REFRESH));
        let changes = events.iter().map(|entry| self.changes.event(entry, Locale::En));
        if let Some(change) = self.changes.newest(changes) {
            let changed = event::utc(change.timestamp(&config.time_zone));
            file.append_property(("LAST-MODIFIED", changed.as_str()));
        }
    }

    fn absolute(&self, href: &str) -> String {
        format!("{}{href}", self.site.config.origin)
    }
}

fn with_type(name: &str, value: &str, kind: &str) -> Property {
    let mut property = Property::new(name, value);
    property.append_parameter(Parameter::new("VALUE", kind)).done()
}

/// A text without what can't stand in a calendar: control characters other than the tab and line
/// breaks (RFC 5545, section 3.3.11), which all become one kind.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

/// A plain text as the value of a property that the crate doesn't know to be one (RFC 5545,
/// section 3.3.11).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_lose_what_no_line_can_hold() {
        for (text, expected) in [
            ("港, 朝; \\n\t夜", "港, 朝; \\n\t夜"),
            ("一\r\n二\r三\n四", "一\n二\n三\n四"),
            ("a\u{7}\u{0}\u{7f}\u{85}b", "ab"),
        ] {
            assert_eq!(plain(text), expected);
        }
        assert_eq!(escaped("a,b;c\\d\ne:"), "a\\,b\\;c\\\\d\\ne:");
    }
}
