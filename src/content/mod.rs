//! The editors' front door: text in, domain values or diagnostics out.
//!
//! Pure: no file is opened and no clock is read here, so the same code checks content in the
//! terminal, in a pull request and in a browser.

mod diagnostic;
pub mod markdown;

pub use diagnostic::{Diagnostic, Position, Severity};

use crate::domain::Site;

/// A file of the content folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path, relative to the content folder, with `/` between the parts: `events/mirai-12.md`.
    pub path: String,
    /// What is in it, as it was read.
    pub bytes: Vec<u8>,
}

/// Content that can be published.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The site.
    pub site: Site,
    /// The pictures that lie beside content files and are shown somewhere, relative to the content
    /// folder, in the order of their paths.
    pub pictures: Vec<String>,
    /// What is not wrong but might be better, in the order of files and lines.
    pub warnings: Vec<Diagnostic>,
}

/// Reads a whole content folder.
///
/// # Errors
/// With every fault of every file, and the warnings among them, in the order of files and lines.
pub fn load(_files: &[SourceFile]) -> Result<Loaded, Vec<Diagnostic>> {
    Err(Vec::new())
}
