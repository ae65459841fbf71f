//! What moves: the parts of pages whose look depends on the reader, beyond what the clock alone
//! decides (that is markup with instants in its attributes, see [`super::still`]).
//!
//! A live part stands inside still markup, in an element with [`LIVE_ATTRIBUTE`], and its data in
//! the script element that follows. The build renders its view, the client hydrates it: on a full
//! load and after a navigation alike.

mod board;

mod not_found;

pub use board::{Board, BoardKind, Choice, Facet, Month, Sort};
pub use not_found::{KnownPage, NotFound};

use leptos::either::Either;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::domain::Locale;

/// The attribute of the elements in which live parts stand.
pub const LIVE_ATTRIBUTE: &str = "data-live";

/// A live part of a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Live {
    /// What stands above a list and decides what it shows.
    Board(Board),
    /// Where the reader may have meant to go.
    NotFound(NotFound),
}

impl Live {
    /// The view of the part. Call it with the [`crate::views::shell::Reader`] as context.
    pub fn view(self, locale: Locale) -> impl IntoView {
        match self {
            Live::Board(board) => Either::Left(board.view(locale)),
            Live::NotFound(page) => Either::Right(page.view(locale)),
        }
    }
}
