//! Names of headings, so that links can lead to them.

use std::collections::HashSet;

/// The names given on a page so far.
#[derive(Debug, Default)]
pub(super) struct HeadingIds(HashSet<String>);

impl HeadingIds {
    /// A name for a heading, as code hosts make it: letters and digits of any script, hyphens for
    /// spaces; with a number if it is taken.
    pub(super) fn id(&mut self, heading: &str) -> String {
        let mut slug: String = heading
            .trim()
            .to_lowercase()
            .chars()
            .filter_map(|c| match c {
                c if c.is_alphanumeric() || matches!(c, '-' | '_' | 'ー') => Some(c),
                c if c.is_whitespace() => Some('-'),
                _ => None,
            })
            .collect();
        if slug.is_empty() {
            slug.push_str("section");
        }
        let mut id = slug.clone();
        let mut number = 0;
        while !self.0.insert(id.clone()) {
            number += 1;
            id = format!("{slug}-{number}");
        }
        id
    }
}
