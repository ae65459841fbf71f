//! Stories: their front matter and its rules.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::entry::Article;
use super::fault::rule;
use super::ledger::{PartOf, Reading};
use super::markdown;
use super::read::{
    Allowed, IndustryKey, PersonSlug, PictureFile, PositiveNumber, PublishAt, Read, RegionKey,
    StorySeriesKey, TopicKey, WebUrl, publication, read_group, record,
};
use super::source::{Node, Value};
use super::texts;
use crate::domain::{
    Author, Collaboration, Outcome, Publication, SeriesPart, Skills, Source, Story, StoryKind,
    reading,
};

record! {
    /// The front matter of a story.
    StoryFields, "the story" {
        required text title: String,
        required text summary: String,
        required fact kind: StoryKind,
        required fact date: Date,
        optional fact updated: Date,
        optional fact people: Vec<PersonSlug>,
        optional text authors: Vec<AuthorValue>,
        optional fact topics: Vec<TopicKey>,
        optional fact industry: IndustryKey,
        optional fact region: RegionKey,
        optional text parties: Vec<String>,
        optional fact outcome: Outcome,
        optional text skills: SkillsFields,
        optional text source: SourceFields,
        optional text credit: String,
        optional text canonical: WebUrl,
        optional fact series: StorySeriesKey,
        optional fact part: PositiveNumber,
        optional text image: PictureFile,
        optional text alt: String,
        optional fact consent: Date,
        optional fact draft: bool,
        optional fact publish_at: PublishAt,
        optional text allow: Vec<Allowed>,
    }
}

record! {
    /// An author without a profile.
    AuthorFields, "the author" {
        required text name: String,
    }
}

record! {
    /// What somebody could do then and can do now.
    SkillsFields, "the skills" {
        optional text then: Vec<String>,
        optional text now: Vec<String>,
    }
}

record! {
    /// The work from which an excerpt is taken.
    SourceFields, "the source" {
        required text title: String,
        optional text publisher: String,
        optional text url: WebUrl,
    }
}

/// A person's slug, or a name.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::content) struct AuthorValue(Author);

impl Read for AuthorValue {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        if !matches!(node.value, Value::Map(_)) {
            let PersonSlug(person) = PersonSlug::read(node, reading)?;
            return Some(AuthorValue(Author::Person(person)));
        }
        let author: AuthorFields = read_group(node, reading)?;
        Some(AuthorValue(Author::Named(author.name.value()?)))
    }
}

impl Article for StoryFields {
    type Value = Story;

    fn check(&self, zone: &TimeZone, reading: &mut Reading<'_>) {
        texts::note_consent(&self.consent, zone, reading);
        // A draft may wait for it.
        if let Some((people, span)) = self.people.given()
            && !people.is_empty()
            && self.consent.is_missing()
            && self.draft.get() != Some(&true)
        {
            reading.fault(span, rule::consent_missing());
        }
        if let (Some(date), Some((updated, span))) = (self.date.get(), self.updated.given())
            && updated < date
        {
            let fault = rule::updated_before_date(&updated.to_string(), &date.to_string());
            reading.fault(span, fault);
        }
        self.check_collaboration(reading);
        self.check_source(reading);
        self.check_series(reading);
        texts::check_picture(StoryFields::image, &self.image, &self.alt, reading);
    }

    fn publication(&self, zone: &TimeZone) -> Publication {
        publication(&self.draft, &self.publish_at, zone)
    }

    fn check_texts(&self, reading: &mut Reading<'_>) {
        texts::check_summary(&self.summary, reading);
    }

    fn build(&self, body: String, _zone: &TimeZone) -> Option<Story> {
        Some(Story {
            title: self.title.value()?,
            summary: self.summary.value()?,
            kind: self.kind.value()?,
            date: self.date.value()?,
            updated: self.updated.value(),
            people: texts::list(&self.people).into_iter().map(|person| person.0).collect(),
            authors: texts::list(&self.authors).into_iter().map(|author| author.0).collect(),
            topics: texts::list(&self.topics).into_iter().map(|topic| topic.0).collect(),
            industry: self.industry.value().map(|industry| industry.0),
            region: self.region.value().map(|region| region.0),
            collaboration: self.collaboration(),
            skills: self.skills.get().map(|skills| Skills {
                then: texts::list(&skills.then),
                now: texts::list(&skills.now),
            }),
            source: self.excerpt(),
            series: self
                .series
                .value()
                .zip(self.part.value())
                .map(|(series, part)| SeriesPart { series: series.0, part: part.0 }),
            image: texts::picture(&self.image, &self.alt),
            consent: self.consent.value(),
            minutes: reading::minutes(&markdown::plain(&body)),
            body,
        })
    }
}

impl StoryFields {
    fn check_collaboration(&self, reading: &mut Reading<'_>) {
        let Some((kind, kind_span)) = self.kind.given() else { return };
        if *kind == StoryKind::Collaboration {
            for (name, missing) in [
                (StoryFields::parties, self.parties.is_missing()),
                (StoryFields::outcome, self.outcome.is_missing()),
            ] {
                if missing {
                    reading.fault(kind_span, rule::collaboration_incomplete(name));
                }
            }
            if let Some((parties, span)) = self.parties.given()
                && parties.len() < 2
            {
                reading.fault(span, rule::too_few_parties());
            }
            return;
        }
        if let Some((_, span)) = self.parties.given() {
            reading.fault(span, rule::not_a_collaboration(StoryFields::parties));
        }
        if let Some((_, span)) = self.outcome.given() {
            reading.fault(span, rule::not_a_collaboration(StoryFields::outcome));
        }
    }

    fn check_source(&self, reading: &mut Reading<'_>) {
        if let Some((_, span)) = self.source.given()
            && self.credit.is_missing()
        {
            reading.fault(span, rule::source_incomplete(StoryFields::source, StoryFields::credit));
        }
        if !self.source.is_missing() {
            return;
        }
        if let Some((_, span)) = self.credit.given() {
            reading.fault(span, rule::source_incomplete(StoryFields::credit, StoryFields::source));
        }
        if let Some((_, span)) = self.canonical.given() {
            reading
                .fault(span, rule::source_incomplete(StoryFields::canonical, StoryFields::source));
        }
    }

    fn check_series(&self, reading: &mut Reading<'_>) {
        if let Some((_, span)) = self.part.given()
            && self.series.is_missing()
        {
            reading.fault(span, rule::without_series(StoryFields::part));
        }
        if let Some((_, span)) = self.series.given()
            && self.part.is_missing()
        {
            reading.fault(span, rule::without_part());
        }
        if let (Some(series), Some((part, span))) = (self.series.get(), self.part.given()) {
            reading.part(span, &series.0, part.0, PartOf::Stories);
        }
    }

    fn collaboration(&self) -> Option<Collaboration> {
        Some(Collaboration { parties: self.parties.value()?, outcome: self.outcome.value()? })
    }

    fn excerpt(&self) -> Option<Source> {
        let source = self.source.get()?;
        Some(Source {
            title: source.title.value()?,
            publisher: source.publisher.value(),
            url: source.url.value().map(|url| url.0),
            credit: self.credit.value()?,
            canonical: self.canonical.value().map(|url| url.0),
        })
    }
}
