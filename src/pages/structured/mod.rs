//! Structured data: what stands on a page, for search engines (schema.org, as JSON-LD 1.1).
//!
//! Only a page that search engines may take in has it. What a reader doesn't find on the page is
//! not claimed here either.

mod node;

mod organization;
mod person;

mod article;
mod event;
mod fee;
mod job;
mod list;
mod series;

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned, civil};
use serde_json::Value;

use super::canonical::Canonical;
use super::change::Changes;
use super::made::Made;
use super::{absolute, share};
use crate::route::{Address, BasePath, List, Route};
use crate::views::Source;
use crate::views::links::Links;

use node::Node;

/// What all things on a page need.
#[derive(Clone, Copy)]
struct About<'a> {
    /// The site; the links make whole addresses.
    source: Source<'a>,
    made: &'a Made,
    /// The address of the page.
    page: &'a str,
    changes: Changes<'a>,
}

/// The data of a page, as JSON; none for a page that is not to be indexed.
pub(crate) fn data(
    changes: Changes<'_>,
    base: &BasePath,
    made: &Made,
    canonical: &Canonical,
) -> Option<String> {
    if !made.indexed || !canonical.is_own() {
        return None;
    }
    let links = absolute::links(changes.site, base, made.address.locale);
    let source = Source { site: changes.site, links: &links, at: changes.at };
    let page = links.to(made.address.route.clone());
    let about = About { source, made, page: &page, changes };
    let mut things = things(about);
    if let Some(trail) = list::breadcrumbs(about) {
        things.push(trail);
    }
    if things.is_empty() {
        return None;
    }
    let things: Vec<Value> = things.into_iter().map(Value::from).collect();
    let mut graph = serde_json::Map::new();
    graph.insert("@context".to_owned(), "https://schema.org".into());
    graph.insert("@graph".to_owned(), things.into());
    Some(Value::Object(graph).to_string())
}

/// The things that a page is about.
fn things(about: About<'_>) -> Vec<Node> {
    let site = about.source.site;
    let route = &about.made.address.route;
    let thing = match route {
        Route::Home => {
            return vec![organization::network(about), organization::website(about)];
        }
        Route::Event(slug) => site.events.get(slug).map(|entry| event::event(about, entry)),
        Route::Story(slug) => site.stories.get(slug).map(|entry| article::article(about, entry)),
        Route::Job(slug) => site.jobs.get(slug).and_then(|entry| job::posting(about, entry)),
        Route::Person(slug) => site.people.get(slug).map(|entry| person::profile(about, entry)),
        Route::Listed(List::Jobs, _) => None,
        Route::Listed(..)
        | Route::Events
        | Route::Stories
        | Route::People
        | Route::Topic(_)
        | Route::AllSeries => Some(list::collection(about)),
        Route::Series(key) => {
            Some(list::collection(about).each("about", series::on_page(about, key)))
        }
        _ => None,
    };
    thing.into_iter().collect()
}

impl About<'_> {
    fn links(&self) -> &Links {
        self.source.links
    }

    /// The address of the page's own picture.
    fn own_picture(&self) -> Option<String> {
        let own = self.made.picture.as_ref()?;
        Some(format!("{}{}", self.source.site.config.origin, own.src))
    }

    /// The address of the page's own picture, or of the drawing for its kind.
    fn picture(&self) -> String {
        let origin = &self.source.site.config.origin;
        self.own_picture().unwrap_or_else(|| share::picture(self.links(), origin, self.made).src)
    }

    /// The address of another page.
    fn address(&self, route: Route) -> String {
        Address::new(self.made.address.locale, route).href(&self.links().base)
    }
}

/// A date and time (ISO 8601), with the offset of its zone.
fn moment(time: &Zoned) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// The last second of a day in a zone.
fn end_of(day: civil::Date, zone: &TimeZone) -> String {
    let last = day.at(23, 59, 59, 0).to_zoned(zone.clone());
    moment(&last.unwrap_or_else(|_| Timestamp::UNIX_EPOCH.to_zoned(zone.clone())))
}
