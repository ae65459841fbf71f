//! Addresses as the rest of the web needs them: with scheme and host.

use crate::domain::{Locale, Site};
use crate::route::{Address, BasePath};
use crate::views::links::Links;

/// Makes whole addresses (`https://example.com/alumni/en/events/`) for readers of a locale.
pub(crate) fn links(site: &Site, base: &BasePath, locale: Locale) -> Links {
    let base = BasePath::carried(&format!("{}{}", site.config.origin, base.as_str()));
    Links { base, locale }
}

/// The whole address of a page.
pub(crate) fn address(site: &Site, base: &BasePath, address: &Address) -> String {
    format!("{}{}", site.config.origin, address.href(base))
}
