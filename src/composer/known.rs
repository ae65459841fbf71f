//! What a site knows by name, for fields in which such a name is chosen.

use serde::{Deserialize, Serialize};

use crate::content::form::Sort;
use crate::domain::{Key, Locale, Series, SeriesKind, Site, StoryKind, Taxonomy};

/// A name, and what stands for it before people.
pub type Named = (String, String);

/// The names that a site knows, each list in the order in which people look for them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    people: Vec<Named>,
    reports: Vec<Named>,
    topics: Vec<Named>,
    industries: Vec<Named>,
    regions: Vec<Named>,
    series: Vec<Named>,
    story_series: Vec<Named>,
    pages: Vec<Named>,
    /// The first letters of the paths that are taken, without their endings: `events/mirai-12`.
    taken: Vec<String>,
}

impl Known {
    /// What a site knows, in a language.
    pub fn of(site: &Site, locale: Locale) -> Known {
        let people = site.people.values();
        let reports = site.stories.values().filter(|story| story.facts().kind == StoryKind::Report);
        let pages = site.pages.values();
        let words = |taxonomy: &Taxonomy| {
            let words = taxonomy.keys().filter_map(|key| {
                let name = taxonomy.name(key)?.get(locale).clone();
                Some((key.to_string(), name))
            });
            words.collect()
        };
        let series = |of: fn(&Series) -> bool| {
            let series = site.config.series.iter().filter(|it| of(it));
            series.map(|it| named(&it.key, it.title.get(locale))).collect()
        };
        let folders = site.folders().map(str::to_owned);
        let positions = site.jobs.values().map(|entry| entry.folder.clone());
        Known {
            people: people.map(|it| named(&it.slug, &it.get(locale).name)).collect(),
            reports: reports.map(|it| named(&it.slug, &it.get(locale).title)).collect(),
            topics: words(&site.config.topics),
            industries: words(&site.config.industries),
            regions: words(&site.config.regions),
            series: series(|it| it.kind != SeriesKind::Stories),
            story_series: series(|it| it.kind != SeriesKind::Events),
            pages: pages.map(|it| named(&it.slug, &it.get(locale).title)).collect(),
            taken: folders.chain(positions).collect(),
        }
    }

    /// The names of a sort; none if things of that sort have no names.
    pub fn names(&self, sort: Sort) -> Option<&[Named]> {
        Some(match sort {
            Sort::Person => &self.people,
            Sort::Report => &self.reports,
            Sort::Topic => &self.topics,
            Sort::Industry => &self.industries,
            Sort::Region => &self.regions,
            Sort::Series => &self.series,
            Sort::StorySeries => &self.story_series,
            Sort::WayPage => &self.pages,
            _ => return None,
        })
    }

    /// Whether something stands at this path already, given without its ending.
    pub fn is_taken(&self, path: &str) -> bool {
        self.taken.iter().any(|taken| taken == path)
    }
}

fn named(key: &Key, name: &str) -> Named {
    (key.to_string(), name.to_owned())
}
