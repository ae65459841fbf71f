//! Dates and times in words, made by the build: the client gets them as text.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;

use crate::domain::{Instant, Locale, PartialDate};

mod when;

pub use when::{WhenText, when};

use when::{clock, zone_name};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date with its weekday: `2026年12月3日（木）`, `Thu 3 December 2026`.
pub fn full_date(locale: Locale, date: Date) -> String {
    match locale {
        Locale::Ja => format!("{}年{}", date.year(), month_and_day(locale, date)),
        Locale::En => format!("{} {}", month_and_day(locale, date), date.year()),
    }
}

/// A date in a sentence: `2026年12月3日`, `3 December 2026`.
pub fn date(locale: Locale, date: Date) -> String {
    match locale {
        Locale::Ja => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
        Locale::En => format!("{} {} {}", date.day(), month(date.month()), date.year()),
    }
}

/// A date without its year, with its weekday: `12月3日（木）`, `Thu 3 December`.
pub fn month_and_day(locale: Locale, date: Date) -> String {
    let weekday = weekday(locale, date);
    match locale {
        Locale::Ja => format!("{}月{}日（{weekday}）", date.month(), date.day()),
        Locale::En => format!("{weekday} {} {}", date.day(), month(date.month())),
    }
}

/// A date without its year in little space: `12月3日（木）`, `Thu 3 Dec`.
pub fn short(locale: Locale, date: Date) -> String {
    match locale {
        Locale::Ja => month_and_day(locale, date),
        Locale::En => format!("{} {}", weekday(locale, date), short_day(locale, date)),
    }
}

/// The date of an instant in a zone, with its weekday and time: for a closing time.
pub fn date_and_time(locale: Locale, instant: Instant, zone: &TimeZone) -> String {
    let time = instant.timestamp().to_zoned(zone.clone());
    match locale {
        Locale::Ja => format!("{}{}", month_and_day(locale, time.date()), clock(&time)),
        Locale::En => format!("{}, {}", month_and_day(locale, time.date()), clock(&time)),
    }
}

/// An instant in a zone with everything: when a list was made.
pub fn moment(locale: Locale, instant: Instant, zone: &TimeZone) -> String {
    let time = instant.timestamp().to_zoned(zone.clone());
    let date = full_date(locale, time.date());
    match locale {
        Locale::Ja => format!("{date}{} {}", clock(&time), zone_name(locale, &time)),
        Locale::En => format!("{date}, {} {}", clock(&time), zone_name(locale, &time)),
    }
}

/// A closing time in the zone of what it belongs to, which is named where it isn't the site's.
pub fn closing(locale: Locale, instant: Instant, own: &TimeZone, site: &TimeZone) -> String {
    let words = date_and_time(locale, instant, own);
    let there = instant.timestamp().to_zoned(own.clone());
    let same = there.offset() == there.with_time_zone(site.clone()).offset();
    if same { words } else { format!("{words} {}", zone_name(locale, &there)) }
}

/// A point of a timeline: `2009年4月`, `April 2009`, `2009年`, `2009`.
pub fn partial(locale: Locale, date: PartialDate) -> String {
    match (locale, date.month) {
        (Locale::Ja, Some(month)) => format!("{}年{month}月", date.year),
        (Locale::Ja, None) => format!("{}年", date.year),
        (Locale::En, Some(number)) => format!("{} {}", month(number), date.year),
        (Locale::En, None) => date.year.to_string(),
    }
}

/// A month with its year: `2026年12月`, `December 2026`.
pub fn month_of_year(locale: Locale, date: Date) -> String {
    partial(locale, PartialDate { year: date.year(), month: Some(date.month()) })
}

/// The weekdays in little space, Sunday first.
pub fn weekdays(locale: Locale) -> Vec<String> {
    // 2023 began on a Sunday.
    let days = Date::constant(2023, 1, 1).series(jiff::ToSpan::days(1)).take(7);
    days.map(|day| weekday(locale, day).to_owned()).collect()
}

fn short_day(locale: Locale, date: Date) -> String {
    match locale {
        Locale::Ja => format!("{}/{}", date.month(), date.day()),
        Locale::En => {
            let name = month(date.month());
            format!("{} {}", date.day(), name.get(..3).unwrap_or(name))
        }
    }
}

fn weekday(locale: Locale, date: Date) -> &'static str {
    let (ja, en) = match date.weekday() {
        Weekday::Monday => ("月", "Mon"),
        Weekday::Tuesday => ("火", "Tue"),
        Weekday::Wednesday => ("水", "Wed"),
        Weekday::Thursday => ("木", "Thu"),
        Weekday::Friday => ("金", "Fri"),
        Weekday::Saturday => ("土", "Sat"),
        Weekday::Sunday => ("日", "Sun"),
    };
    match locale {
        Locale::Ja => ja,
        Locale::En => en,
    }
}

fn month(number: i8) -> &'static str {
    usize::try_from(number)
        .ok()
        .and_then(|number| MONTHS.get(number.checked_sub(1)?))
        .copied()
        .unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil;

    #[test]
    fn leap_days_and_partial_dates() {
        assert_eq!(full_date(Locale::Ja, civil::date(2028, 2, 29)), "2028年2月29日（火）");
        let april = PartialDate { year: 2009, month: Some(4) };
        assert_eq!(partial(Locale::Ja, april), "2009年4月");
        assert_eq!(partial(Locale::En, april), "April 2009");
    }
}
