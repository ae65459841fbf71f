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
pub(crate) mod made;

pub(crate) mod share;
mod structured;

pub(crate) mod document;
mod shell;

pub use history::History;
pub use shell::{Program, Shell};
