//! When an event takes place.

use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{full_date, month_and_day, short_day, weekday};
use crate::domain::{Locale, When};

/// When an event takes place, in the words in which pages show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhenText {
    /// The day as the hero of a list: `12/3`, `3 Dec`.
    pub day: String,
    /// Weekday and time under it: `木 19:00`, `Thu 19:00`.
    pub under: String,
    /// The year of the first day.
    pub year: i16,
    /// Everything, with the zone: `2026年12月3日（木）19:00–21:00 JST（UTC+9）`.
    pub full: String,
    /// The same in the site's zone, if it was told in another.
    pub in_site_zone: Option<String>,
    /// The beginning for `<time datetime>`: a date, or a time with its offset.
    pub datetime: String,
}

/// The words for when an event takes place.
pub fn when(locale: Locale, when: &When, site_zone: &TimeZone, all_day: &str) -> WhenText {
    let first = when.first_day();
    match when {
        When::Timed { start, end } => WhenText {
            day: short_day(locale, first),
            under: format!("{} {}", weekday(locale, first), clock(start)),
            year: first.year(),
            full: timed(locale, start, end),
            in_site_zone: in_other_zone(locale, start, end, site_zone),
            datetime: start.strftime("%Y-%m-%dT%H:%M%:z").to_string(),
        },
        When::AllDay { first, last } => WhenText {
            day: short_day(locale, *first),
            under: format!("{} {all_day}", weekday(locale, *first)),
            year: first.year(),
            full: days(locale, *first, *last, all_day),
            in_site_zone: None,
            datetime: first.to_string(),
        },
    }
}

fn in_other_zone(locale: Locale, start: &Zoned, end: &Zoned, zone: &TimeZone) -> Option<String> {
    let (there, until) = (start.with_time_zone(zone.clone()), end.with_time_zone(zone.clone()));
    (there.offset() != start.offset()).then(|| timed(locale, &there, &until))
}

/// `2026年12月3日（木）19:00–21:00 JST（UTC+9）`; an end on another day is told with its date.
fn timed(locale: Locale, start: &Zoned, end: &Zoned) -> String {
    let end = end.with_time_zone(start.time_zone().clone());
    let (from, until) = (full_date(locale, start.date()), clock(&end));
    let zone = zone_name(locale, start);
    if start.date() == end.date() {
        return match locale {
            Locale::Ja => format!("{from}{}–{until} {zone}", clock(start)),
            Locale::En => format!("{from}, {}–{until} {zone}", clock(start)),
        };
    }
    let last = match locale {
        Locale::Ja if start.year() == end.year() => month_and_day(locale, end.date()),
        _ => full_date(locale, end.date()),
    };
    match locale {
        Locale::Ja => format!("{from}{} – {last}{until} {zone}", clock(start)),
        Locale::En => format!("{from}, {} – {last}, {until} {zone}", clock(start)),
    }
}

fn days(locale: Locale, first: Date, last: Date, all_day: &str) -> String {
    let from = full_date(locale, first);
    if first == last {
        return match locale {
            Locale::Ja => format!("{from}{all_day}"),
            Locale::En => format!("{from}, {all_day}"),
        };
    }
    let until = match locale {
        Locale::Ja if first.year() == last.year() => month_and_day(locale, last),
        _ => full_date(locale, last),
    };
    format!("{from} – {until}")
}

/// The zone as an offset from UTC, with its abbreviation where it has one: `JST（UTC+9）`.
pub(super) fn zone_name(locale: Locale, time: &Zoned) -> String {
    let seconds = time.offset().seconds();
    let (sign, minutes) = (if seconds < 0 { '−' } else { '+' }, seconds.abs() / 60);
    let offset = match (minutes / 60, minutes % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    };
    let abbreviation = time.strftime("%Z").to_string();
    let named = abbreviation.bytes().all(|b| b.is_ascii_alphabetic()) && abbreviation != "UTC";
    match (named && !abbreviation.is_empty(), locale) {
        (true, Locale::Ja) => format!("{abbreviation}（{offset}）"),
        (true, Locale::En) => format!("{abbreviation} ({offset})"),
        (false, _) => offset,
    }
}

pub(super) fn clock(time: &Zoned) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil;

    fn tokyo() -> TimeZone {
        TimeZone::get("Asia/Tokyo").unwrap()
    }

    fn at(text: &str) -> Zoned {
        text.parse().unwrap()
    }

    fn timed_at(start: &str, end: &str) -> When {
        When::Timed { start: at(start), end: at(end) }
    }

    #[test]
    fn an_evening() {
        let evening = timed_at("2026-12-03T19:00[Asia/Tokyo]", "2026-12-03T21:00[Asia/Tokyo]");
        let ja = when(Locale::Ja, &evening, &tokyo(), "終日");
        assert_eq!((ja.day.as_str(), ja.under.as_str()), ("12/3", "木 19:00"));
        assert_eq!(ja.full, "2026年12月3日（木）19:00–21:00 JST（UTC+9）");
        assert_eq!(ja.in_site_zone, None);
        assert_eq!(ja.datetime, "2026-12-03T19:00+09:00");
        let en = when(Locale::En, &evening, &tokyo(), "all day");
        assert_eq!((en.day.as_str(), en.under.as_str()), ("3 Dec", "Thu 19:00"));
        assert_eq!(en.full, "Thu 3 December 2026, 19:00–21:00 JST (UTC+9)");
    }

    #[test]
    fn across_midnight_and_across_the_year() {
        let night = timed_at("2026-12-31T22:00[Asia/Tokyo]", "2027-01-01T01:00[Asia/Tokyo]");
        assert_eq!(
            when(Locale::Ja, &night, &tokyo(), "終日").full,
            "2026年12月31日（木）22:00 – 2027年1月1日（金）1:00 JST（UTC+9）"
        );
        assert_eq!(
            when(Locale::En, &night, &tokyo(), "all day").full,
            "Thu 31 December 2026, 22:00 – Fri 1 January 2027, 1:00 JST (UTC+9)"
        );
    }

    #[test]
    fn an_offset_of_its_own_is_told_in_the_sites_zone_too() {
        let abroad = timed_at("2027-02-04T18:30+01:00[+01:00]", "2027-02-04T21:00+01:00[+01:00]");
        let text = when(Locale::Ja, &abroad, &tokyo(), "終日");
        assert_eq!(text.full, "2027年2月4日（木）18:30–21:00 UTC+1");
        assert_eq!(text.in_site_zone.as_deref(), Some("2027年2月5日（金）2:30–5:00 JST（UTC+9）"));
        assert_eq!(text.day, "2/4");
    }

    #[test]
    fn whole_days() {
        let two = When::AllDay { first: civil::date(2027, 2, 20), last: civil::date(2027, 2, 21) };
        let text = when(Locale::Ja, &two, &tokyo(), "終日");
        assert_eq!(text.full, "2027年2月20日（土） – 2月21日（日）");
        assert_eq!((text.under.as_str(), text.datetime.as_str()), ("土 終日", "2027-02-20"));
        let one =
            When::AllDay { first: civil::date(2025, 11, 15), last: civil::date(2025, 11, 15) };
        assert_eq!(
            when(Locale::En, &one, &tokyo(), "all day").full,
            "Sat 15 November 2025, all day"
        );
    }

    #[test]
    fn zones_with_half_hours_and_west_of_greenwich() {
        for (time, zone) in [
            ("2026-06-01T10:00[Asia/Kathmandu]", "UTC+5:45"),
            ("2026-06-01T10:00[America/Los_Angeles]", "PDT (UTC−7)"),
            ("2026-06-01T10:00[UTC]", "UTC"),
        ] {
            assert_eq!(zone_name(Locale::En, &at(time)), zone);
        }
    }
}
