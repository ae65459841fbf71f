//! Feeds: what is new, for programs that ask by themselves.
//!
//! ```text
//! pages::told: what stands in a feed ─► entry: what is told of it ─► atom, json: how it is written
//! ```

mod id;
mod updated;

mod entry;

mod atom;
mod json;

use std::path::PathBuf;

use jiff::Zoned;
use rayon::prelude::*;

use super::Failure;
use crate::domain::{Locale, Offer, RemoteKind};
use crate::pages::change::Changes;
use crate::pages::{absolute, told};
use crate::route::{BasePath, Feed, FeedFormat, File, Route};
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

/// The files of all feeds.
///
/// # Errors
/// If a feed can't be written, which in memory does not happen.
pub(super) fn files(
    changes: Changes<'_>,
    base: &BasePath,
) -> Result<Vec<(File, Vec<u8>)>, Failure> {
    let feeds = Feed::all(changes.site);
    let written: Vec<_> = feeds
        .par_iter()
        .flat_map_iter(|feed| Locale::ALL.map(|locale| forms(changes, base, feed, locale)))
        .collect::<Result<_, _>>()?;
    Ok(written.into_iter().flatten().collect())
}

/// A feed in a locale, in every form.
fn forms(
    changes: Changes<'_>,
    base: &BasePath,
    feed: &Feed,
    locale: Locale,
) -> Result<Vec<(File, Vec<u8>)>, Failure> {
    let links = absolute::links(changes.site, base, locale);
    let channel = Channel::of(changes, base, feed, &links);
    let mut files = Vec::new();
    for format in FeedFormat::ALL {
        let file = File::Feed(locale, feed.clone(), format);
        let own = links.to_file(&file);
        let written = match format {
            FeedFormat::Atom => atom::write(&channel, &own),
            FeedFormat::Json => json::write(&channel, &own),
        };
        match written {
            Ok(bytes) => files.push((file, bytes)),
            Err(error) => return Err(Failure::Disk(PathBuf::from(file.path()), error)),
        }
    }
    Ok(files)
}

impl Channel {
    fn of(changes: Changes<'_>, base: &BasePath, feed: &Feed, links: &Links) -> Channel {
        let (site, locale) = (changes.site, links.locale);
        let source = Source { site, links, at: changes.at };
        let items = told::items(changes, feed, locale);
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
            updated: updated::updated(changes, feed, locale, &items),
            entries: items.iter().map(|it| FeedEntry::of(source, base, changes, *it)).collect(),
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
