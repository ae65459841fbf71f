//! Feeds: what is new, for programs that ask by themselves.
//!
//! ```text
//! item: what stands in a feed ─► entry: what is told of it ─► atom, json: how it is written
//! ```

mod id;
mod item;

mod entry;

mod atom;
mod json;

use jiff::Zoned;

use super::absolute;
use crate::domain::{Instant, Locale, Offer, RemoteKind, Site};
use crate::route::{BasePath, Feed, FeedFormat, Route};
use crate::views::Source;
use crate::views::links::Links;
use crate::views::still;

use entry::FeedEntry;

/// A feed, before it has a format. Addresses are whole.
struct Channel {
    id: String,
    language: Locale,
    title: String,
    subtitle: String,
    /// The page of which it is another form.
    page: String,
    home: String,
    /// Who publishes the site.
    publisher: String,
    /// A square picture.
    icon: String,
    updated: Zoned,
    entries: Vec<FeedEntry>,
}

/// The files of a feed in a locale, as they are at the instant `at`, by their paths in `dist/`.
///
/// # Errors
/// If a feed can't be written, which in memory does not happen.
pub(super) fn files(
    site: &Site,
    base: &BasePath,
    (feed, locale): (&Feed, Locale),
    at: Instant,
) -> std::io::Result<Vec<(String, Vec<u8>)>> {
    let links = absolute::links(site, base, locale);
    let channel = Channel::of(site, base, feed, &links, at);
    let mut files = Vec::new();
    for format in FeedFormat::ALL {
        let path = feed.file(locale, format);
        let own = links.file(&path);
        let bytes = match format {
            FeedFormat::Atom => atom::write(&channel, &own)?,
            FeedFormat::Json => json::write(&channel, &own)?,
        };
        files.push((path, bytes));
    }
    Ok(files)
}

/// The pages of what stands in a feed at the instant `at`, the newest first.
pub(super) fn newest(site: &Site, feed: &Feed, at: Instant) -> Vec<Route> {
    item::items(site, feed, at).iter().map(item::Item::page).collect()
}

impl Channel {
    fn of(site: &Site, base: &BasePath, feed: &Feed, links: &Links, at: Instant) -> Channel {
        let source = Source { site, links, at };
        let locale = links.locale;
        let items = item::items(site, feed, at);
        let name = site.config.name.get(locale);
        Channel {
            id: id::of_feed(site, base, locale, &feed.name()),
            language: locale,
            title: format!("{}｜{name}", still::feed_name(source, feed)),
            subtitle: subtitle(source, feed),
            page: page(links, feed),
            home: links.to(Route::Home),
            publisher: name.clone(),
            icon: links.file("assets/icon-192.png"),
            updated: item::updated(site, feed, &items),
            entries: items.iter().map(|item| FeedEntry::of(source, base, *item)).collect(),
        }
    }
}

/// The page of which a feed is another form.
fn page(links: &Links, feed: &Feed) -> String {
    let filter = match feed {
        Feed::ReturnJobs => [("offer", Offer::Return.word())],
        Feed::RemoteJobs => [("remote", RemoteKind::Full.word())],
        _ => return links.to(feed.page()),
    };
    links.with_query(feed.page(), &filter)
}

/// What a feed holds, in a sentence.
fn subtitle(source: Source<'_>, feed: &Feed) -> String {
    let (text, site, locale) = (source.text(), source.site, source.locale());
    match feed {
        Feed::Stories => text.stories_lead().to_owned(),
        Feed::Events => text.events_lead().to_owned(),
        Feed::Jobs | Feed::ReturnJobs | Feed::RemoteJobs => text.jobs_lead().to_owned(),
        Feed::Series(key) => {
            site.config.series(key).map(|it| it.summary.get(locale).clone()).unwrap_or_default()
        }
        Feed::Person(slug) => {
            site.people.get(slug).map(|it| it.get(locale).headline.clone()).unwrap_or_default()
        }
        Feed::Topic(_) => text.topics_lead().to_owned(),
    }
}

/// A date and time as feeds write it (RFC 3339), with the offset of its zone.
fn rfc_3339(time: &Zoned) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}
