//! What was read before: a text that has not changed since is not read again.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use super::SourceFile;
use super::leak::Searched;
use super::ledger::Ledger;
use crate::domain::{Entry, Event, Page, Person, Slug, Story};

/// What was made of the texts of a content folder, for the next time.
#[derive(Debug, Default)]
pub struct Memory {
    pub(super) events: Texts<Event>,
    pub(super) stories: Texts<Story>,
    pub(super) people: Texts<Person>,
    pub(super) pages: Texts<Page>,
    pub(super) leaks: Searched,
}

/// The same for the texts of a kind.
#[derive(Debug)]
pub(super) struct Texts<V>(BTreeMap<Slug, Known<V>>);

impl<V> Default for Texts<V> {
    fn default() -> Texts<V> {
        Texts(BTreeMap::new())
    }
}

/// All on which the reading of a text depends. Each file comes with whether it is an `index.md`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Given<'a> {
    pub original: Option<(&'a SourceFile, bool)>,
    pub translation: Option<(&'a SourceFile, bool)>,
    pub zone: &'a TimeZone,
}

/// What was made of a text.
#[derive(Debug)]
struct Known<V> {
    original: Option<(SourceFile, bool)>,
    translation: Option<(SourceFile, bool)>,
    zone: TimeZone,
    found: Ledger,
    entry: Option<Entry<V>>,
}

impl<V> Known<V> {
    fn given(&self) -> Given<'_> {
        fn file(own: &Option<(SourceFile, bool)>) -> Option<(&SourceFile, bool)> {
            own.as_ref().map(|(file, in_folder)| (file, *in_folder))
        }
        Given {
            original: file(&self.original),
            translation: file(&self.translation),
            zone: &self.zone,
        }
    }
}

impl<V: Clone> Texts<V> {
    /// What `read` makes of a text, and what it writes down; from memory, if that was made of the
    /// same.
    pub(super) fn read(
        &mut self,
        slug: &Slug,
        given: Given<'_>,
        ledger: &mut Ledger,
        read: impl FnOnce(&mut Ledger) -> Option<Entry<V>>,
    ) -> Option<Entry<V>> {
        if let Some(known) = self.0.get(slug).filter(|known| known.given() == given) {
            ledger.take_in(known.found.clone());
            return known.entry.clone();
        }
        let mut found = Ledger::default();
        let entry = read(&mut found);
        ledger.take_in(found.clone());
        let owned = |file: Option<(&SourceFile, bool)>| file.map(|(file, it)| (file.clone(), it));
        let known = Known {
            original: owned(given.original),
            translation: owned(given.translation),
            zone: given.zone.clone(),
            found,
            entry: entry.clone(),
        };
        self.0.insert(slug.clone(), known);
        entry
    }

    /// Forgets the texts for which this does not hold.
    pub(super) fn keep(&mut self, mut is_there: impl FnMut(&Slug) -> bool) {
        self.0.retain(|slug, _| is_there(slug));
    }
}
