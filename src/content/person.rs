//! People: their front matter and its rules.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::entry::Article;
use super::ledger::Reading;
use super::read::{ContactUrl, IndustryKey, PictureFile, RegionKey, record};
use super::texts;
use crate::domain::{Link, OpenTo, PartialDate, Person, Timeline, TimelineKind};

record! {
    /// The front matter of a person's profile.
    PersonFields, PROFILE {
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
    }
}

record! {
    /// A point of a timeline.
    TimelineFields, TIMELINE_POINT {
        required fact date: PartialDate,
        required fact kind: TimelineKind,
        required text text: String,
    }
}

record! {
    /// A link with its name.
    LinkFields, LINK {
        required text label: String,
        required text url: ContactUrl,
    }
}

impl Article for PersonFields {
    type Value = Person;

    fn check(&self, _zone: &TimeZone, reading: &mut Reading<'_>) {
        texts::check_picture(PersonFields::photo, &self.photo, &self.alt, reading);
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
