//! Times and dates, with a zone wherever one is needed.

use std::fmt;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};
use serde::{Deserialize, Serialize};

/// A moment, in milliseconds since 1970-01-01T00:00:00Z: what the browser's clock counts too.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// The instant of a timestamp, cut to the millisecond.
    pub fn of(timestamp: Timestamp) -> Instant {
        Instant(timestamp.as_millisecond())
    }

    /// How many whole days this instant is after `now`: none within the last 24 hours before it,
    /// less than none once it has come.
    pub fn days_from(self, now: Instant) -> i64 {
        const DAY: i64 = 24 * 60 * 60 * 1000;
        let left = self.0.saturating_sub(now.0);
        if left <= 0 { -1 } else { left.div_euclid(DAY) }
    }

    /// The timestamp of this instant; one that no calendar reaches becomes the nearest it does.
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_millisecond(self.0).unwrap_or(if self.0 < 0 {
            Timestamp::MIN
        } else {
            Timestamp::MAX
        })
    }
}

/// When an event takes place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// From a time to a time. The two may have different offsets; the end is never before the start.
    Timed {
        /// When it begins, in the zone in which it was written.
        start: Zoned,
        /// When it ends.
        end: Zoned,
    },
    /// Whole days, from the first to the last, both included.
    AllDay {
        /// The first day.
        first: Date,
        /// The last day, the first one for an event of one day.
        last: Date,
    },
}

impl When {
    /// The instant at which it begins. Whole days begin at midnight in the site's zone.
    pub fn start(&self, zone: &TimeZone) -> Instant {
        match self {
            When::Timed { start, .. } => Instant::of(start.timestamp()),
            When::AllDay { first, .. } => start_of_day(*first, zone),
        }
    }

    /// The instant at which it is over. Whole days last through midnight in the site's zone.
    pub fn end(&self, zone: &TimeZone) -> Instant {
        match self {
            When::Timed { end, .. } => Instant::of(end.timestamp()),
            When::AllDay { last, .. } => end_of_day(*last, zone),
        }
    }

    /// The zone in which it was written: the site's for whole days.
    pub fn zone(&self, site: &TimeZone) -> TimeZone {
        match self {
            When::Timed { start, .. } => start.time_zone().clone(),
            When::AllDay { .. } => site.clone(),
        }
    }

    /// The first day, as a calendar in the event's own zone shows it.
    pub fn first_day(&self) -> Date {
        match self {
            When::Timed { start, .. } => start.date(),
            When::AllDay { first, .. } => *first,
        }
    }
}

/// The first instant of a day in a zone.
pub(crate) fn start_of_day(day: Date, zone: &TimeZone) -> Instant {
    day.to_zoned(zone.clone())
        .map_or_else(|_| Instant(i64::MIN), |midnight| Instant::of(midnight.timestamp()))
}

/// The first instant after a day in a zone.
pub(crate) fn end_of_day(day: Date, zone: &TimeZone) -> Instant {
    day.checked_add(1.day()).map_or(Instant(i64::MAX), |next| start_of_day(next, zone))
}

/// A date of which the month may be unknown, as in a life's timeline: `2009` or `2009-04`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    /// The year, four digits.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: Option<i8>,
}

impl PartialDate {
    /// The date that this text is.
    pub fn parse(text: &str) -> Option<PartialDate> {
        let digits = |part: &str, count: usize| {
            (part.len() == count && part.bytes().all(|b| b.is_ascii_digit())).then_some(())
        };
        let (year, month) = match text.split_once('-') {
            Some((year, month)) => (year, Some(month)),
            None => (text, None),
        };
        digits(year, 4)?;
        let month = match month {
            Some(month) => {
                digits(month, 2)?;
                Some(month.parse().ok().filter(|m| (1..=12).contains(m))?)
            }
            None => None,
        };
        Some(PartialDate { year: year.parse().ok()?, month })
    }
}

/// The machine-readable form, as `<time datetime>` takes it.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.month {
            Some(month) => write!(f, "{:04}-{month:02}", self.year),
            None => write!(f, "{:04}", self.year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn tokyo() -> TimeZone {
        TimeZone::get("Asia/Tokyo").unwrap()
    }

    #[test]
    fn a_whole_day_ends_at_midnight_in_the_sites_zone() {
        let when = When::AllDay { first: date(2026, 12, 31), last: date(2026, 12, 31) };
        let end = when.end(&tokyo());
        assert_eq!(end.timestamp().to_string(), "2026-12-31T15:00:00Z");
        assert_eq!(when.start(&tokyo()).timestamp().to_string(), "2026-12-30T15:00:00Z");
    }

    #[test]
    fn a_day_of_a_daylight_saving_change_has_its_own_length() {
        let berlin = TimeZone::get("Europe/Berlin").unwrap();
        let day = date(2026, 3, 29);
        let hours = (end_of_day(day, &berlin).0 - start_of_day(day, &berlin).0) / 3_600_000;
        assert_eq!(hours, 23);
    }

    #[test]
    fn partial_dates() {
        assert_eq!(PartialDate::parse("2009").unwrap().to_string(), "2009");
        assert_eq!(PartialDate::parse("2009-04").unwrap().to_string(), "2009-04");
        for bad in ["", "09", "2009-4", "2009-13", "2009-00", "2009-04-01", "２００９"] {
            assert_eq!(PartialDate::parse(bad), None, "{bad:?}");
        }
    }
}
