//! `jobs.json`: positions and their rules.

mod fields;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;

use crate::route::{Address, Route};
pub(in crate::content) use fields::{
    ApplyFields, ImportedFields, JobFields, LocationFields, SalaryFields,
};

use super::SourceFile;
use super::body;
use super::fault::{field, reference, rule, syntax, text, thing};
use super::import::Document;
use super::ledger::Reading;
use super::place::{self, Place};
use super::read::{Field, localized, publication, read_group};
use super::source::{Node, Span, Value, parse_json};
use crate::domain::{
    Apply, Entries, Entry, Job, Locale, Localized, Location, Remote, RemoteKind, Salary, Slug,
};

/// The positions of `jobs.json`.
pub(in crate::content) struct Jobs {
    /// Those without faults.
    pub entries: Entries<Job>,
    /// The ids of all; `None` if the file is too broken to tell.
    pub ids: Option<BTreeSet<Slug>>,
}

/// A content file without the positions that have these ids; none but `jobs.json` has any.
pub(super) fn without<'a>(file: &'a SourceFile, ids: &BTreeSet<&str>) -> Cow<'a, SourceFile> {
    let is_there = matches!(place::of_path(&file.path), Ok(Place::Jobs));
    let text = std::str::from_utf8(&file.bytes).ok().filter(|_| is_there && !ids.is_empty());
    let Some(document) = text.and_then(Document::parse) else { return Cow::Borrowed(file) };
    document.remove(ids);
    Cow::Owned(SourceFile::new(file.path.clone(), document.text()))
}

/// Reads `jobs.json`. What is wrong in it is written down.
pub(super) fn read(zone: &TimeZone, reading: &mut Reading<'_>) -> Jobs {
    let start = reading.source.text_start();
    let (node, faults) = parse_json(reading.source.text.get(start..).unwrap_or_default(), start);
    let is_broken = !faults.is_empty();
    for (span, fault) in faults {
        reading.fault(&span, fault);
    }
    let nothing = Jobs { entries: Entries::default(), ids: None };
    let Some(node) = node else {
        if !is_broken {
            reading.fault(&(start..start), syntax::json_empty());
        }
        return nothing;
    };
    let Some(items) = list(&node, reading) else { return nothing };
    let mut entries = Vec::new();
    let mut ids: BTreeMap<Slug, Span> = BTreeMap::new();
    let mut origins: BTreeMap<_, Span> = BTreeMap::new();
    for item in items {
        let Some(fields) = read_group::<JobFields>(item, reading) else { continue };
        fields.check(reading);
        if let Some((id, span)) = fields.id.given() {
            if let Some(first) = ids.get(id) {
                let line = reading.source.position(first).line;
                reading.fault(span, reference::duplicate_id(id.as_str(), line));
            } else {
                ids.insert(id.clone(), span.clone());
            }
        }
        if let Some((imported, span)) = fields.imported.given() {
            let origin = (imported.from.value(), imported.board.value(), imported.key.value());
            if let Some(first) = origins.get(&origin) {
                let line = reading.source.position(first).line;
                reading.fault(&head(span), reference::duplicate_import(line));
            } else {
                origins.insert(origin, span.clone());
            }
        }
        if let Some(entry) = fields.build(zone) {
            let route = Route::Job(entry.slug.clone());
            reading.published(route, Some(&item.span), entry.publication);
            entries.push(entry);
        }
    }
    Jobs { entries: entries.into_iter().collect(), ids: Some(ids.into_keys().collect()) }
}

/// The list under `"jobs"`.
fn list<'n>(root: &'n Node, reading: &mut Reading<'_>) -> Option<&'n [Node]> {
    const EXAMPLE: &str = "`{ \"jobs\": [ … ] }`";
    let Value::Map(entries) = &root.value else {
        let fault = field::wrong_shape(thing::JOBS_GROUP, root.describe(), EXAMPLE);
        reading.fault(&head(&root.span), fault);
        return None;
    };
    let mut jobs: Option<&super::source::MapEntry> = None;
    for entry in entries {
        match (entry.name.as_str(), jobs) {
            ("$schema", _) => {}
            ("jobs", None) => jobs = Some(entry),
            ("jobs", Some(first)) => {
                let line = reading.source.position(&first.name_span).line;
                reading.fault(&entry.name_span, syntax::duplicate_field("jobs", line));
            }
            (name, _) => {
                reading.fault(&entry.name_span, field::unknown(name, &["$schema", "jobs"]));
            }
        }
    }
    let Some(jobs) = jobs else {
        reading.fault(&head(&root.span), field::missing("jobs"));
        return None;
    };
    let Value::List(items) = &jobs.node.value else {
        let fault = field::wrong_shape(thing::JOBS, jobs.node.describe(), EXAMPLE);
        reading.fault(&head(&jobs.node.span), fault);
        return None;
    };
    Some(items)
}

/// The opening bracket of a value.
fn head(span: &Span) -> Span {
    span.start..span.end.min(span.start + 1)
}

impl JobFields {
    fn check(&self, reading: &mut Reading<'_>) {
        if let (Some(posted), Some((closes, span))) = (self.posted.get(), self.closes.given())
            && closes < posted
        {
            let fault = rule::closes_before_posted(&closes.to_string(), &posted.to_string());
            reading.fault(span, fault);
        }
        if let (Some(posted), Some((updated, span))) = (self.posted.get(), self.updated.given())
            && updated < posted
        {
            let fault = rule::updated_before_posted(&updated.to_string(), &posted.to_string());
            reading.fault(span, fault);
        }
        if let (Field::Given(word, _), Some((_, span))) =
            (&self.remote, self.remote_countries.given())
            && *word != RemoteKind::Full
        {
            reading.fault(span, rule::remote_countries());
        }
        self.check_salary(reading);
        self.check_translation(reading);
        if let Some((description, span)) = self.description.given() {
            let place = body::Place::In(span.clone());
            let own = |locale| Some(Address::new(locale, Route::Job(self.id.value()?)));
            body::check(&description.ja, &place, own(Locale::Ja).as_ref(), reading);
            if let Some(en) = &description.en {
                body::check(en, &place, own(Locale::En).as_ref(), reading);
            }
        }
    }

    fn check_salary(&self, reading: &mut Reading<'_>) {
        let Some((salary, span)) = self.salary.given() else { return };
        match (&salary.min, &salary.max) {
            (Field::Given(min, min_span), Field::Given(max, _)) if min > max => {
                reading.fault(min_span, rule::min_above_max(*min, *max));
            }
            (Field::Missing, Field::Missing) => {
                reading.fault(&head(span), rule::salary_empty());
            }
            _ => {}
        }
    }

    /// Where one of the two long texts is translated, the other is too.
    fn check_translation(&self, reading: &mut Reading<'_>) {
        let (Some((title, title_span)), Some((description, span))) =
            (self.title.given(), self.description.given())
        else {
            return;
        };
        if description.en.is_none() {
            reading.fault(&head(span), text::untranslated_field(JobFields::description));
        } else if title.en.is_none() && !title.ja.is_ascii() {
            reading.fault(title_span, text::untranslated_field(JobFields::title));
        }
    }

    fn build(&self, zone: &TimeZone) -> Option<Entry<Job>> {
        let slug = self.id.value()?;
        let ja = self.job(Locale::Ja)?;
        // A position is in English if its text is: a title that is one string in both languages
        // alone is no translation.
        let is_translated = self.description.get().is_some_and(|text| text.en.is_some());
        let en = if is_translated { Some(self.job(Locale::En)?) } else { None };
        let folder = format!("jobs/{slug}");
        let publication = publication(&self.draft, &self.publish_at, zone);
        Some(Entry { slug, folder, publication, text: Localized { ja, en } })
    }

    fn job(&self, locale: Locale) -> Option<Job> {
        let text = |text: &Localized<String>| localized(text, locale);
        let location = self.location.get()?;
        Some(Job {
            title: self.title.get().map(text)?,
            organisation: self.organisation.get().map(text)?,
            offer: self.offer.value()?,
            location: Location {
                country: location.country.value()?.0,
                region: location.region.get().map(text),
                city: location.city.get().map(text),
            },
            remote: self.remote_rule()?,
            employment_type: self.employment_type.value()?,
            salary: self.salary.get().and_then(salary),
            skills: self
                .skills
                .get()
                .map(|skills| skills.iter().map(text).collect())
                .unwrap_or_default(),
            description: self.description.get().map(text)?,
            posted: self.posted.value()?,
            updated: self.updated.value(),
            closes: self.closes.value()?,
            apply: Apply { url: self.apply.get()?.url.value()?.0 },
            audience: self.audience.value().unwrap_or_default(),
        })
    }

    fn remote_rule(&self) -> Option<Remote> {
        Some(match self.remote.get()? {
            RemoteKind::No => Remote::No,
            RemoteKind::Hybrid => Remote::Hybrid,
            RemoteKind::Full => {
                let countries = self.remote_countries.value().unwrap_or_default();
                Remote::Full(countries.into_iter().map(|country| country.0).collect())
            }
        })
    }
}

fn salary(fields: &SalaryFields) -> Option<Salary> {
    Some(Salary {
        currency: fields.currency.value()?.0,
        min: fields.min.value(),
        max: fields.max.value(),
        per: fields.per.value()?,
    })
}
