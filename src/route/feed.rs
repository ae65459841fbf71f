//! The addresses of feeds.

use super::Route;
use crate::domain::{Key, Site, Slug};

/// What a feed gathers, whatever the locale and the format.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feed {
    /// All stories.
    Stories,
    /// All events.
    Events,
    /// The open positions.
    Jobs,
    /// Those of them that are for people who want to come back.
    ReturnJobs,
    /// Those of them that can be done wholly from elsewhere.
    RemoteJobs,
    /// The stories and events of a series.
    Series(Key),
    /// A person's stories and talks.
    Person(Slug),
    /// The stories and events on a topic.
    Topic(Key),
}

/// The form in which a feed is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FeedFormat {
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl FeedFormat {
    /// Both forms, the one that more programs read first.
    pub const ALL: [FeedFormat; 2] = [FeedFormat::Atom, FeedFormat::Json];

    /// The media type that stands on links to such a feed.
    pub const fn media_type(self) -> &'static str {
        match self {
            FeedFormat::Atom => "application/atom+xml",
            FeedFormat::Json => "application/feed+json",
        }
    }

    /// What the form is called, in every language.
    pub const fn name(self) -> &'static str {
        match self {
            FeedFormat::Atom => "Atom",
            FeedFormat::Json => "JSON",
        }
    }

    pub(super) const fn extension(self) -> &'static str {
        match self {
            FeedFormat::Atom => "atom",
            FeedFormat::Json => "json",
        }
    }
}

impl Feed {
    /// All feeds of a site.
    pub fn all(site: &Site) -> Vec<Feed> {
        let mut feeds =
            vec![Feed::Stories, Feed::Events, Feed::Jobs, Feed::ReturnJobs, Feed::RemoteJobs];
        feeds.extend(site.config.series.iter().map(|series| Feed::Series(series.key.clone())));
        feeds.extend(site.people.keys().cloned().map(Feed::Person));
        feeds.extend(site.config.topics.keys().cloned().map(Feed::Topic));
        feeds
    }

    /// The feeds that somebody who reads a page may want to follow: those of its section, or its
    /// own.
    pub fn on(site: &Site, route: &Route) -> Vec<Feed> {
        match &*route.first() {
            Route::Home => vec![Feed::Stories, Feed::Events, Feed::Jobs],
            Route::Stories => vec![Feed::Stories],
            Route::Story(slug) => {
                let story = site.stories.get(slug).map(|entry| entry.facts());
                let part = story.and_then(|story| story.series.as_ref());
                let series = part.map(|part| Feed::Series(part.series.clone()));
                [Some(Feed::Stories), series].into_iter().flatten().collect()
            }
            Route::Events => vec![Feed::Events],
            Route::Event(slug) => {
                let event = site.events.get(slug).map(|entry| entry.facts());
                let part = event.and_then(|event| event.series.as_ref());
                let series = part.map(|part| Feed::Series(part.series.clone()));
                [Some(Feed::Events), series].into_iter().flatten().collect()
            }
            Route::Jobs => vec![Feed::Jobs, Feed::ReturnJobs, Feed::RemoteJobs],
            Route::Job(_) => vec![Feed::Jobs],
            Route::Person(slug) => vec![Feed::Person(slug.clone())],
            Route::Topic(key) => vec![Feed::Topic(key.clone())],
            Route::Series(key) => vec![Feed::Series(key.clone())],
            _ => Vec::new(),
        }
    }

    /// The page of which the feed is another form.
    pub fn page(&self) -> Route {
        match self {
            Feed::Stories => Route::Stories,
            Feed::Events => Route::Events,
            Feed::Jobs | Feed::ReturnJobs | Feed::RemoteJobs => Route::Jobs,
            Feed::Person(slug) => Route::Person(slug.clone()),
            Feed::Topic(key) => Route::Topic(key.clone()),
            Feed::Series(key) => Route::Series(key.clone()),
        }
    }

    /// The name of the feed among all of a locale: `topics/food`.
    pub fn name(&self) -> String {
        match self {
            Feed::Stories => "stories".to_owned(),
            Feed::Events => "events".to_owned(),
            Feed::Jobs => "jobs".to_owned(),
            Feed::ReturnJobs => "jobs-return".to_owned(),
            Feed::RemoteJobs => "jobs-remote".to_owned(),
            Feed::Series(key) => format!("series/{key}"),
            Feed::Person(slug) => format!("people/{slug}"),
            Feed::Topic(key) => format!("topics/{key}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;
    use crate::route::File;

    #[test]
    fn every_feed_has_a_path_of_its_own() {
        let key = Slug::parse("food").unwrap();
        for (feed, path) in [
            (Feed::Stories, "feeds/stories.atom"),
            (Feed::ReturnJobs, "feeds/jobs-return.atom"),
            (Feed::Series(key.clone()), "feeds/series/food.atom"),
            (Feed::Person(key.clone()), "feeds/people/food.atom"),
            (Feed::Topic(key), "feeds/topics/food.atom"),
        ] {
            assert_eq!(File::Feed(Locale::Ja, feed.clone(), FeedFormat::Atom).path(), path);
            let english = File::Feed(Locale::En, feed, FeedFormat::Json).path();
            assert_eq!(english, format!("en/{}", path.replace(".atom", ".json")));
        }
    }
}
