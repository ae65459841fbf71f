//! When the site is to be built again, for whoever builds it at fixed times.
//!
//! The reader's clock decides what is past or closed on every page. What it can't do is written
//! here: what comes out from under an embargo, what the sitemap, feeds and structured data say, and
//! which events and positions the home page has to choose from.

use jiff::civil::Date;
use serde_json::json;

use crate::domain::{Entry, Instant, Publication, Site, When};
use crate::route::File;

/// The file that tells it: `next` is the first instant after the build's own at which a build of the
/// same content makes another site (RFC 3339, in UTC), or null. `site` is with all that is in it,
/// also what is not to be seen yet.
pub(super) fn file(site: &Site, at: Instant) -> (File, Vec<u8>) {
    let next = next(site, at).map(|next| next.timestamp().to_string());
    let built = at.timestamp().to_string();
    (File::NextChange, json!({ "built": built, "next": next }).to_string().into_bytes())
}

/// The first instant after `at` that changes what is written.
fn next(site: &Site, at: Instant) -> Option<Instant> {
    let zone = &site.config.time_zone;
    let begins = |day: Date| When::AllDay { first: day, last: day }.start(zone);
    let events = site.events.values().filter(is_meant).flat_map(|entry| {
        let event = entry.facts();
        let closes = event.registration.as_ref().and_then(|registration| registration.closes);
        [Some(event.when.end(zone)), closes.map(Instant::of), event.updated.map(begins)]
    });
    let stories = site.stories.values().filter(is_meant).flat_map(|entry| {
        let story = entry.facts();
        [Some(begins(story.date)), story.updated.map(begins)]
    });
    let jobs = site.jobs.values().filter(is_meant).flat_map(|entry| {
        let job = entry.facts();
        [Some(job.closes_at(zone)), Some(begins(job.posted)), job.updated.map(begins)]
    });
    let published = site.publications().filter_map(|publication| match publication {
        Publication::From(from) => Some(from),
        Publication::Open | Publication::Draft => None,
    });
    let all = events.chain(stories).chain(jobs).flatten().chain(published);
    all.filter(|instant| *instant > at).min()
}

/// A draft changes nothing before somebody takes the mark from it.
fn is_meant<T>(entry: &&Entry<T>) -> bool {
    entry.publication != Publication::Draft
}
