//! Dates and times, in the one form in which editors write them.

use std::fmt;

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, Zoned};

use super::Read;
use super::scalar::{half_width, read_text};
use crate::content::fault::{field, thing};
use crate::content::form::Sort;
use crate::content::ledger::Reading;
use crate::content::shape::{Form, Shape};
use crate::content::source::Node;
use crate::domain::PartialDate;

/// A date, or a date and a time.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::content) enum Moment {
    /// A whole day.
    Day(Date),
    /// A time.
    Time(DateAndTime),
}

/// A date and a time, in the site's zone unless there is an offset.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::content) struct DateAndTime {
    local: DateTime,
    offset: Option<Offset>,
}

impl DateAndTime {
    /// The moment, given the site's zone.
    pub(in crate::content) fn zoned(&self, site: &TimeZone) -> Option<Zoned> {
        let zone = self.offset.map_or_else(|| site.clone(), TimeZone::fixed);
        self.local.to_zoned(zone).ok()
    }

    /// The moment as a timestamp.
    pub(in crate::content) fn timestamp(&self, site: &TimeZone) -> Option<Timestamp> {
        self.zoned(site).map(|zoned| zoned.timestamp())
    }
}

impl fmt::Display for DateAndTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.local.strftime("%Y-%m-%d %H:%M"))?;
        self.offset.map_or(Ok(()), |offset| write!(f, " UTC{offset}"))
    }
}

/// Why a text is not a date.
#[derive(Debug)]
enum Wrong {
    /// It doesn't look like one.
    Form,
    /// It looks like one, but there is no such day or time.
    Value,
}

/// A day that exists: the months with their lengths, the 29th of February in leap years alone.
const DAY: &str = "[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])\
    |(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))\
    |(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29";

/// A time of day.
const TIME: &str = "(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?";

/// A distance from UTC, at most the 25:59:59 that jiff can tell.
const OFFSET: &str = "Z|[+-](?:(?:[01][0-9]|2[0-4]):[0-9]{2}|25:[0-5][0-9])";

fn date_and_time() -> String {
    format!("(?:{DAY})T{TIME}(?:{OFFSET})?")
}

impl Read for Date {
    fn shape() -> Shape {
        Form::of(DAY, "2027-04-17").sorted(Sort::Day)
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let text = read_text(node, reading, thing::DATE)?;
        parse_date(text)
            .map_err(|wrong| {
                let fault = match wrong {
                    Wrong::Value => field::no_such_day(text),
                    Wrong::Form if has_no_year(text) => field::year_missing(text),
                    Wrong::Form => field::bad_date(text, meant(text).as_deref()),
                };
                reading.fault(&node.span, fault);
            })
            .ok()
    }
}

impl Read for Moment {
    fn shape() -> Shape {
        Form::of(&format!("{DAY}|{}", date_and_time()), "2027-04-17T14:00")
            .sorted(Sort::DayOrMoment)
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let text = read_text(node, reading, thing::MOMENT)?;
        parse_moment(text)
            .map_err(|wrong| {
                let fault = match wrong {
                    Wrong::Value => field::no_such_day(text),
                    Wrong::Form if has_no_year(text) => field::year_missing(text),
                    Wrong::Form => field::bad_moment(text, meant(text).as_deref()),
                };
                reading.fault(&node.span, fault);
            })
            .ok()
    }
}

impl Read for DateAndTime {
    fn shape() -> Shape {
        Form::of(&date_and_time(), "2027-04-10T23:59").sorted(Sort::Moment)
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        match Moment::read(node, reading)? {
            Moment::Time(time) => Some(time),
            Moment::Day(day) => {
                reading.fault(&node.span, field::time_missing(&day.to_string()));
                None
            }
        }
    }
}

impl Read for Time {
    fn shape() -> Shape {
        Form::of(TIME, "14:00").sorted(Sort::Time)
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let text = read_text(node, reading, thing::TIME_OF_DAY)?;
        let time = parse_time(text).ok();
        if time.is_none() {
            reading.fault(&node.span, field::bad_time_of_day(text));
        }
        time
    }
}

impl Read for PartialDate {
    fn shape() -> Shape {
        Form::or_number("[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?", "2019-03", (1000, 9999))
            .sorted(Sort::Month)
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let text = read_text(node, reading, thing::PARTIAL_DATE)?;
        let date = PartialDate::parse(text);
        if date.is_none() {
            reading.fault(&node.span, field::bad_partial_date(text));
        }
        date
    }
}

/// Two or four digits and nothing else.
fn digits(text: &str, count: usize) -> Result<i16, Wrong> {
    if text.len() != count || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Wrong::Form);
    }
    text.parse().map_err(|_| Wrong::Form)
}

fn small(text: &str) -> Result<i8, Wrong> {
    i8::try_from(digits(text, 2)?).map_err(|_| Wrong::Value)
}

fn parse_date(text: &str) -> Result<Date, Wrong> {
    let mut parts = text.split('-');
    let (Some(year), Some(month), Some(day), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(Wrong::Form);
    };
    Date::new(digits(year, 4)?, small(month)?, small(day)?).map_err(|_| Wrong::Value)
}

fn parse_time(text: &str) -> Result<Time, Wrong> {
    let mut parts = text.split(':');
    let (Some(hour), Some(minute), second, None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(Wrong::Form);
    };
    let second = second.map_or(Ok(0), small)?;
    Time::new(small(hour)?, small(minute)?, second, 0).map_err(|_| Wrong::Value)
}

fn parse_moment(text: &str) -> Result<Moment, Wrong> {
    let Some((day, rest)) = text.split_once('T') else {
        return parse_date(text).map(Moment::Day);
    };
    let day = parse_date(day)?;
    let (time, offset) = match rest.find(['Z', '+', '-']) {
        None => (rest, None),
        Some(at) => {
            let (time, offset) = rest.split_at(at);
            (time, Some(parse_offset(offset)?))
        }
    };
    Ok(Moment::Time(DateAndTime { local: day.to_datetime(parse_time(time)?), offset }))
}

fn parse_offset(text: &str) -> Result<Offset, Wrong> {
    let (sign, rest) = match text.split_at_checked(1) {
        Some(("Z", "")) => return Ok(Offset::UTC),
        Some(("+", rest)) => (1, rest),
        Some(("-", rest)) => (-1, rest),
        _ => return Err(Wrong::Form),
    };
    let (hours, minutes) = rest.split_once(':').ok_or(Wrong::Form)?;
    let minutes = i32::from(digits(hours, 2)?) * 60 + i32::from(digits(minutes, 2)?);
    Offset::from_seconds(sign * minutes * 60).map_err(|_| Wrong::Value)
}

/// The numbers in a text, in half or full width.
fn numbers(text: &str) -> Option<Vec<i16>> {
    half_width(text)
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(|digits| digits.parse().ok())
        .collect()
}

/// Whether this is a month and a day: `12月3日`, `12/3`, with or without a time.
fn has_no_year(text: &str) -> bool {
    matches!(numbers(text).as_deref(), Some([1..=12, 1..=31] | [1..=12, 1..=31, _, _]))
}

/// The date that somebody meant who wrote `2026/12/3`, `2026年12月3日 19:00` or `2026-12-3T9:00`.
fn meant(text: &str) -> Option<String> {
    let numbers = numbers(text)?;
    let (day, time) = match numbers.as_slice() {
        [year, month, day] => ((year, month, day), None),
        [year, month, day, hour, minute] => ((year, month, day), Some((hour, minute))),
        _ => return None,
    };
    let (year, month, day) = day;
    if !(1900..=2200).contains(year) {
        return None;
    }
    let day = Date::new(*year, i8::try_from(*month).ok()?, i8::try_from(*day).ok()?).ok()?;
    match time {
        None => Some(day.to_string()),
        Some((hour, minute)) => {
            let time =
                Time::new(i8::try_from(*hour).ok()?, i8::try_from(*minute).ok()?, 0, 0).ok()?;
            Some(format!("{day}T{}", time.strftime("%H:%M")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments() {
        let tokyo = TimeZone::get("Asia/Tokyo").unwrap();
        for (text, expected) in [
            ("2026-12-03T19:00", "2026-12-03T10:00:00Z"),
            ("2026-12-03T19:00:30", "2026-12-03T10:00:30Z"),
            ("2026-12-03T19:00Z", "2026-12-03T19:00:00Z"),
            ("2027-02-04T18:30+01:00", "2027-02-04T17:30:00Z"),
            ("2027-02-04T18:30-03:30", "2027-02-04T22:00:00Z"),
        ] {
            let Ok(Moment::Time(time)) = parse_moment(text) else { panic!("{text}") };
            assert_eq!(time.timestamp(&tokyo).unwrap().to_string(), expected);
        }
        assert!(matches!(parse_moment("2026-12-03"), Ok(Moment::Day(_))));
        for text in [
            "",
            "2026",
            "2026-12",
            "2026-12-3",
            "26-12-03",
            "2026-12-03 19:00",
            "2026-12-03T9:00",
            "2026-12-03T19",
            "2026-12-03T19:00+0900",
            "２０２６-12-03",
        ] {
            assert!(matches!(parse_moment(text), Err(Wrong::Form)), "{text}");
        }
        for text in ["2026-02-30", "2026-13-01", "2026-12-03T24:00", "2026-12-03T19:00+99:00"] {
            assert!(matches!(parse_moment(text), Err(Wrong::Value)), "{text}");
        }
    }

    #[test]
    fn what_was_meant() {
        for (text, expected) in [
            ("2026/12/3", Some("2026-12-03")),
            ("2026年12月3日", Some("2026-12-03")),
            ("２０２６/１２/３", Some("2026-12-03")),
            ("2026-12-3 9:05", Some("2026-12-03T09:05")),
            ("12/3", None),
            ("2026/13/3", None),
            ("3/12/2026", None),
        ] {
            assert_eq!(meant(text).as_deref(), expected, "{text}");
        }
    }
}
