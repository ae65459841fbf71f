//! What content holds of a person, and what it is without them.
//!
//! What belongs to the person goes: their files, and their name in lists of front matter. Links to
//! their profile become plain text. What others wrote of them is only found: whether a sentence may
//! stay, and what it says without a name, is for people to decide.

mod list;
mod mention;

use std::collections::BTreeMap;

use super::SourceFile;
use super::place::{self, Kind, Place};
use super::source::{Source, Span};
use crate::domain::{Site, Slug};
use crate::route::{Address, Route};
use mention::Names;

/// A place where a person is named.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    /// The file, relative to the content folder.
    pub path: String,
    /// The line, counted from 1.
    pub line: u32,
    /// The column, in characters, counted from 1.
    pub column: u32,
    /// What stands there.
    pub text: String,
}

impl Mention {
    fn of(source: &Source<'_>, span: Span) -> Mention {
        let position = source.position(&span);
        let text = source.text.get(span).unwrap_or_default().to_owned();
        let path = source.path.to_owned();
        Mention { path, line: position.line, column: position.column, text }
    }
}

/// What forgetting a person does, before it is done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// Files that go, relative to the content folder, in order.
    pub removed: Vec<String>,
    /// Files that change, as they are then, in order.
    pub changed: Vec<SourceFile>,
    /// What is taken out of the files that change, with its place in them as they are now.
    pub references: Vec<Mention>,
    /// Where the person is named elsewhere, with the place in the files as they are then.
    pub mentions: Vec<Mention>,
    /// Pictures that stay and may show the person: beside what was about them, or called like them.
    pub pictures: Vec<String>,
}

impl Forgotten {
    /// The files of the content folder when it is done.
    pub fn after(&self, files: &[SourceFile]) -> Vec<SourceFile> {
        let changed: BTreeMap<&str, &SourceFile> =
            self.changed.iter().map(|file| (file.path.as_str(), file)).collect();
        let left = files.iter().filter(|file| !self.removed.contains(&file.path));
        left.map(|file| (*changed.get(file.path.as_str()).unwrap_or(&file)).clone()).collect()
    }
}

/// What forgetting a person does to these files, of which this is the site. None if there is nobody
/// of that name.
pub fn forget(files: &[SourceFile], site: &Site, slug: &Slug) -> Option<Forgotten> {
    let names = Names::of(site.people.get(slug)?);
    let profile = Address::new(crate::domain::Locale::Ja, Route::Person(slug.clone())).path();
    let mut forgotten = Forgotten::default();
    let involved: Vec<String> = files
        .iter()
        .filter(|file| text(file).is_some_and(|source| !list::items(&source, slug).is_empty()))
        .filter_map(|file| folder(&file.path))
        .collect();
    for file in files {
        if belongs_to(slug, &file.path) {
            forgotten.removed.push(file.path.clone());
            continue;
        }
        let Some(source) = text(file) else { continue };
        let mut edits = list::items(&source, slug);
        edits.extend(list::links(source.text, &profile));
        for edit in &edits {
            forgotten.references.push(Mention::of(&source, edit.told.clone()));
        }
        let after = list::without(source.text, edits);
        let new = Source::new(&file.path, &after);
        forgotten.mentions.extend(names.mentions(&new, slug, involved.contains(&stem(&file.path))));
        if after != source.text {
            let bytes = after.clone().into_bytes();
            forgotten.changed.push(SourceFile::new(file.path.clone(), bytes));
        }
    }
    let shown = |path: &&str| {
        let stands_beside = involved.iter().any(|folder| path.starts_with(&format!("{folder}/")));
        stands_beside || path.contains(slug.as_str())
    };
    let pictures = files.iter().map(|file| file.path.as_str()).filter(|path| {
        matches!(place::of_path(path), Ok(Place::Picture { .. })) && !belongs_to(slug, path)
    });
    forgotten.pictures = pictures.filter(shown).map(str::to_owned).collect();
    Some(forgotten)
}

/// Whether a file is the person's own: a text of theirs, or a picture beside it.
fn belongs_to(person: &Slug, path: &str) -> bool {
    match place::of_path(path) {
        Ok(Place::Text { kind: Kind::People, slug, .. }) => slug == *person,
        Ok(Place::Picture { kind: Kind::People, slug }) => slug == *person,
        _ => false,
    }
}

/// A file in which somebody can be named.
fn text(file: &SourceFile) -> Option<Source<'_>> {
    let is_drawing = place::ending(&file.path).eq_ignore_ascii_case("svg");
    match place::of_path(&file.path) {
        Ok(Place::Picture { .. }) if !is_drawing => None,
        Ok(Place::Ignored) | Err(_) => None,
        Ok(_) => Source::decode(&file.path, &file.bytes).ok(),
    }
}

/// The folder of a text's pictures, whichever of its languages this is.
fn folder(path: &str) -> Option<String> {
    matches!(place::of_path(path), Ok(Place::Text { .. })).then(|| stem(path))
}

fn stem(path: &str) -> String {
    let stem = path.trim_end_matches(".md").trim_end_matches(".en");
    stem.strip_suffix("/index").unwrap_or(stem).to_owned()
}
