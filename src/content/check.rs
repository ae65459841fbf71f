//! Checks across files, when all have been read: does everything that is named exist?

use std::collections::{BTreeMap, BTreeSet};

use super::Said;
use super::config::{SiteFields, Words};
use super::fault::{Fault, body, picture, reference, series, thing};
use super::ledger::{Folder, Ledger, Wanted};
use super::place::{Kind, PICTURE_ENDINGS, ending};
use crate::domain::{Entries, Locale, Series, SeriesKind, Slug, Story, StoryKind};
use crate::route::{Address, Route};

/// What there is to refer to. A text with faults is there too: its faults are told at their place.
pub(super) struct Known<'a> {
    /// The slugs of texts.
    pub texts: &'a BTreeMap<Kind, BTreeSet<Slug>>,
    /// The ids of positions, if they could be read.
    pub jobs: Option<&'a BTreeSet<Slug>>,
    /// The words of `site.toml`.
    pub words: &'a Words,
    /// The stories without faults.
    pub stories: &'a Entries<Story>,
    /// Every file.
    pub paths: &'a BTreeSet<&'a str>,
}

/// Writes down every reference that leads nowhere.
pub(super) fn references(known: &Known<'_>, ledger: &mut Ledger) {
    let addresses = known.addresses();
    for reference in ledger.references.clone() {
        if let Some(fault) = known.fault(&reference.wanted, &addresses) {
            ledger.fault(&reference.path, Some(reference.position), fault);
        }
    }
}

/// Writes down every id of an event that another event has: by its `id`, or, without one, by the
/// name of its file.
pub(super) fn event_ids(known: &Known<'_>, ledger: &mut Ledger) {
    let claims = ledger.claims.clone();
    let events = known.texts.get(&Kind::Events).into_iter().flatten();
    let mut taken: BTreeMap<Slug, String> = events
        .map(|slug| (slug.clone(), format!("{}/{slug}", Kind::Events.folder())))
        .filter(|(_, folder)| claims.iter().all(|claim| claim.folder != *folder))
        .collect();
    for claim in claims {
        if let Some(other) = taken.get(&claim.id) {
            let fault = reference::duplicate_event_id(claim.id.as_str(), other);
            ledger.fault(&claim.path, Some(claim.position), fault);
        } else {
            taken.insert(claim.id, claim.folder);
        }
    }
}

impl Known<'_> {
    fn fault(&self, wanted: &Wanted, addresses: &[String]) -> Option<Fault> {
        match wanted {
            Wanted::Person(slug) => self.text(Kind::People, slug, reference::unknown_person),
            Wanted::Report(slug) => self
                .text(Kind::Stories, slug, reference::unknown_story)
                .or_else(|| self.not_a_report(slug)),
            Wanted::WayPage(slug) => self.text(Kind::Pages, slug, reference::unknown_page),
            Wanted::MenuPage(slug) => self.text(Kind::Pages, slug, reference::unknown_menu_item),
            Wanted::Topic(key) => unknown_key(key, thing::TOPIC, "topics", &self.words.topics),
            Wanted::Industry(key) => {
                let names = (thing::INDUSTRY, SiteFields::industries);
                unknown_key(key, names.0, names.1, &self.words.industries)
            }
            Wanted::Region(key) => {
                let names = (thing::REGION, SiteFields::regions);
                unknown_key(key, names.0, names.1, &self.words.regions)
            }
            Wanted::Series(key) => self.series(key, SeriesKind::Events, thing::AN_EVENT),
            Wanted::StorySeries(key) => self.series(key, SeriesKind::Stories, thing::A_STORY),
            Wanted::Link { address, path } => {
                let exists = address.as_ref().is_some_and(|address| self.has(&address.route));
                (!exists).then(|| body::broken_link(path, &strs(addresses)))
            }
            // Only the built page tells (`anchor`).
            Wanted::Anchor { .. } => None,
            Wanted::RelativeLink(url) => Some(body::relative_link(url, &strs(addresses))),
            Wanted::Picture { folder, file } => self.picture(folder, file),
        }
    }

    fn text(&self, kind: Kind, slug: &Slug, fault: fn(&str, &[&str]) -> Fault) -> Option<Fault> {
        let there = self.texts.get(&kind);
        if there.is_some_and(|slugs| slugs.contains(slug)) {
            return None;
        }
        let known: Vec<_> = there.into_iter().flatten().map(Slug::as_str).collect();
        Some(fault(slug.as_str(), &known))
    }

    fn series(&self, key: &Slug, kind: SeriesKind, thing: Said) -> Option<Fault> {
        let all = self.words.series.as_ref()?;
        let fits = |series: &&Series| series.kind == kind || series.kind == SeriesKind::Both;
        let words = |series: &[&Series]| -> Vec<String> {
            series.iter().map(|series| series.key.to_string()).collect()
        };
        let Some(found) = all.iter().find(|series| &series.key == key) else {
            let known = words(&all.iter().collect::<Vec<_>>());
            return unknown_key(key, thing::SERIES_KEY, "series", &Some(known));
        };
        if fits(&found) {
            return None;
        }
        let fit = words(&all.iter().filter(fits).collect::<Vec<_>>());
        Some(series::other_series(key.as_str(), thing, found.kind.word(), &strs(&fit)))
    }

    fn not_a_report(&self, slug: &Slug) -> Option<Fault> {
        let kind = self.stories.get(slug)?.facts().kind;
        (kind != StoryKind::Report).then(|| reference::not_a_report(slug.as_str(), kind.word()))
    }

    /// Whether something stands at a route. Where a file is too broken to tell, it does.
    fn has(&self, route: &Route) -> bool {
        let text = |kind, slug| self.texts.get(&kind).is_some_and(|slugs| slugs.contains(slug));
        match route {
            Route::Event(slug) => text(Kind::Events, slug),
            Route::Story(slug) => text(Kind::Stories, slug),
            Route::Person(slug) => text(Kind::People, slug),
            Route::Page(slug) => text(Kind::Pages, slug),
            Route::Job(id) => self.jobs.is_none_or(|ids| ids.contains(id)),
            Route::Topic(key) => self
                .words
                .topics
                .as_ref()
                .is_none_or(|topics| topics.iter().any(|topic| topic == key.as_str())),
            Route::Series(key) => {
                let known = self.words.series.as_ref();
                known.is_none_or(|known| known.iter().any(|series| &series.key == key))
            }
            // Which rows stand there changes with every text.
            Route::Listed(..) => false,
            _ => true,
        }
    }

    /// Every address to which a text can link.
    fn addresses(&self) -> Vec<String> {
        let mut routes = Route::FIXED.to_vec();
        for (kind, slugs) in self.texts {
            routes.extend(slugs.iter().cloned().map(|slug| kind.route(slug)));
        }
        routes.extend(self.jobs.into_iter().flatten().cloned().map(Route::Job));
        let topics = self.words.topics.iter().flatten();
        routes.extend(topics.filter_map(|topic| Slug::parse(topic).ok()).map(Route::Topic));
        let series = self.words.series.iter().flatten();
        routes.extend(series.map(|series| Route::Series(series.key.clone())));
        routes.into_iter().map(|route| Address::new(Locale::Ja, route).path()).collect()
    }

    fn picture(&self, folder: &Folder, file: &str) -> Option<Fault> {
        let path = format!("{}/{file}", folder.path);
        let is_other_case =
            |there: &&&str| **there != path && there.to_lowercase() == path.to_lowercase();
        if !self.paths.contains(path.as_str())
            && let Some(other) = self.paths.iter().find(is_other_case)
        {
            return Some(picture::case(file, other.get(folder.path.len() + 1..).unwrap_or(other)));
        }
        if !PICTURE_ENDINGS.contains(&ending(file)) {
            return Some(picture::ending(file));
        }
        if self.paths.contains(path.as_str()) {
            return None;
        }
        if !folder.holds_text {
            return Some(picture::without_folder(file, &folder.path));
        }
        let prefix = format!("{}/", folder.path);
        let there: Vec<&str> =
            self.paths.iter().filter_map(|path| path.strip_prefix(prefix.as_str())).collect();
        let pictures: Vec<&str> =
            there.into_iter().filter(|file| PICTURE_ENDINGS.contains(&ending(file))).collect();
        Some(picture::missing(file, &folder.path, &pictures))
    }
}

fn unknown_key(key: &Slug, what: Said, table: &str, known: &Option<Vec<String>>) -> Option<Fault> {
    let known = known.as_ref()?;
    if known.iter().any(|word| word == key.as_str()) {
        return None;
    }
    Some(reference::unknown_key(key.as_str(), what, table, &strs(known)))
}

fn strs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}
