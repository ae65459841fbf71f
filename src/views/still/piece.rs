//! Pieces of still pages, rendered on their own.
//!
//! Leptos has a type for views of which the type is forgotten, and with each of them the compiler
//! makes every way in which it could be shown: to wait for, in a stream, brought to life. Still pages
//! need one. As markup a piece costs half the time to compile, and a fifth of the composer.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;

use super::rendered;

/// A piece of a still page, as markup.
pub(super) type Piece = InertElement;

/// Makes a piece of a view: where views of different types stand in one place, or one after the other.
pub(super) trait IntoPiece {
    /// Renders it. Call it inside a reactive owner.
    fn into_piece(self) -> Piece;
}

impl<V: IntoView> IntoPiece for V {
    fn into_piece(self) -> Piece {
        InertElement::new(rendered(self).into_string())
    }
}

/// Nothing, where a piece could be.
pub(super) fn nothing() -> Piece {
    InertElement::new("")
}
