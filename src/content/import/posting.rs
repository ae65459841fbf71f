//! A position of a source in the fields of `jobs.json`.

mod pay;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::Value;
use url::Url;

use super::Settings;
use super::listing::Listing;
use super::location::{self, Place};
use super::row::{Row, Wording};
use super::value::{Leaf, group, text};
use super::words::{self, Meanings};
use crate::content::fault::import;
use crate::content::job::{ApplyFields, JobFields};
use crate::content::ledger::Reading;
use crate::content::read::is_mail_address;
use crate::content::source::Span;
use crate::domain::{Audience, EmploymentType, JobSource, Locale, Localized, Offer, RemoteKind};

/// A position of a source. What neither the source nor the settings say has no field.
pub(super) struct Posting<'r> {
    /// What the source says of it.
    pub row: &'r Row,
    /// By what the source knows it.
    pub key: String,
    /// Whether it is in English alone.
    pub is_english: bool,
    /// The values of its fields, in the order of fields.
    pub fields: Vec<(Leaf, Value)>,
    /// The last day, if the source names one.
    pub closes: Option<Date>,
    /// Addresses where one applies.
    pub addresses: &'r [String],
    /// Fields of which the value means nothing; that is written down already.
    pub bad: Vec<&'static str>,
    /// Whether it pays something that the site has no way to show.
    pub has_odd_pay: bool,
}

impl Posting<'_> {
    /// The value of a field.
    pub(super) fn get(&self, leaf: Leaf) -> Option<&Value> {
        self.fields.iter().find(|(it, _)| *it == leaf).map(|(_, value)| value)
    }
}

/// Every position of a source. What can't be understood is written down.
pub(super) fn all<'r>(
    listing: &'r Listing,
    settings: &Settings,
    reading: &mut Reading<'_>,
) -> Vec<Posting<'r>> {
    let mut seen: BTreeMap<&str, &Span> = BTreeMap::new();
    let mut postings = Vec::new();
    for row in &listing.rows {
        let Some(key) = &row.key else {
            reading.fault(&row.span, import::no_key(&row.label()));
            continue;
        };
        if let Some(first) = seen.get(key.as_str()) {
            let first = reading.source.position(first).line;
            reading.fault(&row.span, import::duplicate(&row.label(), first));
            continue;
        }
        seen.insert(key, &row.span);
        let mut reader = Reader {
            row,
            from: listing.from,
            settings,
            reading,
            bad: Vec::new(),
            has_odd_pay: false,
        };
        let is_english = reader.is_english();
        let (fields, closes) = reader.fields(is_english);
        let (bad, has_odd_pay) = (reader.bad, reader.has_odd_pay);
        let addresses = row.apply.as_slice();
        postings.push(Posting {
            row,
            key: key.clone(),
            is_english,
            fields,
            closes,
            addresses,
            bad,
            has_odd_pay,
        });
    }
    postings
}

struct Reader<'r, 's, 'x> {
    row: &'r Row,
    from: JobSource,
    settings: &'r Settings,
    reading: &'x mut Reading<'s>,
    bad: Vec<&'static str>,
    has_odd_pay: bool,
}

impl Reader<'_, '_, '_> {
    /// Writes down that a field has a value that means nothing.
    fn bad(&mut self, name: &'static str, found: &str, words: &[&str]) {
        let fault = import::value(&self.row.label(), name, found, words);
        self.reading.fault(&self.row.span, fault);
        self.bad.push(name);
    }

    fn meanings(&self) -> Meanings<'_> {
        Meanings(&self.settings.meanings)
    }

    /// Whether there is no Japanese in what readers read.
    fn is_english(&self) -> bool {
        let texts = [&self.row.title, &self.row.description];
        !texts
            .into_iter()
            .flat_map(|text| [&text.ja, &text.en])
            .flatten()
            .any(|text| words::is_japanese(text))
    }

    fn fields(&mut self, is_english: bool) -> (Vec<(Leaf, Value)>, Option<Date>) {
        let mut fields = Vec::new();
        texts(JobFields::title, &self.row.title, is_english, &mut fields);
        let organisation = self.organisation(is_english);
        texts(JobFields::organisation, &organisation, is_english, &mut fields);
        let remote = self.remote();
        let place = self.place();
        let closes = self.day(JobFields::closes, self.row.closes.clone());
        let rest = [
            (JobFields::offer, self.offer()),
            (JobFields::location, place.as_ref().map(|(place, country)| place.value(country))),
            (JobFields::remote, remote.map(|kind| kind.word().into())),
            (JobFields::remote_countries, self.countries(remote, place.as_ref())),
            (JobFields::employment_type, self.employment_type()),
            (JobFields::salary, self.salary()),
            (JobFields::skills, self.skills()),
        ];
        let given = |(name, value): (_, Option<Value>)| Some((Leaf::whole(name), value?));
        fields.extend(rest.into_iter().filter_map(given));
        texts(JobFields::description, &self.row.description, is_english, &mut fields);
        let posted = self.day(JobFields::posted, self.row.posted.clone());
        let end = [
            (JobFields::posted, posted.map(|day| day.to_string().into())),
            (JobFields::closes, closes.map(|day| day.to_string().into())),
            (JobFields::apply, self.apply()),
            (JobFields::audience, self.audience()),
        ];
        fields.extend(end.into_iter().filter_map(given));
        (fields, closes)
    }

    /// Who offers it: whom the source names, else the network's organisation with the department.
    fn organisation(&self, is_english: bool) -> Wording {
        if !self.row.organisation.is_empty() {
            return self.row.organisation.clone();
        }
        let Localized { ja, en } = &self.settings.organisation;
        let department = self.row.department.as_deref().filter(|_| self.settings.adds_department);
        let in_japanese = department.map_or(ja.clone(), |part| format!("{ja} {part}"));
        let en = en.as_ref().unwrap_or(ja);
        let in_english = department.map_or(en.clone(), |part| format!("{en}, {part}"));
        let is_bilingual = self.row.title.en.is_some() && department.is_none();
        let en = (is_english || is_bilingual).then_some(in_english);
        Wording { ja: Some(in_japanese), en }
    }

    fn offer(&mut self) -> Option<Value> {
        let Some(text) = self.row.offer.clone() else {
            return self.settings.offer.map(|offer| offer.word().into());
        };
        let offer = self.meanings().offer(&text);
        if offer.is_none() {
            self.bad(JobFields::offer, &text, Offer::WORDS);
        }
        offer.map(|offer| offer.word().into())
    }

    fn remote(&mut self) -> Option<RemoteKind> {
        let Some(text) = self.row.remote.clone() else { return self.settings.remote };
        let remote = self.meanings().remote(&text);
        if remote.is_none() {
            self.bad(JobFields::remote, &text, RemoteKind::WORDS);
        }
        remote
    }

    fn employment_type(&mut self) -> Option<Value> {
        let Some(text) = self.row.employment_type.clone() else {
            return self.settings.employment_type.map(|kind| kind.word().into());
        };
        let kind = self.meanings().employment_type(&text);
        if kind.is_none() {
            self.bad(JobFields::employment_type, &text, EmploymentType::WORDS);
        }
        kind.map(|kind| kind.word().into())
    }

    /// The place and its country.
    fn place(&mut self) -> Option<(Place, String)> {
        match Place::of(self.row, self.meanings()) {
            Err(country) => {
                self.bad(JobFields::location, &country, &[]);
                None
            }
            Ok(place) => {
                let country = place.country.clone().or_else(|| self.settings.country.clone())?;
                Some((place, country))
            }
        }
    }

    /// From where the work can be done: `Remote, Japan` is not from anywhere.
    fn countries(
        &mut self,
        remote: Option<RemoteKind>,
        place: Option<&(Place, String)>,
    ) -> Option<Value> {
        let Some(text) = self.row.remote_countries.clone() else {
            let named = place.and_then(|(place, _)| place.country.clone());
            let is_meant = remote == Some(RemoteKind::Full) && self.from != JobSource::Csv;
            return named.filter(|_| is_meant).map(|country| vec![country].into());
        };
        let mut codes = Vec::new();
        for item in words::list(&text) {
            match location::country(self.meanings().of(&item).unwrap_or(&item)) {
                Some(code) => codes.push(code),
                None => self.bad(JobFields::remote_countries, &item, &[]),
            }
        }
        Some(codes.into())
    }

    fn skills(&self) -> Option<Value> {
        Some(words::list(self.row.skills.as_deref()?).into())
    }

    fn day(&mut self, name: &'static str, text: Option<String>) -> Option<Date> {
        let text = text?;
        let day = words::day(&text, &self.settings.zone);
        if day.is_none() {
            self.bad(name, &text, &[]);
        }
        day
    }

    fn apply(&mut self) -> Option<Value> {
        let text = self.row.apply.first()?.clone();
        let is_web = Url::parse(&text).is_ok_and(|url| {
            ["https", "http", "mailto"].contains(&url.scheme())
                && !text.contains(char::is_whitespace)
        });
        let address = match is_web {
            true => text,
            false if is_mail_address(&text) => format!("mailto:{text}"),
            false => {
                self.bad(JobFields::apply, &text, &[]);
                return None;
            }
        };
        Some(group([(ApplyFields::url, Some(address.into()))]))
    }

    fn audience(&mut self) -> Option<Value> {
        let mut told: Vec<Audience> = self.settings.audience.clone();
        if let Some(text) = &self.row.audience {
            told.clear();
            for item in words::list(text) {
                match self.meanings().audience(&item) {
                    Some(audience) => told.push(audience),
                    None => self.bad(JobFields::audience, &item, Audience::WORDS),
                }
            }
        }
        let words: Vec<_> = told.into_iter().map(Audience::word).collect();
        (!words.is_empty()).then(|| words.into())
    }
}

/// Adds a text in its languages. What is in English alone stands in both places, so that readers
/// of English get it as their own, and somebody can translate it where the Japanese belongs.
fn texts(name: &'static str, wording: &Wording, is_english: bool, fields: &mut Vec<(Leaf, Value)>) {
    let Some(ja) = wording.any(Locale::Ja) else { return };
    let en = wording.en.as_deref().or(is_english.then_some(ja));
    fields.push((Leaf::of(name, Locale::Ja), text(ja, None)));
    fields.extend(en.map(|en| (Leaf::of(name, Locale::En), text(en, None))));
}
