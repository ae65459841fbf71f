//! Every address of the site, once.
//!
//! Links, the prerenderer, the sitemap and the client all ask a [`Route`] for its path; no view
//! holds an address as text. What is no page is a [`File`].

mod appointment;
mod file;

mod base;
mod feed;
mod list;
mod repository;
mod schema;

pub use base::BasePath;
pub use feed::{Feed, FeedFormat};
pub use list::{Later, List};
pub use repository::{NewFile, Repository};
pub use schema::Schema;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::domain::{Locale, MenuSection, Slug};

pub use appointment::Appointment;
pub use file::{Calendar, File, Search, subscription};

/// What stands at an address, whatever the locale.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Route {
    /// The home page.
    Home,
    /// All events.
    Events,
    /// An event.
    Event(Slug),
    /// All stories.
    Stories,
    /// A story.
    Story(Slug),
    /// All positions.
    Jobs,
    /// A position.
    Job(Slug),
    /// What a reader keeps on the device: saved positions, and those that match.
    ForYou,
    /// All people.
    People,
    /// A person.
    Person(Slug),
    /// All topics.
    Topics,
    /// Everything on a topic.
    Topic(Slug),
    /// All series.
    AllSeries,
    /// A series: its parts, held, told and to come.
    Series(Slug),
    /// How alive the network is.
    Activity,
    /// How to contribute, and the composer.
    Contribute,
    /// What stands anywhere on the site.
    Search,
    /// A plain page.
    Page(Slug),
    /// A further page of a list. [`List::page`] makes it.
    Listed(List, Later),
    /// What a host serves for an address at which nothing stands.
    NotFound,
}

/// First parts of addresses that a page's slug can't be: they belong to something else, today or
/// by this project's plans.
pub const RESERVED_SLUGS: &[&str] = &[
    "activity",
    "assets",
    "calendar",
    "contribute",
    "en",
    "events",
    "feed",
    "feeds",
    "for-you",
    "ja",
    "jobs",
    "people",
    "schema",
    "search",
    "series",
    "source",
    "stories",
    "topics",
];

/// The first part of every English address.
const ENGLISH: &str = "en";

/// A page of the site: a route in a locale.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Address {
    /// The language.
    pub locale: Locale,
    /// What stands there.
    pub route: Route,
}

impl Address {
    /// The address of `route` in `locale`.
    pub const fn new(locale: Locale, route: Route) -> Address {
        Address { locale, route }
    }

    /// The path below the base path, with a slash at both ends: `/en/events/mirai-12/`.
    pub fn path(&self) -> String {
        let prefix = prefix(self.locale);
        match (&self.route, self.route.segments()) {
            (Route::NotFound, _) => format!("{prefix}/404.html"),
            (Route::Listed(list, later), _) => {
                let first = Address::new(self.locale, list.first()).path();
                format!("{first}{}/{}/", list::PAGE, later.number())
            }
            (_, (None, _)) => format!("{prefix}/"),
            (_, (Some(section), None)) => format!("{prefix}/{section}/"),
            (_, (Some(section), Some(slug))) => format!("{prefix}/{section}/{slug}/"),
        }
    }

    /// The path as a link on the site writes it.
    pub fn href(&self, base: &BasePath) -> String {
        format!("{}{}", base.as_str(), self.path())
    }

    /// The path of the page's file in `dist/`: `en/events/mirai-12/index.html`.
    pub fn file(&self) -> String {
        let path = self.path();
        let path = path.trim_start_matches('/');
        if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        }
    }

    /// The language of a path below the base path, whatever stands there.
    pub fn locale_of(path: &str) -> Locale {
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        if parts.next() == Some(ENGLISH) { Locale::En } else { Locale::Ja }
    }

    /// The address that a path below the base path names, with or without the slash at its end.
    pub fn parse(path: &str) -> Option<Address> {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let parts: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
        let locale = Address::locale_of(path);
        let parts = parts.get(usize::from(locale == Locale::En)..)?;
        let route = match parts {
            [] => Route::of_segments(None, None)?,
            [section] => Route::of_segments(Some(section), None)?,
            [section, slug] => Route::of_segments(Some(section), Some(slug))?,
            [rest @ .., list::PAGE, number] => {
                let first = Route::of_segments(rest.first().copied(), rest.get(1).copied())?;
                let later = Later::parse(number).filter(|_| rest.len() < 3)?;
                Route::Listed(List::on(&first)?.0, later)
            }
            _ => return None,
        };
        Some(Address { locale, route })
    }
}

/// What stands before every path in a language.
fn prefix(locale: Locale) -> String {
    match locale {
        Locale::Ja => String::new(),
        Locale::En => format!("/{ENGLISH}"),
    }
}

impl Route {
    /// The pages that every site has, whatever its content: those for which a reader may look.
    pub const FIXED: [Route; 11] = [
        Route::Home,
        Route::Events,
        Route::Stories,
        Route::Jobs,
        Route::ForYou,
        Route::People,
        Route::Topics,
        Route::AllSeries,
        Route::Activity,
        Route::Contribute,
        Route::Search,
    ];

    /// Where a section of the menu leads.
    pub const fn of_section(section: MenuSection) -> Route {
        match section {
            MenuSection::Events => Route::Events,
            MenuSection::Stories => Route::Stories,
            MenuSection::Jobs => Route::Jobs,
            MenuSection::People => Route::People,
            MenuSection::Topics => Route::Topics,
            MenuSection::Activity => Route::Activity,
        }
    }

    /// The page itself; for a further page of a list, the first one.
    pub fn first(&self) -> Cow<'_, Route> {
        match self {
            Route::Listed(list, _) => Cow::Owned(list.first()),
            route => Cow::Borrowed(route),
        }
    }

    fn segments(&self) -> (Option<&str>, Option<&Slug>) {
        match self {
            Route::Home | Route::NotFound | Route::Listed(..) => (None, None),
            Route::Events => (Some("events"), None),
            Route::Event(slug) => (Some("events"), Some(slug)),
            Route::Stories => (Some("stories"), None),
            Route::Story(slug) => (Some("stories"), Some(slug)),
            Route::Jobs => (Some("jobs"), None),
            Route::Job(slug) => (Some("jobs"), Some(slug)),
            Route::ForYou => (Some("for-you"), None),
            Route::People => (Some("people"), None),
            Route::Person(slug) => (Some("people"), Some(slug)),
            Route::Topics => (Some("topics"), None),
            Route::Topic(slug) => (Some("topics"), Some(slug)),
            Route::AllSeries => (Some("series"), None),
            Route::Series(key) => (Some("series"), Some(key)),
            Route::Activity => (Some("activity"), None),
            Route::Contribute => (Some("contribute"), None),
            Route::Search => (Some("search"), None),
            Route::Page(slug) => (Some(slug.as_str()), None),
        }
    }

    fn of_segments(section: Option<&str>, slug: Option<&str>) -> Option<Route> {
        let Some(section) = section else { return Some(Route::Home) };
        let slug = match slug {
            Some(slug) => Some(Slug::parse(slug).ok()?),
            None => None,
        };
        Some(match (section, slug) {
            ("events", None) => Route::Events,
            ("events", Some(slug)) => Route::Event(slug),
            ("stories", None) => Route::Stories,
            ("stories", Some(slug)) => Route::Story(slug),
            ("jobs", None) => Route::Jobs,
            ("jobs", Some(slug)) => Route::Job(slug),
            ("for-you", None) => Route::ForYou,
            ("people", None) => Route::People,
            ("people", Some(slug)) => Route::Person(slug),
            ("topics", None) => Route::Topics,
            ("topics", Some(slug)) => Route::Topic(slug),
            ("series", None) => Route::AllSeries,
            ("series", Some(key)) => Route::Series(key),
            ("activity", None) => Route::Activity,
            ("contribute", None) => Route::Contribute,
            ("search", None) => Route::Search,
            (page, None) if !RESERVED_SLUGS.contains(&page) => Route::Page(Slug::parse(page).ok()?),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slug(text: &str) -> Slug {
        Slug::parse(text).unwrap()
    }

    #[test]
    fn every_route_has_a_path_and_every_path_its_route() {
        let routes = [
            (Route::Home, "/", "/en/"),
            (Route::Events, "/events/", "/en/events/"),
            (Route::Event(slug("a-1")), "/events/a-1/", "/en/events/a-1/"),
            (Route::Stories, "/stories/", "/en/stories/"),
            (Route::Story(slug("b")), "/stories/b/", "/en/stories/b/"),
            (Route::Jobs, "/jobs/", "/en/jobs/"),
            (Route::Job(slug("c")), "/jobs/c/", "/en/jobs/c/"),
            (Route::ForYou, "/for-you/", "/en/for-you/"),
            (Route::People, "/people/", "/en/people/"),
            (Route::Person(slug("d")), "/people/d/", "/en/people/d/"),
            (Route::Topics, "/topics/", "/en/topics/"),
            (Route::Topic(slug("e")), "/topics/e/", "/en/topics/e/"),
            (Route::AllSeries, "/series/", "/en/series/"),
            (Route::Series(slug("f")), "/series/f/", "/en/series/f/"),
            (Route::Activity, "/activity/", "/en/activity/"),
            (Route::Contribute, "/contribute/", "/en/contribute/"),
            (Route::Search, "/search/", "/en/search/"),
            (Route::Page(slug("about")), "/about/", "/en/about/"),
        ];
        for (route, ja, en) in routes {
            for (locale, path) in [(Locale::Ja, ja), (Locale::En, en)] {
                let address = Address::new(locale, route.clone());
                assert_eq!(address.path(), path);
                assert_eq!(Address::parse(path), Some(address.clone()));
                assert_eq!(Address::parse(path.trim_end_matches('/')), Some(address.clone()));
                assert_eq!(address.file(), format!("{}index.html", &path[1..]));
            }
        }
    }

    #[test]
    fn other_paths_are_no_pages() {
        for path in ["/events/a/b/", "/assets/", "/en/ja/", "/events/UPPER/", "/a/b/", "/style.css"]
        {
            assert_eq!(Address::parse(path), None, "{path}");
        }
        assert_eq!(Address::new(Locale::Ja, Route::NotFound).file(), "404.html");
    }
}
