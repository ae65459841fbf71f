//! The editors' front door: text in, domain values or diagnostics out.
//!
//! Pure: no file is opened and no clock is read here, so the same code checks content in the
//! terminal, in a pull request and in a browser.
//!
//! A file becomes a tree with positions (`source`); its fields are read one by one (`read`);
//! what is wrong, and what must be somewhere else, is written down (`ledger`); and when all is
//! read, the references are looked up (`check`). So one run finds every fault of every file.

pub mod code;
mod diagnostic;
pub mod explain;
mod fault;
mod record;

mod place;
mod shape;
mod source;

pub mod leak;
mod ledger;
pub mod link;
mod read;

mod body;
mod drawing;
pub mod markdown;
mod raster;
mod texts;

mod entry;
mod event;
mod page;
mod person;
mod story;

mod config;
mod job;

pub mod forget;
pub mod import;

pub mod scaffold;
pub mod schema;

pub mod form;

mod anchor;
mod check;
mod embargo;
mod folder;
mod memory;
pub mod mend;
mod series;

pub use anchor::Anchor;
pub use diagnostic::{Diagnostic, Mend, Position, Said, Severity};
pub use memory::Memory;
pub use record::Record;

use std::borrow::Cow;
use std::sync::Arc;

use crate::domain::{Instant, Locale, Raster, Site};
use crate::route::Route;

/// A file of the content folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path, relative to the content folder, with `/` between the parts: `events/mirai-12.md`.
    pub path: String,
    /// What is in it, as it was read: shared by all who keep it.
    pub bytes: Arc<Vec<u8>>,
}

impl SourceFile {
    /// The file at this path, with this in it.
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> SourceFile {
        SourceFile { path: path.into(), bytes: Arc::new(bytes.into()) }
    }
}

/// A picture whose file is elsewhere, and which was found to be right there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPicture {
    /// Its path, relative to the content folder.
    pub path: String,
    /// What is known of it, if it is a photograph; it is a drawing otherwise.
    pub raster: Option<Raster>,
}

/// Content that can be published.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The site with all that is in it, also what is not to be seen yet: [`Loaded::at`] gives what
    /// is.
    pub site: Site,
    /// The pictures that lie beside content files and are shown somewhere, relative to the content
    /// folder, in the order of their paths.
    pub pictures: Vec<String>,
    /// The files that hold the texts, the positions and the settings, in the order of their paths.
    pub texts: Vec<SourceFile>,
    /// What is not wrong but might be better, in the order of files and lines.
    pub warnings: Vec<Diagnostic>,
    /// The links of texts to a place within a page.
    pub anchors: Vec<Anchor>,
    /// Where texts and fields lead out to the web, in the order of files and lines.
    pub links: Vec<link::WebLink>,
    /// Looks for what must not be published in what is built of this.
    pub guard: leak::Guard,
    /// What names something that is to be seen later than itself.
    early: Vec<embargo::Early>,
}

/// What of some content is to be seen at an instant.
#[derive(Clone, Debug)]
pub struct Shown<'a> {
    /// The site.
    pub site: Cow<'a, Site>,
    /// Those of [`Loaded::pictures`] that belong to it.
    pub pictures: Vec<&'a str>,
    /// Those of [`Loaded::texts`] that belong to it, as they are in the repository. Positions that
    /// are not to be seen yet are taken out of theirs.
    pub texts: Vec<Cow<'a, SourceFile>>,
}

impl Loaded {
    /// Every place that is to be seen at an instant, before something that it names.
    pub fn too_early(&self, at: Instant) -> Vec<Diagnostic> {
        embargo::faults(&self.early, at)
    }

    /// What is to be seen at an instant, as if nothing else were there.
    ///
    /// # Errors
    /// With all of [`Loaded::too_early`].
    pub fn at(&self, at: Instant) -> Result<Shown<'_>, Vec<Diagnostic>> {
        let faults = self.too_early(at);
        if !faults.is_empty() {
            return Err(faults);
        }
        let site = self.site.at(at);
        let pictures = self.pictures.iter().map(String::as_str);
        let hidden = embargo::folders(&self.site, at);
        let pictures = pictures.filter(|picture| !embargo::is_below(&hidden, picture)).collect();
        let texts = self.texts.iter().filter(|file| !embargo::holds(&hidden, &file.path));
        let jobs = embargo::positions(&self.site, at);
        let texts = texts.map(|file| job::without(file, &jobs)).collect();
        Ok(Shown { site, pictures, texts })
    }
}

/// Reads a whole content folder.
///
/// # Errors
/// With every fault of every file, and the warnings among them, in the order of files and lines.
pub fn load(files: &[SourceFile]) -> Result<Loaded, Vec<Diagnostic>> {
    loaded(files, &[], None)
}

/// Reads a content folder of whose pictures only this is known; none of them is among the files.
/// What is remembered of the last time makes it fast, and changes nothing else.
///
/// # Errors
/// With every fault of every file, and the warnings among them, in the order of files and lines.
pub fn load_beside(
    files: &[SourceFile],
    pictures: &[KnownPicture],
    memory: &mut Memory,
) -> Result<Loaded, Vec<Diagnostic>> {
    loaded(files, pictures, Some(memory))
}

fn loaded(
    files: &[SourceFile],
    pictures: &[KnownPicture],
    mut memory: Option<&mut Memory>,
) -> Result<Loaded, Vec<Diagnostic>> {
    let mut ledger = ledger::Ledger::default();
    let site = folder::read(files, pictures, memory.as_deref_mut(), &mut ledger);
    let guard = leak::check(files, memory.map(|memory| &mut memory.leaks), &mut ledger);
    let pictures = ledger.pictures();
    let anchors = anchor::all(&ledger);
    let links = ledger.links();
    let early = embargo::early(&ledger);
    let diagnostics = ledger.into_diagnostics();
    let has_errors = diagnostics.iter().any(|found| found.severity == Severity::Error);
    match site {
        Some(site) if !has_errors => {
            let texts = files.iter().filter(|file| place::holds_text(&file.path)).cloned();
            let texts = texts.collect();
            Ok(Loaded {
                site,
                pictures,
                texts,
                anchors,
                links,
                warnings: diagnostics,
                guard,
                early,
            })
        }
        _ => Err(diagnostics),
    }
}

/// The page on which what stands in a file is to be seen, and the language in which it is written.
/// The settings and the positions stand for pages in both, of which this is the first.
pub fn page_of(path: &str) -> Option<(Route, Locale)> {
    place::page(path)
}
