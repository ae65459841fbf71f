//! What is written: the prerendered site.
//!
//! ```text
//! reader: a folder ─► content::load ─► render: every page and file, in memory ─► writer: a folder
//! ```
//! [`reader`] is the only module that reads the disk and [`writer`] the only one that writes it.

pub mod reader;

mod change;
mod history;

mod addresses;
mod glue;
mod pictures;
mod rows;
mod shell;

mod feeds;
mod manifest;
mod next_change;

mod calendar;
pub mod search;
mod sitemap;
mod titles;

mod sources;

mod output;
pub mod writer;

mod leaks;

mod press;
mod program;

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::content::{Diagnostic, Loaded, schema};
use crate::domain::{Instant, Locale};
use crate::pages::{self, change::Changes};
use crate::pages::{document, made};
use crate::route::{BasePath, File, Schema};

use calendar::Calendars;
use change::Lists;
use shell::Frame;
use sitemap::Listed;

pub use crate::pages::History;
pub use calendar::calendar;
pub use output::{Output, OutputError, OutputFile};
pub use press::Press;
pub use program::program_of;

/// Why a site was not published.
#[derive(Debug)]
pub enum Failure {
    /// The content has faults: all of them, with the warnings.
    Content(Vec<Diagnostic>),
    /// The shell page lacks something; the text says what.
    Shell(String),
    /// Two pages or files want the same path.
    Output(OutputError),
    /// A photograph could not be read; its path, and why.
    Picture(PathBuf, String),
    /// A file or folder could not be read or written; the path, and what the system said.
    Disk(PathBuf, std::io::Error),
    /// Before all was made, another site was wanted in its place.
    Overtaken,
}

/// What the prerenderer is asked for.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The shell page that Trunk made, with the client's files and two markers in it.
    pub shell: &'a str,
    /// The path below which the site is published.
    pub base: &'a BasePath,
    /// The build's instant.
    pub at: Instant,
    /// The content folder, in which the pictures lie.
    pub content: &'a Path,
    /// When the files of the content folder were last changed.
    pub history: &'a History,
    /// The folder in which the shell's style sheets lie.
    pub client: &'a Path,
    /// The folder in which what was made of photographs is kept for the next build; without one
    /// all is made anew.
    pub cache: Option<&'a Path>,
}

/// Every page and file of a site, in memory.
///
/// # Errors
/// If the shell lacks a marker, if something names what is not to be seen yet, if two things want the
/// same path, or if something would be published that must not be.
pub fn render(loaded: &Loaded, request: &Request<'_>) -> Result<Output, Failure> {
    render_while(loaded, request, &|| true)
}

/// The same, as long as it is wanted: that is asked before every page.
fn render_while(
    loaded: &Loaded,
    request: &Request<'_>,
    is_wanted: &(dyn Fn() -> bool + Sync),
) -> Result<Output, Failure> {
    let go_on = || if is_wanted() { Ok(()) } else { Err(Failure::Overtaken) };
    let Frame { shell, files } = Frame::parse(request.shell, request.base, request.client)?;
    let mut output = Output::default();
    let add = |output: &mut Output, path: String, file: OutputFile| {
        output.add(path, file).map_err(Failure::Output)
    };
    for (path, file) in files {
        add(&mut output, path, file)?;
    }
    let faults = pages::faults(loaded, request.at);
    if !faults.is_empty() {
        return Err(Failure::Content(faults));
    }
    let shown = loaded.at(request.at).map_err(Failure::Content)?;
    let is_drawing = |path: &&&str| !loaded.site.pictures.contains_key(**path);
    for drawing in shown.pictures.iter().filter(is_drawing) {
        let copy = OutputFile::CopyOf(request.content.join(drawing));
        add(&mut output, (*drawing).to_owned(), copy)?;
    }
    for (path, bytes) in pictures::files(&shown, request)? {
        add(&mut output, path, OutputFile::Bytes(bytes))?;
    }
    let (site, base) = (&*shown.site, request.base);
    let changes = Changes { site, history: request.history, at: request.at };
    let addresses = addresses::of(site, base, request.at);
    let lists = Lists::of(changes, &addresses);
    // Pages are independent of one another: every core takes some. Steps of the index that one core
    // does alone are done beside them.
    let documents = || {
        let document = |address| {
            go_on()?;
            let made = made::make(site, base, address, request.at);
            let listed = Listed::of(changes, &lists, base, &made);
            Ok((address.file(), document::assemble(changes, base, &shell, made), listed))
        };
        addresses.par_iter().map(document).collect()
    };
    let index = || search::files_while(site, is_wanted);
    let (documents, index): (Result<Vec<_>, Failure>, _) = rayon::join(documents, index);
    let mut listed = Vec::new();
    for (path, document, page) in documents? {
        add(&mut output, path, OutputFile::Bytes(document.into_bytes()))?;
        listed.extend(page);
    }
    let mut files = index.ok_or(Failure::Overtaken)?;
    files.extend(feeds::files(changes, base)?);
    files.extend(manifest::files(site, base));
    files.extend(sources::file(&shown, changes, &shell, request));
    let schemas = Schema::ALL.into_iter();
    files.extend(schemas.map(|it| (File::Schema(it), schema::text(it).into_bytes())));
    let lists = Locale::ALL.map(|locale| rows::LISTS.map(|list| (locale, list)));
    let rows = lists.as_flattened().par_iter();
    let rows =
        rows.filter_map(|(locale, list)| rows::file(site, base, (*locale, list), request.at));
    files.extend(rows.map(|(file, text)| (file, text.into_bytes())).collect::<Vec<_>>());
    files.push(next_change::file(&loaded.site, request.at));
    let calendars = Calendars { site, base, changes }.files();
    let texts = calendars.into_iter().chain(sitemap::files(site, base, &listed));
    let texts = texts.chain(titles::files(site, base, request.at));
    files.extend(texts.map(|(file, text)| (file, text.into_bytes())));
    for (file, bytes) in files {
        add(&mut output, file.path(), OutputFile::Bytes(bytes))?;
    }
    go_on()?;
    leaks::check(&output, loaded, request.client)?;
    Ok(output)
}
