//! Whether links to a place within a page find it there, in the page as it is built.

use std::collections::{BTreeMap, BTreeSet};

use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::made;
use crate::content::{Diagnostic, Loaded};
use crate::domain::Instant;
use crate::route::{Address, BasePath};

/// What every page answers to without an element of that name (HTML, 7.4.6.3).
const TOP: &str = "top";

/// Every link of a text to a place that its page doesn't have. Only pages to whose places somebody
/// links are made.
pub(super) fn faults(loaded: &Loaded, at: Instant) -> Vec<Diagnostic> {
    let mut pages: BTreeMap<&Address, BTreeSet<String>> = BTreeMap::new();
    let mut faults = Vec::new();
    for anchor in &loaded.anchors {
        let ids = pages.entry(&anchor.address).or_insert_with(|| {
            // The base path stands in links alone.
            let page = made::make(&loaded.site, &BasePath::default(), &anchor.address, at);
            ids(&page.markup)
        });
        if !ids.contains(&anchor.id) && !anchor.id.eq_ignore_ascii_case(TOP) {
            faults.push(anchor.missing(ids));
        }
    }
    faults
}

/// The names of all elements in some markup.
fn ids(markup: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let collect = element!("[id]", |found| {
        ids.extend(found.get_attribute("id"));
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(collect);
    // It fails on markup that nests without end; then nothing is known to be there.
    let _ = rewrite_str(markup, settings);
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_elements_alone() {
        let markup = "<h2 id=\"a\">id=\"no\"</h2><p data-id=\"no\"><!-- <b id=\"no\"> --><i id=港>";
        assert_eq!(ids(markup).into_iter().collect::<Vec<_>>(), ["a", "港"]);
    }
}
