//! The months of the month view.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::domain::{Entry, Event, When};
use crate::views::live::Month;
use crate::views::{Source, dates};

/// How many months are shown at most: twenty years.
const MOST: usize = 240;

/// All months from the one of the first event or of the build, whichever is earlier, to the last
/// one. Days are those of the site's time zone. Nothing without events.
pub(super) fn months(source: Source<'_>, events: &[&Entry<Event>]) -> Vec<Month> {
    let spans: Vec<_> = events.iter().map(|entry| days(source, &entry.facts().when)).collect();
    let today = source.at.timestamp().to_zoned(source.site.config.time_zone.clone()).date();
    let Some(first) = spans.iter().map(|(first, _)| *first).min() else { return Vec::new() };
    let last = spans.iter().map(|(_, last)| *last).chain([today]).max().unwrap_or(today);
    let mut months = Vec::new();
    let mut month = first.min(today).first_of_month();
    while month <= last && months.len() < MOST {
        months.push(of_month(source, month, &spans));
        let Ok(next) = month.checked_add(1.month()) else { break };
        month = next;
    }
    months
}

fn of_month(source: Source<'_>, first: Date, spans: &[(Date, Date)]) -> Month {
    let last = first.last_of_month();
    let rows = spans.iter().enumerate().filter_map(|(row, (from, until))| {
        let (from, until) = ((*from).max(first), (*until).min(last));
        let day = |date: Date| u8::try_from(date.day()).ok();
        if from <= until { Some((row, day(from)?, day(until)?)) } else { None }
    });
    Month {
        name: first.strftime("%Y-%m").to_string(),
        title: dates::month_of_year(source.locale(), first),
        offset: u8::try_from(first.weekday().to_sunday_zero_offset()).unwrap_or(0),
        days: u8::try_from(first.days_in_month()).unwrap_or(31),
        rows: rows.collect(),
    }
}

/// The first and last day of an event in the site's zone. One that ends at midnight does not touch
/// the day that begins then.
fn days(source: Source<'_>, when: &When) -> (Date, Date) {
    match when {
        When::AllDay { first, last } => (*first, *last),
        When::Timed { start, end } => {
            let zone = &source.site.config.time_zone;
            let first = start.with_time_zone(zone.clone()).date();
            let before_end = end.checked_sub(1.nanosecond()).unwrap_or_else(|_| end.clone());
            (first, before_end.with_time_zone(zone.clone()).date().max(first))
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    #[test]
    fn a_leap_february_begins_on_its_weekday() {
        let first = date(2028, 2, 1);
        assert_eq!((first.days_in_month(), first.weekday().to_sunday_zero_offset()), (29, 2));
    }
}
