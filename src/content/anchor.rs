//! Links to a place within a page. Whether the place is there, only the built page tells.

use std::collections::BTreeSet;

use super::diagnostic::{Diagnostic, Position};
use super::fault::body as fault;
use super::ledger::{Ledger, Wanted};
use crate::route::Address;

/// A link to a place within a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The page, in the language of the text that links to it.
    pub address: Address,
    /// The place: the `id` of an element (HTML, 7.4.6.3, "find a potential indicated element").
    pub id: String,
    path: String,
    position: Position,
}

impl Anchor {
    /// What is said if the page has only elements with other `ids`.
    pub fn missing(&self, ids: &BTreeSet<String>) -> Diagnostic {
        let page = self.address.path();
        let known: Vec<&str> = ids.iter().map(String::as_str).collect();
        fault::broken_anchor(&page, &self.id, &known).at(&self.path, Some(self.position))
    }
}

/// All such links, in the order in which they were read.
pub(super) fn all(ledger: &Ledger) -> Vec<Anchor> {
    let anchors = ledger.references.iter().filter_map(|reference| match &reference.wanted {
        Wanted::Anchor { address, id } => Some(Anchor {
            address: address.clone(),
            id: id.clone(),
            path: reference.path.clone(),
            position: reference.position,
        }),
        _ => None,
    });
    anchors.collect()
}
