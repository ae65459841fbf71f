//! What moves: the parts of pages whose look depends on the reader, beyond what the clock alone
//! decides (that is markup with instants in its attributes, see [`super::still`]).
//!
//! A live part stands inside still markup, in an element with [`LIVE_ATTRIBUTE`], and its data in
//! the script element that follows. The build renders its view, the client hydrates it: on a full
//! load and after a navigation alike.

mod board;

pub use board::{Away, Board, BoardKind, Choice, Facet, MANY, MATCH, Month, PRINTED, Sort, Table};
pub(crate) use board::{BACKWARDS, character};

/// The attribute of the elements in which live parts stand.
pub const LIVE_ATTRIBUTE: &str = "data-live";

/// The attribute of the elements that hold the data of the live part before them.
pub const LINES_ATTRIBUTE: &str = "data-lines";
