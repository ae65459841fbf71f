//! The guard over what was built, before anything of it is written.
//!
//! What editors write has been searched already, at its place. Here is searched what readers and
//! their programs would get, in the form in which they get it: with entities and escapes resolved,
//! lines of calendars put together, and the records that cameras leave in pictures.

mod picture;
mod spelling;

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;

use super::{Failure, Output, OutputFile, reader};
use crate::content::leak::{self, Kind, Leak};
use crate::content::{Diagnostic, Loaded};
use crate::route::{Address, Route};

/// How the names of pictures end in which programs write records.
const ENDINGS: [&str; 6] = [".avif", ".heic", ".jpeg", ".jpg", ".png", ".webp"];

/// A leak, by its kind and its text: what stands on every page is told once.
type Found = ((Kind, String), Diagnostic);

/// Looks through everything that would be written.
///
/// # Errors
/// With everything that must not be published, each once.
pub(super) fn check(output: &Output, loaded: &Loaded, client: &Path) -> Result<(), Failure> {
    // What stands in the rows of long lists stands on their pages too, and what is no text in them
    // could look like anything.
    let is_rows = |path: &str| path.ends_with("/rows.txt");
    let files: Vec<(&str, &OutputFile)> =
        output.iter().filter(|(path, _)| !is_rows(path)).collect();
    let mut found: Vec<Found> =
        files.into_par_iter().flat_map_iter(|(path, file)| in_file(path, file, loaded)).collect();
    found.extend(in_pictures_of(client, output)?);
    let mut first: BTreeMap<(Kind, String), Diagnostic> = BTreeMap::new();
    // The page of the text itself tells more than a list on which it stands too.
    let is_known = |diagnostic: &Diagnostic| diagnostic.path != leak::NOWHERE;
    let (known, unknown): (Vec<Found>, Vec<Found>) =
        found.into_iter().partition(|(_, diagnostic)| is_known(diagnostic));
    for (what, diagnostic) in known.into_iter().chain(unknown) {
        first.entry(what).or_insert(diagnostic);
    }
    if first.is_empty() { Ok(()) } else { Err(Failure::Content(first.into_values().collect())) }
}

/// What the pictures hold that lie beside the client's files and are published as they are.
fn in_pictures_of(client: &Path, output: &Output) -> Result<Vec<Found>, Failure> {
    if reader::changed(client).is_none() {
        return Ok(Vec::new());
    }
    let is_ours = |path: &String| output.get(path).is_some();
    let mut found = Vec::new();
    for path in reader::paths(client)? {
        let is_picture = ENDINGS.iter().any(|ending| path.to_lowercase().ends_with(ending));
        if is_picture && !is_ours(&path) {
            let bytes = reader::file(&client.join(&path))?;
            let records = picture::records(&bytes).into_iter();
            found.extend(records.map(|held| of_record(&path, held, None)));
        }
    }
    Ok(found)
}

/// A record in a picture.
fn of_record(path: &str, held: &str, source: Option<&str>) -> Found {
    ((Kind::Secret, format!("{path} {held}")), leak::of_picture(path, held, source))
}

fn in_file(path: &str, file: &OutputFile, loaded: &Loaded) -> Vec<Found> {
    let source = source(path, loaded);
    let source = source.as_deref();
    let read;
    let bytes = match file {
        OutputFile::Bytes(bytes) => bytes,
        OutputFile::CopyOf(from) => match reader::file(from) {
            Ok(bytes) => {
                read = bytes;
                &read
            }
            // Whoever copies it tells why it can't be read.
            Err(_) => return Vec::new(),
        },
        OutputFile::Absent => return Vec::new(),
    };
    let mut found = Vec::new();
    let records = picture::records(bytes).into_iter();
    found.extend(records.map(|held| of_record(path, held, source)));
    let mut look = |text: &str| {
        for leak in loaded.guard.leaks(text) {
            let Leak { kind, range, .. } = &leak;
            let exact = text.get(range.clone()).unwrap_or_default().to_owned();
            found.push(((*kind, exact), leak::of_output(&leak, text, path, source)));
        }
    };
    look(path);
    if let Ok(text) = std::str::from_utf8(bytes) {
        for text in spelling::readings(path, text) {
            look(&text);
        }
    }
    found
}

/// The folder of content of which a file of the site is made, if it is one.
fn source(path: &str, loaded: &Loaded) -> Option<String> {
    let site = &loaded.site;
    if loaded.pictures.binary_search_by(|picture| picture.as_str().cmp(path)).is_ok() {
        return Some(path.to_owned());
    }
    let page = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let address = Address::parse(&format!("/{page}/"))?;
    match address.route.first().into_owned() {
        Route::Event(slug) => site.events.get(&slug).map(|entry| entry.folder.clone()),
        Route::Story(slug) => site.stories.get(&slug).map(|entry| entry.folder.clone()),
        Route::Person(slug) => site.people.get(&slug).map(|entry| entry.folder.clone()),
        Route::Page(slug) => site.pages.get(&slug).map(|entry| entry.folder.clone()),
        Route::Job(_) | Route::Jobs => Some("jobs.json".to_owned()),
        _ => None,
    }
}
