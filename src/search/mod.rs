//! The search engine: what is indexed of a text, how the index is written and read, and what is
//! found with it.
//!
//! ```text
//! build:   texts ─► fold ─► terms ─► postings: parts by hash, each a small file
//! browser: head ─► Query ─► Index::ask ─► "I need these files" … ─► Found, best first ─► Told
//! ```
//! Pure on both sides: nothing here fetches, so whoever asks brings the files that are named. The
//! browser's side earns its bytes: it sorts nothing, hashes no map and prints no number but names
//! of files.
//!
//! - A *page* has a number, a *document* is a page in a language: `2 * page`, and one more for
//!   English. Pages are numbered by [`Kind`], and within a kind the newest first.
//! - A *term* is a pair of letters that stand side by side, a single Japanese letter, a whole word
//!   or an English stem; it is known by its hash alone.
//! - Pairs of letters make every Japanese text of two letters and more findable, without a
//!   dictionary. That the pairs stand together, [`stands_in`] says of a page's own text.

mod fold;
mod forms;
mod script;

mod stem;
mod term;

mod bits;
mod postings;

mod head;
mod kind;
mod long;
mod told;
mod vocabulary;

mod passage;

mod pattern;
mod query;
mod way;

mod find;
mod index;

mod best;

mod marks;

mod address;

pub use address::nearest;
pub use best::{Best, FEW, looks};
pub use find::Found;
pub use fold::{Forms, Normal};
pub use forms::OLD_FORMS;
pub use head::Head;
pub use index::Index;
pub use kind::{KINDS, Kind};
pub use long::{LONG_BITS, Long};
pub use marks::{Snippet, marks, snippet, stands_in};
pub use passage::{Document, Group, Passage, Weight, document, groups};
pub use postings::{Entry, bits_for, part, place};
pub use query::Query;
pub use told::{TOLD_TOGETHER, Told};
pub use vocabulary::bucket;
