//! What views may know of the reader.

use leptos::prelude::*;

use crate::domain::Instant;

/// What views may know of the reader. Until the client is alive everything is as the build saw it,
/// so that the first render in the browser equals the prerendered page.
#[derive(Clone, Copy)]
pub struct Reader {
    /// The reader's clock; the build's instant until the client has looked.
    pub now: RwSignal<Instant>,
    /// Whether the client has taken over: from then on the address's query counts.
    pub alive: RwSignal<bool>,
    /// Folds what the reader typed: width (ｱ, Ａ) and compatibility forms.
    pub fold: fn(&str) -> String,
}

impl Reader {
    /// A reader of whom nothing is known yet.
    pub fn at(built: Instant) -> Reader {
        Reader { now: RwSignal::new(built), alive: RwSignal::new(false), fold: str::to_owned }
    }
}

/// The reader, from inside a page.
pub fn use_reader() -> Reader {
    use_context::<Reader>().unwrap_or_else(|| Reader::at(Instant::default()))
}
