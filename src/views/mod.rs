//! What is seen, as pure functions of data.
//!
//! A page whose look depends on the reader (the clock, what was typed) is in [`live`]: its data
//! travels in the page and its view runs on both sides. A page that doesn't is in [`still`]: it is
//! rendered once, by the build, and the client treats it as markup. [`shell`] is what stands
//! around every page, and the shapes in which a page and its data travel.

pub mod dates;
mod fold;
mod fresh;
pub mod links;
mod source;
pub mod text;

pub mod shell;

pub mod live;

pub mod still;

pub use source::Source;
