//! The names by which programs that read feeds know what they have seen.

use crate::domain::{Locale, Site};
use crate::pages::told::Item;
use crate::route::BasePath;

/// The year in which an address may be said to have been its owner's (RFC 4151, section 2.1). It is
/// part of every name ever given, and so never changes.
const SINCE: &str = "2026";

/// The name of a feed.
pub(super) fn of_feed(site: &Site, base: &BasePath, locale: Locale, name: &str) -> String {
    tag(site, base, locale, &format!("feeds/{name}"))
}

/// The name of what stands in feeds. It depends on the kind and the id or slug, and neither on the
/// title nor on whether a translation is there yet. The two languages are different things to read, and
/// a program that follows both shows both.
pub(super) fn of_item(site: &Site, base: &BasePath, locale: Locale, item: Item<'_>) -> String {
    let (kind, name) = match item {
        Item::Story(entry) => ("stories", &entry.slug),
        Item::Event(entry) => ("events", entry.id()),
        Item::Job(entry) => ("jobs", &entry.slug),
    };
    tag(site, base, locale, &format!("{kind}/{name}"))
}

/// A tag URI (RFC 4151) below the host and the path of the site.
fn tag(site: &Site, base: &BasePath, locale: Locale, specific: &str) -> String {
    let origin = &site.config.origin;
    let host = origin.split_once("://").map_or(origin.as_str(), |(_, host)| host);
    let host = host.split(':').next().unwrap_or(host);
    format!("tag:{host},{SINCE}:{}/{}/{specific}", base.as_str(), locale.tag())
}
