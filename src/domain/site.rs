//! The whole site: its configuration and all its content.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use super::keyword::keyword;
use super::{
    Across, Entries, Event, Instant, Job, Key, Locale, Localized, Page, Person, Publication,
    Raster, Register, Series, Slug, Story, Taxonomy, proposals,
};

/// All content of a site. Every reference inside leads somewhere: to a person, a story, a word of
/// a taxonomy that is there.
#[derive(Clone, Debug)]
pub struct Site {
    /// What `site.toml` says.
    pub config: Config,
    /// The events, by slug.
    pub events: Entries<Event>,
    /// The stories, by slug.
    pub stories: Entries<Story>,
    /// The people, by slug.
    pub people: Entries<Person>,
    /// Who is proposed on whose page, as somebody unlike them: by the slug of the page's person.
    pub across: BTreeMap<Slug, Across>,
    /// The pages, by slug.
    pub pages: Entries<Page>,
    /// The positions, by id.
    pub jobs: Entries<Job>,
    /// The photographs beside texts, by their paths relative to the content folder.
    pub pictures: BTreeMap<String, Raster>,
    /// What belongs together among all these.
    pub register: Register,
}

impl Site {
    /// The site as it is at an instant: without what is not to be seen yet, as if that weren't
    /// there at all.
    pub fn at(&self, at: Instant) -> Cow<'_, Site> {
        fn is_out<T>(at: Instant) -> impl Fn(&Entry<T>) -> bool {
            move |entry| entry.publication.is_out(at)
        }
        if self.publications().all(|publication| publication.is_out(at)) {
            return Cow::Borrowed(self);
        }
        let mut site = self.clone();
        site.events.retain(is_out(at));
        site.stories.retain(is_out(at));
        site.people.retain(is_out(at));
        site.pages.retain(is_out(at));
        site.jobs.retain(is_out(at));
        site.across = proposals(&site.people);
        let zone = &site.config.time_zone;
        site.register = Register::of(&site.stories, &site.events, &site.people, &site.jobs, zone);
        Cow::Owned(site)
    }

    /// From when on each piece of content is to be seen.
    pub fn publications(&self) -> impl Iterator<Item = Publication> {
        fn all<T>(entries: &Entries<T>) -> impl Iterator<Item = Publication> {
            entries.values().map(|entry| entry.publication)
        }
        let texts = all(&self.events).chain(all(&self.stories)).chain(all(&self.people));
        texts.chain(all(&self.pages)).chain(all(&self.jobs))
    }

    /// The folders of all texts, relative to the content folder. That of the positions is none.
    pub fn folders(&self) -> impl Iterator<Item = &str> {
        fn of<T>(entries: &Entries<T>) -> impl Iterator<Item = &str> {
            entries.values().map(|entry| entry.folder.as_str())
        }
        of(&self.events).chain(of(&self.stories)).chain(of(&self.people)).chain(of(&self.pages))
    }
}

/// A piece of content in the site's locales.
#[derive(Clone, Debug)]
pub struct Entry<T> {
    /// Its name in addresses.
    pub slug: Slug,
    /// The folder of its pictures, relative to the content folder: `events/mirai-12`.
    pub folder: String,
    /// From when on it is to be seen.
    pub publication: Publication,
    /// What it says, in the default locale and where translated in English.
    pub text: Localized<T>,
}

impl<T> Entry<T> {
    /// What it says to readers of `locale`, in the default locale where there is no translation.
    pub fn get(&self, locale: Locale) -> &T {
        self.text.get(locale)
    }

    /// What it says in the default locale: for facts, which are the same in every locale.
    pub fn facts(&self) -> &T {
        &self.text.ja
    }

    /// The locale in which readers of `locale` really get it.
    pub fn written_in(&self, locale: Locale) -> Locale {
        self.text.get_with_locale(locale).1
    }
}

/// What `site.toml` says.
#[derive(Clone, Debug)]
pub struct Config {
    /// The network's name.
    pub name: Localized<String>,
    /// The company's name.
    pub organisation: Localized<String>,
    /// The heading of the home page; a line break where the editor put one.
    pub tagline: Localized<String>,
    /// The network in a sentence.
    pub description: Localized<String>,
    /// The line at the foot of every page.
    pub footer: Option<Localized<String>>,
    /// Scheme, host and port under which the site is published, without a slash at the end.
    pub origin: String,
    /// The zone in which times without an offset are meant.
    pub time_zone: TimeZone,
    /// The repository that holds the content: http or https.
    pub repository: Option<String>,
    /// Which code host the repository is on, where its address doesn't tell.
    pub code_host: Option<CodeHost>,
    /// The branch of the repository to which proposals go.
    pub branch: String,
    /// The folder of the repository in which the content lies, without a slash at its ends; empty if
    /// it is all of the repository.
    pub folder: String,
    /// The office's mail address.
    pub contact: Option<String>,
    /// The menu, in order.
    pub menu: Vec<MenuItem>,
    /// The sections of the home page, in order.
    pub home: Vec<HomeSection>,
    /// The ways in that the home page shows.
    pub ways: Vec<Way>,
    /// What events and stories are about.
    pub topics: Taxonomy,
    /// Industries of people and stories.
    pub industries: Taxonomy,
    /// Parts of the world.
    pub regions: Taxonomy,
    /// Series of events and stories, in order.
    pub series: Vec<Series>,
    /// What readers mean alike when they search: groups of words, each of two or more.
    pub synonyms: Vec<Vec<String>>,
}

impl Config {
    /// The series for which this word stands.
    pub fn series(&self, key: &Key) -> Option<&Series> {
        self.series.iter().find(|series| &series.key == key)
    }
}

/// A place to which the menu leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MenuItem {
    /// One of the site's own sections.
    Section(MenuSection),
    /// One of the pages.
    Page(Slug),
}

keyword! {
    /// Where repositories are, and how their pages are addressed.
    CodeHost {
        /// GitHub, or GitHub Enterprise.
        GitHub = "github" ("GitHub、または自社の GitHub Enterprise"),
        /// GitLab, or a GitLab of one's own.
        GitLab = "gitlab" ("GitLab、または自社の GitLab"),
    }
}

keyword! {
    /// A section to which the menu can lead.
    MenuSection {
        /// The events.
        Events = "events" ("イベント"),
        /// The stories.
        Stories = "stories" ("ストーリー"),
        /// The positions.
        Jobs = "jobs" ("募集"),
        /// The people.
        People = "people" ("人"),
        /// The topics.
        Topics = "topics" ("話題"),
        /// How alive the network is.
        Activity = "activity" ("活動"),
    }
}

keyword! {
    /// A section of the home page.
    HomeSection {
        /// The next events.
        Events = "events" ("これからのイベント"),
        /// The newest stories.
        Stories = "stories" ("新しいストーリー"),
        /// Positions, those for people who want to come back first.
        Jobs = "jobs" ("募集（復帰が先）"),
        /// The ways in.
        Ways = "ways" ("入口"),
    }
}

/// A way into the network for one kind of reader: a page, and the words that invite to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The page.
    pub page: Slug,
    /// Whom it is for.
    pub title: Localized<String>,
    /// What they find, in a sentence.
    pub text: Localized<String>,
}
