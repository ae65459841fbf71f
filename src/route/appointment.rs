//! The addresses at which calendars on the web take a new appointment.

use jiff::{Timestamp, ToSpan};
use url::form_urlencoded::byte_serialize;

use crate::domain::When;

const GOOGLE: &str = "https://calendar.google.com/calendar/render";
const OUTLOOK: &str = "https://outlook.live.com/calendar/0/deeplink/compose";

/// What a reader is to find in the form of another calendar.
#[derive(Clone, Copy, Debug)]
pub struct Appointment<'a> {
    /// When it is.
    pub when: &'a When,
    /// What it is called.
    pub title: &'a str,
    /// More about it, in plain text.
    pub details: &'a str,
    /// Where it is.
    pub place: &'a str,
}

impl Appointment<'_> {
    /// The form of Google Calendar. It takes times in UTC, and for whole days the day after the
    /// last one.
    pub fn google(&self) -> String {
        let dates = match self.when {
            When::Timed { start, end } => {
                let [start, end] = [start, end].map(|time| utc(time.timestamp(), "%Y%m%dT%H%M%SZ"));
                format!("{start}/{end}")
            }
            When::AllDay { first, last } => {
                let after = last.saturating_add(1.day());
                format!("{}/{}", first.strftime("%Y%m%d"), after.strftime("%Y%m%d"))
            }
        };
        let pairs = [
            ("action", "TEMPLATE"),
            ("text", self.title),
            ("dates", &dates),
            ("details", self.details),
            ("location", self.place),
        ];
        with_query(GOOGLE, &pairs)
    }

    /// The form of Outlook on the web.
    pub fn outlook(&self) -> String {
        let (start, end, whole_days) = match self.when {
            When::Timed { start, end } => {
                let [start, end] =
                    [start, end].map(|time| utc(time.timestamp(), "%Y-%m-%dT%H:%M:%SZ"));
                (start, end, "false")
            }
            When::AllDay { first, last } => {
                (first.to_string(), last.saturating_add(1.day()).to_string(), "true")
            }
        };
        let pairs = [
            ("path", "/calendar/action/compose"),
            ("rru", "addevent"),
            ("subject", self.title),
            ("startdt", &start),
            ("enddt", &end),
            ("allday", whole_days),
            ("body", self.details),
            ("location", self.place),
        ];
        with_query(OUTLOOK, &pairs)
    }
}

fn utc(timestamp: Timestamp, form: &str) -> String {
    timestamp.strftime(form).to_string()
}

fn with_query(address: &str, pairs: &[(&str, &str)]) -> String {
    let pairs: Vec<_> = pairs
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| {
            // A space is `+` in a form's query; Outlook shows that to its readers as it stands.
            let value = byte_serialize(value.as_bytes()).collect::<String>().replace('+', "%20");
            format!("{name}={value}")
        })
        .collect();
    format!("{address}?{}", pairs.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn times_are_in_utc_and_nothing_breaks_out_of_its_parameter() {
        let start: jiff::Zoned = "2026-12-03T19:00+09:00[Asia/Tokyo]".parse().unwrap();
        let end = start.checked_add(2.hours()).unwrap();
        let when = When::Timed { start, end };
        let appointment = Appointment {
            when: &when,
            title: "茶 & 話 +1 #2",
            details: "一行目\n二行目",
            place: "",
        };
        assert_eq!(
            appointment.google(),
            "https://calendar.google.com/calendar/render?action=TEMPLATE\
             &text=%E8%8C%B6%20%26%20%E8%A9%B1%20%2B1%20%232\
             &dates=20261203T100000Z%2F20261203T120000Z\
             &details=%E4%B8%80%E8%A1%8C%E7%9B%AE%0A%E4%BA%8C%E8%A1%8C%E7%9B%AE"
        );
        let outlook = appointment.outlook();
        for part in [
            "?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&subject=%E8%8C%B6%20%26",
            "&startdt=2026-12-03T10%3A00%3A00Z&enddt=2026-12-03T12%3A00%3A00Z&allday=false",
        ] {
            assert!(outlook.contains(part), "{outlook}");
        }
        assert!(!outlook.contains("location="), "{outlook}");
    }

    #[test]
    fn whole_days_end_on_the_day_after() {
        let when = When::AllDay { first: date(2026, 12, 30), last: date(2026, 12, 31) };
        let appointment = Appointment { when: &when, title: "休", details: "", place: "港" };
        let google = appointment.google();
        assert!(google.contains("&dates=20261230%2F20270101&location=%E6%B8%AF"), "{google}");
        let outlook = appointment.outlook();
        let days = "&startdt=2026-12-30&enddt=2027-01-01&allday=true";
        assert!(outlook.contains(days), "{outlook}");
    }
}
