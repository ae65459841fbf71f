//! The addresses of files that are no pages: calendars, feeds, the sitemap.
//!
//! The client's router takes every link to this site for a page, so a link to one of these needs
//! `rel="external"`.

use super::{Address, BasePath, Feed, FeedFormat, Schema, prefix};
use crate::domain::{Key, Locale, Slug};

/// A file that the site publishes beside its pages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum File {
    /// Events for a calendar program, in a language.
    Calendar(Locale, Calendar),
    /// What is new, for programs that ask by themselves, in a language and a form.
    Feed(Locale, Feed, FeedFormat),
    /// What the site is when somebody puts it among their programs, in a language.
    Manifest(Locale),
    /// The list of all pages for search engines, or of its parts where one file is not enough.
    Sitemap,
    /// A part of that list, counted from 1.
    SitemapPart(usize),
    /// The titles of all pages in a language.
    Titles(Locale),
    /// What programs that visit the site may read.
    Robots,
    /// What a content file looks like, for text editors.
    Schema(Schema),
    /// When the site is to be built again.
    NextChange,
    /// The content as it lies in the repository, for the composer.
    Sources,
    /// All rows of a long list, for the client: beside the list's first page.
    Rows(Address),
    /// What is to be known of the search index before anything is asked of it.
    SearchHead,
    /// A piece of the search index of this version.
    Search(String, Search),
}

/// A piece of a search index. What is in it is named by the index's version, so a piece of one never
/// meets a piece of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Search {
    /// Lists of documents, by the number of the part.
    Part(u32),
    /// A long list that is in no part, by its number.
    Long(u32),
    /// Words that are not Japanese, by their first letter.
    Words(u32),
    /// What is shown of some pages in a language.
    Told(Locale, u32),
}

/// Which events a calendar holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Calendar {
    /// Those of the last year and all that are to come: the one to subscribe to, which stays small.
    All,
    /// All that begin in a year.
    Year(i16),
    /// Those of a series, of the last year and to come.
    Series(Key),
    /// Those of a series that begin in a year.
    SeriesYear(Key, i16),
    /// One.
    Event(Slug),
}

impl File {
    /// The path in `dist/`: `en/calendar/all.ics`.
    pub fn path(&self) -> String {
        let path = match self {
            File::Calendar(locale, calendar) => format!("{}{}", prefix(*locale), calendar.path()),
            File::Feed(locale, feed, format) => {
                format!("{}/feeds/{}.{}", prefix(*locale), feed.name(), format.extension())
            }
            File::Manifest(locale) => format!("{}/manifest.webmanifest", prefix(*locale)),
            File::Sitemap => "/sitemap.xml".to_owned(),
            File::SitemapPart(number) => format!("/sitemap-{number}.xml"),
            File::Titles(locale) => format!("{}/titles.txt", prefix(*locale)),
            File::Robots => "/robots.txt".to_owned(),
            File::Sources => "/source/content.json".to_owned(),
            File::Schema(schema) => format!("/schema/{}", schema.file_name()),
            File::NextChange => "/next-change.json".to_owned(),
            File::Rows(list) => format!("{}rows.txt", list.path()),
            File::SearchHead => Search::HEAD.to_owned(),
            File::Search(version, piece) => piece.path(version),
        };
        path.trim_start_matches('/').to_owned()
    }

    /// The path as a link on the site writes it.
    pub fn href(&self, base: &BasePath) -> String {
        base.file(&self.path())
    }
}

impl Search {
    /// The path of the head in `dist/`.
    pub const HEAD: &'static str = "search/head.txt";

    /// The path in `dist/` of a piece of this version. What is text says so,
    /// for hosts compress that. The client asks here: [`File::path`] would bring along all files.
    pub fn path(self, version: &str) -> String {
        let (name, number, ending) = match self {
            Search::Part(number) => ("", number, "bin"),
            Search::Long(number) => ("long-", number, "bin"),
            Search::Words(bucket) => ("words-", bucket, "txt"),
            Search::Told(Locale::Ja, number) => ("told-ja-", number, "txt"),
            Search::Told(Locale::En, number) => ("told-en-", number, "txt"),
        };
        format!("search/{version}/{name}{number}.{ending}")
    }
}

impl Calendar {
    /// The series of which it holds the events, if of one only.
    pub fn series(&self) -> Option<&Key> {
        match self {
            Calendar::Series(key) | Calendar::SeriesYear(key, _) => Some(key),
            _ => None,
        }
    }

    /// The year in which its events begin, if it is that of a year.
    pub fn year(&self) -> Option<i16> {
        match self {
            Calendar::Year(year) | Calendar::SeriesYear(_, year) => Some(*year),
            _ => None,
        }
    }

    /// The same of a year.
    pub fn of_year(&self, year: i16) -> Calendar {
        match self.series() {
            Some(key) => Calendar::SeriesYear(key.clone(), year),
            None => Calendar::Year(year),
        }
    }

    /// The path in a language. A series stands in a folder of its own, so that none can take the
    /// name of the calendar of all events; an event's file has its name, which is what a reader
    /// finds among the downloads.
    fn path(&self) -> String {
        match self {
            Calendar::All => "/calendar/all.ics".to_owned(),
            Calendar::Year(year) => format!("/calendar/{year}.ics"),
            Calendar::Series(key) => format!("/calendar/series/{key}.ics"),
            Calendar::SeriesYear(key, year) => format!("/calendar/series/{key}/{year}.ics"),
            Calendar::Event(slug) => format!("/events/{slug}/{slug}.ics"),
        }
    }
}

/// The address at which a calendar program subscribes to a calendar: the whole one of its file,
/// with the scheme that browsers hand to such a program.
pub fn subscription(address: &str) -> String {
    let rest = address.split_once(':').map_or(address, |(_, rest)| rest);
    format!("webcal:{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Route;

    #[test]
    fn files_have_addresses_of_their_own() {
        let slug = Slug::parse("mirai").unwrap();
        let calendar = |locale, which| File::Calendar(locale, which);
        for (file, path) in [
            (calendar(Locale::Ja, Calendar::All), "calendar/all.ics"),
            (calendar(Locale::En, Calendar::All), "en/calendar/all.ics"),
            (calendar(Locale::En, Calendar::Year(2026)), "en/calendar/2026.ics"),
            (calendar(Locale::Ja, Calendar::Series(slug.clone())), "calendar/series/mirai.ics"),
            (
                calendar(Locale::Ja, Calendar::SeriesYear(slug.clone(), 2026)),
                "calendar/series/mirai/2026.ics",
            ),
            (calendar(Locale::En, Calendar::Event(slug)), "en/events/mirai/mirai.ics"),
            (File::Manifest(Locale::Ja), "manifest.webmanifest"),
            (File::Manifest(Locale::En), "en/manifest.webmanifest"),
            (File::Sitemap, "sitemap.xml"),
            (File::SitemapPart(2), "sitemap-2.xml"),
            (File::Titles(Locale::En), "en/titles.txt"),
            (File::Robots, "robots.txt"),
            (File::Sources, "source/content.json"),
            (File::Schema(Schema::Jobs), "schema/jobs.json"),
            (File::Schema(Schema::Event(Locale::En)), "schema/event.en.json"),
            (File::NextChange, "next-change.json"),
            (File::Rows(Address::new(Locale::Ja, Route::Jobs)), "jobs/rows.txt"),
            (File::Rows(Address::new(Locale::En, Route::Stories)), "en/stories/rows.txt"),
            (File::SearchHead, "search/head.txt"),
            (File::Search("abc".into(), Search::Part(7)), "search/abc/7.bin"),
            (File::Search("abc".into(), Search::Long(7)), "search/abc/long-7.bin"),
            (File::Search("abc".into(), Search::Words(1)), "search/abc/words-1.txt"),
            (File::Search("abc".into(), Search::Told(Locale::En, 2)), "search/abc/told-en-2.txt"),
        ] {
            assert_eq!(file.path(), path);
            assert_eq!(file.href(&BasePath::of_public_url("/a/")), format!("/a/{path}"));
            assert_eq!(Address::parse(&format!("/{path}")), None, "{path} is no page");
        }
    }

    #[test]
    fn a_subscription_keeps_all_but_the_scheme() {
        let address = "https://alumni.example.com:8080/a/calendar/all.ics";
        let subscribed = "webcal://alumni.example.com:8080/a/calendar/all.ics";
        assert_eq!(subscription(address), subscribed);
    }
}
