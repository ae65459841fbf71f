//! The rows of long lists, for the reader's client.

use leptos::prelude::Owner;

use crate::domain::{Instant, Locale, Site};
use crate::route::{Address, BasePath, File, List};
use crate::views::links::Links;
use crate::views::{Source, still};

/// The lists that have such a file if they are long.
pub(super) const LISTS: [List; 4] = [List::Events, List::Stories, List::Jobs, List::People];

/// All rows of a list in a language, as they are at an instant; nothing if its page has them all.
pub(super) fn file(
    site: &Site,
    base: &BasePath,
    (locale, list): (Locale, &List),
    at: Instant,
) -> Option<(File, String)> {
    if !still::is_long(site, list) {
        return None;
    }
    let links = Links { base: base.clone(), locale };
    let source = Source { site, links: &links, at };
    let owner = Owner::new();
    let text = owner.with(|| still::rows(source, list));
    owner.unset_with_forced_cleanup();
    text.map(|text| (File::Rows(Address::new(locale, list.first())), text))
}
