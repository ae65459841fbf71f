//! Events: their front matter and its rules.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use super::entry::Article;
use super::fault::rule;
use super::ledger::{PartOf, Reading};
use super::read::{
    Allowed, ContactUrl, DateAndTime, Field, Moment, PersonSlug, PictureFile, PositiveNumber,
    PublishAt, Read, ReportSlug, SeriesKey, TopicKey, WebUrl, publication, read_group, record,
};
use super::source::{Node, Value};
use super::texts;
use crate::domain::{
    Attendance, Audience, Connection, Event, EventStatus, ProgrammePart, ProgrammePartKind,
    Publication, Registration, SeriesNumber, Slug, Speaker, Venue, When,
};

record! {
    /// The front matter of an event.
    EventFields, "the event" {
        required text title: String,
        required text summary: String,
        required fact start: Moment,
        required fact end: Moment,
        optional fact status: EventStatus,
        optional fact previous_start: DateAndTime,
        required fact attendance: Attendance,
        optional text venue: VenueFields,
        optional text online: WebUrl,
        optional text speakers: Vec<SpeakerValue>,
        optional fact series: SeriesKey,
        optional fact number: PositiveNumber,
        optional text programme: Vec<ProgrammePartFields>,
        required fact audience: Vec<Audience>,
        optional fact connection: Connection,
        optional fact topics: Vec<TopicKey>,
        optional text fee: String,
        optional fact capacity: PositiveNumber,
        optional text registration: RegistrationFields,
        optional text image: PictureFile,
        optional text alt: String,
        optional fact report: ReportSlug,
        optional fact id: Slug,
        optional fact updated: Date,
        optional fact draft: bool,
        optional fact publish_at: PublishAt,
        optional text allow: Vec<Allowed>,
    }
}

record! {
    /// Where an event takes place.
    VenueFields, "the venue" {
        required text name: String,
        optional text address: String,
        optional text map: WebUrl,
    }
}

record! {
    /// A guest without a profile.
    GuestFields, "the speaker" {
        required text name: String,
        optional text title: String,
    }
}

record! {
    /// A part of a programme.
    ProgrammePartFields, "this part of the programme" {
        optional fact time: Time,
        required text title: String,
        required fact part: ProgrammePartKind,
    }
}

record! {
    /// How to register.
    RegistrationFields, "the registration" {
        required text url: ContactUrl,
        optional fact closes: DateAndTime,
        optional fact full: bool,
    }
}

/// A person's slug, or a guest's name and title.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::content) struct SpeakerValue(Speaker);

impl Read for SpeakerValue {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        if !matches!(node.value, Value::Map(_)) {
            let PersonSlug(person) = PersonSlug::read(node, reading)?;
            return Some(SpeakerValue(Speaker::Person(person)));
        }
        let guest: GuestFields = read_group(node, reading)?;
        Some(SpeakerValue(Speaker::Guest { name: guest.name.value()?, title: guest.title.value() }))
    }
}

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

    fn build(&self, body: String, zone: &TimeZone) -> Option<Event> {
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
