//! The pieces of content of one kind.

use super::{Entry, Slug};

/// Pieces of content in the order of their slugs, each slug once.
///
/// Where one stands among them is its *place*, counted from 0. What puts them into another order
/// names places: one that is looked up by its slug has to be searched for.
#[derive(Clone, Debug)]
pub struct Entries<T>(Vec<Entry<T>>);

impl<T> Entries<T> {
    /// The one with this slug.
    pub fn get(&self, slug: &Slug) -> Option<&Entry<T>> {
        self.at(self.place(slug)?)
    }

    /// The one at a place.
    pub fn at(&self, place: usize) -> Option<&Entry<T>> {
        self.0.get(place)
    }

    /// The place of the one with this slug.
    pub fn place(&self, slug: &Slug) -> Option<usize> {
        self.0.binary_search_by(|entry| entry.slug.cmp(slug)).ok()
    }

    /// Whether there is one with this slug.
    pub fn contains_key(&self, slug: &Slug) -> bool {
        self.place(slug).is_some()
    }

    /// All of them.
    pub fn values(&self) -> std::slice::Iter<'_, Entry<T>> {
        self.0.iter()
    }

    /// The slugs of all.
    pub fn keys(&self) -> impl Iterator<Item = &Slug> {
        self.values().map(|entry| &entry.slug)
    }

    /// All of them, with their slugs.
    pub fn iter(&self) -> impl Iterator<Item = (&Slug, &Entry<T>)> {
        self.values().map(|entry| (&entry.slug, entry))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keeps those that fit.
    pub fn retain(&mut self, fits: impl FnMut(&Entry<T>) -> bool) {
        self.0.retain(fits);
    }
}

impl<T> Default for Entries<T> {
    fn default() -> Entries<T> {
        Entries(Vec::new())
    }
}

/// Of several with the same slug the last one counts.
impl<T> FromIterator<Entry<T>> for Entries<T> {
    fn from_iter<I: IntoIterator<Item = Entry<T>>>(entries: I) -> Entries<T> {
        let mut entries: Vec<Entry<T>> = entries.into_iter().collect();
        entries.sort_by(|one, other| one.slug.cmp(&other.slug));
        entries.dedup_by(|later, earlier| {
            let is_same = later.slug == earlier.slug;
            if is_same {
                std::mem::swap(later, earlier);
            }
            is_same
        });
        Entries(entries)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Localized, Publication};

    fn entry(slug: &str, text: u8) -> Entry<u8> {
        let slug = Slug::parse(slug).unwrap();
        let text = Localized { ja: text, en: None };
        Entry { folder: slug.to_string(), slug, publication: Publication::default(), text }
    }

    #[test]
    fn each_is_found_by_its_slug_and_at_its_place() {
        let given = [entry("tea", 1), entry("a", 2), entry("tea", 3), entry("tea-2", 4)];
        let entries: Entries<u8> = given.into_iter().collect();
        let all: Vec<_> = entries.iter().map(|(slug, it)| (slug.as_str(), it.text.ja)).collect();
        assert_eq!(all, [("a", 2), ("tea", 3), ("tea-2", 4)]);
        for (place, entry) in entries.values().enumerate() {
            assert_eq!(entries.place(&entry.slug), Some(place));
            assert_eq!(entries.at(place).map(|it| &it.slug), Some(&entry.slug));
        }
        assert!(entries.get(&Slug::parse("te").unwrap()).is_none());
        assert!(entries.at(3).is_none());
    }
}
