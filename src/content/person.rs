//! People: their front matter and its rules.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::entry::Article;
use super::ledger::Reading;
use super::read::{
    Allowed, ContactUrl, IndustryKey, PictureFile, PublishAt, RegionKey, publication, record,
};
use super::texts;
use crate::domain::{Link, OpenTo, PartialDate, Person, Publication, Timeline, TimelineKind};

record! {
    /// The front matter of a person's profile.
    PersonFields, "the profile" {
        required text name: String,
        optional text reading: String,
        required text headline: String,
        optional text photo: PictureFile,
        optional text alt: String,
        optional text timeline: Vec<TimelineFields>,
        optional fact industry: IndustryKey,
        optional fact region: RegionKey,
        optional text specialities: Vec<String>,
        optional fact open_to: Vec<OpenTo>,
        optional text links: Vec<LinkFields>,
        required fact consent: Date,
        optional fact draft: bool,
        optional fact publish_at: PublishAt,
        optional text allow: Vec<Allowed>,
    }
}

record! {
    /// A point of a timeline.
    TimelineFields, "this point of the timeline" {
        required fact date: PartialDate,
        required fact kind: TimelineKind,
        required text text: String,
    }
}

record! {
    /// A link with its name.
    LinkFields, "the link" {
        required text label: String,
        required text url: ContactUrl,
    }
}

impl Article for PersonFields {
    type Value = Person;

    fn check(&self, zone: &TimeZone, reading: &mut Reading<'_>) {
        texts::note_consent(&self.consent, zone, reading);
        texts::check_picture(PersonFields::photo, &self.photo, &self.alt, reading);
    }

    fn publication(&self, zone: &TimeZone) -> Publication {
        publication(&self.draft, &self.publish_at, zone)
    }

    fn check_texts(&self, reading: &mut Reading<'_>) {
        texts::check_summary(&self.headline, reading);
    }

    fn build(&self, body: String, _zone: &TimeZone) -> Option<Person> {
        let mut timeline: Vec<_> = texts::list(&self.timeline).iter().filter_map(point).collect();
        timeline.sort_by_key(|point| point.date);
        Some(Person {
            name: self.name.value()?,
            reading: self.reading.value(),
            headline: self.headline.value()?,
            photo: texts::picture(&self.photo, &self.alt),
            timeline,
            industry: self.industry.value().map(|industry| industry.0),
            region: self.region.value().map(|region| region.0),
            specialities: texts::list(&self.specialities),
            open_to: texts::list(&self.open_to),
            links: texts::list(&self.links).iter().filter_map(link).collect(),
            consent: self.consent.value()?,
            body,
        })
    }
}

fn point(fields: &TimelineFields) -> Option<Timeline> {
    Some(Timeline {
        date: fields.date.value()?,
        kind: fields.kind.value()?,
        text: fields.text.value()?,
    })
}

fn link(fields: &LinkFields) -> Option<Link> {
    Some(Link { label: fields.label.value()?, url: fields.url.value()?.0 })
}
