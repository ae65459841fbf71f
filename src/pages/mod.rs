//! Every page as a whole document: which pages there are, and head, markup and data of each.
//!
//! Pure: the build makes all pages with it, and the composer in the browser the one that somebody
//! is writing.

pub(crate) mod change;
mod history;

pub(crate) mod absolute;
pub(crate) mod canonical;
pub(crate) mod told;

pub(crate) mod entries;
mod listed;
pub(crate) mod made;

mod anchor;

pub(crate) mod share;
mod structured;

pub(crate) mod document;
mod shell;

use crate::content::{Diagnostic, Loaded};
use crate::domain::Instant;

pub use history::History;
pub use shell::{Program, Shell, Start};

/// What is wrong with content that is right file by file, as it is at an instant: what is named before
/// it is to be seen, and links to places that the built pages don't have. In the order of files and
/// lines.
pub fn faults(loaded: &Loaded, at: Instant) -> Vec<Diagnostic> {
    let mut faults = loaded.too_early(at);
    faults.extend(anchor::faults(loaded, at));
    Diagnostic::in_order(faults)
}

/// The same with all that might be better.
pub fn diagnostics(loaded: &Loaded, at: Instant) -> Vec<Diagnostic> {
    let faults = faults(loaded, at);
    Diagnostic::in_order(loaded.warnings.iter().cloned().chain(faults).collect())
}
