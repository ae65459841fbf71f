//! The words by which things are grouped: topics, industries, regions.

use std::collections::BTreeMap;

use super::{Localized, Slug};

/// A word of a [`Taxonomy`], written in content as a slug.
pub type Key = Slug;

/// The words of one taxonomy in the order of `site.toml`, each with its name in the site's locales.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taxonomy {
    names: BTreeMap<Key, Localized<String>>,
    order: Vec<Key>,
}

impl Taxonomy {
    /// A taxonomy with these words in this order. A word that stands twice keeps its last name.
    pub fn new(words: impl IntoIterator<Item = (Key, Localized<String>)>) -> Self {
        let mut taxonomy = Taxonomy::default();
        for (key, name) in words {
            if taxonomy.names.insert(key.clone(), name).is_none() {
                taxonomy.order.push(key);
            }
        }
        taxonomy
    }

    /// The name of a word, if the taxonomy has it.
    pub fn name(&self, key: &Key) -> Option<&Localized<String>> {
        self.names.get(key)
    }

    /// The words in the order of `site.toml`.
    pub fn keys(&self) -> impl Iterator<Item = &Key> {
        self.order.iter()
    }
}
