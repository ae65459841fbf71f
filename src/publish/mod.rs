//! What is written: the prerendered site.
//!
//! ```text
//! reader: a folder ─► content::load ─► render: every page and file, in memory ─► writer: a folder
//! ```
//! [`reader`] is the only module that reads the disk and [`writer`] the only one that writes it.

mod output;
pub mod reader;
pub mod writer;

use std::path::{Path, PathBuf};

use crate::content::{Diagnostic, Loaded};
use crate::domain::Instant;
use crate::route::BasePath;

pub use output::{Output, OutputError, OutputFile};

/// Why a site was not published.
#[derive(Debug)]
pub enum Failure {
    /// The content has faults: all of them, with the warnings.
    Content(Vec<Diagnostic>),
    /// The shell page lacks something; the text says what.
    Shell(String),
    /// Two pages or files want the same path.
    Output(OutputError),
    /// A file or folder could not be read or written; the path, and what the system said.
    Disk(PathBuf, std::io::Error),
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
    /// The content folder, from which pictures are copied.
    pub content: &'a Path,
    /// The folder in which the shell's style sheets lie.
    pub client: &'a Path,
}

/// Every page and file of a site, in memory.
///
/// # Errors
/// If the shell lacks a marker or two things want the same path.
pub fn render(_loaded: &Loaded, _request: &Request<'_>) -> Result<Output, Failure> {
    Ok(Output::default())
}
