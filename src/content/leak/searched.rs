//! What was found before: a text that has not changed since is not searched again by the same rules.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Leak, Rules};
use crate::content::SourceFile;

/// What was found in each file.
#[derive(Debug, Default)]
pub(in crate::content) struct Searched {
    rules: Rules,
    contacts: BTreeSet<String>,
    found: BTreeMap<String, (Arc<Vec<u8>>, Vec<Leak>)>,
}

impl Searched {
    /// Forgets what was found by other rules, or in files that are gone.
    pub(super) fn keep(
        &mut self,
        rules: &Rules,
        contacts: &BTreeSet<String>,
        files: &[SourceFile],
    ) {
        if self.rules != *rules || self.contacts != *contacts {
            *self =
                Searched { rules: rules.clone(), contacts: contacts.clone(), ..Self::default() };
        }
        let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        self.found.retain(|path, _| paths.contains(path.as_str()));
    }

    /// Whether the same file was searched before, and nothing found.
    pub(super) fn found_nothing_in(&self, file: &SourceFile) -> bool {
        let known = self.found.get(&file.path);
        known.is_some_and(|(bytes, leaks)| leaks.is_empty() && *bytes == file.bytes)
    }

    /// What `search` finds in a file, or found in the same one before.
    pub(super) fn leaks(
        &mut self,
        file: &SourceFile,
        search: impl FnOnce() -> Vec<Leak>,
    ) -> Vec<Leak> {
        if let Some((_, leaks)) = self.found.get(&file.path).filter(|it| it.0 == file.bytes) {
            return leaks.clone();
        }
        let leaks = search();
        self.found.insert(file.path.clone(), (Arc::clone(&file.bytes), leaks.clone()));
        leaks
    }
}
