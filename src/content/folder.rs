//! The content folder: which files there are, and each read by its kind.

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;

use super::check::{self, Known};
use super::config::{self, Words};
use super::drawing;
use super::entry::{self, Article, Files};
use super::event::EventFields;
use super::fault::file;
use super::fault::picture::unused;
use super::job::{self, Jobs};
use super::ledger::{Folder, Ledger, Reading};
use super::memory::{Given, Memory, Texts};
use super::page::PageFields;
use super::person::PersonFields;
use super::place::{self, Kind, Place};
use super::raster;
use super::series;
use super::source::Source;
use super::story::StoryFields;
use super::{KnownPicture, SourceFile};
use crate::domain::{Entries, Entry, Locale, Raster, Register, Site, Slug, proposals};
use crate::route::RESERVED_SLUGS;

/// The files of a content folder, sorted by what they are.
#[derive(Default)]
struct Sorted<'a> {
    site: Option<&'a SourceFile>,
    jobs: Option<&'a SourceFile>,
    texts: BTreeMap<(Kind, Slug), Text<'a>>,
    pictures: Vec<(Kind, Slug, Picture<'a>)>,
}

/// A picture: its file, or what is known of it.
#[derive(Clone, Copy)]
enum Picture<'a> {
    File(&'a SourceFile),
    Known(&'a KnownPicture),
}

impl<'a> Picture<'a> {
    fn path(self) -> &'a str {
        match self {
            Picture::File(file) => &file.path,
            Picture::Known(known) => &known.path,
        }
    }
}

/// The files of a text, each with whether it is an `index.md`.
#[derive(Default)]
struct Text<'a> {
    original: Option<(&'a SourceFile, bool)>,
    translation: Option<(&'a SourceFile, bool)>,
}

/// Reads a content folder. What is wrong is written down; there is a site only if its
/// configuration could be read.
pub(super) fn read(
    files: &[SourceFile],
    known: &[KnownPicture],
    mut memory: Option<&mut Memory>,
    ledger: &mut Ledger,
) -> Option<Site> {
    let mut sorted = sort(files, ledger);
    sorted.add(known);
    if sorted.site.is_none() && sorted.jobs.is_none() && sorted.texts.is_empty() {
        ledger.fault(".", None, file::nothing_here());
        return None;
    }
    let site = read_site(&sorted, files, ledger);
    let words = site.as_ref().map(|site| site.words.clone()).unwrap_or_default();
    // Without a zone only differences between times matter here, and nothing is published.
    let zone = words.zone.clone().unwrap_or(TimeZone::UTC);
    let jobs = read_jobs(&sorted, &zone, ledger);
    let known_events = memory.as_deref_mut().map(|memory| &mut memory.events);
    let events = read_texts::<EventFields>(Kind::Events, &sorted, &zone, known_events, ledger);
    let known_stories = memory.as_deref_mut().map(|memory| &mut memory.stories);
    let stories = read_texts::<StoryFields>(Kind::Stories, &sorted, &zone, known_stories, ledger);
    let known_people = memory.as_deref_mut().map(|memory| &mut memory.people);
    let people = read_texts::<PersonFields>(Kind::People, &sorted, &zone, known_people, ledger);
    let known_pages = memory.map(|memory| &mut memory.pages);
    let pages = read_texts::<PageFields>(Kind::Pages, &sorted, &zone, known_pages, ledger);
    let pictures = read_pictures(&sorted, ledger);
    let paths = files.iter().map(|file| file.path.as_str());
    let paths = paths.chain(known.iter().map(|known| known.path.as_str())).collect();
    check_references(paths, &sorted, &words, &jobs, &stories, ledger);
    check_unused_pictures(&sorted, ledger);
    let config = site?.config?;
    let across = proposals(&people);
    let jobs = jobs.entries;
    let register = Register::of(&stories, &events, &people, &jobs, &config.time_zone);
    Some(Site { config, events, stories, people, across, pages, jobs, pictures, register })
}

fn sort<'a>(files: &'a [SourceFile], ledger: &mut Ledger) -> Sorted<'a> {
    let mut sorted = Sorted::default();
    for file in files {
        match place::of_path(&file.path) {
            Err(fault) => ledger.fault(&file.path, None, fault),
            Ok(Place::Ignored) => {}
            Ok(Place::Site) => sorted.site = Some(file),
            Ok(Place::Jobs) => sorted.jobs = Some(file),
            Ok(Place::Picture { kind, slug }) => {
                sorted.pictures.push((kind, slug, Picture::File(file)));
            }
            Ok(Place::Text { kind, slug, locale, in_folder }) => {
                if kind == Kind::Pages && RESERVED_SLUGS.contains(&slug.as_str()) {
                    ledger.fault(&file.path, None, file::reserved_slug(slug.as_str()));
                }
                let text = sorted.texts.entry((kind, slug)).or_default();
                let place = match locale {
                    Locale::Ja => &mut text.original,
                    Locale::En => &mut text.translation,
                };
                match place {
                    Some((first, _)) => {
                        ledger.fault(&file.path, None, file::duplicate_slug(&first.path));
                    }
                    None => *place = Some((file, in_folder)),
                }
            }
        }
    }
    for text in sorted.texts.values() {
        if let (None, Some((translation, _))) = (text.original, text.translation) {
            ledger.fault(&translation.path, None, entry::orphan(&translation.path));
        }
    }
    sorted
}

impl<'a> Sorted<'a> {
    /// Adds pictures whose files are elsewhere.
    fn add(&mut self, known: &'a [KnownPicture]) {
        for picture in known {
            if let Ok(Place::Picture { kind, slug }) = place::of_path(&picture.path) {
                self.pictures.push((kind, slug, Picture::Known(picture)));
            }
        }
        self.pictures.sort_by_key(|(.., picture)| picture.path());
    }
}

/// The file as text; if it isn't one, that is written down.
fn decode<'a>(file: &'a SourceFile, ledger: &mut Ledger) -> Option<Source<'a>> {
    Source::decode(&file.path, &file.bytes)
        .map_err(|(position, fault)| ledger.fault(&file.path, Some(position), fault))
        .ok()
}

fn read_site(
    sorted: &Sorted<'_>,
    files: &[SourceFile],
    ledger: &mut Ledger,
) -> Option<config::Site> {
    let Some(site) = sorted.site else {
        let lookalike = files.iter().map(|file| file.path.as_str()).find(|path| {
            !path.contains('/')
                && strsim::damerau_levenshtein(&path.to_lowercase(), "site.toml") < 3
        });
        ledger.fault("site.toml", None, file::site_missing(lookalike));
        return None;
    };
    let source = decode(site, ledger)?;
    Some(config::read(&mut Reading { source: &source, ledger, folder: None }))
}

fn read_jobs(sorted: &Sorted<'_>, zone: &TimeZone, ledger: &mut Ledger) -> Jobs {
    let Some(jobs) = sorted.jobs else {
        return Jobs { entries: Entries::default(), ids: Some(BTreeSet::new()) };
    };
    match decode(jobs, ledger) {
        Some(source) => job::read(zone, &mut Reading { source: &source, ledger, folder: None }),
        None => Jobs { entries: Entries::default(), ids: None },
    }
}

fn read_texts<A: Article<Value: Clone>>(
    kind: Kind,
    sorted: &Sorted<'_>,
    zone: &TimeZone,
    mut memory: Option<&mut Texts<A::Value>>,
    ledger: &mut Ledger,
) -> Entries<A::Value> {
    let mut entries = Vec::new();
    for ((of, slug), text) in &sorted.texts {
        if *of != kind {
            continue;
        }
        let read = |ledger: &mut Ledger| read_text::<A>(kind, slug, text, zone, ledger);
        let given = Given { original: text.original, translation: text.translation, zone };
        let entry = match &mut memory {
            Some(memory) => memory.read(slug, given, ledger, read),
            None => read(ledger),
        };
        if let Some(entry) = entry {
            entries.push(entry);
        }
    }
    if let Some(memory) = memory {
        memory.keep(|slug| sorted.texts.contains_key(&(kind, slug.clone())));
    }
    entries.into_iter().collect()
}

fn read_text<A: Article>(
    kind: Kind,
    slug: &Slug,
    text: &Text<'_>,
    zone: &TimeZone,
    ledger: &mut Ledger,
) -> Option<Entry<A::Value>> {
    let holds_text =
        [text.original, text.translation].into_iter().flatten().any(|(_, in_folder)| in_folder);
    let folder = Folder { path: format!("{}/{slug}", kind.folder()), holds_text };
    let original = text.original.and_then(|(file, _)| decode(file, ledger));
    let translation = text.translation.and_then(|(file, _)| decode(file, ledger));
    let files = Files {
        original: original.as_ref(),
        translation: translation.as_ref(),
        is_translated: text.translation.is_some(),
    };
    let entry = entry::read::<A>(slug, &folder, files, zone, ledger)?;
    for (file, _) in [text.original, text.translation].into_iter().flatten() {
        ledger.published(kind.route(slug.clone()), &file.path, None, entry.publication);
    }
    Some(entry)
}

/// Checks all pictures. Gives the photographs among them, by path.
fn read_pictures(sorted: &Sorted<'_>, ledger: &mut Ledger) -> BTreeMap<String, Raster> {
    let mut rasters = BTreeMap::new();
    let mut orphans = BTreeSet::new();
    for (kind, slug, picture) in &sorted.pictures {
        let text = sorted.texts.get(&(*kind, slug.clone()));
        if text.is_none() && orphans.insert((*kind, slug)) {
            let folder = format!("{}/{slug}", kind.folder());
            ledger.fault(picture.path(), None, file::orphan_folder(&folder));
        }
        let file = match picture {
            Picture::File(file) => file,
            Picture::Known(known) => {
                rasters.extend(known.raster.map(|raster| (known.path.clone(), raster)));
                continue;
            }
        };
        if !place::ending(&file.path).eq_ignore_ascii_case("svg") {
            match raster::read(&file.path, &file.bytes) {
                Ok(raster) => drop(rasters.insert(file.path.clone(), raster)),
                Err(fault) => ledger.fault(&file.path, None, fault),
            }
        } else if let Some(source) = decode(file, ledger) {
            drawing::check(&mut Reading { source: &source, ledger, folder: None });
        }
    }
    rasters
}

/// A picture beside a text that doesn't show it. Where the text has faults, it may have meant to.
fn check_unused_pictures(sorted: &Sorted<'_>, ledger: &mut Ledger) {
    let shown = ledger.pictures();
    for (kind, slug, picture) in &sorted.pictures {
        let Some(text) = sorted.texts.get(&(*kind, slug.clone())) else { continue };
        let files = [text.original, text.translation].into_iter().flatten();
        let has_faults = files.clone().any(|(text, _)| ledger.has_errors(&text.path));
        let is_shown = shown.iter().any(|path| path == picture.path());
        if !has_faults && !is_shown {
            let folder = format!("{}/{slug}", kind.folder());
            ledger.fault(picture.path(), None, unused(&folder));
        }
    }
}

fn check_references(
    paths: BTreeSet<&str>,
    sorted: &Sorted<'_>,
    words: &Words,
    jobs: &Jobs,
    stories: &Entries<crate::domain::Story>,
    ledger: &mut Ledger,
) {
    let mut texts: BTreeMap<Kind, BTreeSet<Slug>> = BTreeMap::new();
    for (kind, slug) in sorted.texts.keys() {
        texts.entry(*kind).or_default().insert(slug.clone());
    }
    let known = Known { texts: &texts, jobs: jobs.ids.as_ref(), words, stories, paths: &paths };
    check::references(&known, ledger);
    check::event_ids(&known, ledger);
    series::numbers(words.series.as_deref().unwrap_or_default(), ledger);
}
