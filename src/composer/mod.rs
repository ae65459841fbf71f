//! What an editor writes, checked and shown at once, as the build would.
//!
//! ```text
//! Sources: what the build publishes ─► Workshop: one text changed ─► Composed: diagnostics, a page
//! ```
//! Pure: the composer's worker runs it in the browser, and tests run it as they run the build.

mod draft;
mod known;
mod sources;
mod workshop;

pub use draft::{Draft, Fitted, JOBS, Wanted};
pub use known::{Known, Named};
pub use sources::{Photograph, Sources};
pub use workshop::{Composed, Text, Workshop};
