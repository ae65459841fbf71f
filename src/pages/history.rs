//! When each file of the content folder was last changed.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::domain::Locale;

/// The last change of every file that was ever committed, by its path in the content folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History(pub(crate) BTreeMap<String, Timestamp>);

impl History {
    /// The history that consists of these changes of files, given by their paths in the content
    /// folder.
    pub fn of(changes: impl IntoIterator<Item = (String, Timestamp)>) -> History {
        let mut history = History::default();
        for (path, at) in changes {
            let last = history.0.entry(path).or_insert(at);
            // Commits are not always in the order of their times: clocks differ.
            *last = at.max(*last);
        }
        history
    }

    /// The last change of a text and its pictures, given by the folder in which those lie, as
    /// readers of `locale` get it: a change of the translation alone is none in Japanese.
    pub(crate) fn of_text(&self, folder: &str, locale: Locale) -> Option<Timestamp> {
        let inside = format!("{folder}/");
        let below = self.0.range(inside.clone()..);
        let below = below.take_while(|(path, _)| path.starts_with(&inside));
        let [original, translation] = [".md", ".en.md"].map(|end| format!("{folder}{end}"));
        let files = [original, translation];
        let beside = files.iter().filter_map(|path| self.0.get_key_value(path));
        below
            .chain(beside)
            .filter(|(path, _)| locale == Locale::En || !path.ends_with(".en.md"))
            .map(|(_, at)| *at)
            .max()
    }
}
