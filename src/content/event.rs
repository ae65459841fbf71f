//! Events: their front matter and its rules.

mod fields;

use std::sync::Arc;

use jiff::tz::TimeZone;

pub(in crate::content) use fields::{EventFields, RegistrationFields, VenueFields};

use fields::ProgrammePartFields;

use super::entry::Article;
use super::fault::rule;
use super::ledger::{PartOf, Reading};
use super::read::{Field, Moment, SeriesKey, publication};
use super::texts;
use crate::domain::{
    Attendance, Audience, Event, EventStatus, ProgrammePart, Publication, Registration,
    SeriesNumber, Venue, When,
};

impl Article for EventFields {
    type Value = Event;

    fn check(&self, zone: &TimeZone, reading: &mut Reading<'_>) {
        self.check_dates(zone, reading);
        self.check_status(reading);
        if let Some((attendance, span)) = self.attendance.given()
            && *attendance != Attendance::Online
            && self.venue.is_missing()
        {
            reading.fault(span, rule::venue_missing());
        }
        if let Some((_, span)) = self.number.given()
            && self.series.is_missing()
        {
            reading.fault(span, rule::without_series(EventFields::number));
        }
        // An event that was cancelled may be held another time under its number.
        if let (Some(series), Some((number, span))) = (self.series.get(), self.number.given())
            && self.status.get() != Some(&EventStatus::Cancelled)
        {
            reading.part(span, &series.0, number.0, PartOf::Events);
        }
        if let Some((audience, span)) = self.audience.given()
            && audience.is_empty()
        {
            reading.fault(span, rule::too_few(Audience::WORDS));
        }
        if let Some((id, span)) = self.id.given() {
            reading.claim(span, id.clone());
        }
        texts::check_picture(EventFields::image, &self.image, &self.alt, reading);
    }

    fn publication(&self, zone: &TimeZone) -> Publication {
        publication(&self.draft, &self.publish_at, zone)
    }

    fn check_texts(&self, reading: &mut Reading<'_>) {
        texts::check_summary(&self.summary, reading);
    }

    fn build(&self, body: Arc<str>, zone: &TimeZone) -> Option<Event> {
        Some(Event {
            title: self.title.value()?,
            summary: self.summary.value()?,
            when: when(self.start.get()?, self.end.get()?, zone)?,
            status: self.status.value().unwrap_or(EventStatus::Scheduled),
            previous_start: self.previous_start.get().and_then(|start| start.zoned(zone)),
            attendance: self.attendance.value()?,
            venue: self.venue.get().and_then(venue),
            online: self.online.value().map(|url| url.0),
            speakers: texts::list(&self.speakers).into_iter().map(|speaker| speaker.0).collect(),
            series: self.series.value().map(|SeriesKey(series)| SeriesNumber {
                series,
                number: self.number.value().map(|number| number.0),
            }),
            programme: texts::list(&self.programme).iter().filter_map(programme_part).collect(),
            audience: self.audience.value()?,
            connection: self.connection.value(),
            topics: texts::list(&self.topics).into_iter().map(|topic| topic.0).collect(),
            fee: self.fee.value(),
            capacity: self.capacity.value().map(|capacity| capacity.0),
            registration: self.registration.get().and_then(|fields| registration(fields, zone)),
            image: texts::picture(&self.image, &self.alt),
            report: self.report.value().map(|report| report.0),
            id: self.id.value(),
            updated: self.updated.value(),
            body,
        })
    }
}

impl EventFields {
    fn check_dates(&self, zone: &TimeZone, reading: &mut Reading<'_>) {
        let (Some((start, _)), Some((end, span))) = (self.start.given(), self.end.given()) else {
            return;
        };
        match (start, end) {
            (Moment::Day(first), Moment::Day(last)) if last < first => {
                let fault = rule::ends_before_start(&last.to_string(), &first.to_string());
                reading.fault(span, fault);
            }
            (Moment::Time(start), Moment::Time(end)) => {
                if end.timestamp(zone) < start.timestamp(zone) {
                    let fault = rule::ends_before_start(&end.to_string(), &start.to_string());
                    reading.fault(span, fault);
                }
            }
            (Moment::Day(_), Moment::Day(_)) => {}
            _ => reading.fault(span, rule::mixed_dates()),
        }
        self.check_registration(zone, reading);
    }

    fn check_registration(&self, zone: &TimeZone, reading: &mut Reading<'_>) {
        let (Some(start), Some(end)) = (self.start.get(), self.end.get()) else { return };
        let Some(registration) = self.registration.get() else { return };
        let Some((closes, span)) = registration.closes.given() else { return };
        let Some(when) = when(start, end, zone) else { return };
        if closes.timestamp(zone).is_some_and(|closes| closes > when.end(zone).timestamp()) {
            reading.fault(span, rule::closes_late());
        }
    }

    fn check_status(&self, reading: &mut Reading<'_>) {
        match (&self.status, &self.previous_start) {
            (Field::Given(EventStatus::Rescheduled, span), Field::Missing) => {
                reading.fault(span, rule::previous_start_missing());
            }
            (Field::Faulty | Field::Given(EventStatus::Rescheduled, _), _) => {}
            (_, Field::Given(_, span)) => reading.fault(span, rule::previous_start_unexpected()),
            _ => {}
        }
    }
}

fn when(start: &Moment, end: &Moment, zone: &TimeZone) -> Option<When> {
    match (start, end) {
        (Moment::Day(first), Moment::Day(last)) if first <= last => {
            Some(When::AllDay { first: *first, last: *last })
        }
        (Moment::Time(start), Moment::Time(end)) => {
            let (start, end) = (start.zoned(zone)?, end.zoned(zone)?);
            (start <= end).then_some(When::Timed { start, end })
        }
        _ => None,
    }
}

fn venue(fields: &VenueFields) -> Option<Venue> {
    Some(Venue {
        name: fields.name.value()?,
        address: fields.address.value(),
        map: fields.map.value().map(|map| map.0),
    })
}

fn programme_part(fields: &ProgrammePartFields) -> Option<ProgrammePart> {
    Some(ProgrammePart {
        time: fields.time.value(),
        title: fields.title.value()?,
        kind: fields.part.value()?,
    })
}

fn registration(fields: &RegistrationFields, zone: &TimeZone) -> Option<Registration> {
    Some(Registration {
        url: fields.url.value()?.0,
        closes: fields.closes.get().and_then(|closes| closes.timestamp(zone)),
        full: fields.full.value().unwrap_or_default(),
    })
}
