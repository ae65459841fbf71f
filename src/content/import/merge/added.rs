//! A position that is new.

use jiff::ToSpan;
use serde_json::Value;

use super::{Merge, imported};
use crate::content::import::Added;
use crate::content::import::marks::Marks;
use crate::content::import::posting::Posting;
use crate::content::import::value::{Leaf, shown, text};
use crate::content::import::words::is_japanese;
use crate::content::job::JobFields;
use crate::content::read::Record;
use crate::domain::{JobSource, Locale, Slug};

/// The fields that every position has and for which a source or the settings must give a value.
const NEEDED: &[&str] = &[
    JobFields::title,
    JobFields::offer,
    JobFields::location,
    JobFields::remote,
    JobFields::employment_type,
    JobFields::description,
    JobFields::closes,
    JobFields::apply,
];

impl Merge<'_> {
    /// Adds a position. What it lacks is written down; then nothing is added.
    pub(super) fn add(&mut self, posting: &Posting<'_>) {
        let mut fields = posting.fields.clone();
        let today = self.settings.today;
        let mut default = |name: &'static str, value: Option<Value>| {
            let is_there = fields.iter().any(|(leaf, _)| leaf.field == name);
            fields.extend(value.filter(|_| !is_there).map(|value| (Leaf::whole(name), value)));
        };
        let posted = posting.closes.map_or(today, |closes| closes.min(today));
        default(JobFields::posted, Some(posted.to_string().into()));
        let last =
            self.settings.closes_after.map(|days| today.saturating_add(i64::from(days).days()));
        default(JobFields::closes, last.map(|last| last.to_string().into()));
        let mut is_whole = true;
        for name in NEEDED {
            let is_there = fields.iter().any(|(leaf, _)| leaf.field == *name);
            if !is_there && !posting.bad.contains(name) {
                is_whole = false;
                let label = posting.row.label();
                let first = (posting.row.span.clone(), label, 0);
                let missing = self.missing.entry(name).or_insert(first);
                missing.2 += 1;
            }
        }
        if !is_whole {
            return;
        }
        let Some(id) = self.new_id(posting) else { return };
        let mut marks = Marks::default();
        for (leaf, value) in &fields {
            marks.set(*leaf, value);
        }
        let mut whole: Vec<(&'static str, Value)> = vec![(JobFields::id, id.as_str().into())];
        for name in JobFields::FIELDS {
            let value = |leaf| fields.iter().find(|(it, _)| *it == leaf).map(|(_, value)| value);
            let ja = value(Leaf::of(name, Locale::Ja)).and_then(Value::as_str);
            let en = value(Leaf::of(name, Locale::En)).and_then(Value::as_str);
            let value = ja.map(|ja| text(ja, en)).or_else(|| value(Leaf::whole(name)).cloned());
            whole.extend(value.map(|value| (*name, value)));
        }
        let [place, closes] = [JobFields::location, JobFields::closes].map(|name| {
            let value = whole.iter().find(|(it, _)| *it == name);
            value.map(|(_, value)| shown(value)).unwrap_or_default()
        });
        let title = fields.first().map(|(_, title)| shown(title)).unwrap_or_default();
        whole.push((JobFields::imported, imported(&self.origin(&posting.key), &marks)));
        self.document.add(whole);
        if posting.is_english {
            self.report.english.push(id.clone());
        }
        self.report.added.push(Added { id, title, place, closes });
    }

    /// An id that is free: what a table has for one, the title in ASCII, or else the source's key.
    fn new_id(&mut self, posting: &Posting<'_>) -> Option<Slug> {
        let key = slug(&posting.key);
        let from = self.listing.from;
        let own = key.as_ref().filter(|key| {
            from == JobSource::Csv && key.as_str().bytes().any(|byte| byte.is_ascii_lowercase())
        });
        // Of a Japanese title the letters that are left tell little: `DX`.
        let title = posting.row.title.any(Locale::En).filter(|title| !is_japanese(title));
        let stem = own.cloned().or_else(|| title.and_then(slug)).or_else(|| {
            // The first group of a key such as `5ac21346-8e0c-4494-8e7a-3eb92ff77902` is enough.
            let key = key.as_ref().and_then(|key| key.as_str().split('-').next());
            let key = key.map_or(String::new(), |key| format!("-{key}"));
            Slug::parse(&format!("{}{key}", from.word())).ok()
        })?;
        let numbered = (2_u32..).filter_map(|number| Slug::parse(&format!("{stem}-{number}")).ok());
        let free =
            std::iter::once(stem.clone()).chain(numbered).find(|id| !self.ids.contains(id))?;
        self.ids.insert(free.clone());
        Some(free)
    }
}

/// A text as an address: its ASCII letters and digits, in at most so many words as make 48.
fn slug(text: &str) -> Option<Slug> {
    const LONGEST: usize = 48;
    let mut slug = String::new();
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    for word in words {
        if !slug.is_empty() && slug.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word.to_ascii_lowercase());
    }
    Slug::parse(&slug).ok()
}
